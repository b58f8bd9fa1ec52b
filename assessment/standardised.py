"""One number a period from many platforms, with what sellers make of its scatter."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from assessment.alike import turnover_of
from assessment.comings import NOTHING_STANDS, Standing
from assessment.series import Floats, Series

_MONTHS_FOR_SEASONS = 23.0
_ROUNDS = 30


@dataclass(frozen=True, slots=True)
class Standardised:
    """The log of ads seen against ads expected in each period (at the platforms' mean rates and its effort).

    ``month`` is the period's time in months, ``expected`` the ads expected in it. ``turnover`` is how alike two periods
    are by the sellers and ads that happen to stand in both (covariances over their mean variance), ``own_variance`` the
    mean variance of the log ratio that comes of them. ``standing`` is what stands on each platform, and for how
    long it may. ``seed`` is for what is drawn about it (``Series.seed``).
    """

    month: Floats
    log_ratio: Floats
    expected: Floats
    turnover: Floats
    own_variance: float
    standing: Standing = NOTHING_STANDS
    seed: int = 0


def standardised(series: Series, n_drawn: int = 0) -> Standardised:
    """Platforms' rates and periods' ratios in turn, so that a period in which one was not visited is no drop.

    ``n_drawn``: how many lengths of stay, each as likely as the next, are to be drawn (``standing``).
    """
    periods, when = np.unique(series.month, return_inverse=True)
    where = np.unique(series.platform, return_inverse=True)[1]
    by_platform, by_period = (np.bincount(place, weights=series.counts) for place in (where, when))
    ratio = np.ones(len(periods))
    for _ in range(_ROUNDS):
        rate = by_platform / np.maximum(np.bincount(where, weights=series.effort * ratio[when]), 1e-12)
        expected = np.maximum(np.bincount(when, weights=series.effort * rate[where]), 1e-12)
        ratio = by_period / expected
    turnover, own_variance, standing = turnover_of(series, where, when, ratio, rate, n_drawn)
    log_ratio = np.log((by_period + 0.5) / expected)
    return Standardised(periods, log_ratio, expected, turnover, own_variance, standing, series.seed)


def yearly_wave(month: Floats) -> Floats | None:
    """Sine and cosine of the year; None under two years, when a wave cannot be told from a trend."""
    if not len(month) or np.ptp(month) < _MONTHS_FOR_SEASONS:
        return None
    angle = 2 * np.pi * month / 12.0
    return np.column_stack([np.sin(angle), np.cos(angle)])


def thinned(turnover: Floats, standing: Floats, fading: float) -> Floats:
    """The turnover where so many ads stand in each period for one in the first, the mean of the variances kept.

    Ads that an event takes are some among many, and which is chance: the log ratios on either side of it differ by more
    than turnover alone makes them differ. Of Poisson counts, each ad of which stays or goes by itself, the relative
    covariance is what stays of the larger count, over the larger. Those that fade in the week of a fall (all but
    ``fading``) are among those that go then: they need not be taken on top.
    """
    before, after = np.triu(np.broadcast_to(standing[:, None], turnover.shape)), np.triu(standing[None, :])
    fall = np.divide(after, before, out=np.ones_like(turnover), where=before > 0)
    spared = 1 / np.clip(np.minimum(fall, fall.T), max(fading, 1e-3), 1.0)
    np.fill_diagonal(spared, 1.0)
    kept = spared * turnover / np.maximum(standing[:, None], standing[None, :])
    # What the platforms' own means took from the turnover is as it was: a hair's breadth may be too much of it.
    values, vectors = np.linalg.eigh(kept / np.diagonal(kept).mean())
    found: Floats = (vectors * np.maximum(values, 0.0)) @ vectors.T
    return found
