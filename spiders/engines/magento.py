"""Magento and Adobe Commerce shops by their storefront GraphQL (``/graphql``), which needs no key.

Paged by ``currentPage`` up to ``page_info.total_pages``. Shops differ in what their schema holds: a field that one does
not know is left out and the question asked again.
"""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Mapping
from typing import Any
from urllib.parse import urljoin

from scrapy.http import TextResponse

from crawler.description import PlatformKind
from model.errors import PageChangedError
from model.listing import ListingState
from spiders.engines.engine import ORIGIN, Ad, Answer, Ask, Asker, Engine, Page, Recognised, look, post_json
from spiders.engines.values import each, first, joined, lowest, mapping, paragraphs, plain
from spiders.pages.reading import PageFields

_PER_PAGE = 50
# Every category and none: a filter that each product passes, for "all".
_ALL: Mapping[str, Any] = {"price": {"from": "0"}}
_MONEY = "{ regular_price { value currency } final_price { value currency } }"
_FIELDS = {
    "uid": "uid",
    "id": "id",
    "sku": "sku",
    "name": "name",
    "url_key": "url_key",
    "url_suffix": "url_suffix",
    "stock_status": "stock_status",
    "created_at": "created_at",
    "description": "description { html }",
    "short_description": "short_description { html }",
    "categories": "categories { name }",
    "image": "image { url }",
    "media_gallery": "media_gallery { url }",
    "price_range": f"price_range {{ minimum_price {_MONEY} }}",
}
_NEEDED = {"sku", "name"}
_STORE = "{ storeConfig { product_url_suffix default_display_currency_code base_currency_code locale } }"
_UNKNOWN = re.compile(r"Cannot query field \W*(\w+)\W* on type")
_MARKS = re.compile(
    r"text/x-magento-init|Magento_|/static/version\d+/frontend/|mage/cookies|data-mage-init|pwa-studio|X-Magento", re.I
)


