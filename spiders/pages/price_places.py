"""Where on its page a price stands: in the ad's own part, in a column beside it, among other ads, in a row of links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.headings import heading_of
from spiders.pages.others import leads_to_others, others_on
from spiders.pages.price_marks import (
    ADDING_WORDS,
    BASKET_WORDS,
    BESIDE_WORDS,
    ELSEWHERE_WORDS,
    HEADED_WORDS,
    MEMBER_WORDS,
    OWN_WORDS,
    POST_WORDS,
    PRICE_WORDS,
    SIDE_WORDS,
    STYLE_WORDS,
)
from spiders.pages.price_text import STRUCK, is_crossed, is_hidden, is_skipped, is_struck, words_on
from spiders.pages.prices import priced

_ELSEWHERE_TAGS = frozenset(["nav", "footer"])
_HEADINGS_OF_OTHERS = frozenset(["h2", "h3", "h4", "h5"])
_HEADER = frozenset(["header"])
_NUMBERS = re.compile(r"\d+")
_CARD_DEPTH = 4
_MOST_LINKS = 20
_MOST_WITHIN = 400
_MOST = 8_000
_DEEPEST = 80


@dataclass(frozen=True, slots=True)
class Place:
    """Where an element stands on its page: within what, and beside what."""

    struck: bool = False
    crossed: bool = False
    elsewhere: bool = False
    beside: bool = False  # within a column at the side
    side: bool = False
    pricey: bool = False
    told: bool = False  # within the description
    linked: bool = False  # within a link to another page


def _inside(place: Place, element: HtmlElement, words: frozenset[str], *, product: bool, behind: bool) -> Place:
    pricey = bool(words & PRICE_WORDS) or element.get("itemprop") == "price"
    elsewhere = words & ELSEWHERE_WORDS
    link = element.get("href") if element.tag == "a" else None
    own = elsewhere <= STYLE_WORDS and (
        pricey or ("ads" in elsewhere and words & OWN_WORDS) or (elsewhere == _HEADER and words & HEADED_WORDS)
    )
    basket = bool(elsewhere) and elsewhere <= BASKET_WORDS
    if own or (basket and (words & ADDING_WORDS or (behind and not _leads_on(element)))):
        elsewhere = frozenset()
    beside = element.tag == "aside" or (bool(elsewhere) and elsewhere <= BESIDE_WORDS)
    elsewhere = elsewhere - BESIDE_WORDS
    return Place(
        struck=place.struck
        or (
            is_struck(element, words)
            and not (pricey and words & {"sale", "now", "current"} and element.tag not in STRUCK)
        ),
        crossed=place.crossed or is_crossed(element),
        elsewhere=place.elsewhere or _is_furniture(element) or (bool(elsewhere) and not product),
        beside=place.beside or (beside and not product),
        # "shipping-taxable" is said of a whole product, which holds the ad's name, and of no one price.
        side=place.side or (not product and bool(words & SIDE_WORDS)) or (pricey and bool(words & MEMBER_WORDS)),
        pricey=place.pricey or pricey,
        told=place.told or bool(words & {"description", "beschreibung", "desc", "body", "content"} and not pricey),
        linked=place.linked or (link is not None and not link.startswith(("#", "javascript:"))),
    )


def _is_furniture(element: HtmlElement) -> bool:
    """Whether an element is a menu or the page's foot: an article has a foot of its own."""
    own_foot = element.tag == "footer" and next(element.iterancestors("article"), None) is not None
    return element.tag in _ELSEWHERE_TAGS and not own_foot


def _is_part_of(element: HtmlElement, blocks: set[str]) -> bool:
    """Whether a column is named as a part of what holds the ad's name: "offer__sidebar" within "offer"."""
    named = element.get("class") or ""
    return "__side" in named and any(each.partition("__")[0] in blocks for each in named.split() if "__side" in each)


def _leads_on(element: HtmlElement) -> bool:
    """Whether an element has links to other pages: a basket has, to what lies in it; a box that buys has none."""
    links = (each.get("href") or "#" for each in islice(element.iter("a"), _MOST_LINKS))
    return any(not link.startswith(("#", "javascript:")) for link in links)


def walk(response: TextResponse) -> Iterator[tuple[HtmlElement, Place, int]]:
    """Elements in page order with where they stand and how many elements after the ad's title."""
    bodies = response.xpath("//body")
    if not bodies:
        return
    heading, others = heading_of(response), others_on(response)
    stack: list[tuple[HtmlElement, Place, int]] = [(bodies[0].root, Place(), 0)]
    posts: set[tuple[str, str]] = set()
    blocks: set[str] = set()
    since, seen = -1, 0
    while stack and seen < _MOST:
        element, place, depth = stack.pop()
        if not isinstance(element.tag, str) or is_skipped(element) or depth > _DEEPEST or is_hidden(element):
            continue
        seen += 1
        if element is heading:
            since = 0
        elif since >= 0:
            since += 1
        if element in others and not place.elsewhere:
            place = replace(place, elsewhere=True)
        # The body's own class ("single-product related-posts") describes the page, not a part of it.
        if element.tag not in ("body", "html", "main"):
            holds = heading is not None and since < 0 and any(each is heading for each in element.iter(heading.tag))
            words = words_on(element)
            if holds:
                blocks.update((element.get("class") or "").split())
            place = _inside(place, element, words, product=holds or _is_part_of(element, blocks), behind=since > 0)
            if words & POST_WORDS:
                # A thread's first post is the ad, the others answer it.
                signature = (element.tag, _NUMBERS.sub("#", element.get("class") or ""))
                place = replace(place, elsewhere=place.elsewhere or signature in posts)
                posts.add(signature)
        yield element, place, since
        stack += [(child, where, depth + 1) for child, where in reversed(_children(element, place))]


def _children(element: HtmlElement, place: Place) -> list[tuple[HtmlElement, Place]]:
    """An element's children and where they stand: what follows a heading of other ads is elsewhere."""
    children = []
    for child in element:
        children.append((child, place))
        if child.tag in _HEADINGS_OF_OTHERS and leads_to_others("".join(child.itertext())[:80]):
            place = replace(place, elsewhere=True)
    return children


def stands_elsewhere(element: HtmlElement, framing: frozenset[HtmlElement] = frozenset()) -> bool:
    """Whether an element is within a part of the page that is about other things than its ad.

    ``framing``: what the ad's own name stands in, whatever it is called.
    """
    return any(
        words_on(each) & ELSEWHERE_WORDS or each.tag in _ELSEWHERE_TAGS or each.tag == "aside"
        for each in element.iterancestors()
        if each.tag not in ("body", "html", "main") and each not in framing
    )


def is_among_links(element: HtmlElement) -> bool:
    """Whether a text with a price is a row of links, as a site's foot is, and none of them tells the price."""
    links = [each for each in islice(element.iterchildren("a"), _MOST_LINKS) if each.get("href")]
    return len(links) > 1 and not any(priced("".join(each.itertext())) for each in links)


def is_in_card(element: HtmlElement) -> bool:
    """Whether a price in a column at the side stands in a card that leads to another page."""
    for each in islice((element, *element.iterancestors()), _CARD_DEPTH):
        if each.tag in ("aside", "body"):
            return False
        links = (link for link in islice(each.iter(), _MOST_WITHIN) if link.tag == "a")
        if any(not (link.get("href") or "#").startswith(("#", "javascript:", "tel:")) for link in links):
            return True
    return False
