"""Misspelt names: what is found, and which words of ordinary texts are nobody's slips."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import matching.cues
from matching.candidates import DENYING
from matching.kernel.layout import MAX_WAITING, MAX_WINDOWS
from matching.matcher import Matcher
from matching.normalise import fold_words
from model.detection import MatchMethod
from model.listing import Listing
from model.taxon import NameKind
from species_data.columns import KINDS
from tests.matching.conftest import Finder


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Masdevallia viddja", "Masdevallia vidua"),
        ("Nephrurus leciss", "Nephrurus levis"),
        ("javanese vobrq", "javanese cobra"),
        ("reticulated gllasw frog", "reticulated glass frog"),
        ("Bulbophllum brede", "Bulbophyllum breve"),
        ("Eria piicatilabella", "Eria plicatilabella"),
        ("boa dee arena", "boa de arena"),
    ],
)
def test_two_slips_are_read_beside_whole_or_long_words(find: Finder, written: str, name: str) -> None:
    hits = [one for one in find(f"For sale: {written}, ask for the price.") if one.match.name == name]
    assert [one.match.method for one in hits] == [MatchMethod.FUZZY]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cần bán cây cảnh giá rẻ", "cành giao"),
        ("Cần bán thà mặc con giá rẻ", "con giải"),
        ("Cần bán đơn hoạn clo giá rẻ", "bảng dớn"),
        ("Cần bán chỉ lụa dùng giá rẻ", "chim lửa"),
        ("للبيع وفرش أوانه وتكميل بسعر مناسب", "اجوانه"),
        ("Сумка под крокодила, новая", "сумка из крокодила"),
        ("кошелек под крокодила", "кошелек из крокодила"),
        ("Inc 5 Women Black Tassel Detail T-Strap Flats", "black pastel"),
        ("Ebonol fingerboard bass, roasted maple neck", "ebony fingerboard"),
    ],
)
def test_words_of_ordinary_texts_are_no_slips(find: Finder, text: str, name: str) -> None:
    assert name not in {one.match.name for one in find(text)}


def test_words_that_deny_are_cues_of_imitation_or_denial() -> None:
    with (Path(matching.cues.__file__).parent / "data/cues.csv").open(encoding="utf-8", newline="") as lines:
        kinds = {(row["cue"], row["kind"]) for row in csv.DictReader(lines)}
    assert not [word for word in DENYING if not {(word, "imitation"), (word, "negation")} & kinds]


@lru_cache(maxsize=1)
def _short_epithets(matcher: Matcher) -> list[tuple[int, list[str]]]:
    """Accepted names of two words whose second has six letters."""
    names = matcher.names
    rows = np.flatnonzero(names.name_kinds == KINDS.index(NameKind.ACCEPTED)).tolist()
    told = [(row, fold_words(names.name_texts[row])) for row in rows]
    return [
        (row, words)
        for row, words in told
        if len(words) == 2 and len(words[1]) == 6 and len(words[0]) >= 6
        and all(word.isascii() and word.isalpha() for word in words)
    ]  # fmt: skip


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_word_with_two_strange_letters_is_read_by_the_words_around_it(matcher: Matcher, data: st.DataObject) -> None:
    row, words = data.draw(st.sampled_from(_short_epithets(matcher)))
    text = f"{words[0]} {words[1][0]}q{words[1][2:4]}x{words[1][5]}"
    found = matcher.candidates([Listing(platform="test", external_id="1", title="", text=text)])[0]
    assert any(row in one.rows and one.match.end == len(text) for one in found)


def _strange(number: int) -> str:
    """A word of no language, another for each number."""
    return "".join("bcdfghjklm"[int(digit)] + "uoa"[at % 3] for at, digit in enumerate(f"{number:05}"))


@pytest.mark.parametrize("n", [0, 1, MAX_WAITING - 3, MAX_WAITING - 2, MAX_WAITING - 1, MAX_WAITING, 3 * MAX_WAITING])
def test_slips_are_read_after_any_number_of_strange_words(find: Finder, n: int) -> None:
    words = [*map(_strange, range(1000 * n, 1000 * n + n)), "Masdevallia", "viddja"]
    once, twice = " ".join(words), " ".join([*words, *words])
    for text, times in ((once, 1), (twice, 2), (once, 1)):
        hits = [one for one in find(text) if one.match.name == "Masdevallia vidua"]
        assert len(hits) == times
        assert [text[one.start : one.end] for one in hits] == ["Masdevallia viddja"] * times


@pytest.mark.parametrize("n", [1, MAX_WINDOWS // 2, MAX_WINDOWS, 2 * MAX_WINDOWS])
def test_a_slip_in_words_joined_is_read_after_any_number_of_words_of_names(find: Finder, n: int) -> None:
    text = "grey parrot " * n + "african greyparot"
    found = [one for one in find(text) if one.end == len(text)]
    assert [text[one.start :] for one in found] == ["african greyparot"]
