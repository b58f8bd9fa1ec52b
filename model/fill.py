"""How far listings are filled: which fields a page of an ad ought to give."""

from __future__ import annotations

from model.listing import Listing

# Fields whose absence from most ads would mean that a page is read wrongly.
FILLABLE = ("title", "text", "category", "price_amount", "seller_key", "place", "posted_at", "images")


def filled_fields(listing: Listing) -> tuple[str, ...]:
    """Names of the fillable fields that a listing has."""
    return tuple(name for name in FILLABLE if getattr(listing, name) not in ("", None, ()))
