"""Putting on an interval all that makes it an estimate: period, platforms, effort, versions."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from model.assessed import AssessedRows
from model.estimate import Estimate, Interval, Scope, Unit

EVERYTHING = Scope()


class Stamp:
    """Makes estimates of one assessment whole."""

    def __init__(self, rows: AssessedRows) -> None:
        self._rows = rows
        self._visits: dict[str, int] = defaultdict(int)
        self._pages: dict[str, int] = defaultdict(int)
        for visit in rows.visits:
            if visit.is_effort:
                self._visits[visit.platform] += 1
                self._pages[visit.platform] += visit.n_pages

    def estimate(
        self,
        measure: str,
        unit: Unit,
        interval: Interval,
        scope: Scope = EVERYTHING,
        *,
        n_reviewed: int = 0,
        n_sellers: int | None = None,
        days: tuple[date, date] | None = None,
    ) -> Estimate:
        """An estimate over the whole period, or over ``days`` of it."""
        named = (scope.platform,) if scope.platform else self._rows.platforms
        first, last = days or (self._rows.first_day, self._rows.last_day)
        return Estimate(
            measure=measure,
            unit=unit,
            interval=interval,
            scope=scope,
            first_day=first,
            last_day=last,
            platforms=named,
            n_visits=sum(self._visits[name] for name in named),
            n_pages=sum(self._pages[name] for name in named),
            n_reviewed=n_reviewed,
            matcher_version=", ".join(self._rows.matcher_versions),
            list_version=", ".join(self._rows.list_versions),
            n_sellers=n_sellers,
        )


def counted(value: float, *notes: str) -> Interval:
    """What was counted among what was seen: no estimate of anything, hence without an interval."""
    told = ("a count of what was seen: it has no interval", *notes)
    return Interval(value=value, low=None, high=None, method="count", notes=told)


def unknown(method: str, *notes: str) -> Interval:
    """No value, and why."""
    return Interval(value=None, low=None, high=None, method=method, notes=notes)
