from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from model.effort import VisitOutcome
from model.listing import ListingState
from tests.spiders.engines.api import Api, Asked, Walked, always, refuse, served, walk
from tests.spiders.site import Answer, as_json, html

ROUTE, DATES = "/wp-json/wc/store/v1/products", "/wp-json/wp/v2/product"


def product(number: int, **parts: Any) -> dict[str, Any]:
    prices = {
        "price": "129900", "regular_price": "150000", "sale_price": "129900", "price_range": None,
        "currency_code": "EUR", "currency_symbol": "€", "currency_minor_unit": 2, "currency_decimal_separator": ",",
    }  # fmt: skip
    return {
        "id": number, "name": f"Turtle shell &#8211; no. {number}", "slug": f"shell-{number}", "type": "simple",
        "permalink": f"http://127.0.0.1/shop/product/shell-{number}/?a=b", "sku": f"S{number}", "prices": prices,
        "short_description": "<p>Short</p>", "description": "<p>Old <em>shell</em></p>", "is_purchasable": True,
        "is_in_stock": number != 2, "images": [{"id": 1, "src": f"https://img/{number}.jpg", "thumbnail": "https://t"}],
        "categories": [{"id": 9, "name": "Shells &amp; bones", "slug": "shells", "link": "x"}],
        "tags": [{"id": 3, "name": "antique"}], "add_to_cart": {"text": "Add"},
        "attributes": [{"id": 0, "name": "Origin", "terms": [{"id": 0, "name": "Caribbean", "slug": "c"}]}],
    } | parts  # fmt: skip


