"""The ``cites_listings`` CSV of Species+: one row per taxon and listing, 26 columns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from model.codes import Appendix
from species_data.assembly import Classification
from species_data.readers.checklist import ChecklistRow, id_of, levels_of, rank_of

COLUMNS = (
    "Id",
    "Kingdom",
    "Phylum",
    "Class",
    "Order",
    "Family",
    "Genus",
    "Scientific Name",
    "Author",
    "Rank",
    "Listing",
    "Party",
    "Listed under",
    "Full note",
    "# Full note",
)
_SYMBOL = re.compile(r"#\d+")


def read_listings(rows: Iterable[tuple[str, dict[str, str]]]) -> list[ChecklistRow]:
    """One row per taxon: the levels of all its lines joined."""
    found: dict[int, ChecklistRow] = {}
    for place, row in rows:
        read = _listing_row(place, row)
        known = found.get(read.taxon_id)
        found[read.taxon_id] = read if known is None else _joined(known, read)
    return list(found.values())


def _listing_row(place: str, row: dict[str, str]) -> ChecklistRow:
    levels = levels_of(row["Listing"], place)
    symbol = _SYMBOL.search(row["# Full note"])
    rank = rank_of(row["Rank"], place)
    return ChecklistRow(
        place=place,
        taxon_id=id_of(row["Id"], place),
        name=" ".join(row["Scientific Name"].split()),
        authorship=row["Author"].strip(),
        rank=rank,
        groups=Classification(
            kingdom=row["Kingdom"],
            phylum=row["Phylum"],
            class_name=row["Class"],
            order_name=row["Order"],
            family=row["Family"],
            genus=row["Genus"],
        ),
        levels=levels,
        own_levels=levels,
        symbol=symbol.group() if symbol else "",
        synonyms=(),
        vernaculars=(),
        listed_under=re.sub(r"\s+spp\.?$", "", row["Listed under"].strip()),
        party=row["Party"].strip(),
    )


def _joined(first: ChecklistRow, second: ChecklistRow) -> ChecklistRow:
    levels = {*first.levels, *second.levels}
    ordered = tuple(level for level in Appendix if level in levels)
    return replace(first, levels=ordered, own_levels=ordered, symbol=first.symbol or second.symbol)
