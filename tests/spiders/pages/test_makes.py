"""Fields as many makes of page tell them, beyond what ``test_listing`` reads."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scrapy import Request
from scrapy.http import HtmlResponse

from crawler.description import Platform
from model.listing import Listing, ListingState
from spiders.pages.calendars import gregorian
from spiders.pages.dates import read_date
from spiders.pages.listing import read_listing, read_page
from spiders.pages.prices import read_price
from spiders.pages.shown_pictures import pictures, widest

_URL = "https://shop.example/ads/77"
_NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def page(body: str, url: str = _URL) -> HtmlResponse:
    return HtmlResponse(url, body=body, encoding="utf-8", request=Request(url))


def read(body: str, url: str = _URL, **parts: object) -> Listing:
    content = {"name": "shop", "kind": "structured", "base_url": "https://shop.example/"}
    return read_listing(page(body, url), Platform.model_validate(content | parts), url, _NOW)


def origins(body: str) -> dict[str, str]:
    content = {"name": "shop", "kind": "structured", "base_url": "https://shop.example/"}
    reading = read_page(page(body), Platform.model_validate(content))
    return {name: found.origin for name, found in reading.fields.items()}


def ld(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_references_within_a_graph_are_followed() -> None:
    graph = [
        {"@type": "Product", "@id": "#p", "name": "Iguana", "offers": {"@id": "#o"}},
        {"@type": "Offer", "@id": "#o", "price": "12.5", "priceCurrency": "EUR"},
    ]
    listing = read(ld({"@graph": graph}) + "<h1>Iguana</h1>")
    assert (listing.price_amount, listing.price_currency) == (Decimal("12.5"), "EUR")


@pytest.mark.parametrize(
    "offers",
    [
        {"@type": "AggregateOffer", "lowPrice": 30, "highPrice": 90, "priceCurrency": "EUR"},
        {"@type": "AggregateOffer", "priceCurrency": "EUR", "offers": [{"price": "30", "priceCurrency": "EUR"}]},
        [{"@type": "Offer", "url": "/ads/9", "price": 5}, {"url": _URL, "price": 30, "priceCurrency": "EUR"}],
        {"priceSpecification": [{"priceType": "https://schema.org/ListPrice", "price": 99},
                                {"price": 30, "priceCurrency": "EUR"}]},
        {"priceSpecification": [{"price": 2, "referenceQuantity": {"value": 1}}, {"price": 30, "priceCurrency": "EUR"}]},
        {"price": "30,00 €"},
    ],
)  # fmt: skip
def test_offers_in_every_shape(offers: object) -> None:
    listing = read(ld({"@type": "Product", "name": "Iguana", "offers": offers}) + "<h1>Iguana</h1>")
    assert (listing.price_amount, listing.price_currency) == (Decimal(30), "EUR")


def test_variants_give_a_group_its_price_and_a_list_of_products_is_no_ad() -> None:
    variants = [{"@type": "Product", "name": f"Ring {n}", "offers": {"price": n, "priceCurrency": "USD", "url": f"/ads/77?v={n}"}} for n in (5, 8)]  # fmt: skip
    group = ld({"@type": "ProductGroup", "name": "Ring", "hasVariant": variants})
    assert read(group + "<h1>Ring</h1>").price_amount == 5
    assert read(group + "<h1>Ring</h1>", f"{_URL}?v=8").price_amount == 8
    products = [{"@type": "Product", "name": f"Thing {n}", "offers": {"price": n}} for n in (1, 2, 3)]
    assert read(ld(products) + "<h1>Iguana</h1>").price_amount is None


def test_data_beyond_mending_tells_its_price_by_pieces() -> None:
    broken = '{"@type": "Product", "name": "Iguana", "description": "a "fine" one", "offers": {"price": "7", "priceCurrency": "GBP"}}'  # fmt: skip
    listing = read(f'<script type="application/ld+json">{broken}</script><h1>Iguana</h1>')
    assert (listing.price_amount, listing.price_currency) == (Decimal(7), "GBP")


def test_rdfa_and_properties_without_a_scope() -> None:
    listing = read(
        "<div vocab='http://schema.org/' typeof='Product'><h1 property='name'>Iguana</h1><div property='offers' "
        "typeof='Offer'><span property='price' content='7.5'>7,50</span><meta property='priceCurrency' content='PLN'></div>"
    )
    assert (listing.price_amount, listing.price_currency) == (Decimal("7.5"), "PLN")
    loose = read("<h1>Iguana</h1><span itemprop=price content='9'></span><meta itemprop=priceCurrency content=CHF>")
    assert (loose.price_amount, loose.price_currency) == (Decimal(9), "CHF")


@pytest.mark.parametrize(
    "script",
    [
        '<script id="__NEXT_DATA__" type="application/json">{"props": {"ad": {"title": "Iguana", "price": {"amount": 50, "currencyCode": "EUR"}, "description": "x"}}}</script>',
        "<script>window.__STATE__ = {ad: {title: 'Iguana', price: 50, currency: 'EUR', description: 'x',}, y: undefined};</script>",
        '<script>window["__DATA__"] = JSON.parse("{\\"ad\\": {\\"name\\": \\"Iguana\\", \\"price\\": \\"50\\", \\"currency\\": \\"EUR\\"}}");</script>',
        "<script>dataLayer.push({ecommerce: {currency: 'EUR', items: [{item_name: 'Iguana', price: 50}]}});</script>",
        '<script type="application/json">[["Reactive",1],{"ad":2},{"title":3,"price":4,"currency":5},"Iguana",50,"EUR"]</script>',
        """<div data-product='{"title": "Iguana", "price": 50, "currency": "EUR"}'></div>""",
    ],
)  # fmt: skip
def test_the_state_of_a_page_is_read_where_nothing_is_shown(script: str) -> None:
    listing = read(f"<title>Iguana</title>{script}")
    assert (listing.title, listing.price_amount, listing.price_currency) == ("Iguana", Decimal(50), "EUR")
    assert origins(f"<title>Iguana</title>{script}")["price"] == "state"


def test_what_is_shown_outranks_a_state_in_cents() -> None:
    script = "<script>window.__STATE__ = {ad: {title: 'Iguana', price: 5000, description: 'x'}};</script>"
    assert read(f"<h1>Iguana</h1><b class=price>50,00 €</b>{script}").price_amount == 50


@pytest.mark.parametrize(
    "shown",
    [
        "<del>90 €</del> <ins>50 €</ins>",
        "<span class=old-price>90 €</span><span class=price>50 €</span>",
        "<p class=price>statt 90 € nur 50 €</p>",
        "<p class=price>50 €</p><p class=shipping>Versand 5 €</p>",
        "<p class=price>50 €</p><p>oder 12 x 5 € monatlich</p>",
        "<p class=price><span>€</span><span class=whole>50</span><sup>00</sup></p>",
        "<table><tr><th>Aktuelles Gebot</th><td>50 €</td></tr><tr><th>Gebote</th><td>7</td></tr></table>",
        "<p class=price>50 €</p><div class=related><span class=price>20 €</span></div>",
        "<p style='text-decoration: line-through'>90 €</p><p><b>50 €</b></p>",
        "<p class=price>50 – 90 €</p>",
        "<div class=post>Preis: 50 €</div><div class=post>Preis: 20 € ok?</div>",
    ],
)
def test_the_price_asked_is_told_from_the_others(shown: str) -> None:
    listing = read(f"<html lang=de><body><h1>Iguana</h1>{shown}</body>")
    assert (listing.price_amount, listing.price_currency) == (Decimal(50), "EUR")


@pytest.mark.parametrize("words", ["Preis auf Anfrage", "Price on request", "面议", "Договорная", "Sur demande"])
def test_no_price_is_read_where_none_is_asked(words: str) -> None:
    assert read(f"<h1>Iguana</h1><p class=price>{words}</p>").price_amount is None


@pytest.mark.parametrize(
    ("html", "currency"),
    [
        ("<html lang=en-AU><h1>x</h1><p class=price>$5</p>", "AUD"),
        ("<html lang=en-US><meta property='product:price:currency' content=CAD><h1>x</h1><p class=price>$5</p>", "CAD"),
        ("<html lang=es-MX><h1>x</h1><p class=price>$5</p>", "MXN"),
        ("<html lang=es><h1>x</h1><p class=price>$5</p>", ""),
        ("<html lang=sv><h1>x</h1><p class=price>5 kr</p>", "SEK"),
        ("<html lang=ja><h1>x</h1><p class=price>¥5</p>", "JPY"),
        ("<html lang=de><h1>x</h1><p class=price>5,00</p>", "EUR"),
        ("<html lang=en><h1>x</h1><p class=price>$5</p>", "USD"),
    ],
)
def test_a_shared_sign_is_settled_by_where_the_page_is_at_home(html: str, currency: str) -> None:
    assert read(html).price_currency == currency


def test_a_point_between_thousands_is_no_decimal_where_people_are_shown_it() -> None:
    data = ld({"@type": "Product", "name": "Iguana", "offers": {"price": "1.299", "priceCurrency": "EUR"}})
    assert read(f"{data}<h1>Iguana</h1><p>1.299 €</p>").price_amount == 1299
    assert read(f"{data}<h1>Iguana</h1><p>1,30 €</p>").price_amount == Decimal("1.299")


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("3万5千円", 35000, "JPY"), ("1万2000円", 12000, "JPY"), ("۱۲۵٬۰۰۰ تومان", 1250000, "IRR"), ("KD 12.500", "12.500", "KWD"),
        ("20,- Kč", 20, "CZK"), ("4 for $20 AUD", 20, "AUD"), ("TSh 45,000", 45000, "TZS"), ("1’350.– CHF", 1350, "CHF"),
    ],
)  # fmt: skip
def test_prices_of_more_locales(text: str, amount: float | str, currency: str) -> None:
    assert read_price(text) == (Decimal(amount), currency)


def test_labels_tell_seller_place_and_date_in_their_language() -> None:
    rows = "<table><tr><td><b>Продавец:</b></td><td>zoo</td></tr><tr><td>Город</td><td>Казань</td></tr></table>"
    listing = read(f"<html lang=ru><h1>Игуана</h1>{rows}<p>Размещено: 12 февраля 2026</p>")
    assert (listing.place, listing.posted_at) == ("Казань", datetime(2026, 2, 12, tzinfo=UTC))
    assert listing.seller_key == read("<h1>x</h1><li><b>Seller:</b> zoo</li>").seller_key
    assert read("<h1>x</h1><div>Location<br>Lyon</div>").place == "Lyon"
    ids = {read(f"<h1>x</h1><p>Seller: <a href='/profile?id={n}'>ann</a></p>").seller_key for n in (1, 2)}
    assert len(ids) == 2, "a profile addressed by its query is told by it"


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        ("12/02/2026", "en", "GB"), ("02/12/2026", "en", "US"), ("12.02.2026", "en", ""), ("12 กุมภาพันธ์ 2569", "th", ""),
        ("令和8年2月12日", "ja", ""), ("۱۴۰۴/۱۱/۲۳", "fa", ""), ("Online seit 12.02.2026", "de", ""), ("發佈時間 2026年2月12日", "zh", ""),
    ],
)  # fmt: skip
def test_dates_of_other_orders_and_calendars(text: str, language: str, country: str) -> None:
    assert read_date(text, (language,), _NOW, country) == datetime(2026, 2, 12, tzinfo=UTC)


def test_persian_years_with_and_without_a_leap_day() -> None:
    assert gregorian("1403/12/30", "fa") == "2025-03-20"
    assert gregorian("1404/01/01", "fa") == "2025-03-21"
    assert gregorian("25 بهمن 1402", "fa") == "2024-02-14"


def test_pictures_lazy_responsive_and_in_backgrounds_but_no_logos() -> None:
    body = (
        "<main><img src='/logo.png'><img data-src='/a.jpg' src='data:image/gif;base64,R0'><a href='/b-big.jpg'>"
        "<img src='/b-small.jpg'></a><div style=\"background-image:url('/c.jpg')\"></div><a href='/ad/9'><img src='/d.jpg'>"
        "</a><img srcset='/e-1.jpg 100w, /e-9.jpg 900w'></main>"
    )
    assert pictures(page(body)) == ["/a.jpg", "/b-big.jpg", "/e-9.jpg", "/c.jpg"]
    assert widest("/x.jpg 1x, /y.jpg 2x") == "/y.jpg"


def test_titles_without_the_sites_name() -> None:
    assert read("<title>Iguana | Shop</title><p>text that is long enough</p>").title == "Iguana"
    assert read("<title>Iguana - Pets</title><h1><b>Iguana</b> - 20 € (Lyon)</h1>").place == "Lyon"
    assert read("<title>Iguana - Shop</title><h1>Shop</h1><h1>Iguana</h1>").title == "Iguana"


def test_a_sold_ad_in_words() -> None:
    assert read("<h1>Iguana</h1><span class=stock>Ausverkauft</span>").state is ListingState.SOLD
    assert read("<h1>Iguana</h1><div class=related><span class=badge>Sold</span></div>").state is ListingState.AVAILABLE


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.text(max_size=200), st.text(max_size=80), st.sampled_from(["price", "old", "related", "post"]))
def test_any_markup_is_read(text: str, label: str, name: str) -> None:
    body = f"<h1>Ad</h1><div class='{name}'><b>{label}:</b> {text}</div><script>window.a = {text}</script>"
    listing = read(f"{body}<div data-product='{text}' style='url({text})'>{text}</div>")
    assert listing.price_amount is None or listing.price_amount.is_finite()


def test_an_ad_in_a_frame_of_another_language_has_its_own() -> None:
    assert read("<html lang=en><article lang=pt-BR><h1>Papagaio</h1></article>").language == "pt"
    assert read("<html lang=en><h1>Parrot</h1>").language == "en"
