"""Pages that need a browser: what it may load, what it does before the page is read, and what of it is kept."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page
from playwright.async_api import Request as BrowserRequest
from playwright.async_api import Response as BrowserResponse
from playwright.async_api import TimeoutError as PlaywrightTimeout
from scrapy.exceptions import CannotResolveHostError
from scrapy_playwright.page import PageMethod

from crawler.addresses import judge_host
from crawler.clock import Now
from crawler.description import Platform
from crawler.snapshots import SnapshotMiddleware
from crawler.warc import Exchange
from model.errors import BlockedError

_HEAVY = {"image", "media", "font", "texttrack", "manifest", "ping", "other"}
_KEPT = {"document", "xhr", "fetch"}
_GROWTH_S = 4.0
_QUIET_S = 5.0
# Hosts that only watch visitors: a page shows the same without them.
_WATCHERS = ("google-analytics.com", "googletagmanager.com", "doubleclick.net", "googlesyndication.com", "facebook.net",
             "hotjar.com", "clarity.ms", "segment.io", "segment.com", "mixpanel.com", "amplitude.com", "criteo.com",
             "criteo.net", "taboola.com", "outbrain.com", "scorecardresearch.com", "adnxs.com", "quantserve.com",
             "newrelic.com", "nr-data.net", "sentry.io", "bugsnag.com", "mc.yandex.ru", "matomo.cloud", "tiktok.com",
             "bat.bing.com", "snap.licdn.com", "optimizely.com", "fullstory.com", "intercom.io")  # fmt: skip
# What one request of a kind weighs on an ordinary page, to tell about what was saved; nobody measured what never came.
_USUAL_KB = {"image": 40, "media": 1000, "font": 30, "script": 30, "manifest": 1, "texttrack": 5}
# Decoded by the browser already: these headers no longer describe the bytes we keep.
_DECODED = {"content-encoding", "transfer-encoding", "content-length"}
_SIZE = "() => document.body.querySelectorAll('*').length"
_GROWN = """([selector, count, end]) => document.querySelectorAll(selector).length > count
  || (end !== null && document.querySelector(end) !== null)"""


async def abort_for_public(request: BrowserRequest) -> bool:
    """Whether the browser must drop a request of a public platform's page: heavy, or to a private address."""
    return await must_drop(request, loopback=False)


async def abort_for_loopback(request: BrowserRequest) -> bool:
    """The same for a platform that lives on this machine."""
    return await must_drop(request, loopback=True)


async def must_drop(request: BrowserRequest, *, loopback: bool) -> bool:
    """Whether the browser must not make a page's request: heavy, of another scheme, or to a private address."""
    if _costs_only(request):
        return True
    parts = urlsplit(request.url)
    if parts.scheme in ("data", "blob", "about"):
        return False
    if parts.scheme not in ("http", "https", "ws", "wss"):
        return True
    try:
        await judge_host(parts.hostname or "", loopback=loopback)
    except (BlockedError, CannotResolveHostError):
        return True
    return False


def _costs_only(request: BrowserRequest) -> bool:
    host = (urlsplit(request.url).hostname or "").lower()
    watcher = any(host == known or host.endswith("." + known) for known in _WATCHERS)
    return watcher or request.resource_type in _HEAVY


def saved_kb(blocked: Mapping[str, int]) -> int:
    """About how many kilobytes the requests that were not made would have cost, by their kinds."""
    return sum(count * _USUAL_KB.get(kind, 1) for kind, count in blocked.items())


