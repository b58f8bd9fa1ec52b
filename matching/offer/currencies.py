"""Which currency a sign means: its own, or that of the country an ad is in; empty where neither tells."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

_BY_LANGUAGE = {"zh": "CN", "ja": "JP"}


def currency_of(value: str, countries: Collection[str], language: str, of_page: str) -> tuple[str, Decimal]:
    """(ISO 4217 code or empty, factor to its unit) of a currency as the tables have it.

    ``US:USD AU:AUD *:USD`` depends on the country: that of the seller where exactly one is known, else what the page
    says, else the language where a sign is of one country of that language. A toman is ten rials (``IRR*10``).
    """
    code, _, factor = value.partition("*")
    if ":" not in value:
        return (code or of_page), Decimal(factor or 1)
    by_country = dict(pair.split(":") for pair in value.split())
    if len(countries) == 1:
        (country,) = countries
        known = by_country.get(country, by_country.get("*", ""))
        if known:
            return known, Decimal(1)
    if of_page in by_country.values():
        return of_page, Decimal(1)
    return by_country.get(_BY_LANGUAGE.get(language, ""), ""), Decimal(1)
