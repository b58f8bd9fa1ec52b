"""A quick no for a name with one slip: two thirds of its letters are whole, from the start, from the end, or around.

A slip is in the first, the middle or the last third of a text; the other two thirds are those of the name. So three
looks into a small filter tell of most texts that no name is one slip away, where to leave out every letter in turn
would cost as many looks into a large index as the text has letters.
"""

from __future__ import annotations

import numpy as np

from matching.kernel.hashing import spread, stretch
from matching.kernel.jit import Array, kernel

_LENGTH_BITS = np.uint64(8)
_SALT = np.uint64(0x94D049BB133111EB)


@kernel
def piece_hash(prefix: Array, powers: Array, start: int, end: int, length: int, piece: int) -> np.uint64:
    """Spread hash of two thirds of the letters ``start`` to ``end``, as a text of ``length`` letters is cut.

    ``piece``: 0 leaves out the end, 1 the start, 2 the middle. Lengths go by twos, and a letter is left to either side
    of a cut, so that two letters swapped across it harm one piece only.
    """
    even = length - (length & 1)
    third = even // 3
    if piece == 0:
        total = stretch(prefix, powers, start, start + even - third - 1)
    elif piece == 1:
        total = stretch(prefix, powers, end - (even - third - 1), end)
    else:
        total = stretch(prefix, powers, start, start + third) * powers[third] + stretch(
            prefix, powers, end - third, end
        )
    salt = (np.uint64(even) << _LENGTH_BITS) | np.uint64(piece + 1)
    return spread(np.uint64(total + salt * _SALT))


@kernel
def leaving_out(length: int, i: int) -> int:
    """The pieces, one bit each, that are whole in a text of ``length`` letters where the slip is at letter ``i``."""
    third = (length - (length & 1)) // 3
    whole = length - (length & 1) - third - 1
    pieces = 1 if i >= whole else 0
    if i < length - whole:
        pieces |= 2
    if third <= i < length - third:
        pieces |= 4
    return pieces
