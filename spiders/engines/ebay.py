"""eBay by its Browse API: ``item_summary/search``, newest first, 200 a page and 10,000 a query at most.

An application token comes from ``identity/v1/oauth2/token`` (client credentials). ``interface.site`` or the platform's
country picks the marketplace; ``interface.sections`` are category ids. A summary has no description: the item itself is
asked for it, within ``interface.details``.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from functools import partial
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from scrapy.http import TextResponse

from crawler.description import Platform, PlatformKind
from model.errors import PageChangedError
from model.listing import ListingState
from spiders.engines.engine import ORIGIN, Ad, Answer, Ask, Asker, Engine, Page, Recognised
from spiders.engines.oauth import TOKEN_SECRETS, ClientGrant
from spiders.engines.values import each, first, joined, mapping, paragraphs, plain
from spiders.pages.reading import PageFields

_PER_PAGE = 200
_DEEPEST = 10_000
# Without this filter eBay shows none but items of a fixed price.
_EVERY_SALE = "buyingOptions:{FIXED_PRICE|AUCTION|BEST_OFFER|CLASSIFIED_AD}"
_SCOPE = "https://api.ebay.com/oauth/api_scope"
# The marketplaces that the Browse API serves, and the sites they belong to.
_SITES = {
    "AT": "EBAY_AT", "AU": "EBAY_AU", "BE": "EBAY_BE", "CA": "EBAY_CA", "CH": "EBAY_CH", "DE": "EBAY_DE",
    "ES": "EBAY_ES", "FR": "EBAY_FR", "GB": "EBAY_GB", "HK": "EBAY_HK", "IE": "EBAY_IE", "IT": "EBAY_IT",
    "MY": "EBAY_MY", "NL": "EBAY_NL", "PH": "EBAY_PH", "PL": "EBAY_PL", "SG": "EBAY_SG", "TW": "EBAY_TW",
    "US": "EBAY_US",
}  # fmt: skip
_HOSTS = {
    "ebay.com": "US", "ebay.co.uk": "GB", "ebay.de": "DE", "ebay.fr": "FR", "ebay.it": "IT", "ebay.es": "ES",
    "ebay.com.au": "AU", "ebay.ca": "CA", "ebay.at": "AT", "ebay.ch": "CH", "ebay.nl": "NL", "ebay.be": "BE",
    "ebay.ie": "IE", "ebay.pl": "PL", "ebay.com.hk": "HK", "ebay.com.sg": "SG", "ebay.com.my": "MY", "ebay.ph": "PH",
}  # fmt: skip


class EbayEngine(Engine):
    """One item is one listing, under eBay's item id."""

    kind = PlatformKind.EBAY
    secrets = TOKEN_SECRETS
    lists_all = False

    def __init__(self, platform: Platform, asker: Asker) -> None:
        super().__init__(platform, asker)
        token_url = platform.interface.token_url or f"{platform.base_url}identity/v1/oauth2/token"
        self._grant = ClientGrant(self.secrets_of, token_url, basic=True, fields={"scope": _SCOPE})
        self._api = self._grant.asker(asker)
        site = platform.interface.site or _SITES.get(platform.country, "EBAY_US")
        self._headers = {"X-EBAY-C-MARKETPLACE-ID": site}

    def require_keys(self) -> None:
        """A token, or what gets one."""
        self._grant.require()

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """The search's pages, category by category."""
        async for page in self.in_sections(lambda section: self._walk(section, query)):
            yield page

    async def _walk(self, section: str, query: str) -> AsyncIterator[Page]:
        per_page = min(self.platform.interface.per_page or _PER_PAGE, _PER_PAGE)
        asked = ({"q": query} if query else {}) | ({"category_ids": section} if section else {})
        asked |= {"filter": _EVERY_SALE, "sort": "newlyListed", "fieldgroups": "EXTENDED"}
        asked |= {"limit": str(per_page), "offset": "0"}
        link = f"{self.platform.base_url}buy/browse/v1/item_summary/search?{urlencode(asked)}"
        seen: set[str] = set()
        asked_for: set[str] = set()
        while link and link not in asked_for:
            asked_for.add(link)
            answer = await self._api.json(Ask(url=link, headers=self._headers))
            ads = [self._ad(item) for item in _items(answer)]
            link = self._next(answer, link, per_page, len(ads))
            ids = {ad.ad_id for ad in ads if isinstance(ad, Ad)}
            if ids and ids <= seen:
                link = ""
            seen |= ids
            yield Page(response=answer.response, ads=ads, more=bool(link) and link not in asked_for)

    def _next(self, answer: Answer, link: str, per_page: int, n_shown: int) -> str:
        """The following page's address: as eBay tells it, at our own door, and within what it lists at all."""
        content = mapping(answer.content)
        told = first(content, "next")
        if not told or not n_shown:
            return ""
        offset = _offset(link) + per_page
        if offset + per_page > _DEEPEST:
            self.bound = f"eBay lists no more than {_DEEPEST:,} items of a query: narrow it, or name categories"
            return ""
        parts = urlsplit(told)
        return f"{self.platform.base_url}{parts.path.lstrip('/')}?{parts.query}" if parts.query else ""

    def _ad(self, item: object) -> Ad | str:
        if not isinstance(item, Mapping) or not first(item, "itemId", "legacyItemId"):
            return "an item has no itemId"
        reading = PageFields()
        _add_item(item, reading)
        ad_id = first(item, "legacyItemId") or first(item, "itemId")
        link = first(item, "itemWebUrl") or f"https://www.ebay.com/itm/{quote(ad_id)}"
        complete = partial(self._complete, first(item, "itemId"), reading) if first(item, "itemId") else None
        # What follows an item's address says how it was found, and differs each time.
        link = link.partition("?")[0] if "/itm/" in link else link
        return Ad(ad_id=ad_id, url=link, reading=reading, complete=complete)

    async def _complete(self, item_id: str, reading: PageFields) -> None:
        """The seller's own description, all pictures, and whether it is still to be had."""
        link = f"{self.platform.base_url}buy/browse/v1/item/{quote(item_id, safe='')}"
        try:
            answer = await self._api.json(Ask(url=link, headers=self._headers, allow=frozenset({400, 403, 404, 409})))
        except PageChangedError:
            return
        item = mapping(answer.content)
        if answer.response.status >= 400 or not first(item, "itemId"):
            return
        whole = PageFields()
        _add_item(item, whole)
        for name in ("text", "images"):
            if name in whole.fields:
                reading.fields[name] = whole.fields[name]
        for name, found in whole.fields.items():
            reading.fields.setdefault(name, found)

    @classmethod
    async def recognise(cls, home: TextResponse, asker: Asker) -> Recognised | None:  # noqa: ARG003
        """By its address."""
        host = (urlsplit(home.url).hostname or "").removeprefix("www.")
        if host not in _HOSTS:
            return None
        parts = {"country": _HOSTS[host]}
        return Recognised(base_url="https://api.ebay.com/", parts=parts, why="eBay has a Browse API (keys needed)")


