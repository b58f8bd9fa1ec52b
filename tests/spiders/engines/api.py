"""An interface on loopback that a test fills in: routes by path, what was asked, and a crawl of it."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from model.effort import Visit
from model.listing import Listing
from spiders.runs.run import run_crawl
from spiders.runs.summaries import CrawlSummary
from tests.spiders import recorder
from tests.spiders.conftest import described
from tests.spiders.site import Answer, as_json, html


@dataclass(frozen=True)
class Asked:
    """One request as it came in."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    def number(self, name: str, default: int) -> int:
        return int(self.query.get(name, default))


Route = Callable[[Asked], Answer]


@dataclass
class Api:
    """``routes`` by path; a path ending in ``*`` takes what begins so. ``first`` answers come first."""

    routes: dict[str, Route] = field(default_factory=dict)
    first: list[Answer] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    url: str = ""
    robots: str = ""

    def answer(self, asked: Asked) -> Answer:
        if asked.path == "/robots.txt":
            return 200, {"Content-Type": "text/plain"}, self.robots.encode()
        self.asked.append(asked)
        if self.first:
            return self.first.pop(0)
        if asked.path in self.routes:
            return self.routes[asked.path](asked)
        for path, route in self.routes.items():
            if path.endswith("*") and asked.path.startswith(path[:-1]):
                return route(asked)
        return html("<h1>Not found</h1>", 404)

    def asked_of(self, path: str) -> list[Asked]:
        return [each for each in self.asked if each.path == path]


def always(answer: Answer) -> Route:
    return lambda _: answer


def refuse(status: int, **headers: str) -> Answer:
    code, told, body = as_json({"message": "no"}, status)
    return code, told | {name.replace("_", "-"): value for name, value in headers.items()}, body


@contextmanager
def served(api: Api) -> Iterator[Api]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            query = dict(parse_qsl(parts.query, keep_blank_values=True))
            headers = {name.lower(): value for name, value in self.headers.items()}
            status, told, content = api.answer(Asked(self.command, parts.path, query, headers, body))
            self.send_response(status)
            for name, value in told.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_POST = do_GET  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    api.url = f"http://127.0.0.1:{server.server_port}/"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield api
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass(frozen=True)
class Walked:
    """What one crawl brought."""

    summary: CrawlSummary
    listings: dict[str, Listing]

    @property
    def visit(self) -> Visit:
        return self.summary.visits[0]


def walk(api: Api, folder: Path, query: str = "", *, max_pages: int | None = None, **parts: Any) -> Walked:
    """Crawl the interface once for one query; ``parts`` describe it."""
    books = recorder.fresh()
    platform = described(parts.pop("base_url", api.url), search=None, **{"listing": {}} | parts)
    [summary] = run_crawl(
        [platform], (query,) if query else (), db_url="", warc_dir=folder / "warc", store=books, max_pages=max_pages,
        overrides=recorder.SETTINGS,
    )  # fmt: skip
    return Walked(summary, {each.listing.external_id: each.listing for each in books.observations})
