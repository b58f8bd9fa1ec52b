"""What the seventh set and its sister cases taught: whose, where and when an ad is, and what it is called."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from scrapy import Request
from scrapy.http import HtmlResponse

from crawler.description import Platform
from spiders.gazetteer.votes import towns_say
from spiders.pages.handed_over import place_in_words
from spiders.pages.handles import handle_of
from spiders.pages.listing import as_text, read_listing, read_page
from spiders.pages.picture_sizes import largest
from spiders.pages.places import lines_of_place
from spiders.pages.reading import PageFields

_URL = "https://bazar.example/ad/4101"
_PLATFORM = Platform.model_validate({"name": "bazar", "kind": "structured", "base_url": "https://bazar.example/"})
_NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
_H = "<h1>Carved box</h1><p>45 €</p>"


def _page(body: str, lang: str, head: str = "<title>Carved box | Bazar</title>", url: str = _URL) -> HtmlResponse:
    document = f'<html lang="{lang}"><head>{head}</head><body>{body}</body></html>'
    return HtmlResponse(url, body=document, encoding="utf-8", request=Request(url))


def _fields(body: str, lang: str = "en", **beside: str) -> PageFields:
    return read_page(as_text(_page(body, lang, **beside)), _PLATFORM)


def _place(body: str, lang: str) -> str:
    return read_listing(_page(f"{_H}{body}", lang), _PLATFORM, _URL, _NOW).place


def _day(body: str, lang: str) -> str:
    posted = read_listing(_page(f"{_H}{body}", lang), _PLATFORM, _URL, _NOW).posted_at
    return posted.date().isoformat() if posted else ""


@pytest.mark.parametrize(
    ("link", "handle"),
    [
        ("/shop/11740285/products", "11740285"), ("/web/s-user/a1020/s-ads", "a1020"),
        ("/o-profile/1028/listings/1", "1028"), ("/user/ann/recensioni", "ann"), ("/user/media", "media"),
        ("/artists/all", "all"), ("TIENDA+DE+ANA", "TIENDA DE ANA"),
        ("/index.php?fuseaction=userdata&id=33", "33"),
    ],
)  # fmt: skip
def test_the_handle_stands_above_what_an_account_has(link: str, handle: str) -> None:
    assert handle_of(link) == handle


@pytest.mark.parametrize(
    ("lang", "body", "seller"),
    [
        ("de", "<h3>Anbieter</h3><div><b>Holz Huber</b><i>Gewerblich</i><i>Seit 2015</i></div>", "Holz Huber"),
        ("it", "<div class=inserzionista><p>Utente privato</p><h6>Gianni</h6><p>Su Bazar dal 2018</p></div>", "Gianni"),
        ("nl", "<div><h2>Aanbieder</h2><div>Kees</div><div>9 jaar actief op Bazar</div></div>", "Kees"),
        ("sv", "<div><div>Privatperson</div><div>Lennart</div><div>På Bazar sedan 2012</div></div>", "Lennart"),
        ("uk", "<div><h4>Оксана</h4><span>на Bazar з листопада 2015 р.</span></div>", "Оксана"),
        ("en", "<div><a href='/o-profile/77/listings/1'>Shauna</a><p>Owner</p><p>Reply: 40 minutes</p></div>", "77"),
        ("en", "<div><div>Bird Palace</div><div>3y on Bazar</div></div>", "Bird Palace"),
        ("sl", "<p>Oglaševalec: Tadej</p>", "Tadej"),
        ("zh-TW", "<p><b>作者</b> <i>geckofan</i></p>", "geckofan"),
        ("en", "<a href='/@ann'>Ann</a>", "ann"),
    ],
)  # fmt: skip
def test_a_seller_is_neither_a_kind_nor_what_is_told_of_him(lang: str, body: str, seller: str) -> None:
    assert handle_of(_fields(f"{_H}{body}", lang).get("seller")) == seller


def test_the_handle_on_a_network_s_card_is_the_seller_s() -> None:
    head = '<meta property="og:title" content="Kame (@kameta) on X"><title>Kame on X: "Tortoise"</title>'
    post = "<article><a href='/kameta'>Kame</a><p>Tortoise, 25,000円</p></article>"
    assert _fields(post, head=head).get("seller") == "kameta"


def test_a_setting_of_the_state_is_no_seller() -> None:
    state = '{"ad": {"title": "Carved box", "price": 45, "contactInfo": "SHOW", "merchant": false, "name": "Yoandry"}}'
    page = f"<h1>Carved box</h1><script id=__NEXT_DATA__ type=application/json>{state}</script>"
    assert _fields(page).get("seller") == "Yoandry"
    named = state.replace('"SHOW"', '"exotic_reptiles"')
    assert _fields(page.replace(state, named)).get("seller") == "exotic_reptiles"


@pytest.mark.parametrize(
    ("lang", "body", "place"),
    [
        ("pt", "<h3>Localização</h3><div><p>Cedofeita</p><p>Porto</p></div>", "Cedofeita"),
        ("sk", "<table><tr><td>Lokalita:<td><a href='//m.example/?q=48,2'>040 01</a> <a>Brezno</a>", "Brezno"),
        ("zh", "<ul><li>开店时间 2012-05-18</li><li>地址 山西省太原市</li></ul>", "山西省太原市"),
        ("en", "<p>Pick-up available from <b>Devonport</b></p><p>Location: Auckland</p>", "Devonport"),
        ("en-GB", "<p>Advert location: Hexham, Northumberland</p>", "Hexham, Northumberland"),
        ("hu", "<p>Az áru helye: Szeged</p>", "Szeged"),
        ("en-ZA", "<p>R 450</p><p>Kempton Park, Gauteng</p>", "Kempton Park, Gauteng"),
        ("en-AU", "<p>Geelong VIC</p>", "Geelong VIC"),
        ("ko", "<p>대구광역시 수성구 범어동</p>", "대구광역시 수성구 범어동"),
        ("zh", "<p>浙江</p>", "浙江"),
        ("da", "<p>5000 Odense C</p>", "5000 Odense C"),
        ("fr", "<p>Quimper (29000)</p>", "Quimper (29000)"),
    ],
)  # fmt: skip
def test_a_place_is_told_by_label_by_region_and_by_form(lang: str, body: str, place: str) -> None:
    assert _place(body, lang) == place


def test_neither_a_map_s_address_nor_the_way_to_a_station_is_a_place() -> None:
    assert lines_of_place("Station Road 5\nGalway\nCity Hall 11–15 min") == "Station Road 5, Galway"
    page = "<div itemscope itemtype=https://schema.org/Product><h1 itemprop=name>Carved box</h1>"
    linked = f"{page}<a itemprop=address class=location href='/map/?rubric=7'>Limassol, Germasogeia</a></div>"
    assert _fields(linked).get("place") == "Limassol, Germasogeia"


@pytest.mark.parametrize(
    ("country", "words", "place"),
    [
        ("DE", "Abholung in Freiburg, Versand als Sperrgut.", "Freiburg"),
        ("UA", "Відправка Новою поштою з Вінниці, термопакунок", "Вінниці"),
        ("NL", "ophalen in Zwolle of verzenden", "Zwolle"),
        ("GB", "£350 the lot, collection from Norwich. Viv alone cost £280", "Norwich"),
        ("PL", "Odbiór osobisty Kraków-Podgórze albo kurier", "Kraków-Podgórze"),
        ("FR", "Remise en main propre à Saint-Malo ou envoi", "Saint-Malo"),
        ("IT", "Ritiro a mano a Bologna", "Bologna"),
        ("JP", "杉並区で手渡し希望", "杉並区"),
        ("IL", "איסוף עצמי מחיפה בלבד", "חיפה"),
        ("ID", "COD di Bandung aja", "Bandung"),
        ("GB", "Collection in person only", ""),
        ("US", "Pick up in Store", ""),
    ],
)
def test_words_say_where_a_thing_can_be_had(country: str, words: str, place: str) -> None:
    assert place_in_words(words, lambda: country) == place


def test_the_towns_of_a_page_agree_on_a_country() -> None:
    assert towns_say(["Peradeniya, Kandy", "Colombo", "All ads"]) == {"LK"}
    assert towns_say(["Almadies, Dakar"]) == {"SN"}
    assert towns_say(["Orange", "All ads"]) == set()


@pytest.mark.parametrize(
    ("lang", "body", "day"),
    [
        ("en", "<div><span>Posted: Yesterday 19:22</span><span>Views: 64</span></div>", "2026-03-09"),
        ("bg", "<div>Обява № 7702 | Публикувана на 03.03.2026 г. | Видяна 143 пъти</div>", "2026-03-03"),
        ("et", "<div><b>Algus:</b> R 06.03.2026 22:32:00</div>", "2026-03-06"),
        ("fi", "<p>Viimeksi muokattu 4.3.2026 klo 18.02</p>", "2026-03-04"),
        ("zh", "<p>2026-03-05 发布</p>", "2026-03-05"),
        ("ru", "<div>№ 3388 · 6 марта в 11:20 · 312 просмотров (+4 сегодня)</div>", "2026-03-06"),
        ("th", "<div>ลงประกาศเมื่อ 5 มี.ค. 69 10:20</div>", "2026-03-05"),
        ("id", "<p>Online <b>7 menit lalu</b></p>", ""),
        ("de", "<p>Endet Do. 5. März, 20:15</p>", ""),
        ("en", "<div>Online 12 minutes ago</div><div>Ad posted 4 days ago</div>", "2026-03-06"),
        ("en", "<post created-timestamp='2026-03-04T10:00:00Z'>Nice</post>", "2026-03-04"),
        ("zh-TW", "<p><b>時間</b> <i>Tue Mar  3 21:10:05 2026</i></p>", "2026-03-03"),
        ("el", "<ul><li>Καταχώρηση: πριν 2 ημέρες</li></ul>", "2026-03-08"),
    ],
)  # fmt: skip
def test_a_day_stands_in_a_segment_and_is_no_account_s(lang: str, body: str, day: str) -> None:
    assert _day(body, lang) == day


_BRANDED = (
    "<title>Showa koi - Shop</title>"
    "<script type=application/ld+json>{'@type':'Product','name':'Niigata Showa koi'}</script>"
)
_OF_ACCOUNT = (
    '<title>Ann: "Te koop: stek Philodendron melano…" - Social</title>'
    '<meta property="og:title" content="Ann (@ann@pets.example)">'
)


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Boa one - Old Forum</title>", "<div role=banner><h1>Old Forum</h1></div><h2>Boa one</h2>", "Boa one"),
        (
            "<title>For sale - Grey boa | Board</title>",
            "<h1><span class='label'>For sale</span> Grey boa</h1>",
            "Grey boa",
        ),
        (
            _BRANDED,
            "<h1>Showa koi</h1>",
            "Showa koi",
        ),
        (
            _OF_ACCOUNT,
            "<a href='/@ann'>Ann</a><p>🌿 Te koop: stek Philodendron melanochrysum</p><p>€ 27,50</p>",
            "Te koop: stek Philodendron melanochrysum",
        ),
        (
            "<title>The Shell Man - Olives</title>",
            "<p><b><font size=4>Oliva porphyria</font></b><p>US$ 95",
            "Oliva porphyria",
        ),
    ],
)  # fmt: skip
def test_an_ad_s_name_is_neither_the_site_s_nor_its_mark(head: str, body: str, title: str) -> None:
    assert _fields(body, head=head).get("title") == title


@pytest.mark.parametrize(
    "links",
    [
        ["/i/il_1080xN.61_k2q1.jpg", "/i/il_1588xN.61_k2q1.jpg"],
        ["/p/x5_1098a1k.jpg", "/p/big_1098a1k.jpg"],
        ["/1/1.QxT7a.cover.jpg", "/1/1.QxT7a.1280.jpg"],
        ["/media/77ab~mv2.jpg/v1/fit/w_500,h_500/file.jpg", "/media/77ab~mv2.jpg"],
    ],
)
def test_a_picture_is_the_same_in_every_size(links: list[str]) -> None:
    assert largest(links) == links[1:]


def test_a_product_is_read_whole_whose_offer_is_written_large() -> None:
    node = "{'@type':'Product','name':'Carved box','image':'/b.jpg','Offers':{'@type':'Offer','url':'%s','price':'9'}}"
    page = f"<h1>Carved box</h1><script type=application/ld+json>{node % _URL}</script>"
    assert (_fields(page).get("price"), _fields(page).get("images")) == ("9", "/b.jpg")


def test_a_count_of_bids_beside_the_label_is_no_price() -> None:
    fields = _fields(
        "<h1>Carved box</h1><div><p>Aktuelles Gebot <button>(14 Gebote)</button></p><p>76.00 CHF</p></div>", "de"
    )
    assert fields.get("price").startswith("76")


def test_what_is_paid_a_month_is_no_price() -> None:
    box = '<div class="price-box"><span>₹ 28,500</span><p class="emi">EMI from ₹ 1,366/month</p></div>'
    assert _fields(f"<h1>Carved box</h1>{box}", "en").get("price") == "₹ 28,500"
