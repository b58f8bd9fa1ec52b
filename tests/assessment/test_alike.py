"""How long sellers stay, and how surely a series tells it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from assessment.alike import _balanced, gaps_of
from assessment.serial import SerialErrors
from assessment.series import Series
from assessment.standardised import Standardised, standardised
from benchmarks.simulated_markets import Market, series_of

_STAYING = Market(shock=0.0, staying=0.9, missing=0.0, growth=0.0, effort_growth=0.0, tail=10.0, ads_a_seller=0.2)


@pytest.mark.parametrize("n_weeks", [30, 52])
def test_short_series_tell_as_long_a_stay_as_it_is(n_weeks: int) -> None:
    rng = np.random.default_rng(5)
    market = replace(_STAYING, n_weeks=n_weeks)
    found = [standardised(series_of(market, rng)).turnover for _ in range(40)]
    # Platforms weigh unlike from week to week, which takes a part that does not fade.
    fading = [(each[5, 7] / each[5, 6] + each[12, 20] / each[12, 19]) / 2 for each in found]
    assert np.mean(fading) == pytest.approx(0.9, abs=0.02)


def test_what_sellers_leave_unsure_is_as_wide_as_the_estimate_scatters() -> None:
    rng = np.random.default_rng(6)
    found = [standardised(series_of(_STAYING, rng), 20) for _ in range(40)]

    def alike(matrix: np.ndarray) -> float:
        return float(np.mean(np.diagonal(matrix, 2)) / np.mean(np.diagonal(matrix)))

    seen = np.std([alike(each.turnover) for each in found])
    told = np.mean([np.std([alike(other) for other in each.others]) for each in found])
    assert all(len(each.others) == 20 for each in found)
    assert 0.8 < told / seen < 1.3


def test_weeks_without_a_platform_leave_as_unsure_as_is_told() -> None:
    """As parts of all ads of a week, those of the only platform that it saw told ten times as much as others."""
    rng, fadings, told = np.random.default_rng(6), [], []
    kept = np.flatnonzero(rng.random(52 * 3) > 0.4)
    for _ in range(40):
        found = standardised(_only(series_of(_STAYING, rng), kept), 20)
        fading = [_fading(each) for each in (found.turnover, *found.others)]
        fadings.append(fading[0])
        told.append(np.std(fading[1:]))
    assert 0.75 < np.mean(told) / np.std(fadings) < 1.4


def _fading(turnover: np.ndarray) -> float:
    return float(np.diagonal(turnover, 3).mean() / np.diagonal(turnover, 2).mean())


def _only(series: Series, kept: np.ndarray) -> Series:
    """The series as visits to some of its cells alone would have shown it."""
    place = np.full(len(series.month), -1)
    place[kept] = np.arange(len(kept))
    told = place[series.posted_in] >= 0
    return Series(
        platform=series.platform[kept],
        month=series.month[kept],
        effort=series.effort[kept],
        posted_in=place[series.posted_in[told]],
        seller=series.seller[told],
        n_ads=series.n_ads[told],
    )


def test_twenty_draws_scatter_as_much_as_they_should() -> None:
    drawn = _balanced(20, 4, 7)
    assert drawn.mean(axis=0) == pytest.approx(np.zeros(4), abs=1e-12)
    assert drawn.T @ drawn / 20 == pytest.approx(np.eye(4), abs=1e-12)
    assert _balanced(0, 4, 7).shape == (0, 4)


def test_series_of_a_break_have_each_another_likeness_by_sellers() -> None:
    month = np.arange(40) * 7 / 30.4375
    fading = 0.9 ** gaps_of(month).astype(float)
    plain = Standardised(month, np.zeros(40), np.full(40, 50.0), np.eye(40), 0.02)
    # Said to be independent, though it may be as alike as 0.9.
    unsure = Standardised(month, np.zeros(40), np.full(40, 50.0), np.eye(40), 0.02, (np.eye(40), fading))
    places = np.zeros(4000, dtype=np.int64)
    lag = [
        float(np.mean(drawn[:, 1:] * drawn[:, :-1]))
        for drawn in (SerialErrors(each).drawn(places, np.random.default_rng(1)) for each in (plain, unsure))
    ]
    assert lag == pytest.approx([0.0, 0.45], abs=0.03)
