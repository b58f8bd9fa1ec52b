"""What of a register entry would name a person though its private fields stay here: one rule for all that leaves."""

from __future__ import annotations

import re
from collections.abc import Iterable

from model.register import RegisterEntry
from reports.registers.book import Register

_EMAIL = re.compile(r"[^\s@<>\"']{1,64}@[^\s@<>\"']{1,190}\.[^\W\d_]{2,24}")
_SHORTEST_NAME = 4


def private_names(register: Register, entries: Iterable[RegisterEntry]) -> frozenset[str]:
    """Whole names of persons (two words or more) and addresses that private fields of entries say.

    A word alone is left to the entry that says it: other entries may mean a thing by it.
    """
    fields = [field.name for field in register.fields if field.private]
    told = {" ".join(entry.fields.get(name, "").split()) for entry in entries for name in fields}
    return frozenset(each for each in told if " " in each or "@" in each)


def names_a_person(register: Register, entry: RegisterEntry, elsewhere: Iterable[str] = ()) -> str:
    """Why an entry would name a person if it left as it is; empty where it would not. Private fields do not leave.

    ``elsewhere`` is what private fields of other entries say (``private_names``).
    """
    if why := _says(register, entry, _known_names(_private(register, entry))):
        return why
    other = _whole(elsewhere)
    return _says(register, entry, other) if other is not None else ""


def _private(register: Register, entry: RegisterEntry) -> Iterable[str]:
    return (entry.fields.get(field.name, "") for field in register.fields if field.private)


def _says(register: Register, entry: RegisterEntry, known: re.Pattern[str] | None) -> str:
    for field in register.fields:
        text = entry.fields.get(field.name, "")
        if field.private or not text:
            continue
        if known is not None and known.search(text):
            return f"{field.name} says what a private field says"
        if not field.addresses and _EMAIL.search(text):
            return f"{field.name} holds an e-mail address"
    if known is not None and known.search(_words(entry.entry_id)):
        return "its id says what a private field says"
    names = _words(" ".join(each.name for each in entry.attachments))
    if any(_EMAIL.search(each.name) for each in entry.attachments) or (known is not None and known.search(names)):
        return "the name of a file names a person"
    return ""


def _words(name: str) -> str:
    """An id or the name of a file as words: what parts them is no letter of a name."""
    return re.sub(r"[_.\-]+", " ", name)


def _known_names(values: Iterable[str]) -> re.Pattern[str] | None:
    """What private fields say, whole or by its last word (a surname), as words of a text; None if they say nothing."""
    parts = {value for value in values if len(value) >= _SHORTEST_NAME}
    parts |= {last for value in parts if "@" not in value and len(last := value.split()[-1]) >= _SHORTEST_NAME}
    return _whole(parts)


def _whole(parts: Iterable[str]) -> re.Pattern[str] | None:
    patterns = sorted(r"\s+".join(map(re.escape, part.split())) for part in parts if part.strip())
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE) if patterns else None
