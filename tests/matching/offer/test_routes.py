"""From where and to where, and how far a list of places goes."""

from __future__ import annotations

import pytest

from matching.offer.routes import ship_from, ship_to
from tests.matching.offer.passages import reading_of


def _codes(found: list[tuple[str, str, int, int]]) -> list[str]:
    return [code for code, _, _, _ in found]


@pytest.mark.parametrize(
    ("text", "place", "origin"),
    [
        ("ships from Spain", "Lyon, France", ["ES"]),
        ("lovely", "Lyon, France", ["FR"]),
        ("lovely", "Georgia, USA", ["US"]),
        ("made in Japan", "", []),
        ("pick up in Ghent", "", []),
        ("pick up in Antwerpen", "", ["BE"]),
        ("ships from here. Spain is nice", "", []),
    ],
)
def test_the_words_tell_the_origin_before_the_page_does(text: str, place: str, origin: list[str]) -> None:
    assert _codes(ship_from(reading_of(text=text, place=place))) == origin


@pytest.mark.parametrize(
    ("text", "destinations"),
    [
        ("ships to France, Spain and Italy. Born in Peru", ["FR", "ES", "IT"]),
        ("I do not ship to Russia", []),
        ("worldwide and EU shipping", ["WORLDWIDE"]),
        ("EU shipping", ["EU"]),
        ("made in Europe", []),
        ("nationwide", ["DOMESTIC"]),
    ],
)
def test_destinations_are_those_the_words_send_to(text: str, destinations: list[str]) -> None:
    assert _codes(ship_to(reading_of(text=text), ())) == destinations


def test_the_whole_country_is_that_of_the_seller() -> None:
    assert _codes(ship_to(reading_of(text="nationwide"), ("KE",))) == ["KE"]
    assert _codes(ship_to(reading_of(text="nationwide"), ("KE", "TZ"))) == ["DOMESTIC"]
