"""Shopify shops by their public ``products.json``: every published product, 250 a page.

Paged by ``page`` until an empty list, as the storefront answers it (collections as ``sections``:
``/collections/<handle>/products.json``). The public search (``/search/suggest.json``) gives ten products at most and
not their words, so a query is matched here, on title, description, vendor, type and tags of every product.
"""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from functools import partial
from itertools import count
from typing import Any
from urllib.parse import quote, urljoin

from scrapy.http import TextResponse

from crawler.description import PlatformKind
from model.errors import PageChangedError
from model.listing import ListingState
from spiders.engines.engine import ORIGIN, Ad, Answer, Ask, Asker, Engine, Page, Recognised, look
from spiders.engines.values import each, first, joined, lowest, mapping, plain, words_hold
from spiders.pages.reading import PageFields

_PER_PAGE = 250
_CURRENCY = re.compile(r"Shopify\.currency\s*=\s*(\{[^}]{0,300}\})")
_OFFERED = re.compile(
    r""""priceCurrency"\s*:\s*"([A-Z]{3})"|(?:og|product):price:currency["']\s+content=["']([A-Z]{3})["']"""
)
_MARKS = re.compile(r"cdn\.shopify\.com|Shopify\.(?:shop|theme|currency)\b|myshopify\.com|shopify-digital-wallet")


class ShopifyEngine(Engine):
    """One product is one listing; its price is that of its cheapest variant that can be bought."""

    kind = PlatformKind.SHOPIFY
    _currency = ""
    _was_full = False

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """All products, section by section."""
        self._currency = self.platform.currency or await self._shop_currency()
        async for page in self.in_sections(
            lambda section: self.follow(self._ask(section, 1), partial(self._read, section, query, count(1)))
        ):
            yield page

    async def _shop_currency(self) -> str:
        """What the shop says of its currency: no product does."""
        for name in ("meta.json", "cart.js"):
            answer = await self.maybe(Ask(url=f"{self.platform.base_url}{name}"))
            told = first(mapping(answer.content), "currency") if answer is not None else ""
            if told:
                return told
        return await self._page_currency("") or await self._page_currency(await self._first_product())

    async def _page_currency(self, path: str) -> str:
        page = await self.maybe(Ask(url=f"{self.platform.base_url}{path}"), as_text=True)
        return currency_of(page.response) if page is not None and isinstance(page.response, TextResponse) else ""

    async def _first_product(self) -> str:
        answer = await self.maybe(Ask(url=f"{self.platform.base_url}products.json?limit=1"))
        products = mapping(answer.content).get("products") if answer is not None else None
        handle = first(mapping(products[0]), "handle") if isinstance(products, list) and products else ""
        return f"products/{quote(handle)}" if handle else ""

    @property
    def _per_page(self) -> int:
        return min(self.platform.interface.per_page or _PER_PAGE, _PER_PAGE)

    def _ask(self, section: str, number: int) -> Ask:
        path = f"collections/{quote(section, safe='')}/products.json" if section else "products.json"
        allowed = frozenset({404}) if number == 1 else frozenset({400, 404})
        return Ask(url=f"{self.platform.base_url}{path}?limit={self._per_page}&page={number}", allow=allowed)

    def _read(
        self, section: str, query: str, numbers: Iterator[int], answer: Answer
    ) -> tuple[Sequence[Ad | str], Ask | None]:
        number = next(numbers)
        if answer.response.status >= 400:
            if number > 1:
                if self._was_full:
                    self.bound = f"nothing is listed beyond page {number - 1}: name collections as interface.sections"
                return [], None
            raise PageChangedError(
                f"{answer.response.url}: HTTP {answer.response.status}; the shop has "
                + (f"no collection '{section}'" if section else "switched products.json off: use kind structured")
            )
        products = mapping(answer.content).get("products")
        if not isinstance(products, list):
            raise PageChangedError(f"{answer.response.url}: no list 'products'; is this a Shopify shop?")
        self._was_full = len(products) >= self._per_page
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
        reading.add("text", plain(first(product, "body_html")), ORIGIN)
        tags = product.get("tags")
        tags = tags if isinstance(tags, list) else [tag.strip() for tag in str(tags or "").split(",")]
        reading.add("category", joined([first(product, "product_type"), *(str(tag) for tag in tags)]), ORIGIN)
        reading.add("seller", first(product, "vendor"), ORIGIN)
        reading.add("posted", first(product, "published_at", "created_at"), ORIGIN)
        images = each(product.get("images")) or [product.get("image")]
        links = [image if isinstance(image, str) else first(mapping(image), "src") for image in images]
        reading.add("images", [urljoin(self.platform.base_url, link) for link in links if link], ORIGIN)
        self._add_price(product, reading)
        return Ad(
            ad_id=first(product, "id"), url=f"{self.platform.base_url}products/{first(product, 'handle')}",
            reading=reading,
        )  # fmt: skip

    def _add_price(self, product: Mapping[str, Any], reading: PageFields) -> None:
        variants = [mapping(variant) for variant in each(product.get("variants"))]
        on_sale = [variant for variant in variants if variant.get("available") is not False]
        reading.add("price", lowest(first(variant, "price") for variant in on_sale or variants), ORIGIN)
        reading.add("currency", self._currency, ORIGIN)
        if variants and not on_sale:
            reading.add("state", ListingState.SOLD.value, ORIGIN)

    @classmethod
    async def recognise(cls, home: TextResponse, asker: Asker) -> Recognised | None:
        """By the marks of Shopify's themes and servers, and a product list that answers."""
        served = b" ".join(home.headers.getlist("powered-by")).lower()
        if not _MARKS.search(home.text) and b"shopify" not in served and "x-shopid" not in home.headers:
            return None
        return await cls.confirm(urljoin(home.url, "/"), asker, currency_of(home))

    @classmethod
    async def confirm(cls, base: str, asker: Asker, currency: str = "") -> Recognised | None:
        """By its product list alone."""
        ask = Ask(url=f"{base}products.json?limit=1", allow=frozenset({401, 403, 404}))
        products = mapping(await look(asker, ask)).get("products")
        if not isinstance(products, list):
            return None
        if products and "variants" not in mapping(products[0]):
            return None
        parts = {"currency": currency} if currency else {}
        return Recognised(base_url=base, parts=parts, why="products.json lists products as Shopify does")


def currency_of(home: TextResponse) -> str:
    """The currency that a Shopify page tells its own scripts, or those who read its offers."""
    found = _CURRENCY.search(home.text)
    try:
        told = first(mapping(json.loads(found.group(1))), "active") if found else ""
    except ValueError:
        told = ""
    offered = _OFFERED.search(home.text)
    return told or (offered[1] or offered[2] if offered else "")
