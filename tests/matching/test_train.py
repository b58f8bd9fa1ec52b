from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import numpy as np

from matching.features import FEATURES
from matching.score import load_weights, probability
from matching.train import fit, learned, read_labelled

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


def test_shipped_weights_fit_the_features() -> None:
    weights = load_weights()
    assert set(weights.by_feature) == {feature.name for feature in FEATURES}
    assert 0.0 < probability([0.0] * len(FEATURES), weights) < 1.0


def test_a_learned_file_can_be_read_back(tmp_path: Path) -> None:
    path = tmp_path / "weights.json"
    path.write_text(learned(0.25, np.full(len(FEATURES), 0.5), 7, date(2026, 11, 1)), encoding="utf-8")
    assert load_weights.__wrapped__(path).bias == 0.25
