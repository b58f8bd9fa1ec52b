"""Kernels that fill the tables when the index is built."""

from __future__ import annotations

import numpy as np

from matching.kernel.deletions import deletion_keys
from matching.kernel.hashing import append, bucket_of, filter_bits, filter_word, first_slot, next_slot, print_of, spread
from matching.kernel.jit import Array, kernel
from matching.kernel.layout import N_PIECES, VALUE_BITS
from matching.kernel.pieces import piece_hash

_VALUE_BITS = np.uint64(VALUE_BITS)


@kernel
def hash_stretches(at: Array, letters: Array, out: Array) -> None:
    """Hash of each stretch of ``letters`` from ``at[i]`` to ``at[i + 1]``."""
    for i in range(out.shape[0]):
        total = np.uint64(0)
        for k in range(at[i], at[i + 1]):
            total = append(total, int(letters[k]))
        out[i] = total


@kernel
def fill_slots(keys: Array, values: Array, slots: Array) -> None:
    """Put distinct ``keys`` with their ``values`` into an open-addressing table."""
    for i in range(keys.shape[0]):
        mixed = spread(keys[i])
        slot = first_slot(mixed, slots.shape[0])
        while slots[slot] != np.uint64(0):
            slot = next_slot(slot, slots.shape[0])
        slots[slot] = ((mixed >> _VALUE_BITS) << _VALUE_BITS) | np.uint64(values[i] + 1)


@kernel
def fill_filter(keys: Array, bits: Array) -> None:
    """Put every key into a filter."""
    for i in range(keys.shape[0]):
        mixed = spread(keys[i])
        bits[filter_word(mixed, bits)] |= filter_bits(mixed)


@kernel
def fill_pieces(depths: Array, at: Array, letters: Array, scratch: tuple[Array, Array], bits: Array) -> None:
    """Put the pieces of stretches with a depth into a filter, for every length that one edit may leave them.

    ``scratch``: prefix hashes, powers.
    """
    prefix, powers = scratch
    for i in range(depths.shape[0]):
        if depths[i] < 0:
            continue
        length = at[i + 1] - at[i]
        prefix[0] = np.uint64(0)
        for k in range(length):
            prefix[k + 1] = append(prefix[k], int(letters[at[i] + k]))
        for other in range(length - 1, length + 2):
            for piece in range(N_PIECES):
                mixed = piece_hash(prefix, powers, 0, length, other, piece)
                bits[filter_word(mixed, bits)] |= filter_bits(mixed)


@kernel
def fill_deletions(
    depths: Array,
    at: Array,
    letters: Array,
    scratch: tuple[Array, Array, Array],
    bits: Array,
    buckets: tuple[Array, Array],
) -> None:
    """Index of stretches with up to ``depths[i]`` letters left out.

    ``scratch``: prefix hashes, powers, keys. ``buckets``: offsets, entries. Called with no room for entries it only
    counts into the offsets; called again it fills.
    """
    prefix, powers, keys = scratch
    offsets, entries = buckets
    counting = entries.shape[0] == 0
    for i in range(depths.shape[0]):
        n = deletion_keys(letters, at[i], at[i + 1], depths[i], prefix, powers, keys)
        for k in range(n):
            mixed = spread(keys[k])
            bucket = bucket_of(mixed, offsets.shape[0] - 1)
            if counting:
                offsets[bucket + 1] += 1
                continue
            bits[filter_word(mixed, bits)] |= filter_bits(mixed)
            place = offsets[bucket]
            entries[place] = print_of(mixed) | np.uint32(i)
            offsets[bucket] = place + 1
