"""What tells lists from ads, pages of lists from kinds of pages, and an ad's own words from its frame's."""

# ruff: noqa: E501 - markup reads best as it is sent

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from scrapy import Request
from scrapy.http import HtmlResponse

from crawler.description import Platform
from spiders.pages.addresses import page_key, without_page
from spiders.pages.agreement import settle_title
from spiders.pages.asking import asked_prices
from spiders.pages.dates import read_date
from spiders.pages.links import links_of
from spiders.pages.listing import own_address, read_listing, read_page
from spiders.pages.nature import Nature, nature_of
from spiders.pages.paging import next_link, number_of
from spiders.pages.reading import PageFields
from spiders.pages.results import Card
from spiders.pages.several import current_of
from spiders.walks.frontier import Frontier, Lead, Rank

_PLATFORM = Platform.model_validate({"name": "shop", "kind": "structured", "base_url": "https://shop.example/"})
_NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def page(body: str, url: str = "https://shop.example/shop/vase-p77") -> HtmlResponse:
    return HtmlResponse(url, body=f"<html><body>{body}</body></html>", encoding="utf-8", request=Request(url))


def read(body: str) -> PageFields:
    return read_page(page(body), _PLATFORM)


@pytest.mark.parametrize("key", ["page", "iPage", "PAGEN_1", "currentPage", "pageNumber", "sida", "page[2]"])
def test_pages_are_counted_under_many_names(key: str) -> None:
    url = f"https://shop.example/list?cat=3&{key}=2"
    assert number_of(url) == 2
    assert page_key(url) == page_key("https://shop.example/list?cat=3")


@pytest.mark.parametrize("pair", ["page=item", "page=search", "page_id=2", "per_page=20", "pageSize=20"])
def test_what_names_a_page_or_its_size_counts_none(pair: str) -> None:
    url = f"https://shop.example/index.php?id=7&{pair}"
    assert page_key(url) != page_key("https://shop.example/index.php?id=7")
    assert without_page(url) == url


def test_an_ad_is_addressed_without_what_the_list_put_there() -> None:
    assert without_page("https://s.example/a/vase-170041?from=search") == "https://s.example/a/vase-170041"
    for told in (
        "https://s.example/a/vase-170041?v=2",
        "https://s.example/show?name=vase",
        "https://s.example/show?id=7",
    ):
        assert without_page(told) == told
    assert without_page("https://s.example/show?id=7&iPage=3") == "https://s.example/show?id=7"


def test_the_next_eight_in_japanese() -> None:
    following = page("<a href='?cat=1&page=2'>次の8件&gt;&gt;</a>", "https://shop.example/?cat=1")
    assert next_link(following) == "https://shop.example/?cat=1&page=2"


def test_a_list_with_an_ads_kind_of_address_is_none() -> None:
    cards = "".join(
        f"<li><a href='/shop/x-p{n}'><img src={n}.jpg><h3>A carved vase of jade, number {n}</h3></a><b>{n} €</b></li>"
        for n in range(5)
    )
    first = page(
        f"<h1>Vases</h1><ul>{cards}</ul><a href='/shop/vases-c1?offset=5'>2</a>", "https://shop.example/shop/vases-c1"
    )
    assert nature_of(first, read_page(first, _PLATFORM), _PLATFORM, as_card=True) is Nature.OTHER
    ad = page(f"<h1>Vase</h1><p>No price yet</p><ul>{cards}</ul>")
    assert nature_of(ad, read_page(ad, _PLATFORM), _PLATFORM, as_card=True) is Nature.PERHAPS


def test_a_breadcrumb_makes_no_card_of_the_whole_page() -> None:
    ad = page("<title>Green vase</title><form><p><a href='?mode=cate&c=1'>All</a></p><h2>Green vase</h2><img src=a.jpg>"
              "<table class='add_cart_table'><tr><th>Price</th><td class=price>12,800円(税1,163円)</td></tr></table></form>",
              "https://shop.example/?pid=77")  # fmt: skip
    assert nature_of(ad, read_page(ad, _PLATFORM), _PLATFORM, as_card=False) is Nature.AD
    assert asked_prices(ad)[0].text == "12,800円"


