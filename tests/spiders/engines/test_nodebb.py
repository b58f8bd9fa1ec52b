from __future__ import annotations

from typing import Any

from model.effort import VisitOutcome
from tests.spiders.engines.conftest import Walk
from tests.spiders.engines.social import THROTTLED, Asked, Social
from tests.spiders.site import Answer, as_json


def topic(number: int, **more: Any) -> dict[str, Any]:
    return {
        "tid": number, "slug": f"{number}/frog-{number}", "title": f"Frog &amp; co {number}", "mainPid": number * 10,
        "deleted": 0, "category": {"name": "Sales"}, "tags": [{"value": "dart"}],
    } | more  # fmt: skip


def whole(number: int, **more: Any) -> dict[str, Any]:
    posts = [
        {"pid": number * 10, "index": 0, "content": f"<p>Dart frog {number} for 30 €</p>\n", "deleted": 0,
         "timestampISO": "2026-01-02T03:04:05.000Z", "user": {"username": "ann"}},
        {"pid": number * 10 + 1, "index": 1, "content": "<p>1 €</p>", "user": {"username": "bob"}},
    ]  # fmt: skip
    return topic(number, posts=posts, titleRaw=f"Frog & co {number}") | more


def serve_forum(social: Social, n_topics: int = 7) -> None:
    children = [{"cid": 3, "slug": "3/rare", "children": []}]
    categories = [{"cid": 2, "slug": "2/sales", "children": children}, {"cid": 4, "slug": "4/l", "link": "https://x"}]
    social.json("/api/categories", {"categories": categories})
    numbers = list(range(n_topics, 0, -1))

    def listed(asked: Asked) -> Answer:
        page = int(asked.query.get("page", 1))
        shown = numbers[(page - 1) * 3 : page * 3]
        paging = {"currentPage": page, "pageCount": -(-n_topics // 3), "next": {"page": page + 1, "active": True}}
        return as_json({"topics": [topic(n) for n in shown], "pagination": paging})

    social.routes["/api/category/2/sales"] = listed
    social.json("/api/category/3/rare", {"topics": [topic(90, deleted=1), topic(91)], "pagination": {"pageCount": 1}})
    social.routes["/api/topic/*"] = lambda asked: as_json(whole(int(asked.path.split("/")[3])))


def test_all_categories_page_by_page_with_each_first_post(walked: Walk, social: Social) -> None:
    serve_forum(social)
    social.first = [THROTTLED]
    seen = walked("nodebb")
    assert seen.ids == ["7", "6", "5", "4", "3", "2", "1", "91"]
    first = seen.listings[0]
    assert (first.title, first.text, first.category) == ("Frog & co 7", "Dart frog 7 for 30 €", "Sales / dart")
    assert (str(first.price_amount), str(first.posted_at)) == ("30", "2026-01-02 03:04:05+00:00")
    assert first.url == f"{social.url}topic/7/frog-7"


def test_categories_that_only_their_parents_name(walked: Walk, social: Social) -> None:
    serve_forum(social, 2)
    below = {"topics": [topic(91)], "children": [{"cid": 5, "slug": "5/hidden"}], "pagination": {"pageCount": 1}}
    social.json("/api/category/3/rare", below)
    social.json("/api/category/5/hidden", {"topics": [topic(95)], "pagination": {"pageCount": 1}})
    assert walked("nodebb").ids == ["2", "1", "91", "95"]
    one = walked("nodebb", max_pages=1)
    assert one.visit.outcome is VisitOutcome.BUDGET, "other categories follow a category's last page"


def test_a_search_or_our_own_matching_where_guests_may_not(walked: Walk, social: Social) -> None:
    serve_forum(social, 2)

    def search(asked: Asked) -> Answer:
        page = int(asked.query["page"])
        posts = [{"topic": topic(page)}, {"topic": topic(page)}]
        return as_json({"posts": posts, "matchCount": 4, "pageCount": 2})

    social.routes["/api/search"] = search
    assert walked("nodebb", queries=["frog"]).ids == ["1", "2"]
    social.json("/api/search", {"status": {"code": "not-authorised"}}, 403)
    assert walked("nodebb", queries=["frog 91"]).ids == ["91"]


def test_closed_categories_gone_topics_and_changed_answers(walked: Walk, social: Social) -> None:
    serve_forum(social, 3)
    social.json("/api/topic/2/frog-2", {"status": "not-found"}, 404)
    social.json("/api/topic/1/frog-1", whole(1, posts=[]))
    seen = walked("nodebb", interface={"sections": ["9", "2/sales"]})
    assert (seen.ids, seen.summary.n_errors) == (["3"], 2)
    social.json("/api/category/2/sales", {"topics": {"a": 1}})
    assert walked("nodebb", interface={"sections": ["2/sales"]}).visit.outcome is VisitOutcome.PAGE_CHANGED
    social.json("/api/category/2/sales", {"error": "login"}, 401)
    assert walked("nodebb", interface={"sections": ["2/sales"]}).visit.outcome is VisitOutcome.BLOCKED
