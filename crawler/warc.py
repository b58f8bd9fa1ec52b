"""One WARC file per visit: the write-ahead log of a crawl, one gzip member per record, each chained to the last.

A record names the SHA-256 of the member before it, as it stands in the file; the first names the line of the
platform's ledger that opened the file (see ``crawler.chain``). So the last record's digest commits to all of them.
"""

from __future__ import annotations

import logging
import os
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

from crawler.members import exchange_of
from crawler.records import (
    Exchange,
    Headers,
    Link,
    metadata_bytes,
    request_bytes,
    resource_bytes,
    response_bytes,
    revisit_bytes,
    warcinfo_bytes,
)
from model.errors import StoreError

__all__ = ["UNCHAINED", "Exchange", "Headers", "Place", "VisitLog", "members", "read_exchanges", "repair"]

UNCHAINED = "0" * 64
_LOG = logging.getLogger(__name__)
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record lies: file offset and length in bytes (one gzip member), and its payload's SHA-256."""

    offset: int
    length: int
    sha256: str


def members(stream: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Offset and bytes of each whole gzip member; ends silently at a truncated or damaged one."""
    offset, pending = stream.tell(), b""
    while True:
        inflater = zlib.decompressobj(zlib.MAX_WBITS + 16)
        raw = bytearray()
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
        whole = bytes(raw[: len(raw) - len(pending)])
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


def read_exchanges(path: Path, *, keyed: bool = True) -> Iterator[tuple[Exchange, Place]]:
    """The logged answers of a file in order: those that carry a request key, or all of them."""
    with path.open("rb") as stream:
        for offset, raw in members(stream):
            found = exchange_of(raw, keyed=keyed)
            if found is not None:
                exchange, told = found
                yield exchange, Place(offset, len(raw), told or sha256(exchange.body).hexdigest())


class LoggedAnswers:
    """The answers of a file by request key, each read when it is taken, so that a long visit needs little memory."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.by_key: dict[str, list[tuple[int, int]]] = {}

    def index(self, raw: bytes, offset: int) -> None:
        """Take note of a record, if it is an answer to a request of ours."""
        found = exchange_of(raw)
        if found is not None:
            self.by_key.setdefault(found[0].key, []).append((offset, len(raw)))

    def take(self, key: str) -> tuple[Exchange, Place] | None:
        """The oldest answer to this request that was not taken yet."""
        waiting = self.by_key.get(key)
        if not waiting:
            return None
        offset, length = waiting.pop(0)
        found = exchange_of(read_member(self.path, offset, length))
        if found is None:
            raise StoreError(f"{self.path}: changed while it was read (offset {offset})")
        exchange, told = found
        return exchange, Place(offset, length, told or sha256(exchange.body).hexdigest())


def read_member(path: Path, offset: int, length: int) -> bytes:
    """The bytes of one record as they stand in the file."""
    with path.open("rb") as stream:
        stream.seek(offset)
        return stream.read(length)


def read_exchange(path: Path, offset: int, length: int) -> Exchange | None:
    """The answer logged at a place; None where the file or the record is no longer there, or no answer."""
    try:
        raw = read_member(path, offset, length)
    except OSError:
        return None
    found = exchange_of(raw) if len(raw) == length else None
    return found[0] if found is not None else None


class VisitLog:
    """The WARC file of one visit, open for appending.

    What a killed process left is kept: its truncated tail is cut off and its answers wait by request key,
    oldest first. ``append`` returns only when the bytes have left this process, so that a kill loses nothing
    that was parsed. ``previous`` is what the first record of a new file is chained to.
    """

    def __init__(self, path: Path, software: str, previous: str = UNCHAINED) -> None:
        self.path = path
        self._answers = LoggedAnswers(path)
        self.digests: list[str] = []
        self.n_bytes = 0
        self._first_previous = previous
        self._whole = sha256()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if lost := repair(path):
                _LOG.warning("%s: the last %d bytes were not a whole record and were cut off", path.name, lost)
            if path.exists():
                self._take_up()
            self._stream = path.open("ab", buffering=0)
        except OSError as error:
            raise StoreError(f"{path}: cannot write evidence: {error.strerror}") from error
        if not self.digests:
            facts = {"software": software, "format": "WARC File Format 1.1", "robots": "classic"}
            self._write(warcinfo_bytes(path.name, facts, self._link()))

    def _take_up(self) -> None:
        with self.path.open("rb") as stream:
            for offset, raw in members(stream):
                self._count(raw)
                self._answers.index(raw, offset)

    @property
    def logged(self) -> list[str]:
        """Request keys that have an answer waiting."""
        return [key for key, waiting in self._answers.by_key.items() if waiting]

    @property
    def head(self) -> str:
        """SHA-256 of the last record as it stands in the file."""
        return self.digests[-1]

    @property
    def file_sha256(self) -> str:
        """SHA-256 of the whole file so far."""
        return self._whole.hexdigest()

    def _link(self, before: bytes | None = None) -> Link:
        """The next record's place in the chain; ``before`` is a record that will be written together with it."""
        if before is not None:
            return Link(len(self.digests) + 2, sha256(before).hexdigest())
        return Link(len(self.digests) + 1, self.digests[-1] if self.digests else self._first_previous)

    def _count(self, raw: bytes) -> None:
        self.digests.append(sha256(raw).hexdigest())
        self._whole.update(raw)
        self.n_bytes += len(raw)

    def _write(self, *records: bytes) -> int:
        content = b"".join(records)
        try:
            offset = self._stream.seek(0, 2)
            written = 0
            while written < len(content):
                written += self._stream.write(content[written:]) or 0
        except OSError as error:
            raise StoreError(f"{self.path}: cannot write evidence: {error.strerror}") from error
        for record in records:
            self._count(record)
        return offset

    def take_logged(self, key: str) -> tuple[Exchange, Place] | None:
        """The oldest logged answer to this request that was not taken yet."""
        return self._answers.take(key)

    def append(self, exchange: Exchange) -> Place:
        """Write the answer and the request it answers; both are out of this process on return. Raises StoreError.

        Where the answer stands for an earlier one, the place tells the SHA-256 of that one's payload.
        """
        earlier = exchange.revisit_of
        if earlier is not None:
            answer, record_id = revisit_bytes(exchange, earlier, self._link())
        else:
            answer, record_id = response_bytes(exchange, self._link())
        digest = earlier.sha256 if earlier is not None else sha256(exchange.body).hexdigest()
        if exchange.rendered:
            return Place(self._write(answer), len(answer), digest)
        offset = self._write(answer, request_bytes(exchange, self._link(answer), record_id))
        return Place(offset, len(answer), digest)

    def append_facts(self, uri: str, facts: Mapping[str, Any], at: datetime) -> None:
        """Write a metadata record about the visit itself."""
        self._write(metadata_bytes(uri, facts, at, self._link()))

    def append_resource(
        self, uri: str, payload: bytes, media_type: str, at: datetime, headers: Mapping[str, str] | None = None
    ) -> Place:
        """Write bytes that we made (a screenshot) under a name of their own."""
        record = resource_bytes(uri, payload, media_type, at, self._link(), headers)
        return Place(self._write(record), len(record), sha256(payload).hexdigest())

    def sync(self) -> None:
        """Have the file on the disk itself. Raises StoreError."""
        try:
            os.fsync(self._stream.fileno())
        except OSError as error:
            raise StoreError(f"{self.path}: cannot write evidence: {error.strerror}") from error

    def close(self) -> None:
        """Close the file."""
        self._stream.close()
