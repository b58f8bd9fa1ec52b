"""What log-odds are worth: a rising line, fitted to hands not learned from."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.calibration import AS_LEARNED, Calibration
from matching.lessons import Lesson, Lessons, calibration_of, fit_calibration
from matching.score import probability, shipped_weights

LINES = st.builds(Calibration, st.floats(0.05, 20.0), st.floats(-5.0, 5.0))
LOG_ODDS = st.floats(-30.0, 30.0)


@given(LINES, st.lists(LOG_ODDS, min_size=2))
def test_calibration_leaves_the_order_of_ads(line: Calibration, raw: list[float]) -> None:
    told = [line.probability(one) for one in sorted(raw)]
    assert told == sorted(told)
    assert all(0.0 < one < 1.0 for one in told)


@given(LINES)
def test_weights_tell_calibrated_probabilities(line: Calibration) -> None:
    weights = replace(shipped_weights(), calibration=AS_LEARNED)
    values = {"code": 1.0, "ambiguous": 0.5}
    raw = weights.bias + sum(weights.by_feature.get(name, 0.0) * value for name, value in values.items())
    assert probability(values, weights) == pytest.approx(AS_LEARNED.probability(raw))
    assert probability(values, replace(weights, calibration=line)) == pytest.approx(line.probability(raw))


@pytest.mark.parametrize("slope", [0.0, -1.0, float("nan"), float("inf")])
def test_a_line_that_does_not_rise_is_none(slope: float) -> None:
    with pytest.raises(ValueError, match="rise"):
        Calibration(slope, 0.0)


def test_fit_finds_how_much_too_sure_log_odds_are() -> None:
    rng = np.random.default_rng(7)
    raw = rng.normal(0.0, 4.0, 20_000)
    right = (rng.random(20_000) < 1 / (1 + np.exp(-(0.6 * raw - 0.5)))).astype(float)
    found = fit_calibration(raw, right)
    assert (found.slope, found.shift) == pytest.approx((0.6, -0.5), abs=0.05)


@given(st.lists(st.tuples(st.floats(-20.0, 20.0), st.booleans()), min_size=1, max_size=30))
def test_a_fitted_line_rises_whatever_it_is_fitted_to(ads: list[tuple[float, bool]]) -> None:
    found = fit_calibration(np.array([raw for raw, _ in ads]), np.array([float(right) for _, right in ads]))
    assert found.slope > 0.0


def test_without_hands_log_odds_stay_as_learned() -> None:
    assert calibration_of([]) == AS_LEARNED


def lesson(hand: str, *, positive: bool, feature: str) -> Lesson:
    return Lesson(hand, positive, ({feature: 1.0}, {"ambiguous": 1.0}), (True, not positive), 1.0)


def test_a_hand_is_judged_by_what_the_others_teach() -> None:
    one = [lesson("one", positive=True, feature="code"), lesson("one", positive=False, feature="trade_name")]
    other = [lesson("other", positive=False, feature="code"), lesson("other", positive=True, feature="trade_name")]
    shops = [lesson("", positive=False, feature="long")]
    lessons = Lessons(one * 9 + other * 9 + shops * 9)
    assert lessons.hands == ["one", "other"]
    assert lessons.n_taught == (9 * (1 + 2 + 2 + 1 + 2), 18)
    for left in lessons.left_out(0.1):
        # Each hand says of ``code`` what the other denies.
        positive, negative = left.log_odds[left.right == 1.0], left.log_odds[left.right == 0.0]
        assert len(left.right) == 18
        assert positive.max() < negative.min()
    assert calibration_of(lessons.left_out(0.1)).slope < 0.5


def test_where_one_starts_changes_nothing_learned() -> None:
    lessons = Lessons([lesson("one", positive=i % 3 > 0, feature="code" if i % 2 else "long") for i in range(60)])
    first = lessons.learn(1.0)
    again = lessons.learn(1.0, start=first)
    assert again.bias == pytest.approx(first.bias)
    assert again.coefficients == pytest.approx(first.coefficients)
