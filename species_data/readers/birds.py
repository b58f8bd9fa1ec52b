"""Birds: AviList's names and BirdNET's labels in 38 languages."""

from __future__ import annotations

from collections.abc import Iterable

from model.taxon import NameKind, Taxon
from species_data.assembly import Assembly
from species_data.placing import add_vernaculars
from species_data.vernaculars import is_filler, language_tag, split_vernaculars

AVILIST_COLUMNS = (
    "Taxon_rank",
    "Scientific_name",
    "English_name_AviList",
    "English_name_Clements_v2024",
    "English_name_BirdLife_v9",
    "Protonym",
)
LABEL_COLUMNS = ("scientific_name", "en_us", "en_uk")
Rows = Iterable[tuple[str, dict[str, str]]]


def add_avilist(assembly: Assembly, rows: Rows, origin: str) -> None:
    """English names, and today's scientific names of birds that the Appendices list under another.

    A bird unknown by its name is taken for the taxon that has its original name (protonym) among its names: CITES
    counts it there, moved or split off since.
    """
    for _place, row in rows:
        if row["Taxon_rank"] != "species":
            continue
        taxon = assembly.taxon_called(row["Scientific_name"]) or _by_protonym(assembly, row, origin)
        if taxon is None:
            continue
        for column in ("English_name_AviList", "English_name_Clements_v2024", "English_name_BirdLife_v9"):
            add_vernaculars(assembly, taxon, row[column], "en", origin)


def _by_protonym(assembly: Assembly, row: dict[str, str], origin: str) -> Taxon | None:
    taxon = assembly.taxon_called(row["Protonym"].strip(" ."))
    if taxon is None or assembly.is_synonym(row["Scientific_name"]) or taxon.class_name != "Aves":
        return None
    assembly.add_name(taxon.taxon_id, row["Scientific_name"], NameKind.SYNONYM, "", origin)
    return taxon


def add_labels(assembly: Assembly, rows: Rows, origin: str) -> None:
    """Labels by language; where a language has no name the file repeats the English one, which is left out."""
    for _place, row in rows:
        taxon = assembly.taxon_called(row["scientific_name"])
        if taxon is None:
            continue
        english = [name for column in ("en_us", "en_uk") for name in split_vernaculars(row[column])]
        for column, cell in row.items():
            language = language_tag(column.replace("-", "_"))
            if column == "scientific_name" or language is None:
                continue
            for name in split_vernaculars(cell):
                if language != "en" and is_filler(name, english):
                    assembly.count("English fillers left out")
                else:
                    add_vernaculars(assembly, taxon, name, language, origin)
