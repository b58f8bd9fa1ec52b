"""Python lists to the kernel's arrays: folding many texts, ragged arrays, hash tables, the deletion index."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from matching.kernel.layout import MAX_WINDOW, OWNER_BITS, TABLE_TYPES, VALUE_BITS, Tables, new_work
from matching.native import fill_powers
from matching.normalise import FoldTable
from model.errors import MonitorError

Array = npt.NDArray[Any]
_BATCH = 1000
_WORK = 1 << 14
_TOO_MANY = "matcher: the name space has more words than the matcher's tables can number"
_FILTER_BITS, _PIECE_BITS = 21, 24
_FULLEST = 0.7
"""Share of a hash table that is taken: a look for a key that is not there passes six slots, one line of memory."""


class NameFolder:
    """Folds many short texts exactly as the matcher folds ads, through the same kernel."""

    def __init__(self, table: FoldTable) -> None:
        arrays = {name: np.zeros(1, TABLE_TYPES.get(name, np.int32)) for name in Tables._fields}
        arrays |= {"fold": table.fold, "script": table.script, "expansions": table.expansions}
        self.script = table.script
        self._tables = Tables(**arrays)
        self._work = new_work(_WORK)
        fill_powers(self._work.powers)

    def fold(self, texts: Sequence[str]) -> list[tuple[str, ...]]:
        """Folded words of each text; texts over some thousand characters are cut."""
        found: list[tuple[str, ...]] = []
        for start in range(0, len(texts), _BATCH):
            found += self._fold_batch(texts[start : start + _BATCH])
        return found

    def _fold_batch(self, texts: Sequence[str]) -> list[tuple[str, ...]]:
        from matching.kernel.fold import fold_names  # noqa: PLC0415  (imports numba)

        cut = [text[: _WORK // 4] for text in texts]
        codes = np.frombuffer("".join(cut).encode("utf-32-le", "surrogatepass"), np.uint32)
        ends = np.cumsum([len(text) for text in cut], dtype=np.int32)
        out = np.zeros(len(codes) * 4 + 1, np.uint32)
        counts = np.zeros(len(cut), np.int32)
        fold_names(self._tables, self._work, codes, ends, out, counts)
        spaced = np.full((len(out), 2), ord(" "), np.uint32)
        spaced[:, 1] = out >> 1
        keep = np.stack([(out & 1).astype(bool), np.ones(len(out), bool)], axis=1)
        return [
            tuple(spaced[start:end][keep[start:end]].tobytes().decode("utf-32-le").split(" ")[1:])
            for start, end in _spans(counts)
        ]


def _spans(counts: Array) -> list[tuple[int, int]]:
    ends = np.cumsum(counts)
    return list(zip((ends - counts).tolist(), ends.tolist(), strict=True))


def ragged(lists: Sequence[Sequence[int]]) -> tuple[Array, Array]:
    """Lists laid end to end: offsets (one more than lists) and values."""
    at = np.zeros(len(lists) + 1, np.int32)
    np.cumsum([len(one) for one in lists], out=at[1:])
    return at, np.array([value for one in lists for value in one], np.int64)


def hash_words(words: Sequence[str]) -> Array:
    """The kernel's hash of each word."""
    from matching.kernel.filling import hash_stretches  # noqa: PLC0415

    at = np.zeros(len(words) + 1, np.int32)
    np.cumsum([len(word) for word in words], out=at[1:])
    letters = np.frombuffer("".join(words).encode("utf-32-le"), np.uint32)
    out = np.zeros(len(words), np.uint64)
    hash_stretches(at, letters, out)
    return out


def fill_table(keys: Array, values: Array) -> Array:
    """Open-addressing table, as full as ``_FULLEST``.

    Raises MonitorError for values that its slots have no room for.
    """
    from matching.kernel.filling import fill_slots  # noqa: PLC0415

    if len(values) and (values.min() < 0 or values.max() + 1 >= 1 << VALUE_BITS):
        raise MonitorError(_TOO_MANY)
    slots = np.zeros(max(16, int(len(keys) / _FULLEST) + 1), np.uint64)
    fill_slots(keys, values, slots)
    return slots


def make_filter(keys: Array, size: int = _FILTER_BITS) -> Array:
    """Filter of hashes, for a quick no; ``size`` is the logarithm of its bits."""
    from matching.kernel.filling import fill_filter  # noqa: PLC0415

    bits = np.zeros((1 << size) // 64, np.uint64)
    fill_filter(keys, bits)
    return bits


def _scratch() -> tuple[Array, Array, Array]:
    powers = np.zeros(MAX_WINDOW + 8, np.uint64)
    fill_powers(powers)
    return np.zeros(MAX_WINDOW + 8, np.uint64), powers, np.zeros(MAX_WINDOW * MAX_WINDOW, np.uint64)


def index_deletions(
    depths: Array, at: Array, letters: Array, bucket_bits: int, filter_bits: int
) -> tuple[Array, Array, Array]:
    """Filter, bucket offsets and entries of all stretches with up to ``depths`` letters left out.

    Raises MonitorError for more stretches than an entry has room for.
    """
    from matching.kernel.filling import fill_deletions  # noqa: PLC0415

    if len(depths) > 1 << OWNER_BITS:
        raise MonitorError(_TOO_MANY)
    bits = np.zeros((1 << filter_bits) // 64, np.uint64)
    offsets = np.zeros((1 << bucket_bits) + 1, np.int32)
    chars = letters.astype(np.uint32)
    fill_deletions(depths, at, chars, _scratch(), bits, (offsets, np.zeros(0, np.uint32)))
    np.cumsum(offsets, out=offsets)
    entries = np.zeros(int(offsets[-1]), np.uint32)
    fill_deletions(depths, at, chars, _scratch(), bits, (offsets.copy(), entries))
    return bits, offsets, entries


def filter_pieces(depths: Array, at: Array, letters: Array) -> Array:
    """Filter of two thirds of every stretch that has a depth; see ``matching.kernel.pieces``."""
    from matching.kernel.filling import fill_pieces  # noqa: PLC0415

    bits = np.zeros((1 << _PIECE_BITS) // 64, np.uint64)
    fill_pieces(depths, at, letters.astype(np.uint32), _scratch()[:2], bits)
    return bits
