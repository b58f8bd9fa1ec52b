"""Search pages, then each ad's own page: the walk of shops and classified sites, rendered ones too."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any
from urllib.parse import quote_plus

from scrapy import Request
from scrapy.http import Response, TextResponse

from crawler.description import PlatformKind, Search
from crawler.politeness import refusal
from crawler.rendering import RenderedPage
from model.effort import Visit, VisitOutcome
from model.errors import BlockedError, MonitorError, PageChangedError
from model.listing import Listing, ListingState
from spiders.fetch import FetchError, fetch
from spiders.pages.listing import as_text, is_gone, read_listing
from spiders.pages.results import Card, next_link, read_cards, says_empty, shape_of
from spiders.pages.jsonld import READING_ERRORS
from spiders.walker import Ending, PlatformSpider

_REFUSALS_IN_ROW = 3


class SearchSpider(PlatformSpider):
    """Walks result pages by the next link, or by counting pages where there is none."""

    @cached_property
    def _shapes(self) -> set[str]:
        # What an ad's address looks like here: a last page with one result is read by what earlier pages taught.
        return set()

    async def walk(self, visit: Visit) -> Ending:
        """Result pages in order until the end, the budget, or a page that shows nothing new."""
        search = self.platform.search
        assert search is not None  # noqa: S101  (the description's validation demands it)
        seen: set[str] = set()
        walked: set[str] = set()
        self._refusals = 0
        self._exhausted = True
        linked = search.next is not None
        url = self._address(search, visit.query, 0)
        for index in range(self.crawl_row.max_pages):
            walked.add(url)
            page = await self._results(url)
            cards = read_cards(page, self.platform, self._shapes)
            self._shapes.update(shape_of(card.url) for card in cards)
            if not cards:
                return self._nothing(page, search, index)
            fresh = [card for card in cards if card.external_id not in seen]
            if not fresh:
                return Ending(VisitOutcome.COMPLETED, f"page {index + 1} shows nothing new")
            seen.update(card.external_id for card in fresh)
            left = self.platform.limits.max_listings - self.tally.listings
            await self._read_ads(fresh[:left])
            if len(fresh) > left:
                return Ending(VisitOutcome.BUDGET, f"stopped at limits.max_listings ({self.tally.listings} listings)")
            following = next_link(page, search)
            linked = linked or following is not None
            if not linked and ("{page}" in search.url or "{offset}" in search.url):
                following = self._address(search, visit.query, index + 1)
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

    async def _results(self, url: str) -> TextResponse:
        if self.platform.kind is not PlatformKind.RENDERED:
            return as_text(await self.get(url))
        rendering = self.platform.rendering
        page = RenderedPage(self.platform, self.snapshots, self.now)
        scrolls = min(rendering.max_scrolls, self.crawl_row.max_pages - 1) if rendering.scroll else 0
        response = await self.get(url, meta=page.meta(rendering.wait_for, rendering.scroll, scrolls))
        self._exhausted = self._exhausted and page.exhausted
        return as_text(response)

    def _nothing(self, page: TextResponse, search: Search, index: int) -> Ending:
        self.check_wall(page)
        if index > 0 or says_empty(page, search):
            return Ending(VisitOutcome.COMPLETED)
        raise PageChangedError(
            f"{page.url}: no results and no word that there are none;"
            " correct search.cards (or search.empty) in the description"
        )

    async def _read_ads(self, cards: Sequence[Card]) -> None:
        for batch in _batches(cards, self.platform.limits.concurrency * 2):
            answers = await asyncio.gather(*(self._ask(card) for card in batch), return_exceptions=True)
            for card, answer in zip(batch, answers, strict=True):
                if isinstance(answer, FetchError):
                    self.mishap(str(answer))
                elif isinstance(answer, BaseException):
                    raise answer
                else:
                    await self._read_ad(card, answer)

    async def _ask(self, card: Card) -> Response:
        meta: dict[str, Any] = {}
        if self.platform.kind is PlatformKind.RENDERED:
            page = RenderedPage(self.platform, self.snapshots, self.now)
            meta = page.meta(self.platform.rendering.listing_wait_for)
        return await fetch(self.crawler, card.url, lambda link: Request(link, meta=meta))

    async def _read_ad(self, card: Card, response: Response) -> None:
        self.tally.pages += 1
        if is_gone(response, self.platform):
            await self.keep(self._gone(card), response)
            return
        refused = refusal(response)
        if refused:
            self._refusals += 1
            if response.status in (429, 503) or self._refusals >= _REFUSALS_IN_ROW:
                raise BlockedError(f"{self.platform.host} {refused}: {card.url}")
            self.mishap(f"{card.url}: {refused}")
            return
        self._refusals = 0
        if response.status >= 400:
            self.mishap(f"{card.url}: HTTP {response.status}")
            return
        try:
            listing = read_listing(response, self.platform, card.url, self.seen_at(response), card.external_id)
        except (MonitorError, *READING_ERRORS) as error:
            self.check_wall(response)
            self.mishap(
                str(error) if isinstance(error, MonitorError) else f"{card.url}: unreadable ({type(error).__name__})"
            )
            return
        await self.keep(listing, response)

    def _gone(self, card: Card) -> Listing:
        return Listing(
            platform=self.platform.name,
            external_id=card.external_id,
            url=card.url,
            title=card.title,
            state=ListingState.DISAPPEARED,
        )


def _batches(cards: Sequence[Card], size: int) -> Iterator[Sequence[Card]]:
    for start in range(0, len(cards), size):
        yield cards[start : start + size]
