"""Rows out of our own WARC files: the same spiders walk the same crawls, every request answered from the files."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from scrapy.crawler import AsyncCrawlerRunner, Crawler

from crawler.description import Platform, PlatformKind
from crawler.facts import SCREENSHOTS
from crawler.lock import platform_lock
from crawler.project import settings_for
from crawler.replaying import LogClock, LoggedVisit, ReplayPlan, heads_of, read_visit, screenshots_in
from crawler.snapshots import warc_path
from db.evidence import save_screenshot
from db.search_plans import save_panel
from db.store import Store
from model.effort import Crawl, Purpose, VisitOutcome
from model.errors import InputError, MonitorError
from spiders.images import images_errand
from spiders.runs.errands import Errand, search_errand
from spiders.runs.loop import prepared_loop
from spiders.walker import PlatformSpider, Report
from spiders.walks.revisit import older_than_of, revisit_errand
from spiders.walks.sellers import PREFIX, sellers_errand

_ENDS_CRAWL = {VisitOutcome.BLOCKED, VisitOutcome.UNREACHABLE, VisitOutcome.FAILED}
_MIDDLEWARES = {
    "crawler.snapshots.SnapshotMiddleware": None,
    "crawler.replaying.ReplayMiddleware": 880,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplaySummary:
    """What one crawl's files gave. ``n_open`` visits were killed before their end and stay open."""

    crawl_key: str
    platform: str
    n_visits: int
    n_open: int
    n_listings: int
    n_flagged: int
    errors: tuple[str, ...]


