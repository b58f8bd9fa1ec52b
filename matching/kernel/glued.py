"""Names with one slip anywhere, wherever their spaces stand: short words, lost or added spaces with a slip besides."""

from __future__ import annotations

import numpy as np

from matching.kernel.deletions import edits_between_one
from matching.kernel.fold import TOKENS
from matching.kernel.hashing import bucket_of, filter_word, may_hold, owner_in, print_of, stretch
from matching.kernel.jit import Array, kernel, prefetch
from matching.kernel.keys import add_key, fetch_buckets, note_parts, sift_keys
from matching.kernel.layout import (
    DECOY,
    ENDS,
    GLUED_LONGEST,
    GLUED_SHORTEST,
    MAX_CANDIDATES,
    MAX_WINDOWS,
    N_PIECES,
    NO_FORMS,
    SPLIT,
    STARTS,
    STRAINED,
    Tables,
    Work,
)
from matching.kernel.pieces import leaving_out, piece_hash
from matching.kernel.walk import PLAIN, add_found, bears_strain
from matching.normalise import Script

_HAN = 1 << int(Script.HAN)
_MAX_TOKENS = 6


@kernel
def _verify(tables: Tables, work: Work, first: int, to: int, group: int, strained: bool) -> None:
    start, end = work.token_start[first], work.token_end[to - 1]
    at, stop = int(tables.letters_at[group]), int(tables.letters_at[group + 1])
    if edits_between_one(work.chars, start, end, tables.letters, at, stop) != 1:
        return
    if tables.group_kind[group] & DECOY or (strained and not bears_strain(tables, work, first, to, group)):
        return
    flag = SPLIT if int(tables.group_words[group]) != to - first else 0
    add_found(work, start, end, group, 1, flag | (STRAINED if strained else 0))


@kernel
def _add_keys(work: Work, bits: Array, n: int, window: int, pieces: int) -> int:
    """Add the keys of a window's letters, whole and without each that may be the slip, given which ``pieces`` some name
    shares; how many there are then.
    """
    start = work.token_start[work.window_first[window]]
    end = work.token_end[work.window_to[window] - 1]
    n = add_key(bits, work, n, stretch(work.prefix, work.powers, start, end), window)
    base = note_parts(work, start, end)
    for i in range(end - start):
        if pieces & leaving_out(end - start, i):
            n = add_key(bits, work, n, np.uint64(base + work.parts[i]), window)
    return n


@kernel
def _verify_all(tables: Tables, work: Work, n: int) -> None:
    for k in range(n):
        prefetch(tables.letters, int(tables.letters_at[work.candidate[k]]))
    for k in range(n):
        window = work.candidate_question[k]
        first, to = int(work.window_first[window]), int(work.window_to[window])
        _verify(tables, work, first, to, int(work.candidate[k]), work.window_strained[window] != 0)


@kernel
def _look_up(tables: Tables, work: Work, n: int) -> None:
    """Note the names of the ``n`` keys."""
    n_held = sift_keys(tables.glued_bits, tables.glued_at, work, 0, n, 0)
    fetch_buckets(tables.glued_at, tables.glued_entry, work, 0, n_held)
    n_names = 0
    for k in range(n_held):
        bucket = bucket_of(work.keys[k], tables.glued_at.shape[0] - 1)
        print_ = print_of(work.keys[k])
        for at in range(int(tables.glued_at[bucket]), int(tables.glued_at[bucket + 1])):
            group = owner_in(tables.glued_entry[at], print_)
            if group < 0:
                continue
            if n_names == MAX_CANDIDATES:
                _verify_all(tables, work, n_names)
                n_names = 0
            work.candidate[n_names], work.candidate_question[n_names] = group, work.key_question[k]
            prefetch(tables.letters_at, group)
            n_names += 1
    _verify_all(tables, work, n_names)


@kernel
def _add_window(tables: Tables, work: Work, n: int, first: int, to: int, strained: bool) -> int:
    """Put a window off till memory has brought what the filter says of it; how many wait."""
    if n == MAX_WINDOWS:
        _look_up_windows(tables, work, n)
        n = 0
    start, end = work.token_start[first], work.token_end[to - 1]
    work.window_first[n], work.window_to[n], work.window_strained[n] = first, to, 1 if strained else 0
    for piece in range(N_PIECES):
        mixed = piece_hash(work.prefix, work.powers, start, end, end - start, piece)
        work.window_keys[N_PIECES * n + piece] = mixed
        prefetch(tables.glued_pieces, filter_word(mixed, tables.glued_pieces))
    return n + 1


@kernel
def _look_up_windows(tables: Tables, work: Work, n: int) -> None:
    n_keys = 0
    for k in range(n):
        pieces = 0
        for piece in range(N_PIECES):
            pieces |= int(may_hold(tables.glued_pieces, work.window_keys[N_PIECES * k + piece])) << piece
        if pieces:
            n_keys = _add_keys(work, tables.glued_bits, n_keys, k, pieces)
    _look_up(tables, work, n_keys)


@kernel
def _may_be_name(work: Work, first: int, to: int, n_strange: int) -> bool:
    """Whether a window's words allow a name with one slip: at most one is none of a name, or in none of its places."""
    begins = work.token_role[first] & STARTS != 0
    ends = work.token_role[to - 1] & ENDS != 0
    if begins and ends:
        return n_strange <= 1
    if begins:
        return n_strange == 0 or (n_strange == 1 and work.token_value[to - 1] <= NO_FORMS)
    return bool(ends and (n_strange == 0 or (n_strange == 1 and work.token_value[first] <= NO_FORMS)))


@kernel
def find_glued(tables: Tables, work: Work) -> None:
    """Look up windows of a few words, all but one of them words of names, with one slip."""
    n_tokens = work.counts[TOKENS]
    n = 0
    for first in range(n_tokens):
        if work.token_script[first] >= _HAN:
            continue
        n_strange = 0
        n_known = 0
        for to in range(first + 1, min(n_tokens, first + _MAX_TOKENS) + 1):
            if work.token_script[to - 1] >= _HAN or (to > first + 1 and work.token_break[to - 1] != PLAIN):
                break
            value = int(work.token_value[to - 1])
            n_strange += 1 if value <= NO_FORMS else 0
            n_known += 1 if value >= 0 else 0
            length = work.token_end[to - 1] - work.token_start[first]
            if length > GLUED_LONGEST or n_strange > 1:
                break
            if to > first + 1 and length >= GLUED_SHORTEST - 1 and _may_be_name(work, first, to, n_strange):
                n = _add_window(tables, work, n, first, to, n_known == to - first)
    _look_up_windows(tables, work, n)
