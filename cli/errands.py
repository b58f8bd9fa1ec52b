"""What the runs that are no search share: a database that is there, platforms loaded, a clock that may be simulated."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli.crawl import Board, default_warc_dir, quiet_logs
from cli.progress import progress
from spiders.runs.errands import Errand
from spiders.runs.run import run_crawl
from spiders.runs.summaries import CrawlSummary

if TYPE_CHECKING:
    from crawler.description import Platform


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Which platforms a run goes to, and where it keeps what it gets."""

    names: tuple[str, ...]
    base_url: str | None
    warc_dir: Path | None
    log_file: Path | None
    db_url: str

    def platforms(self) -> list[Platform]:
        """The platforms named. Raises ConfigError, UsageError, or StoreError where there is no database yet."""
        from crawler.platform import load_platform  # noqa: PLC0415  (Scrapy: only when a run starts)
        from db.opening import open_existing  # noqa: PLC0415

        if self.base_url is not None and len(self.names) != 1:
            raise click.UsageError("--base-url needs exactly one PLATFORM")
        open_existing(self.db_url).dispose()
        return [load_platform(name, self.base_url) for name in self.names]


def run_errands(
    where: Where,
    platforms: list[Platform],
    errands: Mapping[str, Errand],
    overrides: Mapping[str, Any] | None = None,
) -> list[CrawlSummary]:
    """Run one errand a platform, with progress."""
    from crawler.clock import clock_from  # noqa: PLC0415

    simulated = os.environ.get("ADWARDEN_NOW")
    quiet_logs(where.log_file)
    with progress("pages") as report:
        return run_crawl(
            platforms,
            db_url=where.db_url,
            warc_dir=where.warc_dir or default_warc_dir(where.db_url),
            report=Board(report).tell,
            now=clock_from(simulated) if simulated else None,
            errands=errands,
            overrides=dict(overrides or {}),
        )
