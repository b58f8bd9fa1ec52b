"""What changed when something happened: level and slope before and after a day known in advance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assessment.logarithms import Logarithm
from assessment.serial import Fit, SerialErrors
from assessment.series import Floats, Series
from assessment.standardised import Standardised, standardised, yearly_wave
from model.estimate import Interval

FEWEST_PERIODS = 12
_FEWEST_ADS = 5.0
_METHOD = "interrupted series, effort offset, errors that hang together in time (likeness integrated out)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interruption:
    """What came with one event: the jump of the level as a share, the change of the monthly growth, and p-values."""

    level_change: Interval
    slope_change: Interval
    level_p: float | None
    slope_p: float | None


def interruptions(series: Series, events: Sequence[float], level: float = 0.95) -> list[Interruption]:
    """The changes at each event (months since the start, in order), all fitted at once.

    ``series`` counts weeks. An event without twelve weeks on either side, or next to another that is nearer than that,
    is too short to tell and has no value: intervals of shorter series would be too narrow.
    """
    if not len(series.month):
        return [_untold("no good visit") for _ in events]
    data = standardised(series)
    lacks = [_lack(data.month, data.expected, events, place) for place in range(len(events))]
    told = [event for event, lack in zip(events, lacks, strict=True) if not lack]
    if not told:
        return [_untold(lack) for lack in lacks]
    fit = _fitted(data, told)
    found = []
    for event, lack in zip(events, lacks, strict=True):
        if lack:
            found.append(_untold(lack))
            continue
        place = 2 + 2 * told.index(event)
        jump, turn = (fit.effect(column, level) for column in (place, place + 1))
        intervals = [Logarithm(each.value, each.low, each.high).change(level, _METHOD) for each in (jump, turn)]
        found.append(
            Interruption(
                level_change=intervals[0], slope_change=intervals[1], level_p=jump.p_value, slope_p=turn.p_value
            )
        )
    return found


def _fitted(data: Standardised, events: Sequence[float]) -> Fit:
    """The regression, its errors those of ads of which each event that took some took them by chance."""
    design = design_of(data.month, events)
    fit = SerialErrors(data).fit(design, data.log_ratio)
    steps = [2 + 2 * place for place in range(len(events))]
    jumps = np.array([fit.beyond_chance(step) for step in steps])
    if not jumps.any():
        return fit
    return SerialErrors(data, np.exp(design[:, steps] @ jumps)).fit(design, data.log_ratio)


def design_of(month: Floats, breaks: Sequence[float]) -> Floats:
    """Constant, trend, a step and a change of slope for each break, and a yearly wave where two years are seen."""
    columns = [np.ones_like(month), month]
    for at in breaks:
        after = month >= at
        columns += [after.astype(float), np.where(after, month - at, 0.0)]
    wave = yearly_wave(month)
    return np.column_stack(columns if wave is None else [*columns, wave])


def _lack(month: Floats, expected: Floats, events: Sequence[float], place: int) -> str:
    """Why the change at an event cannot be told, or nothing."""
    if expected.mean() < _FEWEST_ADS:
        return f"too few to tell: {expected.mean():.1f} ads a week, {_FEWEST_ADS:.0f} are wanted"
    edges = [-np.inf, *events, np.inf]
    sides = [int(((month >= edges[side]) & (month < edges[side + 1])).sum()) for side in (place, place + 1)]
    if min(sides) >= FEWEST_PERIODS:
        return ""
    return (
        f"too short to tell: {sides[0]} weeks before and {sides[1]} after, up to the next event;"
        f" {FEWEST_PERIODS} are wanted on either side"
    )


def _untold(lack: str) -> Interruption:
    none = Interval(value=None, low=None, high=None, method=_METHOD, notes=(lack,))
    return Interruption(level_change=none, slope_change=none, level_p=None, slope_p=None)
