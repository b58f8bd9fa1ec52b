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
from tests.spiders.site import Answer, as_json

ACTIVE, BATCH = "/v3/application/listings/active", "/v3/application/listings/batch"


def listing(number: int, **parts: Any) -> dict[str, Any]:
    return {
        "listing_id": number, "user_id": 5, "shop_id": 77, "title": f"Cowrie shell &#39;{number}&#39;",
        "description": "Shells &quot;from&quot; the sea\n\nSecond line", "state": "active", "quantity": 2,
        "url": f"https://www.etsy.com/listing/{number}/cowrie", "original_creation_timestamp": 1767225600,
        "created_timestamp": 1777225600, "tags": ["shell", "sea"], "materials": ["Cowrie", "brass"],
        "price": {"amount": 1250, "divisor": 100, "currency_code": "GBP"}, "language": "en-US",
    } | parts  # fmt: skip


def included(number: int) -> dict[str, Any]:
    shop = {"shop_id": 77, "shop_name": "SeaThings"}
    return listing(number, images=[{"url_fullxfull": f"https://i.etsystatic.com/{number}.jpg"}], shop=shop)


class Etsy:
    def __init__(self) -> None:
        self.listings: list[Any] = [listing(n) for n in range(1, 8)]
        self.key = "keystring1"
        self.deepest = 1000

    def active(self, asked: Asked) -> Answer:
        if asked.headers.get("x-api-key") != self.key:
            return as_json({"error": "Invalid API key: should be in the format 'keystring:shared_secret'."}, 403)
        limit, offset = asked.number("limit", 25), asked.number("offset", 0)
        if offset > self.deepest:
            return as_json({"error": "offset too large"}, 400)
        words = asked.query.get("keywords", "").lower()
        found = [each for each in self.listings if words in str(each).lower()]
        return as_json({"count": len(found), "results": found[offset : offset + limit]})

    def batch(self, asked: Asked) -> Answer:
        return as_json({"count": 1, "results": [included(int(each)) for each in asked.query["listing_ids"].split(",")]})


@pytest.fixture
def etsy(monkeypatch: pytest.MonkeyPatch) -> Etsy:
    monkeypatch.setenv("ADWARDEN_TEST_SHOP_KEY", "keystring1")
    return Etsy()


@pytest.fixture
def api(etsy: Etsy) -> Iterator[Api]:
    shop = "/v3/application/shops/77/listings/active"
    with served(Api({ACTIVE: etsy.active, BATCH: etsy.batch, shop: etsy.active})) as api:
        yield api


def crawl(api: Api, folder: Path, query: str = "", **parts: Any) -> Walked:
    return walk(api, folder, query, **{"kind": "etsy", "interface": {"per_page": 3}} | parts)


def test_every_listing_with_its_fields(api: Api, etsy: Etsy, tmp_path: Path) -> None:
    etsy.listings[1] = listing(2, state="sold_out")
    etsy.listings[2] = included(3)
    walked = crawl(api, tmp_path)
    assert (walked.visit.outcome, len(walked.listings)) == (VisitOutcome.COMPLETED, 7)
    one = walked.listings["1"]
    assert one.title == "Cowrie shell '1'"
    assert one.text == 'Shells "from" the sea\n\nSecond line\n\nMaterials: Cowrie, brass'
    assert (one.price_amount, one.price_currency) == (Decimal("12.5"), "GBP")
    assert (one.category, one.language) == ("shell / sea", "en")
    assert one.posted_at == datetime(2026, 1, 1, tzinfo=UTC)
    assert one.images == ("https://i.etsystatic.com/1.jpg",)
    assert one.seller_key == walked.listings["3"].seller_key
    assert walked.listings["2"].state is ListingState.SOLD
    assert [len(each.query["listing_ids"].split(",")) for each in api.asked_of(BATCH)] == [2, 3, 1]


def test_search_sections_and_shops(api: Api, tmp_path: Path) -> None:
    assert list(crawl(api, tmp_path, "'4'").listings) == []
    assert list(crawl(api, tmp_path, "&#39;4").listings) == ["4"]
    crawl(api, tmp_path, interface={"sections": ["68887", "shop:77"]})
    lists = [each for each in api.asked if each.path.endswith("active")]
    assert (lists[-2].query["taxonomy_id"], lists[-1].path) == ("68887", "/v3/application/shops/77/listings/active")


def test_key_and_secret_together(api: Api, etsy: Etsy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    etsy.key = "keystring1:s3cret"
    visit = crawl(api, tmp_path).visit
    assert visit.outcome is VisitOutcome.BLOCKED
    assert "keystring:shared_secret" in visit.reason
    assert "ADWARDEN_TEST_SHOP_SECRET" in visit.reason
    monkeypatch.setenv("ADWARDEN_TEST_SHOP_SECRET", "s3cret")
    assert len(crawl(api, tmp_path).listings) == 7
    monkeypatch.delenv("ADWARDEN_TEST_SHOP_KEY")
    assert "set ADWARDEN_TEST_SHOP_KEY" in crawl(api, tmp_path).summary.error


def test_the_deepest_page_refusals_and_malformed_listings(api: Api, etsy: Etsy, tmp_path: Path) -> None:
    etsy.deepest = 3
    walked = crawl(api, tmp_path)
    assert (walked.visit.outcome, len(walked.listings)) == (VisitOutcome.BUDGET, 6)
    assert "no more than 6 of this query" in walked.visit.reason
    etsy.listings = [None, {"title": "x"}, listing(9, price="x", images=3, tags=None, shop=[])]
    api.routes[BATCH] = lambda _: refuse(500)
    walked = crawl(api, tmp_path)
    assert (list(walked.listings), walked.visit.n_errors) == (["9"], 2)
    for answer, outcome in (
        (as_json({"count": 1}), VisitOutcome.PAGE_CHANGED),
        ((200, {}, b"{"), VisitOutcome.PAGE_CHANGED),
        (refuse(429), VisitOutcome.BLOCKED),
        (as_json({"count": 0, "results": []}), VisitOutcome.COMPLETED),
    ):
        api.routes[ACTIVE] = always(answer)
        assert crawl(api, tmp_path).visit.outcome is outcome
