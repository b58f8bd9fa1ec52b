from __future__ import annotations

import json
from typing import Any

import pytest

from model.effort import VisitOutcome
from tests.spiders.engines.conftest import Walk
from tests.spiders.engines.social import THROTTLED, Asked, Social
from tests.spiders.site import Answer, as_json

SEARCH = "/xrpc/app.bsky.feed.searchPosts"
SESSION = "/xrpc/com.atproto.server.createSession"


def post(number: int, **record: Any) -> dict[str, Any]:
    return {
        "uri": f"at://did:plc:ann/app.bsky.feed.post/k{number}", "cid": "b", "indexedAt": "2026-01-02T03:05:00Z",
        "author": {"did": "did:plc:ann", "handle": "ann.example"},
        "record": {"text": f"Tortoise {number} for 300 USD", "createdAt": "2026-01-02T03:04:05Z", "langs": ["en"]}
        | record,
    }  # fmt: skip


def serve_posts(social: Social, path: str, name: str, posts: list[dict[str, Any]]) -> None:
    def answer(asked: Asked) -> Answer:
        start = int(asked.query.get("cursor", 0))
        content = {name: posts[start : start + 2]}
        return as_json(content | ({"cursor": str(start + 2)} if start + 2 < len(posts) else {}))

    social.routes[path] = answer


def test_a_search_page_by_page(walked: Walk, social: Social) -> None:
    serve_posts(social, SEARCH, "posts", [post(n) for n in range(5)])
    social.first = [THROTTLED]
    seen = walked("bluesky", queries=["tortoise"])
    assert seen.ids == [f"at://did:plc:ann/app.bsky.feed.post/k{n}" for n in range(5)]
    assert seen.listings[0].url == "https://bsky.app/profile/did:plc:ann/post/k0"
    assert (seen.listings[0].price_currency, seen.listings[0].language) == ("USD", "en")
    assert str(seen.listings[0].posted_at) == "2026-01-02 03:04:05+00:00"
    assert social.asked[-1].query["q"] == "tortoise"


def test_links_pictures_quotes_and_reposts(walked: Walk, social: Social) -> None:
    embed = {
        "$type": "app.bsky.embed.recordWithMedia",
        "media": {"images": [{"alt": "A shell", "image": {}}]}, "record": {"record": {"uri": "at://quoted"}},
    }  # fmt: skip
    facets = [{"features": [{"$type": "app.bsky.richtext.facet#link", "uri": "https://shop.example/long/way"}]}]
    told = post(1, text="See shop.example/long...", embed=embed, facets=facets, tags=["reptile"])
    told["embed"] = {"media": {"images": [{"fullsize": "https://cdn.example/1.jpg", "alt": "A shell"}]}}
    external = post(2, embed={"external": {"title": "Shop", "description": "Fine", "uri": "https://s.example"}})
    reposted = {"post": post(3), "reason": {"$type": "app.bsky.feed.defs#reasonRepost", "by": {"did": "did:plc:bob"}}}
    feed = [{"post": told}, {"post": external}, reposted, {"post": {"uri": "x"}}, None]
    serve_posts(social, "/xrpc/app.bsky.feed.getAuthorFeed", "feed", feed)  # type: ignore[arg-type]
    seen = walked("bluesky", interface={"sections": ["ann.example"]})
    assert seen.texts[0] == "See shop.example/long...\n\n#reptile\n\nhttps://shop.example/long/way\n\nA shell"
    assert seen.listings[0].images == ("https://cdn.example/1.jpg",)
    assert seen.texts[1].endswith("Shop\n\nFine\n\nhttps://s.example")
    assert (len(seen.ids), seen.summary.n_errors) == (3, 2)
    assert len({listing.seller_key for listing in seen.listings}) == 1, "a repost is the author's, not the reposter's"


