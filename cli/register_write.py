"""The verbs of ``adwarden register`` that write: each makes a further revision and says who, when and why."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.options import db_option, json_option
from cli.register_desk import (
    default_files_dir,
    history_of,
    refuse_unstored,
    register_database,
    register_named,
    stamp_of,
    who_and_why,
)
from cli.terminal import safe
from db.registers import amend, append, entries
from db.store import Store
from model.errors import InputError
from reports.registers.book import EntryError, Register
from reports.registers.drafts import draft_of
from reports.registers.export import entry_facts

if TYPE_CHECKING:
    from model.register import RegisterEntry
    from reports.platform_response import PlatformResponse

# Before the first ad: all that is stored counts.
_LONG_AGO = date(1990, 1, 1)


@click.command("add", epilog="Example: adwarden register add codes --set title='Code' --set issuer='Association'")
@click.argument("name", metavar="REGISTER")
@click.option("--set", "settings", multiple=True, metavar="FIELD=VALUE", help="A field; give once for each.")
@click.option("--id", "entry_id", default="", metavar="ENTRY", help="Id (default: the register's next number).")
@click.option("--lang", "language", default="en", show_default=True, metavar="L", help="Language it is written in.")
@click.option("--share/--no-share", default=False, help="Whether it may be shared (default: no).")
@click.option("--share-until", default="", metavar="DAY", help="Last day on which it may be shared.")
@who_and_why(reason_required=False)
@db_option
@json_option
def add(  # noqa: PLR0913, PLR0917  (one parameter an option)
    name: str,
    settings: tuple[str, ...],
    entry_id: str,
    language: str,
    share: bool,
    share_until: str,
    by: str,
    reason: str,
    db_url: str,
    as_json: bool,
) -> None:
    """Add an entry to a register; several values of one field stand on lines of their own."""
    register = register_named(name)
    stamp = stamp_of(by, language, reason)
    given = {"entry_id": entry_id, "shareable": "yes" if share else "no", "share_until": share_until}
    with Store(db_url) as store:
        if entry_id and any(each.entry_id == entry_id for each in entries(store.engine, name, withdrawn=True)):
            raise InputError(f"{name} {entry_id}: is there already: use 'adwarden register change'")
        draft = draft_of(register, _fields(settings), stamp, given)
        refuse_unstored(store.engine, register, draft.fields)
        (kept,) = append(store.engine, [draft])
    _tell(kept, as_json=as_json)


@click.command(
    "change", epilog="Example: adwarden register change codes codes-1 --set url=https://x.org --reason found"
)
@click.argument("name", metavar="REGISTER")
@click.argument("entry_id", metavar="ENTRY")
@click.option("--set", "settings", multiple=True, metavar="FIELD=VALUE", help="A field; an empty VALUE takes it out.")
@click.option("--lang", "language", default="", metavar="L", help="Another language.")
@click.option("--share/--no-share", default=None, help="Whether it may be shared.")
@click.option("--share-until", default=None, metavar="DAY", help="Last day on which it may be shared; '' for no end.")
@who_and_why(reason_required=True)
@db_option
@json_option
def change(  # noqa: PLR0913, PLR0917  (one parameter an option)
    name: str,
    entry_id: str,
    settings: tuple[str, ...],
    language: str,
    share: bool | None,
    share_until: str | None,
    by: str,
    reason: str,
    db_url: str,
    as_json: bool,
) -> None:
    """Change an entry: its next revision. The fields not named stay as they are."""
    register = register_named(name)
    changes = _fields(settings)
    stamp = stamp_of(by, language or "en", reason)
    with register_database(db_url) as engine:
        refuse_unstored(engine, register, changes, history_of(engine, register, entry_id)[-1].fields)

    def changed(before: RegisterEntry) -> RegisterEntry:
        if before.withdrawn:
            raise InputError(f"{name} {entry_id}: is withdrawn: take that back first ('register withdraw --undo')")
        until = before.share_until.isoformat() if before.share_until else ""
        shareable = before.shareable if share is None else share
        given = {
            "entry_id": entry_id,
            "language": language or before.language,
            "shareable": "yes" if shareable else "no",
            "share_until": share_until if share_until is not None else until if shareable else "",
        }
        draft = draft_of(register, {**before.fields, **changes}, stamp, given)
        return replace(draft, attachments=before.attachments)

    _tell(_amended(db_url, register, entry_id, changed), as_json=as_json)


@click.command("withdraw", epilog="Example: adwarden register withdraw codes codes-1 --reason 'entered twice'")
@click.argument("name", metavar="REGISTER")
@click.argument("entry_id", metavar="ENTRY")
@click.option("--undo", is_flag=True, help="Let a withdrawn entry stand again.")
@who_and_why(reason_required=True)
@db_option
def withdraw(name: str, entry_id: str, undo: bool, by: str, reason: str, db_url: str) -> None:
    """Withdraw an entry: it counts no more and stays readable with the reason."""
    register = register_named(name)
    stamp = stamp_of(by, "en", reason)

    def withdrawn(before: RegisterEntry) -> RegisterEntry:
        if before.withdrawn is not undo:
            raise InputError(f"{name} {entry_id}: is {'not withdrawn' if undo else 'withdrawn already'}")
        return stamp.put_on(replace(before, withdrawn=not undo))

    kept = _amended(db_url, register, entry_id, withdrawn)
    click.echo(f"{kept.entry_id}: {'stands again' if undo else 'withdrawn'} (revision {kept.revision})")


@click.command("attach", epilog="Example: adwarden register attach platforms platforms-1 policy.pdf")
@click.argument("name", metavar="REGISTER")
@click.argument("entry_id", metavar="ENTRY")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--files", type=click.Path(path_type=Path), metavar="DIR", help="Where files are kept.")
@who_and_why(reason_required=False)
@db_option
def attach(name: str, entry_id: str, file: Path, files: Path | None, by: str, reason: str, db_url: str) -> None:
    """Keep a file with an entry, under its SHA-256; it is shared where the entry is."""
    from reports.registers.attachments import keep_file  # noqa: PLC0415  (Pillow: only for this)

    register = register_named(name)
    stamp = stamp_of(by, "en", reason or f"attached {file.name}")
    with register_database(db_url) as engine:
        history_of(engine, register, entry_id)
    kept = keep_file(files or default_files_dir(db_url), file)

    def attached(before: RegisterEntry) -> RegisterEntry:
        if any(each.sha256 == kept.sha256 for each in before.attachments):
            raise InputError(f"{name} {entry_id}: has this file already ({kept.sha256})")
        return stamp.put_on(replace(before, attachments=(*before.attachments, kept)))

    entry = _amended(db_url, register, entry_id, attached)
    click.echo(f"{entry.entry_id}: {safe(kept.name)} kept as {kept.sha256} ({kept.media_type}, {kept.n_bytes:,} bytes)")


@click.command("measure", epilog="Example: adwarden register measure platforms-1")
@click.argument("entry_id", metavar="ENTRY")
@click.option("--platform", default="", metavar="NAME", help="Its name in AdWarden (default: what the entry says).")
@who_and_why(reason_required=False)
@db_option
def measure(entry_id: str, platform: str, by: str, reason: str, db_url: str) -> None:
    """Estimate how many ads of concern disappeared from a platform of the register, and after how many days.

    Only ads that later searches could have missed are counted: what nobody looked for again is no ad that stood.
    """
    from db.assessed import assessed_rows  # noqa: PLC0415  (only for this)
    from db.revisits import n_revisits  # noqa: PLC0415
    from reports.platform_response import response_of  # noqa: PLC0415

    register = register_named("platforms")
    stamp = stamp_of(by, "en", reason or "response measured")
    with register_database(db_url) as engine:
        entry = history_of(engine, register, entry_id)[-1]
        named = platform or entry.fields.get("description", "")
        if not named:
            raise InputError(f"platforms {entry_id}: its name in AdWarden is not told: give it with --platform")
        rows = assessed_rows(engine, _LONG_AGO, stamp.recorded_at.date(), (named,))
        response = response_of(rows, n_revisits(engine, named))
    if not response.n_of_concern:
        raise InputError(f"platforms {entry_id}: no ad of '{named}' is confirmed as of concern (adwarden review)")
    if not response.n_followed:
        raise InputError(
            f"platforms {entry_id}: none of {response.n_of_concern:,} ads of concern was followed, so that nothing can"
            f" be told ({response.effort}): search again (adwarden crawl) or look at them again (adwarden revisit)"
        )
    fields = response.as_fields(stamp.recorded_at.date())

    def measured(before: RegisterEntry) -> RegisterEntry:
        kept = register.validate_fields({**before.fields, "description": named, **fields})
        return stamp.put_on(replace(before, fields=kept))

    _amended(db_url, register, entry_id, measured)
    click.echo(f"{entry_id}: {_said(response)}")


def _said(response: PlatformResponse) -> str:
    """The response in a line, with its effort and the reason where a share cannot be told."""
    left = response.n_of_concern - response.n_followed
    told = f"{response.n_gone:,} of {response.n_followed:,} ads of concern followed disappeared"
    sold = f", {response.n_sold:,} were marked as sold" if response.n_sold else ""
    others = f"; {left:,} more were not followed" if left else ""
    share = response.gone
    if share.value is None:
        estimate = f"; share within 30 days not told: {share.notes[0]}"
    else:
        estimate = f"; {share.value:.0%} ended within 30 days of posting"
        if share.low is not None and share.high is not None:
            estimate += f" (95% interval {share.low:.0%} to {share.high:.0%})"
    days = "" if response.median.value is None else f", half within {response.median.value:.1f} days"
    return f"{told}{sold}{others}{estimate}{days} ({response.effort})"


def _fields(settings: Sequence[str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for setting in settings:
        name, equals, value = setting.partition("=")
        if not equals or name in fields:
            raise InputError(f"--set {setting[:60]!r}: write FIELD=VALUE, each field once")
        fields[name] = value
    return fields


def _amended(
    db_url: str, register: Register, entry_id: str, changed: Callable[[RegisterEntry], RegisterEntry]
) -> RegisterEntry:
    with register_database(db_url) as engine:
        history_of(engine, register, entry_id)
        kept = amend(engine, register.name, entry_id, changed)
    if kept is None:
        raise EntryError([f"{register.name} {entry_id}: no such entry"])
    return kept


def _tell(entry: RegisterEntry, *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(entry_facts(entry), ensure_ascii=False, indent=2))
    else:
        click.echo(f"{entry.entry_id}: revision {entry.revision} by {safe(entry.recorded_by)}")
