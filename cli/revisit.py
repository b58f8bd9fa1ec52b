"""``adwarden revisit``: known ads asked for again, and the other ads of sellers of concern."""

from __future__ import annotations

from pathlib import Path

import click

from cli.crawl import tell
from cli.errands import Where, run_errands
from cli.options import db_option, json_option, run_options

_SELLER_PAGES = 5


@click.command(epilog="Example: adwarden revisit sandbox-shop --limit 200")
@run_options
@click.option("--limit", type=click.IntRange(1, 1_000_000), default=500, show_default=True, help="Ads per platform.")
@click.option(
    "--older-than",
    "older_than_days",
    type=click.FloatRange(0, 3650),
    metavar="DAYS",
    help="Every ad not seen for so long, in place of the schedule by age.",
)
@click.option(
    "--sellers", "n_sellers", type=click.IntRange(1, 10_000), metavar="N", help="Walk the pages of N sellers instead."
)
@db_option
@json_option
@click.pass_context
def command(  # noqa: PLR0913, PLR0917  (one parameter per option)
    ctx: click.Context,
    names: tuple[str, ...],
    base_url: str | None,
    warc_dir: Path | None,
    log_file: Path | None,
    limit: int,
    older_than_days: float | None,
    n_sellers: int | None,
    db_url: str,
    as_json: bool,
) -> None:
    """See known ads again, each at its own address: still up, changed, sold or disappeared.

    Ads due by their age are asked for, flagged ones first: up to a week old daily, up to a month every three days, up
    to three months weekly, then every two weeks. What an answer does not tell is an issue, never a state. With
    --sellers the pages of the sellers with most flagged ads are walked (listing.seller_link in the description). Exit 1
    if a visit was blocked, unreachable or failed, or a page has changed.
    """
    from db.store import Store  # noqa: PLC0415  (SQLAlchemy and Scrapy: only when a run starts)
    from spiders.walks.revisit import revisit_errand  # noqa: PLC0415
    from spiders.walks.sellers import sellers_errand  # noqa: PLC0415

    where = Where(names=names, base_url=base_url, warc_dir=warc_dir, log_file=log_file, db_url=db_url)
    platforms = where.platforms()
    if n_sellers is None:
        errands = {each.name: revisit_errand(each, limit=limit, older_than_days=older_than_days) for each in platforms}
    else:
        with Store(db_url) as store:
            sellers = {each.name: store.sellers_of_concern(each.name, n_sellers) for each in platforms}
        errands = {each.name: sellers_errand(each, sellers[each.name], _SELLER_PAGES) for each in platforms}
    tell(ctx, run_errands(where, platforms, errands), as_json=as_json)
