"""Prices as ads write them: price-parser for the digits, our own layer for multipliers, units and what is none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator, Sequence
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from itertools import islice

from price_parser import Price

from spiders.pages.currencies import (
    BY_COUNTRY,
    CODES,
    DASHES,
    LOCAL,
    NO_DECIMALS,
    SYMBOLS,
    THREE_DECIMALS,
    UNBOUNDED,
    currency_of_country,
    is_dash_of,
    is_local,
    is_shared,
    read_currency,
)
from spiders.pages.money_words import AMBIGUOUS
from spiders.pages.price_words import NOW_TEXT, PAID_TEXT, POSTAGE_BEFORE
from spiders.pages.spoken import UNIT_WORD, spoken_amount
from spiders.pages.unit_prices import MONEY_UNIT, in_own_units
from spiders.pages.unseen import UNSEEN_IN_FIGURES

__all__ = ["hangs_on_country", "is_told", "price_in_text", "priced", "read_currency", "read_price"]

_MACHINE = re.compile(r"\d+(?:\.\d+)?")
_DIGITS = re.compile(r"\d")
_FURTHER_DIGIT = re.compile(r"(?![0-9])\d")  # of another script
_FIGURES = re.compile(r"[\d\s.,:'’]+")
_DOLLAR_OF = re.compile(r"\b(US|AU|NZ|HK|CA|NT|MX|A|C|S|R)\s+\$", re.IGNORECASE)
_FRANCS = re.compile(r"\bF CFA\b", re.IGNORECASE)
_SWISS = re.compile(r"(?<=\d)['’´`](?=\d{3})")
# Behind a sum with its sign before it: "₦1.2m", "₹1.25 L", "IDR 1,250K". Apart from it they are sizes.
_SCALED = re.compile(r"(?:(?<=\d)(MM|M|m|mn|Mn|bn|Bn|B|K|k|L)|(?<=\d\.\d) (L)|(?<=\d\.\d\d) (L))(?![^\W\d_])")
_SCALES = {"m": 10**6, "mm": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "k": 1000, "l": 100_000}
_OF_LAKHS = frozenset(["INR", "PKR", "BDT", "NPR", "LKR"])
_CIFRAO = re.compile(r"(?<=\d)\$(?=\d\d(?!\d))")
_PHONE = re.compile(
    r"(?:tel|phone|call|whats ?app|wa|hp|zalo|line|手机|電話|电话|โทร)\D{0,6}\+?\d[\d\s().-]{6,}", re.IGNORECASE
)
_LONG_NUMBER = re.compile(r"^\D{0,3}\+?0?\d{9,}\D{0,3}$")
# "20 K" are twenty kwacha where a K is money, not twenty thousand.
_KWACHAS = frozenset(["ZMW", "MMK", "PGK", "LAK", "MWK"])
_CAPITAL_K = re.compile(r"(?<=\d)\s?K\b")
_TOMAN = re.compile(r"تومان|تومن|toman", re.IGNORECASE)
# In the East a comma groups the thousands of a dinar, in the Maghreb it parts off the millimes as well.
_POINT, _POINT_OR_COMMA = (re.compile(rf"([{marks}])\d{{3}}(?!\d|[.,]\d)") for marks in (".", ".,"))
_POINTS = {"TND": _POINT_OR_COMMA, "LYD": _POINT_OR_COMMA}
_PLAIN: dict[int, str | None] = {0x66C: ",", 0x66B: ".", 0x60C: ",", **UNSEEN_IN_FIGURES}
_MIDDLE_POINT = re.compile(r"(?<=\d)[·∙](?=\d)")
_MOST = Decimal(10) ** 15
_LONGEST_TEXT = 20_000
_LONGEST_KEPT = 200
_MOST_KEPT = 512
_NEAR = 30
_APOSTROPHES = ("'", "’")
_ELIDED = re.compile(r"['’‘ʻʼ`][^\W\d_]")
_GROUPED = r"\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?:[.,]\d{1,3})?(?!\d)"
_NUMBER = rf"(?:{_GROUPED}|\d[\d.,'’]*)"
_UNIT = (
    rf"(?:\s?{UNIT_WORD}(?:\s?(?:(?:و|and|और|اور|và)\s)?(?:\d,\d{{3}}|\d{{1,4}})(?!\d)(?:[千천]|\s?{UNIT_WORD})?)?)?"
)
_EVERYDAY = {"ft", "r", "rs", "rm", "lei", "tl", "р", "р.", "kr", "kr.", "元", "원", "円", "euro", "euros", "eur",
             "chf",
             "块", "p", "q", "l", "l.", "k", "d", "da", "dt", "dh", "mt", "sh", "le", "br", "bs", "bs.", "km", "ks",
             "kz", "kn", "kd", "ar", "bd", "jd", "qr", "tk", "tk.", "din", "din.", "yen", "lira", "rand", "man.",
             ":-", ",-", ".-", "/=", "e",
             "dollar", "dollars", "peso", "pesos", "nok", "lv", "lv.", "zl", *AMBIGUOUS}  # fmt: skip
_SPOKEN = dict.fromkeys(("es", "fil", "tl"), frozenset(["pesos"]))
_MARKS = frozenset({*SYMBOLS, *BY_COUNTRY})
_SAFE_MARKS = _MARKS - _EVERYDAY
# In small letters a litre, a kilometre, a word.
_CAPITALS_ONLY = frozenset({*LOCAL, "r", "km", "ks", "br"}) - {"e"}
_AFTER_ONLY = frozenset(["元", "円", "원", "руб", "kr", "tl", "chf", "euro", "euros"])
_LONGEST_MARK = max(map(len, _MARKS))
_NO_CENTS = re.compile(r"[,.][-–—](?=\s?[^\W\d])")
_COUNTED = re.compile(_NUMBER + _UNIT, re.IGNORECASE)
# "з листопада 2015 р.": to Ukrainians it is a year.
_YEAR_OF_MONTH = re.compile(
    r"(?:січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд)[^\W\d]{2,6}\s(?:19|20)\d\d$", re.IGNORECASE
)
_ENDS = re.compile(r"\s*(?:$|[.,;()/|-])")
_LOW_END = re.compile(rf"({_NUMBER})\s?(?:[-–—~〜]|to|bis|à|a|до|do)\s?$", re.IGNORECASE)


def _is_mark(piece: str, marks: frozenset[str], *, any_case: bool) -> bool:
    # A small g is a gram, a large one a gourde.
    return (piece != "g" and piece.lower() in marks) or (piece.upper() in CODES and (any_case or piece.isupper()))


def _mark_before(text: str, start: int, marks: frozenset[str], *, any_case: bool) -> int:
    """Where a mark begins that stands right before ``start``; -1 where none does."""
    end = start - text[:start].endswith(" ")
    # "Gs. 1.850.000": the point is the mark's own, or stands between.
    found = _mark_ending(text, end, marks, any_case=any_case)
    while found < 0 and end > 0 and start - end < 2 and text[end - 1] in " .:":
        end -= 1
        found = _mark_ending(text, end, marks, any_case=any_case)
    return found


def _mark_ending(text: str, end: int, marks: frozenset[str], *, any_case: bool) -> int:
    for length in range(min(_LONGEST_MARK, end), 0, -1):
        piece, before = text[end - length : end], text[end - length - 1 : end - length]
        glued = before.isalpha() and piece[0].isalpha() and piece[0] not in UNBOUNDED
        # "Sipho K 5": a letter that is money in one country ends a name more often.
        local = piece.lower() in LOCAL
        # "Çukurcuma'da 1987": an ending.
        named = local and (before.isdigit() or before in _APOSTROPHES or text[: end - length].rstrip()[-1:].isalpha())
        if not glued and not named and _is_mark(piece, marks, any_case=any_case):
            return end - length
    return -1


def _mark_after(text: str, end: int, marks: frozenset[str], *, any_case: bool) -> int:
    """Where a mark ends that stands right after ``end``; -1 where none does."""
    if text[end - 1] in _APOSTROPHES:
        return -1  # "1987'den": an ending
    apart = text[end : end + 1].isspace()
    end += apart
    for length in range(min(_LONGEST_MARK, len(text) - end), 0, -1):
        piece, after = text[end : end + length], text[end + length : end + length + 1]
        glued = after.isalpha() and piece[-1].isalpha() and piece[-1] not in UNBOUNDED
        glued = glued or (after.isdigit() and not apart and piece.lower() in LOCAL)  # "q8q8" is somebody's name
        # "2026 E'lon", "le 5 l'annonce": a letter before an apostrophe begins a word.
        glued = glued or (piece[-1].isalpha() and _ELIDED.match(text, end + length) is not None)
        if not glued and _is_mark(piece, marks, any_case=any_case):
            # "1 - 9 $185": the sign is that of the amount it stands against.
            # "200e" are euros, "5 e" a word.
            return -1 if apart and (after.isdigit() or piece == "e") else end + length
    return -1


def _spans(
    text: str, before: frozenset[str], after: frozenset[str], *, any_case: bool, most: int = 12
) -> Iterator[tuple[int, int]]:
    """Begin and end of every number with a mark beside it."""
    for match in islice(_COUNTED.finditer(text), most):
        start = _mark_before(text, match.start(), before, any_case=any_case)
        if start >= 0 and text[match.end() : match.end() + 1].isalpha():
            start = -1 if text[start : match.start()].lower() in LOCAL else start
        labelled = start >= 0 and ":" in text[start : match.start()]  # "KM: 1.250.000đ": no marks, but an offer
        if start >= 0 and not (labelled and _mark_after(text, match.end(), after, any_case=any_case) >= 0):
            yield start, match.end()
            continue
        # "20,- Kč" and "28.500,- Ft": the dash stands for no cents, and was not taken as a part of the number.
        dashed = _NO_CENTS.match(text, match.end() - 1)
        bare = text[match.end() - 1 : match.end() + 1] in (",-", ".-")  # "1.495,-": the dash and its comma are the mark
        behind = dashed.end() if dashed else match.end() - bare
        end = _mark_after(text, behind, after, any_case=any_case)
        if end < 0 and MONEY_UNIT.search(match[0]) and _ENDS.match(text, match.end()):
            end = match.end()
        if end >= 0 and not (text[end - 1 : end] in "р." and _YEAR_OF_MONTH.search(text, 0, match.end())):
            yield match.start(), end


def _tidy(text: str) -> str:
    """One line in plain digits: every script's digits, full-width signs and thin spaces alike."""
    text = text[:400]
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.replace("²", " ").replace("㎡", " ")).translate(_PLAIN)
        text = _FURTHER_DIGIT.sub(lambda digit: str(int(digit[0])), text)
        text = _MIDDLE_POINT.sub(".", text)
    return _FRANCS.sub("FCFA", _DOLLAR_OF.sub(r"\1$", _SWISS.sub("", " ".join(text.split())[:200])))


