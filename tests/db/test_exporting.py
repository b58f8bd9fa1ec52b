from __future__ import annotations

from datetime import timedelta

from db.engine import writing
from db.exporting import Part, PartReader, extent, name_verdicts, one_moment
from db.reviews import add_review, undo_review
from db.store import Store
from model.detection import Judgement, Review
from tests.db.test_assessed import keep
from tests.factories import DAY, a_detection, a_listing

PART = Part(first_day=DAY.date(), last_day=DAY.date() + timedelta(days=6))


def review(store: Store, number: int, judgement: Judgement, day: int = 1) -> None:
    at = DAY + timedelta(days=day)
    add_review(store.engine, Review(detection_id=number, reviewer="ana", judgement=judgement, note="", reviewed_at=at))


def test_the_latest_verdict_stands_for_the_name_that_gave_it_away(store: Store) -> None:
    for number in range(3):
        keep(store, a_listing(str(number), seller_key="s" if number else ""), a_detection())
    keep(store, a_listing("9", platform="other"), a_detection(flagged=False, score=0.1), visit_key="v2")
    for number, judgement in ((1, Judgement.CONFIRMED), (1, Judgement.REJECTED), (2, Judgement.UNSURE)):
        review(store, number, judgement)
    review(store, 3, Judgement.CONFIRMED)
    review(store, 4, Judgement.REJECTED)
    told = name_verdicts(store.engine)
    assert [(each.name, each.taxon, each.seller, each.is_right) for each in told] == [
        ("tiger", "Panthera tigris", "shop 1", False),
        ("tiger", "Panthera tigris", "shop s", True),
    ]
    undo_review(store.engine, 1, DAY)
    assert [each.is_right for each in name_verdicts(store.engine)] == [True, True]
    assert name_verdicts(store.engine, "other") == []


def test_a_verdict_is_of_the_words_it_was_given_on(store: Store) -> None:
    keep(store, a_listing("1"), a_detection())
    keep(store, a_listing("2"), a_detection())
    review(store, 1, Judgement.CONFIRMED)
    review(store, 2, Judgement.REJECTED)
    keep(store, a_listing("2", title="other words"), a_detection(), visit_key="v2", day=2)
    with one_moment(store.engine) as connection:
        assert {number: said[0] for number, said in PartReader(connection, PART).verdicts().items()} == {
            1: Judgement.CONFIRMED
        }


def test_the_cut_off_is_the_last_that_anything_was_said(store: Store) -> None:
    keep(store, a_listing("1"), a_detection())
    review(store, 1, Judgement.CONFIRMED, day=9)
    with one_moment(store.engine) as connection:
        there = extent(connection)
    assert (there.platforms, there.cut_off) == (("shop",), DAY + timedelta(days=9))
    assert (there.first_day, there.last_day) == (DAY.date(), DAY.date())


def test_nothing_written_meanwhile_is_seen(store: Store) -> None:
    keep(store, a_listing("1"), a_detection())
    with one_moment(store.engine) as connection:
        reader = PartReader(connection, PART)
        assert len(list(reader.ads())) == 1
        keep(store, a_listing("2"), a_detection())
        assert len(list(reader.ads())) == len(list(reader.claims())) == 1
    with writing(store.engine), one_moment(store.engine) as connection:
        assert len(list(PartReader(connection, PART).ads())) == 2
