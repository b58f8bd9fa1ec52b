"""A visit that was killed goes on from its log: what was asked once is not asked again, tokens apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from model.effort import VisitOutcome
from spiders.runs.run import run_crawl
from tests.spiders import recorder
from tests.spiders.conftest import described
from tests.spiders.engines import test_ebay, test_magento
from tests.spiders.engines.api import Api, served


def ebay() -> dict[str, Any]:
    shop = test_ebay.Ebay()
    shop.lifetime = 5
    return {test_ebay.SEARCH: shop.search, test_ebay.TOKEN: shop.token, "/buy/browse/v1/item/*": shop.item}


def magento() -> dict[str, Any]:
    shop = test_magento.Shop()
    shop.unknown = {"created_at"}
    return {"/graphql": shop.answer}


@pytest.mark.parametrize(
    ("routes", "kind", "asked_again"),
    [(ebay, "ebay", {test_ebay.TOKEN}), (magento, "magento", set())],
)
def test_a_killed_visit_is_answered_from_its_log(
    routes: Callable[[], dict[str, Any]],
    kind: str,
    asked_again: set[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ADWARDEN_EBAY_CLIENT_ID", "app-id-4711")
    monkeypatch.setenv("ADWARDEN_EBAY_CLIENT_SECRET", "app-secret-0815")
    with served(Api(routes())) as api:
        parts: dict[str, Any] = {"kind": kind, "country": "DE", "interface": {"per_page": 3}, "search": None}
        platform = described(api.url, listing={}, **parts)
        books = recorder.fresh()

        def run() -> list[str]:
            books.observations.clear()
            [summary] = run_crawl(
                [platform], ("o",), db_url="", warc_dir=tmp_path / "warc", store=books, overrides=recorder.SETTINGS
            )
            assert summary.visits[0].outcome is VisitOutcome.COMPLETED, summary.error
            return [repr(each.listing) + each.seen_at.isoformat() for each in books.observations]

        whole = run()
        assert len(whole) >= 6
        [(key, crawl)] = books.crawls.items()
        books.crawls[key] = replace(crawl, ended_at=None)
        [(visit_key, visit)] = books.visits.items()
        books.visits[visit_key] = replace(visit, outcome=VisitOutcome.OPEN, ended_at=None)
        api.asked.clear()
        assert run() == whole
        assert {each.path for each in api.asked} == asked_again
