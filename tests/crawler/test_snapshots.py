"""The log's middleware without a crawl: what is written, what is looked up, and what is kept out."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import HtmlResponse, Response, TextResponse

from crawler.replaying import LogClock, ReplayMiddleware, ReplayPlan
from crawler.signals import snapshot_saved
from crawler.snapshots import SNAPSHOT, UNLOGGED, SnapshotMiddleware, snapshot_in, warc_path
from crawler.verification import check_file
from crawler.warc import VisitLog, read_exchanges
from model.errors import StoreError
from model.listing import Snapshot
from tests.crawler.test_warc import exchange
from tests.factories import DAY, a_visit

SECRET = "s3cr3t-grant"


@pytest.fixture
def middleware(tmp_path: Path) -> Iterator[SnapshotMiddleware]:
    made = SnapshotMiddleware(Crawler(Spider, {"ADWARDEN_WARC": str(tmp_path), "USER_AGENT": "AdWarden/test"}))
    made.begin(a_visit())
    yield made
    made.end()


def written(folder: Path) -> bytes:
    return b"".join(gzip.decompress(path.read_bytes()) for path in folder.rglob("*.warc.gz"))


def answer(request: Request, body: bytes = b"<p>hello</p>") -> Response:
    return HtmlResponse(request.url, status=200, headers={"Content-Type": "text/html"}, body=body, request=request)


def test_an_unlogged_exchange_leaves_no_trace(middleware: SnapshotMiddleware, tmp_path: Path) -> None:
    token = Request("https://h.example/oauth/token", method="POST", body=SECRET, meta={UNLOGGED: True})
    assert middleware.process_request(token) is None
    middleware.process_response(token, answer(token, SECRET.encode()))
    assert SNAPSHOT not in token.meta
    plain = Request("https://h.example/ads", headers={"Authorization": f"Bearer {SECRET}"})
    middleware.process_response(plain, answer(plain))
    assert isinstance(plain.meta[SNAPSHOT], Snapshot)
    everything = written(tmp_path)
    assert SECRET.encode() not in everything
    assert b"oauth/token" not in everything
    assert b"https://h.example/ads" in everything


def test_an_answer_in_the_log_is_given_once_again_under_another_token(
    middleware: SnapshotMiddleware, tmp_path: Path
) -> None:
    asked = Request("https://h.example/ads?access_token=one", method="POST", body=b'{"page": 1}')
    middleware.process_response(asked, answer(asked))
    middleware.end()
    middleware.begin(a_visit())
    again = Request("https://h.example/ads?access_token=two", method="POST", body=b'{"page": 1}')
    found = middleware.process_request(again)
    assert isinstance(found, Response)
    assert found.body == b"<p>hello</p>"
    assert middleware.process_request(again) is None


def test_a_snapshot_that_could_not_be_stored_ends_the_visit_at_the_next_request(
    middleware: SnapshotMiddleware,
) -> None:
    def refuse(snapshot: Snapshot) -> None:
        raise StoreError("the database went away")

    middleware.crawler.signals.connect(refuse, signal=snapshot_saved)
    robots = Request("https://h.example/robots.txt")
    with pytest.raises(StoreError):
        middleware.process_response(robots, answer(robots))
    # Scrapy takes this for a robots.txt that is not there.
    with pytest.raises(StoreError, match="went away"):
        middleware.process_request(Request("https://h.example/private"))


def test_a_revisit_stands_in_the_chain_for_what_it_refers_to(tmp_path: Path) -> None:
    visit = a_visit()
    path = warc_path(tmp_path, visit)
    log = VisitLog(path, "x")
    first = log.append(exchange("a", b"<p>as it was</p>"))
    earlier = replace(snapshot_in(visit, path.relative_to(tmp_path).as_posix(), exchange("a"), first), fetched_at=DAY)
    unchanged = exchange("a", b"", status=304, headers=[("ETag", '"1"')], revisit_of=earlier)
    place = log.append(unchanged)
    log.append(exchange("b"))
    assert place.sha256 == first.sha256
    log.close()
    report = check_file(path)
    assert report.faults == []
    assert [record.payload for record in report.records if record.offset == place.offset] == [first.sha256]
    read = [(each.status, found) for each, found in read_exchanges(path)]
    assert read[1] == (304, place)
    text = gzip.decompress(path.read_bytes()).decode()
    assert "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/server-not-modified" in text
    assert "WARC-Refers-To-Target-URI: http://127.0.0.1/a" in text
    assert "WARC-Refers-To-Date: 2026-03-01T06:00:00.000000Z" in text
    assert text.count("WARC-Payload-Digest: sha256:") >= 3
    again = VisitLog(path, "x")
    assert again.take_logged("a") is not None
    found = again.take_logged("a")
    again.close()
    assert found is not None
    assert (found[0].status, found[1]) == (304, place)
    assert found[0].revisit_of is not None
    assert (found[0].revisit_of.warc_offset, found[0].revisit_of.fetched_at) == (first.offset, DAY)
    assert snapshot_in(visit, path.relative_to(tmp_path).as_posix(), *found).sha256 == first.sha256


def test_a_replay_answers_an_unlogged_exchange_without_the_network(tmp_path: Path) -> None:
    plan = ReplayPlan(warc_dir=tmp_path, clock=LogClock(DAY))
    crawler = Crawler(Spider, {"ADWARDEN_WARC": str(tmp_path), "ADWARDEN_REPLAY": plan})
    replayed = ReplayMiddleware(crawler)
    token = Request("https://h.example/oauth/token", method="POST", body=SECRET, meta={UNLOGGED: True})
    found = replayed.process_request(token)
    assert isinstance(found, TextResponse)
    assert found.json()["access_token"] == "replayed"
    with pytest.raises(IgnoreRequest, match="no answer in the log"):
        replayed.process_request(Request("https://h.example/ads"))
    assert list(tmp_path.iterdir()) == []
