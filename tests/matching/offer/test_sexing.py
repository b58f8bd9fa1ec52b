"""Notation of breeders against decimals, dates and versions; counts in words; morphs."""

from __future__ import annotations

import pytest

from matching.offer.morphs import morph_of
from matching.offer.sexing import counted_sexes, sexes_told
from tests.matching.offer.passages import passage_of, reading_of


@pytest.mark.parametrize(
    ("title", "counts"),
    [
        ("1.2.0 Boa", (1, 2, 0)),
        ("0.1 Boa", (0, 1, None)),
        ("Boa 1.1 adult", (1, 1, None)),
        ("3 males 1 female", (3, 1, None)),
        ("two females", (None, 2, None)),
        ("1.5 m Boa", None),
        ("Boa 1.5", None),
        ("12.05.24 Boa", None),
        ("$1.1 Boa", None),
        ("v1.2 adult", None),
        ("0.0 Boa", None),
    ],
)
def test_only_counts_of_animals_are_counts_by_sex(title: str, counts: tuple[int | None, ...] | None) -> None:
    found = counted_sexes(reading_of(title))
    assert (found and (found.males, found.females, found.unsexed)) == counts


def test_dotted_digits_right_before_a_taxon_are_notation() -> None:
    title = "Also 2.1 Boa imperator"
    assert counted_sexes(reading_of(title)) is None
    assert counted_sexes(reading_of(title, spans={"title": [(9, 22)]})) is not None


def test_the_sexes_are_those_counted() -> None:
    reading = reading_of("0.2 Boa", text="the male on the picture is not for sale")
    assert [sex for sex, _, _, _ in sexes_told(reading, counted_sexes(reading))] == ["female"]


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
