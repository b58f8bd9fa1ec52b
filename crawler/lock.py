"""One process crawls a platform into a folder at a time; the kernel frees the lock when a process dies."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from model.errors import StoreError


@contextmanager
def platform_lock(warc_dir: Path, platform: str) -> Iterator[None]:
    """Hold the flock on ``<warc_dir>/<platform>/lock``; raise StoreError if another process has it."""
    folder = warc_dir / platform
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{folder}: cannot make the folder for evidence: {error.strerror}") from error
    lock = FileLock(folder / "lock", timeout=0, fallback_to_soft=False)
    try:
        with lock:
            yield
    except Timeout as error:
        raise StoreError(f"platform '{platform}' is being crawled by another process; wait for it to end") from error
