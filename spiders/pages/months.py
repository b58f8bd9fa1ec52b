"""Days with the name of their month, in the page's language: "21 nov 14:05", "1 มี.ค. 2569", "2026 m. kovo 5 d."."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from babel import Locale, UnknownLocaleError

# Other names and spellings in use than those of the language's own locale: by region, by script.
_BESIDE = {
    "ar": ("ar_SY", "ar_DZ", "ar_MA"),
    "de": ("de_AT",),
    "sr": ("sr_Latn",),
    "uz": ("uz_Cyrl",),
    "az": ("az_Cyrl",),
    "pt": ("pt_PT",),
    "es": ("es_UY",),
    "bs": ("hr", "sr_Latn"),
    "sh": ("hr", "sr_Latn"),
    "no": ("nb",),
    "tl": ("fil",),
    "id": ("ms",),
    "ms": ("id",),
}
_FURTHER = {
    "de": {"mrz": 3, "märz": 3},
    "es": {"set": 9},
    "fr": {"fev": 2, "dec": 12, "aout": 8},
    "id": {"agt": 8, "peb": 2, "nop": 11, "pebruari": 2, "nopember": 11},
    "it": {"sett": 9},
    "lt": {"saus": 1, "rugp": 8, "rugs": 9, "lapkr": 11},
    "pl": {"paź": 10},
    "ru": {"нояб": 11, "сент": 9},
}
_SHORTEST, _LONGEST_END = 3, 3
_SHORTEST_STEM = 4
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u0e7f\u1000-\u109f\u17b4-\u17d3]|\.(?=[^\W\d_]))*")
_DAY_BEFORE = re.compile(
    r"(?<![\d.,:/])(\d{1,2})(?:\s?[.ºª°]|st|nd|rd|th|er|a|-?[ео]го|-?е)?[\s\u200f-]*(?:d[eo]?['’]?|del|of|dia|in|ngày|/)?[\s-]*$",
    re.IGNORECASE,
)
_YEAR_AFTER = re.compile(
    r"[\s.,/-]*(?:de[l ]?|of|ar|т\.?|г\.?)?[\s]*(?:((?:19|20)\d\d)(?![\d])|['’](\d\d)(?!\d)|(?<=[/-])(\d\d)(?![\d:.])|"
    r"(\d\d)(?=\s*$|\s+\d{1,2}[:.]\d\d))",
    re.IGNORECASE,
)
_DAY_AFTER = re.compile(r"[\s.,-]{0,3}(\d{1,2})(?:st|nd|rd|th)?(?![\d:])(?!\.\d)", re.IGNORECASE)
_YEAR_BEFORE = re.compile(r"(?<!\d)((?:19|20)\d\d)[^\d]{0,8}$")
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})[:.h](\d{2})(?::\d{2})?(?!\d)\s*([ap])?\.?(?:m\b)?", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_BUDDHIST_SHORT = range(60, 80)
_NOON = 12
_IN_HEBREW = "ב"  # written with the word that it stands before
_FEW_LETTERS = 8
_FAR_DAY = datetime(2100, 6, 15, 12, tzinfo=UTC)


def is_named_day(text: str, languages: Sequence[str]) -> bool:
    """Whether a text is a day with the name of its month, its hour and hardly anything else."""
    return named_day(text, languages, _FAR_DAY, alone=True) is not None


def named_day(text: str, languages: Sequence[str], now: datetime, *, alone: bool = False) -> datetime | None:
    """The day, and its hour where one is told, that a text writes with the name of a month; else None.

    Figures are ASCII and years the common calendar's. Without a year it is the latest such day that is past.
    ``alone``: there is hardly another word beside it.
    """
    for language in dict.fromkeys((*languages, "en")):
        names = month_names(language)
        for word in _NAME.finditer(text) if names else ():
            month = _month_of(word[0], names)
            told = _around(text, word.span(), month, language, now, alone=alone) if month else None
            if told is not None:
                return told
    return None


@lru_cache(maxsize=128)
def month_names(language: str) -> dict[str, int]:
    """The months by their names and abbreviations, all small and without points; empty for an unknown language."""
    found: dict[str, int] = {}
    for name in (language, *_BESIDE.get(language, ())):
        try:
            months = Locale.parse(name).months
        except (UnknownLocaleError, ValueError, TypeError):
            continue
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, form in months[context][width].items():
                    plain = _bare(form)
                    if not any(char.isdecimal() for char in plain) and len(plain) > 1:
                        found.setdefault(plain, number)
    return found | _FURTHER.get(language, {})


def _bare(name: str) -> str:
    return (
        unicodedata.normalize("NFC", name.replace("İ", "i")).casefold().replace(".", "").replace("\u200b", "").strip()
    )


def _month_of(word: str, names: dict[str, int]) -> int:
    """The month that a word names: in full, cut short, or with an ending of its case; 0 for none."""
    bare = _bare(word)
    bare = bare.removeprefix(_IN_HEBREW) if bare not in names else bare
    if bare in names:
        return names[bare]
    if len(bare) < _SHORTEST:
        return 0
    cut = {month for name, month in names.items() if name.startswith(bare)}
    if len(cut) == 1:
        return cut.pop()
    longer = {
        month
        for name, month in names.items()
        if len(name) >= _SHORTEST_STEM and bare.startswith(name) and len(bare) - len(name) <= _LONGEST_END
    }
    return longer.pop() if len(longer) == 1 else 0


def _around(
    text: str, place: tuple[int, int], month: int, language: str, now: datetime, *, alone: bool
) -> datetime | None:
    """The day whose month stands at a place of a text; None where what stands around it is no day, or tells another."""
    before, after = text[: place[0]], text[place[1] :]
    day, year = _DAY_BEFORE.search(before), _YEAR_AFTER.match(after)
    rest = f"{before[: day.start()]} {after[year.end() :] if year else after}" if day else ""
    told = _year(year, language, now) if year else None
    if day and not year and (earlier := _YEAR_BEFORE.search(before[: day.start()])):
        told, rest = int(earlier[1]), f"{before[: earlier.start()]} {after}"
    if day is None:
        day, earlier = _DAY_AFTER.match(after), _YEAR_BEFORE.search(before)
        if day is None:
            return None
        year = None if earlier else _YEAR_AFTER.match(after, day.end())
        told = int(earlier[1]) if earlier else _year(year, language, now) if year else None
        ahead = before[: earlier.start()] if earlier else before
        rest = f"{ahead} {after[year.end() if year else day.end() :]}"
    clock = _CLOCK.search(rest)
    if alone and sum(map(str.isalpha, _CLOCK.sub("", rest, count=1))) > _FEW_LETTERS:
        return None
    if _NUMBER.search(_CLOCK.sub("", rest, count=1)):
        return None  # more figures than a day has
    return _instant(told, month, int(day[1]), _hour(clock), now)


def _year(found: re.Match[str], language: str, now: datetime) -> int:
    if found[1]:
        return int(found[1])
    short = int(found[2] or found[3] or found[4])
    if language == "th" and short in _BUDDHIST_SHORT:
        return short + 1957
    return 2000 + short if 2000 + short <= now.year + 1 else 1900 + short


def _hour(clock: re.Match[str] | None) -> tuple[int, int]:
    if clock is None:
        return 0, 0
    hour = int(clock[1])
    if clock[3] and hour <= _NOON:
        hour = hour % _NOON + (_NOON if clock[3].lower() == "p" else 0)
    return hour, int(clock[2])


def _instant(year: int | None, month: int, day: int, clock: tuple[int, int], now: datetime) -> datetime | None:
    for each in (year,) if year is not None else (now.year, now.year - 1):
        try:
            found = datetime(each, month, day, *clock, tzinfo=UTC)
        except ValueError:
            continue
        if year is not None or found <= now + timedelta(days=1):
            return found
    return None
