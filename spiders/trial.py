"""A crawl without a database: a few pages of a platform, to see which fields its description fills how often."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path

from crawler.description import Platform
from model.effort import Crawl, Purpose, Visit
from model.listing import Listing, ListingState, Observation
from model.search_plan import SearchPlan
from spiders.run import CrawlSummary, run_crawl

_ALWAYS = {"platform", "external_id", "state"}


@dataclass(frozen=True, slots=True)
class Trial:
    """What a trial crawl saw. ``fill`` is each field's share of the listings on which it was found, 0 to 1."""

    summary: CrawlSummary
    n_listings: int
    fill: dict[str, float]


class TrialBooks:
    """Keeps no books: every trial starts afresh."""

    def open_crawl(self, crawl: Crawl) -> None:
        """Nothing to record."""

    def close_crawl(self, crawl_key: str, ended_at: datetime) -> None:
        """Nothing to record."""

    def unfinished_crawl(self, platform: str, purpose: Purpose = Purpose.SEARCH) -> Crawl | None:  # noqa: ARG002
        """No trial is gone on with."""
        return None

    def visits_of(self, crawl_key: str) -> list[Visit]:  # noqa: ARG002
        """No trial has visits to go on with."""
        return []

    def close_visit(self, visit: Visit) -> None:
        """Nothing to record."""

    def save_plan(self, plan: SearchPlan, crawl_key: str) -> None:
        """Nothing to record."""


_seen: list[Listing] = []


class KeepInMemory:
    """Scrapy pipeline of a trial."""

    def process_item(self, item: Observation) -> Observation:
        """Remember the listing until the trial ends."""
        _seen.append(item.listing)
        return item


def fill_rates(listings: Sequence[Listing]) -> dict[str, float]:
    """Share of the listings with each field filled; ads that are gone are left out, as they have none."""
    present = [listing for listing in listings if listing.state is not ListingState.DISAPPEARED]
    filled = Counter(
        field.name
        for listing in present
        for field in fields(Listing)
        if getattr(listing, field.name) not in ("", None, ())
    )
    names = [field.name for field in fields(Listing) if field.name not in _ALWAYS]
    return {name: filled[name] / len(present) if present else 0.0 for name in names}


def try_platform(platform: Platform, max_listings: int, queries: Sequence[str] = ()) -> Trial:
    """Crawl up to ``max_listings`` ads of the first query and tell what was filled; nothing is kept."""
    small = platform.model_copy(update={"limits": platform.limits.model_copy(update={"max_listings": max_listings})})
    _seen.clear()
    with tempfile.TemporaryDirectory(prefix="adwarden-trial-") as folder:
        [summary] = run_crawl(
            [small],
            tuple(queries) or platform.chosen_queries()[:1],
            db_url="",
            warc_dir=Path(folder),
            store=TrialBooks(),
            overrides={"ITEM_PIPELINES": {"spiders.trial.KeepInMemory": 100}, "EXTENSIONS": {}},
        )
    listings = list(_seen)
    _seen.clear()
    return Trial(summary, len(listings), fill_rates(listings))
