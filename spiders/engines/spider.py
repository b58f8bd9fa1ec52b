"""The walk of every interface: an engine's pages within the visit's bounds, each ad once, each problem told."""

from __future__ import annotations

import json
from contextlib import aclosing
from typing import Any

from scrapy import Request
from scrapy.http import Response

from crawler.politeness import refusal
from crawler.snapshots import UNLOGGED
from model.effort import Visit, VisitOutcome
from model.errors import BlockedError, ConfigError, PageChangedError
from spiders.endings import Ending
from spiders.engines import ENGINES
from spiders.engines.engine import Ad, Answer, Ask, Page
from spiders.engines.secrets import Secrets
from spiders.fetch import FetchError, FetchFailure, fetch
from spiders.pages.jsonld import READING_ERRORS
from spiders.pages.listing import as_text
from spiders.pages.reading import build_listing
from spiders.walker import PlatformSpider

_MOST_WORDS = 200


class EngineSpider(PlatformSpider):
    """Walks a platform through the engine of its kind."""

    _n_details = 0

    async def walk(self, visit: Visit) -> Ending:
        """The engine's pages in order until its end or the budget."""
        engine_class = ENGINES[self.platform.kind]
        secrets = Secrets(self.platform.name, self.platform.kind.value)
        engine = engine_class(self.platform, SpiderAsker(self, secrets.told(engine_class.secrets)))
        if not self.crawler.settings.get("ADWARDEN_REPLAY"):  # a replay asks nobody, so it needs no key
            engine.require_keys()
        if not visit.query and not engine.lists_all and not self.platform.interface.sections:
            raise ConfigError(
                f"platform '{self.platform.name}' takes no empty query: add 'queries' or 'interface.sections', or give"
                " --queries FILE"
            )
        seen: set[str] = set()
        n_pages = self._n_details = 0
        async with aclosing(engine.pages(visit.query)) as pages:  # type: ignore[type-var]  # always a generator
            async for page in pages:
                n_pages += 1
                ending = await self._take(page, seen)
                if ending is not None:
                    return ending
                if n_pages >= self.crawl_row.max_pages and page.more:
                    return Ending(VisitOutcome.BUDGET, f"stopped after {n_pages} pages; there are more")
        return Ending(VisitOutcome.BUDGET, engine.bound) if engine.bound else Ending(VisitOutcome.COMPLETED)

    async def _take(self, page: Page, seen: set[str]) -> Ending | None:
        for ad in page.ads:
            if isinstance(ad, str):
                self.mishap(f"{page.response.url}: {ad}")
                continue
            if ad.ad_id in seen:
                continue
            if self.tally.listings >= self.platform.limits.max_listings:
                return Ending(VisitOutcome.BUDGET, f"stopped at limits.max_listings ({self.tally.listings} listings)")
            seen.add(ad.ad_id)
            if ad.complete is not None and self._n_details < self.platform.interface.details:
                self._n_details += 1
                await ad.complete()
            await self._keep_ad(ad, ad.response or page.response)
        return None

    async def _keep_ad(self, ad: Ad, response: Response) -> None:
        if not ad.ad_id or not (ad.reading.get("title") or ad.reading.get("text")):
            self.mishap(f"{response.url}: an ad has no id, or neither title nor text")
            return
        try:
            listing = build_listing(self.platform, ad.ad_id, ad.url, ad.reading, self.seen_at(response))
        except READING_ERRORS as error:
            self.mishap(f"{ad.url or ad.ad_id}: cannot be read ({type(error).__name__})")
            return
        await self.keep(listing, response)


class SpiderAsker:
    """Asks through the spider's crawler; see spiders.engines.engine.Asker. ``keys`` names the secrets for messages."""

    def __init__(self, spider: PlatformSpider, keys: str = "") -> None:
        self._spider = spider
        self._keys = keys
        self._meta: dict[str, Any] = {}
        if spider.platform.interface.terms_url:
            self._meta["dont_obey_robotstxt"] = True

    async def json(self, ask: Ask) -> Answer:
        """See Asker."""
        answer = await self._ask(ask, {"Accept": "application/json"})
        try:
            content = json.loads(answer.response.body)
        except (ValueError, RecursionError) as error:
            if answer.response.status in ask.allow:
                return answer
            self._spider.check_wall(answer.response)
            raise PageChangedError(f"{ask.url}: the answer is not JSON ({type(error).__name__})") from error
        return Answer(response=answer.response, content=content, seen_at=answer.seen_at)

    async def text(self, ask: Ask) -> Answer:
        """See Asker."""
        answer = await self._ask(ask, {})
        return Answer(response=as_text(answer.response), seen_at=answer.seen_at)

    async def _ask(self, ask: Ask, headers: dict[str, str]) -> Answer:
        # A token may be had at another host than the ads; an unlogged question carries nothing that may be kept.
        meta = self._meta | ({UNLOGGED: True, "allow_offsite": True} if ask.unlogged else {})

        def make(link: str) -> Request:
            return Request(link, method=ask.method, headers=headers | dict(ask.headers), body=ask.body, meta=dict(meta))

        response = await fetch(self._spider.crawler, ask.url, make)
        self._judge(ask, response)
        if response.status < 400 and not ask.unlogged:
            self._spider.tally.pages += 1
            self._spider.told()
        return Answer(response=response, seen_at=self._spider.seen_at(response))

    def _judge(self, ask: Ask, response: Response) -> None:
        if response.status in ask.allow or response.status < 400:
            return
        host = self._spider.platform.host
        refused = refusal(response)
        if refused:
            mend = f"; set or renew {self._keys}" if self._keys and response.status in (401, 403) else ""
            raise BlockedError(f"{host} {refused}{_words_of(response)}: {ask.url}{mend}")
        if response.status >= 500:
            told = f"{ask.url}: the server answers HTTP {response.status}{_words_of(response)}"
            raise FetchError(FetchFailure.UNREACHABLE, told)
        raise PageChangedError(
            f"{ask.url}: HTTP {response.status}{_words_of(response)}; correct base_url or kind in the description"
        )


def _words_of(response: Response) -> str:
    """What the interface itself says of a refusal, in brackets; empty where it says nothing readable."""
    try:
        content = json.loads(response.body[:20_000])
    except (ValueError, RecursionError):
        return ""
    found = content
    for key in ("error", "errors", "message", "error_description", "detail", "title"):
        while isinstance(found, list) and found:
            found = found[0]
        if isinstance(found, dict) and found.get(key):
            found = found[key]
    while isinstance(found, list) and found:
        found = found[0]
    if isinstance(found, dict):
        found = next((value for value in found.values() if isinstance(value, str)), "")
    text = " ".join(str(found).split()) if isinstance(found, str | int) else ""
    return f" ({text[:_MOST_WORDS]})" if text else ""
