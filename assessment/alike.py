"""How alike two periods are by the sellers who stand in both, and how surely that is known."""

from __future__ import annotations

import numpy as np

from assessment.comings import Standing
from assessment.series import Floats, Ints, Series

_WEEKS_A_MONTH = 30.4375 / 7
_ROUNDS = 30
# Of one period's variance, by what sellers' own means take off: beyond, too little is left to tell.
_MOST_TAKEN = 0.6
# How many weeks apart periods are by which fading is read, itself among them; and what it may be from week to week.
_APART = 5
_FADINGS = np.arange(0.02, 0.9705, 0.001)
_FADED = _FADINGS[:, None] ** np.arange(1, _APART)
_FADED_SQUARES = (_FADED**2).sum(axis=1)
_LEAST_ALIKE, _MOST_LIKE = 0.05, 0.98


def weeks_of(month: Floats) -> Ints:
    """The week of each period."""
    found: Ints = np.rint(month * _WEEKS_A_MONTH).astype(np.int64)
    return found


def gaps_of(month: Floats) -> Ints:
    """Weeks between any two periods."""
    weeks = weeks_of(month)
    found: Ints = np.abs(weeks[:, None] - weeks[None, :])
    return found


def turnover_of(
    series: Series, where: Ints, when: Ints, ratio: Floats, rate: Floats, n_drawn: int = 0
) -> tuple[Floats, float, Standing]:
    """How alike two periods are by the sellers who are there in both: they stay for weeks, then go; and the variance
    that it makes; and what stands on each platform, for so many lengths of stay drawn from what the sellers leave
    unsure.

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
    of_pair = exposure[pairs[:, 0]]
    own_rate = table.sum(axis=1) / np.maximum(of_pair.sum(axis=1), 1e-12)
    scatter = _Scatter(table - own_rate[:, None] * of_pair, pairs[:, 0], exposure, rate, gaps)
    spent = np.zeros_like(exposure)
    np.add.at(spent, (where, when), series.effort)
    if scatter.size <= 1e-12:
        return np.eye(len(gaps)), 0.0, Standing(scatter.weight, spent, scatter.spread, ((0.0, 0.0),))
    life, left = _fading(scatter.lags, gaps, scatter)
    drawn = scatter.lags + _balanced(n_drawn, len(scatter.lags), series.seed) @ _root(scatter.unsure)
    lives = tuple(_fading(np.minimum(each, _MOST_LIKE), gaps, scatter)[0] for each in drawn) or (life,)
    standing = Standing(scatter.weight, spent, scatter.spread, lives)
    return scatter.together(_alike(life, gaps)), scatter.size / left, standing


def _balanced(n_drawn: int, n_columns: int, seed: int) -> Floats:
    """Normal draws that scatter exactly as much as they should: twenty as they fall may scatter by a third less."""
    drawn = np.random.default_rng([seed, 1]).standard_normal((n_drawn, n_columns))
    if n_drawn <= n_columns:
        return drawn
    drawn -= drawn.mean(axis=0)
    found: Floats = np.linalg.qr(drawn)[0] * np.sqrt(n_drawn)
    return found


def _root(covariance: Floats) -> Floats:
    values, vectors = np.linalg.eigh(covariance)
    found: Floats = np.sqrt(np.maximum(values, 0.0))[:, None] * vectors.T
    return found


class _Scatter:
    """How much sellers scatter about their own means, on each platform and together.

    ``beyond`` has a row a seller on a platform (ads beyond its mean), ``exposure`` one a platform. ``whole`` is what
    two periods would share if all who are there in one were there in the other, for a mean variance of one: a period in
    which a platform was not visited rests on the sellers of the others alone, scatters more, and is less like its
    neighbours. ``size`` is that mean variance. ``lags`` is what periods one to four weeks apart share of what they
    would at most, ``unsure`` the covariance of that, sellers as clusters: few large ones may tell most of it. Both are
    read platform by platform, each week of one as good as the next. As parts of all ads of a week, those of the only
    platform that it saw would weigh ten times as much.
    """

    def __init__(self, beyond: Floats, platform: Ints, exposure: Floats, rate: Floats, gaps: Ints) -> None:
        expected = exposure * rate[:, None]
        total = np.maximum(expected.sum(axis=0), 1e-12)
        self.weight = expected / total
        seen = (exposure > 0).astype(float)
        n_seen = np.maximum(seen.sum(axis=1), 1.0)
        # Of what is expected there; where that is under one ad of all platforms together, it is no measure.
        least = expected.sum(axis=1) / total.sum()
        relative = beyond / np.maximum(expected, least[:, None])[platform]
        of_seller = (relative**2).sum(axis=1) / n_seen[platform]
        spread = np.bincount(platform, weights=of_seller, minlength=len(rate))
        whole = (self.weight * spread[:, None]).T @ self.weight
        self.size = float(np.diagonal(whole).mean())
        self.whole: Floats = whole / max(self.size, 1e-300)
        self.spread = spread / max(self.size, 1e-300)
        # What of a seller's own mean each period is.
        self._in_mean = exposure / np.maximum(exposure.sum(axis=1, keepdims=True), 1e-12)
        # Of each platform and period, how many others so many weeks apart saw it too; and what a platform weighs.
        self._near = np.stack([seen * (seen @ (gaps == apart)) for apart in range(_APART)])
        worth = (expected.sum(axis=1) / n_seen) ** 2
        most = np.maximum(self._near.sum(axis=2) @ (worth * spread), 1e-300)
        self._share = worth * spread / most[:, None]
        own = np.stack([((relative @ (gaps == apart)) * relative).sum(axis=1) for apart in range(1, _APART)])
        own *= worth[platform] / most[1:, None]
        self.lags: Floats = own.sum(axis=1)
        at_most = of_seller * (worth * self._near[1:].sum(axis=2) / most[1:, None])[:, platform]
        rest = own - self.lags[:, None] * at_most
        self.unsure: Floats = rest @ rest.T

    def taken_by_lag(self, correlation: Floats) -> Floats:
        """What periods nought to four weeks apart share less, since each seller is held against its own mean."""
        with_mean = self._in_mean @ correlation
        of_mean = (with_mean * self._in_mean).sum(axis=1)[:, None]
        found: Floats = ((self._near * (2 * with_mean - of_mean)).sum(axis=2) * self._share).sum(axis=1)
        return found

    def taken(self, correlation: Floats) -> Floats:
        """What two periods of all platforms share less by it; ``correlation`` is a seller's.

        The mean is most like the periods in the middle: those at the ends are further from it.
        """
        with_mean = self._in_mean @ correlation
        of_mean = (with_mean * self._in_mean).sum(axis=1)[:, None]
        crossed = (self.weight * self.spread[:, None] * (with_mean - of_mean / 2)).T @ self.weight
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


def _alike(life: tuple[float, float], gaps: Ints) -> Floats:
    """How alike a seller's own are, so many weeks apart."""
    stays, fading = life
    found: Floats = (stays * fading ** np.arange(gaps.max(initial=0) + 1.0))[gaps]
    np.fill_diagonal(found, 1.0)
    return found


