"""``adwarden register``: what an analyst writes down for the report to the Secretariat, and reading it again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli.groups import Verbs
from cli.options import day_given, db_option, json_option
from cli.register_desk import history_of, register_database, register_named
from cli.register_import import take_in
from cli.register_write import add, attach, change, measure, withdraw
from cli.terminal import safe
from db.registers import entries, revisions
from model.errors import InputError
from reports.registers.book import LANGUAGES, Register, RegisterField, load_registers
from reports.registers.export import as_csv, entry_facts

if TYPE_CHECKING:
    from model.register import RegisterEntry

_TITLE = 70


@click.group(cls=Verbs)
def command() -> None:
    """Measures, practices, platforms, contacts, codes of conduct, studies and referrals, as the report needs them.

    Every change is a further revision with who, when and why; nothing is overwritten or deleted.
    """


@command.command("list", epilog="Example: adwarden register list measures --json")
@click.argument("name", metavar="[REGISTER]", default="")
@click.option("--all", "everything", is_flag=True, help="Withdrawn entries too.")
@click.option("--as-of", metavar="DAY", help="As it stood at the end of that day (UTC).")
@db_option
@json_option
def list_entries(name: str, everything: bool, as_of: str | None, db_url: str, as_json: bool) -> None:
    """List the registers, or the entries of one."""
    day = day_given("--as-of", as_of) if as_of else None
    chosen = [register_named(name)] if name else list(load_registers().values())
    with register_database(db_url) as engine:
        found = {each.name: entries(engine, each.name, as_of=day, withdrawn=everything) for each in chosen}
    if as_json:
        told = [entry_facts(entry) for each in found.values() for entry in each]
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for register in chosen:
        if name:
            click.echo("\n".join(_line(register, entry) for entry in found[register.name]) or "No entry yet.")
        else:
            n_shared = sum(entry.shareable for entry in found[register.name])
            paragraphs = ", ".join(register.answers)
            click.echo(
                f"{register.name:<10} {len(found[register.name]):>5} entries, {n_shared} may be shared"
                f"   {register.label.en} ({paragraphs})"
            )


def _line(register: Register, entry: RegisterEntry) -> str:
    told = "withdrawn" if entry.withdrawn else "shareable" if entry.shareable else "internal"
    title = safe(entry.fields.get(register.title_field, ""))
    return f"{entry.entry_id:<16} r{entry.revision:<3} {told:<10} {entry.language:<5} {title[:_TITLE]}"


@command.command("fields", epilog="Example: adwarden register fields measures --lang fr")
@click.argument("name", metavar="REGISTER")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="en", help="Language of labels and help.")
@click.option("--template", is_flag=True, help="Write the first line of a CSV to fill and import.")
@json_option
def list_fields(name: str, language: str, template: bool, as_json: bool) -> None:
    """Say what the fields of a register are."""
    register = register_named(name)
    if template:
        click.echo(as_csv(register, (), leave_out=("withdrawn", "reason", "revision", "recorded_at", "recorded_by",
                                                   "attachments")), nl=False)  # fmt: skip
        return
    if as_json:
        click.echo(json.dumps([_field_facts(field, language) for field in register.fields], ensure_ascii=False))
        return
    click.echo(f"{register.label_in(language)} ({', '.join(register.answers)}): {register.about_in(language)}")
    for field in register.fields:
        marks = [field.type.value]
        marks += [word for word in ("required", "many", "private") if getattr(field, word)]
        click.echo(f"\n{field.name} [{', '.join(marks)}] {field.label_in(language)}")
        click.echo(f"    {field.help.in_language(language)}")
        for value, words in field.choices.items():
            click.echo(f"    {value}: {words.in_language(language)}")


def _field_facts(field: RegisterField, language: str) -> dict[str, Any]:
    return {
        "name": field.name,
        "type": field.type.value,
        "required": field.required,
        "many": field.many,
        "private": field.private,
        "max_length": field.max_length,
        "label": field.label_in(language),
        "help": field.help.in_language(language),
        "choices": {value: words.in_language(language) for value, words in field.choices.items()},
    }


@command.command("show", epilog="Example: adwarden register show measures measures-1 --history")
@click.argument("name", metavar="REGISTER")
@click.argument("entry_id", metavar="ENTRY")
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="en", help="Language of the labels.")
@click.option("--history", is_flag=True, help="Every revision, not only the last.")
@db_option
@json_option
def show(name: str, entry_id: str, language: str, history: bool, db_url: str, as_json: bool) -> None:
    """Show an entry as it stands, or all its revisions."""
    register = register_named(name)
    with register_database(db_url) as engine:
        found = history_of(engine, register, entry_id)
    shown = found if history else found[-1:]
    if as_json:
        facts = [entry_facts(entry) for entry in shown]
        click.echo(json.dumps(facts if history else facts[0], ensure_ascii=False, indent=2))
        return
    click.echo("\n\n".join("\n".join(_told(register, entry, language)) for entry in shown))


def _told(register: Register, entry: RegisterEntry, language: str) -> Iterator[str]:
    reason = f": {safe(entry.reason)}" if entry.reason else ""
    yield (
        f"{entry.entry_id}, revision {entry.revision}, {entry.recorded_at:%Y-%m-%d %H:%M} UTC by"
        f" {safe(entry.recorded_by)}{reason}"
    )
    until = f" until {entry.share_until}" if entry.share_until else ""
    yield f"  {'may be shared' + until if entry.shareable else 'not to be shared'}; language {entry.language}" + (
        "; WITHDRAWN" if entry.withdrawn else ""
    )
    for field in register.fields:
        if field.name in entry.fields:
            lines = field.shown(entry.fields[field.name], language).split("\n")
            yield f"  {field.label_in(language)}: {safe(lines[0])}"
            yield from (f"    {safe(line)}" for line in lines[1:])
    for each in entry.attachments:
        yield f"  file {each.sha256}  {safe(each.name)} ({each.media_type}, {each.n_bytes:,} bytes)"


@command.command("export", epilog="Example: adwarden register export measures --out measures.csv")
@click.argument("name", metavar="REGISTER")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="CSV (default: printed).")
@click.option("--all", "everything", is_flag=True, help="Withdrawn entries too.")
@click.option("--history", is_flag=True, help="Every revision of every entry.")
@db_option
def export(name: str, out: Path | None, everything: bool, history: bool, db_url: str) -> None:
    """Write a register as CSV, private fields too; `register import` reads it back.

    What a spreadsheet would take for a formula begins with an apostrophe.
    """
    register = register_named(name)
    with register_database(db_url) as engine:
        found = revisions(engine, name) if history else entries(engine, name, withdrawn=everything)
    table = as_csv(register, found)
    if out is None:
        click.echo(table, nl=False)
        return
    try:
        # The mark at the beginning tells spreadsheets that this is UTF-8.
        out.write_text("\ufeff" + table, encoding="utf-8", newline="")
    except OSError as error:
        raise InputError(f"--out {out}: cannot be written: {error.strerror}") from error
    inside = ", ".join(field.name for field in register.fields if field.private)
    told = f"; for the house only: it holds the private fields {inside}" if inside else ""
    click.echo(f"{len(found):,} {'revisions' if history else 'entries'} written to {out}{told}")


for _verb in (add, change, withdraw, take_in, attach, measure):
    command.add_command(_verb)
