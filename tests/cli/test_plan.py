from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from assessment import query_candidates
from cli import adwarden as command
from cli.crawl import read_queries
from db.search_plans import latest_panel, plan_of_crawl, planned_visits
from db.store import Store
from model.errors import MonitorError
from model.search_plan import PlanPart
from species_data import load, trade
from species_data.namespace import NameSpace
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
def _read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names, records and candidates are the same in every command of this file: read them once."""
    for module, name, once in (
        (load, "load_namespace", _names),
        (trade, "load_trade", _records),
        (query_candidates, "TradeCounts", _counts),
        (query_candidates, "find_candidates", _candidates),
    ):
        monkeypatch.setattr(module, name, once)


_names = cache(load.load_namespace)
_records = cache(trade.load_trade)
_made_counts = query_candidates.TradeCounts
_found = cache(query_candidates.find_candidates)


def _counts(names: NameSpace, _of_names: object) -> query_candidates.TradeCounts:
    return _counted(names)


@cache
def _counted(names: NameSpace) -> query_candidates.TradeCounts:
    return _made_counts(names, _records(names))


def _candidates(*given: Any, on: date, **options: Any) -> list[query_candidates.Candidate]:
    return _found(*given, on=date(2026, 3, 1), **options)


@pytest.fixture
def folder(workdir: Path, shop: Shop) -> Path:
    """A working folder with the shop's description in it."""
    (workdir / "shop.yml").write_text(DESCRIPTION.format(url=shop.url))
    return workdir


def adwarden(folder: Path, *arguments: str, now: str = "2026-03-02T06:00:00") -> Result:
    environment = {"ADWARDEN_NOW": now, "ADWARDEN_DB": f"sqlite:///{folder}/adwarden.db"}
    return CliRunner().invoke(command, arguments, env=environment)


def planned(folder: Path, *options: str, **when: str) -> dict[str, Any]:
    done = adwarden(folder, "plan", "shop.yml", "--json", *options, **when)
    assert done.exit_code == 0, done.output
    facts: list[dict[str, Any]] = json.loads(done.stdout)
    return facts[0]


def on_panel(facts: dict[str, Any]) -> list[str]:
    return [each["query"] for each in facts["queries"] if each["part"] == "panel"]


def test_a_plan_is_the_same_twice_and_its_panel_stays_until_it_is_renewed(folder: Path) -> None:
    first, again = planned(folder), planned(folder)
    assert first["panel"]["is_new"]
    assert not again["panel"]["is_new"]
    assert again["queries"] == first["queries"]
    assert sum(each["expected_requests"] for each in first["queries"][: first["n_fitting"]]) <= 40
    later = planned(folder, "--budget", "90", "--panel-share", "0.1", now="2026-03-03T06:00:00")
    assert on_panel(later) == on_panel(first)
    assert not later["panel_on_time"]
    renewed = planned(folder, "--renew-panel", "--panel-share", "0.2")
    assert (renewed["panel"]["version"], renewed["panel"]["is_new"]) == (2, True)
    assert len(on_panel(renewed)) < len(on_panel(first))
    assert on_panel(planned(folder)) == on_panel(renewed)


def test_the_file_of_a_plan_is_read_by_crawl(folder: Path) -> None:
    done = adwarden(folder, "plan", "shop.yml", "--out", "queries.txt")
    assert done.exit_code == 0, done.output
    queries = read_queries(folder / "queries.txt")
    facts = planned(folder)
    assert list(queries) == [each["query"] for each in facts["queries"][: facts["n_fitting"]]]
    assert "coverage: 60 names reach" in done.stdout
    assert "Mondays about 06:00 UTC" in done.stdout
    assert all(query in done.stdout for query in queries)


def test_a_planned_crawl_keeps_its_plan_and_the_next_one_learns(folder: Path) -> None:
    done = adwarden(folder, "crawl", "shop.yml", "--plan", "--json")
    assert done.exit_code == 0, done.output
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


def test_a_planned_crawls_plan_and_panel_are_rebuilt_from_its_log(folder: Path) -> None:
    first = json.loads(adwarden(folder, "crawl", "shop.yml", "--plan", "--json").stdout)[0]["crawl_key"]
    adwarden(folder, "plan", "shop.yml", "--renew-panel")
    again = json.loads(adwarden(folder, "crawl", "shop.yml", "--plan", "--json", now="2026-03-09T06:00:00").stdout)
    rebuilt = f"sqlite:///{folder}/rebuilt.db"
    replayed = adwarden(folder, "replay", "warc", "--db", rebuilt)
    assert replayed.exit_code == 0, replayed.output
    with Store(f"sqlite:///{folder}/adwarden.db") as ours, Store(rebuilt) as theirs:
        for crawl_key in (first, again[0]["crawl_key"]):
            assert plan_of_crawl(theirs.engine, crawl_key) == plan_of_crawl(ours.engine, crawl_key) is not None
        for version in (1, 2):
            assert theirs.panel("small-shop", version) == ours.panel("small-shop", version) is not None
        assert planned_visits(theirs.engine, "small-shop") == planned_visits(ours.engine, "small-shop")


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
        if isinstance(refused.exception, MonitorError):
            assert (told in str(refused.exception), refused.exception.exit_code) == (True, 2), refused.exception
            assert len(str(refused.exception).splitlines()) == 1
        else:
            assert (told in refused.output, refused.exit_code) == (True, 2), refused.output
