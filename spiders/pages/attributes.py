"""A price that only an element's attributes tell (``data-price`` of a button), its text left to a script."""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.headings import headings_of
from spiders.pages.nodes import likeness
from spiders.pages.tree import Path, lowered

_PRICES = ("data-sale-price", "data-product-price", "data-item-price", "data-price", "data-price-amount")
_CURRENCIES = ("data-currency", "data-currency-code", "data-price-currency", "data-item-currency")
_NAMES = ("data-name", "data-product-name", "data-item-name", "data-title", "data-product-title")
_PRICED = Path("//body//*[" + " or ".join(f"@{name}" for name in _PRICES) + "]")
# An element of the site's own making, "<price-tag amount=… currency=…>".
_OWN_PRICES = (
    "sale-price",
    "current-price",
    "price",
    "amount",
    "value",
    "formatted",
    "formatted-price",
    "display-price",
)
_OWN_CURRENCIES = ("currency", "currency-code", "currencycode")
_MADE = Path("//body//*[contains(name(), '-')][@currency or @currency-code or @currencycode]")
_SUM = re.compile(r"\d[\d.,' ]*")


def _first(element: HtmlElement, names: tuple[str, ...]) -> str:
    return next((told.strip() for name in names if (told := element.get(name))), "")


def price_in_attributes(response: TextResponse, elsewhere: Callable[[HtmlElement], bool]) -> tuple[str, str]:
    """The price and currency of the element that names the page's ad, or the only price told; else two empty texts.

    ``elsewhere`` says whether an element stands among other ads. Of several prices that no name settles none is taken.
    """
    if not any(name in lowered(response) for name in _PRICES):
        return _of_own_element(response, elsewhere)
    told = [each for each in _PRICED(response)[:200] if _SUM.search(_first(each, _PRICES)) and not elsewhere(each)]
    headings = headings_of(response)
    named = [each for each in told if likeness(_first(each, _NAMES), headings) == 2]
    unnamed = [each for each in told if not _first(each, _NAMES)]
    chosen = named or unnamed
    if len({_first(each, _PRICES) for each in chosen}) != 1:
        return "", ""
    around = (_first(each, _CURRENCIES) for each in (chosen[0], *chosen[0].iterancestors()))
    return _first(chosen[0], _PRICES), next(filter(None, around), "")


def _of_own_element(response: TextResponse, elsewhere: Callable[[HtmlElement], bool]) -> tuple[str, str]:
    """The same of elements that only this site's scripts know, where they tell one price."""
    if "currency" not in lowered(response):
        return "", ""
    own = [each for each in _MADE(response)[:200] if _SUM.fullmatch(_first(each, _OWN_PRICES)) and not elsewhere(each)]
    found = {(_first(each, _OWN_PRICES), _first(each, _OWN_CURRENCIES)) for each in own}
    return found.pop() if len(found) == 1 else ("", "")
