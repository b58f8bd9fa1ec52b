"""Precision and recall of each field of an Offer on ads with known answers.

``python -m benchmarks.offers [FILE...] [--mistakes]``; the default is ``benchmarks/heldout_offers.jsonl``. A row has
title, text, place, ships_to, shipping, price, currency and ``expect``: the fields that its words state. A field of
several values is counted by value; a quantity with its unit, a price with currency and unit, as a whole.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

from matching.matcher import Matcher
from matching.offer.reading import read_offer
from model.listing import Listing
from model.offer import Offer

HELD_OUT = Path(__file__).parent / "heldout_offers.jsonl"
MANY = ("life_stages", "sexes", "papers", "ship_from", "ship_to", "methods", "carriers", "payments")
ONE = ("n_specimens", "n_males", "n_females", "n_unsexed", "morph", "source_code")


def listing_of(row: dict[str, Any]) -> Listing:
    """The listing of a row."""
    return Listing(
        platform="benchmark",
        external_id=str(row["id"]),
        title=row["title"],
        text=row.get("text", ""),
        language=row.get("lang", ""),
        place=row.get("place", ""),
        ships_to=row.get("ships_to", ""),
        shipping=row.get("shipping", ""),
        price_amount=Decimal(row["price"]) if "price" in row else None,
        price_currency=row.get("currency", ""),
    )


def told(offer: Offer) -> dict[str, set[Any]]:
    """Field to the values an offer states."""
    values: dict[str, set[Any]] = {name: set(getattr(offer, name)) for name in MANY}
    for name in ONE:
        value = getattr(offer, name)
        values[name] = set() if value in {None, ""} else {value}
    values["quantity"] = set() if offer.quantity is None else {(round(offer.quantity, 4), offer.unit)}
    price = (offer.unit_price_amount, offer.unit_price_currency, offer.unit_price_per)
    values["unit_price"] = set() if price[0] is None else {(float(price[0]), *price[1:])}
    values["pre_convention"] = {True} if offer.pre_convention else set()
    return values


def expected(row: dict[str, Any]) -> dict[str, set[Any]]:
    """Field to the values a row says its words state."""
    expect = row["expect"]
    values: dict[str, set[Any]] = {name: set(expect.get(name, ())) for name in MANY}
    for name in ONE:
        values[name] = {expect[name]} if name in expect else set()
    values["quantity"] = {(float(expect["quantity"]), expect["unit"])} if "quantity" in expect else set()
    amount, *rest = expect.get("unit_price", (None,))
    values["unit_price"] = set() if amount is None else {(float(amount), *rest)}
    values["pre_convention"] = {True} if expect.get("pre_convention") else set()
    return values


def main(arguments: Iterable[str] | None = None) -> None:
    """Prints one line a field, the mistakes when asked, and the time an ad takes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=[HELD_OUT])
    parser.add_argument("--mistakes", action="store_true")
    given = parser.parse_args(None if arguments is None else list(arguments))
    rows = [json.loads(line) for file in given.files for line in file.read_text(encoding="utf-8").splitlines()]
    listings = [listing_of(row) for row in rows]
    detected = Matcher.load().detect_many(listings)
    tally: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for row, listing, detections in zip(rows, listings, detected, strict=True):
        found = told(read_offer(listing, detections))
        for name, wanted in expected(row).items():
            for i, values in enumerate((found[name] & wanted, found[name] - wanted, wanted - found[name])):
                tally[name][i] += len(values)
            if given.mistakes and found[name] != wanted:
                print(f"{row['id']} {name}: read {sorted(map(str, found[name]))}, expected {sorted(map(str, wanted))}")
    print(f"{len(rows)} ads")
    total = [sum(column) for column in zip(*tally.values(), strict=True)]
    for name, (right, wrong, missed) in [*tally.items(), ("all", total)]:
        precision, recall = right / max(right + wrong, 1), right / max(right + missed, 1)
        print(f"{name:15} {right:4} right {wrong:3} wrong {missed:3} missed   P {precision:.3f}  R {recall:.3f}")
    best = min(_seconds(listings) for _ in range(5)) / len(rows)
    n_chars = sum(len(listing.title) + len(listing.text) for listing in listings) // len(rows)
    print(f"{best * 1e6:.0f} µs of processor time an ad of {n_chars} characters on average")


def _seconds(listings: list[Listing]) -> float:
    began = time.process_time()
    for listing in listings:
        read_offer(listing)
    return time.process_time() - began


if __name__ == "__main__":
    main()
