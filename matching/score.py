"""From features to a probability: a logistic model whose weights are a small readable file."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from matching.features import is_feature
from model.errors import SpeciesDataError
from species_data.versions import versions_dir

if TYPE_CHECKING:
    from matching.features import Values

WEIGHTS = Path(__file__).parent / "data" / "weights.json"
_TOLD = 0.35
_MEND = "'adwarden review retrain --undo' goes back to those before; matching/train.py learns anew"


@dataclass(frozen=True, slots=True)
class Weights:
    """Weight of each feature, the bias, and the probability from which a detection is flagged."""

    version: str
    bias: float
    flag_at: float
    by_feature: dict[str, float]


def read_weights(path: Path) -> Weights:
    """The weights in a file. Raises SpeciesDataError where it is none, or does not fit the features."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        by_feature = {str(name): float(weight) for name, weight in found["weights"].items()}
        weights = Weights(str(found["version"]), float(found["bias"]), float(found["flag_at"]), by_feature)
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
    known = weights.by_feature
    total = weights.bias + sum([known[name] * value for name, value in values.items() if name in known])
    return 1.0 / (1.0 + math.exp(-max(min(total, 30.0), -30.0)))


def telling(values: Values, weights: Weights, most: int = 4) -> list[tuple[str, float]]:
    """The features that weighed most, with their signed weight, heaviest first."""
    known = weights.by_feature
    weighed = [(name, known[name] * value) for name, value in values.items() if name in known]
    weighed = [pair for pair in weighed if not -_TOLD < pair[1] < _TOLD]
    weighed.sort(key=lambda pair: (-abs(pair[1]), pair[0]))
    return weighed[:most]
