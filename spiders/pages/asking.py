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
from spiders.pages.price_words import (
    ADDING_WORDS,
    BASKET_WORDS,
    CENTS,
    CLAUSES,
    ELSEWHERE_WORDS,
    HIRE_TEXT,
    LEAST_OF_THIRTY,
    LIST_PRICE,
    NO_PRICE,
    NOW_WORDS,
    OLD_TEXT,
    OLD_WORDS,
    OTHER_COPIES,
    OTHERS_AHEAD,
    PLUS_BEFORE,
    POST_WORDS,
    POSTAGE_NOTE,
    PRICE_WORDS,
    RANGE,
    SIDE_TEXT,
    SIDE_WORDS,
    STYLE_WORDS,
    SURETY_TEXT,
    TAX_BEFORE,
    UNIT_AFTER,
    UNIT_TEXT,
)
from spiders.pages.prices import priced, read_price
from spiders.pages.remembered import remembered
from spiders.pages.taxes import GROSS, NET, kinds_between, named_by, told_in, without_taxes
from spiders.pages.words import words_of

_WORD = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_UNSEEN = re.compile(
    r"(?:^|\s)(?:(?:(?!overflow|label|title|text)[a-z]{1,6}-)?hidden|hide|d-none)(?:\s|$)(?!.*:(?:block|flex|inline|grid))"
)
_MARKS = (
    "class", "id", "data-testid", "data-test-id", "data-qa", "data-qa-id", "data-test", "data-cy", "data-aut-id",
    "data-automation-id", "data-hook", "data-marker", "itemprop",
)  # fmt: skip
_TAX_MARKS = (*_MARKS, "data-label")
_STRUCK = ("del", "s", "strike")
_SKIPPED = words_of("script style noscript template select option svg textarea button iframe")
_ELSEWHERE_TAGS = frozenset(["nav", "footer", "aside"])
_ALOUD = frozenset(["b", "strong", "h2", "h3", "h4", "ins", "big", "font"])
_HEADINGS_OF_OTHERS = frozenset(["h2", "h3", "h4", "h5"])
_LONGEST = 90
_MOST = 8_000
_MOST_WITHIN = 400
_DEEPEST = 80
_ENOUGH = 2.0
_NEAR = 25
_UNMARKED = dict.fromkeys((0x200E, 0x200F, 0x061C))  # marks of direction, which nobody sees
_DIGIT = re.compile(r"\d")
_LAST_MARK = re.compile(r"\.\d{3}$")


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


def _words(element: HtmlElement) -> frozenset[str]:
    return _words_in(" ".join([element.get(name) or "" for name in _MARKS]))


@remembered
def _words_in(told: str) -> frozenset[str]:
    words = frozenset(word.rstrip("0123456789") for word in _WORD.findall(_CAMEL.sub(" ", told).lower()))
    if named_by(words):
        words = without_taxes(words)  # "price--withTax": the whole price, not the tax
    if "non" in words and "sale" in words:
        words = (words - {"sale"}) | {"regular"}  # what stands where there is no sale
    return words | {"rrp"} if "list" in words and LIST_PRICE.search(told) else words


def _is_struck(element: HtmlElement, words: frozenset[str]) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.tag in _STRUCK or bool(words & OLD_WORDS) or "line-through" in style