class MagentoEngine(Engine):
    """One product is one listing, under its SKU; the lowest price of its variants counts."""

    kind = PlatformKind.MAGENTO
    _suffix: str | None = None
    _currency = ""

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """All products or those found, category by category (``interface.sections``: category uids or ids)."""
        self._fields = dict(_FIELDS)
        store = await self.maybe(post_json(f"{self.platform.base_url}graphql", {"query": _STORE}))
        config = mapping(mapping(mapping(store.content if store else None).get("data")).get("storeConfig"))
        told = config.get("product_url_suffix", ".html")
        self._suffix = told if isinstance(told, str) else ""
        self._currency = first(config, "default_display_currency_code", "base_currency_code")
        async for page in self.in_sections(lambda section: self._walk(section, query)):
            yield page

    async def _walk(self, section: str, query: str) -> AsyncIterator[Page]:
        number, more = 1, True
        seen: set[str] = set()
        while more:
            answer, products = await self._page(section, query, number)
            ads = [self._ad(item) for item in each(products.get("items"))]
            ids = {ad.ad_id for ad in ads if isinstance(ad, Ad)}
            more = bool(ads) and not (ids and ids <= seen) and number < _last_page(products, number)
            seen |= ids
            yield Page(response=answer.response, ads=ads, more=more)
            number += 1

    async def _page(self, section: str, query: str, number: int) -> tuple[Answer, Mapping[str, Any]]:
        """One page; fields that this shop's schema does not know are dropped, as often as it names new ones."""
        while True:
            answer = await self.asker.json(self._ask(section, query, number))
            data = mapping(mapping(answer.content).get("data"))
            products = mapping(data.get("products"))
            if isinstance(products.get("items"), list):
                return answer, products
            problems = [first(mapping(error), "message") for error in each(mapping(answer.content).get("errors"))]
            unknown = set(_UNKNOWN.findall(" ".join(problems))) & (set(self._fields) - _NEEDED)
            if not unknown:
                said = " ".join("; ".join(problems).split())[:300] or "no list data.products.items"
                raise PageChangedError(f"{answer.response.url}: {said}; is this a Magento shop?")
            for name in unknown:
                del self._fields[name]

    def _ask(self, section: str, query: str, number: int) -> Ask:
        narrowed: Mapping[str, Any] = {} if not section else _category(section)
        arguments = [f"search: {_literal(query)}"] if query else []
        if narrowed or not query:
            arguments.append(f"filter: {_literal(narrowed or _ALL)}")
        per_page = min(self.platform.interface.per_page or _PER_PAGE, 300)
        arguments += [f"pageSize: {per_page}", f"currentPage: {number}"]
        counts = "total_count page_info { current_page page_size total_pages }"
        items = " ".join(self._fields.values())
        document = f"query {{ products({', '.join(arguments)}) {{ {counts} items {{ {items} }} }} }}"
        # Literals, as the published examples have them; named beside for the gateways that cache by variables.
        named = {"search": query, "pageSize": per_page, "currentPage": number}
        content = {"query": document, "variables": named}
        return post_json(f"{self.platform.base_url}graphql", content, allow=frozenset({400}))

    def _ad(self, item: object) -> Ad | str:
        if not isinstance(item, Mapping) or not first(item, "sku"):
            return "a product has no sku"
        reading = PageFields()
        reading.add("id", first(item, "sku"), ORIGIN)
        reading.add("title", plain(first(item, "name")), ORIGIN)
        words = (plain(first(item, f"{name}.html", name)) for name in ("description", "short_description"))
        reading.add("text", paragraphs(*words), ORIGIN)
        names = (plain(first(mapping(category), "name")) for category in each(item.get("categories")))
        reading.add("category", joined(names), ORIGIN)
        gallery = [first(mapping(image), "url") for image in each(item.get("media_gallery"))]
        images = [link for link in gallery or [first(item, "image.url")] if link]
        reading.add("images", [urljoin(self.platform.base_url, link) for link in images], ORIGIN)
        reading.add("posted", first(item, "created_at"), ORIGIN)
        low = mapping(mapping(item.get("price_range")).get("minimum_price"))
        reading.add("price", lowest([first(low, "final_price.value", "regular_price.value")]), ORIGIN)
        currency = first(low, "final_price.currency", "regular_price.currency") or self._currency
        reading.add("currency", currency, ORIGIN)
        if first(item, "stock_status") == "OUT_OF_STOCK":
            reading.add("state", ListingState.SOLD.value, ORIGIN)
        return Ad(ad_id=first(item, "sku"), url=self._link(item), reading=reading)

    def _link(self, item: Mapping[str, Any]) -> str:
        key = first(item, "url_key")
        if not key:
            return f"{self.platform.base_url}catalogsearch/result/?q={first(item, 'sku')}"
        suffix = item.get("url_suffix", self._suffix)
        return f"{self.platform.base_url}{key}{suffix if isinstance(suffix, str) else ''}"

    @classmethod
    async def recognise(cls, home: TextResponse, asker: Asker) -> Recognised | None:
        """By Magento's marks on the page, and a GraphQL that knows ``storeConfig``."""
        if not _MARKS.search(home.text) and not any(name.lower().startswith(b"x-magento") for name in home.headers):
            return None
        return await cls.confirm(urljoin(home.url, "/"), asker)

    @classmethod
    async def confirm(cls, base: str, asker: Asker) -> Recognised | None:
        """By its GraphQL alone."""
        allowed = frozenset({400, 401, 403, 404, 405})
        content = await look(asker, post_json(f"{base}graphql", {"query": _STORE}, allow=allowed))
        config = mapping(mapping(mapping(content).get("data")).get("storeConfig"))
        if not config:
            return None
        currency = first(config, "default_display_currency_code", "base_currency_code")
        locale = first(config, "locale").partition("_")[0].lower()
        parts: dict[str, Any] = {"currency": currency} if currency else {}
        parts |= {"languages": [locale]} if len(locale) == 2 else {}
        return Recognised(base_url=base, parts=parts, why="its GraphQL answers as Magento's does")


def _category(section: str) -> Mapping[str, Any]:
    return {"category_id": {"eq": section}} if section.isdigit() else {"category_uid": {"eq": section}}


def _literal(value: Mapping[str, Any] | str) -> str:
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return "{" + ", ".join(f"{name}: {_literal(inner)}" for name, inner in value.items()) + "}"


def _last_page(products: Mapping[str, Any], number: int) -> int:
    """The last page's number as the shop counts; one more than this where it does not count."""
    info = mapping(products.get("page_info"))
    total, size, count = first(info, "total_pages"), first(info, "page_size"), first(products, "total_count")
    if total.isdigit():
        return int(total)
    if size.isdigit() and int(size) and count.isdigit():
        return -(-int(count) // int(size))
    return number + 1
