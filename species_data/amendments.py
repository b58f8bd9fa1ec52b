"""Amendments of the Appendices since the base list, applied in the order in which they took effect."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from model.codes import Appendix
from model.errors import SpeciesDataError
from model.taxon import AppendixEntry, Rank, Taxon
from species_data.assembly import Assembly, Classification
from species_data.readers.checklist import rank_of

COLUMNS = (
    "taxon",
    "rank",
    "appendix_after",
    "appendix_before",
    "meeting",
    "in_force",
    "population",
    "annotation",
    "gloss",
    "certain",
)
LATER_COLUMNS = ("taxon", "rank", "family", "order", "class", "kingdom", "genus")
ORIGIN = "hand"
_LEVEL = re.compile(r"\b(I{1,3}|NC)\b")
# What an amendment that takes a taxon out of the Appendices says.
_DELETED = frozenset({"none", "deleted", "nc"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """One line of ``amendments.csv``. ``after`` is empty where our sources do not tell the level."""

    place: str
    taxon: str
    rank: Rank
    after: tuple[Appendix, ...]
    before: frozenset[Appendix]
    in_force: date
    population: str
    annotation: str
    gloss: str
    certain: bool


def read_amendments(rows: Iterable[tuple[str, dict[str, str]]]) -> list[Amendment]:
    """All amendments, earliest first; groups before the species in them. Raises SpeciesDataError on a bad row."""
    ranks = list(Rank)
    found = [_amendment(place, row) for place, row in rows]
    return sorted(found, key=lambda each: (each.in_force, ranks.index(each.rank), each.taxon))


def _amendment(place: str, row: dict[str, str]) -> Amendment:
    try:
        in_force = date.fromisoformat(row["in_force"])
    except ValueError:
        raise SpeciesDataError(f"{place}: in_force {row['in_force']!r} is not a date (YYYY-MM-DD)") from None
    if row["certain"] not in {"true", "false"}:
        raise SpeciesDataError(f"{place}: certain {row['certain']!r} is neither true nor false")
    return Amendment(
        place=place,
        taxon=" ".join(row["taxon"].split()),
        rank=rank_of(row["rank"], place),
        after=_levels_after(row["appendix_after"].strip(), place),
        before=frozenset(Appendix(level) for level in _LEVEL.findall(row["appendix_before"])),
        in_force=in_force,
        population=row["population"].strip(),
        annotation=row["annotation"].strip(),
        gloss=row["gloss"].strip(),
        certain=row["certain"] == "true",
    )


def _levels_after(text: str, place: str) -> tuple[Appendix, ...]:
    if text in {"", "?"}:
        return ()
    if text.lower() in _DELETED:
        return (Appendix.NC,)
    try:
        return tuple(Appendix(part.strip()) for part in text.split("/"))
    except ValueError:
        raise SpeciesDataError(f"{place}: appendix_after {text!r} is not made of I, II, III, NC, none or ?") from None


def add_later_taxa(assembly: Assembly, rows: Iterable[tuple[str, dict[str, str]]], ids: dict[str, int]) -> None:
    """Taxa of later listings that the base list has not, with their classification; groups first.

    ``ids`` gives the Species+ ids that are known by name.
    """
    ranks = list(Rank)
    read = [(rank_of(row["rank"], place), place, row) for place, row in rows]
    for rank, place, row in sorted(read, key=lambda each: (ranks.index(each[0]), each[1])):
        if not row["taxon"].strip() or not row["kingdom"].strip():
            raise SpeciesDataError(f"{place}: taxon or kingdom is empty")
        groups = Classification(
            kingdom=row["kingdom"].strip(),
            class_name=row["class"].strip(),
            order_name=row["order"].strip(),
            family=row["family"].strip(),
            genus=row["genus"].strip(),
        )
        name = " ".join(row["taxon"].split())
        taxon_id = ids.get(name) if ids.get(name) not in assembly.taxa else None
        assembly.add_taxon(name, rank, groups, ORIGIN, taxon_id=taxon_id)


def apply_amendments(assembly: Assembly, amendments: Iterable[Amendment]) -> None:
    """Apply amendments already in order; those of one taxon and day belong together (a split listing)."""
    for _key, together in groupby(amendments, key=lambda each: (each.in_force, each.rank, each.taxon)):
        _apply(assembly, list(together))


def _taxon_of(assembly: Assembly, amendment: Amendment) -> Taxon:
    taxon = assembly.taxon_named(amendment.taxon, amendment.rank) or assembly.taxon_called(amendment.taxon)
    if taxon is None and amendment.rank in {Rank.SPECIES, Rank.SUBSPECIES}:
        genus = assembly.taxon_named(amendment.taxon.split()[0], Rank.GENUS)
        if genus is not None:
            groups = Classification(kingdom=genus.kingdom, genus=genus.name)
            return assembly.add_taxon(amendment.taxon, amendment.rank, groups, ORIGIN)
    if taxon is None:
        raise SpeciesDataError(f"{amendment.place}: {amendment.taxon} is in no source; add it to later_species.csv")
    return taxon


def _apply(assembly: Assembly, amendments: list[Amendment]) -> None:
    first = amendments[0]
    taxon = _taxon_of(assembly, first)
    new = [entry for amendment in amendments for entry in _entries(amendment, taxon)]
    if not new:
        assembly.count("amendments without a known level")
        return
    before = {level for amendment in amendments for level in amendment.before}
    if not before:
        # The base list shows some listings that had yet to take effect: they begin on this day, not before it.
        assembly.drop_undated(taxon.taxon_id, frozenset(entry.appendix for entry in new))
    if before or any(not amendment.population for amendment in amendments):
        assembly.close_entries(taxon.taxon_id, first.in_force)
        _close_below(assembly, taxon, amendments)
    for entry in new:
        assembly.add_entry(entry)
    if taxon.rank in {Rank.SUBSPECIES, Rank.VARIETY} and taxon.parent_id is not None:
        _follow(assembly, taxon, new, before)


def _follow(assembly: Assembly, taxon: Taxon, new: list[AppendixEntry], before: set[Appendix]) -> None:
    """Move that part of the species' split listing that stood for this subspecies alone."""
    species = taxon.parent_id or 0
    for entry in assembly.in_force(species, new[0].valid_from or date.min):
        alone = entry.population == f"subspecies {taxon.name.split()[-1]}"
        if alone and entry.appendix in before and len(new) == 1:
            assembly.close_entries(species, new[0].valid_from or date.min, frozenset({entry.appendix}))
            assembly.add_entry(replace(new[0], taxon_id=species, population=entry.population))


