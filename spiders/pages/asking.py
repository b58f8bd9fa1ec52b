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
from spiders.pages.price_marks import NOW_WORDS, PLACE_WORDS, PRICE_WORDS, REDUCED_WORDS
from spiders.pages.price_on_request import is_on_request
from spiders.pages.price_places import Place, is_among_links, is_in_card, stands_elsewhere, walk
from spiders.pages.price_text import (
    LONGEST,
    STRUCK,
    flat,
    tax_of,
    words_on,
)
from spiders.pages.price_words import (
    CLAUSES,
    CODE_BEFORE,
    ESTIMATED,
    FREE_FROM,
    LEAST_OF_THIRTY,
    NO_PRICE,
    OTHERS_AHEAD,
    PLUS_BEFORE,
    POSTAGE_NOTE,
    RANGE,
    SIDE_TEXT,
    STARTING_TEXT,
    UNIT_AFTER,
)
from spiders.pages.prices import priced, read_price
from spiders.pages.several import current_of, is_of_another_kind, says_old
from spiders.pages.taxes import GROSS, NET, told_in
from spiders.pages.tree import line_of
from spiders.pages.unseen import UNSEEN_IN_FIGURES

_ALOUD = frozenset(["b", "strong", "h2", "h3", "h4", "ins", "big", "font"])
_MOST_WITHIN = 400
_ASKING = ("?", "？", "؟", "՞", "፧")
# A tax or a rebate and no sum: "incl. VAT 25.5 %".
_SHARE = re.compile(r"\D*\d+(?:[.,]\d+)?\s?[%％٪]\D*")
# "Is 20 euros too much?", "Would you take 70?": what people ask each other, in whatever language.
_QUESTION = re.compile(r"\d[^.!,;:|\d?]{3,60}[?？؟]|(?:[^\W\d_]+\W+){3,20}\W?\d[^!;:|]{0,12}[?？؟][\W\d]*$")
_ENOUGH = 2.0
_FIRM = 4.0
_STRUCK = 6
_AWAY = 7
_NEAR = 25
_LONGEST_WORDS = 40
_OPEN = re.compile(r"(?:[:：+/(（]|\bplus)\s*$")
_DIGIT = re.compile(r"\d")
_NOTE = re.compile(r"(?<=[^\s(（])\s*[(（][^()（）\d]{3,60}[)）]\s*$")


@dataclass(frozen=True, slots=True)
class Asked:
    """A price as the page shows it, with how surely it is the ad's own."""

    text: str
    score: float
    currency: bool
    element: HtmlElement


def _score(element: HtmlElement, place: Place, since: int, text: str, currency: bool) -> float:
    own = words_on(element)
    parent = element.getparent()
    around = own | (words_on(parent) if parent is not None else frozenset())
    score = 2.0 * currency
    score += 3 if around & PRICE_WORDS else 2 if place.pricey else 0
    score += 1 if around & NOW_WORDS and (around & PRICE_WORDS or place.pricey) else 0
    score += 0.5 if own & REDUCED_WORDS and around & PRICE_WORDS else 0
    score += 3 if element.get("itemprop") == "price" else 0
    score += 1 if element.tag in _ALOUD or "font-size" in (element.get("style") or "") else 0
    score -= _STRUCK * place.struck + _AWAY * (place.elsewhere or place.beside) + 5 * place.side + 1.5 * place.told
    amounts = priced(text)
    score -= 5 if FREE_FROM.match(text) or ((len(amounts) < 2 or current_of(text) == text) and _is_aside(text)) else 0
    score -= 5 if len(amounts) > 1 and ESTIMATED.match(text) else 0
    before, after = _before(element), " ".join((element.tail or "")[:_NEAR].split())
    score -= 5 if says_old(before) or (len(amounts) == 1 and says_old(text.partition(amounts[0])[0])) else 0
    score -= 3 if SIDE_TEXT.search(before[-25:]) else 0
    numbered = text.partition(amounts[0])[0] if amounts and text[-1:].isdecimal() else ""
    score -= _AWAY if amounts and CODE_BEFORE.search(numbered or before[-_NEAR:]) else 0
    score -= 5 if UNIT_AFTER.match(after) or PLUS_BEFORE.search(before) or text.startswith("+ ") else 0
    score -= 2 if is_among_links(element) else 0
    if since >= 0:
        score += 3.0 / (1 + since / 25)
    if score <= _ENOUGH:
        return score
    before = _behind_amounts(before)
    tax = _tax_label(text, before[-_NEAR:], after or _beside(element)) or tax_of(element)
    score += 0.5 if tax == GROSS else 0
    # "ab 1 Franken" in an auction's name is where it began.
    lesser = (
        since == 0 or place.linked or tax == NET or is_of_another_kind(text, before, after) or _starts(text, before)
    )
    return _lessened(score) if lesser else score


