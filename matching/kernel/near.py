"""Arcs for misspelt words; what a word is near to is remembered, since the words of ads come again and again.

The memory only saves work: an entry is what ``look_for_near`` found for these letters, whatever text they stood in. So
the words of a text are looked for many at a time before any of them is asked for, which waits for memory less often.
"""

from __future__ import annotations

import numpy as np

from matching.kernel.arcs import append_arc, find_arc
from matching.kernel.fold import KEPT
from matching.kernel.hashing import spread
from matching.kernel.jit import kernel, prefetch
from matching.kernel.layout import COST_BITS, COST_MASK, MAX_NEAR, MAX_WAITING, MAX_WINDOW, Tables, Work
from matching.kernel.near_index import look_for_near

_BYTE, _COUNT_BITS, _PLACE_BITS = np.uint64(255), np.uint64(8), np.uint64(16)


@kernel
def _key(work: Work, token: int, limit: int) -> np.uint64:
    return np.uint64(work.token_hash[token] + np.uint64(limit))


@kernel
def _slot(work: Work, token: int) -> int:
    """Where a token's words are remembered; a word is always asked for with the same limit."""
    return int(spread(work.token_hash[token]) & np.uint64(work.memo.shape[0] // 2 - 1))


@kernel
def _is_kept(work: Work, token: int, limit: int) -> bool:
    """Whether the words near a token are remembered."""
    slot = _slot(work, token)
    length = int(work.token_end[token] - work.token_start[token])
    return bool(work.memo[2 * slot] == _key(work, token, limit) and int(work.memo[2 * slot + 1] & _BYTE) == length)


@kernel
def _keep(work: Work, question: int) -> None:
    """Remember the words just found for a token: where they stand, how many they are, of how many letters it is."""
    token, limit, n = int(work.waiting[question]), int(work.waiting_limit[question]), int(work.n_near[question])
    if work.counts[KEPT] + n > work.memo_pair.shape[0]:
        # A full memory begins anew.
        work.counts[KEPT] = 0
        for k in range(work.memo.shape[0]):
            work.memo[k] = np.uint64(0)
    at = int(work.counts[KEPT])
    for k in range(n):
        work.memo_pair[at + k] = work.near_pair[MAX_NEAR * question + k]
    work.counts[KEPT] = at + n
    slot = _slot(work, token)
    work.memo[2 * slot] = _key(work, token, limit)
    work.memo[2 * slot + 1] = np.uint64((at << 16) | (n << 8) | int(work.token_end[token] - work.token_start[token]))


@kernel
def wait_for_near(tables: Tables, work: Work, n: int, token: int, limit: int) -> int:
    """Have a token wait, behind the ``n`` that do, for the words up to ``limit`` edits from it; how many wait then."""
    length = int(work.token_end[token] - work.token_start[token])
    if length > MAX_WINDOW or length < 2:
        return n
    if n == MAX_WAITING:
        find_near(tables, work, n)
        n = 0
    prefetch(work.memo, 2 * _slot(work, token))
    work.waiting[n] = token
    work.waiting_limit[n] = limit
    return n + 1


@kernel
def find_near(tables: Tables, work: Work, n: int) -> None:
    """Have the words near the ``n`` tokens that wait remembered."""
    n_new = 0
    for k in range(n):
        token, limit = int(work.waiting[k]), int(work.waiting_limit[k])
        if _is_kept(work, token, limit):
            prefetch(work.memo_pair, int(work.memo[2 * _slot(work, token) + 1] >> _PLACE_BITS))
        else:
            work.waiting[n_new], work.waiting_limit[n_new] = token, limit
            n_new += 1
    if n_new > 0:
        look_for_near(tables, work, n_new)
    for k in range(n_new):
        # A word that waited twice is kept once.
        if not _is_kept(work, int(work.waiting[k]), int(work.waiting_limit[k])):
            _keep(work, k)


@kernel
def near_words(tables: Tables, work: Work, token: int, limit: int, flag: int) -> None:
    """Arcs for the words up to ``limit`` edits from a token; nearest first, so the bound on arcs keeps the nearest.

    The arcs are given ``flag``.
    """
    length = int(work.token_end[token] - work.token_start[token])
    if length > MAX_WINDOW or length < 2:
        return
    if not _is_kept(work, token, limit):
        # It waited, but another word has taken its place since.
        find_near(tables, work, wait_for_near(tables, work, 0, token, limit))
    place = work.memo[2 * _slot(work, token) + 1]
    at = int(place >> _PLACE_BITS)
    before = int(work.arc_head[token])
    for k in range(at, at + int((place >> _COUNT_BITS) & _BYTE)):
        pair = int(work.memo_pair[k])
        word = pair >> COST_BITS
        if find_arc(work, before, token + 1, word) < 0:
            append_arc(work, token, token + 1, word, pair & COST_MASK, flag)
