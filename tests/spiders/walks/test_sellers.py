from __future__ import annotations

import pytest

from db.store import Store
from model.errors import ConfigError
from spiders.runs.summaries import CrawlSummary
from spiders.walks.sellers import sellers_errand
from tests.spiders.conftest import described
from tests.spiders.site import Answer, Shop, html
from tests.spiders.stored import Ground, ground  # noqa: F401  (a fixture)

_LISTING = {"id_pattern": "/item/([^/?#]+)", "seller_link": ".seller a", "fields": {"seller": ".seller a::attr(href)"}}


def item(n: int, seller: str, title: str) -> Answer:
    link = f"<p class='seller'><a href='/seller/{seller}'>{seller}</a></p>"
    return html(f"<html lang='en'><h1>{title}</h1><p class='description'>A thing, no. {n}.</p>{link}</html>")


@pytest.fixture
def shop(shop: Shop) -> Shop:
    shop.n_items = 4
    for n in range(1, 9):
        answer = item(n, "ann" if n in (1, 7, 8) else f"s{n}", "tiger claw" if n == 1 else f"vase {n}")
        shop.routes[f"/item/{n}"] = lambda _, answer=answer: answer  # type: ignore[misc]
    cards = "".join(
        f'<article class="card"><a class="card-link" href="/item/{n}">Item {n}</a></article>' for n in (1, 7, 8)
    )
    shop.routes["/seller/ann"] = lambda _: html(cards)
    return shop


def walk(ground: Ground, shop: Shop) -> CrawlSummary:  # noqa: F811
    platform = described(shop.url, listing=_LISTING)
    with Store(ground.db_url) as store:
        keys = store.sellers_of_concern("test-shop", 5)
    return ground.run(platform, 1, sellers_errand(platform, keys, 5))


def test_the_other_ads_of_a_seller_with_a_flagged_ad_are_found(shop: Shop, ground: Ground) -> None:  # noqa: F811
    ground.crawl(shop.url, listing=_LISTING)
    assert ground.rows("SELECT count(*) FROM listings") == [(4,)]
    done = walk(ground, shop)
    assert (done.error, done.n_listings) == ("", 3)
    assert sorted(row[0] for row in ground.rows("SELECT external_id FROM listings")) == ["1", "2", "3", "4", "7", "8"]
    [(purpose, query)] = ground.rows("SELECT purpose, query FROM visits WHERE purpose <> 'search'")
    [(key,)] = ground.rows("SELECT seller_key FROM listings WHERE external_id = '1'")
    assert (purpose, query) == ("seller", f"seller:{key}")
    assert "ann" not in query


def test_a_seller_whose_ads_are_gone_is_no_failure(shop: Shop, ground: Ground) -> None:  # noqa: F811
    ground.crawl(shop.url, listing=_LISTING)
    shop.routes["/item/1"] = lambda _: html("", 404)
    done = walk(ground, shop)
    assert (done.error, done.n_listings) == ("", 0)
    assert "stands any more" in done.visits[0].reason


def test_a_missing_link_is_a_changed_page(shop: Shop, ground: Ground) -> None:  # noqa: F811
    ground.crawl(shop.url, listing=_LISTING)
    shop.routes["/item/1"] = lambda _: html("<h1>tiger claw</h1><p>The way to the seller is gone.</p>")
    assert "listing.seller_link" in walk(ground, shop).error


def test_a_description_must_mark_the_link() -> None:
    with pytest.raises(ConfigError, match=r"listing\.seller_link"):
        sellers_errand(described("http://127.0.0.1:1/"), ["k"], 5)
