"""``adwarden publish``: what of the registers may be shared, as a site of plain files."""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path

import click

from cli.options import day_given, db_option, json_option
from cli.register_desk import default_files_dir, now, register_database
from cli.terminal import safe
from model.errors import InputError
from reports.registers.values import Kind, value_of


@click.command(epilog="Example: adwarden publish --out site --lang en,fr,es")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR", help="Folder of the site.")
@click.option("--lang", "languages", default="en,fr,es", show_default=True, metavar="L,L", help="Its languages.")
@click.option("--base-url", default="", metavar="URL", help="Where it will stand: whole addresses and a sitemap.")
@click.option("--as-of", metavar="DAY", help="Publish what may be shared on that day (default: today).")
@click.option("--files", type=click.Path(path_type=Path), metavar="DIR", help="Where files of entries are kept.")
@db_option
@json_option
def command(
    out: Path, languages: str, base_url: str, as_of: str | None, files: Path | None, db_url: str, as_json: bool
) -> None:
    """Write the publication site: shareable entries only, pages without a server, tables, feeds, checksums.

    Entries once shared and since withdrawn leave a stone without content. Entries that would name a person are held
    back and told, and entries of a past day that may not be shared today are told (exit 1). Run it again and the site
    is replaced as a whole.
    """
    from db.registers import revisions  # noqa: PLC0415
    from reports.publication.files import site_files, write_site  # noqa: PLC0415
    from reports.publication.selection import publication  # noqa: PLC0415
    from reports.registers.attachments import read_file  # noqa: PLC0415
    from reports.registers.book import load_registers  # noqa: PLC0415

    spoken = _languages(languages)
    made_at = now()
    day = day_given("--as-of", as_of) if as_of else made_at.date()
    base = _base(base_url)
    registers = load_registers()
    with register_database(db_url) as engine:
        known = {name: revisions(engine, name) for name in registers}
    shown = publication(registers, known, day)
    standing = {each.anchor for each in publication(registers, known, made_at.date()).entries}
    lapsed = [each for each in shown.entries if each.anchor not in standing]
    folder = files or default_files_dir(db_url)
    software = f"adwarden {version('adwarden')}"
    n_files = write_site(out, site_files(shown, spoken, lambda file: read_file(folder, file), made_at, software, base))
    if as_json:
        held = [{"register": name, "entry_id": entry, "why": why} for name, entry, why in shown.held_back]
        facts = {
            "n_entries": len(shown.entries),
            "n_gone": len(shown.tombstones),
            "n_files": n_files,
            "held_back": held,
            "no_longer_shared": [{"register": e.register.name, "entry_id": e.entry.entry_id} for e in lapsed],
        }
        click.echo(json.dumps(facts))
    else:
        for name, entry_id, why in shown.held_back:
            click.echo(f"held back: {name} {safe(entry_id)}: {why}")
        for each in lapsed:
            told = "may be shared no longer: do not put this site online"
            click.echo(f"of {day} only: {each.register.name} {safe(each.entry.entry_id)} {told}")
        click.echo(f"{len(shown.entries):,} entries, {len(shown.tombstones):,} taken down: {n_files:,} files in {out}")
    click.get_current_context().exit(1 if shown.held_back or lapsed else 0)


def _languages(text: str) -> list[str]:
    from reports.publication.words import WORDS  # noqa: PLC0415

    spoken = list(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
    if not spoken or set(spoken) - set(WORDS):
        raise InputError(f"--lang {text!r}: write one or more of {','.join(WORDS)}")
    return spoken


def _base(text: str) -> str:
    if not text:
        return ""
    try:
        return value_of(Kind.URL, text).rstrip("/")
    except ValueError as error:
        raise InputError(f"--base-url {text!r}: {error}") from error
