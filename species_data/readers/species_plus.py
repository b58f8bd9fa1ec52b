"""Species+ files of early 2026: promoted names and new synonyms by id; and a sample of its API."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from model.errors import SpeciesDataError
from model.taxon import NameKind, Rank
from species_data.assembly import Assembly, Classification
from species_data.placing import add_vernaculars
from species_data.readers.checklist import id_of, rank_of
from species_data.scientific import scientific_part

PROMOTED_COLUMNS = ("Scientific name", "ID", "Parent name", "ParentID", "Status")
SYNONYM_COLUMNS = ("Scientific name", "Rank", "ParentRank", "ParentID", "Status", "AcceptedID")
_RANK_WORD = {Rank.VARIETY: "var. ", Rank.SUBSPECIES: ""}
Rows = Iterable[tuple[str, dict[str, str]]]


def promoted_ids(rows: Rows) -> dict[str, int]:
    """Species+ ids of the names accepted just before CoP20 took effect, and of their genera."""
    ids: dict[str, int] = {}
    for place, row in rows:
        if row["Status"] != "A":
            raise SpeciesDataError(f"{place}: Status {row['Status']!r} where all names are accepted (A)")
        ids[" ".join(row["Scientific name"].split())] = id_of(row["ID"], place)
        ids[row["Parent name"].strip()] = id_of(row["ParentID"], place)
    return ids


def add_promoted(assembly: Assembly, ids: dict[str, int], origin: str) -> None:
    """Promoted species that no other origin has; their genus must be known."""
    for name, taxon_id in ids.items():
        genus = assembly.taxon_named(name.split()[0], Rank.GENUS)
        if " " not in name or assembly.taxon_named(name) is not None:
            continue
        if genus is None or taxon_id in assembly.taxa:
            assembly.count("promoted names without a known genus")
            continue
        groups = Classification(kingdom=genus.kingdom, genus=genus.name)
        assembly.add_taxon(name, Rank.SPECIES, groups, origin, taxon_id=taxon_id)


def add_synonyms(assembly: Assembly, rows: Rows, origin: str) -> None:
    """Synonyms whose full name is the parent's name and an epithet; both ids must be known."""
    for place, row in rows:
        parent = assembly.taxa.get(id_of(row["ParentID"], place))
        accepted = assembly.taxa.get(id_of(row["AcceptedID"], place))
        if parent is None or accepted is None or row["Status"] != "S":
            assembly.count("synonyms of unknown ids")
            continue
        name = scientific_part(synonym_of(parent.name, row["Scientific name"], rank_of(row["Rank"], place)))
        if name is not None:
            assembly.add_name(accepted.taxon_id, name, NameKind.SYNONYM, "", origin)


def synonym_of(parent: str, epithet: str, rank: Rank) -> str:
    """Full name of an epithet under its parent; a plant variety gets its rank word unless it has one."""
    epithet = " ".join(epithet.split())
    word = "" if "." in epithet.split(" ")[0] else _RANK_WORD.get(rank, "")
    return f"{parent} {word}{epithet}"


def add_api_sample(assembly: Assembly, concepts: Any, place: str, origin: str) -> None:  # noqa: ANN401
    """Synonyms and common names of taxon concepts as the Species+ API answers them."""
    try:
        for concept in concepts:
            taxon = assembly.taxa.get(concept["id"]) or assembly.taxon_named(concept["full_name"])
            if taxon is None or concept["name_status"] != "A":
                continue
            for synonym in concept["synonyms"]:
                name = scientific_part(synonym["full_name"])
                if name is not None:
                    assembly.add_name(taxon.taxon_id, name, NameKind.SYNONYM, "", origin)
            for common in concept["common_names"]:
                add_vernaculars(assembly, taxon, common["name"], common["language"], origin)
    except (KeyError, TypeError, AttributeError) as error:
        raise SpeciesDataError(f"{place}: not a list of taxon concepts ({error})") from None
