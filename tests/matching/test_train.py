from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from matching.calibration import AS_LEARNED, Calibration
from matching.feature_words import is_feature, words_of
from matching.labelled import read_labelled
from matching.regression import design, fit
from matching.score import load_weights, probability, read_weights
from matching.train import FLAG_AT, hand_of, learned, main
from model.errors import SpeciesDataError

DEVELOPMENT = Path(__file__).parents[1] / "data"


def test_development_ads_cover_twenty_languages() -> None:
    files = sorted(DEVELOPMENT.glob("ads_*.jsonl"))
    ads = [ad for path in files for ad in read_labelled(path)]
    assert len(files) >= 20
    assert len(ads) >= 600
    share = sum(ad.positive for ad in ads) / len(ads)
    assert 0.4 <= share <= 0.7


def test_unclear_rows_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "ads.jsonl"
    rows = [
        {"id": "1", "title": "a", "is_specimen": "true", "cites": "I", "taxon": "Panthera tigris"},
        {"id": "2", "title": "b", "is_specimen": "unclear", "cites": "I", "taxon": None},
        {"id": "3", "title": "c", "is_specimen": "true", "cites": "none", "taxon": "Bos taurus"},
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert [(ad.listing.external_id, ad.positive) for ad in read_labelled(path)] == [("1", True), ("3", False)]


def test_fit_finds_the_weights_it_was_made_with() -> None:
    rng = np.random.default_rng(5)
    features = rng.random((20_000, 3))
    true = np.array([2.0, -3.0, 0.0])
    labels = (rng.random(20_000) < 1 / (1 + np.exp(-(features @ true + 0.5)))).astype(float)
    bias, weights = fit(features, labels, np.ones(20_000), penalty=0.01)
    assert np.allclose(weights, true, atol=0.2)
    assert abs(bias - 0.5) < 0.2


def test_shipped_weights_are_of_features_that_say_themselves() -> None:
    weights = load_weights()
    assert len(weights.by_feature) > 200
    assert all(is_feature(name) and words_of(name) for name in weights.by_feature)
    assert 0.0 < probability({}, weights) < 1.0


def test_rare_features_are_left_out() -> None:
    rows = [{"near.game": 1.0, "ambiguous": 1.0}, {"ambiguous": 0.5}]
    names, matrix = design(rows, rarest=2)
    assert names == ["ambiguous"]
    assert matrix.tolist() == [[1.0], [0.5]]


def test_a_learned_file_can_be_read_back(tmp_path: Path) -> None:
    path = tmp_path / "weights.json"
    path.write_text(learned(0.25, {"near.game": -1.5, "price": 0.0}, 7, date(2026, 11, 1)), encoding="utf-8")
    weights = read_weights(path)
    assert (weights.bias, weights.by_feature, weights.calibration) == (0.25, {"near.game": -1.5}, AS_LEARNED)
    line = Calibration(0.9, -0.4)
    path.write_text(learned(0.25, {"near.game": -1.5}, 7, date(2026, 11, 1), line), encoding="utf-8")
    weights = read_weights(path)
    assert (weights.calibration, weights.flag_at) == (line, FLAG_AT)


def test_weights_of_before_calibration_are_read_as_learned(tmp_path: Path) -> None:
    path = tmp_path / "weights.json"
    path.write_text('{"version": "1", "bias": 0, "flag_at": 0.5, "weights": {}}', encoding="utf-8")
    assert read_weights(path).calibration == AS_LEARNED


def test_files_of_one_folder_are_one_hand() -> None:
    assert hand_of(DEVELOPMENT / "ads" / "fifth" / "en.jsonl") == hand_of(DEVELOPMENT / "ads" / "fifth" / "fr.jsonl")
    assert hand_of(DEVELOPMENT / "ads_en.jsonl") != hand_of(DEVELOPMENT / "ads" / "en.jsonl")


@pytest.mark.slow
def test_learning_from_two_hands_writes_calibrated_weights(tmp_path: Path) -> None:
    files = [str(DEVELOPMENT / "ads" / hand / "en.jsonl") for hand in ("third", "tenth")]
    assert main([*files, "--out", str(tmp_path / "weights.json"), "--penalty", "2"]) == 0
    weights = read_weights(tmp_path / "weights.json")
    assert len(weights.by_feature) > 50
    assert weights.calibration != AS_LEARNED


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        '{"weights": {"no.such": 1}, "version": "1", "bias": 0, "flag_at": 0.5}',
        '{"weights": {}, "version": "1", "bias": 0, "flag_at": 0.5, "calibration": {"slope": -1}}',
        '{"weights": {}, "version": "1", "bias": 0, "flag_at": 0.5, "calibration": {"steep": 1}}',
        '{"weights": {}, "version": "1", "bias": 0, "flag_at": 0.5, "calibration": [1]}',
    ],
)
def test_a_file_that_is_no_weights_is_one_line(tmp_path: Path, content: str) -> None:
    path = tmp_path / "weights.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SpeciesDataError, match="weights"):
        read_weights(path)
