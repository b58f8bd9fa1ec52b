from __future__ import annotations

import pytest

from model.effort import VisitOutcome
from tests.spiders.site import Shop, html
from tests.spiders.stored import Ground, ground  # noqa: F401  (a fixture)

_NO_CARDS = {"limits": {"refetch_after_days": 0}}


@pytest.fixture
def shop(shop: Shop) -> Shop:
    shop.n_items, shop.per_page = 40, 40
    return shop


def used_to(shop: Shop, ground: Ground) -> None:  # noqa: F811
    for day in range(5):
        assert ground.crawl(shop.url, day=day, **_NO_CARDS).error == ""


def test_an_empty_answer_where_ads_are_usual_is_missing_data(shop: Shop, ground: Ground) -> None:  # noqa: F811
    used_to(shop, ground)
    shop.routes["/search"] = lambda _: html("<p>No results</p>")
    done = ground.crawl(shop.url, day=6, **_NO_CARDS)
    assert done.visits[0].outcome is VisitOutcome.PAGE_CHANGED
    assert "0 listings where 40 are usual" in done.error
    assert done.exit_code == 1


def test_a_layout_in_which_prices_are_lost_is_missing_data(shop: Shop, ground: Ground) -> None:  # noqa: F811
    used_to(shop, ground)
    for n in range(1, 41):
        page = html(f"<h1>Item {n}</h1><p class='description'>A fine thing numbered {n}, as ever.</p>")
        shop.routes[f"/item/{n}"] = lambda _, page=page: page  # type: ignore[misc]
    done = ground.crawl(shop.url, day=6, **_NO_CARDS)
    assert done.visits[0].outcome is VisitOutcome.PAGE_CHANGED
    assert "price_amount is filled in 0% of 40 ads where 100% is usual" in done.error


def test_a_description_may_say_what_to_expect(shop: Shop, ground: Ground) -> None:  # noqa: F811
    few = ground.crawl(shop.url, expects={"listings": [50, 500]})
    assert "40 listings where 500 are usual and at least 50 expected" in few.error
    used_to(shop, ground)
    shop.n_items = 10
    assert ground.crawl(shop.url, day=6, expects={"listings": [5, 500]}, **_NO_CARDS).error == ""


def test_another_depth_or_query_has_its_own_past(shop: Shop, ground: Ground) -> None:  # noqa: F811
    used_to(shop, ground)
    assert ground.crawl(shop.url, day=6, queries=["Item 7"], **_NO_CARDS).error == ""
    assert ground.crawl(shop.url, day=7, **(_NO_CARDS | {"limits": {"max_pages": 1}})).error == ""


def test_effort_kept_apart_teaches_nothing(shop: Shop, ground: Ground) -> None:  # noqa: F811
    used_to(shop, ground)
    assert ground.rows("SELECT DISTINCT n_read, purpose FROM visits") == [(40, "search")]
    [(filled,)] = ground.rows("SELECT filled FROM visits LIMIT 1")
    assert '"price_amount"' in str(filled)
