"""Words one or two edits away: what is left of two words after taking out the edited letters is the same.

An edit is a letter put in, left out, changed, or swapped with its neighbour (optimal string alignment). The index
holds every word with up to two letters left out; a query leaves letters out of the text's word in the same way and
verifies what it finds.
"""

from __future__ import annotations

import numpy as np

from matching.kernel.fold import NEAR
from matching.kernel.hashing import (
    append,
    bucket_of,
    fetch_buckets,
    filter_word,
    owner_in,
    print_of,
    sift_keys,
    spread,
    stretch,
)
from matching.kernel.jit import Array, kernel, prefetch
from matching.kernel.layout import COST_BITS, MAX_CANDIDATES, MAX_NEAR, Tables, Work

_LEAST_TWO, _MAX_TWO = 5, 24


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
def _is_noted(work: Work, word: int) -> bool:
    for k in range(work.counts[NEAR]):
        if work.near_pair[k] >> COST_BITS == word:
            return True
    return False


@kernel
def _verify(tables: Tables, work: Work, token: int, word: int, limit: int) -> None:
    """Note a word near the token at hand, once; the first cost found is the lowest."""
    n = work.counts[NEAR]
    if n >= MAX_NEAR or _is_noted(work, word):
        return
    first, last = int(tables.word_at[word]), int(tables.word_at[word + 1])
    most = min(limit, edit_budget(last - first))
    start, end = work.token_start[token], work.token_end[token]
    cost = edits_between(work.chars, start, end, tables.word_chars, first, last, most)
    if 0 < cost <= most:
        work.near_pair[n] = (word << COST_BITS) | cost
        work.counts[NEAR] = n + 1


@kernel
def _verify_all(tables: Tables, work: Work, token: int, n: int, limit: int) -> None:
    for k in range(n):
        prefetch(tables.word_chars, int(tables.word_at[work.near_word[k]]))
    for k in range(n):
        _verify(tables, work, token, int(work.near_word[k]), limit)


@kernel
def _look_up_keys(
    tables: Tables, work: Work, token: int, keys: Array, index: tuple[Array, Array, Array], limit: int
) -> None:
    """Note the words up to ``limit`` edits away that an index (filter, offsets, entries) has under ``keys``."""
    bits, offsets, entries = index
    n_held = sift_keys(bits, keys, keys.shape[0])
    fetch_buckets(offsets, entries, keys, n_held)
    n_words = 0
    for k in range(n_held):
        bucket = bucket_of(keys[k], offsets.shape[0] - 1)
        print_ = print_of(keys[k])
        for at in range(int(offsets[bucket]), int(offsets[bucket + 1])):
            word = owner_in(entries[at], print_)
            if word < 0:
                continue
            if n_words == MAX_CANDIDATES:
                _verify_all(tables, work, token, n_words, limit)
                n_words = 0
            work.near_word[n_words] = word
            prefetch(tables.word_at, word)
            n_words += 1
    _verify_all(tables, work, token, n_words, limit)


@kernel
def edit_budget(length: int) -> int:
    """Edits a word of so many letters may hide, given that the name around it bears them."""
    if length < 3:
        return 0
    return 1 if length < 6 else 2


@kernel
def add_key(bits: Array, keys: Array, n: int, key: np.uint64) -> int:
    """Append a key, spread, and ask for its word of the filter."""
    mixed = spread(key)
    keys[n] = mixed
    prefetch(bits, filter_word(mixed, bits))
    return n + 1


@kernel
def add_single_keys(work: Work, bits: Array, start: int, end: int) -> int:
    """Write the keys of letters ``start`` to ``end``, whole and without each in turn, to ``work.keys``; how many."""
    n = add_key(bits, work.keys, 0, stretch(work.prefix, work.powers, start, end))
    for i in range(start, end):
        n = add_key(bits, work.keys, n, one_out(work.prefix, work.powers, start, end, i))
    return n


@kernel
def _add_double_keys(work: Work, bits: Array, start: int, end: int, n_single: int) -> int:
    """Write the same keys once more, and those without two letters, behind the ``n_single`` there; how many in all."""
    n = n_single
    for k in range(n_single):
        mixed = work.keys[k]
        work.keys[n] = mixed
        prefetch(bits, filter_word(mixed, bits))
        n += 1
    for i in range(start, end - 1):
        for j in range(i + 1, end):
            n = add_key(bits, work.keys, n, two_out(work.prefix, work.powers, start, end, i, j))
    return n


@kernel
def look_for_near(tables: Tables, work: Work, token: int, limit: int) -> None:
    """Note in ``near_pair`` the words up to ``limit`` edits from a token, nearest first."""
    start, end = work.token_start[token], work.token_end[token]
    length = end - start
    work.counts[NEAR] = 0
    n_single = add_single_keys(work, tables.single_bits, start, end)
    n = n_single
    if limit > 1 and _LEAST_TWO <= length <= _MAX_TWO:
        # Asked for now, read once the others are done.
        n = _add_double_keys(work, tables.deletion_bits, start, end, n_single)
    # Of words one edit away none needs two letters left out.
    singles = (tables.single_bits, tables.single_at, tables.single_entry)
    _look_up_keys(tables, work, token, work.keys[:n_single], singles, 1)
    if n > n_single:
        doubles = (tables.deletion_bits, tables.deletion_at, tables.deletion_entry)
        _look_up_keys(tables, work, token, work.keys[n_single:n], doubles, 2)


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
