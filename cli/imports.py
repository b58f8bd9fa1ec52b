"""``adwarden import``: listings from files into the database."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from pathlib import Path

import click

from cli.options import db_option, json_option
from cli.progress import progress
from cli.terminal import safe
from db.store import Store
from model.errors import InputError
from pipelines.checks import is_platform_name
from pipelines.file_intake import FileSummary, SourceFile, take_file
from pipelines.intake import load_matcher
from spiders.files import ListingFile

_LINES_SHOWN = 20


def _now() -> datetime:
    return datetime.now(UTC)


@click.command(
    "import",
    epilog="Example: adwarden import ads.jsonl.gz --platform old-forum --lang fr",
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@click.option("--platform", required=True, metavar="NAME", help="Platform the ads are from (a-z, 0-9, hyphen).")
@click.option("--lang", "language", default="", metavar="L", help="Language of ads that name none, as in 'fr'.")
@click.option("--sheet", default="", metavar="NAME", help="The sheet of a spreadsheet; needed if several hold ads.")
@db_option
@json_option
def command(files: tuple[Path, ...], platform: str, language: str, sheet: str, db_url: str, as_json: bool) -> None:
    """Take in listings from JSON Lines, CSV or TSV files (.gz too), or spreadsheets (.xlsx, .ods).

    One ad a row, columns by name: id, title, text, lang, category, price, currency, url, seller, posted_at, place,
    images and their usual other names. A row without an id gets one made of its content. Of rows with the same id
    each later one that differs is a further version of the ad. Importing a file again changes nothing; after an
    interruption the same command completes it. Exit 1 if rows had to be skipped.
    """
    if not is_platform_name(platform):
        raise InputError(f"--platform {platform!r}: write a name of a-z, 0-9 and hyphens, at most 64 characters")
    if language and not (language.isascii() and language.isalpha() and len(language) in (2, 3)):
        raise InputError(f"--lang {language!r}: write a language code of two or three letters, such as 'fr'")
    # All are looked at before the first is stored: one wrong name should not leave the work half done.
    sources = [ListingFile(path, platform, language, _now(), sheet) for path in files]
    with Store(db_url) as store:
        outcomes = [_import(store, source, platform, as_json=as_json) for source in sources]
    if as_json:
        click.echo(json.dumps({"files": outcomes}, ensure_ascii=False))
    if any(outcome["skipped"] for outcome in outcomes):
        raise SystemExit(1)


def _import(store: Store, source: ListingFile, platform: str, *, as_json: bool) -> dict[str, object]:
    started = time.monotonic()
    name = safe(source.path.name + (f"#{source.sheet}" if source.sheet else ""))
    described = SourceFile(name=name, sha256=source.sha256, platform=platform, part=source.sheet)
    with progress(safe(source.path.name), source.n_lines) as report:
        summary = take_file(store, load_matcher(), described, source.rows(), _now, report)
    seconds = time.monotonic() - started
    if not as_json:
        _tell(source, summary, seconds)
    return {
        "file": str(source.path),
        "sheet": source.sheet,
        "platform": platform,
        "visit_key": described.visit_key,
        "rows": summary.n_rows,
        "new": summary.n_new,
        "changed": summary.n_changed,
        "unchanged": summary.n_unchanged,
        "skipped": summary.n_skipped,
        "flagged": summary.n_flagged,
        "issues": summary.n_issues,
        "skipped_lines": [{"line": line, "problem": problem} for line, problem in summary.skipped[:_LINES_SHOWN]],
        "unused_columns": source.unused,
        "seconds": round(seconds, 3),
    }


def _tell(source: ListingFile, summary: FileSummary, seconds: float) -> None:
    name = safe(str(source.path))
    rate = f", {summary.n_rows / seconds:,.0f} rows/s" if seconds >= 0.1 else ""
    click.echo(
        f"{name}: {summary.n_rows:,} rows: {summary.n_new:,} new, {summary.n_changed:,} changed, "
        f"{summary.n_unchanged:,} unchanged, {summary.n_skipped:,} skipped; {summary.n_flagged:,} flagged{rate}"
    )
    if source.unused:
        columns = ", ".join(f"{safe(column)[:40]} ({count:,})" for column, count in list(source.unused.items())[:12])
        click.echo(f"{name}: columns not used: {columns}")
    for line, problem in summary.skipped[:_LINES_SHOWN]:
        click.echo(f"{name}:{line}: skipped: {safe(problem)}", err=True)
    if summary.n_skipped > _LINES_SHOWN:
        click.echo(f"{name}: and {summary.n_skipped - _LINES_SHOWN:,} more rows skipped", err=True)
