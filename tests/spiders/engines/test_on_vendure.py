"""A real Vendure shop, walked by the engine for any GraphQL shop."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from crawler.platform import read_description
from model.effort import VisitOutcome
from model.listing import Listing, ListingState
from spiders.probing.probe import probe
from spiders.runs.run import run_crawl
from tests.servers.vendure import vendure
from tests.spiders import recorder
from tests.spiders.conftest import described

pytestmark = [pytest.mark.servers, pytest.mark.slow]

PRODUCTS = [
    {
        "name": f"{'Rosewood' if n % 2 else 'Coral'} box {n}",
        "slug": f"box-{n}",
        "description": f"<p>Carved &amp; old, no. {n}</p>",
        "facets": "category:Boxes",
        "sku": f"B-{n}",
        "price": f"{n + 10}.50",
        "stockOnHand": "0" if n == 3 else "9",
    }
    for n in range(37)
]
_DOCUMENT = """
query($skip: Int, $take: Int, $term: String!) {
  products(options: {skip: $skip, take: $take, filter: {name: {contains: $term}}, sort: {createdAt: DESC}}) {
    totalItems
    items {
      id name slug description createdAt facetValues { name }
      variants { price currencyCode stockLevel }
    }
  }
}
"""
SHOP: dict[str, Any] = {
    "kind": "graphql", "search": None, "languages": ["en"],
    "graphql": {
        "url": "{base}shop-api", "document": _DOCUMENT, "items": "data.products.items", "per_page": 10,
        "variables": {"skip": "{offset}", "take": 10, "term": "{query}"}, "minor_units": 2,
    },
    "listing": {
        "fields": {
            "id": "id", "title": "name", "text": "description", "url": "join('', ['/product/', slug])",
            "price": "min(variants[].price)", "currency": "variants[0].currencyCode", "posted": "createdAt",
            "category": "facetValues[].name", "sold": "length(variants[?stockLevel!='OUT_OF_STOCK']) == `0`",
        }
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with vendure(tmp_path_factory.mktemp("vendure"), PRODUCTS) as url:
        yield url


def crawl(url: str, folder: Path, query: str) -> list[Listing]:
    books = recorder.fresh()
    [summary] = run_crawl(
        [described(url, **SHOP)], (query,), db_url="", warc_dir=folder / "warc", store=books,
        overrides=recorder.SETTINGS,
    )  # fmt: skip
    assert (summary.error, summary.visits[0].outcome) == ("", VisitOutcome.COMPLETED)
    return [each.listing for each in books.observations]


def test_every_product_with_its_fields(shop: str, tmp_path: Path) -> None:
    found = {listing.title: listing for listing in crawl(shop, tmp_path, "")}
    assert sorted(found) == sorted(product["name"] for product in PRODUCTS)
    for number, product in enumerate(PRODUCTS):
        listing = found[product["name"]]
        assert listing.text == f"Carved & old, no. {number}"
        assert (listing.price_amount, listing.price_currency) == (Decimal(product["price"]), "USD")
        assert listing.category == "Boxes"
        assert listing.url == f"{shop}product/{product['slug']}"
        assert listing.state is (ListingState.SOLD if number == 3 else ListingState.AVAILABLE)
        assert listing.posted_at is not None
        assert datetime.now(UTC) - listing.posted_at < timedelta(minutes=10)


def test_a_search_finds_what_the_shop_finds(shop: str, tmp_path: Path) -> None:
    assert len(crawl(shop, tmp_path, "Coral")) == 19


def test_a_probe_knows_the_shop_and_drafts_what_walks_it(shop: str, tmp_path: Path) -> None:
    seen = probe(shop)
    assert (seen.shape, "Vendure" in seen.why) == ("graphql", True)
    assert seen.fields["price"][1] == "interface"
    file = tmp_path / "shop.yml"
    file.write_text(seen.draft)
    platform = read_description(file)
    books = recorder.fresh()
    run_crawl([platform], db_url="", warc_dir=tmp_path / "warc", store=books, overrides=recorder.SETTINGS)
    found = {each.listing.title: each.listing for each in books.observations}
    assert len(found) == len(PRODUCTS)
    one = found["Rosewood box 1"]
    assert (one.category, one.text) == ("Boxes", "Carved & old, no. 1")
    assert one.price_amount == Decimal("13.80"), "with its tax"
