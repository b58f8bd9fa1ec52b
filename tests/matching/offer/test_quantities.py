"""Counts beside names of taxa, packs, body weights."""

from __future__ import annotations

from decimal import Decimal

import pytest

from matching.offer.quantities import amounts_of, is_body_weight, shows_life
from tests.matching.offer.passages import passage_of


def test_a_number_before_the_name_of_a_taxon_counts() -> None:
    title = "4 young Amazona aestiva"
    named = passage_of(title, spans=[(8, 23)])
    assert [amount.value for amount in amounts_of(named, [])] == []
    named = passage_of("4 albino Amazona aestiva", spans=[(9, 24)])
    assert [(amount.value, amount.start, amount.end) for amount in amounts_of(named, [])] == [(Decimal(4), 0, 24)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("10 x 50 ml", 500, "ml"),
        ("3斤", Decimal("1.5"), "kg"),
        ("半斤", None, ""),
        ("2 pairs", 4, "no."),
        ("12 m2", 12, "m2"),
        ("2015 г", None, ""),
        ("5 cm", None, ""),
        ("16gb", None, ""),
        ("3 years", None, ""),
    ],
)
def test_units_are_brought_to_ours_and_sizes_left_out(text: str, value: Decimal | None, unit: str) -> None:
    found = amounts_of(passage_of(text), [])
    assert (found[0].value if found else None) == value
    assert (found[0].unit if found else "") == unit


def test_the_price_of_a_kilogram_is_no_quantity() -> None:
    passage = passage_of("45 € / 1 kg")
    assert amounts_of(passage, [(0, 11)]) == []


def test_a_mass_is_a_body_weight_where_the_words_say_so() -> None:
    passage = passage_of("body weight 450 g")
    (amount,) = amounts_of(passage, [])
    assert is_body_weight(passage, amount, is_live=False)
    ivory = passage_of("ivory 450 g")
    (amount,) = amounts_of(ivory, [])
    assert not is_body_weight(ivory, amount, is_live=False)
    assert is_body_weight(ivory, amount, is_live=True)


def test_eggs_and_seeds_do_not_show_an_animal_alive() -> None:
    assert shows_life(passage_of("two adults"))
    assert not shows_life(passage_of("50 g of seeds"))
