"""Listings, their versions, when they were seen and what their cards told, and which are one ad."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from db.column_types import Amount, Instant, JsonList
from db.tables.base import ID, metadata, words

# Extra: id, version_no and content_sha256 of the present version, first_seen_at, last_seen_at; card_sha256 of the
# result card the ad was last read with, and read_at, when its own page was last read or said not to have changed.
listings = Table(
    "listings",
    metadata,
    Column("id", ID, primary_key=True, autoincrement=True),
    Column("platform", Text, nullable=False),
    Column("external_id", Text, nullable=False),
    words("url"),
    words("title"),
    words("text"),
    words("language"),
    words("category"),
    Column("price_amount", Amount),
    words("price_currency"),
    Column("seller_key", Text, nullable=False, index=True),
    words("place"),
    words("ships_to"),
    words("shipping"),
    Column("posted_at", Instant),
    Column("images", JsonList, nullable=False),
    Column("state", String(16), nullable=False),
    Column("version_no", Integer, nullable=False),
    Column("content_sha256", String(64), nullable=False, index=True),
    Column("first_seen_at", Instant, nullable=False, index=True),
    Column("last_seen_at", Instant, nullable=False),
    words("card_sha256"),
    Column("read_at", Instant),
    UniqueConstraint("platform", "external_id"),
    Index("ix_listings_platform_last_seen_at", "platform", "last_seen_at"),
)

# The fields of Listing whose words detections point into, as they stood; language and category are kept beside
# what makes a version because the matcher reads them too. matcher_version and list_version: the reading in force.
listing_versions = Table(
    "listing_versions",
    metadata,
    Column("id", ID, primary_key=True, autoincrement=True),
    Column("listing_id", ID, ForeignKey("listings.id"), nullable=False),
    Column("version_no", Integer, nullable=False),
    Column("content_sha256", String(64), nullable=False),
    words("title"),
    words("text"),
    words("language"),
    words("category"),
    Column("price_amount", Amount),
    words("price_currency"),
    Column("state", String(16), nullable=False),
    Column("first_seen_at", Instant, nullable=False),
    Column("visit_key", String(64), ForeignKey("visits.visit_key"), nullable=False, index=True),
    words("matcher_version"),
    words("list_version"),
    UniqueConstraint("listing_id", "version_no"),
)

# Sighting's platform and external_id stand as listing_id.
sightings = Table(
    "sightings",
    metadata,
    Column("id", ID, primary_key=True, autoincrement=True),
    Column("listing_id", ID, ForeignKey("listings.id"), nullable=False),
    Column("visit_key", String(64), ForeignKey("visits.visit_key"), nullable=False, index=True),
    Column("seen_at", Instant, nullable=False),
    Column("state", String(16), nullable=False),
    Column("content_sha256", String(64), nullable=False),
    words("snapshot_sha256"),
    Column("basis", String(16), nullable=False, default="page"),
    UniqueConstraint("listing_id", "visit_key"),
)

# Extra: id, listing_id, the visit that saw the card, and when. A card is followed by the next that told something else.
kept_cards = Table(
    "kept_cards",
    metadata,
    Column("id", ID, primary_key=True, autoincrement=True),
    Column("listing_id", ID, ForeignKey("listings.id"), nullable=False),
    Column("visit_key", String(64), ForeignKey("visits.visit_key"), nullable=False),
    Column("seen_at", Instant, nullable=False),
    words("title"),
    Column("price_amount", Amount),
    words("price_currency"),
    Column("says_no_price", Boolean, nullable=False),
    Column("page_price_amount", Amount),
    words("page_price_currency"),
    Column("posted_at", Instant),
    words("image"),
    UniqueConstraint("listing_id", "visit_key"),
)

# ClusterMember's platform and external_id stand as listing_id.
cluster_members = Table(
    "cluster_members",
    metadata,
    Column("listing_id", ID, ForeignKey("listings.id"), primary_key=True, autoincrement=False),
    Column("cluster_key", String(64), nullable=False, index=True),
    Column("method", Text, nullable=False),
    Column("clustered_at", Instant, nullable=False),
)
