"""Change over time of ads per unit of effort, with intervals that know sellers and bad weeks."""

from __future__ import annotations

from dataclasses import dataclass
from math import expm1, sqrt

import numpy as np
from scipy.sparse import csr_matrix
from scipy.stats import chi2, norm, t

from assessment.logarithms import Logarithm
from assessment.negative_binomial import dispersion, fitted, log_likelihood
from assessment.serial import SerialErrors
from assessment.series import Floats, Series
from assessment.standardised import standardised, yearly_wave
from model.estimate import Interval

_FEWEST_PERIODS = 6
_FEWEST_A_PERIOD = 12.0
_RESAMPLES = 300
_MOST_GROUPS = 1000
_STEPS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """Change a month as a share (0.02 is 2% a month), the same of the counts uncorrected for effort, and what it rests
    on.

    ``dispersion`` is the negative binomial's alpha, ``detectable`` the smallest change a month that this design finds
    in four of five cases, ``serial`` the correlation of a period's residual with the last one's, ``season`` the
    p-value of a yearly wave (None under two years: it cannot be told from a trend then), ``by_sellers`` the interval
    from resampling sellers alone.
    """

    monthly: Interval
    naive: float | None
    dispersion: float | None
    detectable: float | None
    serial: float | None
    season: float | None
    by_sellers: tuple[float, float] | None


def monthly_trend(series: Series, level: float = 0.95) -> Trend:
    """Log-linear trend of ads per effort: negative binomial with an effort offset and platform effects.

    The width of its interval is that of ``SerialErrors``: ads stand for weeks and shocks fade slowly, so that one
    period's residual is like the last one's. Under twelve ads a period they hardly tell how alike weeks are: the
    variance is clustered by seller and by period at once (Cameron, Gelbach and Miller 2011) with Student's t of the
    clusters' effective number (after Satterthwaite). A yearly wave enters only with two years of data and where it
    improves the fit (p < 0.05). Growth is right in the mean, the exponential of the slope is not (``Logarithm``).
    """
    method = "negative binomial, effort offset, platform effects, "
    n_periods = len(np.unique(series.month))
    counts = series.counts
    if n_periods < _FEWEST_PERIODS or counts.sum() < _FEWEST_PERIODS:
        notes = (f"ads: {counts.sum():.0f}, periods: {n_periods}; too few for a trend",)
        return _none(Interval(value=None, low=None, high=None, level=level, method=method, notes=notes))
    design = _design(series)
    season, chosen = _with_season(series, design, counts)
    alpha = dispersion(chosen, counts, series.effort)
    fit = fitted(chosen, counts, series.effort, alpha)
    slope = float(fit.coefficients[0])
    error, freedom = _clustered_error(series, chosen, counts, fit.means, alpha)
    if counts.sum() / n_periods >= _FEWEST_A_PERIOD:
        method += "errors that hang together in time"
        below, above = _serial_widths(series, level, waved=chosen is not design)
    else:
        method += "clustered by seller and period"
        below = above = float(t.ppf((1 + level) / 2, freedom)) * error
    monthly = Logarithm(slope, slope - below, slope + above, error).change(level, method)
    naive = fitted(design, counts, np.ones_like(counts), dispersion(design, counts, np.ones_like(counts)))
    return Trend(
        monthly=monthly,
        naive=expm1(float(naive.coefficients[0])),
        dispersion=alpha,
        detectable=expm1((below + above) / 2 * (1 + float(norm.ppf(0.8)) / float(norm.ppf((1 + level) / 2)))),
        serial=_serial(series, counts, fit.means),
        season=season,
        by_sellers=_by_sellers(series, chosen, alpha, fit.coefficients, level),
    )


def _none(monthly: Interval) -> Trend:
    return Trend(
        monthly=monthly, naive=None, dispersion=None, detectable=None, serial=None, season=None, by_sellers=None
    )


def _design(series: Series) -> Floats:
    codes, place = np.unique(series.platform, return_inverse=True)
    effects = np.zeros((len(series.month), len(codes)))
    effects[np.arange(len(series.month)), place] = 1.0
    return np.column_stack([series.month, effects])


