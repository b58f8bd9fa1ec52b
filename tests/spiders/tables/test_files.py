"""Files of listings: what is read, what is skipped with its line, what is refused."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.errors import InputError
from model.listing import ListingState
from spiders.tables import files, lines
from spiders.tables.files import FileRow, ListingFile

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def opened(folder: Path, data: str | bytes, name: str = "ads.jsonl", language: str = "") -> ListingFile:
    path = folder / name
    raw = data.encode() if isinstance(data, str) else data
    path.write_bytes(gzip.compress(raw) if name.endswith(".gz") else raw)
    return ListingFile(path, "old-forum", language, NOW)


def rows(folder: Path, data: str | bytes, name: str = "ads.jsonl", language: str = "") -> list[FileRow]:
    return list(opened(folder, data, name, language).rows())


def one(folder: Path, **record: Any) -> FileRow:
    (row,) = rows(folder, json.dumps(record) + "\n")
    return row


FULL = {
    "id": "a1",
    "title": "Elfenbein Figur",
    "text": "alt",
    "lang": "de",
    "category": "Antiquitäten",
    "price": "1.299,50 €",
    "url": "http://forum.example/a1",
    "seller": "opa_karl",
    "posted_at": "2026-02-27T08:00:00+01:00",
    "place": "Graz",
    "images": "http://i.example/1|http://i.example/2",
    "status": "sold",
}


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.JSONL.gz", "a.csv", "a.tsv", "a.csv.gz"])
def test_every_format_gives_the_same_listing(tmp_path: Path, name: str) -> None:
    mark = "\t" if ".tsv" in name else ","
    table = mark.join(FULL) + "\r\n" + mark.join(f'"{value}"' for value in FULL.values()) + "\r\n"
    (row,) = rows(tmp_path, table if "sv" in name else json.dumps(FULL), name)
    listing = row.listing
    assert listing is not None
    assert row.notes == ()
    assert (listing.platform, listing.external_id, listing.title, listing.language) == (
        "old-forum",
        "a1",
        "Elfenbein Figur",
        "de",
    )
    assert (listing.price_amount, listing.price_currency) == (Decimal("1299.50"), "EUR")
    assert listing.posted_at == datetime(2026, 2, 27, 7, tzinfo=UTC)
    assert listing.images == ("http://i.example/1", "http://i.example/2")
    assert listing.state is ListingState.SOLD
    assert len(listing.seller_key) == 32
    assert "karl" not in repr(listing)


def test_other_names_of_columns_and_other_marks(tmp_path: Path) -> None:
    table = "\ufeffListing-ID;Heading;Description;Location\n7;Ara;zahm;Porto\n"
    (row,) = rows(tmp_path, table, "a.csv")
    assert row.listing is not None
    assert (row.listing.external_id, row.listing.title, row.listing.text, row.listing.place) == (
        "7",
        "Ara",
        "zahm",
        "Porto",
    )


def test_the_more_telling_of_two_columns_is_taken_and_the_other_counted(tmp_path: Path) -> None:
    source = opened(tmp_path, '{"name": "user name", "title": "the title", "id": 1, "colour": "red"}\n' * 3)
    assert [row.listing.title for row in source.rows() if row.listing] == ["the title"] * 3
    assert source.unused == {"name": 3, "colour": 3}
    list(source.rows())
    assert source.unused == {"name": 3, "colour": 3}


def test_the_language_given_is_for_ads_that_name_none(tmp_path: Path) -> None:
    found = rows(tmp_path, '{"id":1,"title":"x"}\n{"id":2,"title":"x","lang":"th"}\n', language="fr")
    assert [row.listing.language for row in found if row.listing] == ["fr", "th"]


def test_a_row_without_an_id_has_the_same_id_every_time(tmp_path: Path) -> None:
    first, again, other = rows(tmp_path, '{"title": "x"}\n{"title": "x"}\n{"title": "y"}\n')
    assert first.listing
    assert again.listing
    assert other.listing
    assert first.listing.external_id == again.listing.external_id != other.listing.external_id
    assert first.listing.external_id.startswith("sha256:")


@pytest.mark.parametrize(
    ("price", "currency", "expected"),
    [
        (12, "eur", (Decimal(12), "EUR")),
        (0.1, "USD", (Decimal("0.1"), "USD")),
        ("1,5 jt", "IDR", (Decimal(1_500_000), "IDR")),
        ("$ 20", "", (Decimal(20), "")),
        (None, "EUR", (None, "")),
        ("", "EUR", (None, "")),
    ],
)
def test_prices(tmp_path: Path, price: object, currency: str, expected: tuple[Decimal | None, str]) -> None:
    row = one(tmp_path, id=1, title="x", price=price, currency=currency, lang="id")
    assert row.listing is not None
    assert (row.listing.price_amount, row.listing.price_currency) == expected


@pytest.mark.parametrize(
    "record", [{"price": "ask me"}, {"price": {"a": 1}}, {"posted_at": "some day"}, {"place": ["x"]}, {"seller": True}]
)
def test_a_value_that_is_not_understood_is_noted_and_the_ad_kept(tmp_path: Path, record: dict[str, Any]) -> None:
    row = one(tmp_path, id=1, title="x", **record)
    assert row.listing is not None
    assert len(row.notes) >= 1


MALFORMED = [
    ("not json", "is not JSON"),
    ("[1, 2]", "is not a JSON object but an array"),
    ("7", "but a number"),
    ('{"id": 1, "title": NaN}', "NaN"),
    ('{"id": 1, "title": "cut', "is not JSON"),
    ('{"title": ["x"]}', "title is not text"),
    ('{"id": {"x": 1}, "title": "x"}', "external_id is not text"),
    ('{"id": 1e999999, "title": "x"}', "external_id is not text"),
    ('{"colour": "red"}', "neither an id nor a title"),
    ("[" * 100_000, "is not JSON"),
    ('{"id": ' + "9" * 5000 + "}", "is not"),
    ('{"title": "a\x00b"}', "is not JSON"),
]


@pytest.mark.parametrize(("line", "problem"), MALFORMED)
def test_a_malformed_line_is_skipped_with_its_number(tmp_path: Path, line: str, problem: str) -> None:
    found = rows(tmp_path, f'{{"id": 1, "title": "x"}}\n\n{line}\n{{"id": 2, "title": "y"}}\n')
    assert [(row.line, row.listing is None) for row in found] == [(1, False), (3, True), (4, False)]
    assert problem in found[1].problem


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("1,x,extra", "has 3 cells"),
        ("1", "has 1 cells"),
        ('1,"x"y', "not a row"),
        (f"1,{'z' * 1_000_001}", "not a row"),
    ],
)
def test_a_malformed_row_of_a_table_is_skipped_with_its_number(tmp_path: Path, line: str, problem: str) -> None:
    found = rows(tmp_path, f'id,title\n9,"two\nlines"\n{line}\n8,z\n', "a.csv")
    assert [(row.line, row.listing is None) for row in found] == [(2, False), (4, True), (5, False)]
    assert problem in found[1].problem


def test_a_quote_never_closed_does_not_eat_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = rows(tmp_path, 'id,title\n1,"open\n2,b\n3,c\n', "a.csv")
    assert [row.problem.split(":")[0] for row in found] == ["is not a row, to line 4"]
    monkeypatch.setattr(files, "MAX_LINE_BYTES", 100)
    with pytest.raises(InputError, match=r"a\.csv:2: a row goes on"):
        rows(tmp_path, 'id,title\n1,"open\n' + "2,b\n" * 100, "a.csv")


def test_a_line_in_another_encoding_is_skipped_with_byte_and_line(tmp_path: Path) -> None:
    good = '{"id": 1, "title": "été"}\n'.encode()
    found = rows(tmp_path, good * 3 + b'{"id": 2, "title": "\xe9t\xe9"}\n' + good)
    assert [row.line for row in found if row.listing is None] == [4]
    assert found[3].problem == "is not UTF-8 (byte 0xE9 at position 21)"


def test_a_line_that_is_too_long_is_skipped_with_its_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MAX_LINE_BYTES", 50)
    found = rows(tmp_path, '{"id": 1}\n{"id": "' + "x" * 60 + '"}\n{"id": 3}\n')
    assert [(row.line, row.listing is None) for row in found] == [(1, False), (2, True), (3, False)]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.jsonl", b"", "is empty"),
        ("a.jsonl.gz", b"", "is empty"),
        ("a.jsonl", b"\n \n", "is empty"),
        ("a.csv", b"\n", "no header"),
        ("a.jsonl", b"id,title\n1,x\n", ":1: is not JSON"),
        ("a.jsonl", b'[\n {"id": 1}\n]\n', ":1: is one JSON array"),
        ("a.txt", b"x", "unknown format"),
        ("a", b"x", "unknown format"),
        ("a.gz", b"x", "unknown format"),
        ("a.warc.gz", b"x", "unknown format"),
        ("a.csv", b"colour,size\nred,1\n", "no column named title or text"),
        ("a.csv", "id,title\n1,caf\xe9\n".encode("latin-1"), ":2: is not UTF-8 (byte 0xE9 at position 6)"),
        ("a.jsonl", '{"id": 1, "title": "x"}\n'.encode("utf-16"), ":1: is UTF-16"),
        ("a.jsonl", b"\x00" * 100, "is not JSON"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_one_line(
    tmp_path: Path, name: str, data: bytes, message: str
) -> None:
    with pytest.raises(InputError) as error:
        rows(tmp_path, data, name)
    assert message in str(error.value)
    assert name in str(error.value)
    assert "\n" not in str(error.value)


def test_a_missing_file_is_told_as_missing(tmp_path: Path) -> None:
    for name in ("none.jsonl", "none"):
        with pytest.raises(InputError, match="no such file"):
            ListingFile(tmp_path / name, "p", "", NOW)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(name=st.sampled_from(["a.jsonl", "a.csv", "a.tsv", "a.jsonl.gz"]), data=st.binary(max_size=200))
def test_whatever_bytes_a_file_holds_it_is_read_or_refused(tmp_path: Path, name: str, data: bytes) -> None:
    start = b"id,title\n" if name != "a.jsonl" else b'{"id": 1, "title": "x"}\n'
    try:
        found = rows(tmp_path, start + data, name)
    except InputError as error:
        assert "\n" not in str(error)  # noqa: PT017
    else:
        assert all((row.listing is None) != (row.problem == "") for row in found)


VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=2),
    max_leaves=4,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200, deadline=None)
@given(record=st.dictionaries(st.sampled_from([*FULL, "currency", "other"]), VALUE))
def test_whatever_a_record_holds_it_is_a_listing_or_a_problem(tmp_path: Path, record: dict[str, Any]) -> None:
    data = '{"id": 1, "title": "x"}\n' + json.dumps(record) + "\n"
    found = rows(tmp_path, data)
    assert len(found) == 2
    assert (found[1].listing is None) != (found[1].problem == "")
