"""Names refused for want of an accent are left out once that is known, and nothing else is."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.matcher import Matcher
from matching.refused import Refused

LETTERS = {0: "de", 1: "gau", 2: "crocodile", 3: "de"}
UNLIMITED = settings(deadline=None)


def left(refused: Refused, text: str, *rows: tuple[int, ...]) -> list[int]:
    codes = np.frombuffer(text.encode("utf-32-le"), np.uint32)
    return [int(row[3]) for row in refused.sift(np.array(rows, np.int32).reshape(-1, 6), codes)]


def noting_de() -> Refused:
    refused = Refused(np.array([len(LETTERS[group]) for group in sorted(LETTERS)], np.int16))
    refused.note("de", (0,), 0, 0)
    return refused


def test_a_name_refused_once_is_left_out_where_it_is_written_the_same() -> None:
    assert left(noting_de(), "boa de gau", (0, 4, 6, 0, 0, 0), (0, 7, 10, 1, 0, 0)) == [1]


def test_it_stays_where_it_is_written_otherwise_or_found_at_a_cost_or_beside_another() -> None:
    refused = noting_de()
    for written in ("dê", "De", "dé", "d.e"):
        assert left(refused, written, (0, 0, len(written), 0, 0, 0)) == [0]
    assert left(refused, "de", (0, 0, 2, 0, 1, 0)) == [0]
    assert left(refused, "de", (0, 0, 2, 0, 0, 2)) == [0]
    assert left(refused, "de", (0, 0, 2, 0, 0, 0), (0, 0, 2, 3, 0, 0)) == [0, 3]


def test_only_plain_short_letters_of_one_group_are_noted() -> None:
    refused = noting_de()
    refused.note("gâu", (1,), 0, 0)
    refused.note("Gau", (1,), 0, 0)
    refused.note("gau", (1, 3), 0, 0)
    refused.note("gau", (1,), 1, 0)
    refused.note("crocodile", (2,), 0, 0)
    assert left(refused, "gau crocodile", (0, 0, 3, 1, 0, 0), (0, 4, 13, 2, 0, 0)) == [1, 2]


@UNLIMITED
@given(st.lists(st.sampled_from(["de", "dê", "De", "ho", "hổ", "sua", "tiger", "DE", "boa"]), min_size=1, max_size=8))
def test_what_was_refused_changes_nothing_that_is_found(matcher: Matcher, words: list[str]) -> None:
    texts = [(" ".join(words), "de ho sua", "")]
    first = matcher.find(texts)
    matcher._refused = Refused(matcher._maker._tables.group_length)
    assert matcher.find(texts) == first == matcher.find(texts)
