from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from model.effort import VisitOutcome
from tests.spiders.engines.api import Api, Asked, Walked, refuse, served, walk
from tests.spiders.site import Answer, as_json, html

HOME = """<html lang="fr"><head><script>var prestashop = {"currency":{"id":1,"name":"Euro","iso_code":"EUR",
"sign":"\\u20ac"}};</script></head><body><a href="/3-parrots">Parrots</a><a href="/9-box.html">A box</a>
<a href="/index.php?id_category=4&amp;controller=category">More</a></body></html>"""


def product(number: int, url: str = "", **parts: Any) -> dict[str, Any]:
    return {
        "id_product": str(number), "name": f"Perroquet {number}", "url": f"{url}{number}-perroquet.html",
        "price": "1 290,00 €", "price_amount": 1290 + number, "regular_price_amount": 1500, "has_discount": True,
        "description_short": "<p>Gris &amp; beau</p>", "manufacturer_name": "Élevage", "reference": "P1",
        "cover": {"large": {"url": f"{url}{number}-large.jpg"}, "bySize": {}},
    } | parts  # fmt: skip


class Shop:
    """The front office: JSON listings by category, HTML pages of products."""

    def __init__(self) -> None:
        self.by_category: dict[str, list[Any]] = {}
        self.url = ""

    def fill(self, url: str) -> None:
        self.url = url
        numbers = {"2": range(1, 3), "3": range(2, 8), "4": range(8, 10)}
        self.by_category = {key: [product(n, url) for n in found] for key, found in numbers.items()}

    def listing(self, asked: Asked) -> Answer:
        assert "application/json" in asked.headers["accept"]
        if asked.query["controller"] == "search":
            every = {each["id_product"]: each for found in self.by_category.values() for each in found}
            found = [each for each in every.values() if asked.query["s"].lower() in each["name"].lower()]
        elif asked.query["id_category"] in self.by_category:
            found = self.by_category[asked.query["id_category"]]
        else:
            return refuse(404)
        size, page = asked.number("resultsPerPage", 12), asked.number("page", 1)
        pages = {
            "total_items": len(found),
            "items_shown_from": size * (page - 1) + 1,
            "items_shown_to": min(size * page, len(found)),
            "pages": {},
        }
        return as_json({"products": found[size * (page - 1) : size * page], "pagination": pages, "sort_orders": []})

    def page(self, asked: Asked) -> Answer:
        number = asked.path.strip("/").partition("-")[0]
        return html(
            f'<html><body><h1>Perroquet {number}</h1><div class="product-description"><p>Né en volière, bagué, no.'
            f' {number}.</p></div></body></html>'
        )  # fmt: skip


@pytest.fixture
def shop() -> Shop:
    return Shop()


@pytest.fixture
def api(shop: Shop) -> Iterator[Api]:
    with served(Api({"/": lambda _: html(HOME), "/index.php": shop.listing, "/*": shop.page})) as api:
        shop.fill(api.url)
        yield api


def crawl(api: Api, folder: Path, query: str = "", **parts: Any) -> Walked:
    return walk(api, folder, query, **{"kind": "prestashop", "interface": {"per_page": 4}} | parts)


def test_every_category_of_the_home_page(api: Api, tmp_path: Path) -> None:
    walked = crawl(api, tmp_path)
    assert walked.visit.outcome is VisitOutcome.COMPLETED, walked.visit.reason
    assert sorted(walked.listings, key=int) == [str(n) for n in range(1, 10)]
    one = walked.listings["1"]
    assert (one.title, one.price_amount, one.price_currency) == ("Perroquet 1", Decimal(1291), "EUR")
    assert one.text == "Né en volière, bagué, no. 1.\n\nGris & beau", "the whole description is on its own page"
    assert (one.url, one.images) == (f"{api.url}1-perroquet.html", (f"{api.url}1-large.jpg",))


