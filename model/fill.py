"""How far listings are filled: which fields a page of an ad ought to give, and the share that gives each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from model.listing import Listing

# Fields whose absence from most ads would mean that a page is read wrongly.
FILLABLE = ("title", "text", "category", "price_amount", "seller_key", "place", "posted_at", "images")


def filled_fields(listing: Listing) -> tuple[str, ...]:
    """Names of the fillable fields that a listing has."""
    return tuple(name for name in FILLABLE if getattr(listing, name) not in ("", None, ()))


def fill_counts(listings: Iterable[Listing]) -> Counter[str]:
    """How many of the listings fill each field."""
    return Counter(name for listing in listings for name in filled_fields(listing))
