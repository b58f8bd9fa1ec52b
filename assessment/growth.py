"""Growing or shrinking: ads per visit by week and month, chained index, and trends by group of taxa and by taxon."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import log1p, sqrt

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm

from assessment.index import chained_index
from assessment.many import adjusted
from assessment.stamp import Stamp, counted, unknown
from assessment.trend import Series, Trend, monthly_trend
from model.assessed import AssessedRows, AssessedVisit
from model.effort import VisitOutcome
from model.estimate import Estimate, Interval, Scope, Unit

_DAYS_A_MONTH = 30.4375
_FEWEST_ADS = 20
_MOST_TAXA = 25
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Period:
    """A week or a month of the assessment, both days included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Effort:
    """Which visits the series rests on, and in what effort is counted; ``told`` says it in words."""

    visits: tuple[int, ...]
    in_pages: bool
    told: tuple[str, ...]


def effort_of(visits: Sequence[AssessedVisit]) -> Effort:
    """Panel visits where a platform has any, all its good search visits else.

    A visit that completed saw all that its query finds, so that visits are the effort; where some were cut by their
    budget, what was seen depends on the pages read, and these are.
    """
    with_panel = {visit.platform for visit in visits if visit.is_panel and visit.is_effort}
    chosen = [
        place
        for place, visit in enumerate(visits)
        if visit.is_effort and (visit.is_panel or visit.platform not in with_panel)
    ]
    cut = sum(visits[place].outcome is VisitOutcome.BUDGET for place in chosen)
    told = []
    if with_panel:
        told.append(f"panel visits only on {', '.join(sorted(with_panel))}")
    without = {visits[place].platform for place in chosen} - with_panel
    if without:
        told.append(f"all good search visits on {', '.join(sorted(without))}, where no search plan set a panel")
    told.append(
        f"effort in pages, since {cut:,} of {len(chosen):,} visits ended by their budget"
        if cut
        else "effort in visits, each to the end of its query"
    )
    return Effort(tuple(chosen), bool(cut), tuple(told))


def weeks_of(first: date, last: date) -> list[Period]:
    """Weeks from the first day on; a last one of under seven days is left out."""
    n_weeks = ((last - first).days + 1) // 7
    return [Period(first + timedelta(weeks=n), first + timedelta(weeks=n, days=6)) for n in range(n_weeks)]


def months_of(first: date, last: date) -> list[Period]:
    """Calendar months, the first and the last cut to the period."""
    found = []
    start = first
    while start <= last:
        following = (start.replace(day=1) + timedelta(days=32)).replace(day=1)
        found.append(Period(start, min(last, following - timedelta(days=1))))
        start = following
    return found


