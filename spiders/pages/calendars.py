"""Years that are counted otherwise: Buddhist, Japanese eras, the Republic of China's, Persian and Hijri ones."""

from __future__ import annotations

import re
from datetime import date, timedelta

_BUDDHIST = re.compile(r"(?<!\d)(2[56]\d\d)(?!\d)")
_ERA = re.compile(r"(令和|平成)\s*(元|\d{1,2})年")
_ERA_BEFORE = {"令和": 2018, "平成": 1988}
_REPUBLIC = re.compile(r"民國\s*(\d{2,3})\s*年")
_HIJRI = re.compile(
    r"(?<!\d)(?:(1[34]\d\d)\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})|"
    r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(1[34]\d\d))(?!\d)(?:\s*هـ?)?"
)
_HIJRI_MONTHS = (
    "محرم",
    "صفر",
    "ربيع الأول",
    "ربيع الثاني|ربيع الآخر",
    "جمادى الأولى",
    "جمادى الثانية|جمادى الآخرة",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعدة|ذي القعدة",
    "ذو الحجة|ذي الحجة",
)
_HIJRI_WRITTEN = re.compile(rf"(?<!\d)(\d{{1,2}})\s+({'|'.join(_HIJRI_MONTHS)})،?\s+(1[34]\d\d)(?!\d)(?:\s*هـ?)?")
_MONGOLIAN = re.compile(r"(\d{4}) оны? (\d{1,2})(?:-?р)? сарын (\d{1,2})")
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
    text = _REPUBLIC.sub(lambda m: f"{int(m[1]) + 1911}年", text)
    text = _MONGOLIAN.sub(r"\1-\2-\3", text)
    if language in ("th", "lo", "km") or _BUDDHIST.search(text):
        text = _BUDDHIST.sub(lambda m: str(int(m[1]) - 543), text)
    if language in ("fa", ""):
        text = _PERSIAN.sub(lambda m: _from_persian(int(m[1]), int(m[2]), int(m[3])), text)
    if language == "ar":
        text = _HIJRI_WRITTEN.sub(_written_hijri, _HIJRI.sub(_numbered_hijri, text))
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


def _numbered_hijri(match: re.Match[str]) -> str:
    year, month, day = (match[1], match[2], match[3]) if match[1] else (match[6], match[5], match[4])
    return _from_hijri(int(year), int(month), int(day)) or match[0]


def _written_hijri(match: re.Match[str]) -> str:
    month = next(number for number, names in enumerate(_HIJRI_MONTHS, 1) if match[2] in names.split("|"))
    return _from_hijri(int(match[3]), month, int(match[1])) or match[0]


def _from_hijri(year: int, month: int, day: int) -> str:
    """The day by the tabular calendar, which is a day off the seen one at most; empty for no day of it."""
    if not (1 <= month <= 12 and 1 <= day <= 30):
        return ""
    days = (11 * year + 3) // 30 + 354 * year + 30 * month - (month - 1) // 2 + day
    return date.fromordinal(days + 1_948_440 - 385 - 1_721_425).isoformat()
