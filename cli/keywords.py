"""``adwarden keywords``: names, code words and disguises of listed taxa, for a platform's own filters."""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.options import DEFAULT_DB, db_option, json_option
from cli.progress import progress
from cli.stored_platforms import refuse_unknown

if TYPE_CHECKING:
    from db.exporting import NameVerdict


@click.command(epilog="Example: adwarden keywords --out pack --lang en --lang zh --group Reptilia")
@click.option("--out", type=click.Path(path_type=Path), metavar="DIR", required=True, help="Where the pack is put.")
@click.option("--lang", "languages", multiple=True, metavar="TAG", help="Only names in this language; several times.")
@click.option(
    "--taxon", "taxa", multiple=True, metavar="NAME", help="Only this taxon and those below it; several times."
)
@click.option(
    "--group", "groups", multiple=True, metavar="CLASS", help="Only this class, as Aves, or Plantae; several times."
)
@click.option("--platform", default="", metavar="NAME", help="Figures from verdicts on this platform's ads only.")
@db_option
@json_option
def command(
    out: Path,
    languages: tuple[str, ...],
    taxa: tuple[str, ...],
    groups: tuple[str, ...],
    platform: str,
    db_url: str,
    as_json: bool,
) -> None:
    """Write a keyword pack: names by language and taxon, disguises, second cues, decoys, how often each was right.

    Verdicts are read from the database where there is one; names that they show wrong too often stay out.
    """
    from matching.matcher import Matcher  # noqa: PLC0415  (heavy: only for this)
    from reports.keywords.choice import PackOptions  # noqa: PLC0415
    from reports.keywords.pack import write_pack  # noqa: PLC0415

    options = PackOptions(
        languages=tuple(sorted({language.partition("-")[0].lower() for language in languages})),
        taxa=taxa,
        groups=groups,
        platform=platform,
        software=f"adwarden {version('adwarden')}",
    )
    verdicts = _verdicts(db_url, platform)
    with progress("disguises") as report:
        pack = write_pack(Matcher.load(), verdicts, out, options, report)
    if as_json:
        click.echo(json.dumps({"version": pack.version, "rows": pack.n_rows, "left_out": pack.n_left_out}))
        return
    for name, n_rows in pack.n_rows.items():
        click.echo(f"{name:<10} {n_rows:>10,} rows")
    if pack.n_left_out:
        click.echo(f"left out: {pack.n_left_out:,} names that were wrong too often")
    click.echo(f"version {pack.version} written to {out}; check it with: cd {out} && sha256sum -c SHA256SUMS")


def _verdicts(db_url: str, platform: str) -> list[NameVerdict]:
    """Verdicts of the database; none where no database was named and there is none here."""
    from db.engine import sqlite_file  # noqa: PLC0415
    from db.exporting import name_verdicts  # noqa: PLC0415
    from db.opening import open_existing  # noqa: PLC0415

    file = sqlite_file(db_url)
    if db_url == DEFAULT_DB and not platform and file is not None and not file.exists():
        return []
    engine = open_existing(db_url)
    try:
        refuse_unknown(engine, (platform,))
        return name_verdicts(engine, platform)
    finally:
        engine.dispose()
