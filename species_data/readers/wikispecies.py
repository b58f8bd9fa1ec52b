"""Names of vertebrates harvested from Wikispecies, one row per name."""

from __future__ import annotations

from collections.abc import Iterable

from species_data.assembly import Assembly
from species_data.placing import add_vernaculars

COLUMNS = ("scientific_name", "lang", "name", "kind")


def add_names(assembly: Assembly, rows: Iterable[tuple[str, dict[str, str]]], origin: str) -> None:
    """Vernaculars (``synonym`` rows are second vernaculars); ``none`` rows say only that the species exists."""
    for _place, row in rows:
        if row["kind"] == "none" or not row["name"]:
            continue
        taxon = assembly.taxon_called(row["scientific_name"])
        if taxon is not None:
            add_vernaculars(assembly, taxon, row["name"], row["lang"], origin)
