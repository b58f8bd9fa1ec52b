from __future__ import annotations

import numpy as np
import pytest

from assessment.unseen import Histories, chao2, chapman, closure_test


def closed(rng: np.random.Generator, n_ads: int, chances: np.ndarray) -> Histories:
    seen = rng.random((n_ads, chances.shape[-1])) < chances
    return seen[seen.any(axis=1)]


def test_chapman_by_hand() -> None:
    found = chapman(50, 40, 19)
    assert found.value == pytest.approx(51 * 41 / 20 - 1)
    assert found.low is not None
    assert found.low >= 50 + 40 - 19


def test_chapman_covers() -> None:
    rng = np.random.default_rng(3)
    covered = 0
    for _ in range(400):
        first, second = rng.random(400) < 0.3, rng.random(400) < 0.25
        found = chapman(int(first.sum()), int(second.sum()), int((first & second).sum()))
        assert found.low is not None
        assert found.high is not None
        covered += found.low <= 400 <= found.high
    assert 0.91 <= covered / 400 <= 0.98


def test_few_recaptures_are_told() -> None:
    assert "biased low" in chapman(30, 30, 2).notes[0]


def test_impossible_counts_are_refused() -> None:
    with pytest.raises(ValueError, match="9 seen in both"):
        chapman(5, 20, 9)


def test_chao2_is_a_lower_bound_when_sellers_differ() -> None:
    rng = np.random.default_rng(5)
    values = []
    for _ in range(60):
        chances = rng.beta(0.6, 2.4, 800)[:, None] * np.ones(8)
        found = chao2(closed(rng, 800, chances))
        assert found.is_lower_bound
        assert found.value is not None
        values.append(found.value)
    assert 0.6 * 800 < np.mean(values) < 800


def test_chao2_finds_the_total_when_chances_are_alike() -> None:
    rng = np.random.default_rng(6)
    values = [chao2(closed(rng, 500, np.full(6, 0.2))).value or 0.0 for _ in range(60)]
    assert np.mean(values) == pytest.approx(500, rel=0.03)


def test_everything_seen_twice_leaves_nothing_unseen() -> None:
    found = chao2(np.ones((12, 4), dtype=bool))
    assert (found.value, found.low, found.high) == (12.0, 12.0, 12.0)


def test_closure_holds_for_a_closed_population_with_unlike_sellers_and_visits() -> None:
    rng = np.random.default_rng(7)
    rejected = 0
    for _ in range(60):
        chances = np.clip(rng.beta(0.8, 2.0, 400)[:, None] * np.array([0.4, 1.0, 0.7, 1.2, 0.5, 0.9]), 0, 1)
        rejected += closure_test(closed(rng, 400, chances))[0] < 0.05
    assert rejected / 60 <= 0.12


def test_closure_is_rejected_where_ads_come_and_go() -> None:
    rng = np.random.default_rng(8)
    start, life = rng.integers(-4, 8, 500), rng.geometric(0.35, 500)
    visits = np.arange(8)
    there = (visits >= start[:, None]) & (visits < (start + life)[:, None])
    seen = there & (rng.random((500, 8)) < 0.6)
    p_value, words = closure_test(seen[seen.any(axis=1)])
    assert p_value < 0.001
    assert words == "closure is rejected: use the open estimate"


def test_too_few_repeats_reject_nothing() -> None:
    p_value, words = closure_test(np.eye(6, dtype=bool))
    assert p_value == 1.0
    assert words.startswith("too few repeat sightings")
