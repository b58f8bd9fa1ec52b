"""HTTP on loopback: a small threaded server that answers GET and HEAD from a function of path and query."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from urllib.parse import parse_qs, unquote, urlsplit

HOST = "127.0.0.1"
_Connection = socket.socket | tuple[bytes, socket.socket]  # the base class serves datagrams too
_MAX_QUERY = 4096


@dataclass(frozen=True, slots=True)
class Request:
    """What a site is asked: decoded path, first value of each query field, and the site's own address."""

    path: str
    query: Mapping[str, str]
    base: str

    def number(self, name: str, default: int, low: int, high: int) -> int:
        """A whole number of the query, held within bounds; the default where it is absent or no number."""
        text = self.query.get(name, "")
        return min(max(int(text), low), high) if text.isascii() and text.isdigit() else default


@dataclass(frozen=True, slots=True)
class Reply:
    """Status, body and headers of an answer."""

    body: bytes
    media_type: str = "text/html; charset=utf-8"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


def text_reply(text: str, media_type: str = "text/html; charset=utf-8", status: int = 200, **headers: str) -> Reply:
    """A reply with text; header names are given with underscores."""
    named = {name.replace("_", "-").title(): value for name, value in headers.items()}
    return Reply(text.encode("utf-8", "replace"), media_type, status, named)


Site = Callable[[Request], Reply]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "SandboxMarket/1"
    sys_version = ""
    server: _Server

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the base class's signature)
        """Keep quiet: the visitors keep their own log."""

    def _answer(self, *, with_body: bool) -> None:
        parts = urlsplit(self.path)
        if len(parts.query) > _MAX_QUERY:
            self._send(text_reply("query too long", "text/plain", HTTPStatus.REQUEST_URI_TOO_LONG), with_body=with_body)
            return
        query = {name: values[0] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}
        reply = self.server.site(Request(unquote(parts.path), query, self.server.base))
        self._send(reply, with_body=with_body)

    def _send(self, reply: Reply, *, with_body: bool) -> None:
        etag = f'"{sha256(reply.body).hexdigest()[:20]}"'
        known = reply.status == HTTPStatus.OK and self.headers.get("If-None-Match") == etag
        body = b"" if known else reply.body
        self.send_response(HTTPStatus.NOT_MODIFIED if known else reply.status)
        self.send_header("ETag", etag)
        self.send_header("Content-Type", reply.media_type)
        self.send_header("Content-Length", str(len(body)))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if with_body and body:
            self.wfile.write(body)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, port: int, site: Site) -> None:
        self.site = site
        self._open: set[_Connection] = set()
        self._lock = Lock()
        super().__init__((HOST, port), _Handler)
        self.base = f"http://{HOST}:{self.server_address[1]}/"

    def process_request(self, request: _Connection, client_address: object) -> None:
        with self._lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: _Connection) -> None:
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: _Connection, client_address: object) -> None:
        """A visitor who hangs up is no error of ours; anything else is told as usual."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    def hang_up(self) -> None:
        """End the connections that visitors keep open."""
        with self._lock:
            for connection in self._open:
                if isinstance(connection, tuple):
                    continue
                try:
                    connection.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue


class SiteServer:
    """One site on one port, served from its own thread until ``stop``."""

    def __init__(self, port: int, site: Site) -> None:
        self._server = _Server(port, site)
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    @property
    def url(self) -> str:
        """The site's address, with the port it really got."""
        return self._server.base

    def start(self) -> None:
        """Begin to serve."""
        self._thread.start()

    def stop(self) -> None:
        """Stop serving and free the port."""
        self._server.shutdown()
        self._server.hang_up()
        self._server.server_close()
        self._thread.join(timeout=5)
