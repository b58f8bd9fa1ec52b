from __future__ import annotations

import numpy as np
import pytest

from assessment.index import chained_index
from assessment.series import Series
from assessment.trend import monthly_trend


def market(rng: np.random.Generator, *, n_weeks: int, growth: float, effort_growth: float, missing: float) -> Series:
    """Three platforms, sellers of very unlike activity, a shock a week, and pages read that grow month by month."""
    n_sellers, n_platforms, shape = 200, 3, 1.6
    rate = np.minimum(rng.pareto(shape, n_sellers) + 1, 50)
    home = rng.integers(0, n_platforms, n_sellers)
    platform: list[int] = []
    month: list[float] = []
    effort: list[float] = []
    cell: list[int] = []
    seller: list[int] = []
    n_ads: list[int] = []
    for place in range(n_platforms):
        for week in range(n_weeks):
            if rng.random() < missing:
                continue
            now = week / 4.345
            pages = 50 * (1 + effort_growth) ** now * rng.uniform(0.7, 1.3)
            mean = 0.1 * (1 + growth) ** now * pages / 50 * rng.gamma(10, 0.1) * rate * (home == place)
            posted = rng.poisson(mean)
            who = np.nonzero(posted)[0]
            cell += [len(platform)] * len(who)
            seller += who.tolist()
            n_ads += posted[who].tolist()
            platform.append(place)
            month.append(now)
            effort.append(pages)
    return Series(
        platform=np.array(platform),
        month=np.array(month),
        effort=np.array(effort),
        posted_in=np.array(cell, dtype=np.int64),
        seller=np.array(seller, dtype=np.int64),
        n_ads=np.array(n_ads, dtype=float),
    )


def test_growing_effort_does_not_pass_for_growing_trade() -> None:
    rng = np.random.default_rng(4)
    errors, naive, covered = [], [], 0
    for _ in range(25):
        found = monthly_trend(market(rng, n_weeks=40, growth=0.02, effort_growth=0.03, missing=0.1))
        assert found.monthly.value is not None
        assert found.monthly.low is not None
        assert found.monthly.high is not None
        assert found.naive is not None
        errors.append(found.monthly.value - 0.02)
        naive.append(found.naive - 0.02)
        covered += found.monthly.low <= 0.02 <= found.monthly.high
    assert abs(np.mean(errors)) < 0.006
    assert np.mean(naive) > 0.02, "the count alone takes the crawler's growth for the trade's"
    assert covered >= 21


def test_a_week_not_visited_is_missing_and_a_week_without_ads_is_zero() -> None:
    months = np.arange(12.0)
    everything = Series(
        platform=np.zeros(12, dtype=np.int64), month=months, effort=np.ones(12),
        posted_in=np.arange(12), seller=np.arange(12), n_ads=np.full(12, 16.0),
    )  # fmt: skip
    gap = Series(
        platform=np.zeros(9, dtype=np.int64), month=months[:9], effort=np.ones(9),
        posted_in=np.arange(9), seller=np.arange(9), n_ads=np.full(9, 16.0),
    )  # fmt: skip
    empty = Series(
        platform=np.zeros(12, dtype=np.int64), month=months, effort=np.ones(12),
        posted_in=np.arange(9), seller=np.arange(9), n_ads=np.full(9, 16.0),
    )  # fmt: skip
    assert monthly_trend(everything).monthly.value == pytest.approx(0.0, abs=1e-6)
    assert monthly_trend(gap).monthly.value == pytest.approx(0.0, abs=1e-6)
    dropped = monthly_trend(empty).monthly.value
    assert dropped is not None
    assert dropped < -0.05


def test_seasons_are_not_told_from_a_trend_under_two_years() -> None:
    rng = np.random.default_rng(9)
    assert monthly_trend(market(rng, n_weeks=40, growth=0.0, effort_growth=0.0, missing=0.0)).season is None


def test_too_few_periods_give_no_trend() -> None:
    rng = np.random.default_rng(9)
    found = monthly_trend(market(rng, n_weeks=4, growth=0.0, effort_growth=0.0, missing=0.0))
    assert found.monthly.value is None
    assert "too few for a trend" in found.monthly.notes[0]


def test_an_index_is_right_in_the_mean_where_five_sellers_tell_it() -> None:
    """Two months of as many sellers in the mean: the plain ratio is too high by a twenty-fifth."""
    rng = np.random.default_rng(6)
    plain, told = [], []
    for _ in range(1500):
        before, after = (max(5, int(n)) for n in rng.poisson(25, 2))
        n = before + after
        series = Series(
            platform=np.zeros(2, dtype=np.int64), month=np.array([0.0, 1.0]), effort=np.ones(2),
            posted_in=np.repeat([0, 1], [before, after]), seller=np.arange(n), n_ads=np.ones(n),
        )  # fmt: skip
        told.append(chained_index(series)[1].interval.value or 0.0)
        plain.append(100 * after / before)
    assert np.mean(plain) > 103
    assert abs(np.mean(told) - 100) < 2


def test_a_platform_that_joins_moves_no_index() -> None:
    # Platform 0 stays at 10 ads a page, platform 1 joins late with 100.
    platform = np.array([0, 0, 0, 0, 1, 1])
    month = np.array([0.0, 1, 2, 3, 2, 3])
    series = Series(
        platform=platform, month=month, effort=np.full(6, 2.0), posted_in=np.arange(6),
        seller=np.array([0, 1, 2, 3, 4, 5]), n_ads=np.array([20.0, 20, 20, 20, 200, 200]),
    )  # fmt: skip
    points = chained_index(series)
    assert [point.interval.value for point in points] == pytest.approx([100.0] * 4)
    assert [point.n_matched for point in points] == [1, 1, 1, 2]


def test_the_index_follows_rates_not_counts() -> None:
    series = Series(
        platform=np.zeros(3, dtype=np.int64), month=np.arange(3.0), effort=np.array([1.0, 2.0, 4.0]),
        posted_in=np.repeat(np.arange(3), 4), seller=np.tile(np.arange(4), 3), n_ads=np.repeat([10.0, 30.0, 40.0], 4),
    )  # fmt: skip
    assert [point.interval.value for point in chained_index(series)] == pytest.approx([100.0, 150.0, 100.0])


@pytest.mark.parametrize(("n_ads", "way"), [(4.0, "clustered by seller and period"), (40.0, "hang together in time")])
def test_so_few_ads_tell_nothing_of_how_alike_weeks_are(n_ads: float, way: str) -> None:
    """Under twelve a period the mixture over all likenesses is half as wide again as the trend scatters."""
    dice = np.random.default_rng(2)
    series = Series(
        platform=np.zeros(30, dtype=np.int64), month=np.arange(30) / 4.35, effort=np.ones(30), posted_in=np.arange(30),
        seller=dice.integers(0, 12, 30), n_ads=(dice.poisson(n_ads, 30) + 1).astype(float),
    )  # fmt: skip
    assert way in monthly_trend(series).monthly.method
