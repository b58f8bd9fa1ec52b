"""Comments and processing instructions, put anywhere between a page's texts and elements, change nothing of it."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scrapy import Request
from scrapy.http import HtmlResponse

from crawler.description import Platform
from model.listing import Listing
from spiders.pages.listing import as_text, read_listing
from spiders.pages.results import read_cards
from spiders.pages.tree import Path

_SITE = Platform.model_validate({"name": "bazar", "kind": "structured", "base_url": "https://bazar.example/"})
_NOW = datetime(2026, 3, 9, 12, tzinfo=UTC)
_AD = """<html lang="en"><head><title>Ball python - Bazar</title><style>b > i {color: red}</style></head><body><header>
<nav><a href="/">Home</a> <a href="/ads">Ads</a></nav></header>
<main><h1>Ball python, male</h1><ul class="pics"><li>
<img src="/p/77-1.jpg"></li></ul><div class="price-box"><s>$420.00</s> <b>$350.50</b><span>plus shipping $40</span>
</div><dl><dt>Location:</dt><dd>Tampa, FL</dd><dt>Seller</dt><dd><a href="/user/reptiles4u">reptiles4u</a></dd></dl>
<p>Posted on 3 March 2026</p><p>Eats well, born in 2024.<br>No shipping on Fridays; 2 others sold already.</p></main>
<aside><h3>Similar ads</h3><a href="/ad/3">Boa $90</a></aside><footer>© 2026</footer></body></html>"""
_BARE = """<div><h2>Lot 12: Carved horn</h2><p>Current bid 1 250,50 zł</p><p>Estimate: 2 000 zł</p>
<p>Seller: anna_k (231)</p>
<p>Kraków, 2 hours ago</p><table><tr><td>Posted</td><td>2026-03-02</td></tr></table><p>Old and rare, 14 cm.</p></div>"""
_LIST = (
    "<html><body><ul>"
    + "".join(
        f'<li class="card"><a href="/ad/{n}"><h3>Tortoise no. {n}</h3></a><i>Lyon</i> <b>{n}5,50 €</b></li>'
        for n in range(11, 16)
    )
    + "</ul></body></html>"
)
# What a parser takes as text, as one mark or as one character's name cannot be parted.
_WHOLE = re.compile(r"<style.*?</style>|<title.*?</title>|<[^>]*>|&\w+;|.", re.DOTALL)
_NOTES = st.sampled_from(
    ["<!-- -->", "<!---->", "<!--[-->", "<!--$-->", "<!-- $12 -->", "<!--[if BLOCK]><![endif]-->", "<?x?>"]
)


def _page(body: str) -> HtmlResponse:
    url = "https://bazar.example/item/77"
    return HtmlResponse(url, body=body.encode(), encoding="utf-8", request=Request(url))


def _ad(body: str) -> Listing:
    return read_listing(_page(body), _SITE, "https://bazar.example/item/77", _NOW)


def _noted(body: str, places: list[int], note: str) -> str:
    parts = _WHOLE.findall(body)
    first = next((at for at, part in enumerate(parts) if part.startswith("<body")), -1) + 1
    for place in sorted({first + place % (len(parts) - first) for place in places}, reverse=True):
        parts.insert(place, note)
    return "".join(parts)


_PLACES = st.lists(st.integers(min_value=0, max_value=10_000), min_size=1, max_size=60)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([_AD, _BARE]), _PLACES, _NOTES)
def test_an_ad_with_comments_anywhere_reads_the_same(body: str, places: list[int], note: str) -> None:
    assert _ad(_noted(body, places, note)) == _ad(body)


@settings(max_examples=30, deadline=None)
@given(_PLACES, _NOTES)
def test_a_list_with_comments_anywhere_reads_the_same(places: list[int], note: str) -> None:
    plain = read_cards(as_text(_page(_LIST)), _SITE)
    assert len(plain) == 5
    assert read_cards(as_text(_page(_noted(_LIST, places, note))), _SITE) == plain


def test_what_the_pages_say_is_read() -> None:
    told = _ad(_AD)
    assert (told.title, str(told.price_amount), told.place) == ("Ball python, male", "350.50", "Tampa, FL")
    assert told.posted_at == datetime(2026, 3, 3, tzinfo=UTC)
    assert str(_ad(_BARE).price_amount) == "1250.50"


def test_parted_texts_are_one() -> None:
    shown = as_text(_page("<!-- a --><p>1<!-- b --><!-- c -->2<i>3</i><!-- d -->4<?e?>5<!-- f --></p><!-- g -->"))
    assert Path("//text()")(shown) == ["12", "3", "45"]
    assert not Path("//body//comment() | //body//processing-instruction()")(shown)


def test_data_in_a_comment_are_read() -> None:
    told = _ad('<h1>Boa</h1><code><!-- {"data": {"title": "Boa", "price": 1250.5, "currency": "PLN"}} --></code>')
    assert (str(told.price_amount), told.price_currency) == ("1250.5", "PLN")


@pytest.mark.parametrize("body", ["a<!-- -->" * 200_000, "<b><!-- -->a</b>" * 50_000, "<!-- {" * 200_000])
def test_a_page_of_comments_costs_no_more_than_its_length(body: str) -> None:
    began = time.process_time()
    as_text(_page(f"<h1>Boa</h1><p>{body}"))
    assert time.process_time() - began < 5
