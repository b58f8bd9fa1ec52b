from __future__ import annotations

from typing import Any

import pytest

from model.effort import VisitOutcome
from model.listing import ListingState
from tests.spiders.engines.conftest import Walk
from tests.spiders.engines.social import THROTTLED, Asked, Social
from tests.spiders.site import Answer, as_json, html

SEARCH, WALL = "/method/newsfeed.search", "/method/wall.get"


def post(number: int, **more: Any) -> dict[str, Any]:
    return {
        "id": number, "owner_id": -5, "from_id": 77, "date": 1767323045, "text": f"Продам попугая {number}, 5000 руб",
        "attachments": [], "post_type": "post",
    } | more  # fmt: skip


@pytest.fixture(autouse=True)
def token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADWARDEN_TEST_PLACE_TOKEN", "vk1.a.s3cret")


def error(code: int, told: str = "told") -> Answer:
    return as_json({"error": {"error_code": code, "error_msg": told}})


def test_a_search_by_its_cursor(walked: Walk, social: Social) -> None:
    def search(asked: Asked) -> Answer:
        assert asked.headers["Authorization"] == "Bearer vk1.a.s3cret"
        assert "s3cret" not in str(asked.query)
        start = int(asked.query.get("start_from", "0/0").split("/")[0])
        more = {"next_from": f"{start + 2}/x"} if start < 4 else {}
        return as_json({"response": {"items": [post(start), post(start + 1)], "total_count": 6, **more}})

    social.routes[SEARCH] = search
    social.first = [THROTTLED, error(6, "Too many requests per second")]
    seen = walked("vk", queries=["попугай"], languages=["ru"])
    assert seen.ids == [f"-5_{n}" for n in range(6)]
    first = seen.listings[0]
    assert (first.url, str(first.price_amount), first.price_currency) == ("https://vk.com/wall-5_0", "5000", "RUB")
    assert str(first.posted_at) == "2026-01-02 03:04:05+00:00"


def test_walls_attachments_goods_and_reposts(walked: Walk, social: Social) -> None:
    sizes = [{"width": 75, "url": "https://p.example/s.jpg"}, {"width": 800, "url": "https://p.example/l.jpg"}]
    goods = {"title": "Черепаха", "description": "Живая", "price": {"amount": "1234500", "currency": {"name": "RUB"}},
             "availability": 2, "thumb_photo": "https://p.example/t.jpg"}  # fmt: skip
    attachments = [{"type": "photo", "photo": {"sizes": sizes, "text": "Клетка"}}, {"type": "market", "market": goods}]
    posts = [
        post(1, text="Смотри", attachments=attachments, geo={"place": {"title": "Москва"}}),
        post(2, text="", copy_history=[post(9, owner_id=8, from_id=8)]), post(3, is_deleted=True), {"id": 4},
    ]  # fmt: skip

    def wall(asked: Asked) -> Answer:
        offset = int(asked.query.get("offset", 0))
        return as_json({"response": {"count": 4, "items": posts[offset : offset + 2]}})

    social.routes[WALL] = wall
    seen = walked("vk", interface={"sections": ["birds_club"]})
    assert social.asked[0].query["domain"] == "birds_club"
    sold, repost = seen.listings
    assert sold.text == "Смотри\n\nКлетка\n\nЧерепаха\n\nЖивая"
    assert (str(sold.price_amount), sold.state, sold.place) == ("12345.00", ListingState.SOLD, "Москва")
    assert sold.images == ("https://p.example/l.jpg", "https://p.example/t.jpg")
    assert (repost.external_id, repost.url) == ("8_9", "https://vk.com/wall8_9")
    assert seen.summary.n_errors == 1


@pytest.mark.parametrize(
    ("code", "outcome", "told"),
    [
        (5, VisitOutcome.BLOCKED, "ADWARDEN_TEST_PLACE_TOKEN"), (29, VisitOutcome.BLOCKED, "error 29"),
        (14, VisitOutcome.BLOCKED, "error 14"), (100, VisitOutcome.PAGE_CHANGED, "error 100"),
    ],
)  # fmt: skip
def test_errors_in_answers_of_200(walked: Walk, social: Social, code: int, outcome: VisitOutcome, told: str) -> None:
    social.routes[SEARCH] = lambda _: error(code)
    seen = walked("vk", queries=["x"])
    assert seen.visit.outcome is outcome
    assert told in seen.visit.reason


def test_a_closed_wall_is_told_and_left(walked: Walk, social: Social) -> None:
    def wall(asked: Asked) -> Answer:
        closed = asked.query.get("owner_id") == "-7"
        return error(15, "Access denied") if closed else as_json({"response": {"count": 1, "items": [post(1)]}})

    social.routes[WALL] = wall
    seen = walked("vk", interface={"sections": ["club7", "https://vk.com/birds"]})
    assert (seen.ids, seen.summary.n_errors, seen.visit.outcome) == (["-5_1"], 1, VisitOutcome.COMPLETED)


def test_what_is_no_vk(walked: Walk, social: Social) -> None:
    for answer in (html("<p>"), as_json({"response": []}), as_json([])):
        social.routes[SEARCH] = lambda _, given=answer: given  # type: ignore[misc]
        assert walked("vk", queries=["x"]).visit.outcome is VisitOutcome.PAGE_CHANGED
    assert "sections" in walked("vk").summary.error
    social.json(SEARCH, {"response": {"items": [], "total_count": 0}})
    assert walked("vk", queries=["x"]).visit.outcome is VisitOutcome.COMPLETED
