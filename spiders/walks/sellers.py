"""The other ads of sellers with flagged ads: from one of their ads to the seller's own page, and its results."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from scrapy.http import Response, TextResponse

from crawler.blocks import Search
from crawler.description import Platform, PlatformKind
from crawler.politeness import refusal
from model.effort import Purpose, Visit, VisitOutcome
from model.errors import BlockedError, ConfigError, PageChangedError
from model.listing import KnownAd
from spiders.endings import Ending
from spiders.fetch import FetchError, FetchFailure
from spiders.memory import Memory
from spiders.pages.listing import as_text, is_gone
from spiders.pages.shown import selected
from spiders.runs.errands import Errand
from spiders.walks.search import SearchSpider

PREFIX = "seller:"
_ADS_TRIED = 3


class SellerMemory(Memory, Protocol):
    """A memory that knows a seller's ads."""

    def ads_of_seller(self, platform: str, seller_key: str, limit: int) -> list[KnownAd]:
        """A seller's standing ads, the latest seen first."""


def sellers_errand(platform: Platform, seller_keys: Sequence[str], max_pages: int) -> Errand:
    """The run over the pages of these sellers. ConfigError where the description does not say how to get there."""
    if platform.listing.seller_link is None or platform.kind is PlatformKind.FEED:
        raise ConfigError(
            f"the sellers of platform '{platform.name}' cannot be walked: mark the link to a seller's ads"
            " as listing.seller_link in its description"
        )
    return Errand(
        purpose=Purpose.SELLER,
        queries=tuple(PREFIX + key for key in seller_keys),
        bound=max_pages,
        spider=SellerSpider,
    )


class SellerSpider(SearchSpider):
    """Walks a seller's page as a page of results; the handle stays in the evidence, as on every page of an ad."""

    memory: SellerMemory | None

    async def walk(self, visit: Visit) -> Ending:
        """The way to the seller's page through one of the ads that stand, then its results."""
        assert self.memory is not None  # noqa: S101  (without a memory no seller is known)
        self.begin(visit)
        ads = self.memory.ads_of_seller(self.platform.name, visit.query.removeprefix(PREFIX), _ADS_TRIED)
        for ad in ads:
            response = await self.ask(ad.url)
            if is_gone(response, self.platform):
                continue
            refused = refusal(response)
            if refused:
                raise BlockedError(f"{self.platform.host} {refused}: {ad.url}")
            if response.status >= 500:
                raise FetchError(FetchFailure.UNREACHABLE, f"{ad.url}: the server answers HTTP {response.status}")
            self.tally.pages += 1
            search = self.platform.search or Search(url="{base}")
            return await self.walk_results(search, visit.query, self._seller_page(response), counted=False)
        return Ending(VisitOutcome.COMPLETED, "none of the seller's ads stands any more")

    def _seller_page(self, response: Response) -> str:
        page: TextResponse = as_text(response)
        found = selected(page, self.platform.listing.seller_link or "")
        href = next((each.root if isinstance(each.root, str) else each.attrib.get("href", "") for each in found), "")
        if not href.strip():
            self.check_wall(page)
            raise PageChangedError(f"{page.url}: no link at listing.seller_link; correct it in the description")
        return page.urljoin(href.strip())
