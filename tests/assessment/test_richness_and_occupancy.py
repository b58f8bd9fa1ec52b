from __future__ import annotations

import numpy as np
import pytest

from assessment.occupancy import occupancy
from assessment.richness import chao1, coverage, rarefied, rarefied_variance
from assessment.taxa import rarefied_richness


def test_chao1_by_hand() -> None:
    found = chao1(np.array([1, 1, 1, 1, 2, 2, 5]))
    assert found.value == pytest.approx(7 + 12 / 13 * 4 * 3 / (2 * 3))
    assert found.is_lower_bound


def test_coverage_estimates_the_share_of_trade_in_taxa_already_seen() -> None:
    rng = np.random.default_rng(2)
    shares = rng.lognormal(0, 1.2, 300)
    shares /= shares.sum()
    told, true = [], []
    for _ in range(100):
        counts = rng.multinomial(400, shares)
        told.append(coverage(counts))
        true.append(shares[counts > 0].sum())
    assert np.mean(told) == pytest.approx(np.mean(true), abs=0.01)


def test_rarefying_to_all_ads_gives_all_taxa_and_to_one_gives_one() -> None:
    counts = np.array([3, 1, 4])
    assert rarefied(counts, 8) == pytest.approx(3)
    assert rarefied(counts, 1) == pytest.approx(1)
    with pytest.raises(ValueError, match="9 ads cannot be drawn from 8"):
        rarefied(counts, 9)


@pytest.mark.parametrize("evenness", [0.0, 1.0])
def test_the_variance_of_a_rarefied_number_is_right_in_the_mean(evenness: float) -> None:
    rng = np.random.default_rng(5)
    share = 1 / np.arange(1, 41) ** evenness
    samples = rng.multinomial(150, share / share.sum(), size=400)
    seen = np.var([rarefied(each, 60) for each in samples])
    told = np.mean([rarefied_variance(each, 60, rng) for each in samples[:100]])
    assert told == pytest.approx(seen, rel=0.2)


def test_rarefied_taxa_as_frequent_as_each_other_are_not_held_too_often() -> None:
    """The scatter of an assemblage drawn from what was seen alone is a third too large there."""
    rng = np.random.default_rng(6)
    samples = rng.multinomial(200, np.full(60, 1 / 60), size=500)
    found = [rarefied_richness(each, 100) for each in samples[:60]]
    told = np.mean([((each.high or 0.0) - (each.low or 0.0)) / 3.92 for each in found])
    assert told < 1.27 * np.std([rarefied(each, 100) for each in samples])


def test_occupancy_corrects_for_visits_that_miss() -> None:
    rng = np.random.default_rng(3)
    values, naive, covered = [], [], 0
    for _ in range(60):
        traded = rng.random(60) < 0.4
        found = occupancy(rng.binomial(5, 0.3 * traded), np.full(60, 5))
        assert found.share.value is not None
        assert found.share.low is not None
        assert found.share.high is not None
        values.append(found.share.value)
        naive.append(found.naive)
        covered += found.share.low <= 0.4 <= found.share.high
    assert np.mean(values) == pytest.approx(0.4, abs=0.03)
    assert np.mean(naive) < 0.36
    assert covered >= 53


def test_one_visit_cannot_tell_absence_from_a_miss() -> None:
    found = occupancy(np.array([1, 0, 0]), np.array([1, 1, 1]))
    assert found.share.value is None
    assert found.naive == pytest.approx(1 / 3)
