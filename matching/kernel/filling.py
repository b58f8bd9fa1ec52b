"""Kernels that fill the tables when the index is built."""

from __future__ import annotations

import numpy as np

from matching.kernel.deletions import bucket_of, deletion_keys
from matching.kernel.hashing import append, spread
from matching.kernel.jit import Array, kernel

_ONE = np.uint64(1)
_SIX = np.uint64(6)
_MASK_63 = np.uint64(63)
_LOW = np.uint64(0xFFFFFFFF)


@kernel
def hash_stretches(at: Array, letters: Array, out: Array) -> None:
    """Hash of each stretch of ``letters`` from ``at[i]`` to ``at[i + 1]``."""
    for i in range(out.shape[0]):
        total = np.uint64(0)
        for k in range(at[i], at[i + 1]):
            total = append(total, int(letters[k]))
        out[i] = total


@kernel
def fill_slots(keys: Array, values: Array, slot_keys: Array, slot_values: Array) -> None:
    """Put distinct ``keys`` with their ``values`` into an open-addressing table."""
    mask = np.uint64(slot_keys.shape[0] - 1)
    for i in range(keys.shape[0]):
        slot = spread(keys[i]) & mask
        while slot_keys[slot] != np.uint64(0) and slot_keys[slot] != keys[i]:
            slot = (slot + _ONE) & mask
        slot_keys[slot] = keys[i]
        slot_values[slot] = values[i]


@kernel
def fill_bitmap(keys: Array, bits: Array) -> None:
    """Set the bit of every key."""
    n_bits = np.uint64(bits.shape[0] * 64 - 1)
    for i in range(keys.shape[0]):
        bit = spread(keys[i]) & n_bits
        bits[bit >> _SIX] |= _ONE << (bit & _MASK_63)


@kernel
def fill_deletions(
    depths: Array,
    at: Array,
    letters: Array,
    scratch: tuple[Array, Array, Array],
    bits: Array,
    buckets: tuple[Array, Array, Array],
) -> None:
    """Index of stretches with up to ``depths[i]`` letters left out.

    ``scratch``: prefix hashes, powers, keys. ``buckets``: offsets, fingerprints, stretch numbers. Called with empty
    fingerprints it only counts into the offsets; called again it fills.
    """
    prefix, powers, keys = scratch
    offsets, prints, owners = buckets
    counting = prints.shape[0] == 0
    n_bits = np.uint64(bits.shape[0] * 64 - 1)
    for i in range(depths.shape[0]):
        n = deletion_keys(letters, at[i], at[i + 1], depths[i], prefix, powers, keys)
        for k in range(n):
            mixed = spread(keys[k])
            bucket = bucket_of(mixed, offsets.shape[0] - 1)
            if counting:
                offsets[bucket + 1] += 1
                continue
            bit = mixed & n_bits
            bits[bit >> _SIX] |= _ONE << (bit & _MASK_63)
            place = offsets[bucket]
            prints[place] = np.uint32(mixed & _LOW)
            owners[place] = i
            offsets[bucket] = place + 1
