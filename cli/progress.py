"""Progress of long work: a live line on a terminal, a plain line every few seconds elsewhere, always on stderr."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Report = Callable[..., None]


def _line(label: str, total: int | None, done: int, counts: dict[str, int]) -> str:
    of = f" of {total:,}" if total else ""
    extra = "".join(f", {value:,} {name.replace('_', ' ')}" for name, value in counts.items())
    return f"{label}: {done:,}{of}{extra}"


@contextmanager
def progress(label: str, total: int | None = None, every_s: float = 5.0) -> Iterator[Report]:
    """Yield ``report(done, **counts)``; counts are shown by name, as in ``report(3, pages=3, flagged=1)``."""
    live = sys.stderr.isatty()
    interval = 0.1 if live else every_s
    last_at = time.monotonic()
    latest: tuple[int, dict[str, int]] | None = None

    def report(done: int, **counts: int) -> None:
        nonlocal last_at, latest
        latest = (done, counts)
        if time.monotonic() - last_at >= interval:
            last_at = time.monotonic()
            sys.stderr.write(("\r\x1b[2K" if live else "") + _line(label, total, done, counts) + ("" if live else "\n"))
            sys.stderr.flush()

    try:
        yield report
    finally:
        if latest is not None:
            sys.stderr.write(("\r\x1b[2K" if live else "") + _line(label, total, *latest) + "\n")
            sys.stderr.flush()