def files_in(paths: Sequence[Path]) -> list[Path]:
    """The WARC files named, and those in the folders named, in order. Raises InputError."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(path.rglob("*.warc.gz"))
        elif path.exists():
            found.append(path)
        else:
            raise InputError(f"{path}: no such file or folder")
    if not found:
        raise InputError(f"{paths[0]}: no WARC file in it")
    return list(dict.fromkeys(path.absolute() for path in found))


def replay_files(
    files: Sequence[Path], *, db_url: str, platform: Platform | None = None, report: Report | None = None
) -> Iterator[ReplaySummary]:
    """Rebuild what the files of our crawls gave, crawl by crawl in the order they began; nothing is doubled.

    ``platform`` replaces the description that the files tell. Raises InputError for files that are not our logs.
    """
    visits = [_own(path) for path in files]
    crawls: dict[str, list[LoggedVisit]] = {}
    for logged in sorted((each for each in visits if each is not None), key=lambda each: each.visit.started_at):
        crawls.setdefault(logged.crawl.crawl_key, []).append(logged)
    for of_crawl in crawls.values():
        yield _replay(of_crawl, platform or _described(of_crawl[0]), db_url, report)
    pictures = [path for path in files if path.name.startswith(SCREENSHOTS)]
    if pictures:
        _replay_pictures(pictures, db_url)


def _replay_pictures(files: Sequence[Path], db_url: str) -> None:
    with Store(db_url) as store:
        for path in files:
            for shot in screenshots_in(path):
                save_screenshot(store.engine, shot)
            for head in heads_of(path):
                store.save_chain_head(head)


def _own(path: Path) -> LoggedVisit | None:
    logged = read_visit(path)
    if logged is None:
        if path.name.startswith(SCREENSHOTS):
            return None
        raise InputError(f"{path}: not a log of AdWarden: 'adwarden import' reads WARC files of others")
    root = path.parents[2] if len(path.parents) > 2 else path.parent
    if warc_path(root, logged.visit) != path:
        raise InputError(
            f"{path}: not where it was written: keep it as PLATFORM/DAY/{warc_path(root, logged.visit).name}"
        )
    return logged


def _described(logged: LoggedVisit) -> Platform:
    try:
        return Platform.model_validate(logged.description)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(step) for step in first["loc"])
        raise InputError(f"{logged.path}: its description is of another version ({field}): give --platform") from error


def _replay(of_crawl: Sequence[LoggedVisit], platform: Platform, db_url: str, report: Report | None) -> ReplaySummary:
    first = of_crawl[0]
    if platform.name != first.visit.platform:
        raise InputError(f"{first.path}: is of platform '{first.visit.platform}', not '{platform.name}'")
    root = first.path.parents[2]
    visits = {logged.visit.visit_key: logged for logged in of_crawl}
    plan = ReplayPlan(warc_dir=root, clock=LogClock(first.visit.started_at), visits=visits)
    with ExitStack() as stack:
        if os.access(root, os.W_OK):
            stack.enter_context(platform_lock(root, platform.name))
        store = stack.enter_context(Store(db_url))
        store.open_crawl(first.crawl)
        _keep_plan(of_crawl, store)
        spider, crawler = _walk(of_crawl, platform, plan, store, report)
        ended_at = _crawl_end(first.crawl, of_crawl)
        if ended_at is not None:
            store.close_crawl(first.crawl.crawl_key, ended_at)
    return ReplaySummary(
        crawl_key=first.crawl.crawl_key,
        platform=platform.name,
        n_visits=len(of_crawl),
        n_open=sum(logged.closed is None for logged in of_crawl),
        n_listings=int(crawler.stats.get_value("adwarden/listings", 0) or 0),
        n_flagged=int(crawler.stats.get_value("adwarden/flagged", 0) or 0),
        errors=tuple(spider.errors),
    )


def _keep_plan(of_crawl: Sequence[LoggedVisit], store: Store) -> None:
    for logged in of_crawl:
        if logged.search is not None:
            plan, panel = logged.search
            if panel is not None:
                save_panel(store.engine, panel)
            store.save_plan(plan, logged.crawl.crawl_key)


def _walk(
    of_crawl: Sequence[LoggedVisit], platform: Platform, plan: ReplayPlan, store: Store, report: Report | None
) -> tuple[PlatformSpider, Crawler]:
    # No page is fetched, so none is rendered: a replay needs no browser.
    plain = platform.model_copy(update={"kind": PlatformKind.HTML})
    settings = settings_for(
        plain, db_url=store.url, warc_dir=plan.warc_dir, now=plan.clock, overrides={"ADWARDEN_REPLAY": plan}
    )
    for component, order in _MIDDLEWARES.items():
        settings["DOWNLOADER_MIDDLEWARES"].set(component, order, priority="cmdline")
    logged = tuple(each.visit.query for each in of_crawl)
    crawl = replace(of_crawl[0].crawl, queries=logged)
    errand = _errand_of(crawl, platform)
    crawler = Crawler(errand.spider, settings)
    loop = prepared_loop()
    runner = AsyncCrawlerRunner()
    told: dict[str, Any] = {"crawl": crawl, "known": [each.visit for each in of_crawl], "report": report}
    task = runner.crawl(crawler, platform=platform, memory=store, **told, **errand.arguments)

    async def finish() -> None:
        await asyncio.gather(task, return_exceptions=True)

    loop.run_until_complete(finish())
    spider = crawler.spider
    if task.exception() is not None or not isinstance(spider, PlatformSpider):
        raise MonitorError(f"{of_crawl[0].path}: cannot be replayed: {task.exception()}")
    if spider.fatal is not None:
        raise spider.fatal
    return spider, crawler


def _errand_of(crawl: Crawl, platform: Platform) -> Errand:
    """The run that a logged crawl was, by its purpose; what it saw of the database then, it sees of the rebuilt one."""
    if crawl.purpose is Purpose.REVISIT:
        return revisit_errand(platform, limit=crawl.max_pages, older_than_days=older_than_of(crawl.queries[0]))
    if crawl.purpose is Purpose.SELLER:
        return sellers_errand(platform, [query.removeprefix(PREFIX) for query in crawl.queries], crawl.max_pages)
    if crawl.purpose is Purpose.IMAGES:
        return images_errand(crawl.max_pages)
    return search_errand(platform, crawl.queries, crawl.max_pages)


def _crawl_end(crawl: Crawl, of_crawl: Sequence[LoggedVisit]) -> datetime | None:
    last = of_crawl[-1].closed
    ends = [logged.closed.ended_at for logged in of_crawl if logged.closed is not None]
    if last is None or len(ends) < len(of_crawl):
        return None
    whole = {logged.visit.query for logged in of_crawl} >= set(crawl.queries)
    return max(end for end in ends if end is not None) if whole or last.outcome in _ENDS_CRAWL else None
