"""Downloader middleware that saves every response as received before it is parsed, and answers from what is saved.

It stands next to the downloader (behind decompression, redirects and retries), so that what is kept is what came over
the wire. A resumed visit is answered from its own log first, each answer with its original fetch time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Headers, Response
from scrapy.responsetypes import responsetypes

from crawler.chain import ChainLedger
from crawler.clock import Now, clock_of
from crawler.facts import CLOSED_URN, OPENED_URN, visit_facts
from crawler.redaction import redacted_url
from crawler.signals import announce_closed_file, announce_snapshot
from crawler.validators import EARLIER, VALIDATING, KeptPages, Validators, ask_if_changed, earlier_answer, validators_of
from crawler.warc import Exchange, Place, VisitLog
from model.effort import Visit
from model.errors import StoreError
from model.listing import Snapshot

SNAPSHOT = "adwarden_snapshot"
REPLAYED = "adwarden_replayed"
# Request meta: what is asked with this set (an exchange of tokens) is neither written nor looked up.
UNLOGGED = "adwarden_unlogged"
PLAYWRIGHT = "playwright"
_NOT_MODIFIED = 304
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]")


def request_key(request: Request) -> str:
    """Names a request by method, URL, body and whether a browser renders it: the same request has the same key.

    Headers and secrets in the URL do not count, so that a renewed token asks for the same thing.
    """
    shape = "rendered" if request.meta.get(PLAYWRIGHT) else "plain"
    parts = [request.method.encode(), redacted_url(request.url).encode(), request.body, shape.encode()]
    return sha256(b"\x1f".join(parts)).hexdigest()


def warc_path(warc_dir: Path, visit: Visit) -> Path:
    """``<warc_dir>/<platform>/<yyyymmdd>/<visit_key>.warc.gz``."""
    day = visit.started_at.strftime("%Y%m%d")
    return platform_dir(warc_dir, visit.platform) / day / f"{_UNSAFE.sub('_', visit.visit_key)}.warc.gz"


def platform_dir(warc_dir: Path, platform: str) -> Path:
    """Where the WARC files and the ledger of a platform stand."""
    return warc_dir / _UNSAFE.sub("_", platform)


def _pairs(headers: dict[bytes, list[bytes]]) -> list[tuple[str, str]]:
    return [(name.decode("latin-1"), value.decode("latin-1")) for name, values in headers.items() for value in values]


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
        self.ledger: ChainLedger | None = None
        self.pages: KeptPages | None = None
        self.file = ""
        self._any_kept = False
        self.n_replayed = 0
        # Scrapy takes a robots.txt that could not be saved for one that is not there; the next request must not.
        self.failure: StoreError | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> SnapshotMiddleware:
        """Scrapy's constructor."""
        return cls(crawler)

    def begin(self, visit: Visit, plan: Mapping[str, Any] | None = None, *, pages: KeptPages | None = None) -> None:
        """Open the log of a visit (again, if a killed process left one); ``plan`` is written for a later replay.

        ``pages`` remembers what earlier visits kept: such a page is asked for only if it has changed.
        """
        self.pages = pages
        self._any_kept = pages is not None and pages.keeps_pages(visit.platform)
        path = warc_path(self.warc_dir, visit)
        self.file = path.relative_to(self.warc_dir).as_posix()
        self.ledger = ChainLedger(platform_dir(self.warc_dir, visit.platform), visit.platform)
        opened_by = self.ledger.opened(self._in_ledger(path), visit.visit_key, self.now())
        self.visit, self.log = visit, VisitLog(path, self.software, opened_by)
        if len(self.log.digests) == 1:
            self.log.append_facts(OPENED_URN + visit.visit_key, visit_facts(visit) | dict(plan or {}), visit.started_at)

    def _in_ledger(self, path: Path) -> str:
        return path.relative_to(path.parents[1]).as_posix()

    def end(self, closed: Visit | None = None) -> Visit | None:
        """Close the log; what comes in later is not saved. Returns the visit as it is to be recorded as closed.

        With the closed visit its facts and the digests of all records end the file, and the ledger gets its head.
        """
        visit, log, ledger = self.visit, self.log, self.ledger
        self.visit = self.log = self.ledger = None
        if visit is None or log is None or ledger is None:
            return closed
        try:
            if closed is not None:
                at = closed.ended_at or self.now()
                log.append_facts(CLOSED_URN + visit.visit_key, visit_facts(closed) | {"records": log.digests}, at)
                announce_closed_file(self.crawler, ledger.closed(self._in_ledger(log.path), visit.visit_key, log, at))
        finally:
            log.close()
        return closed

    def process_request(self, request: Request) -> Response | None:
        """Answer from the log of a resumed visit, if it holds this request."""
        request.meta.pop(REPLAYED, None)
        if self.failure is not None:
            raise self.failure
        if self.log is None or request.meta.get(UNLOGGED):
            return None
        key = request_key(request)
        found = self.log.take_logged(key)
        if found is None:
            if not request.meta.get(PLAYWRIGHT) and not request.url.endswith("/robots.txt"):
                ask_if_changed(request, key, self.pages if self._any_kept else None, self.warc_dir)
            return None
        return self.answer(request, *found)

    def answer(self, request: Request, exchange: Exchange, place: Place) -> Response:
        """A logged answer as the response it was."""
        request.meta[REPLAYED] = True
        self.n_replayed += 1
        self._save(request, exchange, place)
        return self._read_again(request, exchange)

    def _read_again(self, request: Request, exchange: Exchange) -> Response:
        """A logged answer as a response; where it says "not modified", the earlier answer it speaks of."""
        earlier = exchange.revisit_of if exchange.status == _NOT_MODIFIED else None
        request.meta[EARLIER] = earlier
        if earlier is not None:
            request.meta[SNAPSHOT] = replace(earlier, fetched_at=exchange.fetched_at)
            exchange = earlier_answer(earlier, self.warc_dir)
        return response_of(exchange)

    def process_response(self, request: Request, response: Response) -> Response:
        """Write what came before anybody reads it."""
        if self.log is None or request.meta.get(REPLAYED) or request.meta.get(UNLOGGED):
            return response
        earlier = request.meta.get(EARLIER) if response.status == _NOT_MODIFIED else None
        exchange = Exchange(
            key=request_key(request),
            method=request.method,
            url=redacted_url(response.url),
            request_headers=_pairs(request.headers),
            request_body=request.body,
            status=response.status,
            headers=_pairs(response.headers),
            body=response.body,
            fetched_at=self.now(),
            rendered=bool(request.meta.get(PLAYWRIGHT)),
            revisit_of=earlier,
        )
        self._save(request, exchange, self.log.append(exchange))
        if earlier is not None:
            return self._read_again(request, exchange)
        request.meta[EARLIER] = None
        return response

    def save_background(self, exchange: Exchange) -> None:
        """Write what a rendered page itself asked for (documents, XHR, fetch)."""
        if self.log is not None:
            self._announce(exchange, self.log.append(exchange))

    def _save(self, request: Request, exchange: Exchange, place: Place) -> None:
        request.meta[SNAPSHOT] = self._announce(exchange, place)

    def _announce(self, exchange: Exchange, place: Place) -> Snapshot:
        assert self.visit is not None  # noqa: S101  (callers hold a log)
        snapshot = snapshot_in(self.visit, self.file, exchange, place)
        self._any_kept = self._any_kept or bool(self.pages and (snapshot.etag or snapshot.last_modified))
        try:
            announce_snapshot(self.crawler, snapshot)
        except StoreError as error:
            self.failure = error
            raise
        return snapshot


