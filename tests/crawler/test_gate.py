"""The browser's way out, spoken to as a browser would speak to it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import pytest

from crawler import gate as gate_module
from crawler.gate import Gate

Talk = Callable[[Gate, int], Awaitable[bytes]]


async def heard(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """A server that tells what it was sent."""
    said = await reader.read(65_536)
    body = said[:4000]
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body))
    await writer.drain()
    writer.close()


async def ask(gate: Gate, *sent: bytes) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", gate.port)
    answer = b""
    for part in sent:
        writer.write(part)
        await writer.drain()
        with suppress(TimeoutError):
            answer += await asyncio.wait_for(reader.read(65_536), 2)
    with suppress(TimeoutError):
        answer += await asyncio.wait_for(reader.read(65_536), 1)
    writer.close()
    return answer


def through(talk: Talk, *, loopback: bool) -> tuple[bytes, list[str]]:
    async def run() -> tuple[bytes, list[str]]:
        gate = Gate(loopback=loopback)
        server = await asyncio.start_server(heard, "127.0.0.1", 0)
        await gate.start()
        try:
            return await talk(gate, server.sockets[0].getsockname()[1]), gate.refused
        finally:
            await gate.stop()
            server.close()
            await server.wait_closed()

    return asyncio.run(run())


def test_a_request_goes_to_the_host_it_names_without_the_words_for_the_proxy() -> None:
    said, refused = through(
        lambda gate, port: ask(
            gate,
            f"GET http://127.0.0.1:{port}/a?b=1 HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
            "Proxy-Connection: keep-alive\r\nAccept: */*\r\n\r\n".encode(),
        ),
        loopback=True,
    )
    assert b"GET /a?b=1 HTTP/1.1\r\nConnection: close\r\nHost: 127.0.0.1" in said
    assert b"Proxy-Connection" not in said
    assert refused == []


def test_a_tunnel_carries_what_it_is_given() -> None:
    said, _ = through(
        lambda gate, port: ask(gate, f"CONNECT 127.0.0.1:{port} HTTP/1.1\r\n\r\n".encode(), b"anything at all"),
        loopback=True,
    )
    assert said.startswith(b"HTTP/1.1 200")
    assert said.endswith(b"anything at all")


@pytest.mark.parametrize(
    "target", ["CONNECT 127.0.0.1:{port}", "GET http://127.0.0.1:{port}/", "GET http://127.1:{port}/"]
)
def test_a_public_platforms_page_does_not_reach_this_machine(target: str) -> None:
    said, refused = through(
        lambda gate, port: ask(gate, f"{target.format(port=port)} HTTP/1.1\r\n\r\n".encode()), loopback=False
    )
    assert said.startswith(b"HTTP/1.1 403")
    assert refused in (["127.0.0.1"], ["127.1"])


@pytest.mark.parametrize(
    "host",
    ["169.254.169.254", "[fd00:ec2::254]", "10.0.0.8", "[::ffff:10.0.0.8]", "[fe80::1]", "192.168.0.1", "0.0.0.0"],
)
def test_no_page_reaches_private_or_metadata_addresses(host: str) -> None:
    said, refused = through(lambda gate, _: ask(gate, f"CONNECT {host}:80 HTTP/1.1\r\n\r\n".encode()), loopback=True)
    assert said.startswith(b"HTTP/1.1 403")
    assert len(refused) == 1


def test_the_connection_goes_to_the_address_that_was_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    async def judged(host: str, *, loopback: bool) -> str:
        assert host == "rebind.example"
        return "127.0.0.1"  # a second look-up would fail: there is no such name

    monkeypatch.setattr(gate_module, "judge_host", judged)
    said, _ = through(
        lambda gate, port: ask(gate, f"GET http://rebind.example:{port}/x HTTP/1.1\r\n\r\n".encode()), loopback=False
    )
    assert b"GET /x HTTP/1.1" in said


@pytest.mark.parametrize(
    "nonsense",
    [b"\r\n\r\n", b"GET\r\n\r\n", b"GET ftp://127.0.0.1/ HTTP/1.1\r\n\r\n",
     b"CONNECT 127.0.0.1:99999999 HTTP/1.1\r\n\r\n", b"x" * 70_000,
     b"\xff\xfe\x00\r\n\r\n", b"CONNECT [::1 HTTP/1.1\r\n\r\n"],
)  # fmt: skip
def test_nonsense_ends_the_connection_and_nothing_else(nonsense: bytes) -> None:
    async def twice(gate: Gate, port: int) -> bytes:
        with suppress(ConnectionError):
            await ask(gate, nonsense)
        return await ask(gate, f"GET http://127.0.0.1:{port}/ HTTP/1.1\r\n\r\n".encode())

    said, _ = through(twice, loopback=True)
    assert said.startswith(b"HTTP/1.1 200")
