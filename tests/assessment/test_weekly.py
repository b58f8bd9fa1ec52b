"""What a weekly series says beside its rates, and of which parts there is one."""

from __future__ import annotations

from array import array

from assessment.weekly import By, weekly_series
from model.assessed import FlaggedAd, WeeklyRows
from model.detection import Judgement
from model.estimate import Estimate
from tests.assessment.rows import FIRST, finding, rows, visit


def series(sellers: list[int], by: By, *, platforms: tuple[str, ...] = ("shop",)) -> list[Estimate]:
    """Of two weeks, all ads seen in the first and found right, on the first platform."""
    last = rows().last_day.replace(month=FIRST.month, day=FIRST.day + 13)
    ads = tuple(
        FlaggedAd(platform=platforms[0], seller=seller, findings=(finding(judgement=Judgement.CONFIRMED),))
        for seller in sellers
    )
    read = WeeklyRows(
        first_day=FIRST,
        last_day=last,
        platforms=platforms,
        ads=ads,
        visits=tuple(visit(week, platform=name) for name in platforms for week in range(2)),
        seen_ad=array("q", range(len(ads))),
        seen_in=array("q", [0] * len(ads)),
    )
    return list(weekly_series(read, by))


def test_a_platform_where_nothing_was_found_has_a_series_of_nought() -> None:
    found = series([1, 2, 3, 4, 5], By.PLATFORM, platforms=("shop", "quiet"))
    assert [each.interval.value for each in found if each.scope.platform == "quiet"] == [0, 0]


def test_the_note_of_a_week_of_nought_counts_no_ads_of_few_sellers() -> None:
    few = [each for each in series([1, 1, 2], By.TAXON) if each.scope.taxon]
    assert few[1].interval.value == 0
    told = "too few flagged ads were reviewed: 10 of 5 sellers are wanted for a correction"
    assert few[1].interval.notes[0] == told
    many = [each for each in series([1, 2, 3, 4, 5], By.TAXON) if each.scope.taxon]
    assert many[1].interval.notes[0].startswith("5 of 5 flagged ads were reviewed")


def test_reviews_of_few_sellers_correct_nothing() -> None:
    for sellers, wanted in (([1, 2, 3, 4] * 3, 0), ([1, 2, 3, 4, 5] * 2, 4)):
        right = [each for each in series(sellers, By.TAXON) if each.measure == "weekly_right_ads_per_effort"]
        assert len(right) == wanted
