"""The loop that all of a process's crawls run on."""

from __future__ import annotations

import asyncio

from scrapy.utils.reactor import install_reactor, is_reactor_installed, verify_installed_reactor

from crawler.addresses import PinnedResolver

_REACTOR = "twisted.internet.asyncioreactor.AsyncioSelectorReactor"


def prepared_loop() -> asyncio.AbstractEventLoop:
    """The loop under Scrapy's reactor, started once in the life of the process.

    ``reactor.run()`` may be called only once; running its loop ourselves lets a process crawl again and again.
    """
    if not is_reactor_installed():
        install_reactor(_REACTOR)
    verify_installed_reactor(_REACTOR)
    from twisted.internet import reactor  # noqa: PLC0415  (importing it installs it)

    started: bool = getattr(reactor, "_started", False)
    if not started:
        PinnedResolver(reactor).install_on_reactor()
        reactor.startRunning(installSignalHandlers=False)
    loop: asyncio.AbstractEventLoop = reactor._asyncioEventloop
    # Scrapy asks asyncio for "the" loop; an asyncio.run() elsewhere in the process leaves none behind.
    asyncio.set_event_loop(loop)
    return loop
