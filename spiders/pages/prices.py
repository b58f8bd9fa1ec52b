"""Prices as ads write them: price-parser for the digits, our own layer for multipliers, units and what is none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from price_parser import Price

from spiders.pages.currencies import BY_COUNTRY, CODES, NO_DECIMALS, SYMBOLS, THREE_DECIMALS, bounded, read_currency

__all__ = ["price_in_text", "priced", "read_currency", "read_price"]

_MACHINE = re.compile(r"\d+(?:\.\d+)?")
_DIGITS = re.compile(r"\d")
_DOLLAR_OF = re.compile(r"\b(US|AU|NZ|HK|CA|NT|MX|A|C|S|R)\s+\$", re.IGNORECASE)
_SWISS = re.compile(r"(?<=\d)['’´`](?=\d{3})")
_PHONE = re.compile(
    r"(?:tel|phone|call|whats ?app|wa|hp|zalo|line|手机|電話|电话|โทร)\D{0,6}\+?\d[\d\s().-]{6,}", re.IGNORECASE
)
_LONG_NUMBER = re.compile(r"^\D{0,3}\+?0?\d{9,}\D{0,3}$")
_MULTIPLIERS: tuple[tuple[str, int], ...] = (
    (r"(?:rb|ribu)\b", 1_000),
    (r"(?:jt|juta)\b", 1_000_000),
    (r"(?:nghìn|nghin|ngàn|ngan)\b", 1_000),
    (r"(?:triệu|trieu|tr)(?![a-z])", 1_000_000),
    (r"(?:tỷ|tỉ|ty)\b", 1_000_000_000),
    (r"(?:億|亿|억)", 100_000_000),
    (r"(?:万|萬|만)", 10_000),
    (r"(?:千|천)", 1_000),
    (r"(?:lakhs?|lacs?|लाख)\b", 100_000),
    (r"(?:crores?|cr|करोड़)\b", 10_000_000),
    (r"тыс", 1_000),
    (r"พัน", 1_000),
    (r"หมื่น", 10_000),
    (r"แสน", 100_000),
    (r"(?:ล้าน)", 1_000_000),
    (r"(?:هزار|ألف|الف)", 1_000),
    (r"(?:میلیون|مليون)", 1_000_000),
    (r"(?:mln|mio|million|млн|milyon)\b", 1_000_000),
    (r"(?:tsd|bin|mil)\b", 1_000),
    (r"k\b", 1_000),
)
_MULTIPLIED = tuple(
    (re.compile(r"(\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d+)?)\s*" + unit + r"(\d?)", re.IGNORECASE), by)
    for unit, by in _MULTIPLIERS
)
# 3万5千 and 1만2000 and "3만 5천": each unit of ten thousand with what stands before and after it.
_MYRIADS = re.compile(r"(\d+(?:\.\d+)?)\s?[万萬만]\s?(?:(\d)\s?[千천]|(\d{3,4}))")
_TOMAN = re.compile(r"تومان|تومن|toman", re.IGNORECASE)
_MOST = Decimal(10) ** 15
_LONGEST_TEXT = 20_000
_GROUPED = r"\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?:[.,]\d{1,2})?(?!\d)"
_NUMBER = rf"(?:{_GROUPED}|\d[\d.,'’]*)"
_UNIT = (
    r"(?:\s?(?:rb|ribu|jt|juta|k|tr|triệu|nghìn|ngàn|tỷ|万|萬|만|тыс\.?|mln|млн|lakhs?|lacs?|crores?|هزار|میلیون)"
    r"(?:\s?\d{1,4}(?!\d)[千천]?)?)?"
)
_EVERYDAY = {"ft", "r", "rs", "rm", "lei", "tl", "р", "р.", "kr", "kr.", "元", "원", "円", "euro", "euros", "eur",
             "chf",
             "块", "p", "q", "l", "l.", "k", "d", "da", "dt", "dh", "mt", "sh", "le", "br", "bs", "bs.", "km", "ks",
             "kz", "kn", "kd", "bd", "jd", "qr", "tk", "tk.", "din", "din.", "yen", "lira", "rand", "man.",
             ":-", ",-", "/=", "dollar", "dollars", "peso", "pesos", "nok", "lv", "lv.", "zl"}  # fmt: skip
_NAMED = sorted({*SYMBOLS, *BY_COUNTRY}, key=len, reverse=True)
_SAFE_MARK = "|".join(
    [bounded(each) for each in _NAMED if each not in _EVERYDAY]
    + [rf"(?<![^\W\d])(?-i:{'|'.join(sorted(CODES))})(?![^\W\d])"]
)
_BESIDE = re.compile(
    rf"(?:{_SAFE_MARK})\s?{_NUMBER}{_UNIT}"
    rf"|{_NUMBER}{_UNIT}\s?(?:{_SAFE_MARK}|元|円|원|руб|kr(?!\w)|TL(?!\w)|CHF|[Ee]uros?(?!\w))",
    re.IGNORECASE,
)
_ANY_MARK = "|".join([bounded(each) for each in _NAMED] + [rf"(?<![^\W\d])(?:{'|'.join(sorted(CODES))})(?![^\W\d])"])
_PRICED = re.compile(rf"(?:{_ANY_MARK})[\s.:]{{0,2}}{_NUMBER}{_UNIT}|{_NUMBER}{_UNIT}\s?(?:{_ANY_MARK})", re.IGNORECASE)


def _tidy(text: str) -> str:
    """One line in plain digits: every script's digits, full-width signs and thin spaces alike."""
    text = unicodedata.normalize("NFKC", text[:400].replace("²", " ").replace("㎡", " "))
    text = text.translate({0x66C: ",", 0x66B: ".", 0x60C: ",", 0x200E: None, 0x200F: None, 0x200B: None})
    text = "".join(str(int(char)) if char.isdecimal() and not char.isascii() else char for char in text)
    return _DOLLAR_OF.sub(r"\1$", _SWISS.sub("", " ".join(text.split())[:200]))


