"""Sightings of flagged ads by platform and week or month, beside the effort that met them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm

from assessment.series import Series
from assessment.stamp import unknown
from model.assessed import AssessedRows, AssessedVisit
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
            ((period.first - self.first_day).days + ((period.last - period.first).days + 1) / 2) / DAYS_A_MONTH
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
