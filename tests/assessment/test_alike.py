"""How long sellers stay, and how surely a series tells it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from assessment.alike import _balanced
from assessment.comings import Chance, Standing, came_and_went
from assessment.series import Series
from assessment.standardised import standardised
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
    told = np.mean([np.std([stays * fading**2 for stays, fading in each.standing.lives]) for each in found])
    assert all(len(each.standing.lives) == 20 for each in found)
    assert 0.8 < told / seen < 1.3


def test_weeks_without_a_platform_leave_as_unsure_as_is_told() -> None:
    """As parts of all ads of a week, those of the only platform that it saw told ten times as much as others."""
    rng, fadings, told = np.random.default_rng(6), [], []
    kept = np.flatnonzero(rng.random(52 * 3) > 0.4)
    for _ in range(40):
        found = standardised(_only(series_of(_STAYING, rng), kept), 20)
        drawn = [fading for _, fading in found.standing.lives]
        fadings.append(np.mean(drawn))
        told.append(np.std(drawn))
    assert 0.75 < np.mean(told) / np.std(fadings) < 1.4


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
    ones = np.ones((1, 40))
    # Said to be independent, though they may be as alike as 0.9.
    lives = {"plain": ((0.0, 0.0),), "unsure": ((0.0, 0.0), (1.0, 0.9))}
    chance = Chance(np.full(4000, 0.02), np.zeros(4000), np.zeros(4000))
    lag = []
    for each in lives.values():
        standing = Standing(ones, ones, np.ones(1), each)
        drawn = came_and_went(standing, np.zeros(40), np.full(40, 1e6), np.arange(40), chance, np.random.default_rng(1))
        drawn -= drawn.mean()
        lag.append(float(np.mean(drawn[:, 1:] * drawn[:, :-1]) / np.mean(drawn**2)))
    assert lag == pytest.approx([0.0, 0.45], abs=0.03)
