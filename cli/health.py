"""``adwarden platforms health``: what visits brought, against what they usually bring."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import click

from cli.options import db_option, json_option
from cli.stored_platforms import refuse_unknown

if TYPE_CHECKING:
    from db.health import PlatformDay, PlatformHealth

_SHOWN_FIELDS = ("price_amount", "seller_key", "place", "posted_at", "images")
_HEAD = (
    "day",
    "visits",
    "outcomes",
    "listings",
    "usual",
    "errors",
    *(name.partition("_")[0] for name in _SHOWN_FIELDS),
)


@click.command("health", epilog="Example: adwarden platforms health --days 14")
@click.argument("name", metavar="[PLATFORM]", required=False, default="")
@click.option("--days", "n_days", type=click.IntRange(1, 3650), default=7, show_default=True, help="Days to show.")
@db_option
@json_option
@click.pass_context
def health_command(ctx: click.Context, name: str, n_days: int, db_url: str, as_json: bool) -> None:
    """Show each platform's days: visits and how they ended, listings against what is usual, filled fields, errors.

    What is usual is learned from at least five good visits of the same query and depth. Exit 1 if something needs a
    person: the last visit of a query was blocked, failed, unreachable or met a changed page, or many ads were
    unreadable.
    """
    from crawler.clock import clock_from, machine_now  # noqa: PLC0415
    from db.health import platform_health  # noqa: PLC0415  (SQLAlchemy: only for this)
    from db.opening import open_existing  # noqa: PLC0415

    simulated = os.environ.get("ADWARDEN_NOW")
    now = clock_from(simulated)() if simulated else machine_now()
    first = (now - timedelta(days=n_days - 1)).replace(hour=0, minute=0, second=0, microsecond=0)
    engine = open_existing(db_url)
    try:
        refuse_unknown(engine, (name,), "platform")
        found = platform_health(engine, first, name)
    finally:
        engine.dispose()
    if as_json:
        click.echo(json.dumps([_facts(each) for each in found], ensure_ascii=False, default=_iso))
    else:
        for each in found:
            click.echo("\n".join(_lines(each)))
        if not found:
            click.echo(f"no search visits since {first:%Y-%m-%d}")
    ctx.exit(int(any(each.problems for each in found)))


def _iso(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return str(value)


def _facts(health: PlatformHealth) -> dict[str, Any]:
    return asdict(health) | {"needs_a_person": bool(health.problems)}


def _lines(health: PlatformHealth) -> Iterator[str]:
    last = f"{health.last_good_at:%Y-%m-%d %H:%M}" if health.last_good_at else "never"
    yield f"{health.platform}: last good visit {last}"
    yield from _table([_HEAD, *(_cells(day) for day in health.days)])
    for problem in health.problems:
        yield f"  needs a person: {problem}"


def _cells(day: PlatformDay) -> tuple[str, ...]:
    outcomes = ", ".join(f"{count} {outcome.replace('_', ' ')}" for outcome, count in sorted(day.outcomes.items()))
    usual = "?" if day.n_usual is None else f"{day.n_usual:,.0f}"
    shares = (f"{day.filled[name]:.0%}" if name in day.filled else "-" for name in _SHOWN_FIELDS)
    return (str(day.day), str(day.n_visits), outcomes, f"{day.n_listings:,}", usual, f"{day.n_errors:,}", *shares)


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
