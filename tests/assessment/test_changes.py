from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from math import log1p

import numpy as np
import pytest

from assessment.breaks import find_breaks
from assessment.changes import Event
from assessment.growth import growth
from assessment.interrupted import interruptions
from assessment.serial import SerialErrors
from assessment.series import Series
from assessment.stamp import Stamp
from assessment.standardised import Standardised, standardised, thinned
from benchmarks.simulated_markets import Market, series_of
from model.assessed import AssessedRows
from model.estimate import Estimate, Scope, Unit
from tests.assessment.rows import FIRST, ad, rows, visit


def plain(counts: list[float], effort: list[float] | None = None) -> Series:
    """One platform, a week a count, twenty sellers who share each week's ads."""
    n = len(counts)
    return Series(
        platform=np.zeros(n, dtype=np.int64),
        month=np.arange(n) / 4.348,
        effort=np.array(effort or [1.0] * n),
        posted_in=np.repeat(np.arange(n), 20),
        seller=np.tile(np.arange(20), n),
        n_ads=np.repeat(np.array(counts) / 20, 20),
    )


def test_a_jump_is_measured_and_effort_is_no_jump() -> None:
    counts = [100.0] * 20 + [50.0] * 20
    [found] = interruptions(plain(counts), [20 / 4.348])
    assert found.level_change.value == pytest.approx(-0.5, abs=0.01)
    assert found.level_p is not None
    assert found.level_p < 0.001
    [half] = interruptions(plain(counts, [2.0] * 20 + [1.0] * 20), [20 / 4.348])
    assert half.level_change.value == pytest.approx(0.0, abs=0.01)


def test_a_platform_that_drops_out_is_no_jump() -> None:
    one = plain([60.0] * 40)
    other = replace(plain([40.0] * 20), platform=np.ones(20, dtype=np.int64))
    both = Series(
        platform=np.concatenate([one.platform, other.platform]),
        month=np.concatenate([one.month, other.month]),
        effort=np.concatenate([one.effort, other.effort]),
        posted_in=np.concatenate([one.posted_in, other.posted_in + 40]),
        seller=np.concatenate([one.seller, other.seller + 20]),
        n_ads=np.concatenate([one.n_ads, other.n_ads]),
    )
    [found] = interruptions(both, [20 / 4.348])
    assert found.level_change.value == pytest.approx(0.0, abs=0.01)
    assert list(standardised(both).log_ratio) == pytest.approx([0.0] * 40, abs=0.02)


@pytest.mark.parametrize(
    ("at", "lack"),
    [
        ([5], "too short to tell: 5 weeks before and 35 after"),
        ([15, 20], "too short to tell: 15 weeks before and 5 after"),
    ],
)
def test_short_sides_are_too_short_to_tell(at: list[int], lack: str) -> None:
    found = interruptions(plain([100.0] * 40), [week / 4.348 for week in at])[0]
    assert found.level_change.value is None
    assert found.level_change.notes[0].startswith(lack)


def test_few_ads_and_no_visits_are_said() -> None:
    [found] = interruptions(plain([1.0] * 40), [20 / 4.348])
    assert found.slope_change.notes[0].startswith("too few to tell: 1.0 ads a week")
    nothing = np.array([], dtype=np.int64)
    none = Series(
        platform=nothing, month=nothing / 1, effort=nothing / 1, posted_in=nothing, seller=nothing, n_ads=nothing / 1
    )
    assert interruptions(none, [1.0])[0].level_change.notes == ("no good visit",)
    assert find_breaks(none) == "no good visit"


def test_intervals_hold_where_weeks_are_like_each_other() -> None:
    rng, held = np.random.default_rng(5), []
    for likeness, staying in ((0.0, 0.9), (0.6, 0.8), (0.8, 0.9)):
        market = Market(likeness=likeness, staying=staying, event=26 / 4.348, level=-0.3, turn=-0.02)
        for _ in range(25):
            [found] = interruptions(series_of(market, rng), [26 / 4.348])
            for interval, truth in ((found.level_change, -0.3), (found.slope_change, -0.02)):
                assert interval.low is not None
                assert interval.high is not None
                held.append(interval.low <= truth <= interval.high)
    assert np.mean(held) >= 0.88


