"""Whole documents as platforms send them, each with what it tells: the form of the saved pages' later sets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple


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


def read_pages(folder: Path) -> Iterator[Page]:
    """The pages of a folder in the order of its ``truth.jsonl``."""
    with (folder / "truth.jsonl").open(encoding="utf-8") as truths:
        for line in truths:
            told = json.loads(line)
            yield Page(
                name=told["file"].removesuffix(".html"),
                url=told["url"],
                html=(folder / "pages" / told["file"]).read_bytes(),
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