def _with_season(series: Series, design: Floats, counts: Floats) -> tuple[float | None, Floats]:
    wave = yearly_wave(series.month)
    if wave is None:
        return None, design
    waved = np.column_stack([design, wave])
    likelihoods = []
    for each in (design, waved):
        alpha = dispersion(each, counts, series.effort)
        likelihoods.append(log_likelihood(counts, fitted(each, counts, series.effort, alpha).means, alpha))
    p_value = float(chi2.sf(2 * (likelihoods[1] - likelihoods[0]), 2))
    return p_value, waved if p_value < 0.05 else design


def _by_sellers(
    series: Series, design: Floats, alpha: float, start: Floats, level: float, seed: int = 7
) -> tuple[float, float]:
    """Percentiles of the trend with sellers drawn anew (Poisson weights), all draws fitted side by side."""
    # Where sellers are very many they are drawn in groups, which are as independent as they are.
    drawn = series.seller % _MOST_GROUPS
    n_drawn = int(drawn.max()) + 1
    weights = np.random.default_rng(seed).poisson(1.0, (_RESAMPLES, n_drawn)).astype(float)
    table = csr_matrix((series.n_ads, (series.posted_in, drawn)), shape=(len(design), n_drawn))
    counts = np.asarray((table @ weights.T).T)
    found, offset = np.tile(start, (_RESAMPLES, 1)), np.log(series.effort)
    products = (design[:, :, None] * design[:, None, :]).reshape(len(design), -1)
    for _ in range(_STEPS):
        means = np.exp(np.clip(found @ design.T + offset, -30.0, 30.0))
        share = 1.0 / (1.0 + alpha * means)
        score = ((counts - means) * share) @ design
        curvature = ((means * share) @ products).reshape(_RESAMPLES, design.shape[1], -1)
        step = np.linalg.solve(curvature + 1e-9 * np.eye(design.shape[1]), score[:, :, None])[:, :, 0]
        found += np.clip(step, -1.0, 1.0)
    low, high = np.percentile(found[:, 0], [50 * (1 - level), 50 * (1 + level)])
    return expm1(float(low)), expm1(float(high))


def _serial_widths(series: Series, level: float, *, waved: bool) -> tuple[float, float]:
    """How far the interval reaches below and above the slope where one period's error is like the last one's."""
    data = standardised(series)
    columns = [data.month, np.ones_like(data.month)]
    wave = yearly_wave(data.month) if waved else None
    design = np.column_stack(columns if wave is None else [*columns, wave])
    found = SerialErrors(data).fit(design, data.log_ratio).effect(0, level)
    return found.value - found.low, found.high - found.value


def _clustered_error(
    series: Series, design: Floats, counts: Floats, means: Floats, alpha: float
) -> tuple[float, float]:
    """The standard error of the slope from sellers and periods, and its degrees of freedom."""
    weights = 1.0 / (1.0 + alpha * means)
    bread = np.linalg.inv(design.T @ (design * (means * weights)[:, None]))
    # What one ad more in a cell adds to the slope.
    pull = (design @ bread[0]) * weights
    by_seller = np.bincount(series.seller, weights=pull[series.posted_in] * series.n_ads)
    by_cell_seller = (pull[series.posted_in] * series.n_ads) ** 2
    periods = np.unique(series.month, return_inverse=True)[1]
    by_period = np.bincount(periods, weights=pull * (counts - means))
    n_periods = len(by_period)
    # Sellers arrive at random, so that their own ads, not residuals, carry the variance; both forms are unbiased.
    shared = (by_period**2).sum() * n_periods / max(1, n_periods - 2)
    variance = (by_seller**2).sum() + max(0.0, shared - by_cell_seller.sum())
    sellers = (by_seller**2).sum() ** 2 / max((by_seller**4).sum(), 1e-300)
    freedom = max(2.0, min(sellers, float(n_periods)) - 2.0)
    return sqrt(float(variance)), freedom


def _serial(series: Series, counts: Floats, means: Floats) -> float | None:
    periods, place = np.unique(series.month, return_inverse=True)
    residual = np.bincount(place, weights=counts - means) / np.sqrt(np.bincount(place, weights=means))
    if len(periods) < _FEWEST_PERIODS or residual.std() == 0:
        return None
    return float(np.corrcoef(residual[1:], residual[:-1])[0, 1])
