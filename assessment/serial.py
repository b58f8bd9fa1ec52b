"""Regression on one number a period whose errors hang together over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.optimize import brentq
from scipy.special import ndtr, ndtri, stdtr, stdtrit

from assessment.alike import gaps_of
from assessment.comings import Chance
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
# Series drawn to see how often an interval holds the truth.
_SIMULATED = 499


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
        turnover = data.turnover if standing is None else thinned(data.turnover, standing, data.standing.lives[0][1])
        self._own_root = np.linalg.cholesky(self._steadied(turnover))
        self._fading = np.array([(likeness**lags)[gaps] for likeness in _LIKENESS])
        self._slope = np.array([(lags * likeness ** (lags - 1))[gaps] for likeness in _LIKENESS])
        self.own_share = np.array([1.0, *_OWN_SHARE * len(_LIKENESS)])
        self.like = np.array([0, *np.repeat(np.arange(len(_LIKENESS)), len(_OWN_SHARE))])
        # Along these axes both the sellers' part and a shock of that likeness are independent, whatever their shares:
        # one decomposition a likeness instead of one for each covariance of the grid.
        alone = np.linalg.inv(self._own_root)
        sizes, axes = np.linalg.eigh(alone @ self._fading @ alone.T)
        self.axes: Floats = axes.transpose(0, 2, 1) @ alone
        share = self.own_share[:, None]
        self.scale: Floats = 1 / np.sqrt((1 - share) * np.maximum(sizes, 0.0)[self.like] + share)
        self.log_det: Floats = 2 * np.log(np.diagonal(self._own_root)).sum() - 2 * np.log(self.scale).sum(axis=1)
        self._own_variance = data.own_variance
        self.seed = data.seed

    def _steadied(self, turnover: Floats) -> Floats:
        found: Floats = (1 - _JITTER) * turnover + (_JITTER + 1e-9) * np.eye(self.n)
        return found

    def drawn(self, places: Ints, rng: np.random.Generator) -> Floats:
        """Series of errors, a row each, under covariances of the grid."""
        shocks = np.linalg.cholesky(self._fading + 1e-9 * np.eye(self.n))
        noise = rng.standard_normal((2, len(places), self.n))
        share = self.own_share[places][:, None]
        to_all = np.empty_like(noise[0])
        for like, root in enumerate(shocks):
            here = self.like[places] == like
            to_all[here] = noise[1, here] @ root.T
        found: Floats = np.sqrt(share) * (noise[0] @ self._own_root.T) + np.sqrt(1 - share) * to_all
        return found

    def whitened(self, values: Floats) -> Floats:
        """The columns as every covariance makes them independent."""
        found: Floats = self.scale[:, :, None] * (self.axes @ values)[self.like]
        return found

    def squares(self, basis: Floats, values: Floats) -> tuple[Floats, Floats]:
        """By covariance, the whitened squares of each column of the values, summed; and what lies along a basis."""
        whole = np.empty((len(self.scale), values.shape[1]))
        along = np.empty((len(self.scale), basis.shape[2], values.shape[1]))
        across = (self.scale[:, :, None] * basis).transpose(0, 2, 1)
        for like, axes in enumerate(self.axes):
            places, turned = np.flatnonzero(self.like == like), axes @ values
            whole[places] = self.scale[places] ** 2 @ turned**2
            along[places] = across[places] @ turned
        return whole, along

    @cached_property
    def _moved(self) -> Floats:
        """How the shock's part changes with its likeness, along the axes."""
        found: Floats = self.axes @ self._slope @ self.axes.transpose(0, 2, 1)
        return found

    def prior(self, design: Floats) -> Floats:
        """The logarithm of what each covariance weighs before the values are known.

        The reference prior of a likeness (Berger, De Oliveira and Sanso 2001): as much as the values can tell of it,
        sigma and the coefficients unknown. Close to a trend they can tell little, hence it depends on the design and on
        how many periods there are. Shares of the sellers weigh alike.
        """
        by_like = (len(_LIKENESS), len(_OWN_SHARE))
        scale = self.scale[1:].reshape(*by_like, self.n)
        part = 1 - np.array(_OWN_SHARE)
        basis = np.linalg.qr(self.whitened(design)[1:])[0].reshape(*by_like, self.n, -1)
        taken = scale[..., None] * (self._moved[:, None] @ (scale[..., None] * basis))
        inner = basis.swapaxes(2, 3) @ taken
        own = np.diagonal(self._moved, axis1=1, axis2=2)[:, None, :]
        first = (scale**2 * own).sum(axis=2) - np.trace(inner, axis1=2, axis2=3)
        whole = (scale**2 * (scale**2 @ self._moved**2)).sum(axis=2)
        second = whole - 2 * (taken**2).sum(axis=(2, 3)) + (inner**2).sum(axis=(2, 3))
        told = part * np.sqrt(np.maximum(second - first**2 / (self.n - design.shape[1]), 1e-12))
        weight = told * _widths(_LIKENESS)[:, None]
        weight /= weight.sum(axis=0) * len(_OWN_SHARE)
        return np.log([_PRIOR_OF_OWN_ALONE, *(1 - _PRIOR_OF_OWN_ALONE) * weight.ravel()])

    def evidence(
        self, place: int | slice, prior: Floats | float, log_det: Floats | float, rest: Floats, freedom: int
    ) -> Floats:
        """The log of the weight of a covariance, or of all, by the sum of squares that it leaves."""
        told = np.clip(self._own_variance * freedom / rest, _OWN_SHARE[0], 1.0)
        odd = np.log(self.own_share[place] / told) ** 2 / (2 * (_OWN_KNOWN**2 + 2 / freedom))
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
        white = errors.whitened(design)
        outcome = errors.whitened(values[:, None])[:, :, 0]
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
        places = self._likely(n_series, rng)
        size = np.sqrt(self.rest[places] / self.freedom)
        return self._errors.drawn(places, rng) * size[:, None], places

    def chance(self, n_series: int, rng: np.random.Generator) -> Chance:
        """How much chance makes of as many series, as likely as the data make it."""
        places = self._likely(n_series, rng)
        whole, share = self.rest[places] / self.freedom, self._errors.own_share[places]
        return Chance(whole * share, whole * (1 - share), np.array(_LIKENESS)[self._errors.like[places]])

    def _likely(self, n_series: int, rng: np.random.Generator) -> Ints:
        weight = np.exp(self.evidence - self.evidence.max())
        return rng.choice(len(weight), size=n_series, p=weight / weight.sum())

    @cached_property
    def _mixtures(self) -> tuple[Floats, Floats, Floats, Floats, Ints]:
        """Of series of errors alone: the root of the design under each covariance, what of each series lies along it,
        its error, what each covariance weighs, and the one that made it.
        """
        errors, design = self._errors, self._design
        values, places = self.drawn(_SIMULATED, np.random.default_rng(errors.seed))
        basis, root = np.linalg.qr(errors.whitened(design))
        whole, inside = errors.squares(basis, values.T)
        rest = np.maximum(whole - (inside**2).sum(axis=1), 1e-18)
        log_det = errors.log_det + 2 * np.log(np.abs(np.diagonal(root, axis1=1, axis2=2))).sum(axis=1)
        evidence = errors.evidence(slice(None), errors.prior(design), log_det, rest.T, self.freedom).T
        weight = np.exp(evidence - evidence.max(axis=0))
        return np.linalg.inv(root), inside, np.sqrt(rest / self.freedom), weight / weight.sum(axis=0), places

    def _chances(self, column: int) -> tuple[Floats, Floats]:
        """For each series of errors alone, where in the mixture of a coefficient nought lies; and where it would, were
        the covariance known.
        """
        inverse, inside, size, weight, places = self._mixtures
        error = size * np.sqrt((inverse[:, column] ** 2).sum(axis=1))[:, None]
        chances = stdtr(self.freedom, -np.einsum("gk,gks->gs", inverse[:, column], inside) / error)
        return (weight * chances).sum(axis=0), chances[places, np.arange(_SIMULATED)]

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
            for each in self._chances(column)
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
