"""Engines: how shops, marketplaces, social platforms and forums list, search, page and date their ads by interface."""

from __future__ import annotations

from crawler.description import PlatformKind
from spiders.engines.bluesky import BlueskyEngine
from spiders.engines.discourse import DiscourseEngine
from spiders.engines.engine import Engine
from spiders.engines.feed import FeedEngine
from spiders.engines.forum import ForumEngine
from spiders.engines.mastodon import MastodonEngine
from spiders.engines.matrix import MatrixEngine
from spiders.engines.mediawiki import MediawikiEngine
from spiders.engines.nodebb import NodebbEngine
from spiders.engines.reddit import RedditEngine
from spiders.engines.shopify import ShopifyEngine
from spiders.engines.syndication import SyndicationEngine
from spiders.engines.telegram import TelegramEngine
from spiders.engines.vk import VkEngine
from spiders.engines.youtube import YoutubeEngine

# In the order in which a probe asks them: the surest marks first, any feed last.
ENGINES: dict[PlatformKind, type[Engine]] = {
    engine.kind: engine
    for engine in (
        *(FeedEngine, ShopifyEngine),
        *(DiscourseEngine, NodebbEngine, MediawikiEngine, RedditEngine, VkEngine, TelegramEngine, YoutubeEngine),
        *(MastodonEngine, BlueskyEngine, MatrixEngine, ForumEngine, SyndicationEngine),
    )
}
