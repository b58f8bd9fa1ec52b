"""Typical disguises of a name, each one checked: told only if the matcher reads it as the name's taxon again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from matching.candidates import Candidate
from matching.matcher import Matcher
from matching.normalise import Script, script_of

_BATCH = 2_000
_SHORTEST = 4
_LEET = str.maketrans({"a": "4", "e": "3", "i": "1", "o": "0", "s": "5"})
_SIGNS = str.maketrans({"a": "@", "i": "!", "s": "$"})
# Letters of another script that look the same.
_TWINS = {
    Script.LATIN: str.maketrans("aeopcxyiAEOPCXTHKMB", "аеорсхуіАЕОРСХТНКМВ"),
    Script.CYRILLIC: str.maketrans("аеорсхуАЕОРСХТНКМВ", "aeopcxyAEOPCXTHKMB"),
}
_VOWELS = frozenset("aeiouаеиоуыэюя")


class Manner(StrEnum):
    """How a name is disguised."""

    SPACED = "spaced"
    DOTTED = "dotted"
    JOINED = "joined"
    DIGITS = "digits"
    SIGNS = "signs"
    LOOK_ALIKES = "look_alikes"
    STARRED = "starred"


class Disguise(NamedTuple):
    """A name written so that a plain search misses it."""

    name: str
    taxon_id: int
    manner: Manner
    written: str


def disguises_of(name: str) -> Iterator[tuple[Manner, str]]:
    """Ways to write a name that people use, none equal to it; none for names of three letters or fewer."""
    letters = [char for char in name if char.isalnum()]
    if len(letters) < 2:
        return
    script = script_of(letters[0].casefold()[0])
    unspaced = script >= Script.HAN
    if not unspaced and len(letters) < _SHORTEST:
        return
    if " " not in name:
        yield Manner.SPACED, " ".join(name)
        yield Manner.DOTTED, ("·" if unspaced else ".").join(name)
    else:
        yield Manner.JOINED, name.replace(" ", "")
    if script in _TWINS:
        yield Manner.LOOK_ALIKES, name.translate(_TWINS[script])
    if script is Script.LATIN:
        yield Manner.DIGITS, name.translate(_LEET)
        yield Manner.SIGNS, name.translate(_SIGNS)
    if not unspaced:
        vowel = next((place for place, char in enumerate(name) if place and char in _VOWELS), 0)
        if vowel:
            yield Manner.STARRED, f"{name[:vowel]}*{name[vowel + 1 :]}"


def undone(matcher: Matcher, names: Iterable[tuple[str, int]]) -> Iterator[Disguise]:
    """The disguises of names (text, taxon id) that the matcher reads as the same taxon over their whole length."""
    written = _written(names)
    while part := list(islice(written, _BATCH)):
        found = matcher.find([(each.written, "", "") for each in part])
        for number, each in enumerate(part):
            if _is_read(matcher, each, found.get(number, ())):
                yield each


def _written(names: Iterable[tuple[str, int]]) -> Iterator[Disguise]:
    for name, taxon_id in names:
        seen = {name.casefold()}
        for manner, written in disguises_of(name):
            if written.casefold() not in seen:
                seen.add(written.casefold())
                yield Disguise(name, taxon_id, manner, written)


def _is_read(matcher: Matcher, disguise: Disguise, found: Sequence[Candidate]) -> bool:
    return any(
        candidate.match.start == 0
        and candidate.match.end == len(disguise.written)
        and any(matcher.names.name_at(row).taxon_id == disguise.taxon_id for row in candidate.rows)
        for candidate in found
    )
