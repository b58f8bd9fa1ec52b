from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from assessment.query_candidates import Candidate, TradeCounts
from assessment.search_panel import is_on_time
from assessment.search_plan import PlanBudget, Planner
from model.search_plan import PastVisit, PlanPart, SearchPanel, SearchPlan
from model.taxon import NameClass
from species_data.namespace import NameSpace

MONDAY = datetime(2026, 3, 2, 6, tzinfo=UTC)
BUDGET = PlanBudget(budget=100, panel_share=0.5)


class Desk:
    """Plans for one platform with the shipped names."""

    def __init__(self, names: NameSpace, counts: TradeCounts, candidates: Sequence[Candidate]) -> None:
        self._names, self._counts, self._candidates = names, counts, candidates

    def planner(self, at: datetime = MONDAY, visits: Iterable[PastVisit] = (), platform: str = "shop") -> Planner:
        return Planner(platform, self._candidates, visits, names=self._names, counts=self._counts, now=at)


def queries(plan: SearchPlan, part: PlanPart) -> list[str]:
    return [each.query for each in plan.queries if each.part is part]


def carried_out(plan: SearchPlan, found: int = 0, requests: int = 4) -> list[PastVisit]:
    return [
        PastVisit(query=each.query, started_at=plan.made_at, n_requests=requests, n_listings=found,
                  n_new_flagged=found, cut=False)
        for each in plan.fitting
    ]  # fmt: skip


def a_desk(names: NameSpace, counts: TradeCounts, english: list[Candidate]) -> tuple[Desk, SearchPanel]:
    desk = Desk(names, counts, english)
    return desk, desk.planner().panel(BUDGET, 1)


def test_the_same_day_seed_and_books_give_the_same_plan(
    names: NameSpace, counts: TradeCounts, english: list[Candidate]
) -> None:
    desk, panel = a_desk(names, counts, english)
    plan = desk.planner().plan(panel, BUDGET)
    assert desk.planner().plan(panel, BUDGET) == plan
    tomorrow = desk.planner(MONDAY + timedelta(days=1)).plan(panel, BUDGET)
    assert queries(tomorrow, PlanPart.PANEL) == queries(plan, PlanPart.PANEL)
    assert queries(tomorrow, PlanPart.DISCOVERY) != queries(plan, PlanPart.DISCOVERY)
    other_seed = desk.planner().plan(panel, replace(BUDGET, seed=1))
    assert queries(other_seed, PlanPart.DISCOVERY) != queries(plan, PlanPart.DISCOVERY)
    elsewhere = desk.planner(platform="elsewhere").plan(panel, BUDGET)
    assert queries(elsewhere, PlanPart.DISCOVERY) != queries(plan, PlanPart.DISCOVERY)


def test_a_plan_keeps_to_its_budget_and_says_why(
    names: NameSpace, counts: TradeCounts, english: list[Candidate]
) -> None:
    desk, panel = a_desk(names, counts, english)
    plan = desk.planner().plan(panel, BUDGET)
    assert sum(each.expected_requests for each in plan.fitting) <= BUDGET.budget + 1e-6
    assert plan.queries[: len(plan.fitting)] == plan.fitting
    assert len(plan.fitting) < len(plan.queries) <= BUDGET.budget, "spare ones, for queries that cost less"
    on_panel = sum(each.expected_requests for each in plan.queries if each.part is PlanPart.PANEL)
    assert 0.4 * BUDGET.budget <= on_panel <= 0.5 * BUDGET.budget
    assert [each.position for each in plan.queries] == list(range(1, len(plan.queries) + 1))
    assert len({each.query for each in plan.queries}) == len(plan.queries)
    for each in plan.queries:
        assert each.query
        assert each.reason.split(" ")[0].rstrip(":") in {"panel", "in", "promising"}
        assert each.taxa
        assert each.expected_requests > 0


def test_the_panel_stays_whatever_visits_teach(names: NameSpace, counts: TradeCounts, english: list[Candidate]) -> None:
    desk, panel = a_desk(names, counts, english)
    plan = desk.planner().plan(panel, BUDGET)
    visits = [each for each in carried_out(plan) if each.query in {one.query for one in panel.queries}] * 20
    visits += [replace(each, n_new_flagged=9) for each in carried_out(plan)][len(panel.queries) :]
    later = desk.planner(MONDAY + timedelta(days=7), visits).plan(panel, replace(BUDGET, panel_share=0.1, depth=9))
    assert queries(later, PlanPart.PANEL) == [each.query for each in panel.queries]
    assert later.depth == panel.depth == BUDGET.depth
    renewed = desk.planner(MONDAY + timedelta(days=7), visits).panel(BUDGET, 2)
    assert renewed.version == 2
    assert [each.query for each in renewed.queries] != [each.query for each in panel.queries]


def test_a_panel_query_that_left_the_list_is_typed_all_the_same(
    names: NameSpace, counts: TradeCounts, english: list[Candidate]
) -> None:
    _, panel = a_desk(names, counts, english)
    gone = panel.queries[0].query
    smaller = Desk(names, counts, [each for each in english if each.query != gone])
    planned = smaller.planner().plan(panel, BUDGET).queries[0]
    assert (planned.query, planned.part, planned.n_taxa) == (gone, PlanPart.PANEL, 0)
    assert "no longer among the names" in planned.reason


