"""Crawls, their visits, what went wrong in them, and when they are due."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, String, Table, Text, UniqueConstraint

from db.column_types import Instant, JsonList
from db.tables.base import ID, metadata, words

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
    words("query"),
    Column("started_at", Instant, nullable=False),
    Column("ended_at", Instant),
    Column("n_pages", Integer, nullable=False),
    Column("n_listings", Integer, nullable=False),
    Column("n_errors", Integer, nullable=False),
    Column("outcome", String(16), nullable=False),
    words("reason"),
    words("matcher_version"),
    words("list_version"),
    Column("purpose", String(16), nullable=False, default="search"),
    Column("n_read", Integer, nullable=False, default=0),
    Column("filled", JsonList, nullable=False, default=list),
    Index("ix_visits_platform_started_at", "platform", "started_at"),
)

# Extra: issue_key, a digest of visit, kind, place and message, so that a run repeated does not repeat its issues.
issues = Table(
    "issues",
    metadata,
    Column("issue_key", String(64), primary_key=True),
    Column("platform", Text, nullable=False, index=True),
    Column("visit_key", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    words("place"),
    words("message"),
    Column("recorded_at", Instant, nullable=False),
)

# Extra: id.
scheduled_runs = Table(
    "scheduled_runs",
    metadata,
    Column("id", ID, primary_key=True, autoincrement=True),
    Column("platform", Text, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("start_at", Instant, nullable=False),
    Column("state", String(16), nullable=False, index=True),
    words("reason"),
    Column("attempts", Integer, nullable=False),
    Column("started_at", Instant),
    Column("ended_at", Instant),
    words("holder"),
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
