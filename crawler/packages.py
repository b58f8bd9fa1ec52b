"""WACZ packages: the web archives in them, each where its bytes lie in the package, so that a record has one place."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from model.errors import InputError

PACKAGE_SUFFIX = ".wacz"
_HOLDING = "archive/"
_MOST_ARCHIVES = 2_000
_LOCAL_HEADER = 30
_SIGNATURE = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class PackedArchive:
    """One archive of a package. ``start`` is where its first byte lies in the package's file, None where the package
    holds it compressed once more, so that places are those in the archive itself.
    """

    name: str
    stream: IO[bytes]
    start: int | None


def packed_archives(path: Path, suffixes: tuple[str, ...]) -> Iterator[PackedArchive]:
    """The archives in a WACZ package, in order of name. Raises InputError for what is no such package.

    Source: WACZ 1.1.1, "archive/": WARC files, which the package should store without compressing them again.
    """
    try:
        with zipfile.ZipFile(path) as package, path.open("rb") as raw:
            found = sorted((one for one in package.infolist() if one.filename.lower().startswith(_HOLDING)), key=_name)
            found = [one for one in found if one.filename.lower().endswith(suffixes)]
            if not found:
                raise InputError(f"{path}: holds no web archive in {_HOLDING}: is it a WACZ package?")
            if len(found) > _MOST_ARCHIVES:
                raise InputError(f"{path}: holds {len(found):,} web archives, over {_MOST_ARCHIVES:,}: split it")
            for member in found:
                yield _opened(package, member, raw)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: is a damaged package: {error}") from error


def _name(member: zipfile.ZipInfo) -> str:
    return member.filename


def _opened(package: zipfile.ZipFile, member: zipfile.ZipInfo, raw: IO[bytes]) -> PackedArchive:
    if member.flag_bits & 1:
        raise zipfile.BadZipFile(f"{member.filename} is encrypted")
    if member.compress_type != zipfile.ZIP_STORED:
        return PackedArchive(member.filename, package.open(member), None)
    raw.seek(member.header_offset)
    header = raw.read(_LOCAL_HEADER)
    if len(header) < _LOCAL_HEADER or not header.startswith(_SIGNATURE):
        raise zipfile.BadZipFile(f"{member.filename} is not where the package says")
    gap = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    start = member.header_offset + _LOCAL_HEADER + gap
    return PackedArchive(member.filename, io.BufferedReader(_Slice(raw, start, member.file_size)), start)


class _Slice(io.RawIOBase):
    """A stretch of an open file as a file of its own; closing it leaves the file open."""

    def __init__(self, raw: IO[bytes], start: int, length: int) -> None:
        super().__init__()
        self._raw, self._start, self._length, self._at = raw, start, length, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._length}[whence]
        self._at = min(max(0, base + offset), self._length)
        return self._at

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        self._raw.seek(self._start + self._at)
        read = self._raw.read(min(len(view), self._length - self._at))
        view[: len(read)] = read
        self._at += len(read)
        return len(read)
