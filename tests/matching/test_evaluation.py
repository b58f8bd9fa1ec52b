"""The measures of evaluation, against numbers worked out by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.evaluation import Judged, calibration_error, evaluate, ratio, reliability, wilson


def ads(n: int, *, positive: bool, flagged: bool, score: float | None, taxon_right: bool = False) -> list[Judged]:
    return [Judged(positive=positive, flagged=flagged, taxon_right=taxon_right, score=score)] * n


def test_wilson_is_the_published_interval() -> None:
    # Newcombe 1998, table I, method 3: 81/263, 15/148, 0/20, 1/29.
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson(15, 148) == pytest.approx((0.0624, 0.1605), abs=5e-5)
    assert wilson(0, 20) == pytest.approx((0.0, 0.1611), abs=5e-5)
    assert wilson(1, 29) == pytest.approx((0.0061, 0.1718), abs=5e-5)
    assert wilson(0, 0) == (0.0, 1.0)
    assert wilson(7, 7)[1] == 1.0
    with pytest.raises(ValueError, match="no share"):
        wilson(3, 2)


@given(st.integers(0, 500), st.integers(0, 500))
def test_an_interval_holds_its_share(k: int, more: int) -> None:
    one = ratio(k, k + more)
    assert 0.0 <= one.low <= one.high <= 1.0
    assert one.value is None or one.low <= one.value <= one.high


def test_figures_of_ten_ads() -> None:
    found = evaluate(
        [
            *ads(3, positive=True, flagged=True, score=0.9, taxon_right=True),
            *ads(1, positive=True, flagged=True, score=0.7),
            *ads(1, positive=False, flagged=True, score=0.65, taxon_right=True),
            *ads(2, positive=True, flagged=False, score=None),
            *ads(3, positive=False, flagged=False, score=0.05),
        ]
    )
    assert (found.n, found.right, found.wrong, found.missed, found.clean) == (10, 4, 1, 2, 3)
    assert (found.precision.value, found.recall.value) == (4 / 5, 4 / 6)
    assert found.f1 == pytest.approx(8 / 11)
    assert (found.taxon_right.k, found.taxon_right.n) == (3, 4)
    # 0.05 x 3 with none positive, 0.65 alone and not, 0.7 alone and positive, 0.9 x 3 all positive; 8 ads have a score.
    assert found.ece == pytest.approx((3 * 0.05 + 0.65 + 0.3 + 3 * 0.1) / 8)
    assert [one.n for one in found.bins] == [3, 0, 0, 0, 0, 0, 1, 1, 0, 3]


def test_nothing_flagged_or_positive_has_no_ratio() -> None:
    found = evaluate(ads(2, positive=False, flagged=False, score=None))
    assert (found.precision.value, found.recall.value, found.f1, found.ece) == (None, None, None, None)
    assert evaluate([]).n == 0


def test_bins_take_both_ends() -> None:
    bins = reliability([(0.0, False), (0.1, True), (1.0, True), (0.999, False)])
    assert [(one.low, one.n, one.positive) for one in bins if one.n] == [(0.0, 1, 0), (0.1, 1, 1), (0.9, 2, 1)]
    assert bins[9].mean_score == pytest.approx(0.9995)
    assert calibration_error(reliability([])) is None
