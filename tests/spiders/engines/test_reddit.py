from __future__ import annotations

from typing import Any

import pytest

from model.effort import VisitOutcome
from model.listing import ListingState
from tests.spiders.engines.conftest import Walk
from tests.spiders.engines.social import THROTTLED, Asked, Social
from tests.spiders.site import Answer, as_json

TOKEN = "/api/v1/access_token"


def link(name: str, **more: Any) -> dict[str, Any]:
    return {
        "kind": "t3",
        "data": {
            "id": name, "name": f"t3_{name}", "title": f"[S] Gecko {name}", "selftext": "Asking $80 shipped",
            "author": "ann", "created_utc": 1767323045.0, "permalink": f"/r/reptiles/comments/{name}/x/",
            "subreddit_name_prefixed": "r/reptiles", "link_flair_text": "Selling", "thumbnail": "self",
        } | more,
    }  # fmt: skip


@pytest.fixture(autouse=True)
def keys(monkeypatch: pytest.MonkeyPatch, social: Social) -> None:
    monkeypatch.setenv("ADWARDEN_TEST_PLACE_CLIENT_ID", "app")
    monkeypatch.setenv("ADWARDEN_TEST_PLACE_CLIENT_SECRET", "hush-hush")
    social.json(TOKEN, {"access_token": "tok-1", "expires_in": 3600})


def described(social: Social, *sections: str) -> dict[str, Any]:
    return {"interface": {"token_url": f"{social.url}api/v1/access_token", "sections": list(sections)}}


def serve_listing(social: Social, path: str, links: list[Any]) -> None:
    def answer(asked: Asked) -> Answer:
        start = int(asked.query.get("after", "t3_0")[3:])
        following = f"t3_{start + 2}" if start + 2 < len(links) else None
        code, headers, body = as_json(
            {"kind": "Listing", "data": {"children": links[start : start + 2], "after": following}}
        )
        return code, headers | {"X-Ratelimit-Remaining": "0.0", "X-Ratelimit-Reset": "0"}, body

    social.routes[path] = answer


def test_a_subreddit_page_by_page(walked: Walk, social: Social) -> None:
    serve_listing(social, "/r/reptiles/new", [link(f"a{n}") for n in range(5)])
    seen = walked("reddit", currency="USD", **described(social, "reptiles"))
    assert seen.ids == [f"a{n}" for n in range(5)]
    first = seen.listings[0]
    assert (first.title, first.text, first.category) == ("[S] Gecko a0", "Asking $80 shipped", "r/reptiles / Selling")
    assert (str(first.price_amount), first.price_currency) == ("80", "USD")
    assert str(first.posted_at) == "2026-01-02 03:04:05+00:00"
    assert first.url == "https://www.reddit.com/r/reptiles/comments/a0/x/"
    assert social.of(TOKEN)[0].headers["Authorization"].startswith("Basic ")
    assert social.of("/r/reptiles/new")[0].headers["Authorization"] == "Bearer tok-1"


def test_a_search_within_and_without_a_subreddit(walked: Walk, social: Social) -> None:
    serve_listing(social, "/r/reptiles/search", [link("a")])
    serve_listing(social, "/search", [link("b")])
    assert walked("reddit", queries=["gecko"], **described(social, "reptiles")).ids == ["a"]
    assert social.asked[-1].query["restrict_sr"] == "1"
    assert walked("reddit", queries=["gecko"], **described(social)).ids == ["b"]


def test_removed_sold_galleries_and_crossposts(walked: Walk, social: Social) -> None:
    gallery = {
        "is_gallery": True, "gallery_data": {"items": [{"media_id": "m2", "caption": "Front"}, {"media_id": "m1"}]},
        "media_metadata": {
            "m1": {"s": {"u": "https://i.example/1.jpg?a=1&amp;b=2"}}, "m2": {"s": {"u": "https://i.example/2.jpg"}},
        },
    }  # fmt: skip
    parent = link("p", author="bob")["data"]
    links = [
        link("r", selftext="[removed]", removed_by_category="moderator"), link("s", link_flair_text="SOLD"),
        link("g", selftext="", **gallery),
        link("c", selftext="", title=parent["title"], crosspost_parent_list=[parent]),
        link("d", author="[deleted]"), {"kind": "t3", "data": {}}, {"kind": "t1", "data": {"id": "x"}},
    ]  # fmt: skip
    social.json("/r/reptiles/new", {"data": {"children": links, "after": None}})
    seen = walked("reddit", **described(social, "r/reptiles"))
    removed, sold, shown, crosspost, deleted = seen.listings
    assert (removed.state, removed.text) == (ListingState.DISAPPEARED, "")
    assert sold.state is ListingState.SOLD
    assert (shown.text, shown.images) == ("Front", ("https://i.example/2.jpg", "https://i.example/1.jpg?a=1&b=2"))
    assert (crosspost.external_id, deleted.seller_key) == ("p", "")
    assert seen.summary.n_errors == 1


def test_an_expired_token_a_closed_place_and_a_refusal(walked: Walk, social: Social) -> None:
    answers = [
        as_json({"message": "Unauthorized", "error": 401}, 401),
        THROTTLED,
        as_json({"data": {"children": [link("a")]}}),
    ]
    social.routes["/r/reptiles/new"] = lambda _: answers.pop(0)
    assert walked("reddit", **described(social, "reptiles")).ids == ["a"]
    assert len(social.of(TOKEN)) == 2
    social.json("/r/hidden/new", {"reason": "private", "message": "Forbidden", "error": 403}, 403)
    serve_listing(social, "/r/reptiles/new", [link("b")])
    seen = walked("reddit", **described(social, "hidden", "reptiles"))
    assert (seen.ids, seen.summary.n_errors) == (["b"], 1)
    social.json("/r/reptiles/new", {"message": "Forbidden", "error": 403}, 403)
    assert walked("reddit", **described(social, "reptiles")).visit.outcome is VisitOutcome.BLOCKED
    social.json("/r/reptiles/new", {"data": {}})
    assert walked("reddit", **described(social, "reptiles")).visit.outcome is VisitOutcome.PAGE_CHANGED


def test_without_a_key_it_says_which(walked: Walk, social: Social, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ADWARDEN_TEST_PLACE_CLIENT_SECRET")
    assert "ADWARDEN_TEST_PLACE_CLIENT_SECRET" in walked("reddit", **described(social)).summary.error
    assert not social.asked
