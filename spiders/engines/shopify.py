"""Shopify shops by their public ``products.json``: every published product, 250 a page, newest first.

Paged by ``page`` until an empty list, as the storefront answers it (collections as ``sections``:
``/collections/<handle>/products.json``). Search has no public JSON with all fields, so a query is matched here, on the
words of title, description, vendor, type and tags.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from functools import partial
from typing import Any
from urllib.parse import quote

from html_text import extract_text

from crawler.description import PlatformKind
from model.errors import PageChangedError
from model.listing import ListingState
from spiders.engines.engine import ORIGIN, Ad, Answer, Ask, Engine, Page
from spiders.engines.values import each, first, mapping, words_hold
from spiders.pages.reading import PageFields

_PER_PAGE = 250


class ShopifyEngine(Engine):
    """One product is one listing; its price is that of its cheapest variant that can be bought."""

    kind = PlatformKind.SHOPIFY

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """All products, section by section."""
        for section in self.platform.interface.sections or ("",):
            async for page in self.follow(self._ask(section, 1), partial(self._read, section, query)):
                yield page

    def _ask(self, section: str, number: int) -> Ask:
        path = f"collections/{quote(section, safe='')}/products.json" if section else "products.json"
        per_page = min(self.platform.interface.per_page or _PER_PAGE, _PER_PAGE)
        return Ask(url=f"{self.platform.base_url}{path}?limit={per_page}&page={number}")

    def _read(self, section: str, query: str, answer: Answer) -> tuple[Sequence[Ad | str], Ask | None]:
        products = mapping(answer.content).get("products")
        if not isinstance(products, list):
            raise PageChangedError(f"{answer.response.url}: no list 'products'; is this a Shopify shop?")
        number = int(answer.response.url.rpartition("page=")[2])
        ads = [self._ad(product) for product in products]
        if query:
            ads = [ad for ad in ads if isinstance(ad, str) or words_hold(ad.reading, query)]
        return ads, self._ask(section, number + 1) if products else None

    def _ad(self, product: object) -> Ad | str:
        if not isinstance(product, Mapping) or not first(product, "id"):
            return "a product has no id"
        reading = PageFields()
        reading.add("id", first(product, "id"), ORIGIN)
        reading.add("title", first(product, "title"), ORIGIN)
        reading.add("text", str(extract_text(first(product, "body_html") or " ")), ORIGIN)
        tags = product.get("tags")
        tags = tags if isinstance(tags, list) else [tag.strip() for tag in str(tags or "").split(",")]
        kinds = [first(product, "product_type"), *(str(tag) for tag in tags)]
        reading.add("category", " / ".join(dict.fromkeys(kind for kind in kinds if kind)), ORIGIN)
        reading.add("seller", first(product, "vendor"), ORIGIN)
        reading.add("posted", first(product, "published_at", "created_at"), ORIGIN)
        reading.add("images", [first(mapping(image), "src") for image in each(product.get("images"))], ORIGIN)
        self._add_price(product, reading)
        return Ad(
            ad_id=first(product, "id"), url=f"{self.platform.base_url}products/{first(product, 'handle')}",
            reading=reading,
        )  # fmt: skip

    def _add_price(self, product: Mapping[str, Any], reading: PageFields) -> None:
        variants = [mapping(variant) for variant in each(product.get("variants"))]
        on_sale = [variant for variant in variants if variant.get("available") is not False]
        prices = [price for price in (first(variant, "price") for variant in on_sale or variants) if _is_number(price)]
        reading.add("price", min(prices, key=float, default=""), ORIGIN)
        if variants and not on_sale:
            reading.add("state", ListingState.SOLD.value, ORIGIN)


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()
