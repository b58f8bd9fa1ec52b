"""What a browser may load for a page, and what was saved by what it may not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapy.exceptions import CannotResolveHostError

from crawler.addresses import judge_host
from model.errors import BlockedError

if TYPE_CHECKING:
    from playwright.async_api import Request as BrowserRequest

_HEAVY = {"image", "media", "font", "texttrack", "manifest", "ping", "other"}
# Hosts that only watch visitors: a page shows the same without them.
_WATCHERS = ("google-analytics.com", "googletagmanager.com", "doubleclick.net", "googlesyndication.com", "facebook.net",
             "hotjar.com", "clarity.ms", "segment.io", "segment.com", "mixpanel.com", "amplitude.com", "criteo.com",
             "criteo.net", "taboola.com", "outbrain.com", "scorecardresearch.com", "adnxs.com", "quantserve.com",
             "newrelic.com", "nr-data.net", "sentry.io", "bugsnag.com", "mc.yandex.ru", "matomo.cloud", "tiktok.com",
             "bat.bing.com", "snap.licdn.com", "optimizely.com", "fullstory.com", "intercom.io")  # fmt: skip
# What one request of a kind weighs on an ordinary page, to tell about what was saved; nobody measured what never came.
_USUAL_KB = {"image": 40, "media": 1000, "font": 30, "script": 30, "manifest": 1, "texttrack": 5}


async def abort_for_public(request: BrowserRequest) -> bool:
    """Whether the browser must drop a request of a public platform's page: heavy, or to a private address."""
    return await must_drop(request, loopback=False)


async def abort_for_loopback(request: BrowserRequest) -> bool:
    """The same for a platform that lives on this machine."""
    return await must_drop(request, loopback=True)


async def must_drop(request: BrowserRequest, *, loopback: bool) -> bool:
    """Whether the browser must not make a page's request: heavy, of another scheme, or to a private address."""
    if costs_only(request):
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


def costs_only(request: BrowserRequest) -> bool:
    """Whether a page shows the same without what is asked for."""
    host = (urlsplit(request.url).hostname or "").lower()
    watcher = any(host == known or host.endswith("." + known) for known in _WATCHERS)
    return watcher or request.resource_type in _HEAVY


def saved_kb(blocked: Mapping[str, int]) -> int:
    """About how many kilobytes the requests that were not made would have cost, by their kinds."""
    return sum(count * _USUAL_KB.get(kind, 1) for kind, count in blocked.items())