def test_likeness_in_time_widens_intervals() -> None:
    rng = np.random.default_rng(1)
    data = standardised(plain([100.0] * 52))
    design = np.column_stack([np.ones(52), data.month])
    walk = np.cumsum(rng.standard_normal(52)) * 0.1
    noise = rng.permutation(walk)
    errors = SerialErrors(data)
    wide, narrow = (errors.fit(design, values).effect(1) for values in (walk, noise))
    assert wide.high - wide.low > 1.5 * (narrow.high - narrow.low)


def test_a_break_is_found_where_it_is_and_chance_finds_few() -> None:
    rng = np.random.default_rng(2)
    counts = [float(each) for each in rng.poisson([100] * 30 + [45] * 30)]
    found = find_breaks(plain(counts))
    assert not isinstance(found, str)
    assert found[0].p_value < 0.05
    assert found[0].month == pytest.approx(30 / 4.348)
    assert found[0].level_change == pytest.approx(-0.55, abs=0.12)
    assert all(each.p_value < 0.05 for each in found[:-1])
    by_chance = [find_breaks(series_of(Market(likeness=0.6), rng)) for _ in range(30)]
    assert sum(not isinstance(each, str) and each[0].p_value < 0.05 for each in by_chance) <= 6
    assert find_breaks(plain([100.0] * 15)) == "too short to tell: 15 weeks, 20 are wanted"


def halved(n_weeks: int = 30) -> AssessedRows:
    """Twenty ads each week, ten from the sixteenth on."""
    seen = [(number, week) for week in range(n_weeks) for number in range(20 if week < 15 else 10)]
    last = FIRST + timedelta(weeks=n_weeks, days=-1)
    return rows([ad(number) for number in range(20)], [visit(week) for week in range(n_weeks)], seen, last_day=last)


def test_events_are_told_by_label_with_p_and_q() -> None:
    found = halved()
    event = Event(FIRST + timedelta(weeks=15), "new policy")
    told: dict[tuple[str, Scope], Estimate] = {
        (each.measure, each.scope): each for each in growth(found, {}, Stamp(found), [event])
    }
    level = told["event_level_change", Scope(detail="new policy")]
    assert level.unit is Unit.SHARE
    assert level.interval.value == pytest.approx(-0.5, abs=0.03)
    assert level.interval.notes[0].startswith("p = ")
    assert told["event_slope_change", Scope(platform="shop", detail="new policy")].unit is Unit.RATE
    week = (FIRST + timedelta(weeks=15)).isoformat()
    assert told["break_p", Scope(detail=week)].interval.value == pytest.approx(0.005, abs=0.01)
    assert told["break_level_change", Scope(detail=week)].interval.low is None


def test_an_event_outside_the_period_is_too_short_to_tell() -> None:
    found = halved()
    event = Event(date(2030, 1, 1), "later")
    told = [each for each in growth(found, {}, Stamp(found), [event]) if each.measure == "event_level_change"]
    assert all(each.interval.value is None for each in told)
    assert "30 weeks before and 0 after" in told[0].interval.notes[0]


def test_a_platform_not_visited_is_no_seller_gone() -> None:
    rng = np.random.default_rng(8)
    whole = Market(n_weeks=80, shock=0.0, staying=0.9, missing=0.0)
    gaps = replace(whole, missing=0.3)
    one, other = (
        np.mean([_neighbours_alike(standardised(series_of(market, rng))) for _ in range(6)]) for market in (whole, gaps)
    )
    assert one == pytest.approx(0.9, abs=0.06)
    # Two weeks share the platforms that both saw: seven of ten, less what one alone weighs.
    assert 0.45 < other < 0.75


def _neighbours_alike(data: Standardised) -> float:
    error = np.sqrt(np.diagonal(data.turnover))
    return float((np.diagonal(data.turnover, 1) / (error[1:] * error[:-1])).mean())


