"""Is the evidence whole? Every record's digests and link, every file against the ledger, every fault by its place.

Reads files only. What it finds without a ledger: a flipped byte, a record removed, added or put in another place, as
long as another record comes after it. With the ledger: the same of the last record too, and files removed, added or
swapped. A ledger cut at its end together with the files it told of is found by the database or by a time stamp only.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import dataclass, field
from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import IO, Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from crawler.archive import is_one_gzip
from crawler.members import referred_sha256
from crawler.records import NUMBER_HEADER, PREVIOUS_HEADER, PURGED_HEADER, PURGED_URN
from crawler.warc import members

_MAGIC = b"\x1f\x8b\x08"
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong and where: a file (as given or found) and the offset in it, or a line of a ledger."""

    file: str
    offset: int
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.offset}: {self.what}"


@dataclass(frozen=True, slots=True)
class Seen:
    """A record as it stands in the file; ``sha256`` is of its bytes there, ``payload`` of what it holds.

    Of a ``purged`` record the bytes are gone under retention, and ``sha256`` is what it says that they had.
    """

    offset: int
    length: int
    sha256: str
    payload: str
    purged: bool = False


@dataclass(slots=True)
class FileReport:
    """One WARC file. ``chained`` tells whether its records carry links (other people's do not)."""

    path: Path
    n_bytes: int = 0
    file_sha256: str = ""
    chained: bool = False
    first_previous: str = ""
    records: list[Seen] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def head(self) -> str:
        """SHA-256 of the last whole record."""
        return self.records[-1].sha256 if self.records else ""

    def fault(self, offset: int, what: str) -> None:
        """Add one."""
        self.faults.append(Fault(str(self.path), offset, what))


def check_file(path: Path) -> FileReport:
    """Read every record of a file of gzip members and check digests and links."""
    report = FileReport(path)
    try:
        with path.open("rb") as stream:
            report.n_bytes, report.file_sha256 = _whole_digest(stream)
            if is_one_gzip(stream):
                with gzip.GzipFile(fileobj=stream) as unpacked:
                    _check_unpacked(report, unpacked)
            elif stream.read(2) == _MAGIC[:2]:
                stream.seek(0)
                links = _Links(report)
                for offset, raw in _all_members(stream, report):
                    _check_record(report, links, offset, raw)
            else:
                stream.seek(0)
                _check_unpacked(report, stream)
    except OSError as error:
        report.fault(0, f"cannot be read: {error.strerror}")
    if not report.records and not report.faults:
        report.fault(0, "holds no record")
    return report


def _whole_digest(stream: IO[bytes]) -> tuple[int, str]:
    digest, size = sha256(), 0
    while chunk := stream.read(_BLOCK):
        digest.update(chunk)
        size += len(chunk)
    stream.seek(0)
    return size, digest.hexdigest()


def _all_members(stream: IO[bytes], report: FileReport) -> Iterator[tuple[int, bytes]]:
    """Whole members in order; a stretch that is none is a fault, and reading goes on at the next one."""
    start = 0
    while start < report.n_bytes:
        stream.seek(start)
        for offset, raw in members(stream):
            yield offset, raw
            start = offset + len(raw)
        if start >= report.n_bytes:
            return
        following = _next_member(stream, start + 1)
        end = report.n_bytes if following is None else following
        kind = "the file ends inside a record, or its last record is damaged" if following is None else "damaged record"
        report.fault(start, f"{kind} ({end - start} bytes)")
        start = end


def _next_member(stream: IO[bytes], start: int) -> int | None:
    stream.seek(start)
    base, window = start, stream.read(_BLOCK)
    while window:
        found = window.find(_MAGIC)
        while found >= 0:
            if _begins_record(stream, base + found):
                return base + found
            found = window.find(_MAGIC, found + 1)
        keep = window[-2:]
        stream.seek(base + len(window))
        more = stream.read(_BLOCK)
        base += len(window) - len(keep)
        window = keep + more if more else b""
    return None


def _begins_record(stream: IO[bytes], offset: int) -> bool:
    stream.seek(offset)
    try:
        return zlib.decompressobj(zlib.MAX_WBITS + 16).decompress(stream.read(4096), 5) == b"WARC/"
    except zlib.error:
        return False