def _multiplied(text: str) -> Decimal | None:
    myriads = _MYRIADS.search(text)
    if myriads:
        rest = int(myriads.group(2)) * 1000 if myriads.group(2) else int(myriads.group(3))
        return Decimal(myriads.group(1)) * 10_000 + rest
    for pattern, by in _MULTIPLIED:
        match = pattern.search(text)
        if match:
            written = match.group(1)
            grouped = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", written)
            number = Decimal(re.sub("[.,]", "", written) if grouped else written.replace(",", "."))
            # Vietnamese "1tr2" is 1.2 million.
            tail = Decimal(match.group(2)) / 10 if match.group(2) else Decimal(0)
            return (number + tail) * by
    return None


def _amount(text: str, currency: str, *, machine: bool) -> Decimal | None:
    if machine and _MACHINE.fullmatch(text):
        # "1.250" as a machine writes it is one and a quarter, save where the currency has no decimals.
        grouped = currency in NO_DECIMALS and re.fullmatch(r"\d{1,3}\.\d{3}", text)
        return Decimal(text.replace(".", "") if grouped else text)
    if not _DIGITS.search(text) or _PHONE.search(text):
        return None
    if not currency and _LONG_NUMBER.match(text):
        return None
    beside = _PRICED.search(text)
    written = beside.group() if beside else text
    multiplied = _multiplied(written)
    if multiplied is not None:
        return multiplied
    last = re.search(r"([.,])\d{3}(?!\d|[.,]\d)", written) if currency in THREE_DECIMALS else None
    try:
        amount = Price.fromstring(written, decimal_separator=last.group(1) if last else None).amount
    except (InvalidOperation, ValueError):
        return None
    return Decimal(amount) if amount is not None else None


def price_in_text(text: str, *, country: str = "", default: str = "", languages: Sequence[str] = ()) -> str:
    """The first price in running text: a number right beside a currency; empty where there is none.

    Currencies that are also everyday words or units ("6 ft", "R", "lei") do not count here.
    """
    for match in _BESIDE.finditer(text[:_LONGEST_TEXT]):
        if read_price(match.group(), country=country, default=default, languages=languages)[0] is not None:
            return match.group()
    return ""


def priced(text: str) -> list[str]:
    """Every number with a currency right beside it in a short text, everyday marks ("20 kr", "6 lei") too."""
    return [match.group() for match in _PRICED.finditer(_tidy(text))]


def read_price(
    text: str,
    *,
    hint: str = "",
    country: str = "",
    default: str = "",
    languages: Sequence[str] = (),
    machine: bool = False,
) -> tuple[Decimal | None, str]:
    """Amount and ISO 4217 code of a price text; (None, "") where it tells no price ("free", a phone number).

    ``hint`` is what the page says of the currency elsewhere; ``default`` the platform's only currency. A range gives
    its low end. ``machine``: the text comes from structured data, where a point is always decimal. A price in toman
    is told in rials, its ISO currency: ten to one.
    """
    text = _tidy(text)
    currency = read_currency(text, country, default, languages) or read_currency(hint, country, default, languages)
    amount = _amount(text, currency or default, machine=machine)
    if amount is None or not amount.is_finite() or amount < 0 or amount > _MOST:
        return None, ""
    if currency == "IRR" and _TOMAN.search(text):
        amount *= 10
    return amount, currency or default
