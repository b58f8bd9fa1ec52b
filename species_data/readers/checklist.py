"""The Index of CITES Species: the Checklist's CSV export, one row per taxon, 33 columns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from model.codes import Appendix
from model.errors import SpeciesDataError
from model.taxon import NameKind, Rank
from species_data.assembly import Assembly, Classification
from species_data.scientific import scientific_part, split_synonyms
from species_data.vernaculars import split_vernaculars

COLUMNS = (
    "TaxonId",
    "Kingdom",
    "Phylum",
    "Class",
    "Order",
    "Family",
    "Genus",
    "FullName",
    "AuthorYear",
    "RankName",
    "CurrentListing",
    "FullAnnotationEnglish",
    "#AnnotationSymbol",
    "SynonymsWithAuthors",
    "EnglishNames",
    "SpanishNames",
    "FrenchNames",
)
_LANGUAGES = {"EnglishNames": "en", "SpanishNames": "es", "FrenchNames": "fr"}
_MARKER = re.compile(r"(?:^|\n)\s*Appendix (I{1,3}|NC):")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistRow:
    """A row of an official Checklist file, whichever its layout."""

    place: str
    taxon_id: int
    name: str
    authorship: str
    rank: Rank
    groups: Classification
    levels: tuple[Appendix, ...]
    own_levels: tuple[Appendix, ...]
    symbol: str
    synonyms: tuple[str, ...]
    vernaculars: tuple[tuple[str, str], ...]
    listed_under: str = ""
    party: str = ""


def levels_of(text: str, place: str) -> tuple[Appendix, ...]:
    """``I/II/NC`` as levels, strictest first; empty text is no level."""
    try:
        levels = {Appendix(part.strip()) for part in text.split("/") if part.strip()}
    except ValueError:
        raise SpeciesDataError(f"{place}: listing {text!r} is not made of I, II, III and NC") from None
    return tuple(sorted(levels, key=lambda level: -level.strictness))


def rank_of(text: str, place: str) -> Rank:
    """The rank a file names."""
    try:
        return Rank(text.strip().upper())
    except ValueError:
        raise SpeciesDataError(f"{place}: rank {text!r} is unknown; ranks are {', '.join(Rank)}") from None


def id_of(text: str, place: str) -> int:
    """A Species+ id."""
    if not text.strip().isdecimal() or len(text) > 9:
        raise SpeciesDataError(f"{place}: TaxonId {text!r} is not a number")
    return int(text)


def read_index(rows: Iterable[tuple[str, dict[str, str]]]) -> list[ChecklistRow]:
    """Rows of the Index layout."""
    return [_index_row(place, row) for place, row in rows]


def _index_row(place: str, row: dict[str, str]) -> ChecklistRow:
    name = " ".join(row["FullName"].split())
    if not name:
        raise SpeciesDataError(f"{place}: FullName is empty")
    marked = "/".join(dict.fromkeys(_MARKER.findall(row["FullAnnotationEnglish"])))
    return ChecklistRow(
        place=place,
        taxon_id=id_of(row["TaxonId"], place),
        name=name,
        authorship=row["AuthorYear"].strip(),
        rank=rank_of(row["RankName"], place),
        groups=Classification(
            kingdom=row["Kingdom"],
            phylum=row["Phylum"],
            class_name=row["Class"],
            order_name=row["Order"],
            family=row["Family"],
            genus=row["Genus"],
        ),
        levels=levels_of(row["CurrentListing"], place),
        own_levels=levels_of(marked, place),
        symbol=row["#AnnotationSymbol"].strip(),
        synonyms=tuple(split_synonyms(row["SynonymsWithAuthors"])),
        vernaculars=tuple(
            (language, name) for column, language in _LANGUAGES.items() for name in split_vernaculars(row[column])
        ),
    )


def add_checklist(assembly: Assembly, rows: list[ChecklistRow], origin: str) -> None:
    """Taxa with their classification, synonyms and vernaculars; entries are laid by ``entries.lay_base``."""
    ranks = list(Rank)
    for row in sorted(rows, key=lambda row: ranks.index(row.rank)):
        taxon = assembly.add_taxon(
            row.name, row.rank, row.groups, origin, taxon_id=row.taxon_id, authorship=row.authorship
        )
        for piece in row.synonyms:
            name = scientific_part(piece) or (piece.split()[0] if row.rank is Rank.GENUS else None)
            if name is None:
                assembly.count("synonyms not understood")
            else:
                assembly.add_name(taxon.taxon_id, name, NameKind.SYNONYM, "", origin)
        for language, vernacular in row.vernaculars:
            assembly.add_name(taxon.taxon_id, vernacular, NameKind.VERNACULAR, language, origin)
