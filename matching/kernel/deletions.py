"""Words one or two edits away: what is left of two words after taking out the edited letters is the same.

An edit is a letter put in, left out, changed, or swapped with its neighbour (optimal string alignment). The index
holds every word with up to two letters left out; a query leaves letters out of the text's word in the same way and
verifies what it finds.
"""

from __future__ import annotations

import numpy as np

from matching.kernel.hashing import append, stretch
from matching.kernel.jit import Array, kernel


@kernel
def one_out(prefix: Array, powers: Array, start: int, end: int, i: int) -> np.uint64:
    """Hash of letters ``start`` to ``end`` without the one at ``i``."""
    left = stretch(prefix, powers, start, i)
    right = stretch(prefix, powers, i + 1, end)
    return np.uint64(left * powers[end - i - 1] + right)


@kernel
def two_out(prefix: Array, powers: Array, start: int, end: int, i: int, j: int) -> np.uint64:
    """Hash of letters ``start`` to ``end`` without those at ``i`` < ``j``."""
    left = stretch(prefix, powers, start, i)
    middle = stretch(prefix, powers, i + 1, j)
    right = stretch(prefix, powers, j + 1, end)
    return np.uint64((left * powers[j - i - 1] + middle) * powers[end - j - 1] + right)


@kernel
def edits_between(chars: Array, start: int, end: int, other: Array, at: int, to: int, limit: int) -> int:
    """Optimal string alignment distance of two stretches, or ``limit`` + 1 once it is beyond ``limit`` (at most 2)."""
    n = end - start
    m = to - at
    while n > 0 and m > 0 and chars[start] == other[at]:
        start, at, n, m = start + 1, at + 1, n - 1, m - 1
    while n > 0 and m > 0 and chars[start + n - 1] == other[at + m - 1]:
        n, m = n - 1, m - 1
    if n == 0 or m == 0:
        return min(n + m, limit + 1)
    if limit == 0 or abs(n - m) > limit:
        return limit + 1
    if n == m and n == 1:
        return 1
    if n == 2 and m == 2 and chars[start] == other[at + 1] and chars[start + 1] == other[at]:
        return 1
    if limit == 1:
        return 2
    best = 3
    best = min(best, 1 + edits_between_one(chars, start + 1, start + n, other, at, at + m))
    best = min(best, 1 + edits_between_one(chars, start, start + n, other, at + 1, at + m))
    best = min(best, 1 + edits_between_one(chars, start + 1, start + n, other, at + 1, at + m))
    if n >= 2 and m >= 2 and chars[start] == other[at + 1] and chars[start + 1] == other[at]:
        best = min(best, 1 + edits_between_one(chars, start + 2, start + n, other, at + 2, at + m))
    return best


@kernel
def edits_between_one(chars: Array, start: int, end: int, other: Array, at: int, to: int) -> int:
    """Distance of two stretches as far as 1; 2 for anything more."""
    n = end - start
    m = to - at
    while n > 0 and m > 0 and chars[start] == other[at]:
        start, at, n, m = start + 1, at + 1, n - 1, m - 1
    while n > 0 and m > 0 and chars[start + n - 1] == other[at + m - 1]:
        n, m = n - 1, m - 1
    if n + m <= 1 or (n == 1 and m == 1):
        return min(n + m, 1)
    if n == 2 and m == 2 and chars[start] == other[at + 1] and chars[start + 1] == other[at]:
        return 1
    return 2


@kernel
def edit_budget(length: int) -> int:
    """Edits a word of so many letters may hide, given that the name around it bears them."""
    if length < 3:
        return 0
    return 1 if length < 6 else 2


@kernel
def deletion_keys(letters: Array, at: int, to: int, depth: int, prefix: Array, powers: Array, out: Array) -> int:
    """Write the hashes of a stretch of letters with up to ``depth`` left out to ``out``; how many (none: depth < 0)."""
    if depth < 0:
        return 0
    length = to - at
    prefix[0] = np.uint64(0)
    for k in range(length):
        prefix[k + 1] = append(prefix[k], int(letters[at + k]))
    out[0] = prefix[length]
    n = 1
    for i in range(length if depth else 0):
        out[n] = one_out(prefix, powers, 0, length, i)
        n += 1
    for i in range(length - 1 if depth > 1 else 0):
        for j in range(i + 1, length):
            out[n] = two_out(prefix, powers, 0, length, i, j)
            n += 1
    return n
