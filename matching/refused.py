"""Short names that plain small letters are known not to be: French *de* is no Vietnamese *dê*, a goat.

The kernel folds accents away and finds *dê* wherever *de* is written, several times in most ads of some languages; what
is written is then refused for want of its accent. Once that has been seen, such rows are left out many at a time.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
_LONGEST = 5
_FIRST, _N_LETTERS = np.uint32(ord("a")), 26


class Refused:
    """Which groups of names are refused where they are written in the small letters of ASCII, all of them and no other.

    Their letters then are those of the group, so that what has been said of them once holds ever after.
    """

    def __init__(self, lengths: Array) -> None:
        self._lengths = lengths
        self._groups = np.zeros(len(lengths), bool)

    def note(self, written: str, groups: tuple[int, ...], cost: int, flags: int) -> None:
        """Remember that letters which fit ``groups`` at a cost and with flags are no name."""
        plain = not cost and not flags and written.isascii() and written.isalpha() and written.islower()
        if plain and len(groups) == 1 and len(written) <= _LONGEST and len(written) == self._lengths[groups[0]]:
            self._groups[groups[0]] = True

    def sift(self, rows: Array, codes: Array) -> Array:
        """The rows (text, start, end, group, cost, flags; by place in ``codes``) but for those that are refused."""
        likely = np.flatnonzero(self._groups[rows[:, 3]] & (rows[:, 4] == 0) & (rows[:, 5] == 0))
        if not len(likely):
            return rows
        beside = np.zeros(len(rows) + 1, bool)
        beside[1:-1] = (rows[1:, :3] == rows[:-1, :3]).all(axis=1)
        start, length = rows[likely, 1], self._lengths[rows[likely, 3]]
        refused = ~beside[likely] & ~beside[likely + 1] & (rows[likely, 2] - start == length)
        for k in range(_LONGEST):
            letter = codes[np.minimum(start + k, len(codes) - 1)] - _FIRST
            refused &= (k >= length) | (letter < _N_LETTERS)
        kept = np.ones(len(rows), bool)
        kept[likely[refused]] = False
        return rows[kept]
