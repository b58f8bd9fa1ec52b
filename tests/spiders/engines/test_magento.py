from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from model.effort import VisitOutcome
from model.listing import ListingState
from tests.spiders.engines.api import Api, Asked, Walked, always, refuse, served, walk
from tests.spiders.site import Answer, as_json


def product(number: int, **parts: Any) -> dict[str, Any]:
    money = {"value": 99.5 + number, "currency": "USD"}
    return {
        "uid": f"VUlE{number}", "id": number, "sku": f"IV-{number}", "name": f"Box {number}",
        "url_key": f"box-{number}",
        "url_suffix": ".htm", "stock_status": "OUT_OF_STOCK" if number == 2 else "IN_STOCK",
        "created_at": "2026-03-04 05:06:07", "description": {"html": "<p>Inlaid &amp; old</p>"},
        "short_description": {"html": ""}, "categories": [{"name": "Boxes"}, {"name": "Antiques"}],
        "image": {"url": f"https://m/{number}.jpg"}, "media_gallery": [{"url": f"https://m/g{number}.jpg"}],
        "price_range": {"minimum_price": {"regular_price": {"value": 500, "currency": "USD"}, "final_price": money}},
    } | parts  # fmt: skip


class Shop:
    """Magento's resolver over some products: refuses fields in ``unknown``, and pages that are not there."""

    def __init__(self) -> None:
        self.products: list[Any] = [product(n) for n in range(1, 8)]
        self.unknown: set[str] = set()
        self.store: Any = {
            "storeConfig": {"product_url_suffix": ".html", "base_currency_code": "USD", "locale": "en_US"}
        }

    def answer(self, asked: Asked) -> Answer:
        document = asked.json["query"]
        assert asked.method == "POST"
        assert document.count("{") == document.count("}")
        if "storeConfig" in document:
            return as_json({"data": self.store})
        fields = set(re.findall(r"\w+", document.partition("items")[2])) & self.unknown
        if fields:
            errors = [
                {"message": f'Cannot query field "{name}" on type "ProductInterface".'} for name in sorted(fields)
            ]
            return as_json({"errors": errors}, 400)
        arguments = {
            name: re.search(rf'{name}: "?([^",)]*)', document) for name in ("search", "pageSize", "currentPage")
        }
        told = {name: found.group(1) if found else "" for name, found in arguments.items()}
        assert told["search"] or "filter:" in document, "Magento asks for one of them"
        found = [each for each in self.products if told["search"].lower() in str(each).lower()]
        size, page = int(told["pageSize"]), int(told["currentPage"])
        pages = -(-len(found) // size)
        if page > 1 and page > pages:
            return as_json({"errors": [{"message": f"currentPage value {page} specified is greater than {pages}"}]})
        info = {"current_page": page, "page_size": size, "total_pages": pages}
        items = found[(page - 1) * size : page * size]
        return as_json({"data": {"products": {"total_count": len(found), "page_info": info, "items": items}}})


@pytest.fixture
def shop() -> Shop:
    return Shop()


@pytest.fixture
def api(shop: Shop) -> Iterator[Api]:
    with served(Api({"/graphql": shop.answer})) as api:
        yield api


def crawl(api: Api, folder: Path, query: str = "", **parts: Any) -> Walked:
    return walk(api, folder, query, **{"kind": "magento", "interface": {"per_page": 3}} | parts)


def test_every_product_with_its_fields(api: Api, tmp_path: Path) -> None:
    walked = crawl(api, tmp_path)
    assert walked.visit.outcome is VisitOutcome.COMPLETED, walked.visit.reason
    assert len(walked.listings) == 7
    one = walked.listings["IV-1"]
    assert (one.title, one.text, one.category) == ("Box 1", "Inlaid & old", "Boxes / Antiques")
    assert (one.price_amount, one.price_currency) == (Decimal("100.5"), "USD")
    assert (one.url, one.images) == (f"{api.url}box-1.htm", ("https://m/g1.jpg",))
    assert one.posted_at == datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
    assert walked.listings["IV-2"].state is ListingState.SOLD


def test_a_schema_that_knows_less(api: Api, shop: Shop, tmp_path: Path) -> None:
    shop.unknown = {"created_at", "uid", "url_suffix"}
    shop.products = [{name: value for name, value in product(1).items() if name not in shop.unknown}]
    one = crawl(api, tmp_path).listings["IV-1"]
    assert (one.posted_at, one.url) == (None, f"{api.url}box-1.html"), "the suffix of the shop"
    assert len(api.asked) == 3
    shop.unknown = {"sku"}
    walked = crawl(api, tmp_path)
    assert walked.visit.outcome is VisitOutcome.PAGE_CHANGED
    assert 'Cannot query field "sku"' in walked.visit.reason


def test_search_sections_and_nothing_found(api: Api, tmp_path: Path) -> None:
    assert list(crawl(api, tmp_path, "box 5").listings) == ["IV-5"]
    assert crawl(api, tmp_path, "no such").visit.outcome is VisitOutcome.COMPLETED
    crawl(api, tmp_path, interface={"sections": ["12", "MTI="]}, max_pages=2)
    assert 'category_id: {eq: "12"}' in api.asked[-2].json["query"]
    walked = crawl(api, tmp_path, interface={"per_page": 3}, max_pages=2)
    assert (walked.visit.outcome, len(walked.listings)) == (VisitOutcome.BUDGET, 6)


def test_refusals_errors_and_malformed_products(api: Api, shop: Shop, tmp_path: Path) -> None:
    cases: list[tuple[Answer, VisitOutcome, str]] = [
        (refuse(403), VisitOutcome.BLOCKED, "refuses us"),
        (
            as_json({"errors": [{"message": "Internal server error"}], "data": None}),
            VisitOutcome.PAGE_CHANGED,
            "Internal",
        ),
        (as_json({"data": {"items": []}}), VisitOutcome.PAGE_CHANGED, "no list data.products.items"),
        ((200, {}, b"<html>"), VisitOutcome.PAGE_CHANGED, "not JSON"),
        (refuse(404), VisitOutcome.PAGE_CHANGED, "HTTP 404"),
    ]
    for answer, outcome, words in cases:
        api.routes["/graphql"] = always(answer)
        visit = crawl(api, tmp_path).visit
        assert (visit.outcome, words in visit.reason) == (outcome, True), visit.reason
    api.routes["/graphql"] = shop.answer
    shop.products = [None, {"name": "x"}, product(1, price_range=None, categories="x", media_gallery=None)]
    walked = crawl(api, tmp_path)
    assert (list(walked.listings), walked.visit.n_errors) == (["IV-1"], 2)
    assert walked.listings["IV-1"].images == ("https://m/1.jpg",)


def test_asked_to_wait_it_waits(api: Api, tmp_path: Path) -> None:
    api.first = [refuse(429, Retry_After="0")]
    assert len(crawl(api, tmp_path).listings) == 7
