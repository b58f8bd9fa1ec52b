"""What all sites show alike: search, dates in the reader's language, prices, labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from babel.dates import format_date

from sandbox.ads import Ad
from sandbox.catalogue import load_catalogue
from sandbox.money import locale_of, price_words

_WORD = re.compile(r"\S+")


def phrases_of(ad: Ad) -> Mapping[str, Any]:
    """The phrase tree of the ad's language."""
    return load_catalogue().phrases[ad.seller.language]


def search(ads: Iterable[Ad], query: str, day: date) -> list[Ad]:
    """The ads in which every word of the query occurs somewhere in title or text, whatever its case."""
    words = [word.casefold() for word in _WORD.findall(query)]
    if not words:
        return list(ads)
    return [ad for ad in ads if all(word in _haystack(ad, day) for word in words)]


def _haystack(ad: Ad, day: date) -> str:
    return f"{ad.title}\n{ad.text_on(day)}\n{category_label(ad)}".casefold()


def category_label(ad: Ad) -> str:
    """The category's name in the ad's language."""
    return str(phrases_of(ad)["categories"][ad.category])


def price_label(ad: Ad, day: date) -> str:
    """The asking price as written in the seller's country; empty where it is on request."""
    country = load_catalogue().countries[ad.seller.country]
    return price_words(ad.price_on(day), ad.currency, locale_of(ad.seller.language, country.code, country.locale))


def posted_label(ad: Ad, day: date) -> str:
    """The posting date as the ad shows it: ISO, in figures as usual in the language, or relative to today."""
    if ad.date_style == "iso":
        return ad.posted_on.isoformat()
    ago = phrases_of(ad)["ago"]
    days = (day - ad.posted_on).days
    if ad.date_style == "relative" and days <= 28:
        return str(
            ago["today"] if days <= 0 else ago["yesterday"] if days == 1 else ago["days"].replace("{n}", str(days))
        )
    return format_date(ad.posted_on, "medium", locale=ad.seller.language)


def page_of(ads: Sequence[Ad], number: int, size: int) -> Sequence[Ad]:
    """The ads of one page, counted from 1."""
    return ads[(number - 1) * size : number * size]
