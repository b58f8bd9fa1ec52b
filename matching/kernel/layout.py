"""The arrays that kernels read (``Tables``, the compiled name space) and write (``Work``, scratch space)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]

MAX_WINDOW = 64
"""Longest squeezed name, word or run of spaced letters that is looked up, in letters."""
PIECE = 1 << 16
"""Most letters read at once; longer fields are read in overlapping pieces."""
MAX_ARCS = 1 << 19
MAX_FOUND = 1 << 17
MAX_STACK = 512
MAX_GENERA = 256
MAX_NEAR = 160
"""Most words that one word of a text is read as."""
MAX_WAITING, MAX_WINDOWS = 32, 128
MAX_KEYS, MAX_CANDIDATES = 1 << 14, 1 << 12
"""What is asked of memory together, ahead of its reading: words, windows, their keys, and what these may be."""
N_PIECES = 3
COST_BITS, COST_MASK = 2, 3
"""A near word and its edits are kept as one number: word << COST_BITS | edits."""
_MEMORY, _MEMORY_WORDS = 1 << 18, 1 << 21
OUT_COLUMNS = 6
VALUE_BITS = 26
"""Bits of a hash table's slot that hold the value; the others hold the upper bits of the key. The lower ones tell where
a look for it begins."""
OWNER_BITS = 20
"""Bits of a deletion index's entry that hold the owner; the others hold a fingerprint of the key."""
HASH_BASE, HASH_LETTER, HASH_SLOT = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0xD6E8FEB86659FD93
COMMON, SHORTENED, KNOWN, USUAL = 1, 2, 4, 8
"""Low bits of a word's value: an everyday word of some language; an abbreviation that ends in a full stop; a word that
is met now and then; a word of almost every text. The rest, ``forms``: the words of names it is a form of, or 0."""
NO_FORMS = 15
FLAG_BITS = 4
ONE_FORM, FORM_BITS = 1, 2
"""``forms`` of a form of one word: the word << FORM_BITS, whether it is inflected, and ``ONE_FORM``; of several: where
they stand in the list, plus 1, shifted by one bit."""
PARTICLE = 0
"""Number of the word that stands for any particle (``de``, ``of``) inside a long name."""
LONGEST_PARTICLE = 3
SQUEEZED_START = 6
"""Letters by which most texts are told from the names that may stand in them in another number of words."""
GLUED_SHORTEST, GLUED_LONGEST = 7, 40
"""Letters of the names that are looked up with one slip anywhere."""
GAP = 0xE001
"""The letter that stands for the missing word in the keys of names with a gap."""
GAP_SHORTEST, GAP_LONGEST, GAPPED_SHORTEST = 3, 6, 12
"""Letters of the words that are looked up with two slips by the words around them, and of the names they are in."""

DECOY, SCIENTIFIC, UNSPACED, CODE, UNFIT = 1, 2, 4, 8, 16
"""Bits of ``group_kind``; ``UNFIT``: a word of almost every text, never read as a name."""
STARTS, ENDS, STRAINS = 1, 2, 4
"""Bits of ``word_role``: the word begins, or ends, some name of several words. ``STRAINS``, of tokens alone: it is an
everyday word that may be a slip."""
INFLECTED, OBFUSCATED, JOINED, ABBREVIATED, LONELY, SPLIT, SIGNED, STRAINED = 1, 2, 4, 8, 16, 32, 64, 128
"""Bits of a match's flags. ``LONELY``: an abbreviation whose genus the ad does not tell; ``SIGNED``: signs were read as
letters; ``STRAINED``: an everyday word was read as a slip, which only the words beside it can bear out."""


class Tables(NamedTuple):
    """Compiled name space. Lists: their offsets (``_at``), then their members. Hash tables and filters: ``hashing``.

    An entry of a deletion index is fingerprint and owner in one number: what it brings is verified letter by letter,
    so a fingerprint of few bits does.
    ``single``: the words with at most one letter left out, a smaller index for the most frequent question.
    ``frequent_slots``: what ``word_slots`` says of the words most used, once more. Nine words in ten of a text are
    found there, so that of the large table little is touched.
    """

    fold: Array
    script: Array
    expansions: Array
    alike_latin: Array
    alike_capital: Array
    alike_cyrillic: Array
    leet_first: Array
    leet_second: Array
    masks: Array
    word_slots: Array
    frequent_slots: Array
    form_at: Array
    form_word: Array
    form_flag: Array
    word_at: Array
    word_chars: Array
    word_common: Array
    word_role: Array
    deletion_bits: Array
    deletion_at: Array
    deletion_entry: Array
    single_bits: Array
    single_at: Array
    single_entry: Array
    root: Array
    edge_bits: Array
    edge_slots: Array
    node_group: Array
    group_length: Array
    group_words: Array
    group_genus: Array
    group_kind: Array
    squeezed_starts: Array
    squeezed_bits: Array
    squeezed_slots: Array
    squeezed_at: Array
    squeezed_group: Array
    glued_bits: Array
    glued_at: Array
    glued_entry: Array
    glued_pieces: Array
    gapped_bits: Array
    gapped_slots: Array
    gapped_at: Array
    gapped_group: Array
    letters_at: Array
    letters: Array
    start_slots: Array
    short_slots: Array
    short_at: Array
    short_group: Array


