"""Answers every request of a crawl from its WARC files and nothing else: no request leaves the machine."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response, TextResponse

from crawler.chain import CLOSED, LedgerLine, read_lines
from crawler.facts import CLOSED_URN, OPENED_URN, SCREENSHOT_HEADER, crawl_of, screenshot_of, search_of, visit_of
from crawler.ledger_check import ledger_of
from crawler.members import facts_of, parsed
from crawler.records import Exchange
from crawler.signals import announce_closed_file
from crawler.snapshots import REPLAYED, UNLOGGED, SnapshotMiddleware, request_key, response_of, warc_path
from crawler.validators import KeptPages
from crawler.warc import LoggedAnswers, Place, members, read_exchanges
from model.effort import Crawl, Visit
from model.errors import InputError
from model.evidence import ChainHead, Screenshot
from model.search_plan import SearchPanel, SearchPlan

# The answer to an exchange of tokens, which no log holds: a token that opens nothing, for nothing is asked with it.
_NO_TOKEN = b'{"access_token": "replayed", "accessJwt": "replayed", "token_type": "bearer", "expires_in": 86400}'


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedVisit:
    """What a WARC file tells of its visit. ``closed`` is None where the process was killed before its end.

    ``search`` is the plan of its crawl with the plan's panel, which the crawl's first visit tells.
    """

    path: Path
    visit: Visit
    closed: Visit | None
    crawl: Crawl
    description: Mapping[str, Any]
    search: tuple[SearchPlan, SearchPanel | None] | None = None


@dataclass(slots=True)
class LogClock:
    """The time of a replay: that of the answer read last, so that what was due or fresh then is so again."""

    at: datetime

    def __call__(self) -> datetime:
        """Now, as the log has it."""
        return self.at


@dataclass(slots=True)
class ReplayPlan:
    """The files of one crawl by visit key, the folder that their names are relative to, and the time in them."""

    warc_dir: Path
    clock: LogClock
    visits: dict[str, LoggedVisit] = field(default_factory=dict)


def read_visit(path: Path) -> LoggedVisit | None:
    """What a file of ours tells of its visit; None for other people's files. Raises InputError if it is damaged."""
    opened: dict[str, Any] | None = None
    closed: dict[str, Any] | None = None
    try:
        with path.open("rb") as stream:
            for _, raw in members(stream):
                facts = _metadata(raw)
                if facts is not None and "crawl" in facts:
                    opened = opened or facts
                elif facts is not None:
                    closed = facts
                elif opened is None and (record := parsed(raw)) is not None and record.rec_type != "warcinfo":
                    return None
        if opened is None:
            return None
        return LoggedVisit(
            path=path,
            visit=visit_of(opened),
            closed=visit_of(closed) if closed is not None else None,
            crawl=crawl_of(opened),
            description=opened["platform"],
            search=search_of(opened),
        )
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise InputError(f"{path}: tells of a visit that cannot be understood ({type(error).__name__})") from error


def _metadata(raw: bytes) -> dict[str, Any] | None:
    record = parsed(raw)
    if record is None or record.rec_type != "metadata":
        return None
    uri = record.rec_headers.get_header("WARC-Target-URI") or ""
    return facts_of(raw) if uri.startswith((OPENED_URN, CLOSED_URN)) else None


def heads_of(path: Path) -> list[ChainHead]:
    """The heads that the ledger beside a file tells of it."""
    ledger = ledger_of(path)
    if ledger is None:
        return []
    name = path.absolute().relative_to(ledger.parent).as_posix()
    own = (line for line in read_lines(ledger) if line.text("file") == name and line.text("event") == CLOSED)
    try:
        return [_head(line, ledger) for line in own]
    except ValueError as error:
        raise InputError(f"{ledger}: a line about {name} is damaged: run 'adwarden evidence verify'") from error


def _head(line: LedgerLine, ledger: Path) -> ChainHead:
    return ChainHead(
        platform=ledger.parent.name,
        warc_file=f"{ledger.parent.name}/{line.text('file')}",
        visit_key=line.text("visit"),
        n_records=line.count("records"),
        n_bytes=line.count("bytes"),
        file_sha256=line.text("sha256"),
        head=line.text("head"),
        closed_at=datetime.fromisoformat(line.text("at")),
        line_no=line.number,
        line_sha256=line.sha256,
    )


def screenshots_in(path: Path) -> Iterator[Screenshot]:
    """The screenshots that a WARC file of ours holds."""
    warc_file = "/".join(path.parts[-3:])
    with path.open("rb") as stream:
        for offset, raw in members(stream):
            record = parsed(raw)
            told = record.rec_headers.get_header(SCREENSHOT_HEADER) if record is not None else None
            if record is None or not told:
                continue
            place = Place(offset, len(raw), sha256(record.raw_stream.read()).hexdigest())
            try:
                yield screenshot_of(json.loads(told), place, warc_file)
            except (ValueError, TypeError, KeyError):
                continue


class ReplayMiddleware(SnapshotMiddleware):
    """Stands where the log is kept in a crawl, and only reads it."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self.plan: ReplayPlan = crawler.settings["ADWARDEN_REPLAY"]
        self._answers: LoggedAnswers | None = None
        # Asked once a crawl, so they stand in one visit's file and count for all.
        self._robots: dict[str, Exchange] = {}

    def begin(
        self,
        visit: Visit,
        plan: Mapping[str, Any] | None = None,  # noqa: ARG002
        *,
        pages: KeptPages | None = None,  # noqa: ARG002  (nothing is asked for, so nothing is asked for if changed)
    ) -> None:
        """Announce every answer in the visit's file, in order, and have them ready."""
        path = self.plan.visits[visit.visit_key].path
        self.plan.clock.at = visit.started_at
        self.visit = visit
        self.file = warc_path(self.warc_dir, visit).relative_to(self.warc_dir).as_posix()
        self._answers = LoggedAnswers(path)
        with path.open("rb") as stream:
            for offset, raw in members(stream):
                self._answers.index(raw, offset)
        for exchange, place in read_exchanges(path, keyed=False):
            self._announce(exchange, place)
            if urlsplit(exchange.url).path == "/robots.txt":
                self._robots.setdefault(exchange.key, exchange)

    def end(self, closed: Visit | None = None) -> Visit | None:
        """The visit as its file tells that it ended; None where it does not."""
        visit, self.visit, self._answers = self.visit, None, None
        if visit is None or closed is None:
            return None
        logged = self.plan.visits[visit.visit_key]
        for head in heads_of(logged.path):
            announce_closed_file(self.crawler, head)
        return logged.closed

    def process_request(self, request: Request) -> Response | None:
        """The logged answer. Raises IgnoreRequest where there is none: then none came in the crawl either."""
        if self.failure is not None:
            raise self.failure
        if request.meta.get(UNLOGGED):
            request.meta[REPLAYED] = True
            return TextResponse(request.url, headers={"Content-Type": "application/json"}, body=_NO_TOKEN)
        found = self._answers.take(request_key(request)) if self._answers is not None else None
        if found is not None:
            self.plan.clock.at = max(self.plan.clock.at, found[0].fetched_at)
            return self.answer(request, *found)
        shared = self._robots.get(request_key(request))
        if shared is None:
            raise IgnoreRequest("no answer in the log")
        request.meta[REPLAYED] = True
        return response_of(shared)
