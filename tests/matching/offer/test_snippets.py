"""Hand-written snippets in over twenty languages, each with what it states (tests/data/offers.jsonl)."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from matching.offer.reading import read_offer
from model.listing import Listing
from model.offer import Offer

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "data" / "offers.jsonl").read_text(encoding="utf-8").splitlines()
]


def listing_of(row: dict[str, Any]) -> Listing:
    return Listing(
        platform="test",
        external_id=row["id"],
        title=row["title"],
        text=row.get("text", ""),
        place=row.get("place", ""),
        ships_to=row.get("ships_to", ""),
        shipping=row.get("shipping", ""),
        price_amount=Decimal(row["price"]) if "price" in row else None,
        price_currency=row.get("currency", ""),
    )


def stated(offer: Offer, name: str) -> Any:
    if name == "quantity":
        return [offer.quantity, offer.unit]
    if name == "unit_price":
        if offer.unit_price_amount is None:
            return None
        return [float(offer.unit_price_amount), offer.unit_price_currency, offer.unit_price_per]
    value = getattr(offer, name)
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_snippet_is_read_as_it_states(row: dict[str, Any]) -> None:
    offer = read_offer(listing_of(row))
    wanted = row["expect"]
    assert {name: stated(offer, name) for name in wanted} == wanted


def test_the_snippets_are_many_and_of_many_languages() -> None:
    assert len(ROWS) >= 120
    assert len({row["id"].split("-")[0] for row in ROWS}) >= 20
