"""One web archive of ``adwarden import``."""

from __future__ import annotations

import time

import click

from cli.progress import progress
from cli.terminal import safe
from db.store import Store
from pipelines.archive_intake import take_archive
from pipelines.file_intake import FileSummary, SourceFile
from pipelines.intake import load_matcher
from spiders.archive import ArchiveFile

_SHOWN = 20


def import_archive(store: Store, source: ArchiveFile, *, as_json: bool) -> dict[str, object]:
    """Take one archive in; what it brought, as JSON tells it."""
    started = time.monotonic()
    name = safe(source.path.name)
    described = SourceFile(name=name, sha256=source.sha256, platform=source.platform.name)
    with progress(name) as report:
        summary = take_archive(store, load_matcher(), described, source.ads(), report)
    seconds = time.monotonic() - started
    if not as_json:
        _tell(source, summary, seconds)
    return {
        "file": str(source.path),
        "platform": source.platform.name,
        "pages": source.n_pages,
        "rows": summary.n_rows,
        "new": summary.n_new,
        "changed": summary.n_changed,
        "unchanged": summary.n_unchanged,
        "skipped": summary.n_skipped,
        "flagged": summary.n_flagged,
        "issues": summary.n_issues,
        "skipped_records": [{"offset": place, "problem": why} for place, why in summary.skipped[:_SHOWN]],
        "seconds": round(seconds, 3),
    }


def _tell(source: ArchiveFile, summary: FileSummary, seconds: float) -> None:
    name = safe(str(source.path))
    rate = f", {source.n_pages / seconds:,.0f} pages/s" if seconds >= 0.1 else ""
    click.echo(
        f"{name}: {source.n_pages:,} pages, {summary.n_rows - summary.n_skipped:,} read as ads: {summary.n_new:,} new, "
        f"{summary.n_changed:,} changed, {summary.n_unchanged:,} unchanged; {summary.n_flagged:,} flagged{rate}"
    )
    for offset, problem in summary.skipped[:_SHOWN]:
        click.echo(f"{name}:{offset}: skipped: {safe(problem)}", err=True)
