"""One page drawn by a browser: what is done before it is read, and what of its traffic is kept.

Apart from ``crawler.rendering``, so that a crawl without a browser does not load playwright, which is large.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page
from playwright.async_api import Request as BrowserRequest
from playwright.async_api import Response as BrowserResponse
from playwright.async_api import TimeoutError as PlaywrightTimeout
from scrapy_playwright.page import PageMethod

from crawler.clock import Now
from crawler.description import Platform
from crawler.rendering import costs_only
from crawler.snapshots import SnapshotMiddleware
from crawler.warc import Exchange

_KEPT = {"document", "xhr", "fetch"}
_GROWTH_S = 4.0
_QUIET_S = 5.0
# Decoded by the browser already: these headers no longer describe the bytes we keep.
_DECODED = {"content-encoding", "transfer-encoding", "content-length"}
# Up a little and, two frames later, down to the end: an observer that was told of nothing new is told of that. The
# clock stands in for frames that a busy machine does not draw.
_TO_THE_END = """() => new Promise(done => {
  const height = () => document.documentElement.scrollHeight;
  const down = () => { window.scrollTo(0, height()); done(true); };
  window.scrollTo(0, Math.max(0, height() - 3 * innerHeight));
  requestAnimationFrame(() => requestAnimationFrame(down));
  setTimeout(down, 300);
})"""
_SIZE = "() => document.body.querySelectorAll('*').length"
_GROWN = """([selector, count, end]) => document.querySelectorAll(selector).length > count
  || (end !== null && document.querySelector(end) !== null)"""


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
        steps += [self._answers, self._keep]
        bound = self.platform.rendering.timeout_s + 2 * _GROWTH_S * (1 + max_scrolls)
        return {
            "playwright": True,
            "playwright_page_methods": [PageMethod(_within(step, bound)) for step in steps],
            "playwright_page_event_handlers": {"response": self._on_response, "requestfailed": self._on_failed},
            "playwright_page_goto_kwargs": {"wait_until": "domcontentloaded"},
        }

    async def _answers(self, page: Page) -> None:
        """Wait until the page's script lets it answer: what is read of it next has no bound of its own."""
        await page.evaluate("1")

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
            await page.evaluate(_TO_THE_END)
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
        if costs_only(request):
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


def _within(step: Callable[[Page], Awaitable[None]], bound_s: float) -> Callable[[Page], Awaitable[None]]:
    """A step that gives up in time: playwright itself asks a page whose script never ends for ever."""

    async def bounded(page: Page) -> None:
        try:
            await asyncio.wait_for(step(page), bound_s)
        except TimeoutError:
            raise PlaywrightTimeout(f"the page did not answer within {bound_s:.0f} s") from None

    return bounded
