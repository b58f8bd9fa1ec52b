"""``adwarden match``: JSONL in, JSONL out, no database."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import date, datetime
from pathlib import Path
from time import monotonic
from typing import IO

import click

from cli.match_lines import MatchPool
from cli.progress import progress
from model.errors import InputError

MAX_LINE_BYTES = 64 * 1024**2
BATCH_BYTES = 1 << 22
BATCH_LINES = 8_000
"""The search for names and what comes of them drive each other's tables out of the caches: that is to happen seldom."""
PARTS_OF_SEVERAL = 4
"""Into how many parts a batch goes where several processes are to end at the same time."""
QUIET_S = 5.0


def read_batches(stream: IO[bytes], parts: int = 1) -> Iterator[list[bytes | int]]:
    """Lines of a stream in batches, or in so many parts of them.

    A line beyond MAX_LINE_BYTES comes as its length and is never held in memory.
    """
    most_lines, most_bytes = max(BATCH_LINES // parts, 1), BATCH_BYTES // parts
    batch: list[bytes | int] = []
    size = 0
    while line := stream.readline(MAX_LINE_BYTES + 1):
        if len(line) > MAX_LINE_BYTES and not line.endswith(b"\n"):
            batch.append(_skip_line(stream, len(line)))
        else:
            batch.append(line)
            size += len(line)
        if len(batch) >= most_lines or size >= most_bytes:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _skip_line(stream: IO[bytes], length: int) -> int:
    while part := stream.readline(BATCH_BYTES):
        length += len(part)
        if part.endswith(b"\n"):
            break
    return length


def _open(file: str) -> AbstractContextManager[IO[bytes]]:
    if file == "-":
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(file).open("rb")
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror}); give a JSONL file, or - for stdin") from None


def _refuse_wrong_encoding(file: str, first: bytes) -> None:
    """UTF-16 or a compressed file would be one error a line; say it once instead."""
    for mark, what in ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"), (b"\x1f\x8b", "gzip-compressed")):
        if first.startswith(mark):
            raise InputError(f"{file}:1: looks {what}, not UTF-8 JSONL; convert it first")
    try:
        first[:4096].decode("utf-8")
    except UnicodeDecodeError as error:
        if error.end < min(len(first), 4096) - 3:
            raise InputError(f"{file}:1: byte {error.start + 1} is not UTF-8; save the file as UTF-8") from None


def _match(file: str, jobs: int, on: date | None) -> int:
    # Nothing here is linear algebra: the threads that numpy would start for it only cost time and memory.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    n_lines = n_errors = 0
    quiet_until = 0.0 if sys.stderr.isatty() else monotonic() + QUIET_S
    with _open(file) as stream, progress("match") as report, MatchPool(jobs, on) as pool:
        batches = read_batches(stream, 1 if jobs == 1 else PARTS_OF_SEVERAL)
        for text, n_read, n_wrong in pool.run(_checked(file, batches)):
            sys.stdout.buffer.write(text)
            n_lines += n_read
            n_errors += n_wrong
            if monotonic() >= quiet_until:
                report(n_lines, malformed=n_errors)
    sys.stdout.buffer.flush()
    # The process ends next: the collector need not go through all that was remembered once more.
    gc.freeze()
    return 1 if n_errors else 0


def _checked(file: str, batches: Iterator[list[bytes | int]]) -> Iterator[list[bytes | int]]:
    for number, batch in enumerate(batches):
        if number == 0 and isinstance(batch[0], bytes):
            _refuse_wrong_encoding(file, batch[0])
        yield batch


@click.command(epilog='Example: echo \'{"id": "1", "title": "Psittacus erithacus, hand reared"}\' | adwarden match -')
@click.argument("file", default="-")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes to match with.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Read under the Appendices in force on this date.")
@click.pass_context
def command(ctx: click.Context, file: str, jobs: int, as_of: datetime | None) -> None:
    """Find species in listings: one JSON object a line in (id, title, text), one line out for each, in order.

    FILE is a JSONL file, or - for standard input. A malformed line gets {"id": ..., "error": "..."} and the run goes
    on; the exit code is then 1. An empty file gives no output and 0.
    """
    ctx.exit(_match(file, jobs, as_of.date() if as_of else None))
