"""Morphs in the words of the ad."""

from __future__ import annotations

import pytest

from matching.offer.morphs import morph_of
from tests.matching.offer.passages import passage_of


@pytest.mark.parametrize(
    ("title", "morph"),
    [
        ("Corn snake Amel Motley het anery male", "Amel Motley het anery"),
        ("pastel, female, 50% het pied", "pastel, female, 50% het pied"),
        ("banana clown", "banana clown"),
        ("banana bread", None),
        ("blue and yellow macaw", None),
    ],
)
def test_a_morph_is_the_run_of_its_words(title: str, morph: str | None) -> None:
    span = morph_of(passage_of(title))
    assert (span and title[span[0] : span[1]]) == morph


def test_a_colour_in_the_name_of_a_taxon_is_no_morph() -> None:
    assert morph_of(passage_of("albino gourami", spans=[(0, 14)])) is None
    assert morph_of(passage_of("pastel het pied", spans=[(7, 15)])) == (0, 15)
