"""Whatever shape an answer has, an engine tells ads and problems, or ends by an error of ours; it never breaks."""

from __future__ import annotations

import asyncio
import copy
import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scrapy.http import TextResponse

from crawler.description import Platform, PlatformKind
from model.errors import MonitorError
from spiders.engines import ENGINES
from spiders.engines.engine import Ad, Answer, Ask
from spiders.engines.posts import within, words
from spiders.engines.values import plain
from spiders.pages.jsonld import READING_ERRORS
from spiders.pages.reading import build_listing
from tests.spiders.engines import (
    test_bluesky,
    test_discourse,
    test_mastodon,
    test_matrix,
    test_nodebb,
    test_reddit,
    test_syndication,
    test_telegram,
    test_vk,
    test_youtube,
)
from tests.spiders.engines.forum_skins import SKINS

NOW = datetime(2026, 3, 1, tzinfo=UTC)
JUNK = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**18), 10**18), st.floats(), st.text(max_size=8), st.just("http://["),
    st.just([]), st.just({}), st.lists(st.integers(), max_size=2), st.just([{"a": [None]}]),
    st.just({"type": {"x": 1}}),
)  # fmt: skip
PICTURE = {"type": "image", "url": "x"}
FACET = {"features": [{"uri": "x"}]}
LISTED = {"topics": [{"id": 1}], "more_topics_url": "/l?page=1"}
SAMPLES: dict[PlatformKind, Any] = {
    PlatformKind.MASTODON: [test_mastodon.status(2, media_attachments=[PICTURE], poll={"options": [{}]})],
    PlatformKind.BLUESKY: {"posts": [test_bluesky.post(1, facets=[FACET], tags=["a"])], "cursor": "c"},
    PlatformKind.REDDIT: {"access_token": "t", "data": {"children": [test_reddit.link("a")], "after": "t3_a"}},
    PlatformKind.VK: {
        "response": {"items": [test_vk.post(1, attachments=[{"type": "photo", "photo": {"sizes": [{}]}}])]}
    },
    PlatformKind.YOUTUBE: {"items": [test_youtube.video("v") | {"id": "v"}], "nextPageToken": "n"},
    PlatformKind.DISCOURSE: test_discourse.topic(1) | {"topic_list": LISTED},
    PlatformKind.NODEBB: test_nodebb.whole(1) | {"topics": [test_nodebb.topic(1)], "pagination": {"pageCount": 2}},
    PlatformKind.MATRIX: {
        "access_token": "t", "chunk": [test_matrix.event(1), test_matrix.edit(2, 1, "x")], "end": "e",
        "room_id": "!r:x", "join_rule": "public",
    },
}  # fmt: skip


class Parrot:
    """Answers every question alike; after ten it answers nothing that leads on."""

    def __init__(self, content: Any) -> None:
        self.content = content
        self.n_asked = 0

    async def json(self, ask: Ask) -> Answer:
        self.n_asked += 1
        content = self.content if self.n_asked <= 10 else {}
        body = (
            content.encode("utf-8", "replace")
            if isinstance(content, str)
            else json.dumps(content, default=str).encode()
        )
        return Answer(response=TextResponse(ask.url, body=body, encoding="utf-8"), content=content, seen_at=NOW)

    async def text(self, ask: Ask) -> Answer:
        return await self.json(ask)


