"""Dates as ads write them: ISO, epoch, written out in the platform's languages, or relative to the fetch time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from dateparser import DateDataParser

from spiders.pages.calendars import gregorian
from spiders.pages.labels import without_label

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
_TWO_OR_SO = {
    re.compile(r"(قبل|منذ) ساعتين"): r"\1 2 ساعة", re.compile(r"(قبل|منذ) يومين"): r"\1 2 يوم",
    re.compile(r"(قبل|منذ) أسبوعين"): r"\1 2 أسبوع", re.compile(r"(قبل|منذ) شهرين"): r"\1 2 شهر",
    re.compile("یک ربع پیش"): "15 دقیقه پیش", re.compile("پریروز"): "2 روز پیش",
}  # fmt: skip
# What dateparser does not read, as it does: Thai and Bulgarian o'clock, Lithuanian years and days.
_RESPELT = (
    *_TWO_OR_SO.items(),
    (re.compile(r"(?<=\d)\s*น\.?$"), ""),
    (re.compile(r"^(\d{1,2}) ?w(?:ks?)?\.?(?= ago$|$)"), r"\1 weeks"),
    (re.compile(r"\b(днес|вчера) в (\d{1,2}:\d\d)(?: ч\.?)?$"), r"\1 \2"),
    (re.compile("本日"), "今日"),
    (re.compile(r"\bकल\b"), "1 दिन पहले"),
    (re.compile(r"\bपरसों\b"), "2 दिन पहले"),
    (re.compile("เมื่อวานซืน(?:นี้)?"), "2 วันที่แล้ว"),
    (re.compile("เมื่อวาน(?:นี้)?"), "1 วันที่แล้ว"),
    (re.compile(r"\bigår\b", re.IGNORECASE), "i går"),
    (re.compile(r"\bbugün,? (?=\d{1,2}:\d\d)", re.IGNORECASE), "bu gün "),
    (re.compile(r"(\d)\+ (?=\w+ ago$)"), r"\1 "),
    (re.compile(r"^(?:over|about|almost|more than|less than) (?=.* ago$)", re.IGNORECASE), ""),
    (re.compile(r"^עודכן\s+"), ""),
    (re.compile(r"^(\d{1,3} \w+) zp(?:ět|ätky?)$"), r"před \1"),
    (re.compile(r"(ชั่วโมง)\s*(?:ที่แล้ว|ที่ผ่านมา|ก่อน)"), r"\1 ที่แล้ว"),
    (re.compile(r"(منذ|قبل) (يوم|ساعة|دقيقة|أسبوع|شهر)(?!\w)"), r"\1 1 \2"),
    (re.compile(r"(\d{4}) m\. (\w+) (\d{1,2}) d\.?"), r"\1 \2 \3"),
)
_AGO = {
    timedelta(minutes=1): r"minut\w*|minit|dəqiqə|λεπτ\w+|நிமிட\w*",
    timedelta(hours=1): r"sat[ai]?|tund[ia]?|jam|saat|valand\w+|ώρ\w+|மணி\w*",
    timedelta(days=1): r"dan[a-z]?|päeva?|hari|gün|dien\w+|η?μέρ\w+|நாள\w*|நாட்கள்",
    timedelta(weeks=1): r"nedelj\w+|tjedn\w+|nädala?t?|minggu|həftə|savait\w+|εβδομάδ\w+|வார\w+",
    timedelta(days=30): r"mesec\w*|mjesec\w*|kuud?|bulan|ay|mėnes\w+|μήν\w+|மாத\w+",
}
_AGO_BEFORE = r"pre|prije|prieš|πριν(?: από)?"
_AGO_AFTER = r"tagasi|(?:yang )?(?:lepas|lalu)|əvvəl|πριν|முன்பு|முன்"
_AGO_WRITTEN = tuple(
    (re.compile(rf"(?:{_AGO_BEFORE})\s+(\d{{1,3}})\s*(?:{words})|(\d{{1,3}})\s*(?:{words})\s+(?:{_AGO_AFTER})"), unit)
    for unit, words in _AGO.items()
)  # fmt: skip
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
    return _kept_plain(text, language) if len(text) <= _LONGEST else _respelt(gregorian(text, language))


@lru_cache(maxsize=2048)
def _kept_plain(text: str, language: str) -> str:
    return _respelt(gregorian(text, language))


def read_date(text: str, languages: Sequence[str], now: datetime, country: str = "") -> datetime | None:
    """The instant in UTC that ``text`` tells; None where it tells none, or one out of reason (future, before 1990).

    ``now`` is when the page was fetched: "2 days ago" counts from it, so that re-reading gives the same instant.
    ``country`` settles 3/4 and 4/3 where a language is written both ways.
    """
    text = _plain(text, languages)
    if not text or len(text) > _LONGEST:
        return None
    # Digits alone count seconds: "1771070400000" is also the fourth of July 1771 to ISO.
    exact = _epoch(text) or _iso(text) or _ago(text, now) or _month_and_day(text, languages, now)
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


def _respelt(text: str) -> str:
    if len(text) > _LONGEST:
        return text
    for pattern, plain in _RESPELT:
        text = pattern.sub(plain, text)
    return text


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


def _ago(text: str, now: datetime) -> datetime | None:
    """The instant of "3 days ago" in the languages whose words for it dateparser does not know."""
    for pattern, unit in _AGO_WRITTEN:
        ago = pattern.search(text)
        if ago:
            return now - unit * int(ago.group(1) or ago.group(2))
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
