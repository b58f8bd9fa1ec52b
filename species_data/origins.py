"""Where each fact comes from: the origins, their terms, and which table file their names go to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One origin. ``files`` are paths in the sources folder (empty: written in this repository, under ``hand/``).

    ``table`` names the file its names are kept in (``names_<table>.csv.gz``), so that an origin with terms of its own
    can be taken out by deleting one file.
    """

    key: str
    title: str
    published: str
    terms: str
    use: str
    files: tuple[str, ...]
    table: str


_WCMC = (
    "UNEP-WCMC for the CITES Secretariat; attribute, non-commercial use, read the current terms before redistributing"
)
_CHECKLIST = "cites-checklist-2017-04/Index_of_CITES_Species_2017-04-21_17-27.csv.gz"

ORIGINS = {
    origin.key: origin
    for origin in (
        Origin(
            key="checklist-2017",
            title="Checklist of CITES Species, Index export of 21 April 2017 (UNEP-WCMC and CITES Secretariat)",
            published="2017-04-21",
            terms=_WCMC,
            use="taxa, classification, entries in force in 2017, synonyms, English, Spanish and French names",
            files=(_CHECKLIST,),
            table="checklist",
        ),
    )
}
