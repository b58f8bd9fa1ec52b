"""One number a period from many platforms, and how alike the periods are by the sellers who stand in both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assessment.series import Floats, Ints, Series

_WEEKS_A_MONTH = 30.4375 / 7
_MONTHS_FOR_SEASONS = 23.0
_ROUNDS = 30


@dataclass(frozen=True, slots=True)
class Standardised:
    """The log of ads seen against ads expected in each period (at the platforms' mean rates and its effort).

    ``month`` is the period's time in months, ``expected`` the ads expected in it. ``turnover`` is how alike two periods
    are by the sellers and ads that happen to stand in both (covariances over their mean variance), ``own_variance`` the
    mean variance of the log ratio that comes of them.
    """

    month: Floats
    log_ratio: Floats
    expected: Floats
    turnover: Floats
    own_variance: float


def standardised(series: Series) -> Standardised:
    """Platforms' rates and periods' ratios in turn, so that a period in which one was not visited is no drop."""
    periods, when = np.unique(series.month, return_inverse=True)
    where = np.unique(series.platform, return_inverse=True)[1]
    by_platform, by_period = (np.bincount(place, weights=series.counts) for place in (where, when))
    ratio = np.ones(len(periods))
    for _ in range(_ROUNDS):
        rate = by_platform / np.maximum(np.bincount(where, weights=series.effort * ratio[when]), 1e-12)
        expected = np.maximum(np.bincount(when, weights=series.effort * rate[where]), 1e-12)
        ratio = by_period / expected
    turnover, own_variance = _turnover(series, where, when, ratio, rate)
    return Standardised(periods, np.log((by_period + 0.5) / expected), expected, turnover, own_variance)


def yearly_wave(month: Floats) -> Floats | None:
    """Sine and cosine of the year; None under two years, when a wave cannot be told from a trend."""
    if not len(month) or np.ptp(month) < _MONTHS_FOR_SEASONS:
        return None
    angle = 2 * np.pi * month / 12.0
    return np.column_stack([np.sin(angle), np.cos(angle)])


def gaps_of(month: Floats) -> Ints:
    """Weeks between any two periods."""
    weeks = np.rint(month * _WEEKS_A_MONTH).astype(np.int64)
    found: Ints = np.abs(weeks[:, None] - weeks[None, :])
    return found


def _turnover(series: Series, where: Ints, when: Ints, ratio: Floats, rate: Floats) -> tuple[Floats, float]:
    """How alike two periods are by the sellers who are there in both: they stay for weeks, then go; and the variance
    that it makes.

    Read from what each seller has beyond its mean rate on a platform, at the effort spent there and the period's ratio
    (nothing where the platform was not visited: a week lost is no seller gone), as a fading with the weeks between,
    with a part that is of one period alone. By lag, not period by period: weights that follow single periods' counts
    would pull the fit to the periods in which few were seen. What a platform weighs in a period follows its effort
    (``_by_platform``).
    """
    gaps = gaps_of(np.unique(series.month))
    exposure = np.zeros((len(rate), len(ratio)))
    np.add.at(exposure, (where, when), series.effort * ratio[when])
    stands = np.column_stack([where[series.posted_in], series.seller])
    pairs, place = np.unique(stands, axis=0, return_inverse=True)
    table = np.zeros((len(pairs), len(ratio)))
    np.add.at(table, (place.ravel(), when[series.posted_in]), series.n_ads)
    spent = exposure[pairs[:, 0]]
    own_rate = table.sum(axis=1) / np.maximum(spent.sum(axis=1), 1e-12)
    # Of the log ratio: relative to what the period's ratio leads to expect.
    expected = exposure * rate[:, None]
    beyond = (table - own_rate[:, None] * spent) / np.maximum(expected.sum(axis=0), 1.0)
    whole = _by_platform(beyond, pairs[:, 0], expected)
    size = float(np.diagonal(whole).mean())
    if size <= 1e-12:
        return np.eye(len(gaps)), 0.0
    alike = beyond.T @ beyond
    lags = [float(alike[gaps == gap].sum() / max(whole[gaps == gap].sum(), 1e-300)) for gap in (1, 2)]
    correlation, scatter = _fading(lags, gaps, whole / size)
    return correlation, size / max(1 - scatter, 0.4)


def _by_platform(beyond: Floats, platform: Ints, expected: Floats) -> Floats:
    """What two periods would share if all who are there in one were there in the other.

    A period in which a platform was not visited rests on the sellers of the others alone: it scatters more, and is less
    like its neighbours. ``beyond`` has a row a seller on a platform, ``expected`` the ads of each platform and period.
    """
    weight = expected / np.maximum(expected.sum(axis=0), 1e-12)
    squares = np.zeros(len(expected))
    np.add.at(squares, platform, (beyond**2).sum(axis=1))
    spread = squares / np.maximum((weight**2).sum(axis=1), 1e-12)
    found: Floats = (weight * spread[:, None]).T @ weight
    return found


def _fading(lags: Sequence[float], gaps: Ints, whole: Floats) -> tuple[Floats, float]:
    """The turnover that fades, with a part that is of one period alone, from those one and two weeks apart; ``whole``
    is what it would be without either. And how much a seller's own mean scatters, for one period's variance.

    What was read is about each seller's own mean, hence too low by as much as that mean scatters; how much it does
    follows from the fading, so that both are found in turn.
    """
    alone = np.diag(np.diagonal(whole))
    correlation, scatter = alone, 1.0 / len(gaps)
    for _ in range(_ROUNDS):
        first, second = (min(0.98, lag * (1 - scatter) + scatter) for lag in lags)
        if first < 0.05 or second < 0.02:
            return alone, float(alone.mean() / whole.mean())
        fading = min(0.97, second / first)
        stays = min(1.0, first / fading)
        correlation = stays * fading ** gaps.astype(float) * whole + (1 - stays) * alone
        scatter = min(0.6, float(correlation.mean() / whole.mean()))
    return correlation, scatter


def thinned(turnover: Floats, standing: Floats) -> Floats:
    """The turnover where so many ads stand in each period for one in the first, the mean of the variances kept.

    Ads that an event takes are some among many, and which is chance: the log ratios on either side of it differ by more
    than turnover alone makes them differ. Of Poisson counts, each ad of which stays or goes by itself, the relative
    covariance is what stays of the larger count, over the larger.
    """
    kept = turnover / np.maximum(standing[:, None], standing[None, :])
    found: Floats = kept / np.diagonal(kept).mean()
    return found