def _amount(text: str, currency: str, *, machine: bool) -> Decimal | None:
    if machine and _MACHINE.fullmatch(text):
        # "1.250" as a machine writes it is one and a quarter, save where the currency has no decimals.
        grouped = currency in NO_DECIMALS and re.fullmatch(r"\d{1,3}\.\d{3}", text)
        return Decimal(text.replace(".", "") if grouped else text)
    if not _DIGITS.search(text) or _PHONE.search(text):
        return None
    if not currency and _LONG_NUMBER.match(text):
        return None
    if currency == "CVE":
        text = _CIFRAO.sub(",", text)
    beside = next(_spans(text, _MARKS, _MARKS, any_case=True), None)
    written = text[slice(*beside)] if beside else text
    low = _LOW_END.search(text[: beside[0]]) if beside else None
    written = low.group(1) if low else written
    if currency in _KWACHAS:
        written = _CAPITAL_K.sub("", written)
    multiplied = spoken_amount(written)
    if multiplied is not None:
        return multiplied
    last = _POINTS.get(currency, _POINT).search(written) if currency in THREE_DECIMALS else None
    try:
        amount = Price.fromstring(written, decimal_separator=last.group(1) if last else None).amount
    except (InvalidOperation, ValueError):
        return None
    return Decimal(amount) * _scale(text, beside, currency) if amount is not None else None