class Counts:
    """Sightings of flagged ads by platform and period, from which the series of any set of ads is drawn."""

    def __init__(self, rows: AssessedRows, effort: Effort, periods: Sequence[Period]) -> None:
        self.periods = list(periods)
        self.first_day = rows.first_day
        names = sorted({rows.visits[place].platform for place in effort.visits})
        self.platforms = names
        codes = {name: code for code, name in enumerate(names)}
        worth = {place: self._effort(rows.visits[place], effort) for place in effort.visits}
        starts = [period.first for period in periods]
        cells: dict[tuple[int, int], int] = {}
        spent: list[float] = []
        cell_of = np.full(len(rows.visits), -1, dtype=np.int64)
        for place in effort.visits:
            visit = rows.visits[place]
            period = (
                int(np.searchsorted(np.array(starts, dtype="datetime64[D]"), np.datetime64(visit.day), "right")) - 1
            )
            if not periods or visit.day > periods[-1].last or worth[place] <= 0:
                continue
            cell = cells.setdefault((codes[visit.platform], period), len(cells))
            if cell == len(spent):
                spent.append(0.0)
            spent[cell] += worth[place]
            cell_of[place] = cell
        self.cell_platform = np.array([platform for platform, _ in cells], dtype=np.int64)
        self.cell_period = np.array([period for _, period in cells], dtype=np.int64)
        self.spent = np.array(spent)
        seen, visited = np.asarray(rows.seen_ad, dtype=np.int64), np.asarray(rows.seen_in, dtype=np.int64)
        where = cell_of[visited] if len(visited) else visited
        self._ad, self._cell = seen[where >= 0], where[where >= 0]
        self._seller = np.array([ad.seller for ad in rows.ads], dtype=np.int64)

    @staticmethod
    def _effort(visit: AssessedVisit, effort: Effort) -> float:
        return float(visit.n_pages) if effort.in_pages else 1.0

    def series(self, wanted: NDArray[np.bool_] | None = None) -> Series:
        """The series of the ads marked in ``wanted`` (by place), or of all."""
        kept = slice(None) if wanted is None else wanted[self._ad]
        cells, sellers = self._cell[kept], self._seller[self._ad[kept]]
        pairs, n_ads = np.unique(np.column_stack([cells, sellers]), axis=0, return_counts=True)
        codes = np.unique(pairs[:, 1], return_inverse=True)[1]
        middle = [
            ((period.first - self.first_day).days + ((period.last - period.first).days + 1) / 2) / _DAYS_A_MONTH
            for period in self.periods
        ]
        return Series(
            platform=self.cell_platform,
            month=np.array([middle[period] for period in self.cell_period]),
            effort=self.spent,
            posted_in=pairs[:, 0],
            seller=codes.astype(np.int64),
            n_ads=n_ads.astype(float),
        )

    def complete(self, period: int) -> bool:
        """Whether every platform was visited in it."""
        return int((self.cell_period == period).sum()) == len(self.platforms) > 0

    def rate(self, series: Series, period: int, level: float = 0.95) -> Interval:
        """Ads per unit of effort, the platforms summed; sellers arrive at random (compound Poisson)."""
        method = "ads per effort, platforms summed, sellers as a compound Poisson"
        cells = np.flatnonzero(self.cell_period == period)
        if not self.complete(period):
            there = {self.platforms[code] for code in self.cell_platform[cells]}
            return unknown(method, f"no good visit of {', '.join(sorted(set(self.platforms) - there))}: missing, not 0")
        inside = np.isin(series.posted_in, cells)
        rates = series.n_ads[inside] / series.effort[series.posted_in[inside]]
        value = float(rates.sum())
        by_seller = np.bincount(series.seller[inside], weights=rates)
        width = float(norm.ppf((1 + level) / 2)) * sqrt(float((by_seller**2).sum()))
        return Interval(value=value, low=max(0.0, value - width), high=value + width, level=level, method=method)


def growth(rows: AssessedRows, groups: Mapping[str, str], stamp: Stamp) -> Iterator[Estimate]:
    """Series, index and trends; ``groups`` gives the class of each taxon."""
    effort = effort_of(rows.visits)
    weeks = Counts(rows, effort, weeks_of(rows.first_day, rows.last_day))
    months = Counts(rows, effort, months_of(rows.first_day, rows.last_day))
    scopes = _scopes(rows, groups)
    for name, counts in (("weekly", weeks), ("monthly", months)):
        for scope, wanted in scopes.items():
            if not scope.taxon or name == "weekly":
                yield from _series(f"{name}_ads_per_effort", counts, counts.series(wanted), scope, effort, stamp)
    yield from _index(months, effort, stamp)
    for members in _families(scopes):
        yield from _trends(weeks, {scope: scopes[scope] for scope in members}, effort, stamp)


def _scopes(rows: AssessedRows, groups: Mapping[str, str]) -> dict[Scope, NDArray[np.bool_]]:
    """All ads, each platform's, each group's, and those of the most flagged taxa."""
    taxa: Counter[str] = Counter()
    for ad in rows.ads:
        taxa.update({finding.taxon for finding in ad.findings if finding.flagged})
    often = {taxon for taxon, n in taxa.most_common(_MOST_TAXA) if n >= _FEWEST_ADS}
    found: dict[Scope, NDArray[np.bool_]] = {Scope(): np.ones(len(rows.ads), dtype=bool)}
    places: dict[Scope, list[int]] = defaultdict(list)
    for place, ad in enumerate(rows.ads):
        if not ad.flagged:
            continue
        named = {finding.taxon for finding in ad.findings if finding.flagged}
        for scope in {
            Scope(platform=ad.platform),
            *(Scope(group=groups.get(taxon) or "unplaced") for taxon in named),
            *(Scope(taxon=taxon) for taxon in named & often),
        }:
            places[scope].append(place)
    for scope in sorted(places, key=lambda scope: (bool(scope.taxon), bool(scope.group), -len(places[scope]))):
        if len(places[scope]) >= _FEWEST_ADS or scope.platform:
            mask = np.zeros(len(rows.ads), dtype=bool)
            mask[places[scope]] = True
            found[scope] = mask
    return found


def _families(scopes: Mapping[Scope, NDArray[np.bool_]]) -> Iterator[list[Scope]]:
    """Scopes whose trends are tested together."""
    yield [scope for scope in scopes if scope == Scope()]
    yield [scope for scope in scopes if scope.platform]
    yield [scope for scope in scopes if scope.group]
    yield [scope for scope in scopes if scope.taxon]


