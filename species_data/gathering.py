"""Reading the sources folder, one origin after the other, in the order in which later ones mend earlier ones."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from model.errors import SpeciesDataError
from model.taxon import NameKind
from species_data import amendments
from species_data.assembly import Assembly
from species_data.entries import lay_base, lay_populations, tell_subspecies
from species_data.handwritten import HAND_DIR, rows_of
from species_data.origins import ORIGINS
from species_data.readers import (
    amphibians,
    birds,
    checklist,
    listings,
    national,
    reptiles,
    species_plus,
    wikidata,
    wikispecies,
)
from species_data.tables import read_rows

LIST_DATE = date(2026, 3, 5)
_Rows = Iterator[tuple[str, dict[str, str]]]


class Sources:
    """The sources folder: files of an origin by their number in ``origins.py``."""

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise SpeciesDataError(f"{folder}: no such folder; give the one that holds the species sources")
        self.folder = folder

    def rows(self, origin: str, number: int, columns: tuple[str, ...]) -> _Rows:
        """Rows of a CSV file, or of a tab-separated one."""
        name = ORIGINS[origin].files[number]
        return read_rows(self.folder / name, columns, "\t" if ".tsv" in name else ",")

    def json(self, origin: str, number: int) -> tuple[Any, str]:
        """Content of a JSON file, and its name for messages."""
        path = self.folder / ORIGINS[origin].files[number]
        try:
            return json.loads(gzip.decompress(path.read_bytes())), path.name
        except FileNotFoundError:
            raise SpeciesDataError(f"{path}: no such file; the sources folder is not complete") from None
        except (OSError, EOFError, zlib.error, ValueError) as error:
            raise SpeciesDataError(f"{path}: not compressed JSON ({error})") from None


def gather(folder: Path, hand: Path = HAND_DIR) -> Assembly:
    """All facts of a sources folder and of the hand-written files. Raises SpeciesDataError on the first bad row."""
    sources, assembly = Sources(folder), Assembly()
    _lay_entries(sources, assembly, hand)
    items = wikidata.item_names(sources.rows("wikidata", 0, wikidata.COLUMNS))
    wikidata.add_covered(assembly, items.values(), LIST_DATE, "wikidata")
    _add_synonyms(sources, assembly)
    add_hand_names(assembly, hand)
    _add_vernaculars(sources, assembly, items)
    return assembly


def _lay_entries(sources: Sources, assembly: Assembly, hand: Path) -> None:
    base = checklist.read_index(sources.rows("checklist-2017", 0, checklist.COLUMNS))
    checklist.add_checklist(assembly, base, "checklist-2017")
    lay_base(assembly, base, "checklist-2017")
    tell_subspecies(assembly)
    lay_populations(assembly, rows_of(hand, "populations.csv", ("taxon", "appendix", "population", "gloss")))
    listed = listings.read_listings(sources.rows("reptiles-2023", 0, listings.COLUMNS))
    reptiles.add_listed_reptiles(assembly, listed, "reptiles-2023")
    ids = species_plus.promoted_ids(sources.rows("species-plus-2026", 0, species_plus.PROMOTED_COLUMNS))
    amendments.add_later_taxa(assembly, rows_of(hand, "later_species.csv", amendments.LATER_COLUMNS), ids)
    species_plus.add_promoted(assembly, ids, "species-plus-2026")
    changes = amendments.read_amendments(rows_of(hand, "amendments.csv", amendments.COLUMNS))
    amendments.apply_amendments(assembly, [each for each in changes if each.in_force <= reptiles.SEEN_ON])
    reptiles.lay_listed_reptiles(assembly, listed, "reptiles-2023")
    amendments.apply_amendments(assembly, [each for each in changes if each.in_force > reptiles.SEEN_ON])


def _add_synonyms(sources: Sources, assembly: Assembly) -> None:
    for number in (1, 2):
        rows = sources.rows("species-plus-2026", number, species_plus.SYNONYM_COLUMNS)
        species_plus.add_synonyms(assembly, rows, "species-plus-2026")
    concepts, place = sources.json("species-plus-api-2022", 0)
    species_plus.add_api_sample(assembly, concepts, place, "species-plus-api-2022")
    synonyms = amphibians.read_synonyms(sources.rows("amphibians-2024", 1, amphibians.SYNONYM_COLUMNS))
    taxonomy = sources.rows("amphibians-2024", 0, amphibians.TAXONOMY_COLUMNS)
    amphibians.add_world_list(assembly, taxonomy, synonyms, LIST_DATE, "amphibians-2024")
    names = sources.rows("reptile-database-2025", 0, reptiles.DATABASE_COLUMNS)
    reptiles.add_database(assembly, names, "reptile-database-2025")


def _add_vernaculars(sources: Sources, assembly: Assembly, items: dict[str, str]) -> None:
    birds.add_avilist(assembly, sources.rows("avilist-2025", 0, birds.AVILIST_COLUMNS), "avilist-2025")
    amphibians.add_web(assembly, sources.rows("amphibians-2024", 2, amphibians.WEB_COLUMNS), "amphibians-2024")
    french, place = sources.json("wikidata", 1)
    wikidata.add_french(assembly, french, place, "wikidata")
    german, place = sources.json("wikidata", 2)
    wikidata.add_german(assembly, german, items, place, "wikidata")
    _add_national(sources, assembly)
    wikispecies.add_names(assembly, sources.rows("wikispecies-2025", 0, wikispecies.COLUMNS), "wikispecies-2025")
    birds.add_labels(assembly, sources.rows("birdnet-2.4", 0, birds.LABEL_COLUMNS), "birdnet-2.4")


def add_hand_names(assembly: Assembly, hand: Path) -> None:
    """Synonyms and vernaculars written by hand; each must be of a known taxon."""
    for place, row in rows_of(hand, "synonyms.csv", ("taxon", "synonym")):
        _add_hand_name(assembly, place, row["taxon"], row["synonym"], NameKind.SYNONYM, "")
    for place, row in rows_of(hand, "names_vernacular.csv", ("taxon", "language", "name")):
        _add_hand_name(assembly, place, row["taxon"], row["name"], NameKind.VERNACULAR, row["language"])


def _add_hand_name(assembly: Assembly, place: str, taxon: str, name: str, kind: NameKind, language: str) -> None:
    found = assembly.taxon_called(taxon)
    if found is None or not name.strip():
        raise SpeciesDataError(f"{place}: {taxon!r} is no taxon of these tables, or its name is empty")
    if kind is NameKind.VERNACULAR or assembly.taxon_named(name) is None:
        assembly.add_name(found.taxon_id, name.strip(), kind, language, "hand")


def _add_national(sources: Sources, assembly: Assembly) -> None:
    entries, place = sources.json("appendices-zh-2017", 0)
    national.add_chinese(assembly, entries, place, "appendices-zh-2017")
    for number in range(len(ORIGINS["vietnam-laws"].files)):
        species, place = sources.json("vietnam-laws", number)
        national.add_vietnamese(assembly, species, place, "vietnam-laws")
    for number, column in enumerate(("species_indonesia_name", "species_general_name", "species_general_name")):
        species, place = sources.json("indonesia-2018", number)
        national.add_indonesian(assembly, species, place, "indonesia-2018", column=column)
    national.add_peruvian_fauna(assembly, sources.rows("peru", 0, national.FAUNA_COLUMNS), "peru")
    national.add_peruvian_flora(assembly, sources.rows("peru", 1, national.FLORA_COLUMNS), "peru")
