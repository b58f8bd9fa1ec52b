"""The books of a crawl: what a run needs of the database, and the crawl that a killed run left to be gone on with."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from crawler.clock import Now
from crawler.description import Platform
from crawler.snapshots import close_abandoned
from model.effort import Crawl, Purpose, Visit, VisitOutcome
from model.search_plan import SearchPanel, SearchPlan
from spiders.runs.errands import Errand


class CrawlStore(Protocol):
    """What a run needs of the database to keep its crawls' books."""

    def open_crawl(self, crawl: Crawl) -> None:
        """Record a crawl before its first visit."""

    def close_crawl(self, crawl_key: str, ended_at: datetime) -> None:
        """Record that its last visit is closed."""

    def unfinished_crawl(self, platform: str, purpose: Purpose = Purpose.SEARCH) -> Crawl | None:
        """The crawl that a killed process left open."""

    def visits_of(self, crawl_key: str) -> list[Visit]:
        """What it had opened."""

    def close_visit(self, visit: Visit) -> None:
        """Record how a visit ended."""

    def save_plan(self, plan: SearchPlan, crawl_key: str) -> None:
        """Keep the search plan that a crawl carries out."""

    def panel(self, platform: str, version: int) -> SearchPanel | None:
        """A panel of a platform; None where it is not known."""


def open_or_resume(
    books: CrawlStore, platform: Platform, errand: Errand, warc_dir: Path, now: Now
) -> tuple[Crawl, list[Visit]]:
    """The crawl to carry out and the visits it has opened before: one left unfinished if its plan is the same."""
    plan, pages = errand.queries, errand.bound
    left = books.unfinished_crawl(platform.name, errand.purpose)
    if left is not None:
        known = books.visits_of(left.crawl_key)
        if left.queries == plan and left.max_pages == pages:
            return left, known
        for visit in known:
            if visit.outcome is VisitOutcome.OPEN:
                reason = "killed, and not gone on with: the next crawl had another plan"
                closed = replace(visit, outcome=VisitOutcome.FAILED, ended_at=now(), reason=reason)
                close_abandoned(warc_dir, closed)
                books.close_visit(closed)
        books.close_crawl(left.crawl_key, now())
    started = now()
    key = f"{platform.name}-{started:%Y%m%dT%H%M%S}-{secrets.token_hex(3)}"
    crawl = Crawl(
        crawl_key=key,
        platform=platform.name,
        queries=plan,
        max_pages=pages,
        started_at=started,
        purpose=errand.purpose,
    )
    books.open_crawl(crawl)
    return crawl, []
