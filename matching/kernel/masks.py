"""Words with letters left out or replaced by signs: ``t*ger``, ``iv_ry``, ``p@ng0lin``, ``pan|golin``.

Words that stand together without a blank, and the signs between and around them, are read as one pattern: a place is
a letter, one of two letters (``1`` is i or l), or any letter. The same words are also read with the signs left out.
"""

from __future__ import annotations

import numpy as np

from matching.kernel.arcs import add_arc
from matching.kernel.fold import TOKENS
from matching.kernel.hashing import append, bucket_of, look_up, may_hold, owner_in, print_of, slot_of, spread, stretch
from matching.kernel.jit import Array, kernel, prefetch
from matching.kernel.layout import COMMON, NO_FORMS, OBFUSCATED, SIGNED, STRAINED, Tables, Work
from matching.kernel.words import add_forms
from matching.normalise import Gap, Script

_HAN, _DIGIT = 1 << int(Script.HAN), 1 << int(Script.DIGIT)
_BLANK = int(Gap.SPACE | Gap.NEWLINE | Gap.FIELD)
_NATURAL = int(Gap.JOINER | Gap.BREAK | Gap.STOP)
_ZERO, _NINE = 48, 57
_ANY = 1
_MAX_PARTS = 8
_MAX_PATTERN = 32
_MAX_OPEN = 2
_MAX_CHOICES = 5
_SHORTEST_MASKED = 3
_SHORTEST_WEAK = 6
_SHORTEST_JOINED, _SHORTEST_NATURAL = 4, 6
_MAX_AROUND = 2
_SHORT_LEET = 5
_CYRILLIC_FROM, _CYRILLIC_TO, _ASCII_TO = 0x400, 0x4FF, 0x7F


@kernel
def _add_place(work: Work, length: int, first: int, second: int) -> int:
    """Append a place to the pattern; the new length, or -1 if it grows too long."""
    if length < 0 or length >= _MAX_PATTERN:
        return -1
    work.pattern[2 * length] = first
    work.pattern[2 * length + 1] = second
    return length + 1


@kernel
def _add_token(tables: Tables, work: Work, token: int, length: int) -> int:
    for k in range(work.token_start[token], work.token_end[token]):
        letter = int(work.chars[k])
        if _ZERO <= letter <= _NINE:
            length = _add_place(work, length, int(tables.leet_first[letter]), int(tables.leet_second[letter]))
        else:
            length = _add_place(work, length, letter, letter)
    return length


@kernel
def _add_sign(tables: Tables, work: Work, code: int, length: int) -> int:
    """Append a sign as the letter it stands for or as a mask; -1 if it is neither."""
    if code < tables.leet_first.shape[0] and tables.leet_first[code]:
        return _add_place(work, length, int(tables.leet_first[code]), int(tables.leet_second[code]))
    if code < tables.masks.shape[0] and tables.masks[code]:
        return _add_place(work, length, _ANY, _ANY)
    return -1


@kernel
def _is_blank(tables: Tables, code: int) -> bool:
    entry = int(tables.fold[code]) if code < tables.fold.shape[0] else 0
    return bool((entry >> 21) & 7 == 2 and entry & _BLANK != 0)


@kernel
def _is_strong(tables: Tables, code: int) -> bool:
    """Whether a sign at the edge of a word may stand for a letter: not the punctuation of ordinary prose."""
    if code < tables.leet_first.shape[0] and tables.leet_first[code]:
        return True
    return bool(code < tables.masks.shape[0] and tables.masks[code] == 1)


@kernel
def _is_natural(tables: Tables, work: Work, text: Array, token: int) -> bool:
    """Whether the signs before ``token`` hold punctuation that stands between words in ordinary prose."""
    if not work.token_gap[token] & _NATURAL:
        return False
    for k in range(work.tail[work.token_end[token - 1] - 1], work.origin[work.token_start[token]]):
        entry = int(tables.fold[int(text[k])]) if int(text[k]) < tables.fold.shape[0] else 0
        if (entry >> 21) & 7 == 2 and entry & _NATURAL and not _is_strong(tables, int(text[k])):
            return True
    return False


@kernel
def _fits(tables: Tables, work: Work, word: int, length: int) -> bool:
    at = int(tables.word_at[word])
    if int(tables.word_at[word + 1]) - at != length:
        return False
    for k in range(length):
        letter = int(tables.word_chars[at + k])
        first = int(work.pattern[2 * k])
        if first != _ANY and first != letter and int(work.pattern[2 * k + 1]) != letter:  # noqa: PLR1714  (numba)
            return False
    return True


