"""What became of each platform of a run."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from scrapy.crawler import Crawler

from crawler.clock import Now
from crawler.description import Platform
from model.effort import Crawl, Visit, VisitOutcome
from model.errors import MonitorError
from spiders.runs.books import CrawlStore
from spiders.walker import PlatformSpider

_MOST_ERROR_CHARS = 400
_BLOCKED = "adwarden/blocked/"
_CLEAN = {VisitOutcome.COMPLETED, VisitOutcome.BUDGET}


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlSummary:
    """What became of one platform. ``error`` tells in one line why it could not be crawled to the end, else empty.

    ``blocked`` counts what a browser was kept from loading, by kind.
    """

    platform: str
    crawl_key: str
    visits: tuple[Visit, ...]
    n_flagged: int
    n_replayed: int
    errors: tuple[str, ...]
    error: str
    exit_code: int
    blocked: dict[str, int] = field(default_factory=dict)

    @property
    def n_pages(self) -> int:
        """Pages read in all visits of this run."""
        return sum(visit.n_pages for visit in self.visits)

    @property
    def n_listings(self) -> int:
        """Listings seen in all visits of this run."""
        return sum(visit.n_listings for visit in self.visits)

    @property
    def n_errors(self) -> int:
        """Ads that could not be read."""
        return sum(visit.n_errors for visit in self.visits)


@dataclass(slots=True)
class Run:
    """A platform's crawl while it is under way."""

    platform: Platform
    crawl: Crawl
    crawler: Crawler
    task: asyncio.Task[None] | None = None


def not_crawled(platform: Platform, error: MonitorError) -> CrawlSummary:
    """What became of a platform that could not be begun."""
    return CrawlSummary(
        platform=platform.name,
        crawl_key="",
        visits=(),
        n_flagged=0,
        n_replayed=0,
        errors=(),
        error=str(error),
        exit_code=1,
    )


def summarise(run: Run, books: CrawlStore, now: Now) -> CrawlSummary:
    """What became of a crawl that has ended; closes it in the books unless it must be gone on with."""
    spider = run.crawler.spider
    visits: tuple[Visit, ...] = ()
    errors: tuple[str, ...] = ()
    fatal: Exception | None = None
    n_replayed = 0
    if isinstance(spider, PlatformSpider):
        visits, errors, fatal = tuple(spider.visits), tuple(spider.errors), spider.fatal
        n_replayed = spider.n_replayed
    failure = run.task.exception() if run.task is not None and run.task.done() and not run.task.cancelled() else None
    bad = [visit for visit in visits if visit.outcome not in _CLEAN]
    error = _in_words(fatal or failure) or (bad[-1].reason if bad else "")
    code = fatal.exit_code if isinstance(fatal, MonitorError) else int(bool(error))
    if code != 2:
        # A store that cannot be written must be able to go on with this crawl later: it stays open.
        closed = books.visits_of(run.crawl.crawl_key)
        ends = [visit.ended_at for visit in closed if visit.ended_at is not None]
        books.close_crawl(run.crawl.crawl_key, max(ends, default=now()))
    return CrawlSummary(
        platform=run.platform.name,
        crawl_key=run.crawl.crawl_key,
        visits=visits,
        n_flagged=int(run.crawler.stats.get_value("adwarden/flagged", 0) or 0),
        n_replayed=n_replayed,
        errors=errors,
        error=" ".join(error.split())[:_MOST_ERROR_CHARS],
        exit_code=code,
        blocked={
            key.removeprefix(_BLOCKED): int(value)
            for key, value in run.crawler.stats.get_stats().items()
            if key.startswith(_BLOCKED)
        },
    )


def _in_words(error: BaseException | None) -> str:
    if error is None or isinstance(error, MonitorError):
        return str(error or "")
    return f"{type(error).__name__}: {error}"
