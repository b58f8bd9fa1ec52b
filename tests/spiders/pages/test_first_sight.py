"""What the reader learnt from makes of sites met for the first time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from scrapy.http import HtmlResponse

from spiders.pages.asking import asked_prices
from spiders.pages.dates import read_date
from spiders.pages.listing import own_address
from spiders.pages.prices import read_price
from spiders.pages.reading import PageFields
from spiders.pages.shown import read_shown
from spiders.pages.shown_pictures import pictures


def _page(body: str, url: str = "https://shop.example/a/7") -> HtmlResponse:
    return HtmlResponse(url, body=f"<html><body>{body}</body></html>", encoding="utf-8")


def test_a_heading_of_other_ads_ends_the_ad_and_marks_for_robots_name_its_price() -> None:
    others = "".join(
        f"<li><a href='/a/{n}'><span data-aut-id='itemPrice'>₹ {n},500</span> Thing</a></li>" for n in (8, 9)
    )
    body = "<span data-aut-id='itemPrice'>₹ 1.25 Lakh</span><h1>Macaw pair</h1>"
    for heading in ("Related ads", "看过的人还买过", "عروض مشابهة"):
        asked = asked_prices(_page(f"{body}<h3>{heading}</h3><ul>{others}</ul>"))
        assert [each.text for each in asked][:1] == ["₹ 1.25 Lakh"]
        assert not any("500" in each.text for each in asked)


def test_a_word_settles_the_sign_that_two_countries_share() -> None:
    assert read_price("￥680元") == (Decimal(680), "CNY")
    assert read_price("￥680") == (Decimal(680), "")


def test_an_address_of_a_part_of_the_query_is_the_ads_own() -> None:
    url = "https://shop.example/index.php?route=product&path=20&product_id=7"
    told = '<link rel="canonical" href="https://shop.example/index.php?route=product{}">'
    assert own_address(_page(told.format("&product_id=7"), url), url).endswith("route=product&product_id=7")
    assert own_address(_page(told.format(""), url), url) == url, "without its number it names no ad"


def test_a_star_tortoise_is_a_picture_of_an_ad() -> None:
    assert pictures(_page('<img src="/i/7.webp" alt="Star tortoise">')) == ["/i/7.webp"]
    assert pictures(_page('<img src="/i/star.png" alt="4 of 5">')) == []


def test_milliseconds_are_no_day_of_1771() -> None:
    found = read_date("1771070400000", ("vi",), datetime(2026, 3, 1, tzinfo=UTC))
    assert found is not None
    assert found.date().isoformat() == "2026-02-14"


@pytest.mark.parametrize(
    ("shown", "language", "ago"),
    [
        ("2 hours ago", "en", timedelta(hours=2)),
        ("Yesterday", "en", timedelta(days=1)),
        ("قبل يومين", "ar", timedelta(days=2)),
        ("۵ روز پیش در تهران", "fa", timedelta(days=5)),
        ("یک ربع پیش", "fa", timedelta(minutes=15)),
        ("18時間前", "ja", timedelta(hours=18)),
    ],
)
def test_a_time_ago_needs_no_label(shown: str, language: str, ago: timedelta) -> None:
    now = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
    reading = PageFields()
    read_shown(_page(f"<h1>Macaw pair</h1><div><span>{shown}</span></div>"), reading)
    assert read_date(reading.get("posted"), (language,), now) == now - ago


def test_a_time_ago_among_other_ads_or_of_an_account_is_not_the_ads() -> None:
    for body in (
        "<h3>Related ads</h3><p>2 hours ago</p>",
        "<div>Posted by<b>ann</b><p>Member since Jan 2019</p></div>",
    ):
        reading = PageFields()
        read_shown(_page(f"<h1>Macaw pair</h1>{body}"), reading)
        assert reading.get("posted") == ""
