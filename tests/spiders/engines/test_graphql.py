from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from crawler.platform import read_description
from model.effort import VisitOutcome
from model.errors import ConfigError
from model.listing import ListingState
from tests.spiders.engines.api import Api, Asked, Walked, always, refuse, served, walk
from tests.spiders.site import Answer, as_json

FIELDS = {
    "id": "id", "title": "name", "text": "description", "price": "pricing.gross.amount",
    "url": "join('', ['/p/', slug])",
    "currency": "pricing.gross.currency", "posted": "created", "images": "media[].url", "sold": "!isAvailable",
}  # fmt: skip
RELAY = {
    "document": "query($q: String, $after: String) { products(first: 3, after: $after, search: $q) { x } }",
    "variables": {"q": "{query}", "after": "{cursor}", "first": 3},
    "items": "data.products.edges[].node",
    "next": "data.products.pageInfo.hasNextPage && data.products.pageInfo.endCursor",
}
COUNTED = {
    "url": "{base}shop-api",
    "document": "query { search { items { id } } }",
    "variables": {"skip": "{offset}", "take": 3, "page": "{page}", "term": "*{query}*"},
    "items": "data.search.items",
    "per_page": 3,
    "minor_units": 2,
}


def product(number: int) -> dict[str, Any]:
    return {
        "id": f"P{number}", "name": f"Coral {number}", "slug": f"coral-{number}", "isAvailable": number != 2,
        "description": "<p>Red &amp; dead</p>", "pricing": {"gross": {"amount": 1250 + number, "currency": "CHF"}},
        "created": "2026-05-06T07:08:09+02:00", "media": [{"url": f"/m/{number}.jpg"}],
    }  # fmt: skip


class Shop:
    def __init__(self) -> None:
        self.products: list[Any] = [product(n) for n in range(1, 8)]

    def relay(self, asked: Asked) -> Answer:
        told = asked.json["variables"]
        assert told["first"] == 3
        found = [each for each in self.products if told["q"].lower() in str(each).lower()]
        start = int(told["after"] or 0)
        info = {"hasNextPage": start + 3 < len(found), "endCursor": str(start + 3)}
        edges = [{"node": each} for each in found[start : start + 3]]
        return as_json({"data": {"products": {"edges": edges, "pageInfo": info}}})

    def counted(self, asked: Asked) -> Answer:
        told = asked.json["variables"]
        assert told["skip"] == (told["page"] - 1) * 3
        assert told["term"] == "**"
        return as_json({"data": {"search": {"items": self.products[told["skip"] : told["skip"] + told["take"]]}}})


@pytest.fixture
def shop() -> Shop:
    return Shop()


@pytest.fixture
def api(shop: Shop) -> Iterator[Api]:
    with served(Api({"/graphql": shop.relay, "/shop-api": shop.counted})) as api:
        yield api


def crawl(api: Api, folder: Path, query: str = "", **parts: Any) -> Walked:
    return walk(api, folder, query, **{"kind": "graphql", "graphql": RELAY, "listing": {"fields": FIELDS}} | parts)


def test_pages_by_cursor_with_every_field(api: Api, tmp_path: Path) -> None:
    walked = crawl(api, tmp_path)
    assert (walked.visit.outcome, len(walked.listings), len(api.asked)) == (VisitOutcome.COMPLETED, 7, 3)
    assert api.asked[0].json["variables"] == {"q": "", "after": None, "first": 3}
    one = walked.listings["P1"]
    assert (one.title, one.text, one.url) == ("Coral 1", "Red & dead", f"{api.url}p/coral-1")
    assert (one.price_amount, one.price_currency) == (Decimal(1251), "CHF")
    assert one.images == (f"{api.url}m/1.jpg",)
    assert one.posted_at is not None
    assert one.posted_at.isoformat() == "2026-05-06T05:08:09+00:00"
    assert walked.listings["P2"].state is ListingState.SOLD
    assert list(crawl(api, tmp_path, "coral 6").listings) == ["P6"]


def test_pages_by_number_and_minor_units(api: Api, tmp_path: Path) -> None:
    walked = crawl(api, tmp_path, graphql=COUNTED)
    assert (walked.visit.outcome, len(walked.listings)) == (VisitOutcome.COMPLETED, 7)
    assert walked.listings["P1"].price_amount == Decimal("12.51")
    walked = crawl(api, tmp_path, graphql=COUNTED, max_pages=1)
    assert (walked.visit.outcome, len(walked.listings)) == (VisitOutcome.BUDGET, 3)


def test_a_token_travels_in_the_header(api: Api, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADWARDEN_TEST_SHOP_TOKEN", "t0k3n")
    crawl(api, tmp_path)
    assert api.asked[0].headers["authorization"] == "Bearer t0k3n"
    monkeypatch.setenv("ADWARDEN_TEST_SHOP_KEY", "k3y")
    crawl(api, tmp_path, interface={"key_header": "X-Publishable-Key"})
    assert api.asked[-1].headers["x-publishable-key"] == "k3y"


def test_errors_and_malformed_products(api: Api, shop: Shop, tmp_path: Path) -> None:
    throttled = {"errors": [{"message": "Slow down", "extensions": {"code": "THROTTLED"}}]}
    cases: list[tuple[Answer, VisitOutcome, str]] = [
        (as_json({"errors": [{"message": "Unknown field x"}]}, 400), VisitOutcome.PAGE_CHANGED, "Unknown field x"),
        (as_json(throttled), VisitOutcome.BLOCKED, "too often"),
        (as_json({"data": {"products": None}}), VisitOutcome.PAGE_CHANGED, "no list at graphql.items"),
        (refuse(401), VisitOutcome.BLOCKED, "set or renew ADWARDEN_TEST_SHOP_TOKEN, ADWARDEN_TEST_SHOP_KEY"),
        ((200, {}, b'{"data"'), VisitOutcome.PAGE_CHANGED, "not JSON"),
    ]
    for answer, outcome, words in cases:
        api.routes["/graphql"] = always(answer)
        visit = crawl(api, tmp_path).visit
        assert (visit.outcome, words in visit.reason) == (outcome, True), visit.reason
    api.routes["/graphql"] = shop.relay
    shop.products = [None, {"id": "P3"}, product(1)]
    walked = crawl(api, tmp_path)
    assert (list(walked.listings), walked.visit.n_errors) == (["P1"], 1), "Relay drops the node that is null"


DESCRIPTION = """name: shop
kind: graphql
base_url: http://127.0.0.1/
graphql: {file: products.graphql, items: data.products}
listing: {fields: {id: id, title: name}}
"""


def test_the_document_may_lie_beside_the_description(tmp_path: Path) -> None:
    file = tmp_path / "shop.yml"
    file.write_text(DESCRIPTION)
    with pytest.raises(ConfigError, match=r"shop.yml: graphql.file: '.*products.graphql' cannot be read"):
        read_description(file)
    (tmp_path / "products.graphql").write_text("{ products { id name } }")
    described = read_description(file)
    assert described.graphql is not None
    assert described.graphql.document == "{ products { id name } }"
    file.write_text(DESCRIPTION.replace("file: products.graphql, ", ""))
    with pytest.raises(ConfigError, match=r"shop.yml:4: .*write the query there"):
        read_description(file)
    file.write_text(DESCRIPTION.replace("graphql: {file: products.graphql, items: data.products}\n", ""))
    with pytest.raises(ConfigError, match=r"needs a block 'graphql'"):
        read_description(file)
