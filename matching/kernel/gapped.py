"""Names with two slips in one short word: found by their other words, all whole, with a gap where the word stands.

Two slips leave little of a short word, so that far too many words are as near to what is written. The words around it
tell which one is meant: a name is looked up without the word, and only the words it may then be are compared.
"""

from __future__ import annotations

import numpy as np

from matching.kernel.deletions import edits_between
from matching.kernel.fold import TOKENS
from matching.kernel.hashing import append, look_up, may_hold, spread, stretch
from matching.kernel.jit import kernel
from matching.kernel.layout import (
    ENDS,
    GAP,
    GAP_LONGEST,
    GAP_SHORTEST,
    GAPPED_SHORTEST,
    MAX_WINDOW,
    NO_FORMS,
    STARTS,
    Tables,
    Work,
)
from matching.kernel.walk import PLAIN, add_found
from matching.normalise import Script

_HAN = 1 << int(Script.HAN)
_DIGIT = 1 << int(Script.DIGIT)
_MAX_AROUND = 4
_SLIPS = 2
_SHORTEST_STEM = 4


@kernel
def _is_derived(tables: Tables, work: Work, gap: int, at: int, stop: int) -> bool:
    """Whether the word at the gap has all but the last letter of a word and another ending (``ebonol``, ``ebony``)."""
    start, end = work.token_start[gap], work.token_end[gap]
    n_stem = stop - at - 1
    if n_stem < _SHORTEST_STEM or end - start <= n_stem:
        return False
    for k in range(n_stem):
        if work.chars[start + k] != tables.letters[at + k]:
            return False
    return True


@kernel
def _verify(tables: Tables, work: Work, first: int, gap: int, to: int, group: int) -> None:
    """Note a name of the looked-up words if the word at the gap is two slips from the one it has there."""
    start, end = work.token_start[first], work.token_end[to - 1]
    at = int(tables.letters_at[group]) + work.token_start[gap] - start
    stop = int(tables.letters_at[group + 1]) - (end - work.token_end[gap])
    if not GAP_SHORTEST <= stop - at <= GAP_LONGEST:
        return
    if _is_derived(tables, work, gap, at, stop):
        return
    cost = edits_between(work.chars, work.token_start[gap], work.token_end[gap], tables.letters, at, stop, _SLIPS)
    if cost == _SLIPS:
        add_found(work, start, end, group, cost, 0)


@kernel
def _look_up(tables: Tables, work: Work, first: int, gap: int, to: int) -> None:
    start, end = work.token_start[first], work.token_end[to - 1]
    if end - start < GAPPED_SHORTEST - _SLIPS or end - start > MAX_WINDOW:
        return
    after = work.token_end[gap]
    before = append(stretch(work.prefix, work.powers, start, work.token_start[gap]), GAP)
    key = np.uint64(before * work.powers[end - after] + stretch(work.prefix, work.powers, after, end))
    at = look_up(tables.gapped_slots, key) if may_hold(tables.gapped_bits, spread(key)) else -1
    if at < 0:
        return
    for k in range(int(tables.gapped_at[at]), int(tables.gapped_at[at + 1])):
        _verify(tables, work, first, gap, to, int(tables.gapped_group[k]))


@kernel
def _is_name_word(work: Work, token: int) -> bool:
    return bool(work.token_value[token] > NO_FORMS and work.token_script[token] < _HAN)


@kernel
def _look_around(tables: Tables, work: Work, gap: int) -> None:
    """Look up every stretch of words of names around the word at ``gap``."""
    n_tokens = work.counts[TOKENS]
    first = gap
    while gap - first <= _MAX_AROUND:
        if first == gap or work.token_role[first] & STARTS:
            to = gap + 1
            while to - gap <= _MAX_AROUND:
                if to - first > 1 and (to == gap + 1 or work.token_role[to - 1] & ENDS):
                    _look_up(tables, work, first, gap, to)
                if to >= n_tokens or work.token_break[to] != PLAIN or not _is_name_word(work, to):
                    break
                to += 1
        if first == 0 or work.token_break[first] != PLAIN or not _is_name_word(work, first - 1):
            break
        first -= 1


@kernel
def find_gapped(tables: Tables, work: Work) -> None:
    """Names in which one word, a word of no language, is two slips from a short one."""
    for t in range(work.counts[TOKENS]):
        script = int(work.token_script[t])
        length = work.token_end[t] - work.token_start[t]
        if script >= _HAN or script & _DIGIT or work.token_value[t] >= 0:
            continue
        if GAP_SHORTEST - 1 <= length <= GAP_LONGEST + _SLIPS:
            _look_around(tables, work, t)
