"""The one open store that the Scrapy components of a crawl share."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from scrapy.crawler import Crawler

from db.store import Store
from model.errors import ConfigError
from model.listing import Snapshot

_STORES: WeakKeyDictionary[Crawler, Store] = WeakKeyDictionary()
_SNAPSHOTS: WeakKeyDictionary[Crawler, list[Snapshot]] = WeakKeyDictionary()
_MOST_WAITING = 64


def store_of(crawler: Crawler) -> Store:
    """The store of a crawl, opened at the first call from setting ADWARDEN_DB and closed by VisitLedger."""
    if crawler not in _STORES:
        url = crawler.settings.get("ADWARDEN_DB")
        if not url:
            raise ConfigError("Scrapy setting ADWARDEN_DB is empty: start crawls with 'adwarden crawl'")
        _STORES[crawler] = Store(url)
    return _STORES[crawler]


def add_snapshot(crawler: Crawler, snapshot: Snapshot) -> None:
    """Record a snapshot with the next few. A kill loses rows only: a resumed visit reads them off its log again."""
    waiting = _SNAPSHOTS.setdefault(crawler, [])
    waiting.append(snapshot)
    if len(waiting) >= _MOST_WAITING:
        write_snapshots_of(crawler)


def write_snapshots_of(crawler: Crawler) -> None:
    """Write the snapshots that wait: before the sightings that name them, and before their visit is closed."""
    waiting = _SNAPSHOTS.get(crawler)
    if waiting:
        store_of(crawler).save_snapshots(waiting)
        waiting.clear()


def close_store_of(crawler: Crawler) -> None:
    """Close the store of a crawl, if one was opened."""
    store = _STORES.pop(crawler, None)
    if store is not None:
        store.close()