def test_a_help_page_is_no_ad_for_having_an_ads_kind_of_address() -> None:
    frontier = Frontier()
    for name in ("vase", "bowl", "lamp"):
        frontier.learn(Lead(Rank.AD, 1, f"https://shop.example/{name}"), Nature.AD, 0)
    unsure = "https://shop.example/safety"
    assert not frontier.is_like_ads(Lead(Rank.LINK, 2, unsure))
    assert frontier.is_like_ads(Lead(Rank.AD, 2, unsure, as_card=True)), "a card led to it"
    frontier.learn(Lead(Rank.AD, 3, "https://shop.example/ad/7"), Nature.AD, 0)
    assert frontier.is_like_ads(Lead(Rank.LINK, 4, "https://shop.example/ad/8"))


@pytest.mark.parametrize(
    ("text", "asked"),
    [("12,800円(税1,163円)", "12,800円"), ("€120 (VAT €20)", "€120"), ("was €100 now €80", "€80"), ("€100 €80", "€80")],
)
def test_a_tax_beside_the_price_is_not_asked(text: str, asked: str) -> None:
    assert current_of(text) == asked


@pytest.mark.parametrize(
    ("markup", "asked"),
    [
        ("<span class='price2'>14,800円</span> 税込、送料別", "14,800円"),
        ("<div class='price-list'><b class='price'>$12</b></div>", "$12"),
        ("<div class='a'>₱1,250 - ₱2,500</div><div class='b'>₱3,750</div>", "₱1,250 - ₱2,500"),
        ("<p class='list-price'>€90</p><p class='price'>€70</p>", "€70"),
        ("<p>Sipho K 5+ years here</p>", ""),
        ("<a href='/other'><b class='price'>€5</b></a><b class='price'>€20</b>", "€20"),
        ("<p class='price'>€84 excl. VAT</p><p>In stock</p><p class='price'>€100</p>", "€100"),
        ("<div><b>€84</b> <i>excl. VAT</i></div><div><b>€100</b> <i>incl. VAT</i></div>", "€100"),
        ("<div class='price'><s>16 EUR</s> now 12,90 EUR <span>129,00 EUR pro kg</span></div>", "now 12,90 EUR"),
        ("<div class='price'><span>129,00 EUR pro kg</span></div>", "129,00 EUR pro kg"),
        ("<p class='PricebasePriceWithTax'>99 €</p><p class='PriceWithoutTax'>70 €</p>", "70 €"),
        ("<p class='PricePrice'>99 €</p><p class='PricesalesPrice'>90 €</p>", "90 €"),
    ],
)
def test_which_price_is_asked(markup: str, asked: str) -> None:
    found = asked_prices(page(f"<h1>Comb</h1><div>{markup}</div>"))
    assert (found[0].text if found else "") == asked


def test_data_that_say_nought_tell_no_price() -> None:
    def price(data: str) -> Decimal | None:
        ad = page(f"<h1>Owl</h1><script type='application/ld+json'>{data}</script><p>Bids welcome</p>")
        return read_listing(ad, _PLATFORM, ad.url, _NOW).price_amount

    offer = '{"@type": "Product", "name": "Owl", "offers": {"@type": "Offer", "price": %s, "priceCurrency": "EUR"}}'
    assert price(offer % "0") is None
    assert price(offer % "0.50") == Decimal("0.50")


def test_links_to_a_post_on_this_page_lead_nowhere() -> None:
    thread = page("<a href='?topic=7.msg9#msg9'>Re</a><a href='?topic=8.0'>Other</a><a href='?topic=7.msg99#msg99'>last</a>"
                  "<div id='msg9'>Asking 80 GBP</div>", "https://shop.example/index.php?topic=7.0")  # fmt: skip
    assert [link.text for link in links_of(thread, _PLATFORM)] == ["Other", "last"]


