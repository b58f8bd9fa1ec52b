from __future__ import annotations

import json
import re
import signal
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from cli import adwarden as group
from model.errors import InputError
from tests.cli.test_crawl import adwarden
from tests.spiders.site import Shop, serve


@pytest.fixture
def shop() -> Iterator[Shop]:
    with serve(Shop(n_items=5)) as served:
        yield served


@pytest.fixture(autouse=True)
def _importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))


def describe(folder: Path, name: str, url: str, schedule: str, more: str = "") -> None:
    (folder / "platforms").mkdir(exist_ok=True)
    (folder / "platforms" / f"{name}.yml").write_text(
        f"name: {name}\nkind: structured\nbase_url: {url}\n"
        "search: {url: '{base}search?q={query}&page={page}', cards: article.card, link: 'a.card-link::attr(href)'}\n"
        f"listing: {{id_pattern: '/item/([^/?#]+)'}}\nlimits: {{delay_s: 0}}\nschedule: {schedule}\n{more}"
    )


def runs(folder: Path) -> list[tuple[str, str, str, int]]:
    with sqlite3.connect(folder / "adwarden.db") as database:
        query = "SELECT platform, due_at, state, attempts FROM scheduled_runs WHERE attempts > 0 ORDER BY due_at"
        found = database.execute(query).fetchall()
    database.close()
    return [(name, due[:16], state, attempts) for name, due, state, attempts in found]


def test_days_pass_and_every_due_crawl_is_run_once(tmp_path: Path, shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    describe(tmp_path, "shop-a", shop.url, "{cron: 0 3 * * *, timezone: Europe/Paris}")
    monkeypatch.setenv("ADWARDEN_NOW", "2026-03-28T00:00")
    done = adwarden(tmp_path, "schedule", "run", "--until", "2026-03-30T00:00")
    assert done.returncode == 0, done.stderr
    assert runs(tmp_path) == [("shop-a", "2026-03-28T02:00", "done", 1), ("shop-a", "2026-03-29T01:00", "done", 1)]
    assert shop.paths().count("/search?q=&page=1") == 2
    monkeypatch.setenv("ADWARDEN_NOW", "2026-03-30T00:00")
    status = json.loads(adwarden(tmp_path, "schedule", "status", "--json").stdout)
    assert [run["state"] for run in status["recent"]] == ["done", "done"]
    [*_, listed] = json.loads(adwarden(tmp_path, "schedule", "list", "--json").stdout)
    assert (listed["platform"], listed["last_state"], listed["next_due"][:16]) == ("shop-a", "done", "2026-03-30T01:00")
    following = adwarden(tmp_path, "schedule", "next", "2").stdout.splitlines()
    assert following == ["2026-03-30 01:00:00Z  shop-a", "2026-03-31 01:00:00Z  shop-a"]
    assert json.loads((tmp_path / "logs" / "schedule-status.json").read_text())["leader"] == ""
    assert list((tmp_path / "logs" / "shop-a").glob("20260328T0200Z-1.*"))


def test_sigterm_closes_the_visit_and_the_next_start_makes_up_for_it(
    tmp_path: Path, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.robots = "User-agent: *\nCrawl-delay: 0.5\n"
    shop.n_items, shop.per_page = 60, 60
    describe(tmp_path, "shop-a", shop.url, "{cron: 0 3 * * *, retries: 0}")
    monkeypatch.setenv("ADWARDEN_NOW", "2026-03-28T00:00")
    command = [sys.executable, "-m", "cli", "schedule", "run", "--until", "2026-03-29T00:00", "--status-port", "0"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        page = process.stdout.readline().removeprefix("status: ").strip()
        deadline = time.monotonic() + 60
        while len(shop.asked) < 5 and time.monotonic() < deadline:
            time.sleep(0.05)
        seen = json.load(urllib.request.urlopen(page + "status.json", timeout=5))
        assert [run["platform"] for run in seen["under_way"]] == ["shop-a"]
        assert "default-src 'none'" in urllib.request.urlopen(page, timeout=5).headers["Content-Security-Policy"]
        with pytest.raises(urllib.error.HTTPError, match="421"):
            urllib.request.urlopen(urllib.request.Request(page, headers={"Host": "evil.example"}), timeout=5)
        process.send_signal(signal.SIGTERM)
        assert process.wait(40) == 0
    with sqlite3.connect(tmp_path / "adwarden.db") as database:
        [(outcome, reason)] = database.execute("SELECT outcome, reason FROM visits").fetchall()
        [(state, why)] = database.execute(
            "SELECT state, reason FROM scheduled_runs WHERE due_at < '2026-03-28T04'"
        ).fetchall()
    database.close()
    assert (outcome, "interrupted" in reason) == ("failed", True)
    assert (state, why) == ("pending", "interrupted: the scheduler was stopped")
    shop.robots, shop.n_items = "", 3
    monkeypatch.setenv("ADWARDEN_NOW", "2026-03-28T05:00")
    again = adwarden(tmp_path, "schedule", "run", "--once")
    assert again.returncode == 0, again.stderr
    assert runs(tmp_path) == [("shop-a", "2026-03-28T03:00", "done", 1)]


def refused(told: str, *arguments: str) -> None:
    with pytest.raises((InputError, click.UsageError), match=re.escape(told)):
        group.main(["schedule", *arguments], standalone_mode=False)


def test_what_goes_wrong_is_one_line_and_an_exit_code(
    tmp_path: Path, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    refused("nothing is scheduled", "run", "sandbox-shop")
    describe(tmp_path, "shop-a", shop.url, "{cron: 0 3 * * *}", "nonsense: 1\n")
    refused("shop-a.yml:8: unknown key 'nonsense'", "list")
    describe(tmp_path, "shop-a", "http://127.0.0.1:9/", "{cron: 0 3 * * *, retries: 0}")
    refused("--until 'yesterday' is not an instant", "run", "--until", "yesterday")
    refused("not in the range", "next", "0")
    refused("no database", "status")
    refused("unknown platform", "run", "no-such")
    refused("described twice", "run", "platforms", "platforms/shop-a.yml")
    refused("cannot be written", "run", "--logs", "/dev/null/x")
    monkeypatch.setenv("ADWARDEN_NOW", "2026-03-28T00:00")
    counted = adwarden(tmp_path, "schedule", "run", "--once")
    assert counted.returncode == 0, "counted from here on"
    assert "leads; scheduled: shop-a\nnothing was due; next: shop-a at 2026-03-28 03:00Z" in counted.stderr
    monkeypatch.setenv("ADWARDEN_NOW", "2026-03-28T03:00")
    assert adwarden(tmp_path, "schedule", "run", "--once").returncode == 1, "the shop cannot be reached"
    assert "unreachable" in adwarden(tmp_path, "schedule", "status").stdout
    assert list((tmp_path / "logs" / "shop-a").iterdir())
