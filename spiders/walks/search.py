"""Search pages, then each ad's own page: the walk of shops and classified sites, rendered ones too."""

from __future__ import annotations

from functools import cached_property
from typing import Any
from urllib.parse import quote_plus

from scrapy import Request
from scrapy.http import Response, TextResponse

from crawler.blocks import Search
from crawler.description import PlatformKind
from crawler.politeness import refusal
from model.effort import Visit, VisitOutcome
from model.errors import BlockedError, PageChangedError
from spiders.ads import AdSpider
from spiders.endings import Ending
from spiders.fetch import FetchError, FetchFailure, fetch
from spiders.pages.addresses import shape_of
from spiders.pages.listing import as_page
from spiders.pages.paging import next_link
from spiders.pages.results import read_cards, says_empty
from spiders.walks.catalogue import CatalogueWalk

_NO_SUCH_PAGE = frozenset({404, 410})


class SearchSpider(AdSpider):
    """Walks result pages by the next link, or by counting pages where there is none."""

    @cached_property
    def _shapes(self) -> set[str]:
        # What an ad's address looks like here: a last page with one result is read by what earlier pages taught.
        return set()

    async def walk(self, visit: Visit) -> Ending:
        """Result pages in order until the end, the budget, or a page that shows nothing new.

        Without a query, or on a platform without a search, its own lists are walked instead.
        """
        self.begin(visit)
        search = self.platform.search
        if search is None or (not visit.query and self.platform.catalogue is not None):
            return await CatalogueWalk(self).run(visit)
        counted = "{page}" in search.url or "{offset}" in search.url
        return await self.walk_results(search, visit.query, self._address(search, visit.query, 0), counted=counted)

    async def walk_results(self, search: Search, query: str, url: str, *, counted: bool) -> Ending:
        """The result pages that begin at ``url``; ``counted``: pages may be counted where none links to the next."""
        seen: set[str] = set()
        walked: set[str] = set()
        self._exhausted = True
        linked = search.next is not None
        for index in range(self.crawl_row.max_pages):
            walked.add(url)
            # Where pages are counted, some sites answer 404 for the one after the last.
            page = await self._results(url, may_be_none=index > 0 and counted and not linked)
            if page is None:
                return Ending(VisitOutcome.COMPLETED)
            cards = read_cards(page, self.platform, self._shapes)
            if not cards and not says_empty(page, search):
                cards = read_cards(page, self.platform, self._shapes, lone=True)
            self._shapes.update(shape_of(card.url) for card in cards)
            if not cards:
                return self._nothing(page, search, index)
            fresh = [card for card in cards if card.external_id not in seen]
            if not fresh:
                return Ending(VisitOutcome.COMPLETED, f"page {index + 1} shows nothing new")
            seen.update(card.external_id for card in fresh)
            left = self.platform.limits.max_listings - self.tally.listings
            await self.read_ads(await self.changed(fresh[:left], page))
            if len(fresh) > left:
                return Ending(VisitOutcome.BUDGET, f"stopped at limits.max_listings ({self.tally.listings} listings)")
            following = next_link(page, search)
            linked = linked or following is not None
            if not linked and counted:
                following = self._address(search, query, index + 1)
            if following is None or following in walked:
                return self._last(index + 1, leads_back=following is not None)
            url = following
        return Ending(VisitOutcome.BUDGET, f"stopped after {len(walked)} result pages; there are more")

    def _last(self, number: int, *, leads_back: bool) -> Ending:
        if not self._exhausted:
            return Ending(VisitOutcome.BUDGET, "stopped scrolling at the budget; there may be more")
        return Ending(VisitOutcome.COMPLETED, f"the next link of page {number} leads back" if leads_back else "")

    def _address(self, search: Search, query: str, index: int) -> str:
        return search.url.format(
            base=self.platform.base_url,
            query=quote_plus(query),
            page=search.first_page + index,
            offset=index * search.per_page,
        )

    async def _results(self, url: str, *, may_be_none: bool) -> TextResponse | None:
        if self.platform.kind is not PlatformKind.RENDERED:
            response = await self._get(url, allow=_NO_SUCH_PAGE if may_be_none else frozenset())
            return None if response.status in _NO_SUCH_PAGE else as_page(response)
        rendering = self.platform.rendering
        page = self.rendered_page()
        grows = rendering.scroll or rendering.click
        scrolls = min(rendering.max_scrolls, self.crawl_row.max_pages - 1) if grows else 0
        response = await self._get(url, meta=page.meta(rendering.wait_for, rendering.scroll, scrolls))
        self._exhausted = self._exhausted and page.exhausted
        self.count_blocked(page)
        return as_page(response)

    async def _get(self, url: str, meta: dict[str, Any] | None = None, allow: frozenset[int] = frozenset()) -> Response:
        """Fetch a result page: anything but a readable answer, or a status in ``allow``, ends the visit by an error."""
        response = await fetch(self.crawler, url, lambda link: Request(link, meta=meta))
        refused = refusal(response)
        if refused:
            raise BlockedError(f"{self.platform.host} {refused}: {url}")
        if response.status >= 500:
            raise FetchError(FetchFailure.UNREACHABLE, f"{url}: the server answers HTTP {response.status}")
        if response.status >= 400 and response.status not in allow:
            raise PageChangedError(f"{url}: HTTP {response.status}; correct the address in the description")
        self.tally.pages += 1
        self.told()
        return response

    def _nothing(self, page: TextResponse, search: Search, index: int) -> Ending:
        self.check_wall(page)
        if index > 0 or says_empty(page, search):
            return Ending(VisitOutcome.COMPLETED)
        raise PageChangedError(
            f"{page.url}: no results and no word that there are none;"
            " correct search.cards (or search.empty) in the description"
        )
