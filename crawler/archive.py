"""WARC and ARC files of any origin, packages of them too, as pages with their time: streamed and bounded."""

from __future__ import annotations

import gzip
import lzma
import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from io import BytesIO, StringIO
from pathlib import Path
from typing import IO, Any
from zipfile import BadZipFile

from scrapy.http import Response
from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataReader
from warcio.exceptions import ArchiveLoadFailed

from crawler.packages import PACKAGE_SUFFIX, packed_archives
from crawler.payload import TooLargeError, unpacked
from crawler.records import Exchange, from_warc_date
from crawler.snapshots import response_of
from model.errors import InputError

ARCHIVE_SUFFIXES = (".warc", ".warc.gz", ".arc", ".arc.gz")
_PAGES = ("text/html", "application/xhtml+xml")
_MOST_REVISITED = 500_000
_MOST_UNPACKED = 4_000_000_000
_BROKEN = (
    *(ArchiveLoadFailed, ValueError, EOFError, OSError, AttributeError, TypeError),
    *(BadZipFile, zlib.error, lzma.LZMAError),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """A page as an archive kept it: the answer unpacked, when it was fetched, and where its record stands."""

    url: str
    fetched_at: datetime
    status: int
    response: Response
    sha256: str
    media_type: str
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A record that could not be read, and why."""

    offset: int
    why: str


def is_archive(path: Path) -> bool:
    """Whether a file's name says that it is a web archive."""
    return path.name.lower().endswith((*ARCHIVE_SUFFIXES, PACKAGE_SUFFIX))


def captures(path: Path, max_bytes: int) -> Iterator[Capture | Unreadable]:
    """The HTML pages of an archive in order; what cannot be read is told and passed over.

    A revisit record gives the page it stands for again, at its own time. Raises InputError where the file cannot be
    read at all.
    """
    try:
        if path.name.lower().endswith(PACKAGE_SUFFIX):
            for part in packed_archives(path, ARCHIVE_SUFFIXES):
                with part.stream:
                    yield from _Reader(path, max_bytes, part.start).read(part.stream)
            return
        with path.open("rb") as stream:
            yield from _Reader(path, max_bytes, 0).read(stream)
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror or error}") from error


