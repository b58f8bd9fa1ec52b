"""Register entries out of files and into files: nothing lost, every bad row told with its line."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from model.errors import InputError, StoreError
from model.register import RegisterEntry
from reports.registers.attachments import keep_file, media_type_of, place_of, read_file
from reports.registers.book import load_registers
from reports.registers.drafts import Reading, Stamp, read_drafts
from reports.registers.export import as_csv, entry_facts
from reports.registers.files import FileRow, read_rows
from reports.spreadsheet import defused, restored

CODES = load_registers()["codes"]
STAMP = Stamp(recorded_by="ana", recorded_at=datetime(2026, 3, 1, tzinfo=UTC), language="es", reason="survey")
ROWS = [{"title": "=1+1", "issuer": "B", "members": "x\ny"}, {"title": "Código", "issuer": "C", "country": "co"}]


def reading(path: Path, *standing: RegisterEntry) -> Reading:
    return read_drafts(CODES, read_rows(path), standing, STAMP)


def written(path: Path, rows: list[dict[str, str]]) -> Path:
    columns = ["title", "issuer", "members", "country"]
    if path.suffix == ".xlsx":
        book = Workbook()
        sheet = book.active
        sheet.append(["Title", " issuer ", "members", "country"])
        for row in rows:
            sheet.append([defused(row.get(name, "")) for name in columns])
        book.save(path)
    elif path.suffix == ".jsonl":
        path.write_text("\n".join(json.dumps(row) for row in rows))
    else:
        out = io.StringIO(newline="")
        writer = csv.writer(out, delimiter="\t" if path.suffix == ".tsv" else ";")
        writer.writerow(["Title", " issuer ", "members", "country"])
        writer.writerows([defused(row.get(name, "")) for name in columns] for row in rows)
        path.write_text("\ufeff" + out.getvalue(), encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.jsonl", "a.xlsx"])
def test_every_format_gives_the_same_entries(tmp_path: Path, name: str) -> None:
    found = reading(written(tmp_path / name, ROWS))
    assert found.wrong == ()
    assert [dict(draft.fields) for draft in found.drafts] == [ROWS[0], {**ROWS[1], "country": "CO"}]
    assert {(draft.language, draft.reason, draft.shareable) for draft in found.drafts} == {("es", "survey", False)}


def test_bad_rows_are_told_with_their_line_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        'title,issuer,members,shareable,share_until,\nA,B,"x\ny",,,\n\n,B,,,,\nC,D,,perhaps,,\nE,F,,no,2026-01-01,\n'
        "G,H,,,,stray\nI,J,,yes,2027-01-01,\n"
    )
    found = reading(path)
    assert [draft.fields["title"] for draft in found.drafts] == ["A", "I"]
    assert (found.drafts[1].shareable, found.drafts[1].share_until) == (True, date(2027, 1, 1))
    assert [(row.line, why.partition(":")[0]) for row, why in found.wrong] == [
        (5, "title"),
        (6, "shareable"),
        (7, "share_until"),
        (8, "has a cell under no column name"),
    ]


def test_rows_of_json_lines_that_are_no_entry_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    rows: list[object] = [{"fields": {"title": "A", "issuer": "B", "members": ["x", "y"]}, "attachments": [{}]}, [], 3]
    rows += [{"title": {}, "issuer": "B"}, {"fields": 1}, {"register": "studies", "title": "A", "issuer": "B"}]
    path.write_text("\n".join([*map(json.dumps, rows), "{", "[" * 100_000]))
    found = reading(path)
    assert [dict(draft.fields) for draft in found.drafts] == [{"title": "A", "issuer": "B", "members": "x\ny"}]
    assert [row.line for row, _ in found.wrong] == [2, 3, 4, 5, 6, 7, 8]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.txt", b"x", "is none of .csv"),
        ("none.csv", None, "no such file"),
        ("a.csv", b"", "is empty"),
        ("a.csv", b"title,issuer\n\xff,b\n", "is not UTF-8"),
        ("a.csv", b"title,Title\na,b\n", "a.csv:1: column 'title' stands twice"),
        ("a.jsonl", b"\n\n", "is empty"),
        ("a.xlsx", b"PK nonsense", "is not a sound spreadsheet"),
    ],
)
def test_a_file_of_no_use_is_refused(tmp_path: Path, name: str, content: bytes | None, told: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=told):
        reading(tmp_path / name)


def test_what_is_exported_is_read_back_and_changes_nothing(tmp_path: Path) -> None:
    drafts = reading(written(tmp_path / "a.csv", ROWS)).drafts
    kept = [replace(draft, entry_id=f"codes-{n}", withdrawn=n == 1) for n, draft in enumerate(drafts)]
    (tmp_path / "b.csv").write_text(as_csv(CODES, kept))
    again = reading(tmp_path / "b.csv")
    assert list(again.drafts) == kept
    assert reading(tmp_path / "b.csv", *kept).n_known == 2
    (tmp_path / "c.jsonl").write_text("\n".join(json.dumps(entry_facts(entry)) for entry in kept))
    assert reading(tmp_path / "c.jsonl", *kept).n_known == 2


def test_a_row_with_an_id_revises_its_entry_but_no_withdrawn_one(tmp_path: Path) -> None:
    (draft,) = reading(written(tmp_path / "a.csv", ROWS[:1])).drafts
    standing = replace(draft, entry_id="c-1")
    gone = replace(draft, entry_id="c-2", withdrawn=True)
    (tmp_path / "b.csv").write_text("entry_id,title,issuer\nc-1,New,B\nc-2,New,B\n../c,New,B\n")
    found = reading(tmp_path / "b.csv", standing, gone)
    assert [(each.entry_id, each.fields["title"]) for each in found.drafts] == [("c-1", "New")]
    assert [(row.line, why) for row, why in found.wrong] == [
        (3, "entry_id: c-2 is withdrawn: take that back first"),
        (4, "entry_id: write an id of letters, digits, '.', '_' and '-', at most 100 of them"),
    ]


def test_what_a_file_has_no_column_of_stays_and_an_empty_cell_empties(tmp_path: Path) -> None:
    (draft,) = reading(written(tmp_path / "a.csv", ROWS[:1])).drafts
    until = date(2027, 1, 1)
    standing = replace(draft, entry_id="c-1", language="fr", shareable=True, share_until=until)
    (tmp_path / "b.csv").write_text("entry_id,issuer,members\nc-1,New,\n")
    (changed,) = reading(tmp_path / "b.csv", standing).drafts
    assert dict(changed.fields) == {"title": "=1+1", "issuer": "New"}
    assert (changed.language, changed.shareable, changed.share_until) == ("fr", True, until)
    (tmp_path / "c.jsonl").write_text('{"entry_id": "c-1", "shareable": false}')
    (closed,) = reading(tmp_path / "c.jsonl", standing).drafts
    assert (closed.fields, closed.shareable, closed.share_until) == (standing.fields, False, None)


@given(st.text(alphabet="'=+-@\t\ra1", max_size=6))
def test_a_cell_is_no_formula_and_comes_back(value: str) -> None:
    assert restored(defused(value)) == value
    assert not defused(value).startswith(("=", "+", "@", "\t", "\r"))


def test_files_are_kept_once_under_their_digest_and_told_by_their_bytes(tmp_path: Path) -> None:
    folder, paper = tmp_path / "kept", tmp_path / "a\u202efdp.exe"
    paper.write_bytes(b"%PDF-1.7 paper")
    kept = keep_file(folder, paper)
    assert kept == keep_file(folder, paper)
    assert (kept.media_type, kept.name, kept.n_bytes) == ("application/pdf", "afdp.exe", 14)
    assert read_file(folder, kept) == b"%PDF-1.7 paper"
    assert [path for path in folder.rglob("*") if path.is_file()] == [place_of(folder, kept.sha256)]
    place_of(folder, kept.sha256).write_bytes(b"%PDF-1.7 paperx")
    with pytest.raises(StoreError, match="no longer what was kept"):
        read_file(folder, kept)
    with pytest.raises(StoreError, match="not a SHA-256"):
        place_of(folder, "../../etc/passwd")


def test_files_without_content_or_too_large_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty").touch()
    (tmp_path / "large").write_bytes(b"12345")
    monkeypatch.setattr("reports.registers.attachments.MAX_BYTES", 4)
    for name in ("empty", "large", "none", "."):
        with pytest.raises(InputError):
            keep_file(tmp_path / "kept", tmp_path / name)
    assert not (tmp_path / "kept").exists()


def test_media_types_come_from_the_bytes() -> None:
    def packed(*names: str) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name in names:
                archive.writestr(name, "x")
        return out.getvalue()

    assert media_type_of(packed("word/document.xml")).endswith("wordprocessingml.document")
    assert media_type_of(packed("a.txt")) == "application/zip"
    assert media_type_of(b"PK\x03\x04 cut short") == "application/octet-stream"
    assert media_type_of(b" <!DOCTYPE html><script>") == "text/html"
    assert media_type_of(b"<svg onload=x>") == "image/svg+xml"
    assert media_type_of("texte en français".encode()) == "text/plain"
    assert media_type_of(b"MZ\x00\x01") == "application/octet-stream"


def test_a_hidden_row_of_a_sheet_is_told_and_not_taken(tmp_path: Path) -> None:
    book = Workbook()
    for row in (["title", "issuer"], ["A", "B"], ["C", "D"]):
        book.active.append(row)
    book.active.row_dimensions[3].hidden = True
    book.save(tmp_path / "a.xlsx")
    found = reading(tmp_path / "a.xlsx")
    assert [draft.fields["title"] for draft in found.drafts] == ["A"]
    assert [(row.line, why) for row, why in found.wrong] == [(3, "the row is hidden in the sheet")]
    assert isinstance(found.wrong[0][0], FileRow)
