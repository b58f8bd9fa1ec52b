"""Names whose letters are all there but whose spaces are not: split, joined, or spelt out letter by letter."""

from __future__ import annotations

from matching.kernel.fold import LETTERS, TOKENS
from matching.kernel.hashing import filter_word, first_slot, look_up, may_hold, spread, stretch
from matching.kernel.jit import kernel, prefetch
from matching.kernel.layout import (
    COMMON,
    JOINED,
    MAX_WINDOW,
    MAX_WINDOWS,
    NO_FORMS,
    OBFUSCATED,
    SPLIT,
    SQUEEZED_START,
    Tables,
    Work,
)
from matching.kernel.walk import HARD, PLAIN, add_found
from matching.kernel.words import add_forms
from matching.normalise import Gap, Script

_HAN, _FIELD = 1 << int(Script.HAN), int(Gap.FIELD)
_MAX_TOKENS = 8
_SHORTEST_JOINED, _SHORTEST_SPLIT = SQUEEZED_START, 7
_SHORTEST_SPELT = 4
_LONG_SPELT = 6


@kernel
def add_squeezed(tables: Tables, work: Work, start: int, end: int, n_tokens: int, flag: int) -> None:
    """Note the names that have exactly these letters in another number of words than ``n_tokens``."""
    key = stretch(work.prefix, work.powers, start, end)
    at = look_up(tables.squeezed_slots, key) if may_hold(tables.squeezed_bits, spread(key)) else -1
    if at < 0:
        return
    if work.odd[end] != work.odd[start]:
        flag |= OBFUSCATED
    for k in range(int(tables.squeezed_at[at]), int(tables.squeezed_at[at + 1])):
        group = int(tables.squeezed_group[k])
        if n_tokens == 0 or int(tables.group_words[group]) != n_tokens:
            add_found(work, start, end, group, 0, flag)


@kernel
def _is_letter(work: Work, token: int) -> bool:
    """Whether a token is one character as written (one that folds to two letters counts as one)."""
    start = work.token_start[token]
    return bool(work.token_script[token] < _HAN and work.origin[work.token_end[token] - 1] == work.origin[start])


@kernel
def _spelt_end(work: Work, first: int) -> int:
    """End of the run of single letters at token ``first``; sentence marks between letters do not end it, but the end of
    a field does.
    """
    to = first
    while to < work.counts[TOKENS] and _is_letter(work, to):
        if to > first and (work.token_gap[to] & _FIELD or (work.token_break[to] == HARD and work.token_signs[to] > 1)):
            break
        to += 1
    return to


@kernel
def _find_spelt(tables: Tables, work: Work, first: int, last: int) -> None:
    """Names and words spelt letter by letter in tokens ``first`` to ``last``; short ones only if they fill the run."""
    for i in range(first, last - _SHORTEST_SPELT + 1):
        for j in range(i + _SHORTEST_SPELT, min(last, i + MAX_WINDOW // 2) + 1):
            if j - i < _LONG_SPELT and (i != first or j != last):
                continue
            start, end = work.token_start[i], work.token_end[j - 1]
            if end - start > MAX_WINDOW:
                break
            add_squeezed(tables, work, start, end, 0, OBFUSCATED)
            value = look_up(tables.word_slots, stretch(work.prefix, work.powers, start, end))
            if value > NO_FORMS:
                add_forms(tables, work, i, j, value, OBFUSCATED)


@kernel
def read_spelt(tables: Tables, work: Work) -> None:
    """Names and arcs for words spelt out with anything between their letters."""
    t = 0
    while t < work.counts[TOKENS]:
        to = _spelt_end(work, t) if _is_letter(work, t) else t
        if to - t >= _SHORTEST_SPELT:
            _find_spelt(tables, work, t, to)
        t = max(to, t + 1)


@kernel
def _window_flag(work: Work, first: int, to: int) -> int:
    """How a window of several tokens differs from a name: joined by plain gaps between whole words, or broken up.

    -1 where everyday words stand together by chance too often.
    """
    shortest = MAX_WINDOW
    weak = False
    n_common = 0
    for t in range(first, to):
        shortest = min(shortest, work.token_end[t] - work.token_start[t])
        weak = weak or (t > first and work.token_break[t] != PLAIN)
        n_common += 1 if work.token_value[t] >= 0 and work.token_value[t] & COMMON else 0
    if not weak and shortest >= 3 and to - first == 2:
        return JOINED
    if n_common == to - first and not weak:
        return -1
    return OBFUSCATED | SPLIT


@kernel
def _add_window(tables: Tables, work: Work, n: int, first: int, to: int) -> int:
    """Put a window off till memory has brought what the filter says of it; how many wait."""
    if n == MAX_WINDOWS:
        _look_up_windows(tables, work, n)
        n = 0
    mixed = spread(stretch(work.prefix, work.powers, work.token_start[first], work.token_end[to - 1]))
    work.window_first[n], work.window_to[n], work.window_keys[n] = first, to, mixed
    prefetch(tables.squeezed_bits, filter_word(mixed, tables.squeezed_bits))
    return n + 1


@kernel
def _look_up_windows(tables: Tables, work: Work, n: int) -> None:
    n_held = 0
    for k in range(n):
        mixed = work.window_keys[k]
        if may_hold(tables.squeezed_bits, mixed):
            prefetch(tables.squeezed_slots, int(first_slot(mixed, tables.squeezed_slots.shape[0])))
            work.window_first[n_held], work.window_to[n_held] = work.window_first[k], work.window_to[k]
            n_held += 1
    for k in range(n_held):
        first, to = int(work.window_first[k]), int(work.window_to[k])
        flag = JOINED if to == first + 1 else _window_flag(work, first, to)
        if flag >= 0:
            add_squeezed(tables, work, work.token_start[first], work.token_end[to - 1], to - first, flag)


@kernel
def _may_begin(tables: Tables, work: Work, start: int) -> bool:
    """Whether a name may begin with the letters from ``start`` on; a no is certain, and said of most words."""
    end = start + SQUEEZED_START
    if end > work.counts[LETTERS]:
        return False
    return may_hold(tables.squeezed_starts, spread(stretch(work.prefix, work.powers, start, end)))


@kernel
def _add_windows(tables: Tables, work: Work, n: int, first: int) -> int:
    """Add the windows that begin with token ``first``; how many wait."""
    start = work.token_start[first]
    if not _may_begin(tables, work, start):
        return n
    to = first + 1
    while to <= work.counts[TOKENS] and to - first <= _MAX_TOKENS:
        if to > first + 1 and (work.token_break[to - 1] == HARD or work.token_script[to - 1] >= _HAN):
            break
        length = work.token_end[to - 1] - start
        if length > MAX_WINDOW:
            break
        if length >= (_SHORTEST_JOINED if to == first + 1 else _SHORTEST_SPLIT):
            n = _add_window(tables, work, n, first, to)
        to += 1
    return n


@kernel
def find_windows(tables: Tables, work: Work) -> None:
    """Names written with their spaces in other places, in words of scripts that use spaces."""
    n = 0
    for t in range(work.counts[TOKENS]):
        if work.token_script[t] < _HAN:
            n = _add_windows(tables, work, n, t)
    _look_up_windows(tables, work, n)
