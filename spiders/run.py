"""Running a crawl: one Scrapy spider per platform, all in one process, each gone on with after a kill."""

from __future__ import annotations

import asyncio
import secrets
import signal
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from scrapy.crawler import AsyncCrawlerRunner, Crawler
from scrapy.utils.reactor import install_reactor, is_reactor_installed, verify_installed_reactor

from crawler.addresses import PinnedResolver
from crawler.clock import Now, machine_now
from crawler.description import Platform, PlatformKind
from crawler.facts import search_facts
from crawler.lock import platform_lock
from crawler.project import settings_for
from crawler.snapshots import close_abandoned
from model.effort import Crawl, Purpose, Visit, VisitOutcome
from model.errors import ConfigError, InputError, MonitorError
from model.search_plan import SearchPanel, SearchPlan
from spiders.memory import Memory
from spiders.search import SearchSpider
from spiders.walker import PlatformSpider, Report

if TYPE_CHECKING:
    from db.store import Store

_REACTOR = "twisted.internet.asyncioreactor.AsyncioSelectorReactor"
_MOST_ERROR_CHARS = 400
_BLOCKED = "adwarden/blocked/"
_CLEAN = {VisitOutcome.COMPLETED, VisitOutcome.BUDGET}
SPIDERS: dict[PlatformKind, type[PlatformSpider]] = {
    PlatformKind.STRUCTURED: SearchSpider,
    PlatformKind.HTML: SearchSpider,
    PlatformKind.RENDERED: SearchSpider,
}


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """A run that is no search: its purpose, one visit a query, its bound, and the spider with its own arguments."""

    purpose: Purpose
    queries: tuple[str, ...]
    bound: int
    spider: type[PlatformSpider]
    arguments: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Run:
    """A platform's crawl while it is under way."""

    platform: Platform
    crawl: Crawl
    crawler: Crawler
    task: asyncio.Task[None] | None = None


def run_crawl(  # noqa: PLR0913  (one call says all a crawl needs)
    platforms: Sequence[Platform],
    queries: Sequence[str] = (),
    *,
    db_url: str,
    warc_dir: Path,
    max_pages: int | None = None,
    plans: Mapping[str, SearchPlan] | None = None,
    report: Report | None = None,
    now: Now | None = None,
    store: CrawlStore | None = None,
    memory: Memory | None = None,
    overrides: dict[str, Any] | None = None,
    errands: Mapping[str, Errand] | None = None,
) -> list[CrawlSummary]:
    """Crawl the platforms side by side and return what became of each, in their order.

    ``queries`` replace each description's own; ``max_pages`` bounds the result pages of a visit. ``plans`` (by
    platform) replace both, are kept with their crawls, and bound the requests of a crawl. An unfinished crawl of the
    same plan is gone on with. ``errands`` (by platform) are run in place of the search. SIGINT and SIGTERM close the
    visits and end the run. May be called again and again in one process. Raises InputError or StoreError for what is
    wrong before anything is fetched.
    """
    if len({platform.name for platform in platforms}) != len(platforms):
        raise InputError("a platform is named twice; name each once")
    for platform in platforms:
        if platform.kind is PlatformKind.ARCHIVE:
            raise InputError(f"platform '{platform.name}' is an archive: read it with 'adwarden import --platform'")
        platform.require_lawful()
    clock = now or machine_now
    with ExitStack() as stack:
        books = store
        if books is None:
            books = memory = stack.enter_context(_open_store(db_url))
        for platform in platforms:
            stack.enter_context(platform_lock(warc_dir, platform.name))
        loop = prepared_loop()
        runner = AsyncCrawlerRunner()
        runs: list[Run | CrawlSummary] = []
        for platform in platforms:
            try:
                settings = settings_for(platform, db_url=db_url, warc_dir=warc_dir, now=now, overrides=overrides)
            except ConfigError as error:  # no browser: the other platforms go on
                runs.append(_not_crawled(platform, error))
                continue
            plan = (plans or {}).get(platform.name)
            errand = errands[platform.name] if errands else search_errand(platform, tuple(queries), max_pages, plan)
            crawl, known = open_or_resume(books, platform, errand, warc_dir, clock)
            crawler = Crawler(errand.spider, settings)
            told: dict[str, Any] = {"crawl": crawl, "known": known, "report": report, "memory": memory}
            if plan is not None:
                books.save_plan(plan, crawl.crawl_key)
                told["search"] = search_facts(plan, books.panel(platform.name, plan.panel_version))
            task = runner.crawl(crawler, platform=platform, **told, **errand.arguments)
            runs.append(Run(platform, crawl, crawler, task))
        stopped = _run_all(loop, [run for run in runs if isinstance(run, Run)])
        summaries = [run if isinstance(run, CrawlSummary) else summarise(run, books, clock) for run in runs]
    if stopped:
        raise KeyboardInterrupt
    return summaries


