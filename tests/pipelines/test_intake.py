"""Check, read, save: what one batch becomes."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import func, select

from db.queries import QueueFilter, review_queue, row_counts
from db.store import Store
from db.tables import listing_versions, listings
from model.listing import Listing, ListingState
from pipelines.intake import Intake, read_observations
from tests.factories import WordReader, a_listing, an_observation
from tests.pipelines.contents import contents


def test_answers_come_in_order_and_the_malformed_is_dropped_and_recorded(store: Store, db_url: str) -> None:
    ads = [a_listing("1"), a_listing("\x00"), a_listing("3", title="brass lamp")]
    taken = Intake(store, WordReader()).take([an_observation(ad) for ad in ads], ["line 1", "line 2", "line 3"])
    assert [one.saved is not None for one in taken] == [True, False, True]
    assert [one.flagged for one in taken] == [True, False, False]
    kinds = {(row[4], row[3]) for row in contents(db_url)["issues"]}
    assert kinds == {("line 2", "malformed"), ("line 2", "control_characters")}


def test_what_was_read_before_is_not_read_again_but_counts_as_flagged(store: Store) -> None:
    reader = WordReader()
    intake = Intake(store, reader)
    intake.take([an_observation(), an_observation(a_listing("2", title="lamp"))])
    taken = intake.take([an_observation(visit_key="v2", day=1), an_observation(a_listing("2", title="lamp"), "v2", 1)])
    assert reader.n_read == 2
    assert [one.flagged for one in taken] == [True, False]
    assert all(one.saved and one.saved.new_sighting and not one.saved.new_version for one in taken)


def test_new_words_or_a_new_reader_are_read(store: Store) -> None:
    reader, newer = WordReader(), WordReader(version="m2")
    Intake(store, reader).take([an_observation()])
    Intake(store, reader).take([an_observation(a_listing(title="lamp"), "v2", 1)])
    assert reader.n_read == 2
    taken = Intake(store, newer).take([an_observation(a_listing(title="lamp"), "v2", 1)])
    assert newer.n_read == 1
    assert not taken[0].flagged
    assert row_counts(store.engine)["detections"] == 1


def test_spans_fit_the_text_as_stored(store: Store) -> None:
    Intake(store, WordReader()).take([an_observation(a_listing(title="a\x00 ti\x07ger"))])
    (item,) = review_queue(store.engine, QueueFilter(), limit=1)
    (match,) = item.detection.matches
    assert item.listing.title[match.start : match.end] == "tiger"


def test_tables_are_given_back_after_so_many_that_were_read(store: Store) -> None:
    reader = WordReader()
    seen = [an_observation(a_listing(str(n), title="tiger" if n % 3 == 0 else "lamp")) for n in range(7)]
    whole = read_observations(store, reader, seen)
    assert reader.given_back_after == []
    assert read_observations(store, reader, seen, 3) == whole
    assert [flagged for _, flagged in whole] == [True, False, False, True, False, False, True]
    assert reader.given_back_after == [10, 13, 14]
    assert read_observations(store, reader, [], 3) == []
    assert len(reader.given_back_after) == 3


def test_an_empty_batch_is_nothing(store: Store) -> None:
    assert Intake(store, WordReader()).take([]) == []


def test_an_ad_seen_gone_keeps_the_words_it_last_stood_with(store: Store) -> None:
    reader = WordReader()
    stood = a_listing("1")
    Intake(store, reader).take([an_observation(stood)])
    gone = Listing(platform=stood.platform, external_id="1", title="a card", state=ListingState.DISAPPEARED)
    for _ in range(2):  # a visit taken up again after a kill sees it gone once more
        Intake(store, reader).take([an_observation(gone, "v2", 1)])
    with store.engine.connect() as connection:
        row = connection.execute(select(listings)).one()
        n_versions = connection.execute(select(func.count()).select_from(listing_versions)).scalar_one()
    assert (row.title, row.text, row.price_amount, row.state) == (
        stood.title,
        stood.text,
        stood.price_amount,
        "disappeared",
    )
    assert n_versions == 2


def test_what_a_flagged_ad_offers_is_kept_and_an_unflagged_one_has_none(store: Store) -> None:
    ads = [
        a_listing("1", title="3 tiger claws", text="45 EUR each, ships from Spain"),
        a_listing("2", title="3 brass lamps", text="45 EUR each"),
    ]
    for _ in range(2):
        Intake(store, WordReader()).take([an_observation(ad) for ad in ads])
    (item,) = review_queue(store.engine, QueueFilter(), limit=9)
    assert row_counts(store.engine)["offers"] == 1
    assert item.offer is not None
    assert (item.offer.quantity, item.offer.unit_price_amount, item.offer.ship_from) == (3.0, Decimal(45), ("ES",))
