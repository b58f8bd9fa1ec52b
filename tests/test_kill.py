"""``kill -9`` at any moment of a crawl, then the same command: the database is what an undisturbed crawl gives."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from sandbox.server import Sandbox

KILLS = 8
_BEGUN = 50_000
"""Bytes of a log after which its crawl is killed: a tenth of it."""
PLATFORMS = ("sandbox-shop", "sandbox-social")

# Every table by its natural keys: no row ids, no random keys, no instants.
QUERIES = {
    "crawls": "select platform, queries, max_pages, ended_at is not null from crawls",
    "visits": "select platform, query, n_pages, n_listings, n_errors, outcome, reason, ended_at is null from visits",
    "listings": """select platform, external_id, url, title, text, language, category, price_amount, price_currency,
        seller_key, place, ships_to, shipping, images, state, version_no, content_sha256 from listings""",
    "listing_versions": """select l.platform, l.external_id, v.version_no, v.content_sha256, v.state, v.matcher_version
        from listing_versions v join listings l on l.id = v.listing_id""",
    "sightings": """select l.platform, l.external_id, v.query, s.state, s.content_sha256, s.snapshot_sha256
        from sightings s join listings l on l.id = s.listing_id join visits v on v.visit_key = s.visit_key""",
    "detections": """select l.platform, l.external_id, v.version_no, d.taxon, d.term, d.score, d.flagged, d.matches
        from detections d join listing_versions v on v.id = d.version_id join listings l on l.id = v.listing_id""",
    "offers": """select l.platform, l.external_id, v.version_no, o.quantity, o.unit, o.ship_from, o.methods, o.spans
        from offers o join listing_versions v on v.id = o.version_id join listings l on l.id = v.listing_id""",
    "snapshots": """select v.platform, v.query, s.url, s.sha256, s.status
        from snapshots s join visits v using (visit_key)""",
    "issues": "select platform, kind, place, message from issues",
}


@pytest.fixture(scope="module")
def box(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    with Sandbox(seed=11, day=date(2026, 3, 4), ports=(0, 0, 0), state_dir=tmp_path_factory.mktemp("box")) as running:
        yield running


def command(box: Sandbox, folder: Path) -> list[list[str]]:
    """One crawl command per platform: each is killed and repeated by itself."""
    base = [sys.executable, "-m", "cli", "--db", f"sqlite:///{folder}/a.db", "crawl"]
    options = ["--warc", str(folder / "warc"), "--max-pages", "3"]
    return [[*base, name, "--base-url", box.urls[name], *options] for name in PLATFORMS]


def crawl(words: list[str], folder: Path) -> None:
    done = subprocess.run(words, capture_output=True, text=True, timeout=240, check=False, cwd=folder)
    assert done.returncode == 0, done.stderr


def is_done(folder: Path, platform: str) -> bool:
    """Whether the crawl's row is closed: then the same command again would be another crawl."""
    if not (folder / "a.db").exists():
        return False
    query = "select count(*) from crawls where platform = ? and ended_at is not null"
    with closing(sqlite3.connect(folder / "a.db")) as database:
        try:
            return bool(database.execute(query, [platform]).fetchone()[0])
        except sqlite3.OperationalError:  # killed before the tables were there
            return False


def crawl_killed_at_random(words: list[str], folder: Path, platform: str, n_bytes: int) -> int:
    """Run one command again and again, killed at a random part of what its log lacks, then to its end; the kills.

    Where in a crawl a kill falls is told by the log, not by the clock: a machine that is now fast and now slow would
    kill before the first page or after the last.
    """
    chance = random.Random(time.time_ns())
    killed = 0
    for _ in range(KILLS):
        begun = _n_bytes(folder / "warc")
        until = begun + chance.uniform(0.0, 0.6) * max(n_bytes - begun, 0)
        process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder)
        while process.poll() is None and _n_bytes(folder / "warc") <= until:
            time.sleep(0.005)
        time.sleep(chance.uniform(0.0, 0.1))  # not always where a page has just been written
        if process.poll() is None:
            process.kill()
        process.wait()
        if is_done(folder, platform):
            return killed
        killed += process.returncode == -signal.SIGKILL
    crawl(words, folder)
    return killed


def contents(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(folder / "a.db")) as database:
        return {table: sorted(database.execute(query).fetchall(), key=repr) for table, query in QUERIES.items()}


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_killed_crawls_leave_what_an_undisturbed_crawl_leaves(box: Sandbox, tmp_path: Path) -> None:
    calm, killed = tmp_path / "calm", tmp_path / "killed"
    calm.mkdir()
    killed.mkdir()
    n_killed = n_calm = 0
    for name, words, same in zip(PLATFORMS, command(box, calm), command(box, killed), strict=True):
        crawl(words, calm)
        n_before, n_calm = n_calm, _n_bytes(calm / "warc")
        n_killed += crawl_killed_at_random(same, killed, name, _n_bytes(killed / "warc") + n_calm - n_before)
    assert n_killed >= 3
    expected, found = contents(calm), contents(killed)
    assert {table: len(rows) for table, rows in found.items()} == {table: len(rows) for table, rows in expected.items()}
    assert found == expected
    assert expected["listings"]
    assert expected["detections"]
    verify = [
        sys.executable,
        "-m",
        "cli",
        "--db",
        f"sqlite:///{killed}/a.db",
        "evidence",
        "verify",
        str(killed / "warc"),
    ]
    checked = subprocess.run(verify, capture_output=True, text=True, timeout=120, check=False, cwd=killed)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def _n_bytes(folder: Path) -> int:
    with suppress(FileNotFoundError):  # a file was closed, and so renamed, meanwhile
        return sum(file.stat().st_size for file in folder.rglob("*.gz*"))
    return 0


@pytest.mark.slow
def test_the_log_of_a_killed_crawl_is_whole_to_a_public_reader(box: Sandbox, tmp_path: Path) -> None:
    words = command(box, tmp_path)[0]
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=tmp_path)
    while process.poll() is None and _n_bytes(tmp_path / "warc") < _BEGUN:
        time.sleep(0.01)
    assert process.poll() is None, "the crawl was over before it could be killed"
    process.kill()
    process.wait()
    crawl(words, tmp_path)
    files = list((tmp_path / "warc").rglob("*.warc.gz"))
    assert files
    for file in files:
        with file.open("rb") as stream:
            urls = [
                record.rec_headers.get_header("WARC-Target-URI")
                for record in ArchiveIterator(stream, check_digests="raise")
                if record.rec_type == "response" and record.content_stream().read() is not None
            ]
        assert len(urls) == len(set(urls))
