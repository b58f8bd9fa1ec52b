from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from crawler.warc import Exchange, VisitLog, read_exchanges, repair
from model.errors import StoreError

_AT = datetime(2026, 3, 1, 12, 30, 15, 123456, tzinfo=UTC)


def exchange(key: str = "k", body: bytes = b"<p>one</p>", **parts: object) -> Exchange:
    facts = {
        "key": key,
        "method": "GET",
        "url": f"http://127.0.0.1/{key}",
        "request_headers": [("User-Agent", "AdWarden")],
        "status": 200,
        "headers": [("Content-Type", "text/html"), ("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")],
        "body": body,
        "fetched_at": _AT,
    }
    return Exchange(**(facts | parts))  # type: ignore[arg-type]


def test_what_is_written_is_read_back_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "v.warc.gz"
    log = VisitLog(path, "AdWarden/test")
    written = [exchange("a"), exchange("b", b"\x00\xff" * 1000, status=404), exchange("c", b"")]
    places = [log.append(each) for each in written]
    log.close()
    read = list(read_exchanges(path))
    assert [(each.key, each.status, each.body, each.fetched_at) for each, _ in read] == [
        (each.key, each.status, each.body, each.fetched_at) for each in written
    ]
    assert [place for _, place in read] == places
    assert list(read[0][0].headers) == list(written[0].headers)
    assert places[1].sha256 == sha256(written[1].body).hexdigest()


def test_the_file_is_a_warc_that_others_can_check(tmp_path: Path) -> None:
    path = tmp_path / "v.warc.gz"
    log = VisitLog(path, "AdWarden/test")
    log.append(exchange("a", request_headers=[("Accept", "*/*")]))
    log.append(exchange("b", "Ünïcode 象牙".encode(), rendered=True))
    log.close()
    with path.open("rb") as stream:
        records = []
        for record in ArchiveIterator(stream, check_digests="raise"):
            record.raw_stream.read()
            records.append((record.rec_type, record.rec_headers.get_header("WARC-Payload-Digest") or ""))
    assert [kind for kind, _ in records] == ["warcinfo", "response", "request", "resource"]
    assert records[1][1].startswith("sha256:")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(cut=st.integers(1, 3000), junk=st.binary(max_size=80))
def test_a_tail_cut_anywhere_loses_only_what_was_not_whole(tmp_path: Path, cut: int, junk: bytes) -> None:
    path = tmp_path / "cut.warc.gz"
    path.unlink(missing_ok=True)
    log = VisitLog(path, "AdWarden/test")
    places = [log.append(exchange(str(number), f"page {number}".encode() * 50)) for number in range(4)]
    log.close()
    whole = path.read_bytes()
    kept = whole[: max(0, len(whole) - cut)]
    path.write_bytes(kept + (junk if cut > 1 else b""))
    log = VisitLog(path, "AdWarden/test")
    expected = [str(number) for number, place in enumerate(places) if place.offset + place.length <= len(kept)]
    assert sorted(log.logged) == expected
    log.append(exchange("new"))
    log.close()
    assert [each.key for each, _ in read_exchanges(path)] == [*expected, "new"]
    assert repair(path) == 0


def test_answers_are_taken_oldest_first_and_once(tmp_path: Path) -> None:
    path = tmp_path / "v.warc.gz"
    log = VisitLog(path, "x")
    log.append(exchange("a", b"busy", status=503))
    log.append(exchange("a", b"fine"))
    log.close()
    log = VisitLog(path, "x")
    taken = [log.take_logged("a") for _ in range(3)]
    log.close()
    assert [each[0].body if each else None for each in taken] == [b"busy", b"fine", None]


def test_a_place_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot write evidence"):
        VisitLog(tmp_path / "file" / "v.warc.gz", "x")
    log = VisitLog(tmp_path / "full.warc.gz", "x")
    log._stream.close()
    with Path("/dev/full").open("ab", buffering=0) as full:
        log._stream = full
        with pytest.raises(StoreError, match="No space left"):
            log.append(exchange())


def test_a_tail_that_is_cut_off_is_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "cut.warc.gz"
    log = VisitLog(path, "AdWarden/test")
    log.append(exchange("a"))
    log.close()
    VisitLog(path, "AdWarden/test").close()
    assert not caplog.messages
    with path.open("ab") as stream:
        stream.write(b"\x1f\x8bhalf")
    VisitLog(path, "AdWarden/test").close()
    assert caplog.messages == ["cut.warc.gz: the last 6 bytes were not a whole record and were cut off"]
