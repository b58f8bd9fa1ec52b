"""Lists of text that stay packed: in the cache file, mapped into memory, and made into strings when asked for.

A process that matches ads looks at some thousand of half a million names; as Python strings they took 60 MB.
"""

from __future__ import annotations

import io
import json
import struct
import zipfile
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, overload

import numpy as np
import numpy.typing as npt

Bytes = npt.NDArray[np.uint8]
Arrays = dict[str, npt.NDArray[Any]]
_LOCAL_HEADER, _NAME_LENGTH, _EXTRA_LENGTH = 30, 26, 28
"""Bytes of a zip member's own header, and where in it the lengths of the two fields after it stand."""
_MEMBER = ".npy"
_ALIGNED = 64
_PADDING, _PADDING_HEADER = 0xD935, 4
"""Kind of the extra field of a zip member that is there for its length alone, and the bytes before its content."""


class Texts(Sequence[str]):
    """Texts laid end to end in UTF-8; ``ends`` is where each ends, in bytes."""

    __slots__ = ("_content", "_ends")

    def __init__(self, content: Bytes, ends: npt.NDArray[np.int32]) -> None:
        """Raises ValueError where the ends are not those of ``content``."""
        if len(ends) and (int(ends[-1]) != len(content) or int(ends[0]) < 0 or bool((ends[1:] < ends[:-1]).any())):
            raise ValueError("texts do not end where they should")
        if not len(ends) and len(content):
            raise ValueError("texts without ends")
        self._content = content.data
        self._ends = ends.data

    @classmethod
    def of(cls, texts: Sequence[str]) -> tuple[Bytes, npt.NDArray[np.int32]]:
        """What ``texts`` are made of: content and ends."""
        encoded = [text.encode("utf-8") for text in texts]
        return np.frombuffer(b"".join(encoded), np.uint8), np.cumsum([len(one) for one in encoded], dtype=np.int32)

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self._ends)))]
        if place < 0:
            place += len(self._ends)
        start = self._ends[place - 1] if place else 0
        return str(self._content[start : self._ends[place]], "utf-8")

    def __iter__(self) -> Iterator[str]:
        content, start = bytes(self._content), 0
        for end in self._ends:
            yield content[start:end].decode("utf-8")
            start = end


class Codes(Sequence[str]):
    """Texts of which few are different: a number for each, and what the numbers stand for."""

    __slots__ = ("_codes", "_words")

    def __init__(self, codes: npt.NDArray[np.uint16], words: list[str]) -> None:
        """Raises ValueError where a number stands for nothing."""
        if len(codes) and int(codes.max()) >= len(words):
            raise ValueError("a code stands for nothing")
        self._codes = codes.data
        self._words = words

    @classmethod
    def of(cls, texts: Sequence[str]) -> tuple[npt.NDArray[np.uint16], list[str]]:
        """What ``texts`` are made of: numbers and words."""
        words = sorted(set(texts))
        number = {word: i for i, word in enumerate(words)}
        return np.array([number[text] for text in texts], dtype=np.uint16), words

    def __len__(self) -> int:
        return len(self._codes)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        if isinstance(place, slice):
            return [self._words[code] for code in self._codes[place]]
        return self._words[self._codes[place]]

    def __iter__(self) -> Iterator[str]:
        return map(self._words.__getitem__, self._codes)


class Parts(Mapping[str, Any]):
    """Values that stay JSON until they are asked for."""

    def __init__(self, packed: Mapping[str, Bytes]) -> None:
        self._packed = packed
        self._read: dict[str, Any] = {}

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401  (JSON)
        if key not in self._read:
            self._read[key] = json.loads(self._packed[key].tobytes().decode("utf-8"))
        return self._read[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)


def json_bytes(value: Any) -> Bytes:  # noqa: ANN401  (JSON)
    """A value as JSON, ready to be kept as an array."""
    return np.frombuffer(json.dumps(value, ensure_ascii=False).encode("utf-8"), np.uint8)


def pack_arrays(arrays: Arrays) -> bytes:
    """The content of an ``.npz``, not compressed, with every array at a place where it can be mapped and read."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_STORED) as archive:
        for name, array in arrays.items():
            member = zipfile.ZipInfo(name + _MEMBER)
            whole = content.tell() + _LOCAL_HEADER + len(member.filename) + _PADDING_HEADER
            member.extra = struct.pack("<HH", _PADDING, -whole % _ALIGNED) + b"\0" * (-whole % _ALIGNED)
            packed = io.BytesIO()
            np.lib.format.write_array(packed, np.ascontiguousarray(array), version=(1, 0), allow_pickle=False)
            archive.writestr(member, packed.getvalue())
    return content.getvalue()


def map_arrays(path: Path, most_bytes: int) -> Arrays:
    """The arrays of an ``.npz`` that is not compressed, mapped into memory and not to be written to.

    The file is not trusted: arrays of objects, other members and lengths beyond the file are refused. Raises OSError,
    ValueError or zipfile.BadZipFile.
    """
    with path.open("rb") as file, zipfile.ZipFile(file) as archive:
        members = archive.infolist()
        if sum(member.file_size for member in members) > most_bytes:
            raise ValueError("larger than any cache")
        content = mmap(file.fileno(), 0, access=ACCESS_READ)
        return {member.filename.removesuffix(_MEMBER): _mapped(archive, member, content) for member in members}


def _mapped(archive: zipfile.ZipFile, member: zipfile.ZipInfo, content: mmap) -> npt.NDArray[Any]:
    if member.compress_type != zipfile.ZIP_STORED or not member.filename.endswith(_MEMBER):
        raise ValueError(f"{member.filename} is no plain array")
    with archive.open(member) as stream:
        if np.lib.format.read_magic(stream) != (1, 0):
            raise ValueError(f"{member.filename} is of another format")
        shape, fortran, dtype = np.lib.format.read_array_header_1_0(stream)
        header = stream.tell()
    at = member.header_offset
    lengths = (content[at + place : at + place + 2] for place in (_NAME_LENGTH, _EXTRA_LENGTH))
    start = at + _LOCAL_HEADER + sum(int.from_bytes(one, "little") for one in lengths) + header
    is_plain = len(shape) == 1 and not fortran and not dtype.hasobject and start % _ALIGNED == 0
    if not is_plain or start + shape[0] * dtype.itemsize > len(content):
        raise ValueError(f"{member.filename} is no plain array")
    return np.frombuffer(content, dtype, shape[0], start)


def equal_range(ascending: Sequence[int] | memoryview[int], value: int) -> range:
    """The places of a value among ascending ones."""
    return range(bisect_left(ascending, value), bisect_left(ascending, value + 1))
