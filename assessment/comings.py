"""A series made again and again as its ads would come and go by chance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from assessment.series import Floats, Ints

_ROUNDS = 3
# So many ads that chance does nothing to them.
_MOST_STANDING = 1e7
_LEAST = 1e-3


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands on each platform (rows): ``weight`` is its share of what is expected in each period, ``effort`` what
    was spent there, ``spread`` the variance that its sellers make, where that of all platforms together is one.

    ``lives``: the part of that variance that stays, and its fading from week to week; each as likely as the next.
    """

    weight: Floats
    effort: Floats
    spread: Floats
    lives: tuple[tuple[float, float], ...]


NOTHING_STANDS = Standing(np.zeros((0, 0)), np.zeros((0, 0)), np.zeros(0), ((0.0, 0.0),))


@dataclass(frozen=True, slots=True)
class Chance:
    """How much chance there is in each series to be drawn: the variance of a log ratio that sellers make, that of a
    shock to all, and how alike the shock is to the last week's.
    """

    own: Floats
    shock: Floats
    likeness: Floats


def came_and_went(
    standing: Standing, level: Floats, expected: Floats, weeks: Ints, chance: Chance, rng: np.random.Generator
) -> Floats:
    """Log ratios, a row a series, of ads that come and go around a ``level`` (a logarithm a period).

    Ads are as many on each platform as make the variance that its sellers make: many ads of a few sellers count as few.
    Each stands or goes by itself, and as many come as the level and the shock want; where these fall faster than ads
    fade, more are taken. Normal series of the same covariance have shorter tails: what is taken when a market falls
    scatters otherwise than what comes when it grows, and a logarithm of few is no normal variable.
    """
    n_series = len(chance.own)
    stays, fading = np.array(standing.lives)[rng.integers(len(standing.lives), size=n_series)].T
    wanted = np.exp(level - level.mean() + _shocks(weeks, chance, rng))
    ratio = np.empty((len(standing.spread), *wanted.shape))
    for place, spread in enumerate(standing.spread):
        variance = np.maximum(chance.own * spread, 1 / _MOST_STANDING)
        ratio[place] = _standing(wanted, np.maximum(stays, _LEAST) * variance, fading, weeks, rng)
        alone = np.maximum((1 - stays) * variance, 1 / _MOST_STANDING)[:, None]
        ratio[place] += rng.poisson(wanted / alone) * alone - wanted
    found: Floats = np.log(np.maximum(_together(standing, ratio), 0.0) + 0.5 / expected)
    return found


def _shocks(weeks: Ints, chance: Chance, rng: np.random.Generator) -> Floats:
    found = rng.standard_normal((len(chance.own), len(weeks)))
    for period, gap in enumerate(np.diff(weeks).tolist(), start=1):
        faded = chance.likeness**gap
        found[:, period] = faded * found[:, period - 1] + np.sqrt(1 - faded**2) * found[:, period]
    return np.sqrt(chance.shock)[:, None] * found


def _standing(wanted: Floats, variance: Floats, fading: Floats, weeks: Ints, rng: np.random.Generator) -> Floats:
    """Ads that stand in each period, for one wanted; so many in all that their number scatters by the variance."""
    means = wanted / variance[:, None]
    counts = np.empty(wanted.shape)
    counts[:, 0] = rng.poisson(means[:, 0])
    for period, gap in enumerate(np.diff(weeks).tolist(), start=1):
        before, now = means[:, period - 1], means[:, period]
        keep = np.minimum(fading**gap, now / before)
        kept = rng.binomial(counts[:, period - 1].astype(np.int64), keep)
        counts[:, period] = kept + rng.poisson(np.maximum(now - keep * before, 0.0))
    found: Floats = counts * variance[:, None]
    return found


def _together(standing: Standing, ratio: Floats) -> Floats:
    """All platforms' ratio, each held against its own mean rate, as ``standardised`` does."""
    counts: Floats = np.einsum("pn,psn->sn", standing.weight, ratio)
    spent = standing.effort[:, None, :]
    by_platform, found = (spent * ratio).sum(axis=2), counts
    for _ in range(_ROUNDS):
        rate = by_platform / np.maximum((spent * found).sum(axis=2), 1e-12)
        found = counts / np.maximum(np.einsum("pn,ps->sn", standing.weight, rate), 1e-12)
    return found
