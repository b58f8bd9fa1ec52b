"""Internet use beside wildlife crime across countries and years (Decision 15.57 b): an association, never a cause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import expm1

import numpy as np
from numpy.typing import NDArray

from model.estimate import Interval

_ONLY_WITHIN = (
    "fixed effects leave only changes within a country beside the common change of all; what changes in a country at"
    " the same time as Internet use is not told apart from it"
)
_REVERSE = (
    "crime may drive what is measured as Internet use, or both a third thing: the row of one year before shows how"
    " much of an association there is in the wrong order of time"
)
CAVEATS = (
    "an association between countries' yearly figures: it says nothing of persons, nor of causes",
    "recorded crime follows enforcement, detection and reporting as well as crime",
    _ONLY_WITHIN,
    _REVERSE,
)
METHOD = "log crime on Internet use, country and year effects, wild cluster bootstrap by country"
FEWEST_COUNTRIES = 6
_FEWEST_YEARS = 3
_FEW_COUNTRIES = 12
_DRAWS = 999
_HALVINGS = 30
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryYear:
    """A row of the panel: share online (0 to 1), crime records, enforcement effort where known (over 0)."""

    country: str
    year: int
    internet_use: float
    crime_records: float
    enforcement: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Association:
    """Change of crime records that goes with ten points more of Internet use, as a share, at one lag in years.

    A lag of -1 takes Internet use of the year after: what is found there cannot be its effect.
    """

    lag: int
    change: Interval
    p_value: float | None
    n_rows: int
    n_countries: int
    with_enforcement: bool


def associations(
    rows: Sequence[CountryYear], lags: Sequence[int] = (0, 1, 2, -1), level: float = 0.95
) -> list[Association]:
    """Log crime records on Internet use with country and year effects, for each lag.

    Records are taken as log(1 + records); enforcement enters as its log where every row has it. Intervals and p-values
    are of the wild cluster bootstrap with the null imposed (Cameron, Gelbach and Miller 2008; Webb's weights under
    twelve countries), since errors clustered by country are too small where countries are few or unlike. A lag that
    fewer than six countries with three years each can tell has no value.
    """
    return [_at_lag(rows, lag, level) for lag in lags]


def _at_lag(rows: Sequence[CountryYear], lag: int, level: float) -> Association:
    use = {(row.country, row.year): row.internet_use for row in rows}
    usable = [row for row in rows if (row.country, row.year - lag) in use]
    n_years = Counter(row.country for row in usable)
    usable = [row for row in usable if n_years[row.country] >= _FEWEST_YEARS]
    countries = sorted({row.country for row in usable})
    with_enforcement = bool(usable) and all(row.enforcement is not None and row.enforcement > 0 for row in usable)
    online = np.array([use[row.country, row.year - lag] for row in usable])

    def told(change: Interval, p_value: float | None) -> Association:
        return Association(
            lag=lag,
            change=change,
            p_value=p_value,
            n_rows=len(usable),
            n_countries=len(countries),
            with_enforcement=with_enforcement,
        )

    if len(countries) < FEWEST_COUNTRIES:
        lack = f"{len(countries)} countries with {_FEWEST_YEARS} years or more: {FEWEST_COUNTRIES} are needed"
        return told(Interval(value=None, low=None, high=None, level=level, method=METHOD, notes=(lack,)), None)
    panel = _Panel(usable, countries, online, with_enforcement=with_enforcement)
    if panel.spread < 1e-12:
        lack = "Internet use changes in no country otherwise than in all: nothing can be told"
        return told(Interval(value=None, low=None, high=None, level=level, method=METHOD, notes=(lack,)), None)
    low, high = panel.interval(level)
    value, low, high = (expm1(each * 0.1) for each in (panel.slope, low, high))
    few = (f"{len(countries)} countries only",) if len(countries) < _FEW_COUNTRIES else ()
    return told(Interval(value=value, low=low, high=high, level=level, method=METHOD, notes=few), panel.p_value(0.0))


class _Panel:
    """The regression with all effects taken out of both sides, and the bootstrap of its slope by countries."""

    def __init__(
        self, rows: Sequence[CountryYear], countries: Sequence[str], online: Floats, *, with_enforcement: bool
    ) -> None:
        country = np.array([countries.index(row.country) for row in rows])
        years = np.unique([row.year for row in rows], return_inverse=True)[1]
        columns = [np.eye(len(countries))[country], np.eye(years.max() + 1)[years][:, 1:]]
        if with_enforcement:
            columns.append(np.log([row.enforcement or 1.0 for row in rows])[:, None])
        effects, sizes, _ = np.linalg.svd(np.column_stack(columns), full_matrices=False)
        effects = effects[:, sizes > sizes.max() * 1e-10]
        crime = np.log1p([row.crime_records for row in rows])
        use, crime = (each - effects @ (effects.T @ each) for each in (online, crime))
        self.spread = float(use @ use)
        self.slope = float(use @ crime) / max(self.spread, 1e-300)
        n = len(countries)

        def by_country(values: Floats) -> Floats:
            return np.array([values[country == place].sum(axis=0) for place in range(n)])

        self._use_use, self._use_crime = by_country(use * use), by_country(use * crime)
        self._effects_use = by_country(effects * use[:, None])
        self._effects_crime = by_country(effects * crime[:, None])
        self._draws = _weights(n, np.random.default_rng(7))

    def _error(self, scores: Floats) -> Floats:
        n = scores.shape[-1]
        found: Floats = np.sqrt((scores**2).sum(axis=-1) * n / (n - 1)) / self.spread
        return np.maximum(found, 1e-12)

    def p_value(self, slope: float) -> float:
        """How often the bootstrap is as far from the slope as the data are, were it true."""
        residual = self._use_crime - slope * self._use_use
        cross = self._effects_use @ (self._effects_crime - slope * self._effects_use).T
        # What a draw's scores lose to the effects that are fitted to it anew.
        scores = self._draws * residual - self._draws @ cross.T
        moved = (self._draws @ residual) / self.spread
        drawn = np.abs(moved / self._error(scores - moved[:, None] * self._use_use))
        error = self._error(self._use_crime - self.slope * self._use_use)
        seen = abs((self.slope - slope) / float(error))
        return float((1 + (drawn >= seen - 1e-12).sum()) / (1 + len(drawn)))

    def interval(self, level: float) -> tuple[float, float]:
        """The slopes that the bootstrap does not reject."""
        error = float(self._error(self._use_crime - self.slope * self._use_use))
        return tuple(self._edge(sign * error, lambda slope: self.p_value(slope) > 1 - level) for sign in (-1, 1))  # type: ignore[return-value]

    def _edge(self, step: float, is_inside: Callable[[float], bool]) -> float:
        inside, outside = self.slope, self.slope + 2 * step
        while is_inside(outside) and abs(outside - self.slope) < abs(step) * 100:
            inside, outside = outside, outside + 2 * (outside - self.slope)
        for _ in range(_HALVINGS):
            middle = (inside + outside) / 2
            inside, outside = (middle, outside) if is_inside(middle) else (inside, middle)
        return outside


def _weights(n_countries: int, rng: np.random.Generator) -> Floats:
    if n_countries >= _FEW_COUNTRIES:
        return rng.choice([-1.0, 1.0], (_DRAWS, n_countries))
    # Signs alone give few different draws of few countries (Webb 2013).
    roots = np.sqrt([0.5, 1.0, 1.5])
    return rng.choice(np.concatenate([-roots, roots]), (_DRAWS, n_countries))
