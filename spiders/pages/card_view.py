"""What a result card shows of its ad, kept short: a second view of the ad, beside its own page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from parsel import Selector
from scrapy.http import TextResponse

from spiders.pages.price_marks import NOW_WORDS, PRICE_WORDS, SIDE_WORDS
from spiders.pages.price_text import (
    LONGEST,
    SKIPPED,
    flat,
    is_hidden,
    is_struck,
    words_on,
)
from spiders.pages.price_words import LEAST_OF_THIRTY, NO_PRICE, OLD_TEXT, SIDE_TEXT, UNIT_TEXT
from spiders.pages.prices import priced
from spiders.pages.several import current_of, is_of_another_kind
from spiders.pages.shown_pictures import card_picture

_MOST_ELEMENTS = 150
_MOST_TEXTS = 12
_LONGEST = 120
_MOST_CHARS = 400
_MOST_BESIDE = 14  # characters beside a price in its own text: "VB", "from", "incl. VAT"
_MOST_AROUND = 4  # of a price that stands alone: a sign, a space
_FEWEST = 5
_MOST_OF = 0.6
_MOST_ASKED = 9
_LONGEST_MARK = 5
_DIGIT = re.compile(r"\d")
# A user's name: "회원0" are no won.
_NAMED = re.compile(r"[^\W\d_]{2,}\d{1,2}")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_AGE = re.compile(r"\d{1,2}\s?[dhtmwuj]\.?", re.IGNORECASE)  # "4 d." ago: so few dalasi or dirhams ask for nothing
# How much less than before, told behind a price: "185.000 23% OFF".
_PERCENT_OFF = re.compile(
    r"[-–−]?\d{1,3}\s?%(?:\s?(?:off|dto\.?|de desconto|de descuento|rabatt|sconto|zniżki)\b)?", re.IGNORECASE
)
_ASK_FOR_IT = re.compile(r"\W*(?:[ie]nquire|(?:please )?ask|p\.?o\.?a\.?|make (?:an )?offer|offers?)\W*", re.IGNORECASE)
_DATE = re.compile(r"\d{1,4}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{1,4}|\d{1,2}:\d{2}")


@dataclass(frozen=True, slots=True)
class CardView:
    """The short texts of a card in their order, what it marks as a price, its picture's address.

    ``priced_beside``: the cards beside it tell a price, each in a text of its own: one that tells none has none.
    """

    texts: tuple[str, ...] = ()
    marked: tuple[str, ...] = ()
    picture: str = ""
    priced_beside: bool = False

    def prices(self) -> list[str]:
        """The texts that tell what is asked, in their order; not postage, instalments, or what a measure costs."""
        marked = [text for text in self.marked if _asks(text) and not _DATE.search(text)]
        found = [text for text in marked if priced(text)]
        told = (text for text in _joined(self.texts) if _DIGIT.search(text) and not _AGE.fullmatch(text))
        found += [text for text in told if priced(text) and _asks(text)]
        if not found:
            # A figure alone, as "bids: 4" is where a price stands beside it.
            return [text for text in marked if not _LETTERS.search(text)]
        # Beside "฿3,500" a "code: -฿50" is no price.
        plain = [text for text in found if text in marked or is_bare(text, _MOST_AROUND)]
        return list(dict.fromkeys(map(current_of, plain or found)))

    def tells_price(self) -> bool:
        """Whether the card tells a price in a text of its own: not one within its title."""
        return any(is_bare(text) for text in self.prices())

    def tells_none(self) -> bool:
        """Whether the card says that no price is asked, or is silent where the cards beside it tell theirs."""
        if self.marked or any(priced(text) and _asks(text) for text in _joined(self.texts) if _DIGIT.search(text)):
            return False
        short = [text for text in self.texts if len(text) <= LONGEST // 2]
        return self.priced_beside or any(NO_PRICE.search(text) or _ASK_FOR_IT.fullmatch(text) for text in short)


NOTHING = CardView()


def view_of(card: Selector, page: TextResponse) -> CardView:
    """What a card on ``page`` shows; nothing where it is too large for one ad's."""
    root = card.root
    if isinstance(root, str) or next(islice(root.iter(), _MOST_ELEMENTS, None), None) is not None:
        return NOTHING
    if next(root.iter("nav", "aside", "main"), None) is not None:
        return NOTHING  # the page around its one link
    texts, marked = _texts(root)
    if sum(map(len, texts)) > 2 * _MOST_CHARS:
        return NOTHING
    return CardView(_within(texts), _within(marked), _picture(root, page))


