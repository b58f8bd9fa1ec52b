"""Ivory as the colour of what is worn."""

from __future__ import annotations

import pytest

from matching.matcher import Matcher
from model.listing import Listing

TOLD = "the colour of what is worn, which is not made of it"


def found(matcher: Matcher, title: str, language: str, text: str = "") -> list[tuple[float, bool]]:
    ad = Listing(platform="p", external_id="1", title=title, text=text, language=language)
    return [(one.score, TOLD in one.reasons) for one in matcher.detect(ad)]


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Туфли женские слоновая кость 38 размер", "ru"),
        ("Buty ślubne kość słoniowa rozmiar 37", "pl"),
        ("Brautschuhe Elfenbein Größe 38", "de"),
        ("Zapatos de novia marfil 38", "es"),
    ],
)
def test_what_is_worn_is_of_the_colour(matcher: Matcher, title: str, language: str) -> None:
    [(score, told)] = found(matcher, title, language)
    assert told
    assert score < 0.3


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Figura de marfil tallada con zapatos", "es"),
        ("Туфли и браслет слоновая кость", "ru"),
        ("Elfenbein Armreif, geschnitzt", "de"),
        ("Zapatos de novia y colmillo de marfil", "es"),
        ("Portafoglio in pelle di elefante africano", "it"),
    ],
)
def test_what_else_is_made_of_ivory_is_ivory(matcher: Matcher, title: str, language: str) -> None:
    assert not any(told for _, told in found(matcher, title, language))
    assert max(score for score, _ in found(matcher, title, language)) > 0.5
