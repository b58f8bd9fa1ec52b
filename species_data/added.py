"""Names and decoys that analysts added on this machine: one append-only file of JSON lines, checked on reading.

A line adds a word or takes one back; nothing in the file is ever changed, so every word keeps who added it, when and
why, and the day it was undone.
"""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from model.errors import InputError, SpeciesDataError
from model.taxon import NameClass, NameKind
from species_data.handwritten import HandRows, TradeName
from species_data.versions import versions_dir

FILE = "added_names.jsonl"
KINDS = ("trade", "code", "product")
DECOY = "decoy"
CLASSES = (NameClass.CERTAIN.value, NameClass.AMBIGUOUS.value)
MOST_CHARS = 80
_MOST_WORDS = 500
_MAX_BYTES = 32 * 1024**2
_BARRED = frozenset({"Cc", "Cs", "Cn", "Zl", "Zp"})
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}", re.ASCII)
_TERM = re.compile(r"[A-Z]{3}", re.ASCII)
_FIELDS = ("name", "taxon", "language", "kind", "name_class", "term", "who", "why")


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedWord:
    """A word of an analyst. ``kind`` is of KINDS, or DECOY (then ``taxon``, ``name_class`` and ``term`` are empty).

    ``word_id`` counts from 1 and is 0 for a word not yet kept; instants are aware; ``place`` is file:line.
    """

    name: str
    language: str
    kind: str
    who: str
    why: str
    taxon: str = ""
    name_class: str = ""
    term: str = ""
    word_id: int = 0
    added_at: datetime | None = None
    undone_at: datetime | None = None
    undone_by: str = ""
    undone_why: str = ""
    place: str = ""

    @property
    def is_active(self) -> bool:
        """Whether it has not been taken back."""
        return self.undone_at is None


def words_file() -> Path:
    """Where the words of this machine are kept."""
    return versions_dir() / FILE


def checked(word: AddedWord) -> AddedWord:
    """The word with its spaces and letters in order. Raises InputError, one line, where a field cannot be used."""
    clean: dict[str, Any] = {field: _plain(field, str(getattr(word, field))) for field in _FIELDS}
    _check_name(clean["name"])
    for field in ("who", "why"):
        if not clean[field] or len(clean[field]) > _MOST_WORDS:
            raise InputError(f"{field} is {'too long' if clean[field] else 'empty'}: 1 to {_MOST_WORDS} characters")
    if not _LANGUAGE.fullmatch(clean["language"]):
        raise InputError(f"language {clean['language'][:40]!r} is no language tag, as in en, zh or pt-BR")
    if clean["kind"] == DECOY:
        if clean["taxon"] or clean["name_class"] or clean["term"]:
            raise InputError("a decoy is never a specimen: it has no taxon, class or term")
        return replace(word, **clean)
    if clean["kind"] not in KINDS:
        raise InputError(f"kind {clean['kind'][:40]!r} is none of {', '.join(KINDS)}")
    if clean["name_class"] not in CLASSES:
        raise InputError(f"class {clean['name_class'][:40]!r} is none of {', '.join(CLASSES)}")
    if not clean["taxon"] or len(clean["taxon"]) > 200:
        raise InputError("taxon is empty or too long: give an accepted scientific name")
    if clean["term"] and not _TERM.fullmatch(clean["term"]):
        raise InputError(f"term {clean['term'][:40]!r} is no CITES term code, as in LIV, SKI or CAR")
    return replace(word, **clean)


def _plain(field: str, text: str) -> str:
    text = unicodedata.normalize("NFC", text.strip(" "))
    if any(unicodedata.category(char) in _BARRED for char in text):
        raise InputError(f"{field} holds a control character or half a letter: give ordinary text")
    return " ".join(text.split())


def _check_name(name: str) -> None:
    if not name:
        raise InputError("the name is empty")
    if len(name) > MOST_CHARS:
        raise InputError(f"the name has {len(name)} characters: give at most {MOST_CHARS}")
    n_letters = sum(char.isalnum() for char in name)
    if n_letters == 0 or (n_letters == 1 and name.isascii()):
        raise InputError(f"the name {name!r} has too few letters to be found")


def read_words(path: Path | None = None) -> list[AddedWord]:
    """Every word ever added, undone ones too, by id. Raises SpeciesDataError with file:line on the first bad row."""
    path = path or words_file()
    words: dict[int, AddedWord] = {}
    for number, line in enumerate(_lines(path), start=1):
        place = f"{path.name}:{number}"
        if not line.strip():
            continue
        try:
            _take(words, json.loads(line), place)
        except InputError as error:
            raise SpeciesDataError(f"{place}: {error}") from None
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise SpeciesDataError(f"{place}: no added or removed word; mend or delete this line of {path}") from None
    return list(words.values())


def _lines(path: Path) -> list[str]:
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise SpeciesDataError(f"{path}: larger than {_MAX_BYTES // 1024**2} MiB; this is no file of added words")
        return path.read_text(encoding="utf-8").split("\n")
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        raise SpeciesDataError(f"{path}: cannot be read ({error})") from None


