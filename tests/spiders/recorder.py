"""Stands where the database and the pipelines stand, and remembers what they were given."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from scrapy.crawler import Crawler

from crawler.signals import snapshot_saved, visit_closed, visit_opened
from model.effort import Crawl, Purpose, Visit, VisitOutcome
from model.listing import Observation, Snapshot
from model.search_plan import SearchPanel, SearchPlan


class Recorder:
    """The books of crawls (as ``db.store.Store`` keeps them) and what came through the pipelines."""

    def __init__(self) -> None:
        self.crawls: dict[str, Crawl] = {}
        self.visits: dict[str, Visit] = {}
        self.plans: dict[str, SearchPlan] = {}
        self.snapshots: list[Snapshot] = []
        self.observations: list[Observation] = []
        self.events: list[str] = []

    def open_crawl(self, crawl: Crawl) -> None:
        self.crawls[crawl.crawl_key] = crawl

    def close_crawl(self, crawl_key: str, ended_at: datetime) -> None:
        self.crawls[crawl_key] = replace(self.crawls[crawl_key], ended_at=ended_at)

    def unfinished_crawl(self, platform: str, purpose: Purpose = Purpose.SEARCH) -> Crawl | None:
        same = (row for row in self.crawls.values() if (row.platform, row.purpose) == (platform, purpose))
        return next((row for row in same if row.ended_at is None), None)

    def visits_of(self, crawl_key: str) -> list[Visit]:
        return [visit for visit in self.visits.values() if visit.crawl_key == crawl_key]

    def close_visit(self, visit: Visit) -> None:
        assert visit.outcome is not VisitOutcome.OPEN
        self.visits[visit.visit_key] = visit

    def save_plan(self, plan: SearchPlan, crawl_key: str) -> None:
        self.plans[crawl_key] = plan

    def panel(self, platform: str, version: int) -> SearchPanel | None:
        return None


HELD: list[Recorder] = [Recorder()]


class Ledger:
    """Scrapy extension: writes visits and snapshots into the current recorder."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Ledger:
        ledger = cls()
        for receiver, signal in (
            (ledger.opened, visit_opened),
            (ledger.closed, visit_closed),
            (ledger.saved, snapshot_saved),
        ):
            crawler.signals.connect(receiver, signal=signal)
        # Receivers are held by weak reference.
        crawler.stats.set_value("ledger", ledger)
        return ledger

    def opened(self, visit: Visit) -> None:
        HELD[-1].visits[visit.visit_key] = visit
        HELD[-1].events.append("opened")

    def closed(self, visit: Visit) -> None:
        HELD[-1].close_visit(visit)
        HELD[-1].events.append("closed")

    def saved(self, snapshot: Snapshot) -> None:
        HELD[-1].snapshots.append(snapshot)
        HELD[-1].events.append("saved")


class Collector:
    """Scrapy pipeline: keeps observations in the current recorder."""

    def process_item(self, item: Observation) -> Observation:
        HELD[-1].observations.append(item)
        HELD[-1].events.append("stored")
        return item


def fresh() -> Recorder:
    """A new, empty recorder becomes the current one."""
    HELD.append(Recorder())
    return HELD[-1]


SETTINGS = {
    "ITEM_PIPELINES": {"tests.spiders.recorder.Collector": 100},
    "EXTENSIONS": {"tests.spiders.recorder.Ledger": 500},
    "ADWARDEN_BACKOFF_S": 0.01,
}
