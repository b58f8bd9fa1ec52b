"""What a page asks: pages of sixty countries, pages that set a trap, and sums as people write them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy.http import HtmlResponse, Request

from crawler.description import Platform
from model.listing import Listing
from spiders.pages.asking import asked_prices
from spiders.pages.counters import counted_price
from spiders.pages.listing import read_listing
from spiders.pages.prices import priced, read_price
from spiders.pages.reading import clean
from spiders.pages.rows import flattened
from spiders.pages.several import current_of
from spiders.pages.state_money import price_in
from spiders.pages.unlinked import unlinked_in
from tests.spiders.pages import price_texts, priced_pages, trap_pages

_TITLE = "Carved box, old"


def _read(inner: str, host: str = "shop.example", lang: str = "en", head: str = "") -> Listing:
    url = f"https://{host}/item/77"
    platform = Platform.model_validate({"name": "shop", "kind": "structured", "base_url": f"https://{host}/"})
    page = (
        f'<!doctype html><html lang="{lang}"><head><title>{_TITLE}</title>{head}</head><body><header>'
        f'<a href="/">Home</a> <a href="/cart">0</a></header><main><h1>{_TITLE}</h1><img src="/p/77.jpg" alt="">'
        f'<div class="buy">{inner}</div>'
        "<p>It has been in the family for a long time and is sold with its papers.</p></main></body></html>"
    )
    response = HtmlResponse(url, body=page.encode(), encoding="utf-8", request=Request(url))
    return read_listing(response, platform, url, datetime(2026, 3, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("name", "host", "lang", "inner", "amount", "currency"),
    [*priced_pages.rows(), *trap_pages.rows()],
    ids=lambda each: each if isinstance(each, str) and len(each) < 24 and "<" not in each else "",
)
def test_the_price_that_a_page_asks(name: str, host: str, lang: str, inner: str, amount: str, currency: str) -> None:
    listing = _read(inner, host, lang, trap_pages.HEADS.get(name, ""))
    assert listing.price_amount == (Decimal(amount) if amount else None)
    assert listing.price_currency == currency


@pytest.mark.parametrize(("country", "text", "amount", "currency"), price_texts.rows())
def test_a_sum_as_people_write_it(country: str, text: str, amount: str, currency: str) -> None:
    found, named = read_price(text, country="" if country == "XX" else country)
    assert found == Decimal(amount)
    assert not currency or named == currency


def test_what_nobody_sees_changes_no_price_and_no_title() -> None:
    isolate, pop, joiner = "\u2066", "\u2069", "\u2060"
    assert read_price(f"{isolate}€ 1.25{joiner}0,00{pop}") == (Decimal(1250), "EUR")
    assert clean("\u2068Жако\u2069 \ufeffс клеткой") == "Жако с клеткой"
    assert clean("\u0e01\u200b\u0e02") == "\u0e01\u200b\u0e02", "a break within Thai parts words"


@given(st.integers(1, 9_999_999), st.sampled_from(["€", "£", "US$", "₹", "฿", "zł", "Kč", "₽", "R$"]), st.booleans())
def test_a_lot_of_one_to_nine_is_no_part_of_its_price(amount: int, sign: str, before: bool) -> None:
    told = f"{sign}{amount}" if before else f"{amount} {sign}"
    assert read_price(told)[0] == amount
    if before:
        assert read_price(f"1 - 9 {told}")[0] == amount


@given(st.text(max_size=200))
def test_no_text_stalls_or_breaks_the_choice_among_amounts(text: str) -> None:
    assert isinstance(current_of(text), str)
    assert all(any(char.isdecimal() for char in each) for each in priced(text))


@given(st.text(max_size=300))
def test_counters_are_told_anything(script: str) -> None:
    script = script.replace("<", "")
    page = HtmlResponse("https://a.example/", body=f"<script>gtag('event','view_item',{{{script}</script>".encode())
    price, currency = counted_price(page)
    assert isinstance(price, str)
    assert not currency or len(currency) == 3


def test_words_where_the_price_stands_make_other_sums_none() -> None:
    def asked(place: str) -> int:
        body = f'<h1>{_TITLE}</h1><p class="AdInfo_price">{place}</p><div class="more">Tuttosubito: 7,90 €</div>'
        return len(asked_prices(HtmlResponse("https://a.example/", body=body.encode(), encoding="utf-8")))

    assert asked("Contatta l'utente") == 0
    assert asked("") > 0
    assert asked("Prezzo:") > 0, "a label of what stands elsewhere"


def test_counters_that_are_told_of_several_things_tell_no_price() -> None:
    items = json.dumps({"currency": "EUR", "items": [{"price": 5}, {"price": 7}]})
    page = HtmlResponse("https://a.example/", body=f"<script>gtag('event','view_item',{items})</script>".encode())
    assert counted_price(page) == ("", "")


def test_a_themes_product_counts_in_hundredths() -> None:
    theme = {"title": "Boa", "handle": "boa", "price": 6850000, "compare_at_price": None}
    assert price_in(theme | {"variants": [{"price": 6850000}]}, "JPY")[0] == "68500.00"
    assert price_in({"title": "Boa", "price": 6850000}, "JPY")[0] == "6850000"


def test_rows_are_read_through_what_wraps_them() -> None:
    wrapped = {"type": "ad", "id": "7", "attributes": {"subject": "Boa", "id": "x"}}
    assert flattened(wrapped) == wrapped | {"subject": "Boa"}
    named = {
        "id": "7",
        "attributes": {"attribute": [{"name": "HEADING", "values": ["Boa"]}, {"name": "N", "value": 5}]},
    }
    assert flattened(named)["HEADING"] == "Boa"
    assert flattened({"attributes": [{"name": "a"}, 5]}) == {"attributes": [{"name": "a"}, 5]}
    rows = [
        {"id": f"{n}", "attributes": {"subject": f"Boa {n}", "price": "5", "body": "…", "image": "/i/5.jpg",
                                      "adviewUrl": f"https://a.example/boa-{n}.htm", "sellerUrl": "/u/5"}}
        for n in range(4)
    ]  # fmt: skip
    assert [ad.link for ad in unlinked_in(rows)] == [f"https://a.example/boa-{n}.htm" for n in range(4)]


def test_pictures_of_pages_for_telephones_are_read() -> None:
    listing = _read('<amp-carousel><amp-img src="/m/77-1.jpg" width="600" height="400"></amp-img></amp-carousel>')
    assert "https://shop.example/m/77-1.jpg" in listing.images


def test_of_a_heading_of_several_lines_the_first_that_is_shared_is_the_name() -> None:
    url = "https://photos.example/p/77"
    platform = Platform.model_validate({"name": "p", "kind": "structured", "base_url": "https://photos.example/"})
    page = (
        '<html><head><title>ann on Photos</title><meta property="og:title" content="Carved box"></head><body><main>'
        "<h1>Carved box<br>Old, with its papers.<br>45 EUR<br>#forsale</h1></main></body></html>"
    )
    response = HtmlResponse(url, body=page.encode(), encoding="utf-8", request=Request(url))
    assert read_listing(response, platform, url, datetime(2026, 3, 1, tzinfo=UTC)).title == "Carved box"
