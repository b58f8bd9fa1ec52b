"""What whole documents taught: names as headings write them, whose an address is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from scrapy import Request
from scrapy.http import HtmlResponse

from crawler.description import Platform
from model.listing import Listing
from spiders.pages.handles import handle_of
from spiders.pages.listing import as_text, read_listing, read_page
from spiders.pages.picture_sizes import largest
from spiders.pages.reading import PageFields

_URL = "https://bazar.example/ad/4101"
_PLATFORM = Platform.model_validate({"name": "bazar", "kind": "structured", "base_url": "https://bazar.example/"})
_NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)


def _page(body: str, *, head: str = "", lang: str = "en", url: str = _URL) -> HtmlResponse:
    document = f'<html lang="{lang}"><head>{head}</head><body>{body}</body></html>'
    return HtmlResponse(url, body=document, encoding="utf-8", request=Request(url))


def _fields(body: str, *, head: str = "", lang: str = "en", url: str = _URL) -> PageFields:
    return read_page(as_text(_page(body, head=head, lang=lang, url=url)), _PLATFORM)


def _read(body: str, *, head: str = "", lang: str = "en") -> Listing:
    return read_listing(_page(body, head=head, lang=lang), _PLATFORM, _URL, _NOW)


_HEADED = [
    # Data are made of a name without its dashes; a board's seller has a name too; a lot has a number.
    (
        '<script type="application/ld+json">{"@type": "Product", "name": "Grey parrot - hen"}</script>',
        "<h1>Grey parrot – hen</h1>",
        "Grey parrot – hen",
    ),
    (
        "<title>Grey parrot hen | Bazar</title>",
        '<div itemscope itemtype="//schema.org/Product"><h1 itemprop="name"><b>Details about </b>Grey parrot hen</h1>',
        "Grey parrot hen",
    ),
    (
        "<title>Grey parrot hen - Brno - Bazar</title>",
        '<h1>Grey parrot hen</h1><table><tr><td>Name:</td><td><b itemprop="name">Josef Novotny</b></td></tr></table>',
        "Grey parrot hen",
    ),
    (
        '<meta property="og:type" content="product"><meta property="og:title" content="1622841. Grey parrot, stuffed">',
        "<h1>Grey parrot, stuffed</h1>",
        "Grey parrot, stuffed",
    ),
    ("<title>灰鹦鹉 手养 自用_闲鱼</title>", "<p>手养灰鹦鹉</p>", "灰鹦鹉 手养 自用"),
]


@pytest.mark.parametrize(("head", "body", "title"), _HEADED)
def test_a_title_is_what_the_heading_says(head: str, body: str, title: str) -> None:
    assert _fields(body, head=head).get("title") == title


def test_an_account_is_found_in_an_address_with_what_else_it_says() -> None:
    assert handle_of("https://bazar.example/user/5c1f7a/profile?id=4101&src=item&page_from=card") == "5c1f7a"
    assert handle_of("https://bazar.example/personal?userId=2208871134") == "2208871134"
    assert handle_of("/user/profile?id=77") == "77"


_SIZES = [
    # What one is, and what else shows it; of several the first stands.
    ("/s/products/IMG_4410.jpg", ("/s/products/IMG_4410_800x.jpg", "/s/products/IMG_4410_1024x1024@2x.jpg")),
    ("/g/hOkAAOSw/s-l1600.jpg", ("/g/hOkAAOSw/s-l64.jpg", "/g/hOkAAOSw/s-l300.jpg")),
    ("/i1/O1CN01.jpg_790x10000Q90.jpg_.webp", ("/i1/O1CN01.jpg_220x10000Q90.jpg_.webp",)),
    ("/ddbaba/4471aa01d3_b.jpg", ("/ddbaba/4471aa01d3_n.jpg", "/ddbaba/4471aa01d3_s.jpg")),
    ("/118-large_default/fleece.jpg", ("/118-home_default/fleece.jpg",)),
    ("/original/lots/16/front.jpg", ("/fit-in/200x200/lots/16/front.jpg",)),
    ("/_raw/q8/x2/b1.jpg", ("/_resize/q8/x2/600/600/b1.jpg",)),
    ("/83/x16_1258k3d.jpg", ("/83/thmb_1258k3d.jpg", "/83/x5_1258k3d.jpg")),
]


@pytest.mark.parametrize(("large", "small"), _SIZES)
def test_a_picture_in_several_sizes_is_one_picture(large: str, small: tuple[str, ...]) -> None:
    host = "https://img.example"
    assert largest([*(host + each for each in small), host + large]) == [host + large]


@pytest.mark.parametrize("names", [("boa_101", "boa_102"), ("1", "2"), ("parrot-a", "parrot-b"), ("118/x", "119/x")])
def test_pictures_that_only_look_alike_by_name_stay_two(names: tuple[str, str]) -> None:
    links = [f"https://img.example/ads/{name}.jpg" for name in names]
    assert largest([*links, "?", "/300/200/"]) == [*links, "?", "/300/200/"]


def test_a_small_picture_gives_way_to_the_large_one_that_only_a_script_knows() -> None:
    head = '<meta property="og:image" content="https://i.example/g/hOkAAOSw/s-l300.jpg">'
    script = (
        r'<script>show({"maxImageUrl":"https:\u002F\u002Fi.example\u002Fg\u002FhOkAAOSw\u002Fs-l1600.jpg"})</script>'
    )
    read = _read(f"<h1>Grey parrot</h1>{script}", head=head)
    assert read.images == ("https://i.example/g/hOkAAOSw/s-l1600.jpg",)


def test_what_a_page_keeps_to_be_zoomed_into_is_the_picture() -> None:
    body = """<h1>Grey parrot</h1><div data-zoom="/p/parrot_big1.jpg"><img src="/p/parrot-small.jpg"
      data-src="/p/parrot_{width}x.jpg"></div><img jqimg="/p/hen_big2.jpg" src="/p/hen-small.jpg">"""
    assert _fields(body).fields["images"].values == ("/p/parrot_big1.jpg", "/p/hen_big2.jpg")


@pytest.mark.parametrize("asking", ["Request Price", "Preis anfragen", "Demander le prix", "询价", "Price on request"])
def test_a_price_told_on_request_is_none_that_stands_elsewhere(asking: str) -> None:
    body = f"<h1>Palisander guitar</h1><button>{asking}</button><p>A like piece was sold in 2019 for 630 EUR.</p>"
    assert _read(body).price_amount is None
    assert _read(body.replace(asking, "Contact us")).price_amount == 630


def test_a_box_that_buys_is_no_basket_and_of_two_prices_one_is_old() -> None:
    body = """<title>Grey parrot | Mall</title><b>Grey parrot</b><table><tr><td><span class="double_price">$679</span>
      </td></tr><tr id="limitedId_cart"><td>Price</td><td><b>$485</b> (tax incl., delivery free)</td></tr>
      </table>"""
    assert _read(body).price_amount == 485


def test_a_value_is_a_name_where_a_name_is_asked_for() -> None:
    body = """<h1>Guitar</h1><table><tr><td>City:</td><td><a href="https://maps.example/?q=1" title="Map">map</a></td>
      <td><a href="/?at=brno">602 00 Brno</a></td></tr><tr><td>Seller:</td><td><span>ann_b</span>
      <a href="/rate.php?id=7">★ (12)</a></td></tr></table>"""
    told = _fields(body)
    assert (told.get("place"), told.get("seller")) == ("602 00 Brno", "ann_b")


def test_a_link_home_is_no_label_of_a_time() -> None:
    body = """<div><a href="/">Start</a><a href="/birds">♪</a></div><h1>Gralla</h1>
      <div><i></i><span>18 d’abril del 2026</span></div>"""
    assert _read(body, lang="ca").posted_at == datetime(2026, 4, 18, tzinfo=UTC)


_MALLS = [
    # A mall's shop is named by the title, and linked to: by a sign, in the page's part, on a host for shops.
    ("/annsbirds/parrot/7", '<a href="/annsbirds"><img src="/logo.png" alt="Ann’s birds"></a>', "annsbirds"),
    ("/item/7", '<p>Company <a href="/annsbirds/">Ann’s birds</a></p>', "annsbirds"),
    ("/99/7", '<a href="https://shop.bazar.example/99/">Ann’s birds</a><p>Owner: <a href="/u/ann">ann</a></p>', "99"),
    ("/birds/7", '<div><a href="/">Home</a> &gt; <a href="/birds">Ann’s birds</a></div>', ""),
    ("/birds/7", '<p>Category: <a href="/birds">Ann’s birds</a></p>', ""),
]


@pytest.mark.parametrize(("path", "body", "seller"), _MALLS)
def test_the_shop_of_a_mall_is_the_one_that_the_title_names(path: str, body: str, seller: str) -> None:
    head = "<title>Grey parrot : Ann’s birds | Mall</title>"
    told = _fields(f"{body}<h2>Grey parrot</h2>", head=head, url=f"https://bazar.example{path}")
    assert handle_of(told.get("seller")) == seller


_STATED = [
    # What the state tells of the place, what the page shows of it, and what it is then.
    ('"location": {"city": "Le Puy", "zipcode": "43000"}', "<h2>Le Puy 43000</h2>", "Le Puy 43000"),
    (
        '"geo": {"city": {"value": "Ancona", "shortName": "AN"}, "town": {"value": "Castelfidardo"}}',
        "<nav><a>Ancona</a></nav><p>Castelfidardo (AN)</p>",
        "Castelfidardo (AN)",
    ),
    (
        '"region": {"name": "망원동", "parentName": "마포구"}',
        "<a><b>망원동주민</b><span>서울특별시 마포구 망원동</span></a>",
        "서울특별시 마포구 망원동",
    ),
    (
        '"location": {"name": "Kadawatha"}, "area": {"name": "Gampaha"}',
        "<span>Posted on 11 Apr, <a>Kadawatha</a>, <a>Gampaha</a></span>",
        "Kadawatha, Gampaha",
    ),
    ('"locationName": "Novi Sad"', "<p>Novi Sad<span>, Srbija</span></p><p>Beograd, Novi Sad 2</p>", "Novi Sad"),
]


@pytest.mark.parametrize(("state", "shown", "place"), _STATED)
def test_a_place_of_the_state_is_what_the_page_writes_of_it(state: str, shown: str, place: str) -> None:
    script = f'<script type="application/json">{{"title": "Grey parrot", "price": 5, {state}}}</script>'
    assert _fields(f"<h1>Grey parrot</h1>{shown}{script}", lang="sr").get("place") == place


def test_of_an_object_with_two_names_the_other_is_the_sellers() -> None:
    script = '<script type="application/json">{"name": "Kak Ros", "subject": "Persian kitten", "price": 650}</script>'
    assert _fields(f"<h1>Persian kitten</h1>{script}").get("seller") == "Kak Ros"


_DATED = [
    (
        '<script type="application/json">{"subject": "Kids", "price": 5, "index_date": "2026-04-14 08:21:33",'
        ' "first_publication_date": "2026-04-02 18:47:10"}</script>'
    ),
    (
        '<meta property="product:price:amount" content="129.00">'
        '<div data-product=\'{"reference": "OK-110", "price_amount": 129, "date_add": "2026-04-02 10:31:44"}\'></div>'
    ),
    (
        '<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "@id": "https://bazar.example/ad/4101",'
        ' "datePublished": "2026-04-02T08:00:00+00:00"}, {"@type": "Product", "name": "Kids"}]}</script>'
    ),
    "<table><tr><td>ลงสินค้า</td><td>2 เม.ย. 2569</td></tr><tr><td>อัพเดทล่าสุด</td><td>6 เม.ย. 2569</td></tr></table>",
]


@pytest.mark.parametrize("told", _DATED)
def test_an_ad_is_of_the_day_on_which_it_was_first_put_up(told: str) -> None:
    posted = _read(f"<h1>Kids</h1>{told}", lang="th" if "ล" in told else "en").posted_at
    assert posted is not None
    assert posted.date().isoformat() == "2026-04-02"


def test_a_page_that_names_no_language_is_at_home_where_its_letters_are() -> None:
    page = "<title>{}</title><h1>{}</h1><i>¥</i><b class='price'>2600.00</b>"
    found = {
        name: _read(page.format(name, name), lang="")
        for name in ("芥子园画传 线装 四册", "ムートンラグ 長毛", "芥子園畫傳 線裝書")
    }
    assert [each.price_currency for each in found.values()] == ["CNY", "JPY", ""]
    assert [each.language for each in found.values()] == ["zh", "ja", ""]


def test_what_stands_below_a_heading_of_others_is_not_the_ads() -> None:
    body = """<h1>Keyboard</h1><b>上海</b><div><div class="title">为你推荐</div><div><a href="/7">Another</a>
      <p class="seller-text">ann</p><p>北京</p></div></div>"""
    told = _fields(body, lang="zh-CN")
    assert (told.get("seller"), told.get("place")) == ("", "上海")


_ASKED = [
    ("<p>Érdeklődni: <b>Tóth Ilona</b>, Tiszafüred<br>Tel.: 06-59/000-000</p>", "Tóth Ilona", "Tiszafüred"),
    ("<p>Contact: Ann Miller, tel. 0113 496 0000</p>", "Ann Miller", ""),
    ("<p>Contact: Ann Miller, Leeds</p>", "", ""),  # no way to reach her
    ("<p>Contact: monday to friday<br>Tel. 0113 496 0000</p>", "", ""),
    (('<ul><li>From <span class="fromOwner">Private seller</span></li></ul><div><h5>Ann M.</h5>'
     "<p>Member since 2012</p></div>"), "Ann M.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("body", "seller", "place"), _ASKED)
def test_whom_to_ask_is_the_seller_and_what_kind_of_seller_it_is_is_not(body: str, seller: str, place: str) -> None:
    told = _fields(f"<h1>Vizsla puppies</h1><table><tr><td>{body}</td></tr></table>")
    assert (told.get("seller"), told.get("place")) == (seller, place)


_CHANNEL = """<title>Ann’s shelf – Telegram</title><meta property="og:title" content="Ann’s shelf">
  <meta property="og:site_name" content="Telegram"><meta property="og:image" content="/avatar_ann.jpg">
  <meta property="og:description" content="Old shirts and icons, questions to @ann">"""
_POST = """<div class="widget_message" data-post="ann/{n}"><a href="/ann"><span>Ann’s shelf</span></a>
  <a style="background-image:url('/file/{n}.jpg')" href="/ann/{n}?single"></a>
  <div class="widget_message_text"><b>{title}</b><br><br>Black.<br>Price: {price} UAH<br>📍 Lviv, see it there</div>
  <a href="/ann/{n}"><time datetime="2026-04-{n}T09:31:07+00:00">09:31</time></a></div>"""


def test_a_post_of_a_channel_is_the_one_that_the_address_marks() -> None:
    posts = [_POST.format(n=17, title="An icon", price=900), _POST.format(n=18, title="Shirt, 1910s", price=18500)]
    page = _page(f"<header>Join</header>{''.join(posts)}", head=_CHANNEL, url="https://t.example/s/ann/18")
    read = read_listing(page, _PLATFORM, page.url, _NOW)
    assert (read.title, read.place) == ("Shirt, 1910s", "Lviv")
    assert read.price_amount == 18500
    assert read.images == ("https://t.example/file/18.jpg",)
    assert read.text.startswith("Shirt, 1910s")
    assert read.posted_at == datetime(2026, 4, 18, 9, 31, 7, tzinfo=UTC)


def test_an_ad_whose_page_is_called_by_its_section_is_named_by_its_first_line() -> None:
    head = (
        '<title>SS.COM Clocks - Notices</title><meta name="description" content="Notices. Selling an old wall clock">'
    )
    body = """<a href="/" title="Notices"><img src="/logo.gif"></a><h2><a href="/hobby/">Hobbies</a> /
      <a href="/hobby/clocks/">Clocks</a></h2><div>Selling an old wall clock, works well.<br>Made about 1905.</div>"""
    assert _fields(body, head=head).get("title") == "Selling an old wall clock, works well."
    named = head.replace("SS.COM Clocks", "SS.COM Wall clock")
    assert _fields(body, head=named).get("title") == "SS.COM Wall clock"


def test_what_is_said_of_a_whole_product_is_not_said_of_its_price() -> None:
    body = """<div class="product shipping-taxable"><h1>Leopard gecko</h1><p class="price"><bdi>1 890 Kč</bdi></p>
      <p>Zasíláme kurýrem (cena přepravy 250 Kč).</p></div>"""
    assert _read(body, lang="cs").price_amount == 1890


def test_a_labels_value_is_what_is_not_crossed_out_of_it() -> None:
    body = "<h1>Monstera</h1><table><tr><td>Price</td><td><del>1,590 THB</del> <b>1,290</b> THB</td></tr></table>"
    assert _read(body).price_amount == 1290


def test_a_page_that_begins_twice_is_read() -> None:
    twice = '<!doctype html>\n<header></header><html lang="en"><!--<![endif]--><body><h1>Pudding</h1><p>Old book.</p>'
    page = HtmlResponse(_URL, body=twice, encoding="utf-8", request=Request(_URL))
    assert read_listing(page, _PLATFORM, _URL, _NOW).title == "Pudding"


def test_a_line_that_opens_with_a_sign_tells_when_and_where() -> None:
    read = _read("<h1>Goat</h1><div><svg></svg>Oyo State, Ibadan, 17 hours ago</div>")
    assert (read.place, read.posted_at) == ("Oyo State, Ibadan", datetime(2026, 4, 30, 19, tzinfo=UTC))
    assert _read("<h1>Desk</h1><h2><a href='/7'>Furniture</a> · 3 days ago</h2>").place == ""


def test_the_money_of_a_price_says_in_which_country_a_place_is() -> None:
    body = "<h1>Persian kitten</h1><b class='price'>{}</b><p>Selangor, Shah Alam</p>"
    assert _fields(body.format("RM 650")).get("place") == "Selangor, Shah Alam"
    assert _fields(body.format("£ 650")).get("place") == ""
