"""What the kept halves of the later sets taught when they were opened: ads beside their like, labels, no price."""

from __future__ import annotations

import json

import pytest
from scrapy import Request
from scrapy.http import HtmlResponse

from crawler.description import Platform
from spiders.pages.addresses import without_ways
from spiders.pages.listing import read_page
from spiders.pages.nature import Nature, nature_of

_PLATFORM = Platform.model_validate({"name": "shop", "kind": "structured", "base_url": "https://shop.example/"})


def _page(body: str, url: str) -> HtmlResponse:
    return HtmlResponse(url, body=f"<html><body>{body}</body></html>", encoding="utf-8", request=Request(url))


def _nature(body: str, url: str) -> Nature:
    page = _page(body, url)
    return nature_of(page, read_page(page, _PLATFORM), _PLATFORM, as_card=True)


def _cards(*links: str) -> str:
    return "".join(
        f'<div class="card"><a href="{link}"><img src="/{at}.jpg"></a><h4><a href="{link}">Thing number {at}</a></h4>'
        f"<p>{at}5,00 €</p></div>"
        for at, link in enumerate(links, 1)
    )


def test_a_number_that_the_lots_of_a_sale_share_is_a_part_of_their_names() -> None:
    lots = [f"https://shop.example/lot/vase-{n}/?lot={n}&au=214&from=search" for n in (1, 2, 3)]
    assert list(without_ways(lots).values()) == [
        f"https://shop.example/lot/vase-{n}/?lot={n}&au=214" for n in (1, 2, 3)
    ]
    ways = [f"https://shop.example/vase-{n}?filterId=77" for n in (1, 2, 3)]
    assert list(without_ways(ways).values()) == [f"https://shop.example/vase-{n}" for n in (1, 2, 3)]


def test_an_ad_beside_its_like_is_no_list_though_one_of_them_is_named_otherwise() -> None:
    body = "<h1>Neon cardinal</h1><p>Bred here.</p><h3>Related</h3>"
    like = ["/guppy-blue-grass", "/scalar-altum", "/ramirezi-blue"]
    assert _nature(body + _cards(*like, "/ancistrus-l144"), "https://shop.example/neon-cardinal") is Nature.PERHAPS
    sections = ["/c/7-fish", "/c/8-shrimp", "/c/9-plants"]
    assert _nature(body + _cards(*sections), "https://shop.example/neon-cardinal") is Nature.OTHER


def test_a_lots_page_is_of_one_kind_with_another_whatever_its_query() -> None:
    lots = [f"/lot/lot-{n}---old-vase/?lot={n}&au=214" for n in (4, 5, 6)]
    body = "<h1>Cased trout</h1><dl><dt>Estimate</dt><dd>£80 - £120</dd></dl><h2>Other lots</h2>"
    assert _nature(body + _cards(*lots), "https://shop.example/lot/lot-3---cased-trout/?lot=3") is Nature.PERHAPS


def test_what_data_describe_without_a_price_may_be_an_ad_beside_lists_of_sections() -> None:
    towns = "".join(f'<li><a href="/b-birds/a-town-of-name-{n}/k0c17">Birds of town {n}</a></li>' for n in range(20))
    body = f"<h1>Corn snake</h1><p>Please contact</p><ul>{towns}</ul>"
    told = {"@context": "https://schema.org", "@type": "Product", "name": "Corn snake", "description": "Tame."}
    url = "https://shop.example/v-details/barrie/corn-snake/1694110"
    data = f'<script type="application/ld+json">{json.dumps(told)}</script>'
    assert _nature(data + body, url) is Nature.PERHAPS
    assert _nature(body, url) is Nature.OTHER


def test_a_colon_may_open_the_cell_beside_a_label() -> None:
    body = "<h1>Sugar glider</h1><table><tr><td>Lokasi</td><td>: Bandung</td></tr></table>"
    assert read_page(_page(body, "https://shop.example/p/7"), _PLATFORM).get("place") == "Bandung"


@pytest.mark.parametrize("words", ["Kysy hintaa myymälästä", "Επικοινωνήστε μαζί μας για την τιμή"])
def test_words_that_ask_one_to_ask_leave_an_ad_without_a_price(words: str) -> None:
    body = f'<h1>Tortoise</h1><div class="price"><span class="price">{words}</span> <small>25,5 %</small></div>'
    assert not read_page(_page(body, "https://shop.example/p/7"), _PLATFORM).get("price")