def _starts(text: str, before: str) -> bool:
    """Whether a price is what bidding begins at: by what is said before its one amount."""
    amounts = priced(text)
    lead = text.partition(amounts[0])[0] if len(amounts) == 1 else ""
    return bool(STARTING_TEXT.search(lead or before[-_NEAR:]))


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
    return bool(SIDE_TEXT.search(POSTAGE_NOTE.sub("", text)) or LEAST_OF_THIRTY.search(text) or FREE_FROM.search(text))


def _before(element: HtmlElement) -> str:
    previous = element.getprevious()
    if previous is not None:
        text = previous.tail or ("".join(previous.itertext()) if len(previous) < 5 else "")
    else:
        parent = element.getparent()
        text = (parent.text or "") if parent is not None else ""
    text = " ".join(text.translate(UNSEEN_IN_FIGURES).split())
    if previous is not None and not previous.tail and _OPEN.search(text) is None and priced(text[-60:]):
        return ""  # the words of that element are its own amount's
    return text[-60:]


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

    def take(self, element: HtmlElement, place: Place, since: int, text: str) -> None:
        """Take in a text that may be a price."""
        currency = bool(priced(text))
        score = _score(element, place, since, text, currency)
        if (score < _ENOUGH and place.side) or ((score < _ENOUGH or len(priced(text)) > 1) and _is_aside(text)):
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
            self.column += [asked] if alone and not is_in_card(element) and not _is_aside(text) else []
        else:
            (self.called_old if place.struck and not place.crossed else self.found).append(asked)

    def _note_aside(self, text: str, place: Place) -> None:
        # "150 Euro, postage 40 Euro": what the first clause tells is not beside the price.
        told = [text] if place.side else [each for each in CLAUSES.split(text) if _is_aside(each)]
        amounts = (read_price(each)[0] for clause in told for each in priced(clause))
        self.aside.update(amount for amount in amounts if amount is not None)

    def surest(self) -> list[Asked]:
        """What may be the ad's price, the surest first."""
        if self.worded:
            # "Ask the seller" where the price stands: sums elsewhere are of something else.
            self.found = [replace(each, score=each.score - 3 * (each.element in self.plain)) for each in self.found]
        if not any(each.currency and each.score >= _FIRM for each in self.found):
            # What its marks call old is today's where no other price stands; so is one in a column at the side.
            self.called_old = [replace(each, score=each.score + _STRUCK) for each in self.called_old]
            self.beside = [replace(each, score=each.score + _AWAY * (not self.worded)) for each in self.beside]
            if not self.beside and not self.worded and len({read_price(each.text)[0] for each in self.column}) == 1:
                self.beside = [replace(each, score=max(each.score, _ENOUGH)) for each in self.column]
        told = (*self.found, *self.called_old, *self.beside)
        return sorted((each for each in told if each.score >= _ENOUGH), key=lambda each: -each.score)


@lru_cache(maxsize=4)
def _prices(response: TextResponse) -> tuple[tuple[Asked, ...], frozenset[Decimal]]:
    gathered = _Gathered()
    gathered.worded = is_on_request(response)
    for element, place, since in walk(response):
        own = since > 0 and not (place.elsewhere or place.beside)
        gathered.worded = gathered.worded or (own and _says_instead(element))
        text = _carried(element)
        if text:
            gathered.take(element, place, since, text)
    for name, told, element in pairs(response):
        value = _uncrossed(element, told) if name == "price" else told
        # "48 500 (tax included, delivery free)": what stands in brackets is said of the price.
        if (
            name == "price"
            and len(value) <= LONGEST
            and re.search(r"\d", value)
            and not _is_aside(_NOTE.sub("", value))
        ):
            score = 6.0 - 7 * stands_elsewhere(element, framing_of(response)) + bool(priced(value))
            lesser = is_of_another_kind(value, "", "") or _starts("", _before(element))
            score = _lessened(score) if lesser else score
            gathered.found.append(Asked(current_of(value), score, bool(priced(value)), element))
    return tuple(gathered.surest()), frozenset(gathered.aside)


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
    return amounts[0] if len(amounts) == 1 and words_on(element) & PRICE_WORDS else ""