def test_the_panel_stands_for_groups_and_products(
    names: NameSpace, counts: TradeCounts, all_english: list[Candidate]
) -> None:
    desk = Desk(names, counts, all_english[:3000])
    panel = desk.planner().panel(PlanBudget(budget=200), 1)
    strata = [each.stratum for each in panel.queries]
    assert len(set(strata)) == len(strata) >= 15, "each stratum once before any stands twice"
    assert {stratum.partition(",")[0] for stratum in strata} >= {"reptile", "mammal", "bird", "coral", "plant"}
    classes = {each.query: each.name_class for each in all_english}
    assert {classes[each.query] for each in panel.queries} == {NameClass.CERTAIN}


def test_a_query_too_numerous_to_be_read_is_no_panel_query(
    names: NameSpace, counts: TradeCounts, english: list[Candidate]
) -> None:
    desk, panel = a_desk(names, counts, english)
    first = panel.queries[0].query
    cut = PastVisit(
        query=first, started_at=MONDAY - timedelta(days=7), n_requests=50, n_listings=48, n_new_flagged=20, cut=True
    )
    assert first not in {each.query for each in desk.planner(visits=[cut]).panel(BUDGET, 2).queries}


def test_discovery_tries_every_name_within_the_crawls_it_states(
    names: NameSpace, counts: TradeCounts, english: list[Candidate]
) -> None:
    pool = english[:80]
    desk = Desk(names, counts, pool)
    panel = desk.planner().panel(BUDGET, 1)
    planner = desk.planner()
    stated = planner.coverage(planner.plan(panel, BUDGET)).n_crawls_round
    visits: list[PastVisit] = []
    typed: set[str] = set()
    for week in range(stated):
        plan = desk.planner(MONDAY + timedelta(weeks=week), visits).plan(panel, BUDGET)
        typed |= {each.query for each in plan.fitting}
        visits += carried_out(plan)
    assert typed == {each.query for each in pool}
    assert stated > 3


def test_what_finds_ads_is_searched_again_before_what_does_not(
    names: NameSpace, counts: TradeCounts, english: list[Candidate]
) -> None:
    desk, panel = a_desk(names, counts, english)
    good = {each.query for each in english[100:104]}
    visits = [
        PastVisit(query=each.query, started_at=MONDAY - timedelta(days=30 if each.query in good else 60),
                  n_requests=4, n_listings=3, n_new_flagged=3 * (each.query in good), cut=False)
        for each in english
    ]  # fmt: skip
    plan = desk.planner(visits=visits).plan(panel, BUDGET)
    promising = [each for each in plan.fitting if each.reason.startswith("promising")]
    assert len(good & {each.query for each in promising}) >= 3
    assert "3 new flagged ads in 4 requests of 1 visit" in " ".join(each.reason for each in promising)


def test_turns_reach_many_taxa_before_a_second_name_of_one(
    names: NameSpace, counts: TradeCounts, english: list[Candidate]
) -> None:
    desk = Desk(names, counts, english)
    budget = PlanBudget(budget=300, panel_share=0.0)
    plan = desk.planner().plan(desk.planner().panel(budget, 1), budget)
    leads = [each.taxa[0] for each in plan.queries if each.reason.startswith("in turn")]
    assert len(leads) == len(set(leads)) > 20


def test_a_panel_that_finds_nothing_is_told(names: NameSpace, counts: TradeCounts, english: list[Candidate]) -> None:
    desk, panel = a_desk(names, counts, english)
    plan = desk.planner().plan(panel, BUDGET)
    visits = [
        visit for week in range(3) for visit in carried_out(replace(plan, made_at=MONDAY + timedelta(weeks=week)))
    ]
    assert desk.planner(MONDAY + timedelta(weeks=3), visits).panel_finds(panel) == (3 * len(panel.queries), 0)


def test_coverage_counts_the_taxa_searched_lately(
    names: NameSpace, counts: TradeCounts, english: list[Candidate]
) -> None:
    desk, panel = a_desk(names, counts, english)
    plan = desk.planner().plan(panel, BUDGET)
    before = desk.planner().coverage(plan)
    assert (before.searched, before.n_taxa_searched) == (0, 0)
    assert 0 < before.with_plan < before.reachable <= 1
    week, year = MONDAY + timedelta(days=7), MONDAY + timedelta(days=365)
    after = desk.planner(week, carried_out(plan)).coverage(plan)
    assert after.searched == before.with_plan
    assert desk.planner(year, carried_out(plan)).coverage(plan).searched == 0, "a year ago is not lately"


def test_the_panels_weekday_and_hour() -> None:
    panel = SearchPanel(
        platform="shop", version=1, made_at=MONDAY, list_version="l1", depth=2, weekday=0, hour=23, queries=()
    )
    assert is_on_time(panel, datetime(2026, 3, 9, 22, 30, tzinfo=UTC))
    assert is_on_time(panel, datetime(2026, 3, 10, 1, tzinfo=UTC)), "past midnight is still its evening"
    assert not is_on_time(panel, datetime(2026, 3, 10, 4, tzinfo=UTC))
    assert not is_on_time(panel, datetime(2026, 3, 4, 23, tzinfo=UTC))
