"""What is believed of the likeness of weeks before and after they are seen."""

from __future__ import annotations

import numpy as np
import pytest

from assessment.serial import Fit, SerialErrors
from assessment.standardised import Standardised


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


def _trend_of(values: np.ndarray) -> Fit:
    data = _weeks(values)
    return SerialErrors(data).fit(np.column_stack([data.month, np.ones(len(values))]), data.log_ratio)


def test_intervals_are_stretched_where_weeks_are_alike_and_drawn_in_where_they_are_not() -> None:
    """By what series of the same errors show: a mixture's own ends hold a trend too often or not often enough."""
    rng = np.random.default_rng(8)
    alone, alike = [], []
    for _ in range(8):
        noise, shocks = rng.standard_normal((2, 60)) * 0.02**0.5
        faded = [float(shocks[0])]
        for each in shocks[1:]:
            faded.append(0.85 * faded[-1] + (1 - 0.85**2) ** 0.5 * float(each))
        alone.append(_trend_of(noise + shocks)._stretch(0, 0.95))
        alike.append(_trend_of(noise + np.array(faded))._stretch(0, 0.95))
    assert np.mean(alone) < 1.0
    assert 1.03 < np.mean(alike) < 1.4


def test_a_p_value_and_an_interval_say_the_same() -> None:
    rng = np.random.default_rng(2)
    noise, month = rng.standard_normal(60) * 0.2, np.arange(60) * 7 / 30.4375
    width = (found := _trend_of(noise).effect(0)).high - found.low
    assert _trend_of(noise).effect(0) == found
    for share, is_beyond in ((0.45, False), (0.55, True)):
        # A trend moves the ends by itself and nothing else.
        moved = _trend_of(noise + month * (share * width - (found.low + found.high) / 2)).effect(0)
        assert (moved.low > 0) is is_beyond
        assert (moved.p_value < 0.05) is is_beyond
