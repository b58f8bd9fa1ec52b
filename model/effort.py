"""Effort: the denominator of every rate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class VisitOutcome(StrEnum):
    """How a visit ended. Only ``COMPLETED`` and ``BUDGET`` are effort; the others are missing data, never zeros."""

    OPEN = "open"
    COMPLETED = "completed"
    BUDGET = "budget"
    BLOCKED = "blocked"
    PAGE_CHANGED = "page_changed"
    UNREACHABLE = "unreachable"
    FAILED = "failed"


class Purpose(StrEnum):
    """What a visit was for. Search effort counts for rates and trends; the others are kept apart from it."""

    SEARCH = "search"
    REVISIT = "revisit"
    SELLER = "seller"
    IMAGES = "images"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldFill:
    """How many of the ads whose pages a visit read gave one field."""

    name: str
    n_ads: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One bounded run of one query on one platform.

    Written with outcome ``OPEN`` before the first request and closed on every exit; ``reason`` says in one line
    why it ended unless it completed. ``crawl_key`` joins the visits of one ``adwarden crawl``. ``query`` of a visit
    that does not search is a name: ``revisit:``, ``seller:<key>``, ``images:``. ``n_read`` counts the ads whose pages
    came anew, ``filled`` how many of these gave each field.
    """

    visit_key: str
    crawl_key: str
    platform: str
    query: str
    started_at: datetime
    ended_at: datetime | None = None
    n_pages: int = 0
    n_listings: int = 0
    n_errors: int = 0
    outcome: VisitOutcome = VisitOutcome.OPEN
    reason: str = ""
    matcher_version: str = ""
    list_version: str = ""
    purpose: Purpose = Purpose.SEARCH
    n_read: int = 0
    filled: tuple[FieldFill, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Crawl:
    """One ``adwarden crawl`` of one platform: the plan that its visits carry out, one visit per query in this order.

    Stands open (``ended_at`` None) until its last visit is closed; the same command after a kill goes on with it.
    """

    crawl_key: str
    platform: str
    queries: tuple[str, ...]
    max_pages: int
    started_at: datetime
    ended_at: datetime | None = None
    purpose: Purpose = Purpose.SEARCH
