"""The lines of a file, plain or gzip, within bounds of memory whatever the file holds."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from io import BufferedReader
from pathlib import Path
from typing import IO

from model.errors import InputError

MAX_LINE_BYTES = 10_000_000
# Ads packed by gzip shrink 3 to 30 times; a bomb 1,000 times. Small files may be as regular as they like.
MAX_RATIO = 300
MIN_UNPACKED = 100_000_000
MAX_UNPACKED = 50_000_000_000
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its end. ``data`` is None where it was over MAX_LINE_BYTES and skipped unread."""

    number: int
    data: bytes | None


class FileDigest:
    """SHA-256 and byte count of a file's own bytes (packed, where it is packed)."""

    def __init__(self, path: Path) -> None:
        digest = sha256()
        self.n_bytes = 0
        with _opened(path) as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
                self.n_bytes += len(chunk)
        self.sha256 = digest.hexdigest()


def lines_of(path: Path) -> Iterator[Line]:
    """The lines of a file, numbered from 1; a name ending in ``.gz`` is unpacked.

    Raises InputError for a file that cannot be read, is damaged, cut short, or unpacks beyond reason.
    """
    number, pending, skipping = 1, bytearray(), False
    for chunk in _chunks(path):
        *whole, rest = chunk.split(b"\n")
        for piece in whole:
            pending += b"" if skipping else piece
            too_long = skipping or len(pending) > MAX_LINE_BYTES
            yield Line(number, None if too_long else bytes(pending).removesuffix(b"\r"))
            number += 1
            pending.clear()
            skipping = False
        pending += b"" if skipping else rest
        if len(pending) > MAX_LINE_BYTES:
            skipping = True
            pending.clear()
    if pending or skipping:
        yield Line(number, None if skipping else bytes(pending).removesuffix(b"\r"))


def _opened(path: Path) -> BufferedReader:
    try:
        if path.is_dir():
            raise InputError(f"{path}: is a folder: name the files in it")
        return path.open("rb")
    except FileNotFoundError as error:
        raise InputError(f"{path}: no such file") from error
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error


def _chunks(path: Path) -> Iterator[bytes]:
    with _opened(path) as packed:
        try:
            if path.suffix.lower() == ".gz":
                yield from _unpacked(path, packed)
            else:
                while chunk := packed.read(_CHUNK):
                    yield chunk
        except EOFError as error:
            raise InputError(f"{path}: ends in the middle of its gzip data: fetch or copy it again") from error
        except (gzip.BadGzipFile, zlib.error) as error:
            raise InputError(f"{path}: is not sound gzip data ({error}): fetch or copy it again") from error
        except OSError as error:
            raise InputError(f"{path}: cannot be read: {error.strerror or error}") from error


def _unpacked(path: Path, packed: IO[bytes]) -> Iterator[bytes]:
    n_out = 0
    with gzip.GzipFile(fileobj=packed) as stream:
        while chunk := stream.read(_CHUNK):
            n_out += len(chunk)
            limit = min(MAX_UNPACKED, max(MIN_UNPACKED, MAX_RATIO * packed.tell()))
            if n_out > limit:
                raise InputError(f"{path}: unpacks to more than {limit:,} bytes: unpack and split it yourself")
            yield chunk
