"""Crawls of the test shop into a real database, with a small species reader in the matcher's place."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from crawler.description import Platform
from db.engine import reading
from db.store import Store
from pipelines import match, visits
from spiders.runs.errands import Errand
from spiders.runs.run import run_crawl
from spiders.runs.summaries import CrawlSummary
from tests.factories import WordReader
from tests.spiders.conftest import described

FIRST = datetime(2026, 3, 1, 9, tzinfo=UTC)
Opened = Callable[[], AbstractContextManager[Store]]


class Ground:
    """A folder with a database and its evidence; ``crawl`` and ``run`` work in it ``day`` days after the first."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, db_url: str = "") -> None:
        self.db_url = db_url or f"sqlite:///{folder}/adwarden.db"
        self.warc_dir = folder / "warc"
        reader = WordReader()
        monkeypatch.setattr(match, "load_matcher", lambda: reader)
        monkeypatch.setattr(visits, "load_matcher", lambda: reader)

    def crawl(self, url: str, day: float = 0, **parts: Any) -> CrawlSummary:
        """One search crawl; ``parts`` describe the shop."""
        return self.run(described(url, **parts), day)

    def run(self, platform: Platform, day: float = 0, errand: Errand | None = None) -> CrawlSummary:
        """One run of a platform."""
        at = FIRST + timedelta(days=day)
        [summary] = run_crawl(
            [platform],
            db_url=self.db_url,
            warc_dir=self.warc_dir,
            now=lambda: at,
            overrides={"ADWARDEN_BACKOFF_S": 0.01},
            errands={platform.name: errand} if errand else None,
        )
        return summary

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """What a query finds."""
        with Store(self.db_url) as store, reading(store.engine) as connection:
            return [tuple(row) for row in connection.execute(text(query))]


@pytest.fixture
def ground(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ground:
    return Ground(tmp_path, monkeypatch)
