"""The tables on disk: compressed CSV with fixed columns, written so that a rebuild gives the same bytes."""

from __future__ import annotations

import csv
import gzip
import io
import os
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from model.errors import SpeciesDataError

_MAX_BYTES = 400 * 1024**2

TAXA_COLUMNS = ("taxon_id", "name", "authorship", "rank", "parent_id", "origin")
NAME_COLUMNS = ("taxon_id", "name", "kind", "language", "origin")
ENTRY_COLUMNS = (
    "taxon_id",
    "appendix",
    "valid_from",
    "valid_to",
    "population",
    "annotation",
    "gloss",
    "certain",
    "origin",
)


def table_bytes(columns: Sequence[str], rows: Iterable[tuple[str, ...]]) -> bytes:
    """Gzip-compressed CSV: rows sorted, no time stamp or file name inside, so equal rows give equal bytes."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(sorted(rows))
    return gzip.compress(text.getvalue().encode("utf-8"), compresslevel=9, mtime=0)


def write_atomically(path: Path, content: bytes) -> None:
    """Write beside ``path`` and rename, so that another process sees the old file or the new one, never half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as temporary:
            temporary.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _text_of(path: Path) -> str:
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
            content = file.read(_MAX_BYTES + 1)
        if len(content) > _MAX_BYTES:
            raise SpeciesDataError(f"{path}: larger than {_MAX_BYTES // 1024**2} MiB; this is not a species table")
        return content.decode("utf-8-sig")
    except FileNotFoundError:
        raise SpeciesDataError(f"{path}: no such file; give the folder that holds the species tables") from None
    except (OSError, EOFError, zlib.error) as error:
        raise SpeciesDataError(f"{path}: cannot be read ({error})") from None
    except UnicodeDecodeError as error:
        raise SpeciesDataError(f"{path}: not UTF-8 text (byte {error.start}); save it as UTF-8") from None


def read_rows(path: Path, columns: Sequence[str], delimiter: str = ",") -> Iterator[tuple[str, dict[str, str]]]:
    """Yield (``file:line``, row) of a CSV file, plain or ``.gz``; every row must have all of the header's fields.

    Raises SpeciesDataError where the file cannot be read, a wanted column is missing or a row is malformed.
    """
    text = _text_of(path)
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise SpeciesDataError(f"{path.name}:{line}: holds a NUL byte; export the file again")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=delimiter == ",")
    header = next(reader, [])
    missing = [column for column in columns if column not in header]
    if missing:
        raise SpeciesDataError(
            f"{path.name}:1: no column {', '.join(missing)}; found {', '.join(header)[:200] or 'nothing'}"
        )
    while True:
        line = reader.line_num + 1
        try:
            fields = next(reader, None)
        except csv.Error as error:
            raise SpeciesDataError(f"{path.name}:{line}: {error}; mend the quotes of this line") from None
        if fields is None:
            return
        if not fields:
            continue
        if len(fields) != len(header):
            raise SpeciesDataError(f"{path.name}:{line}: {len(fields)} fields where the header has {len(header)}")
        yield f"{path.name}:{line}", dict(zip(header, fields, strict=True))
