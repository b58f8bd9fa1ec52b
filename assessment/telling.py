"""Which cells of a table follow from its totals, though each total has several cells in it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from scipy.sparse import csr_matrix

_NEAR = 1e-7
_AT_ONCE = 4096


def told_by_sums(sums: Sequence[Collection[int]]) -> set[int]:
    """The cells whose values follow from the sums of the cells in each of some sets, taken together.

    Two totals may differ by one cell, though either has many. A cell follows where one of it alone is a combination of
    the sets (Fellegi 1972): where all of it lies in the space that they span.
    """
    cells = sorted({cell for members in sums for cell in members})
    if not cells:
        return set()
    place = {cell: at for at, cell in enumerate(cells)}
    rows = [place[cell] for members in sums for cell in members]
    columns = [at for at, members in enumerate(sums) for _ in members]
    table = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(cells), len(sums)))
    values, vectors = np.linalg.eigh((table.T @ table).toarray())
    spans = values > _NEAR * values.max()
    inverse = (vectors[:, spans] / values[spans]) @ vectors[:, spans].T
    # How much of a cell lies in the space, some cells at a time: there may be very many.
    inside = [
        np.asarray(part.multiply(part @ inverse).sum(axis=1)).ravel()
        for part in (table[first : first + _AT_ONCE] for first in range(0, len(cells), _AT_ONCE))
    ]
    return {cells[at] for at in np.flatnonzero(np.concatenate(inside) > 1 - _NEAR).tolist()}
