from __future__ import annotations

from typing import Any

import pytest

from model.effort import VisitOutcome
from tests.spiders.engines.conftest import Walk
from tests.spiders.engines.social import THROTTLED, Asked, Social
from tests.spiders.site import Answer, as_json

SEARCH, VIDEOS = "/youtube/v3/search", "/youtube/v3/videos"


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADWARDEN_TEST_PLACE_KEY", "AIza-s3cret")


def video(name: str, **more: Any) -> dict[str, Any]:
    snippet = {
        "title": f"Falcon {name} & more", "description": "For sale, 900 USD\nWhatsApp me", "channelId": "UCann",
        "channelTitle": "Ann", "publishedAt": "2026-01-02T03:04:05Z", "tags": ["falcon", "sale"],
        "thumbnails": {"default": {"url": "https://i.example/d.jpg"}, "high": {"url": "https://i.example/h.jpg"}},
        "defaultAudioLanguage": "en-GB",
    }  # fmt: skip
    return {"id": name, "snippet": snippet | more}


def serve_videos(social: Social, n_videos: int = 5) -> None:
    def search(asked: Asked) -> Answer:
        assert asked.headers["X-Goog-Api-Key"] == "AIza-s3cret"
        assert "key" not in asked.query
        start = int(asked.query.get("pageToken", "T0")[1:])
        found = [{"id": {"videoId": f"v{n}"}} for n in range(start, min(start + 2, n_videos))]
        return as_json({"items": found} | ({"nextPageToken": f"T{start + 2}"} if start + 2 < n_videos else {}))

    social.routes[SEARCH] = search
    social.routes[VIDEOS] = lambda asked: as_json({"items": [video(name) for name in asked.query["id"].split(",")]})


def test_videos_with_their_whole_description(walked: Walk, social: Social) -> None:
    serve_videos(social)
    social.first = [THROTTLED]
    seen = walked("youtube", queries=["falcon"])
    assert seen.ids == [f"v{n}" for n in range(5)]
    first = seen.listings[0]
    assert (first.title, first.text) == ("Falcon v0 & more", "For sale, 900 USD\nWhatsApp me\n\nfalcon, sale")
    assert (first.language, first.images) == ("en", ("https://i.example/h.jpg",))
    assert (first.url, str(first.posted_at)) == ("https://www.youtube.com/watch?v=v0", "2026-01-02 03:04:05+00:00")


def test_channels_as_sections(walked: Walk, social: Social) -> None:
    serve_videos(social, 1)
    social.routes["/youtube/v3/channels"] = lambda asked: as_json(
        {"items": [{"id": "UCann"}] if asked.query["forHandle"] == "@ann" else []}
    )
    seen = walked("youtube", interface={"sections": ["@gone", "ann"]})
    assert (seen.ids, seen.summary.n_errors) == (["v0"], 1)
    assert social.of(SEARCH)[0].query["channelId"] == "UCann"


@pytest.mark.parametrize(
    ("status", "reason", "told"),
    [(403, "quotaExceeded", "quota is spent"), (403, "forbidden", "PLACE_KEY"), (400, "keyInvalid", "PLACE_KEY")],
)
def test_refusals(walked: Walk, social: Social, status: int, reason: str, told: str) -> None:
    error = {"code": status, "message": "The request cannot be completed", "errors": [{"reason": reason}]}
    social.json(SEARCH, {"error": error}, status)
    seen = walked("youtube", queries=["falcon"])
    assert seen.visit.outcome is VisitOutcome.BLOCKED
    assert told in seen.visit.reason
    assert "s3cret" not in seen.visit.reason


def test_malformed_deleted_and_changed(walked: Walk, social: Social) -> None:
    serve_videos(social, 2)
    social.json(VIDEOS, {"items": [video("v0"), None, {"id": "v9"}]})
    seen = walked("youtube", queries=["falcon"])
    assert (seen.ids, seen.summary.n_errors) == (["v0"], 2)
    social.json(SEARCH, {"kind": "x"})
    assert walked("youtube", queries=["falcon"]).visit.outcome is VisitOutcome.PAGE_CHANGED
    assert "sections" in walked("youtube").summary.error
