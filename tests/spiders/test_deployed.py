"""The same crawl started by Scrapy itself, and by a real Scrapyd that got it through scrapy.cfg."""

from __future__ import annotations

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import sysconfig
import tempfile
import time
import urllib.parse
import urllib.request
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.spiders.site import Shop, serve

ROOT = Path(__file__).parents[2]
VENV = Path(tempfile.gettempdir()) / f"adwarden-tests-{os.getuid()}" / "scrapyd-venv"


@pytest.fixture
def shop() -> Iterator[Shop]:
    with serve(Shop(n_items=6)) as served:
        yield served


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return os.environ | {
        "PYTHONPATH": str(ROOT),
        "SCRAPY_SETTINGS_MODULE": "crawler.settings",
        "ADWARDEN_DB": f"sqlite:///{tmp_path}/a.db",
        "ADWARDEN_WARC": str(tmp_path / "warc"),
    }


def scrapy(folder: Path, environment: dict[str, str], *words: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "scrapy", *words]
    return subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True)


def rows(folder: Path, query: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(folder / "a.db") as database:
        found = database.execute(query).fetchall()
    database.close()
    return found


def test_scrapy_crawls_a_platform_as_adwarden_does(tmp_path: Path, shop: Shop, environment: dict[str, str]) -> None:
    words = ("-a", "platform=sandbox-shop", "-a", f"base_url={shop.url}", "-a", "queries=|Item", "-a", "max_pages=1")
    with scrapy(tmp_path, environment, "crawl", "platform", *words) as process:
        _, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    assert rows(tmp_path, "SELECT query, outcome, n_listings FROM visits") == [("Item", "budget", 4)]
    assert rows(tmp_path, "SELECT ended_at IS NULL FROM crawls") == [(0,)]
    [(file,)] = rows(tmp_path, "SELECT DISTINCT warc_file FROM snapshots")
    assert (tmp_path / "warc" / str(file)).exists()
    assert len(rows(tmp_path, "SELECT 1 FROM listing_versions WHERE matcher_version != ''")) == 4


def test_scrapy_stopped_by_sigterm_closes_its_visit(tmp_path: Path, shop: Shop, environment: dict[str, str]) -> None:
    shop.robots = "User-agent: *\nCrawl-delay: 0.5\n"
    words = ("-a", "platform=sandbox-shop", "-a", f"base_url={shop.url}")
    with scrapy(tmp_path, environment, "crawl", "platform", *words) as process:
        deadline = time.monotonic() + 60
        while len(shop.asked) < 4 and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate(timeout=30)
    assert rows(tmp_path, "SELECT outcome, reason FROM visits") == [("failed", "interrupted by the operator")], err
    assert rows(tmp_path, "SELECT ended_at IS NULL FROM crawls") == [(0,)]


def test_scrapy_without_a_platform_says_what_is_missing(tmp_path: Path, environment: dict[str, str]) -> None:
    with scrapy(tmp_path, environment, "crawl", "platform") as process:
        _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "name the platform: scrapy crawl platform -a platform=NAME" in err
    assert not (tmp_path / "a.db").exists()


def _scrapyd_tools() -> Path:
    """The programs of Scrapyd in a virtual environment of their own that also sees AdWarden and what it needs."""
    tools = VENV / "bin"
    if (tools / "scrapyd-deploy").exists():
        return tools
    venv.create(VENV, with_pip=True)
    command = [str(tools / "pip"), "install", "-q", "scrapyd", "scrapyd-client", "setuptools<81"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
    if done.returncode:
        pytest.skip(f"SCRAPYD CANNOT BE INSTALLED: {done.stderr.strip().splitlines()[-1]}")
    [packages] = VENV.glob("lib/python*/site-packages")
    (packages / "adwarden.pth").write_text(f"{sysconfig.get_paths()['purelib']}\n")
    return tools


@contextmanager
def scrapyd(folder: Path, tools: Path, environment: dict[str, str]) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "scrapyd.conf").write_text(
        f"[scrapyd]\nbind_address = 127.0.0.1\nhttp_port = {port}\npoll_interval = 0.5\n"
        f"eggs_dir = {folder}/eggs\nlogs_dir = {folder}/logs\ndbs_dir = {folder}/dbs\n"
    )
    with (folder / "scrapyd.out").open("wb") as out:
        # In its own folder: in a Scrapy project's it would serve that project without any deployment.
        process = subprocess.Popen([tools / "scrapyd"], cwd=folder, env=environment, stdout=out, stderr=out)
    try:
        deadline = time.monotonic() + 60
        while "Site starting" not in (folder / "scrapyd.out").read_text() and time.monotonic() < deadline:
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(20)


def ask(url: str, **data: str) -> dict[str, object]:
    sent = urllib.parse.urlencode(data).encode() if data else None
    with urllib.request.urlopen(url, sent, timeout=30) as answer:
        found: dict[str, object] = json.load(answer)
    return found


@pytest.mark.servers
@pytest.mark.slow
def test_scrapyd_runs_what_was_deployed_through_scrapy_cfg(
    tmp_path: Path, shop: Shop, environment: dict[str, str]
) -> None:
    tools = _scrapyd_tools()
    environment.pop("SCRAPY_SETTINGS_MODULE")
    project = tmp_path / "project"
    project.mkdir()
    with scrapyd(tmp_path, tools, environment) as url:
        assert ask(url + "listprojects.json")["projects"] == []
        (project / "setup.py").write_text((ROOT / "setup.py").read_text())
        told = (ROOT / "scrapy.cfg").read_text()
        assert "http://127.0.0.1:6800/" in told
        (project / "scrapy.cfg").write_text(told.replace("http://127.0.0.1:6800/", url))
        command = [str(tools / "scrapyd-deploy"), "--version", "1"]
        done = subprocess.run(
            command, cwd=project, env=environment, capture_output=True, text=True, timeout=90, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        assert sorted(path.name for path in project.iterdir()) == ["scrapy.cfg", "setup.py"], "no droppings"
        assert ask(url + "listspiders.json?project=adwarden")["spiders"] == ["platform"]
        ask(url + "schedule.json", project="adwarden", spider="platform", platform="sandbox-shop", base_url=shop.url)
        deadline = time.monotonic() + 90
        while not ask(url + "listjobs.json?project=adwarden")["finished"] and time.monotonic() < deadline:
            time.sleep(0.3)
        log = "".join(file.read_text() for file in (tmp_path / "logs").rglob("*.log"))
        assert rows(tmp_path, "SELECT outcome, n_listings FROM visits") == [("completed", 6)], log
        assert "6 listings" in log
