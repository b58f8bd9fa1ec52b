"""Second stage: which species the listing names; the matcher is loaded once per process."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from scrapy.crawler import Crawler

from model.listing import Observation
from model.reading import Reading
from pipelines.batches import Batch
from pipelines.intake import load_matcher, read_observations
from pipelines.ledger import store_of

_AT_ONCE = 8
"""Ads after which what was read of the matcher's tables is given back: an ad more costs a crawl less time and memory
more. Reading those pages anew is 0.054 ms of an ad's 5; at 16 ads it is 0.043, and 10 MB more.
"""


class MatchPipeline:
    """Observation in, Reading out. Content that was read before with the same versions is not read again."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._batch = Batch(self._read)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Scrapy's way in."""
        return cls(crawler)

    async def process_item(self, item: Observation) -> Reading:
        """Count ``adwarden/flagged`` in the crawl's statistics."""
        reading, flagged = await self._batch.add(item)
        if flagged and self._crawler.stats is not None:
            self._crawler.stats.inc_value("adwarden/flagged")
        return reading

    def _read(self, items: Sequence[Observation]) -> list[tuple[Reading, bool]]:
        return read_observations(store_of(self._crawler), load_matcher(), items, _AT_ONCE)
