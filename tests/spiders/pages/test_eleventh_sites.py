# ruff: noqa: E501  (markup as it comes)
"""What the eleventh set of sites taught: boards of the telnet age, columns that are a part of the ad, service pages."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from scrapy import Request
from scrapy.http import HtmlResponse

from crawler.description import Platform
from model.listing import Listing
from spiders.pages.handles import handle_of
from spiders.pages.labels import labelled_lines
from spiders.pages.links import links_of
from spiders.pages.listing import as_text, read_listing, read_page
from spiders.pages.nature import Nature, nature_of
from spiders.pages.picture_sizes import largest
from spiders.pages.prices import priced
from spiders.pages.results import Card
from spiders.walks.frontier import Frontier, Lead, Rank
from spiders.walks.unsure import UnsurePages

_HOST = "https://board.example/"
_PLATFORM = Platform.model_validate({"name": "board", "kind": "structured", "base_url": _HOST})


def _page(body: str, *, path: str = "bbs/Market/M.1764829888.A.E9A.html", title: str, lang: str = "") -> HtmlResponse:
    tag = f' lang="{lang}"' if lang else ""
    text = f"<!doctype html><html{tag}><head><title>{title}</title></head><body>{body}</body></html>"
    url = f"{_HOST}{path}"
    return HtmlResponse(url, body=text.encode(), encoding="utf-8", request=Request(url))


def _read(page: HtmlResponse) -> Listing:
    return read_listing(page, _PLATFORM, page.url, datetime(2026, 3, 1, tzinfo=UTC))


_TAIWAN = (
    "<div id='main'><div><span>作者</span><span>tofu77 (豆腐)</span></div><div><span>看板</span><span>Market</span></div>"
    "<div><span>標題</span><span>[賣/台中] 鹿角蕨 側芽</span></div><div><span>時間</span>"
    "<span>Thu Dec  4 14:31:28 2025</span></div>\n\n{form}\n<img src='/i/1.jpg'>\n--\n"
    "<span>※ 文章網址: <a href='/x'>https://board.example/bbs/Market/M.1764829888.A.7D9.html</a></span></div>"
)


@pytest.mark.parametrize(
    "form",
    [
        "◎物品名稱：鹿角蕨\n\n◎售　　價：1,200 元\n\n◎所在地區：台中市西屯區\n",
        "[商品名稱] 鹿角蕨\n[希望售價] 1,200 元\n[地　　點] 台中市西屯區\n",
        "【商品】鹿角蕨\n【售價】1,200 元\n【面交地區】台中市西屯區\n",
    ],
)
def test_the_head_and_the_form_of_a_taiwanese_board(form: str) -> None:
    told = _read(_page(_TAIWAN.format(form=form), title="[賣/台中] 鹿角蕨 側芽 - 看板 Market - 實業坊"))
    assert (told.price_amount, told.price_currency, told.place) == (Decimal(1200), "TWD", "台中市西屯區")
    assert told.posted_at is not None
    assert told.posted_at.date().isoformat() == "2025-12-04"
    reading = read_page(as_text(_page(_TAIWAN.format(form=form), title="鹿角蕨 - 看板 Market")), _PLATFORM)
    assert reading.get("seller") == "tofu77"


def test_the_head_of_a_mainland_board() -> None:
    body = (
        "<pre>发信人: mudan (牡丹), 信区: FleaMarket\n标  题: 出两只文玩核桃\n发信站: 水边社区 (Tue Jan  6 09:10:11 2026), "
        "站内\n\n一对 300 元，校内面交。</pre>"
    )
    reading = read_page(as_text(_page(body, title="出两只文玩核桃 - FleaMarket", lang="zh-CN")), _PLATFORM)
    assert (reading.get("seller"), reading.get("posted")) == ("mudan", "2026-01-06T09:10:11")


def test_full_letters_name_hong_kong_as_well() -> None:
    told = _read(_page("<h1>水晶擺設 一件</h1><p>價錢：$380</p><p>旺角交收，香港境內可寄</p>", title="水晶擺設 一件"))
    assert (told.price_amount, told.price_currency) == (Decimal(380), "HKD")


def test_bracketed_labels_in_lines() -> None:
    assert list(labelled_lines("[Location] Taipei\n[WTS] two lamps\n", "place")) == ["Taipei"]


@pytest.mark.parametrize("text", ["q8q8", "5G6", "2Q150", "Çukurcuma'da 1987'den beri"])
def test_letters_within_names_are_no_money(text: str) -> None:
    assert priced(text) == []
    assert priced("Q150") == ["Q150"]


def test_announcements_and_numbered_indexes_are_no_ads() -> None:
    page = _page(
        "<div><a href='/bbs/M/1.html'>[公告] 板規</a><a href='/bbs/M/2.html'>[賣] 燈</a></div>"
        "<table><tr class='bo_notice'><td><a href='/bbs/M/3.html'>이용 규칙</a></td></tr></table>",
        title="M", path="",
    )  # fmt: skip
    assert [link.url for link in links_of(page, _PLATFORM)] == [f"{_HOST}bbs/M/2.html"]
    body = "<h1>Articles of M</h1><p class='price'>€ 40</p>"
    for path, nature in (("bbs/M/index12.html", Nature.OTHER), ("bbs/M/lamp12.html", Nature.AD)):
        listed = as_text(_page(body, title="Articles of M", path=path))
        assert nature_of(listed, read_page(listed, _PLATFORM), _PLATFORM, as_card=True) is nature


def test_a_column_that_is_named_a_part_of_the_ad() -> None:
    body = (
        "<script>window.data = {{'advert': 1}};</script><main class='layout'><div class='offer'><div class='offer__head'>"
        "<h1>Щенки тазы</h1></div><div class='{column}'><div><div class='offer__price'>150 000 ₸</div>"
        "<p class='offer__price-note'>возможен торг</p></div><a href='/user/33/'>Айгуль</a></div></div></main>"
    )
    told = _read(_page(body.format(column="offer__sidebar"), title="Щенки тазы", lang="ru", path="a/show/48210377"))
    assert (told.price_amount, told.price_currency) == (Decimal(150_000), "KZT")


def test_what_a_site_says_on_several_pages_is_told_once() -> None:
    pages = UnsurePages()
    for name in ("cart", "contact", "track"):
        told = _page(
            "<h1>Tudnivalók</h1><p>Szállítás 1 690 Ft</p>", title="Tudnivalók", path=f"shop_{name}.php", lang="hu"
        )
        pages.add(
            Lead(Rank.LINK, 1, told.url), Card(name, told.url, "Tudnivalók"), told, read_page(as_text(told), _PLATFORM)
        )
    assert list(pages.like_ads(Frontier(), unpriced=False)) == []


def test_a_size_with_how_it_was_cut_is_no_name() -> None:
    sizes = [
        "https://shop.example/img/70219/TP1041/640x640,r/TP1041.jpg",
        "https://shop.example/img/70219/TP1041/TP1041.jpg",
    ]
    assert largest(sizes) == sizes[1:]


def test_an_ethiopic_colon_leads_a_value() -> None:
    assert list(labelled_lines("💰 ዋጋ፦ 2,600 ብር\n📍 አድራሻ፦ ሳር ቤት", "place")) == ["ሳር ቤት"]
    assert list(labelled_lines("የገበያ ዋጋ 1,820 ብር\nየእኛ ዋጋ፦ 1,400 ብር ብቻ", "price")) == ["1,400 ብር ብቻ"]


def test_a_korean_sentence_tells_the_place() -> None:
    body = "<h1>앰프 판매</h1><p>지역은 대구 수성구이고 직접 오셔서 보시면 됩니다.</p>"
    assert _read(_page(body, title="앰프 판매", lang="ko")).place == "대구 수성구"


def test_a_town_and_the_wider_place_beside_it() -> None:
    where = "<a class='location-link' href='/ads/863'>Mirpur</a>, <a class='location-link' href='/ads/813'>Dhaka</a>"
    assert _read(_page(f"<h1>Two lamps</h1><p>{where}</p>", title="Two lamps")).place == "Mirpur, Dhaka"
    assert _read(_page(f"<h1>Two lamps</h1><p>{where.replace(',', ' |')}</p>", title="Two lamps")).place == "Mirpur"


def test_an_estimate_in_two_moneys_is_no_price() -> None:
    body = (
        "<h1>Figur, bjørn</h1><div class='lotBid'><div><label>{label}</label> <span>DKK 2.400 / EUR 322</span></div>"
        "<div><label>Aktuelt bud</label> <span class='currentBid'>DKK 800</span> <span class='alt'>≈ EUR 107</span></div></div>"
    )
    told = _read(_page(body.format(label="Vurdering"), title="Figur, bjørn", lang="da"))
    assert (told.price_amount, told.price_currency) == (Decimal(800), "DKK")


def test_a_shops_own_number_is_no_price() -> None:
    body = "<h1>Trống cái</h1><div class='info'>Tình trạng: Hết hàng | SKU: <span>DH4116</span></div><p>Liên hệ</p>"
    assert _read(_page(body, title="Trống cái", lang="vi")).price_amount is None


def test_a_page_of_what_an_account_sells_is_the_accounts() -> None:
    assert handle_of("https://shop.example/o-profile/822/listings/1") == "822"
    assert handle_of("https://shop.example/en/profile/822") == "822"


def test_what_angular_writes_for_marks() -> None:
    state = "{&q;ad&q;:{&q;title&q;:&q;Two lamps&q;,&q;price&q;:40,&q;location&q;:&q;Hawke&s;s Bay&q;}}"
    page = _page(f"<h1>Two lamps</h1><script id='s' type='application/json'>{state}</script>", title="Two lamps")
    assert _read(page).place == "Hawke's Bay"
