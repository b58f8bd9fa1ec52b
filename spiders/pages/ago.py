"""How long ago, as pages write it in some ninety languages: "2 hours ago", "3 gg", "yesterday, 14:05", "just now".

The words are a table (``data/times_ago.csv``: language, kind, forms). Units and their forms beside a number come from
the Unicode Common Locale Data Repository (Unicode License v3); short forms, days and words of direction by hand.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path

_TABLE = Path(__file__).parent / "data" / "times_ago.csv"
_SAME = {"no": "nb", "nn": "nb", "tl": "fil", "iw": "he", "in": "id", "sh": "sr", "cnr": "sr", "yue": "zh"}
_UNITS = {
    "second": timedelta(seconds=1),
    "minute": timedelta(minutes=1),
    "quarter": timedelta(minutes=15),
    "half": timedelta(minutes=30),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
    "half month": timedelta(days=15),
}
_MONTHS = {"month": 1, "half year": 6, "year": 12}
_DAYS = {"today": 0, "yesterday": 1, "eve": 2}
_NUMBER = re.compile(r"\d{1,3}(?![\d.,:/-]?\d)\+?")
_CLOCK = re.compile(r"(\d{1,2})[:.h](\d{2})(?::\d{2})?(?!\d)")
_BETWEEN = re.compile(r"[\s\u200b\u200e\u200f~≈]+")
_SIGNS = re.compile(r"[^\w\s]+\s+")  # "🕑 2 days ago"
_POINT = re.compile(r"[.:,]")
_MARKS = str.maketrans({"’": "'", "ʼ": "'", "׳": "'", "`": "'"})
_LONGEST = 100
_FEWEST_LETTERS = 5  # of a word for a day in a language that the page does not say it is in
_DIGIT = re.compile(r"(?![0-9])\d")  # of another script
_NOON = 12
_FIRST_IDEOGRAPH = "\u2e80"
_MOST_MONTHS = 1200


@dataclass(frozen=True, slots=True)
class Ago:
    """So many months and such a time before now, or a day so many midnights back, at an hour where one is told."""

    back: timedelta = timedelta()
    months: int = 0
    midnights: int | None = None
    clock: tuple[int, int] | None = None

    def before(self, now: datetime) -> datetime | None:
        """The instant in UTC; None where there was none."""
        now = now.astimezone(UTC)
        try:
            if self.midnights is None:
                return _months_before(now, self.months) - self.back
            day = now - timedelta(days=self.midnights)
        except (OverflowError, ValueError):
            return None
        return day.replace(hour=self.clock[0], minute=self.clock[1], second=0, microsecond=0) if self.clock else day


@dataclass(frozen=True, slots=True)
class _Word:
    """A number, an hour of the day, or what a word means by language."""

    end: int
    means: frozenset[tuple[str, str]] = frozenset()
    number: int | None = None
    clock: tuple[int, int] | None = None
    letters: int = 0
    counted_alone: bool = True


def ago_in(text: str, languages: Sequence[str]) -> Ago | None:
    """The time ago that a whole text tells; in the page's ``languages`` also without a word for "ago": "5h", "3 gg"."""
    return _kept_ago(text, tuple(languages)) if len(text) <= 2 * _LONGEST else None


@lru_cache(maxsize=1024)
def _kept_ago(text: str, languages: tuple[str, ...]) -> Ago | None:
    # Kept, since many ads of a site are of the same few days.
    signs = _SIGNS.match(text)
    text = text[signs.end() :] if signs else text
    words, end = _words(text)
    return _meant(words, languages) if words and not text[end:].strip(" .") else None


def leading_ago(text: str, languages: Sequence[str]) -> str:
    """The time ago that a text begins with; empty where it begins with none. A number without "ago" is none."""
    words, _ = _words(text)
    # What says "ago" ends the time, but for an hour behind it: "3 days ago 10 m" goes on with something else.
    said = next((place for place, word in enumerate(words) if _kinds(word, languages) == {"after"}), len(words))
    counted = (place for place in range(said + 1, len(words)) if _kinds(words[place], languages) & {*_UNITS, *_MONTHS})
    for count in range(next(counted, len(words)), 0, -1):
        if _meant(words[:count], languages, sure=True) is not None and not _leads_on(words[count - 1], languages):
            return text[: words[count - 1].end].rstrip()
    return ""


