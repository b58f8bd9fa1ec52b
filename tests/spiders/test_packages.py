from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from model.errors import InputError
from tests.spiders.test_archive import Maker, product, read


def package(path: Path, method: int = zipfile.ZIP_STORED, **archives: bytes) -> Path:
    with zipfile.ZipFile(path, "w", method) as packed:
        packed.writestr("datapackage.json", "{}")
        for name, content in archives.items():
            packed.writestr(f"archive/{name}.warc.gz", content)
        packed.writestr("pages/pages.jsonl", "")
    return path


def pages(*numbers: int) -> bytes:
    maker = Maker()
    for number in numbers:
        maker.page(f"http://shop.example/item/{number}", product(number))
    return maker.revisit("http://shop.example/again", "2021-01-01T00:00:00Z").out.getvalue()


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_every_archive_of_a_package_is_read(tmp_path: Path, method: int) -> None:
    ads = read(package(tmp_path / "case.wacz", method, a=pages(1, 2), b=pages(3)))
    own = [ad.listing.external_id for ad in ads if ad.listing and ad.url != "http://shop.example/again"]
    assert own == [f"shop.example/item/{number}" for number in (1, 2, 3)]
    # What a revisit stands for is read again from its place, which there is only where archives are stored as they are.
    assert len(ads) - len(own) == (2 if method == zipfile.ZIP_STORED else 0)


def test_a_record_of_a_package_has_its_place_in_the_package(tmp_path: Path) -> None:
    path = package(tmp_path / "case.WACZ", a=pages(1), b=pages(7, 8))
    for ad in read(path):
        assert ad.listing is not None
        with path.open("rb") as stream:
            stream.seek(ad.offset)
            member = BytesIO(stream.read(ad.length))
        record = next(iter(ArchiveIterator(member)))
        assert record.rec_headers.get_header("WARC-Target-URI") in (ad.url, "http://shop.example/again")
    revisits = [ad for ad in read(path) if ad.url == "http://shop.example/again"]
    assert [ad.listing and ad.listing.title for ad in revisits] == ["Ivory carving 1", "Ivory carving 8"]


def test_a_zip_without_archives_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"^[^\n]*holds no web archive in archive/[^\n]*$"):
        read(package(tmp_path / "empty.wacz"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    method=st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]),
    at=st.integers(min_value=0, max_value=5000),
    value=st.integers(0, 255),
    cut=st.booleans(),
)
def test_damage_is_told_in_one_line_or_passed_over(
    tmp_path: Path, method: int, at: int, value: int, *, cut: bool
) -> None:
    content = bytearray(package(tmp_path / "whole.wacz", method, a=pages(1, 2)).read_bytes())
    place = at % len(content)
    content[place] = value
    path = tmp_path / "damaged.wacz"
    path.write_bytes(content[:place] if cut else content)
    problem = ""
    try:
        ads = read(path)
    except InputError as error:
        ads, problem = [], str(error)
    assert not any("\n" in told for told in (problem, *(ad.problem for ad in ads)))


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_damage_within_a_packed_archive_is_told(tmp_path: Path, method: int, share: float) -> None:
    path = package(tmp_path / "case.wacz", method, a=pages(1, 2))
    with zipfile.ZipFile(path) as packed:
        member = packed.getinfo("archive/a.warc.gz")
    content = bytearray(path.read_bytes())
    place = member.header_offset + 30 + len(member.filename) + int(member.compress_size * share)
    content[place : place + 8] = bytes(byte ^ 0xFF for byte in content[place : place + 8])
    path.write_bytes(content)
    try:
        told = [ad.problem for ad in read(path) if ad.problem]
    except InputError as error:
        told = [str(error)]
    assert told
    assert not any("\n" in each for each in told)
