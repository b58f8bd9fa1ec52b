"""The price a page asks, told from crossed-out ones, postage, instalments and what other ads cost."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.headings import framing_of
from spiders.pages.labels import field_of, pairs
from spiders.pages.price_marks import PLACE_WORDS, PRICE_WORDS
from spiders.pages.price_on_request import GIVEN_AWAY, is_on_request
from spiders.pages.price_places import Place, is_in_card, stands_elsewhere, walk
from spiders.pages.price_scores import (
    AWAY_COSTS,
    ENOUGH,
    STRUCK_COSTS,
    is_aside,
    lessened,
    said_before_price,
    score_of,
    starts,
)
from spiders.pages.price_text import (
    LONGEST,
    STRUCK,
    flat,
    words_on,
)
from spiders.pages.price_words import (
    CLAUSES,
    NO_PRICE,
    OTHERS_AHEAD,
    RANGE,
)
from spiders.pages.prices import priced, read_price
from spiders.pages.several import current_of, is_of_another_kind
from spiders.pages.tree import line_of

_MOST_WITHIN = 400
_ASKING = ("?", "？", "؟", "՞", "፧")
# A tax or a rebate and no sum: "incl. VAT 25.5 %".
_SHARE = re.compile(r"\D*\d+(?:[.,]\d+)?\s?[%％٪]\D*")
# "Is 20 euros too much?", "Would you take 70?": what people ask each other, in whatever language.
_QUESTION = re.compile(r"\d[^.!,;:|\d?]{3,60}[?？؟]|(?:[^\W\d_]+\W+){3,20}\W?\d[^!;:|]{0,12}[?？؟][\W\d]*$")
_FIRM = 4.0
_LONGEST_WORDS = 40
_DIGIT = re.compile(r"\d")
_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]")
_NOTE = re.compile(r"(?<=[^\s(（])\s*[(（][^()（）\d]{3,60}[)）]\s*$")


@dataclass(frozen=True, slots=True)
class Asked:
    """A price as the page shows it, with how surely it is the ad's own."""

    text: str
    score: float
    currency: bool
    element: HtmlElement


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


def is_given_away(response: TextResponse) -> bool:
    """Whether the place of the price says that the thing is given away, or only for another: other sums are none."""
    return _prices(response)[2]


@dataclass(slots=True)
class _Gathered:
    """What a page shows of prices, by where it stands and what its marks call it."""

    found: list[Asked] = field(default_factory=list)
    called_old: list[Asked] = field(default_factory=list)
    beside: list[Asked] = field(default_factory=list)
    column: list[Asked] = field(default_factory=list)
    plain: set[HtmlElement] = field(default_factory=set)
    aside: set[Decimal] = field(default_factory=set)
    worded: bool = False
    given: bool = False

    def take(self, element: HtmlElement, place: Place, since: int, text: str) -> None:
        """Take in a text that may be a price."""
        currency = bool(priced(text))
        score = score_of(element, place, since, text, currency)
        if (score < ENOUGH and place.side) or ((score < ENOUGH or len(priced(text)) > 1) and is_aside(text)):
            self._note_aside(text, place)
        if not currency and not (place.pricey or element.get("itemprop") == "price"):
            return
        # A range is one price told twice.
        length = len(text) / (2 if RANGE.search(text) and len(priced(text)) == 2 else 1)
        asked = Asked(current_of(text), score - length / 60, currency, element)
        if not place.pricey:
            self.plain.add(element)
        if place.beside:
            own = currency and place.pricey and not place.elsewhere and not place.struck and not is_in_card(element)
            self.beside += [asked] if own else []
            alone = currency and not (place.linked or place.side or place.elsewhere or place.struck)
            self.column += [asked] if alone and not is_in_card(element) and not is_aside(text) else []
        else:
            (self.called_old if place.struck and not place.crossed else self.found).append(asked)

    def _note_aside(self, text: str, place: Place) -> None:
        # "150 Euro, postage 40 Euro": what the first clause tells is not beside the price.
        told = [text] if place.side else [each for each in CLAUSES.split(text) if is_aside(each)]
        amounts = (read_price(each)[0] for clause in told for each in priced(clause))
        self.aside.update(amount for amount in amounts if amount is not None)

    def surest(self) -> list[Asked]:
        """What may be the ad's price, the surest first."""
        if self.worded:
            # "Ask the seller" where the price stands: sums elsewhere are of something else.
            self.found = [replace(each, score=each.score - 3 * (each.element in self.plain)) for each in self.found]
        if not any(each.currency and each.score >= _FIRM for each in self.found):
            # What its marks call old is today's where no other price stands; so is one in a column at the side.
            self.called_old = [replace(each, score=each.score + STRUCK_COSTS) for each in self.called_old]
            self.beside = [replace(each, score=each.score + AWAY_COSTS * (not self.worded)) for each in self.beside]
            if not self.beside and not self.worded and len({read_price(each.text)[0] for each in self.column}) == 1:
                self.beside = [replace(each, score=max(each.score, ENOUGH)) for each in self.column]
        told = (*self.found, *self.called_old, *self.beside)
        return sorted((each for each in told if each.score >= ENOUGH), key=lambda each: -each.score)


