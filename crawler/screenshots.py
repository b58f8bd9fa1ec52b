"""Pictures of saved pages: Chromium draws the bytes of the archive, without scripts and without any network."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from playwright.sync_api import Browser, FloatRect, Route, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from crawler.browser import FLAGS, require_chromium
from crawler.members import exchange_of
from crawler.payload import TooLargeError, unpacked
from crawler.records import Exchange
from crawler.snapshots import response_of
from crawler.warc import read_exchanges, read_member
from model.errors import MonitorError
from model.listing import Snapshot

WIDTH = 1280
MAX_HEIGHT = 8000
_MOST_BYTES = 50_000_000
_TIMEOUT_MS = 20_000


class DrawingError(MonitorError):
    """A page that Chromium could not draw."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG and its size in pixels."""

    png: bytes
    width: int
    height: int


class Camera:
    """A Chromium that draws saved pages; it can reach nothing but what it is handed."""

    def __init__(self, browser: Browser, warc_dir: Path) -> None:
        self._browser = browser
        self._warc_dir = warc_dir

    def draw(self, page: Snapshot) -> Picture:
        """A picture of a saved page, at most ``MAX_HEIGHT`` high. Raises DrawingError."""
        path = self._warc_dir / page.warc_file
        found = exchange_of(read_member(path, page.warc_offset, page.warc_length), keyed=False)
        if found is None or not found[0].body:
            raise DrawingError(f"{path}:{page.warc_offset}: no page to draw here")
        saved = found[0]
        context = self._browser.new_context(
            viewport={"width": WIDTH, "height": 800},
            java_script_enabled=False,
            service_workers="block",
            accept_downloads=False,
        )
        try:
            context.route("**/*", _Shelf(saved, path).serve)
            tab = context.new_page()
            tab.goto(saved.url, wait_until="load", timeout=_TIMEOUT_MS)
            height = min(MAX_HEIGHT, max(800, int(tab.evaluate("document.documentElement.scrollHeight"))))
            area = FloatRect(x=0.0, y=0.0, width=float(WIDTH), height=float(height))
            shown = tab.screenshot(full_page=True, clip=area, animations="disabled", timeout=_TIMEOUT_MS)
        except PlaywrightError as error:
            raise DrawingError(f"{saved.url}: cannot be drawn: {str(error).splitlines()[0][:150]}") from error
        finally:
            context.close()
        return Picture(shown, *_size(shown))


@contextmanager
def camera(warc_dir: Path) -> Iterator[Camera]:
    """Start Chromium, cut off from every network. Raises ConfigError where there is none."""
    flags = [*FLAGS, "--host-resolver-rules=MAP * ~NOTFOUND"]
    if os.geteuid() == 0:
        flags.append("--no-sandbox")  # Chromium refuses to start its sandbox as root
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(require_chromium()), headless=True, args=flags)
        try:
            yield Camera(browser, warc_dir)
        finally:
            browser.close()


class _Shelf:
    """What one page may have: itself, once, and what was saved beside it."""

    def __init__(self, page: Exchange, path: Path) -> None:
        self._page: Exchange | None = page
        self._path = path

    def serve(self, route: Route) -> None:
        """Answer a request of the browser out of the file, or not at all."""
        exchange = self._wanted(route)
        try:
            response = unpacked(response_of(exchange), _MOST_BYTES) if exchange is not None else None
        except TooLargeError:
            response = None
        if response is None:
            # "aborted" leaves the page standing where it wanted to lead away.
            route.abort("aborted")
            return
        media_type = (response.headers.get("Content-Type") or b"text/html").decode("latin-1")
        # The page's own headers (redirects, refreshes, policies) are not repeated: only its bytes are drawn.
        route.fulfill(status=200, body=response.body, headers={"Content-Type": media_type})

    def _wanted(self, route: Route) -> Exchange | None:
        if route.request.is_navigation_request():
            # The first navigation is ours; those that follow (refreshes, frames) lead to what is no part of the page.
            page, self._page = self._page, None
            return page
        return _saved_beside(self._path, route.request.url)


@lru_cache(maxsize=4)
def _places(path: Path) -> dict[str, tuple[int, int]]:
    return {
        exchange.url: (place.offset, place.length)
        for exchange, place in read_exchanges(path, keyed=False)
        if exchange.status == 200
    }


def _saved_beside(path: Path, url: str) -> Exchange | None:
    place = _places(path).get(url)
    found = exchange_of(read_member(path, *place), keyed=False) if place is not None else None
    return found[0] if found is not None else None


def _size(png: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", png[16:24])
    return int(width), int(height)
