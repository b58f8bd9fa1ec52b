"""``adwarden db``: create, migrate and inspect the database."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

import click

from cli.groups import Verbs
from cli.options import db_option, json_option
from cli.purge import purge_command
from db.engine import open_engine, shown
from db.opening import open_existing
from db.queries import PlatformCounts, platform_counts, row_counts
from db.schema import head, upgrade

_HEAD = ("platform", "visits", "listings", "versions", "sightings", "flagged", "to review", "issues")


@click.group(cls=Verbs)
def command() -> None:
    """Create, migrate and inspect the database."""


@command.command("upgrade", epilog="Example: adwarden db upgrade --db sqlite:///adwarden.db")
@db_option
def upgrade_database(db_url: str) -> None:
    """Bring the database to this AdWarden's revision, creating it if there is none."""
    engine = open_engine(db_url)
    try:
        before, after = upgrade(engine)
    finally:
        engine.dispose()
    if before == after:
        click.echo(f"{shown(db_url)} is at revision {after} already")
    else:
        click.echo(f"{shown(db_url)}: " + (f"from revision {before} to {after}" if before else f"created at {after}"))


@command.command("status", epilog="Example: adwarden db status --json")
@db_option
@json_option
def status(db_url: str, as_json: bool) -> None:
    """Show the database's revision and what it holds, by platform."""
    engine = open_existing(db_url)
    try:
        rows, platforms = row_counts(engine), platform_counts(engine)
    finally:
        engine.dispose()
    if as_json:
        facts = {"database": shown(db_url), "revision": head(), "rows": rows, "platforms": list(map(asdict, platforms))}
        click.echo(json.dumps(facts, ensure_ascii=False))
        return
    click.echo(f"{shown(db_url)} at revision {head()}")
    click.echo(", ".join(f"{count:,} {name.replace('_', ' ')}" for name, count in rows.items()))
    for line in _table([_HEAD, *(_cells(counts) for counts in platforms)]):
        click.echo(line)


def _cells(counts: PlatformCounts) -> tuple[str, ...]:
    return tuple(f"{value:,}" if isinstance(value, int) else str(value) for value in asdict(counts).values())


def _table(rows: Sequence[tuple[str, ...]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    aligned = ([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])] for row in rows)
    return ["  ".join(cells) for cells in aligned]


command.add_command(purge_command)
