from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest
from playwright.async_api import Error as PlaywrightError
from scrapy import Request
from scrapy.http import Response

from spiders.fetch import FetchError, FetchFailure, fetch


def crawler(*answers: object) -> Any:
    waiting = list(answers)

    async def download_async(request: Request) -> object:
        answer = waiting.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    return SimpleNamespace(engine=SimpleNamespace(download_async=download_async))


def test_a_page_that_crashed_its_browser_gets_a_fresh_one_once() -> None:
    crash = PlaywrightError("Page.goto: Page crashed")
    good = Response("http://a.example/")
    assert asyncio.run(fetch(crawler(crash, good), "http://a.example/", Request)) is good
    with pytest.raises(FetchError, match="crashed the browser twice") as caught:
        asyncio.run(fetch(crawler(crash, crash), "http://a.example/", Request))
    assert caught.value.failure is FetchFailure.UNREACHABLE
    assert "\n" not in str(caught.value)


def test_another_failure_of_the_browser_is_not_tried_again() -> None:
    with pytest.raises(FetchError, match="cannot reach"):
        asyncio.run(fetch(crawler(PlaywrightError("net::ERR_FAILED"), 1), "http://a.example/", Request))
