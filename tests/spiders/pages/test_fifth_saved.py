"""What whole saved pages and sites as they are taught: letters that are no money, menus, galleries, posts in forms."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from parsel import Selector
from scrapy import Request
from scrapy.http import HtmlResponse

from crawler.description import Platform
from model.listing import Listing
from spiders.engines.forum_marks import ANY
from spiders.engines.forum_pages import Thread, first_post
from spiders.engines.posts import image_links
from spiders.pages.agreement import settle_title
from spiders.pages.groups import card_groups
from spiders.pages.labels import pairs
from spiders.pages.links import links_of
from spiders.pages.listing import as_text, read_listing, read_page
from spiders.pages.nature import Nature, nature_of
from spiders.pages.price_in_words import price_in_words
from spiders.pages.prices import is_money_here, price_in_text
from spiders.pages.results import Card
from spiders.pages.state_money import price_in

_URL = "https://shop.example/scheda.asp?id=7"
_PLATFORM = Platform.model_validate({"name": "bazar", "kind": "structured", "base_url": "https://shop.example/"})
_NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def _page(body: str, *, head: str = "", lang: str = "en", url: str = _URL) -> HtmlResponse:
    document = f'<html lang="{lang}"><head>{head}</head><body>{body}</body></html>'
    return HtmlResponse(url, body=document, encoding="utf-8", request=Request(url))


def _read(body: str, *, head: str = "", lang: str = "en") -> Listing:
    return read_listing(_page(body, head=head, lang=lang), _PLATFORM, _URL, _NOW)


@pytest.mark.parametrize(
    ("text", "country", "found"),
    [
        ("Galaxy S21 FE 5G, muito bom", "BR", ""),
        ("Yashica Mat 124G\n1250 zł", "PL", "1250 zł"),
        ("Canon 5D Mk 3, $500", "US", "$500"),
        ("orm säljes 500 kr", "SE", "500 kr"),
        ("vând python 300 lei", "RO", "300 lei"),
        ("Price R500 neg", "ZA", "R500"),
        ("cijena 300 KM, 150 km od grada", "BA", "300 KM"),
        ("tek 150 km od grada", "BA", ""),
        ("a 6 ft python", "US", ""),
        ("Shipping is a flat $59.99 by courier. Boa $200", "US", "$200"),
    ],
)
def test_letters_are_money_in_their_own_country_alone(text: str, country: str, found: str) -> None:
    assert price_in_text(text, country=country) == found


def test_a_letter_is_no_money_where_another_is_tender() -> None:
    assert not is_money_here("5G", "BR", ("pt",))
    assert is_money_here("Br 1 450,50", "BY", ("be",))
    body = "<h1>Hunt table</h1><p>H 73 cm, W 206 cm open, D 137 cm.</p><p><b>Price on application.</b></p>"
    assert _read(body, lang="en-IE").price_amount is None


def test_what_a_line_calls_the_price_goes_before_what_stands_in_the_name() -> None:
    assert price_in_words("Mat 124 €", "Fine.\nCena: 1250 zł", country="PL", default="PLN") == "1250 zł"
    assert price_in_words("Boa", "Healthy.\nPreis: 350 VB\nVersand 7 €", country="DE", default="EUR") == "350 VB"
    assert price_in_words("Boa", "Price: on request\n20 €", default="EUR") == "20 €"


_ARROWS = "".join(
    f'<tr><td><img src="img/to.gif" width="6" height="8"> <a href="catalogo.asp?cat={n}">Section {n}</a></td></tr>'
    for n in (1, 2, 3)
)
_SHEET = (
    '<table><tr><td><a href="catalogo.asp?cat=1">Section 1</a> &gt; no. 7</td></tr>'
    "<tr><td><b>Walnut chest</b></td></tr>"
    '<tr><td><img src="foto/7.jpg"></td><td><table><tr><td>Prezzo</td><td>€ 3.200,00</td></tr></table></td></tr>'
    "</table>"
)


def test_a_menus_arrow_makes_no_list_of_an_ad_in_tables() -> None:
    page = as_text(_page(f"<table>{_ARROWS}</table>{_SHEET}", head="<title>Antiques - Section 1</title>", lang="it"))
    reading = read_page(page, _PLATFORM)
    assert nature_of(page, reading, _PLATFORM, as_card=True) is Nature.AD
    settle_title(reading, page, Card("7", _URL, "Walnut chest"))
    assert reading.get("title") == "Walnut chest"
    assert all(group.n_pictured == 0 for group in card_groups(links_of(page, _PLATFORM)))


def test_the_way_up_to_a_section_is_no_card_of_an_ad() -> None:
    page = as_text(_page(_SHEET, lang="it"))
    assert nature_of(page, read_page(page, _PLATFORM), _PLATFORM, as_card=True) is Nature.AD


def test_a_title_of_no_spaces_is_parted_at_its_strokes() -> None:
    page = as_text(_page("<p>陆龟赫尔曼</p><p>￥114元</p>", head="<title>陆龟赫尔曼_鸟类_花鸟商城</title>", lang="zh"))
    reading = read_page(page, _PLATFORM)
    settle_title(reading, page, Card("7", _URL, "陆龟赫尔曼"))
    assert reading.get("title") == "陆龟赫尔曼"


def test_a_shared_title_gives_way_to_the_heading_within_it() -> None:
    shared = "Promo Gitar akustik F310 asli -17% | Toko"
    head = f'<meta property="og:type" content="product"><meta property="og:title" content="{shared}">'
    assert _read("<h1>Gitar akustik F310</h1><p>Rp1.499.000</p>", head=head, lang="id").title == "Gitar akustik F310"


def test_the_gallery_in_full_stands_for_a_small_shared_picture() -> None:
    head = '<meta property="og:image" content="/img/vase-1_grande.jpg">'
    gallery = "".join(f'<a href="/img/vase-{n}_master.jpg"><img src="/img/vase-{n}_small.jpg"></a>' for n in (1, 2))
    found = _read(f"<h1>Vase</h1>{gallery}<p>€ 20</p>", head=head)
    assert found.images == ("https://shop.example/img/vase-1_master.jpg", "https://shop.example/img/vase-2_master.jpg")
    zoomed = '<img data-zoom-src="/g/OWL/s-l1600.jpg" src="/g/OWL/s-l500.jpg">'
    shared = '<meta property="og:image" content="/g/OWL/s-l400.jpg">'
    assert _read(f"<h1>Owl</h1>{zoomed}<p>£ 20</p>", head=shared).images == ("https://shop.example/g/OWL/s-l1600.jpg",)
    other = '<meta property="og:image" content="/img/other.jpg">'
    assert _read(f"<h1>Vase</h1>{gallery}<p>€ 20</p>", head=other).images == ("https://shop.example/img/other.jpg",)


def test_a_sites_logo_is_no_picture_of_an_ad() -> None:
    head = '<meta property="og:image" content="/data/assets/logo/og.png">'
    assert _read('<h1>Track</h1><img src="/up/1.jpg"><p>€ 20</p>', head=head).images == (
        "https://shop.example/up/1.jpg",
    )


def test_words_for_other_goods_in_many_languages_end_the_ads_own_part() -> None:
    other = '<h3>Рекомендуемые товары</h3><div><h4><a href="/x">Dombra</a></h4><p class="price">39 000 ₸</p></div>'
    own = "<h1>Домбра концертная</h1><ul><li><h2>185 000 ₸</h2></li></ul>"
    assert _read(own + other, lang="ru").price_amount == Decimal(185000)


def test_a_link_to_a_prices_history_says_nothing_instead_of_it() -> None:
    body = '<h1>Gramofon</h1><div class="info"><h3>27.500 TL <a class="price-history">Fiyat Tarihçesi</a></h3></div>'
    assert _read(f"{body}<p>Kargo alıcıya ait (yaklaşık 450 TL).</p>", lang="tr").price_amount == Decimal(27500)


def test_an_inner_offer_names_the_seller() -> None:
    data = (
        '<script type="application/ld+json">{"@type": "Product", "name": "Chest", "offers": {"@type": "AggregateOffer",'
        ' "lowPrice": 9, "priceCurrency": "PEN", "offers": [{"price": 9, "seller": {"name": "Tienda Uno"}}]}}</script>'
    )
    reading = read_page(as_text(_page("<h1>Chest</h1>", head=data)), _PLATFORM)
    assert reading.get("seller") == "Tienda Uno"


def test_a_place_is_told_with_its_postcode_and_region_but_not_its_country() -> None:
    head = '<meta property="og:locality" content="Pirna">'
    body = '<h1>Coop</h1><h2>280 €</h2><span itemprop="locality" id="ad-locality">{}</span>'
    assert _read(body.format("01796 Sachsen - Pirna"), head=head, lang="de").place == "01796 Sachsen - Pirna"
    assert _read(body.format("Pirna, Deutschland"), head=head, lang="de").place == "Pirna"


def test_by_is_a_town_to_danes_alone() -> None:
    body = "<h1>Lens</h1><span>by</span><a href='/u/kelvin/'>kelvin</a>"
    assert [name for name, *_ in pairs(as_text(_page(body)))] == []
    assert [name for name, *_ in pairs(as_text(_page(body, lang="da")))] == ["place"]


def test_an_initial_that_stands_in_for_a_portrait_is_no_seller() -> None:
    box = '<i class="userprofile-avatar">F</i><a href="/list.html?userId=58">Familie Richter</a>'
    reading = read_page(as_text(_page(f"<h1>Coop</h1><h2>280 €</h2>{box}", lang="de")), _PLATFORM)
    assert reading.get("seller") != "F"


def test_a_region_behind_a_town_tells_the_country() -> None:
    body = "<h1>Saddle</h1><p>Masterton, Wairarapa</p><strong class='price'>$720.00</strong>"
    assert _read(body).price_currency == "NZD"


def test_a_theme_may_count_hundredths_as_floats() -> None:
    node = {"handle": "x", "price": 385000000.0, "price_min": 385000000.0, "variants": [{"price": 385000000.0}]}
    assert price_in(node) == ("3850000.00", "")


_POST = (
    '<form><div class="post" id="p1"><div class="poster"><a href="/member.php?u=3" class="username">ann</a></div>'
    '<span class="date">2026-02-03 10:00</span><ul><li class="custom"><span>{label} : </span>Lyon</li></ul>'
    '<div class="content" id="body1">A tame parrot for 40 €, to be collected here.</div>'
    "<fieldset><a href='attachment.php?aid=7'><img src='attachment.php?thumbnail=8'></a></fieldset>"
    "</div></form>"
)


@pytest.mark.parametrize("label", ["Localisation", "Mieszka w", "Bydliště", "From", "Herkunft", "Domisili", "来自"])
def test_posts_in_a_form_tell_their_place_and_attachments(label: str) -> None:
    url = "https://shop.example/showthread.php?t=7"
    page = as_text(_page(_POST.format(label=label), url=url))
    post = first_post(page, Thread("7", url, "Parrot"), ANY, ("en",), _NOW)
    assert post is not None
    assert (post.place, list(post.images)) == ("Lyon", ["https://shop.example/attachment.php?aid=7"])


def test_pictures_of_posts_are_the_whole_ones_and_no_signs() -> None:
    found = image_links(
        Selector(
            text="<a href='attachment.php?id=7&amp;d=1'><img src='attachment.php?id=7&amp;d=1&amp;thumb=1'></a>"
            "<img class=inlineimg src='images/misc/paperclip.png'>"
            "<img src='static/none.gif' zoomfile='data/8.jpg' file='data/8.jpg'>"
            "<a href='/attachments/a-jpg.9/'><img src='/data/9.jpg'></a>"
        ),
        "https://shop.example/",
    )
    assert [link.removeprefix("https://shop.example/") for link in found] == [
        "attachment.php?id=7&d=1",
        "data/8.jpg",
        "attachments/a-jpg.9/",
    ]
