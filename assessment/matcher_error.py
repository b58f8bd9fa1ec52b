"""Counts corrected for what the matcher gets wrong, from reviewed samples of flagged and of unflagged ads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import atanh, sqrt, tanh

from scipy.stats import betabinom, norm
from statsmodels.stats.inter_rater import cohens_kappa

from model.estimate import Interval

_JEFFREYS = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedStratum:
    """Ads of one stratum (flagged, or unflagged by score band): how many there are, were drawn at random and reviewed,
    and were found to offer a listed specimen.
    """

    name: str
    n_ads: int
    n_reviewed: int
    n_positive: int

    def __post_init__(self) -> None:
        if not 0 <= self.n_positive <= self.n_reviewed <= self.n_ads:
            raise ValueError(
                f"stratum {self.name!r}: {self.n_positive} positive of {self.n_reviewed} reviewed of {self.n_ads} ads"
            )


def true_count(strata: Sequence[ReviewedStratum], level: float = 0.95) -> Interval:
    """How many ads truly offer a listed specimen, flagged or not.

    Horvitz-Thompson total over the strata: each reviewed positive stands for ``n_ads / n_reviewed`` ads. The population
    is finite and the samples random within strata, so that sellers with many ads need no correction of their own. The
    strata's intervals (beta-binomial prediction of the ads not reviewed, Jeffreys prior) are joined by MOVER (Zou and
    Donner 2008). A stratum that nobody reviewed makes the total a lower bound and is told.
    """
    known = [stratum for stratum in strata if stratum.n_reviewed > 0 or stratum.n_ads == 0]
    unknown = [stratum for stratum in strata if stratum not in known]
    notes = tuple(f"no ad of {stratum.name} was reviewed ({stratum.n_ads:,} ads left out)" for stratum in unknown)
    if not any(stratum.n_reviewed for stratum in known):
        return Interval(value=None, low=None, high=None, level=level, method="not reviewed", notes=notes)
    value = below = above = 0.0
    for stratum in known:
        point, low, high = _stratum_total(stratum, level)
        value += point
        below += (point - low) ** 2
        above += (high - point) ** 2
    return Interval(
        value=value,
        low=max(0.0, value - sqrt(below)),
        high=value + sqrt(above),
        level=level,
        method="stratified review (Horvitz-Thompson, Jeffreys, MOVER)",
        is_lower_bound=bool(unknown),
        notes=notes,
    )


def _stratum_total(stratum: ReviewedStratum, level: float) -> tuple[float, float, float]:
    if stratum.n_ads == 0:
        return 0.0, 0.0, 0.0
    found, drawn, left = stratum.n_positive, stratum.n_reviewed, stratum.n_ads - stratum.n_reviewed
    point = stratum.n_ads * found / drawn
    if left == 0:
        return point, point, point
    unseen = betabinom(left, found + _JEFFREYS, drawn - found + _JEFFREYS)
    tail = (1.0 - level) / 2.0
    low = found + float(unseen.ppf(tail)) if found else 0.0
    high = found + float(unseen.ppf(1.0 - tail)) if found < drawn else float(stratum.n_ads)
    return point, min(low, point), max(high, point)


def agreement(first: Sequence[bool], second: Sequence[bool], level: float = 0.95) -> Interval:
    """Cohen's kappa between two reviewers of the same ads (Cohen 1960), None where either gave one verdict only."""
    if len(first) != len(second):
        raise ValueError(f"{len(first)} verdicts beside {len(second)}")
    method = "Cohen's kappa"
    if len(set(first)) < 2 or len(set(second)) < 2:
        notes = ("a reviewer gave one verdict only: agreement by chance cannot be told apart",)
        return Interval(value=None, low=None, high=None, level=level, method=method, notes=notes)
    table = [[0, 0], [0, 0]]
    for one, other in zip(first, second, strict=True):
        table[one][other] += 1
    found = cohens_kappa(table)
    kappa, width = float(found.kappa), float(norm.ppf((1 + level) / 2)) * float(found.std_kappa)
    if abs(kappa) < 1 and width > 0:
        # Near full agreement kappa scatters downwards: Fisher's z is even-sided.
        ends = [tanh(atanh(kappa) + sign * width / (1 - kappa**2)) for sign in (-1, 1)]
        return Interval(value=kappa, low=ends[0], high=ends[1], level=level, method=f"{method}, Fisher's z")
    low, high = max(-1.0, kappa - width), min(1.0, kappa + width)
    return Interval(value=kappa, low=low, high=high, level=level, method=method)
