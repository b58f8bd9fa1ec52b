"""Workbooks as Excel wrote them until 2003, a sheet at a time: values, merged cells, hidden rows, currencies."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import Any

import xlrd
from xlrd.compdoc import CompDocError
from xlrd.formula import FormulaError
from xlrd.xldate import XLDateError, xldate_as_datetime

from model.errors import InputError
from spiders.pages.prices import read_currency
from spiders.tables.cells import MAX_COLUMNS, MAX_ROWS, Cell, Merged, SheetRow, cell_of

# 65,536 rows are the most that a sheet of this format has; a file larger than this is no table of ads.
MAX_BYTES = 200_000_000
MAX_SHEETS = 256
_MAX_MERGED = 20_000
_SHOWN = re.compile(r"\[\$([^\]-]{1,5})|\"([^\"]{1,5})\"|([€£¥₽₹฿₫])")
# What xlrd raises for a part that is missing, cut short or not what it should be.
_BROKEN = (
    xlrd.XLRDError, CompDocError, FormulaError, XLDateError, struct.error, KeyError, ValueError, TypeError,
    AttributeError, IndexError, AssertionError, EOFError, OSError, OverflowError, RecursionError, MemoryError,
    NotImplementedError, LookupError, ZeroDivisionError,
)  # fmt: skip


class XlsWorkbook:
    """See ``sheets.Workbook``. A sheet is unpacked when it is asked for, and let go of when another one is."""

    def __init__(self, path: Path) -> None:
        self._path = path
        if path.stat().st_size > MAX_BYTES:
            raise InputError(f"{path}: is over {MAX_BYTES:,} bytes: export it as CSV")
        self._loaded = ""
        self._n_unpacked = 0
        with self._guarded():
            # Rows as long as their cells: one cell in a far corner makes no table of millions.
            self._book: Any = xlrd.open_workbook(
                str(path), logfile=StringIO(), on_demand=True, ragged_rows=True, formatting_info=True
            )
            shown = zip(self._book.sheet_names(), self._book._sheet_visibility, strict=True)
            if self._book.nsheets > MAX_SHEETS:
                raise InputError(f"{path}: has over {MAX_SHEETS} sheets: keep those that hold ads")
            places = [place for place in self._book._sh_abs_posn if place >= 0]
            if len(set(places)) < len(places):
                # A small file would be unpacked as often as it names one place.
                raise InputError(f"{path}: several of its sheets are one: open and save it as .xlsx")
            self._names = [name for name, _ in sorted(shown, key=lambda each: bool(each[1]))]

    @property
    def names(self) -> Sequence[str]:
        """Its sheets; hidden ones last."""
        return self._names

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """Whatever xlrd raises in the block is damage, a password apart."""
        try:
            yield
        except _BROKEN as error:
            # A workbook of today with a password is a container of the old kind without an old workbook.
            if "encrypted" in str(error) or "Can't find workbook" in str(error):
                raise InputError(f"{self._path}: has a password or is no workbook: save it without one") from error
            raise InputError(f"{self._path}: is a damaged spreadsheet: open and save it as .xlsx") from error

    def n_rows(self, name: str) -> int:
        """The number of the last row."""
        return int(self._sheet(name).nrows)

    def rows(self, name: str) -> Iterator[SheetRow]:
        """A sheet's rows in order."""
        sheet = self._sheet(name)
        merged = Merged()
        for low, high, left, right in sheet.merged_cells[:_MAX_MERGED]:
            merged.add(low + 1, left + 1, high, right)
        for index in range(sheet.nrows):
            with self._guarded():
                cells = [self._value(each) for each in sheet.row(index)[:MAX_COLUMNS]]
                look = sheet.rowinfo_map.get(index)
                notes = ("the row is hidden in the sheet",) if look is not None and look.hidden else ()
                yield SheetRow(index + 1, merged.fill(index + 1, cells), notes, self._currency(sheet, index))

    def _sheet(self, name: str) -> Any:  # noqa: ANN401  (xlrd has no types)
        with self._guarded():
            if self._loaded == name:
                return self._book.sheet_by_name(name)
            if self._loaded:
                self._book.unload_sheet(self._loaded)
            self._loaded = name
            sheet = self._book.sheet_by_name(name)
        # One cell in the last row, a few bytes, makes a row of each before it.
        self._n_unpacked += sheet.nrows
        if self._n_unpacked > MAX_ROWS:
            raise InputError(f"{self._path}: its sheets have over {MAX_ROWS:,} rows: keep those that hold ads")
        return sheet

    def _value(self, cell: Any) -> Cell:  # noqa: ANN401  (as above)
        if cell.ctype == xlrd.XL_CELL_DATE:
            try:
                return cell_of(xldate_as_datetime(cell.value, self._book.datemode))
            except (OverflowError, ValueError):
                return cell_of(cell.value)
        if cell.ctype == xlrd.XL_CELL_BOOLEAN:
            return cell_of(bool(cell.value))
        return cell_of(cell.value) if cell.ctype in (xlrd.XL_CELL_TEXT, xlrd.XL_CELL_NUMBER) else None

    def _currency(self, sheet: Any, index: int) -> str:  # noqa: ANN401  (as above)
        """The currency that the first amount of money in a row is shown with."""
        for cell in sheet.row(index)[:MAX_COLUMNS]:
            if cell.ctype == xlrd.XL_CELL_NUMBER and cell.xf_index is not None:
                form = self._book.format_map.get(self._book.xf_list[cell.xf_index].format_key)
                found = _SHOWN.search(form.format_str) if form is not None else None
                currency = read_currency(next(part for part in found.groups() if part)) if found else ""
                if currency:
                    return currency
        return ""
