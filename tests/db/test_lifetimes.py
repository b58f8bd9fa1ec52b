from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from db.lifetimes import lifetimes, relistings
from db.store import Store
from model.effort import Purpose, VisitOutcome
from model.lifetime import Lifetime
from model.listing import ListingState, Observation, SightingBasis
from tests.factories import DAY, a_listing, a_visit

UP, SOLD, GONE = ListingState.AVAILABLE, ListingState.SOLD, ListingState.DISAPPEARED


class Calendar:
    """Visits by day; an ad is seen in the visit of its day."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def search(self, day: int, query: str = "tiger", outcome: VisitOutcome = VisitOutcome.COMPLETED) -> str:
        return self._visit(f"s{day}{query}", day, query, outcome, Purpose.SEARCH)

    def revisit(self, day: int) -> str:
        return self._visit(f"r{day}", day, "revisit:", VisitOutcome.COMPLETED, Purpose.REVISIT)

    def _visit(self, key: str, day: int, query: str, outcome: VisitOutcome, purpose: Purpose) -> str:
        at = DAY + timedelta(days=day)
        self.store.close_visit(a_visit(key, query=query, started_at=at, outcome=outcome, purpose=purpose, ended_at=at))
        return key

    def see(
        self, key: str, day: int, state: ListingState = UP, basis: SightingBasis = SightingBasis.PAGE, **listing: Any
    ) -> None:
        seen = Observation(
            listing=a_listing(**listing).with_state(state),
            visit_key=key,
            seen_at=DAY + timedelta(days=day, hours=1),
            basis=basis,
        )
        self.store.save(seen, ())

    def life(self) -> Lifetime:
        [life] = lifetimes(self.store.engine, "shop", "1")
        return life


@pytest.fixture
def days(store: Store) -> Calendar:
    return Calendar(store)


def at(day: int) -> object:
    return DAY + timedelta(days=day, hours=1)


def test_bounds_of_a_life_that_ended(days: Calendar) -> None:
    days.search(0)
    days.search(1, outcome=VisitOutcome.BLOCKED)
    for day in (2, 4):
        days.see(days.search(day), day)
    days.see(days.search(6), 6, basis=SightingBasis.CARD)
    days.search(8)
    days.see(days.revisit(9), 9, GONE)
    days.see(days.revisit(11), 11, GONE)
    life = days.life()
    assert life.born_after == DAY, "a blocked visit is no effort"
    assert (life.first_seen_at, life.last_up_at, life.last_read_at, life.gone_by) == (at(2), at(6), at(4), at(9))
    assert (life.n_sightings, life.n_missed, life.sold_by, life.comebacks) == (5, 1, None, ())


def test_an_ad_never_seen_gone_is_censored(days: Calendar) -> None:
    days.see(days.search(0), 0)
    for day in (1, 2, 3):
        days.search(day)
        days.search(day, query="ivory")
    life = days.life()
    assert (life.born_after, life.gone_by, life.n_missed) == (None, None, 3)


def test_sold_and_back_for_sale(days: Calendar) -> None:
    days.see(days.search(0), 0)
    days.see(days.search(1), 1, SOLD)
    days.see(days.search(2), 2, SOLD)
    assert days.life().sold_by == at(1)
    days.see(days.search(3), 3)
    assert days.life().sold_by is None


def test_an_ad_that_came_back(days: Calendar) -> None:
    days.see(days.search(0), 0)
    days.see(days.revisit(1), 1, GONE)
    days.see(days.search(5), 5)
    life = days.life()
    assert [(each.gone_at, each.back_at) for each in life.comebacks] == [(at(1), at(5))]
    assert (life.last_up_at, life.gone_by) == (at(5), None)


def test_an_ad_never_seen_up_has_no_life(days: Calendar) -> None:
    days.see(days.search(0), 0, GONE)
    assert list(lifetimes(days.store.engine)) == []


def test_an_ad_found_on_a_sellers_page_dates_from_there(days: Calendar) -> None:
    days.search(0)
    days.see(days.revisit(1), 1)
    days.see(days.search(2), 2)
    life = days.life()
    assert (life.first_seen_at, life.born_after) == (at(1), DAY)


def test_relistings_are_the_same_words_by_the_same_seller(days: Calendar) -> None:
    first, second = days.search(0), days.search(3)
    words: dict[str, Any] = {"title": "Tiger  claw", "text": "old", "seller_key": "ann"}
    days.see(first, 0, external_id="a", **words)
    days.see(first, 0, external_id="other-seller", **(words | {"seller_key": "bob"}))
    days.see(first, 0, external_id="other-words", **(words | {"text": "new"}))
    days.see(second, 3, external_id="b", **(words | {"title": "tiger claw"}))
    [found] = relistings(days.store.engine, "shop")
    assert (found.earlier_id, found.later_id) == ("a", "b")
    assert (found.earlier_last_up_at, found.first_seen_at) == (at(0), at(3))


def test_why_it_went_is_the_sites_word(days: Calendar) -> None:
    days.see(days.search(0), 0)
    days.see(days.revisit(3), 3, GONE, SightingBasis.REMOVAL_NOTICE)
    life = days.life()
    assert (life.gone_by, life.gone_as) == (at(3), SightingBasis.REMOVAL_NOTICE)
    days.see(days.search(5), 5)
    assert days.life().gone_as is None


def test_when_it_was_missed_first_and_was_last_for_sale(days: Calendar) -> None:
    days.see(days.search(0), 0)
    days.see(days.search(2), 2, SOLD)
    for day in (4, 6, 8):
        days.search(day)
    life = days.life()
    assert (life.n_missed, life.missed_from) == (3, DAY + timedelta(days=4))
    assert (life.last_for_sale_at, life.sold_by) == (at(0), at(2))
    assert life.settled_at == DAY + timedelta(days=6)
