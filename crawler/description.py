"""The schema of a platform description: facts about one site, told in a YAML file of about thirty lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from ipaddress import ip_address
from string import Formatter
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

import jmespath
from parsel import Selector
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator, model_validator
from pydantic.config import JsonDict

from crawler.timetable import Schedule
from model.errors import ConfigError
from model.fill import FILLABLE

_BLANK = Selector(text="<p/>")


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


def _any_pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        raise ValueError(f"not a regular expression: {text!r} ({error})") from error
    return text


def _pattern(text: str) -> str:
    if re.compile(_any_pattern(text)).groups < 1:
        raise ValueError(f"needs one group in parentheses, around what to keep: {text!r}")
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
AnyPattern = Annotated[str, AfterValidator(_any_pattern)]


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

    ``gone`` marks a page that says, with an answer of 200, that the ad is no longer there; ``gone_url`` matches the
    address that such an ad's page redirects to. ``seller_link`` marks the link to the page of the seller's other ads.
    """

    id_pattern: Pattern | None = None
    gone: CssOrXPath | None = None
    gone_url: AnyPattern | None = None
    seller_link: CssOrXPath | None = None
    fields: ListingFields = ListingFields()


class Feed(_Part):
    """A paged JSON interface. ``items`` is a JMESPath to a list; ``next`` to a cursor or URL, empty at the end.

    ``post`` is the address (``{base}``, ``{id}``) at which one post can be asked for again.
    ``url`` takes ``{base}``, ``{query}`` and ``{cursor}``, or ``{page}`` or ``{offset}`` where pages are counted.
    """

    url: str
    items: JmesPath
    next: JmesPath | None = None
    post: str | None = None
    first_page: int = 1
    per_page: int = Field(default=50, ge=1)

    @field_validator("url")
    @classmethod
    def _known_places(cls, url: str) -> str:
        return _template(url, ("base", "query", "cursor", "page", "offset"))

    @field_validator("post")
    @classmethod
    def _known_places_of_post(cls, url: str | None) -> str | None:
        return None if url is None else _template(url, ("base", "id"))


class GraphQL(_Part):
    """A shop's GraphQL interface. ``document`` is the query, or ``file`` the file beside the description that holds it.

    ``variables`` take ``{query}``, ``{cursor}``, ``{page}``, ``{offset}`` and ``{section}``; a value that is only
    ``{page}`` or ``{offset}`` is sent as a number, an empty ``{cursor}`` as null. ``items`` is a JMESPath to the list;
    ``next`` to the cursor of the following page, or to true where pages are counted. ``minor_units`` says how many of a
    price's digits are cents.
    """

    url: str = "{base}graphql"
    document: str = ""
    file: str = ""
    variables: dict[str, str | int | bool | float] = {}
    items: JmesPath
    next: JmesPath | None = None
    first_page: int = 1
    per_page: int = Field(default=50, ge=1, le=1000)
    minor_units: int = Field(default=0, ge=0, le=4)

    @field_validator("url")
    @classmethod
    def _known_places(cls, url: str) -> str:
        return _template(url, ("base",))

    @field_validator("variables")
    @classmethod
    def _known_variables(cls, variables: dict[str, str | int | bool | float]) -> dict[str, str | int | bool | float]:
        for value in variables.values():
            if isinstance(value, str):
                _template(value, ("query", "cursor", "page", "offset", "section"))
        return variables

    @model_validator(mode="after")
    def _one_document(self) -> Self:
        if not self.document:
            raise ValueError("graphql.document: write the query there, or name its file in graphql.file")
        return self


class Interface(_Part):
    """What a public interface needs to be told beside its address.

    ``sections`` are the engine's own parts (collections, categories, channels, rooms, subreddits); empty means all,
    where the engine can list them. ``terms_url`` names the terms of the interface itself: with it, requests follow
    these terms where robots.txt speaks of pages only. ``site`` is the part of an interface that serves many countries
    (EBAY_DE, MLB; left out: by ``country``). ``details`` bounds how many ads of a visit are asked for one by one, where
    the list leaves out their words or their date; 0 asks for none.
    ``full_pages``: a feed that gives summaries is completed from
    each entry's own page. ``join``: a Matrix room whose history is for members may be joined, if it is open to all.
    """

    sections: tuple[str, ...] = ()
    site: str = Field(default="", pattern=r"^[A-Za-z0-9_-]{0,32}$")
    details: int = Field(default=1000, ge=0)
    per_page: int | None = Field(default=None, ge=1, le=1000)
    token_url: str = Field(default="", pattern=r"^(https?://.+)?$")
    terms_url: str = Field(default="", pattern=r"^(https?://.+)?$")
    full_pages: bool = False
    join: bool = False


class Archive(_Part):
    """Where the files of a web archive stand: paths, which may hold ``*``, seen from the working folder."""

    files: tuple[str, ...] = ()


class Evidence(_Part):
    """What is kept besides the answers: ``screenshots`` of ``flagged`` listings after a crawl, or of ``none``."""

    screenshots: Literal["flagged", "none"] = "none"


