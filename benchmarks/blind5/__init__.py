"""A fifth set of saved pages: whole documents as platforms send them, each another make, land and money.

Two hands wrote them from memory and saw nothing of the reader; ``truth.jsonl`` holds what each page tells.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).parent


class Page(NamedTuple):
    """A saved page and what it tells: ``None`` and no images for what it does not."""

    name: str
    url: str
    html: bytes
    saved: datetime
    locale: str
    title: str
    price: Decimal | None
    currency: str | None
    images: frozenset[str]
    sellers: frozenset[str]
    posted: date | None
    place: str | None


def pages() -> Iterator[Page]:
    """The pages in the order of their truths."""
    with (_HERE / "truth.jsonl").open(encoding="utf-8") as truths:
        for line in truths:
            told = json.loads(line)
            yield Page(
                name=told["file"].removesuffix(".html"),
                url=told["url"],
                html=(_HERE / "pages" / told["file"]).read_bytes(),
                saved=datetime.fromisoformat(told["saved"]),
                locale=told["locale"],
                title=told["title"],
                price=Decimal(told["price"]) if told["price"] is not None else None,
                currency=told["currency"],
                images=frozenset(told["images"]),
                sellers=frozenset(filter(None, (told["seller"], told["seller_handle"]))),
                posted=date.fromisoformat(told["date"]) if told["date"] else None,
                place=told["place"],
            )
