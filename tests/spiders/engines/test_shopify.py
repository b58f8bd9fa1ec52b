from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from model.effort import VisitOutcome
from model.listing import ListingState
from tests.spiders.engines.api import Api, Asked, always, refuse, served, walk
from tests.spiders.site import Answer, as_json, html


def product(number: int, **parts: Any) -> dict[str, Any]:
    variants = [
        {"id": 1, "title": "S", "price": "30.00", "compare_at_price": "40.00", "available": number != 3},
        {"id": 2, "title": "M", "price": "19.50", "compare_at_price": None, "available": False},
    ]
    return {
        "id": 7_000_000_000_000 + number, "title": f"Carving {number} & box", "handle": f"carving-{number}",
        "body_html": f"<p>Old <b>carving</b> no. {number}</p><script>x()</script>", "vendor": "Atelier",
        "product_type": "Carvings", "tags": ["bone", "old"], "published_at": "2026-02-03T10:00:00-05:00",
        "created_at": "2020-01-01T00:00:00-05:00", "variants": variants,
        "images": [{"src": f"https://cdn.shopify.com/s/{number}.jpg?v=1"}, {"src": f"/s/{number}b.jpg"}],
    } | parts  # fmt: skip


@pytest.fixture
def shop() -> Iterator[Api]:
    products = [product(n) for n in range(1, 8)]

    def listed(asked: Asked) -> Answer:
        limit, page = asked.number("limit", 30), asked.number("page", 1)
        return as_json({"products": products[(page - 1) * limit : page * limit]})

    def home(_: Asked) -> Answer:
        return html(
            '<script>Shopify.shop = "x.myshopify.com"; Shopify.currency = {"active":"AUD","rate":"1.0"};</script>'
        )

    with served(Api({"/products.json": listed, "/collections/bone/products.json": listed, "/": home})) as api:
        yield api


def crawl(shop: Api, folder: Path, query: str = "", **parts: Any) -> Any:
    parts = {"interface": {"per_page": 3}} | parts
    return walk(shop, folder, query, kind="shopify", **parts)


def test_every_product_with_its_fields(shop: Api, tmp_path: Path) -> None:
    walked = crawl(shop, tmp_path)
    assert walked.visit.outcome is VisitOutcome.COMPLETED
    assert len(walked.listings) == 7
    one = walked.listings["7000000000001"]
    assert (one.title, one.text) == ("Carving 1 & box", "Old carving no. 1")
    assert (one.price_amount, one.price_currency) == (Decimal("30.00"), "AUD"), "the cheapest that can be bought"
    assert one.posted_at == datetime(2026, 2, 3, 15, tzinfo=UTC)
    assert one.category == "Carvings / bone / old"
    assert one.images == ("https://cdn.shopify.com/s/1.jpg?v=1", f"{shop.url}s/1b.jpg")
    assert one.url == f"{shop.url}products/carving-1"
    three = walked.listings["7000000000003"]
    assert (three.state, three.price_amount) == (ListingState.SOLD, Decimal("19.50"))


def test_the_currency_as_the_shop_tells_it(shop: Api, tmp_path: Path) -> None:
    shop.routes["/meta.json"] = lambda _: as_json({"name": "x", "currency": "JPY"})
    assert crawl(shop, tmp_path).listings["7000000000001"].price_currency == "JPY"
    walked = crawl(shop, tmp_path, currency="CAD")
    assert walked.listings["7000000000001"].price_currency == "CAD", "the description has the last word"


def test_the_currency_of_the_first_product_where_no_page_of_the_shop_tells_it(shop: Api, tmp_path: Path) -> None:
    shop.routes["/"] = lambda _: html("<p>A shop</p>")
    shop.routes["/products/carving-1"] = lambda _: html('<script>{"offers": {"priceCurrency": "CAD"}}</script>')
    assert crawl(shop, tmp_path).listings["7000000000001"].price_currency == "CAD"


def test_a_query_and_the_budget(shop: Api, tmp_path: Path) -> None:
    assert list(crawl(shop, tmp_path, "OLD carving 4").listings) == ["7000000000004"]
    walked = crawl(shop, tmp_path, interface={"per_page": 3, "sections": ["bone", "bone"]}, max_pages=1)
    assert (walked.visit.outcome, len(walked.listings)) == (VisitOutcome.BUDGET, 3)


def test_refusals_and_changes(shop: Api, tmp_path: Path) -> None:
    wall = html('<form action="/password"><input type="password" name="password"></form>')
    cases: list[tuple[Answer, VisitOutcome, str]] = [
        (wall, VisitOutcome.BLOCKED, "login form"),
        (refuse(401), VisitOutcome.BLOCKED, "asks for a login"),
        (html("<p>Wait</p>", 403, **{"cf-mitigated": "challenge"}), VisitOutcome.BLOCKED, "challenge"),
        (refuse(404), VisitOutcome.PAGE_CHANGED, "use kind structured"),
        (as_json({"items": []}), VisitOutcome.PAGE_CHANGED, "no list 'products'"),
        ((200, {"Content-Type": "application/json"}, b'{"products": ['), VisitOutcome.PAGE_CHANGED, "not JSON"),
        (as_json({"products": []}), VisitOutcome.COMPLETED, ""),
        (refuse(429, Retry_After="999"), VisitOutcome.BLOCKED, "wait 999 s"),
    ]  # fmt: skip
    for answer, outcome, words in cases:
        shop.routes["/products.json"] = always(answer)
        visit = crawl(shop, tmp_path, currency="AUD").visit
        assert (visit.outcome, words in visit.reason) == (outcome, True), visit.reason


def test_asked_to_wait_it_waits_and_goes_on(shop: Api, tmp_path: Path) -> None:
    shop.first = [refuse(429, Retry_After="0"), refuse(503, Retry_After="0")]
    assert len(crawl(shop, tmp_path, currency="AUD").listings) == 7


def test_the_deepest_page_is_told_and_malformed_products_counted(shop: Api, tmp_path: Path) -> None:
    odd: list[Any] = [
        None,
        {"title": "no id"},
        {"id": 1},
        product(9, variants="x", images=None, tags="a, b", body_html=None),
    ]

    def listed(asked: Asked) -> Answer:
        return as_json({"products": odd}) if asked.number("page", 1) == 1 else refuse(400)

    shop.routes["/products.json"] = listed
    assert crawl(shop, tmp_path, interface={"per_page": 10}).visit.outcome is VisitOutcome.COMPLETED
    walked = crawl(shop, tmp_path)
    assert walked.visit.outcome is VisitOutcome.BUDGET
    assert "nothing is listed beyond page 1" in walked.visit.reason
    assert (list(walked.listings), walked.visit.n_errors) == (["7000000000009"], 3)
    assert walked.listings["7000000000009"].category == "Carvings / a / b"
