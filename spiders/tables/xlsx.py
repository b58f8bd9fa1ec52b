"""Excel's workbooks, read as a stream: values as last calculated, merged cells filled, hidden rows told."""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import IO, Any
from xml.etree.ElementTree import ParseError, iterparse

from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.exceptions import InvalidFileException

from model.errors import InputError
from spiders.pages.prices import read_currency
from spiders.tables.cells import MAX_COLUMNS, MAX_ROWS, Merged, SheetRow, cell_of

_MAX_MERGED = 20_000
_SHOWN = re.compile(r"\[\$([^\]-]{1,5})|\"([^\"]{1,5})\"|([€£¥₽₹฿₫])")
# What openpyxl raises for a part that is missing, cut short or not what it should be.
_BROKEN = (
    ParseError, InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError, IndexError,
    EOFError, OSError,
)  # fmt: skip


@dataclass(slots=True)
class _Look:
    """What the stream of values does not tell of a sheet."""

    hidden: set[int] = field(default_factory=set)
    uncounted: set[int] = field(default_factory=set)
    ranges: list[str] = field(default_factory=list)
    n_rows: int = 0

    def notes(self, number: int) -> tuple[str, ...]:
        """What is to be told of a row."""
        told = ["the row is hidden in the sheet"] if number in self.hidden else []
        told += ["a formula has no saved value"] if number in self.uncounted else []
        return tuple(told)

    def merged(self) -> Merged:
        """Its merged cells, from the start."""
        merged = Merged()
        for each in self.ranges:
            left, low, right, high = range_boundaries(each)
            if left and low and right and high:  # whole columns have no rows
                merged.add(low, left, high, right)
        return merged


class XlsxWorkbook:
    """See ``sheets.Workbook``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._looks: dict[str, _Look] = {}
        with self._guarded(), warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells of styles and extensions that are no matter here
            # Held packed in memory: opening a workbook reads it through once, and nobody need close it.
            packed = BytesIO(path.read_bytes())
            self._book: Any = load_workbook(packed, read_only=True, data_only=True, keep_links=False)
            sheets = sorted(self._book.worksheets, key=lambda sheet: str(sheet.sheet_state) != "visible")
            self._parts = {str(sheet.title): str(sheet._worksheet_path) for sheet in sheets}

    @property
    def names(self) -> Sequence[str]:
        """Worksheets; hidden ones last."""
        return list(self._parts)

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """Whatever openpyxl raises in the block is damage."""
        try:
            yield
        except _BROKEN as error:
            raise InputError(f"{self._path}: is a damaged spreadsheet: open and save it again") from error

    def n_rows(self, name: str) -> int:
        """The number of the last row."""
        with self._guarded():
            return self._look(name).n_rows

    def rows(self, name: str) -> Iterator[SheetRow]:
        """A sheet's rows in order."""
        with self._guarded():
            look = self._look(name)
            merged = look.merged()
            sheet = self._book[name]
            sheet.reset_dimensions()  # what a file says of its size is often wrong
            for number, row in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS), start=1):
                if number > MAX_ROWS:
                    raise InputError(f"{self._path}: sheet '{name}' has over {MAX_ROWS:,} rows: split it")
                cells = merged.fill(number, [cell_of(cell.value) for cell in row])
                yield SheetRow(number, cells, look.notes(number), _currency(row))

    def _look(self, name: str) -> _Look:
        if name not in self._looks:
            with zipfile.ZipFile(self._path) as packed, packed.open(self._parts[name]) as stream:
                self._looks[name] = _look_at(stream)
        return self._looks[name]


def _look_at(stream: IO[bytes]) -> _Look:
    """Hidden rows, formulas without a value, and merged cells; bounded memory whatever the sheet's size."""
    look = _Look()
    row, root = 0, None
    for event, element in iterparse(stream, events=("start", "end")):  # noqa: S314  (entities are refused before)
        root = element if root is None else root
        tag = element.tag.rpartition("}")[2]
        if event == "start":
            if tag == "row":
                row = look.n_rows = int(element.get("r") or row + 1)
                if element.get("hidden") in ("1", "true"):
                    look.hidden.add(row)
        elif tag == "c" and element.find("{*}f") is not None and not element.findtext("{*}v"):
            look.uncounted.add(row)
        elif tag == "mergeCell" and len(look.ranges) < _MAX_MERGED:
            look.ranges.append(element.get("ref") or "")
        elif tag == "row":
            element.clear()
            for kept in list(root)[:-1]:
                root.remove(kept)
            sheet_data = root.find("{*}sheetData")
            if sheet_data is not None:
                sheet_data.clear()
    return look


def _currency(row: Sequence[Any]) -> str:
    """The currency that the only amount of money in a row is shown with."""
    for cell in row:
        if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
            found = _SHOWN.search(cell.number_format or "")
            currency = read_currency(next(part for part in found.groups() if part)) if found else ""
            if currency:
                return currency
    return ""