@kernel
def _look_up_choices(tables: Tables, work: Work, token: int, to: int, length: int, flag: int) -> None:
    """A pattern without masks: look up every choice of letters for its signs."""
    n_choices = 0
    for k in range(length):
        n_choices += 1 if work.pattern[2 * k] != work.pattern[2 * k + 1] else 0
    for choice in range(1 << min(n_choices, _MAX_CHOICES)):
        total = np.uint64(0)
        seen = 0
        for k in range(length):
            which = 0
            if work.pattern[2 * k] != work.pattern[2 * k + 1]:
                which = (choice >> seen) & 1
                seen += 1
            total = append(total, int(work.pattern[2 * k + which]))
        work.keys[choice] = total
        prefetch(tables.word_slots, slot_of(tables.word_slots, total))
    for choice in range(1 << min(n_choices, _MAX_CHOICES)):
        value = look_up(tables.word_slots, work.keys[choice])
        if value > NO_FORMS:
            add_forms(tables, work, token, to, value, flag)


@kernel
def _look_up_masked(tables: Tables, work: Work, token: int, to: int, length: int) -> None:
    """A pattern with one or two open places: what is left is a word with as many letters left out."""
    total = np.uint64(0)
    for k in range(length):
        if work.pattern[2 * k] != _ANY and work.pattern[2 * k] == work.pattern[2 * k + 1]:
            total = append(total, int(work.pattern[2 * k]))
    mixed = spread(total)
    if not may_hold(tables.deletion_bits, mixed):
        return
    bucket = bucket_of(mixed, tables.deletion_at.shape[0] - 1)
    print_ = print_of(mixed)
    for at in range(int(tables.deletion_at[bucket]), int(tables.deletion_at[bucket + 1])):
        word = owner_in(tables.deletion_entry[at], print_)
        if word >= 0 and _fits(tables, work, word, length):
            add_arc(work, token, to, word, 0, OBFUSCATED | SIGNED)


@kernel
def _as_cyrillic(tables: Tables, work: Work, length: int) -> None:
    """Among Cyrillic letters a sign stands for the Cyrillic letter drawn alike: ``с4йга``, ``ж@к0``."""
    among = False
    for k in range(length):
        among = among or _CYRILLIC_FROM <= work.pattern[2 * k] <= _CYRILLIC_TO
    if not among:
        return
    for k in range(2 * length):
        letter = int(work.pattern[k])
        if _ANY < letter <= _ASCII_TO and tables.alike_cyrillic[letter]:
            work.pattern[k] = tables.alike_cyrillic[letter]


@kernel
def _look_up_any(tables: Tables, work: Work, token: int, to: int, length: int, weak: bool) -> None:
    _as_cyrillic(tables, work, length)
    n_masks = 0
    n_choices = 0
    n_digits = 0
    for k in range(work.token_start[token], work.token_end[to - 1]):
        n_digits += 1 if _ZERO <= work.chars[k] <= _NINE else 0
    flag = OBFUSCATED | SIGNED | (STRAINED if 2 * n_digits >= length and length <= _SHORT_LEET else 0)
    for k in range(length):
        if work.pattern[2 * k] == _ANY:
            n_masks += 1
        elif work.pattern[2 * k] != work.pattern[2 * k + 1]:
            n_choices += 1
    if n_masks == 0:
        _look_up_choices(tables, work, token, to, length, flag)
        return
    shortest = _SHORTEST_WEAK if weak else _SHORTEST_MASKED
    if length >= shortest and n_masks + n_choices <= _MAX_OPEN and length - n_masks - n_choices >= 2:
        _look_up_masked(tables, work, token, to, length)


@kernel
def _look_up_joined(tables: Tables, work: Work, first: int, to: int, natural: bool) -> None:
    """Tokens ``first`` to ``to`` with the signs between them left out."""
    start, end = work.token_start[first], work.token_end[to - 1]
    all_common = True
    for t in range(first, to):
        all_common = all_common and work.token_value[t] >= 0 and work.token_value[t] & COMMON != 0
    if end - start < _SHORTEST_JOINED or end - start > _MAX_PATTERN:
        return
    value = look_up(tables.word_slots, stretch(work.prefix, work.powers, start, end))
    if value > NO_FORMS:
        alone = not natural or (end - start >= _SHORTEST_NATURAL and not all_common)
        add_forms(tables, work, first, to, value, OBFUSCATED if alone else OBFUSCATED | STRAINED)


