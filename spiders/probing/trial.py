"""A crawl without a database: a few pages of a platform, to see which fields its description fills how often."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from pathlib import Path

from scrapy.crawler import Crawler

from crawler.description import Platform
from model.effort import Crawl, Purpose, Visit
from model.listing import Listing, ListingState, Observation
from model.search_plan import SearchPanel, SearchPlan
from spiders.ads import AdSpider
from spiders.pages.reading import FIELDS
from spiders.runs.run import run_crawl
from spiders.runs.summaries import CrawlSummary

_ALWAYS = {"platform", "external_id", "state"}
# What a listing calls otherwise than the page's reading does.
_READ_AS = {"price_amount": "price", "price_currency": "currency", "seller_key": "seller", "posted_at": "posted"}


@dataclass(frozen=True, slots=True)
class Sample:
    """One ad as it was read: each field's text and where it was found."""

    url: str
    fields: dict[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Trial:
    """What a trial crawl saw.

    ``fill`` is each field's share of the listings on which it was found, 0 to 1; ``origins`` where, with each place's
    share of those; ``endless`` are lists of ads that lead to no further page though they may have one.
    """

    summary: CrawlSummary
    n_listings: int
    fill: dict[str, float]
    origins: dict[str, dict[str, float]] = field(default_factory=dict)
    samples: tuple[Sample, ...] = ()
    endless: tuple[str, ...] = ()


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

    def panel(self, platform: str, version: int) -> SearchPanel | None:  # noqa: ARG002
        """No trial has a panel."""
        return None


_seen: list[Listing] = []
_samples: list[Sample] = []
_endless: list[str] = []


class KeepInMemory:
    """Scrapy pipeline of a trial."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> KeepInMemory:
        """Scrapy's constructor."""
        return cls(crawler)

    def process_item(self, item: Observation) -> Observation:
        """Remember the listing, and how it was read, until the trial ends."""
        _seen.append(item.listing)
        spider = self.crawler.spider
        if isinstance(spider, AdSpider):
            _endless[:] = spider.endless
            reading = spider.readings.get(item.listing.external_id)
            if reading is not None and item.listing.state is not ListingState.DISAPPEARED:
                told = {name: (reading.get(name), reading.origin(name)) for name in FIELDS if reading.get(name)}
                _samples.append(Sample(item.listing.url, told))
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


def origin_shares(samples: Sequence[Sample]) -> dict[str, dict[str, float]]:
    """For each field of a listing the places where it was read, the most frequent first, with their shares."""
    shares = {}
    for field_ in fields(Listing):
        name = _READ_AS.get(field_.name, field_.name)
        found = Counter(sample.fields[name][1] for sample in samples if name in sample.fields)
        if found:
            shares[field_.name] = {origin: count / found.total() for origin, count in found.most_common()}
    return shares


def try_platform(
    platform: Platform, max_listings: int, queries: Sequence[str] = (), max_pages: int | None = None
) -> Trial:
    """Crawl up to ``max_listings`` ads of the first query and tell what was filled; nothing is kept."""
    small = platform.model_copy(update={"limits": platform.limits.model_copy(update={"max_listings": max_listings})})
    for each in (_seen, _samples, _endless):
        each.clear()
    with tempfile.TemporaryDirectory(prefix="adwarden-trial-") as folder:
        [summary] = run_crawl(
            [small],
            tuple(queries) or platform.chosen_queries()[:1],
            db_url="",
            warc_dir=Path(folder),
            max_pages=max_pages,
            store=TrialBooks(),
            overrides={"ITEM_PIPELINES": {"spiders.probing.trial.KeepInMemory": 100}, "EXTENSIONS": {}},
        )
    listings, samples, endless = list(_seen), tuple(_samples), tuple(_endless)
    for each in (_seen, _samples, _endless):
        each.clear()
    return Trial(summary, len(listings), fill_rates(listings), origin_shares(samples), samples, endless)
