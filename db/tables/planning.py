"""Search plans and the panels they keep."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Float, ForeignKey, Integer, String, Table, Text, UniqueConstraint

from db.column_types import Instant, JsonList
from db.tables.base import ID, metadata, words

# Extra: crawl_key, empty until a crawl carries the plan out; its visits are those of the crawl with the same query.
search_plans = Table(
    "search_plans",
    metadata,
    Column("plan_key", String(128), primary_key=True),
    Column("crawl_key", Text, nullable=False, index=True),
    Column("platform", Text, nullable=False, index=True),
    Column("made_at", Instant, nullable=False),
    words("planner_version"),
    words("list_version"),
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
    Column("id", ID, primary_key=True, autoincrement=True),
    Column("plan_key", String(128), ForeignKey("search_plans.plan_key"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("query", Text, nullable=False),
    Column("part", String(16), nullable=False),
    words("language"),
    Column("taxa", JsonList, nullable=False),
    Column("n_taxa", Integer, nullable=False),
    Column("expected_ads", Float, nullable=False),
    Column("expected_requests", Float, nullable=False),
    words("reason"),
    UniqueConstraint("plan_key", "position"),
)

# Extra: id. Rows are never changed: a panel is followed by one of the next version.
search_panels = Table(
    "search_panels",
    metadata,
    Column("id", ID, primary_key=True, autoincrement=True),
    Column("platform", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("made_at", Instant, nullable=False),
    words("list_version"),
    Column("depth", Integer, nullable=False),
    Column("weekday", Integer, nullable=False),
    Column("hour", Integer, nullable=False),
    Column("queries", JsonList, nullable=False),
    UniqueConstraint("platform", "version"),
)
