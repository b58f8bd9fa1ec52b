"""A ratio told from its logarithm is right in the mean, and stays within its ends."""

from __future__ import annotations

from math import exp

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.logarithms import Logarithm, spread


@pytest.mark.parametrize("error", [0.05, 0.3, 0.6])
def test_the_mean_of_many_is_the_truth(error: float) -> None:
    drawn = np.random.default_rng(5).normal(0.4, error, 40_000)
    told = [Logarithm(each, each - 1.96 * error, each + 1.96 * error).ratio(0.95) for each in drawn]
    assert np.mean(told) == pytest.approx(exp(0.4), rel=0.01)
    assert error < 0.3 or np.mean(np.exp(drawn)) > 1.02 * np.mean(told)


def test_ends_wider_than_estimates_scatter_do_not_pull_the_value_down() -> None:
    drawn = np.random.default_rng(5).normal(0.01, 0.08, 40_000)
    wide = [(each, each - 0.4, each + 0.4) for each in drawn]
    assert np.mean([Logarithm(*each, 0.08).ratio(0.95) for each in wide]) == pytest.approx(exp(0.01), abs=0.002)
    assert np.mean([Logarithm(*each).ratio(0.95) for each in wide]) < exp(0.01) - 0.01


@given(
    value=st.floats(-3, 3), below=st.floats(0, 5), above=st.floats(0, 5), level=st.sampled_from([0.5, 0.9, 0.95, 0.99])
)
def test_a_change_is_within_its_ends_and_no_more_than_the_exponential(
    value: float, below: float, above: float, level: float
) -> None:
    told = Logarithm(value, value - below, value + above).change(level, "x")
    assert told.low is not None
    assert told.high is not None
    assert told.value is not None
    assert told.low <= told.value <= told.high
    assert told.value <= exp(value) - 1 + 1e-12
    assert spread(value - below, value + above, level) >= 0
