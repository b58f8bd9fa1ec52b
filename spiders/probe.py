"""A site met for the first time: what its pages are, which ads can be read and how, a description to crawl it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerRunner, Crawler
from scrapy.http import Response, TextResponse

from crawler.blocks import Limits
from crawler.browser import find_chromium
from crawler.clock import machine_now
from crawler.description import Platform, PlatformKind
from crawler.politeness import refusal, wall
from crawler.project import settings_for
from model.errors import BlockedError, InputError, MonitorError
from spiders.drafts import draft_of_feed, draft_of_site, search_address, written
from spiders.engines.recognise import Found, recognise
from spiders.fetch import FetchError, fetch
from spiders.loop import prepared_loop
from spiders.pages.listing import as_page, as_text, read_page
from spiders.pages.nature import Nature, nature_of
from spiders.pages.paging import loading_button, next_link
from spiders.pages.reading import FIELDS, PageFields
from spiders.pages.results import read_cards
from spiders.pages.within import ads_within
from spiders.trial import Sample, Trial, try_platform

_QUIET: dict[str, Any] = {"ITEM_PIPELINES": {}, "EXTENSIONS": {}}
_SAMPLES = 12
_PAGES = 40
# On a site whose terms nobody has read yet, no more than a visitor would look at.
_FEW_SAMPLES, _FEW_PAGES = 4, 6
_GROWS = "a[href]"
_SCROLLS = 3


@dataclass(slots=True)
class Probe:
    """What was seen: ``shape`` is ``listing``, ``results``, ``feed``, a kind of interface, or ``unknown``.

    ``draft`` is YAML; ``why`` says what an interface was recognised by. ``listings`` are ads that were read by the
    draft on trial, ``notes`` what a person should know of it.
    """

    url: str
    status: int
    shape: str
    fields: dict[str, tuple[str, str]] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    cards: list[tuple[str, str]] = field(default_factory=list)
    next: str = ""
    refusal: str = ""
    kind: str = ""
    why: str = ""
    listings: list[Sample] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    draft: str = ""


@dataclass(frozen=True, slots=True)
class _Errand:
    """One page to fetch: as it is sent, as a browser draws it, or as it grows on scrolling."""

    url: str
    rendered: bool = False
    scrolls: int = 0


class _ProbeSpider(Spider):
    name = "probe"
    platform: Platform
    errands: list[_Errand]
    asks_interfaces: bool = False

    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401  (Scrapy's signature)
        super().__init__(**kwargs)
        self.answers: list[Response | MonitorError] = []
        self.found: Found | None = None

    async def start(self) -> AsyncIterator[Any]:
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

    def _request(self, errand: _Errand, url: str) -> Request:
        if not errand.rendered:
            return Request(url)
        from crawler.rendered import RenderedPage  # noqa: PLC0415  (loads playwright)

        page = RenderedPage(self.platform, None, machine_now)
        return Request(url, meta=page.meta(None, _GROWS if errand.scrolls else None, errand.scrolls))


def _stand_in(url: str, *, rendered: bool) -> Platform:
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise InputError(f"{url!r} is not a web address ({error})") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InputError(f"{url!r} is not a web address; give one that starts with http:// or https://")
    platform = Platform.model_validate(
        {
            "name": "probe",
            "kind": "rendered" if rendered else "structured",
            "base_url": f"{parts.scheme}://{parts.netloc}/",
        }
    )
    # Our own machine need not be spared.
    return platform.model_copy(update={"limits": Limits(delay_s=0)}) if platform.is_loopback else platform


def _fetch(platform: Platform, errands: list[_Errand]) -> list[Response | MonitorError]:
    spider = _send(platform, errands, asks_interfaces=False)
    return spider.answers if spider is not None else []


def _send(platform: Platform, errands: list[_Errand], *, asks_interfaces: bool) -> _ProbeSpider | None:
    loop = prepared_loop()
    crawler = Crawler(_ProbeSpider, settings_for(platform, db_url="", warc_dir=None, overrides=_QUIET))
    task = AsyncCrawlerRunner().crawl(crawler, platform=platform, errands=errands, asks_interfaces=asks_interfaces)

    async def finish() -> None:
        await asyncio.gather(task)

    loop.run_until_complete(finish())
    spider = crawler.spider
    return spider if isinstance(spider, _ProbeSpider) else None


def probe(url: str, *, rendered: bool = False) -> Probe:
    """Fetch a page (robots.txt obeyed, private addresses refused), tell what the reader sees, follow it to the ads.

    Raises InputError for what is no address, FetchError or BlockedError where no page came.
    """
    platform = _stand_in(url, rendered=rendered)
    spider = _send(platform, [_Errand(url, rendered=rendered)], asks_interfaces=not rendered)
    if spider is None or not spider.answers:
        raise BlockedError(f"{url}: no page came")
    [answer] = spider.answers
    if isinstance(answer, MonitorError):
        raise answer
    found = spider.found
    # Many a shop names a feed of its news: its own lists tell more.
    known = found is not None and (found.kind is not PlatformKind.SYNDICATION or found.site.base_url == answer.url)
    if found is not None and known and (found.ads or not found.silent):
        return _of_interface(answer, found)
    seen = survey(answer, platform)
    return seen if found is None or seen.listings or seen.refusal else _of_interface(answer, found)


def _of_interface(response: Response, found: Found) -> Probe:
    """The first ads as the interface gives them."""
    kind = found.kind.value
    seen = Probe(response.url, response.status, kind, kind=kind, why=found.site.why, draft=found.draft)
    seen.broken = [found.problem] if found.problem else []
    seen.cards = [(ad.url, ad.reading.get("title")) for ad in found.ads]
    seen.listings = [Sample(ad.url, _fields(ad.reading)) for ad in found.ads]
    seen.fields = seen.listings[0].fields if seen.listings else {}
    return seen


def _fields(reading: PageFields) -> dict[str, tuple[str, str]]:
    return {name: (reading.get(name), reading.origin(name)) for name in FIELDS if reading.get(name)}


def survey(response: Response, platform: Platform) -> Probe:
    """What a page is, and the site behind it."""
    seen = examine(response, platform)
    if seen.shape == "feed" or seen.refusal or not isinstance(response, TextResponse):
        return seen
    _Survey(as_text(response), platform, seen).run()
    return seen


def examine(response: Response, platform: Platform) -> Probe:
    """What the reader sees on a page."""
    seen = Probe(
        response.url, response.status, "unknown", refusal=refusal(response) or wall(response), kind=platform.kind.value
    )
    feed = draft_of_feed(response, platform)
    if feed is not None:
        seen.shape, seen.kind, seen.draft = "feed", "feed", feed
        return seen
    page = as_page(response)
    reading = read_page(page, platform)
    seen.fields = _fields(reading)
    seen.broken = reading.broken
    cards = read_cards(page, platform)
    seen.cards = [(card.url, card.title) for card in cards]
    seen.next = next_link(page, platform.search) or ""
    nature = nature_of(page, reading, platform, as_card=False)
    parts = [] if cards else ads_within(page, platform)
    if parts:
        seen.shape, seen.cards = "results", [(part.url, part.title) for part in parts]
    elif nature is Nature.AD:
        seen.shape = "listing"
    elif cards:
        seen.shape = "results"
    return seen


def _try(platform: Platform, query: str = "") -> Trial:
    few = not platform.is_loopback
    if few:
        read = dict.fromkeys(("terms_url", "legal_basis"), "probe")
        lawful = platform.lawful.model_copy(update=read | {"terms_read_on": machine_now().date(), "contact": "probe"})
        platform = platform.model_copy(update={"lawful": lawful})
    return try_platform(platform, _FEW_SAMPLES if few else _SAMPLES, (query,), _FEW_PAGES if few else _PAGES)


class _Survey:
    """Finds where a site lists its ads, whether that needs a browser, and whether its search finds what is there."""

    def __init__(self, page: TextResponse, platform: Platform, seen: Probe) -> None:
        self.page = page
        self.platform = platform
        self.seen = seen

    def run(self) -> None:
        """Draft, try, and draft again until ads are read; what was found goes into the probe."""
        starts = self._starts()
        rendering: dict[str, Any] = {"timeout_s": 30} if self.platform.kind is PlatformKind.RENDERED else {}
        if rendering:
            rendering = self._growth(self.page.url) or rendering
        content = draft_of_site(self.platform, starts=starts, rendering=rendering)
        trial = _try(Platform.model_validate(content))
        search = search_address(self.page)
        if not trial.n_listings and search:
            everything = search.replace("{query}", "")
            wider = draft_of_site(self.platform, starts=[*starts, everything], rendering=rendering)
            content, trial = self._better(content, trial, wider)
        if not rendering and (not trial.n_listings or trial.endless):
            content, trial = self._with_browser(content, trial, starts)
        if search and trial.samples and self._search_works(content, search, trial):
            content = _after(content, "catalogue", {"search": {"url": search}})
            self.seen.notes.append(
                "its own search form finds ads: --queries FILE searches, without it all lists are walked"
            )
        if not trial.n_listings:
            reason = trial.summary.error or "no list of ads was found"
            self.seen.notes.append(f"no ads could be read from here ({reason}); see catalogue.start in the draft")
        self.seen.kind = str(content["kind"])
        self.seen.listings = list(trial.samples)
        self.seen.draft = written(content)

    def _starts(self) -> list[str]:
        parts = urlsplit(self.page.url)
        own = parts._replace(scheme="", netloc="").geturl().lstrip("/").replace("{", "%7B").replace("}", "%7D")
        return ["{base}"] if self.seen.shape == "listing" or not own else [f"{{base}}{own}", "{base}"]

    def _better(self, content: dict[str, Any], trial: Trial, other: dict[str, Any]) -> tuple[dict[str, Any], Trial]:
        second = _try(Platform.model_validate(other))
        return (other, second) if second.n_listings > trial.n_listings else (content, trial)

    def _with_browser(self, content: dict[str, Any], trial: Trial, starts: list[str]) -> tuple[dict[str, Any], Trial]:
        """The same through Chromium where a page shows nothing, or no more, without its scripts."""
        if not self.page.xpath("//script") or find_chromium() is None:
            if self.page.xpath("//script") and not trial.n_listings:
                self.seen.notes.append("the page may need JavaScript, and no Chromium was found to try it")
            return content, trial
        endless = trial.endless[0] if trial.endless else ""
        rendering = self._growth(endless or self.page.url)
        if endless and not rendering:
            return content, trial
        drawn = draft_of_site(self.platform, starts=starts, rendering=rendering or {"timeout_s": 30})
        second = _try(Platform.model_validate(drawn))
        if second.n_listings >= max(trial.n_listings, 1):
            self.seen.notes.append("it shows its ads, or more of them, only with JavaScript: a browser is used")
            return drawn, second
        return content, trial

    def _growth(self, url: str) -> dict[str, Any]:
        """What makes a drawn page show more: scrolling, a button, or nothing (an empty dict)."""
        drawn = self.platform.model_copy(update={"kind": PlatformKind.RENDERED})
        errands = [_Errand(url, rendered=True), _Errand(url, rendered=True, scrolls=_SCROLLS)]
        pages = [as_text(each) for each in _fetch(drawn, errands) if isinstance(each, TextResponse)]
        if len(pages) < len(errands):
            return {}
        counts = [len(read_cards(page, self.platform)) for page in pages]
        if counts[1] > counts[0]:
            return {"scroll": _GROWS}
        button = loading_button(pages[0])
        return {"click": button} if button else {}

    def _search_works(self, content: dict[str, Any], search: str, trial: Trial) -> bool:
        """Whether a word of an ad's title, typed into the site's search, brings that ad."""
        words = [
            word
            for sample in trial.samples[:2]
            for word in re.findall(r"[^\W\d_]{3,}", sample.fields.get("title", ("", ""))[0])
        ]
        if not words:
            return False
        word = max(words[:12], key=len)
        searched = _after(content, "catalogue", {"search": {"url": search}})
        try:
            found = _try(Platform.model_validate(searched), word)
        except FetchError:
            return False
        return any(word.casefold() in sample.fields.get("title", ("", ""))[0].casefold() for sample in found.samples)


def _after(content: dict[str, Any], key: str, more: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, value in content.items():
        made[name] = value
        if name == key:
            made |= more
    return made
