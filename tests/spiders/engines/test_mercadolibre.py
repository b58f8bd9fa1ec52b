from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from model.effort import VisitOutcome
from tests.spiders.engines.api import Api, Asked, Route, Walked, always, refuse, served, walk
from tests.spiders.site import Answer, as_json

SEARCH = "/sites/MLM/search"


def result(number: int, **parts: Any) -> dict[str, Any]:
    return {
        "id": f"MLM{number}", "title": f"Tortuga carey {number}", "price": 1200.5, "currency_id": "MXN",
        "permalink": f"https://articulo.mercadolibre.com.mx/MLM-{number}-tortuga-_JM", "category_id": "MLM1071",
        "thumbnail": f"http://http2.mlstatic.com/{number}-I.jpg", "condition": "used", "available_quantity": 1,
        "seller": {"id": 99, "nickname": "CAREY99"}, "shipping": {"free_shipping": True, "mode": "me2"},
        "address": {"state_name": "Jalisco", "city_name": "Tonalá"},
        "attributes": [{"id": "BRAND", "name": "Marca", "value_name": "Genérica"}],
    } | parts  # fmt: skip


class MercadoLibre:
    def __init__(self) -> None:
        self.results: list[Any] = [result(n) for n in range(1, 8)]
        self.tokens = self.served = 0
        self.lifetime = 1000

    def token(self, asked: Asked) -> Answer:
        told = parse_qs(asked.body.decode())
        assert told["grant_type"] == ["client_credentials"]
        if (told["client_id"], told["client_secret"]) != (["11"], ["s22"]):
            return as_json({"message": "invalid client_id or client_secret", "error": "invalid_client"}, 400)
        self.tokens, self.served = self.tokens + 1, 0
        return as_json({"access_token": f"APP_USR-{self.tokens}", "token_type": "Bearer", "expires_in": 21600})

    def guarded(self, asked: Asked) -> Answer:
        self.served += 1
        if asked.headers.get("authorization") != f"Bearer APP_USR-{self.tokens}" or self.served > self.lifetime:
            return as_json({"message": "invalid access token", "error": "unauthorized", "status": 401}, 401)
        return self.answer(asked)

    def answer(self, asked: Asked) -> Answer:
        if asked.path == SEARCH:
            limit, offset = asked.number("limit", 50), asked.number("offset", 0)
            found = [each for each in self.results if asked.query.get("q", "").lower() in str(each).lower()]
            paging = {"total": len(found), "offset": offset, "limit": limit, "primary_results": 1000}
            return as_json({"site_id": "MLM", "paging": paging, "results": found[offset : offset + limit]})
        if asked.path == "/items":
            ids = asked.query["ids"].split(",")
            assert len(ids) <= 20, "as the documentation asks"
            pictures = [{"secure_url": "https://http2.mlstatic.com/1-O.jpg"}]
            body = {"date_created": "2026-02-03T04:05:06.000Z", "pictures": pictures}
            return as_json([{"code": 200, "body": {"id": each} | body} for each in ids])
        if asked.path.endswith("/description") and "MLM5" not in asked.path:
            return as_json({"text": "", "plain_text": f"Hecha de carey {asked.path.split('/')[2]}"})
        return as_json({"message": "not found", "status": 404}, 404)


@pytest.fixture
def market(monkeypatch: pytest.MonkeyPatch) -> MercadoLibre:
    monkeypatch.setenv("ADWARDEN_MERCADOLIBRE_CLIENT_ID", "11")
    monkeypatch.setenv("ADWARDEN_MERCADOLIBRE_CLIENT_SECRET", "s22")
    return MercadoLibre()


@pytest.fixture
def api(market: MercadoLibre) -> Iterator[Api]:
    routes: dict[str, Route] = {
        "/oauth/token": market.token,
        SEARCH: market.guarded,
        "/items": market.guarded,
        "/items/*": market.guarded,
    }
    with served(Api(routes)) as api:
        yield api


def crawl(api: Api, folder: Path, query: str = "carey", **parts: Any) -> Walked:
    return walk(api, folder, query, **{"kind": "mercadolibre", "country": "MX", "interface": {"per_page": 3}} | parts)


def test_every_result_with_its_fields(api: Api, tmp_path: Path) -> None:
    walked = crawl(api, tmp_path)
    assert (walked.visit.outcome, len(walked.listings)) == (VisitOutcome.COMPLETED, 7), walked.visit.reason
    one = walked.listings["MLM1"]
    assert (one.title, one.text) == ("Tortuga carey 1", "Hecha de carey MLM1\n\nMarca: Genérica")
    assert (one.price_amount, one.price_currency) == (Decimal("1200.5"), "MXN")
    assert (one.place, one.shipping, one.category) == ("Tonalá, Jalisco", "me2, free", "MLM1071")
    assert one.posted_at == datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC)
    assert one.images == ("https://http2.mlstatic.com/1-O.jpg",)
    assert walked.listings["MLM5"].text == "Marca: Genérica", "without a description"


def test_tokens_bounds_and_sites(
    api: Api, market: MercadoLibre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    market.lifetime = 5
    walked = crawl(api, tmp_path)
    assert (len(walked.listings), market.tokens > 1) == (7, True)
    market.lifetime = 1000
    monkeypatch.setattr("spiders.engines.mercadolibre._DEEPEST", 4)
    walked = crawl(api, tmp_path)
    assert (walked.visit.outcome, len(walked.listings)) == (VisitOutcome.BUDGET, 6)
    assert "no more than 6 items" in walked.visit.reason
    assert "set interface.site" in crawl(api, tmp_path, country="").summary.error
    monkeypatch.setenv("ADWARDEN_TEST_SHOP_CLIENT_SECRET", "wrong")
    visit = crawl(api, tmp_path).visit
    assert (visit.outcome, "gives no token (invalid_client" in visit.reason) == (VisitOutcome.BLOCKED, True), (
        visit.reason
    )


def test_a_ready_token_cannot_be_renewed(
    api: Api, market: MercadoLibre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ADWARDEN_MERCADOLIBRE_CLIENT_SECRET")
    monkeypatch.setenv("ADWARDEN_MERCADOLIBRE_TOKEN", "APP_USR-0")
    assert len(crawl(api, tmp_path).listings) == 7
    market.tokens = 5
    visit = crawl(api, tmp_path).visit
    assert (visit.outcome, market.tokens) == (VisitOutcome.BLOCKED, 5)
    assert "set or renew" in visit.reason


def test_nothing_found_refusals_and_malformed_results(api: Api, market: MercadoLibre, tmp_path: Path) -> None:
    assert crawl(api, tmp_path, "nada").visit.outcome is VisitOutcome.COMPLETED
    market.results = [None, {"title": "carey"}, result(1, seller=None, address="x", shipping=[], attributes=3)]
    walked = crawl(api, tmp_path, "e")
    assert (list(walked.listings), walked.visit.n_errors) == (["MLM1"], 2)
    for answer, outcome in (
        (as_json({"paging": {}}), VisitOutcome.PAGE_CHANGED),
        ((200, {}, b"{"), VisitOutcome.PAGE_CHANGED),
        (refuse(403), VisitOutcome.BLOCKED),
        (refuse(429, Retry_After="0"), VisitOutcome.BLOCKED),
    ):
        api.routes[SEARCH] = always(answer)
        assert crawl(api, tmp_path).visit.outcome is outcome
