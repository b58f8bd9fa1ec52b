"""The price a page asks, told from crossed-out ones, postage, instalments and what other ads cost."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.headings import heading_of
from spiders.pages.labels import field_of, pairs
from spiders.pages.others import others_on
from spiders.pages.price_text import (
    LONGEST,
    SKIPPED,
    STRUCK,
    UNMARKED,
    current_of,
    flat,
    is_hidden,
    is_of_another_kind,
    is_struck,
    tax_of,
    words_on,
)
from spiders.pages.price_words import (
    ADDING_WORDS,
    BASKET_WORDS,
    CLAUSES,
    ELSEWHERE_WORDS,
    LEAST_OF_THIRTY,
    NO_PRICE,
    NOW_WORDS,
    OLD_TEXT,
    OTHERS_AHEAD,
    PLUS_BEFORE,
    POST_WORDS,
    POSTAGE_NOTE,
    PRICE_WORDS,
    RANGE,
    SIDE_TEXT,
    SIDE_WORDS,
    STYLE_WORDS,
    UNIT_AFTER,
)
from spiders.pages.prices import priced, read_price
from spiders.pages.taxes import GROSS, NET, told_in

_ELSEWHERE_TAGS = frozenset(["nav", "footer", "aside"])
_ALOUD = frozenset(["b", "strong", "h2", "h3", "h4", "ins", "big", "font"])
_HEADINGS_OF_OTHERS = frozenset(["h2", "h3", "h4", "h5"])
_MOST = 8_000
_MOST_WITHIN = 400
_DEEPEST = 80
_ENOUGH = 2.0
_NEAR = 25
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Asked:
    """A price as the page shows it, with how surely it is the ad's own."""

    text: str
    score: float
    currency: bool
    element: HtmlElement


@dataclass(frozen=True, slots=True)
class _Place:
    struck: bool = False
    elsewhere: bool = False
    side: bool = False
    pricey: bool = False
    told: bool = False  # within the description
    linked: bool = False  # within a link to another page


def _within(place: _Place, element: HtmlElement, words: frozenset[str], *, product: bool) -> _Place:
    pricey = bool(words & PRICE_WORDS) or element.get("itemprop") == "price"
    elsewhere = words & ELSEWHERE_WORDS
    link = element.get("href") if element.tag == "a" else None
    if (elsewhere <= BASKET_WORDS and words & ADDING_WORDS) or (elsewhere <= STYLE_WORDS and pricey):
        elsewhere = frozenset()
    return _Place(
        struck=place.struck
        or (
            is_struck(element, words)
            and not (pricey and words & {"sale", "now", "current"} and element.tag not in STRUCK)
        ),
        elsewhere=place.elsewhere or element.tag in _ELSEWHERE_TAGS or (bool(elsewhere) and not product),
        side=place.side or bool(words & SIDE_WORDS),
        pricey=place.pricey or pricey,
        told=place.told or bool(words & {"description", "beschreibung", "desc", "body", "content"} and not pricey),
        linked=place.linked or (link is not None and not link.startswith(("#", "javascript:"))),
    )


def _walk(response: TextResponse) -> Iterator[tuple[HtmlElement, _Place, int]]:
    """Elements in page order with where they stand and how many elements after the ad's title."""
    bodies = response.xpath("//body")
    if not bodies:
        return
    heading, others = heading_of(response), others_on(response)
    stack: list[tuple[HtmlElement, _Place, int]] = [(bodies[0].root, _Place(), 0)]
    posts: set[tuple[str, str]] = set()
    since, seen = -1, 0
    while stack and seen < _MOST:
        element, place, depth = stack.pop()
        if not isinstance(element.tag, str) or element.tag in SKIPPED or depth > _DEEPEST or is_hidden(element):
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
            place = _within(place, element, words, product=holds)
            if words & POST_WORDS:
                # A thread's first post is the ad, the others answer it.
                signature = (element.tag, element.get("class") or "")
                place = replace(place, elsewhere=place.elsewhere or signature in posts)
                posts.add(signature)
        yield element, place, since
        stack += [(child, where, depth + 1) for child, where in reversed(_children(element, place))]


