"""What a page may try, tried on a whole crawl: nothing of it leaves the platform, fills memory, or ends the crawl."""

from __future__ import annotations

import gzip
import json
import resource
import socketserver
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import brotli
import pytest
from backports import zstd

from crawler import addresses
from model.effort import VisitOutcome
from tests.spiders.conftest import Crawl
from tests.spiders.recorder import Recorder
from tests.spiders.site import Shop, always, html

_MB = 1_000_000


def ids(books: Recorder) -> set[str]:
    return {observation.listing.external_id for observation in books.observations}


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://[fd00:ec2::254]/latest/",
        "http://[::ffff:169.254.169.254]/",
        "http://metadata.google.internal/computeMetadata/v1/",
        "http://0xA9FEA9FE/",
        "http://127.0.0.1.nip.io/",
        "http://localhost:9/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,<h1>x</h1>",
        "//169.254.169.254/",
        "http://user:secret@10.0.0.1/",
        "http://[::1/",
        "/item/2\r\nSet-Cookie: a=b\r\nX-Injected: yes",
    ],
)
def test_a_redirect_or_refresh_elsewhere_is_not_followed(
    crawl: Crawl, shop: Shop, books: Recorder, target: str
) -> None:
    shop.n_items = 4
    shop.routes["/item/1"] = lambda _: html("moved", 302, Location=target)
    refresh = f'<html><head><meta http-equiv="refresh" content="0; url={target}"></head><body></body></html>'
    shop.routes["/item/3"] = lambda _: html(refresh)
    summary = crawl()
    assert summary.visits[0].outcome is VisitOutcome.COMPLETED
    assert ids(books) >= {"2", "4"}
    assert {snapshot.url.split("/")[2] for snapshot in books.snapshots} == {shop.url.split("/")[2]}
    assert all("root:" not in observation.listing.text for observation in books.observations)


def packed(encoding: str) -> bytes:
    bomb = b"<p>" + b"0" * (60 * _MB)
    if encoding == "br":
        return bytes(brotli.compress(bomb, quality=3))
    if encoding == "zstd":
        return zstd.compress(bomb)
    if encoding == "deflate":
        return zlib.compress(bomb)
    return gzip.compress(gzip.compress(bomb)) if encoding == "gzip, gzip" else gzip.compress(bomb)


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd", "deflate", "gzip, gzip"])
def test_a_page_that_unpacks_without_bound_is_skipped(crawl: Crawl, shop: Shop, books: Recorder, encoding: str) -> None:
    body = packed(encoding)
    assert len(body) < _MB
    shop.n_items = 4
    shop.routes["/item/1"] = always((200, {"Content-Type": "text/html", "Content-Encoding": encoding}, body))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    summary = crawl(limits={"max_bytes": _MB})
    assert ids(books) == {"2", "3", "4"}
    assert summary.visits[0].n_errors == 1
    assert "larger than limits.max_bytes" in summary.errors[0]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 40_000, "not 60 MB"


@contextmanager
def trickling(pause_s: float) -> Iterator[str]:
    """A host that answers one byte at a time and never ends."""

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.rfile.readline()
            with suppress(OSError):
                self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
                while True:
                    self.wfile.write(b"x")
                    time.sleep(pause_s)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


def test_a_host_that_trickles_is_given_up(crawl: Crawl) -> None:
    with trickling(0.05) as url:
        begun = time.monotonic()
        summary = crawl(base_url=url, limits={"timeout_s": 0.5}, overrides={"RETRY_TIMES": 0})
        assert time.monotonic() - begun < 20
    assert summary.visits[0].outcome is VisitOutcome.UNREACHABLE
    assert "no answer in time" in summary.visits[0].reason


def test_headers_without_end_cost_one_page(crawl: Crawl, shop: Shop, books: Recorder) -> None:
    shop.n_items = 3
    shop.routes["/item/1"] = lambda _: html("x", 200, **{"X-Long": "a" * 3_000_000})
    shop.routes["/item/2"] = lambda _: html("x", 200, **{f"X-{n}": "b" for n in range(20_000)})
    assert crawl().visits[0].outcome is VisitOutcome.COMPLETED
    assert "3" in ids(books)


def calendar(query: dict[str, list[str]]) -> tuple[int, dict[str, str], bytes]:
    page = int(query.get("page", ["1"])[0])
    cards = "".join(
        f'<article class="card"><a class="card-link" href="/item/{page * 10 + n}">Day</a></article>' for n in range(2)
    )
    return html(f'<html><body>{cards}<a rel="next" href="/search?page={page + 1}">Next month</a></body></html>')


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        ({"max_requests": 12}, "limits.max_requests (12 requests)"),
        ({"max_bytes_visit": 5000}, "limits.max_bytes_visit (5,000 bytes)"),
        ({"max_seconds": 1, "delay_s": 0.2}, "limits.max_seconds (1 s)"),
    ],
)
def test_an_endless_calendar_ends_with_the_visits_budget(
    crawl: Crawl, shop: Shop, books: Recorder, limits: dict[str, float], told: str
) -> None:
    shop.routes["/search"] = calendar
    summary = crawl(limits={"concurrency": 1, **limits})
    [visit] = summary.visits
    assert (visit.outcome, told in visit.reason) == (VisitOutcome.BUDGET, True), visit.reason
    assert visit.n_listings == len(books.observations) > 0, "what was read is stored"
    assert summary.exit_code == 0
    assert len(shop.asked) <= 40
    if "max_requests" in limits:
        assert len(shop.asked) == 12


