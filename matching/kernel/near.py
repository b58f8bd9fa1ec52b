"""Arcs for misspelt words; what a word is near to is remembered, since the words of ads come again and again.

The memory only saves work: an entry is what ``look_for_near`` found for these letters, whatever text they stood in.
"""

from __future__ import annotations

import numpy as np

from matching.kernel.arcs import append_arc, find_arc
from matching.kernel.deletions import look_for_near
from matching.kernel.fold import KEPT, NEAR
from matching.kernel.hashing import spread
from matching.kernel.jit import kernel, prefetch
from matching.kernel.layout import COST_BITS, COST_MASK, MAX_WINDOW, Tables, Work

_BYTE = np.uint64(255)


@kernel
def _keep(work: Work, slot: int, key: np.uint64, length: int) -> np.uint64:
    """Remember the words just found: where they stand, how many they are, and of how many letters the token is."""
    n = work.counts[NEAR]
    if work.counts[KEPT] + n > work.memo_pair.shape[0]:
        # A full memory begins anew.
        work.counts[KEPT] = 0
        for k in range(work.memo.shape[0]):
            work.memo[k] = np.uint64(0)
    at = work.counts[KEPT]
    for k in range(n):
        work.memo_pair[at + k] = work.near_pair[k]
    work.counts[KEPT] = at + n
    place = np.uint64((at << 16) | (n << 8) | length)
    work.memo[2 * slot] = key
    work.memo[2 * slot + 1] = place
    return place


@kernel
def _slot(work: Work, token: int) -> int:
    """Where a token's words are remembered; a word is always asked for with the same limit."""
    return int(spread(work.token_hash[token]) & np.uint64(work.memo.shape[0] // 2 - 1))


@kernel
def fetch_near(work: Work, token: int) -> None:
    """Ask for what is remembered of a token."""
    prefetch(work.memo, 2 * _slot(work, token))


@kernel
def near_words(tables: Tables, work: Work, token: int, limit: int, flag: int) -> None:
    """Arcs for the words up to ``limit`` edits from a token; nearest first, so the bound on arcs keeps the nearest.

    The arcs are given ``flag``.
    """
    length = int(work.token_end[token] - work.token_start[token])
    if length > MAX_WINDOW or length < 2:
        return
    key = np.uint64(work.token_hash[token] + np.uint64(limit))
    slot = _slot(work, token)
    place = work.memo[2 * slot + 1]
    if work.memo[2 * slot] != key or int(place & _BYTE) != length:
        look_for_near(tables, work, token, limit)
        place = _keep(work, slot, key, length)
    at = int(place >> np.uint64(16))
    before = int(work.arc_head[token])
    for k in range(at, at + int((place >> np.uint64(8)) & _BYTE)):
        pair = int(work.memo_pair[k])
        word = pair >> COST_BITS
        if find_arc(work, before, token + 1, word) < 0:
            append_arc(work, token, token + 1, word, pair & COST_MASK, flag)
