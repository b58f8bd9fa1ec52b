from __future__ import annotations

import pytest
from parsel import Selector
from scrapy import Request
from scrapy.http import HtmlResponse

from crawler.description import Platform
from spiders.pages.card_view import NOTHING, CardView, view_of
from spiders.pages.results import Card, read_cards

_PLATFORM = Platform.model_validate({"name": "shop", "kind": "structured", "base_url": "https://shop.example/"})
_URL = "https://shop.example/list/"


def page(body: str) -> HtmlResponse:
    return HtmlResponse(_URL, body=f"<html><body>{body}</body></html>", encoding="utf-8", request=Request(_URL))


def view(inner: str) -> CardView:
    [card] = Selector(text=f"<article>{inner}</article>").css("article")
    return view_of(card, page(""))


def cards(*rows: str) -> list[Card]:
    listed = "".join(f"<li class=ad><a href='/ad/{n}'><h3>Vase no {n}</h3></a>{row}</li>" for n, row in enumerate(rows))
    return read_cards(page(f"<main><ul>{listed}</ul></main>"), _PLATFORM)


@pytest.mark.parametrize(
    ("inner", "prices"),
    [
        ("<b>600</b> <i>€</i>", ["600 €"]),
        ("<i>$</i><b>240.500</b>", ["$ 240.500"]),
        ("<s>294,00 €</s><p>245,00 €</p>", ["245,00 €"]),
        ("<p class=old-price>294,00 €</p><p class=price>245<sup>00</sup> €</p>", ["245.00 €"]),
        ("<p class=price>now 12,500円</p><p class=bids-bid>bids 4</p>", ["now 12,500円"]),
        ("<p class=bid>4 bids</p>", []),
        ("<p>회원0</p>", []),
        ("<span class=price>12500</span>", ["12500"]),
        ("<i class='text-xs'>฿</i><i class='font-medium text-base/5'>3,500</i><p>Code ฿50</p>", ["฿ 3,500"]),
        ("<div class=price>$ 185.000 <i>23% OFF</i></div>", ["$ 185.000 23% OFF"]),
        ("<p>Shipping from 7,90 €</p><p>850 €</p>", ["850 €"]),
        ("<p>12 views</p><p>20.02.2026</p>", []),
        ("<p>129,00 EUR pro kg</p>", []),
        ("<p>Swapped</p><p>4 d.</p>", []),
        ("<p>400 D</p><p>4 d.</p>", ["400 D"]),
    ],
)
def test_the_prices_a_card_asks(inner: str, prices: list[str]) -> None:
    assert view(f"<h3>Vase</h3>{inner}").prices() == prices


def test_a_view_is_short_and_a_number_is_worth_more_than_words() -> None:
    shown = view("<h3>Vase</h3>" + "".join(f"<p>{'word ' * 4}{n * 'x'}</p>" for n in range(20)) + "<b>40 €</b>")
    assert len(shown.texts) <= 12
    assert sum(map(len, shown.texts)) <= 400
    assert shown.texts[0] == "Vase"
    assert shown.prices() == ["40 €"]
    assert view(f"<p>{'long ' * 300}</p>") is NOTHING, "no card of one ad"
    assert view("<i>x</i>" * 500) is NOTHING
    assert view("<b>" * 3000 + "40 €") is NOTHING


def test_hidden_and_scripted_text_is_not_shown() -> None:
    assert view("<h3>Vase</h3><p hidden>9 €</p><script>'8 €'</script><p style='display:none'>7 €</p>").texts == (
        "Vase",
    )


def test_a_card_tells_no_price_where_those_beside_it_do() -> None:
    priced = ["<p>40 €</p>"] * 5
    assert cards(*priced, "<p>Po dogovoru</p>")[-1].view.tells_none()
    assert not cards(*priced, "<p>Po dogovoru</p>")[0].view.tells_none()
    assert not cards(*["<p>Lyon</p>"] * 5, "<p>40 €</p>")[0].view.tells_none(), "the list tells none as a rule"
    assert cards(*["<p>Lyon</p>"] * 5, "<p>Preço sob consulta</p>")[-1].view.tells_none(), "it says so"


def test_prices_in_titles_say_nothing_of_the_titles_without() -> None:
    rows = "".join(
        f"<li class=ad><a href='/ad/{n}'>Royal python, grown, with papers {n}0 €</a></li>" for n in range(1, 7)
    )
    listed = read_cards(page(f"<main><ul>{rows}<li class=ad><a href='/ad/9'>Boa</a></li></ul></main>"), _PLATFORM)
    assert listed[-1].title == "Boa"
    assert not listed[-1].view.tells_none()


def test_a_picture_of_several_cards_is_no_ads() -> None:
    shown = cards(*["<img src='/img/none.jpg'>"] * 3, "<img data-src='/img/a.jpg' src='/blank.gif'>")
    assert [card.view.picture for card in shown] == ["", "", "", "https://shop.example/img/a.jpg"]
