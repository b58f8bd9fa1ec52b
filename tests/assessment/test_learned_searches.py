"""Over simulated weeks a plan finds more than names at random: a made-up site where few names find anything."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from random import Random

from assessment.query_candidates import Candidate, TradeCounts
from assessment.search_plan import PlanBudget, Planner
from model.search_plan import PastVisit
from species_data.namespace import NameSpace

_WEEKS, _BUDGET, _COST = 10, 60, 4
_FIRST = datetime(2026, 3, 2, 6, tzinfo=UTC)
Choose = Callable[[datetime, list[PastVisit]], Sequence[str]]


def found_over_weeks(paying: frozenset[str], choose: Choose) -> int:
    """New flagged ads: a paying name has two when it is first searched, and two more each week after that."""
    visits: list[PastVisit] = []
    for week in range(_WEEKS):
        at = _FIRST + timedelta(weeks=week)
        searched = {visit.query: visit.started_at for visit in visits}
        for query in choose(at, visits)[: _BUDGET // _COST]:
            weeks = 1 if query not in searched else (at - searched[query]).days // 7
            new = 2 * weeks * (query in paying)
            visits.append(
                PastVisit(query=query, started_at=at, n_requests=_COST, n_listings=3, n_new_flagged=new, cut=False)
            )
    return sum(visit.n_new_flagged for visit in visits)


def at_random(queries: Sequence[str], seed: int) -> Choose:
    rng = Random(seed)
    return lambda _at, _visits: rng.sample(queries, len(queries))


def test_a_plan_finds_more_than_names_at_random_and_by_trade_alone(
    names: NameSpace, counts: TradeCounts, english: list[Candidate]
) -> None:
    pool = english[:200]
    by_trade = [each.query for each in sorted(pool, key=lambda each: -each.records)]

    def planned(at: datetime, visits: list[PastVisit]) -> list[str]:
        planner = Planner("site", pool, visits, names=names, counts=counts, now=at)
        budget = PlanBudget(budget=_BUDGET, panel_share=0.0)
        return [each.query for each in planner.plan(planner.panel(budget, 1), budget).queries]

    planned_total, random_total, trade_total = 0, 0, 0
    for seed in range(3):
        paying = frozenset(Random(seed).sample(by_trade, 20))
        planned_total += found_over_weeks(paying, planned)
        random_total += found_over_weeks(paying, at_random(by_trade, seed + 1000))
        trade_total += found_over_weeks(paying, lambda _at, _visits: by_trade)
    assert planned_total > 1.5 * random_total
    assert planned_total > 1.5 * trade_total
