"""``adwarden review``: the queue of flagged listings, and verdicts on them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import click
from sqlalchemy import Engine

from cli.groups import Verbs
from cli.options import db_option, json_option, user_name
from cli.queue_view import queue_entry
from cli.retrain import retrain
from cli.stored_platforms import refuse_unknown
from db.opening import open_existing
from db.queries import QueueFilter, QueueItem, queue_length, review_queue
from db.reviews import add_review, undo_review
from db.rows import row_of
from model.detection import Judgement, Review
from model.errors import InputError
from model.offer import Offer

_MOST_NAMED = 6
"""Taxa that a refusal names, of those that share a name."""


@contextmanager
def _database(url: str) -> Iterator[Engine]:
    engine = open_existing(url)
    try:
        yield engine
    finally:
        engine.dispose()


@click.group(cls=Verbs)
def command() -> None:
    """The queue of flagged listings, and verdicts on them."""


@command.command("list", epilog="Example: adwarden review list --appendix I --min-score 0.8")
@click.option("--platform", default="", metavar="NAME", help="Only this platform.")
@click.option(
    "--taxon",
    default="",
    metavar="NAME",
    help="Only this taxon (any name of it) and taxa below it or listed under it.",
)
@click.option("--appendix", type=click.Choice(["I", "II", "III"]), default=None, help="Only this Appendix.")
@click.option("--min-score", type=click.FloatRange(0, 1), default=0.0, metavar="S", help="Only scores from S (0 to 1).")
@click.option("--limit", type=click.IntRange(1, 10_000), default=20, show_default=True, help="Entries a page.")
@click.option("--page", type=click.IntRange(1, 1_000_000), default=1, show_default=True, help="Which page.")
@click.option("--all", "everything", is_flag=True, help="Also what is reviewed, or detected but not flagged.")
@db_option
@json_option
def list_queue(  # noqa: PLR0913, PLR0917  (one parameter an option)
    platform: str,
    taxon: str,
    appendix: str | None,
    min_score: float,
    limit: int,
    page: int,
    everything: bool,
    db_url: str,
    as_json: bool,
) -> None:
    """Show what waits for a verdict: strictest Appendix first, then the surest, then the newest."""
    wanted = QueueFilter(
        platform=platform, taxon=_accepted(taxon), appendix=appendix or "", min_score=min_score, everything=everything
    )
    offset = (page - 1) * limit
    with _database(db_url) as engine:
        refuse_unknown(engine, (platform,))
        items = review_queue(engine, wanted, limit=limit, offset=offset)
        total = queue_length(engine, wanted)
    if as_json:
        click.echo(json.dumps({"total": total, "items": [_as_json(item) for item in items]}, ensure_ascii=False))
        return
    for item in items:
        click.echo(queue_entry(item, colour=sys.stdout.isatty()))
    last = offset + len(items)
    if not items:
        click.echo("Nothing waits." if total == 0 else f"Page {page} is past the end of {total:,} entries.")
    elif last < total or offset:
        click.echo(f"{offset + 1:,} to {last:,} of {total:,}" + (f"; more: --page {page + 1}" if last < total else ""))


@command.command("set", epilog="Example: adwarden review set 42 rejected --note 'a toy'")
@click.argument("detection_id", type=int, metavar="ID")
@click.argument("judgement", type=click.Choice([judgement.value for judgement in Judgement]))
@click.option("--note", default="", metavar="TEXT", help="Why.")
@click.option("--reviewer", default="", metavar="NAME", help="Who judges (default: your name on this machine).")
@db_option
def set_verdict(detection_id: int, judgement: str, note: str, reviewer: str, db_url: str) -> None:
    """Give a verdict on detection ID; earlier ones are kept, the latest stands."""
    review = Review(
        detection_id=detection_id,
        reviewer=_clean("--reviewer", reviewer) or user_name("--reviewer"),
        judgement=Judgement(judgement),
        note=_clean("--note", note),
        reviewed_at=datetime.now(UTC),
    )
    with _database(db_url) as engine:
        add_review(engine, review)
    click.echo(f"{detection_id}: {judgement} by {review.reviewer}")


@command.command("undo", epilog="Example: adwarden review undo 42")
@click.argument("detection_id", type=int, metavar="ID")
@db_option
def undo(detection_id: int, db_url: str) -> None:
    """Take back the verdict that stands on detection ID; the one before stands again, if there was one."""
    with _database(db_url) as engine:
        undone, standing = undo_review(engine, detection_id, datetime.now(UTC))
    now = f"{standing.judgement.value} by {standing.reviewer} stands again" if standing else "it waits in the queue"
    click.echo(f"{detection_id}: {undone.judgement.value} by {undone.reviewer} undone; {now}")


def _accepted(name: str) -> str:
    """The accepted name of a taxon called by any of its names. Raises InputError where none is called so."""
    if not name:
        return ""
    from cli.taxon_names import taxon_called  # noqa: PLC0415
    from species_data.load import load_namespace  # noqa: PLC0415  (a quarter of a second, for those who ask by taxon)

    names = load_namespace()
    found = taxon_called(names, name)
    if found.unknown_species:
        raise InputError(f"--taxon: no species {found.unknown_species} is known; give {found.taxon.name} for its genus")
    # *Königsboa* is said of boas in general too: the narrowest is meant.
    above = names.lineage(found.taxon.taxon_id)
    others = [one for one in found.others if one not in above]
    if others:
        several = ", ".join(one.name for one in (found.taxon, *others)[:_MOST_NAMED])
        raise InputError(f"--taxon: {name!r} is a name of several taxa ({several}); give one of them")
    return found.taxon.name


def _clean(option: str, text: str) -> str:
    if len(text) > 10_000 or any(char == "\x00" or "\ud800" <= char <= "\udfff" for char in text):
        raise InputError(f"{option}: give at most 10,000 characters of ordinary text")
    return text


def _as_json(item: QueueItem) -> dict[str, Any]:
    listing = row_of(item.listing)
    listing["price_amount"] = None if item.listing.price_amount is None else str(item.listing.price_amount)
    listing["posted_at"] = item.listing.posted_at.isoformat() if item.listing.posted_at else None
    review = None
    if item.review:
        review = row_of(item.review) | {"reviewed_at": item.review.reviewed_at.isoformat()}
    return {
        "id": item.detection_id,
        **row_of(item.detection),
        "listing": listing,
        "first_seen_at": item.first_seen_at.isoformat(),
        "last_seen_at": item.last_seen_at.isoformat(),
        "review": review,
        "offer": _offer(item.offer) if item.offer else None,
    }


def _offer(offer: Offer) -> dict[str, Any]:
    amount = offer.unit_price_amount
    return row_of(offer) | {"unit_price_amount": None if amount is None else str(amount)}


command.add_command(retrain)