def response_of(exchange: Exchange) -> Response:
    """A kept answer as Scrapy's response, of the class its type and bytes ask for."""
    headers: dict[str, list[str]] = {}
    for name, value in exchange.headers:
        headers.setdefault(name, []).append(value)
    told = any(name.lower() == "content-type" for name, _ in exchange.headers)
    shown = Response(exchange.url, headers=headers).headers if told else None
    response_class = responsetypes.from_args(headers=shown, url=exchange.url, body=exchange.body)
    return response_class(url=exchange.url, status=exchange.status, headers=headers, body=exchange.body)


def snapshot_in(visit: Visit, file: str, exchange: Exchange, place: Place) -> Snapshot:
    """The snapshot that an answer at a place in a visit's file (below the folder of all files) is."""
    named = not exchange.rendered and any(name.lower() in VALIDATING for name, _ in exchange.headers)
    told = validators_of(Headers(exchange.headers)) if named else Validators()
    return Snapshot(
        sha256=place.sha256,
        url=exchange.url,
        fetched_at=exchange.fetched_at,
        media_type=_media_type(exchange),
        status=exchange.status,
        warc_file=file,
        warc_offset=place.offset,
        warc_length=place.length,
        visit_key=visit.visit_key,
        request_key=exchange.key,
        etag=told.etag,
        last_modified=told.last_modified,
    )


def close_abandoned(warc_dir: Path, closed: Visit) -> None:
    """Close the file of a killed visit that nobody will go on with. Raises StoreError."""
    path = warc_path(warc_dir, closed)
    ledger = ChainLedger(platform_dir(warc_dir, closed.platform), closed.platform)
    at = closed.ended_at or closed.started_at
    name = path.relative_to(path.parents[1]).as_posix()
    log = VisitLog(path, "", ledger.opened(name, closed.visit_key, at))
    try:
        log.append_facts(CLOSED_URN + closed.visit_key, visit_facts(closed) | {"records": log.digests}, at)
        ledger.closed(name, closed.visit_key, log, at)
    finally:
        log.close()


def _media_type(exchange: Exchange) -> str:
    full = next((value for name, value in exchange.headers if name.lower() == "content-type"), "")
    return full.partition(";")[0].strip().lower()


def snapshot_of(response: Response) -> tuple[str, datetime | None]:
    """SHA-256 of the snapshot a response was kept in and its fetch time; empty and None if it was not kept."""
    snapshot = response.meta.get(SNAPSHOT)
    if not isinstance(snapshot, Snapshot):
        return "", None
    return snapshot.sha256, snapshot.fetched_at
