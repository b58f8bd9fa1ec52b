"""How long sellers stay, and how surely a series tells it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from assessment.alike import gaps_of
from assessment.serial import SerialErrors
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
    assert 0.6 < told / seen < 1.6


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
