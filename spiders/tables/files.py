"""Listings out of files: JSON Lines, CSV and TSV, plain or gzip, and spreadsheets, read as a stream."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

from model.errors import InputError
from model.listing import Listing
from spiders.tables.columns import RowError, RowReader, require_words
from spiders.tables.lines import MAX_LINE_BYTES, FileDigest, Line, lines_of
from spiders.tables.sheets import SHEET_SUFFIXES, Sheet, open_sheet

JSON_SUFFIXES = (".jsonl", ".ndjson")
TABLE_SUFFIXES = (".csv", ".tsv")
_FORMATS = ".jsonl, .ndjson, .csv or .tsv, each also with .gz, or .xlsx, .xls or .ods"
_MAX_CELL = 1_000_000
_BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRow:
    """One row of a file: a listing with notes on values not understood, or ``problem`` saying why it is none."""

    line: int
    listing: Listing | None
    notes: tuple[str, ...] = ()
    problem: str = ""


class ListingFile:
    """A file of listings of one platform.

    Opening reads it once for its digest, its length and its encoding; raises InputError, in one line, for a file that
    is missing, empty, of another format or encoding, or not what its name says. ``language`` is taken where a row
    names none; ``now`` is when the file is read, for dates such as "yesterday"; ``sheet`` names a spreadsheet's.
    """

    def __init__(self, path: Path, platform: str, language: str, now: datetime, sheet: str = "") -> None:
        self.path = path
        self._suffix = _suffix(path)
        digest = FileDigest(path)
        if digest.n_bytes == 0:
            raise InputError(f"{path}: is empty")
        self.sha256 = digest.sha256
        self._reader = RowReader(platform, language, now)
        self._sheet: Sheet | None = None
        if self._suffix in SHEET_SUFFIXES:
            self._sheet = open_sheet(path, sheet)
            self.n_lines = self._sheet.n_rows
            return
        if sheet:
            raise InputError(f"{path}: has no sheets: --sheet is for .xlsx, .xls and .ods")
        self.n_lines = _survey_encoding(path)
        if self.n_lines == 0:
            raise InputError(f"{path}: is empty")
        if self._suffix in JSON_SUFFIXES:
            _require_json(path)
        else:
            require_words(path, self._header())

    @property
    def sheet(self) -> str:
        """The sheet that is read, empty where the file has none."""
        return self._sheet.name if self._sheet is not None else ""

    @property
    def unused(self) -> dict[str, int]:
        """Columns that no field of a listing takes, to how many rows had them, of the rows read so far."""
        return dict(self._reader.unused)

    def rows(self) -> Iterator[FileRow]:
        """Every row that is not blank, in order; bounded memory whatever the file's size."""
        self._reader.unused.clear()
        if self._sheet is not None:
            for line, cells, notes in self._sheet.records():
                row = self._row(line, cells)
                yield replace(row, notes=(*row.notes, *notes))
            return
        records = self._json_records() if self._suffix in JSON_SUFFIXES else self._table_records()
        for line, record in records:
            yield (
                FileRow(line=line, listing=None, problem=record) if isinstance(record, str) else self._row(line, record)
            )

    def _row(self, line: int, record: dict[str, Any]) -> FileRow:
        try:
            listing, notes = self._reader.listing(record)
        except RowError as error:
            return FileRow(line=line, listing=None, problem=str(error))
        return FileRow(line=line, listing=listing, notes=notes)

    def _json_records(self) -> Iterator[tuple[int, dict[str, Any] | str]]:
        for line in lines_of(self.path):
            text = _decoded(line)
            if isinstance(text, _Unreadable):
                yield line.number, text.why
            elif text.strip():
                yield line.number, _json_record(text)

    def _header(self) -> list[str]:
        for _, cells in self._table_cells():
            if isinstance(cells, str):
                raise InputError(f"{self.path}:1: the header {cells}")
            return cells
        raise InputError(f"{self.path}: has no header line")

    def _table_records(self) -> Iterator[tuple[int, dict[str, Any] | str]]:
        cells_of = self._table_cells()
        _, header = next(cells_of)
        for line, cells in cells_of:
            if isinstance(cells, str):
                yield line, cells
            elif len(cells) != len(header):
                yield line, f"has {len(cells)} cells where the header has {len(header)}"
            else:
                yield line, dict(zip(header, cells, strict=True))

    def _table_cells(self) -> Iterator[tuple[int, list[str] | str]]:
        """(line it begins on, cells or problem) of each record that is not blank."""
        feed = _TableLines(self.path)
        csv.field_size_limit(_MAX_CELL)
        records = csv.reader(feed, delimiter=self._delimiter(), strict=True)
        while True:
            feed.begin_record()
            try:
                cells = next(records)
            except StopIteration:
                return
            except csv.Error as error:
                end = f", to line {feed.last_line}" if feed.last_line > feed.first_line else ""
                yield feed.first_line, f"is not a row{end}: {error}"
            except _UnreadableLineError as error:
                yield feed.first_line, str(error)
            else:
                if cells:
                    yield feed.first_line, cells

    def _delimiter(self) -> str:
        if self._suffix == ".tsv":
            return "\t"
        first = next(iter(lines_of(self.path)))
        header = first.data or b""
        return max(",", ";", "\t", key=lambda mark: header.count(mark.encode()))


