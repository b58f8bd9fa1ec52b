"""Prices as ads write them: price-parser for the digits, our own layer for multipliers, currencies and what is none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from price_parser import Price

_MACHINE = re.compile(r"\d+(?:\.\d+)?")
_DIGITS = re.compile(r"\d")
_DOLLAR_OF = re.compile(r"\b(US|AU|NZ|HK|CA|NT|MX)\s+\$", re.IGNORECASE)
_SWISS = re.compile(r"(?<=\d)['’](?=\d{3})")
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
    (r"(?:万|萬|만)", 10_000),
    (r"(?:億|亿|억)", 100_000_000),
    (r"lakhs?\b", 100_000),
    (r"crores?\b", 10_000_000),
    (r"тыс", 1_000),
    (r"พัน", 1_000),
    (r"หมื่น", 10_000),
    (r"(?:mln|mio|million|млн)\b", 1_000_000),
    (r"k\b", 1_000),
)
_MULTIPLIED = tuple(
    (re.compile(r"(\d+(?:[.,]\d+)?)\s*" + unit + r"(\d?)", re.IGNORECASE), by) for unit, by in _MULTIPLIERS
)
_SYMBOLS: dict[str, str] = {
    "€": "EUR", "euro": "EUR", "eur": "EUR", "£": "GBP", "us$": "USD", "usd$": "USD", "au$": "AUD", "a$": "AUD",
    "ca$": "CAD", "c$": "CAD", "nz$": "NZD", "hk$": "HKD", "nt$": "TWD", "s$": "SGD", "mx$": "MXN", "r$": "BRL",
    "rp": "IDR", "฿": "THB", "บาท": "THB", "₫": "VND", "đ": "VND", "vnđ": "VND", "đồng": "VND", "₽": "RUB",
    "руб": "RUB", "руб.": "RUB", "р.": "RUB", "р": "RUB", "zł": "PLN", "₺": "TRY", "tl": "TRY", "₹": "INR",
    "rm": "MYR", "₱": "PHP", "₩": "KRW", "원": "KRW", "kč": "CZK", "ft": "HUF", "lei": "RON", "лв": "BGN",
    "лв.": "BGN", "₴": "UAH", "грн": "UAH", "грн.": "UAH", "chf": "CHF", "元": "CNY", "人民币": "CNY", "rmb": "CNY",
    "cn¥": "CNY", "円": "JPY", "₪": "ILS", "₦": "NGN", "ksh": "KES", "₸": "KZT", "د.إ": "AED", "درهم": "AED",
    "ر.س": "SAR", "ريال": "SAR", "ج.م": "EGP", "جنيه": "EGP", "៛": "KHR", "s/": "PEN", "r": "ZAR", "₭": "LAK",
    "৳": "BDT",
}  # fmt: skip
_BY_COUNTRY: dict[str, dict[str, str]] = {
    "$": {"US": "USD", "AU": "AUD", "CA": "CAD", "NZ": "NZD", "SG": "SGD", "HK": "HKD", "TW": "TWD", "MX": "MXN",
          "AR": "ARS", "CL": "CLP", "CO": "COP", "EC": "USD", "PA": "USD", "SV": "USD"},
    "¥": {"CN": "CNY", "JP": "JPY"},
    "￥": {"CN": "CNY", "JP": "JPY"},
    "kr": {"SE": "SEK", "NO": "NOK", "DK": "DKK", "IS": "ISK"},
    "rs": {"IN": "INR", "PK": "PKR", "LK": "LKR", "NP": "NPR", "MU": "MUR"},
    "fcfa": {"CM": "XAF", "GA": "XAF", "CG": "XAF", "TD": "XAF", "SN": "XOF", "CI": "XOF", "BJ": "XOF", "TG": "XOF"},
}  # fmt: skip
_BY_LANGUAGE = {"¥": {"zh": "CNY", "ja": "JPY"}, "￥": {"zh": "CNY", "ja": "JPY"}}
_CODES = frozenset(
    [
        "AED",
        "ARS",
        "AUD",
        "BDT",
        "BGN",
        "BRL",
        "CAD",
        "CHF",
        "CLP",
        "CNY",
        "COP",
        "CZK",
        "DKK",
        "EGP",
        "EUR",
        "GBP",
        "GEL",
        "HKD",
        "HUF",
        "IDR",
        "ILS",
        "INR",
        "ISK",
        "JPY",
        "KES",
        "KHR",
        "KRW",
        "KZT",
        "LAK",
        "LKR",
        "MAD",
        "MMK",
        "MXN",
        "MYR",
        "NGN",
        "NOK",
        "NPR",
        "NZD",
        "OMR",
        "PEN",
        "PHP",
        "PKR",
        "PLN",
        "QAR",
        "RON",
        "RSD",
        "RUB",
        "SAR",
        "SEK",
        "SGD",
        "THB",
        "TND",
        "TRY",
        "TWD",
        "TZS",
        "UAH",
        "UGX",
        "USD",
        "UYU",
        "UZS",
        "VND",
        "XAF",
        "XOF",
        "ZAR",
    ]
)
_CODE = re.compile(r"(?<![A-Za-z])([A-Za-z]{3})(?![A-Za-z])")
_NO_DECIMALS = frozenset(["IDR", "VND", "JPY", "KRW", "CLP", "UGX", "XAF", "XOF", "TZS", "LAK", "KHR", "MMK"])
_SYMBOL = re.compile(
    "|".join(
        rf"(?<!\w){re.escape(symbol)}(?![^\W\d])" if symbol[0].isalpha() and symbol.isascii() else re.escape(symbol)
        for symbol in sorted((*_SYMBOLS, *_BY_COUNTRY), key=len, reverse=True)
    ),
    re.IGNORECASE,
)
_MOST = Decimal(10) ** 15
_LONGEST_TEXT = 20_000
_EVERYDAY = {"ft", "r", "rs", "rm", "lei", "tl", "р", "р.", "kr", "元", "원", "円", "euro", "eur", "chf"}
_MARK = "|".join(
    [rf"(?<![^\W\d]){re.escape(each)}" if each[0].isalpha() else re.escape(each)
     for each in sorted({*_SYMBOLS, *_BY_COUNTRY} - _EVERYDAY, key=len, reverse=True)]
    + [rf"(?<![^\W\d]){code}(?![^\W\d])" for code in sorted(_CODES)]
)  # fmt: skip
_NUMBER = r"\d[\d.,'’\u00a0\u202f]*(?:[ ]\d{3})*"
_UNIT = r"(?:\s?(?:rb|ribu|jt|juta|k|tr|triệu|nghìn|ngàn|tỷ|万|萬|만|тыс\.?|mln|млн))?"
_BESIDE = re.compile(
    rf"(?:{_MARK})\s?{_NUMBER}{_UNIT}|{_NUMBER}{_UNIT}\s?(?:{_MARK}|元|円|원|руб|kr(?!\w)|TL(?!\w)|CHF|[Ee]uros?(?!\w))",
    re.IGNORECASE,
)


def read_currency(text: str, country: str = "", default: str = "", languages: Sequence[str] = ()) -> str:
    """The ISO 4217 code that ``text`` names by code or symbol; empty where it names none, or one of many dollars.

    A symbol that several currencies share is settled by the platform's country, its declared currency, or its language.
    """
    for match in _CODE.finditer(text):
        if match.group(1).upper() in _CODES and (match.group(1).isupper() or match.group(1).lower() == "eur"):
            return match.group(1).upper()
    found = _SYMBOL.search(text)
    if found is None:
        return ""
    symbol = found.group().lower()
    if symbol in _SYMBOLS:
        return _SYMBOLS[symbol]
    if country in _BY_COUNTRY[symbol]:
        return _BY_COUNTRY[symbol][country]
    if default in _BY_COUNTRY[symbol].values():
        return default
    told = {_BY_LANGUAGE.get(symbol, {}).get(language, "") for language in languages} - {""}
    return told.pop() if len(told) == 1 else ""


def _multiplied(text: str) -> Decimal | None:
    for pattern, by in _MULTIPLIED:
        match = pattern.search(text)
        if match:
            number = Decimal(match.group(1).replace(",", "."))
            # Vietnamese "1tr2" is 1.2 million.
            tail = Decimal(match.group(2)) / 10 if match.group(2) else Decimal(0)
            return (number + tail) * by
    return None


def _amount(text: str, currency: str, *, machine: bool) -> Decimal | None:
    if machine and _MACHINE.fullmatch(text):
        # "1.250" as a machine writes it is one and a quarter, save where the currency has no decimals.
        grouped = currency in _NO_DECIMALS and re.fullmatch(r"\d{1,3}\.\d{3}", text)
        return Decimal(text.replace(".", "") if grouped else text)
    if not _DIGITS.search(text) or _PHONE.search(text):
        return None
    if not currency and _LONG_NUMBER.match(text):
        return None
    multiplied = _multiplied(text)
    if multiplied is not None:
        return multiplied
    try:
        amount = Price.fromstring(text).amount
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
    its low end. ``machine``: the text comes from structured data, where a point is always decimal.
    """
    text = _DOLLAR_OF.sub(r"\1$", _SWISS.sub("", " ".join(text.translate({0x66C: ",", 0x66B: "."}).split())[:200]))
    # read_price must take every script's digits: ١٢٣ and 123 alike.
    text = "".join(str(int(char)) if char.isdecimal() and not char.isascii() else char for char in text)
    currency = read_currency(text, country, default, languages) or read_currency(hint, country, default, languages)
    amount = _amount(text, currency or default, machine=machine)
    if amount is None or not amount.is_finite() or amount < 0 or amount > _MOST:
        return None, ""
    return amount, currency or default
