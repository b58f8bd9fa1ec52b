"""Parts that a page hides, parts of one ad that are called after many, and bounds that are no price."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from scrapy import Request
from scrapy.http import HtmlResponse

from crawler.description import Platform
from model.listing import Listing, ListingState
from spiders.pages.listing import read_listing

_SITE = Platform.model_validate({"name": "bazar", "kind": "structured", "base_url": "https://bazar.example/"})


def _read(body: str) -> Listing:
    url = "https://bazar.example/ad/77"
    page = HtmlResponse(url, body=f"<html><body>{body}</body></html>", encoding="utf-8", request=Request(url))
    return read_listing(page, _SITE, url, datetime(2026, 4, 20, tzinfo=UTC))


def test_a_flag_that_is_not_shown_sells_nothing() -> None:
    row = '<h1>Boa</h1><div class="price-text{}">$ 450</div><div class="sold-flag{}">SOLD</div><p>Eats well.</p>'
    hidden = " w-condition-invisible"
    shown = _read(row.format("", hidden))
    assert (str(shown.price_amount), shown.state) == ("450", ListingState.AVAILABLE)
    sold = _read(row.format(hidden, ""))
    assert (sold.price_amount, sold.state) == (None, ListingState.SOLD)


@pytest.mark.parametrize("name", ["ads-image", "ads-details", "ads-info"])
def test_the_parts_of_an_ad_are_its_own_though_they_are_named_after_ads(name: str) -> None:
    body = "<h1>Chest</h1><div class='{}'><h2>96.00 €</h2></div><p>Promote your ad from 1.99 €</p>"
    assert str(_read(body.format(name)).price_amount) == "96.00"


def test_banners_are_not() -> None:
    assert (
        str(_read("<div class='ads-box'><b>9.00 €</b></div><h1>Chest</h1><p>Price: 96.00 €</p>").price_amount)
        == "96.00"
    )


@pytest.mark.parametrize("words", ["Kokkuleppel", "Kelishilgan narx", "Auf Anfrage"])
def test_one_word_in_the_place_of_a_price_says_that_there_is_none(words: str) -> None:
    told = _read(
        f"<h1>Chest</h1><h2 class=pricetag>{words}</h2><div class=desc>A fine old chest, oak.</div><p>Promote: 1 €</p>"
    )
    assert told.price_amount is None


@pytest.mark.parametrize(
    "bound", ["Frete grátis acima de R$ 299,00", "Até R$ 100,00", "Livraison offerte au-dessus de 50 €", "Up to $20"]
)
def test_a_bound_is_no_price(bound: str) -> None:
    assert (
        _read(f"<div><b>{bound}</b></div><h1>Orchid</h1><p>Well rooted.</p><p><b>{bound}</b></p>").price_amount is None
    )
