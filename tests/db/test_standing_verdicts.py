"""Verdicts to learn from: the latest not undone, with the words it was given on."""

from __future__ import annotations

from db.reviews import add_review, standing_verdicts, undo_review
from db.store import Store
from model.detection import Judgement, Review
from tests.factories import DAY, a_detection, a_listing, a_reading, an_observation


def judge(store: Store, detection_id: int, judgement: Judgement) -> None:
    add_review(
        store.engine,
        Review(detection_id=detection_id, reviewer="ana", judgement=judgement, note="", reviewed_at=DAY),
    )


def told(store: Store) -> list[tuple[str, str, str]]:
    return [(one.listing.title, one.taxon, one.judgement.value) for one in standing_verdicts(store.engine)]


def test_the_latest_counts_and_undone_ones_do_not(store: Store) -> None:
    store.save_many([a_reading(an_observation(a_listing("1")), a_detection(), a_detection("Panthera onca"))])
    assert told(store) == []
    judge(store, 1, Judgement.REJECTED)
    judge(store, 1, Judgement.CONFIRMED)
    judge(store, 2, Judgement.UNSURE)
    assert told(store) == [
        ("tiger claw pendant", "Panthera tigris", "confirmed"),
        ("tiger claw pendant", "Panthera onca", "unsure"),
    ]
    undo_review(store.engine, 1, DAY)
    undo_review(store.engine, 2, DAY)
    assert told(store) == [("tiger claw pendant", "Panthera tigris", "rejected")]


def test_words_that_changed_are_another_example_and_a_price_is_not(store: Store) -> None:
    store.save_many([a_reading(an_observation(a_listing("1", language="en")), a_detection())])
    judge(store, 1, Judgement.CONFIRMED)
    cheaper = a_listing("1", language="en", price_currency="EUR")
    store.save_many([a_reading(an_observation(cheaper, "v2", 1), a_detection())])
    judge(store, 2, Judgement.REJECTED)
    assert told(store) == [("tiger claw pendant", "Panthera tigris", "rejected")]
    other = a_listing("1", title="tiger claw copy")
    store.save_many([a_reading(an_observation(other, "v3", 2), a_detection())])
    judge(store, 3, Judgement.REJECTED)
    found = standing_verdicts(store.engine)
    assert [one.listing.title for one in found] == ["tiger claw pendant", "tiger claw copy"]
    assert (found[0].listing.language, found[0].listing.platform, found[0].reviewed_at) == ("en", "shop", DAY)