def _fading(lags: Floats, gaps: Ints, scatter: _Scatter) -> tuple[tuple[float, float], float]:
    """The part that stays, and its fading, from periods one to four weeks apart. And how much of one period's variance
    its distance from the sellers' own means leaves.

    What was read is about each seller's own mean, hence too low by as much as that mean scatters; how much it does
    follows from the fading, so that both are found in turn.
    """
    life = (0.0, 0.0)
    for _ in range(_ROUNDS):
        taken = scatter.taken_by_lag(_alike(life, gaps))
        taken *= min(1.0, _MOST_TAKEN / taken[0])
        left, before = 1 - float(taken[0]), life
        life = _fitted(np.minimum(lags * left + taken[1:], _MOST_LIKE))
        if life[0] * life[1] < _LEAST_ALIKE:
            return (0.0, 0.0), 1 - min(_MOST_TAKEN, float(scatter.taken_by_lag(np.eye(len(gaps)))[0]))
        if life == before:
            break
    return life, left


def _fitted(lags: Floats) -> tuple[float, float]:
    """The part that stays and its fading from week to week by which periods so far apart are most nearly so alike."""
    along = _FADED @ lags
    stays = np.clip(along / _FADED_SQUARES, 0.0, 1.0)
    best = int(np.argmin(stays * (stays * _FADED_SQUARES - 2 * along)))
    return float(stays[best]), float(_FADINGS[best])
