"""What was kept of pages and pictures."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, String, Table, Text, UniqueConstraint

from db.column_types import Instant
from db.tables.base import ID, metadata, words

# Extra: id, and purged_at, when its bytes were deleted under retention; the row stays to tell that they were there.
snapshots = Table(
    "snapshots",
    metadata,
    Column("id", ID, primary_key=True, autoincrement=True),
    Column("sha256", String(64), nullable=False, index=True),
    words("url"),
    Column("fetched_at", Instant, nullable=False),
    words("media_type"),
    Column("status", Integer, nullable=False),
    Column("warc_file", Text, nullable=False),
    Column("warc_offset", BigInteger, nullable=False),
    Column("warc_length", BigInteger, nullable=False),
    Column("visit_key", String(64), ForeignKey("visits.visit_key"), nullable=False),
    Column("request_key", String(64), nullable=False, default="", index=True),
    words("etag"),
    words("last_modified"),
    Column("purged_at", Instant),
    # A file and an offset name one record; the URL stays out of the key because PostgreSQL cannot index long ones.
    UniqueConstraint("visit_key", "warc_file", "warc_offset"),
)

# A file closed twice (a resumed visit) has two heads, told apart by their lines.
chain_heads = Table(
    "chain_heads",
    metadata,
    Column("id", ID, primary_key=True, autoincrement=True),
    Column("platform", Text, nullable=False),
    Column("warc_file", Text, nullable=False),
    # No foreign key: the file of a screenshot run belongs to no visit.
    Column("visit_key", Text, nullable=False, index=True),
    Column("n_records", BigInteger, nullable=False),
    Column("n_bytes", BigInteger, nullable=False),
    Column("file_sha256", String(64), nullable=False),
    Column("head", String(64), nullable=False),
    Column("closed_at", Instant, nullable=False),
    Column("line_no", Integer, nullable=False),
    Column("line_sha256", String(64), nullable=False),
    UniqueConstraint("warc_file", "line_sha256"),
)

# Screenshot's platform and external_id stand as listing_id.
screenshots = Table(
    "screenshots",
    metadata,
    Column("id", ID, primary_key=True, autoincrement=True),
    Column("listing_id", ID, ForeignKey("listings.id"), nullable=False),
    words("url"),
    Column("page_sha256", String(64), nullable=False),
    Column("sha256", String(64), nullable=False, index=True),
    Column("taken_at", Instant, nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("warc_file", Text, nullable=False),
    Column("warc_offset", BigInteger, nullable=False),
    Column("warc_length", BigInteger, nullable=False),
    UniqueConstraint("listing_id", "page_sha256", "sha256"),
)

# Pictures of flagged ads as fetched; ImageCopy's platform and external_id stand as listing_id. Extra: id, purged_at.
image_copies = Table(
    "image_copies",
    metadata,
    Column("id", ID, primary_key=True, autoincrement=True),
    Column("listing_id", ID, ForeignKey("listings.id"), nullable=False),
    # Digest of the address: PostgreSQL cannot index long ones.
    Column("url_sha256", String(64), nullable=False),
    words("url"),
    Column("fetched_at", Instant, nullable=False),
    Column("visit_key", String(64), ForeignKey("visits.visit_key"), nullable=False),
    Column("sha256", String(64), nullable=False, default="", index=True),
    words("media_type"),
    Column("n_bytes", BigInteger, nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    words("phash"),
    words("dhash"),
    words("problem"),
    Column("purged_at", Instant),
    UniqueConstraint("listing_id", "url_sha256"),
)
