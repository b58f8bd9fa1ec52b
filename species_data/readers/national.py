"""National lists: the Chinese Appendices, Vietnamese decrees, the Indonesian ministry's list, Peru's lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from model.errors import SpeciesDataError
from model.taxon import NameKind, Taxon
from species_data.assembly import Assembly
from species_data.placing import add_unless_general, add_vernaculars
from species_data.scientific import scientific_part, split_synonyms

FAUNA_COLUMNS = ("Especie/Nombre científico", "Nombre común", "Sinónimos")
FLORA_COLUMNS = ("especie", "sinonimia", "nombre_local")
Rows = Iterable[tuple[str, dict[str, str]]]

_ALL_SPECIES = re.compile(r"(?:所有种|属所有种)$")
# What stands where there is no name, and a value that was filled down over 324 orchids.
_NO_NAME = re.compile(r"^si[n]? registro|^huamai-hui|^[-–—\s]*$", re.IGNORECASE)
_SPECIMEN_NOTE = re.compile(r"\([^)]*\)|\*+|\.\s*$|\bp\.\s")
_OPENING = re.compile(r"^các loài\s+", re.IGNORECASE)
_ENDING = re.compile(r"\s+(?:thuộc|trừ)\b.*$", re.IGNORECASE)
_MANY_LATIN = re.compile(r"\bspp\.?.*\bspp\.?", re.IGNORECASE)
# Words for whole groups that the Indonesian list gives to single species.
_GENERAL_ID = frozenset({
    "anggrek", "kupu biasa", "kupu-kupu", "reptil", "amphibi", "amfibi", "kelelawar", "katak", "kumbang", "spons",
    "tikus", "ikan", "burung", "ular", "kadal", "kura-kura", "katak pohon", "biawak", "macaw", "kanguru", "kera",
    "monyet", "ubur-ubur", "karang", "siput", "kerang", "tokek", "kepik", "belalang",
})  # fmt: skip


def add_chinese(assembly: Assembly, entries: Any, place: str, origin: str) -> None:  # noqa: ANN401
    """Chinese names of the Appendices' own lines; the family column is not read, it is shifted for some plants."""
    try:
        for entry in entries.values():
            latin = re.sub(r"\s+spp\.?$", "", entry["binomial"].strip())
            name = _ALL_SPECIES.sub("", entry["cnName"].strip())
            taxon = assembly.taxon_called(latin.capitalize() if latin.isupper() else latin)
            if taxon is None or not name or name[0] in "(（":
                assembly.count("Chinese lines without a taxon or a name")
            else:
                add_vernaculars(assembly, taxon, name, "zh", origin)
    except (KeyError, TypeError, AttributeError) as error:
        raise SpeciesDataError(f"{place}: not a table of Chinese entries ({error})") from None


def add_vietnamese(assembly: Assembly, entries: Any, place: str, origin: str) -> None:  # noqa: ANN401
    """Vietnamese names; only the name columns are read, the orders given are wrong in places."""
    try:
        for entry in entries:
            latin, name = entry["scientific_name"]["value"] or "", entry["common_name"]["value"] or ""
            if _MANY_LATIN.search(latin):
                continue
            taxon = assembly.taxon_called(re.sub(r"\s+spp\.?$", "", latin.replace("_", " ").strip()))
            if taxon is not None:
                add_vernaculars(assembly, taxon, vietnamese_name(name), "vi", origin)
    except (KeyError, TypeError, AttributeError) as error:
        raise SpeciesDataError(f"{place}: not a list of protected species ({error})") from None


def vietnamese_name(text: str) -> str:
    """``Các loài Tuế thuộc chi Cycas`` (the species of Tuế, genus Cycas) is about ``Tuế``."""
    name = _OPENING.sub("", text.strip())
    name = re.sub(r"^trong (?:họ|bộ)\s+", "", name, flags=re.IGNORECASE)
    return "" if name.lower().startswith("thuộc") else _ENDING.sub("", name)


