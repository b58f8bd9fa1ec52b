from __future__ import annotations

from collections import Counter

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


def cell(taxon: str = "Panthera tigris", country: str = "ID", term: str = "CLA") -> Scope:
    return Scope(taxon=taxon, appendix="I", term=term, platform="shop", country=country)


def test_cells_are_of_five_dimensions_and_of_five_sellers_or_more() -> None:
    from_id = [ad(n, terms=Terms(ship_from=("ID",), n_specimens=3)) for n in range(6)]
    few = [ad(10 + n, finding("Manis" if n % 2 else "Python"), terms=Terms(ship_from=("ID",))) for n in range(8)]
    found = rows([*from_id, *few])
    told = known(found)
    assert told["ads_flagged", cell()].interval.value == 6
    assert told["specimens_flagged", cell()].interval.value == 18
    assert not any(scope.taxon in ("Manis", "Python") and scope.platform for _, scope in told)
    assert extent(found, Stamp(found)).n_left_out == 2
    # One alone would be what the total of its country leaves beside the other cell.
    assert not [scope for _, scope in known(rows([*from_id, *few[1::2]])) if scope.platform and scope.term]


def sold(first: int, n: int, taxon: str, appendix: str, term: str) -> list[AssessedAd]:
    found = finding(taxon, appendix=appendix, term=term)
    return [ad(first + each, found, terms=Terms(ship_from=("ID",))) for each in range(n)]


def test_no_small_cell_follows_from_totals_of_two_dimensions() -> None:
    """What the totals of lions and of Appendix II leave would differ by the two sellers of a bear's gall."""
    small = [
        *sold(0, 3, "Panthera leo", "II", "SKI"), *sold(10, 3, "Panthera leo", "II", "CLA"),
        *sold(20, 2, "Ursus", "II", "GAL"), *sold(30, 4, "Ursus", "I", "SKI"),
        *sold(40, 4, "Manis", "I", "CLA"), *sold(45, 3, "Manis", "I", "SKI"),
    ]  # fmt: skip
    large = [
        *sold(50, 9, "Panthera leo", "II", "TEE"), *sold(60, 8, "Ursus", "II", "TEE"),
        *sold(70, 7, "Ursus", "I", "GAL"), *sold(80, 6, "Manis", "I", "TEE"),
    ]  # fmt: skip
    ads = [*small, *large]
    cells = Counter((each.findings[0].taxon, each.findings[0].appendix, each.findings[0].term) for each in ads)
    shown = {
        (scope.taxon, scope.appendix, scope.term) for _, scope in known(rows(ads)) if scope.platform and scope.term
    }
    assert ("Panthera leo", "II", "TEE") in shown
    out = sorted(set(cells) - shown)
    totals = [[cell for cell in cells if part in cell] for part in {part for cell in cells for part in cell}]
    told = [line for line in [list(cells), *totals] if sum(cells[cell] for cell in line) >= 5]
    left = np.array([[float(cell in line) for cell in out] for line in told])
    rank = np.linalg.matrix_rank(left)
    for place, one in enumerate(out):
        follows = np.linalg.matrix_rank(np.vstack([left, np.eye(len(out))[place]])) == rank
        assert not follows or cells[one] >= 5, one


def test_an_ad_of_two_countries_stands_in_two_cells() -> None:
    found = rows([ad(n, terms=Terms(ship_from=("ID", "MY"))) for n in range(5)])
    told = known(found)
    assert [told["ads_flagged", cell(country=code)].interval.value for code in ("ID", "MY")] == [5, 5]


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
    assert not any(each.scope.taxon and each.scope.platform for each in told.estimates)