@lru_cache(maxsize=4)
def _prices(response: TextResponse) -> tuple[tuple[Asked, ...], frozenset[Decimal], bool]:
    gathered = _Gathered()
    gathered.worded = is_on_request(response)
    for element, place, since in walk(response):
        own = since > 0 and not (place.elsewhere or place.beside)
        if own and not gathered.given and _says_instead(element):
            gathered.worded, gathered.given = True, GIVEN_AWAY.fullmatch(flat(element)) is not None
        text = _carried(element)
        if text:
            gathered.take(element, place, since, text)
    for name, told, element in pairs(response):
        value = _uncrossed(element, told) if name == "price" else told
        if name == "price" and GIVEN_AWAY.fullmatch(value) and not _DIGIT.search(value):
            gathered.worded = gathered.given = True
        if name == "price" and "(" in value and len(priced(outer := _BRACKETS.sub("", value))) == 1 and is_aside(value):
            value = outer  # "US$ 95.00 (postage $8)"
        # "48 500 (tax included, delivery free)": what stands in brackets is said of the price.
        if name == "price" and len(value) <= LONGEST and re.search(r"\d", value) and not is_aside(_NOTE.sub("", value)):
            score = 6.0 - 7 * stands_elsewhere(element, framing_of(response)) + bool(priced(value))
            lesser = is_of_another_kind(value, "", "") or starts("", said_before_price(element))
            score = lessened(score) if lesser else score
            gathered.found.append(Asked(current_of(value), score, bool(priced(value)), element))
    return tuple(gathered.surest()), frozenset(gathered.aside), gathered.given


def _uncrossed(element: HtmlElement, value: str) -> str:
    """A label's value without what is crossed out in it, where its element says no more than the value."""
    crossed = next(element.iter(*STRUCK), None) is not None and line_of(element) == value
    return flat(element) or value if crossed else value


def _says_instead(element: HtmlElement) -> bool:
    """Whether the place of a price has words: "Contact the seller", "Price?"."""
    if not words_on(element) & PLACE_WORDS or len(element) > 1:
        return False
    text = flat(element)
    if text[-1:] in _ASKING and field_of(text[:-1]) == "price":
        return True
    told = " " in text or NO_PRICE.search(text) is not None
    around, before = element.getparent(), element.getprevious()
    if before is not None and len(before) <= 1 and priced(line_of(before)[:LONGEST]):
        return False  # "150 000 ₸", and below it "open to offers"
    beside = "" if around is None else " ".join((around.text or "", *(each.tail or "" for each in around)))
    if len(beside) <= LONGEST and priced(beside):
        return False  # "27.500 TL <a>Price history</a>"
    return told and len(text) <= _LONGEST_WORDS and not _DIGIT.search(text) and not field_of(text)


def _carried(element: HtmlElement) -> str:
    """The price text that an element carries; empty where it is too long, has none, or is a label's part."""
    told = str(element.get("content") or "") if element.get("itemprop") == "price" else ""
    if told:
        return told
    if len(element) > 12 or sum(map(len, islice(element.itertext(), 60))) > LONGEST * 4:
        return ""
    if next(islice(element.iter(), _MOST_WITHIN, None), None) is not None:
        return ""
    text = flat(element) or str(element.get("data-price") or "") or _read_aloud(element)
    if not text or len(text) > LONGEST or not any(char.isdecimal() or char in "一二三" for char in text):
        return ""
    if "://" in text or field_of(text) or NO_PRICE.search(text) or OTHERS_AHEAD.match(text) or _QUESTION.search(text):
        return ""
    return "" if _SHARE.fullmatch(text) else text


def _read_aloud(element: HtmlElement) -> str:
    """The price that a screen reader tells of an element that shows none in letters: a drawing, a picture."""
    told = element.get("aria-label") or (element.get("alt") if element.tag == "img" else "") or ""
    if not 0 < len(told) <= LONGEST or not _DIGIT.search(told):
        return ""
    label, colon, rest = told.replace("：", ":").partition(":")
    if colon and field_of(label) == "price":
        return rest.strip()
    amounts = priced(told)
    labelled = element.tag == "img" and field_of(said_before_price(element).rstrip(" :：")) == "price"
    return amounts[0] if len(amounts) == 1 and (labelled or words_on(element) & PRICE_WORDS) else ""
