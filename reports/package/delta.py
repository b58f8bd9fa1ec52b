"""What changed since an earlier package: rows added, changed and removed, by their keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv
import pyarrow.parquet as pq

from model.errors import InputError
from reports.package.schema import PSEUDONYMS, TableSpec
from reports.package.spool import safe_columns

_NEW, _OLD = "\x1fnew", "\x1fold"
_KINDS = ("added", "removed", "changed")
_DIGITS = "0123456789abcdef"


def write_delta(old: Path, new: Path, folder: Path, spec: TableSpec) -> dict[str, int]:
    """Write the keys of rows that differ beside how, as Parquet and CSV; how many of each.

    Columns that only one of the two has are not compared. Raises InputError where the old table cannot be read.
    """
    key = [field for field in spec.arrow if field.name in spec.key]
    schema = pa.schema([pa.field("change", pa.string(), nullable=False), *key])
    counts = dict.fromkeys(_KINDS, 0)
    parquet, plain = folder / f"{spec.name}.parquet", folder / f"{spec.name}.csv"
    with pq.ParquetWriter(parquet, schema, compression="zstd") as rows, pacsv.CSVWriter(plain, schema) as cells:
        for changes in _parts(old, new, spec):
            told = changes.sort_by([(name, "ascending") for name in spec.key]).select(schema.names).cast(schema)
            for pair in told["change"].value_counts().to_pylist():
                counts[pair["values"]] += pair["counts"]
            rows.write_table(told)
            cells.write_table(safe_columns(told, {field.name for field in spec.fields if field.may_be_foreign}))
    return counts


def _parts(old: Path, new: Path, spec: TableSpec) -> Iterator[pa.Table]:
    """Changes, a sixteenth of the pseudonyms at a time, so that few rows are held at once."""
    first = spec.key[0]
    if first not in PSEUDONYMS:
        yield _changes(_read(old, spec), _read(new, spec), spec)
        return
    for digit in _DIGITS:
        within = [(first, ">=", digit), (first, "<", digit + "g")]
        yield _changes(_read(old, spec, within), _read(new, spec, within), spec)


def _read(file: Path, spec: TableSpec, within: list[tuple[str, str, str]] | None = None) -> pa.Table:
    if not file.exists():
        return spec.arrow.empty_table()
    try:
        table = pq.read_table(file, filters=within)
        known = [field for field in spec.arrow if field.name in table.schema.names]
        return table.select([field.name for field in known]).cast(pa.schema(known))
    except (pa.ArrowException, OSError) as error:
        said = str(error).splitlines()[0]
        raise InputError(f"--previous: {file.name} is not as this version writes it ({said})") from error


def _changes(old: pa.Table, new: pa.Table, spec: TableSpec) -> pa.Table:
    values = [name for name in new.schema.names if name in old.schema.names and name not in spec.key]
    old = old.select([*spec.key, *values]).append_column(_OLD, pa.repeat(pa.scalar(value=True), old.num_rows))
    new = new.select([*spec.key, *values]).append_column(_NEW, pa.repeat(pa.scalar(value=True), new.num_rows))
    both = new.join(old, keys=spec.key, join_type="full outer", right_suffix=_OLD)
    in_new, in_old = pc.is_valid(both[_NEW]), pc.is_valid(both[_OLD])
    differs = pa.chunked_array([pa.repeat(pa.scalar(value=False), both.num_rows)])
    for name in values:
        before, after = both[name + _OLD], both[name]
        same = pc.if_else(pc.is_null(after), pc.is_null(before), pc.fill_null(pc.equal(before, after), False))
        differs = pc.or_(differs, pc.invert(same))
    change = pc.case_when(pc.make_struct(pc.invert(in_old), pc.invert(in_new), differs), *_KINDS, "")
    told = both.select(spec.key).append_column("change", change)
    return told.filter(pc.not_equal(told["change"], ""))
