"""A tiny shop on loopback whose pages misbehave on request; it counts what it was asked."""

from __future__ import annotations

import json
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

Answer = tuple[int, dict[str, str], bytes]


def html(text: str, status: int = 200, **headers: str) -> Answer:
    return status, {"Content-Type": "text/html; charset=utf-8", **headers}, text.encode()


def as_json(content: object, status: int = 200) -> Answer:
    return status, {"Content-Type": "application/json"}, json.dumps(content).encode()


def always(answer: Answer) -> Callable[[dict[str, list[str]]], Answer]:
    return lambda _: answer


@dataclass
class Shop:
    """``routes`` answer before the shop does; ``asked`` are the paths requested, ``times`` when."""

    n_items: int = 10
    per_page: int = 4
    robots: str = "User-agent: *\nDisallow: /private/\n"
    routes: dict[str, Callable[[dict[str, list[str]]], Answer]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    agents: Counter[str] = field(default_factory=Counter)
    headers: list[dict[str, str]] = field(default_factory=list)
    url: str = ""
    n_bytes: int = 0

    def answer_to(self, path: str, query: dict[str, list[str]], headers: Any) -> Answer:
        """The answer to a request with these headers."""
        return self.answer(path, query)

    def paths(self) -> list[str]:
        return [path for path in self.asked if path != "/robots.txt"]

    def answer(self, path: str, query: dict[str, list[str]]) -> Answer:
        if path in self.routes:
            return self.routes[path](query)
        if path == "/robots.txt":
            return 200, {"Content-Type": "text/plain"}, self.robots.encode()
        if path == "/search":
            return self.results(query.get("q", [""])[0], int(query.get("page", ["1"])[0]))
        if path.startswith("/item/"):
            return self.item(path.removeprefix("/item/"))
        return html("<h1>Not found</h1>", 404)

    def results(self, words: str, page: int) -> Answer:
        found = [n for n in range(1, self.n_items + 1) if words in f"Item {n}"]
        shown = found[(page - 1) * self.per_page : page * self.per_page]
        if not shown:
            return html("<html><body><p>No results</p></body></html>")
        cards = "".join(
            f'<article class="card"><a class="card-link" href="/item/{n}?utm_source=list">Item {n}</a></article>'
            for n in shown
        )
        more = (
            f'<a rel="next" href="/search?q={words}&page={page + 1}">Next</a>'
            if page * self.per_page < len(found)
            else ""
        )
        return html(f"<html><body><nav><a href='/private/1'>Members</a></nav>{cards}{more}</body></html>")

    def item(self, ad: str) -> Answer:
        product = {
            "@context": "https://schema.org",
            "@type": "Product",
            "name": f"Item {ad}",
            "description": f"A fine thing numbered {ad}.",
            "offers": {
                "@type": "Offer",
                "price": f"{ad}.50",
                "priceCurrency": "EUR",
                "seller": {"name": f"seller{ad}"},
            },
        }
        return html(
            f'<html lang="en"><head><script type="application/ld+json">{json.dumps(product)}</script></head>'
            f"<body><h1>Item {ad}</h1><p class='price'>{ad},50 €</p></body></html>"
        )


@contextmanager
def serve(shop: Shop) -> Iterator[Shop]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            shop.asked.append(self.path)
            shop.times.append(time.monotonic())
            shop.headers.append(dict(self.headers))
            shop.agents[self.headers.get("User-Agent", "")] += 1
            status, headers, body = shop.answer_to(parts.path, parse_qs(parts.query), self.headers)
            shop.n_bytes += len(body)
            try:
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    shop.url = f"http://127.0.0.1:{server.server_port}/"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield shop
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
