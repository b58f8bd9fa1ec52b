"""What is believed of the likeness of weeks before and after they are seen."""

from __future__ import annotations

import numpy as np
import pytest

from assessment.serial import SerialErrors, Standardised


def _weeks(values: np.ndarray) -> Standardised:
    n = len(values)
    month = np.arange(n) * 7 / 30.4375
    return Standardised(month, values, np.full(n, 50.0), np.eye(n), 0.02)


@pytest.mark.parametrize("n_columns", [1, 2])
def test_a_likeness_weighs_what_the_values_can_tell_of_it(n_columns: int) -> None:
    """Against the paper's formula, with every matrix written out."""
    data = _weeks(np.zeros(30))
    errors = SerialErrors(data)
    design = np.column_stack([np.ones(30), data.month])[:, :n_columns]
    gaps = np.abs(np.arange(30)[:, None] - np.arange(30))
    own = 0.45

    def told(likeness: float) -> float:
        def covariance(at: float) -> np.ndarray:
            found: np.ndarray = (1 - own) * np.power(at, gaps) + (own + 1e-9) * np.eye(30)
            return found

        inverse = np.linalg.inv(covariance(likeness))
        rest = inverse - inverse @ design @ np.linalg.inv(design.T @ inverse @ design) @ design.T @ inverse
        change = (covariance(likeness + 1e-6) - covariance(likeness - 1e-6)) / 2e-6
        moved = change @ rest
        return float(np.sqrt(np.trace(moved @ moved) - np.trace(moved) ** 2 / (30 - n_columns)))

    # The fourth share of the sellers, at likenesses -0.2, 0.45 and 0.81, each with as much as lies nearest to it.
    found = np.exp(errors.prior(design))[1:].reshape(-1, 7)[:, 3]
    widths = {1: (0.6 + 0.1) / 2, 4: (0.6 - 0.3) / 2, 7: (0.88 - 0.72) / 2}
    likeness = {1: -0.2, 4: 0.45, 7: 0.81}
    wanted = np.array([told(likeness[place]) * widths[place] for place in widths])
    assert found[list(widths)] / found[4] == pytest.approx(wanted / wanted[1], rel=1e-4)
    assert np.exp(errors.prior(design)).sum() == pytest.approx(1.0)


def test_weeks_that_make_each_other_good_tell_a_trend_better_than_weeks_alike() -> None:
    rng = np.random.default_rng(3)
    noise = rng.standard_normal(61) * 0.3
    data = [_weeks(noise[1:] - 0.7 * noise[:-1]), _weeks(noise[1:] + 0.7 * noise[:-1])]
    widths = []
    for each in data:
        design = np.column_stack([each.month, np.ones(60)])
        found = SerialErrors(each).fit(design, each.log_ratio).effect(0)
        widths.append(found.high - found.low)
    assert widths[0] < 0.6 * widths[1]
