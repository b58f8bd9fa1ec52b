"""Listings on their way to the pipelines, several together, and what became of each."""

from __future__ import annotations

import asyncio
import time

from scrapy import signals
from scrapy.crawler import Crawler
from twisted.python.failure import Failure

from model.listing import Observation

# So many listings are stored in one go, but none waits longer than this for the others.
_TOGETHER = 64
_LATEST_S = 2.0


class Outbox:
    """Holds observations until they are sent."""

    def __init__(self) -> None:
        self._waiting: list[Observation] = []
        self._waits_since = 0.0
        # By the identity of the observation, which is held until it is stored.
        self._failures: dict[int, BaseException] = {}

    def attend(self, crawler: Crawler) -> None:
        """Learn from the crawler which observations could not be stored."""
        crawler.signals.connect(self._item_failed, signal=signals.item_error)
        crawler.signals.connect(self._item_dropped, signal=signals.item_dropped)

    def put(self, observation: Observation) -> bool:
        """Add one; whether it is time to send them."""
        self._waiting.append(observation)
        if len(self._waiting) == 1:
            self._waits_since = time.monotonic()
        return len(self._waiting) >= _TOGETHER or time.monotonic() - self._waits_since > _LATEST_S

    async def send(self, crawler: Crawler) -> list[tuple[Observation, BaseException | None]]:
        """Hand all to the pipelines; each, in its order, with what storing it raised."""
        waiting, self._waiting = self._waiting, []
        store = crawler.engine.scraper.start_itemproc_async
        # Without their pages, which would stay in memory, trees and all, till the last of them is read.
        await asyncio.gather(*(store(observation, response=None) for observation in waiting))
        return [(observation, self._failures.pop(id(observation), None)) for observation in waiting]

    def _item_failed(self, item: Observation, failure: Failure) -> None:
        if failure.value is not None:
            self._failures[id(item)] = failure.value

    def _item_dropped(self, item: Observation, exception: BaseException) -> None:
        self._failures[id(item)] = exception
