"""Other orders of words, and forms of words, in which sellers write names."""

from __future__ import annotations

import pytest

from matching.inflect import word_forms
from matching.word_order import other_orders


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        (("степова", "черепаха"), "uk", {("черепаха", "степова")}),
        (("krajta", "kralovska"), "cs", {("kralovska", "krajta")}),
        (("mala", "de", "crocodilo"), "pt-BR", {("mala", "crocodilo")}),
        (("sac", "en", "crocodile"), "fr", {("sac", "crocodile")}),
        (("ball", "python"), "en", set()),
        (("ёж", "ая"), "ru", set()),
        (("pico", "y", "pala"), "es", set()),
        (("boa",), "cs", set()),
    ],
)
def test_names_turn_and_lose_their_particle_only_where_sellers_do_so(
    words: tuple[str, ...], language: str, expected: set[tuple[str, ...]]
) -> None:
    assert set(other_orders(words, language)) == expected


@pytest.mark.parametrize(
    ("word", "language", "form"),
    [
        ("krajta", "cs", "krajty"),
        ("kralovska", "cs", "kralovskou"),
        ("konik", "cs", "konici"),
        ("papousek", "cs", "papousky"),
        ("तोता", "hi", "तोतों"),
        ("तोता", "hi", "तोते"),
        ("मछली", "hi", "मछलियां"),
        ("لاكپشت", "fa", "لاكپشتها"),
        ("لاكپشت", "fa", "لاكپشتی"),
    ],
)
def test_words_are_met_in_their_cases_and_plurals(word: str, language: str, form: str) -> None:
    assert form in word_forms(word, language)
