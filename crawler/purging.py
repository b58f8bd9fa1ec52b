"""Taking the bytes of answers out of WARC files under retention, so that every other record stays where it was."""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.warcwriter import WARCWriter

from model.errors import StoreError
from model.listing import Snapshot

PURGED_PROFILE = "urn:adwarden:purged"
_HEAD = b"\x1f\x8b\x08\x10\0\0\0\0\0\xff"
_COMMENT_END = b"\0"


def blank_records(warc_dir: Path, snapshots: Sequence[Snapshot], at: datetime) -> int:
    """Overwrite the records of these snapshots, all of one file, and the requests they answer; bytes taken out.

    Each becomes a gzip member of the same length with a metadata record that says what stood there: the digest of the
    member, so that a chain over the file can still be followed, and nothing of its content. A file that is gone
    already has no bytes. Raises StoreError.
    """
    path = (warc_dir / snapshots[0].warc_file).resolve()
    if not path.is_relative_to(warc_dir.resolve()):
        raise StoreError(f"{snapshots[0].warc_file}: leads out of {warc_dir}")
    if not path.exists():
        return 0
    n_bytes = 0
    try:
        with path.open("r+b") as stream:
            for snapshot in snapshots:
                stream.seek(snapshot.warc_offset)
                member = stream.read(snapshot.warc_length)
                request = _request_after(stream.read(1 << 16))
                blanked = _blank(member, at) + (_blank(request, at) if request else b"")
                stream.seek(snapshot.warc_offset)
                stream.write(blanked)
                n_bytes += len(blanked)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        raise StoreError(f"{path}: cannot be purged: {error.strerror}") from error
    return n_bytes


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
    said = {"purged": at.isoformat(), "member-sha256": sha256(member).hexdigest()}
    buffer = BytesIO()
    writer = WARCWriter(buffer, gzip=False, warc_version="1.1")
    facts = "".join(f"{name}: {value}\r\n" for name, value in said.items()).encode()
    headers = {"WARC-Date": at.strftime("%Y-%m-%dT%H:%M:%SZ"), "Content-Type": "application/warc-fields"}
    writer.write_record(
        writer.create_warc_record(
            PURGED_PROFILE, "metadata", payload=BytesIO(facts), length=len(facts), warc_headers_dict=headers
        )
    )
    for content in (buffer.getvalue(), b""):
        packed = _packed(content)
        filling = len(member) - len(_HEAD) - len(_COMMENT_END) - len(packed)
        if filling >= 0:
            return _HEAD + b"-" * filling + _COMMENT_END + packed
    # Shorter than an empty member: no answer is.
    raise StoreError(f"a record of {len(member)} bytes is too short to be blanked")


def _packed(content: bytes) -> bytes:
    deflater = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    deflated = deflater.compress(content) + deflater.flush()
    return deflated + struct.pack("<II", zlib.crc32(content), len(content) & 0xFFFFFFFF)
