"""Revisits, pictures, histories, clusters, health and retention, from the command line on one small shop."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from crawler.warc import members, read_exchanges
from tests.cli.stored import Run, run  # noqa: F401  (a fixture)
from tests.spiders.site import Shop, html, serve
from tests.spiders.stored import Ground
from tests.spiders.test_images import a_picture

_ITEM = (
    "<html lang='en'><h1>{title}</h1><p class='description'>A thing from an estate, number {n}, seen once.</p>"
    "<main><img src='/i/{n}'></main></html>"
)


@pytest.fixture
def shop() -> Iterator[Shop]:
    with serve(Shop(n_items=4)) as served:
        for n in range(1, 5):
            page = html(_ITEM.format(title="tiger claw" if n == 1 else f"vase {n}", n=n))
            served.routes[f"/item/{n}"] = lambda _, page=page: page  # type: ignore[misc]
            served.routes[f"/i/{n}"] = lambda _: (200, {"Content-Type": "image/png"}, a_picture())
        yield served


@pytest.fixture
def ground(workdir: Path, shop: Shop, monkeypatch: pytest.MonkeyPatch) -> Ground:
    made = Ground(workdir, monkeypatch)
    assert made.crawl(shop.url).error == ""
    return made


@pytest.fixture
def description(workdir: Path, shop: Shop) -> str:
    text = f"""name: test-shop
kind: structured
base_url: {shop.url}
search: {{url: "{{base}}search?q={{query}}&page={{page}}", cards: article.card, link: "a.card-link::attr(href)"}}
listing: {{id_pattern: "/item/([^/?#]+)"}}
limits: {{delay_s: 0}}
"""
    (workdir / "shop.yml").write_text(text)
    return "shop.yml"


def on(monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    monkeypatch.setenv("ADWARDEN_NOW", f"{day}T12:00:00+00:00")


def test_a_revisit_and_the_history_it_makes(
    run: Run,  # noqa: F811
    ground: Ground,
    shop: Shop,
    description: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    on(monkeypatch, "2026-03-04")
    shop.routes["/item/1"] = lambda _: html("", 404)
    done = run("revisit", description, "--json")
    [facts] = json.loads(done.out)
    assert (done.code, facts["listings"], facts["visits"][0]["query"]) == (0, 4, "revisit:")
    shown = run("listings", "show", "test-shop", "1")
    assert "disappeared (page)" in shown.out
    assert "until between 2026-03-01 09:00 and 2026-03-04 12:00" in shown.out
    told = json.loads(run("listings", "show", "test-shop", "1", "--json").out)
    assert [each["state"] for each in told["sightings"]] == ["available", "disappeared"]
    lives = [json.loads(line) for line in run("listings", "lifetimes").out.splitlines()]
    assert [life["external_id"] for life in lives if life["gone_by"]] == ["1"]
    on(monkeypatch, "2026-03-05")
    assert (
        json.loads(run("revisit", description, "--limit", "1", "--older-than", "0.5", "--json").out)[0]["listings"] == 1
    )


def test_pictures_clusters_and_health(
    run: Run,  # noqa: F811
    ground: Ground,
    description: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    on(monkeypatch, "2026-03-02")
    fetched = run("images", "fetch", description)
    assert (fetched.code, "1 listings" in fetched.out) == (0, True), fetched.out
    assert "phash" in run("listings", "show", "test-shop", "1").out
    clustered = json.loads(run("cluster", "--json").out)
    assert (clustered["ads"], clustered["new"]) == (4, 4)
    assert json.loads(run("cluster", "--json").out)["new"] == 0
    health = run("platforms", "health", "--json")
    [platform] = json.loads(health.out)
    assert (health.code, platform["days"][0]["n_listings"], platform["problems"]) == (0, 4, [])
    assert "last good visit 2026-03-01" in run("platforms", "health").out


def test_health_asks_for_a_person(
    run: Run,  # noqa: F811
    ground: Ground,
    shop: Shop,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    on(monkeypatch, "2026-03-02")
    shop.routes["/search"] = lambda _: html("", 403)
    ground.crawl(shop.url, day=1)
    health = run("platforms", "health")
    assert health.code == 1
    assert "needs a person: query '': blocked" in health.out


def offsets_in(file: Path) -> list[int]:
    return [offset for offset, _ in members(BytesIO(file.read_bytes()))]


def readable(ground: Ground) -> dict[str, bool]:
    return {
        exchange.url.rpartition("/")[2]: bool(exchange.body)
        for file in ground.warc_dir.rglob("*.warc.gz")
        for exchange, _ in read_exchanges(file)
    }


def test_retention_takes_bytes_and_leaves_evidence(
    run: Run,  # noqa: F811
    ground: Ground,
    description: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    on(monkeypatch, "2026-03-02")
    run("images", "fetch", description)
    on(monkeypatch, "2026-06-01")
    places = {
        file: [offset for offset, _ in members(BytesIO(file.read_bytes()))] for file in ground.warc_dir.rglob("*.gz")
    }
    before = readable(ground)
    assert "would go" in run("db", "purge", "--raw-older-than", "30", "--dry-run").out
    assert readable(ground) == before
    purged = json.loads(run("db", "purge", "--raw-older-than", "30", "--images-older-than", "30", "--json").out)
    assert purged["pages"]["kept"] == 1
    assert purged["pictures"] == {"records": 1, "bytes": purged["pictures"]["bytes"], "kept": 1}, "its robots.txt went"
    left = readable(ground)
    assert set(left) == {"1"}, "the flagged ad's page and picture"
    for file, offsets in places.items():
        assert offsets_in(file) == offsets, "every record stays where it was"
    with sqlite3.connect("adwarden.db") as database:
        rows = database.execute("SELECT count(*), count(purged_at), count(sha256) FROM snapshots").fetchone()
    database.close()
    assert rows[0] - rows[1] == 2
    again = json.loads(run("db", "purge", "--raw-older-than", "30", "--json").out)
    assert again["pages"]["records"] == 0
    run("db", "purge", "--images-older-than", "30", "--raw-older-than", "30", "--with-flagged")
    assert readable(ground) == {}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("db", "purge"), "--raw-older-than DAYS"),
        (("listings", "show", "test-shop", "99"), "has no ad '99'"),
        (("revisit", "sandbox-social", "sandbox-shop", "--base-url", "http://x/"), "exactly one PLATFORM"),
        (("revisit", "shop.yml", "--sellers", "3"), "listing.seller_link"),
        (("cluster", "--as-of", "spring"), "not a date"),
        (("images", "fetch", "nowhere"), "unknown platform"),
    ],
)
def test_what_is_wrong_is_one_line(
    run: Run,  # noqa: F811
    ground: Ground,
    description: str,
    words: tuple[str, ...],
    told: str,
) -> None:
    done = run(*words)
    assert (done.code, done.out) == (2, "")
    assert told in done.err
    assert len(done.err.strip().splitlines()) == 1


def test_there_must_be_a_database(run: Run) -> None:  # noqa: F811
    for words in (("revisit", "sandbox-shop"), ("cluster",), ("platforms", "health"), ("listings", "lifetimes")):
        done = run(*words)
        assert (done.code, "no such database" in done.err) == (2, True), words
