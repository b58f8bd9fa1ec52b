"""A real WordPress as a blog of classified ads: by its REST interface and by its pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from model.effort import VisitOutcome
from model.listing import Listing
from spiders.probing.probe import probe
from spiders.runs.run import run_crawl
from tests.servers.wordpress import wordpress
from tests.spiders import recorder
from tests.spiders.conftest import described

pytestmark = [pytest.mark.servers, pytest.mark.slow]

_FIRST = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
_WORDS = ("Ivory bangle", "Python skin & belt", "Grey parrot", "Tortoise")
ADS = [
    {
        "title": f"{_WORDS[n % 4]} no. {n}",
        "html": f"<p>For sale: {_WORDS[n % 4].replace('&', '&amp;')} <b>{n}</b>.</p>\n"
        f"<p>Price: {n + 10} EUR. Call Anna.</p>",
        "posted": f"{_FIRST + timedelta(hours=7 * n):%Y-%m-%d %H:%M:%S}",
        "category": f"Section {n % 3}",
    }
    for n in range(45)
]
REST: dict[str, Any] = {
    "kind": "feed", "search": None, "languages": ["en"],
    "feed": {
        "url": "{base}wp-json/wp/v2/posts?search={query}&page={page}&per_page=20&_embed=author,wp:term", "items": "@",
    },
    "listing": {
        "fields": {
            "id": "id", "url": "link", "title": "title.rendered", "text": "content.rendered", "posted": "date_gmt",
            "seller": "_embedded.author[0].slug", "category": "_embedded.\"wp:term\"[0][].name",
        }
    },
}  # fmt: skip
# WordPress answers 404 for the page after the last: its own link to the next one is followed instead.
SEARCH = {"url": "{base}?s={query}&paged={page}", "next": "a.wp-block-query-pagination-next::attr(href)"}
PAGES: dict[str, Any] = {"kind": "structured", "search": SEARCH, "listing": {}, "languages": ["en"]}


@pytest.fixture(scope="module")
def blog(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[str]]]:
    with wordpress(tmp_path_factory.mktemp("wordpress"), ADS) as served:
        yield served


def crawl(url: str, folder: Path, description: dict[str, Any], query: str) -> tuple[VisitOutcome, list[Listing]]:
    books = recorder.fresh()
    [summary] = run_crawl(
        [described(url, **description)], (query,), db_url="", warc_dir=folder / "warc", store=books,
        overrides=recorder.SETTINGS,
    )  # fmt: skip
    assert summary.error == "", summary.error
    return summary.visits[0].outcome, [each.listing for each in books.observations]


def test_every_ad_by_the_rest_interface(blog: tuple[str, list[str]], tmp_path: Path) -> None:
    url, ids = blog
    outcome, listings = crawl(url, tmp_path, REST, "")
    assert outcome is VisitOutcome.COMPLETED
    found = {listing.external_id: listing for listing in listings}
    assert sorted(found) == sorted(ids)
    for number, (ad_id, ad) in enumerate(zip(ids, ADS, strict=True)):
        listing = found[ad_id]
        assert listing.title == ad["title"]
        assert listing.text == f"For sale: {_WORDS[number % 4]} {number}.\n\nPrice: {number + 10} EUR. Call Anna."
        assert listing.posted_at == _FIRST + timedelta(hours=7 * number)
        assert (listing.price_amount, listing.price_currency) == (Decimal(number + 10), "EUR")
        assert listing.category == ad["category"]
        assert listing.url.startswith(f"{url}2026/0")
    assert len({listing.seller_key for listing in listings}) == 1


def test_a_search_finds_what_the_blog_finds(blog: tuple[str, list[str]], tmp_path: Path) -> None:
    _, listings = crawl(blog[0], tmp_path, REST, "parrot")
    assert len(listings) == sum("parrot" in ad["title"] for ad in ADS)


def test_every_ad_by_the_pages(blog: tuple[str, list[str]], tmp_path: Path) -> None:
    url, _ = blog
    outcome, listings = crawl(url, tmp_path, PAGES, "sale")
    assert outcome is VisitOutcome.COMPLETED
    titles = {listing.title for listing in listings}
    missing = [ad["title"] for ad in ADS if ad["title"] not in titles]
    assert len(missing) <= len(ADS) * 0.02, missing


def test_a_blog_without_a_shop_is_no_shop(blog: tuple[str, list[str]]) -> None:
    assert probe(blog[0]).shape not in ("woocommerce", "shopify", "magento", "prestashop")