def _take(words: dict[int, AddedWord], row: dict[str, Any], place: str) -> None:
    word_id, at = int(row["id"]), datetime.fromisoformat(row["at"])
    if at.tzinfo is None:
        raise InputError(f"{row['at']!r} has no time zone")
    if row["act"] == "add":
        if word_id != len(words) + 1:
            raise InputError(f"id {word_id} does not follow {len(words)}")
        fields = {field: row[field] for field in _FIELDS}
        if not all(isinstance(value, str) for value in fields.values()):
            raise TypeError
        words[word_id] = replace(checked(AddedWord(**fields)), word_id=word_id, added_at=at, place=place)
    elif row["act"] == "remove":
        word = words.get(word_id)
        if word is None or not word.is_active:
            raise InputError(f"removes {word_id}, which is not there to remove")
        words[word_id] = replace(word, undone_at=at, undone_by=str(row["who"]), undone_why=str(row["why"]))
    else:
        raise InputError(f"act {str(row['act'])[:40]!r} is neither add nor remove")


def add_word(word: AddedWord, at: datetime) -> AddedWord:
    """Keep a word; gives it with its id. Raises InputError where it cannot be used or is there already."""
    word = checked(word)
    with _locked() as path:
        words = read_words(path)
        key = (word.name.casefold(), word.language, word.taxon, word.kind == DECOY)
        for other in words:
            if other.is_active and (other.name.casefold(), other.language, other.taxon, other.kind == DECOY) == key:
                raise InputError(f"{word.name!r} is there already, as word {other.word_id}")
        word = replace(word, word_id=len(words) + 1, added_at=at)
        fields = {field: getattr(word, field) for field in _FIELDS}
        _append(path, {"id": word.word_id, "act": "add", "at": at.isoformat(), **fields})
    return word


def remove_word(word_id: int, who: str, why: str, at: datetime) -> AddedWord:
    """Take a word back; its row stays. Raises InputError where there is none, or it is taken back already."""
    with _locked() as path:
        word = next((one for one in read_words(path) if one.word_id == word_id), None)
        if word is None:
            raise InputError(f"there is no added word {word_id}: 'adwarden species added' shows their numbers")
        if not word.is_active:
            raise InputError(f"word {word_id} ({word.name!r}) is taken back already")
        undone = checked(replace(word, who=who, why=why))
        _append(path, {"id": word_id, "act": "remove", "at": at.isoformat(), "who": undone.who, "why": undone.why})
    return replace(word, undone_at=at, undone_by=undone.who, undone_why=undone.why)


class _locked:  # noqa: N801  (reads as a statement)
    """The words file, for one writer at a time. Raises SpeciesDataError where its folder cannot be written."""

    def __enter__(self) -> Path:
        from filelock import FileLock, Timeout  # noqa: PLC0415  (only writers need it)

        path = words_file()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._lock = FileLock(path.with_suffix(".lock"), timeout=20)
            self._lock.acquire()
        except Timeout:
            raise SpeciesDataError(f"{path}: another process is writing it; try again") from None
        except OSError as error:
            raise SpeciesDataError(f"{path}: cannot be written ({error.strerror}); set ADWARDEN_SPECIES_DIR") from None
        return path

    def __exit__(self, *_error: object) -> None:
        self._lock.release()


def _append(path: Path, row: dict[str, Any]) -> None:
    line = json.dumps(row, ensure_ascii=False) + "\n"
    try:
        with path.open("ab+") as file:
            # A file saved by an editor may end without a line break; ours must start on a line of its own.
            if file.seek(0, os.SEEK_END) and file.seek(-1, os.SEEK_END) is not None and file.read(1) != b"\n":
                line = "\n" + line
            file.write(line.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise SpeciesDataError(f"{path}: cannot be written ({error.strerror})") from None


def tag_of(words: Iterable[AddedWord]) -> str:
    """Six hex digits over the active words, the same whatever their order; empty where there are none."""
    rows = sorted(
        json.dumps([one.name, one.language, one.kind, one.taxon, one.name_class, one.term])
        for one in words
        if one.is_active
    )
    return sha256("\n".join(rows).encode()).hexdigest()[:6] if rows else ""


def joined(hand: HandRows, words: Iterable[AddedWord]) -> HandRows:
    """The hand-written rows with the active words behind them; a word there already takes the analyst's class."""
    active = [word for word in words if word.is_active]
    trade = tuple(
        TradeName(
            place=word.place,
            name=word.name,
            language=word.language,
            taxon=word.taxon,
            kind=NameKind.CODE if word.kind == "code" else NameKind.TRADE,
            name_class=NameClass(word.name_class),
            term=word.term,
        )
        for word in active
        if word.kind != DECOY
    )
    decoys = tuple((word.name, word.language, word.why) for word in active if word.kind == DECOY)
    return replace(hand, trade=hand.trade + trade, decoys=hand.decoys + decoys)


def record_of(word: AddedWord) -> dict[str, Any]:
    """The word as plain values, for JSON."""
    instants = {
        field: value.isoformat() if value else None
        for field, value in (("added_at", word.added_at), ("undone_at", word.undone_at))
    }
    record = asdict(word) | instants
    record["id"] = record.pop("word_id")
    record["class"] = record.pop("name_class")
    return record
