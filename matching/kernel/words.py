"""Which words of the name space a word of the text may be: arcs from word to word, with their cost in edits."""

from __future__ import annotations

import numpy as np

from matching.kernel.arcs import add_arc
from matching.kernel.fold import ARCS, TOKENS
from matching.kernel.hashing import append, look_up, slot_of, stretch
from matching.kernel.jit import kernel, prefetch
from matching.kernel.layout import (
    COMMON,
    FLAG_BITS,
    FORM_BITS,
    INFLECTED,
    KNOWN,
    LONGEST_PARTICLE,
    MAX_WINDOW,
    NO_FORMS,
    OBFUSCATED,
    ONE_FORM,
    PARTICLE,
    STRAINED,
    STRAINS,
    USUAL,
    Tables,
    Work,
)
from matching.kernel.near import find_near, near_words, wait_for_near
from matching.normalise import Script

_LATIN, _CYRILLIC, _GREEK = 1 << int(Script.LATIN), 1 << int(Script.CYRILLIC), 1 << int(Script.GREEK)
_OTHER, _DIGIT, _HAN = 1 << int(Script.OTHER), 1 << int(Script.DIGIT), 1 << int(Script.HAN)
_LETTERS = _LATIN | _CYRILLIC | _GREEK | _OTHER
_ZERO, _NINE = 48, 57
_INFLECTED = 1 << (FORM_BITS - 1)
_SHORTEST_NUMBERED, _SHORTEST_STRAINED = 4, 3


@kernel
def _add_form(tables: Tables, work: Work, token: int, to: int, word: int, flag: int) -> None:
    add_arc(work, token, to, word, 0, flag)
    if to == token + 1:
        work.token_role[token] |= tables.word_role[word]


@kernel
def add_forms(tables: Tables, work: Work, token: int, to: int, value: int, flag: int) -> None:
    """Arcs for every word that has the looked-up form."""
    forms = value >> FLAG_BITS
    if forms <= 0:
        return
    if forms & ONE_FORM:
        _add_form(tables, work, token, to, forms >> FORM_BITS, (INFLECTED if forms & _INFLECTED else 0) | flag)
        return
    at = (forms >> 1) - 1
    for k in range(int(tables.form_at[at]), int(tables.form_at[at + 1])):
        _add_form(tables, work, token, to, int(tables.form_word[k]), int(tables.form_flag[k]) | flag)


@kernel
def _is_plain_word(script: int) -> bool:
    return script in (_LATIN, _CYRILLIC, _GREEK, _OTHER)


@kernel
def _read_letters(tables: Tables, work: Work, token: int, length: int) -> None:
    """Look up the changed reading that stands in ``work.letters``."""
    total = np.uint64(0)
    for k in range(length):
        total = append(total, int(work.letters[k]))
    value = look_up(tables.word_slots, total)
    if value > NO_FORMS:
        add_forms(tables, work, token, token + 1, value, OBFUSCATED)


@kernel
def _read_alike(tables: Tables, work: Work, token: int, which: int) -> None:
    """Read letters drawn alike as Latin (0, or 1 for Greek capitals) or as Cyrillic (2)."""
    start = work.token_start[token]
    length = work.token_end[token] - start
    changed = 0
    for k in range(length):
        letter = int(work.chars[start + k])
        other = 0
        if letter < tables.alike_latin.shape[0]:
            if which == 0:
                other = int(tables.alike_latin[letter])
            elif which == 1:
                other = int(tables.alike_capital[letter])
            else:
                other = int(tables.alike_cyrillic[letter])
        work.letters[k] = other if other else letter
        changed += 1 if other else 0
    if changed:
        _read_letters(tables, work, token, length)


@kernel
def _read_without_digits(tables: Tables, work: Work, token: int) -> None:
    """Read a word with a number written onto it (``pangolin2``) as the word."""
    start, end = work.token_start[token], work.token_end[token]
    while start < end and _ZERO <= work.chars[start] <= _NINE:
        start += 1
    while start < end and _ZERO <= work.chars[end - 1] <= _NINE:
        end -= 1
    if end - start < _SHORTEST_NUMBERED or end - start == work.token_end[token] - work.token_start[token]:
        return
    value = look_up(tables.word_slots, stretch(work.prefix, work.powers, start, end))
    if value > NO_FORMS:
        add_forms(tables, work, token, token + 1, value, 0)


@kernel
def _read_repeats(tables: Tables, work: Work, token: int, keep: int) -> bool:
    """Read a letter written three times or more as ``keep`` of it."""
    start = work.token_start[token]
    end = work.token_end[token]
    length = 0
    k = start
    seen = False
    while k < end:
        run = 1
        while k + run < end and work.chars[k + run] == work.chars[k]:
            run += 1
        seen = seen or run >= 3
        for _ in range(keep if run >= 3 else run):
            work.letters[length] = work.chars[k]
            length += 1
        k += run
    if seen:
        _read_letters(tables, work, token, length)
    return seen


