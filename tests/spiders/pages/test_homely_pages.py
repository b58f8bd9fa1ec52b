"""What frames, feeds and old shops write, piece by piece."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
import yaml
from scrapy.http import HtmlResponse, TextResponse

from crawler.description import Platform
from spiders.engines.forum_marks import ANY
from spiders.engines.forum_pages import next_of, threads_of
from spiders.pages.addresses import is_boring, shape_of
from spiders.pages.agreement import settle_title
from spiders.pages.links import links_of
from spiders.pages.listing import read_page
from spiders.pages.nature import Nature, nature_of
from spiders.pages.paging import next_link
from spiders.pages.permalinks import own_moment
from spiders.pages.prices import read_price
from spiders.pages.reading import canonical_url
from spiders.pages.results import Card, read_cards
from spiders.probing.drafts import draft_of_feed
from tests.spiders.pages.test_links import PLATFORM, page


def test_a_frameset_leads_to_its_frames() -> None:
    frames = "<frameset cols='160,*'><frame src=menu.htm name=menu><frame src='/start.htm'></frameset>"
    assert [link.url for link in links_of(page(frames), PLATFORM)] == [
        "https://shop.example/menu.htm",
        "https://shop.example/start.htm",
    ]


def test_what_a_network_hangs_on_its_links_names_no_other_page() -> None:
    assert canonical_url("https://a.example/posts/7/?__cft__[0]=AZ&__tn__=R") == "https://a.example/posts/7/"


@pytest.mark.parametrize("words", ["See older posts", "Older posts", "Show older"])
def test_a_feed_goes_on_with_older_posts(words: str) -> None:
    feed = page(f"<a href='?cursor=QVFI2'>{words}</a>", "https://shop.example/group")
    assert next_link(feed) == "https://shop.example/group?cursor=QVFI2"


def _post(title: str) -> HtmlResponse:
    head = f"<head><meta property=og:title content='{title}'><meta property=og:type content=article></head>"
    body = (
        f"<div><div><a href=/u/7>Jun</a> <a href='/posts/33/?__cft__[0]=A'>17h</a></div><a href=/posts/33/>"
        f"<span>{title}</span></a><div><span>₱3,500</span></div><p>Healthy and active, meet up only.</p>"
        "<a href='/photo/?fbid=5&set=g'><img src=/v/5.jpg></a><ul><li>Last price? 2,800?</li></ul></div>"
    )
    return page(f"<html lang=en-PH>{head}<body>{body}</body></html>", "https://shop.example/posts/33/")


def test_a_post_without_a_heading_is_an_ad_by_what_it_shares_and_asks() -> None:
    post = _post("Sulcata tortoise")
    reading = read_page(post, PLATFORM)
    assert nature_of(post, reading, PLATFORM, as_card=True) is Nature.AD
    assert (reading.get("title"), reading.get("price"), reading.get("posted")) == ("Sulcata tortoise", "₱3,500", "17h")


@pytest.mark.parametrize("words", ["#12", "1", "Boa 2024", "6 comments", "Jun Reyes"])
def test_words_of_a_post_s_own_link_that_tell_no_time(words: str) -> None:
    assert own_moment(page(f"<a href=/posts/33/>{words}</a>", "https://shop.example/posts/33/")) == ""


def test_an_ad_whose_related_ads_are_linked_with_a_query_is_no_list() -> None:
    near = "".join(
        f"<li><a href='/pets/item/{n}?from=feed'><h2>Boa {n}</h2></a><b>€ {n}</b></li>" for n in range(101, 104)
    )
    ad = page(
        f"<h1>Cage</h1><p>Price not told</p><h2>Similar ads</h2><ul>{near}</ul>", "https://shop.example/pets/item/100k"
    )
    assert nature_of(ad, read_page(ad, PLATFORM), PLATFORM, as_card=True) is Nature.PERHAPS


def test_a_basket_behind_a_route_is_no_ad() -> None:
    assert is_boring("https://a.example/index.php?rt=checkout/cart&product_id=7")
    assert is_boring("https://a.example/index.php?route=account/login")
    assert not is_boring("https://a.example/index.php?rt=product/product&product_id=7")


def test_a_name_alone_below_the_host_is_a_slug_with_a_slash_behind_it_too() -> None:
    assert shape_of("https://a.example/grey-parrot-tame/") == shape_of("https://a.example/boa-of-the-red-kind/")
    assert shape_of("https://a.example/shop-all/") != shape_of("https://a.example/grey-parrot-tame/")
    assert shape_of("https://a.example/buy-and-sell/boa") != shape_of("https://a.example/grey-parrot-tame/boa")


@pytest.mark.parametrize(
    ("query", "feed"),
    [
        ("n=8&page=0", {"url": "{base}api.json?n=8&page={page}", "first_page": 0}),
        ("page=3", {"url": "{base}api.json?page={page}", "first_page": 1}),
        ("offset=0&q=boa", {"url": "{base}api.json?offset={offset}&q={query}", "per_page": 2}),
        ("n=8", {"url": "{base}api.json?n=8"}),
    ],
)
def test_a_feed_whose_address_counts_pages_is_drafted_so(query: str, feed: dict[str, object]) -> None:
    body = json.dumps({"list": [{"id": n, "title": f"Boa {n}", "text": "A snake."} for n in (1, 2)]}).encode()
    answer = TextResponse(f"https://shop.example/api.json?{query}", body=body, encoding="utf-8")
    draft = draft_of_feed(answer, PLATFORM)
    assert draft is not None
    told = yaml.safe_load(draft)
    assert told["feed"] == feed | {"items": "list"}
    Platform.model_validate(told)


def test_a_board_that_marks_no_page_goes_on_after_the_number_that_is_no_link() -> None:
    rows = "<dd class=posts>2 <dfn>replies</dfn></dd>"

    def board(*linked: int) -> str:
        numbers = "".join(f"<a href='?start={n * 9}'>{n}</a>" for n in linked)
        return next_of(page(f"<div id=page-body>{rows}<div class=pagination>25 topics • {numbers}</div></div>"))

    assert board(2, 3) == "https://shop.example/list?start=18"
    assert board(1, 3) == "https://shop.example/list?start=27"
    assert board(1, 2) == ""


def test_a_board_s_rules_are_no_thread_of_it() -> None:
    pinned = "<div class=announcement><a href='/viewtopic.php?t=7'>REGULAMIN - czytaj</a></div>"
    threads = threads_of(page(f"{pinned}<a href='/viewtopic.php?t=8'>Boa regulamin</a>"), ANY)
    assert [thread.thread_id for thread in threads] == ["8"]


def test_a_dash_for_no_cents_before_the_currency() -> None:
    assert read_price("28.500,- Ft") == (Decimal(28500), "HUF")
    assert read_price("20,- Kč") == (Decimal(20), "CZK")


def test_the_list_names_an_ad_whose_page_has_no_heading_but_bold_letters() -> None:
    rows = "".join(
        f"<tr><td><a href=t.asp?id={n}><img src={n}.jpg></a><td><a href=t.asp?id={n}>Boa {n}</a><td>{n}.500,- Ft"
        for n in range(4)
    )
    card = read_cards(page(f"<table>{rows}</table>"), PLATFORM)[1]
    assert card.title == "Boa 1"
    ad = page("<title>Shop</title><table><tr><td><b>Boa 1</b><tr><td>1.500,- Ft</table>")
    reading = read_page(ad, PLATFORM)
    settle_title(reading, ad, card)
    assert reading.get("title") == "Boa 1"
    other = read_page(ad, PLATFORM)
    settle_title(other, ad, Card("x", "https://shop.example/x", "Boa 2"))
    assert other.get("title") == "Shop"


@pytest.mark.parametrize(
    ("body", "field", "told"),
    [
        ("<p><b>Dealer</b><br><a href=/dealer/8/>Old Brewery</a></p>", "seller", "/dealer/8/"),
        ("<p><b>Location</b><br>Powys, Wales</p>", "place", "Powys, Wales"),
        ("<li>희망지역 <button>서울특별시 마포구</button></li>", "place", "서울특별시 마포구"),
        ("<table><tr><th>Auctioneer</th><td>Harmon & Co</td></tr></table>", "seller", "Harmon & Co"),
    ],
)
def test_a_label_above_or_before_its_value(body: str, field: str, told: str) -> None:
    assert read_page(page(f"<h1>Tea caddy</h1><p>£380</p>{body}"), PLATFORM).get(field).endswith(told)
