"""The folder a package is: written aside, checked, and put in place whole."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import file_digest
from pathlib import Path
from typing import Any

from model.errors import InputError

DESCRIPTOR = "datapackage.json"
SUMS = "SHA256SUMS"
_MAX_BYTES = 16 * 1024**2


def descriptor_of(folder: Path, kind: str) -> dict[str, Any] | None:
    """The descriptor of a package of ours of a kind; None where the folder holds none."""
    file = folder / DESCRIPTOR
    try:
        if file.stat().st_size > _MAX_BYTES:
            return None
        told = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    ours = told.get("adwarden") if isinstance(told, dict) else None
    return told if isinstance(ours, dict) and ours.get("kind") == kind else None


@contextmanager
def put_in_place(out: Path, kind: str) -> Iterator[Path]:
    """A new folder to write a package in; it becomes ``out`` if all goes well, and is removed if not.

    Raises InputError where ``out`` holds anything but a package of ours of the same kind, or cannot be written.
    """
    place = Path(os.path.abspath(out))  # noqa: PTH100  (a link stays a link until it is looked through below)
    place = place.resolve() if place.is_symlink() else place
    _refuse_others(out, place, kind)
    draft = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir()
        yield draft
        _swap(draft, place)
    except OSError as error:
        told = error.strerror or str(error)
        raise InputError(f"--out {out}: cannot be written ({told}): give another folder") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _refuse_others(out: Path, place: Path, kind: str) -> None:
    if place.exists() and not place.is_dir():
        raise InputError(f"--out {out}: is a file: give a folder")
    try:
        is_full = place.is_dir() and any(place.iterdir())
    except OSError as error:
        raise InputError(f"--out {out}: cannot be read ({error.strerror}): give another folder") from error
    if is_full and descriptor_of(place, kind) is None:
        raise InputError(f"--out {out}: is not empty and no {kind} of AdWarden: give a new folder")


def _swap(draft: Path, place: Path) -> None:
    before = place.with_name(f".{place.name}.{os.getpid()}.before")
    if place.exists():
        place.replace(before)
    try:
        draft.replace(place)
    except OSError:
        if before.exists():
            before.replace(place)
        raise
    shutil.rmtree(before, ignore_errors=True)


def sha256_of(file: Path) -> str:
    """Hex digest of a file."""
    with file.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def write_sums(folder: Path) -> None:
    """Write SHA256SUMS over every other file, as ``sha256sum -c`` takes it."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != SUMS)
    lines = [f"{sha256_of(path)}  {path.relative_to(folder).as_posix()}\n" for path in files]
    (folder / SUMS).write_text("".join(lines), encoding="ascii")
