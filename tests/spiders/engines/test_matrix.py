from __future__ import annotations

from typing import Any

import pytest

from model.effort import VisitOutcome
from tests.spiders.engines.conftest import Walk
from tests.spiders.engines.social import Asked, Social
from tests.spiders.site import Answer, as_json

V3 = "/_matrix/client/v3"
ROOM = "!market:x"


def event(number: int, body: str = "", **content: Any) -> dict[str, Any]:
    told = {"msgtype": "m.text", "body": body or f"Selling gecko {number}, 40 EUR"} | content
    return {
        "type": "m.room.message", "event_id": f"$e{number}", "sender": "@ann:x", "origin_server_ts": 1767323045000,
        "content": told,
    }  # fmt: skip


def edit(number: int, of: int, body: str, sender: str = "@ann:x") -> dict[str, Any]:
    relation = {"rel_type": "m.replace", "event_id": f"$e{of}"}
    content = {"m.new_content": {"msgtype": "m.text", "body": body}, "m.relates_to": relation}
    return event(number, f"* {body}", **content) | {"sender": sender}


@pytest.fixture(autouse=True)
def token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADWARDEN_TEST_PLACE_TOKEN", "syt_s3cret")


def serve_room(social: Social, events: list[dict[str, Any]], room: str = ROOM, rule: str = "public") -> None:
    def messages(asked: Asked) -> Answer:
        assert asked.headers["Authorization"] == "Bearer syt_s3cret"
        start = int(asked.query.get("from", "t0")[1:])
        more = {"end": f"t{start + 3}"} if start + 3 < len(events) else {}
        return as_json({"start": f"t{start}", "chunk": events[start : start + 3], **more})

    social.routes[f"{V3}/rooms/{room}/messages"] = messages
    social.json(f"{V3}/rooms/{room}/state/m.room.join_rules", {"join_rule": rule})
    social.json(f"{V3}/publicRooms", {"chunk": [{"room_id": room, "name": "Market"}]})
    social.json(f"{V3}/joined_rooms", {"joined_rooms": [room]})


