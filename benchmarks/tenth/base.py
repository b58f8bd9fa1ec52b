"""What the sites share: pictures, addresses, rows and things made of lines."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import struct
import unicodedata
import zlib
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from tests.spiders.shops.base import Answer, Item


def png(n: int, wide: int = 160, high: int = 120) -> Answer:
    """A real picture, of a colour that is the number's."""
    row = b"\0" + bytes((n * 7 % 256, n * 13 % 256, n * 29 % 256)) * wide
    parts = ((b"IHDR", struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(row * high)), (b"IEND", b""))
    body = b"".join(struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in parts)
    return 200, "image/png", b"\x89PNG\r\n\x1a\n" + body


def rows(lines: str) -> list[list[str]]:
    """The parts of each line."""
    return [line.split("|") for line in lines.strip().splitlines()]


def slug(text: str) -> str:
    """A title in an address."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("ł", "l").replace("ı", "i").replace("ß", "ss").replace("'", "").replace("’", ""))
    kept = "".join(c if c.isascii() and c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return "-".join(kept.split())


def things(lines: str, texts: list[str], people: str = "", towns: str = "", *, first: int = 101, step: int = 1, start: datetime | None = None) -> list[Item]:
    """Items of lines ``title|price|a text of its own``; a price of - is none."""
    names, places, made = people.split("|"), towns.split("|"), []
    for i, line in enumerate(row for row in lines.strip().splitlines() if row.strip()):
        title, price, *own = (part.strip() for part in line.split("|"))
        made.append(Item(
            n=first + i * step, title=title, slug=slug(title), price=None if price == "-" else Decimal(price), text=" ".join([*own, texts[i % len(texts)]]).strip(),
            seller=names[i * 5 % len(names)], place=places[i * 3 % len(places)],
            posted=start + timedelta(days=i * 7 // 5, hours=i * 5 % 9, minutes=i * 17 % 60) if start else None))
    assert start is None or start.tzinfo is UTC
    return made
