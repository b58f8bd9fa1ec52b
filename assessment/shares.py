"""Shares of ads whose sellers post several: intervals that count sellers, not ads."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import sqrt

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri, stdtrit
from scipy.stats import beta

from model.estimate import Interval

Floats = NDArray[np.float64]
# Sums of thirds that should leave nothing leave this much.
_NO_SPREAD = 1e-24


def share_of_ads(
    is_so: NDArray[np.bool_], sellers: NDArray[np.int64], level: float = 0.95, *, what: str = "ads"
) -> Interval:
    """Share of ads that are so: Wilson's interval (1927) on the effective number of ads.

    That number is what as many ads of as many sellers would tell (Korn and Graubard 1998): the variance of the ratio
    with sellers as clusters, against that of ads drawn one by one; never more than the ads there are. Where few sellers
    post most of the ads the variance itself is known badly: quantiles are of Student's t with the sellers' effective
    number (after Satterthwaite), each weighing as its ads are alike: the less, the more each ad counts by itself.
    """
    method = f"share of {what}, Wilson, ads of one seller counted together"
    place = np.unique(sellers, return_inverse=True)[1]
    sizes = np.bincount(place).astype(float)
    found = share_of_sellers(np.bincount(place, weights=is_so.astype(float)).astype(float), sizes, level, method)
    return found if len(is_so) else replace(found, notes=(f"no {what}",))


def share_of_sellers(so: Floats, sizes: Floats, level: float, method: str) -> Interval:
    """The same share from how many ads each seller has and how many of them are so; an ad may be so in part.

    An ad that is so in part scatters less than one that is or is not: no interval is too narrow for it.
    """
    n_sellers, n_ads = len(sizes), float(sizes.sum())
    if n_ads <= 0:
        return Interval(value=None, low=None, high=None, level=level, method=method)
    value = min(1.0, float(so.sum()) / n_ads)
    residual = so - value * sizes
    variance = float((residual**2).sum()) / n_ads**2 * n_sellers / max(1, n_sellers - 1)
    plain = value * (1 - value)
    # Where all or none are so the ratio shows no spread: sellers alone are counted (Kish 1965).
    shows = variance > _NO_SPREAD and plain > 0
    effective = plain / variance if shows else n_ads**2 / float((sizes**2).sum())
    moved = sizes * (1 + _likeness(residual, sizes, plain) * (sizes - 1))
    freedom = max(1.0, float(moved.sum() ** 2 / (moved**2).sum()) - 1.0)
    loss = float(ndtri((1 + level) / 2) / stdtrit(freedom, (1 + level) / 2)) ** 2
    low, high = _wilson(value, min(n_ads, effective) * loss, level)
    few = (f"{n_sellers} sellers only: the interval is too narrow",) if n_sellers < 5 else ()
    return Interval(value=value, low=min(low, value), high=max(high, value), level=level, method=method, notes=few)


def _likeness(residual: NDArray[np.float64], sizes: NDArray[np.float64], plain: float) -> float:
    """How alike the ads of one seller are, 0 to 1, by moments; alike in all where it cannot be told."""
    pairs = float((sizes * (sizes - 1)).sum())
    if plain <= 0 or pairs <= 0:
        return 1.0
    return float(np.clip(((residual**2).sum() / plain - sizes.sum()) / pairs, 0.0, 1.0))


def _wilson(value: float, n: float, level: float) -> tuple[float, float]:
    z = float(ndtri((1 + level) / 2))
    middle = (value + z**2 / (2 * n)) / (1 + z**2 / n)
    width = z / (1 + z**2 / n) * sqrt(value * (1 - value) / n + z**2 / (4 * n**2))
    return max(0.0, middle - width), min(1.0, middle + width)


@dataclass(frozen=True, slots=True)
class Weighed:
    """Weights (specimens, asked value) of ads, and who posted them."""

    weight: NDArray[np.float64]
    sellers: NDArray[np.int64]

    def by_seller(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Sums over each seller's ads."""
        return np.bincount(np.unique(self.sellers, return_inverse=True)[1], weights=values).astype(float)

    def effective(self, right: NDArray[np.bool_], share: float) -> float:
        """How many ads of one specimen each would tell the share as well, by its variance with sellers as clusters.

        Never more than Kish's number (1965) of the ads' weights, nor less than that of the sellers'.
        """
        whole = float(self.weight.sum()) ** 2
        most, least = (whole / float((each**2).sum()) for each in (self.weight, self.by_seller(self.weight)))
        moved = self.by_seller(self.weight * (right - share))
        variance = float((moved**2).sum()) / whole * len(moved) / max(1, len(moved) - 1)
        return least if variance <= 0 else float(np.clip(share * (1 - share) / variance, least, most))


def weighted_precision(
    right: NDArray[np.bool_], read: Weighed, rest: Weighed, level: float = 0.95
) -> tuple[float, float, float]:
    """Share of the weight of the ads not read that stands on right ones, predicted from those that were read.

    Jeffreys' interval on as many ads as stand behind the reading and the rest together: the rest is itself a draw,
    and where it is small its share scatters about what readings lead to expect. A seller's ads are as alike in the rest
    as in what was read.
    """
    total = float(read.weight.sum())
    if total <= 0:
        return 0.0, 0.0, 1.0
    point = float((read.weight * right).sum()) / total
    n = read.effective(right, point)
    if rest.weight.sum() > 0:
        like = n * float((read.weight**2).sum()) / total**2
        n = 1 / (1 / n + float((rest.weight**2).sum()) / (like * float(rest.weight.sum()) ** 2))
    tail = (1 - level) / 2
    low, high = (float(beta.ppf(at, n * point + 0.5, n * (1 - point) + 0.5)) for at in (tail, 1 - tail))
    return point, min(low, point), max(high, point)
