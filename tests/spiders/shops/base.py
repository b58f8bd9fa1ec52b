"""Made shops with a known truth: each a different make, served on loopback."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

Answer = tuple[int, str, str | bytes]


@dataclass(frozen=True)
class Item:
    """One ad: what a shop shows and what must be read."""

    n: int
    title: str
    slug: str
    price: Decimal | None
    text: str
    seller: str
    place: str
    posted: datetime | None


@dataclass
class Made:
    """A shop under test. ``pages`` answers a path and a query; what it does not know is 404. ``fields`` are the truth's."""

    name: str
    items: list[Item]
    currency: str
    pages: Callable[[str, dict[str, str]], str | bytes | Answer | None]
    path: Callable[[Item], str]
    fields: tuple[str, ...] = ("title", "price", "currency", "images")
    rendered: bool = False
    robots: str = "User-agent: *\nDisallow: /private/\n"
    image: Callable[[Item], str] = lambda item: f"/img/{item.n}.jpg"
    asked: list[str] = field(default_factory=list)
    url: str = ""
    account: Callable[[Item], str] | None = None  # the handle in a link to the seller's profile, beside the name
    entry: str = ""  # what an analyst would give to the probe, after ``url``: a feed, a section

    def at(self, path: str) -> Item | None:
        return next((item for item in self.items if self.path(item) == path), None)


def items(
    n: int, words: str, seller: str, places: str, *, prices: tuple[int, int] = (20, 7), cents: str = "", text: str = ""
) -> list[Item]:
    """``n`` ads made of a list of names; prices count up from the first figure by the second."""
    names, towns = words.split("|"), places.split("|")
    made = []
    for index in range(n):
        name = f"{names[index % len(names)]} {_ordinal(index)}"
        made.append(Item(
            n=index + 101, title=name, slug=_slug(index), price=Decimal(f"{prices[0] + index * prices[1]}{cents}"),
            text=text or f"A healthy specimen offered with its papers, number {index}, to be collected in person.",
            seller=f"{seller}{index % 5}", place=towns[index % len(towns)],
            posted=datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=index % 40)))  # fmt: skip
    return made


_WORDS = [
    "amber",
    "birch",
    "cedar",
    "dune",
    "ember",
    "fern",
    "grove",
    "heath",
    "iris",
    "jade",
    "kelp",
    "lilac",
    "moss",
    "nettle",
    "oak",
    "pine",
    "quill",
    "reed",
    "sage",
    "thyme",
]


def _ordinal(index: int) -> str:
    return f"{_WORDS[index % 20]} {_WORDS[(index // 20 + 3) % 20]}"


def _slug(index: int) -> str:
    return _ordinal(index).replace(" ", "-") + ("" if index < 400 else f"-{index}")


def page(body: str, *, title: str = "Shop", lang: str = "en", head: str = "") -> str:
    return f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{body}</body></html>'


def chunk(of: list[Item], number: int, size: int) -> list[Item]:
    return of[(number - 1) * size : number * size]


@contextmanager
def serve(made: Made) -> Iterator[Made]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            made.asked.append(self.path)
            path = unquote(parts.path)
            found: str | bytes | Answer | None = (
                made.robots.replace("{base}", made.url) if path == "/robots.txt" else None
            )
            if found is None:
                found = made.pages(path, {key: values[0] for key, values in parse_qs(parts.query).items()})
            if found is None:
                found = (404, "text/html; charset=utf-8", page("<h1>Not found</h1>"))
            status, kind, body = found if isinstance(found, tuple) else (200, "text/html; charset=utf-8", found)
            if path == "/robots.txt":
                kind = "text/plain"
            data = body.replace("{base}", made.url).encode() if isinstance(body, str) else body
            try:
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    made.url = f"http://127.0.0.1:{server.server_port}/"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def list_page(query: dict[str, str], key: str = "page") -> int:
    """The number of the page of results that is asked for."""
    return int(query.get(key, "1"))
