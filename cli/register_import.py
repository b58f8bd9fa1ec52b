"""``adwarden register import``: entries from files, every row that cannot be taken told and kept."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from cli.options import db_option
from cli.register_desk import register_named, stamp_of, who_and_why
from cli.terminal import safe
from db.registers import append, entries, unstored_listings
from db.store import Store
from model.errors import InputError
from reports.registers.drafts import read_drafts
from reports.registers.files import FileRow, read_rows
from reports.spreadsheet import defused

_NEW_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command(
    "import", epilog="Example: adwarden register import measures measures.csv --lang fr --reason 'survey 2026'"
)
@click.argument("name", metavar="REGISTER")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option(
    "--lang", "language", default="en", show_default=True, metavar="L", help="Language of rows that name none."
)
@click.option("--sheet", default="", metavar="NAME", help="The sheet of a spreadsheet (default: the first).")
@click.option("--rejects", type=_NEW_FILE, metavar="FILE", help="Keep good rows, write the others to this CSV.")
@who_and_why(reason_required=False)
@db_option
@click.pass_context
def take_in(  # noqa: PLR0913, PLR0917  (one parameter an option)
    ctx: click.Context,
    name: str,
    file: Path,
    language: str,
    sheet: str,
    rejects: Path | None,
    by: str,
    reason: str,
    db_url: str,
) -> None:
    """Take in entries from CSV, JSON Lines or .xlsx: a column a field.

    Further columns: entry_id, language, shareable, share_until. A row with the id of an entry becomes its next
    revision; one that says what an entry says already changes nothing. Rows that cannot be taken are told with file
    and line, and then nothing is taken in; with --rejects the good ones are.
    """
    register = register_named(name)
    stamp = stamp_of(by, language, reason or f"imported from {file.name}")
    rows = list(read_rows(file, sheet))
    with Store(db_url) as store:
        standing = entries(store.engine, name, withdrawn=True)
        found = read_drafts(register, rows, standing, stamp, partial(unstored_listings, store.engine))
        for row, why in found.wrong:
            click.echo(f"{file}:{row.line}: {safe(why)}")
        if found.wrong and rejects is None:
            raise InputError(
                f"{file}: {len(found.wrong):,} of {len(rows):,} rows cannot be taken, so none was: mend them,"
                " or keep the good ones with --rejects FILE"
            )
        if found.wrong and rejects is not None:
            _write_rejects(rejects, found.wrong)
        kept = append(store.engine, found.drafts)
    n_new = sum(entry.revision == 1 for entry in kept)
    click.echo(f"{name}: {n_new:,} added, {len(kept) - n_new:,} changed, {found.n_known:,} known already")
    if found.wrong:
        click.echo(f"{len(found.wrong):,} rows written to {rejects}")
        ctx.exit(1)


def _write_rejects(file: Path, wrong: Sequence[tuple[FileRow, str]]) -> None:
    columns = list(dict.fromkeys(name for row, _ in wrong for name in row.cells))
    try:
        with file.open("x", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow([*columns, "line", "problem"])
            for row, why in wrong:
                writer.writerow([*(defused(row.cells.get(name, "")) for name in columns), row.line, defused(why)])
    except FileExistsError as error:
        raise InputError(f"--rejects {file}: is there already: name a new file") from error
    except OSError as error:
        raise InputError(f"--rejects {file}: cannot be written: {error.strerror}") from error