def _within(place: _Place, element: HtmlElement, words: frozenset[str], *, product: bool) -> _Place:
    pricey = bool(words & PRICE_WORDS) or element.get("itemprop") == "price"
    elsewhere = words & ELSEWHERE_WORDS
    link = element.get("href") if element.tag == "a" else None
    if (elsewhere <= BASKET_WORDS and words & ADDING_WORDS) or (elsewhere <= STYLE_WORDS and pricey):
        elsewhere = frozenset()
    return _Place(
        struck=place.struck
        or (
            _is_struck(element, words)
            and not (pricey and words & {"sale", "now", "current"} and element.tag not in _STRUCK)
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
    heading = heading_of(response)
    stack: list[tuple[HtmlElement, _Place, int]] = [(bodies[0].root, _Place(), 0)]
    posts: set[tuple[str, str]] = set()
    since, seen = -1, 0
    while stack and seen < _MOST:
        element, place, depth = stack.pop()
        if not isinstance(element.tag, str) or element.tag in _SKIPPED or depth > _DEEPEST or _hidden(element):
            continue
        seen += 1
        if element is heading:
            since = 0
        elif since >= 0:
            since += 1
        # The body's own class ("single-product related-posts") describes the page, not a part of it.
        if element.tag not in ("body", "html", "main"):
            holds = heading is not None and since < 0 and any(each is heading for each in element.iter(heading.tag))
            words = _words(element)
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


def _hidden(element: HtmlElement) -> bool:
    style, classes = element.get("style"), element.get("class")
    return (
        (bool(style) and "display:none" in style.replace(" ", "").lower())
        or element.get("hidden") is not None
        or (bool(classes) and ("hid" in classes or "d-none" in classes) and bool(_UNSEEN.search(classes)))
    )


def flat(element: HtmlElement, depth: int = 0) -> str:
    """An element's text as people read a price: crossed-out parts left out, small raised digits as decimals."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _SKIPPED and depth < 8 and not _hidden(child):
            words = _words(child)
            if (
                (not _is_struck(child, words) or words & {"sale", "now", "current"})
                and not _is_unit_price(child)
                and not _is_net_beside_gross(child)
            ):
                inner = flat(child, depth + 1).strip()
                cents = child.tag == "sup" or bool(words & CENTS)
                before = "".join(parts).rstrip() if cents else ""
                if cents and re.fullmatch(r"\d{2,3}", inner) and before[-1:].isdigit():
                    # The mark that the whole part does not group its thousands with; a dinar has three decimals.
                    parts.append(("," if _LAST_MARK.search(before) else ".") + inner)
                elif cents and before[-1:] in ".," and re.match(r"\d{2}", inner):
                    parts = [before, inner]
                else:
                    parts.append(f" {inner} ")
        parts.append(child.tail or "")
    text = " ".join("".join(parts).translate(_UNMARKED).split())
    return re.sub(r"(?<=\d) (?=[.,]\d)|(?<=\d[.,]) (?=\d\d\b)", "", text)


def _tax_of(element: HtmlElement) -> str:
    """Whether an element's marks say that its price is without tax or with it."""
    return _tax_in(" ".join(element.get(name) or "" for name in _TAX_MARKS))


@remembered
def _tax_in(marks: str) -> str:
    return named_by(frozenset(_WORD.findall(_CAMEL.sub(" ", marks).lower())))


def _is_net_beside_gross(element: HtmlElement) -> bool:
    """Whether an element tells a price without tax that is told with tax beside it."""
    if _tax_of(element) != NET:
        return False
    beside = (*element.itersiblings(), *element.itersiblings(preceding=True))
    return any(isinstance(each.tag, str) and _tax_of(each) == GROSS for each in beside)


def _is_unit_price(element: HtmlElement) -> bool:
    """Whether an element tells no more than what a measure costs."""
    text = " ".join("".join(islice(element.itertext(), 12)).split())
    return len(text) <= _LONGEST // 2 and bool(UNIT_TEXT.search(text)) and len(priced(text)) == 1


def current_of(text: str) -> str:
    """The part of a price text that is asked today: "was €100 now €80" and "€100 €80" mean 80."""
    amounts = priced(text)
    if len(amounts) < 2:
        return text
    gaps: list[str] = []
    kept, rest = [], " ".join(text.split())
    for each in amounts:
        before, found, after = rest.partition(each)
        if not found:
            return text
        gaps.append(before)
        rest = after
    taxes = kinds_between([*gaps, rest])
    kinds = [tax == NET or _is_of_another_kind("", before, "") for tax, before in zip(taxes, gaps, strict=True)]
    for before, each, tax, lesser in zip(gaps, amounts, taxes, kinds, strict=True):
        if lesser and not all(kinds):
            continue
        aside = OLD_TEXT.search(before) or PLUS_BEFORE.search(before) or (TAX_BEFORE.search(before) and not tax)
        if not aside and not re.search(r"save|off|ersparnis|sparen|discount", before, re.IGNORECASE):
            kept.append((before, each))
    if not kept or (len(kept) > 1 and any(RANGE.fullmatch(before.strip()) for before, _ in kept[1:])):
        return text
    return min((each for _, each in kept), key=lambda each: read_price(each)[0] or Decimal(10**15))


def _score(element: HtmlElement, place: _Place, since: int, text: str, currency: bool) -> float:
    own = _words(element)
    parent = element.getparent()
    around = own | (_words(parent) if parent is not None else frozenset())
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
    tax = _tax_label(text, before[-_NEAR:], after) or _tax_of(element)
    score += 0.5 if tax == GROSS else 0
    lesser = place.linked or tax == NET or _is_of_another_kind(text, before, after)
    return _lessened(score) if lesser else score


def _behind_amounts(text: str) -> str:
    """What stands behind the last price of a text: the words before that one are its own."""
    amounts = priced(text) if _DIGIT.search(text) else []
    return text.rpartition(amounts[-1])[2] if amounts else text


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


def _is_of_another_kind(text: str, before: str, after: str) -> bool:
    """Whether a price is asked for hiring, as a surety, or for other people's copies of the thing."""
    return any(
        pattern.search(each)
        for pattern in (HIRE_TEXT, SURETY_TEXT, OTHER_COPIES)
        for each in ((text, before, after) if pattern is HIRE_TEXT else (text, before))
        if each
    )


def _is_aside(text: str) -> bool:
    return bool(SIDE_TEXT.search(POSTAGE_NOTE.sub("", text)) or LEAST_OF_THIRTY.search(text))


def _before(element: HtmlElement) -> str:
    previous = element.getprevious()
    if previous is not None:
        text = previous.tail or ("".join(previous.itertext()) if len(previous) < 5 else "")
    else:
        parent = element.getparent()
        text = (parent.text or "") if parent is not None else ""
    return " ".join(text.translate(_UNMARKED).split())[-60:]


def stands_elsewhere(element: HtmlElement) -> bool:
    """Whether an element is within a part of the page that is about other things than its ad."""
    return any(
        _words(each) & ELSEWHERE_WORDS or each.tag in _ELSEWHERE_TAGS
        for each in element.iterancestors()
        if each.tag not in ("body", "html", "main")
    )


def price_instead(response: TextResponse, stated: Decimal, read: Callable[[str], Decimal | None]) -> str:
    """The price shown beside a crossed-out one of ``stated``: data left from before a price was changed.

    Empty where the page does not cross the amount out, or shows it uncrossed as well. ``read`` gives a text's amount.
    """
    crossed = list(response.xpath("//body//s | //body//del | //body//strike")[:40])
    texts = (" ".join("".join(each.root.itertext()).split()) for each in crossed)
    if not any(len(text) < _LONGEST and read(text) == stated for text in texts):
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
        length = len(text) / (2 if RANGE.search(text) and len(priced(text)) == 2 else 1)
        found.append(Asked(current_of(text), score - length / 60, currency, element))
    for name, value, element in pairs(response):
        if name == "price" and len(value) <= _LONGEST and re.search(r"\d", value) and not _is_aside(value):
            score = 6.0 - 7 * stands_elsewhere(element) + bool(priced(value))
            score = _lessened(score) if _is_of_another_kind(value, "", "") else score
            found.append(Asked(current_of(value), score, bool(priced(value)), element))
    surest = sorted((each for each in found if each.score >= _ENOUGH), key=lambda each: -each.score)
    return tuple(surest), frozenset(aside)


def _carried(element: HtmlElement) -> str:
    """The price text that an element carries; empty where it is too long, has none, or is a label's part."""
    told = str(element.get("content") or "") if element.get("itemprop") == "price" else ""
    if told:
        return told
    if len(element) > 12 or sum(map(len, islice(element.itertext(), 60))) > _LONGEST * 4:
        return ""
    if next(islice(element.iter(), _MOST_WITHIN, None), None) is not None:
        return ""
    text = flat(element) or str(element.get("data-price") or "")
    if not text or len(text) > _LONGEST or not any(char.isdecimal() or char in "一二三" for char in text):
        return ""
    if field_of(text) or NO_PRICE.search(text):
        return ""
    return text
