"""Taking in an official Checklist file: what it adds, removes and changes, and the version that follows from it."""

from __future__ import annotations

import re
import shutil
import tempfile
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import yaml

from model.codes import Appendix
from model.errors import SpeciesDataError
from model.taxon import AppendixEntry, NameKind, Rank, Taxon
from species_data.assembly import Assembly
from species_data.build import tables_of
from species_data.folder import TableFolder
from species_data.load import load_folder
from species_data.readers import checklist, listings
from species_data.readers.checklist import ChecklistRow
from species_data.scientific import scientific_part
from species_data.status import joined_levels
from species_data.tables import NAME_COLUMNS, read_rows, write_atomically
from species_data.versions import folder_at, version_of, versions_dir

ORIGIN = "update"
_LOW_RANKS = frozenset({Rank.SPECIES, Rank.SUBSPECIES, Rank.VARIETY})
_DATE_IN_NAME = re.compile(r"(?<!\d)(20\d\d-[01]\d-[0-3]\d)(?!\d)")


@dataclass(slots=True, kw_only=True)
class Difference:
    """What a file says otherwise than the list: names with their levels (empty: not listed).

    ``removed`` are taxa listed by name, in a group the file covers, that it does not hold. ``unnamed`` counts taxa
    known here under a rule alone that it does not hold: the rule covers them all the same.
    """

    list_date: str
    rows: int = 0
    added: list[tuple[str, str]] = field(default_factory=list)
    removed: list[tuple[str, str]] = field(default_factory=list)
    changed: list[tuple[str, str, str]] = field(default_factory=list)
    renamed: list[tuple[str, str]] = field(default_factory=list)
    unnamed: int = 0


def read_official(path: Path) -> tuple[list[ChecklistRow], bool]:
    """Rows of an official file in either layout, and whether it is the full Index (the other shows some split
    listings in one appendix only). Raises SpeciesDataError with file and line."""
    first = next(read_rows(path, ()), None)
    if first is None:
        raise SpeciesDataError(f"{path.name}: no rows in it; download the Checklist again")
    header = set(first[1])
    if "FullName" in header:
        return checklist.read_index(read_rows(path, checklist.COLUMNS)), True
    if "Scientific Name" in header:
        return listings.read_listings(read_rows(path, listings.COLUMNS)), False
    raise SpeciesDataError(
        f"{path.name}:1: neither an Index of CITES Species (FullName) nor a cites_listings file (Scientific Name)"
    )


def date_of_list(path: Path, given: date | None) -> date:
    """The date given, else the one in the file's name, else today."""
    in_name = _DATE_IN_NAME.search(path.name)
    if given is not None:
        return given
    try:
        return date.fromisoformat(in_name.group(1)) if in_name else date.today()  # noqa: DTZ011  (a calendar day)
    except ValueError:
        raise SpeciesDataError(f"{path.name}: the date in its name is no date; give --date YYYY-MM-DD") from None


def restore(folder: TableFolder, on: date) -> Assembly:
    """The tables as an assembly, read as of a day: what begins later is left out, what ends later is open."""
    names, assembly = load_folder(folder), Assembly()
    for taxon in sorted((names.taxon(taxon_id) for taxon_id in names.taxon_ids), key=_rank_order):
        assembly.put_taxon(taxon)
        for entry in names.entries(taxon.taxon_id):
            if entry.valid_from is None or entry.valid_from <= on:
                still = entry.valid_to is not None and entry.valid_to <= on
                assembly.add_entry(entry if still else replace(entry, valid_to=None))
    for path in sorted(folder.tables.glob("names_*.csv.gz")):
        for _place, row in read_rows(path, NAME_COLUMNS):
            kind = NameKind(row["kind"])
            assembly.add_name(int(row["taxon_id"]), row["name"], kind, row["language"], row["origin"])
    return assembly


def _rank_order(taxon: Taxon) -> int:
    return list(Rank).index(taxon.rank)


def apply_list(assembly: Assembly, rows: list[ChecklistRow], on: date, *, full: bool) -> Difference:
    """Bring an assembly to what a list says; returns what that changed."""
    difference = Difference(list_date=on.isoformat(), rows=len(rows))
    ranks = list(Rank)
    held: set[int] = set()
    for row in sorted(rows, key=lambda row: ranks.index(row.rank)):
        taxon, is_new = _taxon_of(assembly, row, difference)
        held.add(taxon.taxon_id)
        _add_names(assembly, taxon, row)
        before, after = _relist(assembly, taxon, row, on, full=full)
        if is_new and after and row.rank in _LOW_RANKS:
            difference.added.append((taxon.name, after))
        elif before != after:
            difference.changed.append((taxon.name, before, after))
    _remove_absent(assembly, held, rows, on, difference)
    return difference


