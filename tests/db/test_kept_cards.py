"""What cards told is kept by when it was seen, once, and only where it is news."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, func, select

from db.engine import reading, writing
from db.store import Store
from db.tables import kept_cards
from model.card import KeptCard
from model.listing import Observation
from tests.factories import DAY, a_listing, an_observation

_NINE = KeptCard(title="Vase", price_amount=Decimal("9.00"), price_currency="EUR", image="https://shop.example/1.jpg")
_EIGHT = replace(_NINE, price_amount=Decimal(8), posted_at=DAY)
_DENIED = KeptCard(says_no_price=True, page_price_amount=Decimal("33.10"), page_price_currency="EUR")


def seen(visit: int, card: KeptCard | None, external_id: str = "1") -> Observation:
    return replace(an_observation(a_listing(external_id), f"v{visit}", visit), card=card)


def save(store: Store, *observations: Observation) -> None:
    for observation in observations:
        store.save(observation, None)


def told(store: Store, day: float, external_id: str = "1") -> KeptCard | None:
    return store.kept_cards("shop", ["1", "2"], DAY + timedelta(days=day)).get(external_id)


def n_rows(store: Store) -> int:
    with reading(store.engine) as connection:
        return connection.execute(select(func.count()).select_from(kept_cards)).scalar_one()


def test_each_time_has_its_card(store: Store) -> None:
    assert not store.keeps_cards("shop")
    save(store, seen(1, _NINE), seen(2, None), seen(3, _EIGHT), seen(4, _DENIED), seen(1, KeptCard(), "2"))
    assert store.keeps_cards("shop")
    assert not store.keeps_cards("other")
    assert [told(store, day) for day in (0.9, 1, 2.5, 3, 4)] == [None, _NINE, _NINE, _EIGHT, _DENIED]
    assert told(store, 9, "2") is None
    save(store, seen(1, _NINE), seen(3, _EIGHT), seen(4, _DENIED))
    assert n_rows(store) == 3, "writing it again adds nothing"


def test_the_same_again_is_no_news_and_silence_is(store: Store) -> None:
    save(store, seen(1, _NINE), seen(2, replace(_NINE, price_amount=Decimal(9))), seen(3, KeptCard()))
    assert n_rows(store) == 2
    assert told(store, 9) == KeptCard()


_CARDS = st.lists(st.sampled_from([None, KeptCard(), _NINE, _EIGHT, _DENIED]), min_size=1, max_size=4)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(cards=_CARDS, again=st.lists(st.integers(0, 3), max_size=5))
def test_the_last_word_stands_whatever_is_written_again(
    store: Store, cards: list[KeptCard | None], again: list[int]
) -> None:
    with writing(store.engine) as connection:
        connection.execute(delete(kept_cards))
    observations = [seen(visit, card) for visit, card in enumerate(cards, start=1)]
    save(store, *observations)
    before = n_rows(store)
    save(store, *(observations[index] for index in again if index < len(observations)))
    assert n_rows(store) == before
    for day in range(1, len(cards) + 1):
        spoken = [card for card in cards[:day] if card is not None]
        assert (told(store, day) or KeptCard()) == (spoken[-1] if spoken else KeptCard())
