"""The kernel's table of words, read from Python: how everyday a word is."""

from __future__ import annotations

from functools import lru_cache

from matching.kernel.layout import HASH_BASE, HASH_LETTER, HASH_SLOT, VALUE_BITS, Tables

_MASK = (1 << 64) - 1
_VALUE_MASK = (1 << VALUE_BITS) - 1


def hash_word(word: str) -> int:
    """The kernel's hash of a folded word."""
    total = 0
    for value in map(_letter_value, word):
        total = (total * HASH_BASE + value) & _MASK
    return total


@lru_cache(maxsize=4096)
def _letter_value(letter: str) -> int:
    value = (ord(letter) + 1) * HASH_LETTER & _MASK
    return value ^ (value >> 29)


def _spread(key: int) -> int:
    value = (key ^ (key >> 32)) * HASH_SLOT & _MASK
    return value ^ (value >> 32)


def word_value(tables: Tables, word: str) -> int:
    """Value of a folded word in the word table (bits of ``layout``), or -1 where it is none."""
    mixed = _spread(hash_word(word))
    n_slots, slots = len(tables.word_slots), tables.word_slots.data
    slot = (mixed & _VALUE_MASK) * n_slots >> VALUE_BITS
    while entry := slots[slot]:
        if (entry ^ mixed) >> VALUE_BITS == 0:
            return (entry & _VALUE_MASK) - 1
        slot = (slot + 1) % n_slots
    return -1