def _children(element: HtmlElement, place: _Place) -> list[tuple[HtmlElement, _Place]]:
    """An element's children and where they stand: what follows a heading of other ads is elsewhere."""
    children = []
    for child in element:
        children.append((child, place))
        if child.tag in _HEADINGS_OF_OTHERS and OTHERS_AHEAD.match("".join(child.itertext())[:80]):
            place = replace(place, elsewhere=True)
    return children


def _score(element: HtmlElement, place: _Place, since: int, text: str, currency: bool) -> float:
    own = words_on(element)
    parent = element.getparent()
    around = own | (words_on(parent) if parent is not None else frozenset())
    score = 2.0 * currency
    score += 3 if around & PRICE_WORDS else 2 if place.pricey else 0
    score += 1 if around & NOW_WORDS and (around & PRICE_WORDS or place.pricey) else 0
    score += 3 if element.get("itemprop") == "price" else 0
    score += 1 if element.tag in _ALOUD or "font-size" in (element.get("style") or "") else 0
    score -= 6 * place.struck + 7 * place.elsewhere + 5 * place.side + 1.5 * place.told
    score -= 5 if _is_aside(text) else 0
    before, after = _before(element), " ".join((element.tail or "")[:_NEAR].split())
    score -= 5 if OLD_TEXT.search(before) else 0
    score -= 3 if SIDE_TEXT.search(before[-25:]) else 0
    score -= 5 if UNIT_AFTER.match(after) or PLUS_BEFORE.search(before) or text.startswith("+ ") else 0
    if since >= 0:
        score += 3.0 / (1 + since / 25)
    if score <= _ENOUGH:
        return score
    before = _behind_amounts(before)
    tax = _tax_label(text, before[-_NEAR:], after or _beside(element)) or tax_of(element)
    score += 0.5 if tax == GROSS else 0
    lesser = place.linked or tax == NET or is_of_another_kind(text, before, after)
    return _lessened(score) if lesser else score


def _behind_amounts(text: str) -> str:
    """What stands behind the last price of a text: the words before that one are its own."""
    amounts = priced(text) if _DIGIT.search(text) else []
    return text.rpartition(amounts[-1])[2] if amounts else text


def _beside(element: HtmlElement) -> str:
    """The few words in the element beside a price, "<b>€84</b> <i>excl. VAT</i>"; none where it has a number."""
    following = element.getnext()
    if following is None or not isinstance(following.tag, str) or len(following) > 1:
        return ""
    words = " ".join("".join(following.itertext()).split())
    return "" if len(words) > _NEAR or _DIGIT.search(words) else words


def _lessened(score: float) -> float:
    """Less than what another price has, but not too little where no other one stands."""
    return max(score - 3, min(score, _ENOUGH))


def _tax_label(text: str, before: str, after: str) -> str:
    """What a label says of tax; nothing where one stands on either side, and another amount's it may be."""
    own = told_in(text)
    if own:
        return "" if len(priced(text)) > 1 else own
    sides = [kind for each in (before, after) if (kind := told_in(each))]
    return sides[0] if len(sides) == 1 else ""


def _is_aside(text: str) -> bool:
    return bool(SIDE_TEXT.search(POSTAGE_NOTE.sub("", text)) or LEAST_OF_THIRTY.search(text))


def _before(element: HtmlElement) -> str:
    previous = element.getprevious()
    if previous is not None:
        text = previous.tail or ("".join(previous.itertext()) if len(previous) < 5 else "")
    else:
        parent = element.getparent()
        text = (parent.text or "") if parent is not None else ""
    return " ".join(text.translate(UNMARKED).split())[-60:]


def stands_elsewhere(element: HtmlElement) -> bool:
    """Whether an element is within a part of the page that is about other things than its ad."""
    return any(
        words_on(each) & ELSEWHERE_WORDS or each.tag in _ELSEWHERE_TAGS
        for each in element.iterancestors()
        if each.tag not in ("body", "html", "main")
    )