def most_priced(views: Sequence[CardView]) -> bool:
    """Whether the cards of a list tell a price as a rule, as far as some of them tell."""
    shown = [view for view in views if view.texts or view.marked]
    asked = shown[:: len(shown) // _MOST_ASKED + 1]
    return len(asked) >= _FEWEST and sum(view.tells_price() for view in asked) >= _MOST_OF * len(asked)


def _texts(card: HtmlElement) -> tuple[list[str], list[str]]:
    """A card's texts and those it marks as a price, without what is crossed out, hidden or marked as another sum."""
    texts: list[str] = []
    marked: list[str] = []
    waiting: list[HtmlElement | str] = [card]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            text = " ".join(each.split())
            if text:
                texts.append(text)
            continue
        if not isinstance(each.tag, str) or each.tag in SKIPPED or is_hidden(each):
            continue
        words = words_on(each)
        if is_struck(each, words) and not (words & PRICE_WORDS and words & NOW_WORDS):
            continue
        if words & PRICE_WORDS and not words & SIDE_WORDS:
            text = flat(each)
            if len(text) <= LONGEST and _DIGIT.search(text):
                marked.append(text)
                continue
        if words & SIDE_WORDS and _DIGIT.search(flat(each)):
            continue
        parts: list[HtmlElement | str] = [each.text or ""]
        for child in each:
            parts += [child, child.tail or ""]
        waiting += reversed(parts)
    return texts, marked


def _within(texts: Sequence[str]) -> tuple[str, ...]:
    """As many texts as there is room for, each once and in their order; a number is worth more than words."""
    short = [text for text in dict.fromkeys(texts) if len(text) <= _LONGEST]
    kept: set[str] = set()
    room = _MOST_CHARS
    for text in (*short[:2], *filter(_DIGIT.search, short), *short):
        if text not in kept and len(kept) < _MOST_TEXTS and len(text) <= room:
            kept.add(text)
            room -= len(text)
    return tuple(text for text in short if text in kept)


def _joined(texts: Sequence[str]) -> list[str]:
    """The texts, a number put together with the mark of money that stands in a text of its own beside it."""
    found: list[str] = []
    for text in texts:
        before = found[-1] if found else ""
        numbered, follows = bool(_DIGIT.search(text)), bool(_DIGIT.search(before))
        short = len(before if numbered else text) <= _LONGEST_MARK
        if before and numbered != follows and short and not priced(text if numbered else before):
            together = f"{before} {text}"
            if priced(together):
                found[-1] = together
                continue
        found.append(text)
    return found


def _asks(text: str) -> bool:
    """Whether a text with a number tells what is asked, not another sum."""
    if _NAMED.fullmatch(text):
        return False
    text = _PERCENT_OFF.sub(" ", text)
    other = SIDE_TEXT.search(text) or UNIT_TEXT.search(text) or LEAST_OF_THIRTY.search(text) or OLD_TEXT.match(text)
    return not other and not is_of_another_kind(text, "", "")


def is_bare(text: str, most: int = _MOST_BESIDE) -> bool:
    """Whether a text is hardly more than its price."""
    return len(text) - sum(map(len, priced(text))) <= most


def _picture(card: HtmlElement, page: TextResponse) -> str:
    for image in islice(card.iter("img"), 4):
        link = card_picture(image)
        if link:
            try:
                return page.urljoin(link)[:500]
            except ValueError:
                continue
    return ""
