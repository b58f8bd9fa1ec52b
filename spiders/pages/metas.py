"""OpenGraph, Twitter cards and the product tags of a page's head."""

from __future__ import annotations

import re
from itertools import islice

from scrapy.http import TextResponse

from model.listing import ListingState
from spiders.pages.reading import PageFields
from spiders.pages.titles import without_suffix
from spiders.pages.tree import metas

_SOLD = re.compile(r"sold|out.?of.?stock|oos|discontinued", re.IGNORECASE)
_PRICES = (
    "product:sale_price:amount", "product:price:amount", "og:price:amount", "product:price", "og:product:price",
    "twitter:data:price", "price", "product:original_price:amount",
)  # fmt: skip
_CURRENCIES = (
    "product:sale_price:currency", "product:price:currency", "og:price:currency", "og:product:price:currency",
    "currency", "pricecurrency",
)  # fmt: skip
_POSTED = ("article:published_time", "og:published_time", "article:published", "date", "dc.date.issued", "pubdate")
_IMAGES = ("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
# What a site gives of pages that have no picture of their own.
IMAGE_OF_SITE = re.compile(
    r"(?:^|[/_-])(?:site|shop|forum|store|header|default)?[_-]?logo(?:[/_.-]|$)|/(?:no[_-]?(?:image|photo|pic)|placeholder|"
    r"default[_-](?:image|og|share))[\w-]*\.",
    re.IGNORECASE,
)
_MOST = 400
_OFFERED = ("product", "offer", "classified", "ad", "item", "vehicle")


def metas_of(response: TextResponse) -> dict[str, list[str]]:
    """Contents by property or name, lower case, in page order."""
    found: dict[str, list[str]] = {}
    marks = ((each.get("content"), each.get("property"), each.get("name")) for each in metas(response))
    told = (each for each in marks if each[0] is not None and (each[1] is not None or each[2] is not None))
    for content, *names in islice(told, _MOST):
        for key in {name or "" for name in names} - {""}:
            found.setdefault(key.lower().strip(), []).append(content)
    for number in ("1", "2"):
        label = " ".join(found.get(f"twitter:label{number}", ())).lower()
        if re.search(r"price|preis|prix|precio|preço|prezzo|цена|价格|価格|harga|giá|fiyat|cena", label):
            found.setdefault("twitter:data:price", found.get(f"twitter:data{number}", []))
    return found


def read_metas(response: TextResponse, reading: PageFields) -> None:
    """Add what the head tells of the ad; a site's default block (its own name and logo) is told from an ad's."""
    metas = metas_of(response)

    def first(*names: str) -> str:
        return next((text for name in names for text in metas.get(name, ()) if text.strip()), "")

    price = first(*_PRICES)
    if re.search(r"\d", price):
        reading.add("price", price, "opengraph")
        reading.add("currency", first(*_CURRENCIES), "opengraph")
    reading.add("category", first("product:category", "og:product:category", "article:section"), "opengraph")
    reading.add("posted", first(*_POSTED), "opengraph")
    reading.add("place", first("og:locality", "product:location", "geo.placename"), "opengraph")
    links = [text for name in _IMAGES for text in metas.get(name, ())]
    reading.add("images", [link for link in links if not IMAGE_OF_SITE.search(link)], "opengraph")
    kind = first("og:type").lower().rpartition(":")[2].rpartition(".")[2]
    if kind in _OFFERED or "price" in reading.fields:
        # A site's default OpenGraph block repeats the shop's name; only an ad's own is worth more than its <h1>.
        title = _without_site(first("og:title"), first("og:site_name"))
        reading.add("title", without_suffix(response, title), "opengraph")
    if _SOLD.search(first("product:availability", "og:availability")):
        reading.add("state", ListingState.SOLD.value, "opengraph")


def _without_site(title: str, site: str) -> str:
    """A shared title without the site's own name after it."""
    kept = title.strip().removesuffix(site.strip()) if site.strip() else title
    return (kept.rstrip(" |–—·»:-\u00a0") if kept != title.strip() else title) or title
