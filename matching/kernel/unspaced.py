"""Names of scripts that write words without spaces: found anywhere in a run of such letters."""

from __future__ import annotations

from matching.kernel.fold import TOKENS
from matching.kernel.hashing import look_up, stretch
from matching.kernel.jit import kernel
from matching.kernel.layout import MAX_WINDOW, OBFUSCATED, Tables, Work
from matching.kernel.walk import HARD, add_found
from matching.normalise import Script

_HAN = 1 << int(Script.HAN)
_KANA, _HANGUL = 1 << int(Script.KANA), 1 << int(Script.HANGUL)
_MAX_TOKENS = 12
_SHORT = 2


@kernel
def is_kana(letter: int) -> bool:
    """Whether a folded letter is katakana (or a voicing mark)."""
    return 0x30A0 <= letter <= 0x30FF or 0x3099 <= letter <= 0x309A


@kernel
def _bounded(work: Work, start: int, end: int, run_start: int, run_end: int, script: int) -> bool:
    """Whether a short name in kana or Hangul stands as a word of its own, as far as the script tells."""
    if end - start > _SHORT or not script & (_KANA | _HANGUL):
        return True
    if script & _HANGUL:
        return start == run_start and run_end - end <= _SHORT
    before = start > run_start and is_kana(int(work.chars[start])) and is_kana(int(work.chars[start - 1]))
    after = end < run_end and is_kana(int(work.chars[end - 1])) and is_kana(int(work.chars[end]))
    return not before and not after


@kernel
def _longest_from(tables: Tables, work: Work, start: int, last: int) -> int:
    """Last place where a name that begins at ``start`` may end."""
    if start + 2 > last:
        return start
    key = stretch(work.prefix, work.powers, start, start + 2)
    return int(min(last, start + look_up(tables.start_slots, key)))


@kernel
def _add(tables: Tables, work: Work, start: int, end: int, n_words: int, flag: int) -> None:
    """Note the names of exactly these letters that have at least ``n_words`` words."""
    at = look_up(tables.squeezed_slots, stretch(work.prefix, work.powers, start, end))
    if at < 0:
        return
    for k in range(int(tables.squeezed_at[at]), int(tables.squeezed_at[at + 1])):
        group = int(tables.squeezed_group[k])
        if int(tables.group_words[group]) >= n_words:
            add_found(work, start, end, group, 0, flag)


@kernel
def find_unspaced(tables: Tables, work: Work) -> None:
    """Names inside runs of letters written without spaces."""
    for t in range(work.counts[TOKENS]):
        script = int(work.token_script[t])
        if script < _HAN:
            continue
        run_start, run_end = work.token_start[t], work.token_end[t]
        for start in range(run_start, run_end - 1):
            for end in range(start + 2, _longest_from(tables, work, start, run_end) + 1):
                if _bounded(work, start, end, run_start, run_end, script):
                    _add(tables, work, start, end, 0, 0)


@kernel
def _find_across(tables: Tables, work: Work, first: int, to: int, n_words: int, flag: int) -> None:
    """Names that begin in token ``first`` and end in token ``to`` - 1; a word with spaces only at its first letter."""
    begin, stop = work.token_start[first], work.token_end[first]
    if work.token_script[first] < _HAN:
        stop = begin + 1
    last = work.token_end[to - 1]
    lowest = last if work.token_script[to - 1] < _HAN else work.token_start[to - 1] + 1
    for start in range(begin, stop):
        for end in range(max(lowest, start + 2), _longest_from(tables, work, start, last) + 1):
            _add(tables, work, start, end, n_words, flag)


@kernel
def find_broken_runs(tables: Tables, work: Work) -> None:
    """Names with unspaced letters that are broken up: by their own spaces, by signs, or by blanks after each letter."""
    n_tokens = work.counts[TOKENS]
    for t in range(n_tokens - 1):
        unspaced = work.token_script[t] >= _HAN
        single = unspaced and work.token_end[t] - work.token_start[t] == 1
        n_words = 1
        flag = 0
        to = t + 1
        while to < n_tokens and to - t < _MAX_TOKENS:
            signs = int(work.token_signs[to])
            unspaced = unspaced or work.token_script[to] >= _HAN
            single = single and work.token_end[to] - work.token_start[to] == 1
            if work.token_break[to] == HARD or signs > 1 or work.token_end[to] - work.token_start[t] > 2 * MAX_WINDOW:
                break
            if work.token_gap[to] != 0:
                n_words += 1 if signs == 0 else 0
                flag |= OBFUSCATED if signs else 0
            to += 1
            if unspaced:
                _find_across(tables, work, t, to, 0 if single else n_words, OBFUSCATED if single else flag)
            elif to - t >= 2:
                break
