"""Names whose letters are all there but whose spaces are not: split, joined, spelt out, or written without spaces."""

from __future__ import annotations

from matching.kernel.fold import TOKENS
from matching.kernel.hashing import look_up, stretch
from matching.kernel.jit import kernel
from matching.kernel.layout import JOINED, MAX_WINDOW, OBFUSCATED, SPLIT, Tables, Work
from matching.kernel.walk import HARD, PLAIN, add_found, gap_kind
from matching.kernel.words import COMMON
from matching.normalise import Script

_HAN = 1 << int(Script.HAN)
_KANA, _HANGUL = 1 << int(Script.KANA), 1 << int(Script.HANGUL)
_MAX_TOKENS = 6
_SHORTEST = 7
_SHORTEST_SPELT = 4
_LONG_SPELT = 6


@kernel
def _add_squeezed(tables: Tables, work: Work, start: int, end: int, n_tokens: int, flag: int) -> None:
    at = look_up(tables.squeezed_keys, tables.squeezed_values, stretch(work.prefix, work.powers, start, end))
    if at < 0:
        return
    if work.odd[end] != work.odd[start]:
        flag |= OBFUSCATED
    for k in range(int(tables.squeezed_at[at]), int(tables.squeezed_at[at + 1])):
        group = int(tables.squeezed_group[k])
        if n_tokens == 0 or int(tables.group_words[group]) != n_tokens:
            add_found(work, start, end, group, 0, flag)


@kernel
def _spelt_run(work: Work, first: int, n_tokens: int) -> int:
    """End of the run of single-letter tokens at ``first``."""
    to = first
    while to < n_tokens and work.token_end[to] - work.token_start[to] == 1 and work.token_script[to] < _HAN:
        if to > first and gap_kind(work, to) == HARD and work.token_signs[to] > 1:
            break
        to += 1
    return to


@kernel
def _find_spelt(tables: Tables, work: Work, first: int, last: int) -> None:
    """Names spelt letter by letter in tokens ``first`` to ``last``; short ones only if they fill the run."""
    for i in range(first, last - _SHORTEST_SPELT + 1):
        for j in range(i + _SHORTEST_SPELT, min(last, i + MAX_WINDOW) + 1):
            if j - i >= _LONG_SPELT or (i == first and j == last):
                _add_squeezed(tables, work, work.token_start[i], work.token_end[j - 1], 0, OBFUSCATED)


@kernel
def _piece_flag(work: Work, first: int, to: int) -> int:
    """How a window differs from a name: joined by plain gaps between whole words, or broken up."""
    shortest = MAX_WINDOW
    weak = False
    n_common = 0
    for t in range(first, to):
        shortest = min(shortest, work.token_end[t] - work.token_start[t])
        weak = weak or (t > first and gap_kind(work, t) != PLAIN)
        n_common += 1 if work.token_value[t] >= 0 and work.token_value[t] & COMMON else 0
    if weak or shortest < 3 or to - first > 2:
        if n_common == to - first and not weak:
            return -1
        return OBFUSCATED | SPLIT
    return JOINED


@kernel
def _find_windows(tables: Tables, work: Work, first: int, n_tokens: int) -> None:
    start = work.token_start[first]
    to = first + 1
    while to <= n_tokens and to - first <= _MAX_TOKENS:
        if to > first + 1 and (gap_kind(work, to - 1) == HARD or work.token_script[to - 1] >= _HAN):
            break
        end = work.token_end[to - 1]
        if end - start > MAX_WINDOW:
            break
        if end - start >= _SHORTEST:
            flag = JOINED if to == first + 1 else _piece_flag(work, first, to)
            if flag >= 0:
                _add_squeezed(tables, work, start, end, to - first, flag)
        to += 1


@kernel
def find_windows(tables: Tables, work: Work) -> None:
    """Names written with their spaces in other places, in words of scripts that use spaces."""
    n_tokens = work.counts[TOKENS]
    t = 0
    spelt_to = 0
    while t < n_tokens:
        if work.token_script[t] < _HAN:
            if t >= spelt_to and work.token_end[t] - work.token_start[t] == 1:
                spelt_to = _spelt_run(work, t, n_tokens)
                if spelt_to - t >= _SHORTEST_SPELT:
                    _find_spelt(tables, work, t, spelt_to)
            _find_windows(tables, work, t, n_tokens)
        t += 1


@kernel
def _bounded(work: Work, start: int, end: int, run_start: int, run_end: int, script: int) -> bool:
    """Whether a short name in kana or Hangul stands as a word of its own, as far as the script tells."""
    if end - start > 2 or not script & (_KANA | _HANGUL):
        return True
    if script & _HANGUL:
        return start == run_start and run_end - end <= 2
    return (start == run_start or not is_kana(int(work.chars[start - 1]))) and (
        end == run_end or not is_kana(int(work.chars[end]))
    )


@kernel
def is_kana(letter: int) -> bool:
    """Whether a folded letter is katakana (or its lengthening mark)."""
    return 0x30A0 <= letter <= 0x30FF or 0x3099 <= letter <= 0x309A


@kernel
def find_unspaced(tables: Tables, work: Work) -> None:
    """Names of scripts without spaces, anywhere inside runs of such letters."""
    for t in range(work.counts[TOKENS]):
        script = int(work.token_script[t])
        if script < _HAN:
            continue
        run_start, run_end = work.token_start[t], work.token_end[t]
        for start in range(run_start, run_end - 1):
            longest = look_up(
                tables.start_keys, tables.start_values, stretch(work.prefix, work.powers, start, start + 2)
            )
            for end in range(start + 2, min(run_end, start + longest) + 1):
                if _bounded(work, start, end, run_start, run_end, script):
                    _add_squeezed(tables, work, start, end, 0, 0)


@kernel
def find_broken_runs(tables: Tables, work: Work) -> None:
    """Names of scripts without spaces, broken up by signs, or by spaces after every letter."""
    n_tokens = work.counts[TOKENS]
    for t in range(n_tokens - 1):
        if work.token_script[t] < _HAN:
            continue
        single = work.token_end[t] - work.token_start[t] == 1
        to = t + 1
        while to < n_tokens and work.token_script[to] >= _HAN and to - t < _MAX_TOKENS:
            signs = int(work.token_signs[to])
            single = single and work.token_end[to] - work.token_start[to] == 1
            if gap_kind(work, to) == HARD or signs > 1 or (signs == 0 and not single):
                break
            to += 1
            _find_broken(tables, work, t, to)


@kernel
def _find_broken(tables: Tables, work: Work, first: int, to: int) -> None:
    """Names that begin in token ``first`` and end in token ``to`` - 1."""
    last = work.token_end[to - 1]
    for start in range(work.token_start[first], work.token_end[first]):
        longest = look_up(tables.start_keys, tables.start_values, stretch(work.prefix, work.powers, start, start + 2))
        for end in range(work.token_start[to - 1] + 1, min(last, start + longest) + 1):
            _add_squeezed(tables, work, start, end, 0, OBFUSCATED)
