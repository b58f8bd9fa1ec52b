"""Reptiles: the Species+ listings of July 2023, and the Reptile Database's names of 2025."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from model.codes import Appendix
from model.taxon import AppendixEntry, NameKind, Rank, Taxon
from species_data.assembly import Assembly
from species_data.readers.checklist import ChecklistRow
from species_data.vernaculars import copy_key

DATABASE_COLUMNS = ("Species", "Author")
SEEN_ON = date(2023, 7, 1)
_YEAR = re.compile(r"\b(1[789]\d\d|20\d\d)\b")
_ENDINGS = re.compile(r"(?:us|um|is|a|e|i|ii|ensis|ense|er|ra)$")
Rows = Iterable[tuple[str, dict[str, str]]]


def authored_epithet(name: str, authorship: str) -> tuple[str, str, str] | None:
    """What a species keeps when it moves to another genus: stem of its epithet, first author, year."""
    words, year = name.split(), _YEAR.search(authorship)
    author = copy_key(re.split(r"[,&\d]| in | et ", authorship)[0].strip(" ()").split(" ")[-1])
    if len(words) != 2 or year is None or not author:
        return None
    return _ENDINGS.sub("", words[1].casefold()), author, year.group()


def add_listed_reptiles(assembly: Assembly, rows: list[ChecklistRow], origin: str) -> None:
    """Taxa of the listings. A species of 2017 that is absent and has the same epithet, author and year as a new one
    was moved: it gets the new name and keeps the old one as a synonym."""
    named = {row.name for row in rows}
    gone: dict[tuple[str, str, str], Taxon] = {}
    for taxon in assembly.taxa.values():
        key = authored_epithet(taxon.name, taxon.authorship)
        if taxon.class_name == "Reptilia" and taxon.rank is Rank.SPECIES and taxon.name not in named and key:
            gone[key] = taxon
    ranks = list(Rank)
    for row in sorted(rows, key=lambda row: ranks.index(row.rank)):
        if assembly.taxon_named(row.name, row.rank) is not None:
            continue
        key = authored_epithet(row.name, row.authorship)
        moved = assembly.taxa.get(row.taxon_id) or (gone.get(key) if key else None)
        if moved is not None:
            assembly.rename(moved.taxon_id, row.name, row.authorship, row.groups, origin)
        else:
            assembly.add_taxon(row.name, row.rank, row.groups, origin, taxon_id=row.taxon_id, authorship=row.authorship)


def lay_listed_reptiles(assembly: Assembly, rows: list[ChecklistRow], origin: str) -> None:
    """Entries where the listings of 2023 differ from what is in force by then.

    A level that is part of a split listing changes nothing: the file shows some split listings in one appendix only.
    Species listed under a group (``Ctenophorus spp.``) make an entry of the group where it has none.
    """
    headings: dict[str, list[ChecklistRow]] = {}
    for row in rows:
        headings.setdefault(row.listed_under or row.name, []).append(row)
    for heading, members in headings.items():
        group = assembly.taxon_named(heading)
        levels = {row.levels for row in members}
        parties = {row.party for row in members}
        if group is not None and group.rank is Rank.GENUS and len(levels) == 1 and len(parties) == 1:
            _lay(assembly, replace(members[0], name=group.name), group, origin)
    for row in rows:
        taxon = assembly.taxon_named(row.name, row.rank)
        if taxon is not None:
            _lay(assembly, row, taxon, origin)


def _lay(assembly: Assembly, row: ChecklistRow, taxon: Taxon, origin: str) -> None:
    applying = assembly.applying(taxon.taxon_id, SEEN_ON)
    current = {entry.appendix for entry in applying[1]} if applying else set()
    if set(row.levels) <= current:
        return
    assembly.close_entries(taxon.taxon_id, SEEN_ON)
    for level in row.levels:
        asked = f"listed at the request of {row.party}; " if row.party and level is Appendix.III else ""
        assembly.add_entry(
            AppendixEntry(
                taxon_id=taxon.taxon_id,
                appendix=level,
                valid_from=SEEN_ON,
                valid_to=None,
                population="",
                annotation=row.symbol,
                gloss=f"{asked}in force by July 2023, the first day is not in our sources",
                certain=True,
                origin=origin,
            )
        )
    assembly.count("reptile entries first seen in 2023")


def add_database(assembly: Assembly, rows: Rows, origin: str) -> None:
    """Today's names of listed reptiles that moved: same epithet, author and year in the same genus or family."""
    known: dict[tuple[str, str, str], list[Taxon]] = {}
    for taxon in assembly.taxa.values():
        key = authored_epithet(taxon.name, taxon.authorship)
        if taxon.class_name == "Reptilia" and taxon.rank is Rank.SPECIES and key:
            known.setdefault(key, []).append(taxon)
    for _place, row in rows:
        name = " ".join(row["Species"].split())
        key = authored_epithet(name, row["Author"])
        same = known.get(key, []) if key else []
        if len(same) == 1 and assembly.taxon_named(name) is None:
            assembly.add_name(same[0].taxon_id, name, NameKind.SYNONYM, "", origin)
