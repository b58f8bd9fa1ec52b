"""The arrays of the cue words (``CueTables``), the scratch space of reading them (``CueWork``), and what comes out."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]

KIND_NAMES = (
    "accessory", "article", "colour", "depiction", "event", "feed", "food", "game", "imitation", "info", "legality",
    "live", "lost", "material", "negation", "news", "place", "plant", "product", "purpose", "question", "real", "scent",
    "sell", "service", "shape", "source", "unavailable", "vehicle", "want",
)  # fmt: skip
"""Kinds of cues in order; a set of kinds is a number with the bits of their places."""
N_KINDS = len(KIND_NAMES)
PRODUCT, PLANT, LIVE, PURPOSE = (KIND_NAMES.index(name) for name in ("product", "plant", "live", "purpose"))
FIELDS = ("title", "text", "category")
N_FIELDS = len(FIELDS)
LETTER, SIGN, JOINER, BREAK, TAIL = 1 << 21, 1 << 22, 1 << 23, 1 << 24, 1 << 25
"""What a character is in a word: a letter or digit; a vowel sign; what may join two parts; what divides parts again;
what a word may end in. Below stands its lower case."""
LETTER_MASK = LETTER - 1
OPENS = 1
"""Low bit of a word's value: phrases begin with it. The rest: its cue, plus 1."""
WEAK, PLAIN, DENSE = 1, 2, 4
"""Bits of a cue: too short to mean anything away from a name; a spelling without its accents; of a script without
blanks."""
SHORTEST_PART, LONGEST_PART = 3, 16
"""Letters of the stems and tails that stand for whole words."""
LONGEST_CUE = 64
SCRIPT_LANGUAGES = ("ja", "zh", "ko", "th", "hi", "ar", "ru", "fa", "uk", "en")
MAX_WORDS, MAX_SPANS, MAX_HITS = 1 << 14, 1 << 17, 1 << 18
LENGTH_BITS, KIND_BITS, VALUE_BITS = 14, 5, 6
"""A hit is one number, so that hits sort by place, the longest first, then by kind and value: start, what its length
lacks of the greatest one, kind, value, and whether it is weak."""
MAX_VALUES = 1 << VALUE_BITS
N_AROUND = 8
BEFORE, AFTER, TOUCHING, RIGHT_BEFORE, RIGHT_AFTER, HEAD, MODIFIER, MARKS = range(N_AROUND)
"""Columns of what stands around a name: sets of kinds, and its marks."""
TAGGED, QUOTED, ENCLOSED = 1, 2, 4
"""Marks of a name: a hash tag, in quotation marks, somewhere within a pair of them."""
LANGUAGE, TITLE_KINDS, OPENING_KINDS, CLOSING_KINDS, CATEGORY_KINDS, BEGINNING_KINDS, ASKS, FIRST_COUNT = range(8)
"""Columns of what an ad says: number of its language; kinds in its title, those it begins with, those it ends in, those
in its category, those in the first words of its text; whether the title asks; how often each kind."""
AD_COLUMNS = FIRST_COUNT + N_KINDS


class CueTables(NamedTuple):
    """The table of cues compiled: what each character is, hash tables of words, stems and tails, meanings of cues.

    ``phrase_bits``: a filter of the first two words of phrases.
    """

    fold: Array
    words: Array
    phrase_bits: Array
    stems: Array
    stem_lengths: Array
    tails: Array
    tail_lengths: Array
    dense_lengths: Array
    cue_flags: Array
    language_at: Array
    language: Array
    entry_at: Array
    entry_language: Array
    entry_kind: Array
    entry_value: Array
    read_with: Array
    head_last: Array
    script_language: Array


CUE_TYPES: dict[str, type[np.generic]] = {
    "fold": np.uint32,
    **dict.fromkeys(("words", "phrase_bits", "stems", "stem_lengths"), np.uint64),
    **dict.fromkeys(("tails", "tail_lengths", "dense_lengths"), np.uint64),
    **dict.fromkeys(("cue_flags", "language", "entry_language", "entry_kind", "entry_value", "head_last"), np.uint8),
}
"""Array types other than the usual int32."""


class AdsIn(NamedTuple):
    """Ads to read, and the names in them.

    ``pieces``: start and end of each piece of ``text``, and how much further on it stands in its field; those of field
    f of ad a are from ``piece_at[3 a + f]`` on. ``declared``: of each ad the languages to read, as bits, and whether
    phrases end in their head; 0 where the page does not declare its language. ``covers``: field, start and end of all
    that is a name or a decoy. ``names``: ad, field, start, end, whether it is of a script without blanks.
    """

    text: Array
    pieces: Array
    piece_at: Array
    declared: Array
    covers: Array
    cover_at: Array
    names: Array


class AdsOut(NamedTuple):
    """What the words of ads say: a row for each ad, and rows for each name; lists of values end in 0."""

    ads: Array
    around: Array
    nearest: Array
    products: Array
    wide: Array


class CueWork(NamedTuple):
    """Scratch space for one ad."""

    word_start: Array
    word_end: Array
    word_hash: Array
    word_value: Array
    span_start: Array
    span_end: Array
    span_cue: Array
    span_at: Array
    keys: Array
    hits: Array
    hit_at: Array
    votes: Array
    order: Array
    powers: Array
    beside: Array
    counts: Array


def new_cue_work() -> CueWork:
    """Scratch arrays, used for every ad."""
    return CueWork(
        word_start=np.zeros(MAX_WORDS, np.int32),
        word_end=np.zeros(MAX_WORDS, np.int32),
        word_hash=np.zeros(MAX_WORDS, np.uint64),
        word_value=np.zeros(MAX_WORDS, np.int32),
        span_start=np.zeros(MAX_SPANS, np.int32),
        span_end=np.zeros(MAX_SPANS, np.int32),
        span_cue=np.zeros(MAX_SPANS, np.int32),
        span_at=np.zeros(N_FIELDS + 1, np.int64),
        keys=np.zeros(MAX_HITS, np.int64),
        hits=np.zeros(N_FIELDS * MAX_HITS, np.int64),
        hit_at=np.zeros(N_FIELDS + 1, np.int64),
        votes=np.zeros(64, np.float64),
        order=np.zeros(64, np.int32),
        powers=np.zeros(LONGEST_CUE + 8, np.uint64),
        beside=np.zeros(2, np.int64),
        counts=np.zeros(8, np.int64),
    )
