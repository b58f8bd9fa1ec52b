"""The spread of a sum over sellers, against the same written out with matrices and against draws."""

from __future__ import annotations

import numpy as np
import pytest

from assessment.clustered import spread_over_sellers


def test_the_moments_are_those_of_the_quadratic_form() -> None:
    n_ads = np.array([1.0, 3.0, 9.0, 2.0, 14.0, 1.0])
    alone = 0.02 * n_ads * np.array([1.0, 1.2, 0.9, 1.0, 1.1, 1.0])
    pulls = 0.7 * np.array([0.1, -0.5, 1.5, 0.2, -1.2, -0.1])
    leverage = alone / alone.sum()
    centred = np.eye(6) - np.outer(leverage, np.ones(6))
    form = centred.T @ centred

    def mean(variances: np.ndarray) -> float:
        return float(np.trace(form @ np.diag(variances)))

    more = alone * (n_ads - 1)
    likeness = ((pulls**2).sum() - mean(alone)) / mean(more)
    assert 0 < likeness < 1
    expected = alone + likeness * more
    crossed = form @ np.diag(expected)
    found, freedom = spread_over_sellers(pulls, alone, n_ads)
    assert found == pytest.approx((pulls**2).sum() * expected.sum() / mean(expected))
    assert freedom == pytest.approx(2 * mean(expected) ** 2 / (2 * np.trace(crossed @ crossed)))


def test_one_ad_a_seller_is_a_plain_sample() -> None:
    pulls = np.array([0.3, -0.1, 0.2, -0.4])
    variance, freedom = spread_over_sellers(pulls, np.full(4, 0.1), np.ones(4))
    assert variance == pytest.approx((pulls**2).sum() * 4 / 3)
    assert freedom == pytest.approx(3)


def test_large_sellers_hide_their_own_spread_and_it_is_made_good() -> None:
    """The mean of 30 sellers' ads, a seller's alike by a third: the plain sum of squares tells a tenth too little."""
    rng = np.random.default_rng(4)
    plain, found = [], []
    for _ in range(1500):
        n_ads = np.floor(np.minimum(rng.pareto(1.3, 30) * 2 + 1, 60))
        total = n_ads * rng.standard_normal(30) * (1 / 3) ** 0.5 + rng.standard_normal(30) * (n_ads * 2 / 3) ** 0.5
        pulls = (total - n_ads * total.sum() / n_ads.sum()) / n_ads.sum()
        truth = float((n_ads * (1 + (n_ads - 1) / 3)).sum() / n_ads.sum() ** 2)
        plain.append((pulls**2).sum() * 30 / 29 / truth)
        found.append(spread_over_sellers(pulls, n_ads / n_ads.sum() ** 2, n_ads)[0] / truth)
    assert np.mean(plain) < 0.9
    assert np.mean(found) == pytest.approx(1.0, abs=0.05)


def test_sellers_who_pull_nowhere_have_no_spread() -> None:
    assert spread_over_sellers(np.zeros(5), np.full(5, 0.1), np.ones(5))[0] == 0.0
