from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from model.errors import StoreError
from pipelines.batches import Batch


class Worker:
    def __init__(self) -> None:
        self.calls: list[list[int]] = []

    def __call__(self, items: Sequence[int]) -> list[int]:
        self.calls.append(list(items))
        if 13 in items:
            raise ValueError("13 is no number for a batch")
        if 99 in items:
            raise StoreError("the disk is full")
        return [item * 2 for item in items]


async def together(batch: Batch[int, int], *items: int) -> list[int | BaseException]:
    return await asyncio.gather(*(batch.add(item) for item in items), return_exceptions=True)


def test_what_comes_in_one_turn_is_worked_off_in_one_go_and_in_order() -> None:
    worker = Worker()

    async def twice() -> list[list[int | BaseException]]:
        batch = Batch(worker)
        return [await together(batch, 1, 2, 3), await together(batch, 4)]

    assert asyncio.run(twice()) == [[2, 4, 6], [8]]
    assert worker.calls == [[1, 2, 3], [4]]


def test_one_bad_item_spoils_no_other() -> None:
    worker = Worker()

    async def run() -> list[int | BaseException]:
        return await together(Batch(worker), 1, 13, 3)

    first, bad, last = asyncio.run(run())
    assert (first, last) == (2, 6)
    assert isinstance(bad, ValueError)


def test_a_store_that_cannot_be_written_is_not_tried_again() -> None:
    worker = Worker()

    async def run() -> list[int | BaseException]:
        return await together(Batch(worker), 1, 99)

    assert [type(result) for result in asyncio.run(run())] == [StoreError, StoreError]
    assert worker.calls == [[1, 99]]


def test_one_alone_raises_its_own_error() -> None:
    with pytest.raises(ValueError, match="13"):
        asyncio.run(Batch(Worker()).add(13))


def test_who_gives_up_takes_nothing_from_the_others() -> None:
    async def run() -> list[int | BaseException]:
        batch = Batch(Worker())
        waiting = [asyncio.ensure_future(batch.add(item)) for item in (1, 2, 3)]
        await asyncio.sleep(0)
        waiting[1].cancel()
        return await asyncio.gather(*waiting, return_exceptions=True)

    first, cancelled, last = asyncio.run(run())
    assert (first, last) == (2, 6)
    assert isinstance(cancelled, asyncio.CancelledError)
