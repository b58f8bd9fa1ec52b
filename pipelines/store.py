"""Last stage: the reading goes into the database, in one transaction."""

from __future__ import annotations

from typing import Self

from scrapy.crawler import Crawler

from model.reading import Reading
from pipelines.ledger import store_of


class StorePipeline:
    """Reading in, the same Reading out, stored."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Scrapy's way in."""
        return cls(crawler)

    def process_item(self, item: Reading) -> Reading:
        """Count ``adwarden/listings``, ``adwarden/new`` and ``adwarden/changed`` in the crawl's statistics."""
        (saved,) = store_of(self._crawler).save_many([item])
        if self._crawler.stats is not None:
            self._crawler.stats.inc_value("adwarden/listings", int(saved.new_sighting))
            self._crawler.stats.inc_value("adwarden/new", int(saved.new_listing))
            self._crawler.stats.inc_value("adwarden/changed", int(saved.new_version and not saved.new_listing))
        return item
