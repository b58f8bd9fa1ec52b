"""Paged JSON feeds: the walk of social platforms and other public interfaces."""

from __future__ import annotations

from urllib.parse import quote_plus, urljoin

from crawler.description import Feed
from model.effort import Visit, VisitOutcome
from spiders.pages.jsonld import READING_ERRORS
from spiders.pages.posts import read_feed, read_post
from spiders.walker import Ending, PlatformSpider

_JSON = {"Accept": "application/json"}


class FeedSpider(PlatformSpider):
    """Follows the cursor until it is empty, repeats, or the budget is spent."""

    async def walk(self, visit: Visit) -> Ending:
        """Pages of the feed in order; each post once."""
        feed = self.platform.feed
        assert feed is not None  # noqa: S101  (the description's validation demands it)
        seen: set[str] = set()
        walked: set[str] = set()
        cursor = ""
        for index in range(self.crawl_row.max_pages):
            url = self._address(feed, visit.query, cursor)
            if url in walked:
                return Ending(VisitOutcome.COMPLETED, f"the cursor of page {index} leads back")
            walked.add(url)
            response = await self.get(url, headers=_JSON)
            page = read_feed(response, feed)
            n_new = 0
            for post in page.posts:
                try:
                    listing = read_post(post, self.platform, self.platform.base_url, self.seen_at(response))
                except READING_ERRORS as error:
                    self.mishap(f"{url}: a post cannot be read ({type(error).__name__})")
                    continue
                if listing is None:
                    self.mishap(f"{url}: a post has no id, or neither title nor text")
                elif listing.external_id not in seen:
                    seen.add(listing.external_id)
                    n_new += 1
                    await self.keep(listing, response)
            cursor = page.next
            if not cursor:
                return Ending(VisitOutcome.COMPLETED)
            if not n_new:
                return Ending(VisitOutcome.COMPLETED, f"page {index + 1} shows nothing new")
            if self.tally.listings >= self.platform.limits.max_listings:
                return Ending(
                    VisitOutcome.BUDGET, f"stopped at limits.max_listings ({self.platform.limits.max_listings})"
                )
        return Ending(VisitOutcome.BUDGET, f"stopped after {self.crawl_row.max_pages} pages; there are more")

    def _address(self, feed: Feed, query: str, cursor: str) -> str:
        if cursor.startswith(("http://", "https://", "/")):
            return urljoin(self.platform.base_url, cursor)
        return feed.url.format(base=self.platform.base_url, query=quote_plus(query), cursor=quote_plus(cursor))
