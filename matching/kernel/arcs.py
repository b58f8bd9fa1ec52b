"""Arcs: that some tokens of the text may be a word of the name space, at a cost in edits."""

from __future__ import annotations

from matching.kernel.fold import ARCS
from matching.kernel.jit import kernel
from matching.kernel.layout import MAX_ARCS, Work


@kernel
def append_arc(work: Work, token: int, to: int, word: int, cost: int, flag: int) -> None:
    """Note that tokens ``token`` to ``to`` may be ``word``; once the work array is full, no more."""
    n = work.counts[ARCS]
    if n >= MAX_ARCS:
        return
    work.arc_next[n] = work.arc_head[token]
    work.arc_to[n] = to
    work.arc_word[n] = word
    work.arc_cost[n] = cost
    work.arc_flag[n] = flag
    work.arc_head[token] = n
    work.counts[ARCS] = n + 1


@kernel
def find_arc(work: Work, first: int, to: int, word: int) -> int:
    """The arc to ``to`` for ``word`` among those from ``first`` on, or -1."""
    at = first
    while at >= 0 and not (work.arc_to[at] == to and work.arc_word[at] == word):
        at = int(work.arc_next[at])
    return at


@kernel
def add_arc(work: Work, token: int, to: int, word: int, cost: int, flag: int) -> None:
    """Note an arc; the best cost of the same reading stands."""
    at = find_arc(work, int(work.arc_head[token]), to, word)
    if at < 0:
        append_arc(work, token, to, word, cost, flag)
    elif cost < work.arc_cost[at]:
        work.arc_cost[at] = cost
        work.arc_flag[at] = flag
