"""The price that a page shows its visitors, and what stands for it where nothing is shown as one."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from scrapy.http import TextResponse

from spiders.pages.asking import (
    Asked,
    asked_prices,
    is_given_away,
    price_instead,
    side_amounts,
)
from spiders.pages.locality import Locality
from spiders.pages.price_in_words import price_in_words
from spiders.pages.price_last import last_price
from spiders.pages.price_on_request import is_on_request
from spiders.pages.prices import by_letter_alone, hangs_on_country, is_money_here, read_price
from spiders.pages.reading import STATED, PageFields
from spiders.pages.tree import language_tag, lowered

_CROSSED = re.compile(r"<(?:s|del|strike)[\s>]")


def _read(text: str, home: Locality, default: str, languages: tuple[str, ...]) -> tuple[Decimal | None, str]:
    country = home.country if hangs_on_country(text) else ""
    return read_price(text, country=country, default=default or home.currency, languages=languages)


def _is_but_a_letter(text: str, home: Locality, languages: tuple[str, ...]) -> bool:
    """Whether a letter that is money elsewhere makes a number look like a price: "5G", "D 137 cm"."""
    return by_letter_alone(text) and bool(home.tender) and not is_money_here(text, home.country, languages)


def _mend_stale(response: TextResponse, reading: PageFields, default: str) -> None:
    """Let what is shown beside a crossed-out price stand where the data still tell the crossed-out one."""
    if reading.origin("price") not in STATED or not _CROSSED.search(lowered(response)):
        return
    stated = read_price(reading.get("price"), machine=True)[0]
    languages = (language_tag(response)[:2].lower(),)

    def amount(text: str) -> Decimal | None:
        return _read(text, reading.locality, default, languages)[0]

    text = price_instead(response, stated, amount) if stated else ""
    if text:
        del reading.fields["price"]
        reading.add("price", text, "page")


def read_shown_price(response: TextResponse, reading: PageFields, default: str) -> None:
    """Take the price and its currency from what is shown, where data tell none, an old one or another's."""
    _mend_stale(response, reading, default)
    home = reading.locality
    surest = reading.origin("price")
    asked = asked_prices(response) if surest in ("", "state") or not reading.get("currency") else ()
    languages = (language_tag(response)[:2].lower(),) if asked else ()
    if surest == "state":
        stated = read_price(reading.get("price"), machine=True)[0]

        def other(each: Asked) -> bool:
            return not each.currency or _read(each.text, home, default, languages)[0] != stated

        asked = tuple(sorted(asked, key=other))  # of several prices shown, the one that the state names too
    if not surest:
        # A counter that stands at nought until something is chosen tells no price where another is shown.
        asked = tuple(sorted(asked, key=lambda each: _read(each.text, home, default, languages)[0] == 0))
    for each in asked:
        amount, currency = _read(each.text, home, default, languages)
        if amount is None or _is_but_a_letter(each.text, home, languages):
            continue
        if surest == "state" and each.currency:
            # What people are shown; a state may count in cents or in another currency.
            del reading.fields["price"]
            reading.fields.pop("currency", None)
            surest = ""
        reading.add("price", each.text, "page")
        if each.currency:
            reading.add("currency", currency, "page")
        return
    if not surest and not is_on_request(response):
        price, currency, origin = last_price(response)
        reading.add("price", price, origin)
        reading.add("currency", currency, origin)


def read_price_in_words(
    response: TextResponse, reading: PageFields, default: str, shown: Callable[[], str] = lambda: ""
) -> None:
    """Take the price from the ad's own words where nothing else tells one.

    ``shown`` gives those that the page shows: data often tell but the beginning of them.
    """
    if "price" in reading.fields:
        return
    home, title = reading.locality, reading.get("title")
    aside = side_amounts(response)
    labelled = is_on_request(response) or is_given_away(response)
    told = (lambda: reading.get("text"), *((shown,) if reading.origin("text") != "page" else ()))
    for words in told:
        found = price_in_words(
            title,
            words(),
            country=home.country,
            default=default or home.currency,
            but_not=aside,
            labelled=labelled,
        )
        if found:
            reading.add("price", found, "text")
            return
