"""Engines: how shops, marketplaces, social platforms and forums list, search, page and date their ads by interface."""

from __future__ import annotations

from crawler.description import PlatformKind
from spiders.engines.engine import Engine
from spiders.engines.feed import FeedEngine
from spiders.engines.shopify import ShopifyEngine

ENGINES: dict[PlatformKind, type[Engine]] = {
    PlatformKind.FEED: FeedEngine,
    PlatformKind.SHOPIFY: ShopifyEngine,
}
