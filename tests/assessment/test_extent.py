from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.extent import extent, recall
from assessment.stamp import Stamp
from model.assessed import AssessedAd, AssessedRows, Terms
from model.estimate import Estimate, Scope
from tests.assessment.rows import RIGHT, WRONG, ad, finding, rows


def known(found: AssessedRows) -> dict[tuple[str, Scope], Estimate]:
    return {(each.measure, each.scope): each for each in extent(found, Stamp(found)).estimates}


def test_an_ad_of_two_countries_stands_in_two_cells() -> None:
    found = rows([ad(n, terms=Terms(ship_from=("ID", "MY"))) for n in range(5)])
    told = known(found)
    cells = [Scope(taxon="Panthera tigris", country=code) for code in ("ID", "MY")]
    assert [told["ads_flagged", cell].interval.value for cell in cells] == [5, 5]


def test_the_share_reviewed_and_of_appendix_one() -> None:
    ads = [ad(n, finding(judgement=RIGHT if n < 5 else None, appendix="I" if n < 10 else "II")) for n in range(20)]
    told = known(rows(ads))
    assert told["share_reviewed", Scope()].interval.value == 0.25
    assert told["share_reviewed", Scope(appendix="II")].interval.value == 0.0
    assert told["appendix_i_share", Scope()].interval.value == 0.5


def test_an_ad_that_says_without_papers_claims_none() -> None:
    said = [("cites",)] * 6 + [("none",)] * 3 + [("cites", "invoice")] * 3 + [()] * 12
    found = rows([ad(n, terms=Terms(papers=papers)) for n, papers in enumerate(said)])
    shares = {
        scope.detail: (each.interval.value, each.n_sellers)
        for (measure, scope), each in known(found).items()
        if measure == "papers_claimed_share"
    }
    assert shares == {"": (9 / 24, 9), "cites": (9 / 24, 9), "invoice": (3 / 24, 3)}


def test_recall_needs_reviews_of_both_kinds() -> None:
    flagged = [ad(n, finding(judgement=RIGHT)) for n in range(20)]
    near = [ad(100 + n, finding(flagged=False, score=0.2)) for n in range(5)]
    found = rows([*flagged, *near])
    assert recall(found, Stamp(found)).interval.value is None
    assert recall(rows(flagged), Stamp(rows(flagged))).interval.value == 1.0
    assert recall(rows(), Stamp(rows())).interval.value is None


def test_recall_holds_the_truth() -> None:
    """Simulated: 300 flagged ads right in nine of ten, 200 unflagged right in one of twenty, samples of either."""
    rng = np.random.default_rng(3)
    held = 0
    for _ in range(120):
        right = [rng.random(300) < 0.9, rng.random(200) < 0.05]
        ads: list[AssessedAd] = []
        for flagged, truths, n_reviewed in ((True, right[0], 80), (False, right[1], 60)):
            reviewed = set(rng.choice(len(truths), n_reviewed, replace=False).tolist())
            for n, is_right in enumerate(truths):
                verdict = (RIGHT if is_right else WRONG) if n in reviewed else None
                ads.append(ad(len(ads), finding(flagged=flagged, score=0.95 if flagged else 0.2, judgement=verdict)))
        truth = right[0].sum() / (right[0].sum() + right[1].sum())
        told = recall(rows(ads), Stamp(rows(ads))).interval
        held += told.low is not None and told.high is not None and told.low <= truth <= told.high
    assert held / 120 >= 0.93


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.sampled_from([None, RIGHT, WRONG])), max_size=25))
def test_recall_is_a_share_within_its_interval(told: list[tuple[bool, object]]) -> None:
    ads = [
        ad(n, finding(flagged=flagged, score=0.9 if flagged else 0.1, judgement=verdict))
        for n, (flagged, verdict) in enumerate(told)
    ]
    interval = recall(rows(ads), Stamp(rows(ads))).interval
    if interval.value is not None:
        assert interval.low is not None
        assert interval.high is not None
        assert 0.0 <= interval.low <= interval.value <= interval.high <= 1.0


@pytest.mark.parametrize("n_ads", [0, 3])
def test_nothing_or_little_is_no_error(n_ads: int) -> None:
    found = rows([ad(n) for n in range(n_ads)])
    told = extent(found, Stamp(found))
    assert not any(each.scope.taxon and each.scope.term for each in told.estimates)
