"""How much of a period was visited at all: what was not is missing, and looks like a fall if nobody says so."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from model.assessed import AssessedVisit
from model.effort import VisitOutcome

# Visits a fortnight apart leave no gap worth a word.
_LONGEST_GAP = timedelta(days=14)


def visited_days(visits: Iterable[AssessedVisit], first: date, last: date) -> tuple[date, date] | None:
    """The first and the last day of a period on which a search ended well, or ads were taken in; None: on none."""
    good = (VisitOutcome.COMPLETED, VisitOutcome.BUDGET)
    days = [visit.day for visit in visits if visit.outcome in good and first <= visit.day <= last]
    return (min(days), max(days)) if days else None


def unvisited(visits: Iterable[AssessedVisit], first: date, last: date) -> str:
    """What was not visited at the beginning or the end of a period, in words; empty where hardly any day was not."""
    found = visited_days(visits, first, last)
    if found is None:
        return f"nothing was visited from {first} to {last}: what was offered then is not known"
    told = []
    if found[0] - first > _LONGEST_GAP:
        told.append(f"from {first} to {found[0] - timedelta(days=1)}")
    if last - found[1] > _LONGEST_GAP:
        told.append(f"from {found[1] + timedelta(days=1)} to {last}")
    return f"nothing was visited {' and '.join(told)}: those days are missing, not empty" if told else ""
