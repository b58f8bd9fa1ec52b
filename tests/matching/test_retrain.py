"""Learning from verdicts: how far the weights move, what the figures are, which versions are kept."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from matching.calibration import Calibration
from matching.kept_weights import go_back, keep, next_version
from matching.matcher import Matcher
from matching.regression import fit
from matching.retrain import Example, Verdict, cross_validate, examples_of, figures_of, moved_most, relearn, score_of
from matching.score import Weights, load_weights, probability, shipped_weights, weights_folder
from model.errors import InputError, SpeciesDataError
from model.listing import Listing

PRIOR = Weights("shipped", 0.0, 0.5, {"ambiguous": 1.0, "code": 1.0})
ON = date(2026, 11, 26)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ADWARDEN_SPECIES_DIR", str(tmp_path / "species"))
    return tmp_path / "weights"


def verdicts(n: int) -> list[Example]:
    """Half about ``code`` and rejected, half about ``ambiguous`` and confirmed."""
    return [
        Example(("shop", str(i)), i % 2 == 0, ({"ambiguous": 1.0} if i % 2 == 0 else {"code": 1.0},)) for i in range(n)
    ]


def test_ten_verdicts_move_little_and_a_thousand_much() -> None:
    moved = {n: abs(relearn(verdicts(n), PRIOR, "x").by_feature["code"] - 1.0) for n in (10, 1000)}
    assert 0.0 < moved[10] < 0.25
    assert moved[1000] > 1.0
    assert relearn(verdicts(1000), PRIOR, "x").by_feature["ambiguous"] > 1.0


def test_what_no_verdict_speaks_of_stays() -> None:
    prior = Weights("shipped", 0.3, 0.5, PRIOR.by_feature | {"scientific": 0.777})
    learned = relearn(verdicts(100), prior, "w1")
    assert learned.by_feature["scientific"] == 0.777
    assert (learned.version, learned.flag_at) == ("w1", 0.5)
    assert "long" not in relearn([Example(("s", "1"), True, ({"long": 1.0},))], prior, "x").by_feature  # too rare


def test_retraining_keeps_the_calibration_and_what_it_has_no_reason_to_move() -> None:
    prior = replace(PRIOR, bias=-0.3, calibration=Calibration(0.8, -0.4))
    learned = relearn(verdicts(200), prior, "w1")
    assert learned.calibration == prior.calibration
    assert score_of(verdicts(1)[0], learned) > score_of(verdicts(1)[0], prior)
    # Verdicts that say what the prior says, calibrated, are no reason to move.
    told = probability({"code": 1.0}, prior)
    n_offered = round(10_000 * told)
    agreeing = [Example(("s", str(i)), i < n_offered, ({"code": 1.0},)) for i in range(10_000)]
    again = relearn(agreeing, prior, "w2")
    assert (again.bias, again.by_feature["code"]) == pytest.approx((prior.bias, prior.by_feature["code"]), abs=0.01)


def test_fit_without_rows_that_differ_from_the_prior_returns_it() -> None:
    features = np.eye(2)
    at_prior = 1 / (1 + np.exp(-np.array([0.7, -0.3])))
    bias, weights = fit(features, at_prior, np.ones(2), 1.0, (0.2, np.array([0.5, -0.5])))
    assert [bias, *weights.tolist()] == pytest.approx([0.2, 0.5, -0.5])


def test_figures_by_hand() -> None:
    found = figures_of([(0.9, True), (0.6, False), (0.4, True), (0.1, False)], 0.5)
    assert (found.precision, found.recall) == (0.5, 0.5)
    assert found.log_loss == pytest.approx(-(math.log(0.9) + math.log(0.4) + math.log(0.4) + math.log(0.9)) / 4)
    assert figures_of([(0.1, False)], 0.5).precision is None


def test_cross_validation_never_asks_about_a_listing_it_learned_from() -> None:
    before, after = cross_validate(verdicts(400), PRIOR)
    assert after.log_loss < before.log_loss
    # One listing only: nothing is left to learn from, so the figures are those of the prior.
    alone = [Example(("shop", "1"), bool(i % 2), ({"code": 1.0},)) for i in range(30)]
    before, after = cross_validate(alone, PRIOR)
    assert after == before


def test_a_verdict_is_about_the_names_of_its_taxon(matcher: Matcher) -> None:
    ad = Listing(platform="shop", external_id="1", title="Panthera tigris skin", text="and a live Python regius, male")
    (tiger,) = examples_of([Verdict(ad, "Panthera tigris", offered=False, on=ON)], matcher)
    (python,) = examples_of([Verdict(ad, "Python regius", offered=True, on=ON)], matcher)
    assert "is.mammal" in tiger.names[0]
    assert all("is.reptile" in one for one in python.names)
    assert examples_of([Verdict(ad, "Loxodonta africana", offered=True, on=ON)], matcher) == []
    assert examples_of([Verdict(ad, "No such taxon", offered=True, on=ON)], matcher) == []


def test_versions_are_kept_and_undone_one_by_one(folder: Path) -> None:
    assert load_weights() == shipped_weights()
    for number in (1, 2):
        version = next_version(ON)
        assert version == f"w20261126-{number}"
        kept = Weights(version, number, 0.5, {"code": 1.0}, Calibration(0.9, -number / 10))
        keep(kept, "20 verdicts")
        assert load_weights() == kept
    assert go_back() == "w20261126-1"
    assert load_weights().bias == 1
    assert next_version(ON) == "w20261126-3"
    keep(Weights("w20261126-3", 3, 0.5, {"code": 1.0}), "20 verdicts")
    assert go_back() == "w20261126-1"
    assert go_back() == ""
    assert load_weights() == shipped_weights()
    with pytest.raises(InputError, match="nothing to undo"):
        go_back()
    assert len(list(weights_folder().glob("weights-*.json"))) == 3


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "[" * 100_000, '{"version": "x", "bias": NaN, "flag_at": 0.5, "weights": {}}',
     '{"version": "x", "bias": 0, "flag_at": 0.5, "weights": {"no such feature": 1}}'],
)  # fmt: skip
def test_a_broken_file_is_told_and_can_be_undone(folder: Path, content: str) -> None:
    folder.mkdir()
    (folder / "weights.json").write_text(content)
    with pytest.raises(SpeciesDataError, match=r"weights\.json") as refused:
        load_weights()
    assert refused.value.exit_code == 2
    assert go_back() == ""
    assert load_weights() == shipped_weights()


def test_what_moved_most_comes_first() -> None:
    after = Weights("x", 0.0, 0.5, {"ambiguous": 0.9, "code": 2.0, "long": 0.0})
    assert moved_most(PRIOR, after) == [("code", 1.0, 2.0), ("ambiguous", 1.0, 0.9)]
