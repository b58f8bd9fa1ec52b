"""The taxa a package names, the groups above them, and their dated entries in the Appendices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from species_data.namespace import NameSpace


def taxon_rows(names: NameSpace, named: Iterable[str], on: date) -> Iterator[dict[str, Any]]:
    """A row for each taxon and each group above it; one that the list does not know has its name alone."""
    known: dict[str, int | None] = {}
    for name in named:
        taxon = names.taxon_named(name)
        if taxon is None:
            known[name] = None
        else:
            known |= {group.name: group.taxon_id for group in names.lineage(taxon.taxon_id)}
            listed = names.status(taxon.taxon_id, on).listed_as
            if listed is not None:
                known[listed.name] = listed.taxon_id
    for name, taxon_id in sorted(known.items()):
        yield _taxon(names, name, taxon_id, on)


def _taxon(names: NameSpace, name: str, taxon_id: int | None, on: date) -> dict[str, Any]:
    blank = dict.fromkeys(("authorship", "kingdom", "class", "order", "family", "genus", "appendix", "listed_as"))
    row: dict[str, Any] = {**blank, "taxon": name, "taxon_id": taxon_id, "rank": None, "list_version": names.version}
    if taxon_id is None:
        return row
    taxon, status = names.taxon(taxon_id), names.status(taxon_id, on)
    return row | {
        "rank": taxon.rank.value,
        "authorship": taxon.authorship,
        "kingdom": taxon.kingdom,
        "class": taxon.class_name,
        "order": taxon.order_name,
        "family": taxon.family,
        "genus": taxon.genus,
        "appendix": status.appendix,
        "listed_as": status.listed_as.name if status.listed_as is not None else None,
    }


def entry_rows(names: NameSpace, taxa: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """A row for each entry, of any date, of the taxa told."""
    for row in taxa:
        entries = names.entries(row["taxon_id"]) if row["taxon_id"] is not None else ()
        for number, entry in enumerate(entries, start=1):
            yield {
                "taxon": row["taxon"],
                "entry": number,
                "appendix": entry.appendix.value,
                "valid_from": entry.valid_from,
                "valid_to": entry.valid_to,
                "population": entry.population,
                "annotation": entry.annotation,
                "gloss": entry.gloss,
                "certain": entry.certain,
            }
