"""Where an ad's offer is, where neither a label nor a mark says so: a line of its own that is a town's name.

A town's name is an everyday word somewhere (Orange, Nice, Mobile). It counts only in the country the page is at home
in, on a line of its own in the ad's part of the page, and not as the value of a label that we do not know.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import NamedTuple

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.gazetteer.lines import LONGEST, Told, names_on, place_on
from spiders.pages.headings import framing_forms, heading_of
from spiders.pages.labels import field_of
from spiders.pages.locality import Locality
from spiders.pages.price_words import OTHERS_AHEAD
from spiders.pages.tree import in_the_open, short_line_of
from spiders.pages.words import words_of

_CLOSED = words_of("nav footer header form select script style noscript button option textarea title")
_INLINE = words_of("a b strong span i em small svg br font bdi time u img use path")
_LABELLING = words_of("dt th label b strong")
_HEADS = frozenset(["h2", "h3", "h4", "h5"])
_MOST_ELEMENTS = 3000
_MOST_AHEAD = 12
_MOST_CHILDREN = 6
_MOST_PLACES = 4
_LONGEST_LABEL = 30
_MOST_PROSE = 25
_ALIKE = 3
_LONGEST_RUN = 500
_JOINING = frozenset(",،、/(·•|-–—")


class Seen(NamedTuple):
    """A place that stands on the page, and how near the ad's heading: ``rank`` 0 is the likeliest."""

    told: Told
    element: HtmlElement
    rank: int


def unlabelled_place(response: TextResponse, home: Locality, known: frozenset[str]) -> str:
    """The one place that the ad's part of the page names on a line of its own; empty where there are many.

    ``known`` are texts that are something else already: the title, the seller.
    """
    shown = [each for each in _seen(response, home) if each.told.text not in known]
    alike: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for each in shown:
        alike[_make(each.element)].add(each.told.text)
    # What stands in a row of its likes is of other ads, or a list of towns to choose from.
    lone = [each for each in shown if len(alike[_make(each.element)]) < _ALIKE]
    if not lone or len({each.told.text for each in lone}) > _MOST_PLACES:
        return ""
    return min(lone, key=lambda each: (each.rank, not each.told.sure)).told.text


def _seen(response: TextResponse, home: Locality) -> Iterator[Seen]:
    heading = heading_of(response)
    open_ = in_the_open(response, _CLOSED, framing_forms(response))[:_MOST_ELEMENTS]
    at = next((place for place, each in enumerate(open_) if each is heading), 0)
    for place, element in enumerate(open_):
        if place < at - _MOST_AHEAD or element.tag in _CLOSED:
            continue
        if element.tag in _HEADS and OTHERS_AHEAD.match("".join(islice(element.itertext(), 5))[:80]):
            return
        crumb = place < at and (element.tag == "a" or any(True for _ in element.iterancestors("a")))
        told = None if element is heading or crumb else _told(element, home)
        if told is not None and not _is_prose(element):
            labelled = _label_of(element)
            if labelled is None or (told.sure and not field_of(labelled)):
                apart = any(True for _ in element.iterancestors("aside"))
                yield Seen(told, element, (place < at) + (labelled is not None) + 2 * apart)


def _told(element: HtmlElement, home: Locality) -> Told | None:
    lines: list[str | None] = []
    if len(element) <= _MOST_CHILDREN and all(child.tag in _INLINE for child in element) and _is_one_line(element):
        lines.append(short_line_of(element, LONGEST))
    if len(element):
        lines += [element.text, *(child.tail for child in islice(element, _MOST_CHILDREN * 4))]
    for line in lines:
        text = " ".join(line.split()) if line and len(line) < _LONGEST_RUN else ""
        # A page's country is dear: it is asked for a line that is built like a place.
        told = place_on(text, home.country) if names_on(text) else None
        if told is not None:
            return told
    return None


def _is_one_line(element: HtmlElement) -> bool:
    """Whether what an element holds is one text, or texts with a comma or the like between them."""
    texts = [text.strip() for text in islice(element.itertext(), _MOST_CHILDREN * 2) if text.strip()]
    return all(one[-1] in _JOINING or other[0] in _JOINING for one, other in pairwise(texts))


def _is_prose(element: HtmlElement) -> bool:
    """Whether an element is a word or two within running text."""
    parent = element.getparent()
    if element.tag not in _INLINE or parent is None:
        return False
    beside = (parent.text or "", *(child.tail or "" for child in islice(parent, 40)))
    return sum(len(text.strip()) for text in beside) > _MOST_PROSE


def _label_of(element: HtmlElement) -> str | None:
    """The label that an element is the value of, None where there is none before it."""
    before = element.getprevious()
    if before is None and element.tag in _INLINE and (parent := element.getparent()) is not None:
        opening = (parent.text or "").strip()
        if any(char.isalpha() for char in opening):
            return opening[:_LONGEST_LABEL].strip(" :：")
        before = parent.getprevious()
    if before is None or not isinstance(before.tag, str):
        return None
    text = short_line_of(before, _LONGEST_LABEL)
    in_row = before.tag == "td" and element.tag == "td" and before.getprevious() is None
    named = before.tag in _LABELLING or in_row or text.endswith((":", "："))
    return text.strip(" :：") if text and named else None


def _make(element: HtmlElement) -> tuple[str, ...]:
    chain = [element, *islice(element.iterancestors(), 2)]
    return tuple(f"{each.tag}.{each.get('class') or ''}" for each in chain)
