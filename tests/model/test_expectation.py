from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.effort import FieldFill, Visit
from model.expectation import Expectation, declared, learned, shortfall
from tests.factories import a_visit


def visit(n_listings: int, n_read: int = 0, **filled: int) -> Visit:
    told = tuple(FieldFill(name=name, n_ads=count) for name, count in filled.items())
    return a_visit(n_listings=n_listings, n_read=n_read, filled=told)


def usual(*counts: int) -> Expectation:
    return learned([visit(count) for count in counts])


def test_a_few_visits_teach_nothing() -> None:
    assert usual(100, 100, 100, 100) == Expectation()
    assert shortfall(visit(0), usual(100, 100, 100, 100)) == ""


@pytest.mark.parametrize(
    ("past", "now", "short"),
    [
        ((100, 104, 98, 101, 99), 100, False),
        ((100, 104, 98, 101, 99), 55, False),
        ((100, 104, 98, 101, 99), 45, True),
        ((100, 104, 98, 101, 99), 0, True),
        ((3, 5, 2, 4, 6), 0, False),
        ((0, 0, 0, 0, 0), 0, False),
        ((10, 200, 40, 150, 90), 20, False),
        ((10, 200, 40, 150, 90), 0, True),
        ((100, 100, 100, 100, 2), 40, True),
    ],
)
def test_far_under_what_is_usual_is_short(past: tuple[int, ...], now: int, short: bool) -> None:
    assert bool(shortfall(visit(now), usual(*past))) is short


def test_a_field_that_collapses_is_told() -> None:
    past = [visit(50, 50, price_amount=45 + n, place=50, posted_at=5) for n in range(5)]
    expected = learned(past)
    assert set(expected.filled) == {"price_amount", "place"}, "what is seldom filled says nothing"
    assert shortfall(visit(50, 50, price_amount=44, place=50), expected) == ""
    assert "price_amount is filled in 0% of 50 ads where 94% is usual" in shortfall(visit(50, 50, place=50), expected)
    assert shortfall(visit(50, 5, place=5), expected) == "", "five pages are too few to judge by"


def test_a_description_wins_over_the_past() -> None:
    expected = declared(usual(100, 100, 100, 100, 100), (5, 80), {"price_amount": 0.9})
    assert shortfall(visit(30, 20, price_amount=19), expected) == ""
    assert "at least 5" in shortfall(visit(4), expected)
    assert "price_amount" in shortfall(visit(30, 20, price_amount=6), expected)


@given(st.lists(st.integers(0, 10_000), min_size=5, max_size=20))
def test_what_is_usual_is_never_short(counts: list[int]) -> None:
    middle = sorted(counts)[len(counts) // 2]
    assert shortfall(visit(middle), usual(*counts)) == ""
