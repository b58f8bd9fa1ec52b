"""Weeks at which a series changed its level or its growth, none of them known in advance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import expm1

import numpy as np

from assessment.alike import weeks_of
from assessment.comings import came_and_went
from assessment.interrupted import design_of
from assessment.serial import SerialErrors
from assessment.series import Floats, Series
from assessment.standardised import Standardised, standardised

FEWEST_PERIODS = 8
MOST_BREAKS = 3
_FEWEST_ADS = 5.0
_SIMULATED = 499
# How many likenesses by sellers there are among the series simulated.
_LIKENESSES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """The likeliest first period of a new regime (months since the start), its p-value, and what changed.

    ``level_change`` and ``slope_change`` are shares (of the level, of growth a month). They have no interval: the
    period was chosen for the largest change, which makes changes look larger than they are.
    """

    month: float
    p_value: float
    level_change: float
    slope_change: float


def find_breaks(series: Series) -> list[Break] | str:
    """Breaks one after another, the strongest first, while the next is beyond chance; at most three. Else why not.

    The statistic is the largest F of a step and a change of slope over all periods with eight or more on either side
    (Andrews 1993), its p-value from series simulated without a further break, whose errors hang together as the data
    say (drawn from the posterior of ``SerialErrors``). The last entry is the one that was not beyond chance.
    """
    if not len(series.month):
        return "no good visit"
    data = standardised(series, _LIKENESSES)
    if data.expected.mean() < _FEWEST_ADS:
        return f"too few to tell: {data.expected.mean():.1f} ads a week, {_FEWEST_ADS:.0f} are wanted"
    if len(data.month) < 2 * FEWEST_PERIODS + 4:
        return f"too short to tell: {len(data.month)} weeks, {2 * FEWEST_PERIODS + 4} are wanted"
    errors, rng = SerialErrors(data), np.random.default_rng(data.seed)
    found: list[Break] = []
    while len(found) < MOST_BREAKS:
        known = [each.month for each in found]
        candidates = _candidates(data.month, known)
        if not candidates:
            break
        at, p_value = _strongest(errors, data, known, candidates, rng)
        found.append(_described(errors, data.month, data.log_ratio, known, at, p_value))
        if p_value >= 0.05:
            break
    return found


def _candidates(month: Floats, known: Sequence[float]) -> list[float]:
    edges = [0, *sorted(int(np.searchsorted(month, each)) for each in known), len(month)]
    places = [
        place for first, last in pairwise(edges) for place in range(first + FEWEST_PERIODS, last - FEWEST_PERIODS + 1)
    ]
    return [float(month[place]) for place in places]


def _described(
    errors: SerialErrors, month: Floats, values: Floats, known: Sequence[float], at: float, p_value: float
) -> Break:
    fit = errors.fit(design_of(month, [*known, at]), values)
    step, turn = (float(fit.coefficients[fit.best][2 + 2 * len(known) + place]) for place in (0, 1))
    return Break(month=at, p_value=p_value, level_change=expm1(step), slope_change=expm1(turn))


def _strongest(
    errors: SerialErrors,
    data: Standardised,
    known: Sequence[float],
    candidates: Sequence[float],
    rng: np.random.Generator,
) -> tuple[float, float]:
    """The candidate that explains most, and how often chance alone explains as much."""
    null = design_of(data.month, known)
    fit = errors.fit(null, data.log_ratio)
    chance, level = fit.chance(_SIMULATED, rng), null @ fit.coefficients[fit.best]
    made = came_and_went(data.standing, level, data.expected, weeks_of(data.month), chance, rng)
    everything = np.vstack([data.log_ratio, made])
    steps = np.stack([design_of(data.month, [each])[:, 2:4] for each in candidates])
    gained = _gains(errors, null, steps, everything)
    highest = gained.max(axis=0)
    p_value = (1 + int((highest[1:] >= highest[0]).sum())) / (_SIMULATED + 1)
    return candidates[int(np.argmax(gained[:, 0]))], p_value


def _gains(errors: SerialErrors, null: Floats, steps: Floats, values: Floats) -> Floats:
    """For each candidate and series what a break explains against what it leaves, under the covariance that is the
    likeliest without it.
    """
    basis, root = np.linalg.qr(errors.whitened(null))
    whole, inside = errors.squares(basis, values.T)
    rest = np.maximum(whole - (inside**2).sum(axis=1), 1e-18)
    log_det = errors.log_det + 2 * np.log(np.abs(np.diagonal(root, axis1=1, axis2=2))).sum(axis=1)
    evidence = errors.evidence(slice(None), errors.prior(null), log_det, rest.T, errors.n - null.shape[1])
    best = np.argmax(evidence, axis=1)
    gained = np.empty((len(steps), len(values)))
    for place in np.unique(best):
        series = np.flatnonzero(best == place)
        axes, scale = errors.axes[errors.like[place]], errors.scale[place][:, None]
        outcome = scale * (axes @ values[series].T)
        white = scale * (axes @ steps)
        white -= basis[place] @ (basis[place].T @ white)
        # The step and the turn made independent of each other, so that what each explains adds up.
        apart = np.linalg.qr(white)[0]
        explained = ((apart.transpose(0, 2, 1) @ outcome) ** 2).sum(axis=1)
        gained[:, series] = explained / np.maximum(rest[place, series] - explained, 1e-12)
    return gained
