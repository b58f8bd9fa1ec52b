"""What every spider does: the plan's queries in order, one visit each, opened before any request and always closed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.clock import Now, clock_of, machine_now
from crawler.description import Platform
from crawler.politeness import refusal, wall
from crawler.signals import announce_closed, announce_opened
from crawler.snapshots import SnapshotMiddleware, snapshot_of
from model.effort import Crawl, Visit, VisitOutcome
from model.errors import BlockedError, MonitorError, PageChangedError
from model.listing import Listing, Observation
from spiders.fetch import FetchError, FetchFailure, fetch

Report = Callable[..., None]
# Beyond these the next query would only hammer a host that refuses or is gone.
_ENDS_CRAWL = {VisitOutcome.BLOCKED, VisitOutcome.UNREACHABLE}
_PATIENCE = 10


@dataclass(frozen=True, slots=True)
class Ending:
    """How a visit ends, and why in one line."""

    outcome: VisitOutcome
    reason: str = ""


@dataclass(slots=True)
class Tally:
    """What a visit has done so far. ``errors_in_row`` counts failed ads since the last good one."""

    pages: int = 0
    listings: int = 0
    errors: int = 0
    errors_in_row: int = 0


def ending_of(error: MonitorError) -> Ending:
    """How an error ends a visit."""
    outcome = VisitOutcome.FAILED
    if isinstance(error, PageChangedError):
        outcome = VisitOutcome.PAGE_CHANGED
    elif isinstance(error, BlockedError) or (isinstance(error, FetchError) and error.failure is FetchFailure.FORBIDDEN):
        outcome = VisitOutcome.BLOCKED
    elif isinstance(error, FetchError) and error.failure is FetchFailure.UNREACHABLE:
        outcome = VisitOutcome.UNREACHABLE
    return Ending(outcome, str(error))


class PlatformSpider(Spider):
    """Walks one platform through its plan. A kind says in ``walk`` how its pages follow each other.

    ``known`` are the visits that an earlier, killed run of the same crawl opened: closed ones are skipped, the open one
    is gone on with. ``budget``: no further query once so many pages were read. ``visits`` holds what this run closed;
    ``fatal`` the error that ended it, if one did.
    """

    name = "platform"

    def __init__(
        self,
        *,
        platform: Platform,
        crawl: Crawl,
        known: Sequence[Visit] = (),
        report: Report | None = None,
        budget: int | None = None,
    ) -> None:
        super().__init__(name=platform.name)
        self.platform = platform
        self.crawl_row = crawl
        self.known = {visit.query: visit for visit in known}
        self.report = report
        self.budget = budget
        self.visits: list[Visit] = []
        self.errors: list[str] = []
        self.fatal: Exception | None = None
        self.tally = Tally()
        self.n_replayed = 0
        self.now: Now = machine_now
        self.allowed_domains = [platform.host, *platform.hosts]
        self.interrupted = False
        self._plan: asyncio.Task[None] | None = None
        self._item_failure: BaseException | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> PlatformSpider:  # noqa: ANN401  (Scrapy's signature)
        """Scrapy's constructor."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        spider.now = clock_of(crawler.settings)
        crawler.signals.connect(spider._item_failed, signal=signals.item_error)
        crawler.signals.connect(spider._item_dropped, signal=signals.item_dropped)
        return spider

    async def walk(self, visit: Visit) -> Ending:
        """Read the visit's pages; return how it ended. MonitorErrors are sorted by ``ending_of``."""
        raise NotImplementedError

    async def start(self) -> AsyncIterator[Any]:
        """Carry out the plan. All downloading happens in here, so there is nothing to hand to Scrapy's scheduler."""
        self._plan = asyncio.ensure_future(self._carry_out())
        if self.interrupted:
            self._plan.cancel()
        try:
            await self._plan
        except asyncio.CancelledError:
            if not self.interrupted:
                raise
        except MonitorError as error:
            self.fatal = error
        except Exception as error:
            self.fatal = error
            raise
        nothing: tuple[Any, ...] = ()
        for each in nothing:
            yield each

    async def _carry_out(self) -> None:
        for index, query in enumerate(self.crawl_row.queries):
            if self.budget is not None and self._n_pages() >= self.budget:
                return
            visit = self.known.get(query) or self._fresh(index, query)
            if visit.outcome is VisitOutcome.OPEN:
                ending = await self._visit(visit)
                if ending.outcome in _ENDS_CRAWL:
                    return

    def _n_pages(self) -> int:
        """Pages of all visits of the crawl, an earlier run's too."""
        return sum(visit.n_pages for visit in (*self.known.values(), *self.visits))

    def interrupt(self) -> None:
        """Stop where we are: the open visit is closed as interrupted, and the spider ends.

        Scrapy's own stop waits for ever for an item that is in a pipeline when it is called.
        """
        self.interrupted = True
        if self._plan is not None:
            self._plan.cancel()

    def _fresh(self, index: int, query: str) -> Visit:
        return Visit(
            visit_key=f"{self.crawl_row.crawl_key}-{index:03d}",
            crawl_key=self.crawl_row.crawl_key,
            platform=self.platform.name,
            query=query,
            started_at=self.now(),
        )

    @property
    def snapshots(self) -> SnapshotMiddleware | None:
        """The middleware that keeps the visit's log; None where nothing is saved."""
        return self.crawler.get_downloader_middleware(SnapshotMiddleware)

    async def _visit(self, visit: Visit) -> Ending:
        self.tally = Tally()
        announce_opened(self.crawler, visit)
        ending = Ending(VisitOutcome.FAILED, "interrupted by the operator")
        try:
            if self.snapshots is not None:
                self.snapshots.begin(visit)
            ending = await self.walk(visit)
        except (PageChangedError, BlockedError, FetchError) as error:
            ending = ending_of(error)
        except asyncio.CancelledError:
            raise
        except BaseException as error:
            ending = Ending(VisitOutcome.FAILED, f"{type(error).__name__}: {' '.join(str(error).split())[:300]}")
            raise
        finally:
            if self.snapshots is not None:
                self.n_replayed = self.snapshots.n_replayed
                self.snapshots.end()
            self._close(visit, ending)
        return ending

    def _close(self, visit: Visit, ending: Ending) -> None:
        closed = replace(
            visit,
            ended_at=self.now(),
            n_pages=self.tally.pages,
            n_listings=self.tally.listings,
            n_errors=self.tally.errors,
            outcome=ending.outcome,
            reason="" if ending.outcome is VisitOutcome.COMPLETED and not ending.reason else ending.reason,
        )
        self.visits.append(closed)
        announce_closed(self.crawler, closed)

    async def get(
        self, url: str, meta: dict[str, Any] | None = None, headers: dict[str, str] | None = None
    ) -> Response:
        """Fetch a result page: anything but a readable answer ends the visit by an error."""
        response = await fetch(self.crawler, url, lambda link: Request(link, meta=meta, headers=headers))
        refused = refusal(response)
        if refused:
            raise BlockedError(f"{self.platform.host} {refused}: {url}")
        if response.status >= 500:
            raise FetchError(FetchFailure.UNREACHABLE, f"{url}: the server answers HTTP {response.status}")
        if response.status >= 400:
            raise PageChangedError(f"{url}: HTTP {response.status}; correct the address in the description")
        self.tally.pages += 1
        self.told()
        return response

    def check_wall(self, response: Response) -> None:
        """Raise BlockedError where a page with nothing to read is a challenge or a login."""
        found = wall(response)
        if found:
            raise BlockedError(f"{self.platform.host} {found}: {response.url}")

    async def keep(self, listing: Listing, response: Response) -> None:
        """Hand one listing to the pipelines and wait until it is stored. Raises what storing it raised."""
        sha256, seen_at = snapshot_of(response)
        visit_key = self.snapshots.visit.visit_key if self.snapshots and self.snapshots.visit else ""
        seen = seen_at or self.now()
        observation = Observation(listing=listing, visit_key=visit_key, seen_at=seen, snapshot_sha256=sha256)
        self._item_failure = None
        await self.crawler.engine.scraper.start_itemproc_async(observation, response=response)
        failure = self._item_failure
        if isinstance(failure, MonitorError):
            raise failure
        if failure is None:
            self.tally.listings += 1
            self.tally.errors_in_row = 0
        else:
            self.mishap(f"{listing.url or listing.external_id}: {failure}")
        self.told()

    def mishap(self, text: str) -> None:
        """Count one ad that could not be read; too many in a row end the visit."""
        self.tally.errors += 1
        self.tally.errors_in_row += 1
        self.errors.append(text)
        self.logger.info("%s", text)
        if self.tally.errors_in_row >= _PATIENCE:
            raise FetchError(FetchFailure.UNREACHABLE, f"{_PATIENCE} ads in a row could not be read; the last: {text}")

    def seen_at(self, response: Response) -> datetime:
        """When the bytes were received, also when they come from the log."""
        return snapshot_of(response)[1] or self.now()

    def told(self) -> None:
        """Report progress."""
        if self.report is not None:
            flagged = int(self.crawler.stats.get_value("adwarden/flagged", 0) or 0)
            done = [*self.visits]
            self.report(
                self.platform.name,
                pages=self.tally.pages + sum(visit.n_pages for visit in done),
                listings=self.tally.listings + sum(visit.n_listings for visit in done),
                flagged=flagged,
                errors=self.tally.errors + sum(visit.n_errors for visit in done),
            )

    def _item_failed(self, failure: Failure) -> None:
        self._item_failure = failure.value

    def _item_dropped(self, exception: BaseException) -> None:
        self._item_failure = exception
