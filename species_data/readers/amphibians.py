"""Amphibians: Amphibian Species of the World (taxonomy, synonyms) and AmphibiaWeb (English names, synonyms)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from model.codes import Appendix
from model.taxon import NameKind, Rank, Taxon
from species_data.assembly import Assembly, Classification
from species_data.placing import add_vernaculars
from species_data.scientific import scientific_part

TAXONOMY_COLUMNS = ("order", "family", "genus", "species")
SYNONYM_COLUMNS = ("species", "synonyms")
WEB_COLUMNS = ("genus", "species", "common_name", "synonymies")
Rows = Iterable[tuple[str, dict[str, str]]]


def read_synonyms(rows: Rows) -> dict[str, list[str]]:
    """Synonyms by accepted name; epithets after persons are written with a capital in old works."""
    found: dict[str, list[str]] = {}
    for _place, row in rows:
        words = row["synonyms"].split()
        name = scientific_part(" ".join([*words[:1], *(word.lower() for word in words[1:])]))
        if name is not None:
            found.setdefault(" ".join(row["species"].split()), []).append(name)
    return found


def add_world_list(assembly: Assembly, rows: Rows, synonyms: dict[str, list[str]], on: date, origin: str) -> None:
    """Species of listed genera and families, and the many names each has had."""
    for _place, row in rows:
        name = " ".join(row["species"].split())
        others = synonyms.get(name, [])
        taxon = _known(assembly, name, others) or _covered(assembly, name, row, on, origin)
        if taxon is None:
            continue
        for synonym in [name, *others]:
            if assembly.taxon_named(synonym) is None:
                assembly.add_name(taxon.taxon_id, synonym, NameKind.SYNONYM, "", origin)


def _known(assembly: Assembly, name: str, synonyms: list[str]) -> Taxon | None:
    taxon = assembly.taxon_called(name)
    if taxon is not None:
        return taxon if taxon.class_name == "Amphibia" else None
    accepted = {found.taxon_id: found for found in map(assembly.taxon_named, synonyms) if found is not None}
    only = next(iter(accepted.values())) if len(accepted) == 1 else None
    return only if only is not None and only.class_name == "Amphibia" and only.rank is Rank.SPECIES else None


def _covered(assembly: Assembly, name: str, row: dict[str, str], on: date, origin: str) -> Taxon | None:
    group = assembly.taxon_named(row["genus"], Rank.GENUS) or assembly.taxon_named(row["family"], Rank.FAMILY)
    rule = assembly.applying(group.taxon_id, on) if group else None
    if group is None or group.class_name != "Amphibia" or rule is None:
        return None
    if {entry.appendix for entry in rule[1]} == {Appendix.NC}:
        return None
    family = group.name if group.rank is Rank.FAMILY else group.family
    groups = Classification(kingdom=group.kingdom, order_name=group.order_name, family=family, genus=row["genus"])
    return assembly.add_taxon(name, Rank.SPECIES, groups, origin)


def add_web(assembly: Assembly, rows: Rows, origin: str) -> None:
    """English names and synonyms of AmphibiaWeb.

    A few cells list names in a dozen languages without saying which: of a list only the first, English one, is read.
    """
    for _place, row in rows:
        taxon = assembly.taxon_called(f"{row['genus']} {row['species']}")
        if taxon is None or taxon.class_name != "Amphibia":
            continue
        add_vernaculars(assembly, taxon, row["common_name"].partition(",")[0], "en", origin)
        for piece in row["synonymies"].split(","):
            name = scientific_part(piece)
            if name is not None and assembly.taxon_named(name) is None:
                assembly.add_name(taxon.taxon_id, name, NameKind.SYNONYM, "", origin)
