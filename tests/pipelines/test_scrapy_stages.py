"""The stages as Scrapy calls them: validate, match, store, and the ledger of visits."""

from __future__ import annotations

import asyncio
import linecache
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem
from scrapy.statscollectors import MemoryStatsCollector
from scrapy.utils.test import get_crawler

from crawler.signals import announce_closed, announce_opened, announce_snapshot
from model.effort import VisitOutcome
from model.errors import ConfigError, StoreError
from model.listing import Observation
from pipelines import intake, match, visits
from pipelines.ledger import close_store_of, store_of
from pipelines.match import MatchPipeline
from pipelines.store import StorePipeline
from pipelines.validate import ValidatePipeline
from pipelines.visits import VisitLedger
from tests.factories import DAY, WordReader, a_listing, a_snapshot, a_visit, an_observation
from tests.pipelines.contents import contents


@pytest.fixture
def crawler(db_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Crawler]:
    reader = WordReader()
    monkeypatch.setattr(match, "load_matcher", lambda: reader)
    monkeypatch.setattr(visits, "load_matcher", lambda: reader)
    # Not through the settings' EXTENSIONS: each test connects the ledger it looks at.
    made = get_crawler(settings_dict={"ADWARDEN_DB": db_url, "TELNETCONSOLE_ENABLED": False})
    made.stats = MemoryStatsCollector(made)
    yield made
    close_store_of(made)


async def through_all(crawler: Crawler, *observations: Observation) -> None:
    """All at once, as the spider hands them in."""
    validate = ValidatePipeline.from_crawler(crawler)
    match_, store = MatchPipeline.from_crawler(crawler), StorePipeline.from_crawler(crawler)

    async def one(observation: Observation) -> None:
        await store.process_item(await match_.process_item(validate.process_item(observation)))

    await asyncio.gather(*(one(observation) for observation in observations))


def test_an_observation_goes_through_all_stages_into_the_database(crawler: Crawler, db_url: str) -> None:
    ledger = VisitLedger.from_crawler(crawler)
    announce_opened(crawler, a_visit())
    asyncio.run(
        through_all(crawler, an_observation(), an_observation(a_listing("2", title="la\x00mp")), an_observation())
    )
    announce_snapshot(crawler, a_snapshot())
    ended = replace(a_visit(), outcome=VisitOutcome.COMPLETED, ended_at=DAY + timedelta(hours=1), n_pages=2)
    announce_closed(crawler, ended)
    ledger.engine_stopped()
    held = contents(db_url)
    sizes = {name: len(rows) for name, rows in held.items() if rows}
    assert sizes == {
        "visits": 1,
        "listings": 2,
        "listing_versions": 2,
        "sightings": 2,
        "detections": 1,
        "offers": 1,
        "snapshots": 1,
        "issues": 1,
    }
    assert held["visits"][0][6:13] == (2, 0, 0, "completed", "", "m1", "l1")
    assert crawler.stats is not None
    counted = {key: crawler.stats.get_value(f"adwarden/{key}") for key in ("flagged", "listings", "new", "changed")}
    assert counted == {"flagged": 2, "listings": 2, "new": 2, "changed": 0}


def test_a_malformed_observation_is_dropped_and_recorded(crawler: Crawler, db_url: str) -> None:
    with pytest.raises(DropItem, match="id is empty"):
        ValidatePipeline.from_crawler(crawler).process_item(an_observation(a_listing("\x01")))
    assert {row[3] for row in contents(db_url)["issues"]} == {"malformed", "control_characters"}


def test_a_failed_write_is_raised_to_the_sender(crawler: Crawler, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = VisitLedger.from_crawler(crawler)

    def full(*_: object) -> None:
        raise StoreError("the disk is full")

    monkeypatch.setattr(store_of(crawler), "open_visit", full)
    with pytest.raises(StoreError, match="full"):
        announce_opened(crawler, a_visit())
    ledger.engine_stopped()


def test_snapshots_stand_in_the_database_before_the_sightings_that_name_them(
    crawler: Crawler, db_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = VisitLedger.from_crawler(crawler)
    announce_opened(crawler, a_visit())
    announce_snapshot(crawler, a_snapshot())
    store = store_of(crawler)
    order: list[str] = []

    def noted(name: str, kept: Callable[[Sequence[Any]], Any]) -> Callable[[Sequence[Any]], Any]:
        def call(rows: Sequence[Any]) -> Any:
            order.append(name)
            return kept(rows)

        return call

    for name in ("save_snapshots", "save_many"):
        monkeypatch.setattr(store, name, noted(name, getattr(store, name)))
    asyncio.run(through_all(crawler, an_observation(), an_observation(a_listing("2"))))
    assert order == ["save_snapshots", "save_many"], "two listings, one transaction"
    ledger.engine_stopped()
    assert len(contents(db_url)["snapshots"]) == 1


def test_an_unusable_database_is_told_before_the_crawl() -> None:
    with pytest.raises(StoreError):
        VisitLedger.from_crawler(get_crawler(settings_dict={"ADWARDEN_DB": "sqlite:////no/such/folder/a.db"}))
    with pytest.raises(ConfigError, match="ADWARDEN_DB"):
        VisitLedger.from_crawler(get_crawler())


def test_what_only_starting_asks_for_does_not_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matching.matcher.Matcher.load", WordReader)
    assert linecache.getlines(intake.__file__)
    intake.load_matcher.cache_clear()
    try:
        intake.load_matcher()
    finally:
        intake.load_matcher.cache_clear()
    assert intake.__file__ not in linecache.cache


def test_the_matcher_is_loaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    loads: list[int] = []

    class Counting:
        @classmethod
        def load(cls) -> WordReader:
            loads.append(1)
            return WordReader()

    monkeypatch.setattr("matching.matcher.Matcher", Counting)
    intake.load_matcher.cache_clear()
    try:
        assert intake.load_matcher() is intake.load_matcher()
    finally:
        intake.load_matcher.cache_clear()
    assert loads == [1]
