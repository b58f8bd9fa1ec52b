"""Polynomial hashes of letters, so that the hash of any stretch of a text costs one multiplication."""

from __future__ import annotations

import numpy as np

from matching.kernel.jit import Array, kernel
from matching.kernel.layout import HASH_BASE, HASH_LETTER, HASH_SLOT

_BASE = np.uint64(HASH_BASE)
_LETTER = np.uint64(HASH_LETTER)
_SLOT = np.uint64(HASH_SLOT)
_ONE = np.uint64(1)
_HALF = np.uint64(32)


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
def look_up(keys: Array, values: Array, key: np.uint64) -> int:
    """Value of ``key`` in an open-addressing table, or -1."""
    mask = np.uint64(keys.shape[0] - 1)
    slot = spread(key) & mask
    while keys[slot] != np.uint64(0):
        if keys[slot] == key:
            return int(values[slot])
        slot = (slot + _ONE) & mask
    return -1


@kernel
def pair_key(first: int, second: int) -> np.uint64:
    """Key of two small numbers; never 0."""
    return np.uint64((np.uint64(first + 1) << _HALF) | np.uint64(second + 1))
