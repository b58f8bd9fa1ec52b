"""Keeping an interface's allowance: where an answer says that it is spent, the next question waits for its renewal."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from scrapy.http import Response

from crawler.ratelimits import is_spent, reset_s
from crawler.snapshots import REPLAYED
from model.errors import BlockedError
from spiders.engines.engine import Answer, Ask, Asker

_WAIT_AT_MOST_S = 900.0


class PacedAsker:
    """Asks as the asker it wraps does, no faster than the interface's rate limit headers allow."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self._spent: Response | None = None

    async def json(self, ask: Ask) -> Answer:
        """See Asker."""
        await self._wait()
        return self._heed(await self._asker.json(ask))

    async def text(self, ask: Ask) -> Answer:
        """See Asker."""
        await self._wait()
        return self._heed(await self._asker.text(ask))

    def _heed(self, answer: Answer) -> Answer:
        response = answer.response
        replayed = response.request is not None and response.request.meta.get(REPLAYED)
        self._spent = response if is_spent(response) and not replayed else None
        return answer

    async def _wait(self) -> None:
        if self._spent is None:
            return
        seconds = reset_s(self._spent, datetime.now(UTC)) or 0.0
        if seconds > _WAIT_AT_MOST_S:
            raise BlockedError(f"{self._spent.url}: the interface's allowance is spent for another {seconds:.0f} s")
        await asyncio.sleep(seconds)
