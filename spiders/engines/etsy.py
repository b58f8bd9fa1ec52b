"""Etsy by its Open API v3: ``listings/active``, newest first, 100 a page, with the application's key.

``interface.sections`` are taxonomy ids, or ``shop:<id>`` for one shop's listings. Images and the shop's name come with
one further question a page (``listings/batch``) where the list does not bring them.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from functools import partial
from itertools import count
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from scrapy.http import TextResponse

from crawler.description import PlatformKind
from model.errors import PageChangedError
from model.listing import ListingState
from spiders.engines.engine import ORIGIN, Ad, Answer, Ask, Asker, Engine, Page, Recognised
from spiders.engines.values import decimal, each, first, joined, mapping, paragraphs, plain
from spiders.pages.reading import PageFields

_PER_PAGE = 100
_GONE_STATES = {"sold_out", "expired", "inactive", "removed"}


class EtsyEngine(Engine):
    """One Etsy listing is one listing."""

    kind = PlatformKind.ETSY
    secrets = ("key", "secret", "token")
    required = ("key",)

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """The pages of all active listings, or of those found, section by section."""
        async for page in self.in_sections(lambda section: self._walk(section, query)):
            yield page

    async def _walk(self, section: str, query: str) -> AsyncIterator[Page]:
        read = partial(self._read, section, query, count(1))
        async for page in self.follow(self._ask(section, query, 0), read):
            await self._add_batch([ad for ad in page.ads if isinstance(ad, Ad)])
            yield page

    @property
    def _headers(self) -> Mapping[str, str]:
        key, secret, token = (self.secrets_of.get(name) for name in self.secrets)
        # Etsy takes the key together with the shared secret; keys of older applications stand alone.
        headers = {"x-api-key": f"{key}:{secret}" if secret and ":" not in key else key}
        return headers | ({"Authorization": f"Bearer {token}"} if token else {})

    @property
    def _per_page(self) -> int:
        return min(self.platform.interface.per_page or _PER_PAGE, _PER_PAGE)

    def _ask(self, section: str, query: str, offset: int) -> Ask:
        shop = section.removeprefix("shop:") if section.startswith("shop:") else ""
        path = f"shops/{quote(shop, safe='')}/listings/active" if shop else "listings/active"
        asked = {"limit": str(self._per_page), "offset": str(offset), "sort_on": "created", "sort_order": "desc"}
        asked |= ({"keywords": query} if query else {}) | ({"taxonomy_id": section} if section and not shop else {})
        asked |= {"includes": "Images,Shop"}
        allow = frozenset({400}) if offset else frozenset()
        return Ask(url=f"{self._base}{path}?{urlencode(asked, safe=',')}", headers=self._headers, allow=allow)

    @property
    def _base(self) -> str:
        base = self.platform.base_url
        return base if base.rstrip("/").endswith("/application") else f"{base}v3/application/"

    def _read(
        self, section: str, query: str, numbers: Iterator[int], answer: Answer
    ) -> tuple[Sequence[Ad | str], Ask | None]:
        number = next(numbers)
        if answer.response.status >= 400:
            self.bound = f"Etsy lists no more than {(number - 1) * self._per_page:,} of this query: narrow it"
            return [], None
        results = mapping(answer.content).get("results")
        if not isinstance(results, list):
            raise PageChangedError(f"{answer.response.url}: no list 'results'")
        total, shown = first(mapping(answer.content), "count"), number * self._per_page
        more = bool(results) and (shown < int(total) if total.isdigit() else len(results) >= self._per_page)
        return [self._ad(result) for result in results], self._ask(section, query, shown) if more else None

    def _ad(self, result: object) -> Ad | str:
        if not isinstance(result, Mapping) or not first(result, "listing_id"):
            return "a listing has no listing_id"
        ad_id = first(result, "listing_id")
        reading = PageFields()
        reading.add("id", ad_id, ORIGIN)
        reading.add("title", plain(first(result, "title")), ORIGIN)
        made_of = joined((str(word) for word in each(result.get("materials"))), ", ")
        words = [plain_lines(first(result, "description")), f"Materials: {made_of}" if made_of else ""]
        reading.add("text", paragraphs(*words), ORIGIN)
        reading.add("category", joined(str(tag) for tag in each(result.get("tags"))), ORIGIN)
        _add_price(mapping(result.get("price")), reading)
        posted = first(result, "original_creation_timestamp", "creation_timestamp", "created_timestamp")
        reading.add("posted", posted, ORIGIN)
        reading.add("language", first(result, "language"), ORIGIN)
        if first(result, "state") in _GONE_STATES or first(result, "quantity") == "0":
            reading.add("state", ListingState.SOLD.value, ORIGIN)
        _add_included(result, reading)
        link = first(result, "url") or f"https://www.etsy.com/listing/{ad_id}"
        return Ad(ad_id=ad_id, url=link, reading=reading)

    async def _add_batch(self, ads: Sequence[Ad]) -> None:
        """Images and shops of a page's listings, where the list did not bring them."""
        lacking = [ad for ad in ads if "images" not in ad.reading.fields]
        if lacking:
            asked = {"listing_ids": ",".join(ad.ad_id for ad in lacking), "includes": "Images,Shop"}
            link = f"{self._base}listings/batch?{urlencode(asked, safe=',')}"
            answer = await self.maybe(Ask(url=link, headers=self._headers))
            found = each(mapping(answer.content if answer is not None else None).get("results"))
            by_id = {first(mapping(result), "listing_id"): mapping(result) for result in found}
            for ad in lacking:
                _add_included(by_id.get(ad.ad_id, {}), ad.reading)
        for ad in ads:  # a shop without a name is still one seller
            ad.reading.add("seller", ad.reading.get("shop"), ORIGIN)
            ad.reading.fields.pop("shop", None)

    @classmethod
    async def recognise(cls, home: TextResponse, asker: Asker) -> Recognised | None:  # noqa: ARG003
        """By its address."""
        if (urlsplit(home.url).hostname or "").removeprefix("www.") != "etsy.com":
            return None
        return Recognised(base_url="https://openapi.etsy.com/", why="Etsy has an Open API (a key needed)")


def plain_lines(text: str) -> str:
    """A text that is no HTML but has its entities; its lines stay."""
    return "\n".join(plain(line) if "&" in line else line for line in text.split("\n"))


def _add_price(price: Mapping[str, Any], reading: PageFields) -> None:
    whole, divisor = decimal(first(price, "amount")), decimal(first(price, "divisor") or "1")
    if whole is not None and divisor:
        reading.add("price", format((whole / divisor).normalize(), "f"), ORIGIN)
    reading.add("currency", first(price, "currency_code"), ORIGIN)


def _add_included(result: Mapping[str, Any], reading: PageFields) -> None:
    images = [mapping(image) for image in each(result.get("images"))]
    reading.add("images", [first(image, "url_fullxfull", "url_570xN", "url_170x135") for image in images], ORIGIN)
    reading.add("seller", first(result, "shop.shop_name"), ORIGIN)
    reading.add("shop", first(result, "shop_id", "user_id"), ORIGIN)
    reading.add("place", joined([first(result, "shop.shop_location_country_iso")]), ORIGIN)
