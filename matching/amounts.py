"""Whether a text names an amount of money, a measure, and sexes as breeders write them; not which, nor of what."""

from __future__ import annotations

import re
from typing import NamedTuple

_CURRENCIES = "$€£¥₹฿₫₽₩₺﷼"
_MONEY = (
    r"[$€£¥₹฿₫₽₩₺] usd eur gbp euros? руб грн zł tl\b rs\b rp\b rm\b 元 円 บาท 원 만원 triệu tr\b k\b ريال درهم تومان"
)
_UNITS = (
    r'kg g gr grams? cm mm ml oz lbs? inch(?:es)? in\b " ft pcs pieces ekor con\b tolas?'
    r" 克 公斤 厘米 匹 頭 羽 본 마리 ตัว шт кг гр? см szt"
)
"""What follows an amount of money, and a measure: patterns, a blank between them."""
_COUNT = r"(?:0|[1-9]\d?)"
_SEXES = "♂♀⚥"
_SEXED = re.compile(
    rf"(?<![.,{_CURRENCIES}]){_COUNT}\.{_COUNT}(?:\.{_COUNT})?(?![\d.,/]|\s?(?:kg|g|m|cm|mm|l|ft|gb|v|kr|ct|carat|inch|in\b|%|\"|[{_CURRENCIES}]))",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d[\d.,]*+")
_PLAIN_NUMBER = re.compile(r"[0-9][0-9.,]*+")
"""The same in a text of ASCII alone, quicker to find."""
_LAST_ASCII = "\x7f"


class _After(NamedTuple):
    """What may follow a number, and the signs and letters of ASCII that it may begin with: most numbers have none."""

    pattern: re.Pattern[str]
    begins: frozenset[str]

    @classmethod
    def of(cls, told: str) -> _After:
        """One of several patterns, a blank before it or none."""
        ways = told.split()
        first = "".join(way.strip("[")[0] for way in ways)
        begins = frozenset(char for char in first.lower() + first.upper() if char.isascii())
        return cls(re.compile(rf"\s?(?:{'|'.join(ways)})", re.IGNORECASE), begins)

    def follows(self, text: str, end: int) -> bool:
        """Whether it stands at ``end`` of a text."""
        first = text[end : end + 1]
        if first.isspace():
            first = text[end + 1 : end + 2]
        return (first in self.begins or first > _LAST_ASCII) and self.pattern.match(text, end) is not None


_MONEY_AFTER, _UNIT_AFTER = _After.of(_MONEY), _After.of(_UNITS)


def amounts_in(text: str) -> tuple[bool, bool, bool]:
    """Whether a text names an amount of money, a measure, and sexes, by their numbers (``1.2``) or their signs."""
    money = measure = False
    plain = text.isascii()
    sexed = not plain and any(map(text.__contains__, _SEXES))
    for number in (_PLAIN_NUMBER if plain else _NUMBER).finditer(text):
        start, end = number.span()
        if not money:
            before = text[start - 1 : start]
            sign = text[max(0, start - 2) : start - 1] if before.isspace() else before
            money = bool(sign and sign in _CURRENCIES) or _MONEY_AFTER.follows(text, end)
        if not measure and text[end - 1] not in ".,":
            measure = _UNIT_AFTER.follows(text, end)
        if not sexed and "." in number[0]:
            sexed = _SEXED.match(text, start) is not None
    return money, measure, sexed
