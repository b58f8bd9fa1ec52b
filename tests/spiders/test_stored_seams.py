"""Where later runs meet what earlier ones stored: keys, refusals, logins, stops and ids of others."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import text

from crawler.description import Platform
from db.engine import writing
from db.store import Store
from model.effort import VisitOutcome
from spiders.runs.replay import replay_files
from spiders.walker import PlatformSpider
from spiders.walks.revisit import revisit_errand
from spiders.walks.sellers import sellers_errand
from tests.spiders.conftest import described
from tests.spiders.engines.social import Asked, Social
from tests.spiders.engines.social import serve as serve_social
from tests.spiders.site import Answer, Shop, as_json, html, serve
from tests.spiders.stored import Ground, ground  # noqa: F401  (a fixture)

_TOKEN = "a token of the unit"


class Guarded(Shop):
    """Gives single posts to nobody without the unit's token."""

    def answer_to(self, path: str, query: dict[str, list[str]], headers: Any) -> Answer:
        if path.startswith("/posts/") and headers.get("Authorization") != f"Bearer {_TOKEN}":
            return as_json({"error": "who are you?"}, 401)
        return self.answer(path, query)


def test_posts_of_a_keyed_feed_are_revisited_with_its_key(
    ground: Ground, monkeypatch: pytest.MonkeyPatch  # noqa: F811
) -> None:  # fmt: skip
    monkeypatch.setenv("ADWARDEN_TEST_SHOP_TOKEN", _TOKEN)
    post = {"id": "1", "text": "A boa for sale", "url": "/p/1"}
    with serve(Guarded()) as shop:
        platform = described(
            shop.url, kind="feed", search=None, listing={"fields": {"id": "id", "text": "text", "url": "url"}},
            feed={"url": "{base}posts", "items": "posts", "post": "{base}posts/{id}"},
        )  # fmt: skip
        shop.routes |= {"/posts": lambda _: as_json({"posts": [post]}), "/posts/1": lambda _: as_json(post)}
        ground.run(platform)
        done = ground.run(platform, 2, revisit_errand(platform, limit=5, older_than_days=None))
    assert (done.error, done.n_errors, done.n_listings) == ("", 0, 1)


@pytest.mark.parametrize(
    ("status", "outcome"),
    [(403, VisitOutcome.BLOCKED), (429, VisitOutcome.BLOCKED), (500, VisitOutcome.UNREACHABLE)],
)
def test_a_refusal_on_the_way_to_a_seller_is_missing_data(
    shop: Shop, ground: Ground, status: int, outcome: VisitOutcome  # noqa: F811
) -> None:  # fmt: skip
    marks = {"seller_link": ".seller a", "fields": {"seller": ".seller a::attr(href)"}}
    listing = {"id_pattern": "/item/([^/?#]+)"} | marks
    link = "<p class='seller'><a href='/seller/ann'>ann</a></p>"
    shop.n_items = 1
    shop.routes["/item/1"] = lambda _: html(f"<h1>tiger claw</h1><p class='description'>A claw.</p>{link}")
    ground.crawl(shop.url, listing=listing)
    shop.routes["/item/1"] = lambda _: html("<h1>No</h1>", status)
    platform = described(shop.url, listing=listing)
    with Store(ground.db_url) as store:
        keys = store.sellers_of_concern("test-shop", 5)
    [visit] = ground.run(platform, 1, sellers_errand(platform, keys, 5)).visits
    assert (visit.outcome, visit.n_listings) == (outcome, 0)
    assert ground.rows("SELECT state FROM listings") == [("available",)], "nothing is claimed of the ad"


@pytest.mark.parametrize("forgotten", [True, False])
def test_a_login_is_replayed_without_what_opened_it(
    ground: Ground, monkeypatch: pytest.MonkeyPatch, forgotten: bool  # noqa: F811
) -> None:  # fmt: skip
    monkeypatch.setenv("ADWARDEN_TEST_PLACE_HANDLE", "unit.example")
    monkeypatch.setenv("ADWARDEN_TEST_PLACE_APP_PASSWORD", "very-s3cret")
    found = {
        "uri": "at://did:plc:ann/app.bsky.feed.post/k1", "author": {"did": "did:plc:ann", "handle": "ann.example"},
        "record": {"text": "Tortoise for 300 USD", "createdAt": "2026-01-02T03:04:05Z"},
    }  # fmt: skip

    def search(asked: Asked) -> Answer:
        opened = asked.headers.get("Authorization") == "Bearer opened"
        return as_json({"posts": [found]}) if opened else as_json({"error": "AuthMissing"}, 401)

    with serve_social(Social()) as social:
        social.json("/xrpc/com.atproto.server.createSession", {"accessJwt": "opened", "did": "did:plc:me"})
        social.routes["/xrpc/app.bsky.feed.searchPosts"] = search
        content = {"name": "test-place", "kind": "bluesky", "base_url": social.url, "queries": ["tortoise"]}
        assert ground.run(Platform.model_validate(content | {"limits": {"delay_s": 0}})).n_listings == 1
    if forgotten:
        monkeypatch.delenv("ADWARDEN_TEST_PLACE_HANDLE")
        monkeypatch.delenv("ADWARDEN_TEST_PLACE_APP_PASSWORD")
    ground.db_url = ground.db_url.replace("adwarden.db", "again.db")
    files = sorted(ground.warc_dir.rglob("*.warc.gz"))
    [summary] = replay_files(files, db_url=ground.db_url)
    assert (summary.n_listings, summary.errors) == (1, ())
    assert ground.rows("SELECT count(*) FROM listings") == [(1,)]


class _Slow(PlatformSpider):
    """Stores slowly."""

    stored = False

    async def _store_waiting(self) -> None:
        await asyncio.sleep(0.05)
        self.stored = True


def test_a_stop_while_a_batch_is_stored_waits_for_it() -> None:
    spider = _Slow.__new__(_Slow)

    async def stop() -> None:
        keeping = asyncio.create_task(spider.kept())
        await asyncio.sleep(0.01)
        keeping.cancel()
        with pytest.raises(asyncio.CancelledError):
            await keeping
        assert spider.stored, "what was handed in is stored before the stop is obeyed"

    asyncio.run(stop())


def test_an_ad_imported_under_an_id_of_its_own_is_known_by_its_address(shop: Shop, ground: Ground) -> None:  # noqa: F811
    shop.n_items = 1
    ground.crawl(shop.url)
    with Store(ground.db_url) as store, writing(store.engine) as connection:
        connection.execute(text("UPDATE listings SET external_id = 'case-7'"))
    platform = described(shop.url)
    done = ground.run(platform, 2, revisit_errand(platform, limit=5, older_than_days=None))
    assert (done.error, done.n_errors, done.n_listings) == ("", 0, 1)
    assert ground.rows("SELECT external_id, state FROM listings") == [("case-7", "available")]
