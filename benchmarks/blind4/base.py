"""What the fourth blind set's saved pages share: the document around them, sums and days beside the own, other goods."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from html import escape
from typing import NamedTuple

from babel.dates import format_date
from babel.numbers import format_decimal, get_currency_precision, get_currency_symbol, get_decimal_symbol

from benchmarks.blind4.page_ads import HOMES
from benchmarks.saved.ads import Ad

Make = Callable[[Ad], str]

_GOODS = ("Fender Jazz Bass V", "Canon EOS R6", "Trek Marlin 7", "IKEA Kallax", "Makita DHP482", "Yamaha P-125", "Lego 10294 Titanic", "Sony WH-1000XM4", "Thule Motion XT", "Seiko SKX007")


class Near(NamedTuple):
    """Another ad that stands beside the own."""

    n: int
    name: str
    price: str
    image: str


def document(inner: str, *, ad: Ad, head: str = "", title: str = "", body: str = "", told: bool = True, before: str = "") -> str:
    """The whole page. ``told`` says whether it names its language; ``before`` stands between the doctype and the tag."""
    lang = f' lang="{ad.locale.replace("_", "-")}"' if told else ""
    side = ' dir="rtl"' if ad.lang in ("ar", "fa", "he", "ur") else ""
    return f'<!DOCTYPE html>{before}\n<html{lang}{side}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title or safe(ad)}</title>\n{head}</head>\n<body{body}>{inner}</body></html>'


def safe(ad: Ad) -> str:
    """The title as markup writes it."""
    return escape(ad.title)


def linked(kept: dict[str, object]) -> str:
    """A block of linked data."""
    return f'<script type="application/ld+json">{packed({"@context": "https://schema.org"} | kept)}</script>'


def packed(kept: object) -> str:
    """Data as a script holds it."""
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")


def flight(row: int, kept: object) -> str:
    """A row of React's flight, as Next.js sends it in a string of a string."""
    return f"<script>self.__next_f.push({packed([1, f'{row}:{packed(kept)}' + chr(10)])})</script>"


def home(ad: Ad) -> str:
    """The name of the land."""
    return HOMES[ad.country].partition("|")[2]


def phone(ad: Ad) -> str:
    """A number to ring."""
    return HOMES[ad.country].partition("|")[0]


def site(ad: Ad) -> str:
    """Where the page was saved from."""
    return f"https://www.bazar-{ad.country.lower()}.example"


def share(ad: Ad, of: str) -> Decimal:
    """So much of the price."""
    return (ad.amount * Decimal(of)).quantize(Decimal(1))


def part(ad: Ad, of: str) -> str:
    """So much of the price, written as the price itself is."""
    return replace(ad, amount=share(ad, of)).shown


def sign(ad: Ad) -> str:
    """The sign of the money."""
    return str(get_currency_symbol(ad.currency, locale=ad.locale))


def figure(ad: Ad, amount: Decimal | None = None) -> str:
    """The sum as its locale writes it, with no sign."""
    places = get_currency_precision(ad.currency) if (amount or ad.amount) % 1 else 0
    return str(format_decimal(amount or ad.amount, format=f"#,##0.{'0' * places}" if places else "#,##0", locale=ad.locale))


def pieces(ad: Ad, amount: Decimal | None = None) -> tuple[list[str], str, str]:
    """The sum's figures with the marks between its thousands, its point, and what follows the point if anything does."""
    point = str(get_decimal_symbol(ad.locale))
    whole, _, rest = figure(ad, amount).partition(point)
    return re.split(r"(\D+)", whole), point, rest


def minor(ad: Ad, amount: Decimal | None = None) -> int:
    """The sum in the smallest coins that its money has."""
    return int((amount or ad.amount) * 10 ** get_currency_precision(ad.currency))


def another(ad: Ad, days: int) -> str:
    """Another day than the ad's, so many days off, as the locale writes it."""
    return str(format_date(ad.day + timedelta(days=days), "long", locale=ad.locale))


def moment(ad: Ad, days: int = 0) -> str:
    """The ad's day or another, as a machine writes it."""
    return (ad.day + timedelta(days=days, hours=12)).isoformat()


def near(ad: Ad, *shares: str) -> list[Near]:
    """Other ads, at such shares of the own price."""
    at = int(ad.key)
    return [Near(7000 + n, _GOODS[(at + n) % len(_GOODS)], part(ad, of), f"n{7000 + n}") for n, of in enumerate(shares)]
