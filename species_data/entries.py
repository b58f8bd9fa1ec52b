"""Laying appendix entries: only where a taxon differs from what the nearest listed group above it gives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from model.codes import Appendix
from model.errors import SpeciesDataError
from model.taxon import AppendixEntry, Rank
from species_data.assembly import Assembly
from species_data.readers.checklist import ChecklistRow

BASE_DATE = date(2017, 4, 21)
_LOW_RANKS = frozenset({Rank.SPECIES, Rank.SUBSPECIES, Rank.VARIETY})


def lay_base(assembly: Assembly, rows: list[ChecklistRow], origin: str) -> None:
    """Entries of a full checklist, from the widest rank down.

    The Checklist repeats a group's listing on every row below it (``Phalaenopsis`` and each of its species under
    ``Orchidaceae spp.``). The repeats are left out, so that what is not listed by its own name resolves to the rule
    that covers it. A row without a listing of its own under a listed group is an exclusion and gets ``NC``.
    """
    ranks = list(Rank)
    for row in sorted(rows, key=lambda row: ranks.index(row.rank)):
        levels = row.levels if row.rank in _LOW_RANKS else row.own_levels
        taxon = assembly.taxa[row.taxon_id]
        above = assembly.applying(taxon.parent_id, BASE_DATE) if taxon.parent_id is not None else None
        inherited = {entry.appendix for entry in above[1]} if above else set()
        if not levels and inherited - {Appendix.NC}:
            levels = (Appendix.NC,)
        if set(levels) == inherited or (above is None and levels == (Appendix.NC,) and row.rank not in _LOW_RANKS):
            continue
        for level in levels:
            symbol = row.symbol if level is not Appendix.NC else ""
            assembly.add_entry(base_entry(row.taxon_id, level, symbol, origin))


def tell_subspecies(assembly: Assembly) -> None:
    """Say of split species which subspecies each level is for, where the list has those as taxa of their own."""
    for taxon_id, entries in assembly.entries.items():
        listed: dict[Appendix, list[str]] = {}
        for child in assembly.children.get(taxon_id, ()):
            for entry in assembly.entries.get(child, ()):
                listed.setdefault(entry.appendix, []).append(assembly.taxa[child].name.split()[-1])
        if len(entries) < 2 or not listed or assembly.taxa[taxon_id].rank is not Rank.SPECIES:
            continue
        assembly.entries[taxon_id] = [
            replace(entry, population=_subspecies(listed.get(entry.appendix, []))) for entry in entries
        ]


def _subspecies(names: list[str]) -> str:
    return f"subspecies {', '.join(sorted(names))}" if names else "all other subspecies"


def lay_populations(assembly: Assembly, rows: Iterable[tuple[str, dict[str, str]]]) -> None:
    """Say of which populations, and with what limit, the entries of the base list speak."""
    for place, row in rows:
        taxon = assembly.taxon_named(row["taxon"])
        entries = assembly.entries.get(taxon.taxon_id, []) if taxon else []
        if taxon is None or row["appendix"] not in {entry.appendix.value for entry in entries}:
            raise SpeciesDataError(f"{place}: {row['taxon']} has no entry in Appendix {row['appendix']} of its own")
        assembly.entries[taxon.taxon_id] = [
            replace(entry, population=row["population"], gloss=row["gloss"])
            if entry.appendix.value == row["appendix"]
            else entry
            for entry in entries
        ]


def base_entry(taxon_id: int, level: Appendix, symbol: str, origin: str) -> AppendixEntry:
    """An entry in force since before our sources."""
    return AppendixEntry(
        taxon_id=taxon_id,
        appendix=level,
        valid_from=None,
        valid_to=None,
        population="",
        annotation=symbol,
        gloss="",
        certain=True,
        origin=origin,
    )
