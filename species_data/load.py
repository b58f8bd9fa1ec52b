"""Loading the name space: from the cache if it is of these tables, else from the tables themselves."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from model.errors import SpeciesDataError
from species_data.added import AddedWord, joined, read_words, tag_of
from species_data.columns import CACHE_FORMAT, Columns, cache_dir, read_cache, write_cache
from species_data.folder import TableFolder
from species_data.namespace import NameSpace
from species_data.versions import chosen_folder


def load_folder(folder: TableFolder, words: Sequence[AddedWord] = ()) -> NameSpace:
    """The name space of one folder of tables, with the active ``words`` of analysts over it.

    Raises SpeciesDataError where a table cannot be read.
    """
    return NameSpace(_columns(folder, words))


def _columns(folder: TableFolder, words: Sequence[AddedWord]) -> Columns:
    digest, tag = folder.digest(), tag_of(words)
    cache_key = digest + tag
    cache = cache_dir() / (f"species-{CACHE_FORMAT}-{digest[:16]}" + (f"-{tag}" if tag else "") + ".npz")
    columns = read_cache(cache, cache_key)
    if columns is None:
        from species_data.compiling import compile_tables  # noqa: PLC0415  (what compiles has no part in reading)

        columns = compile_tables(folder, digest, tag, lambda hand: joined(hand, words))
        # Without a writable cache the tables are read each time: slower, not wrong.
        with suppress(OSError):
            write_cache(columns, cache, cache_key)
    return columns


def load_namespace(version: str | None = None) -> NameSpace:
    """The name space in use: the newest list there is, or the one whose version starts with ``version``.

    It holds the words that analysts added on this machine.
    """
    names = load_folder(chosen_folder(version), read_words())
    if version is not None and not names.version.startswith(version):
        raise SpeciesDataError(f"no version {version!r} here: the words that analysts added make it {names.version}")
    return names