class RenderedPage:
    """What one rendered request does and keeps; ``meta`` goes into the Scrapy request.

    After the download ``exhausted`` tells whether scrolling reached the end (False: the scroll bound stopped it), and
    ``blocked`` how many requests were not made, by kind.
    """

    def __init__(self, platform: Platform, snapshots: SnapshotMiddleware | None, now: Now) -> None:
        self.platform = platform
        self.snapshots = snapshots
        self.now = now
        self.exhausted = True
        self.blocked: Counter[str] = Counter()
        self._pending: list[asyncio.Task[None]] = []

    def meta(self, wait_for: str | None, scroll: str | None = None, max_scrolls: int = 0) -> dict[str, Any]:
        """Request meta: render, wait for ``wait_for``, scroll until no more of ``scroll`` come, keep what came."""
        steps: list[Callable[[Page], Awaitable[None]]] = []
        dismiss, click = self.platform.rendering.dismiss, self.platform.rendering.click
        if dismiss:
            steps.append(lambda page: self._press(page, dismiss))
        if wait_for:
            steps.append(lambda page: self._wait(page, wait_for))
        else:
            steps.append(self._settle)
        if scroll:
            steps.append(lambda page: self._scroll(page, scroll, max_scrolls))
        if click and max_scrolls:
            steps.append(lambda page: self._click(page, click, max_scrolls))
        steps.append(self._keep)
        return {
            "playwright": True,
            "playwright_page_methods": [PageMethod(step) for step in steps],
            "playwright_page_event_handlers": {"response": self._on_response, "requestfailed": self._on_failed},
            "playwright_page_goto_kwargs": {"wait_until": "domcontentloaded"},
        }

    async def _wait(self, page: Page, selector: str) -> None:
        # A page without what we wait for is for the reader to judge: changed, empty, or a wall.
        with suppress(PlaywrightTimeout):
            await page.wait_for_selector(selector, state="attached", timeout=self.platform.rendering.timeout_s * 1000)

    async def _scroll(self, page: Page, selector: str, max_scrolls: int) -> None:
        end = self.platform.rendering.end
        for _ in range(max_scrolls):
            if end is not None and await page.locator(end).count():
                return
            count = await page.locator(selector).count()
            await page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)")
            try:
                await page.wait_for_function(_GROWN, arg=[selector, count, end], timeout=_GROWTH_S * 1000)
            except PlaywrightTimeout:
                return
        self.exhausted = False

    async def _settle(self, page: Page) -> None:
        """Half a second of quiet stands for "drawn" where no selector is known."""
        with suppress(PlaywrightTimeout):
            await page.wait_for_load_state("networkidle", timeout=_QUIET_S * 1000)

    async def _press(self, page: Page, selector: str) -> None:
        """Press what the description names, once, if it comes; a page without it is as good."""
        with suppress(PlaywrightTimeout):
            await page.locator(selector).first.click(timeout=_GROWTH_S * 1000)

    async def _click(self, page: Page, selector: str, most: int) -> None:
        """Press the button that loads more until it is gone, or nothing comes of it, or the bound is reached."""
        button = page.locator(selector).first
        for _ in range(most):
            if not await button.count() or not await button.is_visible() or not await button.is_enabled():
                return
            size = await page.evaluate(_SIZE)
            try:
                await button.click(timeout=_GROWTH_S * 1000)
                await page.wait_for_function(f"size => ({_SIZE})() > size", arg=size, timeout=_GROWTH_S * 1000)
            except PlaywrightTimeout:
                return
        self.exhausted = not await button.count()

    def _on_failed(self, request: BrowserRequest) -> None:
        if _costs_only(request):
            self.blocked[request.resource_type] += 1

    def _on_response(self, response: BrowserResponse) -> None:
        if self.snapshots is not None and response.request.resource_type in _KEPT:
            self._pending.append(asyncio.ensure_future(self._save(response)))

    async def _save(self, response: BrowserResponse) -> None:
        try:
            size = int(await response.header_value("content-length") or 0)
            if size > self.platform.limits.max_bytes:
                return
            body = await response.body()
            headers = await response.headers_array()
            sent = await response.request.headers_array()
        except (PlaywrightError, ValueError):
            return  # a redirect, or a page that left before its answer came: there are no bytes to keep
        if len(body) > self.platform.limits.max_bytes or self.snapshots is None:
            return
        self.snapshots.save_background(
            Exchange(
                key="",
                method=response.request.method,
                url=response.url,
                request_headers=[(header["name"], header["value"]) for header in sent],
                status=response.status,
                headers=[
                    (
                        f"X-Archive-Orig-{header['name']}" if header["name"].lower() in _DECODED else header["name"],
                        header["value"],
                    )
                    for header in headers
                ],
                body=body,
                fetched_at=self.now(),
            )
        )

    async def _keep(self, _page: Page) -> None:
        pending, self._pending = self._pending, []
        await asyncio.gather(*pending)
