"""The schema of a platform description: facts about one site, told in a YAML file of about thirty lines."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from ipaddress import ip_address
from typing import Self
from urllib.parse import urlsplit

from pydantic import ConfigDict, Field, model_validator
from pydantic.config import JsonDict

from crawler.blocks import (
    Archive,
    Catalogue,
    Evidence,
    Expects,
    Feed,
    GraphQL,
    Interface,
    Lawful,
    Limits,
    ListingPage,
    Part,
    Planning,
    Rendering,
    Search,
)
from crawler.timetable import Schedule
from crawler.written import checked_path, checked_selector
from model.errors import ConfigError


class PlatformKind(StrEnum):
    """How a platform lists its ads."""

    STRUCTURED = "structured"
    HTML = "html"
    RENDERED = "rendered"
    FEED = "feed"
    ARCHIVE = "archive"
    SHOPIFY = "shopify"
    WOOCOMMERCE = "woocommerce"
    MAGENTO = "magento"
    PRESTASHOP = "prestashop"
    GRAPHQL = "graphql"
    EBAY = "ebay"
    ETSY = "etsy"
    MERCADOLIBRE = "mercadolibre"
    AVITO = "avito"
    MASTODON = "mastodon"
    BLUESKY = "bluesky"
    REDDIT = "reddit"
    VK = "vk"
    TELEGRAM = "telegram"
    YOUTUBE = "youtube"
    DISCOURSE = "discourse"
    NODEBB = "nodebb"
    FORUM = "forum"
    MEDIAWIKI = "mediawiki"
    MATRIX = "matrix"
    SYNDICATION = "syndication"


PAGE_KINDS = frozenset({PlatformKind.STRUCTURED, PlatformKind.HTML, PlatformKind.RENDERED})


# The block that a kind needs, its keys, and the fields, of each group at least one.
_BLOCKS: dict[PlatformKind, tuple[str, str, tuple[tuple[str, ...], ...]]] = {
    PlatformKind.FEED: ("feed", "url, items, next", (("id",), ("title", "text"))),
    PlatformKind.GRAPHQL: ("graphql", "document, items", (("id",), ("title",))),
}


def _needs(kinds: Iterable[PlatformKind], *blocks: str) -> JsonDict:
    """For editors: a description of one of these kinds needs these blocks."""
    told: JsonDict = {"properties": {"kind": {"enum": [kind.value for kind in sorted(kinds)]}}, "required": ["kind"]}
    return {"if": told, "then": {"required": list(blocks)}}


class Platform(Part):
    """One described site. ``template``: written from general knowledge of the site, never run, and so never crawled.

    ``plan`` makes scheduled crawls type in a search plan instead of ``queries``.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "allOf": [
                _needs({PlatformKind.FEED}, "feed", "listing"),
                _needs({PlatformKind.GRAPHQL}, "graphql", "listing"),
            ]
        }
    )

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{0,31}$")
    kind: PlatformKind
    base_url: str = Field(pattern=r"^https?://")
    country: str = Field(default="", pattern=r"^([A-Z]{2})?$")
    currency: str = Field(default="", pattern=r"^([A-Z]{3})?$")
    languages: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    template: bool = False
    queries: tuple[str, ...] = ()
    plan: Planning | None = None
    search: Search | None = None
    catalogue: Catalogue | None = None
    listing: ListingPage = ListingPage()
    feed: Feed | None = None
    graphql: GraphQL | None = None
    interface: Interface = Interface()
    rendering: Rendering = Rendering()
    limits: Limits = Limits()
    archive: Archive = Archive()
    evidence: Evidence = Evidence()
    expects: Expects = Expects()
    schedule: Schedule | None = None
    lawful: Lawful = Lawful()
    note: str = ""

    @model_validator(mode="after")
    def _parts_of_kind(self) -> Self:
        if not urlsplit(self.base_url).hostname:
            raise ValueError(f"base_url has no host: {self.base_url!r}")
        block, keys, needed = _BLOCKS.get(self.kind, ("", "", ()))
        if block and getattr(self, block) is None:
            raise ValueError(f"kind {self.kind.value} needs a block '{block}' ({keys})")
        for group in needed:
            if all(getattr(self.listing.fields, name) is None for name in group):
                paths = " or ".join(f"listing.fields.{name}" for name in group)
                raise ValueError(f"kind {self.kind.value} needs {paths}")
        check = checked_selector if self.kind in {*PAGE_KINDS, PlatformKind.ARCHIVE} else checked_path
        for name, value in self.listing.fields:
            try:
                if value is not None:
                    check(value)
            except ValueError as error:
                raise ValueError(f"listing.fields.{name}: {error}") from error
        return self

    @property
    def host(self) -> str:
        """Host name of the base URL, lower case, without port."""
        return (urlsplit(self.base_url).hostname or "").lower()

    @property
    def is_loopback(self) -> bool:
        """Whether the platform lives on this machine: then, and only then, loopback addresses may be fetched."""
        if self.host == "localhost":
            return True
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return False

    def require_lawful(self) -> None:
        """Refuse a platform whose terms nobody has read; a platform on this machine needs no leave."""
        unread = self.lawful.unread()
        if self.template:
            fill = f", fill in {', '.join(f'lawful.{name}' for name in unread)}" if unread else ""
            raise ConfigError(
                f"platform '{self.name}' is a template that was never run: copy it with 'adwarden platforms copy"
                f" {self.name} FILE', read the terms and robots.txt of {self.host}{fill}, take out 'template: true'"
            )
        if unread and not self.is_loopback:
            missing = ", ".join(f"lawful.{name}" for name in unread)
            raise ConfigError(
                f"platform '{self.name}' is not crawled: read the terms of {self.host} and fill in {missing}"
                " in its description"
            )

    def chosen_queries(self, queries: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The queries a crawl runs, each once and in order: those given, else the description's, else one for all.

        A platform without a search is walked once, whatever is asked.
        """
        chosen = tuple(dict.fromkeys(query.strip() for query in (queries or self.queries)))
        if chosen and (self.search is not None or self.kind not in PAGE_KINDS):
            return chosen
        if self.search is not None and self.catalogue is None and not self.search.allows_empty_query:
            raise ConfigError(f"platform '{self.name}' takes no empty query: add 'queries' or give --queries FILE")
        return ("",)
