"""``adwarden replay``: the database's rows rebuilt from the WARC files."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from cli.crawl import Board, quiet_logs
from cli.options import db_option, json_option
from cli.progress import progress
from cli.terminal import safe

_SHOWN = 5


@click.command(epilog="Example: adwarden replay warc --db sqlite:///rebuilt.db")
@click.argument("paths", metavar="WARC...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--platform", "named", metavar="FILE|NAME", help="Read the pages by this description, not by the log's.")
@db_option
@json_option
def command(paths: tuple[Path, ...], named: str | None, db_url: str, as_json: bool) -> None:
    """Rebuild rows from the WARC files (or folders of them) that crawls left; no request leaves this machine.

    Every visit, sighting, listing, detection and snapshot comes out as the crawl stored it; what is in the database
    already is not doubled. A visit that was killed stays open, for 'adwarden crawl' to go on with. WARC files of others
    are read by 'adwarden import'.
    """
    from crawler.platform import load_platform  # noqa: PLC0415
    from spiders.runs.replay import files_in, replay_files  # noqa: PLC0415

    platform = load_platform(named) if named is not None else None
    files = files_in(paths)
    quiet_logs(None)
    with progress("pages") as report:
        summaries = list(replay_files(files, db_url=db_url, platform=platform, report=Board(report).tell))
    if as_json:
        click.echo(json.dumps([asdict(summary) for summary in summaries], ensure_ascii=False))
        return
    for summary in summaries:
        left = f", {summary.n_open} left open" if summary.n_open else ""
        click.echo(
            f"{summary.crawl_key}: {summary.n_visits:,} visits{left}; {summary.n_listings:,} listings new,"
            f" {summary.n_flagged:,} flagged"
        )
        for error in summary.errors[:_SHOWN]:
            click.echo(f"  skipped: {safe(error)}")