class _UnreadableLineError(Exception):
    """A line inside a table record that is no text."""


class _TableLines:
    """The decoded lines of a table for csv.reader, which may take several for one record."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lines = lines_of(path)
        self._record_chars = 0
        self.first_line = self.last_line = 0

    def begin_record(self) -> None:
        """The next line asked for begins a record."""
        self.first_line = self.last_line + 1
        self._record_chars = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.last_line = line.number
        text = _decoded(line)
        if isinstance(text, _Unreadable):
            raise _UnreadableLineError(text.why)
        self._record_chars += len(text)
        if self._record_chars > MAX_LINE_BYTES:
            raise InputError(f"{self._path}:{self.first_line}: a row goes on for ever: is a closing quote missing?")
        return text + "\n"


@dataclass(frozen=True, slots=True)
class _Unreadable:
    why: str


def _decoded(line: Line) -> str | _Unreadable:
    if line.data is None:
        return _Unreadable(f"is over {MAX_LINE_BYTES:,} bytes long")
    try:
        return line.data.decode("utf-8-sig" if line.number == 1 else "utf-8")
    except UnicodeDecodeError as error:
        return _Unreadable(f"is not UTF-8 (byte 0x{line.data[error.start]:02X} at position {error.start + 1})")


def _json_record(text: str) -> dict[str, Any] | str:
    try:
        record = json.loads(text, parse_float=Decimal, parse_constant=_refuse_constant)
    except RecursionError:
        return "is not JSON of a sane depth"
    except ValueError as error:
        cause = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
        return f"is not JSON: {cause}"
    if not isinstance(record, dict):
        return f"is not a JSON object but {_json_kind(record)}"
    return record


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")


def _json_kind(value: object) -> str:
    names = {list: "an array", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")


def _suffix(path: Path) -> str:
    suffixes = [suffix.lower() for suffix in path.suffixes]
    last = suffixes[-2] if suffixes[-1:] == [".gz"] and len(suffixes) > 1 else suffixes[-1] if suffixes else ""
    packed = suffixes[-1:] == [".gz"]
    if last not in (*JSON_SUFFIXES, *TABLE_SUFFIXES) and (packed or last not in SHEET_SUFFIXES):
        if not path.exists():
            raise InputError(f"{path}: no such file")
        raise InputError(f"{path}: unknown format: give a file named {_FORMATS}")
    return last


def _survey_encoding(path: Path) -> int:
    """How many lines; InputError where the file is in another encoding, not where a line here and there is damaged."""
    n_lines = n_foreign = n_bad = 0
    first_bad = ""
    for line in lines_of(path):
        n_lines += 1
        if line.data is None or line.data.isascii():
            continue
        if line.number == 1 and line.data[:2] in _BOMS:
            raise InputError(f"{path}:1: is {_BOMS[line.data[:2]]}, not UTF-8: save it as UTF-8")
        n_foreign += 1
        text = _decoded(line)
        if isinstance(text, _Unreadable):
            n_bad += 1
            first_bad = first_bad or f"{path}:{line.number}: {text.why}"
    if n_bad > n_foreign / 2 and n_bad > n_lines / 100:
        raise InputError(f"{first_bad}, like {n_bad:,} of {n_lines:,} lines: save the file as UTF-8")
    return n_lines


def _require_json(path: Path) -> None:
    """Raise InputError where none of the first lines is a JSON object; later ones are skipped one by one."""
    first_problem = ""
    n_seen = 0
    for line in lines_of(path):
        text = _decoded(line)
        if isinstance(text, str) and not text.strip():
            continue
        record = text.why if isinstance(text, _Unreadable) else _json_record(text)
        if isinstance(record, dict):
            return
        if not first_problem and isinstance(text, str) and (text.strip() == "[" or text.strip().startswith("[{")):
            raise InputError(f"{path}:{line.number}: is one JSON array: write one JSON object a line")
        first_problem = first_problem or f"{path}:{line.number}: {record}"
        n_seen += 1
        if n_seen == 100:
            break
    raise InputError(f"{first_problem or f'{path}: is empty'}: write one JSON object a line")