class _Links:
    """Follows the chain from record to record."""

    def __init__(self, report: FileReport) -> None:
        self._report = report
        self._number = 0
        self._previous = ""

    def follow(self, offset: int, digest: str, number: str | None, previous: str | None) -> None:
        """Check one record's link, then expect the next to follow it; ``digest`` is that of the record's bytes."""
        report = self._report
        if number is None or previous is None:
            if report.chained:
                report.fault(offset, "record without a link: added, or its header changed")
            self._number += 1
            self._previous = digest
            return
        told = previous.removeprefix("sha256:")
        if not report.records and not report.faults:
            report.chained, report.first_previous = True, told
            if number != "1":
                report.fault(offset, f"the first record is number {number}: records before it were removed")
        elif not report.chained and report.records:
            report.chained = True
            report.fault(offset, "records before this one carry no link")
        elif told != self._previous or number != str(self._number + 1):
            report.fault(offset, self._what(number))
        report.chained = True
        self._number = int(number) if number.isdecimal() and len(number) < 10 else self._number + 1
        self._previous = digest

    def _what(self, number: str) -> str:
        expected = self._number + 1
        if number == str(expected):
            return f"record {number} does not follow the bytes before it: record {self._number} was changed or replaced"
        if number.isdecimal() and int(number[:9]) > expected:
            return f"record {number} stands where {expected} should: records were removed or put in another order"
        return f"record {number} stands where {expected} should: records were added, doubled or put in another order"


def _check_record(report: FileReport, links: _Links, offset: int, raw: bytes) -> None:
    payload = purged = ""
    number = previous = None
    try:
        iterator = iter(ArchiveIterator(_Reader(raw), check_digests=True))
        record = next(iterator, None)
        if record is None:
            report.fault(offset, "not a WARC record")
        else:
            number, previous = (record.rec_headers.get_header(name) for name in (NUMBER_HEADER, PREVIOUS_HEADER))
            purged = _purged_digest(record)
            payload = _payload(record)
            if getattr(record.digest_checker, "problems", None):
                report.fault(offset, f"does not match its own digest: {record.digest_checker.problems[0]}")
            if next(iterator, None) is not None:
                report.fault(offset, "two records in one gzip member")
    except (ArchiveLoadFailed, ValueError, EOFError, AttributeError) as error:
        report.fault(offset, f"not a WARC record ({' '.join(str(error).split())[:80]})")
    digest = purged or sha256(raw).hexdigest()
    links.follow(offset, digest, number, previous)
    report.records.append(Seen(offset, len(raw), digest, payload, purged=bool(purged)))


def _purged_digest(record: Any) -> str:  # noqa: ANN401  (warcio ships no types)
    """What a record blanked under retention says that its bytes had as SHA-256; empty for any other record."""
    if record.rec_type != "metadata" or record.rec_headers.get_header("WARC-Target-URI") != PURGED_URN:
        return ""
    told = record.rec_headers.get_header(PURGED_HEADER) or ""
    return told if re.fullmatch("[0-9a-f]{64}", told) else ""


def _check_unpacked(report: FileReport, stream: Any) -> None:  # noqa: ANN401
    """Other people's files that are not packed by record: each record against its own digests."""
    iterator = ArchiveIterator(stream, check_digests=True, arc2warc=True)
    offset = 0
    try:
        with redirect_stderr(StringIO()):
            for record in iterator:
                offset = iterator.offset
                payload = _payload(record)
                if getattr(record.digest_checker, "problems", None):
                    report.fault(offset, f"does not match its own digest: {record.digest_checker.problems[0]}")
                report.records.append(Seen(offset, iterator.get_record_length() or 0, "", payload))
    except (ArchiveLoadFailed, ValueError, EOFError, AttributeError) as error:
        report.fault(offset, f"damaged or cut after this record ({' '.join(str(error).split())[:80]})")


def _payload(record: Any) -> str:  # noqa: ANN401  (warcio ships no types)
    digest = sha256()
    while chunk := record.raw_stream.read(_BLOCK):
        digest.update(chunk)
    if record.rec_type == "revisit":
        return referred_sha256(record)
    return digest.hexdigest()


class _Reader:
    """The bytes of one member as a stream that warcio takes."""

    def __init__(self, raw: bytes) -> None:
        self._raw, self._at = raw, 0

    def read(self, size: int = -1) -> bytes:
        end = len(self._raw) if size < 0 else self._at + size
        chunk = self._raw[self._at : end]
        self._at += len(chunk)
        return chunk

    def tell(self) -> int:
        return self._at
