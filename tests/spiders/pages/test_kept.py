"""A page read without its list is read as it was with it, as long as it shows what it showed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy.http import HtmlResponse

from model.card import KeptCard
from model.listing import Listing
from spiders.pages.agreement import settle, settle_title
from spiders.pages.kept import told_by_card, with_kept
from spiders.pages.listing import as_text, listing_of, read_page
from spiders.pages.reading import price_of
from spiders.pages.results import Card, read_cards
from tests.spiders.conftest import described

_NOW = datetime(2026, 3, 8, 12, tzinfo=UTC)
_SHOP = described("http://shop.example/")
_URL = "http://shop.example/item/1"
_PRICES = ["9 €", "12 €", "12,00 €", "EUR 33", "33", "1.200 €", "$5", "Make an offer", "SOLD", "4 bids", "9 € VB", ""]
_DAYS = ["", "20.02.2026", "2 days ago", "Yesterday, 14:05", "1 March 2026"]
_PIECES = [
    "<p>{}</p>", "<p class=price>{}</p>", "<dl><dt>Price</dt><dd>{}</dd></dl>", "<p>Shipping {}</p>", "<s>{}</s>",
    "<p>For {} it is yours, said the owner, who had it from his aunt.</p>",
    "<aside><a href=/item/7>Other</a> {}</aside>",
    ('<script type="application/ld+json">{{"@type": "Product", "name": "Old vase", "offers": {{"price": "{}"}}}}'
    "</script>"),
]  # fmt: skip
_TITLES = ["Old vase", "Old vase, blue", "Old vase, buy in Lyon", "", "Shop"]

prices = st.sampled_from(_PRICES)
pieces = st.lists(st.tuples(st.sampled_from(_PIECES), prices), max_size=4)


def a_page(told: list[tuple[str, str]], title: str = "Old vase") -> str:
    inner = "".join(piece.format(price) for piece, price in told)
    heading = f"<h1>{title}</h1>" if title else ""
    words = "<p class=description>It stood in the hall of a house for many years.</p>"
    return f"<html lang=en><head><title>{title} - Shop</title></head><body>{heading}{words}{inner}</body></html>"


def a_card(price: str, day: str, title: str, picture: str) -> Card:
    """The first card of a list whose others tell prices."""
    image = f"<img src={picture}>" if picture else ""
    told = f"<a class=card-link href=/item/1>{title or '...'}</a>{image}<p>{price}</p><p>{day}</p>"
    first = f"<article class=card>{told}</article>"
    others = "".join(
        f"<article class=card><a class=card-link href=/item/{n}>Pot {n}</a><p>{n}0 €</p></article>" for n in range(2, 8)
    )
    body = f"<html lang=en><body>{first}{others}</body></html>"
    return read_cards(HtmlResponse("http://shop.example/list", body=body, encoding="utf-8"), _SHOP)[0]


def read(body: str, card: Card | None, kept: KeptCard | None, at: datetime = _NOW) -> tuple[Listing, KeptCard | None]:
    """A page as a crawl reads it that has seen its card, or as one does that only knows what an earlier card told."""
    page = as_text(HtmlResponse(_URL, body=body, encoding="utf-8"))
    reading = read_page(page, _SHOP)
    page_price = price_of(reading, _SHOP)
    told = None
    if card is not None and settle(reading, page, card, _SHOP, at):
        listing = listing_of(reading, _SHOP, _URL, at, "1")
        told = told_by_card(reading, listing, page_price)
    elif kept is not None and kept.title:
        settle_title(reading, page, Card("1", _URL, kept.title))
    listing = listing_of(reading, _SHOP, _URL, at, "1")
    return (with_kept(listing, kept, reading, page, _SHOP) if kept is not None else listing), told


@given(
    told=pieces,
    title=st.sampled_from(_TITLES[:4]),
    price=prices,
    day=st.sampled_from(_DAYS),
    called=st.sampled_from(_TITLES),
    picture=st.sampled_from(["", "/p.jpg"]),
    days=st.integers(0, 400),
)
def test_an_unchanged_page_is_read_without_its_list_as_with_it(
    told: list[tuple[str, str]], title: str, price: str, day: str, called: str, picture: str, days: int
) -> None:
    body = a_page(told, title)
    with_card, kept = read(body, a_card(price, day, called, picture), None)
    later, _ = read(body, None, kept, _NOW + timedelta(days=days))
    if kept is not None:
        assert later == with_card


@given(told=pieces, price=prices, later=pieces)
def test_nothing_but_what_a_card_told_is_put_in(
    told: list[tuple[str, str]], price: str, later: list[tuple[str, str]]
) -> None:
    _, kept = read(a_page(told), a_card(price, "", "Old vase", ""), None)
    if kept is None:
        return
    alone, _ = read(a_page(later), None, None)
    found, _ = read(a_page(later), None, kept)
    assert found.price_amount in (alone.price_amount, kept.price_amount)
    if not kept.decides_price:
        assert found == alone


@pytest.mark.parametrize(
    ("before", "after", "price"),
    [
        ("", "", 9),
        ("", "<dl><dt>Price</dt><dd>7 €</dd></dl>", 7),
        ("", "<p class=price>7 €</p>", 7),
        ("<p>Shipping 5 €</p>", "<p>Shipping 6 €</p>", 9),
    ],
)
def test_a_page_that_tells_its_price_contradicts_an_old_card(before: str, after: str, price: int) -> None:
    _, kept = read(a_page([(before, "")]), a_card("9 €", "", "Old vase", ""), None)
    assert kept is not None
    assert kept.price_amount == Decimal(9)
    assert read(a_page([(after, "")]), None, kept)[0].price_amount == price


def test_what_the_page_told_is_not_kept() -> None:
    page = a_page([("<dl><dt>Price</dt><dd>{}</dd></dl>", "9 €")])
    _, kept = read(page, a_card("9 €", "", "Old vase", ""), None)
    assert kept == KeptCard()
    _, other = read(page, replace(a_card("9 €", "", "Other pot", "")), None)
    assert other is None, "a card of another ad tells nothing of this one"
