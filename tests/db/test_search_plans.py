"""Plans and panels as they were made, and what the next plan learns from, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from db.queries import QueueFilter, review_queue
from db.reviews import add_review
from db.search_plans import latest_panel, past_visits, plan_of_crawl, planned_visits, save_panel, save_plan
from db.store import Store
from model.detection import Judgement, Review
from model.effort import VisitOutcome
from model.search_plan import PanelQuery, PlannedQuery, PlanPart, SearchPanel, SearchPlan
from tests.factories import DAY, a_crawl, a_detection, a_listing, a_reading, a_visit, an_observation


def a_query(position: int, query: str, part: PlanPart = PlanPart.DISCOVERY) -> PlannedQuery:
    return PlannedQuery(
        position=position,
        query=query,
        part=part,
        language="zh",
        taxa=("Panthera tigris", "Panthera leo"),
        n_taxa=2,
        expected_ads=0.25,
        expected_requests=4.5,
        reason="in turn: never searched yet",
    )


def a_plan(**changes: Any) -> SearchPlan:
    fields: dict[str, Any] = {
        "plan_key": "p1",
        "platform": "shop",
        "made_at": DAY,
        "planner_version": "1",
        "list_version": "l1",
        "panel_version": 2,
        "panel_on_time": True,
        "budget": 100,
        "panel_share": 0.5,
        "depth": 2,
        "seed": 2**31,
        "queries": (a_query(1, "虎骨", PlanPart.PANEL), a_query(2, "tiger")),
    }
    return SearchPlan(**(fields | changes))


def a_panel(version: int = 1, **changes: Any) -> SearchPanel:
    fields: dict[str, Any] = {
        "platform": "shop",
        "made_at": DAY,
        "list_version": "l1",
        "depth": 2,
        "weekday": 6,
        "hour": 6,
        "queries": (PanelQuery(query="虎骨", language="zh", stratum="mammal, BON"),),
    }
    return SearchPanel(version=version, **(fields | changes))


def test_a_plan_is_kept_with_its_crawl_once(store: Store) -> None:
    assert plan_of_crawl(store.engine, "c1") is None
    save_plan(store.engine, a_plan(), "c1")
    save_plan(store.engine, a_plan(budget=7, queries=()), "c2")
    assert plan_of_crawl(store.engine, "c1") == a_plan()
    assert plan_of_crawl(store.engine, "c2") is None
    save_plan(store.engine, a_plan(plan_key="p2", queries=()), "c2")
    assert plan_of_crawl(store.engine, "c2") == a_plan(plan_key="p2", queries=())


def test_a_panel_is_followed_never_changed(store: Store) -> None:
    assert latest_panel(store.engine, "shop") is None
    assert save_panel(store.engine, a_panel()) == a_panel()
    assert save_panel(store.engine, a_panel(depth=9, queries=())) == a_panel(), "the first of a version stays"
    save_panel(store.engine, a_panel(2, depth=9))
    save_panel(store.engine, a_panel(7, platform="elsewhere"))
    assert latest_panel(store.engine, "shop") == a_panel(2, depth=9)


def visited(store: Store, key: str, day: int, ads: dict[str, bool], **changes: Any) -> None:
    """A closed visit of crawl c1 that saw these ads, each flagged or not."""
    at = DAY + timedelta(days=day)
    visit = a_visit(key, started_at=at, query=f"query {key}")
    store.open_visit(visit)
    store.save_many(
        [
            a_reading(an_observation(a_listing(ad), key, day), a_detection(flagged=flagged))
            for ad, flagged in ads.items()
        ]
    )
    fields: dict[str, Any] = {"outcome": VisitOutcome.COMPLETED, "n_pages": 3, "n_listings": len(ads), "ended_at": at}
    store.close_visit(replace(visit, **(fields | changes)))


def test_a_visit_gave_the_flagged_ads_that_no_earlier_one_saw(store: Store) -> None:
    store.open_crawl(a_crawl())
    visited(store, "x1", 1, {"1": True, "2": True, "3": False})
    visited(store, "x2", 2, {"2": True, "4": True})
    visited(store, "x3", 3, {"1": True, "2": True}, outcome=VisitOutcome.BUDGET)
    visited(store, "x4", 4, {"5": True}, outcome=VisitOutcome.BLOCKED)
    found = past_visits(store.engine, "shop")
    assert [(each.query, each.n_new_flagged, each.cut) for each in found] == [
        ("query x1", 2, False),
        ("query x2", 1, False),
        ("query x3", 0, True),
    ], "blocked visits are missing data"
    assert [each.n_requests for each in found] == [3, 3, 3]
    assert found[0].started_at == DAY + timedelta(days=1)
    assert past_visits(store.engine, "elsewhere") == []


def test_what_a_reviewer_rejected_was_no_find(store: Store) -> None:
    store.open_crawl(a_crawl())
    visited(store, "x1", 1, {"1": True, "2": True})
    (first, _) = review_queue(store.engine, QueueFilter(), limit=9)
    for judgement, left in ((Judgement.CONFIRMED, 2), (Judgement.REJECTED, 1)):
        add_review(
            store.engine,
            Review(detection_id=first.detection_id, reviewer="ana", judgement=judgement, note="", reviewed_at=DAY),
        )
        assert past_visits(store.engine, "shop")[0].n_new_flagged == left


def test_imports_are_no_searches(store: Store) -> None:
    visited(store, "x1", 1, {"1": True}, crawl_key="")
    assert past_visits(store.engine, "shop") == []


def test_panel_visits_stand_apart_from_discovery(store: Store) -> None:
    store.open_crawl(a_crawl())
    save_plan(store.engine, a_plan(), "c1")
    for key, query in (("x1", "虎骨"), ("x2", "tiger"), ("x3", "unplanned")):
        store.open_visit(a_visit(key, query=query))
    found = planned_visits(store.engine, "shop")
    # The store's own visits of crawl c1 typed "tiger" too: they belong to the plan as well.
    assert {(each.visit.query, each.part, each.position) for each in found} == {
        ("虎骨", PlanPart.PANEL, 1),
        ("tiger", PlanPart.DISCOVERY, 2),
    }
    [panel] = planned_visits(store.engine, "shop", PlanPart.PANEL)
    assert (panel.visit.visit_key, panel.panel_version, panel.panel_on_time) == ("x1", 2, True)
    assert (panel.expected_ads, panel.expected_requests, panel.list_version) == (0.25, 4.5, "l1")
