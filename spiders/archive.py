"""Ads out of web archives: which pages read as an ad, and the listing each gives, dated by its capture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from scrapy.http import TextResponse

from crawler.archive import Capture, Unreadable, captures
from crawler.description import Platform, PlatformKind
from model.errors import PageChangedError
from model.listing import Listing
from spiders.pages.jsonld import READING_ERRORS, json_ld, text_of, types_of, walk
from spiders.pages.listing import as_text, read_page
from spiders.pages.reading import build_listing, canonical_url, external_id
from spiders.tables.lines import FileDigest

NO_BASE = "http://archive.invalid/"
_AD_TYPES = {"product", "individualproduct", "productmodel", "productgroup", "vehicle", "car", "offer", "classifiedad",
             "animal", "pet"}  # fmt: skip
_MICRODATA_AD = re.compile(r"schema\.org/(?:Product|IndividualProduct|Vehicle|Car|ClassifiedAd)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedAd:
    """One capture that reads as an ad, or ``problem`` saying why a record could not be read."""

    offset: int
    length: int = 0
    listing: Listing | None = None
    seen_at: datetime | None = None
    url: str = ""
    sha256: str = ""
    status: int = 0
    problem: str = ""


def undescribed(name: str, language: str = "") -> Platform:
    """A platform of which only the name is known: ads are told by structured data, and named by host and path."""
    languages = (language,) if language else ()
    return Platform(name=name, kind=PlatformKind.ARCHIVE, base_url=NO_BASE, languages=languages)


class ArchiveFile:
    """An archive of one platform's pages. Raises InputError for what is missing or empty."""

    def __init__(self, path: Path, platform: Platform) -> None:
        self.path = path
        self.platform = platform
        self.sha256 = FileDigest(path).sha256
        self.n_pages = 0

    def ads(self) -> Iterator[ArchivedAd]:
        """Every page that reads as an ad, in order; ``n_pages`` counts all pages met."""
        self.n_pages = 0
        for each in captures(self.path, self.platform.limits.max_bytes):
            if isinstance(each, Unreadable):
                yield ArchivedAd(offset=each.offset, problem=each.why)
                continue
            self.n_pages += 1
            listing = self._listing(each)
            if listing is not None:
                yield ArchivedAd(
                    offset=each.offset,
                    length=each.length,
                    listing=listing,
                    seen_at=each.fetched_at,
                    url=each.url,
                    sha256=each.sha256,
                    status=each.status,
                )

    def _listing(self, capture: Capture) -> Listing | None:
        platform = self.platform
        if capture.status != 200 or not self._is_of_platform(capture.url):
            return None
        try:
            page = as_text(capture.response)
            if not reads_as_ad(page, platform):
                return None
            reading = read_page(page, platform)
            if not reading.get("title") and not reading.get("text"):
                return None
            return build_listing(platform, self._id(capture.url), capture.url, reading, capture.fetched_at)
        except (PageChangedError, *READING_ERRORS):
            return None

    def _is_of_platform(self, url: str) -> bool:
        hosts = {host for host in (self.platform.host, *self.platform.hosts) if host != urlsplit(NO_BASE).hostname}
        host = (urlsplit(url).hostname or "").lower()
        return not hosts or any(host == known or host.endswith(f".{known}") for known in hosts)

    def _id(self, url: str) -> str:
        plain = external_id(self.platform, url)
        if self.platform.base_url != NO_BASE:
            return plain
        return f"{(urlsplit(url).hostname or '').removeprefix('www.')}/{plain}"[:500]


def reads_as_ad(page: TextResponse, platform: Platform) -> bool:
    """Whether a page is one ad's own: by the description's address pattern, else by one product in its data."""
    pattern = platform.listing.id_pattern
    if pattern:
        return re.search(pattern, canonical_url(page.url)) is not None
    kind = page.xpath("//meta[@property='og:type']/@content").get() or ""
    if "product" in kind.lower() or page.xpath("//meta[@property='product:price:amount']"):
        return True
    tops = page.xpath("//*[@itemscope][not(ancestor::*[@itemscope])]/@itemtype").getall()
    if sum(bool(_MICRODATA_AD.search(top)) for top in tops) == 1:
        return True
    return _has_one_product(page)


def _has_one_product(page: TextResponse) -> bool:
    nodes = [node for top in json_ld(page) for node in walk(top) if types_of(node) & _AD_TYPES]
    names = {text_of(node.get("name")).casefold() for node in nodes if node.get("name")}
    if len(names) < 2:
        return bool(nodes)
    # A page of many products (results, "others also saw") is an ad's own only if one of them is what it is about.
    heading = " ".join(page.xpath("string(//h1)").get("").split()).casefold()
    here = canonical_url(page.url)
    links = (text_of(node.get("url"), "@id") for node in nodes)
    return heading in names or any(canonical_url(page.urljoin(link)) == here for link in links if link)
