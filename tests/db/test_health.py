from __future__ import annotations

from datetime import timedelta
from typing import Any

from db.health import platform_health
from db.store import Store
from model.effort import FieldFill, Purpose, VisitOutcome
from tests.factories import DAY, a_crawl, a_visit


def visits(
    store: Store,
    days: int,
    n_listings: int = 50,
    outcome: VisitOutcome = VisitOutcome.COMPLETED,
    start: int = 0,
    **more: object,
) -> None:
    for day in range(start, start + days):
        at = DAY + timedelta(days=day)
        key = f"{day}-{outcome}-{more.get('purpose', '')}-{n_listings}"
        store.open_crawl(a_crawl(key, started_at=at))
        fields: dict[str, Any] = {
            "n_listings": n_listings,
            "n_read": 20,
            "filled": (FieldFill(name="place", n_ads=15),),
        }
        store.close_visit(a_visit(key, crawl_key=key, started_at=at, ended_at=at, outcome=outcome, **(fields | more)))


def test_days_against_what_is_usual(store: Store) -> None:
    visits(store, 7)
    visits(store, 1, n_listings=3, outcome=VisitOutcome.PAGE_CHANGED, start=7, reason="3 listings where 50 are usual")
    visits(store, 1, n_listings=900, start=7, purpose=Purpose.REVISIT)
    [health] = platform_health(store.engine, DAY + timedelta(days=4))
    assert [(day.n_listings, day.n_usual) for day in health.days] == [(50, None), (50, 50), (50, 50), (3, 50)]
    assert health.days[0].filled == {"place": 0.75}
    assert health.days[-1].outcomes == {"page_changed": 1}
    assert health.last_good_at == DAY + timedelta(days=6)
    assert health.problems == ("query 'tiger': page changed: 3 listings where 50 are usual",)


def test_a_platform_that_recovered_needs_nobody(store: Store) -> None:
    visits(store, 1, outcome=VisitOutcome.BLOCKED, reason="refuses us")
    visits(store, 1, start=1)
    [health] = platform_health(store.engine, DAY)
    assert health.problems == ()


def test_many_unreadable_ads_need_a_person(store: Store) -> None:
    visits(store, 1, n_errors=30)
    [health] = platform_health(store.engine, DAY)
    assert health.problems == ("30 of 80 ads could not be read on 2026-03-01",)


def test_the_past_is_of_the_same_query_and_depth(store: Store) -> None:
    visits(store, 6)
    before = DAY + timedelta(days=30)
    assert len(store.past_visits("shop", "tiger", 5, before)) == 6
    assert store.past_visits("shop", "ivory", 5, before) == []
    assert store.past_visits("shop", "tiger", 9, before) == []
    assert len(store.past_visits("shop", "tiger", 5, DAY + timedelta(days=2))) == 2
