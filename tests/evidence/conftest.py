"""A small folder of evidence as crawls leave it: two platforms, closed files, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crawler.chain import ChainLedger
from crawler.facts import CLOSED_URN
from crawler.snapshots import platform_dir, warc_path
from crawler.warc import VisitLog
from model.evidence import ChainHead
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


Visits = Callable[..., tuple[Path, ChainHead]]
