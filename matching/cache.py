"""The compiled matcher on disk: one folder per version, memory-mapped, put in place in one step, never a pickle."""

from __future__ import annotations

import logging
import shutil
import tempfile
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from matching.cues import FALSE_FRIENDS, TABLE, Cues, compile_cues, read_cues
from matching.installed import version_of
from matching.kernel.cue_layout import CueTables
from matching.kernel.layout import TABLE_TYPES, Index, Tables
from matching.mapped import put_files_away, write_array
from matching.native import ENTRIES, READ_ADS, SCAN, Kernel, compile_entry, sources_digest
from species_data.columns import cache_dir

if TYPE_CHECKING:
    from species_data.namespace import NameSpace

_BUILDERS = (
    "index.py",
    "gathering.py",
    "packing.py",
    "inflect.py",
    "compounds.py",
    "word_order.py",
    "common_words.py",
    "cache.py",
    "normalise.py",
    "homoglyphs.py",
)
_FILLERS = ("hashing.py", "layout.py", "filling.py", "deletions.py", "pieces.py")
"""Kernels that decide what stands in the tables."""
_CUE_BUILDERS = ("cues.py", "languages.py", "normalise.py", "packing.py", "cache.py")
_CUE_NAMES = ("languages", "values")
_GROUPS = ("group_at", "group_row")
_KEPT = 3
_log = logging.getLogger(__name__)


def index_folder(list_version: str) -> Path:
    """Where the compiled names of a version of the name space are kept on this machine."""
    digest = sha256(b"".join(Path(__file__).with_name(name).read_bytes() for name in _BUILDERS))
    for name in _FILLERS:
        digest.update((Path(__file__).parent / "kernel" / name).read_bytes())
    digest.update(version_of("wordfreq").encode() + list_version.encode())
    return cache_dir() / f"matcher-{digest.hexdigest()[:20]}"


def cue_folder() -> Path:
    """Where the compiled table of cue words is kept."""
    digest = sha256(TABLE.read_bytes() + FALSE_FRIENDS.read_bytes())
    for name in (*_CUE_BUILDERS, "kernel/hashing.py", "kernel/filling.py", "kernel/cue_layout.py"):
        digest.update((Path(__file__).parent / name).read_bytes())
    digest.update(unicodedata.unidata_version.encode())
    return cache_dir() / f"cues-{digest.hexdigest()[:20]}"


def kernel_folder() -> Path:
    """Where the compiled kernel for this processor is kept."""
    return cache_dir() / f"kernel-{sources_digest()[:20]}"


@dataclass(frozen=True, slots=True)
class Compiled:
    """All that a matcher runs on: the compiled names and cue words, and the kernels that read ads by them."""

    index: Index
    cues: Cues
    scan: Kernel
    read_ads: Kernel


def load_compiled(names: NameSpace) -> Compiled:
    """The compiled matcher from the cache; what is not there or cannot be read is built first.

    That takes two minutes for the names and two for the kernels, and is told on the log as a warning: who waits for the
    first result should know why.
    """
    folder = index_folder(names.version)
    index = _read_index(folder)
    if index is None:
        from matching.index import build_index  # noqa: PLC0415  (what builds has no part in reading)

        _log.warning("compiling the names of list %s, once on this machine: about two minutes", names.version)
        index = build_index(names)
        _keep(folder, lambda beside: _write_index(index, beside))
    cues = _load_cues()
    code = _load_kernels()
    scan, read_ads = (
        Kernel(SCAN, *code[SCAN.name], index.tables),
        Kernel(READ_ADS, *code[READ_ADS.name], cues.tables),
    )
    put_files_away()
    return Compiled(index, cues, scan, read_ads)


def _load_kernels() -> dict[str, tuple[str, bytes]]:
    """Symbol and object code of each entry."""
    folder = kernel_folder()
    with suppress(OSError, UnicodeDecodeError):
        return {
            one.name: ((folder / f"{one.name}.symbol").read_text("ascii"), (folder / f"{one.name}.o").read_bytes())
            for one in ENTRIES
        }
    _log.warning("compiling the matcher for this processor, once: about two minutes")
    compiled = {one.name: compile_entry(one) for one in ENTRIES}

    def write(beside: Path) -> None:
        for name, (symbol, code) in compiled.items():
            (beside / f"{name}.symbol").write_text(symbol, "ascii")
            (beside / f"{name}.o").write_bytes(code)

    _keep(folder, write)
    return compiled


def _load_cues() -> Cues:
    folder = cue_folder()
    with suppress(OSError, ValueError, EOFError):
        tables = CueTables(**{name: _load(folder, name) for name in CueTables._fields})
        return Cues(tables, *(tuple(_load(folder, name).tolist()) for name in _CUE_NAMES))
    cues = compile_cues(read_cues())

    def write(beside: Path) -> None:
        names = {name: np.array(getattr(cues, name)) for name in _CUE_NAMES}
        for name, array in (*cues.tables._asdict().items(), *names.items()):
            write_array(beside / f"{name}.npy", array)

    _keep(folder, write)
    return cues


def _read_index(folder: Path) -> Index | None:
    try:
        arrays = {name: _load(folder, name) for name in (*Tables._fields, *_GROUPS)}
    except (OSError, ValueError, EOFError):
        return None
    if any(arrays[name].dtype != TABLE_TYPES.get(name, np.int32) for name in Tables._fields):
        return None
    tables = Tables(**{name: arrays[name] for name in Tables._fields})
    return Index(tables, arrays["group_at"], arrays["group_row"])


def _load(folder: Path, name: str) -> npt.NDArray[Any]:
    return np.asarray(np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False))


def _write_index(index: Index, folder: Path) -> None:
    for name, array in (*index.tables._asdict().items(), *((one, getattr(index, one)) for one in _GROUPS)):
        write_array(folder / f"{name}.npy", array)


def _keep(folder: Path, write: Callable[[Path], None]) -> None:
    """Put a cache folder in place in one step. Without a writable cache all is built each time: slower, not wrong."""
    with suppress(OSError):
        folder.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=".matcher-", dir=folder.parent))
        try:
            write(beside)
            # Another process may have put its own in place meanwhile; both are the same.
            beside.rename(folder)
            _forget_old(folder)
        finally:
            shutil.rmtree(beside, ignore_errors=True)


def _forget_old(newest: Path) -> None:
    """Remove all but a few of the folders of older versions; a process that still reads one keeps its own hold."""
    alike = newest.name.partition("-")[0]
    folders = sorted(newest.parent.glob(f"{alike}-*"), key=lambda folder: folder.stat().st_mtime)
    for folder in folders[:-_KEPT]:
        shutil.rmtree(folder, ignore_errors=True)