class Shop:
    """The Store API over some products; ``counts`` whether it sends the totals, ``links`` whether a Link header."""

    def __init__(self) -> None:
        self.products: list[Any] = [product(n) for n in range(1, 8)]
        self.counts = self.links = True

    def list(self, asked: Asked) -> Answer:
        words = asked.query.get("search", "").lower()
        found = [each for each in self.products if not words or words in str(each).lower()]
        per_page, page = asked.number("per_page", 10), asked.number("page", 1)
        status, headers, body = as_json(found[(page - 1) * per_page : page * per_page])
        if self.counts:
            headers |= {"X-WP-Total": str(len(found)), "X-WP-TotalPages": str(-(-len(found) // per_page))}
        if self.links and page * per_page < len(found):
            headers |= {"Link": f'<http://127.0.0.1/x?page={page + 1}>; rel="next"'}
        return status, headers, body

    def dates(self, asked: Asked) -> Answer:
        wanted = asked.query["include"].split(",")
        return as_json([{"id": int(each), "date_gmt": f"2026-01-0{each}T08:00:00"} for each in wanted])


@pytest.fixture
def shop() -> Shop:
    return Shop()


@pytest.fixture
def api(shop: Shop) -> Iterator[Api]:
    with served(Api({ROUTE: shop.list, DATES: shop.dates})) as api:
        yield api


def crawl(api: Api, folder: Path, query: str = "", **parts: Any) -> Walked:
    return walk(api, folder, query, **{"kind": "woocommerce", "interface": {"per_page": 3}} | parts)


def test_every_product_with_its_fields(api: Api, tmp_path: Path) -> None:
    walked = crawl(api, tmp_path)
    assert walked.visit.outcome is VisitOutcome.COMPLETED
    assert list(walked.listings) == [str(n) for n in range(1, 8)]
    one = walked.listings["1"]
    assert (one.title, one.text) == ("Turtle shell – no. 1", "Old shell\n\nShort\n\nOrigin: Caribbean")
    assert (one.price_amount, one.price_currency) == (Decimal("1299.00"), "EUR")
    assert (one.category, one.images) == ("Shells & bones / antique", ("https://img/1.jpg",))
    assert one.posted_at == datetime(2026, 1, 1, 8, tzinfo=UTC)
    assert one.url == "http://127.0.0.1/shop/product/shell-1/?a=b"
    assert walked.listings["2"].state is ListingState.SOLD
    assert len(api.asked_of(DATES)) == 3, "one question a page"


def test_minor_units_ranges_and_products_without_a_price(api: Api, shop: Shop, tmp_path: Path) -> None:
    yen = {"price": "5000", "price_range": None, "currency_code": "JPY", "currency_minor_unit": 0}
    dinar = {
        "price": "9000",
        "price_range": {"min_amount": "1500", "max_amount": "9000"},
        "currency_code": "KWD",
        "currency_minor_unit": 3,
    }
    none = {"price": "", "price_range": None, "currency_code": "EUR", "currency_minor_unit": 2}
    shop.products = [product(1, prices=yen), product(2, prices=dinar), product(3, prices=none)]
    found = crawl(api, tmp_path).listings
    assert (found["1"].price_amount, found["1"].price_currency) == (Decimal(5000), "JPY")
    assert found["2"].price_amount == Decimal("1.500")
    assert found["3"].price_amount is None


def test_search_section_and_last_page_without_counts(api: Api, shop: Shop, tmp_path: Path) -> None:
    assert list(crawl(api, tmp_path, "no. 4").listings) == ["4"]
    crawl(api, tmp_path, interface={"sections": ["9"]})
    assert api.asked_of(ROUTE)[-1].query["category"] == "9"
    walked = crawl(api, tmp_path, interface={"sections": ["9", "10"]}, max_pages=1)
    assert walked.visit.outcome is VisitOutcome.BUDGET, "the other section was left out"
    assert api.asked_of(ROUTE)[-1].query["category"] == "9"
    shop.counts = False
    assert len(crawl(api, tmp_path).listings) == 7, "by the Link header"
    shop.links = False
    shop.products = [product(n) for n in range(1, 7)]
    walked = crawl(api, tmp_path)
    assert (walked.visit.outcome, len(walked.listings)) == (VisitOutcome.COMPLETED, 6), "until a page is empty"
    shop.products = []
    assert crawl(api, tmp_path).visit.outcome is VisitOutcome.COMPLETED


def test_the_other_routes(api: Api, shop: Shop, tmp_path: Path) -> None:
    """Plain permalinks answer /wp-json/ with a page; the front page then takes rest_route."""

    def front(asked: Asked) -> Answer:
        routes = {"/wc/store/v1/products": shop.list, "/wp/v2/product": shop.dates}
        route = routes.get(asked.query.get("rest_route", ""))
        return route(asked) if route else html("<h1>Shop</h1>")

    api.routes = {"/": front, ROUTE: lambda _: html("<h1>Shop</h1>")}
    walked = crawl(api, tmp_path)
    assert len(walked.listings) == 7
    assert walked.listings["3"].posted_at is not None
    api.routes = {"/wp-json/wc/store/products": shop.list, DATES: lambda _: refuse(401)}
    walked = crawl(api, tmp_path)
    assert (len(walked.listings), walked.listings["3"].posted_at) == (7, None)
    assert len(api.asked_of(DATES)) == 1, "a refusal is not asked again"


def test_refusals_and_changes(api: Api, tmp_path: Path) -> None:
    cases: list[tuple[Answer, VisitOutcome, str]] = [
        (refuse(401), VisitOutcome.BLOCKED, "asks for a login"),
        (refuse(404), VisitOutcome.PAGE_CHANGED, "no WooCommerce Store API"),
        (as_json({"code": "x", "message": "Sorry"}), VisitOutcome.PAGE_CHANGED, "no WooCommerce Store API"),
        ((200, {}, b"[{"), VisitOutcome.PAGE_CHANGED, "no WooCommerce Store API"),
        (refuse(500), VisitOutcome.UNREACHABLE, "HTTP 500"),
    ]
    for answer, outcome, words in cases:
        api.routes = {"*": always(answer)}
        visit = crawl(api, tmp_path).visit
        assert (visit.outcome, words in visit.reason) == (outcome, True), visit.reason


def test_malformed_products_and_a_page_that_repeats(api: Api, shop: Shop, tmp_path: Path) -> None:
    odd: list[Any] = [product(1, prices="x", images="y", categories=[None], attributes={}), {"prices": {}, "name": "x"}]
    shop.products = odd
    walked = crawl(api, tmp_path)
    assert (list(walked.listings), walked.visit.n_errors) == (["1"], 1)

    def same(_: Asked) -> Answer:
        status, headers, body = as_json([product(1)])
        return status, headers | {"X-WP-TotalPages": "500"}, body

    api.routes[ROUTE] = same
    walked = crawl(api, tmp_path)
    assert (walked.visit.outcome, len(walked.listings)) == (VisitOutcome.COMPLETED, 1)
    assert len(api.asked_of(ROUTE)) < 10
