"""Regression on one number a period whose errors hang together over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.optimize import brentq
from scipy.special import ndtr, ndtri, stdtr, stdtrit

from assessment.alike import gaps_of
from assessment.series import Floats, Ints
from assessment.standardised import Standardised, thinned

# How alike one week's shock is to the last one's, and the share of the variance that sellers' comings and goings make.
_LIKENESS = (-0.6, -0.2, 0.1, 0.3, 0.45, 0.6, 0.72, 0.81, 0.88, 0.93, 0.97)
_OWN_SHARE = (0.05, 0.15, 0.3, 0.45, 0.6, 0.75, 0.88)
_PRIOR_OF_OWN_ALONE = 0.3
_JITTER = 0.002
_MOST_LIKE = 0.98
# How well the sellers' own part of the variance is known beforehand, as a standard deviation of its logarithm.
_OWN_KNOWN = 0.35
# Series drawn to see how often an interval holds the truth, always the same ones of the same data.
_SIMULATED, _SEED = 299, 7


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
        gaps = gaps_of(data.month)
        lags = np.arange(int(gaps.max(initial=0)) + 1.0)
        turnover = data.turnover if standing is None else thinned(data.turnover, standing)
        own = self._steadied(turnover)
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
        self._fading, self._others = fading[:, 0], data.others

    def _steadied(self, turnover: Floats) -> Floats:
        found: Floats = (1 - _JITTER) * turnover + _JITTER * np.eye(self.n)
        return found

    def drawn(self, places: Ints, rng: np.random.Generator) -> Floats:
        """Series of errors, a row each, under covariances of the grid.

        Where the data tell how unsure the likeness by sellers is (``Standardised.others``), each series has another of
        those that may be.
        """
        noise = rng.standard_normal((len(places), self.n))
        if not self._others:
            alone: Floats = np.einsum("snm,sm->sn", self.roots[places], noise)
            return alone
        own = np.linalg.cholesky(np.array([self._steadied(each) for each in self._others]) + 1e-9 * np.eye(self.n))
        shocks = np.linalg.cholesky(self._fading + 1e-9 * np.eye(self.n))
        which = rng.integers(len(own), size=len(places))
        like = np.maximum(places - 1, 0) // len(_OWN_SHARE)
        share = self._own_share[places][:, None]
        by_sellers = np.einsum("snm,sm->sn", own[which], noise)
        to_all = np.einsum("snm,sm->sn", shocks[like], rng.standard_normal(noise.shape))
        found: Floats = np.sqrt(share) * by_sellers + np.sqrt(1 - share) * to_all
        return found

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
        size = np.sqrt(self.rest[places] / self.freedom)
        return self._errors.drawn(places, rng) * size[:, None], places

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
