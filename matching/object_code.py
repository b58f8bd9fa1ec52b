"""Object code to a callable address without a compiler at hand: what a linker does, for the little that kernels need.

llvmlite can do the same, but takes 40 MB and a tenth of a second to import, which each process of a crawl would pay.
A kernel is a few sections of code and constants that call nothing but ``memset`` and its like. Only ELF for x86-64 on
Linux is read; for anything else ``None`` is told, and llvmlite is asked.
"""

from __future__ import annotations

import ctypes
import platform
import struct
import sys
from mmap import MAP_ANONYMOUS, MAP_PRIVATE, PAGESIZE, PROT_EXEC, PROT_READ, PROT_WRITE, mmap
from typing import NamedTuple

_IS_ELF = b"\x7fELF\x02\x01"
_SECTION, _SYMBOL, _RELOCATION = struct.Struct("<IIQQQQIIQQ"), struct.Struct("<IBBHQQ"), struct.Struct("<QQq")
_SYMBOLS, _RELOCATIONS, _EMPTY = 2, 4, 8
"""Types of sections: symbols, relocations with addends, memory that the file does not fill."""
_ALLOCATED = 2
_ABSOLUTE, _COMMON = 0xFFF1, 0xFFF2
_ABS64, _PC32, _PLT32, _GOTOFF64, _GOT64, _GOTPC64 = 1, 2, 4, 25, 27, 29
_TABLE = "_GLOBAL_OFFSET_TABLE_"
_CALLED = frozenset({"memset", "memcpy", "memmove"})
_WORD = 8


class _Section(NamedTuple):
    name: int
    kind: int
    flags: int
    address: int
    offset: int
    size: int
    link: int
    info: int
    align: int
    entry_size: int


class _Symbol(NamedTuple):
    name: str
    section: int
    value: int
    size: int


class LoadedCode:
    """Object code in memory, ready to run as long as this lives."""

    def __init__(self, memory: mmap, address: int) -> None:
        self._memory = memory
        self.address = address


def load_object(code: bytes, symbol: str) -> LoadedCode | None:
    """The code with the address of ``symbol``; None where it is not of a kind that is read here."""
    if sys.platform != "linux" or platform.machine() != "x86_64" or not code.startswith(_IS_ELF):
        return None
    try:
        return _Linker(code).link(symbol)
    except (struct.error, IndexError, ValueError, OSError, KeyError):
        return None


class _Linker:
    """Lays out the sections of one object, and fills in the places that refer to others."""

    def __init__(self, code: bytes) -> None:
        self._code = code
        (at,) = struct.unpack_from("<Q", code, 0x28)
        size, count = struct.unpack_from("<HH", code, 0x3A)
        self._sections = [_Section(*_SECTION.unpack_from(code, at + i * size)) for i in range(count)]
        self._symbols = self._read_symbols()
        self._places: dict[int, int] = {}
        self._slots: dict[str, int] = {}
        self._size = 0

    def _read_symbols(self) -> list[_Symbol]:
        table = next(one for one in self._sections if one.kind == _SYMBOLS)
        names = self._sections[table.link].offset
        found = []
        for at in range(table.offset, table.offset + table.size, _SYMBOL.size):
            name, _, _, section, value, size = _SYMBOL.unpack_from(self._code, at)
            begin = names + name
            found.append(_Symbol(self._code[begin : self._code.index(b"\0", begin)].decode(), section, value, size))
        return found

    def _take(self, size: int, align: int) -> int:
        """Room for ``size`` bytes: where it begins."""
        start = -(-self._size // max(align, 1)) * max(align, 1)
        self._size = start + size
        return start

    def link(self, symbol: str) -> LoadedCode:
        """Raises ValueError for what only a real linker can do, KeyError where there is no such symbol."""
        for number, section in enumerate(self._sections):
            if section.flags & _ALLOCATED:
                self._places[number] = self._take(section.size, section.align)
        common = {one.name: self._take(one.size, one.value) for one in self._symbols if one.section == _COMMON}
        self._slots = {name: self._take(_WORD, _WORD) for name in [_TABLE, *sorted(_CALLED)]}
        memory = mmap(-1, max(self._size, PAGESIZE), MAP_PRIVATE | MAP_ANONYMOUS, PROT_READ | PROT_WRITE)
        base = ctypes.addressof(ctypes.c_char.from_buffer(memory))
        for number, place in self._places.items():
            section = self._sections[number]
            if section.kind != _EMPTY:
                memory[place : place + section.size] = self._code[section.offset : section.offset + section.size]
        process = ctypes.CDLL(None)
        for name in _CALLED:
            address = ctypes.cast(getattr(process, name), ctypes.c_void_p).value or 0
            struct.pack_into("<Q", memory, self._slots[name], address)
        for section in self._sections:
            if section.kind == _RELOCATIONS and section.info in self._places:
                self._relocate(memory, base, section, common)
        if process.mprotect(ctypes.c_void_p(base), ctypes.c_size_t(len(memory)), PROT_READ | PROT_EXEC):
            raise OSError("the code cannot be made to run")
        own = {one.name: self._place(one, common) for one in self._symbols if one.section in self._places}
        return LoadedCode(memory, base + own[symbol])

    def _place(self, symbol: _Symbol, common: dict[str, int]) -> int:
        """Where a symbol is in our memory."""
        if symbol.name == _TABLE:
            return self._slots[_TABLE]
        if symbol.section == _COMMON:
            return common[symbol.name]
        if symbol.section == _ABSOLUTE or symbol.section not in self._places:
            raise ValueError(f"{symbol.name} is not in the object")
        return self._places[symbol.section] + symbol.value

    def _relocate(self, memory: mmap, base: int, section: _Section, common: dict[str, int]) -> None:
        table = self._slots[_TABLE]
        for offset, told, addend in _RELOCATION.iter_unpack(self._code[section.offset : section.offset + section.size]):
            symbol, kind = self._symbols[told >> 32], told & 0xFFFFFFFF
            at = self._places[section.info] + offset
            if kind == _GOT64:
                struct.pack_into("<q", memory, at, self._slots[symbol.name] - table + addend)
            elif kind == _GOTPC64:
                struct.pack_into("<q", memory, at, table - at + addend)
            elif kind == _GOTOFF64:
                struct.pack_into("<q", memory, at, self._place(symbol, common) - table + addend)
            elif kind in (_PC32, _PLT32):
                struct.pack_into("<i", memory, at, self._place(symbol, common) - at + addend)
            elif kind == _ABS64:
                struct.pack_into("<Q", memory, at, base + self._place(symbol, common) + addend)
            else:
                raise ValueError(f"relocation {kind} is not known")
