"""The queue: what is in it, in which order, and what a verdict does to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from itertools import chain
from typing import Any

import pytest

from db.queries import QueueFilter, platform_counts, queue_length, review_queue, row_counts
from db.reviews import add_review, reviews_of, undo_review
from db.store import Store
from model.detection import Detection, Judgement, Review
from model.errors import InputError
from tests.factories import DAY, a_detection, a_listing, a_reading, a_visit, an_observation, an_offer

ALL = QueueFilter(everything=True)


def put(store: Store, ad: str, *detections: Detection, visit: str = "v1", day: int = 0, **changes: Any) -> None:
    store.save_many([a_reading(an_observation(a_listing(ad, **changes), visit, day), *detections)])


def shown(store: Store, wanted: QueueFilter | None = None, **page: int) -> list[str]:
    items = review_queue(store.engine, wanted or QueueFilter(), **({"limit": 100} | page))
    return [f"{item.listing.external_id}:{item.detection.taxon}" for item in items]


def verdict(store: Store, detection_id: int, judgement: Judgement = Judgement.REJECTED, note: str = "") -> Review:
    review = Review(detection_id=detection_id, reviewer="ana", judgement=judgement, note=note, reviewed_at=DAY)
    add_review(store.engine, review)
    return review


def test_strictest_appendix_first_then_score_then_newest(store: Store) -> None:
    put(store, "old", a_detection(score=0.8))
    put(store, "new", a_detection(score=0.8), visit="v2", day=1)
    put(store, "sure-but-lax", a_detection("Boa constrictor", appendix="II", score=0.99))
    put(store, "both", a_detection("Ursus arctos", appendix="I/II", score=0.7))
    put(store, "unlisted", a_detection("Felis catus", appendix="", score=1.0))
    assert [entry.split(":")[0] for entry in shown(store)] == ["new", "old", "both", "sure-but-lax", "unlisted"]


def test_unflagged_and_reviewed_are_left_out_unless_asked_for(store: Store) -> None:
    put(store, "flagged", a_detection())
    put(store, "car", a_detection("Panthera onca", flagged=False, score=0.1))
    put(store, "judged", a_detection())
    (judged,) = [i.detection_id for i in review_queue(store.engine, ALL, limit=9) if i.listing.external_id == "judged"]
    verdict(store, judged)
    assert shown(store) == ["flagged:Panthera tigris"]
    assert queue_length(store.engine, QueueFilter()) == 1
    assert len(shown(store, ALL)) == queue_length(store.engine, ALL) == 3


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (QueueFilter(platform="shop"), {"1", "2", "3"}),
        (QueueFilter(platform="elsewhere"), set()),
        (QueueFilter(taxon="panthera TIGRIS"), {"1"}),
        (QueueFilter(taxon="Panthera"), {"1", "2"}),
        (QueueFilter(taxon="Panther"), set()),
        (QueueFilter(taxon="Dalbergia spp."), {"3"}),
        (QueueFilter(taxon="%"), set()),
        (QueueFilter(appendix="I"), {"1", "2"}),
        (QueueFilter(appendix="II"), {"2", "3"}),
        (QueueFilter(appendix="III"), set()),
        (QueueFilter(min_score=0.8), {"1", "3"}),
    ],
)
def test_filters(store: Store, wanted: QueueFilter, found: set[str]) -> None:
    put(store, "1", a_detection("Panthera tigris", score=0.9))
    put(store, "2", a_detection("Panthera leo", appendix="I/II", score=0.7))
    put(store, "3", a_detection("Dalbergia nigra", appendix="II/NC", listed_as="Dalbergia spp.", score=0.8))
    assert {entry.split(":")[0] for entry in shown(store, wanted)} == found
    assert queue_length(store.engine, wanted) == len(found)


def test_pages_hold_every_entry_once(store: Store) -> None:
    for n in range(7):
        put(store, str(n), a_detection(score=0.5))
    pages = [shown(store, limit=3, offset=offset) for offset in (0, 3, 6)]
    assert sorted(chain(*pages)) == sorted(shown(store))
    assert [len(page) for page in pages] == [3, 3, 1]


def test_an_entry_gives_detection_and_listing_back_whole(store: Store) -> None:
    listing = a_listing(price_amount=Decimal("3.10"), price_currency="EUR", images=("http://a/1",), posted_at=DAY)
    detection = a_detection(quantity=2.0, unit="pcs", reasons=("a", "b"))
    store.save(an_observation(listing), [detection])
    (item,) = review_queue(store.engine, QueueFilter(), limit=1)
    assert (item.listing, item.detection, item.review) == (listing, detection, None)


def test_only_the_present_version_and_the_reading_in_force_are_shown(store: Store) -> None:
    put(store, "1", a_detection("Panthera tigris"))
    put(store, "1", a_detection("Panthera leo"), visit="v2", day=1, title="lion claw")
    assert shown(store) == ["1:Panthera leo"]
    seen = an_observation(a_listing("1", title="lion claw"), "v3", 2)
    store.save(seen, (), matcher_version="m2", list_version="l1")
    assert shown(store) == []


def test_a_verdict_outlives_a_new_price_and_a_new_reader_but_not_new_words(store: Store) -> None:
    put(store, "1", a_detection())
    verdict(store, 1)
    put(store, "1", a_detection(), visit="v2", day=1, price_amount=Decimal(5))
    store.save(an_observation(a_listing("1", price_amount=Decimal(5)), "v3", 2), [a_detection(matcher_version="m2")])
    assert shown(store) == []
    put(store, "1", a_detection(), visit="v4", day=3, text="real tiger, not a toy")
    assert shown(store) == ["1:Panthera tigris"]


def test_the_latest_verdict_stands_and_undoing_brings_back_the_one_before(store: Store) -> None:
    put(store, "1", a_detection())
    first = verdict(store, 1, Judgement.UNSURE)
    second = verdict(store, 1, Judgement.CONFIRMED, "asked a colleague")
    (item,) = review_queue(store.engine, ALL, limit=1)
    assert item.review == second
    assert undo_review(store.engine, 1, DAY + timedelta(hours=1)) == (second, first)
    assert undo_review(store.engine, 1, DAY + timedelta(hours=2)) == (first, None)
    assert shown(store) == ["1:Panthera tigris"]
    assert reviews_of(store.engine, 1) == [first, second]
    with pytest.raises(InputError, match="nothing to undo"):
        undo_review(store.engine, 1, DAY)


def test_a_verdict_needs_a_detection(store: Store) -> None:
    with pytest.raises(InputError, match="no detection 77"):
        verdict(store, 77)
    with pytest.raises(InputError, match="no detection 77"):
        undo_review(store.engine, 77, DAY)


def test_counts_by_platform(store: Store) -> None:
    put(store, "1", a_detection(), a_detection("Panthera leo"))
    put(store, "1", a_detection(), visit="v2", day=1, title="x")
    put(store, "2", a_detection(flagged=False))
    store.open_visit(replace(a_visit("e1"), platform="empty"))
    empty, shop = platform_counts(store.engine)
    assert (empty.platform, empty.n_visits, empty.n_listings) == ("empty", 1, 0)
    assert (shop.n_visits, shop.n_listings, shop.n_versions, shop.n_sightings) == (4, 2, 3, 3)
    assert (shop.n_flagged, shop.n_to_review) == (1, 1)
    assert row_counts(store.engine)["detections"] == 4


def test_the_queue_tells_the_offer_of_the_reading_in_force(store: Store) -> None:
    observation = an_observation()
    store.save(observation, [a_detection()], offer=an_offer(morph="old"))
    store.save(observation, [a_detection(matcher_version="m2")], offer=an_offer(morph="new"))
    put(store, "plain", a_detection())
    told = {item.listing.external_id: item.offer for item in review_queue(store.engine, QueueFilter(), limit=9)}
    assert told == {"1": an_offer(morph="new"), "plain": None}
