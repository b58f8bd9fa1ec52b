"""The cues in a stretch of an ad: words, parts of them, stems, tails, phrases, and cues of scripts without blanks."""

from __future__ import annotations

import numpy as np

from matching.kernel.cue_layout import (
    BREAK,
    DENSE,
    JOINER,
    LETTER,
    LETTER_MASK,
    LONGEST_CUE,
    LONGEST_PART,
    MAX_SPANS,
    MAX_WORDS,
    OPENS,
    SHORTEST_PART,
    SIGN,
    TAIL,
    CueTables,
    CueWork,
)
from matching.kernel.hashing import append, letter_value, look_up, may_hold, slot_of, spread
from matching.kernel.jit import Array, kernel, prefetch

WORDS, SPANS, IS_DENSE = 0, 1, 2
"""Slots of ``CueWork.counts``: words of the stretch, cues found in the ad, whether the stretch has letters of scripts
without blanks."""
_MOST_WORDS = 8
_LONGEST_DIVIDED = 3 * LONGEST_PART
_BLANK, _N_ASCII = 32, 128


@kernel
def is_dense(code: int) -> bool:
    """Whether a character is of a script written without blanks (or Korean, whose words end in particles)."""
    if code < 0x0E00:
        return False
    if code < 0x3040:
        return code <= 0x0EFF or 0x1000 <= code <= 0x109F
    return code <= 0x30FF or 0x3400 <= code <= 0x9FFF or 0xAC00 <= code <= 0xD7AF


@kernel
def _hash(cues: CueTables, text: Array, start: int, end: int) -> np.uint64:
    total = np.uint64(0)
    for k in range(start, end):
        total = append(total, int(cues.fold[text[k]]) & LETTER_MASK)
    return np.uint64(total)


@kernel
def _word_end(cues: CueTables, text: Array, at: int, end: int) -> int:
    """End of the word that begins at ``at``: letters and vowel signs, joined by single signs, a plus at last."""
    while True:
        while at < end and cues.fold[text[at]] & (LETTER | SIGN):
            at += 1
        if at + 1 < end and cues.fold[text[at]] & JOINER and cues.fold[text[at + 1]] & LETTER:
            at += 1
            continue
        break
    if at < end and cues.fold[text[at]] & TAIL:
        at += 1
    return at


@kernel
def divide_words(cues: CueTables, work: CueWork, text: Array, start: int, end: int) -> None:
    """The words of ``text[start:end]``, each with its hash and its value in the table."""
    n = 0
    dense = 0
    at = start
    while at < end and n < MAX_WORDS:
        code = int(text[at])
        dense |= is_dense(code)
        if not cues.fold[code] & LETTER:
            at += 1
            continue
        stop = _word_end(cues, text, at, end)
        for k in range(at, stop):
            dense |= is_dense(int(text[k]))
        work.word_start[n] = at
        work.word_end[n] = stop
        if stop - at <= LONGEST_CUE:
            work.word_hash[n] = _hash(cues, text, at, stop)
            prefetch(cues.words, slot_of(cues.words, work.word_hash[n]))
        n += 1
        at = stop
    # Asked for above, by now at hand.
    for word in range(n):
        known = work.word_end[word] - work.word_start[word] <= LONGEST_CUE
        work.word_value[word] = look_up(cues.words, work.word_hash[word]) if known else -1
    work.counts[WORDS] = n
    work.counts[IS_DENSE] = dense


@kernel
def _add_span(work: CueWork, start: int, end: int, cue: int) -> None:
    n = work.counts[SPANS]
    if n < MAX_SPANS and end - start < 1 << 14:
        work.span_start[n] = start
        work.span_end[n] = end
        work.span_cue[n] = cue
        work.counts[SPANS] = n + 1


@kernel
def _find_parts(cues: CueTables, work: CueWork, text: Array, word: int, shift: int) -> None:
    """Cues among the parts of a word that hyphens or the like join (``shark-shaped``)."""
    start, end = int(work.word_start[word]), int(work.word_end[word])
    if end - start > _LONGEST_DIVIDED:
        return
    part = start
    for at in range(start, end + 1):
        if at < end and not cues.fold[text[at]] & BREAK:
            continue
        if at == end and part == start:
            return
        if at - part >= SHORTEST_PART:
            value = look_up(cues.words, _hash(cues, text, part, at))
            if value > OPENS:
                _add_span(work, start + shift, end + shift, (value >> 1) - 1)
        part = at + 1