@kernel
def _read_disguised(tables: Tables, work: Work, token: int, script: int) -> None:
    letters = script & _LETTERS
    if script & _DIGIT and letters:
        _read_without_digits(tables, work, token)
    if letters & (_CYRILLIC | _GREEK | _OTHER):
        _read_alike(tables, work, token, 0)
        if letters & _GREEK:
            _read_alike(tables, work, token, 1)
        if letters & _LATIN and letters & _CYRILLIC:
            _read_alike(tables, work, token, 2)
    if not script & _DIGIT and _read_repeats(tables, work, token, 1):
        _read_repeats(tables, work, token, 2)


@kernel
def _look_up_words(tables: Tables, work: Work) -> None:
    """Values of all tokens, asked of memory ahead of their reading."""
    for t in range(work.counts[TOKENS]):
        prefetch(tables.frequent_slots, slot_of(tables.frequent_slots, work.token_hash[t]))
    for t in range(work.counts[TOKENS]):
        if work.token_script[t] < _HAN and work.token_end[t] - work.token_start[t] <= MAX_WINDOW:
            value = look_up(tables.frequent_slots, work.token_hash[t])
            work.token_value[t] = value
            if value < 0:
                prefetch(tables.word_slots, slot_of(tables.word_slots, work.token_hash[t]))
    for t in range(work.counts[TOKENS]):
        if (
            work.token_value[t] < 0
            and work.token_script[t] < _HAN
            and work.token_end[t] - work.token_start[t] <= MAX_WINDOW
        ):
            work.token_value[t] = look_up(tables.word_slots, work.token_hash[t])


@kernel
def _slips(work: Work, token: int) -> int:
    """How many letters of a token may be a slip, beside whatever words: of an everyday word none."""
    value = int(work.token_value[token])
    length = work.token_end[token] - work.token_start[token]
    if length < 2 or not _is_plain_word(int(work.token_script[token])) or (value >= 0 and value & COMMON):
        return 0
    # A word met now and then may be a slip of one letter, hardly of two (``tassel`` is no ``pastel``).
    return 1 if value >= 0 and value & KNOWN else 2


@kernel
def _find_slips(tables: Tables, work: Work) -> None:
    """Look for what all tokens may be slips of, together."""
    n = 0
    for t in range(work.counts[TOKENS]):
        slips = _slips(work, t)
        if slips:
            n = wait_for_near(tables, work, n, t, slips)
    find_near(tables, work, n)


@kernel
def read_words(tables: Tables, work: Work) -> None:
    """Exact, inflected, disguised and misspelt readings of every token on its own."""
    work.counts[ARCS] = 0
    _look_up_words(tables, work)
    _find_slips(tables, work)
    for t in range(work.counts[TOKENS]):
        length = work.token_end[t] - work.token_start[t]
        script = int(work.token_script[t])
        if length > MAX_WINDOW or script >= _HAN:
            continue
        value = int(work.token_value[t])
        if length <= LONGEST_PARTICLE:
            add_arc(work, t, t + 1, PARTICLE, 1, 0)
        if value > NO_FORMS:
            add_forms(tables, work, t, t + 1, value, 0)
        if value < 0:
            _read_disguised(tables, work, t, script)
        slips = _slips(work, t)
        if slips:
            near_words(tables, work, t, slips, STRAINED if slips == 1 else 0)


@kernel
def _is_rare(tables: Tables, work: Work, token: int) -> bool:
    """Whether a token may be a word that is in no everyday use."""
    arc = work.arc_head[token]
    while arc >= 0:
        if tables.word_common[work.arc_word[arc]] == 0 and work.arc_flag[arc] & STRAINED == 0:
            return True
        arc = work.arc_next[arc]
    return False


@kernel
def _may_be_strained(tables: Tables, work: Work, token: int) -> bool:
    """Whether an everyday word may be a slip: it stands beside a word that is in no everyday use."""
    value = int(work.token_value[token])
    if value < 0 or not value & COMMON or value & USUAL:
        return False
    length = work.token_end[token] - work.token_start[token]
    if length < _SHORTEST_STRAINED or not _is_plain_word(int(work.token_script[token])):
        return False
    after = token + 1 < work.counts[TOKENS] and _is_rare(tables, work, token + 1)
    return after or (token > 0 and _is_rare(tables, work, token - 1))


@kernel
def read_strained(tables: Tables, work: Work) -> None:
    """Everyday words as slips of one letter, but only beside a word that is in no everyday use."""
    n_tokens = work.counts[TOKENS]
    n = 0
    for t in range(n_tokens):
        if _may_be_strained(tables, work, t):
            work.token_role[t] |= STRAINS
            n = wait_for_near(tables, work, n, t, 1)
    find_near(tables, work, n)
    for t in range(n_tokens):
        if work.token_role[t] & STRAINS:
            near_words(tables, work, t, 1, STRAINED)
