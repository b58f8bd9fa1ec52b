"""The settings of one platform's crawl: the house's, then what its description says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from scrapy.settings import Settings

from crawler import settings as house
from crawler.browser import launch_arguments, require_chromium
from crawler.clock import Now
from crawler.description import Platform, PlatformKind


def settings_for(
    platform: Platform,
    *,
    db_url: str,
    warc_dir: Path | None,
    now: Now | None = None,
    overrides: dict[str, Any] | None = None,
) -> Settings:
    """Settings of a crawl of ``platform``. Raises ConfigError where it needs a browser and there is none."""
    settings = Settings()
    settings.setmodule(house, priority="project")
    settings.setdict(described_settings(platform, db_url=db_url, warc_dir=warc_dir, now=now), priority="cmdline")
    settings.setdict(overrides or {}, priority="cmdline")
    return settings


def described_settings(
    platform: Platform, *, db_url: str, warc_dir: Path | None, now: Now | None = None
) -> dict[str, Any]:
    """What the description changes in the house's settings. Raises ConfigError where a browser is needed."""
    contact = platform.lawful.contact
    agent = house.USER_AGENT + (f" (+{contact})" if contact not in ("", "unread") else "")
    chosen: dict[str, Any] = {
        "USER_AGENT": agent,
        "DOWNLOAD_DELAY": platform.limits.delay_s,
        "CONCURRENT_REQUESTS": platform.limits.concurrency,
        "CONCURRENT_REQUESTS_PER_DOMAIN": platform.limits.concurrency,
        "AUTOTHROTTLE_TARGET_CONCURRENCY": float(platform.limits.concurrency),
        "DOWNLOAD_MAXSIZE": platform.limits.max_bytes,
        "DOWNLOAD_TIMEOUT": platform.limits.timeout_s,
        "ADWARDEN_DB": db_url,
        "ADWARDEN_WARC": str(warc_dir) if warc_dir is not None else "",
        "ADWARDEN_LOOPBACK": platform.is_loopback,
        "ADWARDEN_LIMITS": platform.limits,
    }
    if platform.is_loopback:
        # AutoThrottle turns a busy machine's latency into waiting; on our own machine the described delay is enough.
        chosen["AUTOTHROTTLE_ENABLED"] = False
    if now is not None:
        chosen["ADWARDEN_CLOCK"] = now
    if platform.kind is PlatformKind.RENDERED:
        chosen |= _browser_settings(platform, agent)
    return chosen


def _browser_settings(platform: Platform, agent: str) -> dict[str, Any]:
    handler = "scrapy_playwright.handler.ScrapyPlaywrightDownloadHandler"
    return {
        "DOWNLOAD_HANDLERS": {"http": handler, "https": handler},
        "PLAYWRIGHT_BROWSER_TYPE": "chromium",
        "PLAYWRIGHT_LAUNCH_OPTIONS": {
            "executable_path": str(require_chromium()),
            "headless": True,
            "args": launch_arguments(platform),
        },
        "PLAYWRIGHT_CONTEXTS": {
            "default": {
                "user_agent": agent,
                "accept_downloads": False,
                "service_workers": "block",
                "java_script_enabled": True,
            }
        },
        "PLAYWRIGHT_ABORT_REQUEST": f"crawler.rendering.abort_for_{'loopback' if platform.is_loopback else 'public'}",
        "PLAYWRIGHT_MAX_PAGES_PER_CONTEXT": platform.limits.concurrency,
        "PLAYWRIGHT_DEFAULT_NAVIGATION_TIMEOUT": platform.rendering.timeout_s * 1000,
        "DOWNLOAD_TIMEOUT": platform.rendering.timeout_s + platform.limits.timeout_s,
    }
