"""Where an ad's offer is, where no label says it: in the heading's brackets, by a link to the ads of one place."""

from __future__ import annotations

import re
from urllib.parse import unquote

from scrapy.http import TextResponse

from spiders.pages.headings import main_headings
from spiders.pages.price_words import OTHERS_AHEAD
from spiders.pages.tree import Path, in_the_open, line_of, short_line_of, written
from spiders.pages.words import words_of

# Where the ads of one place are: "/city/lyon", "/ads?region=12".
_PLACE_LINK = re.compile(
    r"[/?&](?:city|cities|ville|ciudad|cidade|citta|stadt|stad|miasto|gorod|sehir|kota|location|region|place|"
    r"ort|lieu|localidad|localita|province|provincia|district)[/=][^/?&=#]+/?$",
    re.IGNORECASE,
)
_LONGEST_PLACE = 60
_PINS = "📍📌🗺"
_PINNED = re.compile(
    rf"\s*[{_PINS}]\ufe0f?\s*(?:[^\W\d_]{{3,12}}:\s*)?([^\W\d_][^\n,;!?|]{{1,40}}?)\.?\s*(?:[\n,;!?|]|$)"
)
_SPOKEN = re.compile(
    r"(?:지역은|위치는|장소는)\s+((?:[가-힣]{1,7}\s?){1,3}?)\s?(?:이고|이며|입니다|이에요|예요|이구요|[,.])"
)
_WRITTEN_LARGE = re.compile(r"(?![a-zа-яёіїєґα-ω])")
_IS_ADDRESS = re.compile(r"\s*(?:https?:)?//|\s*/[\w/?=&.-]+$")
_DISTANCE = re.compile(
    r"(?:\d|до)\s?(?:min(?:ut\w*)?|мин\w*|хв|dk|km|км|mi(?:les?)?|m|м|分|분|phút|นาที)\b\.?(?:\s?\w+)?$|^(?:[\d.,]+\s?(?:km|км))",
    re.IGNORECASE,
)
_TEXTS = Path("//body//text()[not(ancestor::script or ancestor::style)]")
_MOST_ELEMENTS = 3000
_CLOSED = words_of("nav footer aside header form select script style")
_HEADS = frozenset(["h2", "h3", "h4", "h5"])


def lines_of_place(text: str) -> str:
    """A place on one line: without what says how far it is from the next station; none for an address of a page."""
    lines = [line for each in text.split("\n") if (line := each.strip(" ,")) and _says_place(line)]
    return "" if _IS_ADDRESS.match(text) else ", ".join(lines)


def _says_place(line: str) -> bool:
    return any(map(str.isalnum, line)) and not _DISTANCE.search(line)


def place_in_heading(response: TextResponse, title: str) -> str:
    """ "Iguana - 20 € (Lyon)": what stands in brackets after the ad's own title."""
    heading = next((line_of(each) for each in main_headings(response)[:1]), "")
    rest = heading.removeprefix(title) if title and heading.startswith(title) else ""
    match = re.search(r"\(([^()\d]{2,60})\)\s*$", rest)
    return match.group(1).strip() if match else ""


def pinned_place(response: TextResponse) -> str:
    """What a line says behind a pin that is drawn as a letter, as people write their posts: "📍 Lviv, see it there"."""
    if not any(pin in written(response) for pin in _PINS):
        return ""
    for text in _TEXTS(response):
        pinned = _PINNED.match(text)
        told = pinned[1].strip() if pinned else ""
        if told and _WRITTEN_LARGE.match(told):
            return told
    return ""


def spoken_place(response: TextResponse) -> str:
    """What a Korean sentence says of where a thing is: "지역은 서울 마포구이고 직접 오셔서…"."""
    if not any(word in response.text for word in ("지역은", "위치는", "장소는")):
        return ""
    told = next(filter(None, map(_SPOKEN.search, _TEXTS(response))), None)
    return told[1].strip() if told else ""


def linked_place(response: TextResponse) -> str:
    """The name of the one place whose ads the page links to; empty where it links to several, as a menu does."""
    found: dict[str, str] = {}
    for element in in_the_open(response, _CLOSED, most=_MOST_ELEMENTS):
        if element.tag in _HEADS and OTHERS_AHEAD.match("".join(element.itertext())[:80]):
            break
        link = element.get("href") or "" if element.tag == "a" else ""
        text = short_line_of(element, _LONGEST_PLACE) if _PLACE_LINK.search(link) else ""
        if text and _names(link, text):
            found[link] = text
    return next(iter(found.values())) if len(found) == 1 else ""


def _names(link: str, text: str) -> bool:
    """Whether an address ends in a number or in a word of the link's, not in what a visitor may do there."""
    last = unquote(re.split(r"[/=]", link.rstrip("/"))[-1]).casefold()
    words = re.findall(r"[^\W\d_]{3,}", text.casefold())
    # An address in other letters than its text is not compared.
    return last.isdigit() or not text.isascii() or any(word[:4] in last for word in words)
