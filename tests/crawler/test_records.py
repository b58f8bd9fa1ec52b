"""Records as we write them, read by warcio."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from crawler.members import exchange_of
from crawler.records import Exchange, Link, from_warc_date, request_bytes, response_bytes, warcinfo_bytes

_LINK = Link(3, "ab" * 32)
_VALUES = st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc")), max_size=20).map(str.strip)


def exchange(body: bytes, value: str) -> Exchange:
    return Exchange(
        key="k",
        method="GET",
        url="http://shop.example/a?b=c",
        request_headers=[("Accept", "*/*")],
        status=200,
        headers=[("Content-Type", "text/html"), ("X-Told", value)],
        body=body,
        fetched_at=datetime(2026, 3, 1, tzinfo=UTC),
    )


@given(st.binary(max_size=400), _VALUES)
@example(b"", ";\xa0=0")
@example(b"", "é; é")
def test_warcio_reads_what_was_written_and_finds_its_digests_right(body: bytes, value: str) -> None:
    given_answer = exchange(body, value)
    answer, record_id = response_bytes(given_answer, _LINK)
    asked = request_bytes(given_answer, _LINK, record_id)
    records = []
    for record in ArchiveIterator(BytesIO(answer + asked), check_digests="raise"):
        content = record.content_stream().read()
        told = record.rec_headers.get_header
        records.append((record.rec_type, content, told("WARC-Target-URI"), told("WARC-Concurrent-To")))
    assert records == [
        ("response", body, given_answer.url, None),
        ("request", b"", given_answer.url, record_id),
    ]
    found = exchange_of(answer)
    assert found is not None
    assert (found[0].key, found[0].body, found[0].fetched_at) == ("k", body, given_answer.fetched_at)


def test_a_file_begins_with_what_wrote_it() -> None:
    [record] = ArchiveIterator(BytesIO(warcinfo_bytes("v.warc.gz", {"software": "AdWarden/9"}, _LINK)))
    assert record.rec_type == "warcinfo"
    assert record.rec_headers.get_header("WARC-Filename") == "v.warc.gz"


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "", "soon"])
def test_an_instant_outside_of_the_calendar_is_no_date(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  (of any wording)
        from_warc_date(text)


@pytest.mark.parametrize("value", ["a\r\n\r\n<html>", "a\n\nb", "\u00e9\r\n\r\nb", "a\rb", "a\r\nWARC-Type: metadata"])
@pytest.mark.parametrize("rendered", [False, True])
def test_no_value_begins_a_header_or_a_payload_of_its_own(value: str, *, rendered: bool) -> None:
    told = replace(exchange(b"body", value), rendered=rendered)
    told = replace(told, headers=[("Content-Type", value)]) if rendered else told
    answer, _ = response_bytes(told, _LINK)
    [(kind, content)] = [
        (record.rec_type, record.content_stream().read())
        for record in ArchiveIterator(BytesIO(answer), check_digests="raise")
    ]
    assert (kind, content) == ("resource" if rendered else "response", b"body")
    found = exchange_of(answer)
    assert found is not None
    assert found[0].body == b"body"
