from __future__ import annotations

import time

import pytest
from scrapy import Request
from scrapy.http import HtmlResponse, TextResponse

from crawler.description import Platform
from spiders.pages.addresses import is_boring, page_key, shape_of
from spiders.pages.fragments import read_fragment
from spiders.pages.groups import card_groups
from spiders.pages.links import links_of
from spiders.pages.listing import own_address, read_page
from spiders.pages.nature import Nature, nature_of
from spiders.pages.paging import counted_on, loading_button, more_links, next_link, page_links
from spiders.pages.results import read_cards
from spiders.walks.frontier import Frontier, Rank, key_of

_URL = "https://shop.example/list?page=2"
PLATFORM = Platform.model_validate({"name": "shop", "kind": "structured", "base_url": "https://shop.example/"})


def page(body: str, url: str = _URL) -> HtmlResponse:
    return HtmlResponse(url, body=body, encoding="utf-8", request=Request(url))


def cards(body: str) -> list[str]:
    return [card.external_id for card in read_cards(page(body), PLATFORM)]


def test_the_shape_of_an_address_leaves_out_what_tells_one_page_from_another() -> None:
    same = [
        ("/item/7", "/item/8"),
        ("/s-anzeige/green-iguana/77-139", "/s-anzeige/old-boa/8-12"),
        ("/show.php?id=7", "/show.php?id=8"),
        ("/#/ad/7", "/#/ad/9"),
        ("/p/iguana.html", "/p/boa.html"),
        ("/old/Tea_Caddy_With_Lock/as17", "/old/Rosewood_Table_Restored/as19"),
        ("/%D8%B3%D9%84-%D8%B5/p4113", "/%D9%82%D8%B7-%D8%B9/p4119"),
    ]
    for one, two in same:
        assert shape_of("https://a.example" + one) == shape_of("https://a.example" + two)
    for one, two in [
        ("/item/7", "/cat/7"),
        ("/show.php?id=7", "/list.php?id=7"),
        ("/s-a/7/x", "/s-b/7/x"),
        ("/x/p7", "/x/c7"),
    ]:
        assert shape_of("https://a.example" + one) != shape_of("https://a.example" + two)
    assert page_key("https://a.example/c/x?page=2&q=1") == page_key("https://a.example/c/x?q=1&page=3")
    assert key_of("http://a.example/x/") == key_of("https://a.example/x")


def test_cards_are_found_in_any_layout_and_menus_are_none() -> None:
    whole = "".join(f"<a class=box href='/ad/{n}'><h3>Ad {n}</h3><i>{n} €</i></a>" for n in range(4))
    rows = "".join(f"<tr><td><a href='v.php?id={n}'>Ad {n}</a><td>$ {n}0" for n in range(4))
    menu = "<nav>" + "".join(f"<a href='/cat/{n}'>Category {n}</a>" for n in range(9)) + "</nav>"
    assert cards(menu + whole) == [f"ad/{n}" for n in range(4)]
    assert cards(f"{menu}<table>{rows}</table>") == [f"v.php?id={n}" for n in range(4)]
    clicked = "".join(f"""<div class=c onclick="location.href='/x/{n}'"><h4>X {n}</h4>{n} zł</div>""" for n in range(3))
    assert cards(clicked) == ["x/0", "x/1", "x/2"]
    mixed = "<ul>" + "".join(
        f"<li><a href='/{k}/{n}'><h4>{k} {n}</h4></a> £{n}</li>" for n in range(3) for k in ("a", "b")
    )
    assert sorted(cards(mixed)) == ["a/0", "a/1", "a/2", "b/0", "b/1", "b/2"]
    with_seller = "".join(
        f"<div class=r><a href='/i/{n}'><b>I {n}</b></a> {n} kr <a href='/user/u{n}'>u{n}</a></div>" for n in range(3)
    )
    assert cards(with_seller) == ["i/0", "i/1", "i/2"]


@pytest.mark.parametrize(
    ("url", "boring"),
    [
        ("/cart", True), ("/account/orders", True), ("/c/cart-horse", False), ("/x?sort=price", True), ("/a.pdf", True),
        ("/?view=ad&id=7", False), ("/?view=add", True), ("/x?action=show&id=7", False), ("/contact-us", True),
    ],
)  # fmt: skip
def test_accounts_baskets_and_other_orders_are_boring(url: str, boring: bool) -> None:
    assert is_boring("https://a.example" + url) is boring


@pytest.mark.parametrize(
    "body",
    [
        "<a href='?page=3'>Next</a>",
        "<a href='?page=3'>&raquo;</a>",
        "<a href='?page=3' aria-label='Nächste Seite'><svg/></a>",
        "<li class=next><a href='?page=3'><i></i></a></li>",
        "<a href='?page=3'>التالي</a>",
        "<a href='?page=3'>次へ</a>",
        "<div class=nav-previous><a href='?page=3'>← Older posts</a></div>",
        "<b>2</b> <a href='?page=1'>1</a> <a href='?page=3'>3</a> <a href='?page=4'>4</a>",
        "<a href='?page=1'>1</a> <a href='?page=3'>3</a>",
    ],
)
def test_the_next_page_in_every_usual_form(body: str) -> None:
    assert next_link(page(body)) == "https://shop.example/list?page=3"