@kernel
def _find_stem(cues: CueTables, work: CueWork, text: Array, word: int, shift: int) -> None:
    """The longest stem of the table that a word begins with."""
    start, end = int(work.word_start[word]), int(work.word_end[word])
    if end - start < SHORTEST_PART:
        return
    total = _hash(cues, text, start, start + SHORTEST_PART)
    lengths = look_up(cues.stem_lengths, total)
    if lengths < 0:
        return
    longest = -1
    for n in range(SHORTEST_PART, min(end - start, LONGEST_PART) + 1):
        if n > SHORTEST_PART:
            total = append(total, int(cues.fold[text[start + n - 1]]) & LETTER_MASK)
        if lengths >> n & 1:
            cue = look_up(cues.stems, total)
            longest = cue if cue >= 0 else longest
    if longest >= 0:
        _add_span(work, start + shift, end + shift, longest)


@kernel
def _find_tail(cues: CueTables, work: CueWork, text: Array, word: int, shift: int) -> None:
    """The longest tail of the table that a word ends in."""
    start, end = int(work.word_start[word]), int(work.word_end[word])
    if end - start < SHORTEST_PART:
        return
    lengths = look_up(cues.tail_lengths, _hash(cues, text, end - SHORTEST_PART, end))
    if lengths < 0:
        return
    for n in range(min(end - start, LONGEST_PART), SHORTEST_PART - 1, -1):
        if lengths >> n & 1:
            cue = look_up(cues.tails, _hash(cues, text, end - n, end))
            if cue >= 0:
                _add_span(work, start + shift, end + shift, cue)
                return


@kernel
def _find_phrases(cues: CueTables, work: CueWork, word: int, shift: int) -> None:
    """Phrases that begin with a word, whatever stands between their words."""
    start = int(work.word_start[word])
    total = work.word_hash[word]
    length = int(work.word_end[word]) - start
    for k in range(word + 1, min(word + _MOST_WORDS, int(work.counts[WORDS]))):
        more = int(work.word_end[k]) - int(work.word_start[k])
        length += more + 1
        if length > LONGEST_CUE:
            return
        total = np.uint64(append(total, _BLANK) * work.powers[more] + work.word_hash[k])
        # Words that begin phrases are everywhere, two that do are not.
        if k == word + 1 and not may_hold(cues.phrase_bits, spread(total)):
            return
        value = look_up(cues.words, total)
        if value > OPENS:
            _add_span(work, start + shift, int(work.word_end[k]) + shift, (value >> 1) - 1)


@kernel
def find_words(cues: CueTables, work: CueWork, text: Array, shift: int) -> None:
    """The cues that the words of the stretch are, or that phrases of them are."""
    for word in range(work.counts[WORDS]):
        value = int(work.word_value[word])
        if value > OPENS:
            _add_span(work, int(work.word_start[word]) + shift, int(work.word_end[word]) + shift, (value >> 1) - 1)
        else:
            _find_parts(cues, work, text, word, shift)
        _find_stem(cues, work, text, word, shift)
        _find_tail(cues, work, text, word, shift)
        if value > 0 and value & OPENS:
            _find_phrases(cues, work, word, shift)


@kernel
def _goes_on(cues: CueTables, text: Array, at: int, beyond: int) -> bool:
    """Whether a Latin letter or digit at ``at`` goes on at ``beyond``."""
    here, there = int(cues.fold[text[at]]) & LETTER_MASK, int(cues.fold[text[beyond]])
    return here < _N_ASCII and bool(there & LETTER) and there & LETTER_MASK < _N_ASCII


@kernel
def find_dense(cues: CueTables, work: CueWork, text: Array, start: int, end: int, shift: int) -> None:
    """The cues of scripts without blanks, wherever they stand."""
    for at in range(start, end):
        letter = int(cues.fold[text[at]]) & LETTER_MASK
        lengths = look_up(cues.dense_lengths, letter_value(letter))
        if lengths < 0:
            continue
        total = np.uint64(0)
        length = 0
        while at + length < end and lengths >> length > 1:
            total = append(total, int(cues.fold[text[at + length]]) & LETTER_MASK)
            length += 1
            if not lengths >> length & 1:
                continue
            value = look_up(cues.words, total)
            if value <= OPENS or not cues.cue_flags[(value >> 1) - 1] & DENSE:
                continue
            # Latin letters inside such a cue (``t恤``) must not go on outside it.
            before = at > start and _goes_on(cues, text, at, at - 1)
            if not before and not (at + length < end and _goes_on(cues, text, at + length - 1, at + length)):
                _add_span(work, at + shift, at + length + shift, (value >> 1) - 1)


@kernel
def find_cues(cues: CueTables, work: CueWork, text: Array, start: int, end: int, shift: int) -> None:
    """Every cue of any language in ``text[start:end]``, which stands ``shift`` further on in its field."""
    divide_words(cues, work, text, start, end)
    find_words(cues, work, text, shift)
    if work.counts[IS_DENSE]:
        find_dense(cues, work, text, start, end, shift)