class _Reader:
    """Reads one archive; remembers where payloads stand, for the revisit records that follow.

    ``start`` is where the archive begins in its file, None where a package holds it packed.
    """

    def __init__(self, path: Path, max_bytes: int, start: int | None) -> None:
        self._path = path
        self._max_bytes = max_bytes
        self._start = start or 0
        self._places: dict[str, int] = {}
        self._seekable = start is not None

    def read(self, stream: IO[bytes]) -> Iterator[Capture | Unreadable]:
        """Every page of the file."""
        if is_one_gzip(stream):
            # Packed as a whole (by gzip, not by record): places are those in the unpacked file.
            self._seekable = False
            with gzip.GzipFile(fileobj=stream) as unzipped:
                yield from self._records(unzipped)
        else:
            yield from self._records(stream)

    def _records(self, stream: Any) -> Iterator[Capture | Unreadable]:  # noqa: ANN401
        iterator = ArchiveIterator(stream, arc2warc=True)
        n_records, offset = 0, 0
        while True:
            try:
                # warcio writes its warnings straight to stderr; what is wrong is told by us, by its place.
                with redirect_stderr(StringIO()):
                    record = next(iterator, None)
                    if record is None:
                        break
                    n_records += 1
                    offset = self._start + iterator.offset
                    found = self._capture(record, offset)
                    _read_rest(record)
                    length = iterator.get_record_length() or 0
            except _BROKEN as error:
                yield Unreadable(offset, f"the file is damaged or cut here: {' '.join(str(error).split())[:120]}")
                break
            if isinstance(found, Capture):
                yield replace(found, offset=offset, length=length)
            elif found is not None:
                yield found
        if not n_records:
            raise InputError(f"{self._path}: holds no WARC or ARC record: is it a web archive?")

    def _capture(self, record: Any, offset: int) -> Capture | Unreadable | None:  # noqa: ANN401
        url = record.rec_headers.get_header("WARC-Target-URI") or ""
        if not url.startswith(("http://", "https://")):
            return None
        try:
            at = from_warc_date(record.rec_headers.get_header("WARC-Date") or "")
        except ValueError:
            return Unreadable(offset, "its WARC-Date is no date")
        digest = record.rec_headers.get_header("WARC-Payload-Digest") or ""
        if record.rec_type == "revisit":
            return self._revisited(digest, url, at)
        if record.rec_type not in ("response", "resource") or not _is_page(record):
            return None
        if digest and self._seekable and len(self._places) < _MOST_REVISITED:
            self._places.setdefault(digest, offset)
        return self._page(record, url, at, offset)

    def _page(self, record: Any, url: str, at: datetime, offset: int) -> Capture | Unreadable | None:  # noqa: ANN401
        raw = record.raw_stream.read(self._max_bytes + 1)
        if len(raw) > self._max_bytes:
            return Unreadable(offset, f"is larger than {self._max_bytes:,} bytes")
        http = record.http_headers
        headers = list(http.headers) if http is not None else [("Content-Type", "text/html")]
        status = _status(http)
        body = _dechunked(raw) if any(_is_chunked(name, value) for name, value in headers) else raw
        exchange = Exchange(key="", method="GET", url=url, status=status, headers=headers, body=body, fetched_at=at)
        try:
            response = unpacked(response_of(exchange), self._max_bytes)
        except TooLargeError as error:
            return Unreadable(offset, str(error))
        return Capture(
            url=url,
            fetched_at=at,
            status=status,
            response=response,
            sha256=sha256(raw).hexdigest(),
            media_type="text/html",
            offset=offset,
            length=0,
        )

    def _revisited(self, digest: str, url: str, at: datetime) -> Capture | Unreadable | None:
        place = self._places.get(digest)
        if place is None:
            return None  # of something that is no page, or that another file holds
        with self._path.open("rb") as stream:
            stream.seek(place)
            record = next(ArchiveIterator(stream, arc2warc=True), None)
            return self._page(record, url, at, place) if record is not None else None


def _read_rest(record: Any) -> None:  # noqa: ANN401
    n_read = 0
    while chunk := record.raw_stream.read(1 << 16):
        n_read += len(chunk)
        if n_read > _MOST_UNPACKED:
            raise ValueError(f"a record unpacks to more than {_MOST_UNPACKED:,} bytes; the rest is not read")


def is_one_gzip(stream: IO[bytes]) -> bool:
    """Whether the file is one gzip member over many records. Leaves the stream at its start."""
    try:
        start = stream.read(2)
        stream.seek(0)
        if start != b"\x1f\x8b":
            return False
        iterator = iter(ArchiveIterator(stream))
        for _ in range(2):
            if next(iterator, None) is None:
                break
    except ArchiveLoadFailed as error:
        return "non-chunked gzip" in str(error)
    except _BROKEN:
        return False
    finally:
        stream.seek(0)
    return False


def _is_page(record: Any) -> bool:  # noqa: ANN401
    http = record.http_headers
    given = (
        http.get_header("Content-Type") if http is not None else record.rec_headers.get_header("Content-Type")
    ) or ""
    return not given or given.partition(";")[0].strip().lower() in _PAGES


def _status(http: Any) -> int:  # noqa: ANN401
    code = http.get_statuscode() if http is not None else "200"
    return int(code) if code and code.isdecimal() and len(code) == 3 else 0


def _is_chunked(name: str, value: str) -> bool:
    return name.lower() == "transfer-encoding" and "chunked" in value.lower()


def _dechunked(raw: bytes) -> bytes:
    # Some archives undo the chunks and keep the header: warcio then gives the bytes as they are.
    reader = ChunkedDataReader(BytesIO(raw))
    parts = []
    while part := reader.read(1 << 16):
        parts.append(part)
    return b"".join(parts)