def test_search_sections_and_details(api: Api, tmp_path: Path) -> None:
    assert list(crawl(api, tmp_path, "PERROQUET 7").listings) == ["7"]
    walked = crawl(api, tmp_path, interface={"sections": ["4"], "details": 1})
    assert [each.text.startswith("Né") for each in walked.listings.values()] == [True, False]
    walked = crawl(api, tmp_path, interface={"sections": ["77"]})
    assert (walked.visit.outcome, "HTTP 404" in walked.visit.reason) == (VisitOutcome.PAGE_CHANGED, True)
    assert crawl(api, tmp_path, "nothing").visit.outcome is VisitOutcome.COMPLETED


def test_a_search_that_robots_forbids_is_made_here(api: Api, tmp_path: Path) -> None:
    api.robots = "User-agent: *\nDisallow: /*?order=\nDisallow: /*controller=search\n"
    walked = crawl(api, tmp_path, "perroquet 7")
    assert (walked.visit.outcome, list(walked.listings)) == (VisitOutcome.COMPLETED, ["7"])
    assert not [each for each in api.asked if each.query.get("controller") == "search"]
    api.robots = "User-agent: *\nDisallow: /index.php\n"
    assert crawl(api, tmp_path, "perroquet 7").visit.outcome is VisitOutcome.BLOCKED


def test_a_list_with_gaps_and_malformed_products(api: Api, shop: Shop, tmp_path: Path) -> None:
    odd = {"3": None, "5": {"name": "x"}, "9": product(1, cover=None, price_amount=None)}
    api.routes["/index.php"] = lambda _: as_json({"products": odd, "pagination": {"pages_count": 1, "current_page": 1}})
    walked = crawl(api, tmp_path, interface={"sections": ["3"]})
    assert (list(walked.listings), walked.visit.n_errors) == (["1"], 2)
    assert walked.listings["1"].price_amount == Decimal(1290), "read from the words"
    api.routes["/index.php"] = lambda _: html("<html>no JSON here</html>")
    assert crawl(api, tmp_path).visit.outcome is VisitOutcome.PAGE_CHANGED


def test_the_webservice_with_a_key(api: Api, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADWARDEN_TEST_SHOP_KEY", "SECRETKEY77")
    rows = [
        {
            "id": n, "name": [{"id": "1", "value": f"Gecko {n}"}], "description": "<p>Vert</p>", "price": "12.500000",
            "date_add": "2026-01-02 03:04:05", "link_rewrite": "gecko", "associations": {"images": [{"id": "5"}]},
        }
        for n in range(1, 6)
    ]  # fmt: skip

    def products(asked: Asked) -> Answer:
        if asked.headers.get("authorization") != "Basic " + b64encode(b"SECRETKEY77:").decode():
            return refuse(401)
        start, size = (int(each) for each in asked.query["limit"].split(","))
        found = [each for each in rows if asked.query.get("filter[name]", "%[]%")[2:-2] in str(each)]
        part = found[start : start + size]
        return as_json({"products": part} if part else [])

    api.routes["/api/products"] = products
    walked = crawl(api, tmp_path, interface={"per_page": 5})
    assert (walked.visit.outcome, len(walked.listings)) == (VisitOutcome.COMPLETED, 5), walked.visit.reason
    one = walked.listings["1"]
    assert (one.title, one.text, one.price_amount) == ("Gecko 1", "Vert", Decimal("12.500000"))
    assert one.posted_at == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert one.images == (f"{api.url}5-large_default/gecko.jpg",)
    assert list(crawl(api, tmp_path, "Gecko 3").listings) == ["3"]
    monkeypatch.setenv("ADWARDEN_TEST_SHOP_KEY", "EXPIREDKEY78")
    visit = crawl(api, tmp_path).visit
    assert visit.outcome is VisitOutcome.BLOCKED
    assert "set or renew ADWARDEN_TEST_SHOP_KEY" in visit.reason
