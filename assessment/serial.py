"""One number a period from many platforms, and regression on it whose errors hang together over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.optimize import brentq
from scipy.special import ndtr, ndtri, stdtr, stdtrit

from assessment.series import Floats, Ints, Series

_WEEKS_A_MONTH = 30.4375 / 7
_MONTHS_FOR_SEASONS = 23.0
_ROUNDS = 30
# How alike one week's shock is to the last one's, and the share of the variance that sellers' comings and goings make.
_LIKENESS = (-0.6, -0.2, 0.1, 0.3, 0.45, 0.6, 0.72, 0.81, 0.88, 0.93, 0.97)
_OWN_SHARE = (0.05, 0.15, 0.3, 0.45, 0.6, 0.75, 0.88)
_PRIOR_OF_OWN_ALONE = 0.3
_JITTER = 0.02
_MOST_LIKE = 0.98
# How well the sellers' own part of the variance is known beforehand, as a standard deviation of its logarithm.
_OWN_KNOWN = 0.35
# Series drawn to see how often an interval holds the truth, always the same ones of the same data.
_SIMULATED, _SEED = 299, 7


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


def _gaps(month: Floats) -> Ints:
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
    gaps = _gaps(np.unique(series.month))
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


@dataclass(frozen=True, slots=True)
class Effect:
    """A coefficient on the log scale with its interval and two-sided p-value."""

    value: float
    low: float
    high: float
    p_value: float


def _widths(points: Sequence[float]) -> Floats:
    """How much of the likenesses that there may be lies nearest to each point.

    Up to the most that a shock can be like the last one and still fade: beyond, it is what is meant by a trend. Below
    nought too, where a bad week is made good in the next: with an end at nought, weeks that are independent could only
    look alike.
    """
    middles = np.add(points[1:], points[:-1]) / 2
    return np.diff([-_MOST_LIKE, *middles, _MOST_LIKE])


class SerialErrors:
    """Generalised least squares with errors of an unknown likeness in time.

    Part of the variance is a shock to all that fades as a first-order autoregression, the rest is the sellers'
    turnover. Neither the fading nor the shares are known: a grid of both is weighed by the restricted likelihood with
    sigma integrated out, and an interval is that of the mixture of Student's t. With one estimate put in their place,
    intervals of series under a hundred points are too narrow. How large the sellers' part is they tell themselves: a
    covariance that would make it another size loses by as much. Before the data a likeness weighs what the design
    can tell of it (``prior``). ``standing``: how many ads stand in each period for one before the first event, where
    events took some away at once (``thinned``).
    """

    def __init__(self, data: Standardised, standing: Floats | None = None) -> None:
        self.n = len(data.month)
        gaps = _gaps(data.month)
        lags = np.arange(int(gaps.max(initial=0)) + 1.0)
        turnover = data.turnover if standing is None else thinned(data.turnover, standing)
        own = (1 - _JITTER) * turnover + _JITTER * np.eye(self.n)
        fading = np.array([(likeness**lags)[gaps] for likeness in _LIKENESS])[:, None]
        slope = np.array([(lags * likeness ** (lags - 1))[gaps] for likeness in _LIKENESS])[:, None]
        parts = np.array(_OWN_SHARE)[:, None, None]
        mixed = ((1 - parts) * fading + parts * own).reshape(-1, self.n, self.n)
        self.roots = np.linalg.cholesky(np.concatenate([own[None], mixed]) + 1e-9 * np.eye(self.n))
        self.whiten = np.linalg.inv(self.roots)
        self.log_det = 2 * np.log(np.diagonal(self.roots, axis1=1, axis2=2)).sum(axis=1)
        self._changes = ((1 - parts) * slope).reshape(-1, self.n, self.n)
        self._own_share = np.array([1.0, *_OWN_SHARE * len(_LIKENESS)])
        self._own_variance = data.own_variance

    @cached_property
    def _moved(self) -> Floats:
        """How each covariance changes with its likeness, whitened."""
        white = self.whiten[1:]
        found: Floats = white @ self._changes @ white.transpose(0, 2, 1)
        return found

    def prior(self, design: Floats) -> Floats:
        """The logarithm of what each covariance weighs before the values are known.

        The reference prior of a likeness (Berger, De Oliveira and Sanso 2001): as much as the values can tell of it,
        sigma and the coefficients unknown. Close to a trend they can tell little, hence it depends on the design and on
        how many periods there are. Shares of the sellers weigh alike.
        """
        changes = self._moved
        basis = np.linalg.qr(self.whiten[1:] @ design)[0]
        taken = changes @ basis
        inner = basis.transpose(0, 2, 1) @ taken
        first = np.trace(changes, axis1=1, axis2=2) - np.trace(inner, axis1=1, axis2=2)
        second = sum((sign * (each**2).sum(axis=(1, 2)) for sign, each in ((1, changes), (-2, taken), (1, inner))))
        told = np.sqrt(np.maximum(second - first**2 / (self.n - design.shape[1]), 1e-12))
        weight = told.reshape(len(_LIKENESS), -1) * _widths(_LIKENESS)[:, None]
        weight /= weight.sum(axis=0) * len(_OWN_SHARE)
        return np.log([_PRIOR_OF_OWN_ALONE, *(1 - _PRIOR_OF_OWN_ALONE) * weight.ravel()])

    def evidence(
        self, place: int | slice, prior: Floats | float, log_det: Floats | float, rest: Floats, freedom: int
    ) -> Floats:
        """The log of the weight of a covariance, or of all, by the sum of squares that it leaves."""
        told = np.clip(self._own_variance * freedom / rest, _OWN_SHARE[0], 1.0)
        odd = np.log(self._own_share[place] / told) ** 2 / (2 * (_OWN_KNOWN**2 + 2 / freedom))
        found: Floats = prior - 0.5 * log_det - freedom / 2 * np.log(rest) - odd
        return found

    def fit(self, design: Floats, values: Floats) -> Fit:
        """Regression of the values on the design under every covariance of the grid."""
        return Fit(self, design, values)


class Fit:
    """One regression under every covariance of the grid; the sums of squares left by each."""

    def __init__(self, errors: SerialErrors, design: Floats, values: Floats) -> None:
        self._errors, self._design = errors, design
        self.freedom = errors.n - design.shape[1]
        white = errors.whiten @ design
        outcome = errors.whiten @ values
        self._inner = np.linalg.inv(white.transpose(0, 2, 1) @ white)
        self.coefficients = np.einsum("gij,gnj,gn->gi", self._inner, white, outcome)
        rest = outcome - np.einsum("gni,gi->gn", white, self.coefficients)
        self.rest = np.maximum((rest**2).sum(axis=1), 1e-18)
        log_det = errors.log_det - np.linalg.slogdet(self._inner)[1]
        self.evidence = errors.evidence(slice(None), errors.prior(design), log_det, self.rest, self.freedom)

    def beyond_chance(self, column: int) -> float:
        """A coefficient drawn to nought by as much of its square as chance makes (James and Stein, positive part)."""
        weight = np.exp(self.evidence - self.evidence.max())
        weight /= weight.sum()
        middle = self.coefficients[:, column]
        value = float(weight @ middle)
        variance = float(weight @ (self.rest / self.freedom * self._inner[:, column, column] + (middle - value) ** 2))
        return value * max(0.0, 1 - variance / max(value**2, 1e-300))

    @cached_property
    def best(self) -> int:
        """The place in the grid of the most likely covariance."""
        return int(np.argmax(self.evidence))

    def drawn(self, n_series: int, rng: np.random.Generator) -> tuple[Floats, Ints]:
        """Series of errors alone, a row each, under covariances as likely as the data make them, and the covariances.

        As large as the errors seen, since what sellers make of them has a size that is known.
        """
        weight = np.exp(self.evidence - self.evidence.max())
        places = rng.choice(len(weight), size=n_series, p=weight / weight.sum())
        noise = rng.standard_normal((n_series, self._errors.n))
        size = np.sqrt(self.rest[places] / self.freedom)
        return np.einsum("snm,sm->sn", self._errors.roots[places], noise) * size[:, None], places

    @cached_property
    def _chances(self) -> tuple[Floats, Floats]:
        """For each series of errors alone (columns), where in the mixture of each coefficient (rows) nought lies; and
        where it would, were the covariance known.
        """
        errors, design = self._errors, self._design
        values, places = self.drawn(_SIMULATED, np.random.default_rng(_SEED))
        basis, root = np.linalg.qr(errors.whiten @ design)
        outcome = errors.whiten @ values.T
        inside = basis.transpose(0, 2, 1) @ outcome
        rest = np.maximum((outcome**2).sum(axis=1) - (inside**2).sum(axis=1), 1e-18)
        log_det = errors.log_det + 2 * np.log(np.abs(np.diagonal(root, axis1=1, axis2=2))).sum(axis=1)
        evidence = errors.evidence(slice(None), errors.prior(design), log_det, rest.T, self.freedom).T
        weight = np.exp(evidence - evidence.max(axis=0))
        weight /= weight.sum(axis=0)
        inverse = np.linalg.inv(root)
        error = np.sqrt(rest / self.freedom)[:, None] * np.sqrt((inverse**2).sum(axis=2))[:, :, None]
        chances = stdtr(self.freedom, -(inverse @ inside) / error)
        return (weight[:, None] * chances).sum(axis=0), chances[places, :, np.arange(_SIMULATED)].T

    def _stretch(self, column: int, level: float) -> float:
        """How much wider than a normal variable's, on that scale, an interval is to be that holds what it says.

        Prepivoting (Beran 1987): how often the mixture's interval holds nought is seen from series that its own
        covariances make. Where weeks are independent it holds it too often, since they may be alike for all that a
        year tells; where they are alike not often enough.
        """
        # Against the same draws with their covariance known; the furthest fifth, where one quantile would scatter more.
        n_far = max(1, round(min(1.0, 4 * (1 - level)) * _SIMULATED))
        mixed, known = (
            np.sort(-ndtri(np.clip(np.minimum(each, 1 - each), 1e-300, 0.5)))[-n_far:].mean()
            for each in (chances[column] for chances in self._chances)
        )
        return float(mixed / known)

    def effect(self, column: int, level: float = 0.95) -> Effect:
        """What the mixture says of one coefficient."""
        weight = np.exp(self.evidence - self.evidence.max())
        weight /= weight.sum()
        middle = self.coefficients[:, column]
        error = np.sqrt(np.maximum(self.rest / self.freedom * self._inner[:, column, column], 1e-18))

        def under(value: float) -> float:
            return float(weight @ stdtr(self.freedom, (value - middle) / error))

        def at(share: float) -> float:
            reach = float(stdtrit(self.freedom, max(share, 1 - share))) * error * 1.001
            return float(brentq(lambda x: under(x) - share, (middle - reach).min(), (middle + reach).max(), xtol=1e-9))

        stretch = self._stretch(column, level)
        tail = float(ndtr(-float(ndtri((1 + level) / 2)) * stretch))
        value = float(weight @ middle)
        low, high = min(at(tail), value), max(at(1 - tail), value)
        away = float(ndtri(max(min(under(0.0), 1 - under(0.0)), 1e-300))) / stretch
        return Effect(value, low, high, 2 * float(ndtr(away)))
