"""When and where in one line of words, as social platforms write it: "3 hours ago", "Listed 2 days ago in Lyon"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.ago import leading_ago
from spiders.pages.headings import framing_parts
from spiders.pages.labels import without_label
from spiders.pages.lone import said_before
from spiders.pages.price_words import OTHERS_AHEAD
from spiders.pages.tree import in_the_open, language_tag, short_line_of
from spiders.pages.words import words_of

_WHERE = r"(?:\s*[,·|•]\s*|\s+(?:in|near|en|à|a|em|در|في|di|w|we|в|у|te|(?-i:i))\s+)"
_BY = r"\s+(?:by|von|par|por|door|oleh|bởi|от|av|af)\s+\S.*$"
_REST = re.compile(rf"(?:$|{_BY}|{_WHERE}(?:(?:in|near|en|à|em|di) )?(.*)$)", re.IGNORECASE | re.DOTALL)
_APART = re.compile(r"\s*[,·|•∙・‧–-]\s*")
_SIGNS = re.compile(r"^[^\w\s]+\s+")  # "🕑 2 days ago"
_PLACE = re.compile(r"[^\W\d_][^·|•:!?]{1,59}")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 7
_TAG = re.compile("[a-z]{2,3}")
_SMALL = 3  # "de", "los", "sur" within a name
_CLOSED = words_of("nav footer aside form select script style")
_HEADS = frozenset(["h2", "h3", "h4", "h5"])
# When somebody was there last, or how soon he answers, is no moment of the ad's.
_OF_ACCOUNT = re.compile(
    r"online|active|last (?:seen|login|visit)|repl(?:y|ies)|responds?|aktiv|zuletzt|antwort|vu(?:e)? |connect[ée]|"
    r"répond|"
    r"conectad|activ[oa]|responde|visto|attivo|risponde|actief|reageert|ostatnio|aktywn|naposledy|posledn|был[аи]? |"
    r"онлайн|в сети|отвечает|був|була|çevrimiçi|son görülme|senast|inloggad|terakhir|aktif|hoạt động|truy cập|ออนไลน์|"
    r"ใช้งาน|在线|来过|登录|上線|ログイン|접속|활동|نشط|متصل|آخرین|מחובר|נראה",
    re.IGNORECASE,
)
_LONGEST = 100
_MOST_ELEMENTS = 3000
_MOST_SIGNS = 2


def ago_of(text: str, languages: Sequence[str]) -> str:
    """The time ago that a text begins with; empty where it begins with none, or goes on with other words."""
    return _led(" ".join(text.split())[:_LONGEST], tuple(languages))[0]


def place_and_ago(text: str, languages: Sequence[str]) -> tuple[str, str]:
    """The place and the time ago of "Lagos State, Ikeja, 3 hours ago"; the text and nothing where it tells no time."""
    line = " ".join(text.split())[:_LONGEST]
    for apart in _APART.finditer(line):
        # The first mark after which all is a time: a time may have a mark of its own ("today, 14:05").
        if apart.start() and leading_ago(line[apart.end() :], languages) == line[apart.end() :] != "":
            return line[: apart.start()], line[apart.end() :]
    return text, ""


@lru_cache(maxsize=1024)
def _led(line: str, languages: tuple[str, ...]) -> tuple[str, str]:
    """The time ago that begins a line, and the place behind it; nothing where the line goes on with other words."""
    ago = leading_ago(line, languages)
    rest = _REST.match(line, len(ago)) if ago else None
    return (ago, rest[1] or "") if rest else ("", "")


def languages_of(response: TextResponse) -> tuple[str, ...]:
    """The language that the page says it is in, if any."""
    told = _TAG.match(language_tag(response).lower())
    return (told[0],) if told else ()


@lru_cache(maxsize=4)
def byline(response: TextResponse) -> tuple[str, str]:
    """The first line of words that tells how long ago, and the place after it; empty where there is none.

    What follows a heading of other ads is theirs.
    """
    languages = languages_of(response)
    for element in in_the_open(response, _CLOSED, framing_parts(response), most=_MOST_ELEMENTS):
        if element.tag in _HEADS and OTHERS_AHEAD.match("".join(element.itertext())[:80]):
            break
        if element.tag != "h1" and _has_words(element):
            told = _read(short_line_of(element, _LONGEST), languages)
            if told is not None and not _OF_ACCOUNT.search(said_before(element)[0]):
                return told
    return "", ""


def _has_words(element: HtmlElement) -> bool:
    """Whether an element has words of its own, be it behind a sign that it opens with."""
    if element.text and element.text.strip():
        return True
    sign = element[0] if 0 < len(element) <= _MOST_SIGNS else None
    return sign is not None and bool((sign.tail or "").strip()) and not short_line_of(sign, _LONGEST)


@lru_cache(maxsize=1024)
def _read(line: str, languages: tuple[str, ...]) -> tuple[str, str] | None:
    # Kept, since a site's pages say the same short things again and again.
    bare = without_label(line, "posted") if line else ""
    bare = _SIGNS.sub("", bare)
    ago, rest = _led(bare, languages)
    if ago:
        return ago, _place_in(rest)
    place, ago = place_and_ago(bare, languages)
    return (ago, _place_in(place)) if ago and _place_in(place) else None


def _place_in(rest: str) -> str:
    """A place's name: few words, written large but for the small ones where its letters know capitals."""
    place = rest.strip(" .,")
    words = _WORD.findall(place)
    named = len(words) <= _MOST_WORDS and not any(word[0].islower() and len(word) > _SMALL for word in words)
    return place if _PLACE.fullmatch(place) and named and not place[0].islower() else ""
