"""Lines that stand by themselves in the ad's part of a page: what says when or where an ad is, where no label does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.headings import framing_parts, heading_of
from spiders.pages.others import others_on
from spiders.pages.price_words import OTHERS_AHEAD
from spiders.pages.tree import Path, in_the_open, short_line_of
from spiders.pages.words import words_of

LONGEST = 80
_CLOSED = words_of("nav footer header form select script style noscript button option textarea title")
_INLINE = words_of("a b strong span i em small svg br font bdi time u img use path")
_LABELLING = words_of("dt th label b strong")
_HEADS = frozenset(["h2", "h3", "h4", "h5"])
_JOINING = frozenset(",،、/(·•|-–—")
_MOST_ELEMENTS = 3000
_MOST_AHEAD = 12
_MOST_CHILDREN = 6
_MOST_TEXTS = 4
_LONGEST_RUN = 500
_LONGEST_LABEL = 30
_MOST_PROSE = 25
_ALIKE = 3
_TEXTS = Path("//text()")


class Line(NamedTuple):
    """What an element says on a line of its own, and how far it is from the ad's heading: ``rank`` 0 is the nearest."""

    texts: tuple[str, ...]
    element: HtmlElement
    rank: int


class Seen(NamedTuple):
    """A text that may be what is looked for."""

    text: str
    element: HtmlElement
    rank: int


@lru_cache(maxsize=2)
def own_lines(response: TextResponse) -> tuple[Line, ...]:
    """The lines of the page, as far as a heading of other ads; without menus, forms and trails of links."""
    return tuple(_own_lines(response))


def written_on(response: TextResponse) -> list[str]:
    """The page's texts in their order, as they are written."""
    found: list[str] = _TEXTS(response)
    return found


def as_line(text: str) -> str:
    """A text of the page on one line; empty where it is too long to be one."""
    text = text.strip()
    if not 0 < len(text) < _LONGEST_RUN:
        return ""
    return " ".join(text.split()) if "  " in text or not text.isprintable() else text


def _own_lines(response: TextResponse) -> Iterator[Line]:
    heading = heading_of(response)
    open_ = in_the_open(response, _CLOSED, framing_parts(response), most=_MOST_ELEMENTS)
    at = next((place for place, each in enumerate(open_) if each is heading), 0)
    others = others_on(response)
    for place, element in enumerate(open_):
        if place < at - _MOST_AHEAD or element.tag in _CLOSED or element is heading:
            continue
        if element.tag in _HEADS and OTHERS_AHEAD.match("".join(islice(element.itertext(), 5))[:80]):
            return
        if place < at and (element.tag == "a" or any(True for _ in element.iterancestors("a"))):
            continue
        if others and any(above in others for above in (element, *element.iterancestors())):
            continue
        texts = tuple(_texts(element))
        if texts and not _is_prose(element):
            apart = any(True for _ in element.iterancestors("aside"))
            yield Line(texts, element, (place < at) + 2 * apart)


def _texts(element: HtmlElement) -> Iterator[str]:
    if len(element) <= _MOST_CHILDREN and all(child.tag in _INLINE for child in element) and _is_one_line(element):
        yield from filter(None, (short_line_of(element, LONGEST),))
    if len(element):
        for text in (element.text, *(child.tail for child in islice(element, _MOST_CHILDREN * 4))):
            line = " ".join(text.split()) if text and len(text) < _LONGEST_RUN else ""
            if 0 < len(line) <= LONGEST:
                yield line


def _is_one_line(element: HtmlElement) -> bool:
    """Whether what an element holds is one text, or texts with a comma or the like between them."""
    if not len(element):
        return True
    texts = [text.strip() for text in islice(element.itertext(), _MOST_CHILDREN * 2) if text.strip()]
    return all(is_joined(one, other) for one, other in pairwise(texts))


def is_joined(one: str, other: str) -> bool:
    """Whether two texts, one after the other, have a comma or the like between them."""
    return one[-1] in _JOINING or other[0] in _JOINING


def _is_prose(element: HtmlElement) -> bool:
    """Whether an element is a word or two within running text."""
    parent = element.getparent()
    if element.tag not in _INLINE or parent is None:
        return False
    beside = (parent.text or "", *(child.tail or "" for child in islice(parent, 40)))
    return sum(len(text.strip()) for text in beside) > _MOST_PROSE


def label_of(element: HtmlElement) -> str | None:
    """The label that an element is the value of, None where there is none before it."""
    text, before = said_before(element)
    if before is None:
        return text.strip(" :：") or None
    in_row = before.tag == "td" and element.tag == "td" and before.getprevious() is None
    named = before.tag in _LABELLING or in_row or text.endswith((":", "："))
    return text.strip(" :：") if text and named else None


def said_before(element: HtmlElement) -> tuple[str, HtmlElement | None]:
    """The short text before an element, and the element that says it; None where it is the opening of its parent's."""
    before = element.getprevious()
    if before is None and element.tag in _INLINE and (parent := element.getparent()) is not None:
        opening = (parent.text or "").strip()
        if any(char.isalpha() for char in opening):
            return opening[:_LONGEST_LABEL], None
        before = parent.getprevious()
    if before is None or not isinstance(before.tag, str):
        return "", None
    return short_line_of(before, _LONGEST_LABEL), before


def likeliest(found: Sequence[Seen]) -> str:
    """The text nearest to the ad's heading; empty where there are many.

    What stands in a row of its likes is of other ads, or there to choose from.
    """
    alike: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for each in found:
        alike[_make(each.element)].add(each.text)
    lone = [each for each in found if len(alike[_make(each.element)]) < _ALIKE]
    if not lone or len({each.text for each in lone}) > _MOST_TEXTS:
        return ""
    return min(lone, key=lambda each: each.rank).text


def _make(element: HtmlElement) -> tuple[str, ...]:
    chain = [element, *islice(element.iterancestors(), 2)]
    return tuple(f"{each.tag}.{each.get('class') or ''}" for each in chain)
