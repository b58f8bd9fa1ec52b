"""``adwarden images``: the pictures of flagged ads."""

from __future__ import annotations

from pathlib import Path

import click

from cli.crawl import tell
from cli.errands import Where, run_errands
from cli.groups import Verbs
from cli.options import db_option, json_option, run_options


@click.group(cls=Verbs)
def command() -> None:
    """Fetch the pictures of flagged ads, and of no others."""


@command.command("fetch", epilog="Example: adwarden images fetch sandbox-shop --limit 100")
@run_options
@click.option("--limit", type=click.IntRange(1, 100_000), default=200, show_default=True, help="Pictures per platform.")
@db_option
@json_option
@click.pass_context
def fetch_command(  # noqa: PLR0913, PLR0917  (one parameter per option)
    ctx: click.Context,
    names: tuple[str, ...],
    base_url: str | None,
    warc_dir: Path | None,
    log_file: Path | None,
    limit: int,
    db_url: str,
    as_json: bool,
) -> None:
    """Fetch pictures of flagged ads that stand and that we do not have.

    They are kept in the evidence with their SHA-256 and two perceptual hashes, and go when 'adwarden db purge
    --images-older-than DAYS' says so. Pictures on another host are fetched only if the description names it in hosts.
    """
    from spiders.images import OVERRIDES, images_errand  # noqa: PLC0415  (Scrapy: only when a run starts)

    where = Where(names=names, base_url=base_url, warc_dir=warc_dir, log_file=log_file, db_url=db_url)
    platforms = where.platforms()
    summaries = run_errands(where, platforms, {each.name: images_errand(limit) for each in platforms}, OVERRIDES)
    tell(ctx, summaries, as_json=as_json)
