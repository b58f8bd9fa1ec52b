"""The tables. Each holds the fields of one dataclass of model/, plus the extra columns named beside it."""

from __future__ import annotations

from db.tables.base import metadata
from db.tables.crawling import crawls, issues, leases, scheduled_runs, visits
from db.tables.evidence import chain_heads, image_copies, screenshots, snapshots
from db.tables.findings import detections, offers, reviews
from db.tables.listings import cluster_members, kept_cards, listing_versions, listings, sightings
from db.tables.planning import planned_queries, search_panels, search_plans
from db.tables.registers import register_entries

__all__ = [
    "chain_heads",
    "cluster_members",
    "crawls",
    "detections",
    "image_copies",
    "issues",
    "kept_cards",
    "leases",
    "listing_versions",
    "listings",
    "metadata",
    "offers",
    "planned_queries",
    "register_entries",
    "reviews",
    "scheduled_runs",
    "screenshots",
    "search_panels",
    "search_plans",
    "sightings",
    "snapshots",
    "visits",
]
