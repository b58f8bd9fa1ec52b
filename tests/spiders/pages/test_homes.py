"""Where a page is at home, told by its own words, and what a bare "$" is there."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scrapy import Request
from scrapy.http import HtmlResponse

from crawler.description import Platform
from spiders.pages.homes import home_country
from spiders.pages.listing import read_page
from spiders.pages.locality import locality_of
from spiders.pages.prices import read_price

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
