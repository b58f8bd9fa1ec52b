from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import adwarden
from tests.spiders.test_archive import Maker, product

_SEEN = """select v.query, date(v.started_at), l.external_id, s.seen_at, s.snapshot_sha256 != '', sn.warc_file
    from sightings s join visits v using (visit_key) join listings l on l.id = s.listing_id
    left join snapshots sn on sn.visit_key = v.visit_key and sn.sha256 = s.snapshot_sha256 order by s.seen_at"""


def rows(query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect("a.db")) as database:
        return database.execute(query).fetchall()


def imported(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(adwarden, ["--db", "sqlite:///a.db", "import", *words])
    return result.exit_code, result.output


def archive(path: Path) -> Path:
    maker = Maker().page("http://shop.example/item/1", product(1, "Tiger claw pendant, real"))
    maker.revisit("http://shop.example/item/1", "2019-06-04T00:00:00Z")
    maker.page("http://shop.example/item/2", product(2), date="2019-05-04T05:00:00Z")
    maker.page("http://shop.example/help", b"<html><p>help</p></html>")
    return maker.save(path)


def test_an_archive_is_taken_in_once_however_often(workdir: Path) -> None:
    archive(workdir / "old.warc.gz")
    code, output = imported("old.warc.gz", "--platform", "old-shop", "--lang", "en", "--json")
    assert code == 0, output
    [told] = json.loads(output[output.index('{"files"') :])["files"]
    assert (told["pages"], told["rows"], told["new"], told["unchanged"], told["flagged"]) == (4, 3, 2, 1, 3)
    seen = rows(_SEEN)
    assert [(row[1], row[2]) for row in seen] == [
        ("2019-05-04", "shop.example/item/1"),
        ("2019-05-04", "shop.example/item/2"),
        ("2019-06-04", "shop.example/item/1"),
    ]
    assert {row[0] for row in seen} == {row[5] for row in seen} == {"import:old.warc.gz"}
    before = rows("select * from visits"), rows("select * from listings")
    assert imported("old.warc.gz", "--platform", "old-shop", "--lang", "en")[0] == 0
    assert (rows("select * from visits"), rows("select * from listings"), rows(_SEEN)) == (*before, seen)


def test_a_description_of_an_archive_names_its_files(workdir: Path) -> None:
    archive(workdir / "one.warc.gz")
    (workdir / "old.yml").write_text(
        "name: old-shop\nkind: archive\nbase_url: http://shop.example/\nlisting: {id_pattern: '/item/(\\d+)'}\n"
        "archive: {files: ['*.warc.gz']}\n"
    )
    assert imported("--platform", "old.yml")[0] == 0
    assert rows("select platform, external_id from listings order by 2") == [("old-shop", "1"), ("old-shop", "2")]
    (workdir / "one.warc.gz").unlink()
    result = CliRunner().invoke(adwarden, ["--db", "sqlite:///a.db", "import", "--platform", "old.yml"])
    assert "no file fits *.warc.gz" in str(result.exception)


def test_a_cut_archive_is_told_and_what_came_before_is_kept(workdir: Path) -> None:
    path = archive(workdir / "cut.warc.gz")
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) - 20])
    code, output = imported("cut.warc.gz", "--platform", "old-shop")
    assert rows("select count(*) from listings") == [(2,)]
    assert code in (0, 1), output


@pytest.mark.parametrize("words", [["--platform", "old-shop"], ["none.warc", "--platform", "old-shop"]])
def test_what_cannot_be_taken_is_refused(workdir: Path, words: list[str]) -> None:
    assert imported(*words)[0] != 0
