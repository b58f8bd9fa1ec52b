"""The price in the words of an ad that has no place of its own for one."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from decimal import Decimal

from spiders.pages.labels import labelled_lines
from spiders.pages.price_words import NO_PRICE, SIDE_TEXT
from spiders.pages.prices import price_in_text, priced, read_price
from spiders.pages.several import current_of

_LONGEST = 60
# "1250", "1.250,-", "350 VB", "35k obo": a figure with hardly a word behind it.
_FIGURE = re.compile(r"\d[\d.,' \u00a0]*\s?(?:[^\W\d_]{1,4}\.?|,-+|\.-+)?(?:\s?[^\W\d_]{2,12}\.?)?\W*")


def price_in_words(
    title: str,
    text: str,
    *,
    country: str = "",
    default: str = "",
    languages: Sequence[str] = (),
    but_not: Container[Decimal] = frozenset(),
    labelled: bool = False,
) -> str:
    """What a line of the text calls the price, else the first amount of money told; empty where there is none.

    A line that says "Price: 1250" is surer than a "124G" in the name of what is sold. ``labelled``: take no other.
    """
    for value in labelled_lines(text, "price"):
        amounts = priced(value) if len(value) <= _LONGEST else []
        told = current_of(value) if amounts else value if _FIGURE.fullmatch(value) else ""
        if told and not SIDE_TEXT.search(value) and not NO_PRICE.search(value):
            amount = read_price(told, country=country, default=default, languages=languages)[0]
            if amount and amount not in but_not:
                return told
    words = f"{title}\n{text}"
    if labelled:
        return ""
    return price_in_text(words, country=country, default=default, languages=languages, but_not=but_not)
