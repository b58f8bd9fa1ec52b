"""Downloader middleware that saves every response as received before it is parsed, and answers from what is saved.

It stands next to the downloader (behind decompression, redirects and retries), so that what is kept is what came over
the wire. A resumed visit is answered from its own log first, each answer with its original fetch time.
"""

from __future__ import annotations

import re
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Response
from scrapy.responsetypes import responsetypes

from crawler.clock import Now, clock_of
from crawler.signals import announce_snapshot
from crawler.warc import Exchange, Place, VisitLog
from model.effort import Visit
from model.listing import Snapshot

SNAPSHOT = "adwarden_snapshot"
REPLAYED = "adwarden_replayed"
UNLOGGED = "adwarden_unlogged"
PLAYWRIGHT = "playwright"
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]")
# Request headers that may stand in the evidence; any other may carry a key.
_HARMLESS = frozenset(
    ["accept", "accept-encoding", "accept-language", "content-length", "content-type", "host", "referer", "user-agent"]
)
WITHHELD = "(withheld)"


def request_key(request: Request) -> str:
    """Names a request by method, URL, body and whether a browser renders it: the same request has the same key."""
    shape = "rendered" if request.meta.get(PLAYWRIGHT) else "plain"
    return sha256(
        b"\x1f".join([request.method.encode(), request.url.encode(), request.body, shape.encode()])
    ).hexdigest()


def warc_path(warc_dir: Path, visit: Visit) -> Path:
    """``<warc_dir>/<platform>/<yyyymmdd>/<visit_key>.warc.gz``."""
    day = visit.started_at.strftime("%Y%m%d")
    return warc_dir / _UNSAFE.sub("_", visit.platform) / day / f"{_UNSAFE.sub('_', visit.visit_key)}.warc.gz"


def _pairs(headers: dict[bytes, list[bytes]]) -> list[tuple[str, str]]:
    return [(name.decode("latin-1"), value.decode("latin-1")) for name, values in headers.items() for value in values]


def _without_keys(headers: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(name, value if name.lower() in _HARMLESS else WITHHELD) for name, value in headers]


class SnapshotMiddleware:
    """Keeps the log of the visit under way. Without one (a probe) nothing is saved and nothing is answered."""

    def __init__(self, crawler: Crawler) -> None:
        folder = crawler.settings.get("ADWARDEN_WARC")
        if not folder:
            raise NotConfigured("ADWARDEN_WARC is not set: nothing is saved")
        self.warc_dir = Path(folder)
        self.crawler = crawler
        self.now: Now = clock_of(crawler.settings)
        self.software = str(crawler.settings.get("USER_AGENT"))
        self.visit: Visit | None = None
        self.log: VisitLog | None = None
        self.n_replayed = 0

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> SnapshotMiddleware:
        """Scrapy's constructor."""
        return cls(crawler)

    def begin(self, visit: Visit) -> None:
        """Open the log of a visit (again, if a killed process left one)."""
        self.visit, self.log = visit, VisitLog(warc_path(self.warc_dir, visit), self.software)

    def end(self) -> None:
        """Close the log; what comes in later is not saved."""
        if self.log is not None:
            self.log.close()
        self.visit = self.log = None

    def process_request(self, request: Request) -> Response | None:
        """Answer from the log of a resumed visit, if it holds this request."""
        request.meta.pop(REPLAYED, None)
        found = self.log.take_logged(request_key(request)) if self.log is not None else None
        if found is None:
            return None
        exchange, place = found
        request.meta[REPLAYED] = True
        self.n_replayed += 1
        self._save(request, exchange, place)
        headers: dict[str, list[str]] = {}
        for name, value in exchange.headers:
            headers.setdefault(name, []).append(value)
        response_class = responsetypes.from_args(headers=None, url=exchange.url, body=exchange.body)
        if any(name.lower() == "content-type" for name, _ in exchange.headers):
            shell = Response(exchange.url, headers=headers)
            response_class = responsetypes.from_args(headers=shell.headers, url=exchange.url, body=exchange.body)
        return response_class(url=exchange.url, status=exchange.status, headers=headers, body=exchange.body)

    def process_response(self, request: Request, response: Response) -> Response:
        """Write what came before anybody reads it."""
        if self.log is None or request.meta.get(REPLAYED) or request.meta.get(UNLOGGED):
            return response
        exchange = Exchange(
            key=request_key(request),
            method=request.method,
            url=response.url,
            request_headers=_without_keys(_pairs(request.headers)),
            status=response.status,
            headers=_pairs(response.headers),
            body=response.body,
            fetched_at=self.now(),
            rendered=bool(request.meta.get(PLAYWRIGHT)),
        )
        self._save(request, exchange, self.log.append(exchange))
        return response

    def save_background(self, exchange: Exchange) -> None:
        """Write what a rendered page itself asked for (documents, XHR, fetch)."""
        if self.log is not None:
            self._announce(exchange, self.log.append(exchange))

    def _save(self, request: Request, exchange: Exchange, place: Place) -> None:
        request.meta[SNAPSHOT] = self._announce(exchange, place)

    def _announce(self, exchange: Exchange, place: Place) -> Snapshot:
        assert self.visit is not None and self.log is not None  # noqa: S101, PT018  (callers hold a log)
        snapshot = Snapshot(
            sha256=place.sha256,
            url=exchange.url,
            fetched_at=exchange.fetched_at,
            media_type=_media_type(exchange),
            status=exchange.status,
            warc_file=self.log.path.relative_to(self.warc_dir).as_posix(),
            warc_offset=place.offset,
            warc_length=place.length,
            visit_key=self.visit.visit_key,
        )
        announce_snapshot(self.crawler, snapshot)
        return snapshot


def _media_type(exchange: Exchange) -> str:
    full = next((value for name, value in exchange.headers if name.lower() == "content-type"), "")
    return full.partition(";")[0].strip().lower()


def snapshot_of(response: Response) -> tuple[str, datetime | None]:
    """SHA-256 of the snapshot a response was kept in and its fetch time; empty and None if it was not kept."""
    snapshot = response.meta.get(SNAPSHOT)
    if not isinstance(snapshot, Snapshot):
        return "", None
    return snapshot.sha256, snapshot.fetched_at
