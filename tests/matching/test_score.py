from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from matching.features import features_of, features_of_ad, parts_of
from matching.judge import mentions_of
from matching.matcher import Matcher
from matching.score import Scale, heaviest, probability, shipped_weights
from model.listing import Listing

ADS = Path("tests/data/ads")
ON = date(2026, 11, 1)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_parts_weigh_what_their_features_weigh_together(matcher: Matcher, language: str) -> None:
    weights = shipped_weights()
    scale = Scale(weights)
    rows = [json.loads(line) for line in (ADS / f"{language}.jsonl").read_text("utf-8").splitlines()]
    listings = [
        Listing(platform="t", external_id="1", title=row.get("title", ""), text=row.get("text", ""), language=language)
        for row in rows
    ]
    n_read = 0
    for _, ad in matcher.read_ads(listings) * 2:
        of_ad = features_of_ad(ad)
        for mention in mentions_of(ad, matcher.names, ON):
            values = features_of(mention, ad, of_ad)
            alone, own = scale.weigh(of_ad.parts), scale.weigh(parts_of(mention, ad, of_ad))
            assert scale.probability(alone, own) == pytest.approx(probability(values, weights), abs=1e-12)
            told = {
                name: weights.by_feature[name] * value for name, value in values.items() if name in weights.by_feature
            }
            heavy = sorted(told, key=lambda name: (-abs(told[name]), name))[:4]
            assert heaviest(alone, own) == [(name, told[name]) for name in heavy if abs(told[name]) >= 0.35]
            n_read += 1
    assert n_read > 50


def test_no_part_repeats_a_feature(matcher: Matcher) -> None:
    listing = Listing(platform="t", external_id="1", title="Ivory box, ivory carving, £20", text="antique, 5 cm")
    _, ad = matcher.read_ads([listing])[0]
    of_ad = features_of_ad(ad)
    mention = mentions_of(ad, matcher.names, ON)[0]
    names = [name for part in (*of_ad.parts, *parts_of(mention, ad, of_ad)) for name in part.values]
    assert len(names) == len(set(names))
