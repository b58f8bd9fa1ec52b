"""Keys of many questions, asked of memory together.

The tables are far larger than the caches, and a place that must be waited for costs as much as thirty that are brought
meanwhile. So the keys of all questions are written down first, then what the filter says of each is read, then where
the buckets of those that it may hold begin, and then what stands in them: one wait a step, not one a key.
"""

from __future__ import annotations

import numpy as np

from matching.kernel.hashing import bucket_of, filter_word, may_hold, spread, stretch
from matching.kernel.jit import Array, kernel, prefetch
from matching.kernel.layout import Work


@kernel
def add_key(bits: Array, work: Work, n: int, key: np.uint64, question: int) -> int:
    """Write a key, spread, and its question behind the ``n`` there, and ask for its word of the filter."""
    mixed = spread(key)
    work.keys[n] = mixed
    work.key_question[n] = question
    prefetch(bits, filter_word(mixed, bits))
    return n + 1


@kernel
def note_parts(work: Work, start: int, end: int) -> np.uint64:
    """Write what leaving out each letter of ``start`` to ``end`` adds to the hash that this tells.

    The sum is the hash of the letters without that one, so that a key costs no multiplication.
    """
    for i in range(start, end):
        work.parts[i - start] = (work.prefix[i] - work.prefix[i + 1]) * work.powers[end - i - 1]
    return np.uint64(work.prefix[end] - work.prefix[start] * work.powers[end - start - 1])


@kernel
def add_single_keys(bits: Array, work: Work, n: int, start: int, end: int, question: int) -> int:
    """Add the keys of letters ``start`` to ``end``, whole and without each in turn; how many there are then."""
    n = add_key(bits, work, n, stretch(work.prefix, work.powers, start, end), question)
    base = note_parts(work, start, end)
    for i in range(end - start):
        n = add_key(bits, work, n, np.uint64(base + work.parts[i]), question)
    return n


@kernel
def add_double_keys(bits: Array, work: Work, n: int, start: int, end: int, question: int) -> int:
    """Add the same keys, and those without two letters, of at least two letters; how many there are then."""
    n = add_single_keys(bits, work, n, start, end, question)
    base = np.uint64(work.prefix[end] - work.prefix[start] * work.powers[end - start - 2])
    for i in range(start, end - 1):
        left = np.uint64(base + (work.prefix[i] - work.prefix[i + 1]) * work.powers[end - i - 2])
        for j in range(i + 1, end):
            n = add_key(bits, work, n, np.uint64(left + work.parts[j - start]), question)
    return n


@kernel
def sift_keys(bits: Array, offsets: Array, work: Work, first: int, last: int, n: int) -> int:
    """Move those of the keys ``first`` to ``last`` that a filter may hold to place ``n`` on, and ask where their
    buckets begin; where they end.
    """
    for k in range(first, last):
        mixed = work.keys[k]
        if may_hold(bits, mixed):
            work.keys[n] = mixed
            work.key_question[n] = work.key_question[k]
            prefetch(offsets, bucket_of(mixed, offsets.shape[0] - 1))
            n += 1
    return n


@kernel
def fetch_buckets(offsets: Array, entries: Array, work: Work, first: int, last: int) -> None:
    """Ask for what stands in the buckets of the keys ``first`` to ``last``."""
    for k in range(first, last):
        prefetch(entries, int(offsets[bucket_of(work.keys[k], offsets.shape[0] - 1)]))
