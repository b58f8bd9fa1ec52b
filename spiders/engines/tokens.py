"""Bearer tokens: got by a question that is never kept, renewed once where an answer says that they have expired."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from spiders.engines.engine import Answer, Ask, Asker

Grant = Callable[[Asker], Awaitable[str]]
Expired = Callable[[Answer], bool]


def is_unauthorised(answer: Answer) -> bool:
    """Whether an answer refuses the token."""
    return answer.response.status == 401


class TokenAsker:
    """Asks with a token in the header. ``grant`` gets one; ``expired`` tells an answer that asks for a fresh one."""

    def __init__(self, asker: Asker, grant: Grant, expired: Expired = is_unauthorised, *, status: int = 401) -> None:
        self._asker = asker
        self._grant = grant
        self._expired = expired
        self._status = frozenset({401, status})
        self._token = ""

    async def json(self, ask: Ask) -> Answer:
        """See Asker."""
        if not self._token:
            self._token = await self._grant(self._asker)
        answer = await self._asker.json(self._signed(ask, ask.allow | self._status))
        if answer.response.status < 400 or not self._expired(answer):
            return answer if answer.response.status not in self._status - ask.allow else await self._again(ask)
        self._token = await self._grant(self._asker)
        return await self._again(ask)

    async def text(self, ask: Ask) -> Answer:
        """See Asker."""
        return await self._asker.text(ask)

    async def _again(self, ask: Ask) -> Answer:
        return await self._asker.json(self._signed(ask, ask.allow))

    def _signed(self, ask: Ask, allow: frozenset[int]) -> Ask:
        return replace(ask, headers={**ask.headers, "Authorization": f"Bearer {self._token}"}, allow=allow)