def _scale(text: str, beside: tuple[int, int] | None, currency: str) -> int:
    """What a letter behind a sum multiplies it by."""
    scaled = _SCALED.match(text, beside[1]) if beside and not text[beside[0]].isdigit() else None
    if scaled is None:
        return 1
    letter = next(filter(None, scaled.groups())).lower()
    if (letter == "l" and currency not in _OF_LAKHS) or (letter == "k" and currency in _KWACHAS):
        return 1
    return _SCALES[letter]


def price_in_text(
    text: str,
    *,
    country: str = "",
    default: str = "",
    languages: Sequence[str] = (),
    but_not: Container[Decimal] = frozenset(),
) -> str:
    """The first price in running text: a number right beside a currency; empty where there is none.

    Currencies that are also everyday words or units ("6 ft", "R", "lei") count only in their own country, and the
    amounts ``but_not`` do not; what its owner gave for the thing does where nothing else is told, and of "170 € now
    120 €" the latter.
    """
    text = text[:_LONGEST_TEXT]
    first, paid, last = "", "", -1
    own = _own_marks(country) if country else _of_language(languages[0] if languages else "")
    for start, end in _spans(text, _SAFE_MARKS | own, _SAFE_MARKS | _AFTER_ONLY | own, any_case=False, most=500):
        if first and not NOW_TEXT.fullmatch(text, last, start):
            break
        mark = _mark_of(text[start:end])
        if (mark.lower() in _CAPITALS_ONLY and mark.islower()) or not is_money_here(mark, country, languages):
            continue
        amount = read_price(text[start:end], country=country, default=default, languages=languages)[0]
        if amount is None or amount in but_not or POSTAGE_BEFORE.search(text, max(start - 2 * _NEAR, 0), start):
            continue
        if not first and PAID_TEXT.search(text, max(start - _NEAR, 0), start):
            paid = paid or text[start:end]
            continue
        first, last = text[start:end], end
    return first or paid or in_own_units(text, country)


