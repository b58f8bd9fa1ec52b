"""Names of several words: the trie of names is walked along the arcs of the text."""

from __future__ import annotations

from matching.kernel.fold import ARCS, DEPTH, FOUND, TOKENS
from matching.kernel.hashing import look_up, may_hold, pair_key, spread
from matching.kernel.jit import kernel, prefetch
from matching.kernel.layout import (
    COMMON,
    DECOY,
    KNOWN,
    MAX_FOUND,
    MAX_STACK,
    MAX_WINDOW,
    NO_FORMS,
    OBFUSCATED,
    SCIENTIFIC,
    SHORTENED,
    SIGNED,
    STRAINED,
    USUAL,
    Tables,
    Work,
)
from matching.normalise import Gap, Script

_FIELD, _SPACE, _NEWLINE, _JOINER = int(Gap.FIELD), int(Gap.SPACE), int(Gap.NEWLINE), int(Gap.JOINER)
_BREAK, _STOP, _SYMBOL = int(Gap.BREAK), int(Gap.STOP), int(Gap.SYMBOL)
_MAX_SIGNS = 8
_MAX_SIGNED = 4
_SHORTEST_DISGUISED = 4
_LONG_WORD, _LONGER_WORD, _LONGEST_WORD = 8, 10, 12
_LONG_STRANGE = 6
_SHORTEST_OTHER, _SHORT_NAME = 7, 9
_OTHER = 1 << int(Script.OTHER)
_ENOUGH_LETTERS, _ENOUGH_SCIENTIFIC = 7, 6
PLAIN, WEAK, HARD = 0, 1, 2
"""What a gap allows: names go on; only disguised names go on; nothing does."""


@kernel
def _gap_kind(work: Work, token: int) -> int:
    gap = int(work.token_gap[token])
    if gap & _FIELD or work.token_signs[token] > _MAX_SIGNS:
        return HARD
    spaced = gap & (_SPACE | _NEWLINE)
    if gap & _STOP and not gap & (_BREAK | _SYMBOL) and work.token_signs[token] == 1 and token > 0:
        value = int(work.token_value[token - 1])
        if value >= 0 and value & SHORTENED:
            return PLAIN
    if gap & (_BREAK | _STOP) and spaced:
        return HARD
    if gap & (_BREAK | _STOP | _SYMBOL):
        return WEAK
    return PLAIN


@kernel
def note_breaks(work: Work) -> None:
    """Note in ``token_break`` whether a name may go on across the gap before each token."""
    for t in range(work.counts[TOKENS]):
        work.token_break[t] = _gap_kind(work, t)


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
def _bears(tables: Tables, work: Work, first: int, to: int, group: int, cost: int, flag: int) -> bool:
    """Whether a name is long and whole enough for the liberties taken."""
    length = int(tables.group_length[group])
    if cost > budget(length) or (cost and tables.group_kind[group] & DECOY):
        return False
    if flag & (OBFUSCATED | SIGNED) and length < _SHORTEST_DISGUISED:
        return False
    if tables.group_words[group] > 1:
        return flag & STRAINED == 0 or bears_strain(tables, work, first, to, group)
    if flag & STRAINED:
        return False
    return cost == 0 or _bears_slip(tables, work, first, to, group, cost)


@kernel
def _first_word_stands(tables: Tables, work: Work, token: int, group: int) -> bool:
    """Whether ``token`` is exactly the first word of a scientific name."""
    if not tables.group_kind[group] & SCIENTIFIC:
        return False
    genus = int(tables.group_genus[group])
    at = int(tables.word_at[genus])
    length = int(tables.word_at[genus + 1]) - at
    if work.token_end[token] - work.token_start[token] != length:
        return False
    for k in range(length):
        if work.chars[work.token_start[token] + k] != tables.word_chars[at + k]:
            return False
    return True


@kernel
def _stands_in(tables: Tables, work: Work, token: int, first: int, to: int, group: int) -> bool:
    """Whether a token of the stretch ``first`` to ``to`` is in its place in a name, from its start or from its end."""
    start, length = work.token_start[token], work.token_end[token] - work.token_start[token]
    at, end = int(tables.letters_at[group]), int(tables.letters_at[group + 1])
    front = at + start - work.token_start[first]
    back = end - (work.token_end[to - 1] - start)
    same_front = front + length <= end
    same_back = back >= at
    for k in range(length):
        same_front = same_front and work.chars[start + k] == tables.letters[front + k]
        same_back = same_back and work.chars[start + k] == tables.letters[back + k]
    return bool(same_front or same_back)


