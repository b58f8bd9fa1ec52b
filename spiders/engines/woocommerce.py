"""WooCommerce shops by the Store API (``/wp-json/wc/store/v1/products``), which needs no key: newest first, 100 a page.

Where ``/wp-json/`` is not served, the same routes are asked as ``?rest_route=``, and older shops without ``v1``. The
Store API tells no dates: those of a page's products are asked for in one question to ``wp/v2/product``, which is public
in most shops; where it is not, they stay empty.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from functools import partial
from itertools import count
from typing import Any
from urllib.parse import urlencode, urljoin

from scrapy.http import TextResponse

from crawler.description import PlatformKind
from model.errors import PageChangedError
from model.listing import ListingState
from spiders.engines.engine import ORIGIN, Ad, Answer, Ask, Asker, Engine, Page, Recognised
from spiders.engines.feed import next_in_header
from spiders.engines.values import amount, each, first, joined, lowest, mapping, paragraphs, plain
from spiders.pages.reading import PageFields

_PER_PAGE = 100
_ROUTES = ("wp-json/wc/store/v1/products", "?rest_route=/wc/store/v1/products", "wp-json/wc/store/products")
_DATES = {"wp-json/": "wp-json/wp/v2/product", "?rest_route=": "?rest_route=/wp/v2/product"}
_MARKS = re.compile(r"wc-block|woocommerce|/wp-content/plugins/woo", re.IGNORECASE)
_WORDPRESS = re.compile(r"/wp-content/|/wp-json/|rest_route=|api\.w\.org")
_ABSENT = frozenset({404, 410})


class WooCommerceEngine(Engine):
    """One product is one listing; of a variable product the lowest price counts."""

    kind = PlatformKind.WOOCOMMERCE
    _route = _ROUTES[0]
    _tells_dates = True

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """All products or those found, category by category."""
        self._route = await self._find_route()
        async for page in self.in_sections(lambda section: self._walk(section, query)):
            yield page

    async def _walk(self, section: str, query: str) -> AsyncIterator[Page]:
        first_ask = self._ask(section, query, 1)
        async for page in self.follow(first_ask, partial(self._read, section, query, count(1))):
            await self._add_dates([ad for ad in page.ads if isinstance(ad, Ad)])
            yield page

    async def _find_route(self) -> str:
        for route in _ROUTES:
            if await _first_product(self.platform.base_url, route, self.asker) is not None:
                return route
        raise PageChangedError(
            f"{self.platform.base_url}: no WooCommerce Store API at {' or '.join(_ROUTES[:2])}; use kind structured"
        )

    def _ask(self, section: str, query: str, number: int) -> Ask:
        per_page = min(self.platform.interface.per_page or _PER_PAGE, _PER_PAGE)
        asked = {"per_page": str(per_page), "page": str(number), "orderby": "date", "order": "desc"}
        asked |= ({"search": query} if query else {}) | ({"category": section} if section else {})
        return _ask_route(self.platform.base_url, self._route, asked)

    def _read(
        self, section: str, query: str, numbers: Iterator[int], answer: Answer
    ) -> tuple[Sequence[Ad | str], Ask | None]:
        number = next(numbers)
        products = answer.content
        if number > 1 and answer.response.status >= 400:  # WordPress's way to say that there is no such page
            return [], None
        if not isinstance(products, list) or answer.response.status >= 400:
            told = first(mapping(products), "message")[:200]
            raise PageChangedError(f"{answer.response.url}: no list of products{f' ({told})' if told else ''}")
        ads = [self._ad(product) for product in products]
        return ads, self._ask(section, query, number + 1) if _goes_on(answer, number, len(products)) else None

    def _ad(self, product: object) -> Ad | str:
        if not isinstance(product, Mapping) or not first(product, "id"):
            return "a product has no id"
        reading = PageFields()
        reading.add("id", first(product, "id"), ORIGIN)
        reading.add("title", plain(first(product, "name")), ORIGIN)
        attributes = (_attribute(mapping(each_one)) for each_one in each(product.get("attributes")))
        words = [plain(first(product, "description")), plain(first(product, "short_description"))]
        reading.add("text", paragraphs(*words, "\n".join(line for line in attributes if line)), ORIGIN)
        groups = [*each(product.get("categories")), *each(product.get("tags"))]
        reading.add("category", joined(plain(first(mapping(group), "name")) for group in groups), ORIGIN)
        base = self.platform.base_url
        links = [first(mapping(image), "src") for image in each(product.get("images"))]
        reading.add("images", [urljoin(base, link) for link in links if link], ORIGIN)
        _add_price(mapping(product.get("prices")), reading)
        if product.get("is_in_stock") is False:
            reading.add("state", ListingState.SOLD.value, ORIGIN)
        link = first(product, "permalink") or f"{base}?post_type=product&p={first(product, 'id')}"
        return Ad(ad_id=first(product, "id"), url=urljoin(base, link), reading=reading)

    async def _add_dates(self, ads: Sequence[Ad]) -> None:
        if not ads or not self._tells_dates:
            return
        route = next(dated for start, dated in _DATES.items() if self._route.startswith(start))
        asked = {"include": ",".join(ad.ad_id for ad in ads), "per_page": "100", "_fields": "id,date_gmt,date"}
        answer = await self.maybe(_ask_route(self.platform.base_url, route, asked))
        if answer is None or not isinstance(answer.content, list):
            self._tells_dates = False
            return
        posts = {first(mapping(post), "id"): first(mapping(post), "date_gmt", "date") for post in answer.content}
        for ad in ads:
            ad.reading.add("posted", posts.get(ad.ad_id), ORIGIN)

    @classmethod
    async def recognise(cls, home: TextResponse, asker: Asker) -> Recognised | None:
        """By WooCommerce's marks on the page, and a Store API that answers."""
        marked = _MARKS.search(home.text) or _MARKS.search(" ".join(home.xpath("//meta/@content").getall()))
        if not marked and not _WORDPRESS.search(home.text + str(home.headers.get("link") or b"")):
            return None
        return await cls.confirm(_root_of(home), asker)

    @classmethod
    async def confirm(cls, base: str, asker: Asker) -> Recognised | None:
        """By its Store API alone."""
        for route in _ROUTES[:2]:
            found = await _first_product(base, route, asker)
            if found is not None:
                currency = first(found, "prices.currency_code")
                parts = {"currency": currency} if currency else {}
                return Recognised(base_url=base, parts=parts, why="the WooCommerce Store API answers")
        return None


