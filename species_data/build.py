"""The builder: reads the origins one after the other and writes the tables; equal sources give equal bytes."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import yaml

from model.taxon import AppendixEntry
from species_data.assembly import Assembly
from species_data.gathering import LIST_DATE, gather
from species_data.handwritten import HAND_DIR
from species_data.origins import ORIGINS
from species_data.tables import ENTRY_COLUMNS, NAME_COLUMNS, TAXA_COLUMNS, table_bytes, write_atomically

TABLES_DIR = Path(__file__).parent / "tables"
SOURCES_FILE = Path(__file__).parent / "sources.yml"


def _taxa_rows(assembly: Assembly) -> Iterator[tuple[str, ...]]:
    for taxon in assembly.taxa.values():
        parent = "" if taxon.parent_id is None else str(taxon.parent_id)
        yield str(taxon.taxon_id), taxon.name, taxon.authorship, taxon.rank.value, parent, taxon.origin


def _entry_row(entry: AppendixEntry) -> tuple[str, ...]:
    return (
        str(entry.taxon_id),
        entry.appendix.value,
        entry.valid_from.isoformat() if entry.valid_from else "",
        entry.valid_to.isoformat() if entry.valid_to else "",
        entry.population,
        entry.annotation,
        entry.gloss,
        "true" if entry.certain else "false",
        entry.origin,
    )


def tables_of(assembly: Assembly) -> dict[str, bytes]:
    """File name to content, of every table."""
    entries = (_entry_row(entry) for each in assembly.entries.values() for entry in each)
    tables = {
        "taxa.csv.gz": table_bytes(TAXA_COLUMNS, _taxa_rows(assembly)),
        "appendix_entries.csv.gz": table_bytes(ENTRY_COLUMNS, entries),
    }
    by_table: dict[str, list[tuple[str, ...]]] = {}
    for row in assembly.names():
        fields = (str(row.taxon_id), row.name, row.kind.value, row.language, row.origin)
        by_table.setdefault(ORIGINS[row.origin].table, []).append(fields)
    return tables | {f"names_{key}.csv.gz": table_bytes(NAME_COLUMNS, rows) for key, rows in by_table.items()}


def sources_text(sources: Path) -> str:
    """sources.yml: every origin with its terms and the SHA-256 of each file read."""
    origins = {
        origin.key: {
            "title": origin.title,
            "published": origin.published,
            "terms": origin.terms,
            "used_for": origin.use,
            "names_table": f"names_{origin.table}.csv.gz",
            "files": {name: sha256((sources / name).read_bytes()).hexdigest() for name in origin.files},
        }
        for origin in ORIGINS.values()
    }
    return yaml.safe_dump(
        {"list_date": LIST_DATE.isoformat(), "origins": origins}, sort_keys=False, allow_unicode=True, width=120
    )


def build(
    sources: Path, tables_dir: Path = TABLES_DIR, sources_file: Path = SOURCES_FILE, hand: Path = HAND_DIR
) -> Assembly:
    """Build all tables from a sources folder; raises SpeciesDataError with file and line on the first bad row."""
    assembly = gather(sources, hand)
    tables = tables_of(assembly)
    for name, content in tables.items():
        write_atomically(tables_dir / name, content)
    for stale in tables_dir.glob("*.csv.gz"):
        if stale.name not in tables:
            stale.unlink()
    write_atomically(sources_file, sources_text(sources).encode("utf-8"))
    return assembly
