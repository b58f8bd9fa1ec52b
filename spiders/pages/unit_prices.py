"""Amounts that people call by their unit alone: "giá 3tr5", "за 5к", "1.45 Lakh"."""

from __future__ import annotations

import re

from spiders.pages.currencies import currency_of_country

MONEY_UNIT = re.compile(r"(?:triệu|tỷ|tỉ|lakhs?|lacs?|crores?)$", re.IGNORECASE)
"""Units that are counted of money before anything else."""
# Units of which people say no currency, and the countries where they do not.
_UNIT_COUNTRIES = {
    **dict.fromkeys(("к", "тыс", "тр"), ("RU", "UA", "BY", "KZ", "KG")),
    **dict.fromkeys(("rb", "ribu", "jt", "juta"), ("ID",)),
    **dict.fromkeys(("tr", "triệu", "ngàn", "nghìn", "tỷ"), ("VN",)),
}
_ASKED_IN_UNITS = re.compile(
    r"(?<!\w)(?:giá|harga|jual|dijual|lepas|цена|ціна|за|прошу|price|asking|asking price|only|just|presyo|sale|"
    r"female|male|for)"
    r"\W{1,3}(?P<sum>\d{1,4}(?:[.,]\d{1,3})?\s?(?P<unit>к|тыс|тр|rb|ribu|jt|juta|triệu|tr|ngàn|nghìn|tỷ|"
    r"k)(?:\d{1,3})?)(?!\w)",
    re.IGNORECASE,
)


def in_own_units(text: str, country: str) -> str:
    """An amount that people call by its unit alone, behind a word that asks it: "giá 3tr5", "за 5к", "jual 750rb"."""
    if not currency_of_country(country):
        return ""
    asked = _ASKED_IN_UNITS.search(text)
    ours = asked is not None and country in _UNIT_COUNTRIES.get(asked["unit"].lower(), (country,))
    return asked["sum"] if asked is not None and ours else ""