TABLE_TYPES: dict[str, type[np.generic]] = {
    "fold": np.uint32,
    "script": np.uint8,
    "expansions": np.uint32,
    "alike_latin": np.uint16,
    "alike_capital": np.uint16,
    "alike_cyrillic": np.uint16,
    "leet_first": np.uint16,
    "leet_second": np.uint16,
    "masks": np.uint8,
    "form_flag": np.uint8,
    "word_chars": np.uint32,
    "word_common": np.uint8,
    "group_words": np.uint8,
    "group_kind": np.uint8,
    "group_length": np.int16,
    "letters": np.uint32,
    "word_role": np.uint8,
    **dict.fromkeys(("deletion_bits", "single_bits", "edge_bits", "squeezed_starts", "squeezed_bits"), np.uint64),
    **dict.fromkeys(("glued_bits", "glued_pieces", "gapped_bits"), np.uint64),
    **dict.fromkeys(("deletion_entry", "single_entry", "glued_entry"), np.uint32),
    **dict.fromkeys(
        ("word_slots", "frequent_slots", "edge_slots", "squeezed_slots", "start_slots", "short_slots", "gapped_slots"),
        np.uint64,
    ),
}
"""Array types other than the usual int32."""


SELDOM = (
    "word_slots", "form_at", "form_word", "form_flag", "deletion_bits", "deletion_at", "deletion_entry", "glued_at",
    "glued_entry", "letters_at", "letters", "squeezed_at", "squeezed_group", "gapped_at", "gapped_slots",
)  # fmt: skip
"""Tables of which an ad reads a few places only; of the others, nearly all that there is."""


@dataclass(frozen=True, slots=True)
class Index:
    """Compiled name space: kernel tables, and the rows of the NameSpace that each group stands for."""

    tables: Tables
    group_at: Array
    group_row: Array


class Work(NamedTuple):
    """Scratch space for one piece of text; sized once, used for every piece."""

    chars: Array
    origin: Array
    tail: Array
    odd: Array
    prefix: Array
    powers: Array
    token_start: Array
    token_end: Array
    token_gap: Array
    token_break: Array
    token_signs: Array
    token_script: Array
    token_hash: Array
    token_value: Array
    token_role: Array
    arc_head: Array
    arc_next: Array
    arc_to: Array
    arc_word: Array
    arc_cost: Array
    arc_flag: Array
    found_start: Array
    found_end: Array
    found_group: Array
    found_cost: Array
    found_flag: Array
    found_key: Array
    owner: Array
    stack: Array
    genera: Array
    letters: Array
    pattern: Array
    waiting: Array
    waiting_limit: Array
    n_near: Array
    near_pair: Array
    parts: Array
    keys: Array
    key_question: Array
    candidate: Array
    candidate_question: Array
    window_first: Array
    window_to: Array
    window_strained: Array
    window_keys: Array
    memo: Array
    memo_pair: Array
    counts: Array


_PER_LETTER = {
    "chars": np.uint32,
    "origin": np.int32,
    "tail": np.int32,
    "odd": np.int32,
    "prefix": np.uint64,
    "token_start": np.int32,
    "token_end": np.int32,
    "token_gap": np.uint8,
    "token_break": np.uint8,
    "token_signs": np.uint8,
    "token_script": np.uint16,
    "token_hash": np.uint64,
    "token_value": np.int32,
    "token_role": np.uint8,
    "arc_head": np.int32,
    "owner": np.int32,
}
_PER_ARC = dict.fromkeys(("arc_next", "arc_to", "arc_word"), np.int32) | dict.fromkeys(
    ("arc_cost", "arc_flag"), np.uint8
)
_PER_FOUND = dict.fromkeys(("found_start", "found_end", "found_group"), np.int32) | {
    "found_cost": np.uint8,
    "found_flag": np.uint8,
    "found_key": np.int64,
}


def new_work(size: int = PIECE) -> Work:
    """Scratch arrays for pieces that fold to at most ``size`` letters."""
    arrays: dict[str, Array] = {name: np.zeros(size + 8, kind) for name, kind in _PER_LETTER.items()}
    arrays |= {name: np.zeros(MAX_ARCS, kind) for name, kind in _PER_ARC.items()}
    arrays |= {name: np.zeros(MAX_FOUND, kind) for name, kind in _PER_FOUND.items()}
    arrays["powers"] = np.zeros(MAX_WINDOW + 8, np.uint64)
    arrays["stack"] = np.zeros(MAX_STACK * 4, np.int32)
    arrays["genera"] = np.zeros(MAX_GENERA, np.int32)
    arrays["letters"] = np.zeros(MAX_WINDOW + 8, np.uint32)
    arrays["pattern"] = np.zeros((MAX_WINDOW + 8) * 2, np.uint32)
    arrays |= {name: np.zeros(MAX_WAITING, np.int32) for name in ("waiting", "waiting_limit", "n_near")}
    arrays["near_pair"] = np.zeros(MAX_NEAR * MAX_WAITING, np.int32)
    arrays["parts"] = np.zeros(MAX_WINDOW + 8, np.uint64)
    arrays["keys"] = np.zeros(MAX_KEYS, np.uint64)
    arrays["key_question"] = np.zeros(MAX_KEYS, np.int32)
    arrays |= {name: np.zeros(MAX_CANDIDATES, np.int32) for name in ("candidate", "candidate_question")}
    arrays |= {name: np.zeros(MAX_WINDOWS, np.int32) for name in ("window_first", "window_to", "window_strained")}
    arrays["window_keys"] = np.zeros(MAX_WINDOWS * N_PIECES, np.uint64)
    arrays["memo"] = np.zeros(_MEMORY * 2, np.uint64)
    arrays["memo_pair"] = np.zeros(_MEMORY_WORDS, np.int32)
    arrays["counts"] = np.zeros(16, np.int64)
    return Work(**arrays)
