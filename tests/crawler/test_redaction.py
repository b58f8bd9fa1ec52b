from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from scrapy import Request

from crawler.redaction import MARK, redacted_headers, redacted_url
from crawler.snapshots import request_key
from crawler.warc import VisitLog
from tests.crawler.test_warc import exchange

SECRET = "s3cr3t-that-must-not-be-kept"


@pytest.mark.parametrize(
    "name",
    [
        "Authorization",
        "cookie",
        "Proxy-Authorization",
        "X-Api-Key",
        "x-goog-api-key",
        "X-Auth-Token",
        "Client-Secret",
        "X-Shop-Id",
    ],
)
def test_secrets_are_marked_and_never_written(name: str, tmp_path: Path) -> None:
    assert redacted_headers([(name, SECRET), ("Accept", "a")]) == [(name, MARK), ("Accept", "a")]
    path = tmp_path / "v.warc.gz"
    log = VisitLog(path, "x")
    log.append(exchange("a", request_headers=[(name, f"Bearer {SECRET}")]))
    log.close()
    written = gzip.decompress(path.read_bytes())
    assert SECRET.encode() not in written
    assert f"{name}: {MARK}".encode() in written


def test_secrets_in_a_url_are_marked() -> None:
    assert redacted_url(f"https://u:{SECRET}@h.example/a?q=x&access_token={SECRET}&page=2#f") == (
        f"https://h.example/a?q=x&access_token={MARK}&page=2#f"
    )
    assert redacted_url("https://h.example/a?key=1&token_id=7") == "https://h.example/a?key=1&token_id=7"


def test_a_renewed_token_asks_for_the_same_thing() -> None:
    url = "https://h.example/a?access_token="
    keys = {
        request_key(Request(url + token, headers={"Authorization": token, "Cookie": token})) for token in ("one", "two")
    }
    assert len(keys) == 1
    assert request_key(Request(url, method="POST", body=b"{1}")) != request_key(
        Request(url, method="POST", body=b"{2}")
    )


def test_a_post_is_kept_with_its_method_path_and_body(tmp_path: Path) -> None:
    path = tmp_path / "v.warc.gz"
    log = VisitLog(path, "x")
    log.append(
        exchange("a", url="http://h.example/graphql?x=1", method="POST", request_body='{"query": "象牙"}'.encode())
    )
    log.close()
    written = gzip.decompress(path.read_bytes()).decode()
    assert "POST /graphql?x=1 HTTP/1.1\r\nHost: h.example\r\n" in written
    assert '\r\n\r\n{"query": "象牙"}' in written
