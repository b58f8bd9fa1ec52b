"""PrestaShop shops by the listings of their front office, asked for as JSON, or by the webservice where there is a key.

A category or a search answers JSON to ``Accept: application/json``; without sections, the home category and every
category that the home page links to are walked. What these lists leave out (the whole description) is read from the
product's own page. With ``ADWARDEN_<PLATFORM>_KEY`` the webservice (``/api/products``) is asked instead.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from functools import partial
from itertools import count
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

from scrapy.http import TextResponse

from crawler.description import Platform, PlatformKind
from model.errors import PageChangedError
from model.listing import ListingState
from spiders.engines.engine import ORIGIN, Ad, Answer, Ask, Asker, Engine, Page, Recognised, look
from spiders.engines.prestashop_service import WebService
from spiders.engines.values import each, first, joined, lowest, mapping, paragraphs, plain, words_hold
from spiders.fetch import FetchError, FetchFailure
from spiders.pages.listing import read_page
from spiders.pages.reading import PageFields

_PER_PAGE = 36  # the most that the front office shows
_HOME = "2"
_MOST_CATEGORIES = 500
_CATEGORY = re.compile(r"/(\d{1,6})-[^/.?#]+/?(?:[?#]|$)|[?&]id_category=(\d{1,6})")
_MARKS = re.compile(r"\bvar prestashop\b|prestashop", re.IGNORECASE)
_CURRENCY = re.compile(r'"currency"\s*:\s*\{[^{}]{0,300}?"iso_code"\s*:\s*"([A-Z]{3})"')
_GONE = {"unavailable", "out_of_stock"}


class PrestaShopEngine(Engine):
    """One product is one listing, under its PrestaShop id."""

    kind = PlatformKind.PRESTASHOP
    secrets = ("key",)

    def __init__(self, platform: Platform, asker: Asker) -> None:
        super().__init__(platform, asker)
        self._currency = platform.currency

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """The search's pages, or the categories' in turn."""
        key = self.secrets_of.get("key")
        if key:
            service = WebService(self.platform, "Basic " + b64encode(f"{key}:".encode()).decode())
            async for page in self.in_sections(lambda section: self.follow(*service.walk(section, query))):
                yield page
            return
        home = await self.maybe(Ask(url=self.platform.base_url), as_text=True)
        front = home.response if home is not None and isinstance(home.response, TextResponse) else None
        if front is not None:
            self._currency = self._currency or currency_of(front)
        searched = False
        try:
            async for page in self._search(query):
                searched = True
                yield page
        except FetchError as error:
            # PrestaShop's own robots.txt forbids its search: the query is matched here then, on every category.
            if searched or error.failure is not FetchFailure.FORBIDDEN:
                raise
        if not searched:
            async for page in self._categories_of(front, query):
                yield page

    async def _search(self, query: str) -> AsyncIterator[Page]:
        if query:
            async for page in self.follow(self._ask("", query, 1), partial(self._read, "", query, count(1))):
                yield page

    async def _categories_of(self, front: TextResponse | None, query: str) -> AsyncIterator[Page]:
        """Every category in turn, and of its products those that hold the query's words."""
        found = [_HOME, *(_categories(front) if front is not None else [])]
        sections = list(self.platform.interface.sections) or list(dict.fromkeys(found))
        for number, section in enumerate(sections, start=1):
            read = partial(self._read, section, "", count(1))
            async for page in self.follow(self._ask(section, "", 1), read):
                ads = [ad for ad in page.ads if isinstance(ad, str) or not query or words_hold(ad.reading, query)]
                yield Page(response=page.response, ads=ads, more=page.more or number < len(sections))

    def _ask(self, section: str, query: str, number: int) -> Ask:
        asked = {"controller": "search", "s": query} if query else {"controller": "category", "id_category": section}
        per_page = min(self.platform.interface.per_page or _PER_PAGE, _PER_PAGE)
        asked |= {"page": str(number), "resultsPerPage": str(per_page)}
        # A home category may be empty, hidden or renumbered: the others are walked all the same.
        allow = (
            frozenset({404, 410, 403}) if section and section not in self.platform.interface.sections else frozenset()
        )
        return Ask(url=f"{self.platform.base_url}index.php?{urlencode(asked)}", allow=allow)

    def _read(
        self, section: str, query: str, numbers: Iterator[int], answer: Answer
    ) -> tuple[Sequence[Ad | str], Ask | None]:
        if answer.response.status >= 400:
            return [], None
        products = mapping(answer.content).get("products")
        if isinstance(products, Mapping):  # PHP writes a list with gaps as an object
            products = list(products.values())
        if not isinstance(products, list):
            raise PageChangedError(f"{answer.response.url}: no list 'products'; is this a PrestaShop shop?")
        paging = mapping(mapping(answer.content).get("pagination"))
        number = next(numbers)
        following = self._ask(section, query, number + 1) if _goes_on(paging, len(products)) else None
        return [self._ad(product) for product in products], following

    def _ad(self, product: object) -> Ad | str:
        ad_id = first(mapping(product), "id_product", "id")
        if not isinstance(product, Mapping) or not ad_id:
            return "a product has no id"
        reading = PageFields()
        reading.add("id", ad_id, ORIGIN)
        reading.add("title", plain(first(product, "name")), ORIGIN)
        words = [plain(first(product, "description")), plain(first(product, "description_short"))]
        reading.add("text", paragraphs(*words), ORIGIN)
        reading.add("category", joined([first(product, "category_name", "category")]), ORIGIN)
        reading.add("seller", first(product, "manufacturer_name"), ORIGIN)
        reading.add("posted", first(product, "date_add", "embedded_attributes.date_add"), ORIGIN)
        base = self.platform.base_url
        pictures = [mapping(picture) for picture in [product.get("cover"), *each(product.get("images"))]]
        links = [first(each_one, "large.url", "bySize.large_default.url", "medium.url", "url") for each_one in pictures]
        reading.add("images", list(dict.fromkeys(urljoin(base, link) for link in links if link)), ORIGIN)
        reading.add("price", lowest([first(product, "price_amount")]) or first(product, "price"), ORIGIN)
        reading.add("currency", first(product, "currency", "currency_iso_code") or self._currency, ORIGIN)
        if first(product, "availability") in _GONE:
            reading.add("state", ListingState.SOLD.value, ORIGIN)
        told = first(product, "url", "canonical_url", "link")
        link = (
            urljoin(base, told)
            if told
            else f"{base}index.php?{urlencode({'controller': 'product', 'id_product': ad_id})}"
        )
        complete = None if first(product, "description") else partial(self._read_own_page, link, reading)
        return Ad(ad_id=ad_id, url=link, reading=reading, complete=complete)

    async def _read_own_page(self, link: str, reading: PageFields) -> None:
        """The whole description, and whatever the list does not tell."""
        if not link.startswith(("http://", "https://")) or urlsplit(link).hostname != self.platform.host:
            return
        answer = await self.maybe(Ask(url=link), as_text=True)
        if answer is None or not isinstance(answer.response, TextResponse):
            return
        shown = answer.response.css(".product-description, #product-description, [itemprop=description]").getall()
        page = read_page(answer.response, self.platform)
        whole = paragraphs(*(plain(part) for part in shown), page.get("text"), reading.get("text"))
        if len(whole) > len(reading.get("text")):
            reading.fields.pop("text", None)
            reading.add("text", whole, ORIGIN)
        for name, found in page.fields.items():
            if name != "title":
                reading.fields.setdefault(name, found)

    @classmethod
    async def recognise(cls, home: TextResponse, asker: Asker) -> Recognised | None:
        """By PrestaShop's marks on the page, and a category that answers JSON."""
        served = str(home.headers.get("powered-by") or b"")
        if not _MARKS.search(home.text) and "prestashop" not in served.lower():
            return None
        base = urljoin(home.url, "/")
        section = next(iter(_categories(home)), _HOME)
        asked = urlencode({"controller": "category", "id_category": section, "page": "1"})
        content = await look(asker, Ask(url=f"{base}index.php?{asked}", allow=frozenset({403, 404})))
        if "products" not in mapping(content):
            return None
        currency = currency_of(home)
        return Recognised(
            base_url=base, parts={"currency": currency} if currency else {}, why="its categories answer as PrestaShop's"
        )


def _categories(home: TextResponse) -> list[str]:
    """The ids of the categories that a page links to."""
    links = home.xpath("//a/@href").getall()
    found = (_CATEGORY.search(link) for link in links)
    ids = (match.group(1) or match.group(2) for match in found if match)
    return list(dict.fromkeys(ids))[:_MOST_CATEGORIES]


def currency_of(home: TextResponse) -> str:
    """The currency that a PrestaShop page tells its own scripts."""
    found = _CURRENCY.search(home.text)
    return found.group(1) if found else ""


def _goes_on(paging: Mapping[str, Any], n_shown: int) -> bool:
    total, shown_to = first(paging, "total_items"), first(paging, "items_shown_to")
    if total.isdigit() and shown_to.isdigit():
        return n_shown > 0 and int(shown_to) < int(total)
    count, current = first(paging, "pages_count"), first(paging, "current_page")
    if count.isdigit() and current.isdigit():
        return int(current) < int(count)
    return n_shown > 0
