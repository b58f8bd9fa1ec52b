"""How many sellers or clusters truly offer: each has several ads, of which reviews have read some."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaln

from model.estimate import Interval

Floats = NDArray[np.float64]
_DRAWS = 500
_GRID_MEAN, _GRID_LIKENESS = 61, 31


@dataclass(frozen=True, slots=True)
class AdsOfUnit:
    """A unit's ads of one kind (flagged, or unflagged with a detection): reviewed, of these found right, and all."""

    n_reviewed: int
    n_right: int
    n_ads: int


@dataclass(frozen=True, slots=True)
class Unit:
    """A seller or a cluster."""

    flagged: AdsOfUnit
    near: AdsOfUnit


def units_that_offer(units: Sequence[Unit], level: float = 0.95, seed: int = 7) -> Interval:
    """Units with one right ad or more.

    The share of a unit's ads that are right is beta-distributed over units (Skellam 1948), so that ads of one unit may
    be alike as much as the reviews show: an ad found wrong makes its seller's others suspect, and a cluster's ads all
    share one truth. Units with one flagged ad, with several and with none are fitted apart, since a seller with many
    is more often one who deals. Mean and likeness have a posterior on a grid (Jeffreys' prior on
    the mean, flat on the likeness); the interval is of the predicted number, what reviews decided counting as decided.
    """
    method = "beta-binomial over units, predicted (Skellam; Jeffreys)"
    rng = np.random.default_rng(seed)
    alike = Counter(units)
    times = np.array(list(alike.values()), dtype=np.int64)
    none_right = np.ones((_DRAWS, len(alike)))
    notes, n_kinds = [], 0
    for name, places, ads in _kinds(list(alike)):
        n_kinds += 1
        if any(each.n_reviewed for each in ads):
            none_right[:, places] *= _none_right(ads, times[places], rng)
        else:
            n_units = times[places].sum()
            notes.append(f"no ad of {n_units:,} with {name} was reviewed: what only they show is left out")
    if len(notes) == n_kinds:
        return Interval(value=None, low=None, high=None, level=level, method="not reviewed", notes=tuple(notes))
    chance = 1.0 - none_right
    means, spread = chance @ times, np.sqrt((chance * none_right) @ times)
    predicted = means + spread * rng.standard_normal(_DRAWS)
    decided = sum(bool(unit.flagged.n_right or unit.near.n_right) for unit in units)
    value = float(means.mean())
    tail = 50.0 * (1.0 - level)
    low, high = (float(each) for each in np.percentile(predicted, [tail, 100.0 - tail]))
    return Interval(
        value=value,
        low=max(float(decided), min(low, value)),
        high=min(float(len(units)), max(high, value)),
        level=level,
        method=method,
        is_lower_bound=bool(notes),
        notes=tuple(notes),
    )


def _kinds(units: Sequence[Unit]) -> Iterator[tuple[str, list[int], list[AdsOfUnit]]]:
    """Name, places and ads of the units of each kind that there are."""
    kinds: dict[str, list[int]] = defaultdict(list)
    for place, unit in enumerate(units):
        if unit.flagged.n_ads:
            kinds["one flagged ad" if unit.flagged.n_ads == 1 else "several flagged ads"].append(place)
        if unit.near.n_ads:
            kinds["unflagged ads beside flagged ones" if unit.flagged.n_ads else "unflagged ads only"].append(place)
    for name, places in kinds.items():
        yield name, places, [units[place].near if "unflagged" in name else units[place].flagged for place in places]


def _grid() -> tuple[Floats, Floats]:
    """Both parameters of the beta, over even steps of the mean's arc sine (Jeffreys' prior) and of the likeness."""
    mean = np.sin(np.linspace(0.02, np.pi / 2 - 0.02, _GRID_MEAN)) ** 2
    likeness = np.linspace(0.005, 0.985, _GRID_LIKENESS)
    size = (1.0 - likeness) / likeness
    return np.outer(mean, size).ravel(), np.outer(1.0 - mean, size).ravel()


def _none_right(ads: Sequence[AdsOfUnit], times: NDArray[np.int64], rng: np.random.Generator) -> Floats:
    """Chance that a unit (columns, each standing for ``times``) has no right ad, by draws of the parameters (rows)."""
    told = np.array([(each.n_reviewed, each.n_right, each.n_ads) for each in ads], dtype=np.int64)
    patterns, place = np.unique(told, axis=0, return_inverse=True)
    weights = np.bincount(place.ravel(), weights=times)
    first, second = _grid()
    reviewed, right, all_ads = (patterns[:, column].astype(float) for column in range(3))
    read = reviewed > 0
    fit = (
        betaln(first[:, None] + right[read], second[:, None] + (reviewed - right)[read])
        - betaln(first, second)[:, None]
    )
    weight = fit @ weights[read]
    weight = np.exp(weight - weight.max())
    chosen = rng.choice(len(first), size=_DRAWS, p=weight / weight.sum())
    a, b = first[chosen][:, None], second[chosen][:, None]
    none = np.exp(betaln(a, b + all_ads) - betaln(a, b + reviewed))
    none[:, right > 0] = 0.0
    found: Floats = none[:, place.ravel()]
    return found
