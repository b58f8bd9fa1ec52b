"""A series reads less than an assessment, and tells the same weeks."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from assessment.assemble import Options, assemble
from assessment.weekly import By, weekly_series
from db.assessed import assessed_rows
from db.reviews import add_review
from db.store import Store
from db.weekly import known_taxa, weekly_rows
from model.detection import Judgement, Review
from model.effort import Purpose, VisitOutcome
from model.listing import ListingState
from tests.db.test_assessed import FIRST, LAST, close, keep
from tests.factories import DAY, a_detection, a_listing

LION = "Panthera leo"


def filled(store: Store) -> Store:
    """Four weeks of two platforms, one week lost on one: tigers, lions, an ad of both, one seen gone, one unflagged."""
    for week in range(4):
        for platform in ("shop", "feed"):
            lost = (platform, week) == ("feed", 2)
            outcome = VisitOutcome.BLOCKED if lost else VisitOutcome.COMPLETED
            close(store, f"{platform}{week}", outcome, day=7 * week, platform=platform)
        for number in range(24):
            ad = a_listing(str(number), seller_key=f"s{number // 2}" if number else "")
            found = [a_detection()] if number % 3 else [a_detection(LION), a_detection()]
            keep(store, ad, *found, visit_key=f"shop{week}", day=7 * week)
            if number < 6 and week != 2:
                keep(store, replace(ad, platform="feed"), *found, visit_key=f"feed{week}", day=7 * week)
        keep(store, a_listing("unflagged"), a_detection(flagged=False), visit_key=f"shop{week}", day=7 * week)
    close(store, "r", day=22, purpose=Purpose.REVISIT)
    keep(store, a_listing("1", seller_key="s0"), a_detection(), visit_key="r", day=22)
    keep(store, a_listing("gone", state=ListingState.DISAPPEARED), a_detection(), visit_key="shop3", day=21)
    for detection in range(1, 25):
        said = Judgement.CONFIRMED if detection % 4 else Judgement.REJECTED
        add_review(store.engine, Review(detection_id=detection, reviewer="r", judgement=said, note="", reviewed_at=DAY))
    return store


def test_weeks_are_those_of_the_assessment(store: Store) -> None:
    engine = filled(store).engine
    whole = assessed_rows(engine, FIRST, LAST)
    groups = {"Panthera tigris": "Mammalia", LION: "Mammalia"}
    told = {
        (each.scope, each.first_day): each
        for each in assemble(whole, Options(groups=groups)).estimates
        if each.measure == "weekly_ads_per_effort"
    }
    read = weekly_rows(engine, FIRST, LAST)
    found = {
        (each.scope, each.first_day): each
        for by in (By.GROUP, By.TAXON)
        for each in weekly_series(read, by, groups)
        if each.measure == "weekly_ads_per_effort"
    }
    assert len(told) >= 12
    for key, each in told.items():
        ours = found[key]
        assert (ours.interval.value, ours.interval.low, ours.interval.high) == (
            each.interval.value,
            each.interval.low,
            each.interval.high,
        )
        assert (ours.n_sellers, ours.n_visits, ours.n_pages) == (each.n_sellers, each.n_visits, each.n_pages)
        assert (ours.matcher_version, ours.list_version) == (each.matcher_version, each.list_version)


def test_a_week_lost_on_one_platform_is_missing_in_all_and_told_on_the_other(store: Store) -> None:
    read = weekly_rows(filled(store).engine, FIRST, LAST)
    found = {
        (each.scope.platform, each.first_day): each
        for each in weekly_series(read, By.PLATFORM)
        if each.measure == "weekly_ads_per_effort"
    }
    lost = FIRST + timedelta(weeks=2)
    assert found["", lost].interval.value is None
    assert "no good visit of feed: missing, not 0" in found["", lost].interval.notes
    assert found["feed", lost].interval.value is None
    assert (found["shop", lost].interval.value, found["shop", lost].n_visits) == (24, 1)
    assert found["feed", FIRST].interval.value == 6


def test_one_taxon_is_read_alone_and_may_be_nought(store: Store) -> None:
    engine = filled(store).engine
    both = [
        {each.first_day: each.interval for each in weekly_series(rows, By.TAXON, taxa=taxa) if each.scope.taxon == LION}
        for rows, taxa in (
            (weekly_rows(engine, FIRST, LAST, (), [LION]), [LION]),
            (weekly_rows(engine, FIRST, LAST), []),
        )
    ]
    assert [made.value for made in both[0].values()] == [made.value for made in both[1].values()] == [10, 10, None, 10]
    assert known_taxa(engine, [LION, "Panthera lion"]) == {LION}
    none = list(weekly_series(weekly_rows(engine, FIRST, LAST, (), ["Ursus"]), By.TAXON, taxa=["Ursus"]))
    assert [(each.scope.taxon, each.interval.value) for each in none] == [("Ursus", 0)] * 2 + [
        ("Ursus", None),
        ("Ursus", 0),
    ]
    # What looked for it and found nothing.
    lions = next(weekly_series(weekly_rows(engine, FIRST, LAST, (), [LION]), By.TAXON, taxa=[LION]))
    assert none[0].matcher_version == lions.matcher_version != ""
    assert none[0].list_version == lions.list_version != ""
    # Nothing in one visit of each of two platforms: up to 3.69 more in one of them (Garwood).
    assert none[0].interval.high is not None
    assert abs(none[0].interval.high - 3.689) < 0.001


def test_ten_reviews_correct_a_series(store: Store) -> None:
    read = weekly_rows(filled(store).engine, FIRST, LAST)
    found = list(weekly_series(read, By.TAXON))
    right = [each for each in found if each.measure == "weekly_right_ads_per_effort"]
    tigers = [each for each in right if each.scope.taxon == "Panthera tigris" and each.interval.value is not None]
    flagged = {(each.scope, each.first_day): each for each in found if each.measure == "weekly_ads_per_effort"}
    assert tigers
    for each in tigers:
        plain = flagged[each.scope, each.first_day].interval
        assert plain.value is not None
        assert each.interval.value is not None
        assert each.interval.value < plain.value
        assert each.interval.low is not None
        assert plain.low is not None
        assert each.interval.low / each.interval.value < plain.low / plain.value, "reviews add what they do not know"
        assert each.n_reviewed >= 10
    lions = next(each for each in found if each.scope.taxon == LION)
    assert not [each for each in right if each.scope.taxon == LION]
    assert any("10 of 5 sellers are wanted for a correction" in note for note in lions.interval.notes)
