"""A file is one visit: whole, repeated, interrupted or broken off."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from db.store import Store
from model.effort import VisitOutcome
from model.errors import InputError
from pipelines import file_intake
from pipelines.file_intake import FileSummary, SourceFile, take_file
from spiders.tables.files import FileRow
from tests.factories import DAY, WordReader, a_listing
from tests.pipelines.contents import contents
from tests.pipelines.killed_import import SOURCE, some_rows

ROOT = Path(__file__).parents[2]


def take(store: Store, rows: Any, source: SourceFile = SOURCE, day: int = 0) -> FileSummary:
    reports: list[Any] = []
    return take_file(
        store, WordReader(), source, rows, lambda: DAY + timedelta(days=day), lambda *a, **k: reports.append((a, k))
    )


def test_every_row_is_counted_once(store: Store, db_url: str) -> None:
    summary = take(store, some_rows(1000))
    assert summary.n_rows == 1000
    assert summary.n_new + summary.n_changed + summary.n_unchanged + summary.n_skipped == 1000
    assert summary.n_skipped == len(summary.skipped) == 58
    held = contents(db_url)
    assert len(held["listings"]) == summary.n_new
    assert len(held["listing_versions"]) == summary.n_new + summary.n_changed
    assert sum(row[3] == "malformed" for row in held["issues"]) == 58
    assert sum(row[3] == "not_understood" for row in held["issues"]) == 85
    (visit,) = [visit for visit in held["visits"] if visit[3] == "import:ads.jsonl"]
    assert visit[7:10] == (942, 58, VisitOutcome.COMPLETED.value)


def test_the_same_file_again_changes_nothing(store: Store, db_url: str) -> None:
    take(store, some_rows(300))
    before = contents(db_url)
    renamed = SourceFile(name="copy.jsonl", sha256=SOURCE.sha256, platform="shop")
    summary = take(store, some_rows(300), renamed, day=9)
    assert contents(db_url) == before
    assert (summary.n_new, summary.n_changed) == (0, 0)
    assert summary.n_flagged == 95


def test_another_platform_or_another_file_is_another_visit() -> None:
    keys = {
        SourceFile(name="a", sha256=digest, platform=platform).visit_key
        for digest in ("1", "2")
        for platform in ("shop", "forum")
    }
    assert len(keys) == 4


def test_another_file_with_the_same_ads_adds_sightings(store: Store, db_url: str) -> None:
    take(store, [FileRow(line=1, listing=a_listing())])
    take(store, [FileRow(line=1, listing=a_listing())], SourceFile(name="b", sha256="11", platform="shop"), day=1)
    held = contents(db_url)
    assert [len(held[name]) for name in ("listings", "listing_versions", "sightings")] == [1, 1, 2]


def test_a_file_that_breaks_off_is_a_failed_visit_with_what_came_before(store: Store, db_url: str) -> None:
    def broken() -> Iterator[FileRow]:
        yield from some_rows(1200)
        raise InputError("ads.jsonl.gz: ends in the middle of its gzip data: fetch or copy it again")

    with pytest.raises(InputError, match="ends in the middle"):
        take(store, broken())
    held = contents(db_url)
    (visit,) = [visit for visit in held["visits"] if visit[3] == "import:ads.jsonl"]
    assert visit[9:11] == ("failed", "ads.jsonl.gz: ends in the middle of its gzip data: fetch or copy it again")
    assert len(held["sightings"]) > 500


def test_complaints_are_bounded(store: Store, db_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_intake, "MAX_ISSUES", 700)
    summary = take(store, (FileRow(line=n, listing=None, problem="rubbish") for n in range(2000)))
    assert (summary.n_skipped, len(summary.skipped)) == (2000, 700)
    assert len(contents(db_url)["issues"]) == 700


def test_killed_five_times_and_taken_up_again_it_ends_as_if_undisturbed(tmp_path: Path) -> None:
    n_rows = 3000
    disturbed, quiet = f"sqlite:///{tmp_path}/disturbed.db", f"sqlite:///{tmp_path}/quiet.db"
    command = [sys.executable, "-m", "tests.pipelines.killed_import"]
    chance = random.Random(15057)
    kills = 0
    for _ in range(5):
        process = subprocess.Popen([*command, disturbed, str(n_rows)], cwd=ROOT, stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(chance.uniform(0.0, 0.5))
        process.kill()
        kills += process.wait() == -9
        process.stdout.close()
    assert kills >= 1
    for url in (disturbed, quiet):
        subprocess.run([*command, url, str(n_rows)], cwd=ROOT, check=True, capture_output=True)
    assert contents(disturbed) == contents(quiet)
    with Store(disturbed) as store:
        summary = take(store, some_rows(n_rows))
    assert (summary.n_new, summary.n_changed) == (0, 0)
