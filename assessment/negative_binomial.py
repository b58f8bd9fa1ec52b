"""Log-linear regression of counts whose variance is more than Poisson's, with an effort offset."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.special import gammaln

from assessment.series import Floats

_MOST_STEPS = 100
_LONGEST_STEP = 5.0
_SMALL = 1e-8
_ROUNDS = 4
_FURTHEST = 30.0
_SMALLEST_ALPHA = 1e-8


@dataclass(frozen=True, slots=True)
class CountFit:
    """The coefficients on the log scale, and the counts that they lead to expect."""

    coefficients: Floats
    means: Floats


def fitted(design: Floats, counts: Floats, effort: Floats, alpha: float, start: Floats | None = None) -> CountFit:
    """Maximum likelihood by Fisher's scoring, the variance of a count being its mean and ``alpha`` times its square.

    A step is halved until the likelihood is no less, so that it ends where a platform has no count at all, too.
    """
    alpha, offset = max(alpha, _SMALLEST_ALPHA), np.log(effort)
    if start is None:
        first = np.log(counts + 0.5) - offset
        start = np.linalg.lstsq(design, first, rcond=None)[0]
    now, means = start, _means(design, start, offset)
    height = log_likelihood(counts, means, alpha)
    for _ in range(_MOST_STEPS):
        weight = 1.0 / (1.0 + alpha * means)
        score = design.T @ ((counts - means) * weight)
        curvature = design.T @ (design * (means * weight)[:, None])
        curvature[np.diag_indices_from(curvature)] += 1e-12 * (1.0 + np.trace(curvature))
        step = np.linalg.solve(curvature, score)
        step *= min(1.0, _LONGEST_STEP / max(float(np.abs(step).max()), 1e-300))
        before = height
        while np.abs(step).max() > _SMALL / 100:
            means = _means(design, now + step, offset)
            height = log_likelihood(counts, means, alpha)
            if height >= before - 1e-9:
                break
            step = step / 2
        now = now + step
        if np.abs(step).max() < _SMALL or height - before < 1e-12 * (1.0 + abs(before)):
            break
    return CountFit(now, _means(design, now, offset))


def dispersion(design: Floats, counts: Floats, effort: Floats) -> float:
    """Alpha by maximum likelihood, means and alpha in turn."""
    alpha, start = 0.1, None
    for _ in range(_ROUNDS):
        fit = fitted(design, counts, effort, alpha, start)
        start = fit.coefficients

        def loss(log_alpha: float, means: Floats = fit.means) -> float:
            return -log_likelihood(counts, means, exp(log_alpha))

        alpha = exp(float(minimize_scalar(loss, bounds=(-12.0, 4.0), method="bounded").x))
    return alpha


def log_likelihood(counts: Floats, means: Floats, alpha: float) -> float:
    """Of counts with these means."""
    size = 1.0 / alpha
    terms = gammaln(counts + size) - gammaln(size) - gammaln(counts + 1)
    terms += counts * np.log(means / (means + size)) - size * np.log1p(means / size)
    return float(terms.sum())


def _means(design: Floats, coefficients: Floats, offset: Floats) -> Floats:
    found: Floats = np.exp(np.clip(design @ coefficients + offset, -_FURTHEST, _FURTHEST))
    return found
