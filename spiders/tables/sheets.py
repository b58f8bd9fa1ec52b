"""Spreadsheets that people made by hand: rows of one sheet, whatever the program, within bounds."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from openpyxl.utils.datetime import from_excel

from model.errors import InputError
from spiders.tables.cells import Cell, SheetRow, cell_of
from spiders.tables.columns import columns_in
from spiders.tables.lines import MAX_RATIO, MIN_UNPACKED

SHEET_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods")
_MAX_UNPACKED = 4_000_000_000
_MAX_PARTS = 10_000
_HEADER_WITHIN = 30
_SERIALS = range(20_000, 80_000)  # days since 1900 of the years 1954 to 2119


class Workbook(Protocol):
    """An opened file of sheets."""

    @property
    def names(self) -> Sequence[str]:
        """Its sheets, those that are shown first."""
        ...

    def n_rows(self, name: str) -> int:
        """How many rows a sheet has, about."""
        ...

    def rows(self, name: str) -> Iterator[SheetRow]:
        """A sheet's rows in order."""
        ...


@dataclass(slots=True)
class Sheet:
    """The chosen sheet of a file, its header found."""

    name: str
    header: list[str]
    header_at: int
    n_rows: int
    _book: Workbook
    _posted: set[str] = field(default_factory=set)

    def records(self) -> Iterator[tuple[int, dict[str, Any], tuple[str, ...]]]:
        """(row, cells by column name, notes) of every row under the header that is not blank."""
        for row in self._book.rows(self.name):
            if row.number <= self.header_at or all(cell is None or cell == "" for cell in row.cells):
                continue
            record: dict[str, Any] = {}
            for name, cell in zip(self.header, [*row.cells, *[None] * len(self.header)], strict=False):
                if name and name not in record:
                    record[name] = _as_date(cell) if name in self._posted else cell
            if row.currency and "currency" not in columns_in(self.header):
                record["currency"] = row.currency
            yield row.number, record, row.notes


def open_sheet(path: Path, wanted: str) -> Sheet:
    """The sheet ``wanted``, or the only one that has a header of ads.

    Raises InputError, in one line, for what is no spreadsheet, is damaged or too large, or leaves open which sheet.
    """
    return _chosen(path, _opened(path), wanted)


def _opened(path: Path) -> Workbook:
    """The file by what it is, since an old workbook may bear any name."""
    if _is_old(path):
        from spiders.tables.xls import XlsWorkbook  # noqa: PLC0415  (each format loads its own reader)

        return XlsWorkbook(path)
    require_sound(path)
    if path.suffix.lower() == ".ods":
        from spiders.tables.ods import OdsWorkbook  # noqa: PLC0415

        return OdsWorkbook(path)
    from spiders.tables.xlsx import XlsxWorkbook  # noqa: PLC0415

    return XlsxWorkbook(path)


def _chosen(path: Path, book: Workbook, wanted: str) -> Sheet:
    if not book.names:
        raise InputError(f"{path}: holds no sheet: open and save it again")
    if wanted and wanted not in book.names:
        raise InputError(f"{path}: has no sheet '{wanted}'; it has: {_listed(book.names)}")
    found = [sheet for name in ([wanted] if wanted else book.names) if (sheet := _header_of(book, name)) is not None]
    if len(found) > 1:
        names = _listed([sheet.name for sheet in found])
        raise InputError(f"{path}: several sheets hold ads ({names}): choose one with --sheet")
    if not found:
        raise InputError(
            f"{path}: no column named title or text in the first {_HEADER_WITHIN} rows of {_listed(book.names)}: name"
            " the columns so"
        )
    return found[0]


def _header_of(book: Workbook, name: str) -> Sheet | None:
    """The first row that names a title or a text; what stands above it is the table's heading."""
    for row in islice(book.rows(name), _HEADER_WITHIN):
        header = ["" if cell is None else str(cell).strip() for cell in row.cells]
        columns = columns_in([each for each in header if each])
        if {"title", "text"} & set(columns) and len(columns) > 1:
            posted = {columns["posted_at"]} if "posted_at" in columns else set()
            return Sheet(name, header, row.number, book.n_rows(name), book, posted)
    return None


def _listed(names: Sequence[str]) -> str:
    return ", ".join(name[:40] for name in names[:10])


def _is_old(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(4) == b"\xd0\xcf\x11\xe0"


def require_sound(path: Path) -> None:
    """Raise InputError for what is no packed spreadsheet (.xlsx, .ods), or unpacks beyond reason."""
    try:
        if _is_old(path):
            raise InputError(f"{path}: has a password or is an old .xls: save it as .xlsx without a password")
        with zipfile.ZipFile(path) as packed:
            parts = packed.infolist()
            unpacked = sum(part.file_size for part in parts)
            limit = min(_MAX_UNPACKED, max(MIN_UNPACKED, MAX_RATIO * path.stat().st_size))
            if len(parts) > _MAX_PARTS or unpacked > limit:
                raise InputError(f"{path}: unpacks to {unpacked:,} bytes in {len(parts):,} parts: export it as CSV")
            for part in parts:
                _require_plain_xml(path, packed, part)
    except FileNotFoundError as error:
        raise InputError(f"{path}: no such file") from error
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise InputError(f"{path}: is not a sound spreadsheet ({error}): open and save it again") from error
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error


def _require_plain_xml(path: Path, packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    if part.filename.endswith((".xml", ".rels")):
        with packed.open(part) as stream:
            # An entity can make a small part huge; no spreadsheet program writes one.
            if b"<!DOCTYPE" in stream.read(4096):
                raise InputError(f"{path}: its part {part.filename[:80]} defines entities: open and save it again")


def _as_date(cell: Cell) -> Cell:
    """A day's number in a column of dates is a date that lost its format."""
    if isinstance(cell, int | Decimal) and int(cell) in _SERIALS:
        found = from_excel(float(cell))
        return cell_of(found)
    return cell