def _months_before(now: datetime, months: int) -> datetime:
    if not months:
        return now
    count = now.year * 12 + now.month - 1 - min(months, _MOST_MONTHS)
    year, month = divmod(count, 12)
    return now.replace(year=year, month=month + 1, day=min(now.day, monthrange(year, month + 1)[1]))


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[dict[str, frozenset[tuple[str, str]]], dict[str, int], frozenset[str]]:
    """What each form means by language and kind, the longest form by first letter, and the languages."""
    forms: dict[str, set[tuple[str, str]]] = defaultdict(set)
    with _TABLE.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            for form in row["forms"].split("|"):
                forms[_plain(form).rstrip(".")].add((row["language"], row["kind"]))
    longest: dict[str, int] = defaultdict(int)
    for form in forms:
        longest[form[0]] = max(longest[form[0]], len(form))
    languages = frozenset(language for meanings in forms.values() for language, _ in meanings)
    return {form: frozenset(meanings) for form, meanings in forms.items()}, dict(longest), languages


def _plain(text: str) -> str:
    """The same text in small letters with ASCII figures."""
    small = text.replace("İ", "i").translate(_MARKS).casefold()
    return "".join(str(int(char)) if char.isdecimal() else char for char in small) if _DIGIT.search(small) else small


def _words(text: str) -> tuple[list[_Word], int]:
    """The words of a text up to the first that tells no time, and where they end."""
    small = _plain(text)
    if len(small) != len(text) or len(text) > _LONGEST:
        return [], 0
    found: list[_Word] = []
    at = 0
    while at < len(small):
        space = _BETWEEN.match(small, at)
        if space:
            at = space.end()
            continue
        if found and _POINT.match(small, at):
            at += 1
            continue
        word = _word_at(small, at)
        if word is None:
            break
        found.append(word)
        at = word.end
    return found, found[-1].end if found else 0


def _word_at(small: str, at: int) -> _Word | None:
    clock = _CLOCK.match(small, at)
    if clock and int(clock[1]) < 24 and int(clock[2]) < 60:
        return _Word(clock.end(), clock=(int(clock[1]), int(clock[2])))
    number = _NUMBER.match(small, at)
    if number:
        return _Word(number.end(), number=int(number[0].rstrip("+")))
    forms, longest, _ = _vocabulary()
    for length in range(min(longest.get(small[at], 0), len(small) - at), 0, -1):
        means = forms.get(small[at : at + length])
        if means and _is_whole(small, at, at + length):
            letters = sum(map(str.isalpha, small[at : at + length]))
            # "5日" is the fifth of a month before it is five days.
            return _Word(at + length, means=means, letters=letters, counted_alone=small[at] < _FIRST_IDEOGRAPH)
    return None


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a part of a text is not cut out of a longer word; scripts without spaces have no such words."""
    return not (
        (start and _joins(text[start - 1]) and _joins(text[start]))
        or (end < len(text) and _joins(text[end]) and _joins(text[end - 1]))
    )


@lru_cache(maxsize=4096)
def _joins(char: str) -> bool:
    if (
        "\u0e00" <= char <= "\u0eff"
        or "\u1000" <= char <= "\u109f"
        or "\u1780" <= char <= "\u17ff"
        or char >= _FIRST_IDEOGRAPH
    ):
        return False
    return unicodedata.category(char)[0] in "LM"


def _leads_on(word: _Word, languages: Sequence[str]) -> bool:
    """Whether a word only begins what tells a time, in the page's own languages where it is one there: "at", "a"."""
    return bool(kinds := _kinds(word, languages)) and kinds <= {"at", "about", "one"}


def _kinds(word: _Word, languages: Sequence[str]) -> set[str]:
    own = {kind for language, kind in word.means if language in languages}
    return own or {kind for _, kind in word.means}


def _meant(words: Sequence[_Word], languages: Sequence[str], *, sure: bool = False) -> Ago | None:
    """What words mean in the page's languages, else in any in which they are one, if all such agree."""
    known = _vocabulary()[2]
    told = [_SAME.get(each, each) for each in languages]
    own = dict.fromkeys(each for each in told if each in known)
    for language in (*own, "en"):
        read = _in_language(words, language, sure=sure)
        if read is not None:
            return read
    spoken = [{language for language, _ in word.means} for word in words if word.means]
    shared = set.intersection(*spoken) if spoken else set()
    readings = {
        read for language in shared if (read := _in_language(words, language, sure=True, own=not told)) is not None
    }
    return readings.pop() if len(readings) == 1 else None


