"""Engines: how shops, marketplaces, social platforms and forums list, search, page and date their ads by interface."""

from __future__ import annotations

from crawler.description import PlatformKind
from spiders.engines.avito import AvitoEngine
from spiders.engines.ebay import EbayEngine
from spiders.engines.engine import Engine
from spiders.engines.etsy import EtsyEngine
from spiders.engines.feed import FeedEngine
from spiders.engines.graphql import GraphQLEngine
from spiders.engines.magento import MagentoEngine
from spiders.engines.mercadolibre import MercadoLibreEngine
from spiders.engines.prestashop import PrestaShopEngine
from spiders.engines.shopify import ShopifyEngine
from spiders.engines.woocommerce import WooCommerceEngine

# In the order in which a site is asked whether it is of a kind.
ENGINES: dict[PlatformKind, type[Engine]] = {
    PlatformKind.EBAY: EbayEngine,
    PlatformKind.ETSY: EtsyEngine,
    PlatformKind.MERCADOLIBRE: MercadoLibreEngine,
    PlatformKind.SHOPIFY: ShopifyEngine,
    PlatformKind.WOOCOMMERCE: WooCommerceEngine,
    PlatformKind.MAGENTO: MagentoEngine,
    PlatformKind.PRESTASHOP: PrestaShopEngine,
    PlatformKind.AVITO: AvitoEngine,
    PlatformKind.GRAPHQL: GraphQLEngine,
    PlatformKind.FEED: FeedEngine,
}
