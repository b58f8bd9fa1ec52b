from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.pseudonym import package_key, seller_key
from reports.package.privacy import Crowds, Pseudonyms, monday, rounded, widened
from reports.package.survey import Leaving
from reports.package.weeks import CellStatus, Seen, WeekEffort, count_weeks, mondays, series_rows, total_rows
from reports.suppression import FEWEST_SELLERS, protecting

LINES = {
    "Panthera tigris": ("Panthera tigris", "Panthera", "Felidae", "Mammalia"),
    "Panthera leo": ("Panthera leo", "Panthera", "Felidae", "Mammalia"),
    "Felis silvestris": ("Felis silvestris", "Felis", "Felidae", "Mammalia"),
    "Felidae": ("Felidae", "Mammalia"),
}
WEEK = date(2026, 3, 2)


def crowds_of(claims: Sequence[tuple[str, str, int]]) -> Crowds:
    crowds = Crowds()
    for platform, taxon, seller in claims:
        crowds.see((platform, taxon), seller)
    return crowds


def test_rare_taxa_are_told_together_at_the_lowest_group_of_five_sellers() -> None:
    claims = [("shop", "Panthera tigris", seller) for seller in range(6)]
    claims += [("shop", "Panthera leo", seller) for seller in range(3)]
    claims += [("shop", "Felis silvestris", 9), ("shop", "Felidae", 8), ("shop", "Felidae", 1)]
    claims += [("forum", "Panthera leo", seller) for seller in range(4)]
    told = widened(crowds_of(claims), LINES)
    assert told == {
        ("shop", "Panthera tigris"): "Panthera tigris",
        ("shop", "Panthera leo"): "Felidae",
        ("shop", "Felis silvestris"): "Felidae",
        ("shop", "Felidae"): "Felidae",
    }


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["a", "b"]), st.sampled_from([*LINES, "unheard"]), st.integers(0, 9))))
def test_five_sellers_stand_behind_every_taxon_told(claims: list[tuple[str, str, int]]) -> None:
    told = widened(crowds_of(claims), LINES)
    behind: dict[tuple[str, str], set[int]] = {}
    for platform, taxon, seller in claims:
        wide = told.get((platform, taxon))
        if wide is not None:
            assert wide in LINES.get(taxon, (taxon,))
            behind.setdefault((platform, wide), set()).add(seller)
    assert all(len(sellers) >= FEWEST_SELLERS for sellers in behind.values())


@given(st.lists(st.integers(0, 12), max_size=8))
def test_what_a_total_tells_of_hidden_parts_is_of_five_sellers_or_more(parts: list[int]) -> None:
    further, total_too = protecting(parts)
    hidden = {place for place, n in enumerate(parts) if 0 < n < FEWEST_SELLERS} | further
    assert all(parts[place] >= FEWEST_SELLERS for place in further)
    if not total_too and hidden:
        assert len(hidden) >= 2
        assert sum(parts[place] for place in hidden) >= FEWEST_SELLERS
    if not hidden:
        assert not total_too


def test_sellers_behind_two_parts_count_once() -> None:
    sellers = [{1, 2, 3}, {1, 2, 3}, {4, 5, 6, 7, 8}]
    sizes = [len(each) for each in sellers]
    assert protecting(sizes) == (set(), False)
    further, _ = protecting(sizes, together=lambda places: len(set().union(*(sellers[place] for place in places))))
    assert further == {2}


def weekly(ads: list[Leaving], **effort: int) -> tuple[dict[str, tuple[str, object]], tuple[str, object]]:
    """Status and count by taxon, and of the total, where every ad was seen in one week of one platform."""
    seen = Seen()
    places = np.arange(len(ads), dtype=np.int64)
    for _ in range(2):
        seen.add(places, np.full(len(ads), (WEEK - date(1970, 1, 1)).days, dtype=np.int32))
    told = count_weeks(ads, seen, {("shop", WEEK): WeekEffort(**effort)}, (WEEK, WEEK))
    (total,) = total_rows(told)
    cells = {str(row["taxon"]): (str(row["status"]), row["n_ads"]) for row in series_rows(told)}
    return cells, (str(total["status"]), total["n_ads"])


def ads_of(taxon: str, sellers: Sequence[int]) -> list[Leaving]:
    return [Leaving("shop", seller, (taxon,), (taxon,)) for seller in sellers]


def test_a_lone_small_cell_takes_another_with_it() -> None:
    ads = ads_of("A", range(20)) + ads_of("B", range(20, 26)) + ads_of("C", [30, 30, 31])
    cells, total = weekly(ads, n_visits=1, n_pages=3)
    assert cells == {
        "A": ("told", 20),
        "B": ("suppressed_for_others", None),
        "C": ("suppressed", None),
    }
    assert total == ("told", 29)


def test_where_nothing_else_can_hide_it_the_total_goes() -> None:
    cells, total = weekly(ads_of("A", [1, 2]) + ads_of("B", [1, 2, 3]), n_visits=1)
    assert cells == {"A": ("suppressed", None), "B": ("suppressed", None)}
    assert total == ("suppressed", None)
    cells, total = weekly(ads_of("A", range(6)), n_lost=1)
    assert (cells, total) == ({"A": ("missing", None)}, ("missing", None))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("ABCD"), st.integers(0, 12)), min_size=1, max_size=40))
def test_no_small_cell_can_be_computed_from_its_total(posted: list[tuple[str, int]]) -> None:
    ads = [Leaving("shop", seller, (taxon,), (taxon,)) for taxon, seller in posted]
    cells, (status, total) = weekly(ads, n_visits=1)
    counts = Counter(taxon for taxon, _ in posted)
    assert all(n == counts[taxon] for taxon, (_, n) in cells.items() if n is not None)
    hidden = {taxon for taxon, (told, _) in cells.items() if told != CellStatus.TOLD.value}
    if status == CellStatus.TOLD.value and hidden:
        assert total == len(posted)
        assert len({seller for taxon, seller in posted if taxon in hidden}) >= FEWEST_SELLERS
        assert len(hidden) > 1


def test_pseudonyms_are_of_one_key_and_say_nothing() -> None:
    ours, theirs = Pseudonyms(package_key("Ada")), Pseudonyms(package_key("Bob"))
    assert ours.of("seller", "shop", "k") == ours.of("seller", "shop", "k") != theirs.of("seller", "shop", "k")
    assert ours.of("seller", "shop", "k") != ours.of("listing", "shop", "k")
    assert ours.of("seller", "shop", "") == ""
    assert package_key("Ada").decode() != seller_key("shop", "Ada")
    assert len(ours.of("listing", "shop", "\ud800")) == 16


@pytest.mark.parametrize(
    ("amount", "told"),
    [("1234.56", 1200.0), ("0.0001234", 0.00012), ("-1999", -2000.0), ("0", 0.0), ("1e400", None), ("NaN", None)],
)
def test_prices_have_two_significant_figures(amount: str, told: float | None) -> None:
    assert rounded(Decimal(amount)) == told
    assert rounded(None) is None


def test_weeks_begin_on_monday() -> None:
    assert monday(datetime(2026, 3, 8, 23, tzinfo=UTC)) == WEEK
    assert mondays(date(2026, 3, 8), date(2026, 3, 9)) == [WEEK, date(2026, 3, 9)]
