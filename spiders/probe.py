"""One page, read as the crawler would read it: what it is, each field with its origin, and a drafted description."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerRunner, Crawler
from scrapy.http import Response

from crawler.clock import machine_now
from crawler.description import Platform, PlatformKind
from crawler.politeness import refusal, wall
from crawler.project import settings_for
from crawler.rendering import RenderedPage
from model.errors import BlockedError, InputError, MonitorError
from spiders.drafts import draft_of_feed, draft_of_page
from spiders.fetch import fetch
from spiders.pages.listing import as_text, read_page
from spiders.pages.reading import FIELDS
from spiders.pages.paging import next_link
from spiders.pages.results import read_cards
from spiders.run import prepared_loop

_QUIET: dict[str, Any] = {"ITEM_PIPELINES": {}, "EXTENSIONS": {}}


@dataclass(slots=True)
class Probe:
    """What was seen: ``shape`` is ``listing``, ``results``, ``feed`` or ``unknown``; ``draft`` is YAML."""

    url: str
    status: int
    shape: str
    fields: dict[str, tuple[str, str]] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    cards: list[tuple[str, str]] = field(default_factory=list)
    next: str = ""
    refusal: str = ""
    draft: str = ""


class _ProbeSpider(Spider):
    name = "probe"
    platform: Platform
    url: str
    answer: Response | None = None
    error: Exception | None = None

    async def start(self) -> AsyncIterator[Any]:
        meta: dict[str, Any] = {}
        if self.platform.kind is PlatformKind.RENDERED:
            # Half a second of quiet stands for "drawn" where no selector is known yet.
            page = RenderedPage(self.platform, None, machine_now)
            meta = page.meta(None) | {"playwright_page_goto_kwargs": {"wait_until": "networkidle"}}
        try:
            self.answer = await fetch(self.crawler, self.url, lambda link: Request(link, meta=meta))
        except MonitorError as error:
            self.error = error
        nothing: tuple[Any, ...] = ()
        for each in nothing:
            yield each


def _stand_in(url: str, *, rendered: bool) -> Platform:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InputError(f"{url!r} is not a web address; give one that starts with http:// or https://")
    return Platform.model_validate(
        {
            "name": "probe",
            "kind": "rendered" if rendered else "structured",
            "base_url": f"{parts.scheme}://{parts.netloc}/",
            "search": {"url": "{base}"},
        }
    )


def probe(url: str, *, rendered: bool = False) -> Probe:
    """Fetch one page (robots.txt obeyed, private addresses refused) and tell what the reader sees.

    Raises InputError for what is no address, FetchError or BlockedError where no page came.
    """
    platform = _stand_in(url, rendered=rendered)
    loop = prepared_loop()
    crawler = Crawler(_ProbeSpider, settings_for(platform, db_url="", warc_dir=None, overrides=_QUIET))
    task = AsyncCrawlerRunner().crawl(crawler, platform=platform, url=url)

    async def finish() -> None:
        await asyncio.gather(task)

    loop.run_until_complete(finish())
    spider = crawler.spider
    if isinstance(spider, _ProbeSpider) and spider.error is not None:
        raise spider.error
    if not isinstance(spider, _ProbeSpider) or spider.answer is None:
        raise BlockedError(f"{url}: no page came")
    return examine(spider.answer, platform)


def examine(response: Response, platform: Platform) -> Probe:
    """What the reader sees on a page."""
    seen = Probe(response.url, response.status, "unknown", refusal=refusal(response) or wall(response))
    feed = draft_of_feed(response, platform)
    if feed is not None:
        seen.shape, seen.draft = "feed", feed
        return seen
    page = as_text(response)
    reading = read_page(page, platform)
    seen.fields = {name: (reading.get(name), reading.origin(name)) for name in FIELDS if reading.get(name)}
    seen.broken = reading.broken
    structured = {reading.origin(name) for name in ("price", "state")} & {"json-ld", "microdata", "opengraph"}
    cards = read_cards(page, platform)
    seen.cards = [(card.url, card.title) for card in cards]
    seen.next = next_link(page, platform.search) or "" if platform.search else ""
    if structured or ("price" in reading.fields and len(cards) < 3):
        seen.shape = "listing"
    elif cards:
        seen.shape = "results"
    seen.draft = draft_of_page(page, platform)
    return seen
