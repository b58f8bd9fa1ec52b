from __future__ import annotations

import numpy as np
import pytest

from assessment.turnover import open_total
from assessment.unseen import Histories


def population(rng: np.random.Generator, n_ads: int, n_visits: int, staying: float, chances: np.ndarray) -> Histories:
    start = rng.integers(0, n_visits, n_ads)
    start[: n_ads // 3] = 0
    life = rng.geometric(1 - staying, n_ads)
    visits = np.arange(n_visits)
    there = (visits >= start[:, None]) & (visits < (start + life)[:, None])
    return there & (rng.random((n_ads, n_visits)) < chances)


def test_the_total_and_the_staying_are_found() -> None:
    rng = np.random.default_rng(3)
    totals, staying, covered = [], [], 0
    for _ in range(12):
        found = open_total(population(rng, 400, 8, 0.8, np.full(8, 0.6)))
        assert found.total.value is not None
        assert found.total.low is not None
        assert found.total.high is not None
        assert found.staying is not None
        totals.append(found.total.value)
        staying.append(found.staying)
        covered += found.total.low <= 400 <= found.total.high
    assert np.mean(totals) == pytest.approx(400, rel=0.04)
    assert np.mean(staying) == pytest.approx(0.8, abs=0.03)
    assert covered >= 10


def test_visits_that_see_little_are_told_from_visits_where_little_stood() -> None:
    rng = np.random.default_rng(4)
    chances = np.array([0.7, 0.7, 0.25, 0.8, 0.3, 0.75, 0.7, 0.7])
    found = open_total(population(rng, 1500, 8, 0.85, chances))
    assert found.total.value == pytest.approx(1500, rel=0.08)
    assert found.total.method.endswith("chance to be seen differs by visit")


def test_too_little_gives_no_number_and_says_so() -> None:
    found = open_total(np.ones((3, 3), dtype=bool))
    assert found.total.value is None
    assert found.total.notes == ("3 ads in 3 visits: too few for an open estimate",)
