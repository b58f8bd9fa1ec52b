"""The ledger of effort: writes the visits and snapshots that a crawl announces."""

from __future__ import annotations

from dataclasses import replace
from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler

from crawler.signals import snapshot_saved, visit_closed, visit_opened
from model.effort import Visit
from model.listing import Snapshot
from pipelines.intake import load_matcher
from pipelines.ledger import add_snapshot, close_store_of, store_of, write_snapshots_of


class VisitLedger:
    """Scrapy extension between crawler.signals and the store. What it cannot write it raises to the sender."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Scrapy's way in."""
        ledger = cls(crawler)
        # Opened here, so that an unusable database ends the crawl before its first request.
        store_of(crawler)
        crawler.signals.connect(ledger.opened, signal=visit_opened)
        crawler.signals.connect(ledger.closed, signal=visit_closed)
        crawler.signals.connect(ledger.snapshot, signal=snapshot_saved)
        crawler.signals.connect(ledger.engine_stopped, signal=signals.engine_stopped)
        return ledger

    def opened(self, visit: Visit) -> None:
        """Record a visit before its first request."""
        store_of(self._crawler).open_visit(_with_versions(visit))

    def closed(self, visit: Visit) -> None:
        """Record how a visit ended."""
        write_snapshots_of(self._crawler)
        store_of(self._crawler).close_visit(_with_versions(visit))

    def snapshot(self, snapshot: Snapshot) -> None:
        """Record where a response's bytes stand."""
        add_snapshot(self._crawler, snapshot)

    def engine_stopped(self) -> None:
        """Close the store after the last item."""
        write_snapshots_of(self._crawler)
        close_store_of(self._crawler)


def _with_versions(visit: Visit) -> Visit:
    matcher = load_matcher()
    return replace(visit, matcher_version=matcher.version, list_version=matcher.list_version)