@kernel
def _lead(tables: Tables, work: Work, text: Array, token: int) -> int:
    """Pattern places for the signs right before ``token``, if they begin a word: their number, or 0."""
    raw = work.origin[work.token_start[token]]
    floor = work.tail[work.token_end[token - 1] - 1] if token > 0 else max(0, raw - _MAX_AROUND - 1)
    begin = raw
    while begin > floor and raw - begin <= _MAX_AROUND and not _is_blank(tables, int(text[begin - 1])):
        begin -= 1
    if begin == raw or raw - begin > _MAX_AROUND or (token > 0 and begin == floor):
        return 0
    length = 0
    for k in range(begin, raw):
        if not _is_strong(tables, int(text[k])):
            return 0
        length = _add_sign(tables, work, int(text[k]), length)
    return max(length, 0)


@kernel
def _try_tail(tables: Tables, work: Work, text: Array, first: int, to: int, length: int) -> None:
    """Read the pattern with the signs right after its last token, where a blank follows them."""
    raw = work.tail[work.token_end[to - 1] - 1]
    n_signs = 0
    while raw < text.shape[0] and n_signs <= _MAX_AROUND and not _is_blank(tables, int(text[raw])):
        if to < work.counts[TOKENS] and raw >= work.origin[work.token_start[to]]:
            return
        if not _is_strong(tables, int(text[raw])):
            break
        length = _add_sign(tables, work, int(text[raw]), length)
        n_signs += 1
        raw += 1
        if length < 0 or n_signs > _MAX_AROUND:
            return
    if n_signs > 0:
        _look_up_any(tables, work, first, to, length, False)


@kernel
def _add_between(tables: Tables, work: Work, text: Array, token: int, length: int) -> int:
    """Append the signs between the token before and ``token``; -1 if they cannot stand for letters."""
    raw = work.tail[work.token_end[token - 1] - 1]
    end = work.origin[work.token_start[token]]
    if end - raw > _MAX_AROUND:
        return -1
    for k in range(raw, end):
        if length >= 0:
            length = _add_sign(tables, work, int(text[k]), length)
    return length


@kernel
def _goes_on(tables: Tables, work: Work, text: Array, token: int) -> bool:
    """Whether another word, or a sign that may stand for a letter, touches the end of a token."""
    after = token + 1
    if after < work.counts[TOKENS]:
        length = work.token_end[after] - work.token_start[after]
        if work.token_script[after] < _HAN and not work.token_gap[after] & _BLANK and length <= _MAX_PATTERN:
            return True
    raw = work.tail[work.token_end[token] - 1]
    if raw >= text.shape[0] or _is_blank(tables, int(text[raw])):
        return False
    if after < work.counts[TOKENS] and raw >= work.origin[work.token_start[after]]:
        return False
    return _is_strong(tables, int(text[raw]))


@kernel
def _read_from(tables: Tables, work: Work, text: Array, first: int, lead: int) -> None:
    """Read patterns that begin at token ``first``, after ``lead`` places taken by signs before it."""
    if lead == 0 and not work.token_script[first] & _DIGIT and not _goes_on(tables, work, text, first):
        return
    length = _add_token(tables, work, first, lead)
    if length < 0:
        return
    if lead > 0 or work.token_script[first] & _DIGIT:
        _look_up_any(tables, work, first, first + 1, length, False)
    _try_tail(tables, work, text, first, first + 1, length)
    natural = False
    to = first + 1
    n_tokens = work.counts[TOKENS]
    while to < n_tokens and to - first < _MAX_PARTS and work.token_script[to] < _HAN:
        if work.token_gap[to] & _BLANK or work.token_end[to] - work.token_start[to] > _MAX_PATTERN:
            break
        natural = natural or _is_natural(tables, work, text, to)
        if length > 0:
            length = _add_between(tables, work, text, to, length)
        if length > 0:
            length = _add_token(tables, work, to, length)
        to += 1
        if lead == 0:
            _look_up_joined(tables, work, first, to, natural)
        if length > 0:
            _look_up_any(tables, work, first, to, length, natural)
            _try_tail(tables, work, text, first, to, length)


@kernel
def read_masked(tables: Tables, work: Work, text: Array) -> None:
    """Arcs for words broken or begun or ended by signs, and for digits among letters."""
    n_tokens = work.counts[TOKENS]
    for t in range(n_tokens):
        length = work.token_end[t] - work.token_start[t]
        if work.token_script[t] >= _HAN or length > _MAX_PATTERN:
            continue
        if work.token_signs[t] > 0:
            lead = _lead(tables, work, text, t)
            if lead > 0:
                _read_from(tables, work, text, t, lead)
        if work.token_signs[t + 1] > 0 or work.token_script[t] & _DIGIT:
            _read_from(tables, work, text, t, 0)
