from __future__ import annotations

import gzip
import logging
from base64 import b64encode
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from model.effort import VisitOutcome
from model.listing import ListingState
from tests.spiders.engines.api import Api, Asked, Walked, always, refuse, served, walk
from tests.spiders.site import Answer, as_json

SEARCH, TOKEN = "/buy/browse/v1/item_summary/search", "/identity/v1/oauth2/token"
BASIC = "Basic " + b64encode(b"app-id-4711:app-secret-0815").decode()


def summary(number: int, **parts: Any) -> dict[str, Any]:
    return {
        "itemId": f"v1|11000{number}|0", "legacyItemId": f"11000{number}", "title": f"Elfenbein Figur {number}",
        "price": {"value": "250.00", "currency": "EUR"}, "condition": "Used",
        "itemWebUrl": f"https://www.ebay.de/itm/11000{number}?hash=item1:g:abc", "shortDescription": "Alte Figur",
        "image": {"imageUrl": "https://i.ebayimg.com/1.jpg"}, "itemCreationDate": "2026-04-05T06:07:08.000Z",
        "seller": {"username": "haendler7", "feedbackScore": 12}, "buyingOptions": ["FIXED_PRICE"],
        "itemLocation": {"city": "Bonn", "postalCode": "531**", "country": "DE"},
        "categories": [{"categoryId": "1", "categoryName": "Antiquitäten"}, {"categoryName": "Kunst"}],
        "shippingOptions": [{"shippingCostType": "FIXED", "shippingCost": {"value": "5.90", "currency": "EUR"}}],
    } | parts  # fmt: skip


class Ebay:
    """The Browse API over some items; a token serves ``lifetime`` questions."""

    def __init__(self) -> None:
        self.items: list[Any] = [summary(n) for n in range(1, 8)]
        self.lifetime = 1000
        self.tokens = 0
        self.served = 0
        self.total: int | None = None

    def token(self, asked: Asked) -> Answer:
        if asked.headers.get("authorization") != BASIC:
            return as_json({"error": "invalid_client", "error_description": "client authentication failed"}, 401)
        assert b"grant_type=client_credentials&scope=https%3A%2F%2Fapi.ebay.com%2Foauth%2Fapi_scope" in asked.body
        self.tokens, self.served = self.tokens + 1, 0
        return as_json({"access_token": f"v^1.1#t{self.tokens}", "expires_in": 7200, "token_type": "Application"})

    def _refused(self, asked: Asked) -> Answer | None:
        self.served += 1
        if asked.headers.get("authorization") == f"Bearer v^1.1#t{self.tokens}" and self.served <= self.lifetime:
            return None
        return as_json({"errors": [{"errorId": 1001, "message": "Invalid access token"}]}, 401)

    def search(self, asked: Asked) -> Answer:
        refused = self._refused(asked)
        if refused:
            return refused
        assert asked.headers["x-ebay-c-marketplace-id"] == "EBAY_DE"
        words = asked.query.get("q", "").lower()
        found = [each for each in self.items if words in str(each).lower()]
        limit, offset = asked.number("limit", 50), asked.number("offset", 0)
        assert offset % limit == 0, "as the documentation asks"
        assert "AUCTION" in asked.query["filter"], "else eBay lists fixed prices only"
        total = len(found) if self.total is None else self.total
        content: dict[str, Any] = {"href": "x", "total": total, "limit": limit, "offset": offset}
        if found[offset : offset + limit]:
            content["itemSummaries"] = found[offset : offset + limit]
        if offset + limit < total:
            left = f"q={words}&limit={limit}&offset={offset + limit}&filter={quote(asked.query['filter'])}"
            content["next"] = f"https://api.ebay.com{SEARCH}?{left}"
        return as_json(content)

    def item(self, asked: Asked) -> Answer:
        refused = self._refused(asked)
        if refused:
            return refused
        number = asked.path.rpartition("%7C0")[0][-1]
        if number == "5":
            return as_json({"errors": [{"errorId": 11001, "message": "The item was not found"}]}, 404)
        images = [{"imageUrl": "https://i.ebayimg.com/2.jpg"}]
        stock = [{"estimatedAvailabilityStatus": "OUT_OF_STOCK" if number == "2" else "IN_STOCK"}]
        return as_json(
            summary(int(number)) | {"description": f"<div>Figur aus <b>Elfenbein</b> {number}</div>",
            "additionalImages": images, "estimatedAvailabilities": stock,
            "shipToLocations": {"regionIncluded": [{"regionName": "Germany"}, {"regionName": "Austria"}]}}
        )  # fmt: skip


@pytest.fixture
def ebay(monkeypatch: pytest.MonkeyPatch) -> Ebay:
    monkeypatch.setenv("ADWARDEN_EBAY_CLIENT_ID", "app-id-4711")
    monkeypatch.setenv("ADWARDEN_EBAY_CLIENT_SECRET", "app-secret-0815")
    return Ebay()


@pytest.fixture
def api(ebay: Ebay) -> Iterator[Api]:
    with served(Api({SEARCH: ebay.search, TOKEN: ebay.token, "/buy/browse/v1/item/*": ebay.item})) as api:
        yield api


def crawl(api: Api, folder: Path, query: str = "elfenbein", **parts: Any) -> Walked:
    return walk(api, folder, query, **{"kind": "ebay", "country": "DE", "interface": {"per_page": 3}} | parts)


