"""What a set of appendix entries says, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from model.codes import Appendix
from model.taxon import AppendixEntry, Taxon

_LOW_RANKS = frozenset({"SPECIES", "SUBSPECIES", "VARIETY"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption:
    """What of a taxon the Convention leaves alone, in our own words; ``form`` is the sort of specimen it speaks of."""

    taxon: str
    scope: str
    gloss: str
    form: str


def joined_levels(listed: Iterable[Appendix]) -> str:
    """``I``, ``I/II``, ``II/NC``; empty where the only level is NC, since that is not a listing."""
    levels = sorted(set(listed), key=lambda level: -level.strictness)
    return "" if [level.value for level in levels] == ["NC"] else "/".join(level.value for level in levels)


def rule_name(taxon: Taxon) -> str:
    """A taxon as the Appendices write it: ``Falconiformes spp.`` for a group."""
    return taxon.name if taxon.rank.value in _LOW_RANKS else f"{taxon.name} spp."


def status_notes(
    listed_as: Taxon,
    inherited: bool,
    entries: Sequence[AppendixEntry],
    annotations: dict[str, str],
    exemptions: Sequence[Exemption],
) -> tuple[str, ...]:
    """The limits and doubts of the entries that apply, one line each."""
    notes: list[str] = []
    if inherited:
        notes.append(f"no entry of its own: the rule {rule_name(listed_as)} applies")
    split = len({entry.appendix for entry in entries}) > 1
    for entry in entries:
        notes += _entry_notes(entry, annotations, split)
    notes += [f"exempt ({exemption.taxon}): {exemption.gloss}" for exemption in exemptions]
    return tuple(dict.fromkeys(notes))


def _entry_notes(entry: AppendixEntry, annotations: dict[str, str], split: bool) -> list[str]:
    level = "Not covered" if entry.appendix.value == "NC" else f"Appendix {entry.appendix.value}"
    notes = []
    if entry.population:
        notes.append(f"{level}: {entry.population}")
    elif entry.appendix.value == "NC":
        notes.append("some populations or forms are not covered" if split else "excluded from the Appendices")
    if entry.annotation:
        meaning = annotations.get(entry.annotation)
        notes.append(f"{level}, annotation {entry.annotation}" + (f": {meaning}" if meaning else ""))
    if entry.gloss:
        notes.append(f"{level}: {entry.gloss}")
    if not entry.certain:
        notes.append(f"{level}: uncertain, our sources leave this entry open")
    return notes
