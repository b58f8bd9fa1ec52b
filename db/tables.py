"""The tables. Each holds the fields of one dataclass of model/, plus the extra columns named beside it."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from db.column_types import Amount, Instant, JsonList

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite counts rows by itself only in a column that is INTEGER to the letter.
_ID = BigInteger().with_variant(Integer(), "sqlite")


def _words(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, default="")


crawls = Table(
    "crawls",
    metadata,
    Column("crawl_key", String(64), primary_key=True),
    Column("platform", Text, nullable=False),
    Column("queries", JsonList, nullable=False),
    Column("max_pages", Integer, nullable=False),
    Column("started_at", Instant, nullable=False),
    Column("ended_at", Instant),
    Column("purpose", String(16), nullable=False, default="search"),
    Index("ix_crawls_platform_ended_at", "platform", "ended_at"),
)

visits = Table(
    "visits",
    metadata,
    Column("visit_key", String(64), primary_key=True),
    # Empty for imports, which belong to no crawl; hence no foreign key.
    Column("crawl_key", Text, nullable=False, index=True),
    Column("platform", Text, nullable=False),
    _words("query"),
    Column("started_at", Instant, nullable=False),
    Column("ended_at", Instant),
    Column("n_pages", Integer, nullable=False),
    Column("n_listings", Integer, nullable=False),
    Column("n_errors", Integer, nullable=False),
    Column("outcome", String(16), nullable=False),
    _words("reason"),
    _words("matcher_version"),
    _words("list_version"),
    Column("purpose", String(16), nullable=False, default="search"),
    Column("n_read", Integer, nullable=False, default=0),
    Column("filled", JsonList, nullable=False, default=list),
    Index("ix_visits_platform_started_at", "platform", "started_at"),
)

# Extra: id, version_no and content_sha256 of the present version, first_seen_at, last_seen_at; card_sha256 of the
# result card the ad was last read with, and read_at, when its own page was last read or said not to have changed.
listings = Table(
    "listings",
    metadata,
    Column("id", _ID, primary_key=True, autoincrement=True),
    Column("platform", Text, nullable=False),
    Column("external_id", Text, nullable=False),
    _words("url"),
    _words("title"),
    _words("text"),
    _words("language"),
    _words("category"),
    Column("price_amount", Amount),
    _words("price_currency"),
    Column("seller_key", Text, nullable=False, index=True),
    _words("place"),
    _words("ships_to"),
    _words("shipping"),
    Column("posted_at", Instant),
    Column("images", JsonList, nullable=False),
    Column("state", String(16), nullable=False),
    Column("version_no", Integer, nullable=False),
    Column("content_sha256", String(64), nullable=False, index=True),
    Column("first_seen_at", Instant, nullable=False, index=True),
    Column("last_seen_at", Instant, nullable=False),
    _words("card_sha256"),
    Column("read_at", Instant),
    UniqueConstraint("platform", "external_id"),
    Index("ix_listings_platform_last_seen_at", "platform", "last_seen_at"),
)

# The fields of Listing whose words detections point into, as they stood; language and category are kept beside
# what makes a version because the matcher reads them too. matcher_version and list_version: the reading in force.
listing_versions = Table(
    "listing_versions",
    metadata,
    Column("id", _ID, primary_key=True, autoincrement=True),
    Column("listing_id", _ID, ForeignKey("listings.id"), nullable=False),
    Column("version_no", Integer, nullable=False),
    Column("content_sha256", String(64), nullable=False),
    _words("title"),
    _words("text"),
    _words("language"),
    _words("category"),
    Column("price_amount", Amount),
    _words("price_currency"),
    Column("state", String(16), nullable=False),
    Column("first_seen_at", Instant, nullable=False),
    Column("visit_key", String(64), ForeignKey("visits.visit_key"), nullable=False, index=True),
    _words("matcher_version"),
    _words("list_version"),
    UniqueConstraint("listing_id", "version_no"),
)

# Sighting's platform and external_id stand as listing_id.
sightings = Table(
    "sightings",
    metadata,
    Column("id", _ID, primary_key=True, autoincrement=True),
    Column("listing_id", _ID, ForeignKey("listings.id"), nullable=False),
    Column("visit_key", String(64), ForeignKey("visits.visit_key"), nullable=False, index=True),
    Column("seen_at", Instant, nullable=False),
    Column("state", String(16), nullable=False),
    Column("content_sha256", String(64), nullable=False),
    _words("snapshot_sha256"),
    Column("basis", String(16), nullable=False, default="page"),
    UniqueConstraint("listing_id", "visit_key"),
)

# Extra: id, listing_id, the visit that saw the card, and when. A card is followed by the next that told something else.
kept_cards = Table(
    "kept_cards",
    metadata,
    Column("id", _ID, primary_key=True, autoincrement=True),
    Column("listing_id", _ID, ForeignKey("listings.id"), nullable=False),
    Column("visit_key", String(64), ForeignKey("visits.visit_key"), nullable=False),
    Column("seen_at", Instant, nullable=False),
    _words("title"),
    Column("price_amount", Amount),
    _words("price_currency"),
    Column("says_no_price", Boolean, nullable=False),
    Column("page_price_amount", Amount),
    _words("page_price_currency"),
    Column("posted_at", Instant),
    _words("image"),
    UniqueConstraint("listing_id", "visit_key"),
)

# Extra: id, and purged_at, when its bytes were deleted under retention; the row stays to tell that they were there.
snapshots = Table(
    "snapshots",
    metadata,
    Column("id", _ID, primary_key=True, autoincrement=True),
    Column("sha256", String(64), nullable=False, index=True),
    _words("url"),
    Column("fetched_at", Instant, nullable=False),
    _words("media_type"),
    Column("status", Integer, nullable=False),
    Column("warc_file", Text, nullable=False),
    Column("warc_offset", BigInteger, nullable=False),
    Column("warc_length", BigInteger, nullable=False),
    Column("visit_key", String(64), ForeignKey("visits.visit_key"), nullable=False),
    Column("request_key", String(64), nullable=False, default="", index=True),
    _words("etag"),
    _words("last_modified"),
    Column("purged_at", Instant),
    # A file and an offset name one record; the URL stays out of the key because PostgreSQL cannot index long ones.
    UniqueConstraint("visit_key", "warc_file", "warc_offset"),
)

# A file closed twice (a resumed visit) has two heads, told apart by their lines.
chain_heads = Table(
    "chain_heads",
    metadata,
    Column("id", _ID, primary_key=True, autoincrement=True),
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
    Column("id", _ID, primary_key=True, autoincrement=True),
    Column("listing_id", _ID, ForeignKey("listings.id"), nullable=False),
    _words("url"),
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

# Extra: id, version_id, and strictness of the appendix (3 for I down to 0) to rank the queue by.
detections = Table(
    "detections",
    metadata,
    Column("id", _ID, primary_key=True, autoincrement=True),
    Column("version_id", _ID, ForeignKey("listing_versions.id"), nullable=False),
    Column("taxon", Text, nullable=False, index=True),
    Column("rank", String(16), nullable=False),
    _words("appendix"),
    _words("listed_as"),
    _words("term"),
    _words("source_code"),
    Column("quantity", Float),
    _words("unit"),
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
    Column("id", _ID, primary_key=True, autoincrement=True),
    Column("version_id", _ID, ForeignKey("listing_versions.id"), nullable=False),
    Column("quantity", Float),
    _words("unit"),
    Column("n_specimens", Integer),
    Column("unit_price_amount", Amount),
    _words("unit_price_currency"),
    _words("unit_price_per"),
    Column("life_stages", JsonList, nullable=False),
    Column("sexes", JsonList, nullable=False),
    Column("n_males", Integer),
    Column("n_females", Integer),
    Column("n_unsexed", Integer),
    _words("morph"),
    _words("source_code"),
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
    Column("id", _ID, primary_key=True, autoincrement=True),
    Column("detection_id", _ID, ForeignKey("detections.id"), nullable=False, index=True),
    Column("reviewer", Text, nullable=False),
    Column("judgement", String(16), nullable=False),
    _words("note"),
    Column("reviewed_at", Instant, nullable=False),
    Column("undone_at", Instant),
)

# Pictures of flagged ads as fetched; ImageCopy's platform and external_id stand as listing_id. Extra: id, purged_at.
image_copies = Table(
    "image_copies",
    metadata,
    Column("id", _ID, primary_key=True, autoincrement=True),
    Column("listing_id", _ID, ForeignKey("listings.id"), nullable=False),
    # Digest of the address: PostgreSQL cannot index long ones.
    Column("url_sha256", String(64), nullable=False),
    _words("url"),
    Column("fetched_at", Instant, nullable=False),
    Column("visit_key", String(64), ForeignKey("visits.visit_key"), nullable=False),
    Column("sha256", String(64), nullable=False, default="", index=True),
    _words("media_type"),
    Column("n_bytes", BigInteger, nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    _words("phash"),
    _words("dhash"),
    _words("problem"),
    Column("purged_at", Instant),
    UniqueConstraint("listing_id", "url_sha256"),
)

# ClusterMember's platform and external_id stand as listing_id.
cluster_members = Table(
    "cluster_members",
    metadata,
    Column("listing_id", _ID, ForeignKey("listings.id"), primary_key=True, autoincrement=False),
    Column("cluster_key", String(64), nullable=False, index=True),
    Column("method", Text, nullable=False),
    Column("clustered_at", Instant, nullable=False),
)

# Extra: issue_key, a digest of visit, kind, place and message, so that a run repeated does not repeat its issues.
issues = Table(
    "issues",
    metadata,
    Column("issue_key", String(64), primary_key=True),
    Column("platform", Text, nullable=False, index=True),
    Column("visit_key", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    _words("place"),
    _words("message"),
    Column("recorded_at", Instant, nullable=False),
)

# Extra: id.
scheduled_runs = Table(
    "scheduled_runs",
    metadata,
    Column("id", _ID, primary_key=True, autoincrement=True),
    Column("platform", Text, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("start_at", Instant, nullable=False),
    Column("state", String(16), nullable=False, index=True),
    _words("reason"),
    Column("attempts", Integer, nullable=False),
    Column("started_at", Instant),
    Column("ended_at", Instant),
    _words("holder"),
    Column("lease_until", Instant),
    UniqueConstraint("platform", "due_at"),
)

leases = Table(
    "leases",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("holder", Text, nullable=False),
    Column("until", Instant, nullable=False),
)

# Extra: crawl_key, empty until a crawl carries the plan out; its visits are those of the crawl with the same query.
search_plans = Table(
    "search_plans",
    metadata,
    Column("plan_key", String(128), primary_key=True),
    Column("crawl_key", Text, nullable=False, index=True),
    Column("platform", Text, nullable=False, index=True),
    Column("made_at", Instant, nullable=False),
    _words("planner_version"),
    _words("list_version"),
    Column("panel_version", Integer, nullable=False),
    Column("panel_on_time", Boolean, nullable=False),
    Column("budget", Integer, nullable=False),
    Column("panel_share", Float, nullable=False),
    Column("depth", Integer, nullable=False),
    Column("seed", BigInteger, nullable=False),
)

# Extra: id, plan_key.
planned_queries = Table(
    "planned_queries",
    metadata,
    Column("id", _ID, primary_key=True, autoincrement=True),
    Column("plan_key", String(128), ForeignKey("search_plans.plan_key"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("query", Text, nullable=False),
    Column("part", String(16), nullable=False),
    _words("language"),
    Column("taxa", JsonList, nullable=False),
    Column("n_taxa", Integer, nullable=False),
    Column("expected_ads", Float, nullable=False),
    Column("expected_requests", Float, nullable=False),
    _words("reason"),
    UniqueConstraint("plan_key", "position"),
)

# Extra: id. Rows are never changed: a panel is followed by one of the next version.
search_panels = Table(
    "search_panels",
    metadata,
    Column("id", _ID, primary_key=True, autoincrement=True),
    Column("platform", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("made_at", Instant, nullable=False),
    _words("list_version"),
    Column("depth", Integer, nullable=False),
    Column("weekday", Integer, nullable=False),
    Column("hour", Integer, nullable=False),
    Column("queries", JsonList, nullable=False),
    UniqueConstraint("platform", "version"),
)

# Extra: id. Rows are never changed nor deleted: an entry is followed by its next revision.
register_entries = Table(
    "register_entries",
    metadata,
    Column("id", _ID, primary_key=True, autoincrement=True),
    Column("register", String(64), nullable=False),
    Column("entry_id", String(128), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("fields", JsonList, nullable=False),
    Column("recorded_at", Instant, nullable=False),
    Column("recorded_by", Text, nullable=False),
    _words("reason"),
    Column("shareable", Boolean, nullable=False),
    Column("share_until", Date),
    Column("language", String(35), nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Column("attachments", JsonList, nullable=False),
    UniqueConstraint("register", "entry_id", "revision"),
)
