"""What every spider does: the plan's queries in order, one visit each, opened before any request and always closed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from scrapy import Spider
from scrapy.crawler import Crawler
from scrapy.http import Response

from crawler.clock import Now, clock_of, machine_now
from crawler.description import Platform
from crawler.facts import plan_facts
from crawler.gate import attach_gate
from crawler.politeness import wall
from crawler.signals import announce_closed, announce_opened
from crawler.snapshots import SnapshotMiddleware, snapshot_of
from crawler.validators import basis_of, written_at
from model.card import KeptCard
from model.effort import Crawl, Purpose, Visit, VisitOutcome
from model.errors import BlockedError, ConfigError, MonitorError, StoreError
from model.fill import filled_fields
from model.listing import Listing, ListingState, Observation, SightingBasis
from spiders.endings import ENDINGS, ENDS_CRAWL, Ending, ending_of
from spiders.fetch import FetchError, FetchFailure
from spiders.memory import Memory
from spiders.outbox import Outbox
from spiders.tally import Tally

Report = Callable[..., None]
_PATIENCE = 10


class PlatformSpider(Spider):
    """Walks one platform through its plan. A kind says in ``walk`` how its pages follow each other.

    ``known`` are the visits that an earlier, killed run of the same crawl opened: closed ones are skipped, the open one
    is gone on with. ``memory`` is asked about earlier visits. ``visits`` holds what this run closed; ``fatal`` the
    error that ended it, if one did. ``budget``: no further query once so many pages were read.
    """

    name = "platform"

    def __init__(
        self,
        *,
        platform: Platform,
        crawl: Crawl,
        known: Sequence[Visit] = (),
        report: Report | None = None,
        memory: Memory | None = None,
        budget: int | None = None,
        search: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(name=platform.name)
        self.platform = platform
        self.crawl_row = crawl
        self.known = {visit.query: visit for visit in known}
        self.report = report
        self.memory = memory
        self.budget = budget
        self.search = search
        self.visits: list[Visit] = []
        self.errors: list[str] = []
        self.fatal: Exception | None = None
        self.tally = Tally()
        self.n_replayed = 0
        self.now: Now = machine_now
        self.allowed_domains = [platform.host, *platform.hosts]
        self.interrupted = False
        self._plan: asyncio.Task[None] | None = None
        self._outbox = Outbox()

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> PlatformSpider:  # noqa: ANN401  (Scrapy's signature)
        """Scrapy's constructor."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        spider.now = clock_of(crawler.settings)
        attach_gate(crawler)
        spider._outbox.attend(crawler)
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
                if ending.outcome in ENDS_CRAWL and not self.crawler.settings.get("ADWARDEN_REPLAY"):
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
            purpose=self.crawl_row.purpose,
        )

    @property
    def snapshots(self) -> SnapshotMiddleware | None:
        """The middleware that keeps the visit's log; None where nothing is saved."""
        return self.crawler.get_downloader_middleware(SnapshotMiddleware)

    async def _visit(self, visit: Visit) -> Ending:
        self.tally = Tally()
        announce_opened(self.crawler, visit)
        ending: Ending | None = Ending(VisitOutcome.FAILED, "interrupted by the operator")
        try:
            if self.snapshots is not None:
                self.snapshots.begin(visit, self._facts(visit), pages=self.memory)
            ending = self._judged(visit, await self._walked(visit))
        except (StoreError, ConfigError):
            # A database that is gone, a key that is not set: the visit stays open, to be gone on with.
            ending = None
            raise
        except ENDINGS as error:
            ending = ending_of(error)
        except asyncio.CancelledError:
            raise
        except BaseException as error:
            ending = Ending(VisitOutcome.FAILED, f"{type(error).__name__}: {' '.join(str(error).split())[:300]}")
            raise
        finally:
            if self.snapshots is not None:
                self.n_replayed = self.snapshots.n_replayed
            self._close(visit, ending)
        return ending

    def _facts(self, visit: Visit) -> dict[str, Any]:
        """What the visit's log tells of the crawl; its search plan once, in the first visit, since it may be long."""
        facts = plan_facts(self.crawl_row, self.platform)
        is_first = self.search is not None and visit.query == self.crawl_row.queries[0]
        return facts | {"search": self.search} if is_first else facts

    async def _walked(self, visit: Visit) -> Ending:
        try:
            ending = await self.walk(visit)
        except (*ENDINGS, asyncio.CancelledError):
            # What was read before the visit was cut short is stored all the same.
            await self.kept()
            raise
        await self.kept()
        return ending

    def _judged(self, visit: Visit, ending: Ending) -> Ending:
        """A search that ended well but brought far less than it should is missing data, with its reason."""
        if visit.purpose is not Purpose.SEARCH or ending.outcome not in (VisitOutcome.COMPLETED, VisitOutcome.BUDGET):
            return ending
        past: list[Visit] = []
        if self.memory is not None:
            past = self.memory.past_visits(self.platform.name, visit.query, self.crawl_row.max_pages, visit.started_at)
        short = self.tally.shortfall(visit, past, self.platform)
        if not short:
            return ending
        return Ending(VisitOutcome.PAGE_CHANGED, f"{short}; if that is right, say so as expects in the description")

    def _close(self, visit: Visit, ending: Ending | None) -> None:
        if ending is None:
            if self.snapshots is not None:
                self.snapshots.end()
            return
        closed = replace(
            self.tally.told_of(visit),
            ended_at=self.now(),
            outcome=ending.outcome,
            reason="" if ending.outcome is VisitOutcome.COMPLETED and not ending.reason else ending.reason,
        )
        recorded = self.snapshots.end(closed) if self.snapshots is not None else closed
        if recorded is not None:
            self.visits.append(recorded)
            announce_closed(self.crawler, recorded)

    def check_wall(self, response: Response) -> None:
        """Raise BlockedError where a page with nothing to read is a challenge or a login."""
        found = wall(response)
        if found:
            raise BlockedError(f"{self.platform.host} {found}: {response.url}")

    async def keep(
        self,
        listing: Listing,
        response: Response,
        *,
        basis: SightingBasis | None = None,
        card_sha256: str = "",
        card: KeptCard | None = None,
    ) -> None:
        """Hand one listing to the pipelines, together with those that follow soon. Raises what storing them raised.

        It counts as seen at once; ``kept`` takes it back if it could not be stored.
        """
        sha256, seen_at = snapshot_of(response)
        visit_key = self.snapshots.visit.visit_key if self.snapshots and self.snapshots.visit else ""
        observation = Observation(
            listing=listing,
            visit_key=visit_key,
            seen_at=seen_at or self.now(),
            snapshot_sha256=sha256,
            basis=basis or basis_of(response),
            card_sha256=card_sha256,
            card=card,
        )
        self.tally.listings += 1
        self.tally.errors_in_row = 0
        if self._outbox.put(observation):
            await self.kept()

    async def kept(self) -> None:
        """Return when all that was handed in is stored, whoever asks us to stop; raise what storing it raised."""
        storing = asyncio.ensure_future(self._store_waiting())
        try:
            await asyncio.shield(storing)
        except asyncio.CancelledError:
            await storing
            raise

    async def _store_waiting(self) -> None:
        failures = await self._outbox.send(self.crawler)
        failed = [(observation, failure) for observation, failure in failures if failure is not None]
        self.tally.listings -= len(failed)
        for _, error in failed:
            if isinstance(error, MonitorError):
                raise error
        for observation, failure in failures:
            if failure is not None:
                self.mishap(f"{observation.listing.url or observation.listing.external_id}: {failure}")
            elif observation.basis is SightingBasis.PAGE and observation.listing.state is not ListingState.DISAPPEARED:
                self.tally.read += 1
                self.tally.filled.update(filled_fields(observation.listing))
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
        """When the bytes were received, also when they come from the log or are an earlier visit's."""
        return written_at(response) or snapshot_of(response)[1] or self.now()

    def told(self) -> None:
        """Report progress."""
        if self.report is not None:
            flagged = int(self.crawler.stats.get_value("adwarden/flagged", 0) or 0)
            self.report(
                self.platform.name,
                pages=self.tally.pages + sum(visit.n_pages for visit in self.visits),
                listings=self.tally.listings + sum(visit.n_listings for visit in self.visits),
                flagged=flagged,
                errors=self.tally.errors + sum(visit.n_errors for visit in self.visits),
            )