def _items(answer: Answer) -> Sequence[object]:
    content = mapping(answer.content)
    items = content.get("itemSummaries")
    # A search that finds nothing has no such key, but it has its total.
    if items is None and first(content, "total") == "0":
        return []
    if not isinstance(items, list):
        raise PageChangedError(f"{answer.response.url}: no list 'itemSummaries'")
    return items


def _add_item(item: Mapping[str, Any], reading: PageFields) -> None:
    reading.add("title", first(item, "title"), ORIGIN)
    words = [plain(first(item, "description")), plain(first(item, "shortDescription")), first(item, "condition")]
    reading.add("text", paragraphs(*words), ORIGIN)
    names = [first(mapping(category), "categoryName") for category in each(item.get("categories"))]
    reading.add("category", first(item, "categoryPath") or joined(names), ORIGIN)
    priced = next((name for name in ("price", "currentBidPrice") if first(item, f"{name}.value")), "price")
    reading.add("price", first(item, f"{priced}.value"), ORIGIN)
    reading.add("currency", first(item, f"{priced}.currency"), ORIGIN)
    reading.add("seller", first(item, "seller.username"), ORIGIN)
    place = (first(item, f"itemLocation.{name}") for name in ("city", "stateOrProvince", "country"))
    reading.add("place", joined(place, ", "), ORIGIN)
    included = each(mapping(item.get("shipToLocations")).get("regionIncluded"))
    reading.add("ships_to", joined((first(mapping(each_one), "regionName") for each_one in included), ", "), ORIGIN)
    options = [mapping(option) for option in each(item.get("shippingOptions"))]
    told = (_shipping(option) for option in options)
    reading.add("shipping", joined(told, ", "), ORIGIN)
    reading.add("posted", first(item, "itemCreationDate", "itemOriginDate"), ORIGIN)
    images = [item.get("image"), *each(item.get("additionalImages"))] if item.get("image") else []
    images = images or each(item.get("thumbnailImages"))
    reading.add("images", [first(mapping(image), "imageUrl") for image in images], ORIGIN)
    stock = [first(mapping(each_one), "estimatedAvailabilityStatus") for each_one in _availabilities(item)]
    if stock and set(stock) == {"OUT_OF_STOCK"}:
        reading.add("state", ListingState.SOLD.value, ORIGIN)


def _availabilities(item: Mapping[str, Any]) -> list[Any]:
    return each(item.get("estimatedAvailabilities"))


def _shipping(option: Mapping[str, Any]) -> str:
    method = first(option, "shippingServiceCode", "type")
    cost, currency = first(option, "shippingCost.value"), first(option, "shippingCost.currency")
    return " ".join(part for part in (method, cost, currency) if part)


def _offset(link: str) -> int:
    told = link.partition("offset=")[2].partition("&")[0]
    return int(told) if told.isdigit() else 0
