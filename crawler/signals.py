"""What a crawl tells the rest of the house: visits opened and closed, snapshots, files closed, issues, images read."""

from __future__ import annotations

from scrapy.crawler import Crawler
from twisted.python.failure import Failure

from model.effort import Visit
from model.errors import MonitorError
from model.evidence import ChainHead
from model.image import ImageCopy
from model.issue import Issue
from model.listing import Snapshot

visit_opened = object()
visit_closed = object()
snapshot_saved = object()
file_closed = object()
issue_met = object()
image_read = object()


def _announce(crawler: Crawler, signal: object, **facts: object) -> None:
    # Scrapy logs what a receiver raises and goes on; a full disk must end the crawl instead.
    for _, result in crawler.signals.send_catch_log(signal, dont_log=MonitorError, **facts):
        if isinstance(result, Failure):
            result.raiseException()


def announce_opened(crawler: Crawler, visit: Visit) -> None:
    """Send ``visit_opened(visit)``; what a receiver raises is raised here."""
    _announce(crawler, visit_opened, visit=visit)


def announce_closed(crawler: Crawler, visit: Visit) -> None:
    """Send ``visit_closed(visit)``; what a receiver raises is raised here."""
    _announce(crawler, visit_closed, visit=visit)


def announce_snapshot(crawler: Crawler, snapshot: Snapshot) -> None:
    """Send ``snapshot_saved(snapshot)``; what a receiver raises is raised here."""
    _announce(crawler, snapshot_saved, snapshot=snapshot)


def announce_closed_file(crawler: Crawler, head: ChainHead) -> None:
    """Send ``file_closed(head)``; what a receiver raises is raised here."""
    _announce(crawler, file_closed, head=head)


def announce_issue(crawler: Crawler, issue: Issue) -> None:
    """Send ``issue_met(issue)``; what a receiver raises is raised here."""
    _announce(crawler, issue_met, issue=issue)


def announce_image(crawler: Crawler, image: ImageCopy) -> None:
    """Send ``image_read(image)``; what a receiver raises is raised here."""
    _announce(crawler, image_read, image=image)
