from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cli.crawl import read_queries
from db.search_plans import latest_panel, plan_of_crawl, planned_visits
from db.store import Store
from model.search_plan import PlanPart
from tests.spiders.site import Shop, serve

DESCRIPTION = """\
name: small-shop
kind: structured
base_url: {url}
languages: [en]
plan: {{budget: 40, panel_share: 0.5, depth: 1, names: 60}}
search: {{url: "{{base}}search?q={{query}}&page={{page}}", cards: article.card, link: "a.card-link::attr(href)"}}
listing: {{id_pattern: "/item/([^/?#]+)"}}
limits: {{delay_s: 0, concurrency: 4}}
"""


@pytest.fixture
def shop() -> Iterator[Shop]:
    with serve(Shop(n_items=5)) as served:
        yield served


@pytest.fixture(autouse=True)
def _importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))


@pytest.fixture
def folder(tmp_path: Path, shop: Shop) -> Path:
    """A working folder with the shop's description in it."""
    (tmp_path / "shop.yml").write_text(DESCRIPTION.format(url=shop.url))
    return tmp_path


def adwarden(folder: Path, *arguments: str, now: str = "2026-03-02T06:00:00") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cli", *arguments]
    environment = os.environ | {"ADWARDEN_NOW": now}
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, timeout=120, check=False, env=environment
    )


def planned(folder: Path, *options: str, **when: str) -> dict[str, Any]:
    done = adwarden(folder, "plan", "shop.yml", "--json", *options, **when)
    assert done.returncode == 0, done.stderr
    facts: list[dict[str, Any]] = json.loads(done.stdout)
    return facts[0]


def on_panel(facts: dict[str, Any]) -> list[str]:
    return [each["query"] for each in facts["queries"] if each["part"] == "panel"]


def test_a_plan_is_the_same_twice_and_its_panel_stays_until_it_is_renewed(folder: Path) -> None:
    first, again = planned(folder), planned(folder)
    assert first["panel"]["is_new"]
    assert not again["panel"]["is_new"]
    assert again["queries"] == first["queries"]
    assert sum(each["expected_requests"] for each in first["queries"]) <= 40
    later = planned(folder, "--budget", "90", "--panel-share", "0.1", now="2026-03-03T06:00:00")
    assert on_panel(later) == on_panel(first)
    assert not later["panel_on_time"]
    renewed = planned(folder, "--renew-panel", "--panel-share", "0.2")
    assert (renewed["panel"]["version"], renewed["panel"]["is_new"]) == (2, True)
    assert len(on_panel(renewed)) < len(on_panel(first))
    assert on_panel(planned(folder)) == on_panel(renewed)


def test_the_file_of_a_plan_is_read_by_crawl(folder: Path) -> None:
    done = adwarden(folder, "plan", "shop.yml", "--out", "queries.txt")
    assert done.returncode == 0, done.stderr
    queries = read_queries(folder / "queries.txt")
    assert list(queries) == [each["query"] for each in planned(folder)["queries"]]
    assert "coverage: 60 names reach" in done.stdout
    assert "Mondays about 06:00 UTC" in done.stdout
    assert all(query in done.stdout for query in queries)


def test_a_planned_crawl_keeps_its_plan_and_the_next_one_learns(folder: Path) -> None:
    done = adwarden(folder, "crawl", "shop.yml", "--plan", "--json")
    assert done.returncode == 0, done.stderr
    [facts] = json.loads(done.stdout)
    with Store(f"sqlite:///{folder}/adwarden.db") as store:
        plan = plan_of_crawl(store.engine, facts["crawl_key"])
        panel = latest_panel(store.engine, "small-shop")
        assert plan is not None
        assert panel is not None
        assert [each.query for each in plan.queries] == [visit["query"] for visit in facts["visits"]]
        assert len(planned_visits(store.engine, "small-shop", PlanPart.PANEL)) == len(panel.queries) > 0
    after = planned(folder, now="2026-03-09T06:00:00")
    assert after["panel_on_time"]
    assert after["coverage"]["n_taxa_searched"] > 0
    tried = {each.query for each in plan.queries}
    in_turn = {each["query"] for each in after["queries"] if each["reason"].startswith("in turn")}
    assert in_turn
    assert not in_turn & tried, "another name's turn"
    assert after["queries"][0]["expected_requests"] < plan.queries[0].expected_requests, "an empty page costs one"


def test_a_killed_crawl_goes_on_with_the_plan_it_had(folder: Path) -> None:
    done = adwarden(folder, "crawl", "shop.yml", "--plan", "--json")
    [before] = json.loads(done.stdout)
    with sqlite3.connect(folder / "adwarden.db") as database:
        database.execute("UPDATE crawls SET ended_at = NULL")
        database.execute("DELETE FROM visits WHERE query = ?", (before["visits"][-1]["query"],))
    database.close()
    [again] = json.loads(adwarden(folder, "crawl", "shop.yml", "--plan", "--json").stdout)
    assert again["crawl_key"] == before["crawl_key"]
    assert [visit["query"] for visit in again["visits"]] == [before["visits"][-1]["query"]]


def test_what_cannot_be_planned_is_one_line(folder: Path, shop: Shop) -> None:
    (folder / "blind.yml").write_text(
        f'name: blind\nkind: structured\nbase_url: {shop.url}\nsearch: {{url: "{{base}}new"}}\n'
    )
    (folder / "bad.yml").write_text(DESCRIPTION.format(url=shop.url).replace("budget: 40", "budget: none"))
    for arguments, told in (
        (["plan", "blind.yml"], "no place for words"),
        (["plan", "bad.yml"], "bad.yml:5: plan.budget"),
        (["plan", "shop.yml", "blind.yml", "--out", "x.txt"], "--out needs exactly one PLATFORM"),
        (["plan", "shop.yml", "--out", "/dev/null/x"], "cannot be written"),
        (["plan", "shop.yml", "--budget", "0"], "--budget"),
        (["crawl", "shop.yml", "--plan", "--max-pages", "3"], "--plan chooses queries and pages itself"),
        (["crawl", "shop.yml", "--budget", "3"], "give --plan too"),
    ):
        refused = adwarden(folder, *arguments)
        assert refused.returncode == 2, arguments
        assert told in refused.stderr, refused.stderr
        assert len(refused.stderr.strip().splitlines()) == 1
