"""Change over time of ads per unit of effort, with intervals that know sellers and bad weeks."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from math import exp, sqrt
from typing import Any

import numpy as np
import statsmodels.api as sm
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.special import gammaln
from scipy.stats import chi2, norm, t
from statsmodels.tools.sm_exceptions import PerfectSeparationWarning

from model.estimate import Interval

_FEWEST_PERIODS = 6
_MONTHS_FOR_SEASONS = 24.0
Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Counts in cells of platform and period, and who posted them.

    One entry a cell that was visited: ``platform`` (code), ``month`` (time since the start in months, a fraction for
    weeks), ``effort`` (pages read or the like, over 0). A cell that was not visited, or only in vain (blocked, broken),
    is left out: it is missing, not zero. ``posted_in`` (cell), ``seller`` (code) and ``n_ads`` say who posted how many
    of a cell's ads; a cell that nobody posted in counts zero.
    """

    platform: Ints
    month: Floats
    effort: Floats
    posted_in: Ints
    seller: Ints
    n_ads: Floats

    @property
    def counts(self) -> Floats:
        """Ads in each cell."""
        return np.bincount(self.posted_in, weights=self.n_ads, minlength=len(self.month)).astype(float)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """Change a month as a share (0.02 is 2% a month), the same of the counts uncorrected for effort, and what it rests
    on.

    ``dispersion`` is the negative binomial's alpha, ``detectable`` the smallest change a month that this design finds
    in four of five cases, ``serial`` the correlation of a period's residual with the last one's, ``season`` the
    p-value of a yearly wave (None under two years: it cannot be told from a trend then).
    """

    monthly: Interval
    naive: float | None
    dispersion: float | None
    detectable: float | None
    serial: float | None
    season: float | None


def monthly_trend(series: Series, level: float = 0.95) -> Trend:
    """Log-linear trend of ads per effort: negative binomial with an effort offset and platform effects.

    The variance is clustered by seller and by period at once (Cameron, Gelbach and Miller 2011), since one seller's
    ads come together over time and one period's shock hits all; quantiles are of Student's t with the clusters'
    effective number (after Satterthwaite). A yearly wave enters only with two years of data and where it improves the
    fit (p < 0.05).
    """
    method = "negative binomial, effort offset, platform effects, clustered by seller and period"
    n_periods = len(np.unique(series.month))
    counts = series.counts
    if n_periods < _FEWEST_PERIODS or counts.sum() < _FEWEST_PERIODS:
        notes = (f"{counts.sum():.0f} ads in {n_periods} periods: too few for a trend",)
        return _none(Interval(value=None, low=None, high=None, level=level, method=method, notes=notes))
    design = _design(series)
    season, chosen = _with_season(series, design, counts)
    alpha = _dispersion(chosen, counts, series.effort)
    fit = _fit(chosen, counts, series.effort, alpha)
    slope, error, freedom = _slope_error(series, chosen, counts, fit.mu, alpha, float(fit.params[0]))
    width = float(t.ppf((1 + level) / 2, freedom)) * error
    monthly = Interval(
        value=exp(slope) - 1, low=exp(slope - width) - 1, high=exp(slope + width) - 1, level=level, method=method
    )
    naive = _fit(design, counts, np.ones_like(counts), _dispersion(design, counts, np.ones_like(counts)))
    return Trend(
        monthly=monthly,
        naive=exp(float(naive.params[0])) - 1,
        dispersion=alpha,
        detectable=exp((float(t.ppf((1 + level) / 2, freedom)) + float(norm.ppf(0.8))) * error) - 1,
        serial=_serial(series, counts, fit.mu),
        season=season,
    )


def _none(monthly: Interval) -> Trend:
    return Trend(monthly=monthly, naive=None, dispersion=None, detectable=None, serial=None, season=None)


def _design(series: Series) -> Floats:
    codes, place = np.unique(series.platform, return_inverse=True)
    effects = np.zeros((len(series.month), len(codes)))
    effects[np.arange(len(series.month)), place] = 1.0
    return np.column_stack([series.month, effects])


def _fit(design: Floats, counts: Floats, effort: Floats, alpha: float) -> Any:  # noqa: ANN401  (no types there)
    family = sm.families.NegativeBinomial(alpha=max(alpha, 1e-8))
    with warnings.catch_warnings():
        # A series that never changes is fitted perfectly, and rightly so.
        warnings.simplefilter("ignore", PerfectSeparationWarning)
        return sm.GLM(counts, design, family=family, offset=np.log(effort)).fit(maxiter=100, tol=1e-8)


def _dispersion(design: Floats, counts: Floats, effort: Floats) -> float:
    """Alpha by maximum likelihood, means and alpha in turn."""
    alpha = 0.1
    for _ in range(4):
        means = _fit(design, counts, effort, alpha).mu

        def loss(log_alpha: float, means: Floats = means) -> float:
            return -_log_likelihood(counts, means, exp(log_alpha))

        alpha = exp(float(minimize_scalar(loss, bounds=(-12.0, 4.0), method="bounded").x))
    return alpha


def _log_likelihood(counts: Floats, means: Floats, alpha: float) -> float:
    size = 1.0 / alpha
    terms = gammaln(counts + size) - gammaln(size) - gammaln(counts + 1)
    terms += counts * np.log(means / (means + size)) - size * np.log1p(means / size)
    return float(terms.sum())


def _with_season(series: Series, design: Floats, counts: Floats) -> tuple[float | None, Floats]:
    if np.ptp(series.month) < _MONTHS_FOR_SEASONS - 1.5:
        return None, design
    angle = 2 * np.pi * series.month / 12.0
    waved = np.column_stack([design, np.sin(angle), np.cos(angle)])
    likelihoods = []
    for each in (design, waved):
        alpha = _dispersion(each, counts, series.effort)
        likelihoods.append(_log_likelihood(counts, _fit(each, counts, series.effort, alpha).mu, alpha))
    p_value = float(chi2.sf(2 * (likelihoods[1] - likelihoods[0]), 2))
    return p_value, waved if p_value < 0.05 else design


def _slope_error(
    series: Series, design: Floats, counts: Floats, means: Floats, alpha: float, slope: float
) -> tuple[float, float, float]:
    """The slope, its standard error, and the degrees of freedom of its t."""
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
    return slope, sqrt(float(variance)), freedom


def _serial(series: Series, counts: Floats, means: Floats) -> float | None:
    periods, place = np.unique(series.month, return_inverse=True)
    residual = np.bincount(place, weights=counts - means) / np.sqrt(np.bincount(place, weights=means))
    if len(periods) < _FEWEST_PERIODS or residual.std() == 0:
        return None
    return float(np.corrcoef(residual[1:], residual[:-1])[0, 1])
