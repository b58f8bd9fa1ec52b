"""One line of words that tells when and where."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy.http import HtmlResponse, Request

from crawler.description import Platform
from spiders.pages.bylines import ago_of, byline
from spiders.pages.listing import read_listing

_URL = "https://market.example/item/7"


def _page(body: str) -> HtmlResponse:
    return HtmlResponse(
        _URL, body=f"<html lang='en'><body><h1>Tortoise</h1>{body}</body></html>", encoding="utf-8",
        request=Request(_URL),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Listed <abbr><i>2 days ago</i></abbr> in <a href='/m/tulsa'><i>Tulsa, OK</i></a>",
            ("2 days ago", "Tulsa, OK"),
        ),
        ("3 hours ago", ("3 hours ago", "")),
        ("il y a 2 jours à Saint-Denis de la Réunion", ("il y a 2 jours", "Saint-Denis de la Réunion")),
        ("vor 3 Stunden · Köln", ("vor 3 Stunden", "Köln")),
        ("منذ 3 أيام في الرياض", ("منذ 3 أيام", "الرياض")),
        ("3天前 · 上海", ("3天前", "上海")),
        ("yesterday in which he escaped", ("yesterday", "")),
        ("2 days ago I saw him", ("", "")),
        ("Joined 2 days ago", ("", "")),
    ],
)
def test_a_line_tells_when_and_where(line: str, told: tuple[str, str]) -> None:
    assert byline(_page(f"<div><span>{line}</span></div>")) == told


def test_the_line_of_another_ad_is_not_this_ones() -> None:
    assert byline(_page("<h2>Similar ads</h2><span>3 hours ago in Lyon</span>")) == ("", "")


def test_an_ad_is_dated_and_placed_by_its_byline() -> None:
    platform = Platform.model_validate({"name": "market", "kind": "structured", "base_url": "https://market.example/"})
    page = _page("<b>$250</b><p><span>Listed <abbr>2 days ago</abbr> in <a href='/m/'>Norman, OK</a></span></p>")
    listing = read_listing(page, platform, _URL, datetime(2026, 11, 27, 12, tzinfo=UTC))
    assert listing.place == "Norman, OK"
    assert listing.posted_at is not None
    assert listing.posted_at.date().isoformat() == "2026-11-25"


@given(st.text(max_size=120))
def test_whatever_follows_an_ago_is_never_taken_for_a_part_of_it(rest: str) -> None:
    assert ago_of("3 days ago" + rest, ("en",)) in ("", "3 days ago")
