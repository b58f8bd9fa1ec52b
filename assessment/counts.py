"""Sightings of flagged ads by platform and week or month, beside the effort that met them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from assessment.arrivals import random_totals, recurring_share
from assessment.series import Series
from assessment.stamp import unknown
from model.assessed import AssessedRows, AssessedVisit, WeeklyRows
from model.effort import VisitOutcome
from model.estimate import Interval

DAYS_A_MONTH = 30.4375


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

    def __init__(self, rows: AssessedRows | WeeklyRows, effort: Effort, periods: Sequence[Period]) -> None:
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
            period = bisect_right(starts, visit.day) - 1
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
        told = np.flatnonzero(where >= 0)
        told = told[np.argsort(seen[told], kind="stable")]
        # Sightings by ad, so that those of a few ads are found without looking at all.
        self._cell = where[told]
        self._n_seen = np.bincount(seen[told], minlength=len(rows.ads))
        self._first = np.cumsum(self._n_seen) - self._n_seen
        self._seller = np.array([ad.seller for ad in rows.ads], dtype=np.int64)

    @staticmethod
    def _effort(visit: AssessedVisit, effort: Effort) -> float:
        return float(visit.n_pages) if effort.in_pages else 1.0

    def series(self, wanted: NDArray[np.bool_] | None = None) -> Series:
        """The series of the ads marked in ``wanted`` (by place), or of all."""
        ads = np.arange(len(self._seller)) if wanted is None else np.flatnonzero(wanted)
        times = self._n_seen[ads]
        within = np.arange(int(times.sum())) - np.repeat(np.cumsum(times) - times, times)
        cells = self._cell[np.repeat(self._first[ads], times) + within]
        sellers = np.repeat(self._seller[ads], times)
        # Codes are from 1 up, so that one number tells cell and seller, in the order of cells.
        most = int(self._seller.max(initial=0)) + 1
        pairs, n_ads = np.unique(cells * most + sellers, return_counts=True)
        codes = np.unique(pairs % most, return_inverse=True)[1]
        middle = [
            ((period.first - self.first_day).days + ((period.last - period.first).days + 1) / 2) / DAYS_A_MONTH
            for period in self.periods
        ]
        return Series(
            platform=self.cell_platform,
            month=np.array([middle[period] for period in self.cell_period]),
            effort=self.spent,
            posted_in=pairs // most,
            seller=codes.astype(np.int64),
            n_ads=n_ads.astype(float),
        )

    def months_at(self, day: date) -> float:
        """A day on the clock of the series, in months since the first day."""
        return (day - self.first_day).days / DAYS_A_MONTH

    def of_platform(self, series: Series, platform: str) -> Series:
        """The cells of one platform only; of none where it was never visited."""
        code = self.platforms.index(platform) if platform in self.platforms else -1
        kept = np.flatnonzero(series.platform == code)
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

    def rates(
        self, series: Series, platform: str = "", notes: tuple[str, ...] = (), level: float = 0.95
    ) -> list[tuple[Interval, int]]:
        """Ads per unit of effort in each period, on one platform or the platforms summed, and how many sellers posted
        them.

        Sellers arrive at random, as far as they are not those of months ago (``recurring_share``). A period in which
        one of the platforms was not visited is missing. ``series`` must be of this object, and of ads of the platform
        if one is named.
        """
        told = [name for name in self.platforms if platform in ("", name)]
        here = np.isin(self.cell_platform, [self.platforms.index(name) for name in told])
        method = "ads per effort, platforms summed, sellers arriving at random (Fay and Feuer's gamma interval)"
        n_sellers = int(series.seller.max(initial=0)) + 1
        posted = self.cell_period[series.posted_in] * n_sellers + series.seller
        pairs, place = np.unique(posted, return_inverse=True)
        rate = series.n_ads / series.effort[series.posted_in]
        by_seller = np.bincount(place, weights=rate, minlength=len(pairs)).astype(float)
        period_of, n_periods = pairs // n_sellers, len(self.periods)
        # One ad more counts most on the platform that was visited least.
        least = np.full(n_periods, np.inf)
        np.minimum.at(least, self.cell_period[here], self.spent[here])
        recurring = recurring_share(by_seller, period_of, pairs % n_sellers, np.flatnonzero(np.isfinite(least)))
        value, low, high = random_totals(by_seller, period_of, 1 / least, level, recurring)
        posters = np.bincount(period_of, minlength=n_periods).tolist()
        visited = np.bincount(self.cell_period[here], minlength=n_periods)
        found = []
        for period in range(n_periods):
            if visited[period] < len(told) or not told:
                there = {self.platforms[code] for code in self.cell_platform[here & (self.cell_period == period)]}
                lost = ", ".join(sorted(set(told) - there)) or platform or "any platform"
                made = unknown(method, f"no good visit of {lost}: missing, not 0", *notes)
            else:
                ends = float(low[period]), float(high[period])
                made = Interval(
                    value=float(value[period]), low=ends[0], high=ends[1], level=level, method=method, notes=notes
                )
            found.append((made, posters[period]))
        return found
