"""Names of several words: the trie of names is walked along the arcs of the text."""

from __future__ import annotations

from matching.kernel.fold import FOUND, TOKENS
from matching.kernel.hashing import look_up, pair_key
from matching.kernel.jit import kernel
from matching.kernel.layout import DECOY, MAX_FOUND, MAX_STACK, OBFUSCATED, Tables, Work
from matching.normalise import Gap

_FIELD, _SPACE, _NEWLINE, _JOINER = int(Gap.FIELD), int(Gap.SPACE), int(Gap.NEWLINE), int(Gap.JOINER)
_BREAK, _STOP, _SYMBOL = int(Gap.BREAK), int(Gap.STOP), int(Gap.SYMBOL)
_MAX_SIGNS = 8
PLAIN, WEAK, HARD = 0, 1, 2
"""What a gap allows: names go on; only disguised names go on; nothing does."""


@kernel
def gap_kind(work: Work, token: int) -> int:
    """Whether a name may go on across the gap before ``token``."""
    gap = int(work.token_gap[token])
    if gap & _FIELD or work.token_signs[token] > _MAX_SIGNS:
        return HARD
    spaced = gap & (_SPACE | _NEWLINE)
    if gap & (_BREAK | _STOP) and spaced:
        return HARD
    if gap & (_BREAK | _STOP | _SYMBOL):
        return WEAK
    return PLAIN


@kernel
def budget(length: int) -> int:
    """Edits a name of so many letters bears in all: 1 from 6 letters, 2 from 9."""
    if length < 6:
        return 0
    return 1 if length < 9 else 2


@kernel
def add_found(work: Work, start: int, end: int, group: int, cost: int, flag: int) -> None:
    """Note a name found in letters ``start`` to ``end``; once the work array is full, no more."""
    n = work.counts[FOUND]
    if n >= MAX_FOUND:
        return
    work.found_start[n] = start
    work.found_end[n] = end
    work.found_group[n] = group
    work.found_cost[n] = cost
    work.found_flag[n] = flag
    work.counts[FOUND] = n + 1


@kernel
def _finish(tables: Tables, work: Work, first: int, to: int, node: int, cost: int, flag: int) -> None:
    group = int(tables.node_group[node])
    if group < 0:
        return
    if cost > budget(int(tables.group_length[group])) or (cost and tables.group_kind[group] & DECOY):
        return
    start, end = work.token_start[first], work.token_end[to - 1]
    if work.odd[end] != work.odd[start]:
        flag |= OBFUSCATED
    add_found(work, start, end, group, cost, flag)


@kernel
def _push(work: Work, depth: int, node: int, token: int, cost: int, flag: int) -> int:
    if depth >= MAX_STACK:
        return depth
    at = depth * 4
    work.stack[at] = node
    work.stack[at + 1] = token
    work.stack[at + 2] = cost
    work.stack[at + 3] = flag
    return depth + 1


@kernel
def _extend(tables: Tables, work: Work, depth: int, node: int, token: int, cost: int, flag: int) -> int:
    """Push every way the name goes on at ``token``; ``node`` -1 is the start of a name."""
    arc = work.arc_head[token]
    while arc >= 0:
        word = int(work.arc_word[arc])
        spent = cost + int(work.arc_cost[arc])
        if spent <= 2:
            child = (
                int(tables.root[word])
                if node < 0
                else look_up(tables.edge_keys, tables.edge_values, pair_key(node, word))
            )
            if child >= 0:
                depth = _push(work, depth, child, int(work.arc_to[arc]), spent, flag | int(work.arc_flag[arc]))
        arc = work.arc_next[arc]
    return depth


@kernel
def walk_names(tables: Tables, work: Work) -> None:
    """Every name that the arcs spell, from every token on; a start gives up after a bounded number of steps."""
    n_tokens = work.counts[TOKENS]
    for first in range(n_tokens):
        depth = _extend(tables, work, 0, -1, first, 0, 0)
        steps = 0
        while depth > 0 and steps < MAX_STACK * 2:
            depth -= 1
            steps += 1
            at = depth * 4
            node, token = int(work.stack[at]), int(work.stack[at + 1])
            cost, flag = int(work.stack[at + 2]), int(work.stack[at + 3])
            _finish(tables, work, first, token, node, cost, flag)
            if token >= n_tokens:
                continue
            gap = gap_kind(work, token)
            if gap != HARD:
                depth = _extend(tables, work, depth, node, token, cost, flag | (OBFUSCATED if gap == WEAK else 0))
