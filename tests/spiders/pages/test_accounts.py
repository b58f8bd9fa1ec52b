"""Sellers told by what stands around their names, and what else of an ad's page was not read before."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy.http import HtmlResponse

from crawler.description import Platform
from spiders.pages.accounts import account_holder, is_name, tells_account
from spiders.pages.addresses import is_boring, without_ways
from spiders.pages.dates import read_date
from spiders.pages.handles import handle_of
from spiders.pages.listing import read_page
from spiders.pages.nature import Nature, nature_of
from spiders.pages.reading import PageFields
from spiders.pages.results import read_cards

_URL = "https://board.example/ad/boa-41017"
_PLATFORM = Platform.model_validate({"name": "board", "kind": "structured", "base_url": "https://board.example/"})
_NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)


def _page(body: str, lang: str = "en", url: str = _URL) -> HtmlResponse:
    html = f"<html lang='{lang}'><head><title>Boa</title></head><body>{body}</body></html>"
    return HtmlResponse(url, body=html.encode(), encoding="utf-8")


def _read(body: str, lang: str = "en") -> PageFields:
    return read_page(_page(body, lang), _PLATFORM)


@pytest.mark.parametrize(
    ("box", "name"),
    [
        ("<h4>Jonas</h4><p>Skelbiu.lt nuo 2015 m.</p>", "Jonas"),
        ("<b>zoran.pet</b><p>Član od 12.03.2013.</p>", "zoran.pet"),
        ("<b>Marie</b><p>Sur le site depuis mars 2019</p>", "Marie"),
        ("<b>老王</b><p>2019年加入</p>", "老王"),
        ("<b>Chidi Pets</b><p>1 year 4 months on Jiji</p>", "Chidi Pets"),
        ("<b>Ahmad</b><p>Ahli sejak 2018</p>", "Ahmad"),
        ("<b>Sabine</b><a href='/q/7'>Alle Anzeigen von Sabine</a>", "Sabine"),
        ("<a href='/nokkaew?c=1'>nokkaew</a><p>คะแนน 2.1พัน</p>", "nokkaew"),
        ("<p>Nokkaew</p><p>231 reviews</p>", ""),
        ("<img class='avatar' alt='Avatar of Nuwan' src='/7.jpg'>", "Nuwan"),
        ("<img src='/userpic/7.jpg' alt=''><a href='/nuwan'>Nuwan</a>", "Nuwan"),
        ("<b>Boa</b><p>Member since 2015</p>", ""),
        ("<b>€ 25</b><p>Member since 2015</p>", ""),
    ],
)
def test_an_account_is_told_by_what_stands_around_its_name(box: str, name: str) -> None:
    assert account_holder(_page(f"<h1>Boa</h1><p>Healthy.</p><section><div>{box}</div></section>"), "Boa") == name


def test_an_account_of_another_ad_or_of_the_frame_is_not_the_sellers() -> None:
    box = "<div><b>Jonas</b><p>Member since 2015</p></div>"
    assert account_holder(_page(f"<h1>Boa</h1><footer>{box}</footer>"), "Boa") == ""
    assert account_holder(_page(f"<h1>Boa</h1><h2>Similar ads</h2><section>{box}</section>"), "Boa") == ""


@given(st.text(max_size=140))
def test_any_text_may_stand_where_an_account_is_told(text: str) -> None:
    assert not (is_name(text) and tells_account(text))


def test_a_login_is_no_account_and_a_numbered_one_is_its_number() -> None:
    body = "<a href='member.php?mod=logging'>Login</a><h1>Boa</h1><a href='space-uid-817.html'>Wang</a>"
    assert handle_of(_read(body, "zh").get("seller")) == "817"


@pytest.mark.parametrize("heading", ["<tr><th colspan=2>More from our dealers</th></tr>", "<p>Similar ads</p>"])
def test_the_prices_below_a_plain_heading_are_of_other_ads(heading: str) -> None:
    rail = "".join(f"<tr><td><a href='/ad/x-{n}'><img src='/{n}.jpg'>X{n}</a> £{n}80</td></tr>" for n in (1, 2, 3))
    told = heading if heading.startswith("<tr") else ""
    plain = "" if told else heading
    body = f"<h1>Boa</h1><b>SOLD</b><p>Write for one like it.</p><div>{plain}<table>{told}{rail}</table></div>"
    assert _read(body).get("price") == ""


def test_a_price_in_the_column_beside_the_ad_is_its_price_where_there_is_no_other() -> None:
    column = "<aside class=sidebar><div><h3>1 200 zł</h3></div></aside>"
    assert _read(f"<main><h1>Boa</h1><p>Oswojona.</p></main>{column}", "pl").get("price") == "1 200 zł"
    both = "<aside><h3>30 zł</h3></aside><main><h1>Boa</h1><b>1 200 zł</b></main>"
    assert _read(both, "pl").get("price") == "1 200 zł"


def test_a_market_is_not_what_a_market_price_is() -> None:
    marked = "<h1>Boa</h1><div class='market_item_price'>3 500 ₽</div>"
    assert _read(marked, "ru").get("price") == "3 500 ₽"


def test_labels_stand_in_attributes_too() -> None:
    body = "<h1>Boa</h1><span aria-label='Location'>Dokki, Giza</span><p><i title='Seller'></i> Nadia</p>"
    assert _read(body).get("place") == "Dokki, Giza"
    assert _read(body).get("seller") == "Nadia"


def test_islands_and_inner_objects_of_a_state_are_read() -> None:
    island = (
        '<h1>Boa</h1><astro-island props="{&quot;name&quot;:[0,&quot;Boa&quot;],&quot;price&quot;:[0,450],'
        '&quot;currency&quot;:[0,&quot;DKK&quot;],&quot;images&quot;:[1,[[0,&quot;/7.jpg&quot;]]]}"></astro-island>'
    )
    assert _read(island, "da").get("price") == "450"
    state = (
        '<h1>Boa</h1><script>window.__D__={"ad":{"title":"Boa","owner":{"profile":{"nick":"birdman_7"}},'
        '"geo":{"cityName":"Leeds"},"ts":{"publishedAtMs":1795600000000},"price":{"amount":"350000","text":"£3,500"}}}'
        "</script>"
    )
    read = _read(state)
    assert [read.get(name) for name in ("seller", "place", "posted", "price")] == [
        "birdman_7", "Leeds", "1795600000000", "£3,500",
    ]  # fmt: skip


def test_a_country_is_no_place_of_an_ad() -> None:
    state = '<h1>Boa</h1><script>window.__D__={"ad":{"title":"Boa","price":5,"location":{"name":"Egypt"}}}</script>'
    assert _read(state).get("place") == ""


def test_what_all_cards_carry_from_their_list_is_no_part_of_their_addresses() -> None:
    base = "https://board.example/ad/boa-4101"
    urls = [f"{base}{n}?filterId=77&lang=de" for n in range(3)]
    assert list(without_ways(urls).values()) == [f"{base}{n}?lang=de" for n in range(3)]
    assert without_ways([f"https://board.example/ad?id={n}&x=1" for n in range(3)]) == {}
    assert not is_boring(f"{base}1?filterId=77")
    assert is_boring("https://board.example/boas?filter=red")
    cards = "".join(f"<li><a href='{url}'><img src='/{n}.jpg'><b>Boa {n}</b></a></li>" for n, url in enumerate(urls))
    cards = cards.replace("&lang=de", "")
    found = read_cards(_page(f"<ul>{cards}</ul>", url="https://board.example/boas"), _PLATFORM)
    assert [card.url for card in found] == [f"{base}{n}" for n in range(3)]


def test_a_letter_of_an_index_is_no_ad() -> None:
    page = _page("<h1>A</h1><p>Dealers are listed by name.</p>", url="https://board.example/dealers/A.html")
    assert nature_of(page, read_page(page, _PLATFORM), _PLATFORM, as_card=True) is Nature.OTHER


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Publicado em 25/11 às 14:32 - cód. 1298765432", "pt", "2026-11-25"),
        ("25.11., 14:32 Uhr", "de", "2026-11-25"),
        ("30/12 a las 9:05", "es", "2025-12-30"),
        ("🕑 hace 2 días", "es", "2026-11-26"),
        ("Đăng 2 ngày trước", "vi", "2026-11-26"),
    ],
)
def test_days_without_a_year_and_behind_signs(text: str, language: str, day: str) -> None:
    found = read_date(text, (language,), _NOW)
    assert found is not None
    assert found.date().isoformat() == day
