"""When and where in one line of words, as social platforms write it: "3 hours ago", "Listed 2 days ago in Lyon"."""

from __future__ import annotations

import re
from functools import lru_cache

from scrapy.http import TextResponse

from spiders.pages.headings import framing_forms
from spiders.pages.labels import without_label
from spiders.pages.price_words import OTHERS_AHEAD
from spiders.pages.tree import in_the_open, short_line_of
from spiders.pages.words import words_of

_AGO = (
    r"(?:(?:about |over )?(?:\d{1,3}|an?|one) (?:minute|hour|day|week|month|year)s? ago|yesterday|"
    r"vor \d{1,3} [a-zäöü]+|gestern|"
    r"il y a \d{1,3} [a-z]+|hier|hace \d{1,3} [a-zíñ]+|ayer|há \d{1,3} [a-zê]+|ontem|\d{1,3} [a-z]+ fa|ieri|"
    r"\d{1,3} \w+ (?:geleden|temu|назад|тому|önce|lalu|yang lalu|trước|sedan|siden)|вчера|dün|kemarin|hôm qua|"
    r"(?:قبل|منذ) (?:[\d٠-٩]{1,3} )?(?:دقائق|دقيقة|ساعات|ساعة|ساعتين|"
    r"أيام|يوم|يوما|يومين|أسبوع|أسبوعين|أسابيع|شهر|شهرين|أشهر)|"
    r"أمس|"
    r"(?:یک|[\d۰-۹]{1,3}) (?:ربع|دقیقه|ساعت|روز|هفته|ماه) پیش|دیروز|پریروز|"
    r"\d{1,3} ?(?:分|時間|日|週間|か月|ヶ月|分钟|小时|天|周|个月|分鐘|小時)前|昨日|昨天|"
    r"\d{1,3}(?:분|시간|일|주|개월) ?전|어제)"
)
_WHERE = r"(?:\s*[,·|•]\s*|\s+(?:in|near|en|à|a|em|در|في|di|w|we|в|у|te|(?-i:i))\s+)"
_LINE = re.compile(rf"^({_AGO})(?:$|{_WHERE}(?:(?:in|near|en|à|em|di) )?(.*)$)", re.IGNORECASE | re.DOTALL)
_ENDING = re.compile(rf"(.*\S)\s*[,·|•–-]\s*({_AGO})", re.IGNORECASE)
_PLACE = re.compile(r"[^\W\d_][^·|•:!?]{1,59}")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 7
_SMALL = 3  # "de", "los", "sur" within a name
_CLOSED = words_of("nav footer aside form select script style")
_HEADS = frozenset(["h2", "h3", "h4", "h5"])
_LONGEST = 100
_MOST_ELEMENTS = 3000


def ago_of(text: str) -> str:
    """The time ago that a text begins with; empty where it begins with none, or goes on with other words."""
    led = _LINE.match(" ".join(text.split())[:_LONGEST])
    return led.group(1) if led else ""


def place_and_ago(text: str) -> tuple[str, str]:
    """The place and the time ago of "Lagos State, Ikeja, 3 hours ago"; the text and nothing where it tells no time."""
    led = _ENDING.fullmatch(" ".join(text.split())[:_LONGEST])
    return (led.group(1), led.group(2)) if led else (text, "")


@lru_cache(maxsize=4)
def byline(response: TextResponse) -> tuple[str, str]:
    """The first line of words that tells how long ago, and the place after it; empty where there is none.

    What follows a heading of other ads is theirs.
    """
    for element in in_the_open(response, _CLOSED, framing_forms(response), most=_MOST_ELEMENTS):
        if element.tag in _HEADS and OTHERS_AHEAD.match("".join(element.itertext())[:80]):
            break
        if element.tag != "h1" and element.text and element.text.strip():
            told = _read(short_line_of(element, _LONGEST))
            if told is not None:
                return told
    return "", ""


@lru_cache(maxsize=1024)
def _read(line: str) -> tuple[str, str] | None:
    # Kept, since a site's pages say the same short things again and again.
    bare = without_label(line, "posted") if line else ""
    led = _LINE.match(bare)
    if led:
        return led.group(1), _place_in(led.group(2) or "")
    place, ago = place_and_ago(bare)
    return (ago, _place_in(place)) if ago and _place_in(place) else None


def _place_in(rest: str) -> str:
    """A place's name: few words, written large but for the small ones where its letters know capitals."""
    place = rest.strip(" .,")
    words = _WORD.findall(place)
    named = len(words) <= _MOST_WORDS and not any(word[0].islower() and len(word) > _SMALL for word in words)
    return place if _PLACE.fullmatch(place) and named and not place[0].islower() else ""
