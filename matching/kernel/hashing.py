"""Polynomial hashes of letters, so that the hash of any stretch of a text costs one multiplication."""

from __future__ import annotations

import numpy as np

from matching.kernel.jit import Array, kernel
from matching.kernel.layout import HASH_BASE, HASH_LETTER, HASH_SLOT, OWNER_BITS, VALUE_BITS

_BASE = np.uint64(HASH_BASE)
_LETTER = np.uint64(HASH_LETTER)
_SLOT = np.uint64(HASH_SLOT)
_ONE = np.uint64(1)
_HALF = np.uint64(32)
_VALUE_BITS = np.uint64(VALUE_BITS)
_VALUE_MASK = np.uint64((1 << VALUE_BITS) - 1)
_OWNER_BITS = np.uint64(OWNER_BITS)
_OWNER_MASK = np.uint32((1 << OWNER_BITS) - 1)
_PRINT_MASK = np.uint64((1 << (32 - OWNER_BITS)) - 1)
_FIRST_BIT, _SECOND_BIT = np.uint64(20), np.uint64(26)
_BUCKET = np.uint64(40)
_MASK_63 = np.uint64(63)


@kernel
def letter_value(letter: int) -> np.uint64:
    """What one letter adds to a hash."""
    value = (np.uint64(letter) + _ONE) * _LETTER
    return np.uint64(value ^ (value >> np.uint64(29)))


@kernel
def append(total: np.uint64, letter: int) -> np.uint64:
    """Hash of a text with one more letter."""
    return np.uint64(total * _BASE + letter_value(letter))


@kernel
def fill_powers(powers: Array) -> None:
    """``powers[i]`` = base to the i."""
    powers[0] = _ONE
    for i in range(1, powers.shape[0]):
        powers[i] = powers[i - 1] * _BASE


@kernel
def stretch(prefix: Array, powers: Array, start: int, end: int) -> np.uint64:
    """Hash of letters ``start`` to ``end`` (at most the number of powers apart)."""
    return np.uint64(prefix[end] - prefix[start] * powers[end - start])


@kernel
def spread(key: np.uint64) -> np.uint64:
    """Even out the bits of a key, for slots, buckets and fingerprints."""
    value = key ^ (key >> _HALF)
    value = value * _SLOT
    return np.uint64(value ^ (value >> _HALF))


@kernel
def first_slot(mixed: np.uint64, n_slots: int) -> np.uint64:
    """Where a look for a spread key in a table of any size begins: its lower bits as a share of the table."""
    return np.uint64(((mixed & _VALUE_MASK) * np.uint64(n_slots)) >> _VALUE_BITS)


@kernel
def next_slot(slot: np.uint64, n_slots: int) -> np.uint64:
    """The slot after; the first after the last."""
    return np.uint64(0) if slot + _ONE == np.uint64(n_slots) else np.uint64(slot + _ONE)


@kernel
def slot_of(slots: Array, key: np.uint64) -> int:
    """Where a look for ``key`` in an open-addressing table begins."""
    return int(first_slot(spread(key), slots.shape[0]))


@kernel
def look_up(slots: Array, key: np.uint64) -> int:
    """Value of ``key`` in an open-addressing table, or -1.

    A slot holds the upper bits of the spread key and the value plus 1, so that a look costs one line of memory; its
    place tells the lower bits. Two of 2 ** 60 keys are taken for each other by chance.
    """
    mixed = spread(key)
    slot = first_slot(mixed, slots.shape[0])
    while slots[slot] != np.uint64(0):
        if (slots[slot] ^ mixed) >> _VALUE_BITS == np.uint64(0):
            return int(slots[slot] & _VALUE_MASK) - 1
        slot = next_slot(slot, slots.shape[0])
    return -1


@kernel
def filter_word(mixed: np.uint64, bits: Array) -> np.uint64:
    """Which word of a filter tells of a spread hash."""
    return np.uint64(mixed & np.uint64(bits.shape[0] - 1))


@kernel
def filter_bits(mixed: np.uint64) -> np.uint64:
    """The bits, in that word, of a spread hash: two, so that few others have both."""
    return np.uint64((_ONE << ((mixed >> _FIRST_BIT) & _MASK_63)) | (_ONE << ((mixed >> _SECOND_BIT) & _MASK_63)))


@kernel
def may_hold(bits: Array, mixed: np.uint64) -> bool:
    """Whether a spread hash may be among those that a filter was made of; a no is certain."""
    wanted = filter_bits(mixed)
    return bool(bits[filter_word(mixed, bits)] & wanted == wanted)


@kernel
def bucket_of(mixed: np.uint64, n_buckets: int) -> int:
    """Bucket of a spread hash; ``n_buckets`` is a power of two."""
    return int((mixed >> _BUCKET) & np.uint64(n_buckets - 1))


@kernel
def print_of(mixed: np.uint64) -> np.uint32:
    """What an entry of a deletion index says of a spread key, beside its owner."""
    return np.uint32((mixed & _PRINT_MASK) << _OWNER_BITS)


@kernel
def owner_in(entry: np.uint32, print_: np.uint32) -> int:
    """The owner an entry tells, or -1 where it is of another key than ``print_`` is."""
    return int(np.int64(entry & _OWNER_MASK)) if (entry ^ print_) <= _OWNER_MASK else -1


@kernel
def pair_key(first: int, second: int) -> np.uint64:
    """Key of two small numbers; never 0."""
    return np.uint64((np.uint64(first + 1) << _HALF) | np.uint64(second + 1))
