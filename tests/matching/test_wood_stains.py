"""A stain sold by the can has the colour of a wood and is not that wood."""

from __future__ import annotations

import pytest

from matching.cues import read_cue_rows


@pytest.mark.parametrize(
    ("language", "word"),
    [("cs", "mořidlo"), ("pl", "lazura"), ("ru", "пропитка для дерева"), ("es", "tinte para madera"), ("ja", "木部塗料")],
)
def test_stains_speak_of_a_colour(language: str, word: str) -> None:
    assert (word, language, "colour", "") in set(read_cue_rows())
