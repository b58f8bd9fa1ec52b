"""Pages of mapped files, given back once they were read.

What stands unchanged in a file need not be held by a process as well: a page that is given back is still in the
system's cache of files, as long as there is memory to spare, and comes back by itself when it is read again. So this
saves a machine nothing that it could not take for itself. It is how a process says that it does not need those pages.
"""

from __future__ import annotations

import ctypes
import mmap
import re
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
MAPPED = re.compile(r"^([0-9a-f]+-[0-9a-f]+) (r-.[ps] [0-9a-f]+ \S+ \d+ +/.*(?:\n[A-Z].*)+)", re.MULTILINE)
"""A file's mapping that cannot be written to in ``smaps``: its place, then what is told of it."""
_UNCHANGED = "\nAnonymous:             0 kB"
_GIVE_BACK: int | None = getattr(mmap, "MADV_DONTNEED", None)
_PIECE = 1 << 16
"""What the system maps around a place that is read."""


def put_files_away() -> None:
    """Give back all that start-up read of files (Linux): libraries, compiled names, and LLVM.

    Loading a kernel brings 45 MB of LLVM into memory, running it none; of what is imported, a third is code that runs
    once. Only pages that are as they stand in their file go, so that whoever needs one again finds it there.
    """
    try:
        told = Path("/proc/self/smaps").read_text("utf-8", "replace")
    except OSError:
        return
    advise = ctypes.CDLL(None).madvise
    for place, facts in MAPPED.findall(told):
        if _UNCHANGED in facts:
            start, end = (int(one, 16) for one in place.split("-"))
            advise(ctypes.c_void_p(start), ctypes.c_size_t(end - start), mmap.MADV_DONTNEED)


class Seldom:
    """Tables of which an ad reads a few places, each somewhere else.

    Left alone, all of them are in memory after some hundred ads, since with each place that is read the system maps
    fifteen pages around it.
    """

    def __init__(self, tables: Iterable[Array]) -> None:
        self._maps = [one for one in map(_map_of, tables) if one is not None]

    def give_back(self) -> None:
        """Give back what was read of them, where the system knows how to."""
        if _GIVE_BACK is not None:
            for one in self._maps:
                one.madvise(_GIVE_BACK)


def _map_of(array: Array) -> mmap.mmap | None:
    """What an array that stands in a file is mapped by."""
    base: object = array
    while isinstance(base, np.ndarray | memoryview):
        base = base.base if isinstance(base, np.ndarray) else base.obj
    return base if isinstance(base, mmap.mmap) else None


def write_array(path: Path, array: Array) -> None:
    """Write an ``.npy`` file, piece by piece.

    The system keeps a file in pieces as large as it was written in, and maps a piece as a whole: of tables written in
    one go, reading one ad brought 53 MB into memory; of smaller pieces, 22. Of pieces of one page it is no less, and
    bringing sixteen of them costs more than twice what one of their size does.
    """
    packed = BytesIO()
    np.save(packed, array, allow_pickle=False)
    with path.open("wb", buffering=0) as file:
        content = packed.getbuffer()
        for start in range(0, len(content), _PIECE):
            file.write(content[start : start + _PIECE])
