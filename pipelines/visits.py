"""The ledger of effort: writes the visits and snapshots that a crawl announces."""

from __future__ import annotations

from dataclasses import replace
from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler

from crawler.signals import file_closed, image_read, issue_met, snapshot_saved, visit_closed, visit_opened
from model.effort import Visit
from model.evidence import ChainHead
from model.image import ImageCopy
from model.issue import Issue
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
        crawler.signals.connect(ledger.file_closed, signal=file_closed)
        crawler.signals.connect(ledger.issue, signal=issue_met)
        crawler.signals.connect(ledger.image, signal=image_read)
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

    def file_closed(self, head: ChainHead) -> None:
        """Record how a WARC file stood when it was closed."""
        write_snapshots_of(self._crawler)
        store_of(self._crawler).save_chain_head(head)

    def issue(self, issue: Issue) -> None:
        """Record a problem that a spider met."""
        store_of(self._crawler).add_issue(issue)

    def image(self, image: ImageCopy) -> None:
        """Record a picture that was fetched, or why it was not."""
        store_of(self._crawler).save_image(image)

    def engine_stopped(self) -> None:
        """Close the store after the last item."""
        write_snapshots_of(self._crawler)
        close_store_of(self._crawler)


def _with_versions(visit: Visit) -> Visit:
    matcher = load_matcher()
    return replace(visit, matcher_version=matcher.version, list_version=matcher.list_version)
