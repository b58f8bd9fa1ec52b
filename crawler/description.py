"""The schema of a platform description: facts about one site, told in a YAML file of about thirty lines."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from ipaddress import ip_address
from string import Formatter
from typing import Annotated, Self
from urllib.parse import urlsplit

import jmespath
from parsel import Selector
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator, model_validator

from model.errors import ConfigError

_BLANK = Selector(text="<p/>")


class PlatformKind(StrEnum):
    """How a platform lists its ads."""

    STRUCTURED = "structured"
    HTML = "html"
    RENDERED = "rendered"
    FEED = "feed"


def _selector(text: str) -> str:
    # cssselect and lxml raise their own families (SelectorError, XPathError), all of them ValueError or SyntaxError.
    try:
        _BLANK.xpath(text) if is_xpath(text) else _BLANK.css(text)
    except (ValueError, SyntaxError) as error:
        raise ValueError(f"not a CSS selector or XPath: {text!r} ({error})") from error
    return text


def _field_path(text: str) -> str:
    try:
        jmespath.compile(text)
    except jmespath.exceptions.JMESPathError as error:
        raise ValueError(f"not a JMESPath expression: {text!r}") from error
    return text


def _pattern(text: str) -> str:
    try:
        compiled = re.compile(text)
    except re.error as error:
        raise ValueError(f"not a regular expression: {text!r} ({error})") from error
    if compiled.groups < 1:
        raise ValueError(f"needs one group in parentheses, around what to keep: {text!r}")
    return text


def _regex(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        raise ValueError(f"not a regular expression: {text!r} ({error})") from error
    return text


def _template(url: str, places: tuple[str, ...]) -> str:
    known = " ".join(f"{{{place}}}" for place in places)
    try:
        named = {name for _, name, _, _ in Formatter().parse(url) if name is not None}
    except ValueError as error:
        raise ValueError(f"a single brace in {url!r}; known: {known}") from error
    unknown = named - set(places)
    if unknown:
        raise ValueError(f"unknown {{{min(unknown)}}} in {url!r}; known: {known}")
    return url


def is_xpath(selector: str) -> bool:
    """Whether a selector is XPath; everything that does not start like a path is CSS."""
    return selector.startswith(("/", "./", "("))


CssOrXPath = Annotated[str, AfterValidator(_selector)]
JmesPath = Annotated[str, AfterValidator(_field_path)]
Pattern = Annotated[str, AfterValidator(_pattern)]
Regex = Annotated[str, AfterValidator(_regex)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Lawful(_Part):
    """What the operator read before the first crawl; every field must be filled in by a person."""

    terms_url: str = "unread"
    terms_read_on: date | str = "unread"
    legal_basis: str = "unread"
    contact: str = "unread"

    @model_validator(mode="after")
    def _date_or_unread(self) -> Self:
        if isinstance(self.terms_read_on, str) and self.terms_read_on != "unread":
            raise ValueError("terms_read_on must be a date as 2026-03-31, or unread")
        return self

    def unread(self) -> tuple[str, ...]:
        """Names of the fields that nobody has filled in yet."""
        return tuple(name for name in type(self).model_fields if getattr(self, name) in ("", "unread"))


class Search(_Part):
    """Where results are listed. ``url`` takes ``{base}``, ``{query}`` and ``{page}`` (or ``{offset}``).

    ``cards`` marks one result, ``link`` (inside a card) its page, ``next`` the following page, ``empty`` the evidence
    of a true "no results"; what is left out is found by the reader itself.
    """

    url: str
    first_page: int = 1
    per_page: int = Field(default=24, ge=1)
    allows_empty_query: bool = True
    cards: CssOrXPath | None = None
    link: CssOrXPath | None = None
    title: CssOrXPath | None = None
    next: CssOrXPath | None = None
    empty: CssOrXPath | None = None

    @field_validator("url")
    @classmethod
    def _known_places(cls, url: str) -> str:
        return _template(url, ("base", "query", "page", "offset"))


class Catalogue(_Part):
    """Where ads are listed without a search: pages to start from (else the front page), and the site's own sitemaps.

    ``listings`` is a pattern that the address of every ad has, and no other page's; left out, ads are told by what
    their pages show. ``skip`` is a pattern of addresses that are never followed. ``limits.max_pages`` counts the pages
    that are no ads.
    """

    start: tuple[str, ...] = ()
    sitemaps: bool = True
    listings: Regex | None = None
    skip: Regex | None = None

    @field_validator("start")
    @classmethod
    def _known_places(cls, start: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(_template(url, ("base",)) for url in start)


class ListingFields(_Part):
    """Selectors (or, for a feed, JMESPath) of an ad's fields, used where structured data does not give them."""

    id: str | None = None
    url: str | None = None
    title: str | None = None
    text: str | None = None
    category: str | None = None
    price: str | None = None
    currency: str | None = None
    seller: str | None = None
    place: str | None = None
    ships_to: str | None = None
    shipping: str | None = None
    posted: str | None = None
    images: str | None = None
    language: str | None = None
    sold: str | None = None


