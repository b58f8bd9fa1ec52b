"""The name space as columns, and the cache file they are kept in: read back, it stays packed in mapped memory."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from model.codes import Appendix
from model.taxon import NameClass, NameKind, Rank
from species_data.packed import Arrays, Bytes, Codes, Parts, Texts, json_bytes, map_arrays, pack_arrays
from species_data.tables import write_atomically

Ints = npt.NDArray[np.int64]

RANKS = tuple(Rank)
KINDS = tuple(NameKind)
CLASSES = tuple(NameClass)
LEVELS = tuple(Appendix)
NO_DATE = 0
CACHE_FORMAT = 5
_MAX_CACHE_BYTES = 512 * 1024**2


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxonColumns:
    """Row i = one taxon; sorted by ``ids``. ``parents`` holds taxon ids, 0 for none; ``ranks`` indexes RANKS."""

    ids: Ints
    names: Sequence[str]
    authorships: Sequence[str]
    ranks: Bytes
    parents: Ints
    origins: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameColumns:
    """Row i = one name; sorted by ``taxon_ids``. ``kinds`` and ``classes`` index KINDS and CLASSES.

    ``terms``: the CITES term code that a trade name implies, empty for most.
    """

    texts: Sequence[str]
    taxon_ids: Ints
    kinds: Bytes
    langs: Sequence[str]
    classes: Bytes
    terms: Sequence[str]
    origins: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryColumns:
    """Row i = one appendix entry; sorted by ``taxon_ids``. Days are proleptic ordinals, 0 for none."""

    taxon_ids: Ints
    levels: Bytes
    from_days: Ints
    to_days: Ints
    populations: Sequence[str]
    annotations: Sequence[str]
    glosses: Sequence[str]
    certain: Bytes
    origins: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Everything a name space holds. ``meta`` is JSON: version, decoys, exemptions, annotation glosses."""

    taxa: TaxonColumns
    names: NameColumns
    entries: EntryColumns
    meta: Mapping[str, Any]


_PARTS: dict[str, Any] = {"taxa": TaxonColumns, "names": NameColumns, "entries": EntryColumns}
# Columns with few distinct values are kept as codes.
_CODED = {"taxa.origins", "names.langs", "names.terms", "names.origins", "entries.origins", "entries.annotations"}
_ENDS, _META = ".ends", "meta."


def write_cache(columns: Columns, path: Path, digest: str) -> None:
    """Write the columns to a cache file; another process sees the whole file or none. Raises OSError."""
    arrays: Arrays = {}
    words: dict[str, list[str]] = {}
    for part, kind in _PARTS.items():
        for column in kind.__dataclass_fields__:
            key, value = f"{part}.{column}", getattr(getattr(columns, part), column)
            if isinstance(value, np.ndarray):
                arrays[key] = value
            elif key in _CODED:
                arrays[key], words[key] = Codes.of(value)
            else:
                arrays[key], arrays[key + _ENDS] = Texts.of(value)
    arrays |= {_META + name: json_bytes(value) for name, value in columns.meta.items()}
    arrays["head"] = json_bytes({"format": CACHE_FORMAT, "digest": digest, "words": words})
    write_atomically(path, pack_arrays(arrays))


def read_cache(path: Path, digest: str) -> Columns | None:
    """Columns from a cache file, or None where it is absent, damaged, too large or of other tables.

    The file is not trusted: it can hold no objects, only arrays, and every length is checked.
    """
    try:
        stored = map_arrays(path, _MAX_CACHE_BYTES)
        head = json.loads(stored["head"].tobytes().decode("utf-8"))
        if head["format"] != CACHE_FORMAT or head["digest"] != digest:
            return None
        parts = {part: _read_part(part, kind, stored, head["words"]) for part, kind in _PARTS.items()}
        meta = {key.removeprefix(_META): value for key, value in stored.items() if key.startswith(_META)}
        return Columns(meta=Parts(meta), **parts)
    except (OSError, ValueError, KeyError, IndexError, TypeError, EOFError, zipfile.BadZipFile):
        return None


def _read_part(part: str, kind: Any, stored: Arrays, words: dict[str, list[str]]) -> Any:  # noqa: ANN401
    values: dict[str, Any] = {}
    for column, field in kind.__dataclass_fields__.items():
        key = f"{part}.{column}"
        if key in _CODED:
            values[column] = Codes(stored[key], words[key])
        elif field.type == "Sequence[str]":
            values[column] = Texts(stored[key], stored[key + _ENDS])
        else:
            values[column] = stored[key]
    if len({len(value) for value in values.values()}) != 1:
        raise ValueError(f"columns of {part} differ in length")
    return kind(**values)


def cache_dir() -> Path:
    """Where caches are kept: ``ADWARDEN_CACHE``, else the user's cache folder."""
    chosen = os.environ.get("ADWARDEN_CACHE")
    if chosen:
        return Path(chosen)
    from platformdirs import user_cache_dir  # noqa: PLC0415  (start-up of the command line imports nothing heavy)

    return Path(user_cache_dir("adwarden"))
