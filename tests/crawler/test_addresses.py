from __future__ import annotations

import asyncio
import socket

import pytest
from scrapy import Request
from scrapy.exceptions import CannotResolveHostError

from crawler import addresses
from crawler.addresses import is_allowed, judge_host, plain_address
from model.errors import BlockedError


@pytest.mark.parametrize(
    "text",
    [
        "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "255.255.255.255",
        "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:10.0.0.1", "2002:0a00:0001::", "64:ff9b::a00:1", "2001:db8::1",
        "0xA9FEA9FE", "2852039166", "0251.0376.0251.0376", "10.1",
    ],
)  # fmt: skip
def test_no_spelling_of_a_private_address_is_allowed(text: str) -> None:
    address = plain_address(text)
    assert address is not None
    assert not is_allowed(address, loopback=True)
    assert not is_allowed(address, loopback=False)


@pytest.mark.parametrize("text", ["127.0.0.1", "127.1", "0x7f000001", "2130706433", "::1", "[::1]", "::ffff:127.0.0.1"])
def test_this_machine_only_where_the_platform_is_on_it(text: str) -> None:
    address = plain_address(text)
    assert address is not None
    assert is_allowed(address, loopback=True)
    assert not is_allowed(address, loopback=False)


def test_public_addresses_are_allowed_and_names_are_no_addresses() -> None:
    for text in ("93.184.216.34", "2606:2800:220:1::1"):
        address = plain_address(text)
        assert address is not None
        assert is_allowed(address, loopback=False)
    assert plain_address("shop.example") is None
    assert plain_address("1shop.example") is None


def answers(monkeypatch: pytest.MonkeyPatch, *addresses_given: str) -> None:
    async def getaddrinfo(self: object, host: str, port: object, **_: object) -> list[tuple[object, ...]]:
        if not addresses_given:
            raise socket.gaierror(-2, "unknown")
        return [(socket.AF_INET, 1, 6, "", (address, 0)) for address in addresses_given]

    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", getaddrinfo)


def test_one_private_address_among_public_ones_is_enough_to_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "93.184.216.34", "10.0.0.5")
    with pytest.raises(BlockedError, match=r"shop\.example leads to 10\.0\.0\.5, a private address"):
        asyncio.run(judge_host("shop.example", loopback=False))


def test_the_connection_goes_to_the_address_that_was_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "93.184.216.34")
    guard = addresses.AddressGuard.__new__(addresses.AddressGuard)
    guard.loopback = False
    asyncio.run(guard.process_request(Request("https://Rebind.example/")))
    answers(monkeypatch, "127.0.0.1")
    resolver = addresses.PinnedResolver.__new__(addresses.PinnedResolver)
    found: list[str] = []
    resolver.getHostByName("rebind.example").addCallback(found.append)
    assert found == ["93.184.216.34"], "a second lookup that answers otherwise is not asked"
    with pytest.raises(BlockedError):
        asyncio.run(guard.process_request(Request("https://rebind.example/")))


def test_an_unknown_host_and_another_scheme(monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch)
    with pytest.raises(CannotResolveHostError):
        asyncio.run(judge_host("nowhere.example", loopback=False))
    guard = addresses.AddressGuard.__new__(addresses.AddressGuard)
    guard.loopback = True
    with pytest.raises(BlockedError, match="only http and https"):
        asyncio.run(guard.process_request(Request("file:///etc/passwd")))