def indonesian_taxon(assembly: Assembly, written: str) -> Taxon | None:
    """The taxon of ``Crocodylus porosus* (skin) (import)``; hybrids (``x``) and unnamed species have none."""
    name = " ".join(_SPECIMEN_NOTE.sub(" ", written).split()).strip(" .")
    words = name.split()
    if len(words) < 2 or "x" in (word.lower() for word in words) or "." in words[0]:
        return None
    known = " ".join([words[0].capitalize(), *(word.lower() for word in words[1:3])])
    return assembly.taxon_called(known) or assembly.taxon_called(" ".join(known.split()[:2]))


def add_indonesian(assembly: Assembly, rows: Any, place: str, origin: str, *, column: str) -> None:  # noqa: ANN401
    """Indonesian names from ``column``.

    The smaller two of the ministry's tables have their Indonesian and general names swapped: the caller says which
    column holds the Indonesian ones.
    """
    try:
        cells = [(indonesian_taxon(assembly, row["species_scientific_name"]), row[column] or "") for row in rows]
    except (KeyError, TypeError, AttributeError) as error:
        raise SpeciesDataError(f"{place}: not a list of species ({error})") from None
    add_unless_general(assembly, _indonesian_names(cells), "id", origin)


def _indonesian_names(cells: list[tuple[Taxon | None, str]]) -> Iterator[tuple[Taxon, str]]:
    for taxon, text in cells:
        name = re.sub(r"^kr\.\s*", "Karang ", text.strip(), flags=re.IGNORECASE)
        bare = re.sub(r"\s*\(.*", "", name).strip(" -/").casefold()
        if taxon is not None and not _NO_NAME.match(name) and bare not in _GENERAL_ID:
            yield taxon, name


def add_peruvian_fauna(assembly: Assembly, rows: Rows, origin: str) -> None:
    """Spanish names and synonyms of Peru's animals."""
    cells: list[tuple[Taxon, str]] = []
    for _place, row in rows:
        taxon = assembly.taxon_called(row["Especie/Nombre científico"].strip())
        if taxon is None:
            continue
        _peruvian_synonyms(assembly, taxon, row["Sinónimos"], origin)
        if not _NO_NAME.match(row["Nombre común"]):
            cells.append((taxon, row["Nombre común"]))
    add_unless_general(assembly, cells, "es", origin)


def add_peruvian_flora(assembly: Assembly, rows: Rows, origin: str) -> None:
    """Spanish and local names and synonyms of Peru's plants."""
    cells: list[tuple[Taxon, str]] = []
    for _place, row in rows:
        taxon = _peruvian_plant(assembly, row, origin)
        if taxon is None:
            continue
        _peruvian_synonyms(assembly, taxon, row["sinonimia"], origin)
        if not _NO_NAME.match(row["nombre_local"]):
            cells.append((taxon, row["nombre_local"]))
    add_unless_general(assembly, cells, "es", origin)


def _peruvian_plant(assembly: Assembly, row: dict[str, str], origin: str) -> Taxon | None:
    """The taxon of a row, by its name or by the only known one among its synonyms (plants that moved since 2017)."""
    name = scientific_part(row["especie"])
    taxon = assembly.taxon_called(name) if name else None
    if taxon is not None or name is None:
        return taxon
    others = [scientific_part(piece) for piece in split_synonyms(row["sinonimia"])]
    known = {found.taxon_id: found for other in others if other and (found := assembly.taxon_called(other)) is not None}
    if len(known) != 1:
        return None
    moved = next(iter(known.values()))
    assembly.add_name(moved.taxon_id, name, NameKind.SYNONYM, "", origin)
    return moved


def _peruvian_synonyms(assembly: Assembly, taxon: Taxon, text: str, origin: str) -> None:
    for piece in split_synonyms(text):
        name = scientific_part(piece)
        if name is not None and assembly.taxon_named(name) is None:
            assembly.add_name(taxon.taxon_id, name, NameKind.SYNONYM, "", origin)
