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
    """Asks with a token in the header. ``grant`` gets one; ``expired`` tells an answer that asks for a fresh one.

    ``token`` is one to begin with. Without a ``grant`` it is all there is: a refusal of it stands.
    """

    def __init__(
        self,
        asker: Asker,
        grant: Grant | None,
        expired: Expired = is_unauthorised,
        *,
        status: int = 401,
        token: str = "",
    ) -> None:
        self._asker = asker
        self._grant = grant
        self._expired = expired
        self._status = frozenset({401, status})
        self._token = token

    async def json(self, ask: Ask) -> Answer:
        """See Asker."""
        if self._grant is None:
            return await self._again(ask)
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
