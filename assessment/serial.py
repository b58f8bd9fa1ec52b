"""One number a period from many platforms, and regression on it whose errors hang together over time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.optimize import brentq
from scipy.stats import t

from assessment.series import Floats, Ints, Series

_WEEKS_A_MONTH = 30.4375 / 7
_MONTHS_FOR_SEASONS = 23.0
_ROUNDS = 30
# How alike one week's shock is to the last one's, and the share of the variance that sellers' comings and goings make.
_LIKENESS = (0.2, 0.4, 0.55, 0.67, 0.76, 0.83, 0.88, 0.92, 0.95, 0.97)
_OWN_SHARE = (0.0, 0.3, 0.6, 0.85)
_PRIOR_OF_OWN_ALONE = 0.3
_JITTER = 0.02


@dataclass(frozen=True, slots=True)
class Standardised:
    """The log of ads seen against ads expected in each period (at the platforms' mean rates and its effort).

    ``month`` is the period's time in months, ``expected`` the ads expected in it. ``turnover`` is how alike two periods
    are by the sellers and ads that happen to stand in both (a correlation matrix).
    """

    month: Floats
    log_ratio: Floats
    expected: Floats
    turnover: Floats


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
    turnover = _turnover(series, when, by_period.astype(float), _gaps(periods))
    return Standardised(periods, np.log((by_period + 0.5) / expected), expected, turnover)


def yearly_wave(month: Floats) -> Floats | None:
    """Sine and cosine of the year; None under two years, when a wave cannot be told from a trend."""
    if not len(month) or np.ptp(month) < _MONTHS_FOR_SEASONS:
        return None
    angle = 2 * np.pi * month / 12.0
    return np.column_stack([np.sin(angle), np.cos(angle)])


def _gaps(month: Floats) -> Ints:
    """Weeks between any two periods."""
    weeks = np.rint(month * _WEEKS_A_MONTH).astype(np.int64)
    found: Ints = np.abs(weeks[:, None] - weeks[None, :])
    return found


def _turnover(series: Series, when: Ints, total: Floats, gaps: Ints) -> Floats:
    """The correlation of two periods that comes of the sellers who are there in both: they stay for weeks, then go.

    Read from what each seller has beyond its share of a period's ads, as a fading with the weeks between, with a part
    that is of one period alone. By lag, not period by period: weights that follow single periods' counts would pull the
    fit to the periods in which few were seen. The correction for series of finite length is Kendall's (1954).
    """
    n_sellers = int(series.seller.max()) + 1 if len(series.seller) else 1
    table = np.zeros((n_sellers, len(total)))
    np.add.at(table, (series.seller, when[series.posted_in]), series.n_ads)
    share = table.sum(axis=1) / max(table.sum(), 1.0)
    beyond = (table - share[:, None] * total) / np.maximum(total, 1.0)
    alike = beyond.T @ beyond
    lags = [float(alike[gaps == gap].mean()) if (gaps == gap).any() else 0.0 for gap in range(3)]
    alone = np.eye(len(total))
    if lags[0] <= 0:
        return alone
    first, second = (min(0.98, lag / lags[0] + (1 + 3 * max(lag, 0.0) / lags[0]) / len(total)) for lag in lags[1:])
    if first < 0.05 or second < 0.02:
        return alone
    fading = min(0.97, second / first)
    stays = min(1.0, first / fading)
    correlation: Floats = stays * fading ** gaps.astype(float) + (1 - stays) * alone
    return correlation


@dataclass(frozen=True, slots=True)
class Effect:
    """A coefficient on the log scale with its interval and two-sided p-value."""

    value: float
    low: float
    high: float
    p_value: float


class SerialErrors:
    """Generalised least squares with errors of an unknown likeness in time.

    Part of the variance is a shock to all that fades as a first-order autoregression, the rest is the sellers'
    turnover. Neither the fading nor the shares are known: a grid of both is weighed by the restricted likelihood with
    sigma integrated out, and an interval is that of the mixture of Student's t. With one estimate put in their place,
    intervals of series under a hundred points are too narrow.
    """

    def __init__(self, data: Standardised) -> None:
        self.n = len(data.month)
        gaps = _gaps(data.month).astype(float)
        own = (1 - _JITTER) * data.turnover + _JITTER * np.eye(self.n)
        pairs = [(likeness, part) for likeness in _LIKENESS for part in _OWN_SHARE]
        covariances = [own, *((1 - part) * likeness**gaps + part * own for likeness, part in pairs)]
        self.roots = np.linalg.cholesky(np.array(covariances) + 1e-9 * np.eye(self.n))
        self.whiten = np.linalg.inv(self.roots)
        self.log_det = 2 * np.log(np.diagonal(self.roots, axis1=1, axis2=2)).sum(axis=1)
        shared = np.log((1 - _PRIOR_OF_OWN_ALONE) / len(pairs))
        self.prior = np.array([np.log(_PRIOR_OF_OWN_ALONE), *[shared] * len(pairs)])

    def fit(self, design: Floats, values: Floats) -> Fit:
        """Regression of the values on the design under every covariance of the grid."""
        return Fit(self, design, values)


class Fit:
    """One regression under every covariance of the grid; the sums of squares left by each."""

    def __init__(self, errors: SerialErrors, design: Floats, values: Floats) -> None:
        self.freedom = errors.n - design.shape[1]
        white = errors.whiten @ design
        outcome = errors.whiten @ values
        self._inner = np.linalg.inv(white.transpose(0, 2, 1) @ white)
        self.coefficients = np.einsum("gij,gnj,gn->gi", self._inner, white, outcome)
        rest = outcome - np.einsum("gni,gi->gn", white, self.coefficients)
        self.rest = np.maximum((rest**2).sum(axis=1), 1e-18)
        evidence = errors.prior - 0.5 * (errors.log_det - np.linalg.slogdet(self._inner)[1])
        self.evidence = evidence - self.freedom / 2 * np.log(self.rest)

    @cached_property
    def best(self) -> int:
        """The place in the grid of the most likely covariance."""
        return int(np.argmax(self.evidence))

    def effect(self, column: int, level: float = 0.95) -> Effect:
        """What the mixture says of one coefficient."""
        weight = np.exp(self.evidence - self.evidence.max())
        weight /= weight.sum()
        middle = self.coefficients[:, column]
        error = np.sqrt(np.maximum(self.rest / self.freedom * self._inner[:, column, column], 1e-18))

        def under(value: float) -> float:
            return float(weight @ t.cdf((value - middle) / error, self.freedom))

        def at(share: float) -> float:
            reach = float(t.ppf(max(share, 1 - share), self.freedom)) * error * 1.001
            return float(brentq(lambda x: under(x) - share, (middle - reach).min(), (middle + reach).max(), xtol=1e-9))

        tail = (1 - level) / 2
        value = float(weight @ middle)
        low, high = min(at(tail), value), max(at(1 - tail), value)
        return Effect(value, low, high, 2 * min(under(0.0), 1 - under(0.0)))
