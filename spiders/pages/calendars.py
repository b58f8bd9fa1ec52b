"""Years that are counted otherwise: Buddhist, Japanese eras, the Persian calendar."""

from __future__ import annotations

import re
from datetime import date, timedelta

_BUDDHIST = re.compile(r"(?<!\d)(2[56]\d\d)(?!\d)")
_BUDDHIST_SHORT = re.compile(r"(?<=\d [ก-ฮ]\.[ก-ฮ]\. )([5-9]\d)(?!\d)")
"""The last two figures of a year, behind an abbreviated month: 69 is 2569."""
_ERA = re.compile(r"(令和|平成)\s*(元|\d{1,2})年")
_ERA_BEFORE = {"令和": 2018, "平成": 1988}
_PERSIAN = re.compile(r"(?<!\d)(1[34]\d\d)\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})(?!\d)")
_PERSIAN_WRITTEN = re.compile(r"(?<!\d)(\d{1,2})\s+(\w+)\s+(1[34]\d\d)(?!\d)")
_PERSIAN_MONTHS = (
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
)

_LEAPS = frozenset([1, 5, 9, 13, 17, 22, 26, 30])


def gregorian(text: str, language: str) -> str:
    """The same date with its year as the common calendar counts it."""
    text = "".join(str(int(char)) if char.isdecimal() else char for char in text)
    text = _ERA.sub(lambda m: f"{_ERA_BEFORE[m[1]] + (1 if m[2] == '元' else int(m[2]))}年", text)
    if language == "th":
        text = _BUDDHIST_SHORT.sub(lambda m: str(int(m[1]) + 1957), text)
    if language in ("th", "lo", "km") or _BUDDHIST.search(text):
        text = _BUDDHIST.sub(lambda m: str(int(m[1]) - 543), text)
    if language in ("fa", ""):
        text = _PERSIAN.sub(lambda m: _from_persian(int(m[1]), int(m[2]), int(m[3])), text)
    if language == "fa":
        text = _PERSIAN_WRITTEN.sub(_written_month, text)
    return text


def _written_month(match: re.Match[str]) -> str:
    if match[2] not in _PERSIAN_MONTHS:
        return match[0]
    return _from_persian(int(match[3]), _PERSIAN_MONTHS.index(match[2]) + 1, int(match[1]))


def _from_persian(year: int, month: int, day: int) -> str:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return f"{year}/{month}/{day}"
    # 1 Farvardin 1400 was 21 March 2021; eight years of each 33-year round have a day more, so until 1502.
    leaps = sum(1 for each in range(1400, year) if each % 33 in _LEAPS)
    leaps -= sum(1 for each in range(year, 1400) if each % 33 in _LEAPS)
    months = (month - 1) * 31 if month <= 7 else 186 + (month - 7) * 30
    return (date(2021, 3, 21) + timedelta((year - 1400) * 365 + leaps + months + day - 1)).isoformat()
