"""Rows and cells of a sheet, whatever the program that wrote it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation

MAX_COLUMNS = 500
MAX_ROWS = 2_000_000
_MAX_CHARS = 1_000_000
_ERRORS = ("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!")
Cell = str | int | Decimal | None


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: its number as the program shows it, its cells, what is to be told of it, and a currency shown only."""

    number: int
    cells: Sequence[Cell]
    notes: tuple[str, ...] = ()
    currency: str = ""


def cell_of(value: object) -> Cell:
    """A cell's value as text or number; dates as ISO text."""
    if value is None or isinstance(value, str):
        return None if value is None or value.strip() in _ERRORS else value[:_MAX_CHARS]
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float | Decimal):
        return _number(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time(0) else value.isoformat(timespec="seconds")
    return value.isoformat() if isinstance(value, date | time) else str(value) if isinstance(value, timedelta) else None


def _number(value: float | Decimal) -> Cell:
    try:
        number = Decimal(str(value))
        whole = number.is_finite() and abs(number.adjusted()) < 40 and number == number.to_integral_value()
    except InvalidOperation:
        return None
    return int(number) if whole else number if number.is_finite() else None


@dataclass(slots=True)
class Merged:
    """Merged cells: only the first of them has the value; each of the others is given it, as people read them."""

    starts: dict[int, list[tuple[int, int, int]]] = field(default_factory=dict)
    _open: list[tuple[int, int, int, Cell]] = field(default_factory=list)

    def add(self, row: int, column: int, last_row: int, last_column: int) -> None:
        """Cells from one corner to the other, counted from 1."""
        self.starts.setdefault(row, []).append((column, last_row, min(last_column, MAX_COLUMNS)))

    def fill(self, number: int, cells: list[Cell]) -> list[Cell]:
        """The row with what its merged cells say; rows come in order."""
        self._open = [span for span in self._open if span[1] >= number]
        for column, last_row, last_column in self.starts.get(number, ()):
            value = cells[column - 1] if column <= len(cells) else None
            self._open.append((column, last_row, last_column, value))
        for column, _, last_column, value in self._open:
            cells.extend([None] * (last_column - len(cells)))
            for place in range(column - 1, last_column):
                if cells[place] in (None, ""):
                    cells[place] = value
        return cells
