"""No cell follows from several totals taken together."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from assessment.telling import told_by_sums


def test_two_totals_that_differ_by_one_cell_tell_it() -> None:
    assert told_by_sums([[0, 1], [0, 1, 2]]) == {2}
    assert told_by_sums([[0, 1], [1, 2], [0, 2]]) == {0, 1, 2}
    assert told_by_sums([[0, 1], [2, 3], [0, 2], [1, 3]]) == set()
    assert told_by_sums([[3]]) == {3}
    assert told_by_sums([]) == told_by_sums([[], []]) == set()


@given(st.lists(st.sets(st.integers(0, 7), max_size=8), max_size=7))
def test_a_cell_follows_where_it_adds_no_rank(sums: list[set[int]]) -> None:
    table = np.array([[float(cell in members) for cell in range(8)] for members in sums]).reshape(-1, 8)
    rank = np.linalg.matrix_rank(table) if len(sums) else 0
    told = {cell for cell in range(8) if np.linalg.matrix_rank(np.vstack([table, np.eye(8)[cell]])) == rank}
    assert told_by_sums(sums) == told
