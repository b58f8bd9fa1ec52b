from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from crawler.warc import read_exchanges
from tests.spiders.site import Shop, serve

_TABLES = {
    "listings": "SELECT platform, external_id, url FROM listings ORDER BY 1, 2",
    "visits": "SELECT query, n_pages, n_listings, n_errors, outcome, reason FROM visits ORDER BY started_at",
    "sightings": "SELECT listings.external_id, query, sightings.state FROM sightings JOIN visits USING (visit_key)"
    " JOIN listings ON listings.id = listing_id ORDER BY query, 1",
    "crawls": "SELECT platform, ended_at IS NULL FROM crawls",
}


def run(shop: Shop, folder: Path, deadline: int = 0) -> subprocess.CompletedProcess[str]:
    folder.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "tests.spiders.killed", shop.url, str(folder)]
    environment = os.environ | {"DIE_AT_EVENT": str(deadline)}
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=environment)


def contents(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    with sqlite3.connect(folder / "adwarden.db") as database:
        found = {name: database.execute(query).fetchall() for name, query in _TABLES.items()}
    database.close()
    return found


@pytest.mark.slow
def test_killed_at_any_event_the_same_command_ends_as_if_undisturbed(tmp_path: Path) -> None:
    with serve(Shop(n_items=6)) as shop:
        assert run(shop, tmp_path / "whole").returncode == 0
        whole = contents(tmp_path / "whole")
        assert len(whole["listings"]) == 6
        assert len(whole["visits"]) == 2
        for deadline in (2, 9, 22):
            folder = tmp_path / f"killed-{deadline}"
            assert run(shop, folder, deadline).returncode == -signal.SIGKILL
            logged = {exchange.url for path in folder.rglob("*.warc.gz") for exchange, _ in read_exchanges(path)}
            asked_before = len(shop.asked)
            again = run(shop, folder)
            assert again.returncode == 0, again.stderr
            assert contents(folder) == whole, f"killed at event {deadline}"
            once_more = Counter(f"{shop.url}{path[1:]}" for path in shop.asked[asked_before:])
            last_visit = {
                exchange.url for path in sorted(folder.rglob("*-000.warc.gz")) for exchange, _ in read_exchanges(path)
            }
            if not list(folder.rglob("*-001.warc.gz")):
                assert not [url for url in once_more if url in logged & last_visit]


def test_an_open_visit_keeps_its_key_its_log_and_the_original_times(tmp_path: Path) -> None:
    with serve(Shop(n_items=6)) as shop:
        assert run(shop, tmp_path, 12).returncode == -signal.SIGKILL
        [path] = tmp_path.rglob("*.warc.gz")
        before = {exchange.url: exchange.fetched_at for exchange, _ in read_exchanges(path)}
        with path.open("ab") as stream:
            stream.write(path.read_bytes()[:100])  # what a kill in the middle of a write leaves
        asked = list(shop.asked)
        assert run(shop, tmp_path).returncode == 0
        after = {exchange.url: exchange.fetched_at for exchange, _ in read_exchanges(path)}
        assert before.items() <= after.items()
        n_first_visit = len(after)
        assert len(set(shop.asked)) == n_first_visit + 1, "the second query's page is the only other"
        assert not set(shop.asked[len(asked) :]) & {"/search?q=&page=1"}
        checked = subprocess.run(
            [sys.executable, "-m", "warcio.cli", "check", str(path)], capture_output=True, text=True, check=False
        )
        assert checked.returncode == 0, checked.stdout


def test_sigterm_closes_the_visit_and_the_next_run_starts_afresh(tmp_path: Path) -> None:
    with serve(Shop(n_items=400, robots="User-agent: *\nCrawl-delay: 0.2\n")) as shop:
        folder = tmp_path / "run"
        folder.mkdir()
        process = subprocess.Popen([sys.executable, "-m", "tests.spiders.killed", shop.url, str(folder)])
        deadline = time.monotonic() + 30
        while len(shop.asked) < 6 and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) != 0
        [visit] = contents(folder)["visits"]
        assert visit[4] == "failed"
        assert "interrupted" in str(visit[5])
        assert contents(folder)["crawls"] == [("test-shop", 0)]


def test_a_platform_is_not_crawled_twice_at_once(tmp_path: Path) -> None:
    with serve(Shop(robots="User-agent: *\nCrawl-delay: 1\n")) as shop:
        first = subprocess.Popen([sys.executable, "-m", "tests.spiders.killed", shop.url, str(tmp_path)])
        try:
            deadline = time.monotonic() + 30
            while not shop.asked and time.monotonic() < deadline:
                time.sleep(0.05)
            second = run(shop, tmp_path)
            assert second.returncode == 1
            assert "being crawled by another process" in second.stderr
        finally:
            os.kill(first.pid, signal.SIGKILL)
            first.wait()
        shop.robots = ""
        assert run(shop, tmp_path).returncode == 0, "the kernel freed the lock"
