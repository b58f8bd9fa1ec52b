"""Ads that come and go while they are counted: how many there were in all, and how long they stay between visits."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, sqrt

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit, softmax
from scipy.stats import norm

from assessment.unseen import Histories
from model.estimate import Interval

_FEWEST_VISITS = 4
_FEWEST_ADS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Turnover:
    """An open population's total over all visits, and chances between one visit and the next.

    ``staying`` is the chance of an ad to be still there at the next visit, ``sighting`` the mean chance of a visit to
    see an ad that is there.
    """

    total: Interval
    staying: float | None
    sighting: float | None


@dataclass(frozen=True, slots=True)
class _Summary:
    """Histories by first and last sighting: all that the likelihood needs of them."""

    first: NDArray[np.int64]
    last: NDArray[np.int64]
    seen: NDArray[np.int64]
    n_ads: int
    n_visits: int


@dataclass(frozen=True, slots=True)
class _Fit:
    total: float
    log_likelihood: float
    n_free: int
    staying: float
    sighting: NDArray[np.float64]
    missed: float
    parameters: NDArray[np.float64]


def open_total(histories: Histories, level: float = 0.95) -> Turnover:
    """All ads that stood at one visit or more, seen or not (superpopulation of Schwarz and Arnason 1996, POPAN).

    ``histories`` is one row per ad seen, one column per evenly spaced visit. Entries are free, staying is constant; the
    chance to be seen is constant or free by visit, whichever has the lower AIC. The interval is log-normal on the ads
    never seen, its variance by the delta method from the curvature of the likelihood. Few visits or ads give None.
    """
    kept = histories[histories.any(axis=1)]
    method = "POPAN (Schwarz and Arnason)"
    if kept.shape[1] < _FEWEST_VISITS or len(kept) < _FEWEST_ADS:
        notes = (f"{len(kept)} ads in {kept.shape[1]} visits: too few for an open estimate",)
        return Turnover(
            total=Interval(value=None, low=None, high=None, level=level, method=method, notes=notes),
            staying=None,
            sighting=None,
        )
    summary = _summarise(kept)
    fits = [(_fit(summary, by_visit=by_visit), by_visit) for by_visit in (False, True)]
    best, by_visit = min(fits, key=lambda pair: 2 * pair[0].n_free - 2 * pair[0].log_likelihood)
    low, high = _interval(summary, best, by_visit=by_visit, level=level)
    told = "chance to be seen differs by visit" if by_visit else "constant chance to be seen"
    total = Interval(value=best.total, low=low, high=high, level=level, method=f"{method}, {told}")
    return Turnover(total=total, staying=best.staying, sighting=float(best.sighting.mean()))


def _summarise(histories: Histories) -> _Summary:
    n_ads, n_visits = histories.shape
    first = np.argmax(histories, axis=1)
    last = n_visits - 1 - np.argmax(histories[:, ::-1], axis=1)
    return _Summary(first, last, histories.sum(axis=0), n_ads, n_visits)


def _unpack(
    parameters: NDArray[np.float64], n_visits: int, *, by_visit: bool
) -> tuple[float, NDArray[np.float64], NDArray[np.float64]]:
    staying = float(expit(parameters[0]))
    entries = softmax(np.concatenate(([0.0], parameters[1:n_visits])))
    free = expit(parameters[n_visits:])
    # The first two and the last two visits share a chance: apart they cannot be told from entries and losses.
    sighting = np.concatenate((free[:1], free, free[-1:])) if by_visit else np.full(n_visits, free[0])
    return staying, entries, sighting


def _log_likelihood(parameters: NDArray[np.float64], summary: _Summary, *, by_visit: bool) -> tuple[float, float]:
    """Of the histories given that each was seen, and the chance of an ad to be never seen."""
    n = summary.n_visits
    staying, entries, sighting = _unpack(parameters, n, by_visit=by_visit)
    missing = 1.0 - sighting
    not_after = np.ones(n)
    for visit in range(n - 2, -1, -1):
        not_after[visit] = 1.0 - staying + staying * missing[visit + 1] * not_after[visit + 1]
    unseen_so_far = np.empty(n)
    unseen_so_far[0] = entries[0]
    for visit in range(1, n):
        unseen_so_far[visit] = entries[visit] + unseen_so_far[visit - 1] * missing[visit - 1] * staying
    never = float((entries * missing * not_after).sum())
    between = np.bincount(summary.first, minlength=n) - np.bincount(summary.last, minlength=n)
    there = np.cumsum(between) + np.bincount(summary.last, minlength=n)
    stayed = float((summary.last - summary.first).sum())
    value = float(np.log(unseen_so_far[summary.first]).sum() + np.log(not_after[summary.last]).sum())
    value += stayed * log(staying)
    value += float((summary.seen * np.log(sighting) + (there - summary.seen) * np.log(missing)).sum())
    return value - summary.n_ads * log(max(1.0 - never, 1e-300)), never


def _fit(summary: _Summary, *, by_visit: bool) -> _Fit:
    n = summary.n_visits
    n_free = n + (n - 2 if by_visit else 1)
    start = np.zeros(n_free)
    start[0] = 1.0

    def loss(parameters: NDArray[np.float64]) -> float:
        return -_log_likelihood(parameters, summary, by_visit=by_visit)[0] / summary.n_ads

    found = minimize(loss, start, method="L-BFGS-B", bounds=[(-9.0, 9.0)] * n_free)
    value, never = _log_likelihood(found.x, summary, by_visit=by_visit)
    staying, _, sighting = _unpack(found.x, n, by_visit=by_visit)
    return _Fit(summary.n_ads / (1.0 - never), value, n_free, staying, sighting, never, found.x)


def _interval(summary: _Summary, fit: _Fit, *, by_visit: bool, level: float) -> tuple[float, float]:
    unseen = fit.total - summary.n_ads
    if unseen <= 0:
        return float(summary.n_ads), float(summary.n_ads)
    variance = summary.n_ads * fit.missed / (1.0 - fit.missed) ** 2
    variance += _fitting_variance(summary, fit, by_visit=by_visit)
    z = float(norm.ppf((1 + level) / 2))
    spread = exp(z * sqrt(log(1 + variance / unseen**2)))
    return summary.n_ads + unseen / spread, summary.n_ads + unseen * spread


def _fitting_variance(summary: _Summary, fit: _Fit, *, by_visit: bool) -> float:
    """Variance of the total that comes from not knowing the parameters: delta method, flat directions left out."""
    step, size = 1e-3, len(fit.parameters)
    shifts = np.eye(size) * step

    def at(parameters: NDArray[np.float64]) -> tuple[float, float]:
        value, never = _log_likelihood(parameters, summary, by_visit=by_visit)
        return value, summary.n_ads / (1.0 - never)

    slope = np.array([(at(fit.parameters + each)[1] - at(fit.parameters - each)[1]) / (2 * step) for each in shifts])
    curvature = np.empty((size, size))
    for row in range(size):
        for column in range(row, size):
            one, other = shifts[row], shifts[column]
            second = (
                at(fit.parameters + one + other)[0]
                - at(fit.parameters + one - other)[0]
                - at(fit.parameters - one + other)[0]
                + at(fit.parameters - one - other)[0]
            ) / (4 * step**2)
            curvature[row, column] = curvature[column, row] = -second
    values, vectors = np.linalg.eigh(curvature)
    steep = values > max(values.max(), 0.0) * 1e-7
    along = vectors[:, steep].T @ slope
    return float((along**2 / values[steep]).sum())
