"""Answers whose headers nobody should write: what is kept of them is a sound record for others' tools and ours."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from warcio.archiveiterator import ArchiveIterator

from crawler.audit import Auditor
from model.effort import VisitOutcome
from tests.spiders.conftest import Crawl

_AD = b"<h1>Vase</h1><p class=price>5 EUR</p>"
_ODD = {
    "/item/1": b"X-Bare: a\rInjected: b\r\nX-Folded: one\r\n two\r\n\tthree",
    "/item/2": b"X-Bytes: \x80\xff\xe9\x00\x1b\xc2\xa0\r\nX\xe9: named\r\n: nameless\r\nno colon at all",
    "/item/3": b"X-Line: a\nX-Next: b\r\nX-Empty:\r\nContent-Length: 7\r\nX-Sep: a\xe2\x80\xa8b\x85c\x0bd\x0ce\x1cf",
    "/item/4": b'Content-Type: text/html;\r\n charset="x\ry"\r\nETag: "a\rb"\r\nLast-Modified: \xff',
}


class _Handler(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        path = self.rfile.readline().split()[1].decode()
        while self.rfile.readline().strip():
            pass
        cards = "".join(f'<article class="card"><a class="card-link" href="{item}">Vase</a></article>' for item in _ODD)
        body = _AD if path in _ODD else cards.encode()
        status = (
            b"HTTP/1.1 404 Gone\rX: y" if path == "/robots.txt" else b"HTTP/1.1 200 Fine\r\nContent-Type: text/html"
        )
        self.wfile.write(status + b"\r\nConnection: close\r\n" + _ODD.get(path, b"X: y") + b"\r\n\r\n" + body)


@pytest.fixture
def odd_host() -> Iterator[str]:
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


def test_records_of_odd_headers_are_sound(crawl: Crawl, odd_host: str, tmp_path: Path) -> None:
    [visit] = crawl(base_url=odd_host).visits
    assert (visit.outcome, visit.n_listings, visit.n_errors) == (VisitOutcome.COMPLETED, 3, 1), "a nameless one is none"
    [path] = (tmp_path / "warc").rglob("*.warc.gz")
    kept: dict[str, bytes] = {}
    with path.open("rb") as stream:
        for record in ArchiveIterator(stream, check_digests="raise"):
            if record.rec_type == "response":
                kept[urlsplit(record.rec_headers.get_header("WARC-Target-URI")).path] = record.content_stream().read()
    assert {item: kept.get(item) for item in _ODD} == {
        "/item/1": _AD, "/item/2": None, "/item/3": _AD[:7], "/item/4": _AD,
    }  # fmt: skip
    auditor = Auditor(None)
    auditor.check(path)
    assert auditor.audit.faults == []
