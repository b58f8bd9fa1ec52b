from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching import categories
from matching.categories import SHELVES, shelf_words, shelves_of
from model.errors import SpeciesDataError


@pytest.mark.parametrize(
    ("category", "shelf"),
    [
        ("Birds > Parrots", "birds"),
        ("Tiermarkt / Terraristik", "reptiles"),
        ("Animaux perdus", "lost"),
        ("Посуда и товары для кухни", "home"),
        ("その他ペット", "animals"),
        ("宠物用品", "supplies"),
        ("KUŞLAR", "birds"),
        ("สัตว์เลี้ยง", "animals"),
    ],
)
def test_headings_of_markets_are_shelves(category: str, shelf: str) -> None:
    assert shelf in shelves_of(category)


def test_a_heading_known_as_a_whole_is_not_read_word_by_word() -> None:
    assert shelves_of("lost pets") == {"lost"}


@pytest.mark.parametrize("category", ["", "   ", "Ref. 4711", ">>>", "Diverses und Sonstiges"])
def test_what_says_nothing_is_on_no_shelf(category: str) -> None:
    assert shelves_of(category) == frozenset()


@given(st.text(max_size=400))
def test_any_text_has_only_known_shelves(category: str) -> None:
    assert shelves_of(category) <= set(SHELVES)


@given(st.sampled_from(sorted(shelf_words())))
def test_every_word_of_the_table_is_on_its_shelves_in_either_case(word: str) -> None:
    assert shelf_words()[word] <= shelves_of(word)
    if word.upper().lower() == word:
        assert shelf_words()[word] <= shelves_of(word.upper())


@pytest.mark.parametrize("category", ["宠" * 100_000, "birds " * 50_000, "-" * 200_000, " – " * 50_000])
def test_a_long_category_costs_little(category: str) -> None:
    begun = time.perf_counter()
    shelves_of(category)
    assert time.perf_counter() - begun < 0.2


def test_a_shelf_that_is_none_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "categories.csv"
    table.write_text("word,shelf\nbirds,nest\n", encoding="utf-8")
    monkeypatch.setattr(categories, "TABLE", table)
    shelf_words.cache_clear()
    try:
        with pytest.raises(SpeciesDataError, match="nest"):
            shelf_words()
    finally:
        shelf_words.cache_clear()