def _series(
    measure: str, counts: Counts, series: Series, scope: Scope, effort: Effort, stamp: Stamp
) -> Iterator[Estimate]:
    if scope.platform:
        return
    for place, period in enumerate(counts.periods):
        inside = np.isin(series.posted_in, np.flatnonzero(counts.cell_period == place))
        interval = counts.rate(series, place)
        yield stamp.estimate(
            measure,
            Unit.AD,
            replace(interval, notes=(*interval.notes, *effort.told)),
            scope,
            n_sellers=len(np.unique(series.seller[inside])),
            days=(period.first, period.last),
        )


def _index(months: Counts, effort: Effort, stamp: Stamp) -> Iterator[Estimate]:
    series = months.series()
    if not len(series.month):
        return
    by_month = {point.month: point for point in chained_index(series)}
    n_sellers = len(np.unique(series.seller))
    for place, period in enumerate(months.periods):
        here = series.month[months.cell_period == place]
        days = (period.first, period.last)
        if not len(here):
            interval = unknown("chained index", "no good visit: missing, not 0")
        else:
            point = by_month[float(here[0])]
            told = f"{point.n_matched} platforms visited in this month and in the one before"
            interval = replace(point.interval, notes=(*point.interval.notes, told, *effort.told))
        yield stamp.estimate("monthly_index", Unit.INDEX, interval, days=days, n_sellers=n_sellers)


def _trends(
    weeks: Counts, wanted: Mapping[Scope, NDArray[np.bool_]], effort: Effort, stamp: Stamp
) -> Iterator[Estimate]:
    drawn = {scope: weeks.series(mask) for scope, mask in wanted.items()}
    fitted = {scope: monthly_trend(_with(series, weeks, scope)) for scope, series in drawn.items()}
    q_values = adjusted({_key(scope): p for scope, trend in fitted.items() if (p := p_value(trend)) is not None})
    for scope, trend in fitted.items():
        n_sellers = len(np.unique(drawn[scope].seller))
        q = q_values.get(_key(scope))
        notes = [*trend.monthly.notes, *effort.told]
        if q is not None and len(fitted) > 1:
            notes.append(f"q = {q:.3f} (Benjamini-Hochberg over {len(q_values)} trends)")
        if trend.season is None:
            notes.append("under two years: a yearly wave cannot be told from a trend")
        if trend.serial is not None:
            notes.append(f"correlation of one week's residual with the last one's: {trend.serial:.2f}")
        interval = replace(trend.monthly, notes=tuple(notes))
        yield stamp.estimate("trend", Unit.RATE, interval, scope, n_sellers=n_sellers)
        if trend.naive is not None and trend.detectable is not None:
            plain = counted(trend.naive, "trend of the counts alone, blind to effort: for comparison, do not quote")
            yield stamp.estimate("trend_naive", Unit.RATE, plain, scope, n_sellers=n_sellers)
            least = counted(trend.detectable, "the smallest change a month that this design finds in 4 of 5 cases")
            yield stamp.estimate("trend_detectable", Unit.RATE, least, scope, n_sellers=n_sellers)


def _with(series: Series, weeks: Counts, scope: Scope) -> Series:
    """The cells of one platform only, where the scope names it."""
    if not scope.platform:
        return series
    kept = (
        np.flatnonzero(series.platform == weeks.platforms.index(scope.platform))
        if (scope.platform in weeks.platforms)
        else np.array([], dtype=np.int64)
    )
    place = np.full(len(series.month), -1, dtype=np.int64)
    place[kept] = np.arange(len(kept))
    inside = place[series.posted_in] >= 0
    return Series(
        platform=series.platform[kept],
        month=series.month[kept],
        effort=series.effort[kept],
        posted_in=place[series.posted_in[inside]],
        seller=series.seller[inside],
        n_ads=series.n_ads[inside],
    )


def _key(scope: Scope) -> str:
    return f"{scope.platform}|{scope.group}|{scope.taxon}"


def p_value(trend: Trend) -> float | None:
    """Two-sided p-value that nothing changes, read back from the interval (on the log scale)."""
    told = trend.monthly
    if told.value is None or told.low is None or told.high is None or told.low <= -1 or told.high <= told.low:
        return None
    error = (log1p(told.high) - log1p(told.low)) / (2 * float(norm.ppf((1 + told.level) / 2)))
    return float(2 * norm.sf(abs(log1p(told.value)) / error))
