"""``adwarden doctor``: what works on this machine, and what to install for what does not."""

from __future__ import annotations

import json
import platform
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

import click

from cli.options import db_option, json_option
from model.errors import MonitorError

_FREE_BYTES = 2 * 1024**3


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. ``needed`` is False for what AdWarden can do without; ``mend`` says what to do."""

    subject: str
    works: bool
    needed: bool
    found: str
    mend: str = ""


def _python(_db_url: str) -> Finding:
    version = platform.python_version()
    return Finding("python", sys.version_info >= (3, 11), True, version, "install Python 3.11 or newer")


def _sqlite(_db_url: str) -> Finding:
    return Finding(
        "sqlite", sqlite3.sqlite_version_info >= (3, 37), True, sqlite3.sqlite_version, "install SQLite 3.37+"
    )


def _disk(_db_url: str) -> Finding:
    free = shutil.disk_usage(Path.cwd()).free
    found = f"{free / 1024**3:.1f} GiB free in the working folder"
    return Finding("disk", free >= _FREE_BYTES, True, found, "free at least 2 GiB: crawls keep every response")


def _species(_db_url: str) -> Finding:
    from species_data.load import load_namespace  # noqa: PLC0415  (heavy: only when asked)

    names = load_namespace()
    found = f"list {names.version}: {names.n_taxa:,} taxa, {names.n_names:,} names"
    return Finding("species", names.n_taxa > 0, True, found, "reinstall AdWarden: its species tables are missing")


def _matcher(_db_url: str) -> Finding:
    from matching.matcher import Matcher  # noqa: PLC0415
    from model.listing import Listing  # noqa: PLC0415

    probe = Listing(platform="doctor", external_id="1", title="Panthera tigris")
    matcher = Matcher.load()
    taxa = {detection.taxon for detection in matcher.detect(probe)}
    return Finding("matcher", "Panthera tigris" in taxa, True, f"version {matcher.version}", "delete the cache folder")


def _database(db_url: str) -> Finding:
    from db.opening import describe_database  # noqa: PLC0415

    return Finding("database", True, True, describe_database(db_url), "adwarden db upgrade")


def _chromium(_db_url: str) -> Finding:
    from crawler.browser import find_chromium  # noqa: PLC0415

    path = find_chromium()
    mend = "install Chromium (Debian: apt-get install chromium) or set ADWARDEN_CHROMIUM"
    return Finding("chromium", path is not None, False, str(path or "none"), mend)


def _fonts(_db_url: str) -> Finding:
    from reports.fonts import PACKAGES, missing_scripts  # noqa: PLC0415

    missing = missing_scripts()
    if missing is None:
        return Finding("fonts", False, False, "cannot be told", "install fontconfig: it lists the fonts there are")
    found = f"none for {', '.join(missing)}" if missing else "every script of the trade can be drawn and printed"
    return Finding("fonts", not missing, False, found, f"install {PACKAGES} (else boxes stand for these letters)")


def _time_zones(_db_url: str) -> Finding:
    from zoneinfo import available_timezones  # noqa: PLC0415

    known = len(available_timezones())
    return Finding("zones", known > 100, True, f"{known} time zones known", "install tzdata: schedules need it")


def _schedule(db_url: str) -> Finding:
    from cli.schedule import described, existing_book  # noqa: PLC0415
    from spiders.schedule.status import status_of  # noqa: PLC0415

    platforms = {name: platform for name, (_, platform) in described(()).items() if platform.schedule is not None}
    if not platforms:
        return Finding("schedule", False, False, "nothing is scheduled", "add 'schedule' to a description if you want")
    now = datetime.now(UTC)
    with ExitStack() as stack:
        book = existing_book(stack, db_url)
        status = status_of(book, platforms, now) if book is not None else None
    leader = status.leader if status is not None else ""
    found = f"{len(platforms)} platforms scheduled; " + (f"run by {leader}" if leader else "no scheduler is running")
    return Finding("schedule", bool(leader), False, found, "start 'adwarden schedule run' (docs/operation.md)")


_CHECKS: dict[str, Callable[[str], Finding]] = {
    "python": _python,
    "sqlite": _sqlite,
    "disk": _disk,
    "species": _species,
    "matcher": _matcher,
    "database": _database,
    "chromium": _chromium,
    "fonts": _fonts,
    "zones": _time_zones,
    "schedule": _schedule,
}


def examine(db_url: str) -> list[Finding]:
    """Look at everything; a check that fails in an expected way becomes a finding, not an end."""
    findings = []
    for subject, check in _CHECKS.items():
        try:
            findings.append(check(db_url))
        except MonitorError as error:
            findings.append(Finding(subject, works=False, needed=True, found=str(error), mend="see the line above"))
    return findings


@click.command(epilog="Example: adwarden doctor --json")
@db_option
@json_option
@click.pass_context
def command(ctx: click.Context, db_url: str, as_json: bool) -> None:
    """Say what works on this machine, and what to install for what does not; exit 1 if something needed is missing."""
    findings = examine(db_url)
    if as_json:
        click.echo(json.dumps([asdict(finding) for finding in findings], indent=2))
    else:
        for finding in findings:
            mark = "ok     " if finding.works else ("MISSING" if finding.needed else "without")
            click.echo(
                f"{mark}  {finding.subject:<9} {finding.found}" + ("" if finding.works else f"  -> {finding.mend}")
            )
    ctx.exit(1 if any(finding.needed and not finding.works for finding in findings) else 0)
