from __future__ import annotations

from typing import Any

import pytest

from model.effort import VisitOutcome
from model.listing import ListingState
from tests.spiders.engines.conftest import Walk
from tests.spiders.engines.social import Asked, Social
from tests.spiders.site import Answer, as_json, html


def topic(number: int, **more: Any) -> dict[str, Any]:
    opening = {
        "id": number * 10, "post_number": 1, "username": f"ann{number % 2}", "created_at": "2026-01-02T03:04:05.678Z",
        "cooked": f'<p>Cactus <em>no.</em> {number}, 45 EUR</p><p><img src="/uploads/{number}.jpg"><img class="emoji" '
        'src="/images/emoji/smile.png"></p>',
    }  # fmt: skip
    return {
        "id": number, "title": f"For sale: cactus {number}", "slug": f"cactus-{number}", "category_id": 7,
        "tags": ["plants"], "archetype": "regular", "created_at": "2026-01-02T03:04:05.678Z",
        "post_stream": {"posts": [opening, {"post_number": 2, "cooked": "<p>Nice, 1 EUR</p>", "username": "bob"}]},
    } | more  # fmt: skip


def serve_forum(social: Social, topics: list[dict[str, Any]], path: str = "/latest.json") -> None:
    def listed(asked: Asked) -> Answer:
        page = int(asked.query.get("page", 0))
        shown = topics[page * 3 : page * 3 + 3]
        told = {"topics": [{"id": one["id"], "slug": one["slug"], "title": one["title"]} for one in shown]}
        more = {"more_topics_url": f"{path[:-5]}?order=created&page={page + 1}"} if page * 3 + 3 < len(topics) else {}
        return as_json({"topic_list": told | more})

    social.routes[path] = listed
    category = {"id": 7, "name": "Plants", "subcategory_list": [{"id": 8, "name": "Rare"}]}
    social.json("/categories.json", {"category_list": {"categories": [category]}})
    for one in topics:
        social.json(f"/t/{one['id']}.json", one)


def test_every_topic_of_every_page_with_its_first_post(walked: Walk, social: Social) -> None:
    serve_forum(social, [topic(n) for n in range(8, 0, -1)])
    seen = walked("discourse")
    assert seen.ids == [str(n) for n in range(8, 0, -1)]
    assert seen.visit.outcome is VisitOutcome.COMPLETED
    first = seen.listings[0]
    assert (first.title, first.text, first.category) == (
        "For sale: cactus 8",
        "Cactus no. 8, 45 EUR",
        "Plants / plants",
    )
    assert (str(first.price_amount), first.images) == ("45", (f"{social.url}uploads/8.jpg",))
    assert (first.url, str(first.posted_at)[:19]) == (f"{social.url}t/cactus-8/8", "2026-01-02 03:04:05")
    assert first.seller_key == seen.listings[2].seller_key != seen.listings[1].seller_key


def test_a_category_a_search_and_a_key(walked: Walk, social: Social, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADWARDEN_TEST_PLACE_API_KEY", "s3cret")
    monkeypatch.setenv("ADWARDEN_TEST_PLACE_API_USERNAME", "unit")
    serve_forum(social, [topic(1)], "/c/plants/7.json")
    assert walked("discourse", interface={"sections": ["plants/7"]}).ids == ["1"]
    assert social.asked[-1].headers["Api-Key"] == "s3cret"

    def search(asked: Asked) -> Answer:
        number = int(asked.query["page"])
        more = {"more_full_page_results": True} if number == 1 else {"more_full_page_results": None}
        return as_json({"posts": [], "topics": [{"id": number}], "grouped_search_result": {"term": "x"} | more})

    serve_forum(social, [topic(1), topic(2)])
    social.routes["/search.json"] = search
    assert walked("discourse", queries=["cactus"]).ids == ["1", "2"]
    assert social.of("/search.json")[0].query["q"].startswith("cactus ")
    social.json("/search.json", {"posts": [], "topics": [], "grouped_search_result": {"term": "x"}})
    assert walked("discourse", queries=["cactus"]).visit.outcome is VisitOutcome.COMPLETED


def test_sold_closed_deleted_private_and_broken_topics(walked: Walk, social: Social) -> None:
    system = topic(5)
    system["post_stream"]["posts"][0]["user_id"] = -1
    topics = [
        topic(1, tags=[{"id": 4, "name": "sold"}]), topic(2, deleted_at="2026-01-03"), topic(3, post_stream={}),
        topic(4, archetype="private_message"), system, topic(6, price="80", currency="USD"), topic(7),
    ]  # fmt: skip
    serve_forum(social, topics)
    social.json("/t/7.json", {"errors": ["gone"]}, 404)
    seen = walked("discourse")
    assert seen.ids == ["1", "6"]
    assert seen.listings[0].state is ListingState.SOLD
    assert (str(seen.listings[1].price_amount), seen.listings[1].price_currency) == ("80", "USD")
    assert seen.summary.n_errors == 1


def test_throttled_closed_and_changed_forums(walked: Walk, social: Social) -> None:
    serve_forum(social, [topic(1)])
    wait = {"errors": ["slow down"], "error_type": "rate_limit", "extras": {"wait_seconds": 0}}
    social.first = [as_json(wait, 429)]
    assert walked("discourse").ids == ["1"]
    social.json("/latest.json", {"errors": ["You need to be logged in"], "error_type": "not_logged_in"}, 403)
    assert walked("discourse").visit.outcome is VisitOutcome.BLOCKED
    for answer in (html("<p>"), as_json({"topic_list": {}}), as_json([])):
        social.routes["/latest.json"] = lambda _, given=answer: given  # type: ignore[misc]
        assert walked("discourse").visit.outcome is VisitOutcome.PAGE_CHANGED
    social.json("/latest.json", {"topic_list": {"topics": [None, {"id": "x"}], "more_topics_url": "/latest?page=1"}})
    seen = walked("discourse")
    assert (seen.visit.outcome, seen.summary.n_errors) == (VisitOutcome.COMPLETED, 2)
