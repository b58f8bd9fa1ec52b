# ruff: noqa: E501  (tables of sites)
"""Which site is of which kind: by marks on its pages, then by what its interface answers."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest
from scrapy.http import TextResponse

from crawler.description import PlatformKind
from model.errors import PageChangedError
from spiders.engines import ENGINES
from spiders.engines.engine import Answer, Ask
from tests.spiders.engines.forum_skins import SKINS

NOW = datetime(2026, 3, 1, tzinfo=UTC)
HOME = "https://place.example/start"


class Site:
    """Answers by the end of the address; everything else is not there."""

    def __init__(self, answers: dict[str, Any]) -> None:
        self.answers = answers
        self.n_asked = 0

    async def json(self, ask: Ask) -> Answer:
        self.n_asked += 1
        content = next((told for end, told in self.answers.items() if end in ask.url), None)
        if content is None:
            raise PageChangedError(f"{ask.url}: HTTP 404")
        return Answer(response=TextResponse(ask.url, body=b"{}"), content=content, seen_at=NOW)

    async def text(self, ask: Ask) -> Answer:
        return await self.json(ask)


def asked(kind: str, markup: str, answers: dict[str, Any] | None = None, url: str = HOME) -> tuple[str, int]:
    site = Site(answers or {})
    home = TextResponse(url, body=markup.encode(), encoding="utf-8")
    found = asyncio.run(ENGINES[PlatformKind(kind)].recognise(home, site))
    return (found.base_url if found else ""), site.n_asked


GENERATOR = '<meta name="generator" content="{}">'
WIKI = '<link rel="EditURI" href="//place.example/w/api.php?action=rsd">'
FEED = '<link rel="alternate" type="application/atom+xml" href="/atom.xml">'


@pytest.mark.parametrize(
    ("kind", "markup", "answers", "base_url"),
    [
        ("mastodon", '<div id="mastodon"></div>', {"api/v2/instance": {"version": "4.3", "domain": "x"}}, "https://place.example/"),
        ("mastodon", "<p>GoToSocial</p>", {"api/v1/instance": {"version": "0.1", "uri": "x"}}, "https://place.example/"),
        ("bluesky", "This is an AT Protocol Server", {"describeServer": {"availableUserDomains": []}}, "https://place.example/"),
        ("discourse", GENERATOR.format("Discourse 3.4"), {}, "https://place.example/"),
        ("nodebb", "<script>NodeBB</script>", {"api/config": {"relative_path": "/talk"}}, "https://place.example/talk/"),
        ("mediawiki", WIKI, {"w/api.php": {"query": {"general": {"generator": "MediaWiki 1.39"}}}}, "https://place.example/w/api.php"),
        ("matrix", "Synapse is running", {"client/versions": {"versions": ["v1.11"]}}, "https://place.example/"),
        ("matrix", "Element", {".well-known": {"m.homeserver": {"base_url": "https://hs.example"}}, "versions": {"versions": ["v1"]}}, "https://hs.example/"),
        ("syndication", FEED, {}, "https://place.example/atom.xml"),
        ("syndication", '<?xml version="1.0"?><rss version="2.0"><channel/></rss>', {}, HOME),
        ("forum", SKINS[0].index(), {}, "https://place.example/"),
        ("forum", SKINS[-1].board(1) + "<a href='/forum/forum/birds-2/'>Birds</a>", {}, "https://place.example/"),
        ("forum", '<div id="flarum-loading"></div>', {}, "https://place.example/"),
    ],
)  # fmt: skip
def test_a_site_of_the_kind(kind: str, markup: str, answers: dict[str, Any], base_url: str) -> None:
    found, n_asked = asked(kind, markup, answers)
    assert found == base_url
    assert n_asked <= 2


@pytest.mark.parametrize(
    ("kind", "url", "base_url"),
    [
        ("reddit", "https://old.reddit.com/r/reptiles", "https://oauth.reddit.com/"), ("vk", "https://vk.com/birds", "https://api.vk.com/"),
        ("youtube", "https://www.youtube.com/@ann", "https://www.googleapis.com/"), ("telegram", "https://t.me/s/zoo_shop", "https://t.me/"),
        ("reddit", "https://notreddit.com/", ""), ("vk", "https://vk.com.evil.example/", ""), ("youtube", "https://youtube.example/", ""),
        ("telegram", "https://t.me.example/x", ""),
    ],
)  # fmt: skip
def test_sites_that_are_alone_of_their_kind(kind: str, url: str, base_url: str) -> None:
    assert asked(kind, "<p>hello</p>", url=url) == (base_url, 0)


@pytest.mark.parametrize("kind", [kind for kind in ENGINES if kind not in (PlatformKind.FEED, PlatformKind.SHOPIFY)])
def test_a_plain_page_is_of_no_kind_and_nothing_is_asked(kind: PlatformKind) -> None:
    assert asked(kind.value, "<html><body><p>Our village</p><a href='/about'>About</a></body></html>") == ("", 0)


@pytest.mark.parametrize(("kind", "markup"), [("mastodon", "mastodon"), ("bluesky", "atproto"), ("nodebb", "nodebb"),
                                              ("mediawiki", WIKI), ("matrix", "a matrix of numbers")])  # fmt: skip
def test_marks_alone_are_not_enough_where_the_interface_can_be_asked(kind: str, markup: str) -> None:
    assert asked(kind, markup)[0] == ""
