"""The database dropped and rebuilt from the WARC files alone: row for row what the crawl wrote."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from crawler.platform import load_platform
from crawler.warc import members
from db.store import Store
from model.errors import StoreError
from sandbox.server import DEFAULT_DAY, Sandbox
from spiders.runs.run import run_crawl
from tests.evidence.conftest import Crawled

TABLES = (
    *("crawls", "visits", "listings", "listing_versions", "sightings", "snapshots", "detections", "offers"),
    *("issues", "chain_heads", "screenshots", "kept_cards"),
)


def tables(crawled: Crawled, database: str) -> dict[str, list[tuple[object, ...]]]:
    return {name: crawled.rows(f"select * from {name}", database) for name in TABLES}


def test_a_replay_writes_every_row_again_and_none_twice(crawled: Crawled) -> None:
    before = tables(crawled, "a.db")
    assert len(before["listings"]) > 60
    assert before["detections"]
    assert len(before["chain_heads"]) == 2
    code, output = crawled.run("replay", str(crawled.warc), "--db", f"sqlite:///{crawled.folder}/b.db")
    assert code == 0, output
    assert tables(crawled, "b.db") == before
    assert crawled.run("replay", str(crawled.warc), "--db", f"sqlite:///{crawled.folder}/b.db")[0] == 0
    assert tables(crawled, "b.db") == before
    assert crawled.run("replay", str(crawled.warc))[0] == 0
    assert tables(crawled, "a.db") == before


def test_a_killed_visit_comes_back_as_far_as_it_went_and_stays_open(crawled: Crawled) -> None:
    path = next((crawled.warc / "sandbox-shop").rglob("*.warc.gz"))
    with path.open("rb") as stream:
        records = [raw for _, raw in members(stream)]
    path.write_bytes(b"".join(records[:20]) + records[20][:30])
    code, output = crawled.run("replay", str(path), "--db", f"sqlite:///{crawled.folder}/b.db", "--json")
    assert code == 0, output
    assert crawled.rows("select outcome, ended_at from visits", "b.db") == [("open", None)]
    assert crawled.rows("select ended_at from crawls", "b.db") == [(None,)]
    listings = crawled.rows("select external_id, content_sha256 from listings order by 1", "b.db")
    assert 3 < len(listings) < 10
    assert set(listings) <= set(crawled.rows("select external_id, content_sha256 from listings"))


def test_what_is_no_log_of_ours_is_refused_in_one_line(crawled: Crawled, tmp_path: Path) -> None:
    path = next((crawled.warc / "sandbox-shop").rglob("*.warc.gz"))
    moved = tmp_path / "x" / path.name
    moved.parent.mkdir()
    shutil.copy(path, moved)
    code, text = crawled.run("replay", str(moved))
    assert (code, "keep it as PLATFORM/DAY/" in text) == (2, True)
    with path.open("rb") as stream:
        records = [raw for _, raw in members(stream)]
    foreign = tmp_path / "y" / "foreign.warc.gz"
    foreign.parent.mkdir()
    foreign.write_bytes(b"".join(records[2:6]))
    code, text = crawled.run("replay", str(foreign))
    assert (code, "adwarden import" in text) == (2, True)
    assert crawled.run("replay", str(tmp_path / "none"))[0] == 2


@pytest.fixture(scope="module")
def box(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    with Sandbox(seed=11, day=DEFAULT_DAY, ports=(0, 0, 0), state_dir=tmp_path_factory.mktemp("box")) as running:
        yield running


def crawl(box: Sandbox, folder: Path) -> int:
    """One small crawl; its exit code."""
    platform = load_platform("sandbox-shop", box.urls["sandbox-shop"])
    small = platform.model_copy(update={"limits": platform.limits.model_copy(update={"max_listings": 8})})
    [summary] = run_crawl([small], db_url=f"sqlite:///{folder}/a.db", warc_dir=folder / "warc", max_pages=1)
    return summary.exit_code


@pytest.fixture(scope="module")
def calm(box: Sandbox, tmp_path_factory: pytest.TempPathFactory) -> Crawled:
    folder = tmp_path_factory.mktemp("calm")
    assert crawl(box, folder) == 0
    return Crawled(folder)


@pytest.mark.parametrize(("name", "at"), [("save_snapshots", 1), ("save_many", 1), ("close_visit", 1)])
def test_a_database_that_fails_for_a_moment_loses_nothing(
    box: Sandbox, calm: Crawled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, at: int
) -> None:
    whole = getattr(Store, name)
    left = [at]

    def failing(self: Store, *arguments: object) -> object:
        left[0] -= 1
        if left[0] == 0:
            raise StoreError("the database went away")
        return whole(self, *arguments)

    monkeypatch.setattr(Store, name, failing)
    assert crawl(box, tmp_path) == 2
    assert left[0] <= 0
    failed = Crawled(tmp_path)
    assert failed.rows("select outcome from visits") == [("open",)]
    assert crawl(box, tmp_path) == 0
    query = "select external_id, content_sha256, version_no from listings order by 1"
    assert failed.rows(query) == calm.rows(query)
    assert failed.rows("select outcome, n_listings from visits") == calm.rows("select outcome, n_listings from visits")
    code, output = failed.run("evidence", "verify", str(failed.warc))
    assert code == 0, output
