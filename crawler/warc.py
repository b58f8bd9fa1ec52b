"""One WARC file per visit: the write-ahead log of a crawl, one gzip member per record, appended and flushed whole."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import IO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders
from warcio.utils import Digester
from warcio.warcwriter import WARCWriter

from model.errors import StoreError
from model.listing import Snapshot

KEY_HEADER = "AdWarden-Request-Key"
REFERS_TO_HEADER = "AdWarden-Refers-To"
_NOT_MODIFIED_PROFILE = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
STATUS_HEADER = "AdWarden-Status"
_CHUNK = 1 << 16
Headers = Sequence[tuple[str, str]]


class _Sha256Writer(WARCWriter):  # type: ignore[misc]  # warcio ships no types
    @staticmethod
    def _create_digester() -> Digester:
        return Digester("sha256")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """What was asked and what came back. ``body`` is as received (still compressed); ``key`` names the request.

    ``rendered`` marks a page as the browser showed it: kept as a resource record, since no server sent those bytes.
    ``revisit_of`` is the earlier answer that a 304 refers to: kept as a revisit record.
    """

    key: str
    method: str
    url: str
    request_headers: Headers = ()
    status: int
    headers: Headers
    body: bytes
    fetched_at: datetime
    rendered: bool = False
    revisit_of: Snapshot | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record lies: file offset and length in bytes (one gzip member), and its payload's SHA-256."""

    offset: int
    length: int
    sha256: str


