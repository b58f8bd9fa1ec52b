"""Where parts meet: what each does alone is tested beside it."""

from __future__ import annotations

from typing import Any

import pytest

from cli.planning import require_search
from model.effort import VisitOutcome
from model.errors import ConfigError, InputError, PageChangedError
from spiders.probing.probe import probe
from tests.spiders.conftest import Crawl, described
from tests.spiders.recorder import Recorder
from tests.spiders.site import Shop, always, as_json, html

LISTS = {"search": None, "catalogue": {"start": ["{base}"], "sitemaps": False, "listings": "/item/"}}


def categories(shop: Shop) -> None:
    def page(numbers: range) -> str:
        return "".join(f"<article class=card><a href=/item/{n}>Item {n}</a> <b>{n},50 €</b></article>" for n in numbers)

    links = "".join(f"<p><a href=/cat-{name}/>{name}</a></p>" for name in "abcd")
    shop.routes["/"] = lambda _: html(f"<html><body><main>{links}</main></body></html>")
    for place, name in enumerate("abcd"):
        numbers = range(1 + 5 * place, 6 + 5 * place)
        shop.routes[f"/cat-{name}/"] = always(html(f"<html><body>{page(numbers)}</body></html>"))


def test_lists_left_out_by_the_budget_are_told(crawl: Crawl, shop: Shop, books: Recorder) -> None:
    categories(shop)
    summary = crawl(**LISTS, max_pages=2)
    assert summary.visits[0].outcome is VisitOutcome.BUDGET
    assert len(books.observations) < 20


def test_every_list_is_walked_within_the_budget(crawl: Crawl, shop: Shop, books: Recorder) -> None:
    categories(shop)
    assert crawl(**LISTS, max_pages=20).visits[0].outcome is VisitOutcome.COMPLETED
    assert len({each.listing.external_id for each in books.observations}) == 20


def test_a_key_that_was_not_set_leaves_the_visit_to_be_gone_on_with(
    crawl: Crawl, shop: Shop, books: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    described: dict[str, Any] = {"kind": "ebay", "search": None, "listing": {}, "queries": ("boa",)}
    summary = crawl(**described)
    assert summary.exit_code == 2
    assert "ADWARDEN_TEST_SHOP_CLIENT_ID" in summary.error
    assert [visit.outcome for visit in summary.visits] == []
    monkeypatch.setenv("ADWARDEN_TEST_SHOP_TOKEN", "t")
    shop.routes["/buy/browse/v1/item_summary/search"] = lambda _: as_json({"itemSummaries": [], "total": 0})
    assert [visit.outcome for visit in crawl(**described).visits] == [VisitOutcome.COMPLETED]


def test_json_where_results_should_be_is_a_changed_page(crawl: Crawl, shop: Shop) -> None:
    shop.routes["/search"] = lambda _: as_json({"error": "slow down"})
    [visit] = crawl().visits
    assert visit.outcome is VisitOutcome.PAGE_CHANGED
    assert "JSON, not a page" in visit.reason


@pytest.mark.parametrize("body", [{"a": {}}, [1, 2], "x"])
def test_a_probe_of_json_that_lists_nothing_says_so(shop: Shop, body: object) -> None:
    shop.routes["/"] = lambda _: as_json(body)
    with pytest.raises(PageChangedError, match="JSON, not a page"):
        probe(shop.url)


def test_a_probe_of_no_address_says_so() -> None:
    with pytest.raises(InputError, match="not a web address"):
        probe("http://[::1")


def test_a_plan_needs_a_search_to_type_into(shop: Shop) -> None:
    with pytest.raises(ConfigError, match="no search to type words into"):
        require_search(described(shop.url, **LISTS))
    require_search(described(shop.url, search={"url": "{base}find?q={query}"}))
