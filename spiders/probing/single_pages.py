"""Single pages of a site met for the first time, fetched before anything is known of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerRunner, Crawler
from scrapy.http import Response

from crawler.clock import machine_now
from crawler.description import Platform
from crawler.project import settings_for
from model.errors import MonitorError
from spiders.engines.recognise import Found, recognise
from spiders.fetch import fetch
from spiders.runs.loop import prepared_loop

_QUIET: dict[str, Any] = {"ITEM_PIPELINES": {}, "EXTENSIONS": {}}
# What grows where a page shows more on scrolling.
GROWS = "a[href]"


@dataclass(frozen=True, slots=True)
class PageErrand:
    """One page to fetch: as it is sent, as a browser draws it, or as it grows on scrolling."""

    url: str
    rendered: bool = False
    scrolls: int = 0


class ProbeSpider(Spider):
    """Fetches the errands in turn; ``answers`` are their pages or what went wrong."""

    name = "probe"
    platform: Platform
    errands: list[PageErrand]
    asks_interfaces: bool = False

    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401  (Scrapy's signature)
        super().__init__(**kwargs)
        self.answers: list[Response | MonitorError] = []
        self.found: Found | None = None

    async def start(self) -> AsyncIterator[Any]:
        """Ask for one after the other."""
        for errand in self.errands:
            try:
                answer = await fetch(self.crawler, errand.url, partial(self._request, errand))
                self.answers.append(answer)
                if self.asks_interfaces:
                    self.found = await recognise(self.crawler, answer)
            except MonitorError as error:
                self.answers.append(error)
        nothing: tuple[Any, ...] = ()
        for each in nothing:
            yield each

    def _request(self, errand: PageErrand, url: str) -> Request:
        if not errand.rendered:
            return Request(url)
        from crawler.rendered import RenderedPage  # noqa: PLC0415  (loads playwright)

        page = RenderedPage(self.platform, None, machine_now)
        return Request(url, meta=page.meta(None, GROWS if errand.scrolls else None, errand.scrolls))


def fetched(platform: Platform, errands: list[PageErrand]) -> list[Response | MonitorError]:
    """The errands' answers."""
    spider = send(platform, errands, asks_interfaces=False)
    return spider.answers if spider is not None else []


def send(platform: Platform, errands: list[PageErrand], *, asks_interfaces: bool) -> ProbeSpider | None:
    """The spider after its errands; ``asks_interfaces``: it also asks what each page's site can be read by."""
    loop = prepared_loop()
    crawler = Crawler(ProbeSpider, settings_for(platform, db_url="", warc_dir=None, overrides=_QUIET))
    task = AsyncCrawlerRunner().crawl(crawler, platform=platform, errands=errands, asks_interfaces=asks_interfaces)

    async def finish() -> None:
        await asyncio.gather(task)

    loop.run_until_complete(finish())
    spider = crawler.spider
    return spider if isinstance(spider, ProbeSpider) else None
