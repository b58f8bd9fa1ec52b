"""What a crawl collected, beside what the shop has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from crawler.pseudonym import seller_key
from model.listing import Listing
from spiders.pages.handles import handle_of
from spiders.pages.picture_sizes import largest
from tests.spiders.shops.base import Item, Made


@dataclass(frozen=True)
class Score:
    """Shares of ads collected and of fields right, how many listings are no ad of the shop, and what was missed."""

    found: float
    right: float
    n_others: int
    missed: tuple[str, ...]


def _address(url: str) -> str:
    parts = urlsplit(url)
    return (
        unquote(parts.path)
        + (f"?{unquote(parts.query)}" if parts.query else "")
        + (f"#{parts.fragment}" if parts.fragment else "")
    )


def field_right(name: str, item: Item, listing: Listing, made: Made, platform: str) -> bool:
    if name == "images":
        told = made.image(item)
        # The same picture in a larger size is right as well.
        return any(
            (_address(image) if "?" in told else urlsplit(image).path) == told or largest([told, image]) == [image]
            for image in listing.images
        )
    if name == "seller":
        handles = {handle_of(f"{lead}{item.seller}") for lead in ("", "u=", "userId=")}
        handles |= {made.account(item)} if made.account is not None else set()
        return listing.seller_key in {seller_key(platform, handle) for handle in handles}
    if name == "posted":
        return (
            listing.posted_at is not None and item.posted is not None and listing.posted_at.date() == item.posted.date()
        )
    if name == "currency":
        return item.price is None or listing.price_currency == made.currency
    return bool(
        {
            "title": listing.title == item.title,
            "price": listing.price_amount == item.price,
            "place": listing.place == item.place,
        }[name]
    )


def score(made: Made, listings: Sequence[Listing], platform: str) -> Score:
    by_address = {_address(listing.url): listing for listing in listings}
    found = {item.n: by_address[made.path(item)] for item in made.items if made.path(item) in by_address}
    checks = [
        (field_right(name, item, found[item.n], made, platform), f"{made.path(item)} {name}: {found[item.n]}")
        for item in made.items if item.n in found for name in made.fields
    ]  # fmt: skip
    addresses = {made.path(item) for item in made.items}
    missed = [made.path(item) for item in made.items if item.n not in found]
    missed += [f"no ad: {address}" for address in by_address if address not in addresses]
    missed += [what for right, what in checks if not right]
    return Score(
        len(found) / len(made.items),
        sum(right for right, _ in checks) / len(checks) if checks else 0.0,
        len(set(by_address) - addresses),
        tuple(missed),
    )
