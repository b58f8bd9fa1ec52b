"""Names with one slip anywhere, wherever their spaces stand: short words, lost or added spaces with a slip besides."""

from __future__ import annotations

import numpy as np

from matching.kernel.deletions import bucket_of, edits_between_one, one_out
from matching.kernel.fold import TOKENS
from matching.kernel.hashing import may_hold, spread, stretch
from matching.kernel.jit import kernel
from matching.kernel.layout import (
    DECOY,
    ENDS,
    GLUED_LONGEST,
    GLUED_SHORTEST,
    NO_FORMS,
    SPLIT,
    STARTS,
    STRAINED,
    Tables,
    Work,
)
from matching.kernel.pieces import may_be_near
from matching.kernel.walk import PLAIN, add_found, bears_strain
from matching.normalise import Script

_HAN = 1 << int(Script.HAN)
_LOW = np.uint64(0xFFFFFFFF)
_MAX_TOKENS = 6


@kernel
def _probe(tables: Tables, work: Work, first: int, to: int, key: np.uint64, strained: bool) -> None:
    mixed = spread(key)
    if not may_hold(tables.glued_bits, mixed):
        return
    bucket = bucket_of(mixed, tables.glued_at.shape[0] - 1)
    print_ = np.uint32(mixed & _LOW)
    start, end = work.token_start[first], work.token_end[to - 1]
    for k in range(int(tables.glued_at[bucket]), int(tables.glued_at[bucket + 1])):
        if tables.glued_entry[2 * k] != print_:
            continue
        group = int(tables.glued_entry[2 * k + 1])
        at, stop = int(tables.letters_at[group]), int(tables.letters_at[group + 1])
        if edits_between_one(work.chars, start, end, tables.letters, at, stop) != 1:
            continue
        if tables.group_kind[group] & DECOY or (strained and not bears_strain(tables, work, first, to, group)):
            continue
        flag = SPLIT if int(tables.group_words[group]) != to - first else 0
        add_found(work, start, end, group, 1, flag | (STRAINED if strained else 0))


@kernel
def _find_window(tables: Tables, work: Work, first: int, to: int, strained: bool) -> None:
    start, end = work.token_start[first], work.token_end[to - 1]
    if not may_be_near(tables.glued_pieces, work.prefix, work.powers, start, end):
        return
    _probe(tables, work, first, to, stretch(work.prefix, work.powers, start, end), strained)
    for i in range(start, end):
        _probe(tables, work, first, to, one_out(work.prefix, work.powers, start, end, i), strained)


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
                _find_window(tables, work, first, to, n_known == to - first)
