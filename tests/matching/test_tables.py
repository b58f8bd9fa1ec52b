"""The kernel's hash tables and filters: what was put in is found, and a no is certain."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.kernel.filling import hash_stretches
from matching.kernel.hashing import append, look_up, may_hold, owner_in, print_of, spread
from matching.kernel.jit import Array
from matching.kernel.layout import (
    GLUED_LONGEST,
    GLUED_SHORTEST,
    HASH_BASE,
    MAX_WINDOW,
    N_PIECES,
    OWNER_BITS,
    VALUE_BITS,
)
from matching.kernel.pieces import leaving_out, piece_hash
from matching.lookup import hash_word, word_value
from matching.matcher import Matcher
from matching.native import fill_powers
from matching.packing import fill_table, filter_pieces, hash_words, index_deletions, make_filter, ragged
from model.errors import MonitorError

UNLIMITED = settings(deadline=None)
WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=8), unique=True, min_size=1, max_size=200)
NAMES = st.text("abcde", min_size=GLUED_SHORTEST, max_size=GLUED_LONGEST)


def prefix_of(text: str) -> Array:
    prefix = np.zeros(MAX_WINDOW + 8, np.uint64)
    for i, letter in enumerate(text):
        prefix[i + 1] = append(prefix[i], ord(letter))
    return prefix


@UNLIMITED
@given(WORDS)
def test_a_table_tells_the_value_of_its_keys_and_of_no_others(words: list[str]) -> None:
    inside, outside = words[::2], words[1::2]
    slots = fill_table(hash_words(inside), np.arange(len(inside), dtype=np.int32))
    assert [look_up(slots, key) for key in hash_words(inside)] == list(range(len(inside)))
    assert [look_up(slots, key) for key in hash_words(outside)] == [-1] * len(outside)


def test_a_table_refuses_values_that_its_slots_cannot_hold() -> None:
    keys = np.array([7], np.uint64)
    most = (1 << VALUE_BITS) - 2
    assert look_up(fill_table(keys, np.array([most], np.int32)), keys[0]) == most
    for value in (most + 1, -1):
        with pytest.raises(MonitorError, match="more words"):
            fill_table(keys, np.array([value], np.int32))


@UNLIMITED
@given(st.integers(0, (1 << 64) - 1), st.integers(0, (1 << 64) - 1), st.integers(0, (1 << OWNER_BITS) - 1))
def test_an_entry_tells_its_owner_to_its_own_key_only(key: int, other: int, owner: int) -> None:
    entry = np.uint32(print_of(np.uint64(key)) | np.uint32(owner))
    assert owner_in(entry, print_of(np.uint64(key))) == owner
    alike = (key ^ other) & ((1 << (32 - OWNER_BITS)) - 1) == 0
    assert owner_in(entry, print_of(np.uint64(other))) == (owner if alike else -1)


def test_an_index_of_deletions_refuses_more_stretches_than_its_entries_can_number() -> None:
    depths = np.full((1 << OWNER_BITS) + 1, -1, np.int32)
    with pytest.raises(MonitorError, match="more words"):
        index_deletions(depths, np.zeros(len(depths) + 1, np.int32), np.zeros(1, np.int64), 4, 8)


@UNLIMITED
@given(WORDS)
def test_a_filter_knows_all_it_was_made_of_and_little_else(words: list[str]) -> None:
    bits = make_filter(hash_words(words))
    assert all(may_hold(bits, np.uint64(spread(key))) for key in hash_words(words))
    strangers = hash_words([f"z{i}" for i in range(300)])
    assert sum(may_hold(bits, np.uint64(spread(key))) for key in strangers) < 3


def one_edit(name: str, kind: str, at: int, letter: str) -> str:
    at %= len(name)
    if kind == "drop":
        return name[:at] + name[at + 1 :]
    if kind == "swap":
        return name[:at] + name[at : at + 2][::-1] + name[at + 2 :]
    return name[:at] + letter + name[at + (kind == "change") :]


@UNLIMITED
@given(
    NAMES, st.sampled_from(["drop", "swap", "put in", "change"]), st.integers(0, GLUED_LONGEST), st.sampled_from("az")
)
def test_a_slip_leaves_two_thirds_of_a_name(name: str, kind: str, at: int, letter: str) -> None:
    bits = filter_pieces(np.array([1], np.int32), *ragged([list(map(ord, name))]))
    powers = np.zeros(MAX_WINDOW + 8, np.uint64)
    fill_powers(powers)
    for text in (one_edit(name, kind, at, letter), one_edit(name + letter, "drop", len(name), ""), letter + name):
        hashes = [piece_hash(prefix_of(text), powers, 0, len(text), len(text), piece) for piece in range(N_PIECES)]
        pieces = sum(may_hold(bits, np.uint64(one)) << piece for piece, one in enumerate(hashes))
        assert pieces, text
        # Without one of the letters that those pieces leave out, the text is the name, whole or without one of its own.
        shortened = [name[:k] + name[k + 1 :] for k in range(len(name))]
        left = [text[:k] + text[k + 1 :] for k in range(len(text)) if pieces & leaving_out(len(text), k)]
        assert text == name or text in shortened or not {name, *shortened}.isdisjoint(left), text


def test_a_stretch_without_depth_leaves_no_pieces() -> None:
    assert not filter_pieces(np.array([-1], np.int32), *ragged([list(map(ord, "abcdefgh"))])).any()


@UNLIMITED
@given(st.text(max_size=12))
def test_python_reads_the_table_of_words_as_the_kernel_does(matcher: Matcher, word: str) -> None:
    letters = np.array([ord(char) for char in word], np.uint32)
    out = np.zeros(1, np.uint64)
    hash_stretches(np.array([0, len(word)], np.int32), letters, out)
    assert hash_word(word) == int(out[0])
    tables = matcher._maker._tables
    for one in (word, "tiger", "the"):
        assert word_value(tables, one) == look_up(tables.word_slots, np.uint64(hash_word(one)))


def test_the_words_most_used_are_told_twice_alike(matcher: Matcher) -> None:
    tables = matcher._maker._tables
    words = ["the", "de", "la", "tiger", "und", "het", "para", "ivory", "kaplan", "fildişi"]
    keys = [np.uint64(hash_word(word)) for word in words]
    told = [look_up(tables.frequent_slots, key) for key in keys]
    assert told[:7] == [look_up(tables.word_slots, key) for key in keys[:7]]
    assert min(told[:7]) >= 0
    # Its slots are as full as the other tables', with a quarter of a million words.
    assert np.count_nonzero(tables.frequent_slots) == 1 << 18
    rare = [np.uint64(hash_word(word)) for word in ("colobinae", "xqzvw", "hapalopus")]
    assert [look_up(tables.frequent_slots, key) for key in rare] == [-1, -1, -1]


def test_powers_are_those_of_the_base() -> None:
    powers = np.zeros(3, np.uint64)
    fill_powers(powers)
    assert powers.tolist() == [1, HASH_BASE, HASH_BASE**2 % (1 << 64)]
