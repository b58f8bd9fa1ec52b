"""``adwarden listings``: an ad's history, and the lives of all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any

import click

from cli.groups import Verbs
from cli.options import db_option, json_option
from cli.stored_platforms import refuse_unknown
from cli.terminal import safe
from model.errors import InputError

if TYPE_CHECKING:
    from db.histories import History
    from model.lifetime import Lifetime

_TITLE = 70


@click.group(cls=Verbs)
def command() -> None:
    """What is known of single ads over time."""


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, Enum):
        return value.value
    return format(value, "f") if isinstance(value, Decimal) else str(value)


@command.command("show", epilog="Example: adwarden listings show sandbox-shop/41577034")
@click.argument("platform", metavar="PLATFORM/ID")
@click.argument("external_id", metavar="", required=False, default="")
@db_option
@json_option
def show_command(platform: str, external_id: str, db_url: str, as_json: bool) -> None:
    """Show an ad's versions and sightings, what each rests on, its lifetime, its cluster and its pictures.

    PLATFORM ID, as two words, is read too.
    """
    from db.histories import history_of  # noqa: PLC0415  (SQLAlchemy: only for this)
    from db.opening import open_existing  # noqa: PLC0415

    if not external_id:
        platform, _, external_id = platform.partition("/")
    if not external_id:
        raise InputError(f"'{platform}': write PLATFORM/ID, as 'adwarden review list' shows it")
    engine = open_existing(db_url)
    try:
        refuse_unknown(engine, (platform,), "platform")
        found = history_of(engine, platform, external_id)
    finally:
        engine.dispose()
    if found is None:
        raise InputError(
            f"platform '{platform}' has no ad '{external_id}': 'adwarden review list --all' shows ads as PLATFORM/ID"
        )
    if as_json:
        click.echo(json.dumps(asdict(found), ensure_ascii=False, default=_plain))
    else:
        click.echo("\n".join(_lines(found)))


def _at(instant: datetime | None) -> str:
    return f"{instant:%Y-%m-%d %H:%M}" if instant is not None else "-"


def _lines(found: History) -> Iterator[str]:
    listing = found.listing
    yield f"{listing.platform} {safe(listing.external_id)}: {safe(listing.title or listing.text)[:_TITLE]}"
    yield f"  {safe(listing.url)}"
    if found.lifetime is not None:
        yield from _life_lines(found.lifetime)
    for version in found.versions:
        price = f", {version.price_amount} {version.price_currency}" if version.price_amount is not None else ""
        title = safe(version.title)[:_TITLE]
        yield f"  version {version.version_no} from {_at(version.first_seen_at)}: {version.state.value}{price}, {title}"
    for seen in found.sightings:
        basis = seen.basis.value.replace("_", " ")
        yield f"  seen {_at(seen.seen_at)}: {seen.state.value} ({basis}) in {seen.visit_key}"
    for each in found.cluster:
        if (each.platform, each.external_id) != (listing.platform, listing.external_id):
            yield f"  same offer: {each.platform} {safe(each.external_id)}"
    for image in found.images:
        told = f"phash {image.phash}" if image.phash else image.problem or image.media_type
        yield f"  picture {image.sha256[:16] or '-'}: {safe(image.url)}, {told}"


def _life_lines(life: Lifetime) -> Iterator[str]:
    seen = _at(life.first_seen_at)
    since = f"between {_at(life.born_after)} and {seen}" if life.born_after else f"{seen} at the latest"
    told = f" (page says {_at(life.posted_at)})" if life.posted_at else ""
    yield f"  up since {since}{told}"
    sold = f"; seen sold {_at(life.sold_by)}" if life.sold_by else ""
    end = f"until between {_at(life.last_up_at)} and {_at(life.gone_by)}" if life.gone_by else "not seen gone"
    yield f"  {end}; last seen up {_at(life.last_up_at)}, last read {_at(life.last_read_at)}{sold}"
    for each in life.comebacks:
        yield f"  came back: gone {_at(each.gone_at)}, up again {_at(each.back_at)}"


@command.command("lifetimes", epilog="Example: adwarden listings lifetimes --platform sandbox-shop > lives.jsonl")
@click.option("--platform", default="", metavar="NAME", help="Only this platform's ads.")
@db_option
def lifetimes_command(platform: str, db_url: str) -> None:
    """Write the bounds of every ad's life as JSON lines, then each relisting under a new id."""
    from db.lifetimes import lifetimes, relistings  # noqa: PLC0415  (SQLAlchemy: only for this)
    from db.opening import open_existing  # noqa: PLC0415

    engine = open_existing(db_url)

    def written(kind: str, record: Any) -> None:  # noqa: ANN401  (either dataclass)
        click.echo(json.dumps({"kind": kind, **asdict(record)}, ensure_ascii=False, default=_plain))

    try:
        refuse_unknown(engine, (platform,))
        for life in lifetimes(engine, platform):
            written("lifetime", life)
        for again in relistings(engine, platform):
            written("relisting", again)
    finally:
        engine.dispose()
