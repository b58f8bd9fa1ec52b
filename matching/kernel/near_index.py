"""The words one or two edits from those of a text, looked for in the indexes of ``deletions``, many at a time."""

from __future__ import annotations

from matching.kernel.deletions import edit_budget, edits_between
from matching.kernel.hashing import bucket_of, owner_in, print_of
from matching.kernel.jit import Array, kernel, prefetch
from matching.kernel.keys import add_double_keys, add_single_keys, fetch_buckets, sift_keys
from matching.kernel.layout import COST_BITS, MAX_CANDIDATES, MAX_NEAR, Tables, Work

_LEAST_TWO, _MAX_TWO = 5, 24


@kernel
def _is_noted(work: Work, first: int, last: int, word: int) -> bool:
    for k in range(first, last):
        if work.near_pair[k] >> COST_BITS == word:
            return True
    return False


@kernel
def _verify(tables: Tables, work: Work, word: int, question: int, limit: int) -> None:
    """Note a word near the token of a question, once; the first cost found is the lowest."""
    at, to = int(tables.word_at[word]), int(tables.word_at[word + 1])
    most = min(limit, edit_budget(to - at))
    token = int(work.waiting[question])
    start, end = work.token_start[token], work.token_end[token]
    first = MAX_NEAR * question
    n = int(work.n_near[question])
    if abs(to - at - end + start) > most or n >= MAX_NEAR or _is_noted(work, first, first + n, word):
        return
    cost = edits_between(work.chars, start, end, tables.word_chars, at, to, most)
    if 0 < cost <= most:
        work.near_pair[first + n] = (word << COST_BITS) | cost
        work.n_near[question] = n + 1


@kernel
def _verify_all(tables: Tables, work: Work, n: int) -> None:
    for k in range(n):
        prefetch(tables.word_chars, int(tables.word_at[work.candidate[k]]))
    for k in range(n):
        told = int(work.candidate_question[k])
        _verify(tables, work, int(work.candidate[k]), told >> 1, 1 + (told & 1))


@kernel
def _gather(tables: Tables, work: Work, keys: tuple[int, int], index: tuple[Array, Array], limit: int, n: int) -> int:
    """Add the words that an index (offsets, entries) has under the keys from one to another to the ``n`` candidates;
    how many there are then.
    """
    offsets, entries = index
    first, last = keys
    for k in range(first, last):
        bucket = bucket_of(work.keys[k], offsets.shape[0] - 1)
        print_ = print_of(work.keys[k])
        for at in range(int(offsets[bucket]), int(offsets[bucket + 1])):
            word = owner_in(entries[at], print_)
            if word < 0:
                continue
            if n == MAX_CANDIDATES:
                _verify_all(tables, work, n)
                n = 0
            work.candidate[n] = word
            work.candidate_question[n] = (work.key_question[k] << 1) | (limit - 1)
            prefetch(tables.word_at, word)
            n += 1
    return n


@kernel
def look_for_near(tables: Tables, work: Work, n: int) -> None:
    """Note in ``near_pair`` the words near each of the ``n`` tokens that wait, nearest first."""
    n_single = 0
    for k in range(n):
        work.n_near[k] = 0
        start, end = work.token_start[work.waiting[k]], work.token_end[work.waiting[k]]
        n_single = add_single_keys(tables.single_bits, work, n_single, start, end, k)
    n_keys = n_single
    for k in range(n):
        start, end = work.token_start[work.waiting[k]], work.token_end[work.waiting[k]]
        if work.waiting_limit[k] > 1 and _LEAST_TWO <= end - start <= _MAX_TWO:
            n_keys = add_double_keys(tables.deletion_bits, work, n_keys, start, end, k)
    n_single_held = sift_keys(tables.single_bits, tables.single_at, work, 0, n_single, 0)
    n_held = sift_keys(tables.deletion_bits, tables.deletion_at, work, n_single, n_keys, n_single_held)
    fetch_buckets(tables.single_at, tables.single_entry, work, 0, n_single_held)
    fetch_buckets(tables.deletion_at, tables.deletion_entry, work, n_single_held, n_held)
    # Of words one edit away none needs two letters left out.
    found = _gather(tables, work, (0, n_single_held), (tables.single_at, tables.single_entry), 1, 0)
    found = _gather(tables, work, (n_single_held, n_held), (tables.deletion_at, tables.deletion_entry), 2, found)
    _verify_all(tables, work, found)
