"""Running a crawl: one Scrapy spider per platform, all in one process, each gone on with after a kill."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrapy.crawler import AsyncCrawlerRunner, Crawler

from crawler.clock import Now, machine_now
from crawler.description import Platform, PlatformKind
from crawler.facts import search_facts
from crawler.lock import platform_lock
from crawler.project import settings_for
from model.errors import ConfigError, InputError
from model.search_plan import SearchPlan
from spiders.memory import Memory
from spiders.runs.books import CrawlStore, open_or_resume
from spiders.runs.errands import Errand, search_errand
from spiders.runs.loop import prepared_loop
from spiders.runs.summaries import CrawlSummary, Run, not_crawled, summarise
from spiders.walker import PlatformSpider, Report

if TYPE_CHECKING:
    from db.store import Store


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
                runs.append(not_crawled(platform, error))
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