@contextmanager
def _open_store(db_url: str) -> Iterator[Store]:
    from db.store import Store  # noqa: PLC0415  (a probe runs without a database)

    with Store(db_url) as store:
        yield store


def prepared_loop() -> asyncio.AbstractEventLoop:
    """The loop under Scrapy's reactor, started once in the life of the process.

    ``reactor.run()`` may be called only once; running its loop ourselves lets a process crawl again and again.
    """
    if not is_reactor_installed():
        install_reactor(_REACTOR)
    verify_installed_reactor(_REACTOR)
    from twisted.internet import reactor  # noqa: PLC0415  (importing it installs it)

    started: bool = getattr(reactor, "_started", False)
    if not started:
        PinnedResolver(reactor).install_on_reactor()
        reactor.startRunning(installSignalHandlers=False)
    loop: asyncio.AbstractEventLoop = reactor._asyncioEventloop
    # Scrapy asks asyncio for "the" loop; an asyncio.run() elsewhere in the process leaves none behind.
    asyncio.set_event_loop(loop)
    return loop


def search_errand(
    platform: Platform,
    queries: tuple[str, ...] = (),
    max_pages: int | None = None,
    plan: SearchPlan | None = None,
) -> Errand:
    """A search of the platform: what its plan says, else the queries given, else the description's."""
    if plan is not None:
        chosen, bound = tuple(each.query for each in plan.queries), plan.depth
    else:
        chosen, bound = platform.chosen_queries(queries), max_pages or platform.limits.max_pages
    return Errand(
        purpose=Purpose.SEARCH,
        queries=chosen,
        bound=bound,
        spider=SPIDERS.get(platform.kind) or _engine_spider(),
        arguments={} if plan is None else {"budget": plan.budget},
    )


def _engine_spider() -> type[PlatformSpider]:
    from spiders.engines.spider import EngineSpider  # noqa: PLC0415  (loads the engines of all kinds)

    return EngineSpider


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


def _run_all(loop: asyncio.AbstractEventLoop, runs: Sequence[Run]) -> bool:
    tasks = [run.task for run in runs if run.task is not None]
    if not tasks:
        return False

    async def finish() -> None:
        await asyncio.gather(*tasks, return_exceptions=True)

    with _stop_signals(loop, runs) as stopped:
        loop.run_until_complete(finish())
    return bool(stopped)


@contextmanager
def _stop_signals(loop: asyncio.AbstractEventLoop, runs: Sequence[Run]) -> Iterator[list[int]]:
    """SIGINT and SIGTERM stop the spiders, which close their visits; the list tells which signal came."""
    stopped: list[int] = []

    def stop(number: int) -> None:
        stopped.append(number)
        for run in runs:
            if isinstance(run.crawler.spider, PlatformSpider):
                run.crawler.spider.interrupt()

    handled: list[signal.Signals] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, stop, number)
            handled.append(number)
        except (RuntimeError, ValueError):  # not the main thread: whoever runs us handles signals
            break
    try:
        yield stopped
    finally:
        for number in handled:
            loop.remove_signal_handler(number)


def _not_crawled(platform: Platform, error: MonitorError) -> CrawlSummary:
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