def price_instead(response: TextResponse, stated: Decimal, read: Callable[[str], Decimal | None]) -> str:
    """The price shown beside a crossed-out one of ``stated``: data left from before a price was changed.

    Empty where the page does not cross the amount out, or shows it uncrossed as well. ``read`` gives a text's amount.
    """
    crossed = list(response.xpath("//body//s | //body//del | //body//strike")[:40])
    texts = (" ".join("".join(each.root.itertext()).split()) for each in crossed)
    if not any(len(text) < LONGEST and read(text) == stated for text in texts):
        return ""
    shown = [(each, amount) for each in asked_prices(response) if each.currency and (amount := read(each.text))]
    if not shown or any(amount == stated for _, amount in shown):
        return ""
    return shown[0][0].text if shown[0][1] < stated else ""


def asked_prices(response: TextResponse) -> tuple[Asked, ...]:
    """What may be the ad's price, the surest first."""
    return _prices(response)[0]


def side_amounts(response: TextResponse) -> frozenset[Decimal]:
    """The amounts that the page tells of something beside the ad's price: an estimate, a deposit, postage."""
    return _prices(response)[1]


@lru_cache(maxsize=4)
def _prices(response: TextResponse) -> tuple[tuple[Asked, ...], frozenset[Decimal]]:
    found: list[Asked] = []
    beside: list[Asked] = []
    aside: set[Decimal] = set()
    for element, place, since in _walk(response):
        text = _carried(element)
        if not text:
            continue
        currency = bool(priced(text))
        score = _score(element, place, since, text, currency)
        if score < _ENOUGH and (place.side or _is_aside(text)):
            # "150 Euro, postage 40 Euro": what the first clause tells is not beside the price.
            told = [text] if place.side else [each for each in CLAUSES.split(text) if _is_aside(each)]
            aside.update(
                amount for clause in told for each in priced(clause) if (amount := read_price(each)[0]) is not None
            )
        if not currency and not (place.pricey or element.get("itemprop") == "price"):
            continue
        # A range is one price told twice.
        if currency and place.elsewhere and not (place.linked or place.side or place.struck) and _is_beside(element):
            beside.append(Asked(current_of(text), _ENOUGH, currency, element))
        length = len(text) / (2 if RANGE.search(text) and len(priced(text)) == 2 else 1)
        found.append(Asked(current_of(text), score - length / 60, currency, element))
    for name, value, element in pairs(response):
        if name == "price" and len(value) <= LONGEST and re.search(r"\d", value) and not _is_aside(value):
            score = 6.0 - 7 * stands_elsewhere(element) + bool(priced(value))
            score = _lessened(score) if is_of_another_kind(value, "", "") else score
            found.append(Asked(current_of(value), score, bool(priced(value)), element))
    if len({read_price(each.text)[0] for each in beside}) == 1 and not any(each.score >= _ENOUGH for each in found):
        found = beside  # the one price of the page stands in the column beside the ad
    surest = sorted((each for each in found if each.score >= _ENOUGH), key=lambda each: -each.score)
    return tuple(surest), frozenset(aside)


def _is_beside(element: HtmlElement) -> bool:
    """Whether a price stands in a column beside the page's text, apart from menus and what is about other ads."""
    column = False
    for each in element.iterancestors():
        words = words_on(each) & ELSEWHERE_WORDS
        if each.tag in ("nav", "footer", "li") or words - STYLE_WORDS:
            return False
        column = column or each.tag == "aside" or "sidebar" in words
    return column and not _is_aside(flat(element))


def _carried(element: HtmlElement) -> str:
    """The price text that an element carries; empty where it is too long, has none, or is a label's part."""
    told = str(element.get("content") or "") if element.get("itemprop") == "price" else ""
    if told:
        return told
    if len(element) > 12 or sum(map(len, islice(element.itertext(), 60))) > LONGEST * 4:
        return ""
    if next(islice(element.iter(), _MOST_WITHIN, None), None) is not None:
        return ""
    text = flat(element) or str(element.get("data-price") or "")
    if not text or len(text) > LONGEST or not any(char.isdecimal() or char in "一二三" for char in text):
        return ""
    if field_of(text) or NO_PRICE.search(text) or OTHERS_AHEAD.match(text):
        return ""
    return text
