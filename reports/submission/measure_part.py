"""Every estimate of one measure as a table: what an instrument's file may ask for by name."""

from __future__ import annotations

from reports.submission.content import Block, Table, plain
from reports.submission.cut import cut
from reports.submission.source import Source

_MOST_ROWS = 60


def measure_part(source: Source, measure: str) -> list[Block]:
    """Scope, value with its interval, ads read and figure of each estimate that has a value."""
    tell = source.tell
    name = tell.code("measure", measure)
    known = [each for each in source.figures.of(measure) if each.interval.value is not None]
    if not known:
        return [source.missing("measure_part.none", name=name)]
    rows = []
    for each in known:
        figure = source.cite([each])
        what = source.scope(each.scope)
        reviewed = plain(tell.number(each.n_reviewed))
        rows.append((what, source.cell(each, figure), reviewed, source.number(figure)))
    heads = tuple(tell.say(f"head.{head}") for head in ("what", "value", "n_reviewed", "figure"))
    table = Table(key=f"measure_{measure}", title=name, heads=heads, rows=tuple(rows))
    return [cut(table, tell, _MOST_ROWS)]
