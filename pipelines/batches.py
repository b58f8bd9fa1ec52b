"""Items that Scrapy hands in one by one, worked off together: a database likes one transaction better than thirty."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from model.errors import MonitorError

_T = TypeVar("_T")
_R = TypeVar("_R")


class _Turn(Generic[_T, _R]):
    def __init__(self, work: Callable[[Sequence[_T]], list[_R]]) -> None:
        self.items: list[_T] = []
        self._work = work
        self.closed = False
        self.task = asyncio.ensure_future(self._run())
        self.task.add_done_callback(self._tell)
        self._waiting: list[asyncio.Future[None]] = []

    def over(self) -> asyncio.Future[None]:
        """What is done when the work is, well or not: each who waits gets one, so that one may give up by itself."""
        # In place of asyncio.wait, which takes ten times as long about it.
        self._waiting.append(waiting := asyncio.get_running_loop().create_future())
        return waiting

    def _tell(self, _: asyncio.Task[list[_R]]) -> None:
        for waiting in self._waiting:
            if not waiting.done():
                waiting.set_result(None)

    async def _run(self) -> list[_R]:
        # By now all that is handed in during the present turn of the loop has come.
        self.closed = True
        return self._work(self.items)


class Batch(Generic[_T, _R]):
    """Gathers the items of one turn of the event loop. ``work`` takes them in order and answers in order."""

    def __init__(self, work: Callable[[Sequence[_T]], list[_R]]) -> None:
        self._work = work
        self._turn: _Turn[_T, _R] | None = None

    async def add(self, item: _T) -> _R:
        """The item's own answer. Where the batch fails, each item is worked off alone, so that one spoils no other."""
        turn = self._turn
        if turn is None or turn.closed:
            turn = self._turn = _Turn(self._work)
        index = len(turn.items)
        turn.items.append(item)
        await turn.over()
        error = turn.task.exception()
        if error is None:
            return turn.task.result()[index]
        if isinstance(error, MonitorError) or len(turn.items) == 1:
            raise error
        return self._work([item])[0]
