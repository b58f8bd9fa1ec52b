"""CSV files that a user hands in: each row checked, each mistake told with its file and line."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import isfinite
from pathlib import Path

from model.errors import InputError


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells by lower-case column, stripped, and where it stands."""

    place: str
    cells: dict[str, str]

    def text(self, column: str) -> str:
        """A cell that must not be empty."""
        if not self.cells[column]:
            raise InputError(f"{self.place}: {column} is empty")
        return self.cells[column]

    def number(self, column: str) -> float:
        """A finite number with a decimal point."""
        try:
            found = float(self.cells[column])
        except ValueError:
            found = float("nan")
        if not isfinite(found):
            raise InputError(f"{self.place}: {column} {self.cells[column]!r} is not a number such as 0.82")
        return found

    def day(self, column: str) -> date:
        """A day in ISO 8601."""
        try:
            return date.fromisoformat(self.cells[column])
        except ValueError as error:
            raise InputError(
                f"{self.place}: {column} {self.cells[column]!r} is not a day such as 2026-03-31"
            ) from error


def unread(error: Exception) -> str:
    """Why a file could not be read, in words."""
    if isinstance(error, UnicodeDecodeError):
        return "not UTF-8"
    return error.strerror or "not a file" if isinstance(error, OSError) else "not YAML"


def read_table(option: str, file: Path, columns: tuple[str, ...], optional: tuple[str, ...] = ()) -> Iterator[Row]:
    """The rows of a UTF-8 file whose first line names the columns, in any order. Raises InputError with the line."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{option} {file}: cannot be read ({unread(error)})") from error
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    head: list[str] = []
    try:
        for cells in reader:
            place = f"{option} {file}:{reader.line_num}"
            if not head:
                head = [name.strip().lower() for name in cells]
                _check_head(place, head, columns, optional)
            elif any(cell.strip() for cell in cells):
                if len(cells) != len(head):
                    raise InputError(f"{place}: {len(cells)} cells where the first line names {len(head)} columns")
                yield Row(place, dict(zip(head, (cell.strip() for cell in cells), strict=True)))
    except csv.Error as error:
        raise InputError(f"{option} {file}:{reader.line_num}: not CSV ({error})") from error
    if not head:
        raise InputError(f"{option} {file}:1: the first line is not '{','.join(columns)}'")


def _check_head(place: str, head: list[str], columns: tuple[str, ...], optional: tuple[str, ...]) -> None:
    known = {*columns, *optional}
    if not set(columns) <= set(head) or not set(head) <= known or len(head) != len(set(head)):
        more = f" (and, if you like, {', '.join(optional)})" if optional else ""
        raise InputError(f"{place}: the first line is not '{','.join(columns)}'{more}")
