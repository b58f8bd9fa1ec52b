"""OpenDocument spreadsheets, read as a stream: values as last calculated, merged cells filled, hidden rows told."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, iterparse

from model.errors import InputError
from spiders.pages.prices import read_currency
from spiders.tables.cells import MAX_COLUMNS, MAX_ROWS, Cell, Merged, SheetRow, cell_of

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_NUMBERS = {"float", "currency", "percentage"}
# A row of words repeated a thousand times is a trick, or a mistake.
_MOST_ALIKE = 1000
_BROKEN = (ParseError, zipfile.BadZipFile, KeyError, EOFError, OSError)


class OdsWorkbook:
    """See ``sheets.Workbook``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._names = list(dict.fromkeys(name for name, _ in self._tables(rows=False)))

    @property
    def names(self) -> Sequence[str]:
        """Its sheets in order."""
        return self._names

    def n_rows(self, name: str) -> int:
        """How many rows it writes out."""
        return sum(1 for table, element in self._tables(rows=True) if table == name and element is not None)

    def rows(self, name: str) -> Iterator[SheetRow]:
        """A sheet's rows in order."""
        number = 0
        merged = Merged()
        for table, element in self._tables(rows=True):
            if table != name or element is None:
                continue
            repeated = _count(element, "number-rows-repeated")
            cells, currency = _cells(element, number + 1, merged)
            if all(cell in (None, "") for cell in cells) and (repeated > _MOST_ALIKE or not merged.starts):
                number += repeated
                continue
            hidden = element.get(f"{_TABLE}visibility") in ("collapse", "filter")
            notes = ("the row is hidden in the sheet",) if hidden else ()
            last = number + repeated
            for _ in range(min(repeated, _MOST_ALIKE)):
                number += 1
                if number > MAX_ROWS:
                    raise InputError(f"{self._path}: sheet '{name}' has over {MAX_ROWS:,} rows: split it")
                yield SheetRow(number, merged.fill(number, list(cells)), notes, currency)
            number = last

    def _tables(self, *, rows: bool) -> Iterator[tuple[str, Element | None]]:
        """(sheet, row) of every row, or (sheet, None) of every sheet; what was read is let go of."""
        name = ""
        held: list[Element] = []
        try:
            with zipfile.ZipFile(self._path) as packed, packed.open("content.xml") as stream:
                for event, element in iterparse(stream, events=("start", "end")):  # noqa: S314  (entities are refused)
                    if event == "start":
                        held.append(element)
                        if element.tag == f"{_TABLE}table":
                            name = element.get(f"{_TABLE}name") or ""
                            yield name, None
                        continue
                    held.pop()
                    if element.tag == f"{_TABLE}table-row":
                        if rows:
                            yield name, element
                        element.clear()
                        held[-1].remove(element)
        except _BROKEN as error:
            raise InputError(f"{self._path}: is a damaged spreadsheet: open and save it again") from error


def _cells(row: Element, number: int, merged: Merged) -> tuple[list[Cell], str]:
    cells: list[Cell] = []
    currency = ""
    for element in row:
        if element.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            continue
        value = _value(element)
        right, down = _count(element, "number-columns-spanned"), _count(element, "number-rows-spanned")
        if right > 1 or down > 1:
            merged.add(number, len(cells) + 1, number + down - 1, len(cells) + right)
        currency = currency or read_currency(element.get(f"{_OFFICE}currency") or "")
        room = MAX_COLUMNS - len(cells)
        cells.extend([value] * min(room, _count(element, "number-columns-repeated")))
        if room <= 0:
            break
    while cells and cells[-1] is None:
        cells.pop()
    return cells, currency


def _value(cell: Element) -> Cell:
    kind = cell.get(f"{_OFFICE}value-type") or ""
    if kind in _NUMBERS:
        try:
            return cell_of(Decimal(cell.get(f"{_OFFICE}value") or ""))
        except InvalidOperation:
            return None
    if kind == "date":
        told = cell.get(f"{_OFFICE}date-value") or ""
        try:
            return cell_of(datetime.fromisoformat(told))
        except ValueError:
            return told or None
    if kind == "boolean":
        return cell.get(f"{_OFFICE}boolean-value")
    paragraphs = ["".join(part.itertext()) for part in cell.iterfind(f"{_TEXT}p")]
    return cell_of("\n".join(paragraphs)) if paragraphs else None


def _count(element: Element, name: str) -> int:
    told = element.get(f"{_TABLE}{name}") or "1"
    return max(1, int(told)) if told.isascii() and told.isdigit() and len(told) < 10 else 1
