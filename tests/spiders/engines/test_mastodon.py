from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from model.effort import VisitOutcome
from tests.spiders.engines.conftest import Walk
from tests.spiders.engines.social import THROTTLED, Asked, Social
from tests.spiders.site import Answer, as_json, html


def status(number: int, **more: Any) -> dict[str, Any]:
    return {
        "id": str(number), "uri": f"https://x.example/s/{number}", "url": f"https://x.example/@ann/{number}",
        "created_at": "2026-01-02T03:04:05.000Z", "visibility": "public", "language": "en", "spoiler_text": "",
        "content": f'<p>Selling <a href="/tags/parrot">#<span>parrot</span></a> {number}<br>for 120 €</p>',
        "account": {"acct": f"ann{number % 2}", "username": "ann"}, "reblog": None, "media_attachments": [],
    } | more  # fmt: skip


def serve_timeline(social: Social, path: str, statuses: list[dict[str, Any]], *, linked: bool = True) -> None:
    def answer(asked: Asked) -> Answer:
        below = int(asked.query.get("max_id", 10**9))
        shown = [one for one in statuses if int(one["id"]) < below][:3]
        code, headers, body = as_json(shown)
        if linked and shown:
            headers["Link"] = (
                f'<http://other.example{path}?max_id={shown[-1]["id"]}>; rel="next", <http://o/?min_id=9>; rel="prev"'
            )
        return code, headers, body

    social.routes[path] = answer


@pytest.mark.parametrize("linked", [True, False])
def test_the_local_timeline_page_by_page(walked: Walk, social: Social, linked: bool) -> None:
    serve_timeline(social, "/api/v1/timelines/public", [status(n) for n in range(20, 10, -1)], linked=linked)
    seen = walked("mastodon")
    assert seen.visit.outcome is VisitOutcome.COMPLETED
    assert seen.ids == [str(n) for n in range(20, 10, -1)]
    assert social.asked[0].query["local"] == "true"
    first = seen.listings[0]
    assert (first.text, first.title, first.language) == ("Selling #parrot 20\nfor 120 €", "", "en")
    assert (first.price_amount, first.price_currency) == (Decimal(120), "EUR")
    assert first.posted_at == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert first.url == "https://x.example/@ann/20"
    assert first.seller_key == seen.listings[2].seller_key != seen.listings[1].seller_key


def test_boosts_pictures_polls_warnings_and_closed_posts(walked: Walk, social: Social) -> None:
    media = [
        {"type": "image", "url": "https://f.example/1.png", "description": "A grey parrot"},
        {
            "type": "video",
            "url": "https://f.example/v.mp4",
            "preview_url": "https://f.example/v.png",
            "description": None,
        },
        {"type": "audio", "url": "https://f.example/a.mp3"},
    ]
    statuses = [
        status(9, reblog=status(3), content=""), status(8, visibility="private"), status(7, visibility="direct"),
        status(6, spoiler_text="Bird", media_attachments=media, poll={"options": [{"title": "Swap"}]}), status(3),
        status(2, content="", account=None),
    ]  # fmt: skip
    social.json("/api/v1/timelines/public", statuses)
    social.routes["/api/v1/timelines/public"] = lambda asked: as_json([] if "max_id" in asked.query else statuses)
    seen = walked("mastodon")
    assert seen.ids == ["3", "6"], "a boost is the ad of the boosted post, told once"
    assert seen.summary.n_errors == 1, "a post without words or pictures is no ad"
    assert seen.listings[1].text == "Bird\n\nSelling #parrot 6\nfor 120 €\n\nSwap\n\nA grey parrot"
    assert seen.listings[1].images == ("https://f.example/1.png", "https://f.example/v.png")


def test_a_query_with_and_without_a_token(walked: Walk, social: Social, monkeypatch: pytest.MonkeyPatch) -> None:
    serve_timeline(social, "/api/v1/timelines/tag/greyparrot", [status(5)])
    serve_timeline(social, "/api/v1/timelines/public", [status(9, content="A Parrot, grey"), status(4, content="cat")])
    assert walked("mastodon", queries=["grey parrot"]).ids == ["5", "9"]

    def search(asked: Asked) -> Answer:
        assert asked.headers["Authorization"] == "Bearer s3cret"
        offset = int(asked.query.get("offset", 0))
        return as_json({"statuses": [status(n) for n in range(offset, min(offset + 2, 5))], "accounts": []})

    social.routes["/api/v2/search"] = search
    monkeypatch.setenv("ADWARDEN_TEST_PLACE_TOKEN", "s3cret")
    assert walked("mastodon", queries=["grey parrot"]).ids == ["0", "1", "2", "3", "4"]


def test_sections_are_tags_and_accounts(walked: Walk, social: Social) -> None:
    serve_timeline(social, "/api/v1/timelines/tag/reptiles", [status(5)])
    social.json("/api/v1/accounts/lookup", {"id": "77"})
    serve_timeline(social, "/api/v1/accounts/77/statuses", [status(6)])
    assert walked("mastodon", interface={"sections": ["#reptiles", "@ann@x.example"]}).ids == ["5", "6"]
    social.json("/api/v1/accounts/lookup", {"error": "Record not found"}, 404)
    seen = walked("mastodon", interface={"sections": ["@gone", "#reptiles"]})
    assert (seen.ids, seen.summary.n_errors) == (["5"], 1)


def test_waits_refusals_and_what_is_no_timeline(walked: Walk, social: Social) -> None:
    serve_timeline(social, "/api/v1/timelines/public", [status(1)])
    spent = (200, {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "2026-01-01T00:00:00Z"}, b"[]")
    social.first = [THROTTLED]
    assert walked("mastodon").ids == ["1"]
    social.first = [(spent[0], spent[1] | {"Content-Type": "application/json"}, b"[]")]
    assert walked("mastodon").visit.outcome is VisitOutcome.COMPLETED
    social.json("/api/v1/timelines/public", {"error": "This method requires an authenticated user"}, 422)
    seen = walked("mastodon")
    assert seen.visit.outcome is VisitOutcome.BLOCKED
    assert "ADWARDEN_TEST_PLACE_TOKEN" in seen.visit.reason
    social.json("/api/v1/timelines/public", {"error": "The access token is invalid"}, 401)
    assert "ADWARDEN_TEST_PLACE_TOKEN" in walked("mastodon").visit.reason
    for answer in (html("<p>no"), as_json({"a": 1}), as_json("x")):
        social.routes["/api/v1/timelines/public"] = lambda _, given=answer: given  # type: ignore[misc]
        assert walked("mastodon").visit.outcome is VisitOutcome.PAGE_CHANGED


def test_malformed_statuses_and_a_cursor_that_leads_back(walked: Walk, social: Social) -> None:
    social.json("/api/v1/timelines/public", [None, 3, {"visibility": "public"}, status(1, content={"a": 1}), status(2)])
    seen = walked("mastodon")
    assert (seen.ids, seen.visit.outcome) == (["2"], VisitOutcome.COMPLETED)
