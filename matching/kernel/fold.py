"""Raw code points to folded letters with their origins, and to words with what stands between them."""

from __future__ import annotations

import numpy as np

from matching.kernel.hashing import append, stretch
from matching.kernel.jit import Array, kernel
from matching.kernel.layout import MAX_WINDOW, Tables, Work
from matching.normalise import MARK, ODD, Gap, Kind, Script

_VALUE = (1 << 21) - 1
_NOT_PLAIN = 1 << 21
"""What the table of folds holds for a character that is a letter, and not in dress, is less."""
_WORD, _DROP, _GAP = int(Kind.WORD), int(Kind.DROP), int(Kind.GAP)
_MARK, _ODD = MARK, ODD
_HAN, _OTHER = int(Script.HAN), int(Script.OTHER)
_FIELD = int(Gap.FIELD)
_PLAIN = int(Gap.SPACE | Gap.NEWLINE)
LETTERS, TOKENS, READ, OPEN, ARCS, FOUND, GENERA, DEPTH, NEAR, KEPT = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9
"""Slots of ``Work.counts``: letters folded, words, code points read, inside a word, arcs, matches, genera, steps, words
near the one at hand, near words remembered."""


@kernel
def _open_token(work: Work) -> None:
    t = work.counts[TOKENS]
    work.counts[TOKENS] = t + 1
    work.counts[OPEN] = 1
    work.token_start[t] = work.counts[LETTERS]
    work.token_script[t] = 0
    work.token_gap[t + 1] = 0
    work.token_signs[t + 1] = 0


@kernel
def _add_letter(tables: Tables, work: Work, letter: int, raw: int, odd: int) -> None:
    n = work.counts[LETTERS]
    script = int(tables.script[letter])
    opens = work.counts[OPEN] == 0
    if not opens:
        opens = (script >= _HAN) != (int(work.token_script[work.counts[TOKENS] - 1]) >= (1 << _HAN))
    if opens:
        _open_token(work)
    t = work.counts[TOKENS] - 1
    work.chars[n] = letter
    work.origin[n] = raw
    work.tail[n] = raw + 1
    work.odd[n + 1] = work.odd[n] + (odd if script < _OTHER else 0)
    work.prefix[n + 1] = append(work.prefix[n], letter)
    work.token_script[t] |= 1 << script
    work.token_end[t] = n + 1
    work.counts[LETTERS] = n + 1


@kernel
def _add_plain(tables: Tables, work: Work, text: Array, raw: int, end: int) -> int:
    """Add the plain letters from ``raw`` on that belong to the open word; where they end."""
    n = int(work.counts[LETTERS])
    t = work.counts[TOKENS] - 1
    scripts = int(work.token_script[t])
    n_odd = work.odd[n]
    total = work.prefix[n]
    while raw < end:
        code = int(text[raw])
        letter = int(tables.fold[code]) if code < tables.fold.shape[0] else _NOT_PLAIN
        if letter >= _NOT_PLAIN:
            break
        script = int(tables.script[letter])
        if (script >= _HAN) != (scripts >= (1 << _HAN)):
            break
        work.chars[n] = letter
        work.origin[n] = raw
        work.tail[n] = raw + 1
        n += 1
        raw += 1
        total = append(total, letter)
        work.odd[n] = n_odd
        work.prefix[n] = total
        scripts |= 1 << script
    work.token_script[t] = scripts
    work.token_end[t] = n
    work.counts[LETTERS] = n
    return raw


@kernel
def _add_gap(work: Work, bits: int) -> None:
    t = work.counts[TOKENS]
    work.counts[OPEN] = 0
    work.token_gap[t] |= bits
    if bits & ~_PLAIN and work.token_signs[t] < 255:
        work.token_signs[t] += 1


@kernel
def fold_text(tables: Tables, work: Work, text: Array, start: int, end: int) -> None:
    """Fold ``text[start:end]`` into ``work`` until it ends or the work arrays are full (``counts[READ]`` tells)."""
    work.counts[LETTERS] = 0
    work.counts[TOKENS] = 0
    work.counts[OPEN] = 0
    work.token_gap[0] = _FIELD
    work.token_signs[0] = 0
    work.odd[0] = 0
    work.prefix[0] = np.uint64(0)
    room = work.chars.shape[0] - 8
    odd = 0
    raw = start
    while raw < end and work.counts[LETTERS] < room:
        code = int(text[raw])
        entry = int(tables.fold[code]) if code < tables.fold.shape[0] else _GAP << 21
        kind = (entry >> 21) & 7
        value = entry & _VALUE
        odd |= (entry & _ODD) >> 24
        if kind == _WORD:
            _add_letter(tables, work, value, raw, odd)
            odd = 0
            raw = _add_plain(tables, work, text, raw + 1, min(end, raw + room - int(work.counts[LETTERS]))) - 1
        elif kind == _GAP:
            _add_gap(work, value)
            odd = 0
        elif kind == _DROP:
            if value == _MARK and work.counts[LETTERS] > 0 and work.tail[work.counts[LETTERS] - 1] == raw:
                work.tail[work.counts[LETTERS] - 1] = raw + 1
        else:
            for k in range(int(tables.expansions[value])):
                _add_letter(tables, work, int(tables.expansions[value + 1 + k]), raw, odd)
            odd = 0
        raw += 1
    work.counts[READ] = raw
    _close(work)


@kernel
def _close(work: Work) -> None:
    n_tokens = work.counts[TOKENS]
    work.token_gap[n_tokens] |= _FIELD
    for t in range(n_tokens):
        work.arc_head[t] = -1
        work.token_value[t] = -1
        work.token_role[t] = 0
        length = work.token_end[t] - work.token_start[t]
        if length <= MAX_WINDOW:
            work.token_hash[t] = stretch(work.prefix, work.powers, work.token_start[t], work.token_end[t])
        else:
            work.token_hash[t] = np.uint64(0)
    work.arc_head[n_tokens] = -1


@kernel
def fold_names(tables: Tables, work: Work, text: Array, ends: Array, out: Array, counts: Array) -> None:
    """Fold names laid end to end: per name ``counts`` letters, per letter ``out`` = letter * 2 + (first of word)."""
    start = 0
    written = 0
    for i in range(ends.shape[0]):
        fold_text(tables, work, text, start, ends[i])
        n = work.counts[LETTERS]
        counts[i] = n
        for k in range(n):
            out[written + k] = work.chars[k] << np.uint32(1)
        for t in range(work.counts[TOKENS]):
            out[written + work.token_start[t]] |= np.uint32(1)
        written += n
        start = ends[i]