def _warc_date(instant: datetime) -> str:
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _from_warc_date(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(UTC)


def _response_bytes(exchange: Exchange) -> bytes:
    buffer = BytesIO()
    writer = _Sha256Writer(buffer, gzip=True, warc_version="1.1")
    extra = {"WARC-Date": _warc_date(exchange.fetched_at), KEY_HEADER: exchange.key}
    media_type = next((value for name, value in exchange.headers if name.lower() == "content-type"), "")
    if exchange.rendered:
        extra |= {STATUS_HEADER: str(exchange.status), "Content-Type": media_type or "text/html"}
        head = None
    else:
        head = StatusAndHeaders(f"{exchange.status} {_reason(exchange.status)}", list(exchange.headers), "HTTP/1.1")
    kind = "resource" if exchange.rendered else "response"
    if exchange.revisit_of is not None:
        kind = "revisit"
        extra |= _revisit_headers(exchange.revisit_of)
    writer.write_record(
        writer.create_warc_record(
            exchange.url,
            kind,
            payload=BytesIO(exchange.body),
            length=len(exchange.body),
            http_headers=head,
            warc_headers_dict=extra,
        )
    )
    return buffer.getvalue()


def _revisit_headers(earlier: Snapshot) -> dict[str, str]:
    """What a 304 refers to, in the standard's words, and where we keep it."""
    return {
        "WARC-Profile": _NOT_MODIFIED_PROFILE,
        "WARC-Refers-To-Target-URI": earlier.url,
        "WARC-Refers-To-Date": _warc_date(earlier.fetched_at),
        REFERS_TO_HEADER: f"{earlier.sha256} {earlier.warc_offset} {earlier.warc_length} {earlier.warc_file}",
    }


def _earlier(headers: StatusAndHeaders) -> Snapshot | None:
    parts = (headers.get_header(REFERS_TO_HEADER) or "").split(" ", 3)
    if len(parts) != 4 or not (parts[1].isdecimal() and parts[2].isdecimal()):
        return None
    return Snapshot(
        sha256=parts[0],
        url=headers.get_header("WARC-Refers-To-Target-URI") or "",
        fetched_at=_from_warc_date(headers.get_header("WARC-Refers-To-Date")),
        media_type="",
        status=200,
        warc_file=parts[3],
        warc_offset=int(parts[1]),
        warc_length=int(parts[2]),
        visit_key="",
    )


def _reason(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"


def _request_bytes(exchange: Exchange) -> bytes:
    buffer = BytesIO()
    writer = _Sha256Writer(buffer, gzip=True, warc_version="1.1")
    path = "/" + exchange.url.split("://", 1)[-1].partition("/")[2]
    head = StatusAndHeaders(f"{exchange.method} {path} HTTP/1.1", list(exchange.request_headers), is_http_request=True)
    record = writer.create_warc_record(
        exchange.url, "request", http_headers=head, warc_headers_dict={"WARC-Date": _warc_date(exchange.fetched_at)}
    )
    writer.write_record(record)
    return buffer.getvalue()


def members(stream: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Offset and bytes of each whole gzip member; ends silently at a truncated or damaged one."""
    offset, pending = 0, b""
    while True:
        inflater = zlib.decompressobj(zlib.MAX_WBITS + 16)
        raw = b""
        while not inflater.eof:
            chunk = pending or stream.read(_CHUNK)
            pending = b""
            if not chunk:
                return
            try:
                # Inflated piecewise and thrown away: only the member's end is wanted here.
                rest, out = chunk, b"-"
                while out and not inflater.eof:
                    out = inflater.decompress(rest, _CHUNK)
                    rest = inflater.unconsumed_tail
            except zlib.error:
                return
            raw += chunk
        pending = inflater.unused_data
        whole = raw[: len(raw) - len(pending)]
        yield offset, whole
        offset += len(whole)


def repair(path: Path) -> int:
    """Cut a truncated or damaged tail off ``path``; return how many bytes went. A missing file is whole."""
    if not path.exists():
        return 0
    with path.open("rb") as stream:
        good = sum(len(raw) for _, raw in members(stream))
    lost = path.stat().st_size - good
    if lost:
        with path.open("r+b") as stream:
            stream.truncate(good)
    return lost


def read_exchanges(path: Path) -> Iterator[tuple[Exchange, Place]]:
    """The logged answers of a file in order: response and resource records that carry a request key."""
    with path.open("rb") as stream:
        for offset, raw in members(stream):
            exchange = _exchange(raw)
            if exchange is not None:
                yield exchange, Place(offset, len(raw), sha256(exchange.body).hexdigest())


def _exchange(raw: bytes) -> Exchange | None:
    try:
        record = next(iter(ArchiveIterator(BytesIO(raw))), None)
    except ArchiveLoadFailed:
        return None
    key = record.rec_headers.get_header(KEY_HEADER) if record is not None else None
    if record is None or not key:
        return None
    rendered = record.rec_type == "resource"
    if rendered:
        status = int(record.rec_headers.get_header(STATUS_HEADER) or 200)
        headers = [("Content-Type", record.rec_headers.get_header("Content-Type"))]
    else:
        status = int(record.http_headers.get_statuscode())
        headers = list(record.http_headers.headers)
    return Exchange(
        key=key,
        method="GET",
        url=record.rec_headers.get_header("WARC-Target-URI"),
        status=status,
        headers=headers,
        body=record.raw_stream.read(),
        fetched_at=_from_warc_date(record.rec_headers.get_header("WARC-Date")),
        rendered=rendered,
        revisit_of=_earlier(record.rec_headers) if record.rec_type == "revisit" else None,
    )


def read_exchange(path: Path, offset: int, length: int) -> Exchange | None:
    """The answer logged at a place; None where the file or the record is no longer there, or no answer."""
    try:
        with path.open("rb") as stream:
            stream.seek(offset)
            raw = stream.read(length)
    except OSError:
        return None
    return _exchange(raw) if len(raw) == length else None


class VisitLog:
    """The WARC file of one visit, open for appending.

    What a killed process left is kept: its truncated tail is cut off and its answers wait in ``logged`` by request
    key, oldest first. ``append`` returns only when the bytes have left this process, so that a kill loses nothing
    that was parsed.
    """

    def __init__(self, path: Path, software: str) -> None:
        self.path = path
        self.logged: dict[str, list[tuple[Exchange, Place]]] = {}
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self.lost_bytes = repair(path)
            fresh = not path.exists() or path.stat().st_size == 0
            if not fresh:
                for exchange, place in read_exchanges(path):
                    self.logged.setdefault(exchange.key, []).append((exchange, place))
            self._stream = path.open("ab", buffering=0)
        except OSError as error:
            raise StoreError(f"{path}: cannot write evidence: {error.strerror}") from error
        if fresh:
            self._write(self._warcinfo(software))

    def _warcinfo(self, software: str) -> bytes:
        buffer = BytesIO()
        writer = _Sha256Writer(buffer, gzip=True, warc_version="1.1")
        facts = {"software": software, "format": "WARC File Format 1.1", "robots": "classic"}
        writer.write_record(writer.create_warcinfo_record(self.path.name, facts))
        return buffer.getvalue()

    def _write(self, content: bytes) -> int:
        try:
            offset = self._stream.seek(0, 2)
            written = 0
            while written < len(content):
                written += self._stream.write(content[written:]) or 0
        except OSError as error:
            raise StoreError(f"{self.path}: cannot write evidence: {error.strerror}") from error
        return offset

    def take_logged(self, key: str) -> tuple[Exchange, Place] | None:
        """The oldest logged answer to this request that was not taken yet."""
        waiting = self.logged.get(key)
        return waiting.pop(0) if waiting else None

    def append(self, exchange: Exchange) -> Place:
        """Write the answer and the request it answers; both are out of this process on return. Raises StoreError."""
        response = _response_bytes(exchange)
        offset = self._write(response + (b"" if exchange.rendered else _request_bytes(exchange)))
        return Place(offset, len(response), sha256(exchange.body).hexdigest())

    def close(self) -> None:
        """Close the file."""
        self._stream.close()
