"""What an ad's own page and its card on a list show of it, read together."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from scrapy import Request
from scrapy.http import HtmlResponse

from crawler.description import Platform
from spiders.pages.agreement import settle
from spiders.pages.card_view import CardView
from spiders.pages.listing import read_page
from spiders.pages.reading import PageFields, price_of
from spiders.pages.results import Card

_PLATFORM = Platform.model_validate(
    {"name": "shop", "kind": "structured", "base_url": "https://shop.example/", "languages": ["en"]}
)
_NOW = datetime(2026, 3, 8, 12, tzinfo=UTC)
_URL = "https://shop.example/ad/7"


def read(body: str, *texts: str, title: str = "Vase", picture: str = "", beside: bool = False) -> PageFields:
    page = HtmlResponse(_URL, body=f"<html><body>{body}</body></html>", encoding="utf-8", request=Request(_URL))
    reading = read_page(page, _PLATFORM)
    named = () if any(text in title for text in texts) else (title,)
    view = CardView(texts=(*named, *texts), picture=picture, priced_beside=beside)
    settle(reading, page, Card("7", _URL, title, view=view), _PLATFORM, _NOW)
    return reading


def amount(reading: PageFields) -> str:
    found, currency = price_of(reading, _PLATFORM)
    return f"{found} {currency}" if found is not None else ""


_TWO = "<h1>Vase</h1><div><p>35,00 €</p></div><div><p>245,00 €</p></div>"


def test_of_several_prices_the_cards_is_the_ads() -> None:
    assert amount(read(_TWO)) == "35.00 EUR"
    assert amount(read(_TWO, "245,00 €")) == "245.00 EUR"
    assert read(_TWO, "245,00 €").origin("price") == "card"
    assert amount(read(_TWO, "35 €")) == "35.00 EUR", "agreed, however it is written"
    assert amount(read(_TWO, "99 €")) == "35.00 EUR", "a card that shows another one decides nothing"


def test_a_price_the_page_does_not_tell_is_the_cards() -> None:
    body = "<h1>Vase</h1><p>A fine old vase from the attic of a house in Lyon.</p>"
    assert amount(read(body, "45 €")) == "45 EUR"
    assert amount(read(body)) == ""
    assert amount(read(body, "Lyon", "3 photos")) == ""


def test_a_price_in_running_text_gives_way_to_the_cards() -> None:
    body = "<h1>Vase</h1><p>A fine old vase. I paid 300 Euro for it years ago and I want it gone by the weekend.</p>"
    assert amount(read(body)) == "300 EUR"
    assert amount(read(body, "45 €")) == "45 EUR"


def test_a_price_that_stands_on_both_is_the_ads_marked_or_not() -> None:
    asked = "<p>to have it now: 210 € in cash and at once, or an offer of what it is worth to you, to be told</p>"
    body = f"<h1>Vase</h1><p class=price>189 €</p>{asked}"
    assert amount(read(body)) == "189 EUR"
    assert amount(read(body, "210 €")) == "210 EUR"
    assert amount(read(body.replace("<p>to", "<s>to").replace("told</p>", "told</s>"), "210 €")) == "189 EUR"
    assert amount(read(f"{body}<p>5 rooms</p>", "5 €")) == "189 EUR", "a figure that may be anything"


def test_a_coupon_on_a_card_is_no_price() -> None:
    rail = "<div>Another vase code less ฿50 ฿ -50% sold 66 in Bangkok</div><div>code less ฿50</div>"
    body = f"<h1>Vase</h1><div>฿3,500</div>{rail}"
    assert amount(read(body, "code less ฿50")) == "3500 THB"
    assert amount(read("<h1>Vase</h1>", "code less ฿50", "฿", "3,500")) == "3500 THB"


@pytest.mark.parametrize("price", ["<p>19 €</p>", "<p>A fine old vase, which once was worth 19 Euro to somebody.</p>"])
def test_a_guessed_price_is_none_where_the_card_has_none(price: str) -> None:
    body = f"<h1>Vase</h1>{price}"
    assert amount(read(body)) == "19 EUR"
    assert amount(read(body, "Bieden", beside=True)) == ""
    assert amount(read(body, "Preis auf Anfrage")) == ""
    assert amount(read(body, "20 €", beside=True)) != "", "the card tells one"


_DATA = (
    "<script type='application/ld+json'>{{'@type':'Product','name':'Vase','offers':"
    "{{'price':'{}','priceCurrency':'EUR'}}}}</script><h1>Vase</h1><p class=price>{}</p>"
)


def data(stated: str, shown: str) -> str:
    return _DATA.format(stated, shown).replace("'", '"')


def test_a_labelled_price_stands_though_the_card_says_sold_out() -> None:
    row = "<h1>Vase</h1><table><tr><th>Price</th><td>64,80 €</td></tr></table>"
    assert amount(read(row, "SOLD OUT", beside=True)) == "64.80 EUR"


def test_data_give_way_only_where_their_price_stands_nowhere() -> None:
    assert amount(read(data("120.00", "98,00 €"))) == "120.00 EUR"
    assert amount(read(data("120.00", "98,00 €"), "98,00 €")) == "98.00 EUR"
    assert amount(read(data("1200.00", "98,00 €</p><p>1.200 €"), "98,00 €")) == "1200.00 EUR"
    assert amount(read(data("120.00", "98,00 €"), "50,00 €")) == "120.00 EUR"
    assert amount(read(data("120.00", "98,00 €"), "Sob consulta", beside=True)) == "120.00 EUR", "data are no guess"


def test_the_name_that_page_and_card_share() -> None:
    assert read("<h1>Antiques</h1><h2>Old vase</h2>", title="Old vase").get("title") == "Old vase"
    assert read("<h1>Old vase, blue</h1>", title="Old va…").get("title") == "Old vase, blue"
    assert read("<h1>Antiques</h1><h2>Old vase, blue</h2>", title="Old vas...").get("title") == "Old vase, blue"
    assert read("<title>Ours, Old vase</title><p>Blue.</p>", title="Old vase").get("title") == "Old vase"
    assert read("<h1>Old vase</h1><h2>Ceramics</h2>", "Ceramics", title="Vase, old").get("title") == "Old vase"
    whole = read("<h1>Antiques</h1><h2>Old vase</h2>", "40 €", "Old vase", "Lyon", title="40 € Old vase Lyon")
    assert whole.get("title") == "Old vase", "a link around the whole card"


@pytest.mark.parametrize(
    ("texts", "day"),
    [
        (["20.02.2026"], "20.02.2026"),
        (["25 Feb at 08:51"], "25 Feb at 08:51"),
        (["25 Feb 2026", "3 pcs", "2 Mar"], "25 Feb 2026"),
        (["3 days ago"], "3 days ago"),
        (["Yesterday at 14:05"], "Yesterday at 14:05"),
        (["20.02.2026", "21.02.2026"], ""),
        (["20.02.2027"], ""),
        (["31 views", "1.0.2", "12:30", "Ends 12:30", "3"], ""),
    ],
)
def test_the_day_that_a_card_tells(texts: list[str], day: str) -> None:
    assert read("<h1>Vase</h1>", *texts).get("posted") == day
    assert read("<h1>Vase</h1><time datetime='2026-01-05'>5 Jan</time>", *texts).get("posted") == "2026-01-05"


def test_a_card_that_does_not_name_the_ad_tells_nothing_of_it() -> None:
    reading = read("<h1>Vase</h1>", "45 €", "20.02.2026", title="Trending ads", picture="https://shop.example/v.jpg")
    assert not reading.fields.keys() & {"price", "posted", "images"}
    assert amount(read("<h1>Old blue vase</h1>", "45 €", title="Ad: Old blue vase")) == "45 EUR"
    assert read("<h1>Old blue vase</h1>", title="Ad: Old blue vase").get("title") == "Old blue vase"


def test_a_name_is_filled_in_only_where_the_page_shows_something() -> None:
    assert read("", title="Old vase").get("title") == ""
    assert read("<p>A fine thing from the attic of a house in Lyon.</p>", title="Old vase").get("title") == "Old vase"
    assert read("<p>A fine thing from the attic of a house in Lyon.</p>", title="Old va…").get("title") == ""


def test_a_picture_is_the_cards_where_the_page_shows_none() -> None:
    assert read("<h1>Vase</h1>", picture="https://shop.example/v.jpg").origin("images") == "card"
    shown = read("<h1>Vase</h1><img src='/big/v.jpg'>", picture="https://shop.example/v.jpg")
    assert shown.fields["images"].values == ("/big/v.jpg",)


def test_what_a_description_marks_is_not_doubted() -> None:
    fields = {"title": "h1", "price": "b::attr(data-sum)"}
    platform = Platform.model_validate(_PLATFORM.model_dump() | {"listing": {"fields": fields}})
    body = "<h1>Old vase of ours</h1><h2>Old vase</h2><b data-sum='120'>98,00 €</b>"
    page = HtmlResponse(_URL, body=body, encoding="utf-8", request=Request(_URL))
    reading = read_page(page, platform)
    settle(reading, page, Card("7", _URL, "Old vase", view=CardView(("Old vase", "98,00 €"))), platform, _NOW)
    assert (reading.get("title"), reading.get("price")) == ("Old vase of ours", "120")


def test_without_a_card_a_page_is_read_as_it_was() -> None:
    page = HtmlResponse(_URL, body=_TWO, encoding="utf-8", request=Request(_URL))
    reading, again = read_page(page, _PLATFORM), read_page(page, _PLATFORM)
    settle(reading, page, Card("7", _URL, ""), _PLATFORM, _NOW)
    assert reading.fields == again.fields
