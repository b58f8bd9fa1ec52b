"""From features to a probability: a logistic model whose weights are a small readable file."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from matching.features import FEATURES, Feature
from model.errors import SpeciesDataError

if TYPE_CHECKING:
    from matching.context import Ad, Mention

WEIGHTS = Path(__file__).parent / "data" / "weights.json"
_TOLD = 0.35


@dataclass(frozen=True, slots=True)
class Weights:
    """Weight of each feature, the bias, and the probability from which a detection is flagged."""

    version: str
    bias: float
    flag_at: float
    by_feature: dict[str, float]


@lru_cache(maxsize=1)
def load_weights(path: Path = WEIGHTS) -> Weights:
    """The learned weights. Raises SpeciesDataError where the file does not fit the features."""
    found = json.loads(path.read_text(encoding="utf-8"))
    by_feature = {str(name): float(weight) for name, weight in found["weights"].items()}
    unknown = sorted(set(by_feature) - {feature.name for feature in FEATURES})
    if unknown:
        raise SpeciesDataError(f"{path}: unknown features {', '.join(unknown)}: train again with matching/train.py")
    return Weights(str(found["version"]), float(found["bias"]), float(found["flag_at"]), by_feature)


def values_of(mention: Mention, ad: Ad) -> list[float]:
    """The answer of every feature, in the order of FEATURES."""
    return [feature.ask(mention, ad) for feature in FEATURES]


def probability(values: list[float], weights: Weights) -> float:
    """Probability that the ad offers a specimen of the mention's taxon."""
    known = weights.by_feature
    total = weights.bias
    for feature, value in zip(FEATURES, values, strict=True):
        if value:
            total += known.get(feature.name, 0.0) * value
    return 1.0 / (1.0 + math.exp(-max(min(total, 30.0), -30.0)))


def telling(values: list[float], weights: Weights, most: int = 4) -> list[tuple[Feature, float]]:
    """The features that weighed most, with their signed weight, heaviest first."""
    weighed = [
        (feature, weights.by_feature.get(feature.name, 0.0) * value)
        for feature, value in zip(FEATURES, values, strict=True)
        if value
    ]
    weighed.sort(key=lambda pair: -abs(pair[1]))
    return [pair for pair in weighed[:most] if abs(pair[1]) >= _TOLD]
