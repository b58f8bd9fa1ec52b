"""The three sites over HTTP: what they show agrees with the truth on any day, and their rules hold."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from sandbox.ads import LAST_DAY, SHOP, SOCIAL, SPA
from sandbox.server import Sandbox
from sandbox.serving import Request
from sandbox.social import RateLimit
from tests.sandbox.conftest import Visitor

DAYS = (date(2025, 12, 1), date(2026, 5, 17), date(2026, 11, 30))


def standing(truth: dict[str, Any], site: str, day: date) -> set[str]:
    return {
        ad["id"]
        for ad in truth["ads"]
        if ad["site"] == site and not ad["private"] and ad["posted"] <= day.isoformat() < ad["gone"]
    }


def shop_ids(visitor: Visitor, path: str = "search?q=") -> list[str]:
    ids: list[str] = []
    while path:
        page = visitor.text(SHOP, path)
        here = re.findall(r'class="card-link" href="/item/(\d+)"', page)
        assert len(here) <= 24
        ids += here
        following = re.search(r'<a rel="next" href="([^"]+)"', page)
        path = following.group(1).replace("&amp;", "&") if following else ""
    return ids


def social_posts(visitor: Visitor, query: str = "") -> list[dict[str, Any]]:
    posts: list[dict[str, Any]] = []
    cursor: str | None = ""
    while cursor is not None:
        answer = visitor.json(SOCIAL, f"api/v1/posts?q={quote(query)}&cursor={cursor}&limit=50")
        posts += answer["posts"]
        cursor = answer["next"]
    return posts


def spa_ids(visitor: Visitor) -> list[str]:
    ids: list[str] = []
    offset: int | None = 0
    while offset is not None:
        answer = visitor.json(SPA, f"api/ads?q=&offset={offset}&limit=20")
        ids += [ad["id"] for ad in answer["ads"]]
        offset = answer["next"]
    return ids


@pytest.mark.parametrize("day", DAYS)
def test_each_site_lists_exactly_the_ads_that_stand(
    box: Sandbox, visitor: Visitor, truth: dict[str, Any], day: date
) -> None:
    box.set_day(day)
    for site, ids in (
        (SHOP, shop_ids(visitor)),
        (SPA, spa_ids(visitor)),
        (SOCIAL, [post["id"] for post in social_posts(visitor)]),
    ):
        assert len(ids) == len(set(ids)), site
        assert set(ids) == standing(truth, site, day), site
        assert len(ids) > 40


def test_item_pages_show_title_price_seller_and_end_when_the_ad_does(
    box: Sandbox, visitor: Visitor, truth: dict[str, Any]
) -> None:
    ads = [ad for ad in truth["ads"] if ad["site"] == SHOP and not ad["private"] and not ad["hostile"]]
    for ad in ads[40:900:60]:
        posted, gone = date.fromisoformat(ad["posted"]), date.fromisoformat(ad["gone"])
        day = max(posted, date(2025, 12, 1))
        box.set_day(day)
        page = visitor.text(SHOP, ad["path"])
        assert ad["handle"] in page
        assert 'class="item-title"' in page
        assert ('class="price"' in page) == (ad["prices"][0][1] is not None)
        if gone <= LAST_DAY:
            box.set_day(gone)
            assert visitor.get(SHOP, ad["path"])[0] in {404, 410}


def test_a_sold_ad_stands_with_a_banner_until_it_is_gone(box: Sandbox, visitor: Visitor, truth: dict[str, Any]) -> None:
    ad = next(
        ad for ad in truth["ads"] if ad["site"] == SHOP and not ad["private"] and (ad["sold"] or "") > "2026-02-01"
    )
    sold = date.fromisoformat(ad["sold"])
    box.set_day(sold - timedelta(days=1))
    assert "sold-banner" not in visitor.text(SHOP, ad["path"])
    box.set_day(sold)
    assert "sold-banner" in visitor.text(SHOP, ad["path"])


def test_only_a_takedown_says_so(box: Sandbox, visitor: Visitor, truth: dict[str, Any]) -> None:
    shop = [
        ad for ad in truth["ads"] if ad["site"] == SHOP and not ad["private"] and "2025-12-02" < ad["gone"] < "2026-11"
    ]
    for cause, told in (("taken_down", True), ("removed", False), ("expired", False)):
        ad = next(ad for ad in shop if ad["cause"] == cause)
        box.set_day(date.fromisoformat(ad["gone"]))
        assert ("removed-notice" in visitor.get(SHOP, ad["path"])[1]) == told


def test_structured_data_comes_good_broken_and_missing(box: Sandbox, visitor: Visitor, truth: dict[str, Any]) -> None:
    box.set_day(date(2026, 5, 17))
    here = standing(truth, SHOP, date(2026, 5, 17))
    by_markup = {
        ad["markup"]: ad for ad in truth["ads"] if ad["site"] == SHOP and ad["id"] in here and not ad["hostile"]
    }
    assert set(by_markup) == {"jsonld", "broken", "microdata", "opengraph", "plain"}
    pages = {markup: visitor.text(SHOP, ad["path"]) for markup, ad in by_markup.items()}
    scripts = {name: re.findall(r"ld\+json\">(.*?)</script>", page, re.DOTALL) for name, page in pages.items()}
    product = json.loads(scripts["jsonld"][0])
    assert product["sku"] == by_markup["jsonld"]["id"]
    with pytest.raises(json.JSONDecodeError):
        json.loads(scripts["broken"][0])
    assert 'itemprop="name"' in pages["microdata"]
    assert 'property="og:title"' in pages["opengraph"]
    assert not scripts["plain"]
    assert "itemprop" not in pages["plain"] + pages["opengraph"]


def test_the_forbidden_part_holds_ads_but_nothing_allowed_links_to_it(
    box: Sandbox, visitor: Visitor, truth: dict[str, Any]
) -> None:
    day = date(2026, 6, 10)
    box.set_day(day)
    assert "Disallow: /private/" in visitor.text(SHOP, "robots.txt")
    hidden = [ad for ad in truth["ads"] if ad["private"] and ad["posted"] <= day.isoformat() < ad["gone"]]
    assert hidden
    assert hidden[0]["handle"] in visitor.text(SHOP, hidden[0]["path"])
    allowed = ["", "search?q=", "category/pets", "sitemap.xml", f"seller/{hidden[0]['handle']}", "calendar/2026-06"]
    for path in [*allowed, *(f"item/{ad_id}" for ad_id in shop_ids(visitor)[::10])]:
        page = visitor.get(SHOP, path)[1]
        assert "/private" not in page, path
        assert hidden[0]["id"] not in page, path
    assert visitor.get(SHOP, f"item/{hidden[0]['id']}")[0] == 404
    for site in (SPA, SOCIAL):
        assert "User-agent: *" in visitor.text(site, "robots.txt")


def test_search_wants_every_word_in_any_case(box: Sandbox, visitor: Visitor) -> None:
    box.set_day(date(2026, 5, 17))
    everything = social_posts(visitor)
    words = "PYTHON regius"
    found = {post["id"] for post in social_posts(visitor, words)}
    for post in everything:
        text = post["text"].casefold()
        if "python" in text and "regius" in text:
            assert post["id"] in found
    assert set(shop_ids(visitor, "search?q=nosuchword12345")) == set()
    newest = [post["created_at"] for post in everything]
    assert newest == sorted(newest, reverse=True)


def test_the_spa_shows_nothing_without_its_script(visitor: Visitor, box: Sandbox) -> None:
    box.set_day(date(2026, 5, 17))
    first = visitor.json(SPA, "api/ads?limit=1")["ads"][0]
    for path in ("", "?q=parrot", first["url"]):
        shell = visitor.text(SPA, path)
        assert '<div id="app"></div>' in shell
        assert first["title"] not in shell
        assert not re.search(r'src="https?:', shell)
    detail = visitor.json(SPA, f"api/ads/{first['id']}")
    assert detail["description"]
    assert detail["seller"]["name"]


def test_the_clock_moves_by_call_and_by_file(box: Sandbox, visitor: Visitor, truth_path: Path) -> None:
    box.set_day(date(2026, 3, 1))
    before = set(shop_ids(visitor))
    (truth_path.parent / "day").write_text("2026-04-20\n", encoding="utf-8")
    assert box.day == date(2026, 4, 20)
    assert set(shop_ids(visitor)) != before
    with pytest.raises(ValueError, match="2025-12-01 to 2026-11-30"):
        box.set_day(date(2027, 1, 1))
    (truth_path.parent / "day").write_text("not a day\n", encoding="utf-8")
    assert box.day == date(2026, 4, 20)
    box.set_day(date(2026, 3, 1))
    assert set(shop_ids(visitor)) == before


def test_neither_truth_nor_day_can_be_fetched(visitor: Visitor) -> None:
    for site in (SHOP, SPA, SOCIAL):
        for path in ("truth.json", "day", "static/../truth.json", "static/%2e%2e/truth.json", "img/../truth.json"):
            assert visitor.get(site, path)[0] == 404, (site, path)


def test_an_unchanged_page_answers_not_modified(box: Sandbox, visitor: Visitor) -> None:
    box.set_day(date(2026, 3, 1))
    path = f"item/{shop_ids(visitor)[0]}"
    _, _, headers = visitor.get(SHOP, path)
    assert headers["Last-Modified"].endswith("GMT")
    assert visitor.get(SHOP, path, **{"If-None-Match": headers["ETag"]})[0] == 304


def test_hostile_ads_are_escaped(box: Sandbox, visitor: Visitor, truth: dict[str, Any]) -> None:
    box.set_day(date(2026, 3, 1))
    hostile = {ad["hostile"]: ad for ad in truth["ads"] if ad["hostile"] and ad["site"] == SHOP}
    page = visitor.text(SHOP, hostile["script"]["path"])
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    broken = visitor.text(SHOP, hostile["broken_jsonld"]["path"])
    assert broken.count("</script>") == 1
    assert visitor.text(
        SOCIAL, next(ad["path"] for ad in truth["ads"] if ad["hostile"] == "emoji" and ad["site"] == SOCIAL)
    )


def test_the_rate_limit_tells_when_to_come_back() -> None:
    limit = RateLimit(2)
    assert limit.take()[0]
    allowed, headers = limit.take()
    assert allowed
    assert headers["X_RateLimit_Remaining"] == "0"
    allowed, headers = limit.take()
    assert not allowed
    assert 1 <= int(headers["Retry_After"]) <= 60


def test_pictures_are_the_same_for_the_same_name_and_differ_for_others(visitor: Visitor) -> None:
    first = visitor.text(SHOP, "img/bird-1-0.svg")
    assert first == visitor.text(SPA, "img/bird-1-0.svg") != visitor.text(SHOP, "img/bird-2-0.svg")
    assert visitor.get(SHOP, "img/x.exe")[0] == 404


@pytest.mark.parametrize(("text", "number"), [("3", 3), ("-1", 1), ("x", 1), ("٣", 1), ("9" * 30, 50), ("", 1)])
def test_odd_page_numbers_are_held_within_bounds(text: str, number: int) -> None:
    assert Request("/", {"page": text}, "").number("page", 1, 1, 50) == number


def test_odd_requests_get_an_answer_and_no_trace(visitor: Visitor) -> None:
    for path in ("calendar/9999-12", "calendar/x", "item/", "category/none", "seller/nobody", "search?q=%00%ff&page=0"):
        assert visitor.get(SHOP, path)[0] in {200, 404}
    assert visitor.get(SOCIAL, "api/v1/posts?cursor=%%%")[0] == 400
    assert visitor.get(SHOP, "search?q=" + "x" * 5000)[0] == 414
