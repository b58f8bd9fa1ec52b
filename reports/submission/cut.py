"""Tables longer than a page wants: the first rows are printed, all stand in the annex, and a note says so."""

from __future__ import annotations

from dataclasses import replace

from reports.submission.content import Table
from reports.submission.telling import Telling

MOST_ROWS = 20


def cut(table: Table, tell: Telling, most: int = MOST_ROWS) -> Table:
    """The table with its first rows printed; apart from what suppression left out, how many more the annex has."""
    further = table.rows[most:]
    if not further:
        return table
    told = tell.say("extent.cut", n=len(further), file=f"annex/{table.key}.csv")
    note = " ".join(part for part in (table.note, told) if part)
    return replace(table, rows=table.rows[:most], further=further, note=note)
