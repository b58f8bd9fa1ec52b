"""Folding: what one character becomes, and that nothing of another script is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.normalise import Gap, Kind, Script, fold_words, read_character, script_of


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Psittacus erithacus (Linné)", ["psittacus", "erithacus", "linne"]),
        ("İVORY ıvory", ["ivory", "ivory"]),
        ("WEISSKOPF Weißkopf", ["weisskopf", "weisskopf"]),
        ("łuskowiec Ørn ﬃ", ["luskowiec", "orn", "ffi"]),
        ("𝓹𝓪𝓷 ⓟⓐⓝ ᴘᴀɴ ｐａｎ 🅿🅰", ["pan", "pan", "pan", "pan", "pa"]),
        ("pan\u200bgo\u00adlin", ["pangolin"]),
        ("p\u0336a\u0336n", ["pan"]),
        ("हाथी दाँत", ["हाथी", "दाँत"]),
        ("الفيل الأفريقيّ", ["الفيل", "الافريقي"]),
        ("فـيـل", ["فيل"]),
        ("ёлка й", ["елка", "и"]),
        ("ボール・パイソン ﾎﾞｰﾙ", ["ボールパイソン", "ボール"]),
        ("象牙ivory", ["象牙", "ivory"]),
        ("호랑이", ["호랑이"]),
        ("٣ ๓ ３", ["3", "3", "3"]),
        ("Hahn's ball-python", ["hahn", "s", "ball", "python"]),
    ],
)
def test_words_of(written: str, words: list[str]) -> None:
    assert fold_words(written) == [one for word in words for one in fold_words(word)]
    assert len(fold_words(written)) == len(words)


def test_ascii_words_fold_to_themselves_in_lower_case() -> None:
    assert fold_words("Panthera TIGRIS 12") == ["panthera", "tigris", "12"]


@pytest.mark.parametrize(
    ("char", "bits"),
    [(" ", Gap.SPACE), ("\n", Gap.NEWLINE), ("-", Gap.JOINER), (",", Gap.BREAK), (".", Gap.STOP), ("🐍", Gap.SYMBOL)],
)
def test_what_stands_between_words(char: str, bits: Gap) -> None:
    assert read_character(ord(char)) == (Kind.GAP, bits, "")


def test_lone_surrogates_and_nul_are_gaps() -> None:
    assert read_character(0xD800)[0] is Kind.GAP
    assert read_character(0)[0] is Kind.GAP


@given(st.characters())
def test_folding_twice_changes_nothing(char: str) -> None:
    _, _, letters = read_character(ord(char))
    again = "".join(read_character(ord(one))[2] for one in letters)
    assert again == letters


@pytest.mark.parametrize(("char", "script"), [("a", Script.LATIN), ("ж", Script.CYRILLIC), ("象", Script.HAN)])
def test_scripts(char: str, script: Script) -> None:
    assert script_of(char) is script
