"""``adwarden evidence show|bundle|screenshots``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli.crawl import default_warc_dir
from cli.options import db_option, json_option
from cli.progress import progress
from cli.stored_platforms import refuse_unknown
from cli.terminal import safe
from model.errors import InputError

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from db.evidence import CaseRows
    from model.listing import Snapshot

_warc_option = click.option(
    "--warc",
    "warc_dir",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="WARC folder (default: beside the database).",
)


@click.command(epilog="Example: adwarden evidence show sandbox-shop/1042")
@click.argument("named", metavar="LISTING|VISIT|SHA256")
@db_option
@json_option
def show(named: str, db_url: str, as_json: bool) -> None:
    """Show what was kept of a listing (PLATFORM/ID or its address), in a visit, or under a hash."""
    from db.evidence import case_rows, find_listing, snapshots_named  # noqa: PLC0415
    from db.opening import open_existing  # noqa: PLC0415
    from reports.case import plain  # noqa: PLC0415

    engine = open_existing(db_url)
    try:
        listing_id = find_listing(engine, named)
        case = case_rows(engine, listing_id) if listing_id is not None else None
        kept = list(case.snapshots) if case is not None else snapshots_named(engine, named)
    finally:
        engine.dispose()
    if case is None and not kept:
        raise InputError(f"'{named}': no listing, visit or SHA-256 of that name (write PLATFORM/ID for a listing)")
    if as_json:
        click.echo(json.dumps(plain(case) if case is not None else {"snapshots": [plain(each) for each in kept]}))
        return
    for line in _shown_case(case) if case is not None else _shown(kept):
        click.echo(safe(line))


def _shown(kept: Sequence[Snapshot]) -> Iterator[str]:
    for each in kept:
        yield f"{each.fetched_at.isoformat()}  HTTP {each.status}  {each.url}"
        yield f"  sha256 {each.sha256}  {each.warc_file}:{each.warc_offset}+{each.warc_length}"


def _shown_case(case: CaseRows) -> Iterator[str]:
    listing = case.listing
    yield f"{listing.platform}/{listing.external_id}: {listing.title}"
    yield f"  {listing.url}"
    for found in case.detections:
        yield f"  {'flagged' if found.flagged else 'named'}: {found.taxon} {found.appendix} ({found.score:.2f})"
    for seen in case.sightings:
        yield f"  seen {seen.seen_at.isoformat()} {seen.state.value} page sha256 {seen.snapshot_sha256 or '-'}"
    yield from _shown(case.snapshots)
    for shot in case.screenshots:
        yield f"{shot.taken_at.isoformat()}  screenshot {shot.width}x{shot.height} of page {shot.page_sha256}"
        yield f"  sha256 {shot.sha256}  {shot.warc_file}:{shot.warc_offset}+{shot.warc_length}"
    for head in case.heads:
        yield f"closed {head.closed_at.isoformat()}  {head.warc_file}: {head.n_records} records, head {head.head}"


@click.command(epilog="Example: adwarden evidence bundle sandbox-shop/1042 --out case.wacz")
@click.argument("named", metavar="LISTING...", nargs=-1, required=True)
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), metavar="DIR|FILE.wacz", help="Where to write it."
)
@_warc_option
@db_option
@json_option
def bundle(named: tuple[str, ...], out: Path, warc_dir: Path | None, db_url: str, as_json: bool) -> None:
    """Pack the case of some listings (PLATFORM/ID or address) for a third party.

    A WACZ file, or a folder of the same: the records of the case byte for byte, what ties them to the chain, time
    stamps, screenshots, and a page that says how to check all of it without AdWarden. It holds personal data.
    """
    from db.evidence import case_rows  # noqa: PLC0415
    from db.opening import open_existing  # noqa: PLC0415
    from reports.case import PERSONAL_DATA, make_case  # noqa: PLC0415
    from reports.wacz import write_package  # noqa: PLC0415

    engine = open_existing(db_url)
    try:
        rows = [case_rows(engine, _listing_id(engine, name)) for name in dict.fromkeys(named)]
    finally:
        engine.dispose()
    software = f"AdWarden {version('adwarden')}"
    case = make_case(rows, warc_dir or default_warc_dir(db_url), datetime.now(UTC), software)
    write_package(out, case.contents)
    facts: dict[str, Any] = {
        "out": str(out),
        "listings": len(rows),
        "records": case.n_records,
        "records_in_open_files": case.n_unproven,
        "ledgers_stamped": case.n_stamped,
    }
    if as_json:
        click.echo(json.dumps(facts))
        return
    click.echo(f"{out}: {len(rows)} listings, {case.n_records} records, {case.n_stamped} ledgers with a time stamp")
    if case.n_unproven:
        click.echo(
            f"{case.n_unproven} records stand in files that are not closed: the chain does not vouch for them yet"
        )
    click.echo(PERSONAL_DATA)


def _listing_id(engine: Engine, named: str) -> int:
    from db.evidence import find_listing  # noqa: PLC0415

    found = find_listing(engine, named)
    if found is None:
        raise InputError(f"'{named}': no such listing: write PLATFORM/ID, as 'adwarden review list' shows it")
    return found


@click.command(epilog="Example: adwarden evidence screenshots --limit 50")
@click.option("--limit", type=click.IntRange(1, 100_000), default=100, show_default=True, help="Draw at most so many.")
@click.option("--platform", default="", metavar="NAME", help="Of this platform only.")
@_warc_option
@db_option
@json_option
@click.pass_context
def screenshots(
    ctx: click.Context, limit: int, platform: str, warc_dir: Path | None, db_url: str, as_json: bool
) -> None:
    """Draw the pages of flagged listings that have no screenshot yet, from their saved bytes, with Chromium.

    No network and no scripts: the picture shows what was saved. It is kept in a WARC file of its own, in the chain.
    Exit 1 if a page could not be drawn.
    """
    from db.store import Store  # noqa: PLC0415
    from pipelines.pictures import take_screenshots  # noqa: PLC0415

    with Store(db_url) as store, progress("screenshots") as report:
        refuse_unknown(store.engine, (platform,))
        summary = take_screenshots(
            store,
            warc_dir or default_warc_dir(db_url),
            lambda: datetime.now(UTC),
            limit=limit,
            platforms=(platform,) if platform else (),
            report=report,
        )
    if as_json:
        click.echo(json.dumps({"taken": summary.n_taken, "no_page": summary.n_no_page, "failures": summary.failures}))
    else:
        feeds = f", {summary.n_no_page:,} read from feeds and have no page" if summary.n_no_page else ""
        click.echo(f"{summary.n_taken:,} screenshots taken, {len(summary.failures):,} failed{feeds}")
        for failure in summary.failures[:20]:
            click.echo(safe(failure), err=True)
    ctx.exit(bool(summary.failures))
