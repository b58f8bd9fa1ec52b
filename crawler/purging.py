"""Taking the bytes of answers out of WARC files under retention, so that every other record stays where it was."""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import IO
from uuid import uuid4

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from crawler.chain import LEDGER, ChainLedger
from crawler.members import parsed
from crawler.records import NUMBER_HEADER, PREVIOUS_HEADER, PURGED_HEADER, PURGED_URN
from model.errors import StoreError
from model.listing import Snapshot

_HEAD = b"\x1f\x8b\x08\x10\0\0\0\0\0\xff"
_COMMENT_END = b"\0"


def blank_records(warc_dir: Path, snapshots: Sequence[Snapshot], at: datetime) -> int:
    """Overwrite the records of these snapshots, all of one file, and the requests they answer; bytes taken out.

    Each becomes a gzip member of the same length with a metadata record that says what stood there: the digest of the
    member and its place in the chain, so that the chain can still be followed, and nothing of its content. The
    platform's ledger tells of it first: without that line, a blanked record is a fault. A file that is gone already has
    no bytes. The caller holds the platform's lock. Raises StoreError.
    """
    path = (warc_dir / snapshots[0].warc_file).resolve()
    if not path.is_relative_to(warc_dir.resolve()):
        raise StoreError(f"{snapshots[0].warc_file}: leads out of {warc_dir}")
    if not path.exists():
        return 0
    try:
        with path.open("r+b") as stream:
            records = [found for snapshot in snapshots for found in _records_at(stream, snapshot)]
            blanked = [(offset, _blank(member, at)) for offset, member in records]
            _enter(path, records, at)
            for offset, blank in blanked:
                stream.seek(offset)
                stream.write(blank)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        raise StoreError(f"{path}: cannot be purged: {error.strerror}") from error
    return sum(len(blank) for _, blank in blanked)


def _records_at(stream: IO[bytes], snapshot: Snapshot) -> list[tuple[int, bytes]]:
    """(offset, member) of an answer and its request; those that are blank already are left out."""
    stream.seek(snapshot.warc_offset)
    answer = stream.read(snapshot.warc_length)
    request = _request_after(stream.read(1 << 16))
    found = [(snapshot.warc_offset, answer), (snapshot.warc_offset + len(answer), request)]
    return [(offset, member) for offset, member in found if member and not _is_blank(member)]


def _is_blank(member: bytes) -> bool:
    record = parsed(member)
    return record is not None and record.rec_headers.get_header("WARC-Target-URI") == PURGED_URN


def _enter(path: Path, records: Sequence[tuple[int, bytes]], at: datetime) -> None:
    folder = path.parents[1]
    if records and (folder / LEDGER).exists():
        ledger = ChainLedger(folder, folder.name)
        told = [(offset, sha256(member).hexdigest()) for offset, member in records]
        ledger.purged(path.relative_to(folder).as_posix(), told, at)


def _request_after(raw: bytes) -> bytes:
    """The member at the start of these bytes, if it is a request: its head repeats the address."""
    inflater = zlib.decompressobj(zlib.MAX_WBITS + 16)
    try:
        inflater.decompress(raw)
        member = raw[: len(raw) - len(inflater.unused_data)]
        record = next(iter(ArchiveIterator(BytesIO(member))), None) if inflater.eof else None
    except (zlib.error, ArchiveLoadFailed):
        return b""
    return member if record is not None and record.rec_type == "request" else b""


def _blank(member: bytes, at: datetime) -> bytes:
    """A member of the same length; its filling is a gzip comment, which readers pass over."""
    was = parsed(member)
    headers = {
        "WARC-Type": "metadata",
        "WARC-Target-URI": PURGED_URN,
        "WARC-Date": at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "WARC-Record-ID": f"<urn:uuid:{uuid4()}>",
        PURGED_HEADER: sha256(member).hexdigest(),
    }
    for name in (NUMBER_HEADER, PREVIOUS_HEADER) if was is not None else ():
        told = was.rec_headers.get_header(name) if was is not None else None
        headers |= {name: told} if told else {}
    lines = "".join(f"{name}: {value}\r\n" for name, value in (headers | {"Content-Length": "0"}).items())
    packed = _packed(f"WARC/1.1\r\n{lines}\r\n\r\n\r\n".encode())
    filling = len(member) - len(_HEAD) - len(_COMMENT_END) - len(packed)
    if filling < 0:
        raise StoreError(f"a record of {len(member)} bytes is too short to be blanked")
    return _HEAD + b"-" * filling + _COMMENT_END + packed


def _packed(content: bytes) -> bytes:
    deflater = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    deflated = deflater.compress(content) + deflater.flush()
    return deflated + struct.pack("<II", zlib.crc32(content), len(content) & 0xFFFFFFFF)
