from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.disguise import is_hidden


@pytest.mark.parametrize(
    "written",
    ["1v0ry", "t**th", "i v o r y", "i.v.o.i.r.e", "rh!no", "p@ngolin", "іvоry", "ع.ا.ج", "象+牙", "c0ati"],
)
def test_signs_digits_and_single_letters_hide_a_name(written: str) -> None:
    assert is_hidden(written)


@pytest.mark.parametrize(
    "written",
    ["grey-parrot", "Aloe/Euphorbia", "neophema's", "тигр", "python regius", "bear's", "Papageien > Amazonen", ""],
)
def test_what_only_joins_words_hides_nothing(written: str) -> None:
    assert not is_hidden(written)


@given(st.text(st.characters(categories=["Ll"], max_codepoint=0x7F), min_size=2, max_size=40))
def test_plain_letters_hide_nothing(written: str) -> None:
    assert not is_hidden(written)


def test_long_writings_cost_little() -> None:
    begun = time.perf_counter()
    for written in ("a " * 100_000, "a1" * 100_000, "a\n" * 100_000):
        is_hidden(written)
    assert time.perf_counter() - begun < 0.2
