"""Words with letters left out or replaced by signs: ``t*ger``, ``iv_ry``, ``p@ngolin``, ``p@ng0lin``."""

from __future__ import annotations

import numpy as np

from matching.kernel.deletions import bucket_of, may_hold
from matching.kernel.fold import TOKENS
from matching.kernel.hashing import append, look_up, spread
from matching.kernel.jit import kernel
from matching.kernel.layout import OBFUSCATED, Tables, Work
from matching.kernel.words import add_arc, add_forms
from matching.normalise import Gap, Script

_HAN = 1 << int(Script.HAN)
_BLANK = int(Gap.SPACE | Gap.NEWLINE | Gap.FIELD)
_LOW = np.uint64(0xFFFFFFFF)
_ZERO, _NINE = 48, 57
_ANY = 1
_MAX_PARTS = 8
_MAX_PATTERN = 32
_MIN_WORD = 4
_MAX_OPEN = 2
_LEET_SIZE = 256


@kernel
def _sign_letter(tables: Tables, sign: int, second: bool) -> int:
    """Letter a sign stands for, ``_ANY`` for a mask, 0 for neither."""
    if sign < _LEET_SIZE and tables.leet_first[sign]:
        return int(tables.leet_second[sign]) if second else int(tables.leet_first[sign])
    if sign < tables.masks.shape[0] and tables.masks[sign]:
        return _ANY
    return 0


@kernel
def _add_token(tables: Tables, work: Work, token: int, length: int) -> int:
    """Append a token to the pattern: per place the letter and, for a digit, its second reading."""
    for k in range(work.token_start[token], work.token_end[token]):
        letter = int(work.chars[k])
        if length >= _MAX_PATTERN:
            return length
        digit = _ZERO <= letter <= _NINE
        work.pattern[2 * length] = int(tables.leet_first[letter]) if digit else letter
        work.pattern[2 * length + 1] = int(tables.leet_second[letter]) if digit else letter
        length += 1
    return length


@kernel
def _add_sign(tables: Tables, work: Work, token: int, length: int) -> int:
    """Append the signs before ``token`` as masked places; -1 if they cannot be masks."""
    first = _sign_letter(tables, int(work.token_sign[token]), False)
    if first == 0:
        return -1
    second = _sign_letter(tables, int(work.token_sign[token]), True)
    for _ in range(int(work.token_signs[token])):
        if length >= _MAX_PATTERN:
            return -1
        work.pattern[2 * length] = first
        work.pattern[2 * length + 1] = second
        length += 1
    return length


@kernel
def _fits(tables: Tables, work: Work, word: int, length: int) -> bool:
    at = int(tables.word_at[word])
    if int(tables.word_at[word + 1]) - at != length:
        return False
    for k in range(length):
        letter = tables.word_chars[at + k]
        first = work.pattern[2 * k]
        fits = first == _ANY or letter == first
        if not fits and letter != work.pattern[2 * k + 1]:
            return False
    return True


@kernel
def _look_up_pattern(tables: Tables, work: Work, token: int, to: int, length: int, which: int) -> None:
    """A pattern without masks: look it up with every sign read as its first or second letter."""
    total = np.uint64(0)
    for k in range(length):
        total = append(total, int(work.pattern[2 * k + which]))
    value = look_up(tables.word_keys, tables.word_values, total)
    if value >= 0:
        add_forms(tables, work, token, to, value, OBFUSCATED)


@kernel
def _look_up_masked(tables: Tables, work: Work, token: int, to: int, length: int) -> None:
    """A pattern with one or two masks: what is left of it is a word with as many letters left out."""
    total = np.uint64(0)
    for k in range(length):
        if work.pattern[2 * k] != _ANY:
            total = append(total, int(work.pattern[2 * k]))
    mixed = spread(total)
    if not may_hold(tables.deletion_bits, mixed):
        return
    bucket = bucket_of(mixed, tables.deletion_at.shape[0] - 1)
    print_ = np.uint32(mixed & _LOW)
    for at in range(int(tables.deletion_at[bucket]), int(tables.deletion_at[bucket + 1])):
        if tables.deletion_print[at] == print_ and _fits(tables, work, int(tables.deletion_word[at]), length):
            add_arc(work, token, to, int(tables.deletion_word[at]), 0, OBFUSCATED)


@kernel
def _look_up_any(tables: Tables, work: Work, token: int, to: int, length: int) -> None:
    n_open = 0
    for k in range(length):
        n_open += 1 if work.pattern[2 * k] == _ANY else 0
    if length < _MIN_WORD or length - n_open < 3:
        return
    if n_open == 0:
        _look_up_pattern(tables, work, token, to, length, 0)
        _look_up_pattern(tables, work, token, to, length, 1)
    elif n_open <= _MAX_OPEN:
        _look_up_masked(tables, work, token, to, length)


@kernel
def read_masked(tables: Tables, work: Work) -> None:
    """Arcs for words broken by signs without any space: each stretch of up to eight parts is read as one word."""
    n_tokens = work.counts[TOKENS]
    for t in range(n_tokens):
        if work.token_script[t] >= _HAN or work.token_end[t] - work.token_start[t] > _MAX_PATTERN:
            continue
        length = 0
        if work.token_signs[t] > 0 and work.token_signs[t] <= _MAX_OPEN:
            lead = _add_sign(tables, work, t, 0)
            if lead > 0:
                _read_from(tables, work, t, lead, n_tokens)
        _read_from(tables, work, t, length, n_tokens)


@kernel
def _read_from(tables: Tables, work: Work, first: int, length: int, n_tokens: int) -> None:
    """Read patterns that begin at token ``first``, after ``length`` places taken by signs before it."""
    led = length > 0
    length = _add_token(tables, work, first, length)
    if led:
        _look_up_any(tables, work, first, first + 1, length)
    to = first + 1
    while to <= n_tokens and to - first < _MAX_PARTS:
        tail = _add_sign(tables, work, to, length) if work.token_signs[to] in (1, 2) else -1
        if tail > length and length - tail <= _MAX_OPEN:
            _look_up_any(tables, work, first, to, tail)
        if to == n_tokens or work.token_gap[to] & _BLANK or work.token_script[to] >= _HAN or tail < 0:
            break
        length = _add_token(tables, work, to, tail)
        if length >= _MAX_PATTERN:
            break
        _look_up_any(tables, work, first, to + 1, length)
        to += 1
