"""Growing or shrinking: ads per visit by week and month, chained index, and trends by group of taxa and by taxon."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import log1p

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm

from assessment.changes import Event, changes
from assessment.counts import Counts, Effort, effort_of, months_of, weeks_of
from assessment.index import chained_index
from assessment.logarithms import spread
from assessment.many import adjusted
from assessment.series import Series
from assessment.stamp import Stamp, counted, unknown
from assessment.trend import Trend, monthly_trend
from assessment.weekly import rates
from model.assessed import AssessedRows
from model.estimate import Estimate, Scope, Unit

_FEWEST_ADS = 20
_MOST_TAXA = 25
Ints = NDArray[np.int64]


def growth(
    rows: AssessedRows, groups: Mapping[str, str], stamp: Stamp, events: Sequence[Event] = ()
) -> Iterator[Estimate]:
    """Series, index, trends, and changes of either; ``groups`` gives the class of each taxon."""
    effort = effort_of(rows.visits)
    stamp = stamp.resting_on(effort.visits)
    weeks = Counts(rows, effort, weeks_of(rows.first_day, rows.last_day))
    months = Counts(rows, effort, months_of(rows.first_day, rows.last_day))
    scopes = _scopes(rows, groups)
    for name, counts in (("weekly", weeks), ("monthly", months)):
        for scope, wanted in scopes.items():
            if (not scope.taxon or name == "weekly") and not scope.platform:
                yield from rates(f"{name}_ads_per_effort", counts, wanted, scope, effort, stamp)
    yield from _index(months, effort, stamp)
    for members in _families(scopes):
        drawn = {scope: _drawn(weeks, scope, scopes[scope]) for scope in members}
        yield from _trends(drawn, effort, stamp)
        if not any(scope.taxon for scope in members):
            yield from changes(weeks, drawn, events, effort, stamp)


def _drawn(weeks: Counts, scope: Scope, wanted: NDArray[np.bool_]) -> Series:
    series = weeks.series(wanted)
    return weeks.of_platform(series, scope.platform) if scope.platform else series


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


def _trends(drawn: Mapping[Scope, Series], effort: Effort, stamp: Stamp) -> Iterator[Estimate]:
    fitted = {scope: monthly_trend(series) for scope, series in drawn.items()}
    q_values = adjusted({_key(scope): p for scope, trend in fitted.items() if (p := p_value(trend)) is not None})
    for scope, trend in fitted.items():
        n_sellers = len(np.unique(drawn[scope].seller))
        q = q_values.get(_key(scope))
        notes = [*trend.monthly.notes, *effort.told]
        if q is not None and len(fitted) > 1:
            notes.append(f"q = {q:.3f} (Benjamini-Hochberg over {len(q_values)} trends)")
        if trend.season is None:
            notes.append("under two years: a yearly wave cannot be told from a trend")
        else:
            notes.append(
                f"a yearly wave was tried and {'kept' if trend.season < 0.05 else 'left out'} (p = {trend.season:.3f})"
            )
        if trend.by_sellers is not None:
            low, high = trend.by_sellers
            notes.append(
                f"sellers resampled: {low:+.1%} to {high:+.1%}, blind to what one bad week does to all of them"
            )
        if trend.serial is not None:
            notes.append(f"correlation of one week's residual with the last one's: {trend.serial:.2f}")
        interval = replace(trend.monthly, notes=tuple(notes))
        yield stamp.estimate("trend", Unit.RATE, interval, scope, n_sellers=n_sellers)
        if trend.naive is not None and trend.detectable is not None:
            plain = counted(trend.naive, "trend of the counts alone, blind to effort: for comparison, do not quote")
            yield stamp.estimate("trend_naive", Unit.RATE, plain, scope, n_sellers=n_sellers)
            least = counted(trend.detectable, "the smallest change a month that this design finds in 4 of 5 cases")
            yield stamp.estimate("trend_detectable", Unit.RATE, least, scope, n_sellers=n_sellers)


def _key(scope: Scope) -> str:
    return f"{scope.platform}|{scope.group}|{scope.taxon}"


def p_value(trend: Trend) -> float | None:
    """Two-sided p-value that nothing changes, read back from the interval (on the log scale)."""
    told = trend.monthly
    if told.value is None or told.low is None or told.high is None or told.low <= -1 or told.high <= told.low:
        return None
    ends = log1p(told.low), log1p(told.high)
    # Growth is told in the mean, hence not in the middle of its interval, where the slope is.
    return float(2 * norm.sf(abs(sum(ends) / 2) / spread(*ends, told.level)))
