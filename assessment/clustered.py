"""How sure a sum over sellers of unlike size is: its variance, and how well that is known."""

from __future__ import annotations

from assessment.series import Floats


def spread_over_sellers(pulls: Floats, alone: Floats, n_ads: Floats) -> tuple[float, float]:
    """The variance of an estimate that each seller moves by its pull, and the degrees of freedom of that variance.

    The sum of squared pulls is too small where few sellers have most of the ads: the estimate follows them, and what
    they pull is what is left. How much too small, and how many degrees of freedom it has, is worked out for pulls that
    are as large as expected (Bell and McCaffrey 2002), not as they happened to be: a seller that is large and happens
    to be like the others would make the variance small and its freedom large at once. ``alone`` is what a seller's
    squared pull would be were its ads drawn one by one; they are alike as much as the pulls tell, by moments.
    """
    squares = float((pulls**2).sum())
    if squares <= 0:
        return 0.0, 1.0
    leverage = alone / float(alone.sum())
    more = alone * (n_ads - 1)
    without, of_more = (_moments(each, leverage)[0] for each in (alone, more))
    likeness = min(max((squares - without) / of_more, 0.0), 1.0) if of_more > 0 else 0.0
    expected = alone + likeness * more
    mean, variance = _moments(expected, leverage)
    return squares / mean * float(expected.sum()), max(1.0, 2 * mean**2 / variance)


def _moments(variances: Floats, leverage: Floats) -> tuple[float, float]:
    """Mean and variance of the sum of squares of normal parts, each less its leverage times the sum of all parts.

    That sum is a quadratic form of the parts: the one of i and j has the weight ``own`` - l_i - l_j, and one more where
    they are the same. Twice the sum of v_i v_j times those squared is its variance.
    """
    own = float(leverage @ leverage)
    whole, once, twice = (float((leverage**power * variances).sum()) for power in (0, 1, 2))
    mean = float((variances * (1 - 2 * leverage + own)).sum())
    crossed = own**2 * whole**2 - 4 * own * whole * once + 2 * whole * twice + 2 * once**2
    same = float((variances**2 * (1 + 2 * (own - 2 * leverage))).sum())
    return mean, 2 * (crossed + same)
