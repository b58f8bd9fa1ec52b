"""``adwarden species``: show, search, count, build and update the CITES name space."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.groups import Verbs
from cli.options import json_option
from cli.species_words import add_name, added, remove_name
from model.errors import InputError

if TYPE_CHECKING:
    from species_data.namespace import NameSpace

_list_option = click.option("--list", "version", metavar="VERSION", help="Read another version of the list.")


def _load(version: str | None) -> NameSpace:
    from species_data.load import load_namespace  # noqa: PLC0415  (heavy: only when asked)

    return load_namespace(version)


def _day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a date (YYYY-MM-DD)") from None


@click.group(cls=Verbs, epilog="Example: adwarden species show 'Panthera tigris'")
def command() -> None:
    """The CITES name space: which names there are, and what the Appendices say of them."""


@command.command(epilog="Example: adwarden species show 'African grey parrot' --on 2016-12-31")
@click.argument("name")
@click.option("--on", callback=_day, metavar="DATE", help="What applied on that day (default: today).")
@_list_option
@json_option
def show(name: str, on: date | None, version: str | None, as_json: bool) -> None:
    """Lineage, appendix with dates, exemptions and names of one taxon, by any of its names."""
    from cli.species_text import described, shown  # noqa: PLC0415
    from cli.taxon_names import taxon_called  # noqa: PLC0415

    names = _load(version)
    resolution = taxon_called(names, name)
    description = described(names, resolution, on or max(names.list_date, datetime.now(UTC).date()))
    click.echo(json.dumps(description, indent=2, ensure_ascii=False) if as_json else shown(description))


@command.command(epilog="Example: adwarden species search 'pantera tigirs'")
@click.argument("text")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 1000), help="Most hits to show.")
@_list_option
@json_option
def search(text: str, limit: int, version: str | None, as_json: bool) -> None:
    """Find taxa by any name, misspelt too, best first."""
    from cli.species_text import hit_line, hit_record  # noqa: PLC0415
    from species_data.search import search as find  # noqa: PLC0415

    names = _load(version)
    hits = find(names, text, limit)
    if not hits:
        raise InputError(f"no name is like {text!r}; try the scientific name, or fewer words")
    if as_json:
        click.echo(json.dumps([hit_record(names, hit) for hit in hits], indent=2, ensure_ascii=False))
    else:
        for hit in hits:
            click.echo(hit_line(names, hit))


@command.command(epilog="Example: adwarden species stats --json")
@_list_option
@json_option
def stats(version: str | None, as_json: bool) -> None:
    """Count the taxa, entries and names, by appendix, language and origin."""
    from dataclasses import asdict  # noqa: PLC0415

    from cli.species_text import stats_lines  # noqa: PLC0415
    from species_data.statistics import count  # noqa: PLC0415

    counted = count(_load(version))
    click.echo(json.dumps(asdict(counted), indent=2, ensure_ascii=False) if as_json else stats_lines(counted))


@command.command(epilog="Example: adwarden species build --sources ../species_sources")
@click.option("--sources", required=True, type=click.Path(path_type=Path), help="Folder of the origins' files.")
@click.option("--out", type=click.Path(path_type=Path), help="Folder to write to (default: the package's own).")
def build(sources: Path, out: Path | None) -> None:
    """Build the tables from their origins; equal sources give equal bytes."""
    from species_data import build as building  # noqa: PLC0415
    from species_data import trade  # noqa: PLC0415

    tables = out / "tables" if out else building.TABLES_DIR
    assembly = building.build(sources, tables, out / "sources.yml" if out else building.SOURCES_FILE)
    trade.build_trade(sources, assembly, out / "trade" if out else trade.TRADE_DIR)
    for what, n in sorted(assembly.counts.items()):
        click.echo(f"{n:>9,}  {what}")
    n_entries = sum(len(entries) for entries in assembly.entries.values())
    click.echo(f"{len(assembly.taxa):,} taxa, {len(assembly.names()):,} names, {n_entries:,} entries -> {tables}")


@command.command(epilog="Example: adwarden species update Index_of_CITES_Species_2026-11-20.csv --dry-run")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--date", "on", callback=_day, metavar="DATE", help="Date of the list (default: its name's, else today).")
@click.option("--dry-run", is_flag=True, help="Show the difference, write nothing.")
@json_option
def update(file: Path, on: date | None, dry_run: bool, as_json: bool) -> None:
    """Take in an official Checklist CSV (Index of CITES Species, or cites_listings) as a new dated version."""
    from cli.species_text import difference_lines, difference_record  # noqa: PLC0415
    from species_data import update as updating  # noqa: PLC0415
    from species_data.versions import chosen_folder, version_of  # noqa: PLC0415

    base = chosen_folder(None)
    rows, full = updating.read_official(file)
    day = updating.date_of_list(file, on)
    assembly = updating.restore(base, day)
    difference = updating.apply_list(assembly, rows, day, full=full)
    written = "" if dry_run else version_of(updating.write_version(assembly, base, file, day))
    if as_json:
        click.echo(json.dumps(difference_record(difference, written), indent=2, ensure_ascii=False))
    else:
        click.echo(difference_lines(difference, written))


@command.command(epilog="Example: adwarden species versions")
@json_option
def versions(as_json: bool) -> None:
    """The versions of the list on this machine; the last is the one in use, ``+`` the mark of the words added to it."""
    from species_data.added import read_words, tag_of  # noqa: PLC0415
    from species_data.versions import all_versions, version_of  # noqa: PLC0415

    tag = tag_of(read_words())
    found = [version_of(folder) + (f"+{tag}" if tag else "") for _date, folder in all_versions()]
    click.echo(json.dumps(found) if as_json else "\n".join([*found[:-1], f"{found[-1]}  (in use)"]))


for _word_command in (add_name, added, remove_name):
    command.add_command(_word_command)
