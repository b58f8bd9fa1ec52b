"""The one open store that the Scrapy components of a crawl share."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from scrapy.crawler import Crawler

from db.store import Store
from model.errors import ConfigError

_STORES: WeakKeyDictionary[Crawler, Store] = WeakKeyDictionary()


def store_of(crawler: Crawler) -> Store:
    """The store of a crawl, opened at the first call from setting ADWARDEN_DB and closed by VisitLedger."""
    if crawler not in _STORES:
        url = crawler.settings.get("ADWARDEN_DB")
        if not url:
            raise ConfigError("Scrapy setting ADWARDEN_DB is empty: start crawls with 'adwarden crawl'")
        _STORES[crawler] = Store(url)
    return _STORES[crawler]


def close_store_of(crawler: Crawler) -> None:
    """Close the store of a crawl, if one was opened."""
    store = _STORES.pop(crawler, None)
    if store is not None:
        store.close()
