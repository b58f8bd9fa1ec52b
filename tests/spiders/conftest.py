from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from crawler.description import Platform
from spiders.runs.run import run_crawl
from spiders.runs.summaries import CrawlSummary
from tests.spiders import recorder
from tests.spiders.recorder import Recorder
from tests.spiders.site import Shop, serve

SEARCH = {
    "url": "{base}search?q={query}&page={page}",
    "cards": "article.card",
    "link": "a.card-link::attr(href)",
    "next": "a[rel~=next]::attr(href)",
}


def described(base_url: str, **parts: Any) -> Platform:
    """A shop's description; ``limits`` is merged, everything else replaced."""
    limits = {"delay_s": 0, "concurrency": 4, "timeout_s": 10} | parts.pop("limits", {})
    content = {
        "name": "test-shop",
        "kind": "structured",
        "base_url": base_url,
        "search": SEARCH,
        "listing": {"id_pattern": "/item/([^/?#]+)"},
        "limits": limits,
    }
    return Platform.model_validate(content | parts)


@pytest.fixture(autouse=True)
def _seller_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADWARDEN_SELLER_KEY", "a key for tests only")


@pytest.fixture
def shop() -> Iterator[Shop]:
    with serve(Shop()) as served:
        yield served


@pytest.fixture
def books() -> Recorder:
    return recorder.fresh()


Crawl = Callable[..., CrawlSummary]


@pytest.fixture
def crawl(shop: Shop, books: Recorder, tmp_path: Path) -> Crawl:
    """Crawl the shop once; keywords ``queries``, ``plans``, ``overrides``… go to the run, the rest describe it."""

    def run(**parts: Any) -> CrawlSummary:
        overrides = recorder.SETTINGS | parts.pop("overrides", {})
        run_parts = {
            name: parts.pop(name) for name in ("queries", "max_pages", "plans", "report", "now") if name in parts
        }
        platform = described(parts.pop("base_url", shop.url), **parts)
        [summary] = run_crawl(
            [platform], db_url="", warc_dir=tmp_path / "warc", store=books, overrides=overrides, **run_parts
        )
        return summary

    return run
