"""On how many platforms a taxon is traded, when a visit may miss it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import brentq, minimize
from scipy.special import expit, logit
from scipy.stats import chi2

from model.estimate import Interval

_EDGE = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupancy:
    """Share of platforms where the taxon is traded, and the chance of one visit to show it there."""

    share: Interval
    sighting: float | None
    naive: float


def occupancy(n_seen: NDArray[np.int64], n_visits: NDArray[np.int64], level: float = 0.95) -> Occupancy:
    """Single-season occupancy (MacKenzie et al. 2002): one entry a platform, visits that showed the taxon, and all
    visits.

    Interval by profile likelihood. With one visit a platform, or the taxon seen nowhere, the share cannot be told from
    the chance to see it: value None, the naive share stands alone.
    """
    if len(n_seen) != len(n_visits) or (n_seen > n_visits).any():
        raise ValueError("one entry a platform in both, and no more visits with the taxon than visits")
    kept = n_visits > 0
    seen, visits = n_seen[kept].astype(float), n_visits[kept].astype(float)
    naive = float((seen > 0).mean()) if len(seen) else 0.0
    method = "occupancy (MacKenzie et al.), profile likelihood"
    if not (seen > 0).any() or (visits < 2).all():
        notes = ("seen nowhere, or one visit a platform: share and chance to see cannot be told apart",)
        unknown = Interval(value=None, low=None, high=None, level=level, method=method, notes=notes)
        return Occupancy(share=unknown, sighting=None, naive=naive)

    def loss(share: float, sighting: float) -> float:
        here = share * sighting**seen * (1 - sighting) ** (visits - seen)
        return -float(np.log(here + (seen == 0) * (1 - share) + 1e-300).sum())

    def best_sighting(share: float) -> tuple[float, float]:
        found = minimize(lambda x: loss(share, float(expit(x[0]))), [logit(0.4)], method="Nelder-Mead")
        return float(found.fun), float(expit(found.x[0]))

    found = minimize(lambda x: loss(float(expit(x[0])), float(expit(x[1]))), [0.0, 0.0], method="Nelder-Mead")
    share, sighting = float(expit(found.x[0])), float(expit(found.x[1]))
    limit = float(found.fun) + float(chi2.ppf(level, 1)) / 2
    low, high = (_crossing(lambda x: best_sighting(x)[0] - limit, share, edge) for edge in (_EDGE, 1 - _EDGE))
    interval = Interval(value=share, low=min(low, share), high=max(high, share), level=level, method=method)
    return Occupancy(share=interval, sighting=sighting, naive=naive)


def _crossing(excess: Callable[[float], float], inside: float, edge: float) -> float:
    if excess(edge) <= 0:
        return edge
    return float(brentq(excess, inside, edge, xtol=1e-5))
