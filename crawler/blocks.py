"""The blocks of a platform description, each about one thing; see crawler.description for the whole."""

from __future__ import annotations

from datetime import date
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from crawler.written import (
    AnyPattern,
    CssOrXPath,
    JmesPath,
    Pattern,
    checked_template,
)
from model.fill import FILLABLE


class Part(BaseModel):
    """A mapping of a description: unknown keys are refused, blanks around texts taken off."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Lawful(Part):
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


class Search(Part):
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
        return checked_template(url, ("base", "query", "page", "offset"))


class Catalogue(Part):
    """Where ads are listed without a search: pages to start from (else the front page), and the site's own sitemaps.

    ``listings`` is a pattern that the address of every ad has, and no other page's; left out, ads are told by what
    their pages show. ``skip`` is a pattern of addresses that are never followed. ``limits.max_pages`` counts the pages
    that are no ads.
    """

    start: tuple[str, ...] = ()
    sitemaps: bool = True
    listings: AnyPattern | None = None
    skip: AnyPattern | None = None

    @field_validator("start")
    @classmethod
    def _known_places(cls, start: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(checked_template(url, ("base",)) for url in start)


class ListingFields(Part):
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


class ListingPage(Part):
    """How an ad's own page is read. ``id_pattern`` is matched against its URL; its first group is the external id.

    ``gone`` marks a page that says, with an answer of 200, that the ad is no longer there; ``gone_url`` matches the
    address that such an ad's page redirects to. ``removed`` marks a page that says that the platform itself took the ad
    down, ``expired`` one that says that its time ran out, with whatever status. ``seller_link`` marks the link to the
    page of the seller's other ads.
    """

    id_pattern: Pattern | None = None
    gone: CssOrXPath | None = None
    gone_url: AnyPattern | None = None
    removed: CssOrXPath | None = None
    expired: CssOrXPath | None = None
    seller_link: CssOrXPath | None = None
    fields: ListingFields = ListingFields()


class Feed(Part):
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
        return checked_template(url, ("base", "query", "cursor", "page", "offset"))

    @field_validator("post")
    @classmethod
    def _known_places_of_post(cls, url: str | None) -> str | None:
        return None if url is None else checked_template(url, ("base", "id"))


class GraphQL(Part):
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
        return checked_template(url, ("base",))

    @field_validator("variables")
    @classmethod
    def _known_variables(cls, variables: dict[str, str | int | bool | float]) -> dict[str, str | int | bool | float]:
        for value in variables.values():
            if isinstance(value, str):
                checked_template(value, ("query", "cursor", "page", "offset", "section"))
        return variables

    @model_validator(mode="after")
    def _one_document(self) -> Self:
        if not self.document:
            raise ValueError("graphql.document: write the query there, or name its file in graphql.file")
        return self


class Interface(Part):
    """What a public interface needs to be told beside its address.

    ``sections`` are the engine's own parts (collections, categories, channels, rooms, subreddits); empty means all,
    where the engine can list them. ``terms_url`` names the terms of the interface itself: with it, requests follow
    these terms where robots.txt speaks of pages only. ``site`` is the part of an interface that serves many countries
    (EBAY_DE, MLB; left out: by ``country``). ``details`` bounds how many ads of a visit are asked for one by one, where
    the list leaves out their words or their date; 0 asks for none. ``key_header`` names the header in which a feed or a
    GraphQL shop takes the operator's key. ``full_pages``: a feed of summaries is completed from each entry's own page.
    ``join``: a Matrix room whose history is for members may be joined, if it is open to all.
    """

    sections: tuple[str, ...] = ()
    site: str = Field(default="", pattern=r"^[A-Za-z0-9_-]{0,32}$")
    details: int = Field(default=1000, ge=0)
    key_header: str = Field(default="", pattern=r"^([A-Za-z0-9-]{1,64})?$")
    per_page: int | None = Field(default=None, ge=1, le=1000)
    token_url: str = Field(default="", pattern=r"^(https?://.+)?$")
    terms_url: str = Field(default="", pattern=r"^(https?://.+)?$")
    full_pages: bool = False
    join: bool = False


class Archive(Part):
    """Where the files of a web archive stand: paths, which may hold ``*``, seen from the working folder."""

    files: tuple[str, ...] = ()


class Evidence(Part):
    """What is kept besides the answers: ``screenshots`` of ``flagged`` listings after a crawl, or of ``none``."""

    screenshots: Literal["flagged", "none"] = "none"


class Rendering(Part):
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


class Expects(Part):
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


class Limits(Part):
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


class Planning(Part):
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
