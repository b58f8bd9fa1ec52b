"""``adwarden evidence``: what was kept, whether it is whole, and a case to hand to a third party."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from cli.counts import count
from cli.crawl import default_warc_dir
from cli.evidence_case import bundle, screenshots, show
from cli.groups import Verbs
from cli.options import db_option, json_option
from cli.terminal import safe
from model.errors import InputError

_SHOWN = 50


@click.group(cls=Verbs)
def command() -> None:
    """Show, verify, bundle, picture and time-stamp what was kept."""


command.add_command(show)
command.add_command(bundle)
command.add_command(screenshots)


@command.command("verify", epilog="Example: adwarden evidence verify warc --tsa-ca ca.pem")
@click.argument("paths", nargs=-1, metavar="[FILE|DIR]...", type=click.Path(path_type=Path))
@click.option(
    "--tsa-ca", type=click.Path(path_type=Path), metavar="FILE", help="Check time stamps against this CA (PEM)."
)
@click.option("--no-db", is_flag=True, help="Look at the files alone.")
@db_option
@json_option
@click.pass_context
def verify(
    ctx: click.Context, paths: tuple[Path, ...], tsa_ca: Path | None, no_db: bool, db_url: str, as_json: bool
) -> None:
    """Check every record, link, ledger line, time stamp and database row of the evidence.

    Without FILE or DIR the WARC folder beside the database is checked. Each fault is told as file:offset. Exit 1 if
    there is one.
    """
    from crawler.audit import Auditor  # noqa: PLC0415
    from crawler.timestamps import read_roots  # noqa: PLC0415
    from db.engine import sqlite_file  # noqa: PLC0415
    from db.evidence import EvidenceBooks  # noqa: PLC0415
    from db.opening import open_existing  # noqa: PLC0415

    roots = read_roots(tsa_ca) if tsa_ca is not None else ()
    file = sqlite_file(db_url)
    engine = None if no_db or (file is not None and not file.exists()) else open_existing(db_url)
    try:
        auditor = Auditor(EvidenceBooks(engine) if engine is not None else None, roots)
        for path in paths or (default_warc_dir(db_url),):
            auditor.check(path)
    finally:
        if engine is not None:
            engine.dispose()
    audit = auditor.audit
    if engine is None:
        audit.notes.append("the database was not asked")
    if as_json:
        click.echo(json.dumps(asdict(audit) | {"whole": not audit.faults}, ensure_ascii=False))
        ctx.exit(bool(audit.faults))
    for fault in audit.faults[:_SHOWN]:
        click.echo(safe(str(fault)), err=True)
    if len(audit.faults) > _SHOWN:
        click.echo(f"and {len(audit.faults) - _SHOWN:,} more faults (see --json)", err=True)
    for note in audit.notes[:_SHOWN]:
        click.echo(safe(note))
    read = f"{count(audit.n_files, 'file')}, {count(audit.n_records, 'record')}"
    click.echo(
        f"{count(len(audit.faults), 'fault')} in {read}"
        if audit.faults
        else f"whole: {read}, {count(audit.n_bytes, 'byte')}; {count(audit.n_chained, 'file')} chained, "
        f"{count(audit.n_compared, 'row')} compared and alike, {count(audit.n_tokens, 'time stamp')}"
    )
    ctx.exit(bool(audit.faults))


@command.command("timestamp", epilog="Example: adwarden evidence timestamp --tsa https://tsa.example/tsr")
@click.argument("folder", required=False, metavar="[DIR]", type=click.Path(path_type=Path))
@click.option("--tsa", envvar="ADWARDEN_TSA", metavar="URL", help="RFC 3161 authority (default: $ADWARDEN_TSA).")
@click.option("--attempts", type=click.IntRange(1, 20), default=3, show_default=True, help="Tries before giving up.")
@db_option
@json_option
@click.pass_context
def timestamp(
    ctx: click.Context, folder: Path | None, tsa: str | None, attempts: int, db_url: str, as_json: bool
) -> None:
    """Have the heads of closed files stamped by a third party, one token a ledger.

    Tokens stand beside the ledgers as chain-N.tsr. Where the authority cannot be reached, what waits is stamped by the
    next run. Exit 1 if something still waits.
    """
    from crawler.chain import LEDGER  # noqa: PLC0415
    from crawler.timestamps import UnstampedError, n_waiting, stamp  # noqa: PLC0415

    if not tsa:
        raise InputError("no authority named: give --tsa URL or set ADWARDEN_TSA")
    root = folder or default_warc_dir(db_url)
    ledgers = sorted(root.rglob(LEDGER))
    if not ledgers:
        raise InputError(f"{root}: no ledger ({LEDGER}) in it: crawl first, or name the WARC folder")
    outcomes = []
    for ledger in ledgers:
        waiting = n_waiting(ledger)
        outcome = {"ledger": str(ledger), "stamped": 0, "waiting": waiting, "token": None, "error": ""}
        try:
            token = stamp(ledger, tsa, attempts=attempts)
            if token is not None:
                outcome |= {"stamped": waiting, "waiting": 0, "token": str(token.path)}
                outcome["at"] = token.stamped_at.isoformat()
        except UnstampedError as error:
            outcome["error"] = str(error)
        outcomes.append(outcome)
    if as_json:
        click.echo(json.dumps(outcomes))
    else:
        for each in outcomes:
            click.echo(
                safe(f"{each['ledger']}: {each['error']} ({each['waiting']} heads wait)")
                if each["error"]
                else safe(
                    f"{each['ledger']}: {each['stamped']} heads stamped"
                    + (f" at {each['at']}, {each['token']}" if each["token"] else "")
                ),
                err=bool(each["error"]),
            )
    ctx.exit(any(each["error"] for each in outcomes))