def _taxon_of(assembly: Assembly, row: ChecklistRow, difference: Difference) -> tuple[Taxon, bool]:
    taxon = assembly.taxon_named(row.name, row.rank)
    if taxon is not None:
        return taxon, False
    moved = assembly.taxa.get(row.taxon_id)
    if moved is not None and moved.rank is row.rank:
        difference.renamed.append((moved.name, row.name))
        assembly.rename(moved.taxon_id, row.name, row.authorship, row.groups, ORIGIN)
        return assembly.taxa[moved.taxon_id], False
    taxon_id = None if moved is not None else row.taxon_id
    added = assembly.add_taxon(row.name, row.rank, row.groups, ORIGIN, taxon_id=taxon_id, authorship=row.authorship)
    return added, True


def _add_names(assembly: Assembly, taxon: Taxon, row: ChecklistRow) -> None:
    known = {name.casefold() for name in assembly.texts_of(taxon.taxon_id)}
    synonyms = [(scientific_part(piece), NameKind.SYNONYM, "") for piece in row.synonyms]
    vernaculars = [(name, NameKind.VERNACULAR, language) for language, name in row.vernaculars]
    for name, kind, language in [*synonyms, *vernaculars]:
        if name is not None and name.casefold() not in known:
            assembly.add_name(taxon.taxon_id, name, kind, language, ORIGIN)


def _levels(entries: list[AppendixEntry]) -> set[Appendix]:
    return {entry.appendix for entry in entries}


def _relist(assembly: Assembly, taxon: Taxon, row: ChecklistRow, on: date, *, full: bool) -> tuple[str, str]:
    """Give a taxon the levels of a row; returns the joined levels before and after."""
    now = assembly.applying(taxon.taxon_id, on)
    above = assembly.applying(taxon.parent_id, on) if taxon.parent_id is not None else None
    current, inherited = _levels(now[1] if now else []), _levels(above[1] if above else [])
    wanted = set(row.levels if row.rank in _LOW_RANKS else row.own_levels)
    if not wanted and inherited - {Appendix.NC}:
        wanted = {Appendix.NC}
    part_of_split = not full and len(current) > 1 and wanted <= current
    if wanted == current or part_of_split:
        return joined_levels(current), joined_levels(current)
    assembly.close_entries(taxon.taxon_id, on)
    if wanted != inherited:
        for level in sorted(wanted, key=lambda level: -level.strictness):
            assembly.add_entry(_entry(taxon.taxon_id, level, row, on))
    return joined_levels(current), joined_levels(wanted)


def _entry(taxon_id: int, level: Appendix, row: ChecklistRow, on: date) -> AppendixEntry:
    return AppendixEntry(
        taxon_id=taxon_id,
        appendix=level,
        valid_from=on,
        valid_to=None,
        population="",
        annotation="" if level is Appendix.NC else row.symbol,
        gloss="as the official list of that day has it; the entry may have begun earlier",
        certain=True,
        origin=ORIGIN,
    )


def _remove_absent(
    assembly: Assembly, held: set[int], rows: list[ChecklistRow], on: date, difference: Difference
) -> None:
    """End what is listed by name in the classes (plants: orders) of the file but not in it."""
    scope = {(row.groups.kingdom, row.groups.class_name or row.groups.order_name) for row in rows}
    for taxon in sorted(assembly.taxa.values(), key=lambda taxon: taxon.name):
        in_scope = (taxon.kingdom, taxon.class_name or taxon.order_name) in scope
        if taxon.taxon_id in held or not in_scope or taxon.rank not in _LOW_RANKS:
            continue
        own = joined_levels(_levels(assembly.in_force(taxon.taxon_id, on)))
        if own:
            difference.removed.append((taxon.name, own))
            assembly.close_entries(taxon.taxon_id, on)
        elif assembly.applying(taxon.taxon_id, on):
            difference.unnamed += 1


def write_version(assembly: Assembly, base: TableFolder, path: Path, on: date) -> TableFolder:
    """Write a version folder, whole or not at all. Raises SpeciesDataError where the data folder is not writable."""
    root = versions_dir()
    stated = base.stated()
    update = {"file": path.name, "sha256": sha256(path.read_bytes()).hexdigest(), "over": version_of(base)}
    stated |= {"list_date": on.isoformat(), "updates": [*stated.get("updates", []), update]}
    text = yaml.safe_dump(stated, sort_keys=False, allow_unicode=True, width=120)
    temporary: Path | None = None
    try:
        root.mkdir(parents=True, exist_ok=True)
        temporary = Path(tempfile.mkdtemp(dir=root, prefix=".new-"))
        for name, content in tables_of(assembly).items():
            write_atomically(temporary / "tables" / name, content)
        write_atomically(temporary / "sources.yml", text.encode("utf-8"))
        target = root / f"{on.isoformat()}-{folder_at(temporary).digest()[:8]}"
        if target.exists():
            shutil.rmtree(temporary)
        else:
            temporary.chmod(0o755)
            temporary.rename(target)
    except OSError as error:
        if temporary is not None:
            shutil.rmtree(temporary, ignore_errors=True)
        raise SpeciesDataError(f"{root}: cannot be written ({error.strerror}); set ADWARDEN_SPECIES_DIR") from None
    return folder_at(target)