def test_what_only_looks_like_a_next_page() -> None:
    for body in ("<a href='/about'>More</a>", "<a class=slick-next href='?page=3'></a>", "<a href='#'>Next</a>"):
        assert next_link(page(body)) is None
    rewritten = page("<a href='forum-2-3.html'>下一页</a>", "https://shop.example/forum-2-2.html")
    assert next_link(rewritten) == "https://shop.example/forum-2-3.html"
    numbers = page("<a href='?page=1'>1</a><a href='?page=3'>3</a><a href='/2024'>2024</a>")
    assert page_links(numbers) == ["https://shop.example/list?page=3", "https://shop.example/list?page=1"]


def test_addresses_that_scripts_load_from() -> None:
    assert more_links(page("<div data-load-more-url='/more?offset=12'></div><img data-src='/x.jpg'>")) == [
        "https://shop.example/more?offset=12"
    ]
    assert counted_on("https://a.example/x?start=20&q=1", 10) == "https://a.example/x?start=30&q=1"
    assert counted_on("https://a.example/page/2/", 10) == "https://a.example/page/3/"
    assert counted_on("https://a.example/x", 10) is None
    answer = TextResponse(
        "https://a.example/m?page=2",
        body=b'{"items": [{"title": "A", "url": "/a/1"}], "nextPage": 3}',
        encoding="utf-8",
    )
    fragment = read_fragment(answer)
    assert fragment is not None
    assert (fragment.links, fragment.next) == ((("https://a.example/a/1", "A"),), "https://a.example/m?page=3")
    assert loading_button(page("<button id=more class='btn'>Načíst další</button>")) == "button[id='more']"
    assert loading_button(page("<button>Buy</button>")) == ""


def test_an_ad_is_told_from_a_list() -> None:
    def nature(body: str, url: str = "https://shop.example/ad/7", *, as_card: bool = False) -> Nature:
        response = page(body, url)
        return nature_of(response, read_page(response, PLATFORM), PLATFORM, as_card=as_card)

    others = "".join(f"<li><a href='/ad/{n}'><h4>Other {n}</h4></a><b>{n} €</b></li>" for n in range(5))
    assert nature(f"<h1>Iguana</h1><p class=price>120 €</p><ul>{others}</ul>") is Nature.AD
    assert nature(f"<h1>Reptiles</h1><ul>{others}</ul>", "https://shop.example/c/reptiles") is Nature.OTHER
    assert nature("<h1>Iguana</h1><p>Lovely animal</p>", as_card=True) is Nature.PERHAPS
    assert nature("<h1>Rules</h1><p>Be kind</p>", "https://shop.example/rules") is Nature.OTHER
    assert nature("<h1>Iguana</h1><p class=price>120 €</p>", "https://shop.example/") is Nature.OTHER


def test_a_small_page_is_no_card_of_the_links_on_it() -> None:
    menu = "".join(f"<a href='/{name}.php'>{name}</a><br>" for name in ("start", "fairs", "forum", "rules"))
    row = "<a href='/list.php?c=12'>back</a><h2>1.1 Python regius</h2><p>Price: 180 EUR</p><img src=/7.jpg>"
    ad = page(
        f"<table><tr><td>{menu}</td><td>{row}<a href='/mail.php?id=7'>write</a></td></tr></table>",
        "https://shop.example/ad.php?id=7",
    )
    assert nature_of(ad, read_page(ad, PLATFORM), PLATFORM, as_card=True) is Nature.AD


def test_rules_beside_numbered_ads_are_none() -> None:
    frontier = Frontier()
    for number in range(4):
        frontier.add(f"https://a.example/ro/9{number}", Rank.AD, as_card=True)
    for lead in frontier.take(9):
        frontier.learn(lead, Nature.AD, 0)
    leads = {"https://a.example/ro/98", "https://a.example/ro/rules"}
    for url in leads:
        frontier.add(url, Rank.AD, as_card=True)
    assert {lead.url for lead in frontier.take(9) if frontier.is_like_ads(lead)} == {"https://a.example/ro/98"}


def test_one_ad_has_one_address() -> None:
    def own(url: str, canonical: str) -> str:
        return own_address(page(f"<link rel=canonical href='{canonical}'>", url), url)

    assert own("https://shop.example/c/all/products/x", "/products/x") == "https://shop.example/products/x"
    assert own("https://shop.example/ad/7?from=list", "/ad/7") == "https://shop.example/ad/7"
    for wrong in ("/", "https://other.example/ad/7", "http://[bad", "/about/team"):
        assert own("https://shop.example/ad/7", wrong) == "https://shop.example/ad/7"
    assert own("https://shop.example/show.php?id=7", "/show.php") == "https://shop.example/show.php?id=7"


def test_a_frontier_drops_what_leads_nowhere() -> None:
    frontier = Frontier()
    for day in range(1, 400):
        frontier.add(f"https://a.example/calendar/2026/{day}", Rank.LINK)
    assert not frontier.add("http://a.example/calendar/2026/1/", Rank.LINK), "the same address"
    visited = 0
    while batch := frontier.take(4):
        for lead in batch:
            visited += 1
            frontier.learn(lead, Nature.OTHER, 0)
    assert visited <= 15, "an endless calendar is left after a few pages"


@pytest.mark.timeout(90)
def test_huge_and_broken_pages_are_read_in_bounded_time() -> None:
    began = time.monotonic()
    links = "".join(f"<div><div><a href='/a/{n}?x={n}'>{n} € text</a></div></div>" for n in range(4_000))
    for body in (links, "<div>" * 5000 + "5 €", "price: " * 50_000, "<table>" + "<tr><td>1 2 3 4 5 " * 4_000):
        response = page(f"<html><body>{body}")
        card_groups(links_of(response, PLATFORM))
        read_page(response, PLATFORM)
        next_link(response)
    assert time.monotonic() - began < 60
