"""Object code put into memory without LLVM, where it is as plain as it comes out on Linux x86-64.

Loading both kernels through LLVM takes 30 ms, 45 MB while it lasts and 8 MB ever after; this takes 4 ms. The kernels
are 100 kB of code that refer to their own constants and to ``memset``: three kinds of reference, each a sum of places.
Whatever is not known here in every detail is not placed, and LLVM loads it.
"""

from __future__ import annotations

import ctypes
import mmap
import platform
import struct
import sys
from typing import NamedTuple

_HEADER = struct.Struct("<4sBBBB8xHHIQQQIHHHHHH")
_SECTION = struct.Struct("<IIQQQQIIQQ")
_SYMBOL = struct.Struct("<IBBHQQ")
_REFERENCE = struct.Struct("<QQq")
_WORD = struct.Struct("<q")
_KIND = (b"\x7fELF", 2, 1)
"""ELF, of 64 bits, lower bytes first."""
_RELOCATABLE, _X86_64 = 1, 62
_CONTENT, _SYMBOLS, _NAMES, _REFERENCES = 1, 2, 3, 4
_IN_MEMORY, _WRITABLE, _PER_THREAD = 0x2, 0x1, 0x400
_GOT_SLOT, _FROM_GOT, _GOT_FROM_HERE = 27, 25, 29
"""R_X86_64_GOT64, R_X86_64_GOTOFF64, R_X86_64_GOTPC64: all that code for any distance has."""
_ELSEWHERE, _LARGEST_SECTION = 0, 0xFF00
_EXTERNAL = frozenset({"memset", "memcpy", "memmove"})
_AT_MOST = 1 << 24


class _Section(NamedTuple):
    name: int
    kind: int
    flags: int
    address: int
    offset: int
    size: int
    link: int
    about: int
    alignment: int
    entry_size: int


class _Symbol(NamedTuple):
    name: str
    section: int
    value: int


class PlacingError(Exception):
    """Object code that is not known in every detail."""


class Placed:
    """Code in memory, for as long as this lives; ``address`` is where its function begins."""

    def __init__(self, image: bytearray, entry: int) -> None:
        """Raises PlacingError where the system lets nobody run what he has written."""
        self._memory = mmap.mmap(-1, len(image), mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
        self._memory[:] = bytes(image)
        # The view holds the mapping: it can be closed by nobody meanwhile.
        self._held = ctypes.c_char.from_buffer(self._memory)
        start = ctypes.addressof(self._held)
        readable, executable = mmap.PROT_READ, mmap.PROT_EXEC
        protect = ctypes.CDLL(None).mprotect
        if protect(ctypes.c_void_p(start), ctypes.c_size_t(len(image)), readable | executable) != 0:
            raise PlacingError("not to be run")
        self.address = start + entry


def place(code: bytes, symbol: str) -> Placed | None:
    """The function ``symbol`` of object code, ready to be called; None where LLVM must load it."""
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return None
    try:
        return _Image(code).placed(symbol)
    except (PlacingError, struct.error, IndexError, UnicodeDecodeError, OSError, ValueError):
        return None


class _Image:
    """The sections of object code one after the other, then the places of what is elsewhere."""

    def __init__(self, code: bytes) -> None:
        self._code = code
        magic, wide, order, *_, kind, machine, _, _, _, at, _, _, _, _, size, n, _ = _HEADER.unpack_from(code)
        _require((magic, wide, order) == _KIND and (kind, machine, size) == (_RELOCATABLE, _X86_64, _SECTION.size))
        self._sections = [_Section(*_SECTION.unpack_from(code, at + i * size)) for i in range(n)]
        self._symbols = self._read_symbols()
        self._places: dict[int, int] = {}
        self._image = bytearray()
        for number, section in enumerate(self._sections):
            if section.flags & _IN_MEMORY:
                _require(section.kind == _CONTENT and not section.flags & (_WRITABLE | _PER_THREAD))
                self._lay(number, section)
        self._pad(_WORD.size)
        self._got = len(self._image)
        self._slots: dict[str, int] = {}

    def placed(self, symbol: str) -> Placed:
        """The image in memory, with every reference filled in."""
        for section in self._sections:
            about = self._sections[section.about] if section.kind == _REFERENCES else None
            if about is not None and about.flags & _IN_MEMORY:
                for offset, told, more in _REFERENCE.iter_unpack(self._content(section)):
                    self._refer(self._places[section.about] + offset, told & 0xFFFFFFFF, told >> 32, more)
        [entry] = [self._place_of(one) for one in self._symbols if one.name == symbol]
        return Placed(self._image, entry)

    def _content(self, section: _Section) -> bytes:
        _require(section.offset + section.size <= len(self._code))
        return self._code[section.offset : section.offset + section.size]

    def _read_symbols(self) -> list[_Symbol]:
        [table] = [section for section in self._sections if section.kind == _SYMBOLS]
        names = self._content(self._sections[table.link])
        found = []
        for name, _, _, section, value, _ in _SYMBOL.iter_unpack(self._content(table)):
            found.append(_Symbol(names[name : names.index(b"\0", name)].decode("ascii"), section, value))
        return found

    def _pad(self, alignment: int) -> None:
        self._image += bytes(-len(self._image) % max(alignment, 1))

    def _lay(self, number: int, section: _Section) -> None:
        self._pad(section.alignment)
        self._places[number] = len(self._image)
        self._image += self._content(section)
        _require(len(self._image) <= _AT_MOST)

    def _place_of(self, symbol: _Symbol) -> int:
        _require(_ELSEWHERE < symbol.section < _LARGEST_SECTION and symbol.section in self._places)
        return self._places[symbol.section] + symbol.value

    def _refer(self, place: int, kind: int, number: int, more: int) -> None:
        """Fill in one reference: how far it is from the table of what is elsewhere (GOT), or that from here."""
        if kind == _GOT_FROM_HERE:
            value = self._got - place
        elif kind == _FROM_GOT:
            value = self._place_of(self._symbols[number]) - self._got
        else:
            _require(kind == _GOT_SLOT)
            value = self._slot_of(self._symbols[number]) - self._got
        _require(place + _WORD.size <= self._got)
        _WORD.pack_into(self._image, place, value + more)

    def _slot_of(self, symbol: _Symbol) -> int:
        """Where the image holds the address of a function of the C library."""
        _require(symbol.section == _ELSEWHERE and symbol.name in _EXTERNAL)
        if symbol.name not in self._slots:
            self._slots[symbol.name] = len(self._image)
            function = getattr(ctypes.CDLL(None), symbol.name)
            self._image += _WORD.pack(ctypes.cast(function, ctypes.c_void_p).value or 0)
        return self._slots[symbol.name]


def _require(is_known: bool) -> None:
    if not is_known:
        raise PlacingError("object code of another shape")
