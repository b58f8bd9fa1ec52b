from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from model.effort import VisitOutcome
from tests.spiders.engines.api import Api, Asked, refuse, served, walk
from tests.spiders.site import Answer, as_json

ITEMS = "/core/v1/items"


def item(number: int) -> dict[str, Any]:
    return {
        "id": 1000 + number, "title": f"Черепаха {number}", "price": 5000, "status": "active", "address": "Москва",
        "category": {"id": 112, "name": "Животные"}, "url": f"https://www.avito.ru/items/{1000 + number}",
    }  # fmt: skip


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> Iterator[Api]:
    monkeypatch.setenv("ADWARDEN_AVITO_CLIENT_ID", "a")
    monkeypatch.setenv("ADWARDEN_AVITO_CLIENT_SECRET", "b")
    every = [item(n) for n in range(1, 6)]

    def items(asked: Asked) -> Answer:
        assert asked.headers["authorization"] == "Bearer T"
        size, page = asked.number("per_page", 25), asked.number("page", 1)
        return as_json({"meta": {"page": page, "per_page": size}, "resources": every[(page - 1) * size : page * size]})

    dated = {"status": "active", "start_time": "2026-03-01T12:00:00+03:00"}
    routes = {
        "/token": lambda _: as_json({"access_token": "T", "expires_in": 86400, "token_type": "Bearer"}),
        ITEMS: items,
        "/core/v1/accounts/self": lambda _: as_json({"id": 94235311}),
        "/core/v1/accounts/94235311/items/*": lambda _: as_json(dated),
    }
    with served(Api(routes)) as api:
        yield api


def test_the_accounts_own_ads(api: Api, tmp_path: Path) -> None:
    parts: dict[str, Any] = {"kind": "avito", "interface": {"per_page": 2}, "languages": ["ru"]}
    walked = walk(api, tmp_path, **parts)
    assert (walked.visit.outcome, len(walked.listings)) == (VisitOutcome.COMPLETED, 5)
    one = walked.listings["1001"]
    assert (one.title, one.place, one.category) == ("Черепаха 1", "Москва", "Животные")
    assert (one.price_amount, one.price_currency) == (Decimal(5000), "RUB")
    assert one.posted_at == datetime(2026, 3, 1, 9, tzinfo=UTC)
    assert len(api.asked_of("/core/v1/accounts/self")) == 1
    assert list(walk(api, tmp_path, "черепаха 3", **parts).listings) == ["1003"]
    api.routes[ITEMS] = lambda _: as_json({"items": []})
    assert walk(api, tmp_path, **parts).visit.outcome is VisitOutcome.PAGE_CHANGED
    api.routes[ITEMS] = lambda _: refuse(401)
    assert walk(api, tmp_path, **parts).visit.outcome is VisitOutcome.BLOCKED
