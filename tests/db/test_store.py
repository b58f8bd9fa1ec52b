"""What the store holds after each call, and after the same call again."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from db import tables
from db.engine import reading
from db.rows import record_of
from db.store import SaveResult, Store
from model.effort import VisitOutcome
from model.issue import Issue
from model.listing import Listing, ListingState
from model.offer import Offer
from tests.factories import (
    DAY,
    a_crawl,
    a_detection,
    a_listing,
    a_reading,
    a_snapshot,
    a_visit,
    an_observation,
    an_offer,
)

NEW = SaveResult(new_listing=True, new_version=True, new_sighting=True)
CHANGED = SaveResult(new_listing=False, new_version=True, new_sighting=True)
SEEN_AGAIN = SaveResult(new_listing=False, new_version=False, new_sighting=True)
NOTHING = SaveResult(new_listing=False, new_version=False, new_sighting=False)


def rows(store: Store, table: Any) -> list[Any]:
    with reading(store.engine) as connection:
        return list(connection.execute(select(table).order_by(next(iter(table.c)))).all())


def see(store: Store, visit_key: str, day: int, *detections: Any, **changes: Any) -> SaveResult:
    return store.save_many([a_reading(an_observation(a_listing(**changes), visit_key, day), *detections)])[0]


def test_a_listing_is_stored_with_version_sighting_and_detection(store: Store) -> None:
    listing = a_listing(price_amount=Decimal("1299.50"), price_currency="EUR", images=("http://a/1", "http://a/2"))
    assert store.save(an_observation(listing), [a_detection()]) == NEW
    (row,) = rows(store, tables.listings)
    assert (row.title, row.price_amount, row.images, row.first_seen_at) == (
        listing.title,
        Decimal("1299.50"),
        ["http://a/1", "http://a/2"],
        DAY,
    )
    (version,) = rows(store, tables.listing_versions)
    assert (version.content_sha256, version.matcher_version, version.list_version) == (
        listing.content_sha256(),
        "m1",
        "l1",
    )
    (detection,) = rows(store, tables.detections)
    assert (detection.version_id, detection.taxon, detection.strictness) == (version.id, "Panthera tigris", 3)
    assert detection.matches[0]["name"] == "tiger"
    assert rows(store, tables.sightings)[0].content_sha256 == listing.content_sha256()


def test_the_same_again_in_one_visit_adds_nothing(store: Store) -> None:
    assert see(store, "v1", 0, a_detection()) == NEW
    assert see(store, "v1", 0, a_detection()) == NOTHING
    assert [len(rows(store, t)) for t in (tables.listings, tables.sightings, tables.detections)] == [1, 1, 1]


def test_seen_in_another_visit_is_a_sighting_only(store: Store) -> None:
    see(store, "v1", 0, a_detection())
    assert see(store, "v2", 1, a_detection(), place="Lyon") == SEEN_AGAIN
    (row,) = rows(store, tables.listings)
    assert (row.place, row.last_seen_at - row.first_seen_at) == ("Lyon", timedelta(days=1))
    assert len(rows(store, tables.detections)) == 1


@pytest.mark.parametrize(
    "change",
    [{"title": "x"}, {"text": "x"}, {"price_amount": Decimal(1)}, {"state": ListingState.SOLD}],
    ids=lambda change: next(iter(change)),
)
def test_a_change_of_content_is_a_version(store: Store, change: dict[str, Any]) -> None:
    see(store, "v1", 0)
    assert see(store, "v2", 1, **change) == CHANGED


def test_there_and_back_again_makes_three_versions(store: Store) -> None:
    for visit, day, title in (("v1", 0, "A"), ("v2", 1, "B"), ("v3", 2, "A")):
        see(store, visit, day, title=title)
    assert [row.title for row in rows(store, tables.listing_versions)] == ["A", "B", "A"]
    assert [row.version_no for row in rows(store, tables.listing_versions)] == [1, 2, 3]
    (row,) = rows(store, tables.listings)
    assert (row.title, row.version_no) == ("A", 3)


def test_two_contents_in_one_visit_are_two_versions_and_stay_two_when_repeated(store: Store) -> None:
    contents = [a_reading(an_observation(a_listing(title=title))) for title in ("A", "B", "B")]
    assert store.save_many(contents) == [
        NEW,
        SaveResult(new_listing=False, new_version=True, new_sighting=False),
        NOTHING,
    ]
    assert store.save_many(contents) == [NOTHING, NOTHING, NOTHING]
    assert [row.title for row in rows(store, tables.listing_versions)] == ["A", "B"]
    (sighting,) = rows(store, tables.sightings)
    assert sighting.content_sha256 == a_listing(title="B").content_sha256()


def test_a_visit_repeated_after_a_later_one_changes_nothing(store: Store) -> None:
    see(store, "v1", 0, title="A")
    see(store, "v2", 1, title="B")
    assert see(store, "v1", 0, title="A") == NOTHING
    assert rows(store, tables.listings)[0].title == "B"


def test_an_older_observation_that_comes_late_does_not_become_the_present(store: Store) -> None:
    see(store, "v2", 5, title="B")
    see(store, "v3", 6, title="C")
    assert see(store, "v1", 0, title="A") == CHANGED
    (row,) = rows(store, tables.listings)
    assert (row.title, row.version_no, row.last_seen_at) == ("C", 2, DAY + timedelta(days=6))


def test_detections_are_written_once_per_version_and_reader(store: Store) -> None:
    see(store, "v1", 0, a_detection())
    observation = an_observation(visit_key="v2", day=1)
    newer = a_detection(list_version="l2")
    store.save(observation, [newer])
    store.save(observation, [newer])
    assert [row.list_version for row in rows(store, tables.detections)] == ["l1", "l2"]
    assert rows(store, tables.listing_versions)[0].list_version == "l2"


def test_a_version_read_without_finding_anything_is_known_as_read(store: Store) -> None:
    observation = an_observation()
    store.save(observation, (), matcher_version="m1", list_version="l1")
    key = ("shop", "1", observation.listing.content_sha256())
    assert store.read_already([observation], "m1", "l1") == {key: False}
    assert store.read_already([observation], "m2", "l1") == {}
    assert store.read_already([an_observation(a_listing("2"))], "m1", "l1") == {}


def test_what_was_not_read_stays_open_for_reading(store: Store) -> None:
    assert store.save(an_observation(), None) == NEW
    assert rows(store, tables.listing_versions)[0].matcher_version == ""
    assert store.read_already([an_observation()], "m1", "l1") == {}


def test_an_unknown_visit_is_refused_and_nothing_is_left_behind(store: Store) -> None:
    with pytest.raises(Exception, match=r"(?i)foreign key"):
        store.save_many([a_reading(an_observation(visit_key="none"), a_detection())])
    assert rows(store, tables.listings) == []


def test_one_bad_reading_rolls_back_its_whole_batch(store: Store) -> None:
    with pytest.raises(Exception, match=r"(?i)foreign key"):
        store.save_many([a_reading(), a_reading(an_observation(a_listing("2"), "none"))])
    assert rows(store, tables.listings) == []


def test_a_crawl_is_open_until_closed(store: Store) -> None:
    crawl = a_crawl()
    store.open_crawl(crawl)
    store.open_crawl(replace(crawl, max_pages=99))
    store.open_crawl(a_crawl("other", platform="elsewhere"))
    assert store.unfinished_crawl("shop") == crawl
    store.close_crawl("c1", DAY)
    assert store.unfinished_crawl("shop") is None


def test_a_visit_keeps_its_start_and_its_end(store: Store) -> None:
    first = a_visit("v9", crawl_key="c9")
    assert store.open_visit(first) == first
    ended = replace(
        first, ended_at=DAY + timedelta(hours=1), outcome=VisitOutcome.BLOCKED, reason="challenge", n_pages=3
    )
    store.close_visit(ended)
    assert store.open_visit(replace(first, started_at=DAY + timedelta(days=3))) == ended
    assert store.visits_of("c9") == [ended]


def test_a_snapshot_and_an_issue_are_recorded_once(store: Store) -> None:
    for _ in range(2):
        store.save_snapshots([a_snapshot()])
        store.add_issue(_issue("line 3"))
    store.save_snapshots([a_snapshot(warc_offset=512, url="http://shop.example/" + "x" * 5000)])
    store.add_issue(_issue("line 4"))
    assert len(rows(store, tables.snapshots)) == 2
    assert {row.place for row in rows(store, tables.issues)} == {"line 3", "line 4"}


def test_only_answers_with_validators_are_worth_asking_about(store: Store) -> None:
    store.save_snapshots(
        [a_snapshot(request_key="a"), a_snapshot(request_key="b", warc_offset=9, status=404, etag="e")]
    )
    assert not store.keeps_pages("shop")
    assert not store.keeps_pages("another")
    kept = a_snapshot(request_key="c", warc_offset=512, etag='"1"')
    store.save_snapshots([kept])
    assert store.keeps_pages("shop")
    assert not store.keeps_pages("another")
    assert (store.kept_page("c"), store.kept_page("a")) == (kept, None)


def _issue(place: str) -> Issue:
    return Issue(platform="shop", visit_key="v1", kind="malformed", place=place, message="is not JSON", recorded_at=DAY)


def test_two_writers_at_once_lose_and_double_nothing(store: Store, db_url: str) -> None:
    failures: list[BaseException] = []

    def write(visit_key: str) -> None:
        try:
            with Store(db_url) as own:
                for start in range(0, 60, 20):
                    batch = [a_listing(str(n)) for n in range(start, start + 20)]
                    own.save_many([a_reading(an_observation(one, visit_key), a_detection()) for one in batch])
        except BaseException as error:  # noqa: BLE001  (told by the test below)
            failures.append(error)

    writers = [threading.Thread(target=write, args=(f"v{n}",)) for n in (1, 2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert failures == []
    counts = [len(rows(store, t)) for t in (tables.listings, tables.listing_versions, tables.sightings)]
    assert counts == [60, 60, 120]
    assert len(rows(store, tables.detections)) == 60


def test_results_come_in_the_order_given(store: Store) -> None:
    see(store, "v1", 0)
    listings = [a_listing("9"), a_listing("1"), a_listing("8"), a_listing("9"), a_listing("1", title="new")]
    results = store.save_many([a_reading(an_observation(one, "v2", 1)) for one in listings])
    changed_within = SaveResult(new_listing=False, new_version=True, new_sighting=False)
    assert results == [NEW, SEEN_AGAIN, NEW, NOTHING, changed_within]


def test_platforms_are_kept_apart(store: Store) -> None:
    other = Listing(platform="elsewhere", external_id="1", title="tiger claw pendant")
    assert store.save_many([a_reading(), a_reading(an_observation(other))]) == [NEW, NEW]


def test_an_offer_is_kept_once_per_version_and_reader(store: Store) -> None:
    offer = an_offer()
    for _ in range(2):
        store.save(an_observation(), [a_detection()], offer=offer)
    store.save(
        an_observation(visit_key="v2", day=1), [a_detection(list_version="l2")], offer=replace(offer, morph="pied")
    )
    first, second = rows(store, tables.offers)
    assert (first.list_version, first.morph, second.list_version, second.morph) == ("l1", "", "l2", "pied")
    assert (first.version_id, first.unit_price_amount, first.ship_to) == (1, Decimal("65.50"), ["BE", "EU"])
    assert record_of(Offer, first._mapping) == offer


def test_a_listing_without_an_offer_has_no_row(store: Store) -> None:
    store.save(an_observation(), [a_detection(flagged=False)])
    assert rows(store, tables.offers) == []
