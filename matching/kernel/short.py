"""Abbreviated names: the first letters of a genus, then a species epithet (``P. tigris``, ``Ps. erithacus``)."""

from __future__ import annotations

from matching.kernel.fold import FOUND, GENERA, TOKENS
from matching.kernel.hashing import look_up, pair_key
from matching.kernel.jit import kernel
from matching.kernel.layout import ABBREVIATED, COMMON, LONELY, MAX_GENERA, Tables, Work
from matching.kernel.walk import add_found
from matching.normalise import Gap, Script

_LATIN = 1 << int(Script.LATIN)
_STOP, _SPACE, _NEWLINE, _JOINER = int(Gap.STOP), int(Gap.SPACE), int(Gap.NEWLINE), int(Gap.JOINER)
_MAX_PREFIX = 3
_MIN_LONELY = 6
_LONG_EPITHET = 9
"""An epithet of so many letters may have a slip, where a full stop shows that the genus is abbreviated."""
_MOST_FITTING = 4


@kernel
def note_genera(tables: Tables, work: Work) -> None:
    """Collect the genera that the names found so far belong to."""
    work.counts[GENERA] = 0
    for i in range(work.counts[FOUND]):
        genus = int(tables.group_genus[work.found_group[i]])
        n = work.counts[GENERA]
        if genus >= 0 and work.found_cost[i] == 0 and n < MAX_GENERA and not _is_named(work, genus):
            work.genera[n] = genus
            work.counts[GENERA] = n + 1


@kernel
def _is_named(work: Work, genus: int) -> bool:
    for k in range(work.counts[GENERA]):
        if work.genera[k] == genus:
            return True
    return False


@kernel
def _begins(tables: Tables, work: Work, token: int, genus: int) -> bool:
    at = int(tables.word_at[genus])
    length = work.token_end[token] - work.token_start[token]
    if length >= int(tables.word_at[genus + 1]) - at:
        return False
    for k in range(length):
        if work.chars[work.token_start[token] + k] != tables.word_chars[at + k]:
            return False
    return True


@kernel
def _add_abbreviated(tables: Tables, work: Work, token: int, epithet: int, cost: int, lonely: bool) -> None:
    initial = int(work.chars[work.token_start[token]])
    at = look_up(tables.short_slots, pair_key(epithet, initial))
    if at < 0:
        return
    start, end = work.token_start[token], work.token_end[token + 1]
    n_fitting = 0
    named = False
    for k in range(int(tables.short_at[at]), int(tables.short_at[at + 1])):
        group = int(tables.short_group[k])
        genus = int(tables.group_genus[group])
        if not _begins(tables, work, token, genus):
            continue
        n_fitting += 1
        if _is_named(work, genus):
            named = True
            add_found(work, start, end, group, cost, ABBREVIATED)
    if not lonely or named or n_fitting > _MOST_FITTING:
        return
    for k in range(int(tables.short_at[at]), int(tables.short_at[at + 1])):
        group = int(tables.short_group[k])
        if _begins(tables, work, token, int(tables.group_genus[group])):
            add_found(work, start, end, group, cost, ABBREVIATED | LONELY)


@kernel
def find_abbreviated(tables: Tables, work: Work) -> None:
    """Abbreviated names whose genus the text names, or that only a few listed species fit."""
    for t in range(work.counts[TOKENS] - 1):
        if work.token_end[t] - work.token_start[t] > _MAX_PREFIX or work.token_script[t] != _LATIN:
            continue
        gap = int(work.token_gap[t + 1])
        if gap & ~(_STOP | _SPACE | _NEWLINE | _JOINER):
            continue
        stop = gap & _STOP != 0
        value = int(work.token_value[t + 1])
        length = work.token_end[t + 1] - work.token_start[t + 1]
        lonely = stop and length >= _MIN_LONELY and (value < 0 or value & COMMON == 0)
        if not lonely and work.counts[GENERA] == 0:
            continue
        most = 1 if stop and length >= _LONG_EPITHET else 0
        arc = work.arc_head[t + 1]
        while arc >= 0:
            cost = int(work.arc_cost[arc])
            if cost <= most and work.arc_to[arc] == t + 2 and work.arc_flag[arc] == 0:
                _add_abbreviated(tables, work, t, int(work.arc_word[arc]), cost, lonely)
            arc = work.arc_next[arc]
