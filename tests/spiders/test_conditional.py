from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import pytest

from crawler.warc import read_exchanges
from tests.spiders.site import Answer, Shop, html, serve
from tests.spiders.stored import Ground, ground  # noqa: F401  (a fixture)

_BASES = "SELECT basis, count(*) FROM sightings JOIN visits USING (visit_key) WHERE visit_key LIKE '%{}%' GROUP BY 1"


class Validating(Shop):
    """Sends an ETag with every page and answers 304 to whoever has it."""

    def answer_to(self, path: str, query: dict[str, list[str]], headers: Any) -> Answer:
        status, told, body = self.answer(path, query)
        if status != 200 or path == "/robots.txt":
            return status, told, body
        etag = f'"{sha256(body).hexdigest()[:16]}"'
        if headers.get("If-None-Match") == etag:
            return 304, {"ETag": etag}, b""
        return status, told | {"ETag": etag}, body


@pytest.fixture
def shop() -> Iterator[Validating]:
    with serve(Validating(n_items=6)) as served:
        assert isinstance(served, Validating)
        yield served


def last_bases(ground: Ground) -> dict[str, int]:  # noqa: F811
    return dict(
        ground.rows(
            "SELECT basis, count(*) FROM sightings WHERE visit_key ="
            " (SELECT visit_key FROM visits ORDER BY started_at DESC LIMIT 1) GROUP BY 1"
        )
    )


def test_an_unchanged_site_is_sighted_without_its_bytes(shop: Validating, ground: Ground) -> None:  # noqa: F811
    ground.crawl(shop.url)
    n_bytes, shop.n_bytes = shop.n_bytes, 0
    again = ground.crawl(shop.url, day=1)
    assert (again.error, again.n_listings) == ("", 6)
    assert shop.n_bytes <= n_bytes * 0.1
    assert last_bases(ground) == {"not_modified": 6}
    assert ground.rows("SELECT count(*) FROM listing_versions") == [(6,)]
    assert ground.rows("SELECT count(DISTINCT snapshot_sha256) FROM sightings") == [(6,)], "the earlier bytes"


def test_a_304_stands_in_the_log_as_a_revisit_record(shop: Validating, ground: Ground) -> None:  # noqa: F811
    ground.crawl(shop.url)
    ground.crawl(shop.url, day=1)
    first, second = sorted(ground.warc_dir.rglob("*.warc.gz"))
    kept = {exchange.url: place for exchange, place in read_exchanges(first)}
    revisits = [exchange for exchange, _ in read_exchanges(second) if exchange.status == 304]
    assert len(revisits) == 8, "two result pages and six ads"
    for exchange in revisits:
        assert exchange.revisit_of is not None
        assert exchange.revisit_of.sha256 == kept[exchange.url].sha256
        assert exchange.revisit_of.warc_offset == kept[exchange.url].offset


def test_a_changed_page_is_read_anew(shop: Validating, ground: Ground) -> None:  # noqa: F811
    ground.crawl(shop.url)
    shop.routes["/item/2"] = lambda _: html("<h1>Item 2</h1><p class='description'>Now with a tiger on top.</p>")
    ground.crawl(shop.url, day=1)
    assert last_bases(ground) == {"not_modified": 5, "page": 1}
    [(title, n)] = ground.rows("SELECT external_id, version_no FROM listings WHERE version_no > 1")
    assert (title, n) == ("2", 2)


def test_a_lost_earlier_copy_is_asked_for_in_full(shop: Validating, ground: Ground) -> None:  # noqa: F811
    ground.crawl(shop.url)
    for file in ground.warc_dir.rglob("*.warc.gz"):
        file.unlink()
    ground.crawl(shop.url, day=1)
    assert last_bases(ground) == {"page": 6}


def test_a_damaged_earlier_copy_is_never_taken_for_the_page(shop: Validating, ground: Ground) -> None:  # noqa: F811
    ground.crawl(shop.url)
    [file] = ground.warc_dir.rglob("*.warc.gz")
    file.write_bytes(b"\0" * file.stat().st_size)
    again = ground.crawl(shop.url, day=1)
    assert "damaged" in again.error
    assert last_bases(ground) == {}