@lru_cache(maxsize=256)
def _own_marks(country: str) -> frozenset[str]:
    """The everyday words and letters that are the money of a country: "kr" in Sweden, "lei" in Romania."""
    tender = currency_of_country(country)
    return frozenset(
        mark
        for mark in _EVERYDAY
        if tender and read_currency(f"1{mark}" if mark in DASHES else f"1 {mark}", country) == tender
    )


@lru_cache(maxsize=64)
def _of_language(language: str) -> frozenset[str]:
    """The everyday marks and words that are money in each country that speaks a language."""
    return frozenset(mark for mark in DASHES if is_dash_of(mark, language)) | _SPOKEN.get(language, frozenset())


def is_money_here(text: str, country: str, languages: Sequence[str]) -> bool:
    """Whether the letters beside an amount are money where it is told: "5G" is a telephone's, in Haiti a price."""
    mark = _mark_of(text).lower()
    return mark not in LOCAL or is_local(mark, country, languages)


def _mark_of(text: str) -> str:
    return _FIGURES.sub("", next(iter(priced(text)), text))


def priced(text: str) -> list[str]:
    """Every number with a currency right beside it in a short text, everyday marks ("20 kr", "6 lei") too."""
    tidy = _tidy(text)
    return [tidy[start:end] for start, end in _spans(tidy, _MARKS, _MARKS, any_case=True)]


def by_letter_alone(text: str) -> bool:
    """Whether all that makes the numbers of a short text prices are letters that are money in few countries: "5G"."""
    found = priced(text)
    return bool(found) and all(_FIGURES.sub("", each).lower() in _CAPITALS_ONLY for each in found)


def hangs_on_country(text: str) -> bool:
    """Whether ``read_price`` asks for the country to tell the currency of a price text."""
    return is_shared(_tidy(text))


def is_told(text: str, hint: str) -> bool:
    """Whether ``read_price`` needs neither country nor default: there is no price, or its currency is named."""
    return _kept_told(text, hint) if len(text) + len(hint) <= _LONGEST_KEPT else _is_told(text, hint)


def _is_told(text: str, hint: str) -> bool:
    text = _tidy(text)
    if not text:
        return True
    return not is_shared(text) and bool(read_currency(text) or (not is_shared(hint) and read_currency(hint)))


_kept_told = lru_cache(maxsize=_MOST_KEPT)(_is_told)


def _named(text: str, country: str, default: str, languages: Sequence[str]) -> str:
    """The currency that a text names: the one right beside its number, if its sign is nobody else's."""
    beside = next(_spans(text, _MARKS, _MARKS, any_case=True, most=1), None)
    own = text[slice(*beside)] if beside else ""
    if own and own != text and not is_shared(own) and (code := read_currency(own, country, default, languages)):
        return code
    return read_currency(text, country, default, languages)


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
    # A page's price is asked for several times, and a shop's prices are often the same.
    read = _kept_price if len(text) + len(hint) <= _LONGEST_KEPT else _price_in
    return read(text, hint, country, default, tuple(languages), machine=machine)


def _price_in(
    text: str, hint: str, country: str, default: str, languages: tuple[str, ...], *, machine: bool
) -> tuple[Decimal | None, str]:
    text = _tidy(text)
    currency = _named(text, country, default, languages) or read_currency(hint, country, default, languages)
    amount = _amount(text, currency or default, machine=machine)
    if amount is None or not amount.is_finite() or amount < 0 or amount > _MOST:
        return None, ""
    if currency == "IRR" and _TOMAN.search(text):
        amount *= 10
    return amount, currency or default


_kept_price = lru_cache(maxsize=_MOST_KEPT)(_price_in)