def _one_week_without(rng: np.random.Generator) -> Series:
    """Two platforms alike, each of twenty sellers that stay; one week saw one of them alone."""
    cells = [(place, week) for week in range(30) for place in (0, 1) if (place, week) != (1, 10)]
    standing = rng.poisson(3.0, (30, 40))
    for week in range(1, 30):
        standing[week] = np.where(rng.random(40) < 0.1, standing[week], standing[week - 1])
    posted = [
        (cell, seller, int(standing[week, seller]))
        for cell, (place, week) in enumerate(cells)
        for seller in range(20 * place, 20 * place + 20)
        if standing[week, seller]
    ]
    where = np.array(posted)
    return Series(
        platform=np.array([place for place, _ in cells]),
        month=np.array([week * 7 / 30.4375 for _, week in cells]),
        effort=np.ones(len(cells)),
        posted_in=where[:, 0],
        seller=where[:, 1],
        n_ads=where[:, 2].astype(float),
    )


def test_a_week_without_a_platform_scatters_more_than_its_neighbours() -> None:
    """By what its platform is beyond its own mean rate, since rates are told by the other weeks."""
    rng, told, seen = np.random.default_rng(4), [], []
    off = np.zeros(30)
    off[9:12] = -0.5, 1.0, -0.5
    for _ in range(400):
        found = standardised(_one_week_without(rng))
        told.append(found.own_variance * off @ found.turnover @ off)
        seen.append(off @ found.log_ratio)
    assert np.mean(told) == pytest.approx(np.var(seen), rel=0.2)
    together = found.turnover
    assert together[9, 10] < 0.9 * np.sqrt(together[9, 9] * together[10, 10])
    assert together[8, 9] == pytest.approx(together[11, 12], rel=0.02)


@pytest.mark.parametrize("kept", [0.6, 1.5])
def test_ads_that_an_event_takes_or_brings_by_chance_make_the_weeks_around_it_less_alike(kept: float) -> None:
    """Against Poisson counts: each ad stays with a chance of 0.9; an event takes at random, and first what would go."""
    rng, n, mean = np.random.default_rng(6), 40_000, 100.0
    counts = [rng.poisson(mean, n)]
    standing = np.array([1.0, 1.0, kept, kept])
    for before, now in pairwise(standing):
        stays = min(0.9, now / before)
        counts.append(rng.binomial(counts[-1], stays) + rng.poisson(mean * (now - stays * before), n))
    seen = np.cov([each / (mean * level) for each, level in zip(counts, standing, strict=True)])
    gaps = np.abs(np.subtract.outer(np.arange(4), np.arange(4)))
    assert thinned(0.9**gaps, standing, 0.9) == pytest.approx(seen / np.diagonal(seen).mean(), abs=0.03)


def test_a_fall_that_chance_alone_would_not_make_widens_the_interval_of_the_jump() -> None:
    rng, widths = np.random.default_rng(7), {}
    for level in (0.0, -0.5):
        market = Market(likeness=0.0, shock=0.02, staying=0.95, missing=0.0, event=26 / 4.348, level=level)
        found = [interruptions(series_of(market, rng), [26 / 4.348])[0].level_change for _ in range(8)]
        widths[level] = np.mean([log1p(each.high or 0.0) - log1p(each.low or 0.0) for each in found])
    # Variances are twice as large after it, which alone is a factor of 1.2.
    assert widths[-0.5] > 1.35 * widths[0.0]


def test_sellers_tell_how_large_their_part_of_the_error_is() -> None:
    rng = np.random.default_rng(9)
    quiet = Market(shock=0.0, staying=0.0, growth=0.0, tail=3.0, missing=0.0, ads_a_seller=0.4)
    found = [standardised(series_of(quiet, rng)) for _ in range(10)]
    seen = np.mean([np.var(each.log_ratio, ddof=1) for each in found])
    assert np.mean([each.own_variance for each in found]) == pytest.approx(seen, rel=0.25)


def test_breaks_of_several_series_tell_what_many_tests_make_of_them() -> None:
    visits = [visit(week, platform=name) for week in range(40) for name in ("one", "two")]
    ads = [ad(n, platform=("one", "two")[n % 2]) for n in range(60)]
    seen = [(n, 2 * week + n % 2) for n in range(60) for week in range(40) if (n * 7 + week * 3) % 5]
    found = rows(ads, visits, seen, platforms=("one", "two"), last_day=FIRST + timedelta(weeks=40, days=-1))
    told = [each for each in growth(found, {}, Stamp(found)) if each.measure == "break_p" and each.scope.platform]
    assert len({each.scope.platform for each in told}) == 2
    for each in told:
        assert any("Benjamini-Hochberg over the likeliest of 2 series" in note for note in each.interval.notes)
