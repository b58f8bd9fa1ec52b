"""Putting on an interval all that makes it an estimate: period, platforms, effort, versions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from model.assessed import AssessedRows, WeeklyRows
from model.estimate import Estimate, Interval, Scope, Unit

EVERYTHING = Scope()


class Stamp:
    """Makes estimates of one assessment whole; effort is that of all good search visits, or of ``visits`` (places)."""

    def __init__(self, rows: AssessedRows | WeeklyRows, visits: Iterable[int] | None = None) -> None:
        self._rows = rows
        self._matchers, self._lists = ", ".join(rows.matcher_versions), ", ".join(rows.list_versions)
        self._days: dict[str, dict[date, tuple[int, int]]] = defaultdict(dict)
        for visit in rows.visits if visits is None else map(rows.visits.__getitem__, visits):
            if visit.is_effort:
                n_visits, n_pages = self._days[visit.platform].get(visit.day, (0, 0))
                self._days[visit.platform][visit.day] = (n_visits + 1, n_pages + visit.n_pages)
        self._spent: dict[tuple[tuple[str, ...], date, date], tuple[int, int]] = {}

    def resting_on(self, visits: Iterable[int]) -> Stamp:
        """The same for estimates that rest on some of the visits only."""
        return Stamp(self._rows, visits)

    def _effort(self, platforms: tuple[str, ...], first: date, last: date) -> tuple[int, int]:
        """Good visits and their pages on platforms between two days, both included."""
        key = (platforms, first, last)
        if key not in self._spent:
            spent = [
                told for name in platforms for day, told in self._days.get(name, {}).items() if first <= day <= last
            ]
            self._spent[key] = (sum(n for n, _ in spent), sum(n for _, n in spent))
        return self._spent[key]

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
        n_visits, n_pages = self._effort(named, first, last)
        return Estimate(
            measure=measure,
            unit=unit,
            interval=interval,
            scope=scope,
            first_day=first,
            last_day=last,
            platforms=named,
            n_visits=n_visits,
            n_pages=n_pages,
            n_reviewed=n_reviewed,
            matcher_version=self._matchers,
            list_version=self._lists,
            n_sellers=n_sellers,
        )


def counted(value: float, *notes: str) -> Interval:
    """What was counted among what was seen: no estimate of anything, hence without an interval."""
    told = ("a count of what was seen: it has no interval", *notes)
    return Interval(value=value, low=None, high=None, method="count", notes=told)


def unknown(method: str, *notes: str) -> Interval:
    """No value, and why."""
    return Interval(value=None, low=None, high=None, method=method, notes=notes)
