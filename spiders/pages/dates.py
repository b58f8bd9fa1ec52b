"""Dates as ads write them: ISO, epoch, written out in the platform's languages, or relative to the fetch time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from dateparser import DateDataParser

from spiders.pages.ago import ago_in
from spiders.pages.calendars import gregorian
from spiders.pages.labels import without_label
from spiders.pages.months import named_day

_EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")
_LABEL = re.compile(r"^[^\d:]{2,40}:\s*")
_NUMERIC = re.compile(
    r"(?<!\d)(?:\d{4}\s?[-./年년]\s?\d{1,2}\s?[-./月월]\s?\d{1,2}\s?[日일]?|"
    r"\d{1,2}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{4})(?!\d)(?:,?\s\d{1,2}:\d\d)?"
)
_DOTTED = re.compile(r"(?<![\d.])\d{1,2}\.\s?\d{1,2}\.\s?\d{4}(?!\d)")  # nobody writes the month first with points
# "21 nov 14:05" is no month of 2021, in whatever order the language writes whole dates.
_DAY_AND_MONTH = re.compile(r"(?<![\d.:])[0-3]?\d\.?\s+[^\W\d_]{3,}")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_MONTH_AND_DAY = re.compile(
    r"[^\d:：]{0,12}[:：]?\s?(\d{1,2})\s?[月월/-]\s?(\d{1,2})\s?[日일]?\s*(?:[(（].{1,3}[)）])?\s*(?:(\d{1,2}):(\d\d))?(?::\d\d)?"
)
_DAY_AND_HOUR = re.compile(r"(?<![\d./-])(\d{1,2})[./](\d{1,2})\.?(?![\d./-])[^\d]{1,8}(\d{1,2})[:h](\d{2})(?!\d)")
_MONTHS_FIRST_IN = frozenset(["zh", "ja", "ko"])
# "5 January 2026", "January 5, 2026 at Lyon": there is no other number that the month could be.
_ONE_DAY = re.compile(
    r"[^\d:]*?(?<![^\W\d_])(?:[0-3]?[0-9] (?:MONTH)|(?:MONTH) [0-3]?[0-9]),? [12][0-9]{3}(?![^\W_])[^\d:]*".replace(
        "MONTH", "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
        "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?",
    ),
    re.IGNORECASE,
)  # fmt: skip
_MONTH_FIRST = frozenset(["US", "PH", "FM", "PW"])
_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
_LONGEST = 80
_SUPPORTED_AS = {"nb": "nb", "no": "nb", "fil": "fil", "tl": "fil", "zh": "zh"}


def _sane(instant: datetime, now: datetime) -> datetime | None:
    try:
        instant = instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)
    except OverflowError:  # "0001-01-01T00:00:00+01:00", as programs write no date
        return None
    return instant if _EARLIEST <= instant <= now + timedelta(days=1) else None


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


# As the C library writes a moment: "Tue Mar  3 21:10:05 2026".
_CTIME = re.compile(r"^[A-Z][a-z]{2} ([A-Z][a-z]{2} \d{1,2}) (\d\d:\d\d:\d\d) (\d{4})$")


def _epoch(text: str) -> datetime | None:
    if not _EPOCH.fullmatch(text):
        return None
    seconds = float(text)
    return datetime.fromtimestamp(seconds / 1000 if seconds > 1e11 else seconds, UTC)


def may_be_month_first(text: str, languages: Sequence[str]) -> bool:
    """Whether ``read_date`` needs the country: an English date, and not one day beside one year of four digits."""
    if tuple(languages[:1]) != ("en",):
        return False
    text = _plain(text, languages)
    exact = not text or _ONE_DAY.fullmatch(text) or _epoch(text) or _iso(text)
    return not exact


def _plain(text: str, languages: Sequence[str]) -> str:
    text, language = " ".join(text.split()), languages[0] if languages else ""
    return _kept_plain(text, language) if len(text) <= _LONGEST else gregorian(text, language)


@lru_cache(maxsize=2048)
def _kept_plain(text: str, language: str) -> str:
    return gregorian(text, language)


def read_date(text: str, languages: Sequence[str], now: datetime, country: str = "") -> datetime | None:
    """The instant in UTC that ``text`` tells; None where it tells none, or one out of reason (future, before 1990).

    ``now`` is when the page was fetched: "2 days ago" counts from it, so that re-reading gives the same instant.
    ``country`` settles 3/4 and 4/3 where a language is written both ways.
    """
    text = _plain(text, languages)
    if not text or len(text) > _LONGEST:
        return None
    text = _CTIME.sub(r"\1 \3 \2", text)
    # Digits alone count seconds: "1771070400000" is also the fourth of July 1771 to ISO.
    exact = _epoch(text) or _iso(text) or _month_and_day(text, languages, now) or _told(text, languages, now)
    if exact is not None:
        return _sane(exact, now)
    numeric = _NUMERIC.search(text)
    candidates = dict.fromkeys(
        (text, _LABEL.sub("", text), without_label(text, "posted"), numeric.group() if numeric else "", _from_day(text))
    )
    order = "DMY" if country and country not in _MONTH_FIRST and tuple(languages[:1]) == ("en",) else ""
    order = "DMY" if _DOTTED.search(text) or (_DAY_AND_MONTH.search(text) and not _YEAR.search(text)) else order
    # The first language is the ad's own: it decides between 3/4 and 4/3 before the others are asked.
    base = now.astimezone(UTC).replace(second=0, microsecond=0, tzinfo=None)
    for tongues in (tuple(languages[:1]), tuple(languages[1:])) if languages[1:] else (tuple(languages),):
        for candidate in filter(None, candidates):
            # A date that would lie ahead was meant the other way round.
            for each in dict.fromkeys((order, "DMY")):
                found = _written(candidate, tongues, base, each)
                if found is not None and _sane(found, now) is not None:
                    return _sane(found, now)
    return None


def _told(text: str, languages: Sequence[str], now: datetime) -> datetime | None:
    """The instant of a text that tells how long ago, or names its month, whatever label leads it."""
    for candidate in dict.fromkeys((text, without_label(text, "posted"), _LABEL.sub("", text))):
        ago = ago_in(candidate, languages)
        if ago is not None:
            return ago.before(now)
    return named_day(text, languages, now) or _without_year(text, languages, now)


def _without_year(text: str, languages: Sequence[str], now: datetime) -> datetime | None:
    """The latest such day of "25/11 às 14:32" and "25.11., 14:32"; none in a language that may have the month first."""
    told = _DAY_AND_HOUR.search(text)
    if told is None or not languages or languages[0] in ("en", *_MONTHS_FIRST_IN):
        return None
    day, month, hour, minute = map(int, told.groups())
    for year in (now.year, now.year - 1):
        with suppress(ValueError):
            found = datetime(year, month, day, hour, minute, tzinfo=UTC)
            if found <= now + timedelta(days=1):
                return found
    return None


def _from_day(text: str) -> str:
    """What follows the words before a day and a month: "Odświeżono dnia 21 listopada 2026"; empty where none are."""
    day = _DAY_AND_MONTH.search(text)
    return text[day.start() :] if day and day.start() and not any(map(str.isdecimal, text[: day.start()])) else ""


def _month_and_day(text: str, languages: Sequence[str], now: datetime) -> datetime | None:
    """The instant of "11月21日 14:05" and, where months come first, "11/21": in the latest year that lies behind."""
    written = _MONTH_AND_DAY.fullmatch(text)
    if written is None or (not languages or languages[0] not in _MONTHS_FIRST_IN):
        return None
    month, day, hour, minute = (int(part or 0) for part in written.groups())
    for year in (now.year, now.year - 1):
        with suppress(ValueError):
            told = datetime(year, month, day, hour, minute, tzinfo=UTC)
            if told <= now + timedelta(days=1):
                return told
    return None


@lru_cache(maxsize=2048)
def _written(text: str, languages: tuple[str, ...], base: datetime, order: str) -> datetime | None:
    # Kept, since many ads of a site are of the same few days, and dateparser takes its time.
    # A language that dateparser does not know raises ValueError: then it guesses. So do hostile digits, twice.
    for tongues in (languages, ()):
        try:
            found = _parser(tongues, base, order).get_date_data(text).date_obj
        except (ValueError, OverflowError, RecursionError):
            continue
        return found if isinstance(found, datetime) else None
    return None


@lru_cache(maxsize=64)
def _parser(languages: tuple[str, ...], base: datetime, order: str) -> DateDataParser:
    # dateparser keeps every settings object it ever saw; a base on the minute keeps them few.
    settings = {
        "RELATIVE_BASE": base,
        "TIMEZONE": "UTC",
        "TO_TIMEZONE": "UTC",
        "RETURN_AS_TIMEZONE_AWARE": True,
        "PREFER_DATES_FROM": "past",
        "PREFER_DAY_OF_MONTH": "first",
    } | ({"DATE_ORDER": order} if order else {})
    wanted = list(dict.fromkeys(_SUPPORTED_AS.get(language, language) for language in languages))
    return DateDataParser(languages=wanted or None, settings=settings)
