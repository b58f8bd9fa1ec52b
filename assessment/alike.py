"""How alike two periods are by the sellers who stand in both, and how surely that is known."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assessment.series import Floats, Ints, Series

_WEEKS_A_MONTH = 30.4375 / 7
_ROUNDS, _CLOSE = 30, 1e-6
# Of one period's variance, by what sellers' own means take off: beyond, too little is left to tell.
_MOST_TAKEN = 0.6
_MOST_LIKE, _SEED = 0.98, 7
Mask = NDArray[np.bool_]


def gaps_of(month: Floats) -> Ints:
    """Weeks between any two periods."""
    weeks = np.rint(month * _WEEKS_A_MONTH).astype(np.int64)
    found: Ints = np.abs(weeks[:, None] - weeks[None, :])
    return found


def turnover_of(
    series: Series, where: Ints, when: Ints, ratio: Floats, rate: Floats, n_drawn: int = 0
) -> tuple[Floats, float, list[Floats]]:
    """How alike two periods are by the sellers who are there in both: they stay for weeks, then go; and the variance
    that it makes; and so many others as likely, each drawn from what the sellers leave unsure.

    Read from what each seller has beyond its mean rate on a platform, at the effort spent there and the period's ratio
    (nothing where the platform was not visited: a week lost is no seller gone), as a fading with the weeks between,
    with a part that is of one period alone. By lag, not period by period: weights that follow single periods' counts
    would pull the fit to the periods in which few were seen. What a platform weighs in a period follows its effort
    (``_Scatter``).
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
    scatter = _Scatter(beyond, pairs[:, 0], expected, exposure)
    if scatter.size <= 1e-12:
        return np.eye(len(gaps)), 0.0, []
    lags, unsure = scatter.lags(beyond, pairs[:, 0], [gaps == gap for gap in (1, 2)])
    correlation, left = _fading(lags, gaps, scatter)
    drawn = np.random.default_rng(_SEED).multivariate_normal(lags, unsure, n_drawn, method="eigh")
    others = [_fading(np.minimum(each, _MOST_LIKE), gaps, scatter)[0] for each in drawn]
    return correlation, scatter.size / left, others


class _Scatter:
    """How much sellers scatter about their own means, on each platform and together.

    ``beyond`` has a row a seller on a platform, ``expected`` and ``exposure`` one a platform. ``whole`` is what two
    periods would share if all who are there in one were there in the other, for a mean variance of one: a period in
    which a platform was not visited rests on the sellers of the others alone, scatters more, and is less like its
    neighbours. ``size`` is that mean variance.
    """

    def __init__(self, beyond: Floats, platform: Ints, expected: Floats, exposure: Floats) -> None:
        self._weight = expected / np.maximum(expected.sum(axis=0), 1e-12)
        squares = np.zeros(len(expected))
        np.add.at(squares, platform, (beyond**2).sum(axis=1))
        spread = squares / np.maximum((self._weight**2).sum(axis=1), 1e-12)
        whole = (self._weight * spread[:, None]).T @ self._weight
        self.size = float(np.diagonal(whole).mean())
        self.whole: Floats = whole / max(self.size, 1e-300)
        self._spread = spread / max(self.size, 1e-300)
        # What of a seller's own mean each period is.
        self._in_mean = exposure / np.maximum(exposure.sum(axis=1, keepdims=True), 1e-12)

    def lags(self, beyond: Floats, platform: Ints, apart: Sequence[Mask]) -> tuple[Floats, Floats]:
        """What periods so far apart share of what they would at most, and the covariance of that, sellers as clusters:
        few large ones may tell most of it.
        """
        shared = np.array([self.whole[pairs].sum() for pairs in apart])
        own = np.array([((beyond @ pairs) * beyond).sum(axis=1) for pairs in apart]) / self.size
        found = own.sum(axis=1) / np.maximum(shared, 1e-300)
        squares = (beyond**2).sum(axis=1) / np.maximum((self._weight**2).sum(axis=1), 1e-12)[platform] / self.size
        of_platform = np.array([((self._weight @ pairs) * self._weight).sum(axis=1) for pairs in apart])[:, platform]
        rest = (own - found[:, None] * squares * of_platform) / np.maximum(shared, 1e-300)[:, None]
        unsure: Floats = rest @ rest.T
        return found, unsure

    def taken(self, correlation: Floats) -> Floats:
        """What two periods share less, since each seller is held against its own mean; ``correlation`` is a seller's.

        The mean is most like the periods in the middle: those at the ends are further from it.
        """
        with_mean = self._in_mean @ correlation
        of_mean = (with_mean * self._in_mean).sum(axis=1)[:, None]
        crossed = (self._weight * self._spread[:, None] * (with_mean - of_mean / 2)).T @ self._weight
        found: Floats = crossed + crossed.T
        return found

    def together(self, correlation: Floats) -> Floats:
        """How alike the log ratios of two periods are, where a seller's own are as alike as ``correlation`` says.

        Each platform is held against its own mean rate: a period without one lacks what it is beyond its mean, not all
        that it is. What that takes from all periods alike goes into the constant of any regression, and is left in.
        """
        taken = self.taken(correlation)
        rows = taken.mean(axis=0)
        between = taken - rows[:, None] - rows[None, :] + rows.mean()
        values, vectors = np.linalg.eigh(correlation * self.whole - between)
        found: Floats = (vectors * np.maximum(values, 0.0)) @ vectors.T
        return found


def _fading(lags: Floats, gaps: Ints, scatter: _Scatter) -> tuple[Floats, float]:
    """The turnover that fades, with a part that is of one period alone, from those one and two weeks apart. And how
    much of one period's variance its distance from the sellers' own means leaves.

    What was read is about each seller's own mean, hence too low by as much as that mean scatters; how much it does
    follows from the fading, so that both are found in turn.
    """
    alone, whole, apart = np.eye(len(gaps)), scatter.whole, [gaps == gap for gap in (1, 2)]
    correlation = alone
    for _ in range(_ROUNDS):
        taken = scatter.taken(correlation)
        mean = float(np.diagonal(taken).mean())
        taken *= min(1.0, _MOST_TAKEN / mean)
        left = 1 - min(_MOST_TAKEN, mean)
        first, second = (
            min(_MOST_LIKE, lag * left + float(taken[pairs].sum() / max(whole[pairs].sum(), 1e-300)))
            for lag, pairs in zip(lags, apart, strict=True)
        )
        if first < 0.05 or second < 0.02:
            return scatter.together(alone), 1 - min(_MOST_TAKEN, float(np.diagonal(scatter.taken(alone)).mean()))
        fading = min(0.97, second / first)
        stays = min(1.0, first / fading)
        before, correlation = correlation, stays * fading ** gaps.astype(float) + (1 - stays) * alone
        if np.abs(correlation - before).max() < _CLOSE:
            break
    return scatter.together(correlation), left
