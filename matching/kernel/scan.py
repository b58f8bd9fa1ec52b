"""The matcher's one entry: texts in, names found out."""

from __future__ import annotations

from matching.kernel.fold import FOUND, LETTERS, fold_text
from matching.kernel.gapped import find_gapped
from matching.kernel.glued import find_glued
from matching.kernel.jit import Array, kernel
from matching.kernel.layout import OUT_COLUMNS, Tables, Work
from matching.kernel.masks import read_masked
from matching.kernel.resolve import resolve
from matching.kernel.short import find_abbreviated, note_genera
from matching.kernel.unspaced import find_broken_runs, find_unspaced
from matching.kernel.walk import note_breaks, walk_names
from matching.kernel.windows import find_windows, read_spelt
from matching.kernel.words import read_strained, read_words

DONE, ROWS = 0, 1
"""Slots of ``progress``: texts read to their end, rows written."""


@kernel
def scan(tables: Tables, work: Work, text: Array, ends: Array, out: Array, progress: Array) -> int:
    """Find names in texts laid end to end in ``text``; stops before a text whose names might not fit into ``out``."""
    n_out = 0
    start = 0
    for i in range(ends.shape[0]):
        room = out.shape[0] // OUT_COLUMNS - n_out
        if n_out > 0 and room < 4 * (ends[i] - start):
            break
        fold_text(tables, work, text, start, ends[i])
        work.counts[FOUND] = 0
        if work.counts[LETTERS] > 0:
            find_names(tables, work, text)
            n_out = resolve(tables, work, i, out, n_out)
        start = ends[i]
        progress[DONE] = i + 1
        progress[ROWS] = n_out
    return n_out


@kernel
def find_names(tables: Tables, work: Work, text: Array) -> None:
    """All the ways a name may stand in the folded text."""
    read_words(tables, work)
    note_breaks(work)
    read_masked(tables, work, text)
    read_spelt(tables, work)
    read_strained(tables, work)
    walk_names(tables, work)
    find_windows(tables, work)
    find_glued(tables, work)
    find_gapped(tables, work)
    find_unspaced(tables, work)
    find_broken_runs(tables, work)
    note_genera(tables, work)
    find_abbreviated(tables, work)