def _ask_route(base: str, route: str, asked: Mapping[str, str], allow: frozenset[int] = _ABSENT | {400}) -> Ask:
    mark = "&" if "?" in route else "?"
    return Ask(url=f"{base}{route}{mark}{urlencode(asked)}", allow=allow)


async def _first_product(base: str, route: str, asker: Asker) -> Mapping[str, Any] | None:
    """The first product that a route lists, an empty one where there is none; None where no Store API answers."""
    try:
        answer = await asker.json(_ask_route(base, route, {"per_page": "1"}))
    except PageChangedError:
        return None
    if not isinstance(answer.content, list):
        return None
    product = mapping(answer.content[0]) if answer.content else {}
    # Any list is not one of products; an empty one may be.
    return None if answer.content and "prices" not in product else product


def _root_of(home: TextResponse) -> str:
    """The address of the WordPress that serves a page: it may live in a folder."""
    told = home.xpath("//link[@rel='https://api.w.org/']/@href").get() or ""
    root = urljoin(home.url, told).partition("wp-json/")[0].partition("?rest_route=")[0] if told else ""
    return root if root.endswith("/") else urljoin(home.url, "/")


def _goes_on(answer: Answer, number: int, n_shown: int) -> bool:
    told = (answer.response.headers.get("X-WP-TotalPages") or b"").decode("latin-1").strip()
    if told.isdigit():
        return number < int(told)
    return n_shown > 0 and ("Link" not in answer.response.headers or bool(next_in_header(answer)))


def _add_price(prices: Mapping[str, Any], reading: PageFields) -> None:
    minor = first(prices, "currency_minor_unit")
    units = int(minor) if minor.isdigit() and len(minor) == 1 else 0
    low = first(mapping(prices.get("price_range")), "min_amount")
    reading.add("price", amount(low or lowest([first(prices, "price")]), units), ORIGIN)
    reading.add("currency", first(prices, "currency_code"), ORIGIN)


def _attribute(attribute: Mapping[str, Any]) -> str:
    terms = joined((plain(first(mapping(term), "name")) for term in each(attribute.get("terms"))), ", ")
    return f"{plain(first(attribute, 'name'))}: {terms}" if terms else ""
