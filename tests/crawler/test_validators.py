from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from scrapy import Request
from scrapy.http import Headers

from crawler.blocks import Expects, Feed, ListingPage
from crawler.purging import blank_records
from crawler.validators import ask_if_changed, earlier_answer, validators_of
from crawler.warc import Exchange, VisitLog, read_exchange, read_exchanges
from model.errors import BlockedError, StoreError
from model.listing import Snapshot
from tests.factories import a_snapshot

_AT = datetime(2026, 3, 1, tzinfo=UTC)


def logged(folder: Path, *bodies: bytes) -> list[Snapshot]:
    log = VisitLog(folder / "v.warc.gz", "test")
    snapshots = []
    for number, body in enumerate(bodies):
        url = f"http://shop.example/{number}"
        exchange = Exchange(key=f"k{number}", method="GET", url=url, status=200, headers=[], body=body, fetched_at=_AT)
        place = log.append(exchange)
        snapshots.append(
            a_snapshot(
                sha256=place.sha256,
                url=url,
                warc_file="v.warc.gz",
                warc_offset=place.offset,
                warc_length=place.length,
                etag='"e"',
                last_modified="yesterday",
            )
        )
    log.close()
    return snapshots


class Pages:
    def __init__(self, page: Snapshot | None) -> None:
        self.page = page

    def kept_page(self, request_key: str) -> Snapshot | None:
        return self.page

    def keeps_pages(self, platform: str) -> bool:
        return self.page is not None


def test_validators_go_with_the_request_they_belong_to(tmp_path: Path) -> None:
    [page] = logged(tmp_path, b"one")
    request = Request("http://shop.example/0")
    ask_if_changed(request, "k0", Pages(page), tmp_path)
    assert request.headers["If-None-Match"] == b'"e"'
    assert request.headers["If-Modified-Since"] == b"yesterday"
    # A redirect takes the headers along to an address of which nothing is kept.
    ask_if_changed(request, "other", Pages(None), tmp_path)
    assert "If-None-Match" not in request.headers
    assert "If-Modified-Since" not in request.headers


def test_a_post_is_never_conditional(tmp_path: Path) -> None:
    [page] = logged(tmp_path, b"one")
    request = Request("http://shop.example/0", method="POST")
    ask_if_changed(request, "k0", Pages(page), tmp_path)
    assert "If-None-Match" not in request.headers


@pytest.mark.parametrize("value", ["x" * 2000, "a\r\nSet-Cookie: b", "\x00"])
def test_odd_validators_are_none(value: str) -> None:
    assert validators_of(Headers({"ETag": value.encode("latin-1")})).etag == ""


def test_an_earlier_answer_must_be_ours_and_whole(tmp_path: Path) -> None:
    [page] = logged(tmp_path / "in", b"one")
    assert earlier_answer(page, tmp_path / "in").body == b"one"
    for wrong in (replace(page, sha256="0" * 64), replace(page, warc_file="gone"), replace(page, warc_length=7)):
        with pytest.raises(BlockedError, match="damaged"):
            earlier_answer(wrong, tmp_path / "in")
    (tmp_path / "elsewhere").mkdir()
    with pytest.raises(BlockedError):
        earlier_answer(replace(page, warc_file="../in/v.warc.gz"), tmp_path / "elsewhere")


def test_blanked_records_leave_the_others_where_they_were(tmp_path: Path) -> None:
    secret = b"a name and a face " * 40
    pages = logged(tmp_path, b"one", secret, b"")
    size = (tmp_path / "v.warc.gz").stat().st_size
    assert blank_records(tmp_path, [pages[1]], _AT) > pages[1].warc_length, "the request goes with its answer"
    assert (tmp_path / "v.warc.gz").stat().st_size == size
    assert [exchange.body for exchange, _ in read_exchanges(tmp_path / "v.warc.gz")] == [b"one", b""]
    assert read_exchange(tmp_path / "v.warc.gz", pages[1].warc_offset, pages[1].warc_length) is None
    assert blank_records(tmp_path, [pages[1]], _AT) == 0, "a run cut short is run again, and blanks nothing twice"
    assert blank_records(tmp_path, [replace(pages[0], warc_file="none.warc.gz")], _AT) == 0
    with pytest.raises(StoreError, match="leads out"):
        blank_records(tmp_path / "x", [replace(pages[0], warc_file="../v.warc.gz")], _AT)


@pytest.mark.parametrize(
    ("part", "content", "told"),
    [
        (Expects, {"listings": [5, 2]}, "fewest, then the most"),
        (Expects, {"filled": {"prise": 0.5}}, "unknown field 'prise'"),
        (Expects, {"filled": {"place": 1.5}}, "share between 0 and 1"),
        (ListingPage, {"gone_url": "("}, "not a regular expression"),
        (Feed, {"url": "x", "items": "y", "post": "{base}{ad}"}, "unknown {ad}"),
    ],
)
def test_a_wrong_description_is_told(part: Any, content: dict[str, Any], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        part.model_validate(content)
