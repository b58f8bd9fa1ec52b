"""What of a register entry would name a person though its private fields stay here: one rule for all that leaves."""

from __future__ import annotations

import re
from collections.abc import Iterable

from model.register import RegisterEntry
from reports.registers.book import Register

_EMAIL = re.compile(r"[^\s@<>\"']{1,64}@[^\s@<>\"']{1,190}\.[^\W\d_]{2,24}")
_SHORTEST_NAME = 4


def names_a_person(register: Register, entry: RegisterEntry) -> str:
    """Why an entry would name a person if it left as it is; empty where it would not. Private fields do not leave."""
    known = _known_names(entry.fields.get(field.name, "") for field in register.fields if field.private)
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
    if not parts:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(parts)))})(?!\w)", re.IGNORECASE)
