"""A small folder of evidence as crawls leave it: two platforms, closed files, one after the other."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cli import adwarden
from crawler.chain import ChainLedger
from crawler.facts import CLOSED_URN
from crawler.platform import load_platform
from crawler.snapshots import platform_dir, warc_path
from crawler.warc import VisitLog
from model.errors import MonitorError
from model.evidence import ChainHead
from sandbox.server import Sandbox
from spiders.runs.run import run_crawl
from tests.crawler.test_warc import exchange
from tests.factories import a_visit

AT = datetime(2026, 3, 1, 6, 0, tzinfo=UTC)


def write_visit(root: Path, number: int, n_pages: int = 3, platform: str = "shop") -> tuple[Path, ChainHead]:
    """One closed visit's file with pages, and its head."""
    visit = a_visit(f"v{number}", platform=platform, started_at=AT + timedelta(days=number))
    path = warc_path(root, visit)
    ledger = ChainLedger(platform_dir(root, platform), platform)
    name = path.relative_to(path.parents[1]).as_posix()
    log = VisitLog(path, "AdWarden/test", ledger.opened(name, visit.visit_key, visit.started_at))
    for page in range(n_pages):
        log.append(exchange(f"{number}-{page}", f"<p>page {page} of visit {number}</p>".encode() * 3))
    log.append_facts(CLOSED_URN + visit.visit_key, {"visit": {}, "records": log.digests}, visit.started_at)
    head = ledger.closed(name, visit.visit_key, log, visit.started_at)
    log.close()
    return path, head


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "warc"


@pytest.fixture
def files(root: Path) -> list[Path]:
    """Three closed files of one platform."""
    return [write_visit(root, number)[0] for number in range(3)]


@dataclass(frozen=True)
class Crawled:
    """A folder with ``a.db`` and ``warc/`` as crawls of two sandbox platforms leave them."""

    folder: Path

    @property
    def db_url(self) -> str:
        return f"sqlite:///{self.folder}/a.db"

    @property
    def warc(self) -> Path:
        return self.folder / "warc"

    def rows(self, query: str, database: str = "a.db") -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(self.folder / database)) as connection:
            return connection.execute(query).fetchall()

    def run(self, *words: str) -> tuple[int, str]:
        """An ``adwarden`` command on this folder's database; (exit code, output of both kinds)."""
        result = CliRunner().invoke(adwarden, ["--db", self.db_url, *words])
        if isinstance(result.exception, MonitorError):
            return result.exception.exit_code, str(result.exception)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result.exit_code, result.output


@pytest.fixture(scope="session")
def crawled_once(tmp_path_factory: pytest.TempPathFactory) -> Crawled:
    folder = tmp_path_factory.mktemp("crawled")
    crawled = Crawled(folder)
    with Sandbox(seed=11, day=date(2026, 3, 4), ports=(0, 0, 0), state_dir=folder / "box") as box:
        for name, pages in (("sandbox-shop", 1), ("sandbox-social", 2)):
            platform = load_platform(name, box.urls[name])
            [summary] = run_crawl([platform], db_url=crawled.db_url, warc_dir=crawled.warc, max_pages=pages)
            assert summary.exit_code == 0, summary
    return crawled


@pytest.fixture
def crawled(crawled_once: Crawled, tmp_path: Path) -> Crawled:
    """A copy of one's own, to be harmed."""
    shutil.copytree(crawled_once.folder, tmp_path / "crawled", ignore=shutil.ignore_patterns("box"))
    return Crawled(tmp_path / "crawled")
