"""Where a page is at home, told by its own words, and what a bare "$" is there."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scrapy import Request
from scrapy.http import HtmlResponse

from crawler.description import Platform
from spiders.pages import locality
from spiders.pages.homes import home_country
from spiders.pages.listing import read_page
from spiders.pages.locality import locality_of
from spiders.pages.prices import hangs_on_country, is_told, read_price
from spiders.pages.reading import build_listing

_PLATFORM = Platform.model_validate({"name": "shop", "kind": "structured", "base_url": "https://shop.example/"})


def page(body: str, lang: str = "") -> HtmlResponse:
    markup = f"<html lang='{lang}'><body>{body}</body></html>"
    return HtmlResponse(
        "https://shop.example/a/7", body=markup, encoding="utf-8", request=Request("https://shop.example")
    )


@pytest.mark.parametrize(
    ("body", "lang", "country"),
    [
        ("<a href='tel:+576015550101'>call</a>", "es", "CO"),
        ("<p>Tel. +56 2 2555 0101</p>", "es", "CL"),
        ("<p>Call +1 905 555 0101</p>", "en", "CA"),
        ("<p>Call +1 512 555 0101</p>", "en", "US"),
        ("<p>+1 876 555 0101</p>", "en", "JM"),
        ("<p>+7 727 555 01 01</p>", "", "KZ"),
        ("<script>{\"addressCountry\": \"AU\"}</script>", "en", "AU"),
        ("<li>País: Colombia</li>", "es", "CO"),
        ("<footer>Bazar, Uruguay</footer>", "es", "UY"),
        ("<footer>ABN 12 345 678 901</footer>", "en", "AU"),
        ("<span>Cairns QLD</span>", "en", "AU"),
        ("<span>Mississauga, ON</span>", "en", "CA"),
        ("<p>+57 601 555 0101</p><p>+56 2 2555 0101</p>", "es", ""),
        ("<p>A Canada goose, seen in Chile</p>", "en", ""),
        ("<footer>We ship to Chile and Colombia</footer>", "es", ""),
        ("<p>Call 555 0101</p>", "es", ""),
        ("<p>Mermoz, Dakar, Sénégal</p><p>Thiès, Sénégal</p>", "fr", "SN"),
        ("<p>Mermoz, Dakar, Sénégal</p><p>Douala, Cameroun</p>", "fr", ""),
        ("<p>Masque, Sénégal ancien</p>", "fr", ""),
    ],
)  # fmt: skip
def test_a_page_says_where_it_is_at_home(body: str, lang: str, country: str) -> None:
    assert home_country(page(body, lang), lang) == country


def test_its_own_words_say_more_than_a_templates_language_and_less_than_its_address() -> None:
    told = "<p>+57 601 555 0101</p>"
    assert locality_of(page(told, "en-US"), _PLATFORM).country == "CO"
    assert locality_of(page(told, "es-MX"), _PLATFORM).country == "MX"
    assert locality_of(page(told, "es"), _PLATFORM.model_copy(update={"country": "AR"})).country == "AR"


@pytest.mark.parametrize(
    ("body", "lang", "currency"),
    [
        ("<footer>Tel. +57 601 555 0101</footer>", "es", "COP"),
        ("<footer>Bazar Canada</footer>", "fr", "CAD"),
        ("<footer>Bazar Canada</footer>", "en", "CAD"),
        ("", "en", "USD"),
        ("", "es", ""),
        ("", "de", "USD"),
    ],
)
def test_a_bare_dollar_is_what_the_pages_home_pays_with_else_unknown(body: str, lang: str, currency: str) -> None:
    reading = read_page(page(f"<h1>Loro real</h1><p class=price>$ 450</p>{body}", lang), _PLATFORM)
    home = reading.locality
    price = read_price(reading.get("price"), country=home.country, default=home.currency or home.tender)
    assert str(price[0]) == "450", "the amount is kept in any case"
    assert price[1] == currency


def test_francs_of_two_zones_and_codes_that_are_words() -> None:
    assert read_price("275\u202f000\u00a0F\u202fCFA", country="SN") == (Decimal(275000), "XOF")
    assert read_price("275 000 FCFA", country="CM") == (Decimal(275000), "XAF")
    assert read_price("780", hint="PEN", machine=True) == (Decimal(780), "PEN")
    assert read_price("2 400 درهم", country="MA") == (Decimal(2400), "MAD")
    assert read_price("2 400 درهم", languages=("ar",)) == (Decimal(2400), "AED")


@given(st.text(max_size=200), st.sampled_from(["en", "es", "", "xx", "zh"]))
@settings(max_examples=60, deadline=None)
def test_any_text_names_one_country_or_none(text: str, lang: str) -> None:
    found = home_country(page(text.replace("\x00", "")), lang)
    assert found == "" or (len(found) == 2 and found.isupper())


_PLAIN = '<script type="application/ld+json">{{"@type": "Product", "name": "Grey parrot", {}}}</script>'
_OFFER = '"offers": {{"@type": "Offer", "price": "{}", "priceCurrency": "{}"}}, "datePosted": "{}"'


@pytest.mark.parametrize(
    ("price", "currency", "posted", "asked"),
    [
        ("120.00", "EUR", "5 January 2026", False),
        ("120 €", "", "2026-01-05", False),
        ("120.00", "", "5 January 2026", True),
        ("$ 120", "EUR", "5 January 2026", True),
        ("120.00", "$", "5 January 2026", True),
        ("120.00", "EUR", "3/4/2026", True),
    ],
)
def test_a_page_is_asked_for_its_country_only_where_a_price_or_a_date_hangs_on_it(
    price: str, currency: str, posted: str, asked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []

    def home(_page: HtmlResponse, language: str) -> str:
        calls.append(language)
        return "AU"

    monkeypatch.setattr(locality, "home_country", home)
    told = page(_PLAIN.format(_OFFER.format(price, currency, posted)), "en")
    reading = read_page(told, _PLATFORM)
    listing = build_listing(_PLATFORM, "7", told.url, reading, datetime(2026, 5, 1, tzinfo=UTC))
    assert len(calls) == int(asked), "and once"
    if price == "$ 120":
        assert listing.price_currency == "AUD"
    if posted == "3/4/2026":
        assert listing.posted_at == datetime(2026, 4, 3, tzinfo=UTC)


@given(
    st.sampled_from(["", "12", "12.50", "$ 12", "12 €", "USD 12", "12 kr", "R 12", "12 元 $", "EUR", "ask", "12 K"]),
    st.sampled_from(["", "EUR", "USD", "$", "kr", "usd", "K", "x"]),
    st.sampled_from(["AU", "SE", "ZM", "CN", "ZA"]),
    st.sampled_from(["", "AUD", "SEK"]),
)
def test_a_price_that_is_told_is_the_same_in_every_country(text: str, hint: str, country: str, default: str) -> None:
    here = read_price(text, hint=hint, country=country, default=default)
    if is_told(text, hint):
        assert read_price(text, hint=hint) == here
    if not hangs_on_country(text):
        assert read_price(text, default=default) == read_price(text, country=country, default=default)


def test_a_page_is_let_go_once_its_country_is_settled() -> None:
    told = page("<footer>Tel. +57 601 555 0101</footer>", "es")
    home = locality_of(told, _PLATFORM)
    assert home._ask_home is not None
    assert home._ask_currency is not None
    home.settle()
    assert home._ask_home is None
    assert home._ask_currency is None
    assert (home.country, home.tender) == ("CO", "COP")


@pytest.mark.parametrize(
    ("title", "country"),
    [
        ("ببغاء كاسكو - سوق الأردن", "JO"),
        ("سوق الأردن", ""),
        ("ببغاء من الكويت - سوق", ""),
        ("ببغاء من مصر - سوق الأردن", "JO"),
    ],
)
def test_the_last_part_of_a_title_names_the_country_of_a_site(title: str, country: str) -> None:
    html = f"<html lang=ar><head><title>{title}</title></head><body><p>650 دينار</p></body></html>"
    told = HtmlResponse("https://bazar.example/ad/1", body=html.encode(), encoding="utf-8")
    assert home_country(told, "ar") == country