def _in_language(words: Sequence[_Word], language: str, *, sure: bool, own: bool = True) -> Ago | None:
    """What words mean in one language; ``own``: that it is the page's, so that a short word for a day is believed."""
    spelt: list[tuple[_Word, frozenset[str]]] = []
    for word in words:
        kinds = frozenset(kind for each, kind in word.means if each == language)
        if word.means and not kinds:
            return None
        spelt.append((word, kinds))
    if len(spelt) == 1 and "now" in spelt[0][1] and (own or spelt[0][0].letters >= _FEWEST_LETTERS):
        return Ago()
    day = next((kind for _, kinds in spelt for kind in _DAYS if kind in kinds), "")
    if day:
        return _on_day(spelt, day, own=own)
    return _counted(spelt, sure=sure)


def _on_day(spelt: Sequence[tuple[_Word, frozenset[str]]], day: str, *, own: bool) -> Ago | None:
    """A day, and the hour after it: "today at 14:05", "hoje às 14h"."""
    clock: tuple[int, int] | None = None
    later: bool | None = None
    for word, kinds in spelt:
        if word.clock is not None and clock is None:
            clock = word.clock
        elif word.number is not None and clock is None and word.number < 24:
            clock = (word.number, 0)
        elif "pm" in kinds or "am" in kinds:
            later = "pm" in kinds
        elif not kinds & {"at", "about", "hour", "minute", day} or (not own and word.letters < _FEWEST_LETTERS):
            return None
    if clock and later is not None and clock[0] <= _NOON:
        clock = (clock[0] % _NOON + (_NOON if later else 0), clock[1])
    return Ago(midnights=_DAYS[day], clock=clock)


def _counted(spelt: Sequence[tuple[_Word, frozenset[str]]], *, sure: bool) -> Ago | None:
    """So many hours, days, months; one where no number is told but a word for "ago" is."""
    told = [each for each in spelt if "about" not in each[1] and not (each[1] and each[1] <= {"at", "fill"})]
    amounts = list(_amounts(told))
    directed = any(kinds & {"before", "after"} or any(kind.endswith(" ago") for kind in kinds) for _, kinds in told)
    n_units = sum(bool(_unit_of(kinds)) for _, kinds in told)
    if not amounts or len(amounts) != n_units or sum(word.number is not None for word, _ in told) > n_units:
        return None
    if any(word.clock for word, _ in told) or not (directed or (not sure and _is_bare(told))):
        return None
    back, months = timedelta(), 0
    for number, unit in amounts:
        back += _UNITS.get(unit, timedelta()) * number
        months += _MONTHS.get(unit, 0) * number
    return Ago(back=back, months=months)


def _is_bare(told: Sequence[tuple[_Word, frozenset[str]]]) -> bool:
    """Whether a number and its unit stand in this order and nothing else does: "3 d.", not "Tháng 3"."""
    number, *units = told
    return number[0].number is not None and len(units) == 1 and units[0][0].counted_alone


def _unit_of(kinds: frozenset[str]) -> tuple[int | None, str] | None:
    """How many, where the word itself says so ("ساعتين"), and the unit."""
    for kind in sorted(kinds):
        count, _, unit = kind.removesuffix(" ago").partition(" ") if kind[0].isdecimal() else ("", "", kind)
        unit = unit.removesuffix(" ago")
        if unit in _UNITS or unit in _MONTHS:
            return (int(count) if count else None), unit
    return None


def _amounts(told: Sequence[tuple[_Word, frozenset[str]]]) -> Iterator[tuple[int, str]]:
    number: int | None = None
    waiting: str = ""
    for word, kinds in told:
        unit = _unit_of(kinds)
        if word.number is not None:
            if waiting:
                yield word.number, waiting
                waiting = ""
            else:
                number = word.number
        elif unit is not None:
            if unit[0] is not None or number is not None:
                yield unit[0] if unit[0] is not None else number or 0, unit[1]
                number = None
            else:
                waiting = unit[1]
        elif kinds & {"one", "2", "3"}:
            number = next((int(kind) for kind in sorted(kinds) if kind.isdecimal()), 1)
    if waiting:
        yield 1, waiting
