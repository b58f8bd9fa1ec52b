from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from assessment.arrivals import random_totals
from assessment.counts import Counts, effort_of, months_of, weeks_of
from assessment.growth import growth
from assessment.reach import platforms_of_taxa, unseen
from assessment.stamp import Stamp
from model.assessed import AssessedRows
from model.effort import VisitOutcome
from model.estimate import Estimate, Scope, Unit
from tests.assessment.rows import FIRST, ad, rows, visit


def grown(found: AssessedRows) -> dict[tuple[str, Scope, date], Estimate]:
    return {(each.measure, each.scope, each.first_day): each for each in growth(found, {}, Stamp(found))}


def doubling(lost: int | None = None) -> AssessedRows:
    """Eight weeks: ten ads in the first four, twenty in the others; one week's visit may be lost."""
    visits = [
        visit(week, outcome=VisitOutcome.BLOCKED if week == lost else VisitOutcome.COMPLETED) for week in range(8)
    ]
    seen = [(number, week) for week in range(8) if week != lost for number in range(10 if week < 4 else 20)]
    return rows([ad(number) for number in range(20)], visits, seen)


def test_a_week_is_ads_per_visit_with_the_sellers_interval() -> None:
    found = grown(doubling())
    first = found["weekly_ads_per_effort", Scope(), weeks_of(FIRST, date(2026, 3, 1))[0].first]
    assert first.interval.value == 10
    # Garwood's exact interval of ten, since each seller has one ad.
    assert (first.interval.low, first.interval.high) == pytest.approx((4.795, 18.390), abs=0.001)
    assert first.unit is Unit.AD
    assert "effort in visits, each to the end of its query" in first.interval.notes


def test_a_lost_week_is_missing_not_nought() -> None:
    found = grown(doubling(lost=2))
    week = found["weekly_ads_per_effort", Scope(), weeks_of(FIRST, date(2026, 3, 1))[2].first]
    assert week.interval.value is None
    assert "missing, not 0" in week.interval.notes[0]
    january = found["monthly_ads_per_effort", Scope(), FIRST]
    assert january.interval.value == 10


def test_growth_is_found_and_told_with_what_could_be_found() -> None:
    found = grown(doubling())
    trend = found["trend", Scope(), FIRST]
    assert trend.unit is Unit.RATE
    assert trend.interval.value is not None
    assert 0.3 < trend.interval.value < 1.2
    assert found["trend_detectable", Scope(), FIRST].interval.value is not None
    assert any("yearly wave" in note for note in trend.interval.notes)


def test_where_a_panel_is_kept_it_alone_makes_the_series() -> None:
    visits = [visit(0, is_panel=True), visit(0), visit(0, platform="feed")]
    effort = effort_of(visits)
    assert effort.visits == (0, 2)
    assert effort.told[0] == "panel visits only on shop"
    assert effort.told[1].startswith("all good search visits on feed")


def test_a_rate_tells_the_visits_it_rests_on() -> None:
    """Those of the panel; others on the platform are in no rate, though good."""
    visits = [visit(week, is_panel=place == 0, n_pages=10 + place) for week in range(8) for place in range(3)]
    seen = [(number, 3 * week) for week in range(8) for number in range(10)]
    found = grown(rows([ad(number) for number in range(10)], visits, seen))
    week = found["weekly_ads_per_effort", Scope(), FIRST]
    assert (week.interval.value, week.n_visits, week.n_pages) == (10, 1, 10)
    assert found["trend", Scope(), FIRST].n_visits == 8


def test_pages_are_the_effort_where_budgets_cut_visits() -> None:
    visits = [visit(0, outcome=VisitOutcome.BUDGET, n_pages=5), visit(1, n_pages=20)]
    found = rows([ad(1)], visits, [(0, 0), (0, 1)])
    counts = Counts(found, effort_of(visits), weeks_of(FIRST, found.last_day))
    series = counts.series()
    assert list(series.effort) == [5, 20]
    assert counts.rates(series)[0][0].value == pytest.approx(0.2)


def test_periods_cover_their_days() -> None:
    months = months_of(date(2025, 12, 15), date(2026, 2, 3))
    assert [(each.first.isoformat(), each.last.isoformat()) for each in months] == [
        ("2025-12-15", "2025-12-31"),
        ("2026-01-01", "2026-01-31"),
        ("2026-02-01", "2026-02-03"),
    ]
    assert len(weeks_of(date(2026, 1, 1), date(2026, 1, 20))) == 2


def unseen_of(found: AssessedRows) -> dict[str, Estimate]:
    return {each.measure: each for each in unseen(found, Stamp(found))}


