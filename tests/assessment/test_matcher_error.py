from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.matcher_error import ReviewedStratum, agreement, true_count


def stratum(name: str, n_ads: int, n_reviewed: int, n_positive: int) -> ReviewedStratum:
    return ReviewedStratum(name=name, n_ads=n_ads, n_reviewed=n_reviewed, n_positive=n_positive)


def test_a_full_review_leaves_no_doubt() -> None:
    found = true_count([stratum("flagged", 40, 40, 31)])
    assert (found.value, found.low, found.high) == (31.0, 31.0, 31.0)


def test_each_reviewed_positive_stands_for_its_share() -> None:
    found = true_count([stratum("flagged", 1000, 100, 90), stratum("unflagged", 10_000, 200, 1)])
    assert found.value == pytest.approx(900 + 50)
    assert not found.is_lower_bound


def test_a_stratum_that_nobody_reviewed_is_told_and_makes_a_lower_bound() -> None:
    found = true_count([stratum("flagged", 100, 50, 45), stratum("unflagged", 9000, 0, 0)])
    assert found.is_lower_bound
    assert found.notes == ("no ad of unflagged was reviewed (9,000 ads left out)",)


def test_no_review_gives_no_number() -> None:
    assert true_count([stratum("flagged", 100, 0, 0)]).value is None


def test_none_found_in_the_audit_still_leaves_room_for_some() -> None:
    found = true_count([stratum("flagged", 100, 100, 90), stratum("unflagged", 10_000, 300, 0)])
    assert found.value == 90
    assert found.high is not None
    assert 60 < found.high - 90 < 120, "about 3/n of the unflagged, the rule of three"


@pytest.mark.parametrize(
    ("flagged", "precision", "n_first", "unflagged", "missed", "n_second"),
    [(1000, 0.9, 200, 20_000, 0.001, 300), (300, 0.8, 100, 5000, 0.01, 300), (120, 0.6, 60, 3000, 0.02, 200)],
)
def test_intervals_cover_and_values_are_unbiased(
    flagged: int, precision: float, n_first: int, unflagged: int, missed: float, n_second: int
) -> None:
    rng = np.random.default_rng(11)
    covered, error, n_runs = 0, 0.0, 400
    for _ in range(n_runs):
        right, overlooked = rng.binomial(flagged, precision), rng.binomial(unflagged, missed)
        drawn = int(rng.hypergeometric(right, flagged - right, n_first))
        audited = int(rng.hypergeometric(overlooked, unflagged - overlooked, n_second))
        found = true_count(
            [stratum("flagged", flagged, n_first, drawn), stratum("unflagged", unflagged, n_second, audited)]
        )
        assert found.value is not None
        assert found.low is not None
        assert found.high is not None
        covered += found.low <= right + overlooked <= found.high
        error += found.value / (right + overlooked) - 1
    assert covered / n_runs >= 0.92
    assert abs(error / n_runs) < 0.03


@given(st.integers(1, 500), st.data())
def test_the_interval_holds_the_value_and_stays_within_the_possible(n_ads: int, data: st.DataObject) -> None:
    n_reviewed = data.draw(st.integers(1, n_ads))
    n_positive = data.draw(st.integers(0, n_reviewed))
    found = true_count([stratum("flagged", n_ads, n_reviewed, n_positive)])
    assert found.value is not None
    assert found.low is not None
    assert found.high is not None
    assert n_positive - 1e-9 <= found.low <= found.value <= found.high <= n_ads + 1e-6


def test_more_positive_than_reviewed_is_refused() -> None:
    with pytest.raises(ValueError, match="3 positive of 2 reviewed"):
        stratum("flagged", 10, 2, 3)


def test_kappa_is_one_for_the_same_verdicts_and_unknown_without_contrast() -> None:
    assert agreement([True, False, True, False], [True, False, True, False]).value == pytest.approx(1.0)
    assert agreement([True, True], [True, True]).value is None
    halves = agreement([True, True, False, False], [True, False, True, False])
    assert halves.value == pytest.approx(0.0)
