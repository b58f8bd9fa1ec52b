"""Rules that the third set of unknown sites taught: states that list, veils, neighbours, wikis, renamed money."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy.http import HtmlResponse, Request, TextResponse

from crawler.description import Platform
from crawler.pseudonym import seller_key
from model.listing import Listing
from spiders.pages.addresses import shape_of
from spiders.pages.asking import asked_prices, side_amounts
from spiders.pages.bylines import place_and_ago
from spiders.pages.currencies import CODES, REPLACED, read_currency
from spiders.pages.handles import handle_of
from spiders.pages.links import links_of
from spiders.pages.listing import as_text, read_listing
from spiders.pages.nature import Nature, nature_of
from spiders.pages.reading import PageFields
from spiders.pages.results import read_cards
from spiders.pages.shown_pictures import pictures
from spiders.pages.veiled import unveiled
from spiders.probing.drafts import draft_of_feed

_URL = "https://shop.example/x/77"
_PLATFORM = Platform.model_validate({"name": "shop", "kind": "structured", "base_url": "https://shop.example/"})


def _page(body: str, *, url: str = _URL, head: str = "", lang: str = "en") -> HtmlResponse:
    whole = f'<html lang="{lang}"><head>{head}</head><body>{body}</body></html>'
    return HtmlResponse(url, body=whole.encode(), encoding="utf-8", request=Request(url))


def _read(body: str, *, head: str = "", lang: str = "en") -> Listing:
    return read_listing(_page(body, head=head, lang=lang), _PLATFORM, _URL, datetime(2026, 11, 27, tzinfo=UTC))


def _card(number: int) -> str:
    link = f"<a href='/iad/d/boa-{number}/'><img src='{number}.jpg'><h3>Boa {number}</h3></a>"
    return f"<div class='c'>{link}€ {number}</div>"


def _list(rows: str) -> HtmlResponse:
    drawn = "".join(map(_card, range(101, 104)))
    return _page(f'{drawn}<script type="application/json">{{"found": {{"rows": [{rows}]}}}}</script>')


def test_rows_of_a_state_are_ads_where_their_addresses_are_as_the_drawn_ones() -> None:
    told = '[{{"name": "SEO", "values": ["d/boa-{n}/"]}}, {{"name": "by", "values": ["u/ann-{n}"]}}]'
    rows = ",".join(f'{{"HEADING": "Boa {n}", "told": {told.format(n=n)}}}' for n in range(101, 108))
    found = {card.url: card.title for card in read_cards(_list(rows), _PLATFORM)}
    assert list(found) == [f"https://shop.example/iad/d/boa-{n}/" for n in range(101, 108)]
    assert found["https://shop.example/iad/d/boa-107/"] == "Boa 107"


def test_rows_of_another_kind_are_no_ads() -> None:
    rows = ",".join(f'{{"title": "Seller {n}", "url": "/users/{n}"}}' for n in range(5))
    assert len(read_cards(_list(rows), _PLATFORM)) == 3


@given(st.recursive(st.none() | st.integers() | st.text(max_size=12), lambda inner: st.lists(inner, max_size=4)
                    | st.dictionaries(st.text(max_size=6), inner, max_size=4), max_leaves=25))  # fmt: skip
def test_no_state_takes_a_drawn_card_away(state: object) -> None:
    drawn = "".join(map(_card, range(101, 104)))
    told = json.dumps(state).replace("<", "\\u003c")
    page = _page(f'{drawn}<script type="application/json">{{"rows": {told}, "n": 1}}</script>')
    assert {f"https://shop.example/iad/d/boa-{n}/" for n in range(101, 104)} <= {
        card.url for card in read_cards(page, _PLATFORM)
    }


def test_a_page_that_stands_in_noscript_is_opened_and_a_counters_picture_is_not() -> None:
    told = "<h1>Boa</h1><a href='/u/ann'>ann</a><p>A healthy boa, eats well, with its papers.</p>"
    veiled = _page(f"<div id='app'>Loading</div><noscript>{told}</noscript>")
    assert as_text(veiled).xpath("//h1/ancestor::noscript").get() is None
    assert as_text(veiled).xpath("//h1/text()").get() == "Boa"
    counter = _page(f"{told}<p>{'word ' * 200}</p><noscript><a href='/1'>1</a><h1>No scripts?</h1></noscript>")
    assert unveiled(counter) is counter
    pixel = _page("<noscript><img src='/count.gif'></noscript>")
    assert unveiled(pixel) is pixel


def test_a_price_in_large_letters_is_no_part_of_the_pages_head() -> None:
    body = "<h1>Comb</h1><span class='ui huge header' id='product-price'>€245</span><div class='header'>€99</div>"
    assert [each.text for each in asked_prices(_page(body))][:1] == ["€245"]


@pytest.mark.parametrize(
    "told",
    [
        "Le prix le plus bas des 30 derniers jours était de 220 €",
        "Niedrigster Preis der letzten 30 Tage: 220 €",
        "Najniższa cena z 30 dni przed obniżką: 220 €",
        "Prezzo più basso degli ultimi 30 giorni 220 €",
    ],
)
def test_the_least_price_of_thirty_days_is_not_asked(told: str) -> None:
    found = asked_prices(_page(f"<h1>Comb</h1><div class='price'><b>245 €</b></div><div class='price'>{told}</div>"))
    assert found[0].text == "245 €"
    assert all("220" not in each.text for each in found)


def test_what_stands_beside_postage_in_one_sentence_is_not_postage() -> None:
    page = _page("<h1>Boa</h1><p>VB 150 Euro, Versand per Spedition 40 Euro.</p>", lang="de")
    assert side_amounts(page) == {Decimal(40)}


def test_a_shared_title_loses_the_sites_name_where_a_heading_is_the_rest() -> None:
    head = (
        '<meta property="og:type" content="product"><meta property="og:title" content="Boa | Old house">'
        '<meta property="product:price:amount" content="9">'
    )
    assert _read("<h1>Old house</h1><h2>Boa</h2>", head=head).title == "Boa"
    assert _read("<h1>Old house</h1><h2>Snake</h2>", head=head).title == "Boa | Old house"


@pytest.mark.parametrize(("text", "country", "code"), [("350 р.", "BY", "BYN"), ("350 р.", "", "RUB")])
def test_roubles_are_those_of_the_country(text: str, country: str, code: str) -> None:
    assert read_currency(text, country) == code


def test_codes_that_were_replaced_lead_to_money_of_today() -> None:
    assert not set(REPLACED) & set(REPLACED.values())
    assert set(REPLACED.values()) <= CODES
    state = '{"title": "Boa", "description": "A boa", "price": 350, "currency": "BYR"}'
    read = _read(f'<h1>Boa</h1><script type="application/json">{state}</script>', lang="ru-BY")
    assert (read.price_amount, read.price_currency) == (Decimal(350), "BYN")


def test_what_is_said_of_other_ads_is_not_said_of_this_one() -> None:
    near = "<section><h2>Similar ads</h2><div><p class='region'>Brest</p></div></section>"
    assert _read(f"<h1>Boa</h1><b>€5</b>{near}").place == ""
    assert _read(f"<h1>Boa</h1><b>€5</b><div data-name='ad_address'>Minsk</div>{near}").place == "Minsk"


@pytest.mark.parametrize(
    ("text", "place", "ago"),
    [
        ("Lagos State, Ikeja, 3 hours ago", "Lagos State, Ikeja", "3 hours ago"),
        ("Köln · vor 3 Stunden", "Köln", "vor 3 Stunden"),
        ("Lagos State, Ikeja", "Lagos State, Ikeja", ""),
    ],
)
def test_a_place_is_told_without_when(text: str, place: str, ago: str) -> None:
    assert place_and_ago(text, ("en",)) == (place, ago)
    read = _read(f"<h1>Boa</h1><b>€5</b><div class='region'>{text}</div>", lang="de" if "Köln" in text else "en")
    assert (read.place, read.posted_at is not None) == (place, bool(ago))


def test_a_german_word_with_its_own_colon_is_no_label() -> None:
    assert _read("<h1>Boa</h1><b>€5</b><p>User:in seit 03/2015</p>").seller_key == ""
    assert _read("<h1>Boa</h1><b>€5</b><p>User: ann</p>").seller_key != ""


def test_a_profile_is_known_by_the_word_in_any_part_of_its_step() -> None:
    told = [
        _read(f"<h1>Boa</h1><b>€5</b><a href='{link}'>Ann</a>").seller_key
        for link in ("/verkaeuferprofil/822/", "/sellerpage-822", "/about/822")
    ]
    assert [bool(each) for each in told] == [True, True, False]


def test_shapes_know_a_wikis_parts_and_a_named_file_by_its_name() -> None:
    base = "https://shop.example"
    assert shape_of(base + "/wiki/Ad:Boa") == shape_of(base + "/wiki/Ad:Crested_gecko")
    assert shape_of(base + "/wiki/Ad:Boa") != shape_of(base + "/wiki/Crested_gecko")
    assert shape_of(base + "/a/boa-x41.html?pos=1") == shape_of(base + "/a/red-boa-x42.html?pos=7")
    assert shape_of(base + "/a/index.html?id=1") != shape_of(base + "/a/list.html?id=1")


def test_a_page_about_a_picture_is_no_picture() -> None:
    page = _page("<a href='/wiki/File:7.jpg'><img src='/t/300px-7.jpg' srcset='/a/7.jpg 2x'></a>")
    assert pictures(page) == ["/a/7.jpg"]
    assert pictures(_page("<a href='/full/7.jpg'><img src='/t/7.jpg'></a>")) == ["/full/7.jpg"]


def test_the_rules_that_a_board_pins_are_no_ad() -> None:
    row = "<ol class='{}'><li><h3><a href='/t/12-x/'>{}</a></h3></li></ol>"
    pinned = _page(row.format("row sticky", "WICHTIG: Regeln für Inserate"))
    sold = _page(row.format("row sticky", "Boa constrictor 1,1"))
    book = _page(row.format("row", "Regeln der Falknerei, Buch von 1890"))
    assert [len(links_of(page, _PLATFORM)) for page in (pinned, sold, book)] == [0, 1, 1]


def test_ads_of_other_towns_beside_an_ad_without_a_price_make_no_list_of_it() -> None:
    near = "".join(
        f"<div><a href='/ikeja/birds/boa-x{n}Qa.html?pos=2'><img src='{n}.jpg'><h4>A red-tailed boa, no. {n}</h4></a>"
        f"<b>₦ {n}</b><i>Ikeja</i></div>"
        for n in (41, 42, 43)
    )
    url = "https://shop.example/lekki/birds/royal-python-x40Qa.html"
    page = _page(f"<h1>Royal python</h1><p>Contact for price</p><div>{near}</div>", url=url)
    assert nature_of(page, PageFields(), _PLATFORM, as_card=True) is Nature.PERHAPS


def _sold_by(name: str) -> str:
    return seller_key("shop", name)


@pytest.mark.parametrize(
    ("box", "name"),
    [
        ("<div><b>Giulia</b><p>Su questo sito da maggio 2013</p></div>", "Giulia"),
        ("<div><b>Kuş Evi</b><p>Hesap açma tarihi: Mart 2015</p></div>", "Kuş Evi"),
        ("<div><p>Member since May 2013</p><b>Giulia</b></div>", ""),
        ("<div><b>12 ads</b><p>Member since May 2013</p></div>", ""),
        ("<div class='ad-owner'><span>איש קשר: </span><span>דנה</span><button>הצג</button></div>", "דנה"),
        ("<div><a href='/str/ann?_trksid=p4'>ann</a></div>", "ann"),
        ("<div><a href='/perfil/CRIADERO+DEL+SUR'>x</a></div>", "CRIADERO DEL SUR"),
        ("<div><a href='/user/807/profile'>Ann</a></div>", "807"),
    ],
)
def test_who_sells_is_named_above_the_accounts_age_or_by_its_profile(box: str, name: str) -> None:
    assert _read(f"<h1>Boa</h1><b>€5</b>{box}").seller_key == (_sold_by(name) if name else "")


def test_one_value_of_a_query_is_the_handle() -> None:
    assert handle_of("/user/index00.php?s=ann") == "ann"
    assert handle_of("/profile/ads?userId=807") == "807"
    assert handle_of("/index.php?action=profile;u=807") == "807"


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("<div class='item-address'><h2>Расположение</h2><span>Минск</span></div>", "Минск"),
        ("<ul><li><strong>Konum</strong>&nbsp;<span>Bursa</span></li></ul>", "Bursa"),
        ("<table><tr><td>İl / İlçe</td><td>İstanbul / Kadıköy</td></tr></table>", "İstanbul / Kadıköy"),
        ("<ul><li>区\u00a0\u00a0域：</li><li>朝阳</li></ul>", "朝阳"),
    ],
)
def test_labels_are_known_within_a_box_with_a_dotted_capital_and_set_wide(told: str, place: str) -> None:
    assert _read(f"<h1>Boa</h1><b>€5</b>{told}").place == place


def test_an_ad_without_a_price_has_not_its_neighbours() -> None:
    near = "<h2>Slični oglasi</h2><ul><li><p>Boa</p><p>120 €</p></li></ul>"
    read = _read(f"<h1>Rog</h1><p>Srneći rog, s obiteljskog imanja, očuvan.</p>{near}", lang="hr")
    assert "imanja" in read.text
    assert (read.price_amount, "120" in read.text) == (None, False)


def test_a_yuan_sign_is_the_money_of_the_country() -> None:
    told = [read_currency("4,500 元", country) for country in ("TW", "HK", "CN", "")]
    assert told == ["TWD", "HKD", "CNY", "CNY"]


def test_a_shared_title_is_cut_where_the_pages_heading_ends() -> None:
    head = '<meta property="og:type" content="product"><meta property="og:title" content="{}">'
    assert _read("<h1>Grey parrot</h1><b>€5</b>", head=head.format("Grey parrot buy in Minsk")).title == "Grey parrot"
    assert _read("<h1>Grey</h1><b>€5</b>", head=head.format("Greyhound puppy")).title == "Greyhound puppy"


def test_shapes_know_a_mark_before_the_number() -> None:
    base = "https://shop.example"
    assert shape_of(base + "/boa-i.845.22?sp=7") == shape_of(base + "/red-boa-i.819.23?sp=8")
    assert shape_of(base + "/boa-i.845.22") != shape_of(base + "/boas-cat.11044")


def test_a_feed_without_an_id_is_known_by_its_addresses_and_one_without_names_is_none() -> None:
    def draft(*rows: dict[str, object]) -> str | None:
        body = json.dumps({"list": rows}).encode()
        return draft_of_feed(TextResponse("https://shop.example/api?page=0", body=body), _PLATFORM)

    assert "id: pid" in (draft({"pid": "7", "name": "Boa"}) or "")
    assert "id: product_url" in (draft({"product_url": "/p/7", "name": "Boa"}) or "")
    assert draft({"count": 7, "colour": "red"}) is None
