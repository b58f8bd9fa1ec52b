"""Files of register entries: CSV, JSON Lines and spreadsheets read row by row, each with the line it stands on."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest
from pathlib import Path
from typing import Any

from model.errors import InputError
from reports.spreadsheet import restored
from spiders.tables.lines import lines_of
from spiders.tables.sheets import require_sound
from spiders.tables.xlsx import XlsxWorkbook

_MAX_BYTES = 50_000_000
_MAX_CELL = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRow:
    """One row: the line of its file, its cells by column name, empty ones too; or ``problem``, why it is no use."""

    line: int
    cells: Mapping[str, str]
    problem: str = ""


def read_rows(path: Path, sheet: str = "") -> Iterator[FileRow]:
    """The rows of a file that are not blank. Raises InputError, in one line, for a file that is of no use."""
    suffix = path.suffix.lower()
    readers = {".csv": _table, ".tsv": _table, ".jsonl": _json_lines, ".ndjson": _json_lines, ".xlsx": _workbook}
    if suffix not in readers:
        raise InputError(f"{path}: is none of {', '.join(readers)}")
    if path.is_dir() or (path.exists() and path.stat().st_size > _MAX_BYTES):
        raise InputError(f"{path}: is a folder or larger than {_MAX_BYTES:,} bytes")
    if suffix == ".xlsx":
        yield from _workbook(path, sheet)
    else:
        yield from readers[suffix](path, "\t" if suffix == ".tsv" else ",")


def _table(path: Path, delimiter: str) -> Iterator[FileRow]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise InputError(f"{path}: no such file") from error
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: is not UTF-8: save it as 'CSV UTF-8'") from error
    semicolons = delimiter == "," and text.split("\n", 1)[0].count(";") > text.split("\n", 1)[0].count(",")
    csv.field_size_limit(_MAX_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";" if semicolons else delimiter)
    header: list[str] | None = None
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                if header is None:
                    header = _header(path, line, cells)
                else:
                    yield _row(line, header, [restored(cell) for cell in cells])
            line = reader.line_num + 1
    except csv.Error as error:
        raise InputError(f"{path}:{line}: is not CSV: {error}") from error
    if header is None:
        raise InputError(f"{path}: is empty")


def _workbook(path: Path, wanted: str) -> Iterator[FileRow]:
    require_sound(path)
    book = XlsxWorkbook(path)
    if wanted and wanted not in book.names:
        raise InputError(f"{path}: has no sheet '{wanted}'; it has: {', '.join(name[:40] for name in book.names[:10])}")
    header: list[str] | None = None
    for row in book.rows(wanted or book.names[0]):
        cells = ["" if cell is None else restored(str(cell)) for cell in row.cells]
        if not any(cell.strip() for cell in cells):
            continue
        if header is None:
            header = _header(path, row.number, cells)
        else:
            found = _row(row.number, header, cells)
            yield FileRow(line=row.number, cells=found.cells, problem=found.problem or "; ".join(row.notes))
    if header is None:
        raise InputError(f"{path}: its first sheet is empty: choose one with --sheet")


def _header(path: Path, line: int, cells: Sequence[str]) -> list[str]:
    names = [cell.strip().lower() for cell in cells]
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        raise InputError(f"{path}:{line}: column '{twice[0][:40]}' stands twice")
    return names


def _row(line: int, header: Sequence[str], cells: Sequence[str]) -> FileRow:
    nameless = any(cell.strip() for cell in cells[len(header) :]) or any(
        cell.strip() for name, cell in zip(header, cells, strict=False) if not name
    )
    problem = "has a cell under no column name" if nameless else ""
    named = {name: cell for name, cell in zip_longest(header, cells, fillvalue="") if name}
    return FileRow(line=line, cells=named, problem=problem)


def _json_lines(path: Path, _delimiter: str) -> Iterator[FileRow]:
    n_found = 0
    for line in islice(lines_of(path), _MAX_BYTES):
        if line.data is not None and not line.data.strip():
            continue
        n_found += 1
        try:
            yield FileRow(line=line.number, cells=_cells(json.loads((line.data or b"").decode("utf-8-sig"))))
        except (ValueError, RecursionError) as error:
            told = str(error) if isinstance(error, _NotOursError) else "is not a JSON object in UTF-8"
            yield FileRow(line=line.number, cells={}, problem=told)
    if not n_found:
        raise InputError(f"{path}: is empty")


class _NotOursError(ValueError):
    """JSON, but no entry."""


def _cells(value: Any) -> dict[str, str]:  # noqa: ANN401  (whatever a file holds)
    """An entry as JSON, with its fields beside the rest or within ``fields``, as cells of text."""
    if not isinstance(value, dict):
        raise _NotOursError("is not a JSON object")
    fields = value.get("fields", {})
    if not isinstance(fields, dict):
        raise _NotOursError("fields is not a JSON object")
    # Attachments are files: a row can name them, not bring them.
    flat = {**{name: each for name, each in value.items() if name not in ("fields", "attachments")}, **fields}
    return {str(name).lower(): _text(str(name), each) for name, each in flat.items()}


def _text(name: str, value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str | int | float):
        return str(value)
    if isinstance(value, list) and all(isinstance(each, str | int | float) for each in value):
        return "\n".join(map(str, value))
    raise _NotOursError(f"{name[:40]} is neither text, number nor a list of them")
