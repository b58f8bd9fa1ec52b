from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from crawler.platform import load_platform
from tests.spiders.site import Shop, as_json, serve


@pytest.fixture
def shop() -> Iterator[Shop]:
    with serve(Shop(n_items=5)) as served:
        yield served


@pytest.fixture(autouse=True)
def _importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))


def platforms(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cli", "platforms", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)


def test_the_register_and_its_schema(tmp_path: Path) -> None:
    listed = json.loads(platforms(tmp_path, "list", "--json").stdout)
    assert {"sandbox-shop", "sandbox-spa", "sandbox-social"} <= {each["name"] for each in listed}
    assert "ready" in platforms(tmp_path, "list").stdout
    schema = json.loads(platforms(tmp_path, "schema").stdout)
    assert schema["additionalProperties"] is False
    assert "search" in schema["properties"]


def test_a_template_is_listed_as_one_and_copied_to_be_filled_in(tmp_path: Path) -> None:
    listed = {each["name"]: each for each in json.loads(platforms(tmp_path, "list", "--json").stdout)}
    template = listed["kleinanzeigen-de"]
    assert (template["template"], template["ready"]) == (True, False)
    assert listed["sandbox-shop"]["ready"]
    done = platforms(tmp_path, "copy", "kleinanzeigen-de", "mine.yml")
    assert "take out 'template: true'" in done.stdout
    assert load_platform(str(tmp_path / "mine.yml")).template
    assert platforms(tmp_path, "copy", "kleinanzeigen-de", "mine.yml").returncode == 2, "nothing is written over"
    assert "unknown platform" in platforms(tmp_path, "copy", "klein", "other.yml").stderr


def test_check_tells_every_wrong_description_and_goes_on(tmp_path: Path) -> None:
    assert platforms(tmp_path, "check").returncode == 0
    (tmp_path / "bad.yml").write_text("name: bad\nserach: {}\n")
    done = platforms(tmp_path, "check", "sandbox-shop", "bad.yml", "none")
    assert done.returncode == 2
    assert "bad.yml:2: unknown key 'serach' (did you mean 'search'?)" in done.stderr
    assert "unknown platform 'none'" in done.stderr
    assert "sandbox-shop: valid" in done.stdout


def test_a_trial_crawl_tells_how_often_each_field_is_filled(tmp_path: Path, shop: Shop) -> None:
    done = platforms(tmp_path, "check", "sandbox-shop", "--base-url", shop.url, "--crawl", "3", "--json")
    assert done.returncode == 0, done.stderr
    [report] = json.loads(done.stdout)
    assert report["listings"] == 3
    assert (report["fill"]["title"], report["fill"]["price_amount"], report["fill"]["place"]) == (1.0, 1.0, 0.0)
    assert list(tmp_path.iterdir()) == [], "a trial leaves nothing behind"
    unreachable = platforms(tmp_path, "check", "sandbox-shop", "--base-url", "http://127.0.0.1:9/", "--crawl", "3")
    assert unreachable.returncode == 1
    assert "connection was refused" in unreachable.stdout


def test_probe_shows_origins_and_drafts_what_can_be_crawled(tmp_path: Path, shop: Shop) -> None:
    item = json.loads(platforms(tmp_path, "probe", f"{shop.url}item/3", "--json").stdout)
    assert item["shape"] == "listing"
    assert item["fields"]["title"] == {"text": "Item 3", "origin": "json-ld"}
    assert item["fields"]["price"]["text"] == "3.50"
    form = '<form action="/search"><input type=hidden name=in value=all><input type=search name=q></form>'
    status, headers, body = shop.results("", 1)
    shop.routes["/"] = lambda _: (status, headers, form.encode() + body)
    done = platforms(tmp_path, "probe", shop.url, "--out", "drafted.yml")
    assert "looks like: results" in done.stdout
    assert "4 results, the first: Item 1" in done.stdout
    drafted = load_platform(str(tmp_path / "drafted.yml"))
    assert drafted.search is not None
    assert drafted.search.url == "{base}search?in=all&q={query}"
    tried = json.loads(platforms(tmp_path, "check", "drafted.yml", "--crawl", "5", "--json").stdout)
    assert tried[0]["listings"] == 5, "probe, then crawl, without an edit"
    assert platforms(tmp_path, "probe", shop.url, "--out", "drafted.yml").returncode == 2, "nothing is written over"


def test_probe_drafts_a_feed(tmp_path: Path, shop: Shop) -> None:
    posts = [{"id": 1, "content": "hello", "account": {"acct": "ann"}, "created_at": "2026-01-01"}]
    shop.routes["/api/posts"] = lambda _: as_json({"posts": posts, "next": None})
    draft = json.loads(platforms(tmp_path, "probe", f"{shop.url}api/posts?q=x&limit=5", "--json").stdout)["draft"]
    (tmp_path / "feed.yml").write_text(draft)
    drafted = load_platform(str(tmp_path / "feed.yml"))
    assert drafted.feed is not None
    assert drafted.feed.url == "{base}api/posts?q={query}&limit=5&cursor={cursor}"
    assert (drafted.listing.fields.text, drafted.listing.fields.seller) == ("content", "account.acct")


@pytest.mark.parametrize(
    ("posts", "fields"),
    [
        ([{"id": n, "title": f"Boa {n}", "price": 10 * n} for n in range(1, 8)], {"title"}),
        ([{"id": n, "title": f"Boa {n}", "text": "", "description": None} for n in range(1, 8)], {"title"}),
        ([{"id": n, "text": f"Boa {n}"} for n in range(1, 8)], {"text"}),
        ([{"id": n, "title": f"Boa {n}", "text": "A snake."[: n // 3 * 8]} for n in range(1, 8)], {"title", "text"}),
    ],
)
def test_a_feed_is_drafted_and_crawled_with_what_words_it_has(
    tmp_path: Path, shop: Shop, posts: list[dict[str, object]], fields: set[str]
) -> None:
    shop.routes["/api/posts"] = lambda _: as_json({"posts": posts})
    (tmp_path / "feed.yml").write_text(
        json.loads(platforms(tmp_path, "probe", f"{shop.url}api/posts", "--json").stdout)["draft"]
    )
    told = load_platform(str(tmp_path / "feed.yml")).listing.fields
    assert {name for name in ("title", "text") if getattr(told, name)} == fields
    [tried] = json.loads(platforms(tmp_path, "check", "feed.yml", "--crawl", "20", "--json").stdout)
    assert tried["listings"] == 7


def test_probe_refuses_private_addresses_and_what_robots_forbids(tmp_path: Path, shop: Shop) -> None:
    for url, told, code in (
        ("http://169.254.169.254/latest/", "private address", 1),
        (f"{shop.url}private/1", "forbidden by robots.txt", 1),
        ("ftp://x/", "not a web address", 2),
        ("http://127.0.0.1:9/", "connection was refused", 1),
    ):
        done = platforms(tmp_path, "probe", url)
        assert done.returncode == code, url
        assert told in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1
