"""``adwarden import``: listings from files into the database."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from glob import glob
from pathlib import Path

import click

from cli.archives import import_archive
from cli.options import db_option, json_option
from cli.progress import progress
from cli.terminal import safe
from crawler.archive import is_archive
from crawler.description import Platform
from crawler.platform import load_platform, shipped_files
from db.store import Store
from model.errors import InputError
from pipelines.checks import is_platform_name
from pipelines.file_intake import FileSummary, SourceFile, take_file
from pipelines.intake import load_matcher
from spiders.archive import ArchiveFile, undescribed
from spiders.tables.files import ListingFile

_LINES_SHOWN = 20


def _now() -> datetime:
    return datetime.now(UTC)


@click.command(
    "import",
    epilog="Example: adwarden import ads.jsonl.gz --platform old-forum --lang fr",
)
@click.argument("files", nargs=-1, metavar="FILE...", type=click.Path(path_type=Path))
@click.option(
    "--platform", required=True, metavar="NAME|FILE", help="Platform the ads are from, or a description of it."
)
@click.option("--lang", "language", default="", metavar="L", help="Language of ads that name none, as in 'fr'.")
@click.option("--sheet", default="", metavar="NAME", help="The sheet of a spreadsheet; needed if several hold ads.")
@db_option
@json_option
def command(files: tuple[Path, ...], platform: str, language: str, sheet: str, db_url: str, as_json: bool) -> None:
    """Take in listings from JSON Lines, CSV, TSV (.gz too), .xlsx, .xls, .ods or web archives (WARC, WACZ).

    One ad a row, columns by name: id, title, text, lang, category, price, currency, url, seller, posted_at, place,
    images and their usual other names. A row without an id gets one made of its content. Of rows with the same id
    each later one that differs is a further version of the ad. Importing a file again changes nothing; after an
    interruption the same command completes it. Exit 1 if rows had to be skipped.

    Of a web archive (.warc, .warc.gz, .arc, .arc.gz, .wacz) of any origin every page that reads as an ad is taken,
    dated by its capture. A description (kind archive, or any) tells its hosts, the addresses of ads
    (listing.id_pattern) and where fields stand; without one, pages with a product in their structured data are ads.
    """
    described = _described(platform, language)
    if described is not None:
        platform = described.name
        files = files or _archive_files(described)
    if not files:
        raise click.UsageError("Missing argument 'FILE...'.")
    if not is_platform_name(platform):
        raise InputError(f"--platform {platform!r}: write a name of a-z, 0-9 and hyphens, at most 64 characters")
    if language and not (language.isascii() and language.isalpha() and len(language) in (2, 3)):
        raise InputError(f"--lang {language!r}: write a language code of two or three letters, such as 'fr'")
    # All are looked at before the first is stored: one wrong name should not leave the work half done.
    sources = [_opened(path, platform, language, described, sheet) for path in files]
    with Store(db_url) as store:
        outcomes = [
            import_archive(store, source, as_json=as_json)
            if isinstance(source, ArchiveFile)
            else _import(store, source, platform, as_json=as_json)
            for source in sources
        ]
    if as_json:
        click.echo(json.dumps({"files": outcomes}, ensure_ascii=False))
    if any(outcome["skipped"] for outcome in outcomes):
        raise SystemExit(1)


def _described(named: str, language: str) -> Platform | None:
    if "/" in named or named.endswith((".yml", ".yaml")) or named in shipped_files():
        found = load_platform(named)
        return found.model_copy(update={"languages": (language,)}) if language and not found.languages else found
    return None


def _archive_files(described: Platform) -> tuple[Path, ...]:
    """The files that a description of an archive names, in order."""
    found = [Path(name) for pattern in described.archive.files for name in sorted(glob(pattern, recursive=True))]  # noqa: PTH207  (patterns may be absolute)
    if described.archive.files and not found:
        raise InputError(
            f"platform '{described.name}': archive.files: no file fits {', '.join(described.archive.files)}"
        )
    return tuple(found)


def _opened(
    path: Path, platform: str, language: str, described: Platform | None, sheet: str
) -> ListingFile | ArchiveFile:
    if is_archive(path):
        return ArchiveFile(path, described or undescribed(platform, language))
    return ListingFile(path, platform, language, _now(), sheet)


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
