"""What a script's data say that something costs: money as figures, as texts, and as counts of the least unit."""

from __future__ import annotations

import re
from decimal import Decimal

from babel.numbers import get_currency_precision

from spiders.pages.currencies import CODES, REPLACED
from spiders.pages.jsonld import Node, text_of

_PRICES = (
    "salePrice", "sale_price", "specialPrice", "special_price", "finalPrice", "final_price", "currentPrice",
    "current_price", "discountedPrice", "price", "priceAmount", "price_amount", "amount", "askingPrice", "asking_price",
    "currentBid", "current_bid", "formattedPrice", "priceFormatted", "price_formatted", "displayPrice",
    "priceLabel", "price_label",
    "priceText", "price_text", "priceString", "price_string", "priceDisplay", "price_display", "priceValue",
    "priceInfo", "prices", "pricing", "minPrice", "priceRange", "offers", "buyNowPrice", "startingPrice",
)  # fmt: skip
_AMOUNTS = (
    "text", "formattedPrice", "formatted_price", "priceText", "price_text", "displayText", "formatted",
    "formattedValue", "display", "displayValue", "label", "discounted", "amount", "value", "current",
    "final", "finalPrice", "final_price", "sale", "now", "price", "regular", "regularPrice", "minimalPrice", "min",
    "low", "minVariantPrice", "default", "gross", "number",
)  # fmt: skip
_CURRENCIES = ("currency", "currencyCode", "currency_code", "priceCurrency", "currencyIso", "currencyIsoCode", "cur")
# Whole numbers of the least unit there is: "2450" of a euro are 24.50, of a yen 2450.
_LEAST = (
    "centAmount", "cents", "amountCents", "amount_cents", "amountInCents", "amount_in_cents", "priceCents",
    "price_cents", "priceInCents", "price_in_cents", "valueInCents", "value_in_cents", "amountMinor", "amount_minor",
    "minorAmount", "minor_amount", "priceMinor", "price_minor", "minorUnits", "minor_units", "amountInMinorUnits",
    "valueInMinorUnits", "priceInMinorUnits", "minorUnitAmount", "unit_amount", "lowestUnitAmount",
)  # fmt: skip
# How many digits of it are behind the point, and the same of a whole number under any other key.
_DIGITS = ("fractionDigits", "fraction_digits", "minorUnit", "minor_unit", "minorUnitDigits", "currencyExponent",
           "exponent", "scale", "decimalPlaces")  # fmt: skip
_MICROS = ("amountMicros", "amount_micros", "priceMicros", "price_micros", "priceAmountMicros")
PRICE_KEYS = (*_PRICES, *_LEAST, *_MICROS)
_THEME_KEYS = frozenset(["price_min", "price_max", "price_varies", "compare_at_price", "compare_at_price_min"])
_DEEPEST = 3
_MOST_FIGURES = 18


def currency_in(node: Node) -> str:
    """The ISO 4217 code that an object names; empty for none."""
    for key in _CURRENCIES:
        told = text_of(node.get(key), "code", "iso", "isoCode")
        if re.fullmatch(r"[A-Za-z]{3}", told):
            return REPLACED.get(told.upper(), told.upper())
    return ""


def price_in(node: Node, currency: str = "", depth: int = 0) -> tuple[str, str]:
    """Price and currency of what an object describes; ``currency``: what an object around it names."""
    currency = currency_in(node) or currency
    if _in_hundredths(node):
        return _shifted(int(node["price"]), 2), ""
    for key in _PRICES:
        value = node.get(key)
        if isinstance(value, list) and value and isinstance(value[0], dict):
            value = value[0]
        if isinstance(value, dict) and depth < _DEEPEST:
            found = _of_money(value, currency)
            if found[0]:
                return found
            inner, code = price_in(value, currency, depth + 1)
            if inner:
                return inner, code or currency_in(value)
        elif _is_figure(value):
            return str(value), ""
    return _counted(node, currency), ""


def _in_hundredths(node: Node) -> bool:
    """Whether an object is a product as Shopify's themes write it, whose prices are counted in hundredths.

    So are those of moneys that have no hundredths or a thousand parts, as its documentation says.
    """
    variants = node.get("variants")
    first = variants[0] if isinstance(variants, list) and variants else None
    return (
        isinstance(first, dict)
        and all(_is_whole(each.get("price")) for each in (node, first))
        and "handle" in node
        and bool(node.keys() & _THEME_KEYS)
    )


def _is_whole(value: object) -> bool:
    return type(value) is int or (type(value) is float and value.is_integer())


def _of_money(value: Node, around: str = "", depth: int = 0) -> tuple[str, str]:
    currency = currency_in(value)
    for key in _AMOUNTS:
        inner = value.get(key)
        if isinstance(inner, dict):
            found, code = _of_money(inner, currency or around, depth + 1) if depth < _DEEPEST else ("", "")
            if found:
                return found, code or currency
        elif _is_figure(inner):
            digits = _digits(value)
            counted = _shifted(inner, digits) if digits is not None else ""
            return counted or str(inner), currency
    return _counted(value, currency or around), currency


def _is_figure(value: object) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool) and bool(re.search(r"\d", str(value)))


def _digits(node: Node) -> int | None:
    told = next((node[key] for key in _DIGITS if type(node.get(key)) is int), None)
    return told if told is not None and 0 <= told <= 4 else None


def _counted(node: Node, currency: str) -> str:
    """An amount told in least units, in millionths, or in whole units and billionths of them."""
    digits = _digits(node)
    for key in _LEAST:
        found = _shifted(node.get(key), _least_digits(currency) if digits is None else digits)
        if found:
            return found
    for key in _MICROS:
        found = _shifted(node.get(key), 6)
        if found:
            return found
    units, nanos = _shifted(node.get("units"), 0), _shifted(node.get("nanos", 0), 9)
    return f"{Decimal(units) + Decimal(nanos):f}" if units and nanos and "nanos" in node else ""


def _least_digits(currency: str) -> int:
    return get_currency_precision(currency) if currency in CODES else 2


def _shifted(value: object, digits: int) -> str:
    """A whole number with its point ``digits`` to the left; empty where it is none."""
    written = str(value) if type(value) in (int, str) else ""
    if not written.isascii() or not written.isdecimal() or len(written) > _MOST_FIGURES:
        return ""
    return f"{Decimal(written).scaleb(-digits):f}"
