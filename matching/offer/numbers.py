"""Numbers as ads write them: digits with points and commas of either custom, words for small ones, multipliers."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from matching.offer.figures import Number
from matching.offer.folding import Token

if TYPE_CHECKING:
    from matching.offer.passage import Passage

_BLANKS = re.compile(r"[ \u00a0\u202f]")
_RANGE = re.compile(r"\s?[-~至到]\s?(\d{1,6}(?:[.,]\d{1,2})?)(?![\d.,]*[-/.:]\d)")
# Each way begins with a sign of its own, so that the search need not stop at every character.
_PHONE = re.compile(r"(?:\+\d|0(?<!\d0)\d{2,4}[ ()/-])[\d ().-]{5,20}")
_GROUP = 3
_MOST_DIGITS, _MOST_KEPT = 7, 30
_DECIMAL_COMMA = frozenset(["de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr", "id", "vi", "sw", "fa", "ar"])
_FINE_UNITS = frozenset({"kg", "l", "m3", "m2", "m"})
_FIRST_YEAR, _LAST_YEAR = 1850, 2060


def numbers_of(passage: Passage) -> list[Number]:
    """The numbers of a passage that may be quantities or prices.

    Parts of dates, telephone and model numbers and ratios (1:18) are left out; of a range, the low end is told.
    """
    if passage.numbers is None:
        passage.numbers = _numbers(passage)
    return passage.numbers


def _numbers(passage: Passage) -> list[Number]:
    found: list[Number] = []
    covered = -1
    phones = [match.span() for match in _PHONE.finditer(passage.text)]
    text = passage.text
    for token in [Token._make(word) for word in passage.tokens if "0" <= word[2][0] <= "9"]:
        if token.start < covered or not _stands_alone(text, token):
            continue
        if phones and any(start <= token.start < end for start, end in phones):
            continue
        stop = token.end
        upper = _RANGE.match(passage.text, token.end)
        if upper:
            if plain_value(upper.group(1)) <= plain_value(token.word):
                covered = upper.end()
                continue
            stop = covered = upper.end()
        elif (
            passage.text[token.end : token.end + 1] in {"-", "/", ":"}
            and passage.text[token.end + 1 : token.end + 2].isdigit()
        ):
            covered = token.end + 2
            continue
        found.append(Number(token.start, token.end, stop, token.word))
    return found


def _stands_alone(text: str, token: Token) -> bool:
    before = text[max(0, token.start - 2) : token.start]
    if before[-1:] in {"#", "+", "№", "_"}:
        return False
    if before[-1:] in {"-", "/", ":", "."} and before[:1].isdigit():
        return False
    if len(token.word) <= _MOST_DIGITS:
        return True
    return sum(char.isdigit() for char in token.word) <= _MOST_DIGITS or any(char in ".,  " for char in token.word)


def plain_value(digits: str, language: str = "", unit: str = "") -> Decimal:
    """Value of digits with separators.

    The last of two kinds of separator is the decimal one. One separator before three digits groups thousands, but
    before a fine unit (kg, l, m3) a point is decimal, and so is a comma in a language that writes decimal commas.
    """
    if digits.isdecimal():
        return Decimal(digits[:_MOST_KEPT])
    digits = _BLANKS.sub("", digits)
    points, commas = digits.count("."), digits.count(",")
    if points and commas:
        decimal = "." if digits.rindex(".") > digits.rindex(",") else ","
        return _joined(digits, decimal)
    sign = "." if points else ","
    if points + commas != 1:
        return _joined(digits, "")
    groups = len(digits) - digits.index(sign) - 1 == _GROUP and not digits.startswith("0")
    fine = unit in _FINE_UNITS and (sign == "." or language in _DECIMAL_COMMA)
    return _joined(digits, "" if groups and not fine else sign)


def _joined(digits: str, decimal: str) -> Decimal:
    kept = "".join("." if char == decimal else char for char in digits if char.isdigit() or char == decimal)
    return Decimal(kept[:_MOST_KEPT] or "0") if kept.count(".") < 2 else Decimal(kept.replace(".", "")[:_MOST_KEPT])


def is_year(number: Number) -> bool:
    """Whether a bare number reads as a year."""
    return number.digits.isdigit() and len(number.digits) == 4 and _FIRST_YEAR <= int(number.digits) <= _LAST_YEAR
