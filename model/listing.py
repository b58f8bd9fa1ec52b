"""An advertisement, its seller, and the bytes it was read from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from hashlib import sha256

from model.card import KeptCard


class ListingState(StrEnum):
    """What a page says of an ad. ``DISAPPEARED`` is our observation, never a takedown."""

    AVAILABLE = "available"
    SOLD = "sold"
    DISAPPEARED = "disappeared"


class SightingBasis(StrEnum):
    """What a sighting rests on: the ad's page, the site's word that it has not changed (304), or its result card,
    or its last change as the site's sitemap tells it.

    That an ad has disappeared may rest on the site's word that it removed the ad itself, or that its time ran out.
    """

    PAGE = "page"
    NOT_MODIFIED = "not_modified"
    CARD = "card"
    SITEMAP = "sitemap"
    REMOVAL_NOTICE = "removal_notice"
    EXPIRY_NOTICE = "expiry_notice"

    @property
    def is_from_afar(self) -> bool:
        """Whether the ad's own page was not looked at: what it last stood with is taken over."""
        return self in (SightingBasis.CARD, SightingBasis.SITEMAP)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One advertisement as one page showed it; the same record from the spider to the export.

    Instants are timezone-aware UTC. ``seller_key`` is a keyed hash (never the handle). ``price_currency`` is
    an ISO 4217 code, or empty where the page does not say. ``language`` is a BCP 47 primary tag or empty.
    """

    platform: str
    external_id: str
    url: str = ""
    title: str = ""
    text: str = ""
    language: str = ""
    category: str = ""
    price_amount: Decimal | None = None
    price_currency: str = ""
    seller_key: str = ""
    place: str = ""
    ships_to: str = ""
    shipping: str = ""
    posted_at: datetime | None = None
    images: tuple[str, ...] = ()
    state: ListingState = ListingState.AVAILABLE

    def __post_init__(self) -> None:
        if not self.platform:
            raise ValueError("Listing.platform is empty")
        if not self.external_id:
            raise ValueError("Listing.external_id is empty")
        if self.posted_at is not None and self.posted_at.tzinfo is None:
            raise ValueError(f"Listing.posted_at has no time zone: {self.posted_at!r}")

    def content_sha256(self) -> str:
        """Hex digest of what makes a version: title, text, price and state."""
        amount = "" if self.price_amount is None else _plain(self.price_amount)
        parts = (self.title, self.text, amount, self.price_currency, self.state.value)
        return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()

    def with_state(self, state: ListingState) -> Listing:
        """The same listing in another state."""
        return replace(self, state=state)


def _plain(amount: Decimal) -> str:
    """An amount without the noughts that end it; to the last digit, which ``normalize`` rounds off beyond 28."""
    text = format(amount, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Bytes saved in a WARC file: the evidence a listing was read from.

    ``sha256`` is the hex digest of the payload; ``warc_offset`` and ``warc_length`` are bytes in the file.
    ``etag`` and ``last_modified`` are the validators the site sent with them, under which the request that
    ``request_key`` names may be asked again.
    """

    sha256: str
    url: str
    fetched_at: datetime
    media_type: str
    status: int
    warc_file: str
    warc_offset: int
    warc_length: int
    visit_key: str
    request_key: str = ""
    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A listing seen in one visit; repeat sightings are the recapture history of mark-recapture."""

    platform: str
    external_id: str
    visit_key: str
    seen_at: datetime
    state: ListingState
    content_sha256: str
    snapshot_sha256: str = ""
    basis: SightingBasis = SightingBasis.PAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """A listing as one visit saw it: what a spider yields and the pipelines take in.

    ``seen_at`` is the fetch time of the response it was read from, so that a replay gives the same instant.
    ``card_sha256`` digests the result card that led to the ad, empty where there was none to go by. With basis
    ``CARD`` or ``SITEMAP`` only the id of ``listing`` was seen: its fields are those the ad last stood with.
    ``card`` is what the card told that the page left open, None where no card of the ad was seen.
    """

    listing: Listing
    visit_key: str
    seen_at: datetime
    snapshot_sha256: str = ""
    basis: SightingBasis = SightingBasis.PAGE
    card_sha256: str = ""
    card: KeptCard | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownAd:
    """An ad met before, as far as a later visit needs it. ``read_at``: when its own page was last read."""

    external_id: str
    url: str
    title: str
    state: ListingState
    first_seen_at: datetime
    last_seen_at: datetime
    card_sha256: str = ""
    read_at: datetime | None = None
