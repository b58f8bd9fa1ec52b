"""The name space as columns: plain arrays and lists of text, and the cache file they are kept in."""

from __future__ import annotations

import io
import json
import os
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from model.codes import Appendix
from model.taxon import NameClass, NameKind, Rank
from species_data.tables import write_atomically

Ints = npt.NDArray[np.int64]
Bytes = npt.NDArray[np.uint8]

RANKS = tuple(Rank)
KINDS = tuple(NameKind)
CLASSES = tuple(NameClass)
LEVELS = tuple(Appendix)
NO_DATE = 0
_FORMAT = 4
_MAX_CACHE_BYTES = 512 * 1024**2


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxonColumns:
    """Row i = one taxon; sorted by ``ids``. ``parents`` holds taxon ids, 0 for none; ``ranks`` indexes RANKS."""

    ids: Ints
    names: list[str]
    authorships: list[str]
    ranks: Bytes
    parents: Ints
    origins: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameColumns:
    """Row i = one name; sorted by ``taxon_ids``. ``kinds`` and ``classes`` index KINDS and CLASSES."""

    texts: list[str]
    taxon_ids: Ints
    kinds: Bytes
    langs: list[str]
    classes: Bytes
    origins: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryColumns:
    """Row i = one appendix entry; sorted by ``taxon_ids``. Days are proleptic ordinals, 0 for none."""

    taxon_ids: Ints
    levels: Bytes
    from_days: Ints
    to_days: Ints
    populations: list[str]
    annotations: list[str]
    glosses: list[str]
    certain: Bytes
    origins: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Everything a name space holds. ``meta`` is JSON: version, decoys, exemptions, annotation glosses, terms."""

    taxa: TaxonColumns
    names: NameColumns
    entries: EntryColumns
    meta: dict[str, Any]


def _packed_text(texts: Sequence[str]) -> Bytes:
    return np.frombuffer("\n".join(texts).encode("utf-8"), dtype=np.uint8)


def _packed_codes(values: Sequence[str]) -> tuple[npt.NDArray[np.uint16], list[str]]:
    words = sorted(set(values))
    position = {word: i for i, word in enumerate(words)}
    return np.array([position[value] for value in values], dtype=np.uint16), words


_PARTS: dict[str, Any] = {"taxa": TaxonColumns, "names": NameColumns, "entries": EntryColumns}
# Columns with few distinct values are kept as codes.
_CODED = {"taxa.origins", "names.langs", "names.origins", "entries.origins", "entries.annotations"}


def write_cache(columns: Columns, path: Path, digest: str) -> None:
    """Write the columns to a cache file; another process sees the whole file or none. Raises OSError."""
    arrays: dict[str, npt.NDArray[Any]] = {}
    words: dict[str, list[str]] = {}
    for part, kind in _PARTS.items():
        for column in kind.__dataclass_fields__:
            key, value = f"{part}.{column}", getattr(getattr(columns, part), column)
            if isinstance(value, np.ndarray):
                arrays[key] = value
            elif key in _CODED:
                arrays[key], words[key] = _packed_codes(value)
            else:
                arrays[key] = _packed_text(value)
    head = {"format": _FORMAT, "digest": digest, "words": words, "meta": columns.meta}
    arrays["head"] = np.frombuffer(json.dumps(head, ensure_ascii=False).encode("utf-8"), dtype=np.uint8)
    content = io.BytesIO()
    np.savez(content, allow_pickle=False, **arrays)
    write_atomically(path, content.getvalue())


def read_cache(path: Path, digest: str) -> Columns | None:
    """Columns from a cache file, or None where it is absent, damaged, too large or of other tables.

    The file is not trusted: it can hold no objects, only arrays, and every length is checked.
    """
    try:
        if path.stat().st_size > _MAX_CACHE_BYTES:
            return None
        with zipfile.ZipFile(path) as archive:
            if sum(member.file_size for member in archive.infolist()) > _MAX_CACHE_BYTES:
                return None
        with np.load(path, allow_pickle=False) as stored:
            head = json.loads(stored["head"].tobytes().decode("utf-8"))
            if head["format"] != _FORMAT or head["digest"] != digest:
                return None
            parts = {part: _read_part(part, kind, stored, head["words"]) for part, kind in _PARTS.items()}
            return Columns(meta=head["meta"], **parts)
    except (OSError, ValueError, KeyError, IndexError, TypeError, EOFError, zipfile.BadZipFile):
        return None


def _read_part(part: str, kind: Any, stored: Any, words: dict[str, list[str]]) -> Any:  # noqa: ANN401
    values: dict[str, Any] = {}
    for column, field in kind.__dataclass_fields__.items():
        key = f"{part}.{column}"
        array = stored[key]
        if key in _CODED:
            known = words[key]
            values[column] = [known[code] for code in array.tolist()]
        elif field.type == "list[str]":
            values[column] = array.tobytes().decode("utf-8").split("\n")
        else:
            values[column] = array
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
