from __future__ import annotations

import pytest

from matching.compounds import compound_forms


@pytest.mark.parametrize(
    ("word", "language", "compound"),
    [
        ("nashorn", "de", "nashornhorn"),
        ("lowe", "de", "lowenschadel"),
        ("elefant", "de", "elefantenleder"),
        ("leeuw", "nl", "leeuwenschedel"),
        ("haai", "nl", "haaientanden"),
        ("ara", "nl", "araveren"),
    ],
)
def test_an_animal_and_its_goods_make_one_word(word: str, language: str, compound: str) -> None:
    assert compound in compound_forms(word, language)


@pytest.mark.parametrize(("word", "language"), [("lion", "en"), ("lion", "fr"), ("ab", "de"), ("x" * 40, "nl")])
def test_other_languages_and_lengths_make_none(word: str, language: str) -> None:
    assert compound_forms(word, language) == set()