def test_a_room_backwards_with_edits_and_redactions(walked: Walk, social: Social) -> None:
    redacted = event(5) | {"content": {}, "unsigned": {"redacted_because": {}}}
    events = [
        edit(9, 3, "Now 35 EUR"), edit(8, 3, "Now 38 EUR"), edit(7, 3, "Free, says Eve", "@eve:x"), event(6), redacted,
        event(4), event(3), event(2),
    ]  # fmt: skip
    serve_room(social, events)
    social.first = [as_json({"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 10}, 429)]
    seen = walked("matrix")
    assert seen.ids == ["$e6", "$e4", "$e3", "$e2"]
    assert seen.texts[2] == "Now 35 EUR"
    first = seen.listings[0]
    assert (first.category, str(first.posted_at)) == ("Market", "2026-01-02 03:04:05+00:00")
    assert (str(first.price_amount), first.url) == ("40", f"https://matrix.to/#/{ROOM}/$e6")


def test_formatted_replies_pictures_places_and_encryption(walked: Walk, social: Social) -> None:
    reply = {"m.relates_to": {"m.in_reply_to": {"event_id": "$e1"}}, "format": "org.matrix.custom.html",
             "formatted_body": "<mx-reply><blockquote>old</blockquote></mx-reply><p>New <b>word</b>s</p>"}  # fmt: skip
    image = {"msgtype": "m.image", "url": "mxc://x/abc", "filename": "cage.jpg"}
    events = [
        event(6, "> <@ann:x> old\n\nNew words", **reply), event(5, "A cage", **image),
        event(4, "geo", msgtype="m.location", geo_uri="geo:48.2,16.3;u=9"),
        {"type": "m.room.encrypted", "event_id": "$x", "content": {}}, {"type": "m.room.encrypted", "content": {}},
        event(3, msgtype={"a": 1}), {"type": "m.room.message", "content": {"body": "no id"}},
    ]  # fmt: skip
    serve_room(social, events)
    seen = walked("matrix", interface={"sections": [ROOM]})
    assert seen.texts[:2] == ["New words", "A cage\n\ncage.jpg"]
    assert seen.listings[1].images == (f"{social.url}_matrix/client/v1/media/download/x/abc",)
    assert seen.listings[2].place == "48.2,16.3"
    assert seen.summary.n_errors == 2, "encryption is told once, and the message without an id"


def test_members_only_rooms_are_told_or_joined_when_asked(walked: Walk, social: Social) -> None:
    serve_room(social, [event(1)])
    inside = social.routes[f"{V3}/rooms/{ROOM}/messages"]
    joined: list[str] = []

    def messages(asked: Asked) -> Answer:
        return inside(asked) if joined else as_json({"errcode": "M_FORBIDDEN", "error": "not in room"}, 403)

    def join(asked: Asked) -> Answer:
        joined.append(asked.path)
        return as_json({"room_id": ROOM})

    social.routes[f"{V3}/rooms/{ROOM}/messages"] = messages
    social.routes[f"{V3}/join/{ROOM}"] = join
    seen = walked("matrix")
    assert (seen.ids, joined) == ([], [])
    assert "interface.join" in seen.summary.errors[0]
    assert walked("matrix", interface={"join": True}).ids == ["$e1"]


def test_private_rooms_are_never_read(walked: Walk, social: Social) -> None:
    serve_room(social, [event(1)], rule="invite")
    social.json(f"{V3}/rooms/{ROOM}/state/m.room.history_visibility", {"history_visibility": "shared"})
    seen = walked("matrix", interface={"sections": [ROOM], "join": True})
    assert seen.ids == []
    assert "private" in seen.summary.errors[0]
    assert not social.of(f"{V3}/rooms/{ROOM}/messages")


def test_guests_aliases_queries_and_expired_tokens(
    walked: Walk, social: Social, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve_room(social, [event(3), event(2, "A parrot"), event(1)])
    social.json(f"{V3}/directory/room/#market:x", {"room_id": ROOM})
    assert walked("matrix", queries=["parrot"], interface={"sections": ["#market:x"]}).ids == ["$e2"]
    assert "no room" in walked("matrix", interface={"sections": ["#none:x"]}).visit.reason
    social.json(f"{V3}/publicRooms", {"errcode": "M_UNKNOWN_TOKEN", "error": "Token expired"}, 401)
    seen = walked("matrix")
    assert seen.visit.outcome is VisitOutcome.BLOCKED
    assert "ADWARDEN_TEST_PLACE_TOKEN" in seen.visit.reason
    monkeypatch.delenv("ADWARDEN_TEST_PLACE_TOKEN")
    social.json(f"{V3}/register", {"errcode": "M_GUEST_ACCESS_FORBIDDEN", "error": "No guests"}, 403)
    assert "ADWARDEN_TEST_PLACE_TOKEN" in walked("matrix").visit.reason
    social.json(f"{V3}/register", {"access_token": "syt_s3cret"})
    assert len(walked("matrix", interface={"sections": [ROOM]}).ids) == 3


def test_an_empty_directory_and_what_is_no_homeserver(walked: Walk, social: Social) -> None:
    social.json(f"{V3}/joined_rooms", {"joined_rooms": []})
    social.json(f"{V3}/publicRooms", {"chunk": []})
    assert "interface.sections" in walked("matrix").visit.reason
    social.json(f"{V3}/publicRooms", {"rooms": []})
    assert walked("matrix").visit.outcome is VisitOutcome.PAGE_CHANGED
    serve_room(social, [])
    social.json(f"{V3}/rooms/{ROOM}/messages", {"chunk": [], "start": "t1", "end": "t1"})
    assert walked("matrix").visit.outcome is VisitOutcome.COMPLETED
