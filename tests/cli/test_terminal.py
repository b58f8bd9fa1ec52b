"""Nothing a stranger wrote acts on the terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.terminal import safe


@given(st.text(st.characters(codec=None)))
def test_as_long_as_before_and_nothing_that_acts(text: str) -> None:
    shown = safe(text)
    assert len(shown) == len(text)
    acting = {char for char in shown if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}
    assert acting <= {"\u200c", "\u200d"}
    assert safe(shown) == shown
    shown.encode()


@pytest.mark.parametrize(
    "text",
    ["plain", "Elfenbein – für 20 €", "虎骨酒", "งาช้าง", "عاج", "नमस्ते", "e\u0301", "a \U0001f405 b", "می\u200cخواهم"],
)
def test_ordinary_writing_stays(text: str) -> None:
    assert safe(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "·[31mred"),
        ("a\u202eb", "a·b"),
        ("a\nb\tc\u2028d", "a b c d"),
        ("a" + "\u0301" * 9, "a" + "\u0301" * 4 + "·····"),
    ],
)
def test_what_acts_is_shown_as_a_dot(text: str, shown: str) -> None:
    assert safe(text) == shown