def test_every_item_with_its_fields(api: Api, ebay: Ebay, tmp_path: Path) -> None:
    walked = crawl(api, tmp_path)
    assert (walked.visit.outcome, len(walked.listings), ebay.tokens) == (VisitOutcome.COMPLETED, 7, 1)
    one = walked.listings["110001"]
    assert (one.title, one.url) == ("Elfenbein Figur 1", "https://www.ebay.de/itm/110001")
    assert one.text == "Figur aus Elfenbein 1\n\nAlte Figur\n\nUsed"
    assert (one.price_amount, one.price_currency) == (Decimal("250.00"), "EUR")
    assert (one.place, one.category) == ("Bonn, DE", "Antiquitäten / Kunst")
    assert (one.ships_to, one.shipping) == ("Germany, Austria", "5.90 EUR")
    assert one.posted_at == datetime(2026, 4, 5, 6, 7, 8, tzinfo=UTC)
    assert one.images == ("https://i.ebayimg.com/1.jpg", "https://i.ebayimg.com/2.jpg")
    assert one.seller_key
    assert walked.listings["110002"].state is ListingState.SOLD
    assert walked.listings["110005"].text == "Alte Figur\n\nUsed", "its own answer was gone"


def test_a_token_that_runs_out_is_renewed_once(api: Api, ebay: Ebay, tmp_path: Path) -> None:
    ebay.lifetime = 4
    walked = crawl(api, tmp_path)
    assert (walked.visit.outcome, len(walked.listings)) == (VisitOutcome.COMPLETED, 7)
    assert ebay.tokens >= 3
    ebay.lifetime = 0
    tokens = ebay.tokens
    visit = crawl(api, tmp_path).visit
    assert (visit.outcome, ebay.tokens - tokens) == (VisitOutcome.BLOCKED, 2), "once to begin, once to renew"
    assert "Invalid access token" in visit.reason


def test_bounds_of_details_pages_and_of_the_interface(
    api: Api, ebay: Ebay, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    walked = crawl(api, tmp_path, interface={"per_page": 3, "details": 2})
    assert sum("Figur aus" in each.text for each in walked.listings.values()) == 2
    walked = crawl(api, tmp_path, max_pages=2, interface={"per_page": 3, "details": 0})
    assert (walked.visit.outcome, len(walked.listings)) == (VisitOutcome.BUDGET, 6)
    monkeypatch.setattr("spiders.engines.ebay._DEEPEST", 6)
    walked = crawl(api, tmp_path, interface={"per_page": 3, "details": 0})
    assert (walked.visit.outcome, len(walked.listings)) == (VisitOutcome.BUDGET, 6)
    assert "no more than 6 items" in walked.visit.reason


def test_what_it_needs_is_told_in_one_line(api: Api, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary_of_all = crawl(api, tmp_path, "").summary
    assert "takes no empty query" in summary_of_all.error
    assert summary_of_all.exit_code == 2
    monkeypatch.delenv("ADWARDEN_EBAY_CLIENT_SECRET")
    told = crawl(api, tmp_path).summary
    assert "set ADWARDEN_TEST_SHOP_CLIENT_ID, ADWARDEN_TEST_SHOP_CLIENT_SECRET" in told.error
    assert told.exit_code == 2


def test_nothing_found_malformed_items_and_changed_answers(api: Api, ebay: Ebay, tmp_path: Path) -> None:
    assert crawl(api, tmp_path, "nothing").visit.outcome is VisitOutcome.COMPLETED
    ebay.items = [None, {"title": "elfenbein"}, summary(1, price=None, seller="x", categories="y", itemLocation=[])]
    walked = crawl(api, tmp_path, "e")
    assert (list(walked.listings), walked.visit.n_errors) == (["110001"], 2)
    for answer, outcome in (
        (as_json({"total": 5}), VisitOutcome.PAGE_CHANGED),
        ((200, {}, b"<html>"), VisitOutcome.PAGE_CHANGED),
        (refuse(429, Retry_After="600"), VisitOutcome.BLOCKED),
        (refuse(403), VisitOutcome.BLOCKED),
    ):
        api.routes[SEARCH] = always(answer)
        assert crawl(api, tmp_path).visit.outcome is outcome
    api.routes[TOKEN] = lambda _: as_json({"token": "x"})
    assert "no access_token" in crawl(api, tmp_path).visit.reason


def test_keys_stand_in_no_file_line_or_message(
    api: Api, ebay: Ebay, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    ebay.lifetime = 4
    reasons = [crawl(api, tmp_path).visit.reason]
    monkeypatch.setenv("ADWARDEN_EBAY_CLIENT_SECRET", "wrong-secret-0816")
    visit = crawl(api, tmp_path).visit
    assert visit.outcome is VisitOutcome.BLOCKED
    assert "client authentication failed" in visit.reason
    assert "set or renew ADWARDEN_TEST_SHOP_CLIENT_ID, ADWARDEN_TEST_SHOP_CLIENT_SECRET" in visit.reason
    reasons.append(visit.reason)
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    kept = b"".join(gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes() for file in files)
    assert b"itemSummaries" in kept
    assert b"[redacted]" in kept
    for secret in ("app-secret-0815", "wrong-secret-0816", "v^1.1#t", BASIC.removeprefix("Basic ")):
        assert secret.encode() not in kept
        assert secret not in caplog.text + " ".join(reasons)
