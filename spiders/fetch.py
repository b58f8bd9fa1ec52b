"""One request and its answer, with every way it can fail told in one line and sorted by what it means for a visit."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from enum import StrEnum

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    NotSupported,
    ResponseDataLossError,
    UnsupportedURLSchemeError,
)
from scrapy.http import Response

from model.errors import MonitorError

_FAILURES = (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    NotSupported,
    ResponseDataLossError,
    UnsupportedURLSchemeError,
    OSError,
    ValueError,
)


_CRASHES = 1
_CRASH = re.compile(r"crash|has been closed|disconnected|Connection closed", re.IGNORECASE)


class FetchFailure(StrEnum):
    """Why no answer came."""

    UNREACHABLE = "unreachable"
    FORBIDDEN = "forbidden"
    TOO_LARGE = "too_large"
    REDIRECTS = "redirects"
    OFFSITE = "offsite"
    BROKEN = "broken"


class FetchError(MonitorError):
    """A request that brought no answer."""

    def __init__(self, failure: FetchFailure, text: str) -> None:
        super().__init__(text)
        self.failure = failure


# By exception and a part of its text, the first that fits.
_MEANINGS: tuple[tuple[type[Exception], str, FetchFailure, str], ...] = (
    (CannotResolveHostError, "", FetchFailure.UNREACHABLE, "its host has no address"),
    (DownloadConnectionRefusedError, "", FetchFailure.UNREACHABLE, "the connection was refused"),
    (DownloadTimeoutError, "", FetchFailure.UNREACHABLE, "no answer in time"),
    (DownloadCancelledError, "", FetchFailure.TOO_LARGE, "larger than limits.max_bytes: skipped"),
    (ResponseDataLossError, "", FetchFailure.BROKEN, "the answer broke off"),
    (IgnoreRequest, "robots.txt", FetchFailure.FORBIDDEN, "forbidden by robots.txt"),
    (IgnoreRequest, "redirections", FetchFailure.REDIRECTS, "redirects without end"),
    (IgnoreRequest, "offsite", FetchFailure.OFFSITE, "leads away from the platform's hosts"),
    (IgnoreRequest, "DOWNLOAD_MAXSIZE", FetchFailure.TOO_LARGE, "larger than limits.max_bytes unpacked: skipped"),
    (DownloadFailedError, "", FetchFailure.UNREACHABLE, "the connection failed"),
    (OSError, "", FetchFailure.UNREACHABLE, "the connection failed"),
)


def _browser_errors() -> tuple[type[Exception], ...]:
    """Playwright's error and its timeout; none where no browser was used, which leaves playwright unloaded."""
    playwright = sys.modules.get("playwright.async_api")
    return (playwright.Error, playwright.TimeoutError) if playwright is not None else ()


def _meanings() -> tuple[tuple[type[Exception], str, FetchFailure, str], ...]:
    if not _browser_errors():
        return _MEANINGS
    broken, late = _browser_errors()
    return (
        (broken, "ERR_TOO_MANY_REDIRECTS", FetchFailure.REDIRECTS, "redirects without end"),
        (broken, "net::ERR_", FetchFailure.UNREACHABLE, "the browser cannot reach it"),
        (broken, "crash", FetchFailure.UNREACHABLE, "the page crashed the browser twice"),
        (broken, "has been closed", FetchFailure.UNREACHABLE, "the browser went away twice"),
        (late, "", FetchFailure.UNREACHABLE, "no page in the browser in time"),
        *_MEANINGS,
    )


def _explain(url: str, error: Exception) -> FetchError:
    text = " ".join(str(error).split())[:200]
    for kind, part, failure, words in _meanings():
        if isinstance(error, kind) and part in text:
            return FetchError(failure, f"{url}: {words}" + (f" ({text})" if "failed" in words and text else ""))
    return FetchError(FetchFailure.BROKEN, f"{url}: {type(error).__name__}: {text}")


async def fetch(crawler: Crawler, url: str, make: Callable[[str], Request]) -> Response:
    """The answer to one request, whatever its status, through robots.txt, the address guard, retries and the log.

    Raises FetchError where none came, BlockedError where we are not wanted or must not go.
    """
    for attempt in range(_CRASHES + 1):
        try:
            return await crawler.engine.download_async(make(url))
        except Exception as error:
            in_browser = isinstance(error, _browser_errors())
            if not in_browser and not isinstance(error, _FAILURES):
                raise
            # A page that crashed its browser gets a fresh one, once.
            if attempt == _CRASHES or not (in_browser and _CRASH.search(str(error))):
                raise _explain(url, error) from error
    raise AssertionError("unreachable")
