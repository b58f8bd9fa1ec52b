"""The browser's only way out: a proxy on this machine that judges every host a page reaches, and connects itself.

A page's scripts can open connections that no request hook sees: WebSockets, redirects, workers, names that answer
differently the second time. All of them must come through here, and go to the address that was judged.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import CannotResolveHostError

from crawler.addresses import judge_host
from crawler.rendering import must_drop
from model.errors import BlockedError

if TYPE_CHECKING:
    from playwright.async_api import Request as BrowserRequest

_HEAD_BYTES = 65_536
_CHUNK = 65_536
_HEAD_S = 30.0
_CONNECT_S = 30.0
_IDLE_S = 120.0
_MOST_CONNECTIONS = 256
# What brings a page its content; its scripts and styles are requisites, as for any browser.
_CONTENT = {"document", "xhr", "fetch", "eventsource"}
_REFUSED = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
_GATES: WeakKeyDictionary[Crawler, Gate] = WeakKeyDictionary()


class Gate:
    """An HTTP proxy on 127.0.0.1. ``refused`` holds the hosts that were not let through."""

    def __init__(self, *, loopback: bool) -> None:
        self._loopback = loopback
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self.refused: list[str] = []
        self._server: asyncio.Server | None = None
        self._connections: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Serve what knocks."""
        self._server = await asyncio.start_server(self._take, sock=self._socket, limit=_HEAD_BYTES)

    async def stop(self) -> None:
        """Close every connection."""
        if self._server is not None:
            self._server.close()
        for task in self._connections:
            task.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)
        self._socket.close()

    async def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is None or len(self._connections) >= _MOST_CONNECTIONS:
            writer.close()
            return
        self._connections.add(task)
        try:
            await self._pass(reader, writer)
        except (OSError, ValueError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass  # a page that left, or a host that hung up: the browser sees a closed connection
        except asyncio.CancelledError:
            pass  # the gate is closed; asyncio would log it as an error of the connection's callback
        finally:
            writer.close()
            self._connections.discard(task)

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), _HEAD_S)
        line, _, fields = head.partition(b"\r\n")
        method, target, version = line.decode("latin-1").split(" ")
        tunnel = method == "CONNECT"
        parts = urlsplit(f"//{target}" if tunnel else target)
        if not tunnel and parts.scheme != "http":
            raise ValueError(f"no such scheme: {target[:80]}")
        host, port = parts.hostname or "", parts.port or (443 if tunnel else 80)
        try:
            address = await judge_host(host, loopback=self._loopback)
        except (BlockedError, CannotResolveHostError):
            self.refused.append(host)
            writer.write(_REFUSED)
            await writer.drain()
            return
        there, back = await asyncio.wait_for(asyncio.open_connection(address, port), _CONNECT_S)
        try:
            if tunnel:
                writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            else:
                # One request a connection: the next one may be for another host, and is judged anew.
                path = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
                back.write(f"{method} {path} {version}\r\nConnection: close\r\n".encode("latin-1") + _kept(fields))
            await asyncio.gather(_relay(reader, back), _relay(there, writer))
        finally:
            back.close()


def _kept(fields: bytes) -> bytes:
    dropped = (b"connection:", b"proxy-connection:", b"proxy-authorization:", b"keep-alive:")
    return b"\r\n".join(line for line in fields.split(b"\r\n") if not line.lower().startswith(dropped))


async def _relay(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    while chunk := await asyncio.wait_for(source.read(_CHUNK), _IDLE_S):
        sink.write(chunk)
        await sink.drain()
    if sink.can_write_eof():
        sink.write_eof()


class PageGuard:
    """Tells the browser which requests of a page to drop: heavy ones, private addresses, what robots.txt forbids."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._loopback = crawler.settings.getbool("ADWARDEN_LOOPBACK")
        self._agent = crawler.settings.get("ROBOTSTXT_USER_AGENT") or crawler.settings["USER_AGENT"]

    def __call__(self, request: BrowserRequest) -> Awaitable[bool]:
        """Whether to drop it."""
        return self._must_drop(request)

    async def _must_drop(self, request: BrowserRequest) -> bool:
        if await must_drop(request, loopback=self._loopback):
            return True
        # The page itself was judged before the browser was asked for it.
        if request.resource_type not in _CONTENT or request.is_navigation_request() or "://" not in request.url:
            return False
        robots = self._crawler.get_downloader_middleware(RobotsTxtMiddleware)
        rules = await robots.robot_parser(Request(request.url)) if robots is not None else None
        return rules is not None and not rules.allowed(request.url, self._agent)


def attach_gate(crawler: Crawler) -> None:
    """Send the crawl's browser, if it has one, through a gate of its own while the spider is open."""
    options = crawler.settings.get("PLAYWRIGHT_LAUNCH_OPTIONS")
    if not options:
        return
    gate = Gate(loopback=crawler.settings.getbool("ADWARDEN_LOOPBACK"))
    # The gate looks names up: rules for the browser's own resolver would only keep it from the gate.
    flags = [flag for flag in options["args"] if not flag.startswith("--host-resolver-rules")]
    flags += [f"--proxy-server=http://127.0.0.1:{gate.port}", "--proxy-bypass-list=<-loopback>"]
    crawler.settings.set("PLAYWRIGHT_LAUNCH_OPTIONS", {**options, "args": flags}, priority="cmdline")
    crawler.settings.set("PLAYWRIGHT_ABORT_REQUEST", PageGuard(crawler), priority="cmdline")
    _GATES[crawler] = gate  # receivers are held by weak reference
    crawler.signals.connect(gate.start, signal=signals.spider_opened)
    crawler.signals.connect(gate.stop, signal=signals.spider_closed)
