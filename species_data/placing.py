"""Putting vernacular names on taxa: what is Latin, in the wrong script or too general is not a name of a species."""

from __future__ import annotations

from collections.abc import Iterable

from model.taxon import NameKind, Rank, Taxon
from species_data.assembly import Assembly
from species_data.scientific import name_key
from species_data.vernaculars import in_own_script, language_tag, split_vernaculars

# A name that one origin gives to more species than this is a word for a group.
MOST_SPECIES = 5


def add_vernaculars(assembly: Assembly, taxon: Taxon, text: str, language: str, origin: str) -> int:
    """Add the names in one cell to a taxon; returns how many were new."""
    added = 0
    for name in split_vernaculars(text):
        tag = language_tag(language, name)
        if tag is None or not in_own_script(name, tag):
            assembly.count("vernaculars in another script")
        elif is_latin(assembly, taxon, name):
            assembly.count("vernaculars that are Latin names")
        else:
            added += assembly.add_name(taxon.taxon_id, name, NameKind.VERNACULAR, tag, origin)
    return added


def is_latin(assembly: Assembly, taxon: Taxon, name: str) -> bool:
    """Whether a vernacular is a scientific name in disguise: the taxon's own, or ``Genus epithet`` of a known genus."""
    words = name_key(name).split()
    if len(words) < 2:
        # ``Puma`` and ``Jabiru`` are genera and everyday names alike.
        return False
    if assembly.taxon_called(name) is not None:
        return True
    return words[1] == taxon.name.casefold().split()[-1] and assembly.taxon_named(words[0], Rank.GENUS) is not None


def add_unless_general(assembly: Assembly, cells: Iterable[tuple[Taxon, str]], language: str, origin: str) -> None:
    """Add names of an origin that uses one word for many species.

    A name on more than MOST_SPECIES species goes to their genus if they share one, else it is left out.
    """
    taxa_of: dict[str, dict[int, Taxon]] = {}
    written: dict[str, str] = {}
    for taxon, text in cells:
        for name in split_vernaculars(text):
            taxa_of.setdefault(name.casefold(), {})[taxon.taxon_id] = taxon
            written.setdefault(name.casefold(), name)
    for key, taxa in taxa_of.items():
        genera = {taxon.genus for taxon in taxa.values()}
        if len(taxa) <= MOST_SPECIES:
            holders = list(taxa.values())
        else:
            genus = assembly.taxon_named(genera.pop(), Rank.GENUS) if len(genera) == 1 else None
            holders = [genus] if genus else []
            assembly.count("general words left out or moved to a genus")
        for taxon in holders:
            add_vernaculars(assembly, taxon, written[key], language, origin)
