"""A table on its way to Parquet and CSV: rows in any order, told in the order of their key, in bounded memory.

Rows are dealt into files by the beginning of their key, which is a pseudonym and hence even; each file is sorted by
itself. So the order of a package tells nothing of the order of the database, and two packages cannot be laid side by
side row by row.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv
import pyarrow.parquet as pq

from reports.package.schema import TableSpec
from reports.spreadsheet import defused

_N_BUCKETS = 32
_GROUP_ROWS = 100_000
Columns = dict[str, Any]


def _no_change(table: pa.Table) -> pa.Table:
    return table


class Spool:
    """Rows of one table of ``schema``, dealt by the first hexadecimal digits of ``key``."""

    def __init__(self, folder: Path, name: str, schema: pa.Schema, key: str) -> None:
        self._paths = [folder / f"{name}.{number:02d}.arrow" for number in range(_N_BUCKETS)]
        self._schema = schema
        self._key = key
        self._open: dict[int, Any] = {}
        self._stack = ExitStack()

    def add(self, columns: Columns) -> None:
        """Take rows in, by column; lists or arrays of the same length."""
        batch = pa.table(
            [pa.array(columns[field.name], type=field.type) if isinstance(columns[field.name], list)
             else columns[field.name] for field in self._schema],
            schema=self._schema,
        )  # fmt: skip
        if not batch.num_rows:
            return
        digits = pc.utf8_slice_codeunits(batch[self._key], 0, 2).to_pylist()
        dealt = np.fromiter((int(digit, 16) * _N_BUCKETS // 256 for digit in digits), dtype=np.int64, count=len(digits))
        order = np.argsort(dealt, kind="stable")
        bounds = np.searchsorted(dealt[order], np.arange(_N_BUCKETS + 1))
        for bucket in range(_N_BUCKETS):
            if bounds[bucket] < bounds[bucket + 1]:
                self._writer(bucket).write_table(batch.take(pa.array(order[bounds[bucket] : bounds[bucket + 1]])))

    def _writer(self, bucket: int) -> Any:  # noqa: ANN401  (pyarrow tells no types)
        if bucket not in self._open:
            sink = self._stack.enter_context(pa.OSFile(str(self._paths[bucket]), "wb"))
            self._open[bucket] = self._stack.enter_context(pa.ipc.new_stream(sink, self._schema))
        return self._open[bucket]

    def tables(self) -> Iterator[pa.Table]:
        """All rows, a bucket at a time in the order of the key; each file is deleted when it was read."""
        self._stack.close()
        for bucket in sorted(self._open):
            with pa.OSFile(str(self._paths[bucket]), "rb") as source, pa.ipc.open_stream(source) as reader:
                yield reader.read_all()
            self._paths[bucket].unlink()


class TableFile:
    """The Parquet and the CSV file of one table, written in the order of its key."""

    def __init__(self, folder: Path, spec: TableSpec) -> None:
        self.spec = spec
        self.n_rows = 0
        self.parquet = folder / f"{spec.name}.parquet"
        self.csv = folder / f"{spec.name}.csv"

    def write(self, parts: Iterator[pa.Table], change: Callable[[pa.Table], pa.Table] = _no_change) -> None:
        """Write rows that come in parts, each later part with later keys; ``change`` sees each part first."""
        schema = self.spec.arrow
        foreign = {field.name for field in self.spec.fields if field.may_be_foreign}
        with (
            # Without statistics of when and by what build it was made: equal rows give equal bytes.
            pq.ParquetWriter(self.parquet, schema, compression="zstd", version="2.6") as parquet,
            pacsv.CSVWriter(self.csv, _with_texts(schema)) as plain,
        ):
            for part in _grouped(change(part) for part in parts):
                ordered = part.sort_by([(name, "ascending") for name in self.spec.key]).select(schema.names)
                ordered = ordered.cast(schema)
                self.n_rows += ordered.num_rows
                parquet.write_table(ordered, row_group_size=max(1, ordered.num_rows))
                plain.write_table(with_decimals(safe_columns(ordered, foreign)))


def _with_texts(schema: pa.Schema) -> pa.Schema:
    """The schema with a text for each column of numbers that may have decimals."""
    return pa.schema(
        [pa.field(field.name, pa.string()) if pa.types.is_floating(field.type) else field for field in schema]
    )


def with_decimals(table: pa.Table) -> pa.Table:
    """The table with the decimal point in every number of a column that may have decimals.

    Readers tell the type of a column by its first rows: a hundred prices written ``5`` make whole numbers of it, and
    a ``5.5`` below them an error.
    """
    for position, field in enumerate(table.schema):
        if pa.types.is_floating(field.type):
            told = pc.cast(table.column(position), pa.string())
            plain = pc.match_substring_regex(told, r"^-?\d+$")
            table = table.set_column(
                position, pa.field(field.name, pa.string()), pc.if_else(plain, _with_point(told), told)
            )
    return table


def _with_point(told: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.binary_join_element_wise(told, ".0", "")


def safe_columns(table: pa.Table, foreign: Collection[str]) -> pa.Table:
    """The table with the texts of ``foreign`` columns as CSV may hold them."""
    for position, field in enumerate(table.schema):
        if field.name in foreign and pa.types.is_string(field.type):
            # Each text once: most columns hold few.
            coded = table.column(position).combine_chunks().dictionary_encode()
            words = pa.array([in_csv(word) for word in coded.dictionary.to_pylist()], pa.string())
            safe = pa.DictionaryArray.from_arrays(coded.indices, words).cast(pa.string())
            table = table.set_column(position, field, safe)
    return table


def in_csv(text: str) -> str:
    """A stranger's text as a cell: no formula, and a mark for a NUL, at which many readers stop."""
    return defused(text).replace("\0", "\ufffd")


def _grouped(parts: Iterator[pa.Table]) -> Iterator[pa.Table]:
    """Parts joined until they make a row group of their own."""
    held: list[pa.Table] = []
    for part in parts:
        held.append(part)
        if sum(each.num_rows for each in held) >= _GROUP_ROWS:
            yield pa.concat_tables(held).combine_chunks()
            held = []
    if held:
        yield pa.concat_tables(held).combine_chunks()
