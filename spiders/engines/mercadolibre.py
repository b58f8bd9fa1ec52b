"""Mercado Libre by its API: ``/sites/<site>/search``, 50 a page and 1,000 deep, with an application's token.

``interface.site`` or the platform's country picks the site (MLA, MLB, MLM, ...); ``interface.sections`` are category
ids. A page's dates and pictures come with one question for 20 items; each description is a question of its own, within
``interface.details``.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from functools import partial
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from scrapy.http import TextResponse

from crawler.description import Platform, PlatformKind
from model.errors import ConfigError, PageChangedError
from model.listing import ListingState
from spiders.engines.engine import ORIGIN, Ad, Answer, Ask, Asker, Engine, Page, Recognised
from spiders.engines.oauth import TOKEN_SECRETS, ClientGrant
from spiders.engines.values import each, first, joined, mapping, paragraphs
from spiders.pages.reading import PageFields

_PER_PAGE = 50
_DEEPEST = 1000
_AT_ONCE = 20
_ATTRIBUTES = "id,date_created,start_time,pictures,attributes,seller_address"
_SITES = {
    "AR": "MLA", "BO": "MBO", "BR": "MLB", "CL": "MLC", "CO": "MCO", "CR": "MCR", "DO": "MRD", "EC": "MEC",
    "GT": "MGT", "HN": "MHN", "MX": "MLM", "NI": "MNI", "PA": "MPA", "PE": "MPE", "PY": "MPY", "SV": "MSV",
    "UY": "MLU", "VE": "MLV",
}  # fmt: skip
_COUNTRY_OF_END = {"com.ar": "AR", "com.br": "BR", "com.mx": "MX", "cl": "CL", "com.co": "CO", "com.uy": "UY",
                   "com.pe": "PE", "com.ve": "VE", "com.ec": "EC", "com.bo": "BO", "com.py": "PY"}  # fmt: skip


class MercadoLibreEngine(Engine):
    """One publication is one listing, under its id (MLM...)."""

    kind = PlatformKind.MERCADOLIBRE
    secrets = TOKEN_SECRETS
    lists_all = False

    def __init__(self, platform: Platform, asker: Asker) -> None:
        super().__init__(platform, asker)
        self._site = platform.interface.site or _SITES.get(platform.country, "")
        if not self._site:
            raise ConfigError(f"platform '{platform.name}': set interface.site (MLA, MLB, MLM, ...) or its country")
        token_url = platform.interface.token_url or f"{platform.base_url}oauth/token"
        self._grant = ClientGrant(self.secrets_of, token_url, basic=False)
        self._api = self._grant.asker(asker)

    def require_keys(self) -> None:
        """A token, or what gets one."""
        self._grant.require()

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """The search's pages, category by category."""
        async for page in self.in_sections(lambda section: self._walk(section, query)):
            yield page

    async def _walk(self, section: str, query: str) -> AsyncIterator[Page]:
        offset, more = 0, True
        seen: set[str] = set()
        while more:
            answer = await self._api.json(self._ask(section, query, offset))
            results = _results(answer)
            ads = [self._ad(result) for result in results]
            listed = [ad for ad in ads if isinstance(ad, Ad)]
            offset += len(results)
            more = self._goes_on(answer, offset, len(results)) and not {ad.ad_id for ad in listed} <= seen
            fresh = [ad for ad in listed if ad.ad_id not in seen]
            seen |= {ad.ad_id for ad in listed}
            for start in range(0, len(fresh), _AT_ONCE):
                await self._add_items(fresh[start : start + _AT_ONCE])
            yield Page(response=answer.response, ads=ads, more=more)

    def _ask(self, section: str, query: str, offset: int) -> Ask:
        per_page = min(self.platform.interface.per_page or _PER_PAGE, _PER_PAGE)
        asked = ({"q": query} if query else {}) | ({"category": section} if section else {})
        asked |= {"limit": str(per_page), "offset": str(offset)}
        return Ask(url=f"{self.platform.base_url}sites/{quote(self._site, safe='')}/search?{urlencode(asked)}")

    def _goes_on(self, answer: Answer, offset: int, n_shown: int) -> bool:
        total = first(mapping(mapping(answer.content).get("paging")), "total")
        if not n_shown or (total.isdigit() and offset >= int(total)):
            return False
        if offset > _DEEPEST:
            self.bound = f"Mercado Libre lists no more than {offset:,} items of a query: narrow it, or name categories"
            return False
        return True

    def _ad(self, result: object) -> Ad | str:
        if not isinstance(result, Mapping) or not first(result, "id"):
            return "a result has no id"
        ad_id = first(result, "id")
        reading = PageFields()
        reading.add("id", ad_id, ORIGIN)
        reading.add("title", first(result, "title"), ORIGIN)
        reading.add("category", first(result, "domain_id", "category_id"), ORIGIN)
        reading.add("price", first(result, "price"), ORIGIN)
        reading.add("currency", first(result, "currency_id"), ORIGIN)
        reading.add("seller", first(result, "seller.nickname", "seller.id"), ORIGIN)
        paths = ("address.city_name", "address.state_name", "location.city.name", "seller_address.city.name")
        place = joined((first(result, path) for path in paths), ", ")
        reading.add("place", place, ORIGIN)
        mode = first(result, "shipping.mode", "shipping.logistic_type")
        free = "free" if mapping(result.get("shipping")).get("free_shipping") is True else ""
        reading.add("shipping", joined([mode, free], ", "), ORIGIN)
        if first(result, "available_quantity") == "0" or first(result, "status") == "closed":
            reading.add("state", ListingState.SOLD.value, ORIGIN)
        link = first(result, "permalink") or f"{self.platform.base_url}items/{quote(ad_id)}"
        complete = partial(self._add_description, ad_id, result, reading)
        return Ad(ad_id=ad_id, url=link.partition("#")[0], reading=reading, complete=complete)

    async def _add_items(self, ads: Sequence[Ad]) -> None:
        """Dates and pictures of up to twenty items, which a search leaves out."""
        asked = {"ids": ",".join(ad.ad_id for ad in ads), "attributes": _ATTRIBUTES}
        items = await self._optional(f"{self.platform.base_url}items?{urlencode(asked, safe=',')}")
        bodies = (mapping(mapping(item).get("body")) for item in each(items))
        by_id = {first(body, "id"): body for body in bodies}
        for ad in ads:
            body = by_id.get(ad.ad_id, {})
            ad.reading.add("posted", first(body, "date_created", "start_time"), ORIGIN)
            pictures = [first(mapping(picture), "secure_url", "url") for picture in each(body.get("pictures"))]
            ad.reading.add("images", pictures, ORIGIN)

    async def _add_description(self, ad_id: str, result: Mapping[str, Any], reading: PageFields) -> None:
        content = mapping(await self._optional(f"{self.platform.base_url}items/{quote(ad_id)}/description"))
        traits = (_trait(mapping(trait)) for trait in each(result.get("attributes")))
        words = [first(content, "plain_text", "text"), "\n".join(trait for trait in traits if trait)]
        reading.add("text", paragraphs(*words), ORIGIN)
        reading.add("images", [first(result, "thumbnail")], ORIGIN)

    async def _optional(self, link: str) -> object:
        try:
            answer = await self._api.json(Ask(url=link, allow=frozenset({400, 403, 404})))
        except PageChangedError:
            return None
        return answer.content if answer.response.status < 400 else None

    @classmethod
    async def recognise(cls, home: TextResponse, asker: Asker) -> Recognised | None:  # noqa: ARG003
        """By its address."""
        _, found, end = (urlsplit(home.url).hostname or "").rpartition("mercadolibre.")
        if not found:
            _, found, end = (urlsplit(home.url).hostname or "").rpartition("mercadolivre.")
        if not found or end not in _COUNTRY_OF_END:
            return None
        country = _COUNTRY_OF_END[end]
        parts = {"country": country, "languages": ["pt" if country == "BR" else "es"]}
        why = "Mercado Libre has an API (keys needed)"
        return Recognised(base_url="https://api.mercadolibre.com/", parts=parts, why=why)


def _results(answer: Answer) -> list[Any]:
    results = mapping(answer.content).get("results")
    if not isinstance(results, list):
        raise PageChangedError(f"{answer.response.url}: no list 'results'")
    return results


def _trait(trait: Mapping[str, Any]) -> str:
    name, value = first(trait, "name"), first(trait, "value_name")
    return f"{name}: {value}" if name and value else ""
