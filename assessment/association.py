"""Internet use beside wildlife crime across countries and years (Decision 15.57 b): an association, never a cause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import statsmodels.api as sm
from numpy.typing import NDArray

from model.estimate import Interval

CAVEATS = (
    "ecological association between countries' yearly figures; it says nothing of persons or of causes",
    "recorded crime follows enforcement effort and reporting as well as crime",
    "fixed effects leave only changes within a country beside the common change of all",
)
_FEWEST_COUNTRIES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryYear:
    """A row of the user's table: share online (0 to 1), crime records, enforcement effort where known (over 0)."""

    country: str
    year: int
    internet_use: float
    crime_records: float
    enforcement: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Association:
    """Change of crime records that goes with ten points more of Internet use, as a share, at one lag in years."""

    lag: int
    change: Interval
    n_rows: int
    n_countries: int


def associations(
    rows: Sequence[CountryYear], lags: Sequence[int] = (0, 1, 2), level: float = 0.95
) -> list[Association]:
    """Log crime records on Internet use with country and year effects, errors clustered by country, for each lag.

    Records are taken as log(1 + records); enforcement enters as its log where every row has it. A lag that fewer than
    ten countries with three years each can tell has no value. Every result carries ``CAVEATS``.
    """
    return [_at_lag(rows, lag, level) for lag in lags]


def _at_lag(rows: Sequence[CountryYear], lag: int, level: float) -> Association:
    use = {(row.country, row.year): row.internet_use for row in rows}
    usable = [row for row in rows if (row.country, row.year - lag) in use]
    years_of: dict[str, int] = {}
    for row in usable:
        years_of[row.country] = years_of.get(row.country, 0) + 1
    usable = [row for row in usable if years_of[row.country] >= 3]
    countries = sorted({row.country for row in usable})
    method = "log crime on Internet use, country and year effects, clustered by country"
    if len(countries) < _FEWEST_COUNTRIES:
        notes = (
            f"{len(countries)} countries with three years or more: at least {_FEWEST_COUNTRIES} are needed",
            *CAVEATS,
        )
        unknown = Interval(value=None, low=None, high=None, level=level, method=method, notes=notes)
        return Association(lag=lag, change=unknown, n_rows=len(usable), n_countries=len(countries))
    crime = np.log1p([row.crime_records for row in usable])
    design = _design(usable, countries, np.array([use[row.country, row.year - lag] for row in usable]))
    groups = np.array([countries.index(row.country) for row in usable])
    fit = sm.OLS(crime, design).fit(cov_type="cluster", cov_kwds={"groups": groups}, use_t=True)
    low, high = np.asarray(fit.conf_int(alpha=1 - level))[0]
    value, low, high = (float(np.expm1(each * 0.1)) for each in (fit.params[0], low, high))
    change = Interval(value=value, low=low, high=high, level=level, method=method, notes=CAVEATS)
    return Association(lag=lag, change=change, n_rows=len(usable), n_countries=len(countries))


def _design(rows: Sequence[CountryYear], countries: Sequence[str], use: NDArray[np.float64]) -> NDArray[np.float64]:
    years = sorted({row.year for row in rows})
    columns = [use]
    columns += [np.array([row.country == country for row in rows], dtype=float) for country in countries]
    columns += [np.array([row.year == year for row in rows], dtype=float) for year in years[1:]]
    if all(row.enforcement is not None and row.enforcement > 0 for row in rows):
        columns.append(np.log([row.enforcement or 1.0 for row in rows]))
    return np.column_stack(columns)
