"""How the blind sites' ads are made: names by details, so that no two titles are alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from tests.spiders.shops.base import Item


def slug_of(title: str) -> str:
    """The title as an address writes it: Latin letters without marks, others as they are."""
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", title.lower()) if not unicodedata.combining(mark))
    return re.sub(r"[^\w]+", "-", plain.replace("ł", "l").replace("đ", "d")).strip("-")


def account_of(seller: str) -> int:
    """The number of a seller's account, one for each name."""
    return 800 + sum(map(ord, seller)) % 97


def made_ads(  # noqa: PLR0913 - a site's words and sums, each by its name
    n: int,
    names: str,
    details: str,
    *,
    prices: str,
    texts: str,
    people: str = "",
    places: str = "",
    first: int = 4101,
    newest: datetime | None = None,
) -> list[Item]:
    """``n`` ads; ``names`` × ``details`` are the titles, prices ("-" for none), texts, people and places go round.

    Dates count back from ``newest`` (default 20 February 2026, noon), one day an ad.
    """
    words, finer, amounts = names.split("|"), details.split("|"), prices.split()
    assert n <= len(words) * len(finer), "titles would repeat"

    def turn(of: str, index: int) -> str:
        each = of.split("|")
        return each[index % len(each)]

    made = []
    for index in range(n):
        title = f"{words[index % len(words)]} {finer[index // len(words)]}"
        amount = amounts[index % len(amounts)]
        made.append(Item(
            n=first + index * 3, title=title, slug=slug_of(title), price=None if amount == "-" else Decimal(amount),
            text=turn(texts, index), seller=turn(people, index), place=turn(places, index),
            posted=(newest or datetime(2026, 2, 20, 12, tzinfo=UTC)) - timedelta(days=index)))  # fmt: skip
    return made


def ago(ads: Sequence[Item], minutes: Sequence[int]) -> list[Item]:
    """The same ads, put up so many minutes before now."""
    now = datetime.now(UTC)
    fields = Item.__dataclass_fields__
    return [
        Item(**{**{name: getattr(ad, name) for name in fields}, "posted": now - timedelta(minutes=back)})
        for ad, back in zip(ads, minutes, strict=True)
    ]
