"""Pages of plain makes: boards and shops that have no heading, number their lines, or set icons beside their labels."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from scrapy import Request
from scrapy.http import HtmlResponse

from crawler.description import Platform
from model.listing import Listing
from spiders.pages.asking import asked_prices
from spiders.pages.headings import heading_of
from spiders.pages.listing import as_text, read_listing, read_page
from spiders.pages.nature import Nature, nature_of
from spiders.pages.prices import price_in_text, read_price

_SHOP = Platform.model_validate({"name": "shop", "kind": "structured", "base_url": "https://shop.example/"})
_URL = "https://shop.example/goods.php?id=33"


def _page(body: str, *, title: str = "", lang: str = "en") -> HtmlResponse:
    html = f'<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title></head><body>{body}</body></html>'
    return HtmlResponse(_URL, body=html.encode(), headers={"Content-Type": "text/html"}, request=Request(_URL))


def _read(body: str, *, title: str = "", lang: str = "en") -> Listing:
    return read_listing(_page(body, title=title, lang=lang), _SHOP, _URL, datetime(2026, 11, 28, 12, tzinfo=UTC))


_NAMELESS = (
    '<div class="nav"><a href="/category.php?id=2">紫砂壶</a></div><div class="info">'
    "<div style='font-weight:bold'>仿古如意壶 280cc</div><font class='shop'>￥3600元</font></div>"
)


def test_an_ad_without_a_heading_is_named_by_what_its_title_begins_with() -> None:
    listing = _read(_NAMELESS, title="仿古如意壶 280cc_紫砂壶_壶言茶语", lang="zh")
    assert listing.title == "仿古如意壶 280cc"
    assert listing.price_amount == Decimal(3600)


def test_a_page_that_is_named_so_is_an_ad() -> None:
    page = as_text(_page(_NAMELESS, title="仿古如意壶 280cc_紫砂壶_壶言茶语", lang="zh"))
    assert nature_of(page, read_page(page, _SHOP), _SHOP, as_card=True) is Nature.AD


def test_a_link_of_the_title_s_words_is_no_heading() -> None:
    page = as_text(_page("<a href='/c/2'>Tortoises</a><p>Nothing here yet.</p>", title="Tortoises | Shop"))
    assert heading_of(page) is None


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("满199元包邮，不满收取运费12元", "zh"),
        ("Free delivery on orders over £50", "en"),
        ("Kostenlos liefern wir ab 50 €", "de"),
        ("Livraison gratuite dès 60 €", "fr"),
        ("Darmowa dostawa od 200 zł", "pl"),
    ],
)
def test_what_free_postage_begins_at_is_no_price(line: str, lang: str) -> None:
    page = as_text(_page(f"<h1>How to buy</h1><p>{line}.</p>", title="How to buy", lang=lang))
    assert all(asked.score < 4 for asked in asked_prices(page))


def test_a_price_with_free_postage_beside_it_stays_one() -> None:
    listing = _read("<h1>Carved box</h1><p class='price'>€99.00 (free delivery)</p>", title="Carved box")
    assert listing.price_amount == Decimal("99.00")


def test_numbered_lines_have_labels_and_values() -> None:
    body = "<h1>턴테이블</h1><p>1. 물품명 : 턴테이블</p><p>2. 가격 : 900,000원</p><p>3. 지역 : 강원 속초시</p>"
    listing = _read(body, title="턴테이블", lang="ko")
    assert (listing.price_amount, listing.place) == (Decimal(900_000), "강원 속초시")


def test_an_icon_may_stand_between_a_label_and_its_value() -> None:
    body = (
        "<h1>턴테이블</h1><p>판매합니다</p>"
        "<strong><span>작성일</span><i class='fa fa-clock-o'></i> 26-11-23 20:55</strong>"
        "<ul><li>이전글 <a href='/goods.php?id=34'>앰프</a> <span class='nb_date'>26.11.26</span></li></ul>"
    )
    posted = _read(body, title="턴테이블", lang="ko").posted_at
    assert posted is not None
    assert posted.date().isoformat() == "2026-11-23"


def test_an_ad_s_own_header_is_read_and_the_site_s_is_not() -> None:
    own = "<header><h1>Попугай корелла</h1><span>14:32, 26 ноября</span></header><p>4 500 ₽</p>"
    site = "<header><nav><a href='/'>Главная</a></nav><span>15:00, 27 ноября</span></header>"
    posted = _read(f"{site}<article>{own}</article>", title="Попугай корелла", lang="ru").posted_at
    assert posted is not None
    assert posted.date().isoformat() == "2026-11-26"
    assert _read(f"{site}<h1>Попугай корелла</h1><p>4 500 ₽</p>", title="Попугай корелла", lang="ru").posted_at is None


@pytest.mark.parametrize(
    ("text", "country", "language", "amount", "currency"),
    [
        ("Tubes changed. Hintapyyntö 490,-", "FI", "fi", "490", "EUR"),
        ("Tubes changed. Hintapyyntö 490,-", "", "fi", "490", "EUR"),
        ("Ride, puts. Pris 1200:-", "", "sv", "1200", "SEK"),
        ("Eladó, ár 4500,-", "", "hu", "4500", "HUF"),
    ],
)
def test_a_dash_for_no_cents_is_money_where_it_is_written_so(
    text: str, country: str, language: str, amount: str, currency: str
) -> None:
    told = price_in_text(text, country=country, languages=(language,))
    assert read_price(told, country=country, languages=(language,)) == (Decimal(amount), currency)


def test_pesos_in_words_are_money_to_those_who_say_so() -> None:
    assert price_in_text("La dejo en 250 pesos", languages=("es",)) == "250 pesos"
    assert price_in_text("250 pesos", languages=("de",)) == ""


def test_a_dash_in_english_is_no_money() -> None:
    assert not price_in_text("Built 1998,- by hand", languages=("en",))
