"""Dates that no label names: which line of a page is the day its ad was put up."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from scrapy.http import HtmlResponse

from spiders.pages.dates import read_date
from spiders.pages.lone_dates import lone_date


def _date(body: str) -> str:
    html = f"<html><head><title>Royal python</title></head><body><h1>Royal python</h1>{body}</body></html>"
    return lone_date(HtmlResponse("https://shop.example/ad/1", body=html.encode(), encoding="utf-8"))


@pytest.mark.parametrize(
    "text",
    [
        "12.05.2026", "2026-05-12 10:22", "12 May 2026", "May 12, 2026", "12 de mayo de 2026", "2026年5月12日",
        "12. svibnja 2026",
        "danas u 10:22", "heute, 10:22", "днес в 10:22 ч.", "Yesterday 10:22 pm", "昨天 10:22",
    ],
)  # fmt: skip
def test_a_line_that_is_a_date_and_nothing_else_is_the_day(text: str) -> None:
    assert _date(f"<div class=x7><span>Toulouse</span><span>{text}</span></div><p>A healthy animal.</p>") == text


@pytest.mark.parametrize(
    "body",
    [
        "<dl><dt>Xyzzy</dt><dd>12.05.2026</dd></dl>", "<p><span>Member since</span> <span>12.05.2026</span></p>",
        "<p>Hatched <b>12.05.2026</b></p>", "<p><span>Ends</span><span>12.05.2026</span></p>", "<p>today</p>",
        "<p>5 days of 12.05.2026</p>", "<h2>Similar ads</h2><p>12.05.2026</p>", "<footer><p>12.05.2026</p></footer>",
        "<ul><li>12.05.2026</li><li>13.05.2026</li><li>14.05.2026</li></ul>",
    ],
)  # fmt: skip
def test_the_day_of_something_else_is_not(body: str) -> None:
    assert _date(body) == ""


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [("днес в 02:55 ч.", "bg", 28), ("вчера в 10:22 ч.", "bg", 27), ("本日 10:22", "ja", 28), ("2 dny zpět", "cs", 26)],
)
def test_words_for_days_that_the_date_reader_does_not_know(text: str, language: str, day: int) -> None:
    found = read_date(text, (language,), datetime(2026, 11, 28, 12, tzinfo=UTC))
    assert found is not None
    assert found.day == day
