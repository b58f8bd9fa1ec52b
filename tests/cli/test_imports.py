"""``adwarden import``: what it says, what it stores, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import Workbook

from db.opening import open_existing
from db.queries import row_counts
from tests.cli.stored import Run, run  # noqa: F401  (a fixture)

TITLES = {n: "tiger tooth" if n % 4 == 0 else f"lamp {n}" for n in range(1, 41)}
GOOD = "".join(json.dumps({"id": n, "title": title}) + "\n" for n, title in TITLES.items())


def counts(name: str = "adwarden.db") -> dict[str, int]:
    engine = open_existing(f"sqlite:///{name}")
    try:
        return {table: count for table, count in row_counts(engine).items() if count}
    finally:
        engine.dispose()


def test_a_file_is_taken_in_and_counted(run: Run, workdir: Path) -> None:  # noqa: F811
    (workdir / "ads.jsonl").write_text(GOOD)
    done = run("import", "ads.jsonl", "--platform", "old-forum")
    assert done.code == 0
    assert done.out.startswith("ads.jsonl: 40 rows: 40 new, 0 changed, 0 unchanged, 0 skipped; 10 flagged")
    read = {"detections": 10, "offers": 10}
    assert counts() == {"visits": 1, "listings": 40, "listing_versions": 40, "sightings": 40} | read


def test_again_changes_nothing(run: Run, workdir: Path) -> None:  # noqa: F811
    (workdir / "ads.jsonl").write_text(GOOD)
    run("import", "ads.jsonl", "--platform", "old-forum")
    before = (workdir / "adwarden.db").stat().st_size, counts()
    done = run("import", "ads.jsonl", "--platform", "old-forum")
    assert done.code == 0
    assert "0 new, 0 changed, 40 unchanged, 0 skipped; 10 flagged" in done.out
    assert ((workdir / "adwarden.db").stat().st_size, counts()) == before


def test_skipped_lines_are_told_by_number_and_end_in_1(run: Run, workdir: Path) -> None:  # noqa: F811
    (workdir / "ads.jsonl").write_text(GOOD + "rubbish \x1b[31m\n" * 25 + '{"id": "\\u0000", "title": "x"}\n')
    done = run("import", "ads.jsonl", "--platform", "f")
    assert done.code == 1
    assert "66 rows: 40 new, 0 changed, 0 unchanged, 26 skipped" in done.out
    told = [line for line in done.err.splitlines() if "skipped:" in line]
    assert len(told) == 20
    assert told[0].startswith("ads.jsonl:41: skipped: is not JSON")
    assert "and 6 more rows skipped" in done.err
    assert "\x1b" not in done.err + done.out


def test_json(run: Run, workdir: Path) -> None:  # noqa: F811
    (workdir / "a.jsonl").write_text(GOOD + "rubbish\n")
    (workdir / "b.csv").write_text("id,title,colour\n1,tiger rug,red\n")
    done = run("import", "a.jsonl", "b.csv", "--platform", "f", "--json")
    assert done.code == 1
    first, second = json.loads(done.out)["files"]
    assert (first["rows"], first["new"], first["skipped"], first["flagged"]) == (41, 40, 1, 10)
    assert first["skipped_lines"] == [{"line": 41, "problem": "is not JSON: Expecting value"}]
    # The same id on the same platform is the same ad, whatever file it comes in.
    assert (second["new"], second["changed"], second["flagged"]) == (0, 1, 1)
    assert second["unused_columns"] == {"colour": 1}


def test_columns_not_used_are_named_once(run: Run, workdir: Path) -> None:  # noqa: F811
    (workdir / "a.csv").write_text("id,title,colour\n1,x,red\n2,y,red\n")
    assert "a.csv: columns not used: colour (2)\n" in run("import", "a.csv", "--platform", "f").out


@pytest.mark.parametrize(
    ("words", "content", "message"),
    [
        (["none.jsonl", "--platform", "p"], None, "none.jsonl: no such file"),
        (["a.jsonl", "--platform", "p"], b"", "a.jsonl: is empty"),
        (["a.jsonl", "--platform", "p"], b"<html>\n", "a.jsonl:1: is not JSON"),
        (["a.jsonl", "--platform", "p"], b'{"title": "caf\xe9"}\n', "a.jsonl:1: is not UTF-8 (byte 0xE9"),
        (["a.doc", "--platform", "p"], b"x", "a.doc: unknown format"),
        (["a.jsonl.gz", "--platform", "p"], b"x", "a.jsonl.gz: is not sound gzip data"),
        (["a.jsonl", "--platform", "No Name"], GOOD.encode(), "--platform 'No Name'"),
        (["a.jsonl", "--platform", "p", "--lang", "french"], GOOD.encode(), "--lang 'french'"),
        (["a.jsonl"], GOOD.encode(), "--platform"),
        ([], None, "--platform"),
        (["a.jsonl", "--platform", "p", "--db", "mysql://x"], GOOD.encode(), "unknown kind of database"),
        (["a.jsonl", "--platform", "p", "--db", "sqlite:///a.jsonl"], GOOD.encode(), "is not a database"),
    ],
)
def test_bad_input_is_one_line_and_exit_2(
    run: Run,  # noqa: F811
    workdir: Path,
    words: list[str],
    content: bytes | None,
    message: str,
) -> None:
    if content is not None:
        (workdir / words[0]).write_bytes(content)
    done = run("import", *words)
    assert (done.code, done.out) == (2, "")
    assert message in done.err
    assert len(done.err.splitlines()) == 1
    assert not (workdir / "adwarden.db").exists()


def test_one_bad_file_of_two_stops_before_anything_is_stored(run: Run, workdir: Path) -> None:  # noqa: F811
    (workdir / "a.jsonl").write_text(GOOD)
    assert run("import", "a.jsonl", "none.jsonl", "--platform", "p").code == 2
    assert not (workdir / "adwarden.db").exists()


def test_the_sheets_of_a_workbook_one_by_one(run: Run, workdir: Path) -> None:  # noqa: F811
    book = Workbook()
    for name in ("May", "June"):
        sheet = book.create_sheet(name)
        sheet.append(["Title", "Price"])
        sheet.append([f"tiger tooth of {name}", 5])
        sheet.row_dimensions[2].hidden = name == "June"
    book.save(workdir / "ads.xlsx")
    unclear = run("import", "ads.xlsx", "--platform", "f")
    assert unclear.code == 2
    assert "several sheets hold ads (May, June): choose one with --sheet" in unclear.err
    for name in ("May", "June", "May"):
        done = run("import", "ads.xlsx", "--platform", "f", "--sheet", name, "--json")
        assert done.code == 0
        [told] = json.loads(done.out)["files"]
        assert (told["sheet"], told["rows"], told["flagged"]) == (name, 1, 1)
        assert told["issues"] == (1 if name == "June" else 0), "a hidden row is told"
    assert (told["new"], told["unchanged"]) == (0, 1)
    assert counts()["visits"] == 2, "each sheet is a visit of its own"
