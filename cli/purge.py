"""``adwarden db purge``: retention of kept bytes."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.crawl import default_warc_dir
from cli.options import db_option, json_option

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from db.purging import Purgeable


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    days: float | None
    choose: Callable[..., Purgeable]


@click.command("purge", epilog="Example: adwarden db purge --images-older-than 90 --raw-older-than 365 --dry-run")
@click.option("--raw-older-than", "raw_days", type=click.FloatRange(0), metavar="DAYS", help="Pages kept longer go.")
@click.option("--images-older-than", "image_days", type=click.FloatRange(0), metavar="DAYS", help="Pictures likewise.")
@click.option("--with-flagged", is_flag=True, help="Also evidence of ads that were flagged or reviewed.")
@click.option("--dry-run", is_flag=True, help="Only say what would go.")
@click.option("--warc", "warc_dir", type=click.Path(path_type=Path), metavar="DIR", help="Where responses are kept.")
@db_option
@json_option
def purge_command(
    raw_days: float | None,
    image_days: float | None,
    with_flagged: bool,
    dry_run: bool,
    warc_dir: Path | None,
    db_url: str,
    as_json: bool,
) -> None:
    """Delete kept bytes past their retention. Evidence of flagged or reviewed ads stays unless --with-flagged.

    Records are overwritten in their WARC files; what is left stays where it was and verifies as before. Listings,
    sightings and digests stay in the database.
    """
    from crawler.clock import clock_from, machine_now  # noqa: PLC0415
    from db.opening import open_existing  # noqa: PLC0415  (SQLAlchemy: only for this)
    from db.purging import old_images, old_pages  # noqa: PLC0415

    if raw_days is None and image_days is None:
        raise click.UsageError("say what may go: --raw-older-than DAYS, --images-older-than DAYS, or both")
    simulated = os.environ.get("ADWARDEN_NOW")
    now = clock_from(simulated)() if simulated else machine_now()
    engine = open_existing(db_url)
    facts: dict[str, dict[str, int]] = {}
    try:
        for kind in (_Kind("pages", raw_days, old_pages), _Kind("pictures", image_days, old_images)):
            if kind.days is None:
                continue
            found = kind.choose(engine, now - timedelta(days=kind.days), with_flagged=with_flagged)
            if not dry_run:
                _purge(engine, found, warc_dir or default_warc_dir(db_url), now)
            facts[kind.name] = {"records": found.n_records, "bytes": found.n_bytes, "kept": found.n_kept}
    finally:
        engine.dispose()
    if as_json:
        click.echo(json.dumps({"dry_run": dry_run, **facts}))
        return
    for name, counts in facts.items():
        click.echo(
            f"{name}: {counts['records']:,} records ({counts['bytes']:,} bytes)"
            f" {'would go' if dry_run else 'are gone'}; {counts['kept']:,} old ones stay as evidence of flagged or"
            " reviewed ads"
        )


def _purge(engine: Engine, found: Purgeable, warc_dir: Path, now: datetime) -> None:
    from crawler.lock import platform_lock  # noqa: PLC0415
    from crawler.purging import blank_records  # noqa: PLC0415
    from db.purging import mark_purged  # noqa: PLC0415

    # File by file, the bytes before the row: a run that is cut short is finished by the next.
    for of_file in found.by_file.values():
        # A crawl of the platform would write into the same ledger.
        with platform_lock(warc_dir, of_file[0].warc_file.partition("/")[0]):
            blank_records(warc_dir, of_file, now)
        mark_purged(engine, of_file, now)
