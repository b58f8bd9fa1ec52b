"""What was read in listings, and what reviewers said of it."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from db.column_types import Amount, Instant, JsonList
from db.tables.base import ID, metadata, words

# Extra: id, version_id, and strictness of the appendix (3 for I down to 0) to rank the queue by.
detections = Table(
    "detections",
    metadata,
    Column("id", ID, primary_key=True, autoincrement=True),
    Column("version_id", ID, ForeignKey("listing_versions.id"), nullable=False),
    Column("taxon", Text, nullable=False, index=True),
    Column("rank", String(16), nullable=False),
    words("appendix"),
    words("listed_as"),
    words("term"),
    words("source_code"),
    Column("quantity", Float),
    words("unit"),
    Column("score", Float, nullable=False),
    Column("flagged", Boolean, nullable=False),
    Column("reasons", JsonList, nullable=False),
    Column("matches", JsonList, nullable=False),
    Column("matcher_version", Text, nullable=False),
    Column("list_version", Text, nullable=False),
    Column("strictness", Integer, nullable=False),
    UniqueConstraint(
        "version_id", "taxon", "term", "matcher_version", "list_version", name="uq_detections_version_id_taxon_term"
    ),
    # Not led by flagged: SQLite would take it to look up whether one version is flagged, and walk through all.
    Index("ix_detections_queue", "strictness", "score"),
)

# Extra: id, version_id, and the reader's versions, so that an offer is kept beside the detections it was read with.
offers = Table(
    "offers",
    metadata,
    Column("id", ID, primary_key=True, autoincrement=True),
    Column("version_id", ID, ForeignKey("listing_versions.id"), nullable=False),
    Column("quantity", Float),
    words("unit"),
    Column("n_specimens", Integer),
    Column("unit_price_amount", Amount),
    words("unit_price_currency"),
    words("unit_price_per"),
    Column("life_stages", JsonList, nullable=False),
    Column("sexes", JsonList, nullable=False),
    Column("n_males", Integer),
    Column("n_females", Integer),
    Column("n_unsexed", Integer),
    words("morph"),
    words("source_code"),
    Column("pre_convention", Boolean, nullable=False),
    Column("papers", JsonList, nullable=False),
    Column("ship_from", JsonList, nullable=False),
    Column("ship_to", JsonList, nullable=False),
    Column("methods", JsonList, nullable=False),
    Column("carriers", JsonList, nullable=False),
    Column("payments", JsonList, nullable=False),
    Column("spans", JsonList, nullable=False),
    Column("matcher_version", Text, nullable=False),
    Column("list_version", Text, nullable=False),
    UniqueConstraint("version_id", "matcher_version", "list_version"),
)

# Extra: id, and undone_at of a verdict taken back. Rows are never changed otherwise nor deleted; the latest counts.
reviews = Table(
    "reviews",
    metadata,
    Column("id", ID, primary_key=True, autoincrement=True),
    Column("detection_id", ID, ForeignKey("detections.id"), nullable=False, index=True),
    Column("reviewer", Text, nullable=False),
    Column("judgement", String(16), nullable=False),
    words("note"),
    Column("reviewed_at", Instant, nullable=False),
    Column("undone_at", Instant),
)