def test_a_session_is_opened_renewed_and_never_kept(
    walked: Walk, social: Social, monkeypatch: pytest.MonkeyPatch
) -> None:
    tokens = iter(["old-token", "new-token"])
    monkeypatch.setenv("ADWARDEN_TEST_PLACE_HANDLE", "unit.example")
    monkeypatch.setenv("ADWARDEN_TEST_PLACE_APP_PASSWORD", "very-s3cret")
    social.routes[SESSION] = lambda _: as_json({"accessJwt": next(tokens), "did": "did:plc:me"})

    def search(asked: Asked) -> Answer:
        if asked.headers["Authorization"] == "Bearer old-token":
            return as_json({"error": "ExpiredToken", "message": "Token has expired"}, 400)
        return as_json({"posts": [post(1)]})

    social.routes[SEARCH] = search
    seen = walked("bluesky", queries=["tortoise"])
    assert (len(seen.ids), seen.visit.outcome) == (1, VisitOutcome.COMPLETED)
    assert json.loads(social.of(SESSION)[0].body) == {"identifier": "unit.example", "password": "very-s3cret"}
    social.json(SESSION, {"error": "AuthenticationRequired", "message": "Invalid password"}, 401)
    seen = walked("bluesky", queries=["tortoise"])
    assert seen.visit.outcome is VisitOutcome.BLOCKED
    assert "ADWARDEN_TEST_PLACE_APP_PASSWORD" in seen.visit.reason
    assert "very-s3cret" not in seen.visit.reason


def test_a_data_server_without_search_is_read_repository_by_repository(walked: Walk, social: Social) -> None:
    social.json(SEARCH, {"error": "MethodNotImplemented"}, 501)
    repos = [{"did": "did:plc:ann", "active": True}, {"did": "did:plc:gone", "active": False}, {"did": "did:plc:bob"}]
    social.json("/xrpc/com.atproto.sync.listRepos", {"repos": repos})
    social.routes["/xrpc/com.atproto.repo.describeRepo"] = lambda asked: as_json({"handle": asked.query["repo"][-3:]})

    def records(asked: Asked) -> Answer:
        did, start = asked.query["repo"], int(asked.query.get("cursor", 0))
        image = {"alt": "shell", "image": {"$type": "blob", "ref": {"$link": "bafy"}}}
        value = {"createdAt": "2026-01-02T03:04:05Z", "embed": {"images": [image]}}
        found = [
            {"uri": f"at://{did}/app.bsky.feed.post/{n}", "value": value | {"text": f"Gecko {n}" if n % 2 else "Cat"}}
            for n in range(start, min(start + 2, 4))
        ]
        return as_json({"records": found, "cursor": str(start + 2)} if found else {"records": []})

    social.routes["/xrpc/com.atproto.repo.listRecords"] = records
    assert len(walked("bluesky").ids) == 8
    seen = walked("bluesky", queries=["gecko"])
    assert seen.ids[0] == "at://did:plc:ann/app.bsky.feed.post/1"
    assert len(seen.ids) == 4
    assert seen.listings[0].images == (f"{social.url}xrpc/com.atproto.sync.getBlob?did=did%3Aplc%3Aann&cid=bafy",)


def test_what_is_no_such_service(walked: Walk, social: Social) -> None:
    social.json(SEARCH, {"items": []})
    assert walked("bluesky", queries=["x"]).visit.outcome is VisitOutcome.PAGE_CHANGED
    social.json(SEARCH, {"error": "AuthMissing"}, 401)
    assert "ADWARDEN_TEST_PLACE_HANDLE" in walked("bluesky", queries=["x"]).visit.reason
    seen = walked("bluesky")
    assert seen.visit.outcome is VisitOutcome.PAGE_CHANGED
    assert "interface.sections" in seen.visit.reason
    social.json(SEARCH, {"posts": [], "cursor": "1"})
    assert walked("bluesky", queries=["x"]).visit.outcome is VisitOutcome.COMPLETED
