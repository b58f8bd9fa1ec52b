"""Notation of breeders against decimals, dates and versions; counts in words."""

from __future__ import annotations

import pytest

from matching.offer.sexing import counted_sexes, sexes_told
from tests.matching.offer.passages import reading_of


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
