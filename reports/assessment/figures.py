"""Looking estimates up, and saying them in words: a number never stands without its unit and how sure it is."""

from __future__ import annotations

from collections.abc import Sequence

from model.estimate import Estimate, Interval, Scope, Unit
from reports.suppression import is_suppressed

_UNITS = {
    Unit.AD: ("ad", "ads"),
    Unit.CLUSTER: ("offer (reposts joined)", "offers (reposts joined)"),
    Unit.SELLER: ("seller", "sellers"),
    Unit.SPECIMEN: ("specimen", "specimens"),
    Unit.TAXON: ("taxon", "taxa"),
    Unit.PLATFORM: ("platform", "platforms"),
    Unit.DAY: ("day", "days"),
}


class Figures:
    """The estimates of an assessment by measure and scope."""

    def __init__(self, estimates: Sequence[Estimate]) -> None:
        self.all = estimates
        self._known = {(each.measure, each.scope): each for each in estimates}

    def get(self, measure: str, scope: Scope | None = None) -> Estimate | None:
        """The estimate of a measure, of everything unless a scope is given."""
        return self._known.get((measure, scope or Scope()))

    def of(self, measure: str) -> list[Estimate]:
        """All estimates of a measure in their order."""
        return [each for each in self.all if each.measure == measure]


def amount(value: float, unit: Unit) -> str:
    """A value with its unit."""
    if unit in (Unit.SHARE, Unit.RATE):
        return percent(value)
    if unit is Unit.VALUE:
        return f"{value:,.0f}"
    one, many = _UNITS.get(unit, ("", ""))
    shown = f"{value:,.0f}" if value >= 10 or value == round(value) else f"{value:,.1f}"
    return f"{shown} {one if shown == '1' else many}".strip()


def percent(value: float) -> str:
    """A share in percent, one digit after the point under ten."""
    shown = f"{value * 100:.0f}" if abs(value) >= 0.1 else f"{value * 100:.1f}"
    return f"{'0' if shown in ('-0', '-0.0', '0.0') else shown}%"


def between(interval: Interval, unit: Unit) -> str:
    """The interval in words, empty where there is none."""
    if interval.low is None or interval.high is None:
        return ""
    low, high = (
        percent(end) if unit in (Unit.SHARE, Unit.RATE) else f"{end:,.0f}" for end in (interval.low, interval.high)
    )
    return f"{interval.level:.0%} interval {low} to {high}"


def told(estimate: Estimate) -> str:
    """Value, unit and interval of an estimate, or why there is none."""
    interval = estimate.interval
    if interval.value is None:
        return "not known: " + (interval.notes[0] if interval.notes else "the data cannot tell")
    least = "at least " if interval.is_lower_bound else ""
    inside = between(interval, estimate.unit)
    return f"{least}{amount(interval.value, estimate.unit)}" + (f" ({inside})" if inside else "")


def unseen_untold(figures: Figures) -> dict[str, list[str]]:
    """Why nothing can be told of the ads that no visit met, and on which platforms; small cells are not among them."""
    found: dict[str, list[str]] = {}
    for estimate in figures.of("ads_with_unseen"):
        interval = estimate.interval
        if interval.value is None and interval.notes and not is_suppressed(estimate):
            found.setdefault(interval.notes[0], []).append(estimate.scope.platform)
    return found


def cell(estimate: Estimate | None, *, signed: bool = False) -> tuple[str, str]:
    """Value and interval for two columns of a table."""
    if estimate is None or estimate.interval.value is None:
        return "–", ""
    interval, unit = estimate.interval, estimate.unit
    least = "≥ " if interval.is_lower_bound else ""
    value = least + _in_table(estimate.interval.value, unit, signed=signed)
    if interval.low is None or interval.high is None:
        return value, ""
    low, high = (_in_table(end, unit, signed=signed) for end in (interval.low, interval.high))
    return value, f"{low} to {high}"


def _in_table(value: float, unit: Unit, *, signed: bool) -> str:
    if unit in (Unit.SHARE, Unit.RATE):
        words = percent(value)
    else:
        words = f"{value:,.0f}" if abs(value) >= 20 else f"{value:,.3g}"
    return f"+{words}" if signed and value > 0 else words
