"""How many taxa are traded, seen or not, and how completely a platform was looked through."""

from __future__ import annotations

from math import ceil, exp, floor, log, sqrt

import numpy as np
from numpy.typing import NDArray
from scipy.special import gammaln, ndtri

from model.estimate import Interval

_DRAWS = 1000

Counts = NDArray[np.int64]


def chao1(counts: Counts, level: float = 0.95) -> Interval:
    """Lower bound of the number of taxa from how many were seen once and twice (Chao 1984; bias-corrected form).

    ``counts`` are ads (or clusters) by taxon. The interval is log-normal on the taxa not seen.
    """
    counts = counts[counts > 0]
    n, seen = int(counts.sum()), len(counts)
    once, twice = int((counts == 1).sum()), int((counts == 2).sum())
    method = "Chao1 (bias-corrected)"
    if n == 0:
        return Interval(value=0.0, low=0.0, high=None, level=level, method=method, is_lower_bound=True)
    share = (n - 1) / n
    unseen = share * once * (once - 1) / (2 * (twice + 1))
    if unseen == 0:
        low, high = none_unseen(counts, np.exp(-counts.astype(float)), level)
        return Interval(value=seen, low=low, high=high, level=level, method=method, is_lower_bound=True)
    if twice:
        ratio = once / twice
        variance = twice * (share * ratio**2 / 2 + share**2 * ratio**3 + share**2 * ratio**4 / 4)
    else:
        variance = share * once * (once - 1) / 2 + share**2 * once * (2 * once - 1) ** 2 / 4
        variance -= share**2 * once**4 / (4 * (seen + unseen))
    spread = exp(float(ndtri((1 + level) / 2)) * sqrt(log(1 + max(variance, 0.0) / unseen**2)))
    return Interval(
        value=seen + unseen,
        # Whole taxa: each end stands for the nearest number of them; where less than half a one is missing, none is.
        low=float(seen + floor(unseen / spread + 0.5)),
        high=float(seen + floor(unseen * spread + 0.5)),
        level=level,
        method=method,
        is_lower_bound=True,
    )


def none_unseen(counts: Counts, missed: NDArray[np.float64], level: float) -> tuple[float, float]:
    """Bounds of the number of kinds where Chao's estimate says that none was missed (Colwell 2013, appendix B).

    ``counts`` are how often each kind was seen, ``missed`` the chance of one seen so often not to be seen at all.
    """
    seen, n = len(counts), int(counts.sum())
    share = float(missed.sum()) / seen
    variance = float((missed - missed**2).sum()) - float((counts * missed).sum()) ** 2 / n
    width = float(ndtri((1 + level) / 2)) * sqrt(max(variance, 0.0)) / (1 - share)
    return float(seen), max(float(seen), seen / (1 - share) + width)


def coverage(counts: Counts) -> float:
    """Share of all ads that belong to taxa already seen, 0 to 1 (Chao and Jost 2012); 0 where nothing was seen."""
    counts = counts[counts > 0]
    n = int(counts.sum())
    once, twice = int((counts == 1).sum()), int((counts == 2).sum())
    if n == 0:
        return 0.0
    if once == 0:
        return 1.0
    rest = (n - 1) * once / ((n - 1) * once + 2 * twice) if twice else (n - 1) * (once - 1) / ((n - 1) * (once - 1) + 2)
    return 1.0 - once / n * rest


def assemblage(counts: Counts) -> NDArray[np.float64]:
    """Shares of all taxa: of those seen as what was seen leads to expect, of the others alike (Chao et al. 2014)."""
    counts = counts[counts > 0]
    n, covered = int(counts.sum()), coverage(counts)
    share = counts / n
    missed = share * (1 - share) ** n
    unseen = ceil(round((chao1(counts).value or 0.0) - len(counts), 9))
    if not unseen or covered >= 1.0:
        return share.astype(float)
    pull = min(1.0, (1 - covered) / float(missed.sum()))
    found: NDArray[np.float64] = np.concatenate([share - pull * missed, np.full(unseen, (1 - covered) / unseen)])
    return found / float(found.sum())


def rarefied(counts: Counts, n_ads: int) -> float:
    """Expected number of taxa among ``n_ads`` drawn at random (Hurlbert 1971). Raises ValueError above the total."""
    counts = counts[counts > 0]
    total = int(counts.sum())
    if not 0 <= n_ads <= total:
        raise ValueError(f"{n_ads} ads cannot be drawn from {total}")
    return float(sum(1.0 - rarefied_misses(int(count), total, n_ads) for count in counts))


def rarefied_misses(count: int, total: int, n_ads: int) -> float:
    """Chance that ``n_ads`` drawn of ``total`` hold none of a taxon that has ``count`` of them."""
    left = total - count
    if left < n_ads:
        return 0.0
    return exp(gammaln(left + 1) - gammaln(left - n_ads + 1) - gammaln(total + 1) + gammaln(total - n_ads + 1))


def rarefied_variance(counts: Counts, n_ads: int, rng: np.random.Generator) -> float:
    """Of ``rarefied``, without bias (Wang and Lindsay 2014); it may fall under nought. For up to half of the ads.

    Taxa of ``n_ads`` drawn, times those of as many others, are on average the square of what is expected: ads that two
    draws do not share tell of one another nothing. What the square of the estimate has beyond that is its variance.
    """
    expected, first = rarefied(counts, n_ads), np.zeros(_DRAWS)
    others = first.copy()
    left = np.full(_DRAWS, int(counts.sum()))
    wanted = np.full((2, _DRAWS), n_ads)
    for count in counts[counts > 0].tolist():
        taken = np.zeros((2, _DRAWS), dtype=np.int64)
        # Of this taxon's ads: those in the first draw, then those of the rest in the second.
        taken[0] = rng.hypergeometric(count, left - count, wanted[0])
        rest = count - taken[0]
        taken[1] = rng.hypergeometric(rest, left - wanted[0] - rest, wanted[1])
        first += taken[0] > 0
        others += taken[1] > 0
        left -= count
        wanted -= taken
    return -float(((first - expected) * (others - expected)).mean())
