"""Our own fit of counts beside the one of statsmodels."""

from __future__ import annotations

import numpy as np
import pytest
import statsmodels.api as sm
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.negative_binomial import dispersion, fitted, log_likelihood


def _drawn(seed: int, mean: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    month = np.arange(60) / 4.35
    where = np.arange(60) % 2
    design = np.column_stack([month, where == 0, where == 1]).astype(float)
    effort = rng.integers(1, 6, 60).astype(float)
    means = mean * effort * np.exp(0.03 * month + 0.4 * where)
    return design, rng.negative_binomial(4, 4 / (4 + means)).astype(float), effort


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000), mean=st.floats(0.3, 40.0), alpha=st.floats(1e-6, 3.0))
def test_coefficients_are_those_of_statsmodels(seed: int, mean: float, alpha: float) -> None:
    design, counts, effort = _drawn(seed, mean)
    if not all(counts[design[:, column] > 0].sum() for column in (1, 2)):
        return
    family = sm.families.NegativeBinomial(alpha=alpha)
    theirs = sm.GLM(counts, design, family=family, offset=np.log(effort)).fit(maxiter=100, tol=1e-12)
    ours = fitted(design, counts, effort, alpha)
    assert ours.coefficients == pytest.approx(theirs.params, abs=1e-5)
    assert ours.means == pytest.approx(theirs.mu, rel=1e-4)


def test_dispersion_is_the_likeliest() -> None:
    design, counts, effort = _drawn(2, 10.0)
    alpha = dispersion(design, counts, effort)

    def height(at: float) -> float:
        return log_likelihood(counts, fitted(design, counts, effort, at).means, at)

    assert 0.1 < alpha < 0.6
    assert height(alpha) >= max(height(alpha * 1.05), height(alpha / 1.05))


def test_a_platform_without_an_ad_has_a_rate_of_nought_and_moves_no_other() -> None:
    design, counts, effort = _drawn(4, 10.0)
    counts[design[:, 2] > 0] = 0.0
    both = fitted(design, counts, effort, 0.2)
    first = design[:, 1] > 0
    alone = fitted(design[first][:, :2], counts[first], effort[first], 0.2)
    assert both.coefficients[:2] == pytest.approx(alone.coefficients, abs=1e-3)
    assert both.means[~first].max() < 1e-3
