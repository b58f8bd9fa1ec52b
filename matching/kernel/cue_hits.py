"""Which language an ad is in, and the cues found that are words of it: hits, in order of place."""

from __future__ import annotations

from matching.kernel.cue_layout import (
    FIELDS,
    KIND_BITS,
    LENGTH_BITS,
    MAX_HITS,
    N_FIELDS,
    PLAIN,
    SCRIPT_LANGUAGES,
    VALUE_BITS,
    WEAK,
    CueTables,
    CueWork,
)
from matching.kernel.jit import Array, kernel
from matching.kernel.resolve import sort_down

_JA, _ZH, _KO, _TH, _HI, _AR, _RU, _FA, _UK, _EN = range(len(SCRIPT_LANGUAGES))
_BIT_FA, _BIT_UK = 1 << _FA, 1 << _UK
_N_SCRIPTS = _RU + 1
_FIRST_TELLING = 0x0400
_LOWEST = (0x3040, 0x3400, 0xAC00, 0x0E00, 0x0900, 0x0600, 0x0400)
_HIGHEST = (0x30FF, 0x9FFF, 0xD7AF, 0x0E7F, 0x097F, 0x06FF, 0x04FF)
_PERSIAN = tuple(ord(letter) for letter in "پچژگکی")
_UKRAINIAN = tuple(ord(letter) for letter in "іїєґІЇЄҐ")
_CATEGORY = FIELDS.index("category")
_LONGEST = (1 << LENGTH_BITS) - 1
_CODE_BITS = KIND_BITS + VALUE_BITS + 1
_MOST_OF_A_VOTE = 6
_LEAD = 1.15
"""How far another language must lead English, which traders write everywhere."""
_ASTRAY_VOTES, _ASTRAY_LEAD = 0.99, 1.5
"""How many words at least, and how far ahead of the declared languages, speak for another."""


@kernel
def hit_key(start: int, end: int, kind: int, value: int, weak: int) -> int:
    """A hit as one number; see ``cue_layout``."""
    lacking = _LONGEST - (end - start)
    return int((((((start << LENGTH_BITS) | lacking) << KIND_BITS | kind) << VALUE_BITS | value) << 1) | weak)


@kernel
def start_of(hit: int) -> int:
    """Where a hit begins in its field."""
    return int(hit >> (_CODE_BITS + LENGTH_BITS))


@kernel
def end_of(hit: int) -> int:
    """Where a hit ends in its field."""
    return start_of(hit) + _LONGEST - int((hit >> _CODE_BITS) & _LONGEST)


@kernel
def kind_of(hit: int) -> int:
    """The kind of a hit."""
    return int((hit >> (VALUE_BITS + 1)) & ((1 << KIND_BITS) - 1))


@kernel
def value_of(hit: int) -> int:
    """The value of a hit: a term or source code."""
    return int((hit >> 1) & ((1 << VALUE_BITS) - 1))


@kernel
def is_weak(hit: int) -> bool:
    """Whether a hit means nothing unless it touches a name."""
    return bool(hit & 1)


@kernel
def scripts_of(text: Array, start: int, end: int) -> int:
    """Bits of the languages that the scripts of ``text[start:end]`` tell of, by their place in SCRIPT_LANGUAGES."""
    bits = 0
    for k in range(start, end):
        code = int(text[k])
        if code < _FIRST_TELLING:
            continue
        for script in range(_N_SCRIPTS):
            if _LOWEST[script] <= code <= _HIGHEST[script]:
                bits |= 1 << script
        if code in _UKRAINIAN:
            bits |= _BIT_UK
        elif code in _PERSIAN:
            bits |= _BIT_FA
    return bits


@kernel
def _voted(cues: CueTables, work: CueWork) -> int:
    """The language that most cues of title and text speak for: a word of one language is one vote, a short one less."""
    n = 0
    work.votes[:] = 0.0
    for i in range(work.span_at[_CATEGORY]):
        cue = work.span_cue[i]
        if cues.cue_flags[cue] & PLAIN:
            continue
        first, last = int(cues.language_at[cue]), int(cues.language_at[cue + 1])
        length = min(int(work.span_end[i] - work.span_start[i]), _MOST_OF_A_VOTE)
        weight = length / _MOST_OF_A_VOTE / (last - first)
        for k in range(first, last):
            language = int(cues.language[k])
            if work.votes[language] == 0.0:
                work.order[n] = language
                n += 1
            work.votes[language] += weight
    english = int(cues.script_language[_EN])
    best = english
    for k in range(n):
        one = int(work.order[k])
        if k == 0 or work.votes[one] > work.votes[best] or (work.votes[one] == work.votes[best] and one == english):
            best = one
    return best if work.votes[best] > work.votes[english] * _LEAD else english


@kernel
def language_of(cues: CueTables, work: CueWork, scripts: int) -> int:
    """Language of an ad that does not declare it: by its script, else by the votes of its cues."""
    for script in range(_N_SCRIPTS):
        if scripts >> script & 1:
            if script == _AR and scripts & _BIT_FA:
                return int(cues.script_language[_FA])
            if script == _RU and scripts & _BIT_UK:
                return int(cues.script_language[_UK])
            return int(cues.script_language[script])
    return _voted(cues, work)


@kernel
def languages_of(cues: CueTables, work: CueWork, scripts: int, declared: int) -> int:
    """The languages to read in an ad, as bits: the ``declared`` ones, and one more that its own words speak for.

    Boards of many countries declare one language for all ads: a German's ad on an English page is read as German too.
    """
    language = language_of(cues, work, scripts)
    if declared >> language & 1:
        return declared
    if not scripts:
        most = 0.0
        for k in range(work.votes.shape[0]):
            if declared >> k & 1:
                most = max(most, work.votes[k])
        if work.votes[language] < _ASTRAY_VOTES or work.votes[language] < most * _ASTRAY_LEAD:
            return declared
    return declared | int(cues.read_with[language])


@kernel
def _gather(cues: CueTables, work: CueWork, field: int, languages: int) -> int:
    """Keys of all meanings, in ``languages``, of the cues of a field; how many they are."""
    n = 0
    for i in range(work.span_at[field], work.span_at[field + 1]):
        cue = work.span_cue[i]
        weak = int(cues.cue_flags[cue]) & WEAK
        for k in range(int(cues.entry_at[cue]), int(cues.entry_at[cue + 1])):
            if languages >> int(cues.entry_language[k]) & 1 and n < MAX_HITS:
                kind, value = int(cues.entry_kind[k]), int(cues.entry_value[k])
                work.keys[n] = hit_key(int(work.span_start[i]), int(work.span_end[i]), kind, value, weak)
                n += 1
    return n


@kernel
def read_hits(cues: CueTables, work: CueWork, languages: int) -> None:
    """The hits of all fields; a longer phrase stands for the words in it."""
    n_kept = 0
    for field in range(N_FIELDS):
        work.hit_at[field] = n_kept
        n = _gather(cues, work, field, languages)
        sort_down(work.keys, n)
        reach, owner_start, owner_end = -1, 0, 0
        for k in range(n - 1, -1, -1):
            hit = work.keys[k]
            if k < n - 1 and hit == work.keys[k + 1]:
                continue
            start, end = start_of(hit), end_of(hit)
            if end <= reach and not (start == owner_start and end == owner_end):
                continue
            work.hits[n_kept] = hit
            n_kept += 1
            if end > reach:
                reach, owner_start, owner_end = end, start, end
    work.hit_at[N_FIELDS] = n_kept
