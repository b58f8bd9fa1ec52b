"""Ads of a list that no link leads to: rows of data with a title, a price, and an address or a name that one uses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scrapy.http import TextResponse

from spiders.pages.jsonld import READING_ERRORS
from spiders.pages.rows import flattened
from spiders.pages.stated import lists_in
from spiders.pages.states import states

_TITLES = ("title", "name", "subject", "headline", "heading", "productname", "product_name", "item_name")
_PRICE = re.compile(r"price|amount|cost", re.IGNORECASE)
_SHOWN = re.compile(r"image|photo|picture|thumb|media|description|created|posted", re.IGNORECASE)
_SLUG = re.compile(r"slug|permalink|handle|seo|path|url_?key", re.IGNORECASE)
_ID = re.compile(
    r"^(?:id|uuid|token|code|hash|key|no|number|pid|sku)$|(?:item|ad|product|listing|post)_?(?:id|no)$", re.IGNORECASE
)
_LINK = re.compile(r"(?:^|_)(?:url|link|href|permalink|uri)$|(?:Url|URL|Link|Uri|Href)$")
_NO_AD = re.compile(
    r"image|photo|pic|thumb|avatar|logo|icon|user|seller|shop|store|author|categor|api|share|map", re.IGNORECASE
)
_ADDRESS = re.compile(r"(?:https?://[^\s/]+)?/[^\s<>\"]{2,400}")
_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|svg|json|js)(?:\?|$)", re.IGNORECASE)
_NAME = re.compile(r"[\w%.~-]{3,200}")
_FEWEST = 3
_MOST = 500
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Unlinked:
    """One ad: ``names`` are what may stand in its address, by their keys, the likeliest first; ``link`` is the address,
    where the row tells it.
    """

    title: str
    names: Mapping[str, str]
    link: str = ""


def unlinked_on(page: TextResponse) -> list[Unlinked]:
    """The ads in a page's state."""
    if "<script" not in page.text:
        return []
    try:
        return unlinked_in(list(states(page)))
    except READING_ERRORS:
        return []


def unlinked_in(content: object) -> list[Unlinked]:
    """The ads of the longest list whose rows have titles, prices or pictures, and names of their own."""
    best: list[Unlinked] = []
    for rows in lists_in(content):
        found = [ad for row in rows[:_MOST] if (ad := _ad_of(flattened(row))) is not None]
        distinct = len({ad.link or tuple(ad.names.values()) for ad in found})
        if len(found) * 2 > len(rows) and distinct == len(found) >= _FEWEST and len(found) > len(best):
            best = found
    return best


def _ad_of(row: Mapping[str, Any]) -> Unlinked | None:
    small = {key.lower(): value for key, value in row.items()}
    title = next((told.strip() for name in _TITLES if isinstance(told := small.get(name), str) and told.strip()), "")
    if not title or not any(_PRICE.search(key) for key in small) or not any(_SHOWN.search(key) for key in small):
        return None
    names = {}
    for wanted in (_SLUG, _ID):
        for key, value in row.items():
            text = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
            if wanted.search(key) and _NAME.fullmatch(text):
                names[key] = text
    link = next((value for key, value in row.items() if _leads(key, value)), "")
    return Unlinked(title[:_LONGEST], names, link) if names or link else None


def _leads(key: str, value: object) -> bool:
    return (
        isinstance(value, str)
        and bool(_LINK.search(key))
        and not _NO_AD.search(key)
        and bool(_ADDRESS.fullmatch(value))
        and not _PICTURE.search(value)
    )
