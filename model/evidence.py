"""What the evidence is held together by: heads of closed WARC files, and screenshots of pages kept in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainHead:
    """A WARC file as it was closed. ``head`` is the SHA-256 of its last record and so commits to all of them.

    ``warc_file`` is relative to the WARC folder. ``line_no`` and ``line_sha256`` name the line of the platform's ledger
    that tells the same. A file that is closed again (a resumed visit) has another head beside this one.
    """

    platform: str
    warc_file: str
    visit_key: str
    n_records: int
    n_bytes: int
    file_sha256: str
    head: str
    closed_at: datetime
    line_no: int
    line_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedRecord:
    """Where rows say that a record stands, and the SHA-256 of what it holds."""

    offset: int
    length: int
    sha256: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Screenshot:
    """A picture of an ad's page as Chromium drew it, kept as a resource record.

    ``page_sha256`` is the payload it was drawn from: saved bytes, without scripts and without any network.
    """

    platform: str
    external_id: str
    url: str
    page_sha256: str
    sha256: str
    taken_at: datetime
    width: int
    height: int
    warc_file: str
    warc_offset: int
    warc_length: int
