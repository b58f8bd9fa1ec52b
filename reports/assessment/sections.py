"""What a page of figures is made of: a chart, a sentence and a table that tells the same."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from model.estimate import Estimate
from reports.charts import Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Heads and rows of cells, all of them words."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A chart (may be empty), what it shows in a sentence, and the same numbers as a table."""

    title: str
    told: str
    chart: Markup
    table: Table


def point(label: str, estimate: Estimate) -> Point:
    """An estimate as a chart draws it."""
    interval = estimate.interval
    return Point(label=label, value=interval.value, low=interval.low, high=interval.high)
