"""Weekly counts of flagged ads by platform and taxon, with their effort, and no cell that few sellers stand behind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from reports.package.survey import Leaving
from reports.suppression import is_few, protecting

Ints = NDArray[np.int64]
_EPOCH = date(1970, 1, 1)


class CellStatus(StrEnum):
    """Why a cell has a number, or none."""

    TOLD = "told"
    UNKNOWN = "unknown"
    SUPPRESSED = "suppressed"
    FOR_OTHERS = "suppressed_for_others"
    MISSING = "missing"


class Seen:
    """Which ad, by its place, was seen standing in which week (days from 1970 to its Monday), each once."""

    def __init__(self) -> None:
        self._parts: list[Ints] = []

    def add(self, places: Ints, weeks: NDArray[np.int32]) -> None:
        """Take sightings in."""
        if len(places):
            self._parts.append(np.unique(places.astype(np.int64) << 20 | weeks.astype(np.int64)))

    def pairs(self) -> tuple[Ints, Ints]:
        """Places and weeks."""
        told = np.unique(np.concatenate(self._parts)) if self._parts else np.zeros(0, dtype=np.int64)
        return told >> 20, told & 0xFFFFF


@dataclass(slots=True)
class WeekEffort:
    """Search visits of a platform in a week: those that are effort, those lost, and the pages read."""

    n_visits: int = 0
    n_lost: int = 0
    n_pages: int = 0


@dataclass(slots=True)
class Cell:
    """Flagged ads and their sellers, and whether they are told."""

    n_ads: int = 0
    sellers: set[int] = field(default_factory=set)
    status: CellStatus = CellStatus.TOLD

    @property
    def n_sellers(self) -> int:
        """How many sellers."""
        return len(self.sellers)


@dataclass(slots=True)
class Weeks:
    """Cells by (platform, week) and taxon, and their totals; weeks are Mondays."""

    mondays: list[date]
    effort: Mapping[tuple[str, date], WeekEffort]
    cells: dict[tuple[str, date], dict[str, Cell]] = field(default_factory=lambda: defaultdict(dict))
    totals: dict[tuple[str, date], Cell] = field(default_factory=dict)

    def suppress(self) -> None:
        """Leave out what few sellers stand behind, and what would tell it."""
        for key, total in self.totals.items():
            cells = self.cells.get(key, {})
            for cell in (total, *cells.values()):
                if is_few(cell.n_sellers):
                    cell.status = CellStatus.SUPPRESSED
            _protect([cells[name] for name in sorted(cells)], total)


def _protect(line: Sequence[Cell], total: Cell) -> None:
    """Leave out what else must go lest the cells of one platform and week be computed from their total."""
    if total.status is CellStatus.TOLD:

        def together(places: Collection[int]) -> int:
            return len(set().union(*(line[place].sellers for place in places)))

        further, total_too = protecting([cell.n_sellers for cell in line], together=together)
        for place in further:
            line[place].status = CellStatus.FOR_OTHERS
        if total_too:
            total.status = CellStatus.FOR_OTHERS


def mondays(first: date, last: date) -> list[date]:
    """The Monday of each week that has a day of the period."""
    start = first - timedelta(days=first.weekday())
    return [start + timedelta(days=7 * number) for number in range((last - start).days // 7 + 1)]


def count_weeks(
    ads: Sequence[Leaving], seen: Seen, effort: Mapping[tuple[str, date], WeekEffort], days: tuple[date, date]
) -> Weeks:
    """Count and suppress. ``ads`` in the order of the places that ``seen`` speaks of."""
    weeks = Weeks(mondays=mondays(*days), effort=effort)
    places, stamps = seen.pairs()
    known = {stamp: _EPOCH + timedelta(days=stamp) for stamp in np.unique(stamps).tolist()}
    for place, stamp in zip(places.tolist(), stamps.tolist(), strict=True):
        ad, key = ads[place], (ads[place].platform, known[stamp])
        cells = weeks.cells[key]
        for cell in (
            weeks.totals.setdefault(key, Cell()),
            *(cells.setdefault(taxon, Cell()) for taxon in ad.flagged_taxa),
        ):
            cell.n_ads += 1
            cell.sellers.add(ad.seller)
    weeks.suppress()
    return weeks


def series_rows(weeks: Weeks) -> Iterator[dict[str, object]]:
    """A row for each week of each taxon ever counted on a platform."""
    pairs = sorted({(platform, taxon) for (platform, _), cells in weeks.cells.items() for taxon in cells})
    for platform, taxon in pairs:
        for week in weeks.mondays:
            cell = weeks.cells.get((platform, week), {}).get(taxon, Cell())
            yield {"platform": platform, "taxon": taxon, "week": week} | _told(cell, weeks.effort.get((platform, week)))


def total_rows(weeks: Weeks) -> Iterator[dict[str, object]]:
    """A row for each week of each platform searched in the period."""
    for platform in sorted({platform for platform, _ in weeks.effort}):
        for week in weeks.mondays:
            effort = weeks.effort.get((platform, week))
            told = _told(weeks.totals.get((platform, week), Cell()), effort)
            yield {"platform": platform, "week": week, "n_lost": effort.n_lost if effort else 0} | told


def _told(cell: Cell, effort: WeekEffort | None) -> dict[str, object]:
    n_visits, n_pages = (effort.n_visits, effort.n_pages) if effort else (0, 0)
    status = cell.status if n_visits else CellStatus.MISSING
    told = status is CellStatus.TOLD
    return {
        "status": status.value,
        "n_ads": cell.n_ads if told else None,
        "n_sellers": cell.n_sellers if told else None,
        "n_visits": n_visits,
        "n_pages": n_pages,
    }