class ListingPage(_Part):
    """How an ad's own page is read. ``id_pattern`` is matched against its URL; its first group is the external id.

    ``gone`` marks a page that says, with an answer of 200, that the ad is no longer there.
    """

    id_pattern: Pattern | None = None
    gone: CssOrXPath | None = None
    fields: ListingFields = ListingFields()


class Feed(_Part):
    """A paged JSON interface. ``items`` is a JMESPath to a list; ``next`` to a cursor or URL, empty at the end."""

    url: str
    items: JmesPath
    next: JmesPath | None = None

    @field_validator("url")
    @classmethod
    def _known_places(cls, url: str) -> str:
        return _template(url, ("base", "query", "cursor"))


class Rendering(_Part):
    """What a browser must do before a page can be read: wait for a selector, then scroll until nothing is added.

    ``scroll`` marks what scrolling adds (usually the cards), ``end`` what the page shows when there is no more;
    ``click`` a button that loads more, pressed until it is gone. ``dismiss`` is pressed once when a page opens (a
    consent banner): nothing is pressed that is not named.
    """

    wait_for: str | None = None
    scroll: str | None = None
    click: str | None = None
    dismiss: str | None = None
    end: str | None = None
    max_scrolls: int = Field(default=50, ge=0, le=1000)
    listing_wait_for: str | None = None
    timeout_s: float = Field(default=30.0, gt=0, le=300)


class Limits(_Part):
    """Bounds of one visit. ``max_pages`` counts result pages; ``delay_s`` is the least time between two requests."""

    max_pages: int = Field(default=50, ge=1)
    max_listings: int = Field(default=5000, ge=1)
    delay_s: float = Field(default=1.0, ge=0)
    concurrency: int = Field(default=2, ge=1, le=16)
    max_bytes: int = Field(default=20_000_000, ge=1000)
    timeout_s: float = Field(default=60.0, gt=0, le=600)


class Platform(_Part):
    """One described site."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{0,31}$")
    kind: PlatformKind
    base_url: str = Field(pattern=r"^https?://")
    country: str = Field(default="", pattern=r"^([A-Z]{2})?$")
    currency: str = Field(default="", pattern=r"^([A-Z]{3})?$")
    languages: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    queries: tuple[str, ...] = ()
    search: Search | None = None
    catalogue: Catalogue | None = None
    listing: ListingPage = ListingPage()
    feed: Feed | None = None
    rendering: Rendering = Rendering()
    limits: Limits = Limits()
    lawful: Lawful = Lawful()
    note: str = ""

    @model_validator(mode="after")
    def _parts_of_kind(self) -> Self:
        if not urlsplit(self.base_url).hostname:
            raise ValueError(f"base_url has no host: {self.base_url!r}")
        if self.kind is PlatformKind.FEED:
            if self.feed is None:
                raise ValueError("kind feed needs a block 'feed' (url, items, next)")
            check, needed = _field_path, {"id", "text"}
        else:
            check, needed = _selector, set()
        for name, value in self.listing.fields:
            if name in needed and value is None:
                raise ValueError(f"kind feed needs listing.fields.{name}")
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
        if unread and not self.is_loopback:
            missing = ", ".join(f"lawful.{name}" for name in unread)
            raise ConfigError(
                f"platform '{self.name}' is not crawled: read the terms of {self.host} and fill in {missing}"
                " in its description"
            )

    def plan(self, queries: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The queries a crawl runs, each once and in order: those given, else the description's, else one for all.

        A platform without a search is walked once, whatever is asked.
        """
        chosen = tuple(dict.fromkeys(query.strip() for query in (queries or self.queries)))
        if chosen and (self.search is not None or self.feed is not None):
            return chosen
        if self.search is not None and self.catalogue is None and not self.search.allows_empty_query:
            raise ConfigError(f"platform '{self.name}' takes no empty query: add 'queries' or give --queries FILE")
        return ("",)
