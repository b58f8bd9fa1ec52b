"""The crawl as Scrapy starts it: ``scrapy crawl platform -a platform=NAME``, and so Scrapyd and what is like it.

It is the same crawl as ``adwarden crawl``: the same walk, log, matching, store and books, and it goes on after a kill.
"""

from __future__ import annotations

import asyncio
import os
import signal
from contextlib import ExitStack
from pathlib import Path

from scrapy import Spider, signals
from scrapy.crawler import Crawler

from crawler.clock import Now, clock_from, machine_now
from crawler.lock import platform_lock
from crawler.platform import load_platform
from crawler.project import described_settings
from model.errors import InputError
from spiders.runs.books import CrawlStore, open_or_resume
from spiders.runs.errands import search_errand
from spiders.runs.summaries import Run, summarise
from spiders.walker import PlatformSpider


class Desk:
    """Keeps the books of a crawl that Scrapy runs, and passes its signals on."""

    def __init__(self, crawler: Crawler, held: ExitStack, run: Run, books: CrawlStore, now: Now) -> None:
        self.held = held
        self.run = run
        self.books = books
        self.now = now
        crawler.signals.connect(self.opened, signal=signals.spider_opened)
        crawler.signals.connect(self.stopped, signal=signals.engine_stopped)

    async def opened(self, spider: PlatformSpider) -> None:
        """Take SIGTERM and SIGINT: Scrapy's own way of stopping would leave the visit open."""
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, spider.interrupt)

    def stopped(self) -> None:
        """Close the crawl in the books and let go of the platform."""
        summary = summarise(self.run, self.books, self.now)
        self.held.close()
        told = f"{len(summary.visits)} visits, {summary.n_listings} listings, {summary.n_flagged} flagged"
        if isinstance(self.run.crawler.spider, Spider):
            self.run.crawler.spider.logger.info("%s: %s %s", summary.platform, told, summary.error)


class DeployedSpider(Spider):
    """Makes the spider of the platform named by ``-a platform=NAME`` (or the path of a description).

    Also ``base_url``, ``queries`` (separated by ``|``), ``max_pages``, ``db`` and ``warc``; the last two default to
    ADWARDEN_DB and ADWARDEN_WARC, as a setting or in the environment.
    """

    name = "platform"

    @classmethod
    def from_crawler(  # type: ignore[override]  # what is made is the platform's own kind of spider
        cls,
        crawler: Crawler,
        *_args: object,
        **given: str,
    ) -> PlatformSpider:
        """Scrapy's constructor. Raises InputError or StoreError for what is wrong before anything is fetched."""
        if not given.get("platform"):
            raise InputError("name the platform: scrapy crawl platform -a platform=NAME")
        platform = load_platform(given["platform"], given.get("base_url"))
        platform.require_lawful()
        db_url = _chosen(crawler, given, "db", "sqlite:///adwarden.db")
        warc_dir = Path(_chosen(crawler, given, "warc", "warc"))
        simulated = os.environ.get("ADWARDEN_NOW")
        now = clock_from(simulated) if simulated else machine_now
        chosen = described_settings(platform, db_url=db_url, warc_dir=warc_dir, now=now if simulated else None)
        crawler.settings.setdict(chosen, priority="spider")
        from db.store import Store  # noqa: PLC0415  (as in spiders.runs.run: listing spiders needs no database)

        with ExitStack() as stack:
            stack.enter_context(platform_lock(warc_dir, platform.name))
            books = stack.enter_context(Store(db_url))
            queries = tuple(query for query in given.get("queries", "").split("|") if query.strip())
            errand = search_errand(platform, queries, _number(given.get("max_pages")))
            crawl, known = open_or_resume(books, platform, errand, warc_dir, now)
            spider = errand.spider.from_crawler(crawler, platform=platform, crawl=crawl, known=known, memory=books)
            run = Run(platform, crawl, crawler)
            # Receivers are held by weak reference: the desk lives as long as the spider.
            spider.desk = Desk(crawler, stack.pop_all(), run, books, now)  # type: ignore[attr-defined]
        return spider


def _chosen(crawler: Crawler, given: dict[str, str], name: str, default: str) -> str:
    setting = f"ADWARDEN_{name.upper()}"
    return given.get(name) or crawler.settings.get(setting) or os.environ.get(setting) or default


def _number(text: str | None) -> int | None:
    if text is None:
        return None
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 100_000:
        raise InputError(f"max_pages={text!r} is not a number from 1 to 100000")
    return int(text)
