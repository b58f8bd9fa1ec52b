"""Wikidata: names and item ids of taxa with a Species+ id (2021), French names (2020) and German names (2023)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from model.codes import Appendix
from model.errors import SpeciesDataError
from model.taxon import Rank, Taxon
from species_data.assembly import Assembly, Classification
from species_data.placing import add_vernaculars

COLUMNS = ("id", "name")


def item_names(rows: Iterable[tuple[str, dict[str, str]]]) -> dict[str, str]:
    """Scientific name by item id; names come in lower case."""
    names: dict[str, str] = {}
    for place, row in rows:
        if not row["id"].startswith("Q") or not row["name"].strip():
            raise SpeciesDataError(f"{place}: id {row['id']!r} or name {row['name']!r} is not a Wikidata item's")
        name = " ".join(row["name"].split())
        names[row["id"]] = name[:1].upper() + name[1:]
    return names


def add_covered(assembly: Assembly, names: Iterable[str], on: date, origin: str) -> None:
    """Species of a genus that a rule covers and that have no row of their own yet.

    Left out: names that are synonyms, species of genera that are not covered by a rule, and those of a genus whose
    species are all listed by name at another level than the rule gives (a new one could belong to either).
    """
    for name in sorted(set(names)):
        words = name.split()
        if len(words) != 2 or assembly.taxon_named(name) is not None:
            continue
        if assembly.is_synonym(name):
            assembly.count("later names that are synonyms")
            continue
        genus = assembly.taxon_named(words[0], Rank.GENUS)
        if genus is None or not covers_new_species(assembly, genus, on):
            assembly.count("later names of genera without a rule")
            continue
        assembly.add_taxon(name, Rank.SPECIES, Classification(kingdom=genus.kingdom, genus=genus.name), origin)


def covers_new_species(assembly: Assembly, genus: Taxon, on: date) -> bool:
    """Whether a species of a genus that has no row can be taken to be under the genus's rule."""
    rule = assembly.applying(genus.taxon_id, on)
    if rule is None or {entry.appendix for entry in rule[1]} == {Appendix.NC}:
        return False
    species = [each for each in assembly.children.get(genus.taxon_id, ()) if assembly.taxa[each].rank is Rank.SPECIES]
    return not species or any(not assembly.in_force(each, on) for each in species)


def add_french(assembly: Assembly, items: Any, place: str, origin: str) -> None:  # noqa: ANN401
    """French names by scientific name."""
    try:
        for item in items:
            taxon = assembly.taxon_called(item["scientific_name"])
            if taxon is not None:
                add_vernaculars(assembly, taxon, item["common_name"], "fr", origin)
    except (KeyError, TypeError, AttributeError) as error:
        raise SpeciesDataError(f"{place}: not a list of French names ({error})") from None


def add_german(assembly: Assembly, items: Any, names: dict[str, str], place: str, origin: str) -> None:  # noqa: ANN401
    """German names by Wikidata item id; ``names`` gives the items' scientific names."""
    try:
        for item in items:
            scientific = names.get(item["wikidata_id"])
            taxon = assembly.taxon_called(scientific) if scientific else None
            if taxon is not None:
                add_vernaculars(assembly, taxon, item["word"], "de", origin)
    except (KeyError, TypeError, AttributeError) as error:
        raise SpeciesDataError(f"{place}: not a list of German words ({error})") from None
