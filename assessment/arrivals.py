"""Totals of a period whose sellers arrive at random, and how far they do."""

from __future__ import annotations

import numpy as np
from scipy.special import gammaincinv

from assessment.series import Floats, Ints

_FEWEST_PERIODS = 9
# However alike a few periods happen to be, some of a total is chance.
_MOST_RECURRING = 0.95


def recurring_share(by_seller: Floats, period_of: Ints, seller_of: Ints, visited: Ints) -> float:
    """How much of the scatter of sellers arriving at random is none, since the same ones come again, 0 to 1.

    Of a seller that is there, with so many ads, in some of the periods, what it adds to a total scatters by the mean
    square of its ads less the square of their mean; where all arrive anew, by the mean square. The square of the mean
    is what two periods have in common that are far apart: those of the first third and of the last (of ``visited``),
    since ads and sellers that stay from one week to the next are in both by chance. ``by_seller``, ``period_of`` and
    ``seller_of`` have an entry for each seller of a period. Nought under nine periods: it cannot be told.
    """
    third = len(visited) // 3
    if len(visited) < _FEWEST_PERIODS or not len(by_seller):
        return 0.0
    n_sellers = int(seller_of.max()) + 1
    sums, squares = [], 1.0
    for part in (visited[:third], visited[-third:]):
        here = np.isin(period_of, part)
        sums.append(np.bincount(seller_of[here], weights=by_seller[here], minlength=n_sellers) / third)
        squares *= float((by_seller[here] ** 2).sum()) / third
    if squares <= 0:
        return 0.0
    return float(np.clip(sums[0] @ sums[1] / squares**0.5, 0.0, _MOST_RECURRING))


def random_totals(
    by_seller: Floats, total_of: Ints, unit: Floats, level: float = 0.95, recurring: float = 0.0
) -> tuple[Floats, Floats, Floats]:
    """Totals whose parts, one a seller, arrive at random (weighted sums of Poisson numbers), and their intervals.

    Fay and Feuer's (1997) gamma interval: with one ad a seller it is Garwood's exact one of a count. A symmetric one is
    too low where few sellers post most, since a draw without them knows nothing of their size. The paper knows the
    largest weight that there may be; here it is that of a seller larger than all who came, as the others lead to
    expect. ``total_of`` says which total each part belongs to, ``unit`` the most that one ad more would add to each
    total, whoever posted it. ``recurring`` is the share of the scatter that is none, since the same sellers come again
    and again (``recurring_share``): so much less likely is it, too, that a larger one was missed.
    """
    tail, n = (1 - level) / 2, len(unit)
    value = np.bincount(total_of, weights=by_seller, minlength=n)
    by_chance = 1.0 - recurring
    variance = by_chance * np.bincount(total_of, weights=by_seller**2, minlength=n)
    # One seller more may have been missed; or one ad where the least effort was spent, though nobody was seen there:
    # the paper's weight is the largest of all strata, not of those with a count.
    most = _larger(by_seller, total_of, n)
    above = value + np.maximum(by_chance * most, unit)
    variance_above = variance + np.maximum(by_chance * most**2, unit**2)
    with np.errstate(divide="ignore", invalid="ignore"):
        high = gammaincinv(above**2 / variance_above, 1 - tail) * variance_above / above
        low = np.where(value > 0, gammaincinv(value**2 / variance, tail) * variance / value, 0.0)
    return value.astype(float), np.minimum(low, value).astype(float), np.maximum(high, value).astype(float)


def _larger(sizes: Floats, total_of: Ints, n: int) -> Floats:
    """For each total the size, in the median, of a seller larger than its largest.

    Sizes fall off as a power beyond any size (Pareto), whose exponent the largest twice the square root of them tell
    (Hill 1975): half of those beyond a size are beyond two to the power of one over the exponent times it. Where
    sellers are alike that is no more than the largest.
    """
    there = sizes > 0
    sizes, total_of = sizes[there], total_of[there]
    order = np.lexsort((-sizes, total_of))
    sizes, total_of = sizes[order], total_of[order]
    n_sellers = np.bincount(total_of, minlength=n)
    first = np.cumsum(n_sellers) - n_sellers
    n_largest = np.clip(np.ceil(2 * np.sqrt(n_sellers)).astype(np.int64), 0, np.maximum(n_sellers - 1, 0))
    is_large = np.arange(len(sizes)) - first[total_of] < n_largest[total_of]
    largest, below = np.zeros(n), np.ones(n)
    some, several = n_sellers > 0, n_largest > 0
    largest[some] = sizes[first[some]]
    below[several] = sizes[(first + n_largest)[several]]
    beyond = np.log(sizes[is_large] / below[total_of[is_large]])
    told = np.bincount(total_of[is_large], weights=beyond, minlength=n) / np.maximum(n_largest, 1)
    found: Floats = largest * 2.0**told
    return found