def _entries(amendment: Amendment, taxon: Taxon) -> Iterator[AppendixEntry]:
    for level in amendment.after:
        yield AppendixEntry(
            taxon_id=taxon.taxon_id,
            appendix=level,
            valid_from=amendment.in_force,
            valid_to=None,
            population=amendment.population,
            annotation=amendment.annotation,
            gloss=amendment.gloss,
            certain=amendment.certain,
            origin=ORIGIN,
        )


def _close_below(assembly: Assembly, taxon: Taxon, amendments: list[Amendment]) -> None:
    """End the entries that a group's amendment takes in.

    Those less strict than the new level, and, where the group moved down, those at the level it left. Exclusions (NC)
    and entries that begin on the same day stay: they were made beside it.
    """
    after = {level for amendment in amendments for level in amendment.after}
    left = {level for amendment in amendments for level in amendment.before} - after
    strictest = max((level.strictness for level in after), default=0)
    closing = frozenset(
        level for level in Appendix if level is not Appendix.NC and (level.strictness < strictest or level in left)
    )
    for below in assembly.descendants(taxon.taxon_id):
        entries = assembly.in_force(below, amendments[0].in_force)
        if entries and all(entry.valid_from != amendments[0].in_force for entry in entries):
            assembly.close_entries(below, amendments[0].in_force, closing)
