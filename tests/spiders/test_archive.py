from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import brotli
import pytest
from backports import zstd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.archive import Capture, Unreadable, captures
from crawler.description import Platform
from model.errors import InputError
from spiders.archive import ArchivedAd, ArchiveFile, undescribed

NAME = undescribed("old-shop", "en")


def product(number: int, title: str = "") -> bytes:
    node = {
        "@type": "Product",
        "name": title or f"Ivory carving {number}",
        "offers": {"price": "12", "priceCurrency": "EUR"},
    }
    return (
        f'<html lang="en"><script type="application/ld+json">{json.dumps(node)}</script>'
        f"<h1>{node['name']}</h1><p>Old piece number {number}.</p></html>"
    ).encode()


class Maker:
    """Writes an archive as others do."""

    def __init__(self, *, packed: bool = True) -> None:
        self.out = BytesIO()
        self.writer = WARCWriter(self.out, gzip=packed)

    def page(
        self, url: str, body: bytes, date: str = "2019-05-04T03:02:01Z", kind: str = "response", **headers: str
    ) -> Maker:
        given = {"Content_Type": "text/html; charset=utf-8"} | headers
        fields = [(name.replace("_", "-"), value) for name, value in given.items()]
        head = StatusAndHeaders("200 OK", fields, "HTTP/1.1") if kind == "response" else None
        record = self.writer.create_warc_record(
            url,
            kind,
            payload=BytesIO(body),
            length=len(body),
            http_headers=head,
            warc_content_type="text/html" if head is None else "",
            warc_headers_dict={"WARC-Date": date},
        )
        self.digest = record.rec_headers.get_header("WARC-Payload-Digest")
        self.writer.write_record(record)
        self.digest = record.rec_headers.get_header("WARC-Payload-Digest")
        return self

    def revisit(self, url: str, date: str) -> Maker:
        record = self.writer.create_revisit_record(url, self.digest, url, "2019-05-04T03:02:01Z")
        record.rec_headers.replace_header("WARC-Date", date)
        self.writer.write_record(record)
        return self

    def save(self, path: Path) -> Path:
        path.write_bytes(self.out.getvalue())
        return path


def read(path: Path, platform: Platform = NAME) -> list[ArchivedAd]:
    return list(ArchiveFile(path, platform).ads())


def titles(ads: list[ArchivedAd]) -> list[str]:
    return [ad.listing.title if ad.listing else ad.problem for ad in ads]


def chunked(body: bytes) -> bytes:
    return b"%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n" % (20, body[:20], len(body) - 20, body[20:])


PACKINGS = {
    "gzip": gzip.compress,
    "br": brotli.compress,
    "zstd": zstd.compress,
    "deflate": lambda body: __import__("zlib").compress(body),
}


@pytest.mark.parametrize("packed", [True, False])
def test_ads_are_found_and_dated_by_their_capture(tmp_path: Path, packed: bool) -> None:
    maker = Maker(packed=packed).page("http://shop.example/item/1", product(1))
    maker.page("http://shop.example/about", b"<html><h1>About us</h1><p>We sell.</p></html>")
    maker.page("http://shop.example/logo.png", b"\x89PNG", Content_Type="image/png")
    maker.page("http://shop.example/item/2", product(2), date="2020-01-02T00:00:00Z")
    ads = read(maker.save(tmp_path / f"a.warc{'.gz' if packed else ''}"))
    assert titles(ads) == ["Ivory carving 1", "Ivory carving 2"]
    assert [ad.seen_at for ad in ads] == [
        datetime(2019, 5, 4, 3, 2, 1, tzinfo=UTC),
        datetime(2020, 1, 2, tzinfo=UTC),
    ]
    assert ads[0].listing is not None
    assert ads[0].listing.external_id == "shop.example/item/1"
    whole = (tmp_path / f"a.warc{'.gz' if packed else ''}").read_bytes()
    raw = whole[ads[1].offset : ads[1].offset + ads[1].length]
    assert b"http://shop.example/item/2" in (gzip.decompress(raw) if packed else raw)


@pytest.mark.parametrize("encoding", sorted(PACKINGS))
def test_packed_and_chunked_answers_are_read(tmp_path: Path, encoding: str) -> None:
    body = PACKINGS[encoding](product(7))
    maker = Maker().page("http://shop.example/1", body, Content_Encoding=encoding)
    maker.page("http://shop.example/2", chunked(body), Content_Encoding=encoding, Transfer_Encoding="chunked")
    maker.page("http://shop.example/3", product(7), Content_Encoding=encoding, Transfer_Encoding="chunked")
    assert titles(read(maker.save(tmp_path / "a.warc.gz"))) == ["Ivory carving 7"] * 3


def test_a_revisit_is_the_same_ad_at_its_own_time(tmp_path: Path) -> None:
    maker = Maker().page("http://shop.example/1", product(1)).revisit("http://shop.example/1", "2021-06-07T08:09:10Z")
    ads = read(maker.save(tmp_path / "a.warc.gz"))
    assert titles(ads) == ["Ivory carving 1"] * 2
    assert ads[1].seen_at == datetime(2021, 6, 7, 8, 9, 10, tzinfo=UTC)


