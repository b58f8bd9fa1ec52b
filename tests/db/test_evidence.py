from __future__ import annotations

import pytest

from db.evidence import (
    EvidenceBooks,
    case_rows,
    find_listing,
    pages_without_screenshot,
    save_screenshot,
    snapshots_named,
)
from db.store import Store
from model.errors import InputError
from model.evidence import ChainHead, ExpectedRecord, Screenshot
from model.listing import Observation, Snapshot
from tests.factories import DAY, a_detection, a_listing

PAGE, PICTURE = "a" * 64, "b" * 64


def a_snapshot(**changes: object) -> Snapshot:
    facts: dict[str, object] = {
        "sha256": PAGE,
        "url": "http://shop.example/1",
        "fetched_at": DAY,
        "media_type": "text/html",
        "status": 200,
        "warc_file": "shop/20260301/v1.warc.gz",
        "warc_offset": 100,
        "warc_length": 50,
        "visit_key": "v1",
    }
    return Snapshot(**(facts | changes))  # type: ignore[arg-type]


def a_head(**changes: object) -> ChainHead:
    facts: dict[str, object] = {
        "platform": "shop",
        "warc_file": "shop/20260301/v1.warc.gz",
        "visit_key": "v1",
        "n_records": 5,
        "n_bytes": 900,
        "file_sha256": "c" * 64,
        "head": "d" * 64,
        "closed_at": DAY,
        "line_no": 2,
        "line_sha256": "e" * 64,
    }
    return ChainHead(**(facts | changes))  # type: ignore[arg-type]


def a_screenshot(**changes: object) -> Screenshot:
    facts: dict[str, object] = {
        "platform": "shop",
        "external_id": "1",
        "url": "http://shop.example/1",
        "page_sha256": PAGE,
        "sha256": PICTURE,
        "taken_at": DAY,
        "width": 1280,
        "height": 800,
        "warc_file": "shop/20260301/screenshots-1.warc.gz",
        "warc_offset": 7,
        "warc_length": 8,
    }
    return Screenshot(**(facts | changes))  # type: ignore[arg-type]


def fill(store: Store) -> None:
    store.save_snapshots([a_snapshot()])
    listing = a_listing(url="http://shop.example/1")
    seen = Observation(listing=listing, visit_key="v1", seen_at=DAY, snapshot_sha256=PAGE)
    store.save(seen, [a_detection(flagged=True)])
    store.save_chain_head(a_head())
    store.save_chain_head(a_head())


def test_the_books_tell_where_records_should_be(store: Store) -> None:
    fill(store)
    books = EvidenceBooks(store.engine)
    assert books.heads() == [a_head()]
    save_screenshot(store.engine, a_screenshot())
    save_screenshot(store.engine, a_screenshot())
    store.save_snapshots([a_snapshot(warc_file="import:old.warc.gz", visit_key="v2")])
    assert books.warc_files() == ["shop/20260301/screenshots-1.warc.gz", "shop/20260301/v1.warc.gz"]
    expected = ExpectedRecord(offset=100, length=50, sha256=PAGE, url="http://shop.example/1")
    assert books.expected("shop/20260301/v1.warc.gz") == [expected]
    [picture] = books.expected("shop/20260301/screenshots-1.warc.gz")
    assert (picture.offset, picture.sha256) == (7, PICTURE)


def test_a_flagged_page_waits_for_one_screenshot(store: Store) -> None:
    fill(store)
    [page] = pages_without_screenshot(store.engine, 5)
    assert (page.listing.external_id, page.snapshot) == ("1", a_snapshot())
    assert pages_without_screenshot(store.engine, 5, "other") == []
    save_screenshot(store.engine, a_screenshot())
    assert pages_without_screenshot(store.engine, 5) == []
    with pytest.raises(InputError, match="not stored"):
        save_screenshot(store.engine, a_screenshot(external_id="none"))


def test_an_unflagged_page_waits_for_none(store: Store) -> None:
    store.save_snapshots([a_snapshot()])
    seen = Observation(listing=a_listing(), visit_key="v1", seen_at=DAY, snapshot_sha256=PAGE)
    store.save(seen, [a_detection(flagged=False)])
    assert pages_without_screenshot(store.engine, 5) == []


def test_a_case_gathers_everything_about_one_listing(store: Store) -> None:
    fill(store)
    save_screenshot(store.engine, a_screenshot())
    store.save_snapshots([a_snapshot(sha256="f" * 64, warc_offset=200)])
    found = find_listing(store.engine, "shop/1")
    assert found is not None
    assert found == find_listing(store.engine, "http://shop.example/1") == find_listing(store.engine, "1")
    assert find_listing(store.engine, "shop/2") is None
    case = case_rows(store.engine, found)
    assert case.listing.external_id == "1"
    assert [each.taxon for each in case.detections] == [a_detection().taxon]
    assert [each.snapshot_sha256 for each in case.sightings] == [PAGE]
    assert case.snapshots == (a_snapshot(),)
    assert case.screenshots == (a_screenshot(),)
    assert case.heads == (a_head(),)
    assert [visit.visit_key for visit in case.visits] == ["v1"]
    assert snapshots_named(store.engine, PAGE.upper()) == [a_snapshot()]
    assert len(snapshots_named(store.engine, "v1")) == 2
