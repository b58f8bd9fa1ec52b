"""From features to a probability: a logistic model whose weights are a small readable file."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from matching.calibration import AS_LEARNED, Calibration
from matching.feature_words import is_feature
from model.errors import SpeciesDataError
from species_data.versions import versions_dir

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matching.feature_parts import Part, Values

WEIGHTS = Path(__file__).parent / "data" / "weights.json"
_TOLD = 0.35
_MOST_KEPT = 100_000
_MEND = "'adwarden review retrain --undo' goes back to those before; matching/train.py learns anew"


@dataclass(frozen=True, slots=True)
class Weights:
    """Weight of each feature, the bias, the probability from which a detection is flagged, what log-odds are worth."""

    version: str
    bias: float
    flag_at: float
    by_feature: dict[str, float]
    calibration: Calibration = AS_LEARNED


def read_weights(path: Path) -> Weights:
    """The weights in a file. Raises SpeciesDataError where it is none, or does not fit the features."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        by_feature = {str(name): float(weight) for name, weight in found["weights"].items()}
        line = {part: float(value) for part, value in found.get("calibration", {}).items()}
        version, bias, flag_at = str(found["version"]), float(found["bias"]), float(found["flag_at"])
        weights = Weights(version, bias, flag_at, by_feature, Calibration(**line))
        if not all(map(math.isfinite, (weights.bias, weights.flag_at, *by_feature.values()))):
            raise ValueError("a weight is no finite number")  # noqa: TRY301  (told as any other fault of the file)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        raise SpeciesDataError(f"{path}: no weights ({error}): {_MEND}") from None
    unknown = sorted(name for name in by_feature if not is_feature(name))
    if unknown:
        raise SpeciesDataError(f"{path}: unknown features {', '.join(unknown)[:200]}: {_MEND}")
    return weights


def weights_folder() -> Path:
    """Where weights learned on this machine are kept, beside the species folder."""
    return versions_dir().parent / "weights"


@lru_cache(maxsize=1)
def shipped_weights() -> Weights:
    """The weights that come with AdWarden."""
    return read_weights(WEIGHTS)


def load_weights() -> Weights:
    """The weights in use: those learned on this machine, else the shipped ones. Raises SpeciesDataError if broken."""
    own = weights_folder() / "weights.json"
    return read_weights(own) if own.is_file() else shipped_weights()


def probability(values: Values, weights: Weights) -> float:
    """Probability that the ad offers a specimen of the mention's taxon."""
    return weights.calibration.probability(weights.bias + _sum(values, weights))


def _sum(values: Values, weights: Weights) -> float:
    known = weights.by_feature
    return sum([known[name] * value for name, value in values.items() if name in known])


Telling = tuple[float, str, float]
"""A feature heavy enough to be told: its weight without the sign, negated so that the heaviest sorts first, its name,
and its signed weight."""


class Weighed(NamedTuple):
    """What features add up to, and those heavy enough to be told."""

    total: float
    telling: list[Telling]


class Scale:
    """Weighs features part by part; what a part weighs is kept, since ads have the same parts again and again."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._bias, self._calibrated = weights.bias, weights.calibration.probability
        self._kept: dict[Part, Weighed] = {}

    def weigh(self, parts: Sequence[Part]) -> Weighed:
        """The parts together."""
        total = 0.0
        telling: list[Telling] = []
        kept = self._kept
        for part in parts:
            weighed = kept.get(part) or self._weigh(part)
            total += weighed[0]
            if weighed[1]:
                telling += weighed[1]
        return Weighed(total, telling)

    def _weigh(self, part: Part) -> Weighed:
        if len(self._kept) > _MOST_KEPT:
            self._kept.clear()
        known = self._weights.by_feature
        told = [(name, known[name] * value) for name, value in part.values.items() if name in known]
        telling = [(-abs(weight), name, weight) for name, weight in told if not -_TOLD < weight < _TOLD]
        found = self._kept[part] = Weighed(sum([weight for _, weight in told]), telling)
        return found

    def probability(self, *weighed: Weighed) -> float:
        """Probability that the ad offers a specimen of the taxon of a mention whose features weigh so."""
        total = 0.0
        for one in weighed:
            total += one.total
        return self._calibrated(self._bias + total)


def heaviest(*weighed: Weighed, most: int = 4) -> list[tuple[str, float]]:
    """The features that weighed most, with their signed weight, heaviest first."""
    found: list[Telling] = []
    for one in weighed:
        found += one.telling
    found.sort()
    return [(name, weight) for _, name, weight in found[:most]]