def test_points_in_a_name_make_no_script_of_it() -> None:
    def own(url: str) -> str:
        canonical = f"<link rel=canonical href='{url.partition('?')[0]}'>"
        return own_address(page(canonical, url), url)

    assert own("https://s.example/Belt-i.81.4101?sp=1") == "https://s.example/Belt-i.81.4101"
    assert own("https://s.example/show.php?id=7") == "https://s.example/show.php?id=7"


def test_a_towns_name_in_the_address_makes_no_other_kind_of_page() -> None:
    others = "".join(
        f"<li><a href='/a-birds/sandton/grey-parrot-tame/10{n}'><img src={n}.jpg><h3>A parrot, tame, number {n}</h3></a><b>R 4{n}0</b></li>"
        for n in range(4)
    )
    ad = page(
        f"<h1>Parrot</h1><h3>Contact for price</h3><ul>{others}</ul>",
        "https://shop.example/a-birds/sea-point/grey-parrot/1041",
    )
    assert nature_of(ad, read_page(ad, _PLATFORM), _PLATFORM, as_card=True) is Nature.PERHAPS


def test_dates_after_on_and_in_an_articles_footer() -> None:
    snake = read("<h1>Snake</h1><div>« <strong>on:</strong> February 20, 2026 »</div>")
    assert snake.get("posted").startswith("February 20, 2026")
    assert read("<h1>Lamp</h1><span><b>On</b> Off</span>").get("posted") == ""
    told = "<h1>Fan</h1><article><footer><time datetime='2026-02-20'>20 Feb</time></footer></article><footer><time datetime='2020-01-01'></time></footer>"
    assert read(told).get("posted") == "2026-02-20"


def test_titles_without_the_sites_name() -> None:
    head = ("<meta property='og:type' content='product'><meta property='og:site_name' content='Northern'>"
            "<meta property='og:title' content='Carved bear — Northern'><h1>Carved bear</h1><p class=price>$5</p>")  # fmt: skip
    assert read(head).get("title") == "Carved bear"


def test_the_lists_name_is_the_ads_where_the_pages_heading_is_the_sites() -> None:
    body = "<title>Notices</title><h1>Notices</h1><h2>Whale tooth</h2><p>Price: 145 euro</p>"
    for name, title in (("Whale tooth", "Whale tooth"), ("Another", "Notices"), ("", "Notices")):
        reading = read(body)
        settle_title(reading, page(body), Card("7", "https://shop.example/7", name))
        assert reading.get("title") == title


def test_labels_before_their_value_and_shops_by_name() -> None:
    reading = read("<h1>Turtle</h1><p>Dikirim dari <b>Bogor</b></p><a data-testid='FooterShopName' href='/jaya'>Jaya</a>"
                   "<p>by <b>Ann</b></p>")  # fmt: skip
    assert reading.get("place") == "Bogor"
    assert reading.get("seller").endswith("/jaya")


def test_pictures_that_open_in_a_viewer_are_the_ads() -> None:
    found = read(
        "<h1>Coral</h1><a href='/attachments/a-jpg.7/'><img src='/data/7.jpg'></a><a href='/other'><img src='/8.jpg'></a>"
    )
    assert found.fields["images"].values == ("/attachments/a-jpg.7/",)


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("วันนี้ 05:58 น.", "th", "2026-03-01"), ("เมื่อวาน 05:58 น.", "th", "2026-02-28"), ("3 ชั่วโมงที่แล้ว", "th", "2026-03-01"),
        ("2026 m. vasario 3 d.", "lt", "2026-02-03"), ("pre 3 dana", "sr", "2026-02-26"), ("3 päeva tagasi", "et", "2026-02-26"),
        ("3 hari lepas", "ms", "2026-02-26"), ("3 gün əvvəl", "az", "2026-02-26"), ("πριν 3 μέρες", "el", "2026-02-26"),
        ("3 நாட்கள் முன்பு", "ta", "2026-02-26"), ("5 jam yang lalu", "id", "2026-03-01"),
    ],
)  # fmt: skip
def test_dates_that_the_library_does_not_read(text: str, language: str, day: str) -> None:
    found = read_date(text, (language,), _NOW)
    assert found is not None
    assert found.date().isoformat() == day
