"""Rules that pages of unknown shops taught: attributes, crossed-out data, tax in names, states by language."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from scrapy.http import HtmlResponse, Request

from crawler.description import Platform
from model.listing import Listing
from spiders.pages.fragments import read_fragment
from spiders.pages.listing import read_listing
from spiders.pages.paging import next_link
from spiders.pages.prices import read_price

_URL = "https://shop.example/item/77"


def _response(body: str, url: str = _URL) -> HtmlResponse:
    return HtmlResponse(url, body=body.encode(), encoding="utf-8", request=Request(url))


def _read(inner: str, head: str = "") -> Listing:
    page = f'<html lang="en"><head><title>Horn cup</title>{head}</head><body>{inner}</body></html>'
    platform = Platform.model_validate({"name": "shop", "kind": "structured", "base_url": "https://shop.example/"})
    return read_listing(_response(page), platform, _URL, datetime(2026, 11, 27, tzinfo=UTC))


def _price(listing: Listing) -> tuple[Decimal | None, str]:
    return listing.price_amount, listing.price_currency


def test_a_price_in_attributes_is_the_one_that_names_the_ad() -> None:
    main = '<h1>Horn cup</h1><a data-name="Horn cup" data-price="45.50" data-currency="EUR">+</a>'
    other = '<a data-name="Bowl" data-price="9" data-currency="EUR">+</a>'
    assert _price(_read(main + other)) == (Decimal("45.50"), "EUR")


def test_several_nameless_prices_in_attributes_are_none() -> None:
    assert _price(_read('<h1>Horn cup</h1><a data-price="45">a</a><a data-price="9">b</a>')) == (None, "")


_DATA = (
    '<script type="application/ld+json">{"@type":"Product","name":"Horn cup",'
    '"offers":{"price":"90","priceCurrency":"EUR"}}</script>'
)


def test_what_is_shown_beats_data_that_the_page_crosses_out() -> None:
    shown = "<h1>Horn cup</h1><p><s>€90.00</s> <ins>€60.00</ins></p>"
    assert _price(_read(shown, _DATA)) == (Decimal("60.00"), "EUR")


def test_data_that_the_page_shows_uncrossed_stand() -> None:
    shown = "<h1>Horn cup</h1><p><s>€120.00</s> <ins>€90.00</ins></p><p>Gift card <b>€60.00</b></p>"
    assert _price(_read(shown, _DATA)) == (Decimal(90), "EUR")


def test_a_price_with_tax_is_the_price_and_a_saving_is_not() -> None:
    inner = (
        '<h1>Horn cup</h1><span class="price price--withTax">€80</span>'
        '<span class="non-sale-price--withTax price">€100</span> (You save <span class="price--saving">€20</span>)'
    )
    assert _price(_read(inner)) == (Decimal(80), "EUR")


def test_what_a_class_hides_is_not_read() -> None:
    inner = '<h1>Horn cup</h1><div class="price"><span class="is-hidden">€900</span></div><div class="price">€80</div>'
    assert _price(_read(inner)) == (Decimal(80), "EUR")


def test_a_counter_at_nought_is_no_price() -> None:
    inner = '<h1>Horn cup</h1><b class="total price">€0</b><dl><dt>Price</dt><dd>€80</dd></dl>'
    assert _price(_read(inner)) == (Decimal(80), "EUR")


def test_a_state_may_name_the_ad_by_language() -> None:
    state = '<script>window.item = {"id": 5, "name": {"en": "Horn cup"}, "price": 80.5, "currency": "EUR"};</script>'
    assert _price(_read("<h1>Horn cup</h1>" + state)) == (Decimal("80.5"), "EUR")


@pytest.mark.parametrize(
    ("text", "country", "amount", "currency"),
    [
        ("650,000 K", "MM", 650_000, "MMK"),
        ("20 K", "ZM", 20, "ZMW"),
        ("500k", "US", 500_000, ""),
        ("Gs. 1.850.000", "PY", 1_850_000, "PYG"),
        ("750 ألف دينار", "IQ", 750_000, "IQD"),
        ("750,000 د.ع", "IQ", 750_000, "IQD"),
        ("15 tisíc Kč", "CZ", 15_000, "CZK"),
        ("R$ 2 milhões", "BR", 2_000_000, "BRL"),
    ],
)
def test_prices_as_locals_write_them(text: str, country: str, amount: int, currency: str) -> None:
    assert read_price(text, country=country) == (Decimal(amount), currency)


def test_rows_of_an_answer_are_links_whatever_their_titles_key() -> None:
    rows = ",".join(f'{{"titlu": "Vas {n} vechi", "link": "/oferta/{n}"}}' for n in (1, 2))
    body = f'{{"data": {{"items": [{rows}], "paging": {{"offset": 0, "limit": 2, "hasMore": true}}}}}}'
    read = read_fragment(_response(body, "https://shop.example/api"))
    assert read is not None
    assert read.links == (
        ("https://shop.example/oferta/1", "Vas 1 vechi"), ("https://shop.example/oferta/2", "Vas 2 vechi"),
    )  # fmt: skip
    assert read.next == "https://shop.example/api?offset=2"


def test_a_next_link_in_another_script_is_of_the_same_list() -> None:
    here = "https://shop.example/%D9%85%D8%AC/c7"
    page = '<html><body><a href="/مج/c7?page=2">تحميل المزيد</a></body></html>'
    assert next_link(_response(page, here)) == here + "?page=2"