def places(content: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    inner = content.items() if isinstance(content, dict) else enumerate(content) if isinstance(content, list) else ()
    for key, value in inner:
        yield from places(value, (*path, key))


def with_junk(content: Any, path: tuple[Any, ...], junk: Any) -> Any:
    if not path:
        return junk
    changed = copy.deepcopy(content)
    target = changed
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = junk
    return changed


NAMED = {PlatformKind.MATRIX: ["!r:x"], PlatformKind.VK: ["club1"], PlatformKind.YOUTUBE: ["UCx"]}


async def walk(kind: PlatformKind, content: Any, section: Sequence[str] = ()) -> None:
    described = {"name": "x", "kind": kind, "base_url": "http://127.0.0.1:9/", "interface": {"sections": section}}
    platform = Platform.model_validate(described)
    engine = ENGINES[kind](platform, Parrot(content))
    try:
        async for page in engine.pages("x" if kind is PlatformKind.BLUESKY else ""):
            for ad in page.ads:
                if isinstance(ad, Ad):
                    # The walk itself counts what makes no listing; here only that nothing else is raised.
                    with suppress(*READING_ERRORS):
                        build_listing(platform, ad.ad_id, ad.url, ad.reading, NOW)
    except MonitorError:
        pass


@pytest.mark.parametrize("kind", SAMPLES)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(draw=st.data())
def test_no_answer_breaks_an_engine(kind: PlatformKind, draw: st.DataObject, monkeypatch: pytest.MonkeyPatch) -> None:
    for what in ("TOKEN", "KEY", "CLIENT_ID", "CLIENT_SECRET"):
        monkeypatch.setenv(f"ADWARDEN_X_{what}", "s")

    async def at_once(_: float) -> None:
        return None

    for module in ("vk", "mediawiki", "rates"):
        monkeypatch.setattr(f"spiders.engines.{module}.asyncio.sleep", at_once)
    path = draw.draw(st.sampled_from(list(places(SAMPLES[kind]))))
    asyncio.run(walk(kind, with_junk(SAMPLES[kind], path, draw.draw(JUNK)), NAMED.get(kind, [])))


PAGES: dict[PlatformKind, list[str]] = {
    PlatformKind.FORUM: [page for skin in SKINS for page in (skin.board(1), skin.thread(1))],
    PlatformKind.TELEGRAM: [test_telegram.page(test_telegram.message(3), 2)],
    PlatformKind.SYNDICATION: [test_syndication.rss(test_syndication.item(1))[2].decode()],
}
SCRAPS = st.sampled_from(
    ["<", ">", '"', "'", "<a href='http://['>9</a>", "<a href='/topic/7/x/'>Seven</a>", "</div>", "<time datetime='x'>",
     "<!-- ", "]]>", "&#x110000;", "<title>", "\x00", "<p class='pagination'><b>9</b>"]
)  # fmt: skip


@pytest.mark.parametrize("kind", PAGES)
@settings(max_examples=40, deadline=None)
@given(draw=st.data())
def test_no_page_breaks_an_engine(kind: PlatformKind, draw: st.DataObject) -> None:
    markup = draw.draw(st.sampled_from(PAGES[kind]))
    for _ in range(draw.draw(st.integers(1, 4))):
        start = draw.draw(st.integers(0, len(markup)))
        end = min(len(markup), start + draw.draw(st.sampled_from([0, 1, 9, 200])))
        markup = markup[:start] + draw.draw(SCRAPS) + markup[end:]
    sections = ["zoo_shop"] if kind is PlatformKind.TELEGRAM else []
    asyncio.run(walk(kind, markup, sections))


@given(st.text())
def test_any_text_is_taken_as_html(text: str) -> None:
    assert isinstance(plain(text), str)


@pytest.mark.parametrize(
    ("base", "link", "address"),
    [
        ("https://x.example", "f.php?a=1", "https://x.example/f.php?a=1"), ("https://x.example/f", "b", "https://x.example/f/b"),
        ("https://x.example/f/", "/b", "https://x.example/b"), ("https://x.example/f/rss.xml", "b.xml", "https://x.example/f/b.xml"),
        ("https://x.example/f", "", "https://x.example/f"),
    ],
)  # fmt: skip
def test_a_base_is_a_folder_with_or_without_its_slash(base: str, link: str, address: str) -> None:
    assert within(base, link) == address


def test_words_are_joined_as_a_reader_sees_them() -> None:
    assert plain('<p>Buy <a href="/t">#<span>ivory</span></a> now<br>or n<b>ev</b>er</p><p>Fin</p>') == (
        "Buy #ivory now\nor never\n\nFin"
    )
    assert words("a lot", "lot", "", "more") == "a lot\n\nmore"
