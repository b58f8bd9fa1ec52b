"""Scrapy settings of every crawl; what a platform's description changes is added in ``crawler/project.py``."""

from __future__ import annotations

from importlib.metadata import version

from scrapy.settings import default_settings

BOT_NAME = "adwarden"
SPIDER_MODULES = ["spiders.deployed"]
TWISTED_DNS_RESOLVER = "crawler.addresses.PinnedResolver"

USER_AGENT = f"AdWarden/{version('adwarden')}"
ROBOTSTXT_OBEY = True
ROBOTSTXT_USER_AGENT = "AdWarden"

# Politeness: AutoThrottle never goes below DOWNLOAD_DELAY, so that is the real floor.
DOWNLOAD_DELAY = 1.0
DOWNLOAD_DELAY_JITTER = 0.0
CONCURRENT_REQUESTS = 8
CONCURRENT_REQUESTS_PER_DOMAIN = 2
AUTOTHROTTLE_ENABLED = True
AUTOTHROTTLE_START_DELAY = 0.0
AUTOTHROTTLE_MAX_DELAY = 60.0
AUTOTHROTTLE_TARGET_CONCURRENCY = 2.0

DOWNLOAD_TIMEOUT = 60
DOWNLOAD_MAXSIZE = 20_000_000
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_VERIFY_CERTIFICATES = True
REDIRECT_MAX_TIMES = 5
METAREFRESH_MAXDELAY = 5
RETRY_TIMES = 2
RETRY_HTTP_CODES = [408, 429, 500, 502, 503, 504, 522, 524]
RETRY_GIVE_UP_LOG_LEVEL = "INFO"
ADWARDEN_BACKOFF_S = 1.0
# RFC 9309: what robots.txt said is not relied upon for longer than a day.
ADWARDEN_ROBOTS_MAX_AGE_S = 86_400
URLLENGTH_LIMIT = 4096

# A shop sets cookies to keep a basket; we have none, and one visit must not colour the next.
COOKIES_ENABLED = False
REFERER_ENABLED = True
# A proxy would look up names for us, out of sight of the address guard.
HTTPPROXY_ENABLED = False
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False
MEMUSAGE_ENABLED = False
DEFAULT_REQUEST_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.8",
    "Accept-Language": "*",
}

# What is switched off is taken out of Scrapy's own lists: a name set to None is imported all the same, and with it
# requests, aiohttp and the like: ten megabytes and a quarter of a second of every crawl.
_UNUSED = {
    "scrapy.downloadermiddlewares.retry.RetryMiddleware",
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware",
    # Nobody logs in by a setting, and nobody reads these counts.
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware",
    "scrapy.downloadermiddlewares.stats.DownloaderStats",
    "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware",
    "scrapy.downloadermiddlewares.cookies.CookiesMiddleware",
    "scrapy.downloadermiddlewares.httpproxy.HttpProxyMiddleware",
    "scrapy.downloadermiddlewares.httpcache.HttpCacheMiddleware",
    "scrapy.extensions.telnet.TelnetConsole",
    "scrapy.extensions.remote_control.RemoteControl",
    "scrapy.extensions.memusage.MemoryUsage",
    "scrapy.extensions.memdebug.MemoryDebugger",
    "scrapy.extensions.logstats.LogStats",
    # All downloading happens in one start(), and items go to our pipelines.
    "scrapy.extensions.closespider.CloseSpider",
    "scrapy.extensions.feedexport.FeedExporter",
    "scrapy.extensions.spiderstate.SpiderState",
}
DOWNLOADER_MIDDLEWARES_BASE = {
    name: order for name, order in default_settings.DOWNLOADER_MIDDLEWARES_BASE.items() if name not in _UNUSED
}
EXTENSIONS_BASE = {name: order for name, order in default_settings.EXTENSIONS_BASE.items() if name not in _UNUSED}
DOWNLOADER_MIDDLEWARES = {
    "crawler.politeness.OwnHosts": 50,
    "crawler.politeness.RobotsManners": 110,
    "crawler.politeness.PatientRetry": 550,
    "crawler.politeness.MetaRefresh": 580,
    "crawler.budget.VisitBudget": 870,
    "crawler.snapshots.SnapshotMiddleware": 880,
    "crawler.addresses.AddressGuard": 890,
}
ITEM_PIPELINES = {
    "pipelines.validate.ValidatePipeline": 100,
    "pipelines.match.MatchPipeline": 200,
    "pipelines.store.StorePipeline": 400,
}
EXTENSIONS = {"pipelines.visits.VisitLedger": 500}

LOG_LEVEL = "INFO"
LOGSTATS_INTERVAL = 0
STATS_DUMP = False
TWISTED_REACTOR = "twisted.internet.asyncioreactor.AsyncioSelectorReactor"
