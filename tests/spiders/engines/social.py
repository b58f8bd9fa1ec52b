"""A social platform's interface on loopback: routes that a test fills in, what was asked, and a crawl of it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from crawler.description import Platform
from model.effort import Visit
from model.listing import Listing
from spiders.runs.run import run_crawl
from spiders.runs.summaries import CrawlSummary
from tests.spiders import recorder
from tests.spiders.site import Answer, as_json

THROTTLED: Answer = (429, {"Retry-After": "0", "Content-Type": "application/json"}, b"{}")


@dataclass(frozen=True)
class Asked:
    """One request as it came in; ``path`` is unquoted."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes


Route = Callable[[Asked], Answer]


@dataclass
class Social:
    """``routes`` by path, one ending in ``*`` takes what begins so; ``first`` answers go before them."""

    routes: dict[str, Route] = field(default_factory=dict)
    first: list[Answer] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    url: str = ""

    def json(self, path: str, content: object, status: int = 200) -> None:
        self.routes[path] = lambda _: as_json(content, status)

    def answer(self, asked: Asked) -> Answer:
        if asked.path == "/robots.txt":
            return 404, {}, b""
        self.asked.append(asked)
        if self.first:
            return self.first.pop(0)
        if asked.path in self.routes:
            return self.routes[asked.path](asked)
        for path, route in self.routes.items():
            if path.endswith("*") and asked.path.startswith(path[:-1]):
                return route(asked)
        return as_json({"error": "not found"}, 404)

    def of(self, path: str) -> list[Asked]:
        return [each for each in self.asked if each.path == path]


@contextmanager
def serve(social: Social) -> Iterator[Social]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _reply(self) -> None:
            parts = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            query = dict(parse_qsl(parts.query, keep_blank_values=True))
            asked = Asked(self.command, unquote(parts.path), query, dict(self.headers.items()), body)
            status, headers, content = social.answer(asked)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = _reply  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    social.url = f"http://127.0.0.1:{server.server_port}/"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield social
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass(frozen=True)
class Seen:
    """What one crawl brought."""

    summary: CrawlSummary
    listings: list[Listing]
    warc: Path

    @property
    def visit(self) -> Visit:
        return self.summary.visits[0]

    @property
    def texts(self) -> list[str]:
        return [listing.text for listing in self.listings]

    @property
    def ids(self) -> list[str]:
        return [listing.external_id for listing in self.listings]


def walk(base_url: str, folder: Path, kind: str, **parts: Any) -> Seen:
    """Crawl an interface once; ``queries`` and ``max_pages`` go to the run, the rest describes the platform."""
    run = {name: parts.pop(name) for name in ("queries", "max_pages") if name in parts}
    limits = {"delay_s": 0, "concurrency": 4, "timeout_s": 10} | parts.pop("limits", {})
    content = {"name": "test-place", "kind": kind, "base_url": base_url, "limits": limits} | parts
    books = recorder.fresh()
    warc = folder / "warc"
    [summary] = run_crawl(
        [Platform.model_validate(content)], db_url="", warc_dir=warc, store=books, overrides=recorder.SETTINGS, **run
    )
    return Seen(summary, [observation.listing for observation in books.observations], warc)
