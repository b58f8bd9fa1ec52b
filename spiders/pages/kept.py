"""What a card told of an ad that its page left open: taken from one reading, put into later ones that have no card."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from scrapy.http import TextResponse

from crawler.description import Platform
from model.card import KeptCard
from model.listing import Listing
from spiders.pages.agreement import CARD, GUESSED, is_labelled
from spiders.pages.asking import asked_prices
from spiders.pages.card_view import is_bare
from spiders.pages.reading import PageFields, price_of

Price = tuple[Decimal | None, str]


def told_by_card(reading: PageFields, listing: Listing, page_price: Price) -> KeptCard:
    """What a card gave to a listing; ``page_price`` is the price that its page alone was read to ask."""
    by_card = {name for name in ("title", "price", "posted", "images") if reading.origin(name) == CARD}
    # A price that was read and is there no more was denied by the card.
    denied = page_price[0] is not None and not reading.get("price")
    priced = "price" in by_card and listing.price_amount is not None
    return KeptCard(
        title=listing.title if "title" in by_card else "",
        price_amount=listing.price_amount if priced else None,
        price_currency=listing.price_currency if priced else "",
        says_no_price=denied,
        page_price_amount=page_price[0] if priced or denied else None,
        page_price_currency=page_price[1] if priced or denied else "",
        posted_at=listing.posted_at if "posted" in by_card else None,
        image=next(iter(listing.images), "") if "images" in by_card else "",
    )


def with_kept(listing: Listing, kept: KeptCard, reading: PageFields, page: TextResponse, platform: Platform) -> Listing:
    """A listing read from its page alone with what the last card told, as far as the page does not tell it itself."""
    if kept.decides_price and _holds(listing, kept, reading, page, platform):
        listing = replace(listing, price_amount=kept.price_amount, price_currency=kept.price_currency)
    if kept.posted_at is not None and "posted" not in reading.fields:
        listing = replace(listing, posted_at=kept.posted_at)
    if kept.image and "images" not in reading.fields:
        listing = replace(listing, images=(kept.image,))
    return listing


def _holds(listing: Listing, kept: KeptCard, reading: PageFields, page: TextResponse, platform: Platform) -> bool:
    """Whether a price that a card told stands, or is contradicted by the page.

    It stands where the page tells none, or still what it told then. What is merely guessed from the page has no more
    weight against it than it has against a card.
    """
    now = (listing.price_amount, listing.price_currency)
    if now[0] is None or now == (kept.page_price_amount, kept.page_price_currency):
        return True
    if reading.origin("price") not in GUESSED:
        return False
    text = reading.get("price")
    if kept.says_no_price:
        return not is_labelled(page, text)
    if reading.origin("price") == "text" or not is_bare(text):
        return True
    asked = (each.text for each in asked_prices(page) if is_bare(each.text))
    return any(price_of(reading, platform, each)[0] == kept.price_amount for each in asked)