def test_deep_nesting_and_broken_data_cost_one_ad_at_most(crawl: Crawl, shop: Shop, books: Recorder) -> None:
    shop.n_items = 5
    deep = '{"a":' * 50_000 + "1" + "}" * 50_000
    shop.routes["/item/1"] = lambda _: html(
        f"<script type='application/ld+json'>{deep}</script><h1>Deep data</h1><p>text</p>"
    )
    shop.routes["/item/2"] = lambda _: html("<div>" * 100_000 + "<h1>Deep page</h1>")
    graph: dict[str, object] = {"@type": "Product", "name": "Loop", "offers": {"price": [{}] * 1000, "seller": [[[]]]}}
    shop.routes["/item/3"] = lambda _: html(
        f"<script type='application/ld+json'>{json.dumps(graph)}</script><h1>Odd</h1>"
    )
    mixed = "<meta charset=utf-16><h1>Café ".encode("latin-1") + "虎骨</h1><p>".encode() + b"\x81\xfe\x00</p>"
    shop.routes["/item/4"] = always((200, {"Content-Type": "text/html; charset=shift_jis"}, mixed))
    summary = crawl()
    assert summary.visits[0].outcome is VisitOutcome.COMPLETED
    assert {"3", "4", "5"} <= ids(books)
    titles = {observation.listing.external_id: observation.listing.title for observation in books.observations}
    assert "\x00" not in "".join(titles.values())


def test_cookies_and_credentials_are_never_sent_on(crawl: Crawl, shop: Shop) -> None:
    shop.n_items = 4
    secret = shop.url.replace("http://", "http://user:secret@")
    shop.routes["/item/1"] = lambda _: html("<h1>x</h1>", 200, **{"Set-Cookie": "session=abc; Path=/"})
    shop.routes["/item/2"] = lambda _: html("moved", 302, Location=f"{secret}item/4")
    crawl()
    assert len(shop.headers) > 4
    assert [sent for sent in shop.headers if "Cookie" in sent or "Authorization" in sent] == []
    assert not any("secret" in value for sent in shop.headers for value in sent.values())


def test_ids_that_are_paths_name_no_files(crawl: Crawl, shop: Shop, books: Recorder, tmp_path: Path) -> None:
    tricks = ["..%2F..%2F..%2Fetc%2Fpasswd", "%00", "C:%5Cwindows", "a" * 3000, "%E2%80%AE"]
    cards = "".join(
        f'<article class="card"><a class="card-link" href="/item/{trick}">x</a></article>' for trick in tricks
    )
    shop.routes["/search"] = lambda _: html(f"<html><body>{cards}</body></html>")
    before = {path for path in tmp_path.parent.rglob("*") if path.is_file() and tmp_path not in path.parents}
    crawl()
    files = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
    assert [file for file in files if not file.startswith("warc/test-shop/")] == []
    assert all(file.count("/") <= 3 for file in files)
    after = {path for path in tmp_path.parent.rglob("*") if path.is_file() and tmp_path not in path.parents}
    assert after == before


def test_robots_txt_is_read_again_when_it_is_old(crawl: Crawl, shop: Shop) -> None:
    shop.n_items, shop.per_page = 12, 2
    crawl(overrides={"ADWARDEN_ROBOTS_MAX_AGE_S": 0.1}, limits={"delay_s": 0.1, "concurrency": 1})
    assert shop.asked.count("/robots.txt") > 2
    shop.asked.clear()
    crawl()
    assert shop.asked.count("/robots.txt") == 1


def test_a_robots_txt_that_changes_its_mind_is_heeded(crawl: Crawl, shop: Shop) -> None:
    shop.n_items, shop.per_page = 40, 2
    asked: list[int] = []

    def robots(_: dict[str, list[str]]) -> tuple[int, dict[str, str], bytes]:
        asked.append(1)
        rules = "User-agent: *\nDisallow: /\n" if len(asked) > 1 else ""
        return 200, {"Content-Type": "text/plain"}, rules.encode()

    shop.routes["/robots.txt"] = robots
    summary = crawl(overrides={"ADWARDEN_ROBOTS_MAX_AGE_S": 0.5}, limits={"delay_s": 0.1, "concurrency": 1})
    assert summary.visits[0].outcome is VisitOutcome.BLOCKED
    assert "robots.txt" in summary.visits[0].reason
    assert len(shop.paths()) < 40


def test_a_robots_txt_that_never_comes_forbids_everything(crawl: Crawl, shop: Shop) -> None:
    def never(_: dict[str, list[str]]) -> tuple[int, dict[str, str], bytes]:
        time.sleep(1.5)
        return 200, {"Content-Type": "text/plain"}, b""

    shop.routes["/robots.txt"] = never
    summary = crawl(limits={"timeout_s": 0.4})
    assert shop.paths() == []
    assert summary.visits[0].outcome is VisitOutcome.UNREACHABLE
    assert "no answer in time" in summary.visits[0].reason


def test_a_name_that_answers_otherwise_the_second_time_is_refused(
    crawl: Crawl, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    real = addresses.look_up

    async def look_up(host: str) -> list[addresses.Address]:
        if host != "rebind.example":
            return await real(host)
        asked.append(host)
        return await real("127.0.0.1" if len(asked) == 1 else "10.0.0.8")

    monkeypatch.setattr(addresses, "look_up", look_up)
    elsewhere = shop.url.replace("127.0.0.1", "rebind.example")
    cards = "".join(
        f'<article class="card"><a class="card-link" href="{elsewhere}item/{n}">x</a></article>' for n in (1, 2)
    )
    shop.routes["/search"] = lambda _: html(f"<html><body>{cards}</body></html>")
    summary = crawl(hosts=["rebind.example"], limits={"concurrency": 1})
    assert summary.visits[0].outcome is VisitOutcome.BLOCKED
    assert "rebind.example leads to 10.0.0.8, a private address" in summary.visits[0].reason
    assert [path for path in shop.asked if path.startswith("/item/")] == []
