"""Which of the names found stand: the longest and plainest first, and none across another."""

from __future__ import annotations

from matching.kernel.fold import FOUND
from matching.kernel.jit import Array, kernel
from matching.kernel.layout import (
    ABBREVIATED,
    DECOY,
    INFLECTED,
    JOINED,
    LONELY,
    OBFUSCATED,
    OUT_COLUMNS,
    SPLIT,
    STRAINED,
    Tables,
    Work,
)

MAX_ALTERNATIVES = 12
_LETTER, _EDIT, _DISGUISE, _BREACH = 4, 8, 3, 6
_START_BITS, _INDEX_BITS = 24, 20


@kernel
def _merit(tables: Tables, work: Work, i: int) -> int:
    """How much a reading explains, in quarters of a letter, less what it takes liberties with."""
    flag = int(work.found_flag[i])
    merit = _LETTER * (work.found_end[i] - work.found_start[i]) - _EDIT * int(work.found_cost[i])
    if flag & (OBFUSCATED | LONELY):
        merit -= _DISGUISE
    if flag & (SPLIT | STRAINED):
        merit -= _BREACH
    if flag & (JOINED | INFLECTED | ABBREVIATED):
        merit -= 1
    if tables.group_kind[work.found_group[i]] & DECOY:
        merit += 2
    return int(max(merit, 0))


@kernel
def _sift(keys: Array, root: int, n: int) -> None:
    value = keys[root]
    while 2 * root + 1 < n:
        child = 2 * root + 1
        if child + 1 < n and keys[child + 1] < keys[child]:
            child += 1
        if keys[child] >= value:
            break
        keys[root] = keys[child]
        root = child
    keys[root] = value


@kernel
def sort_down(keys: Array, n: int) -> None:
    """Sort the first ``n`` keys, largest first, in place."""
    for root in range(n // 2 - 1, -1, -1):
        _sift(keys, root, n)
    for last in range(n - 1, 0, -1):
        smallest = keys[0]
        keys[0] = keys[last]
        keys[last] = smallest
        _sift(keys, 0, last)


@kernel
def _stands(tables: Tables, work: Work, i: int) -> bool:
    """Whether nothing better overlaps ``i``; an equally good reading of the very same letters may stand beside it."""
    start, end = work.found_start[i], work.found_end[i]
    first = int(work.owner[start]) - 1
    for k in range(start, end):
        if work.owner[k] - 1 != first:
            return False
    if first < 0:
        return True
    same = work.found_start[first] == start and work.found_end[first] == end
    return bool(same and _merit(tables, work, first) == _merit(tables, work, i))


@kernel
def _is_repeated(work: Work, out: Array, listing: int, n_out: int, i: int) -> bool:
    """Whether the same name, or enough others, already stand in this place; equals follow each other in ``out``."""
    n_same = 0
    start = work.origin[work.found_start[i]]
    k = n_out - 1
    while k >= 0 and out[k * OUT_COLUMNS] == listing and out[k * OUT_COLUMNS + 1] == start:
        n_same += 1
        if out[k * OUT_COLUMNS + 3] == work.found_group[i] or n_same >= MAX_ALTERNATIVES:
            return True
        k -= 1
    return False


@kernel
def _write(work: Work, i: int, listing: int, out: Array, n_out: int) -> None:
    row = n_out * OUT_COLUMNS
    out[row] = listing
    out[row + 1] = work.origin[work.found_start[i]]
    out[row + 2] = work.tail[work.found_end[i] - 1]
    out[row + 3] = work.found_group[i]
    out[row + 4] = work.found_cost[i]
    out[row + 5] = work.found_flag[i]


@kernel
def resolve(tables: Tables, work: Work, listing: int, out: Array, n_out: int) -> int:
    """Write the names that stand to ``out`` (listing, start, end, group, cost, flags); the new number of rows."""
    n = work.counts[FOUND]
    for i in range(n):
        place = (1 << _START_BITS) - 1 - work.found_start[i]
        merit = _merit(tables, work, i)
        work.found_key[i] = (((merit << _START_BITS) | place) << _INDEX_BITS) | ((1 << _INDEX_BITS) - 1 - i)
        for k in range(work.found_start[i], work.found_end[i]):
            work.owner[k] = 0
    sort_down(work.found_key, n)
    for k in range(n):
        i = (1 << _INDEX_BITS) - 1 - (work.found_key[k] & ((1 << _INDEX_BITS) - 1))
        if (n_out + 1) * OUT_COLUMNS > out.shape[0]:
            break
        if not _stands(tables, work, i) or _is_repeated(work, out, listing, n_out, i):
            continue
        if work.owner[work.found_start[i]] == 0:
            for at in range(work.found_start[i], work.found_end[i]):
                work.owner[at] = i + 1
        _write(work, i, listing, out, n_out)
        n_out += 1
    return n_out
