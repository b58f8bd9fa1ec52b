"""How many ads or sellers were there that no visit saw: capture-recapture on visits and platforms."""

from __future__ import annotations

from itertools import combinations
from math import ceil, exp, floor, log, sqrt

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm

from assessment.richness import none_unseen
from model.estimate import Interval

Histories = NDArray[np.bool_]
_FEWEST_REPEATS = 20
_MOST_PERIODS = 12
_MOST_STEPS = 200


def chapman(n_first: int, n_second: int, n_both: int, level: float = 0.95) -> Interval:
    """Total behind two independent samples of a closed population (Chapman 1951; variance Seber 1970).

    The interval is log-normal on the unseen part, so that it never falls under what was seen. Unequal chances of being
    seen make it too low: read it beside ``chao2``.
    """
    if not 0 <= n_both <= min(n_first, n_second):
        raise ValueError(f"{n_both} seen in both of samples of {n_first} and {n_second}")
    seen = n_first + n_second - n_both
    total = (n_first + 1) * (n_second + 1) / (n_both + 1) - 1
    only_first, only_second = n_first - n_both, n_second - n_both
    variance = (n_first + 1) * (n_second + 1) * only_first * only_second / ((n_both + 1) ** 2 * (n_both + 2))
    notes = () if n_both >= 7 else (f"only {n_both} seen in both: biased low (Robson and Regier 1964)",)
    low, high = _around_unseen(seen, total, variance, level)
    return Interval(value=total, low=low, high=high, level=level, method="Chapman", notes=notes)


def chao2(histories: Histories, level: float = 0.95) -> Interval:
    """Lower bound of the total from how many were seen once and twice in ``T`` visits (Chao 1987, bias-corrected).

    ``histories`` is one row per ad or seller seen at least once, one column per visit. Holds whatever the differences
    between sellers, for as long as the population is closed.
    """
    counts = histories.sum(axis=1)
    counts = counts[counts > 0]
    n_visits = histories.shape[1]
    seen, once, twice = len(counts), int((counts == 1).sum()), int((counts == 2).sum())
    share = (n_visits - 1) / n_visits if n_visits else 0.0
    total = seen + share * once * (once - 1) / (2 * (twice + 1))
    variance = _chao2_variance(share, once, twice, total)
    low, high = _around_unseen(seen, total, variance, level)
    if seen and total == seen:
        low, high = none_unseen(counts, (1 - counts / n_visits) ** n_visits, level)
    notes = () if n_visits >= 3 else (f"{n_visits} visits: three or more are wanted",)
    return Interval(
        value=total, low=low, high=high, level=level, method="Chao2 (bias-corrected)", is_lower_bound=True, notes=notes
    )


def _chao2_variance(share: float, once: int, twice: int, total: float) -> float:
    # Chao, Gotelli et al. 2014, the classic form where doubletons exist, the bias-corrected one where none do.
    if twice > 0:
        ratio = once / twice
        return twice * (share * ratio**2 / 2 + share**2 * ratio**3 + share**2 * ratio**4 / 4)
    first = share * once * (once - 1) / 2
    second = share**2 * once * (2 * once - 1) ** 2 / 4
    third = share**2 * once**4 / (4 * total) if total else 0.0
    return max(0.0, first + second - third)


def _around_unseen(seen: int, total: float, variance: float, level: float) -> tuple[float, float]:
    unseen = total - seen
    if unseen <= 0 or variance <= 0:
        return float(total), float(total)
    z = float(norm.ppf((1 + level) / 2))
    spread = exp(z * sqrt(log(1 + variance / unseen**2)))
    # Whole ads: where less than one may be missing, none may be.
    return float(seen + floor(unseen / spread)), float(seen + ceil(unseen * spread))


def closure_test(histories: Histories) -> tuple[float, str]:
    """P-value that nobody entered or left between the visits, and what it means in words.

    The null lets chances differ by visit and by ad (additive on the logit, the Rasch model of Darroch et al. 1993):
    given how often an ad was seen, its sightings fall on visits in proportion to the visits' odds alone. Ads that come
    and go are seen closer together than that; the statistic is the span from first to last sighting (as Otis et al.
    1978, with visit effects). One-sided; a small value (under 0.05) says that closed estimates do not apply.
    """
    periods = _merged(histories)
    n_periods = periods.shape[1]
    counts = periods.sum(axis=1)
    informative = periods[(counts >= 2) & (counts < n_periods)]
    if len(informative) < _FEWEST_REPEATS:
        return 1.0, f"too few repeat sightings ({len(informative)}) to test closure"
    odds = _visit_odds(periods[(counts >= 1) & (counts < n_periods)])
    expected = variance = 0.0
    for times, n_ads in zip(*np.unique(informative.sum(axis=1), return_counts=True), strict=True):
        mean, spread = _span_moments(int(times), odds)
        expected, variance = expected + n_ads * mean, variance + n_ads * spread
    observed = float(_spans(informative).sum())
    if variance <= 0:
        return 1.0, "too few visits to test closure"
    p_value = float(norm.cdf((observed - expected) / sqrt(variance)))
    return p_value, "closure is rejected: use the open estimate" if p_value < 0.05 else "closure is not rejected"


def _merged(histories: Histories) -> Histories:
    """The histories over at most twelve periods, neighbouring visits taken together."""
    groups = np.array_split(np.arange(histories.shape[1]), min(_MOST_PERIODS, histories.shape[1]))
    return np.column_stack([histories[:, group].any(axis=1) for group in groups]) if len(groups) else histories


def _spans(histories: Histories) -> NDArray[np.int64]:
    width = histories.shape[1]
    spans: NDArray[np.int64] = width - 1 - np.argmax(histories[:, ::-1], axis=1) - np.argmax(histories, axis=1)
    return spans


def _subsets(n_periods: int, times: int) -> Histories:
    chosen = np.array(list(combinations(range(n_periods), times)))
    rows = np.zeros((len(chosen), n_periods), dtype=bool)
    rows[np.arange(len(chosen))[:, None], chosen] = True
    return rows


def _visit_odds(histories: Histories) -> NDArray[np.float64]:
    """Odds of the visits by conditional maximum likelihood: expected sightings a visit equal those observed."""
    n_periods = histories.shape[1]
    observed = histories.sum(axis=0).astype(float)
    by_times = list(zip(*np.unique(histories.sum(axis=1), return_counts=True), strict=True))
    subsets = {int(times): _subsets(n_periods, int(times)) for times, _ in by_times}
    log_odds = np.zeros(n_periods)
    for _ in range(_MOST_STEPS):
        expected = np.zeros(n_periods)
        for times, n_ads in by_times:
            rows = subsets[int(times)]
            weights = np.exp(rows @ log_odds)
            expected += n_ads * (weights @ rows) / weights.sum()
        step = np.log((observed + 1e-9) / (expected + 1e-9))
        log_odds = np.clip(log_odds + step, -12.0, 12.0)
        if np.abs(step).max() < 1e-6:
            break
    return np.exp(log_odds)


def _span_moments(times: int, odds: NDArray[np.float64]) -> tuple[float, float]:
    rows = _subsets(len(odds), times)
    weights = np.exp(rows @ np.log(odds))
    weights /= weights.sum()
    spans = _spans(rows)
    mean = float(weights @ spans)
    return mean, float(weights @ (spans - mean) ** 2)