@kernel
def bears_strain(tables: Tables, work: Work, first: int, to: int, group: int) -> bool:
    """Whether the rest of a name lets an everyday word pass as a slip: rare words, a genus, or enough letters besides.

    A long word of no language, itself a slip, tells as much as a rare word. Words of almost every text (``for``) pass
    only beside a long word of one or the other kind; words met now and then always do.
    """
    n_letters = 0
    n_rare = 0
    n_common = 0
    n_astray = 0
    longest = 0
    shortest = MAX_WINDOW
    usual = False
    for t in range(first, to):
        value = int(work.token_value[t])
        length = work.token_end[t] - work.token_start[t]
        if _stands_in(tables, work, t, first, to, group):
            n_letters += length
            shortest = min(shortest, length)
            if value > NO_FORMS and value & COMMON == 0:
                n_rare += 1
                longest = max(longest, length)
            continue
        n_astray += 1
        if value >= 0 and value & COMMON:
            n_common += 1
            usual = usual or value & USUAL != 0
        elif value < 0:
            longest = max(longest, length)
    if usual:
        return bool(longest >= _LONG_WORD)
    if n_astray == 0 and int(tables.group_length[group]) < _SHORT_NAME:
        # A letter is lost at the edge of a word, which is then another word that seems to stand (``con gia``).
        n_common = 1
        n_letters -= shortest
    enough = _ENOUGH_SCIENTIFIC if tables.group_kind[group] & SCIENTIFIC else _ENOUGH_LETTERS
    if n_common == 0 or n_rare > 0 or n_letters >= enough or longest >= _LONG_STRANGE:
        return True
    return _first_word_stands(tables, work, first, group)


@kernel
def _bears_slip(tables: Tables, work: Work, first: int, to: int, group: int, cost: int) -> bool:
    """Whether a name of one word may be misspelt so: what is written must be no word, and begin alike unless long.

    Scripts that leave vowels out have a word for almost any six letters.
    """
    length = int(tables.group_length[group])
    value = int(work.token_value[first])
    if to != first + 1 or (value >= 0 and value & KNOWN):
        return False
    if length < _SHORTEST_OTHER and work.token_script[first] & _OTHER:
        return False
    same_start = bool(work.chars[work.token_start[first]] == tables.letters[tables.letters_at[group]])
    if cost == 1:
        return same_start or length >= _LONG_WORD
    return length >= _LONGEST_WORD or (same_start and length >= _LONGER_WORD)


@kernel
def _finish(tables: Tables, work: Work, first: int, to: int, node: int, cost: int, flag: int) -> None:
    group = int(tables.node_group[node])
    if group < 0:
        return
    if not _bears(tables, work, first, to, group, cost, flag):
        return
    start, end = work.token_start[first], work.token_end[to - 1]
    if work.odd[end] != work.odd[start]:
        flag |= OBFUSCATED
    add_found(work, start, end, group, cost, flag)


@kernel
def _push(work: Work, node: int, token: int, cost: int, flag: int) -> None:
    depth = work.counts[DEPTH]
    if depth >= MAX_STACK:
        return
    at = depth * 4
    work.stack[at] = node
    work.stack[at + 1] = token
    work.stack[at + 2] = cost
    work.stack[at + 3] = flag
    work.counts[DEPTH] = depth + 1


@kernel
def _extend(tables: Tables, work: Work, node: int, token: int, cost: int, flag: int, signed: bool) -> None:
    """Push every way the name goes on at ``token``; ``node`` -1 is the start of a name.

    With ``signed`` only words whose signs were read as letters go on: those signs are no break.
    """
    arc = work.arc_head[token]
    while arc >= 0:
        word = int(work.arc_word[arc])
        spent = cost + int(work.arc_cost[arc])
        flags = flag | int(work.arc_flag[arc])
        if spent <= 2 and (not signed or flags & SIGNED):
            child = int(tables.root[word])
            if node >= 0:
                key = pair_key(node, word)
                child = look_up(tables.edge_slots, key) if may_hold(tables.edge_bits, spread(key)) else -1
            if child >= 0:
                _push(work, child, int(work.arc_to[arc]), spent, flags)
        arc = work.arc_next[arc]


@kernel
def _fetch_roots(tables: Tables, work: Work) -> None:
    """Ask for what the walk will read of every arc: where names begin with its word, which name is that word, and how
    long it is.
    """
    for arc in range(work.counts[ARCS]):
        prefetch(tables.root, work.arc_word[arc])
    for arc in range(work.counts[ARCS]):
        node = int(tables.root[work.arc_word[arc]])
        if node >= 0:
            prefetch(tables.node_group, node)
    for arc in range(work.counts[ARCS]):
        node = int(tables.root[work.arc_word[arc]])
        group = int(tables.node_group[node]) if node >= 0 else -1
        if group >= 0:
            prefetch(tables.group_length, group)
            prefetch(tables.group_words, group)
            prefetch(tables.group_kind, group)


@kernel
def walk_names(tables: Tables, work: Work) -> None:
    """Every name that the arcs spell, from every token on; a start gives up after a bounded number of steps."""
    n_tokens = work.counts[TOKENS]
    _fetch_roots(tables, work)
    for first in range(n_tokens):
        work.counts[DEPTH] = 0
        _extend(tables, work, -1, first, 0, 0, False)
        steps = 0
        while work.counts[DEPTH] > 0 and steps < MAX_STACK * 2:
            work.counts[DEPTH] -= 1
            steps += 1
            at = work.counts[DEPTH] * 4
            node, token = int(work.stack[at]), int(work.stack[at + 1])
            cost, flag = int(work.stack[at + 2]), int(work.stack[at + 3])
            _finish(tables, work, first, token, node, cost, flag)
            if token >= n_tokens or work.token_gap[token] & _FIELD:
                continue
            gap = int(work.token_break[token])
            if gap == HARD and work.token_signs[token] > _MAX_SIGNED:
                continue
            flag |= OBFUSCATED if gap != PLAIN else 0
            _extend(tables, work, node, token, cost, flag, gap == HARD)
