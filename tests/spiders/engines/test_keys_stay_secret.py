"""A key reaches its platform and nothing else: neither the evidence, nor a log line, nor a message."""

from __future__ import annotations

import gzip
import logging
from pathlib import Path
from typing import Any

import pytest

from tests.spiders.engines.conftest import Walk
from tests.spiders.engines.social import Social
from tests.spiders.site import as_json

SECRET, GRANTED = "s3cret-of-ours", "gr4nted-to-us"
KINDS: dict[str, tuple[list[str], dict[str, Any]]] = {
    "mastodon": (["TOKEN"], {}),
    "bluesky": (["HANDLE", "APP_PASSWORD"], {"queries": ["x"]}),
    "reddit": (["CLIENT_ID", "CLIENT_SECRET"], {}),
    "vk": (["TOKEN"], {"queries": ["x"]}),
    "youtube": (["KEY"], {"queries": ["x"]}),
    "discourse": (["API_KEY", "API_USERNAME"], {}),
    "nodebb": (["TOKEN"], {}),
    "matrix": (["USER", "PASSWORD"], {}),
}


def written(folder: Path) -> bytes:
    return b"".join(gzip.decompress(file.read_bytes()) for file in folder.rglob("*.warc.gz"))


@pytest.mark.parametrize("status", [200, 401, 403])
@pytest.mark.parametrize("kind", KINDS)
def test_keys_are_sent_and_never_written(
    walked: Walk,
    social: Social,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    kind: str,
    status: int,
) -> None:
    caplog.set_level(logging.DEBUG)
    names, settings = KINDS[kind]
    for name in names:
        monkeypatch.setenv(f"ADWARDEN_TEST_PLACE_{name}", SECRET)
    granted = {"access_token": GRANTED, "accessJwt": GRANTED}
    for path in ("/token", "/xrpc/com.atproto.server.createSession", "/_matrix/client/v3/login"):
        social.json(path, granted)
    social.json("/*", {"items": [], "error": "no"}, status)
    token_url = {"reddit": f"{social.url}token"}.get(kind, "")
    seen = walked(kind, interface={"token_url": token_url}, **settings)
    sent = str([(asked.headers, asked.body) for asked in social.asked])
    assert SECRET in sent or "czNjcmV0LW9mLW91cnM6czNjcmV0" in sent, "sent, if only as Basic credentials"
    told = f"{seen.summary} {caplog.text}"
    for secret in (SECRET, GRANTED, "czNjcmV0LW9mLW91cnM6czNjcmV0"):
        assert secret.encode() not in written(seen.warc)
        assert secret not in told
        assert not any(secret in asked.path or secret in str(asked.query) for asked in social.asked)


def test_a_kept_request_shows_that_a_key_was_sent(
    walked: Walk, social: Social, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ADWARDEN_TEST_PLACE_TOKEN", SECRET)
    social.routes["/api/v1/timelines/public"] = lambda _: as_json([])
    seen = walked("mastodon")
    assert b"Authorization: " in written(seen.warc)
