"""How surely a text is the price that an ad asks: by its marks, its place on the page and the words about it."""

from __future__ import annotations

import re

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from spiders.pages.price_marks import NOW_WORDS, PRICE_WORDS, REDUCED_WORDS
from spiders.pages.price_places import Place, is_among_links
from spiders.pages.price_text import tax_of, words_on
from spiders.pages.price_words import (
    CODE_BEFORE,
    ESTIMATED,
    FREE_FROM,
    LEAST_OF_THIRTY,
    PLUS_BEFORE,
    POSTAGE_NOTE,
    SIDE_TEXT,
    STARTING_TEXT,
    UNIT_AFTER,
)
from spiders.pages.prices import priced, read_price
from spiders.pages.several import current_of, is_of_another_kind, says_old
from spiders.pages.taxes import GROSS, NET, told_in
from spiders.pages.unseen import UNSEEN_IN_FIGURES

ENOUGH = 2.0
"""What a price needs to be believed."""
STRUCK_COSTS = 6
AWAY_COSTS = 7
_ALOUD = frozenset(["b", "strong", "h2", "h3", "h4", "ins", "big", "font"])
_NEAR = 25
_OPEN = re.compile(r"(?:[:：+/(（]|\bplus)\s*$")
# "Heat pack $2 extra"
_ADDED = re.compile(
    r"\s?(?:extra|more|additional|on top|each extra|aufpreis|extra kosten|en plus|en sus|de más|adicional(?:es)?|"
    r"a mais|in più|dopłaty|příplatek|сверху|доплата|доплаты|дополнительно|ekstra|lisäksi|felár)\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\s*[/|(（≈~=]")
# "$360 20% off" is asked, and no saving.
_REBATE = re.compile(
    r"[-–−]?\s?\(?\d{1,2}\s?[%％٪]\s?(?:off|rabatt?|sconto|korting|descuento|desconto|de r[ée]duction)?\)?"
)
_DIGIT = re.compile(r"\d")


def score_of(element: HtmlElement, place: Place, since: int, text: str, currency: bool) -> float:
    """How surely a text is the ad's price; ``since``: how many elements after the ad's title it stands."""
    own = words_on(element)
    parent = element.getparent()
    around = own | (words_on(parent) if parent is not None else frozenset())
    score = 2.0 * currency
    score += 3 if around & PRICE_WORDS else 2 if place.pricey else 0
    score += 1 if around & NOW_WORDS and (around & PRICE_WORDS or place.pricey) else 0
    score += 0.5 if own & REDUCED_WORDS and around & PRICE_WORDS else 0
    score += 3 if element.get("itemprop") == "price" else 0
    score += 1 if element.tag in _ALOUD or "font-size" in (element.get("style") or "") else 0
    score -= (
        STRUCK_COSTS * place.struck + AWAY_COSTS * (place.elsewhere or place.beside) + 5 * place.side + 1.5 * place.told
    )
    amounts = priced(text)
    score -= 5 if FREE_FROM.match(text) or ((len(amounts) < 2 or current_of(text) == text) and is_aside(text)) else 0
    score -= 5 if len(amounts) > 1 and ESTIMATED.match(text) else 0
    before, after = said_before_price(element), " ".join((element.tail or "")[:_NEAR].split())
    score -= 5 if says_old(before) or (len(amounts) == 1 and says_old(text.partition(amounts[0])[0])) else 0
    score -= 3 if SIDE_TEXT.search(before[-25:]) else 0
    numbered = text.partition(amounts[0])[0] if amounts and text[-1:].isdecimal() else ""
    score -= AWAY_COSTS if amounts and CODE_BEFORE.search(numbered or before[-_NEAR:]) else 0
    score -= (
        5
        if UNIT_AFTER.match(after) or _adds(text, amounts) or PLUS_BEFORE.search(before) or text.startswith("+ ")
        else 0
    )
    score -= 2 if is_among_links(element) else 0
    if since >= 0:
        score += 3.0 / (1 + since / 25)
    if score <= ENOUGH:
        return score
    before = _behind_amounts(before)
    tax = _tax_label(text, before[-_NEAR:], after or _beside(element)) or tax_of(element)
    score += 0.5 if tax == GROSS else 0
    # "ab 1 Franken" in an auction's name is where it began.
    lesser = (
        since == 0
        or place.linked
        or tax == NET
        or is_of_another_kind(text, before, after)
        or starts(text, before)
        or _is_in_other_money(element, text)
    )
    return lessened(score) if lesser else score


def _adds(text: str, amounts: list[str]) -> bool:
    """Whether a text's one amount is asked for something more."""
    return len(amounts) == 1 and _ADDED.match(text.partition(amounts[0])[2]) is not None


def starts(text: str, before: str) -> bool:
    """Whether a price is what bidding begins at: by what is said before its one amount."""
    amounts = priced(text)
    lead = text.partition(amounts[0])[0] if len(amounts) == 1 else ""
    return bool(STARTING_TEXT.search(lead or before[-_NEAR:]))


def _behind_amounts(text: str) -> str:
    """What stands behind the last price of a text: the words before that one are its own."""
    amounts = priced(text) if _DIGIT.search(text) else []
    return text.rpartition(amounts[-1])[2] if amounts else text


def _is_in_other_money(element: HtmlElement, text: str) -> bool:
    """Whether a text says again, behind a stroke or in brackets, what another money made of the price before it."""
    parent = element.getparent() if _AGAIN.match(text) else None
    if parent is None:
        return False
    ahead = [parent.text or ""]
    for each in parent:
        if each is element:
            break
        ahead.append(f"{''.join(each.itertext())}{each.tail or ''}")
    told = priced(" ".join("".join(ahead).split())[-_NEAR:])
    own = priced(text)
    return len(told) == 1 and len(own) == 1 and read_price(told[0])[1] != read_price(own[0])[1]


def _beside(element: HtmlElement) -> str:
    """The few words in the element beside a price, "<b>€84</b> <i>excl. VAT</i>"; none where it has a number."""
    following = element.getnext()
    if following is None or not isinstance(following.tag, str) or len(following) > 1:
        return ""
    words = " ".join("".join(following.itertext()).split())
    return "" if len(words) > _NEAR or _DIGIT.search(words) else words


def lessened(score: float) -> float:
    """Less than what another price has, but not too little where no other one stands."""
    return max(score - 3, min(score, ENOUGH))


def _tax_label(text: str, before: str, after: str) -> str:
    """What a label says of tax; nothing where one stands on either side, and another amount's it may be."""
    own = told_in(text)
    if own:
        return "" if len(priced(text)) > 1 else own
    sides = [kind for each in (before, after) if (kind := told_in(each))]
    return sides[0] if len(sides) == 1 else ""


def is_aside(text: str) -> bool:
    """Whether a text tells of something beside the price: postage, a deposit, an estimate."""
    return bool(
        SIDE_TEXT.search(_REBATE.sub("", POSTAGE_NOTE.sub("", text)))
        or LEAST_OF_THIRTY.search(text)
        or FREE_FROM.search(text)
    )


def said_before_price(element: HtmlElement) -> str:
    """The words right before an element, as far as they are not another amount's."""
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
