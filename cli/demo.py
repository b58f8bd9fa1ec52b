"""``adwarden demo``: the sandbox marketplaces, crawled, matched, stored and compared with their known truth."""

from __future__ import annotations

import signal
import socket
import tempfile
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from cli.crawl import Board, default_warc_dir, quiet_logs, summary_lines
from cli.options import db_option
from cli.progress import progress
from cli.terminal import safe
from crawler.clock import clock_from
from crawler.platform import load_platform
from db.crawled import SeenAd, ads_seen
from db.store import Store
from model.detection import Detection
from sandbox.scorecard import SiteScore, read_truth, score_sites
from sandbox.server import DEFAULT_DAY, DEFAULT_PORTS, Sandbox
from species_data.load import load_namespace
from species_data.namespace import NameSpace
from spiders.runs.run import run_crawl
from spiders.runs.summaries import CrawlSummary

_MAX_PAGES = 200
_EXCERPT = 24
_TITLE = 46
_COLUMNS = {"taxon": 22, "App.": 4, "term": 4, "score": 5, "given away by": 30, "where": 31, "title": 20}


def _ports() -> tuple[int, int, int]:
    """The sandbox's usual ports, each replaced by any free one where something else listens already."""
    chosen = []
    for port in DEFAULT_PORTS:
        with socket.socket() as probe:
            chosen.append(0 if probe.connect_ex(("127.0.0.1", port)) == 0 else port)
    return chosen[0], chosen[1], chosen[2]


def crawl_sandbox(box: Sandbox, db_url: str, warc_dir: Path) -> list[CrawlSummary]:
    """Crawl all three sites on the sandbox's day."""
    platforms = [load_platform(name, url) for name, url in box.urls.items()]
    morning = datetime.combine(box.day, time(9), UTC).isoformat()
    with progress("pages") as report:
        return run_crawl(
            platforms,
            db_url=db_url,
            warc_dir=warc_dir,
            max_pages=_MAX_PAGES,
            report=Board(report).tell,
            now=clock_from(morning),
        )


def _same_taxon(names: NameSpace, claimed: str, true: str) -> bool:
    """Whether a claim is the taxon itself or an ancestor or descendant of it."""
    if claimed == true:
        return True
    ends = [names.taxon_named(name) for name in (claimed, true)]
    lines = [{taxon.name for taxon in names.lineage(end.taxon_id)} if end else set() for end in ends]
    return claimed in lines[1] or true in lines[0]


def _given_away(ad: SeenAd, detection: Detection) -> str:
    match = detection.matches[0]
    written: str = getattr(ad.listing, match.field)[match.start : match.end]
    return f"{safe(written)[:_EXCERPT]} ({match.method.value})"


def flagged_table(ads: Sequence[SeenAd], limit: int) -> Table:
    """The flagged ads: taxon, Appendix, what gave it away, where."""
    table = Table(title="Flagged ads", title_justify="left", box=None, pad_edge=False)
    for heading, width in _COLUMNS.items():
        table.add_column(heading, no_wrap=True, overflow="ellipsis", min_width=width)
    for ad in ads[:limit]:
        best = ad.flagged[0]
        title = safe(ad.listing.title or ad.listing.text)[:_TITLE]
        where = f"{ad.listing.platform} {ad.listing.external_id}"
        cells = (best.taxon, best.appendix, best.term, f"{best.score:.2f}", _given_away(ad, best), where, title)
        # Text, because rich reads [brackets] in a plain string as its own commands, and these are strangers' words.
        table.add_row(*(Text(cell) for cell in cells))
    if len(ads) > limit:
        table.caption = f"... and {len(ads) - limit:,} more: adwarden review list"
        table.caption_justify = "left"
    return table


def _rate(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def truth_table(scores: Sequence[SiteScore], day: date) -> Table:
    """Found and flagged beside what is known to be there."""
    title = f"Beside the known truth of {day:%d %B %Y}"
    table = Table(title=title, title_justify="left", box=None, pad_edge=False)
    table.add_column("site")
    for heading in ("ads there", "found", "offering", "flagged", "rightly", "taxon right", "precision", "recall"):
        table.add_column(heading, justify="right")
    for score in scores:
        counts = (score.n_there, score.n_found, score.n_offering, score.n_flagged, score.n_right, score.n_named)
        table.add_row(score.site, *(f"{n:,}" for n in counts), _rate(score.precision), _rate(score.recall))
    return table


def compare(box: Sandbox, db_url: str, summaries: Sequence[CrawlSummary], limit: int) -> None:
    """Print the flagged ads and the table beside the truth."""
    with Store(db_url) as store:
        ads = ads_seen(store.engine, [summary.crawl_key for summary in summaries])
    names = load_namespace()
    flagged = sorted((ad for ad in ads if ad.flagged), key=lambda ad: -ad.flagged[0].score)
    scores = score_sites(
        read_truth(box.truth_path, box.day),
        {(ad.listing.platform, ad.listing.external_id) for ad in ads},
        {(ad.listing.platform, ad.listing.external_id): {found.taxon for found in ad.flagged} for ad in flagged},
        lambda claimed, true: _same_taxon(names, claimed, true),
    )
    console = Console(width=None if Console().is_terminal else 150, highlight=False)
    console.print(flagged_table(flagged, limit))
    console.print()
    console.print(truth_table(scores, box.day))


def _wait_for_stop() -> None:
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        signal.pause()
    except KeyboardInterrupt:
        click.echo("stopped", err=True)


@click.command(epilog="Example: adwarden demo --serve")
@click.option("--serve", is_flag=True, help="Leave the sandbox up afterwards, until Ctrl-C.")
@click.option(
    "--day",
    type=click.DateTime(["%Y-%m-%d"]),
    default=DEFAULT_DAY.isoformat(),
    show_default=True,
    help="The day it is in the sandbox (2025-12-01 to 2026-11-30).",
)
@click.option("--show", "limit", type=click.IntRange(0), default=25, show_default=True, help="Flagged ads to print.")
@db_option
@click.pass_context
def command(ctx: click.Context, serve: bool, day: datetime, limit: int, db_url: str) -> None:
    """Start the sandbox marketplaces, crawl them, print what was flagged beside the known truth.

    Run it again and sightings are added, not doubles; run it with a later --day and ads have come, changed and gone.
    """
    quiet_logs(None)
    with tempfile.TemporaryDirectory(prefix="adwarden-demo-") as state:
        try:
            box = Sandbox(day=day.date(), ports=_ports(), state_dir=Path(state))
        except ValueError as error:
            raise click.BadParameter(str(error), param_hint="--day") from error
        with box:
            for name, url in box.urls.items():
                click.echo(f"{name:<15} {url}")
            summaries = crawl_sandbox(box, db_url, default_warc_dir(db_url))
            for summary in summaries:
                click.echo("\n".join(summary_lines(summary)))
                if summary.error:
                    click.echo(f"  not crawled to the end: {summary.error}")
            click.echo()
            compare(box, db_url, [summary for summary in summaries if summary.crawl_key], limit)
            if serve:
                click.echo(f"\nThe sandbox stays up; its truth is in {box.truth_path}. Ctrl-C stops it.")
                _wait_for_stop()
    ctx.exit(0 if any(summary.n_listings for summary in summaries) else 1)