class Rendering(_Part):
    """What a browser must do before a page can be read: wait for a selector, then scroll until nothing is added.

    ``scroll`` marks what scrolling adds (usually the cards), ``end`` what the page shows when there is no more.
    """

    wait_for: str | None = None
    scroll: str | None = None
    end: str | None = None
    max_scrolls: int = Field(default=50, ge=0, le=1000)
    listing_wait_for: str | None = None
    timeout_s: float = Field(default=30.0, gt=0, le=300)


class Expects(_Part):
    """What a good visit brings, where it is known better than past visits tell.

    ``listings``: fewest and most of one query; ``filled``: field of a listing to the least share of ads that fill it.
    """

    listings: tuple[int, int] | None = None
    filled: dict[str, float] = {}

    @model_validator(mode="after")
    def _sensible(self) -> Self:
        if self.listings is not None and not 0 <= self.listings[0] <= self.listings[1]:
            raise ValueError("expects.listings: write the fewest, then the most, as in [20, 500]")
        known = FILLABLE
        for name, share in self.filled.items():
            if name not in known:
                raise ValueError(f"expects.filled: unknown field '{name}'; known: {', '.join(known)}")
            if not 0 <= share <= 1:
                raise ValueError(f"expects.filled: {name} is a share between 0 and 1")
        return self


class Limits(_Part):
    """Bounds of one visit. ``max_pages`` counts result pages; ``delay_s`` is the least time between two requests.

    An ad whose result card shows what it showed when its page was last read is not read again for
    ``refetch_after_days`` (0: every ad is read on every visit).
    ``max_requests``, ``max_bytes_visit`` and ``max_seconds`` end a visit in good order; 0 is no bound.
    """

    max_pages: int = Field(default=50, ge=1)
    max_listings: int = Field(default=5000, ge=1)
    delay_s: float = Field(default=1.0, ge=0)
    concurrency: int = Field(default=2, ge=1, le=16)
    max_bytes: int = Field(default=20_000_000, ge=1000)
    max_requests: int = Field(default=20_000, ge=0)
    max_bytes_visit: int = Field(default=5_000_000_000, ge=0)
    max_seconds: int = Field(default=43_200, ge=0)
    timeout_s: float = Field(default=60.0, gt=0, le=600)
    refetch_after_days: float = Field(default=7.0, ge=0, le=90)


class Planning(_Part):
    """What a search plan may spend: ``budget`` requests a crawl, ``panel_share`` of them for the fixed panel.

    ``depth`` is the result pages read of each query, ``names`` how many names take turns. ``folds_accents``: whether
    the site's search finds ``eléphant`` under ``elephant`` too, so that one of them is enough.
    """

    budget: int = Field(default=200, ge=1, le=1_000_000)
    panel_share: float = Field(default=0.5, ge=0, le=1)
    depth: int = Field(default=2, ge=1, le=1000)
    names: int = Field(default=3000, ge=1, le=1_000_000)
    folds_accents: bool = True


# The block that a kind needs, its keys in words, and the fields it must name.
_BLOCKS: dict[PlatformKind, tuple[str, str, frozenset[str]]] = {
    **{kind: ("search", "url", frozenset()) for kind in PAGE_KINDS},
    PlatformKind.FEED: ("feed", "url, items, next", frozenset({"id", "text"})),
    PlatformKind.GRAPHQL: ("graphql", "document, items", frozenset({"id", "title"})),
}


def _needs(kinds: Iterable[PlatformKind], *blocks: str) -> JsonDict:
    """For editors: a description of one of these kinds needs these blocks."""
    told: JsonDict = {"properties": {"kind": {"enum": [kind.value for kind in sorted(kinds)]}}, "required": ["kind"]}
    return {"if": told, "then": {"required": list(blocks)}}


class Platform(_Part):
    """One described site. ``template``: written from general knowledge of the site, never run, and so never crawled.

    ``plan`` makes scheduled crawls type in a search plan instead of ``queries``.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "allOf": [
                _needs(PAGE_KINDS, "search"),
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
        block, keys, needed = _BLOCKS.get(self.kind, ("", "", frozenset()))
        if block and getattr(self, block) is None:
            raise ValueError(f"kind {self.kind.value} needs a block '{block}' ({keys})")
        check = _selector if self.kind in {*PAGE_KINDS, PlatformKind.ARCHIVE} else _field_path
        for name, value in self.listing.fields:
            if name in needed and value is None:
                raise ValueError(f"kind {self.kind.value} needs listing.fields.{name}")
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
        """The queries a crawl runs, each once and in order: those given, else the description's, else one for all."""
        chosen = tuple(dict.fromkeys(query.strip() for query in (queries or self.queries)))
        if chosen:
            return chosen
        if self.search is not None and not self.search.allows_empty_query:
            raise ConfigError(f"platform '{self.name}' takes no empty query: add 'queries' or give --queries FILE")
        return ("",)
