"""Which addresses a crawl may reach: public ones; this machine's only for a platform that itself lives on it.

Every host is looked up here, each of its addresses judged, and one of them pinned: the connection then goes to the
address that was judged, so that a name which answers differently the second time (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred, fail, succeed
from twisted.internet.error import DNSLookupError
from twisted.internet.interfaces import IResolverSimple
from zope.interface import implementer  # type: ignore[import-untyped]

from model.errors import BlockedError

Address = IPv4Address | IPv6Address
_pinned: dict[str, str] = {}


def plain_address(text: str) -> Address | None:
    """The address a host text spells, in any spelling the system takes (``127.1``, ``0x7f000001``), else None."""
    host = text.strip("[]").partition("%")[0]
    try:
        address: Address = ip_address(host)
    except ValueError:
        try:
            return IPv4Address(socket.inet_aton(host)) if host[:1].isdigit() else None
        except OSError:
            return None
    if isinstance(address, IPv6Address):
        return address.ipv4_mapped or address.sixtofour or address
    return address


def is_allowed(address: Address, *, loopback: bool) -> bool:
    """Public unicast addresses, and this machine's own when ``loopback``."""
    if address.is_loopback:
        return loopback
    embedded = isinstance(address, IPv6Address) and (address.teredo or str(address).startswith("64:ff9b:"))
    return address.is_global and not address.is_multicast and not embedded


async def look_up(host: str) -> list[Address]:
    """All addresses of a host; empty when it has none."""
    literal = plain_address(host)
    if literal is not None:
        return [literal]
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError):
        return []
    addresses = (plain_address(str(entry[4][0])) for entry in found)
    return list(dict.fromkeys(address for address in addresses if address is not None))


async def judge_host(host: str, *, loopback: bool) -> str:
    """The address to connect to. Raises BlockedError where any address of the host is off limits."""
    addresses = await look_up(host)
    if not addresses:
        raise CannotResolveHostError(f"host {host!r} has no address")
    for address in addresses:
        if not is_allowed(address, loopback=loopback):
            raise BlockedError(f"{host} leads to {address}, a private address: not fetched")
    # IPv4 first: the resolver below hands one address to Twisted, and an IPv6 route is the likelier one to be missing.
    return str(min(addresses, key=lambda address: address.version))


class AddressGuard:
    """Downloader middleware next to the downloader: no request, redirect or retry leaves without a judged address."""

    def __init__(self, crawler: Crawler) -> None:
        self.loopback = crawler.settings.getbool("ADWARDEN_LOOPBACK")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> AddressGuard:
        """Scrapy's constructor."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Judge and pin the request's host. Raises BlockedError."""
        parts = urlsplit(request.url)
        if parts.scheme not in ("http", "https"):
            raise BlockedError(f"{request.url[:80]}: only http and https are fetched")
        host = parts.hostname or ""
        _pinned[host] = await judge_host(host, loopback=self.loopback)


@implementer(IResolverSimple)
class PinnedResolver:
    """Twisted's resolver for the crawl: knows only the hosts that the guard has judged."""

    def __init__(self, reactor: ReactorBase) -> None:
        self.reactor = reactor

    @classmethod
    def from_crawler(cls, _crawler: object, reactor: ReactorBase) -> PinnedResolver:
        """Scrapy's constructor, where Scrapy starts the reactor (``scrapy crawl``)."""
        return cls(reactor)

    def install_on_reactor(self) -> None:
        """Take the place of the reactor's own resolver (which would start a thread pool)."""
        self.reactor.installResolver(self)  # type: ignore[arg-type]  # mypy sees no zope interfaces

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> Deferred[str]:  # noqa: N802, ARG002  (Twisted's)
        """The pinned address of a judged host."""
        address = _pinned.get(name.lower())
        return succeed(address) if address else fail(DNSLookupError(f"{name} was not judged"))
