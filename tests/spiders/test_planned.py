"""A crawl that carries out a search plan: its queries, its depth, its budget."""

from __future__ import annotations

from datetime import UTC, datetime

from model.search_plan import PlannedQuery, PlanPart, SearchPlan
from tests.spiders.conftest import Crawl
from tests.spiders.recorder import Recorder


def a_plan(*queries: str, budget: int = 100, depth: int = 2) -> SearchPlan:
    planned = tuple(
        PlannedQuery(
            position=position,
            query=query,
            part=PlanPart.PANEL,
            language="en",
            taxa=(),
            n_taxa=0,
            expected_ads=0.0,
            expected_requests=4.0,
            reason="panel 1",
        )
        for position, query in enumerate(queries, 1)
    )
    return SearchPlan(
        plan_key="p1",
        platform="test-shop",
        made_at=datetime(2026, 3, 2, tzinfo=UTC),
        planner_version="1",
        list_version="l1",
        panel_version=1,
        panel_on_time=True,
        budget=budget,
        panel_share=0.5,
        depth=depth,
        seed=0,
        queries=planned,
    )


def test_a_plan_is_typed_in_read_to_its_depth_and_kept(crawl: Crawl, books: Recorder) -> None:
    plan = a_plan("Item", "7", depth=1)
    summary = crawl(plans={"test-shop": plan}, queries=["never"], max_pages=9)
    assert [(visit.query, visit.n_listings, visit.outcome.value) for visit in summary.visits] == [
        ("Item", 4, "budget"),
        ("7", 1, "completed"),
    ]
    assert books.plans == {summary.crawl_key: plan}
    assert books.crawls[summary.crawl_key].max_pages == 1


def test_no_further_query_once_the_budget_is_spent(crawl: Crawl) -> None:
    # "Item" costs a result page and four ads; "7" one of each.
    assert len(crawl(plans={"test-shop": a_plan("Item", "7", "8", budget=5, depth=1)}).visits) == 1
    assert len(crawl(plans={"test-shop": a_plan("Item", "7", "8", budget=6, depth=1)}).visits) == 2
    assert len(crawl(plans={"elsewhere": a_plan("7")}, queries=["7", "8"]).visits) == 2, "another platform's plan"
