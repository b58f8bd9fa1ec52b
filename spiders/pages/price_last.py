"""Prices that no text of a page shows: those of buttons, choices and fields, of what is drawn without scripts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.attributes import price_in_attributes
from spiders.pages.counters import counted_price
from spiders.pages.headings import headings_of
from spiders.pages.nodes import likeness
from spiders.pages.price_places import is_in_card, stands_elsewhere
from spiders.pages.price_text import flat
from spiders.pages.price_words import NO_PRICE, PLUS_BEFORE, SIDE_TEXT
from spiders.pages.prices import priced
from spiders.pages.several import current_of, says_old
from spiders.pages.tree import Path, contents, line_of, tagged

_NO_ADS = re.compile(
    r"currency|sort|filter|min|max|quantity|qty|country|shipping|delivery|language|locale", re.IGNORECASE
)
_FIELD = re.compile(
    r"^(?:(?:product|item|unit|sale|current|final|asking)[_-]?)?(?:price|preis|prix|precio|preco|prezzo|cena|harga|fiyat)$",
    re.IGNORECASE,
)
_SUM_FIELD = re.compile(r"^(?:amount|amount_1|unit_amount)$", re.IGNORECASE)  # a form that pays by PayPal has it so
_CURRENCY_FIELD = re.compile(r"^(?:currency(?:_?code)?|currencyId)$", re.IGNORECASE)
_SUM = re.compile(r"\D{0,4}\d[\d.,' ]{0,16}\D{0,4}")
_FIELDS = Path(".//input[@value]")
_FORMS = Path("ancestor::form[1]")
_LONGEST = 80
_MOST = 60


def last_price(response: TextResponse) -> tuple[str, str, str]:
    """The text of a price that the page's words do not show, its currency where that stands apart, and its origin.

    Asked in turn: attributes, buttons, what counters are told, what is drawn without scripts, fields of forms, choices,
    what the page says of itself to search engines.
    """
    ways: tuple[tuple[Callable[[TextResponse], tuple[str, str]], str], ...] = (
        (lambda page: price_in_attributes(page, stands_elsewhere), "state"),
        (_on_buttons, "page"),
        (counted_price, "state"),
        (_without_scripts, "page"),
        (_in_fields, "page"),
        (_of_choices, "page"),
        (_described, "page"),
    )
    for way, origin in ways:
        price, currency = way(response)
        if price:
            return price, currency, origin
    return "", "", ""


def _own(response: TextResponse, tag: str) -> Iterator[HtmlElement]:
    return (each for each in tagged(response, tag)[:_MOST] if not stands_elsewhere(each))


def _on_buttons(response: TextResponse) -> tuple[str, str]:
    """The price on the button that buys; of several different ones none, which are other ads' or a choice's."""
    texts = [text for each in _own(response, "button") if not is_in_card(each) and (text := _sole(flat(each)))]
    return (texts[0], "") if len(set(texts)) == 1 else ("", "")


def _sole(text: str) -> str:
    """The one amount of a short text, if that is not told of something beside the price."""
    amounts = priced(current_of(text)) if len(text) <= _LONGEST else []
    if len(amounts) != 1 or SIDE_TEXT.search(text) or NO_PRICE.search(text):
        return ""
    before = text.partition(amounts[0])[0]
    return "" if says_old(before) or PLUS_BEFORE.search(before) or before.endswith("(+") else amounts[0]


def _without_scripts(response: TextResponse) -> tuple[str, str]:
    texts = (_sole(line_of(each)[: _LONGEST + 1]) for each in _own(response, "noscript"))
    return next(filter(None, texts), ""), ""


def _in_fields(response: TextResponse) -> tuple[str, str]:
    """What a field that nobody fills in says: a hidden one, or one that is for reading only."""
    found: dict[str, str] = {}
    for each in _own(response, "input"):
        name, value = each.get("name") or each.get("id") or "", (each.get("value") or "").strip()
        closed = each.get("type") == "hidden" or "readonly" in each.attrib or "disabled" in each.attrib
        if not closed or not _SUM.fullmatch(value) or not re.search("[1-9]", value):
            continue
        currency = _currency_beside(each)
        if _FIELD.match(name) or (currency and _SUM_FIELD.match(name)):
            found.setdefault(value, currency)
    return next(iter(found.items())) if len(found) == 1 else ("", "")


def _currency_beside(element: HtmlElement) -> str:
    fields = [each for form in _FORMS(element) for each in _FIELDS(form)[:_MOST]]
    told = (each.get("value") for each in fields if _CURRENCY_FIELD.match(each.get("name") or ""))
    return next((str(each).upper() for each in told if re.fullmatch("[A-Za-z]{3}", each or "")), "")


def _of_choices(response: TextResponse) -> tuple[str, str]:
    """The first choice's price, where what is bought is chosen with its price."""
    for each in _own(response, "select"):
        if not _NO_ADS.search(f"{each.get('name') or ''} {each.get('id') or ''} {each.get('class') or ''}"):
            told = [text for option in each.iter("option") if (text := _sole(line_of(option)[: _LONGEST + 1]))]
            if told:
                return told[0], ""
    return "", ""


def _described(response: TextResponse) -> tuple[str, str]:
    """The one price in what a page says of itself, where it names its ad there."""
    for text in contents(response, name="description", property="og:description")[:2]:
        named = any(likeness(heading, (text,)) for heading in headings_of(response)[:2])
        amounts = priced(text) if named and len(text) < _LONGEST * 5 else []
        if len(amounts) == 1 and not SIDE_TEXT.search(text) and not NO_PRICE.search(text):
            return amounts[0], ""
    return "", ""
