"""Whether a policy or a takedown shows in the series, and breaks that nobody announced."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from assessment.breaks import Break, find_breaks
from assessment.counts import DAYS_A_MONTH, Counts, Effort
from assessment.interrupted import Interruption, interruptions
from assessment.many import adjusted
from assessment.series import Series
from assessment.stamp import Stamp, unknown
from model.estimate import Estimate, Interval, Scope, Unit

_BREAK_METHOD = "largest F over all weeks, errors that hang together in time, simulated p-value"


@dataclass(frozen=True, slots=True)
class Event:
    """What happened on a day known in advance, and what to call it."""

    day: date
    label: str


def changes(
    weeks: Counts, drawn: Mapping[Scope, Series], events: Sequence[Event], effort: Effort, stamp: Stamp
) -> Iterator[Estimate]:
    """Level and slope at each event, and breaks, of each scope's weekly series; scopes are tested together."""
    ordered = sorted(events, key=lambda event: (event.day, event.label))
    days = sorted({event.day for event in ordered})
    found = {
        scope: dict(zip(days, interruptions(series, [weeks.months_at(day) for day in days]), strict=True))
        for scope, series in drawn.items()
    }
    for event in ordered:
        of_event = {scope: each[event.day] for scope, each in found.items()}
        yield from _of_event(event, of_event, drawn, effort, stamp)
    broken = {scope: find_breaks(series) for scope, series in drawn.items()}
    first = {str(scope): each[0].p_value for scope, each in broken.items() if not isinstance(each, str) and each}
    q_values = adjusted(first)
    for scope, each in broken.items():
        n_sellers = len(np.unique(drawn[scope].seller))
        q = q_values.get(str(scope)) if len(q_values) > 1 else None
        beside = (
            () if q is None else (f"q = {q:.3f} (Benjamini-Hochberg over the likeliest of {len(q_values)} series)",)
        )
        yield from _breaks(weeks, scope, each, (*beside, *effort.told), n_sellers, stamp)


def _of_event(
    event: Event, found: Mapping[Scope, Interruption], drawn: Mapping[Scope, Series], effort: Effort, stamp: Stamp
) -> Iterator[Estimate]:
    levels = adjusted({str(scope): each.level_p for scope, each in found.items() if each.level_p is not None})
    slopes = adjusted({str(scope): each.slope_p for scope, each in found.items() if each.slope_p is not None})
    told = (
        f"{event.label} on {event.day}: what changed then, not what it caused",
        "ads that stand already fade over weeks, so that a jump may show as a slope",
        *effort.told,
    )
    for scope, each in found.items():
        n_sellers = len(np.unique(drawn[scope].seller))
        narrowed = replace(scope, detail=event.label)
        for measure, unit, interval, p_value, q_values in (
            ("event_level_change", Unit.SHARE, each.level_change, each.level_p, levels),
            ("event_slope_change", Unit.RATE, each.slope_change, each.slope_p, slopes),
        ):
            notes = [*interval.notes]
            if p_value is not None:
                notes.append(
                    f"p = {p_value:.3f}, q = {q_values[str(scope)]:.3f} (Benjamini-Hochberg over {len(q_values)})"
                )
            made = replace(interval, notes=(*notes, *told))
            yield stamp.estimate(measure, unit, made, narrowed, n_sellers=n_sellers)


def _breaks(
    weeks: Counts, scope: Scope, found: Sequence[Break] | str, told: tuple[str, ...], n_sellers: int, stamp: Stamp
) -> Iterator[Estimate]:
    if isinstance(found, str):
        yield stamp.estimate("break_p", Unit.SHARE, unknown(_BREAK_METHOD, found), scope, n_sellers=n_sellers)
        return
    for place, each in enumerate(found):
        day = weeks.first_day + timedelta(days=round((each.month * DAYS_A_MONTH) - 3.5))
        seen = "a break" if each.p_value < 0.05 else "no break beyond chance"
        notes = (f"{seen}: the likeliest is the week of {day}, {place + 1}. looked for", *told)
        narrowed = replace(scope, detail=day.isoformat())
        yield stamp.estimate("break_p", Unit.SHARE, _bare(each.p_value, notes), narrowed, n_sellers=n_sellers)
        if each.p_value < 0.05:
            chosen = ("no interval: the week was chosen for the largest change, which makes changes look larger",)
            level, slope = _bare(each.level_change, chosen), _bare(each.slope_change, chosen)
            yield stamp.estimate("break_level_change", Unit.SHARE, level, narrowed, n_sellers=n_sellers)
            yield stamp.estimate("break_slope_change", Unit.RATE, slope, narrowed, n_sellers=n_sellers)


def _bare(value: float, notes: tuple[str, ...]) -> Interval:
    return Interval(value=value, low=None, high=None, method=_BREAK_METHOD, notes=notes)
