"""Which engine can walk the site behind a page, what it reads there first, and the description to begin with."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import aclosing
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

import yaml
from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import HtmlResponse, Response, TextResponse

from crawler.blocks import Lawful
from crawler.description import Platform, PlatformKind
from crawler.politeness import refusal
from model.errors import BlockedError, MonitorError, PageChangedError
from spiders.engines import ENGINES
from spiders.engines.engine import Ad, Answer, Ask, Asker, Recognised
from spiders.engines.magento import MagentoEngine
from spiders.engines.makes import MAKES
from spiders.engines.shopify import ShopifyEngine
from spiders.engines.woocommerce import WooCommerceEngine
from spiders.fetch import fetch
from spiders.pages.listing import as_text

_SAMPLE = 10
_MOST_PAGES = 3
# Their usual interfaces answer without a key, also where the pages are another program's and bear no marks.
_UNMARKED = (ShopifyEngine, WooCommerceEngine, MagentoEngine)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A recognised site. ``ads`` are the first that its engine reads; ``problem`` says why there are none.

    ``silent``: its interface does not answer as the engine's should, so that its pages may tell more.
    """

    kind: PlatformKind
    site: Recognised
    ads: Sequence[Ad] = ()
    problem: str = ""
    silent: bool = False
    draft: str


class ProbeAsker:
    """Asks without a visit: nothing is logged, every refusal is told."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    async def json(self, ask: Ask) -> Answer:
        """See Asker."""
        response = await self._ask(ask, {"Accept": "application/json"})
        try:
            content = json.loads(response.body)
        except (ValueError, RecursionError) as error:
            if response.status in ask.allow:
                return Answer(response=response, seen_at=datetime.now(UTC))
            raise PageChangedError(f"{ask.url}: the answer is not JSON") from error
        return Answer(response=response, content=content, seen_at=datetime.now(UTC))

    async def text(self, ask: Ask) -> Answer:
        """See Asker."""
        return Answer(response=as_text(await self._ask(ask, {})), seen_at=datetime.now(UTC))

    async def _ask(self, ask: Ask, headers: dict[str, str]) -> Response:
        def make(link: str) -> Request:
            # A second try has no place in a look.
            meta = {"dont_retry": True}
            return Request(link, method=ask.method, headers=headers | dict(ask.headers), body=ask.body, meta=meta)

        response = await fetch(self._crawler, ask.url, make)
        if response.status >= 400 and response.status not in ask.allow:
            refused = refusal(response)
            if refused:
                raise BlockedError(f"{urlsplit(ask.url).hostname} {refused}: {ask.url}")
            raise PageChangedError(f"{ask.url}: HTTP {response.status}")
        return response


async def recognise(crawler: Crawler, home: Response) -> Found | None:
    """The engine that says yes to the site behind ``home``, with the first ads it reads; None where none does."""
    if not isinstance(home, TextResponse):
        return None
    asker = ProbeAsker(crawler)
    is_page = home.selector.type != "json"
    if not is_page:
        # Engines look for marks as in a page; an answer that is none simply bears none.
        home = HtmlResponse(home.url, status=home.status, headers=home.headers, body=home.body, encoding=home.encoding)
    for kind, engine in ENGINES.items():
        try:
            site = await engine.recognise(home, asker)
        except MonitorError:
            continue
        if site is not None:
            return await _look(kind, site, home, asker)
    return await _by_interface(home, asker, is_page=is_page and home.status < 400)


async def _by_interface(home: TextResponse, asker: Asker, *, is_page: bool) -> Found | None:
    """Ask for the usual interfaces where the page bears no mark, at a site's own address only."""
    if is_page and urlsplit(home.url).path.rstrip("/"):
        return None
    for engine in _UNMARKED:
        try:
            site = await engine.confirm(urljoin(home.url, "/"), asker)
        except MonitorError:
            continue
        if site is not None:
            return await _look(engine.kind, site, home, asker)
    if is_page:
        return None
    # A server without pages of its own is all interface.
    for make in MAKES:
        try:
            site = await make.recognise(urljoin(home.url, "/"), asker)
        except MonitorError:
            continue
        if site is not None:
            return await _look(make.kind, site, home, asker)
    return None


async def _look(kind: PlatformKind, site: Recognised, home: TextResponse, asker: Asker) -> Found:
    """The first ads, each as complete as its engine reads it."""
    content = _description(kind, site, home)
    platform = Platform.model_validate(content | {"interface": {"per_page": _SAMPLE, **content.get("interface", {})}})
    draft = str(yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=110))
    engine_class = ENGINES[kind]
    ads: list[Ad] = []
    problem, silent = "", False
    try:
        engine = engine_class(platform, asker)
        engine.require_keys()
        if not engine.lists_all and not platform.interface.sections:
            return Found(kind=kind, site=site, draft=draft, problem="it lists nothing without a query: add 'queries'")
        async with aclosing(engine.pages("")) as pages:  # type: ignore[type-var]  # always a generator
            n_pages = 0
            async for page in pages:
                n_pages += 1
                ads += [ad for ad in page.ads if isinstance(ad, Ad)][:_SAMPLE]
                if ads or not page.more or n_pages == _MOST_PAGES:
                    break
        if ads and ads[0].complete is not None:
            await ads[0].complete()
    except MonitorError as error:
        problem, silent = str(error), isinstance(error, PageChangedError)
    return Found(kind=kind, site=site, ads=ads, problem=problem, silent=silent, draft=draft)


def _description(kind: PlatformKind, site: Recognised, home: TextResponse) -> dict[str, Any]:
    host = (urlsplit(home.url).hostname or "").removeprefix("www.").lower().replace("_", "-")
    name = "-".join(part for part in host.split(".") if part.isascii())[:32].strip("-") or "platform"
    content: dict[str, Any] = {"name": name, "kind": kind.value, "base_url": site.base_url}
    language = (home.xpath("/html/@lang").get() or "").partition("-")[0].lower()
    told = {"languages": [language]} if language.isalpha() and len(language) in (2, 3) else {}
    lawful = dict.fromkeys(Lawful.model_fields, "unread")
    return content | told | dict(site.parts) | {"lawful": lawful}
