"""A small read-only page on this machine's loopback address that shows the scheduler's status."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from model.errors import InputError
from spiders.schedule.status import Status, as_html

_HOSTS = {"127.0.0.1", "localhost"}
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


class StatusPage:
    """Holds what is served: finished bytes, so that no request touches the database."""

    def __init__(self) -> None:
        self._answers: dict[str, tuple[str, bytes]] = {}
        self.port = 0

    def show(self, status: Status) -> None:
        """Serve this from now on."""
        self._answers = {
            "/": ("text/html; charset=utf-8", as_html(status).encode()),
            "/status.json": ("application/json", status.as_json().encode()),
        }

    def answer(self, path: str, host: str) -> tuple[int, str, bytes]:
        """Status, media type and body. A foreign Host header (DNS rebinding) is refused."""
        if host.rpartition(":")[0] not in _HOSTS and host not in _HOSTS:
            return 421, "text/plain", b"ask for 127.0.0.1\n"
        found = self._answers.get(path.partition("?")[0])
        return (200, *found) if found is not None else (404, "text/plain", b"nothing here\n")


@contextmanager
def served(page: StatusPage, port: int) -> Iterator[None]:
    """Serve the page on 127.0.0.1 while the block runs. Raises InputError if the port is taken."""

    class Handler(BaseHTTPRequestHandler):
        timeout = 10
        server_version = "AdWarden"
        sys_version = ""

        def do_GET(self) -> None:
            status, media_type, body = page.answer(self.path, self.headers.get("Host", ""))
            self.send_response(status)
            for name, value in (_HEADERS | {"Content-Type": media_type, "Content-Length": str(len(body))}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401  (the base's signature)
            pass

    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    except (OSError, OverflowError) as error:
        raise InputError(f"--status-port {port}: cannot be listened on: {error}; give another port") from error
    server.daemon_threads = True
    page.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, args=(0.2,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
