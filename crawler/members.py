"""WARC records read: a gzip member back as what it holds."""

from __future__ import annotations

import json
from base64 import b32decode
from io import BytesIO
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from crawler.records import KEY_HEADER, REFERS_TO_HEADER, STATUS_HEADER, Exchange, from_warc_date
from model.listing import Snapshot

_HELD = ("response", "resource", "revisit")


def parsed(raw: bytes) -> Any | None:  # noqa: ANN401  (warcio ships no types)
    """The record in a gzip member; None where there is none."""
    try:
        return next(iter(ArchiveIterator(BytesIO(raw))), None)
    except ArchiveLoadFailed:
        return None


def facts_of(raw: bytes) -> dict[str, Any] | None:
    """What a metadata record of ours tells; None for any other record."""
    record = parsed(raw)
    if record is None or record.rec_type != "metadata":
        return None
    try:
        facts = json.loads(record.raw_stream.read())
    except ValueError:
        return None
    return facts if isinstance(facts, dict) else None


def exchange_of(raw: bytes, *, keyed: bool = True) -> tuple[Exchange, str] | None:
    """The answer in a member and its payload's SHA-256 as the record tells it (empty where it does not).

    None for other records, and for answers without a request key unless ``keyed`` is off.
    """
    record = parsed(raw)
    if record is None or record.rec_type not in _HELD:
        return None
    key = record.rec_headers.get_header(KEY_HEADER) or ""
    rendered = record.http_headers is None
    if keyed and not key:
        return None
    if rendered:
        status = int(record.rec_headers.get_header(STATUS_HEADER) or 200)
        headers = [("Content-Type", record.rec_headers.get_header("Content-Type") or "")]
    else:
        status = int(record.http_headers.get_statuscode())
        headers = list(record.http_headers.headers)
    exchange = Exchange(
        key=key,
        method="GET",
        url=record.rec_headers.get_header("WARC-Target-URI"),
        status=status,
        headers=headers,
        body=record.raw_stream.read(),
        fetched_at=from_warc_date(record.rec_headers.get_header("WARC-Date")),
        rendered=rendered,
        revisit_of=_earlier(record.rec_headers) if record.rec_type == "revisit" else None,
    )
    return exchange, referred_sha256(record) if record.rec_type == "revisit" else ""


def referred_sha256(record: Any) -> str:  # noqa: ANN401
    """The SHA-256 that a revisit record tells of the payload it stands for, as hex; empty where it tells none."""
    told = record.rec_headers.get_header("WARC-Payload-Digest") or ""
    digest = told.removeprefix("sha256:")
    if digest == told or len(digest) == 64:
        return digest.lower() if digest != told else ""
    try:
        return b32decode(digest).hex()
    except ValueError:
        return ""


def _earlier(headers: Any) -> Snapshot | None:  # noqa: ANN401
    parts = (headers.get_header(REFERS_TO_HEADER) or "").split(" ", 3)
    if len(parts) != 4 or not (parts[1].isdecimal() and parts[2].isdecimal()):
        return None
    return Snapshot(
        sha256=parts[0],
        url=headers.get_header("WARC-Refers-To-Target-URI") or "",
        fetched_at=from_warc_date(headers.get_header("WARC-Refers-To-Date") or ""),
        media_type="",
        status=200,
        warc_file=parts[3],
        warc_offset=int(parts[1]),
        warc_length=int(parts[2]),
        visit_key="",
    )
