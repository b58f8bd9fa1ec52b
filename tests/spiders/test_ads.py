"""How pages are asked for side by side: in order, within bounds, and never for nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from contextlib import aclosing
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scrapy.http import Response

from crawler.description import Platform
from model.effort import Crawl
from spiders.ads import AdSpider

_TURN_S = 0.001


class Site:
    """Answers numbers after as many turns as it is told; counts what is under way."""

    def __init__(self, turns: list[int]) -> None:
        self.turns = turns
        self.asked: list[int] = []
        self.answered: list[int] = []
        self.dropped: list[int] = []
        self.most = 0

    async def ask(self, number: int) -> Response:
        self.asked.append(number)
        self.most = max(self.most, len(self.asked) - len(self.answered) - len(self.dropped))
        try:
            await asyncio.sleep(self.turns[number] * _TURN_S)
        except asyncio.CancelledError:
            self.dropped.append(number)
            raise
        self.answered.append(number)
        return Response(f"https://shop.example/{number}")


def spider_of(concurrency: int) -> AdSpider:
    platform = Platform.model_validate(
        {
            "name": "shop",
            "kind": "structured",
            "base_url": "https://shop.example/",
            "limits": {"concurrency": concurrency},
        }
    )
    crawl = Crawl(
        crawl_key="c", platform="shop", queries=("",), max_pages=1, started_at=datetime(2026, 1, 1, tzinfo=UTC)
    )
    return AdSpider(platform=platform, crawl=crawl)


def told(number: int, answer: Response | BaseException) -> int:
    assert isinstance(answer, Response)
    assert answer.url.endswith(f"/{number}")
    return number


@given(st.lists(st.integers(0, 3), max_size=30), st.integers(1, 4))
@settings(max_examples=40, deadline=None)
def test_answers_come_in_order_and_within_the_limit(turns: list[int], concurrency: int) -> None:
    site = Site(turns)

    async def read() -> list[int]:
        numbers: list[int] = []
        async with aclosing(spider_of(concurrency).side_by_side(site.ask, range(len(turns)))) as answers:
            async for number, answer in answers:
                assert len(site.asked) - len(numbers) <= concurrency * 2, "no further ahead of what was judged"
                numbers.append(told(number, answer))
                await asyncio.sleep(0)
        return numbers

    assert asyncio.run(read()) == list(range(len(turns)))
    assert site.most <= concurrency


def test_the_next_pages_are_asked_for_while_one_is_read() -> None:
    site = Site([0] * 6)

    async def read() -> None:
        async with aclosing(spider_of(2).side_by_side(site.ask, range(6))) as answers:
            async for number, _ in answers:
                await asyncio.sleep(5 * _TURN_S)  # as long as it takes to store what was read
                if number == 0:
                    assert site.answered == [0, 1, 2, 3]

    asyncio.run(read())


def test_what_went_wrong_stands_in_its_place() -> None:
    async def ask(number: int) -> Response:
        if number == 1:
            raise OSError("gone")
        return Response(f"https://shop.example/{number}")

    async def read() -> list[object]:
        async with aclosing(spider_of(2).side_by_side(ask, range(3))) as answers:
            return [answer async for _, answer in answers]

    first, wrong, last = asyncio.run(read())
    assert isinstance(first, Response)
    assert isinstance(wrong, OSError)
    assert isinstance(last, Response)


@pytest.mark.parametrize(
    ("interrupted", "answered", "dropped"), [(False, [0, 1, 2], []), (True, [0], [1, 2])], ids=["refused", "operator"]
)
def test_after_a_refusal_nothing_more_is_sent_and_what_was_sent_is_waited_for(
    interrupted: bool, answered: list[int], dropped: list[int]
) -> None:
    site = Site([0, 20, 20, 0, 0, 0, 0, 0])
    spider = spider_of(2)

    def judge() -> Awaitable[None]:
        spider.interrupted = interrupted
        raise PermissionError("refused")

    async def read() -> None:
        async with aclosing(spider.side_by_side(site.ask, range(8))) as answers:
            async for _ in answers:
                await asyncio.sleep(_TURN_S)
                await judge()

    with pytest.raises(PermissionError):
        asyncio.run(read())
    assert site.asked == [0, 1, 2]
    assert (site.answered, sorted(site.dropped)) == (answered, dropped)
