"""When an ad was put up, where no label and no mark says so: a line of its own that is a date and nothing else."""

from __future__ import annotations

import re

from scrapy.http import TextResponse

from spiders.pages.ago import ago_in
from spiders.pages.bylines import languages_of
from spiders.pages.calendars import gregorian
from spiders.pages.labels import field_of
from spiders.pages.lone import Seen, label_of, likeliest, own_lines, said_before
from spiders.pages.months import is_named_day

_YEAR = r"(?:19|20|25)\d\d"
_DAY = re.compile(
    rf"(?:(?:{_YEAR}\s?[-./年년]\s?\d{{1,2}}\s?[-./月월]\s?\d{{1,2}}\s?[日일]?|\d{{1,2}}[-./]\s?\d{{1,2}}[-./]\s?{_YEAR}\.?)"
    # A month's name in whatever language, where the page says another than it is in.
    rf"|(?:\d{{1,2}}\.?\s(?:de\s)?[^\W\d_]{{3,12}}\.?,?\s(?:de\s)?{_YEAR}|[^\W\d_]{{3,12}}\.?\s\d{{1,2}},?\s{_YEAR})\.?)"
    r"(?:[,\s]+(?:[^\W\d_]{1,4}\s)?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s[^\W\d_]{1,3}\.?)?)?",
    re.IGNORECASE,
)
_LABEL_BEHIND = re.compile(r"(.*\d\S*)\s+([^\W\d_]{2,12})")
_SIGN = re.compile(r"\s+[|·•∙・‧]\s+")
_EDGES = " -–—·•|[]()"
_WRITTEN_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FIGURES = re.compile(r"\d")
_CLOCK = re.compile(r"(?<!\d)(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)")
# What else has a day: an account, an animal, the end of an ad or an auction.
_ANOTHERS = re.compile(
    r"since|joined|member|registered|seit|depuis|desde|\bdal?\b|sinds|\bod\b|\bс\b|from|last|seen|online|activ|"
    r"birth|born|hatch|gebor|geschl|nacid|nascid|né[e ]|nat[oa]|urodz|рожд|doğum|出生|生年|age\b|"
    r"end|until|till|expir|bis\b|jusqu|hasta|até|fino|scad|termin|do\b|до\b|截止|終了|bought|sold|made|year|"
    r"event|deliver|arriv|liefer|livr|entreg|conseg|version|copyright|©",
    re.IGNORECASE,
)


def lone_date(response: TextResponse) -> str:
    """The date that stands by itself in the ad's part of the page; empty where there are many.

    The value of a label that we do not know is none: it may be a birth or an end.
    """
    languages = languages_of(response)
    found = []
    for line in own_lines(response):
        parts = (part for each in line.texts for part in (each, *_segments(each)))
        texts = (_without_last_label(each.strip(_EDGES)) for each in parts)
        text = next((each for each in texts if _is_date(each, languages)), "")
        if not text or _ANOTHERS.search(said_before(line.element)[0]) or _ANOTHERS.search(_FIGURES.split(text, 1)[0]):
            continue
        labelled = label_of(line.element)
        if labelled is None or field_of(labelled) in ("posted", "seller", "place"):
            found.append(Seen(text, line.element, line.rank))
    return likeliest(found)


def _segments(text: str) -> list[str]:
    """The parts of a line that signs part: "No. 3388 · 6 March, 11:20 · 312 views"."""
    return _SIGN.split(text) if _SIGN.search(text) else []


def _without_last_label(text: str) -> str:
    """A line without the label that stands behind its date: "2026-03-05 发布"."""
    told = _LABEL_BEHIND.fullmatch(text)
    return told[1] if told and field_of(told[2]) == "posted" else text


def _is_date(text: str, languages: tuple[str, ...]) -> bool:
    """Whether a line is a whole date, or a day near this one with its hour."""
    if not any(map(str.isdecimal, text)):
        return False
    near = ago_in(text, languages)
    plain = gregorian(text, languages[0] if languages else "")
    return bool(
        (near is not None and near.clock is not None)
        or _DAY.fullmatch(plain)
        or ((_WRITTEN_YEAR.search(plain) or _CLOCK.search(plain)) and is_named_day(plain, languages))
    )
