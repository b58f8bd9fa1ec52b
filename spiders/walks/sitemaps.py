"""The addresses that a site's own sitemaps name: from robots.txt and the usual places, indexes and packed ones too."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from lxml.etree import LxmlError  # type: ignore[import-untyped]
from scrapy.http import Response
from scrapy.utils.gz import gunzip
from scrapy.utils.sitemap import Sitemap, sitemap_urls_from_robots

from spiders.fetch import FetchError

Ask = Callable[[str], Awaitable[Response]]
_USUAL = ("sitemap.xml", "sitemap_index.xml", "sitemap-index.xml", "wp-sitemap.xml", "sitemap.xml.gz", "sitemap.txt")
_MOST_FILES = 60
_MOST_ADDRESSES = 50_000
_MOST_BYTES = 60_000_000
# Of a big index, what is likely to list ads is read first; what surely does not, never.
_LIKELY = re.compile(r"product|listing|ads?\b|item|offer|annonce|anzeige|auction|lot|shop", re.IGNORECASE)
_UNLIKELY = re.compile(r"blog|news|post_tag|author|image|video|help|faq", re.IGNORECASE)


def _content(response: Response) -> bytes:
    body = response.body
    if body[:2] == b"\x1f\x8b":
        try:
            return gunzip(body, max_size=_MOST_BYTES)
        except (OSError, EOFError, ValueError):
            return b""
    return body


def _entries(content: bytes) -> tuple[str, list[tuple[str, str]]]:
    """Kind of file (``sitemapindex``, ``urlset`` or empty) and its addresses with their last change."""
    text = content[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    if text[:4] == b"http":
        lines = content.decode("utf-8", "replace").split()
        return "urlset", [(line, "") for line in lines if line.startswith("http")][:_MOST_ADDRESSES]
    if b"<urlset" not in content[:5000] and b"<sitemapindex" not in content[:5000]:
        return "", []
    try:
        sitemap = Sitemap(content)
        found = [(str(each["loc"]), str(each.get("lastmod") or "")) for each in _limited(sitemap) if each.get("loc")]
    except (LxmlError, ValueError, LookupError, TypeError, AttributeError):
        return "", []
    return str(sitemap.type), found


def _limited(sitemap: Sitemap) -> Iterator[dict[str, object]]:
    for count, each in enumerate(sitemap):
        if count >= _MOST_ADDRESSES:
            return
        yield each


def _joined(url: str, link: str) -> str:
    """Where a link of a sitemap leads; empty for what is no address ("http://[")."""
    try:
        return urljoin(url, link)
    except ValueError:
        return ""


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """An address, its last change as the sitemap writes it (empty where it does not), and the answer that had it."""

    url: str
    changed: str
    response: Response


async def sitemap_entries(base_url: str, ask: Ask) -> list[SitemapEntry]:
    """What all sitemaps name, the latest change first; an empty list where there are none."""
    waiting: list[str] = []
    try:
        robots = await ask(urljoin(base_url, "/robots.txt"))
        if robots.status == 200:
            waiting = list(sitemap_urls_from_robots(robots.body, base_url=base_url))[:_MOST_FILES]
    except (FetchError, ValueError):
        waiting = []
    usual = [urljoin(base_url, f"/{name}") for name in _USUAL] if not waiting else []
    found: dict[str, SitemapEntry] = {}
    asked: set[str] = set()
    while (waiting or usual) and len(asked) < _MOST_FILES and len(found) < _MOST_ADDRESSES:
        guess = not waiting
        url = usual.pop(0) if guess else waiting.pop(0)
        if url in asked:
            continue
        asked.add(url)
        try:
            response = await ask(url)
        except FetchError:
            continue
        kind, entries = _entries(_content(response)) if response.status == 200 else ("", [])
        if kind == "sitemapindex":
            inner = [_joined(url, link) for link, _ in entries if not _UNLIKELY.search(link)]
            waiting += sorted(filter(None, inner), key=lambda link: not _LIKELY.search(link.rpartition("/")[2]))
        else:
            # The answer stands for its record; its bytes, of up to sixty files, need not wait for the visit's end.
            bare = response.replace(body=b"") if entries else response
            found.update({full: SitemapEntry(full, at, bare) for link, at in entries if (full := _joined(url, link))})
        if guess and kind:
            usual = []
    return sorted(found.values(), key=lambda entry: entry.changed, reverse=True)[:_MOST_ADDRESSES]