def test_a_file_packed_as_a_whole_is_read_too(tmp_path: Path) -> None:
    plain = Maker(packed=False).page("http://shop.example/1", product(1)).page("http://shop.example/2", product(2))
    path = tmp_path / "a.warc.gz"
    path.write_bytes(gzip.compress(plain.out.getvalue()))
    assert titles(read(path)) == ["Ivory carving 1", "Ivory carving 2"]


def test_an_arc_file_is_read(tmp_path: Path) -> None:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + product(3)
    head = b"filedesc://a.arc 0.0.0.0 20050101000000 text/plain 76\n1 0 test\n"
    head += b"URL IP-address Archive-date Content-type Archive-length\n"
    head = head.replace(b" 76\n", b" %d\n" % (len(head.split(b"\n", 1)[1])))
    record = b"\nhttp://shop.example/3 1.2.3.4 20050102030405 text/html %d\n" % len(answer) + answer + b"\n"
    path = tmp_path / "a.arc"
    path.write_bytes(head + record)
    [ad] = read(path)
    assert ad.seen_at == datetime(2005, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert titles([ad]) == ["Ivory carving 3"]


def test_a_cut_file_gives_what_came_before_and_tells_where(tmp_path: Path) -> None:
    path = (
        Maker()
        .page("http://shop.example/1", product(1))
        .page("http://shop.example/2", product(2))
        .save(tmp_path / "a.warc.gz")
    )
    path.write_bytes(path.read_bytes()[:-60])
    ads = read(path)
    assert titles(ads)[0] == "Ivory carving 1"
    assert len(ads) <= 2


def test_huge_records_and_bombs_are_passed_over(tmp_path: Path) -> None:
    small = NAME.model_copy(update={"limits": NAME.limits.model_copy(update={"max_bytes": 50_000})})
    maker = Maker().page("http://shop.example/1", b"<html>" + b"x" * 60_000)
    maker.page("http://shop.example/2", gzip.compress(b"\x00" * 10_000_000), Content_Encoding="gzip")
    maker.page("http://shop.example/3", product(3))
    ads = read(maker.save(tmp_path / "a.warc.gz"), small)
    assert [bool(ad.problem) for ad in ads] == [True, True, False]
    assert "larger than 50,000" in ads[0].problem


def test_a_record_without_end_ends_the_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crawler.archive._MOST_UNPACKED", 1_000_000)
    maker = Maker().page("http://shop.example/1", product(1))
    maker.page("http://shop.example/2", b"\x00" * 30_000_000, Content_Type="application/zip")
    ads = read(maker.page("http://shop.example/3", product(3)).save(tmp_path / "a.warc.gz"))
    assert titles(ads)[0] == "Ivory carving 1"
    assert "unpacks to more than" in ads[1].problem
    assert len(ads) == 2


def test_a_description_tells_hosts_and_addresses_of_ads(tmp_path: Path) -> None:
    described = Platform.model_validate(
        {
            "name": "old-forum",
            "kind": "archive",
            "base_url": "https://forum.example/",
            "listing": {"id_pattern": "/topic/(\\d+)", "fields": {"title": "h2", "text": ".post"}},
        }
    )
    page = b"<html><h2>Selling a parrot</h2><div class=post>Two years old.</div></html>"
    maker = Maker().page("https://forum.example/topic/12?sid=1", page).page("https://forum.example/members", page)
    maker.page("https://other.example/topic/13", page).page("https://www.forum.example/topic/14", page)
    ads = read(maker.save(tmp_path / "a.warc.gz"), described)
    assert [ad.listing.external_id for ad in ads if ad.listing] == ["12", "14"]
    assert titles(ads)[0] == "Selling a parrot"


def test_a_page_of_results_is_no_ad(tmp_path: Path) -> None:
    nodes = [{"@type": "Product", "name": f"Thing {number}"} for number in range(5)]
    body = f'<html><script type="application/ld+json">{json.dumps(nodes)}</script><h1>Results</h1></html>'
    assert read(Maker().page("http://shop.example/s", body.encode()).save(tmp_path / "a.warc.gz")) == []


def test_what_is_no_archive_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(gzip.compress(b"no archive\n" * 10))
    with pytest.raises(InputError, match=r"a\.warc\.gz"):
        read(path)
    with pytest.raises(InputError, match="no such file"):
        read(tmp_path / "none.warc")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damage_anywhere_never_breaks_the_reader(tmp_path: Path, data: st.DataObject) -> None:
    # Drawn as shares of the length: record ids differ from run to run, and with them the packed length.
    packed = data.draw(st.booleans())
    maker = Maker(packed=packed).page("http://shop.example/1", chunked(product(1)), Transfer_Encoding="chunked")
    whole = bytearray(maker.revisit("http://shop.example/1", "2021-06-07T08:09:10Z").out.getvalue())
    for position in data.draw(st.lists(st.floats(0, 0.999), max_size=6)):
        whole[int(position * len(whole))] = data.draw(st.integers(0, 255))
    path = tmp_path / ("a.warc.gz" if packed else "a.warc")
    path.write_bytes(bytes(whole[: int(data.draw(st.floats(0, 1)) * len(whole))]))
    found: Iterator[Capture | Unreadable] = captures(path, 1_000_000)
    with suppress(InputError):
        assert all(isinstance(each, Capture | Unreadable) for each in found)
