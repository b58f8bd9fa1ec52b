"""Loading the name space: from the cache if it is of these tables, else from the tables themselves."""

from __future__ import annotations

from contextlib import suppress

from species_data.columns import Columns, cache_dir, read_cache, write_cache
from species_data.compiling import TableFolder, compile_tables
from species_data.namespace import NameSpace
from species_data.versions import chosen_folder


def load_folder(folder: TableFolder) -> NameSpace:
    """The name space of one folder of tables. Raises SpeciesDataError where a table cannot be read."""
    return NameSpace(_columns(folder))


def _columns(folder: TableFolder) -> Columns:
    digest = folder.digest()
    cache = cache_dir() / f"species-{digest[:16]}.npz"
    columns = read_cache(cache, digest)
    if columns is None:
        columns = compile_tables(folder, digest)
        # Without a writable cache the tables are read each time: slower, not wrong.
        with suppress(OSError):
            write_cache(columns, cache, digest)
    return columns


def load_namespace(version: str | None = None) -> NameSpace:
    """The name space in use: the newest list there is, or the one whose version starts with ``version``."""
    return load_folder(chosen_folder(version))
