"""Engines: how shops, marketplaces, social platforms and forums list, search, page and date their ads by interface."""

from __future__ import annotations

from crawler.description import PlatformKind
from spiders.engines.avito import AvitoEngine
from spiders.engines.bluesky import BlueskyEngine
from spiders.engines.discourse import DiscourseEngine
from spiders.engines.ebay import EbayEngine
from spiders.engines.engine import Engine
from spiders.engines.etsy import EtsyEngine
from spiders.engines.feed import FeedEngine
from spiders.engines.forum import ForumEngine
from spiders.engines.graphql import GraphQLEngine
from spiders.engines.magento import MagentoEngine
from spiders.engines.mastodon import MastodonEngine
from spiders.engines.matrix import MatrixEngine
from spiders.engines.mediawiki import MediawikiEngine
from spiders.engines.mercadolibre import MercadoLibreEngine
from spiders.engines.nodebb import NodebbEngine
from spiders.engines.prestashop import PrestaShopEngine
from spiders.engines.reddit import RedditEngine
from spiders.engines.shopify import ShopifyEngine
from spiders.engines.syndication import SyndicationEngine
from spiders.engines.telegram import TelegramEngine
from spiders.engines.vk import VkEngine
from spiders.engines.woocommerce import WooCommerceEngine
from spiders.engines.youtube import YoutubeEngine

# In the order in which a site is asked whether it is of a kind: the surest marks first, any feed last.
ENGINES: dict[PlatformKind, type[Engine]] = {
    engine.kind: engine
    for engine in (
        *(EbayEngine, EtsyEngine, MercadoLibreEngine, ShopifyEngine, WooCommerceEngine, MagentoEngine),
        *(PrestaShopEngine, AvitoEngine, GraphQLEngine, FeedEngine),
        *(DiscourseEngine, NodebbEngine, MediawikiEngine, RedditEngine, VkEngine, TelegramEngine, YoutubeEngine),
        *(MastodonEngine, BlueskyEngine, MatrixEngine, ForumEngine, SyndicationEngine),
    )
}
