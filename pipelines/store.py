"""Last stage: the reading goes into the database, with what came at the same time in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from scrapy.crawler import Crawler

from db.store import SaveResult
from model.reading import Reading
from pipelines.batches import Batch
from pipelines.ledger import store_of, write_snapshots_of


class StorePipeline:
    """Reading in, the same Reading out, stored."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._batch = Batch(self._save)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Scrapy's way in."""
        return cls(crawler)

    async def process_item(self, item: Reading) -> Reading:
        """Count ``adwarden/listings``, ``adwarden/new`` and ``adwarden/changed`` in the crawl's statistics."""
        saved = await self._batch.add(item)
        if self._crawler.stats is not None:
            self._crawler.stats.inc_value("adwarden/listings", int(saved.new_sighting))
            self._crawler.stats.inc_value("adwarden/new", int(saved.new_listing))
            self._crawler.stats.inc_value("adwarden/changed", int(saved.new_version and not saved.new_listing))
        return item

    def _save(self, items: Sequence[Reading]) -> list[SaveResult]:
        write_snapshots_of(self._crawler)
        return store_of(self._crawler).save_many(items)
