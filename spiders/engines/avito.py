"""Avito by its documented API, which shows an account its own ads only (``core/v1/items``): for partners, not searches.

Avito publishes no interface to other people's ads; those are on its pages (kind ``rendered`` or ``structured``). A
query is matched here, on the words of the account's ads.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from functools import partial
from itertools import count
from urllib.parse import quote, urlencode

from crawler.description import Platform, PlatformKind
from model.errors import PageChangedError
from model.listing import ListingState
from spiders.engines.engine import ORIGIN, Ad, Answer, Ask, Asker, Engine, Page
from spiders.engines.oauth import TOKEN_SECRETS, ClientGrant
from spiders.engines.values import first, mapping, words_hold
from spiders.pages.reading import PageFields

_PER_PAGE = 99  # fewer than a hundred, as the documentation asks
_ENDED = {"old", "removed", "blocked", "rejected"}


class AvitoEngine(Engine):
    """One item of the account is one listing."""

    kind = PlatformKind.AVITO
    secrets = TOKEN_SECRETS

    def __init__(self, platform: Platform, asker: Asker) -> None:
        super().__init__(platform, asker)
        token_url = platform.interface.token_url or f"{platform.base_url}token"
        self._grant = ClientGrant(self.secrets_of, token_url, basic=False)
        self._api = self._grant.asker(asker)
        self._user = ""

    def require_keys(self) -> None:
        """A token, or what gets one."""
        self._grant.require()

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """The account's ads, page by page; ``interface.sections`` are Avito's category ids."""
        async for page in self.in_sections(lambda section: self._walk(section, query)):
            yield page

    async def _walk(self, section: str, query: str) -> AsyncIterator[Page]:
        numbers = count(1)
        more = True
        seen: set[str] = set()
        while more:
            answer = await self._api.json(self._ask(section, next(numbers)))
            found = mapping(answer.content).get("resources")
            if not isinstance(found, list):
                raise PageChangedError(f"{answer.response.url}: no list 'resources'")
            ads = [self._ad(item) for item in found]
            ids = {ad.ad_id for ad in ads if isinstance(ad, Ad)}
            more = len(found) >= self._shown(answer) and not (ids and ids <= seen)
            seen |= ids
            kept = [ad for ad in ads if isinstance(ad, str) or not query or words_hold(ad.reading, query)]
            yield Page(response=answer.response, ads=kept, more=more)

    def _ask(self, section: str, number: int) -> Ask:
        asked = {"per_page": str(self._per_page), "page": str(number), "status": "active"}
        asked |= {"category": section} if section else {}
        return Ask(url=f"{self.platform.base_url}core/v1/items?{urlencode(asked)}")

    @property
    def _per_page(self) -> int:
        return min(self.platform.interface.per_page or _PER_PAGE, _PER_PAGE)

    def _shown(self, answer: Answer) -> int:
        """How many ads a full page has, as Avito tells it; at least one, so that an empty page is the last."""
        told = first(mapping(mapping(answer.content).get("meta")), "per_page")
        return max(1, int(told) if told.isdigit() else self._per_page)

    def _ad(self, item: object) -> Ad | str:
        if not isinstance(item, Mapping) or not first(item, "id"):
            return "an item has no id"
        ad_id = first(item, "id")
        reading = PageFields()
        reading.add("id", ad_id, ORIGIN)
        reading.add("title", first(item, "title"), ORIGIN)
        reading.add("category", first(item, "category.name"), ORIGIN)
        reading.add("price", first(item, "price"), ORIGIN)
        reading.add("currency", "RUB", ORIGIN)
        reading.add("place", first(item, "address"), ORIGIN)
        if first(item, "status") in _ENDED:
            reading.add("state", ListingState.SOLD.value, ORIGIN)
        link = first(item, "url") or f"https://www.avito.ru/{quote(ad_id)}"
        return Ad(ad_id=ad_id, url=link, reading=reading, complete=partial(self._add_date, ad_id, reading))

    async def _add_date(self, ad_id: str, reading: PageFields) -> None:
        """When the ad was put up, which only its own answer tells; so the account must be known."""
        user = await self._own_id()
        if not user:
            return
        link = f"{self.platform.base_url}core/v1/accounts/{quote(user)}/items/{quote(ad_id)}/"
        try:
            answer = await self._api.json(Ask(url=link, allow=frozenset({400, 403, 404})))
        except PageChangedError:
            return
        reading.add("posted", first(mapping(answer.content), "start_time"), ORIGIN)

    async def _own_id(self) -> str:
        if not self._user:
            link = f"{self.platform.base_url}core/v1/accounts/self"
            try:
                answer = await self._api.json(Ask(url=link, allow=frozenset({400, 403, 404})))
            except PageChangedError:
                return ""
            self._user = first(mapping(answer.content), "id")
        return self._user
