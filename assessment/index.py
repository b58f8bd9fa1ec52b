"""A chained index of ads per effort on the platforms that were visited in both of two neighbouring periods."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from assessment.logarithms import Logarithm
from assessment.series import Series
from model.estimate import Interval

_RESAMPLES = 500
_FEWEST_SELLERS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexPoint:
    """The index of one period (the first is 100), and how many platforms link it to the period before."""

    month: float
    interval: Interval
    n_matched: int


def chained_index(series: Series, level: float = 0.95, seed: int = 7) -> list[IndexPoint]:
    """Periods in order; platforms that enter or leave change nothing, since only matched ones are compared.

    Each link is the ratio of summed rates (ads per effort) of the matched platforms. A period with no matched
    platform, or none with ads, has no value, and the chain starts anew from its last value. Intervals: sellers
    resampled (Poisson weights), percentiles; they leave out what one bad period does to all sellers. A ratio of numbers
    that scatter is too high in the mean: where each period so far has five sellers or more, enough to tell by how much,
    the index is made right in the mean (``Logarithm``).
    """
    months = np.unique(series.month)
    n_posters = _n_posters(series, months)
    points = _chain(series, np.ones((1, _n_sellers(series))))
    draws = np.random.default_rng(seed).poisson(1.0, (_RESAMPLES, _n_sellers(series))).astype(float)
    spread = _chain(series, draws)
    tail = 50.0 * (1.0 - level)
    found = []
    for place, month in enumerate(months):
        value = points[0, place]
        usable = spread[np.isfinite(spread[:, place]), place]
        known = np.isfinite(value) and len(usable) > _RESAMPLES / 2
        low, high = np.percentile(usable, [tail, 100.0 - tail]) if known else (np.nan, np.nan)
        told = float(value) if np.isfinite(value) else None
        low, high = min(low, value), max(high, value)
        if known and low > 0 and n_posters[: place + 1].min() >= _FEWEST_SELLERS:
            told = Logarithm(*(float(np.log(each)) for each in (value, low, high))).ratio(level)
            told = float(np.clip(told, low, high))
        interval = Interval(
            value=told,
            low=float(low) if known else None,
            high=float(high) if known else None,
            level=level,
            method="chained index on matched platforms, sellers resampled",
        )
        found.append(IndexPoint(month=float(month), interval=interval, n_matched=_n_matched(series, months, place)))
    return found


def _n_posters(series: Series, months: NDArray[np.float64]) -> NDArray[np.int64]:
    """How many sellers posted in each period."""
    period = np.searchsorted(months, series.month[series.posted_in])
    pairs = np.unique(np.column_stack([period, series.seller]), axis=0)
    return np.bincount(pairs[:, 0], minlength=len(months))


def _n_sellers(series: Series) -> int:
    return int(series.seller.max()) + 1 if len(series.seller) else 1


def _n_matched(series: Series, months: NDArray[np.float64], place: int) -> int:
    here = set(series.platform[series.month == months[place]].tolist())
    if place == 0:
        return len(here)
    return len(here & set(series.platform[series.month == months[place - 1]].tolist()))


def _chain(series: Series, weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Index by weighting (rows) and period (columns)."""
    table = csr_matrix((series.n_ads, (series.posted_in, series.seller)), shape=(len(series.month), weights.shape[1]))
    rates = (table @ weights.T) / series.effort[:, None]
    months, place = np.unique(series.month, return_inverse=True)
    platforms, code = np.unique(series.platform, return_inverse=True)
    grid = np.full((len(months), len(platforms), weights.shape[0]), np.nan)
    grid[place, code] = rates
    index = np.full((weights.shape[0], len(months)), np.nan)
    index[:, 0] = 100.0
    last = np.full(weights.shape[0], 100.0)
    for now in range(1, len(months)):
        both = np.isfinite(grid[now, :, 0]) & np.isfinite(grid[now - 1, :, 0])
        before, after = grid[now - 1, both].sum(axis=0), grid[now, both].sum(axis=0)
        usable = (before > 0) & (after > 0)
        index[usable, now] = last[usable] * after[usable] / before[usable]
        last = np.where(usable, index[:, now], last)
    return index
