"""Rules learnt from boards of the East and pages that tell several moments, each beside what it must not take."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest
from scrapy import Request
from scrapy.http import HtmlResponse

from crawler.description import Platform
from crawler.pseudonym import seller_key
from model.listing import Listing
from spiders.engines.forum import ForumEngine
from spiders.pages.asking import asked_prices
from spiders.pages.groups import card_groups
from spiders.pages.headings import heading_of, main_headings
from spiders.pages.links import links_of
from spiders.pages.listing import as_text, read_listing
from spiders.pages.moments import day_in
from spiders.pages.nature import Nature, nature_of
from spiders.pages.prices import price_in_text, priced
from spiders.pages.reading import PageFields
from spiders.pages.results import read_cards
from spiders.pages.titles import title_of
from spiders.pages.wanted import is_wanted

_SITE = Platform.model_validate({"name": "bazar", "kind": "structured", "base_url": "https://bazar.example/"})
_NOW = datetime(2026, 4, 20, 12, tzinfo=UTC)


def _page(body: str, title: str = "", path: str = "topic/77", lang: str = "en") -> HtmlResponse:
    url = f"https://bazar.example/{path}"
    head = f"<head><title>{title}</title></head>"
    markup = f"<html lang={lang}>{head}<body>{body}</body></html>"
    return HtmlResponse(url, body=markup.encode(), encoding="utf-8", request=Request(url))


def _read(body: str, title: str = "", lang: str = "en") -> Listing:
    page = _page(body, title, lang=lang)
    return read_listing(page, _SITE, page.url, _NOW)


@pytest.mark.parametrize(
    "logo",
    [
        '<h1 class="logo"><a href="/">Pantip</a></h1>',
        '<h1 class="forumtitle"><a href="/forum/index.php">Pantip</a></h1>',
        '<h1><a href="https://bazar.example/"><img src="/logo.svg" alt="Pantip"></a></h1>',
        '<h1><a href="/en/" rel="home">Pantip</a></h1>',
        '<a href="/"><h1>Pantip</h1></a>',
    ],
)
def test_a_heading_that_leads_to_the_front_page_is_the_sites_name(logo: str) -> None:
    page = _page(
        f"<div>{logo}</div><h2>Sulcata tortoise, tame</h2><p>Eats well.</p>", "Sulcata tortoise, tame - Pantip"
    )
    assert not main_headings(page)
    heading = heading_of(page)
    assert heading is not None
    assert (heading.tag, title_of(page)) == ("h2", "Sulcata tortoise, tame")


@pytest.mark.parametrize(
    "heading",
    [
        "<h1>Sulcata tortoise</h1>",
        '<h1><a href="/topic/77">Sulcata tortoise</a></h1>',
        '<h1><a href="/?p=77">Sulcata tortoise</a></h1>',
        '<h1>Sulcata tortoise <a href="/">(all ads)</a></h1>',
    ],
)
def test_an_ads_own_heading_stays_whatever_it_links_to(heading: str) -> None:
    assert len(main_headings(_page(f"{heading}<h2>Bazar</h2>", "Sulcata tortoise | Bazar"))) == 1


def test_the_section_before_a_name_in_its_heading_is_no_part_of_it() -> None:
    body = "<h2><span class=cate>For sale</span> <span class=tit>Ball python</span></h2><h2>Page info</h2><p>Tame.</p>"
    page = _page(body, "Ball python > Market | Reptile village")
    assert title_of(page) == "Ball python"


def test_rows_that_take_turns_are_of_one_make() -> None:
    rows = "".join(
        f"<tr class='{'even' if n % 2 else 'odd'}'><td><a href='/market/{n}'>Gecko no. {n}</a></td></tr>"
        for n in range(1001, 1009)
    )
    groups = card_groups(links_of(_page(f"<table>{rows}</table>", path="market"), _SITE))
    assert [len(group.urls) for group in groups] == [8]


def test_what_is_answered_and_asked_beside_is_no_price() -> None:
    body = (
        "<h1>Gecko</h1><div>Sale: <b>$85</b></div><section><h2>3 comments</h2><p>$60 and I come today</p></section>"
        "<p><a href='/free/3'>Is $20 for food too much?</a></p>"
    )
    assert {each.text for each in asked_prices(_page(body))} <= {"$85", "Sale: $85"}
    korean = "<h1>게코</h1><p>분양가 8만 5천원</p><section><h2>댓글목록</h2><p>6만원에 안될까요?</p></section>"
    assert str(_read(korean, lang="ko").price_amount) == "85000"


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("Bought for $300, selling for $150", "$150"),
        ("ซื้อมา 9,100 บาท ขายเพียง 6,500 บาท", "6,500 บาท"),
        ("Neupreis 120 €, VB 50 €", "50 €"),
        ("I paid 300 € for it", "300 €"),
        ("$1,000 now $950 firm", "$950"),
        ("€ 20 shipping, € 5 now", "€ 20"),
        ("85 € plus 7 € postage", "85 €"),
    ],
)
def test_what_its_owner_gave_or_asked_before_is_not_what_is_asked(text: str, price: str) -> None:
    assert price_in_text(text) == price


def test_a_letter_before_an_apostrophe_is_no_money() -> None:
    assert priced("21-oktabr, 2026 E'lon raqami 91531") == []
    assert priced("E 250") == ["E 250"]
    assert (priced("Weight: 123 g"), priced("G 250")) == ([], ["G 250"])


def test_a_profile_without_a_name_is_known_by_its_link() -> None:
    def key(link: str) -> str:
        return _read(f"<h1>Gecko</h1><p>Seller: <a href='{link}'>ann</a></p><p>Tame and well.</p>").seller_key

    assert key("/bbs/profile.php") == key("#") == seller_key("bazar", "ann")
    assert key("/bbs/profile.php?mb_id=u77") == seller_key("bazar", "u77")


def test_the_account_that_heads_a_post_offers_it() -> None:
    def key(name: str, link: str) -> str:
        head = f"<article><header><a href='{link}'>{name}</a></header><h1>Sulcata tortoise<br>Tame. $300</h1></article>"
        return _read(head, f"{name} on Photos").seller_key

    assert key("geobuk_busan", "/geobuk_busan/") == key("@geobuk_busan", "/@geobuk_busan") != ""
    assert key("Casio", "/casio/") == key("home", "/") == key("More pictures", "/more/") == ""


def test_the_moment_of_a_change_stands_back() -> None:
    rows = "<dl><dt>{}</dt><dd>19 April 2026</dd><dt>{}</dt><dd>12 April 2026</dd></dl>"
    for one, other in (("Last updated", "Posted"), ("Sist endret", "Publisert"), ("更新", "发布")):
        told = _read(f"<h1>Gecko</h1><p>Tame.</p>{rows.format(one, other)}")
        assert told.posted_at == datetime(2026, 4, 12, tzinfo=UTC)
    alone = _read("<h1>Gecko</h1><p>Tame.</p><p>Last updated: 19 April 2026</p>")
    assert alone.posted_at == datetime(2026, 4, 19, tzinfo=UTC)
    stamps = "<p>Updated <time datetime=2026-04-19>today</time></p><p>Posted <time datetime=2026-04-12>then</time></p>"
    assert _read(f"<h1>Gecko</h1>{stamps}").posted_at == datetime(2026, 4, 12, tzinfo=UTC)


def test_a_day_is_the_part_of_its_line_that_has_figures() -> None:
    assert day_in("18 April 2026 · 412 favourites") == "18 April 2026"
    assert day_in("le: 18.04.2026 14:52") == "18.04.2026 14:52"
    assert day_in("3 days ago") == "3 days ago"


def test_a_place_has_no_pins_but_its_own_marks() -> None:
    for told, place in (("📍 Reus ⚐", "Reus"), ("Köln (Mitte)", "Köln (Mitte)"), ("दिल्ली", "दिल्ली")):
        assert _read(f"<h1>Gecko</h1><p>Location: {told}</p><p>Tame.</p>").place == place


def test_so_many_instalments_of_a_sum_are_none_of_the_price() -> None:
    told = _read("<h1>Mask</h1><h3>Q3,275.50 <a href='/loan'>Q98.00 × 36</a></h3><h2>City: <a href=/c>Antigua</a></h2>")
    assert (str(told.price_amount), told.place) == ("3275.50", "Antigua")


def test_a_heading_for_those_who_hear_gives_way_to_the_one_that_is_seen() -> None:
    body = (
        "<div id=hd><h1>Ball python > Market</h1></div><article><h2>Market</h2><h2><i>Open</i><b>Ball python</b></h2>"
        "<p>Tame.</p><a href='/topic/78'>previous</a> <p>$ 50</p></article>"
    )
    page = as_text(_page(body, "Ball python > Market | Reptile village"))
    heading = heading_of(page)
    assert heading is not None
    assert (title_of(page), heading.tag) == ("Ball python", "h2")
    dashed = _page("<h1>Ball python - male</h1><h2>Ball python</h2><p>The species.</p>", "Ball python - male | Bazar")
    assert title_of(dashed) == "Ball python - male"
    # Its one link to the thread before makes no card of the article.
    assert read_cards(page, _SITE) == []


def test_replies_are_of_one_make_whatever_their_numbers() -> None:
    posts = "".join(
        f"<div class='post-{n} reply'><p>{said}</p></div>"
        for n, said in ((7, "Now <b>$85</b>"), (8, "I have <b>$60</b>"))
    )
    assert str(_read(f"<h1>Gecko</h1>{posts}").price_amount) == "85"


@pytest.mark.parametrize("text", ["Would you take $15?", "I offer $16", "Ti offro 60 €", "Is 20 € for it too much?"])
def test_what_others_would_give_is_no_price(text: str) -> None:
    told = _read(f"<h1>Gecko</h1><p>Asking $20 plus $4 shipping.</p><div><p>{text}</p></div>")
    assert str(told.price_amount) == "20"


def test_a_page_that_shows_a_picture_is_none() -> None:
    links = (
        "<a href='/bbs/view_image.php?fn=77.jpg'><img src='/data/77.jpg'></a>"
        "<a href='/full/78.jpg'><img src='/s/78.jpg'></a>"
    )
    images = _read(f"<h1>Gecko</h1>{links}<p>Tame.</p>").images
    assert images == ("https://bazar.example/data/77.jpg", "https://bazar.example/full/78.jpg")


@pytest.mark.parametrize(
    "title",
    [
        "WTB: ball python",
        "[Cerco] testuggini",
        "Suche Graupapagei",
        "求购 象牙",
        "ISO female boa",
        "늑대거북 삽니다",
        "Куплю попугая",
    ],
)
def test_requests_are_no_ads(title: str) -> None:
    assert is_wanted(title)
    page = as_text(_page(f"<h1>{title}</h1><p>Up to <b class=price>$50</b></p>"))
    reading = PageFields()
    reading.add("title", title, "page")
    assert nature_of(page, reading, _SITE, as_card=True) is Nature.OTHER


@pytest.mark.parametrize(
    "title",
    [
        "Suche liebevolles Zuhause für Graupapagei", "Cherche nouvelle famille pour tortue", "WTS/WTB boas",
        "Sold: boa", "Looking for a new home: two cockatoos", "ISO 9001 incubator", "Suchender Mönch, Elfenbein",
        "Compromised frame, python leather", "Ball python wanted out",
    ],
)  # fmt: skip
def test_who_seeks_a_home_for_it_offers_it(title: str) -> None:
    assert not is_wanted(title)


def test_trails_tell_no_title() -> None:
    trail = '<ul class=breadcrumbs><li itemprop="itemListElement"><span itemprop="title">Home</span></li></ul>'
    assert _read(f"{trail}<h1>Gecko</h1><p>$5</p>", "Gecko | Bazar").title == "Gecko"


def test_a_link_beside_the_heading_makes_no_list_of_its_ad() -> None:
    related = "".join(f"<li><a href='/topic/{n}'>Gecko {n}</a> $5{n}</li>" for n in (81, 82, 83))
    body = f"<main><a href='/tag/geckos'>Geckos</a><h2>Gecko</h2><p>Tame. $50 if you come.</p></main><ul>{related}</ul>"
    page = as_text(_page(body, "Gecko - Bazar"))
    assert nature_of(page, PageFields(), _SITE, as_card=True) is not Nature.OTHER


def test_a_board_whose_script_takes_a_path_is_the_section_meant() -> None:
    body = "<span id=msg_1><a href='/forum/index.php/topic,7.0.html'>Gecko</a></span><p>SMF 2.1, Simple Machines</p>"
    page = _page(body, path="forum/index.php/board,14.0.html")
    found = asyncio.run(ForumEngine.recognise(page, None))  # type: ignore[arg-type]  # asks nothing
    assert found is not None
    assert found.base_url == "https://bazar.example/forum/"
    assert found.parts == {"interface": {"sections": ["index.php/board,14.0.html"]}}
    whole = asyncio.run(ForumEngine.recognise(_page(body, path="forum/index.php"), None))  # type: ignore[arg-type]
    assert whole is not None
    assert (whole.base_url, whole.parts) == ("https://bazar.example/forum/", {})
