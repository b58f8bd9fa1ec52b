"""Tables that take longer to make than to read back: kept in the cache folder as MessagePack, made anew when due."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import msgspec

from species_data.columns import cache_dir
from species_data.tables import write_atomically

_T = TypeVar("_T")
_KEPT = 3


def kept(name: str, kind: type[_T], made_of: Iterable[Path | str], make: Callable[[], _T]) -> _T:
    """The table ``name`` of type ``kind``: read back where it is of these files and versions, else made and kept.

    Without a writable cache it is made each time: slower, not wrong. What is read back is not trusted: it can hold
    nothing but numbers, text and lists, and anything of another shape is made anew.
    """
    digest = sha256()
    for one in made_of:
        digest.update(one.read_bytes() if isinstance(one, Path) else one.encode())
    path = cache_dir() / f"{name}-{digest.hexdigest()[:20]}.msgpack"
    with suppress(OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return msgspec.msgpack.decode(path.read_bytes(), type=kind)
    table = make()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, msgspec.msgpack.encode(table))
        for old in sorted(path.parent.glob(f"{name}-*.msgpack"), key=lambda one: one.stat().st_mtime)[:-_KEPT]:
            old.unlink(missing_ok=True)
    return table