def test_two_weeks_are_chapman() -> None:
    """60 in the first week, 40 in the second, 20 in both: (61 x 41) / 21 - 1."""
    seen = [(number, 0) for number in range(60)] + [(number, 1) for number in range(40, 80)]
    told = unseen_of(rows([ad(number) for number in range(80)], [visit(0), visit(1)], seen))["ads_with_unseen"]
    assert told.interval.method == "Chapman"
    assert told.interval.value == pytest.approx(61 * 41 / 21 - 1)


def test_ads_that_come_and_go_reject_closure() -> None:
    seen = [(number, week) for number in range(120) for week in range(8) if number // 15 <= week <= number // 15 + 2]
    told = unseen_of(rows([ad(number) for number in range(120)], [visit(week) for week in range(8)], seen))
    assert "POPAN" in told["ads_with_unseen"].interval.method
    assert told["ads_with_unseen"].unit is Unit.AD
    assert told["sellers_with_unseen"].unit is Unit.SELLER


@pytest.mark.parametrize(
    ("n_weeks", "said"), [(2, "in two weeks only: too few"), (6, "nearly all of them time and again")]
)
def test_where_all_are_met_again_and_again_nothing_is_told_of_the_others(n_weeks: int, said: str) -> None:
    """For "30 (30 to 30)", as if it were certain that no ad was missed."""
    seen = [(number, week) for number in range(30) for week in range(n_weeks)]
    told = unseen_of(rows([ad(number) for number in range(30)], [visit(week) for week in range(n_weeks)], seen))
    for each in told.values():
        assert each.interval.value is None
        assert each.interval.notes[0].startswith("30 seen, ")
        assert said in each.interval.notes[0]


def test_one_week_tells_nothing_of_the_unseen() -> None:
    told = unseen_of(rows([ad(1)], [visit(0)], [(0, 0)]))
    assert told["ads_with_unseen"].interval.value is None
    assert "two or more are wanted" in told["ads_with_unseen"].interval.notes[0]


def test_few_platforms_tell_no_occupancy() -> None:
    [told] = platforms_of_taxa(rows([ad(1)], [visit(0)], [(0, 0)]), Stamp(rows()))
    assert told.interval.value is None
    assert "5 or more are wanted" in told.interval.notes[0]


def test_occupancy_of_many_platforms() -> None:
    names = [f"p{number}" for number in range(8)]
    visits = [visit(week, platform=name) for name in names for week in range(4)]
    seen = [(0, place) for place, each in enumerate(visits) if each.platform in names[:4] and place % 2 == 0]
    [told] = platforms_of_taxa(rows([ad(1)], visits, seen, platforms=tuple(names)), Stamp(rows()))
    assert told.interval.value == pytest.approx(0.53, abs=0.05)
    assert "seen on 50% of 8 platforms" in told.interval.notes


def test_a_total_of_unlike_sellers_is_held_where_few_post_most() -> None:
    rng, held = np.random.default_rng(3), 0
    mean = (1.6 - 50**-0.6) / 0.6
    for _ in range(400):
        sizes = np.minimum(rng.pareto(1.6, rng.poisson(30)) + 1, 50)
        value, low, high = random_totals(sizes, np.zeros(len(sizes), dtype=np.int64), np.ones(1))
        assert low[0] <= value[0] <= high[0]
        held += low[0] <= 30 * mean <= high[0]
    assert held / 400 > 0.91, "value ± 1.96 s holds it in 0.85"


def test_exact_where_each_seller_has_one_ad_and_where_there_is_none() -> None:
    value, low, high = random_totals(np.full(10, 0.5), np.zeros(10, dtype=np.int64), np.array([0.5, 0.25]))
    assert (value[0], low[0], high[0]) == pytest.approx((5, 4.795 / 2, 18.390 / 2), abs=0.001)
    assert (value[1], low[1], high[1]) == pytest.approx((0, 0, 3.689 / 4), abs=0.001)


def test_an_ad_on_a_platform_visited_often_says_nothing_of_one_visited_once() -> None:
    posted = [ad(0, platform="often")]
    visits = [*(visit(0, platform="often") for _ in range(10)), visit(0, platform="once")]
    found = rows(posted, visits, [(0, 0)], platforms=("often", "once"))
    counts = Counts(found, effort_of(found.visits), weeks_of(found.first_day, found.last_day)[:1])
    [(week, n_sellers)] = counts.rates(counts.series())
    assert week.value == pytest.approx(0.1)
    assert n_sellers == 1
    assert week.high is not None
    assert week.high > 3.689, "nothing seen in one visit leaves up to 3.689 more (Garwood)"
