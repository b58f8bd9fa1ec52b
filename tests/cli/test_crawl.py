from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.crawl import read_queries
from model.errors import InputError
from tests.spiders.site import Shop, html, serve


@pytest.fixture
def shop() -> Iterator[Shop]:
    with serve(Shop(n_items=5)) as served:
        yield served


def adwarden(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cli", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=290, check=False)


@pytest.fixture(autouse=True)
def _importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))


def test_a_crawl_fills_the_database_and_tells_what_it_did(tmp_path: Path, shop: Shop) -> None:
    done = adwarden(tmp_path, "crawl", "sandbox-shop", "--base-url", shop.url, "--json")
    assert done.returncode == 0, done.stderr
    [facts] = json.loads(done.stdout)
    assert (facts["listings"], facts["errors"], facts["visits"][0]["outcome"]) == (5, 0, "completed")
    assert "5 listings" in done.stderr, "the progress line"
    with sqlite3.connect(tmp_path / "adwarden.db") as database:
        assert database.execute("SELECT count(*) FROM sightings").fetchone() == (5,)
        [file] = database.execute("SELECT DISTINCT warc_file FROM snapshots").fetchall()
    database.close()
    assert (tmp_path / "warc" / file[0]).exists()


def test_a_second_crawl_adds_sightings_not_doubles(tmp_path: Path, shop: Shop) -> None:
    for _ in range(2):
        assert adwarden(tmp_path, "crawl", "sandbox-shop", "--base-url", shop.url, "--max-pages", "1").returncode == 0
    with sqlite3.connect(tmp_path / "adwarden.db") as database:
        counted = [database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("listings", "sightings")]
    database.close()
    assert counted == [4, 8]


def test_what_goes_wrong_is_one_line_and_an_exit_code(tmp_path: Path, shop: Shop) -> None:
    shop.routes["/search"] = lambda _: html("no", 403)
    blocked = adwarden(tmp_path, "crawl", "sandbox-shop", "--base-url", shop.url)
    assert blocked.returncode == 1
    assert "refuses us (HTTP 403)" in blocked.stderr
    unreachable = adwarden(tmp_path, "crawl", "sandbox-shop", "--base-url", "http://127.0.0.1:9/")
    assert unreachable.returncode == 1
    assert "connection was refused" in unreachable.stderr
    for arguments, told in (
        (["nowhere-shop"], "unknown platform 'nowhere-shop'"),
        (["sandbox-shop", "--queries", "none.txt"], "none.txt: cannot be read"),
        (["sandbox-shop", "sandbox-spa", "--base-url", shop.url], "exactly one PLATFORM"),
        (["sandbox-shop", "sandbox-shop"], "named twice"),
        (["sandbox-shop", "--base-url", "https://shop.example/"], "read the terms of shop.example"),
        (["sandbox-shop", "--base-url", "gopher://x"], "base_url"),
        (["sandbox-shop", "--max-pages", "0"], "--max-pages"),
        (["sandbox-shop", "--base-url", shop.url, "--warc", "/dev/null/x"], "cannot make the folder"),
    ):
        refused = adwarden(tmp_path, "crawl", *arguments)
        assert refused.returncode == 2, arguments
        assert told in refused.stderr
        assert len(refused.stderr.strip().splitlines()) == 1, refused.stderr
        assert "Traceback" not in refused.stderr


def test_queries_are_read_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "queries.txt"
    file.write_text("\ufeffcorne d'élan\n\n# a comment\n 象牙 \n", encoding="utf-8")
    assert read_queries(file) == ("corne d'élan", "象牙")
    for content, told in (
        (b"\xff\xfe", "not UTF-8"),
        (b"\n#\n", "no query"),
        (b"x" * 300, ":1: not a query"),
        (b"a\x00b", ":1:"),
    ):
        file.write_bytes(content)
        with pytest.raises(InputError, match=told):
            read_queries(file)
