"""Spreadsheets made by hand: what is read as people read it, what is told, what is refused in one line."""

from __future__ import annotations

import re
import zipfile
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest
from openpyxl import Workbook

from model.errors import InputError
from spiders.tables import sheets
from spiders.tables.files import FileRow, ListingFile

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
HEADER = ["ID", "Titel", "Beschreibung", "Preis", "Verkäufer", "Datum"]
ODS = "urn:oasis:names:tc:opendocument:xmlns"


def rows(path: Path, sheet: str = "") -> list[FileRow]:
    return list(ListingFile(path, "flea-market", "de", NOW, sheet).rows())


def saved(folder: Path, table: list[list[Any]], name: str = "ads.xlsx") -> tuple[Path, Workbook]:
    book = Workbook()
    for row in table:
        book.active.append(row)
    path = folder / name
    book.save(path)
    return path, book


def refused(path: Path, sheet: str = "") -> str:
    with pytest.raises(InputError) as error:
        rows(path, sheet)
    assert "\n" not in str(error.value)
    assert str(error.value).startswith(str(path))
    return str(error.value)


def test_a_table_with_a_heading_dates_prices_and_merged_cells(tmp_path: Path) -> None:
    path, book = saved(tmp_path, [["Funde im März"], [], HEADER])
    sheet = book.active
    sheet.merge_cells("A1:F1")
    sheet.append(
        [4711, "Elfenbein", "alt", 1299.5, "opa", datetime(2026, 2, 27, 8, 30, tzinfo=UTC).replace(tzinfo=None)]
    )
    sheet.append(["b", "Schildpatt", "Kamm", 80, None, date(2026, 2, 28)])
    sheet.append(["c", "Koralle", None, None, "oma", 46081])
    sheet.append([None] * 6)
    sheet.append(["d", "=CONCATENATE(1,2)", "y", "12,50 €", "oma", "gestern"])
    sheet["D4"].number_format = "#,##0.00 [$€-407]"
    sheet["D5"].number_format = '"CHF" #,##0'
    sheet.merge_cells("E4:E5")
    sheet.row_dimensions[5].hidden = True
    book.save(path)
    found = rows(path)
    assert [row.line for row in found] == [4, 5, 6, 8]
    first, second, third, last = (row.listing for row in found)
    assert first is not None
    assert second is not None
    assert third is not None
    assert last is not None
    assert (first.external_id, first.title, first.text) == ("4711", "Elfenbein", "alt")
    assert (first.price_amount, first.price_currency) == (Decimal("1299.5"), "EUR")
    assert (second.price_amount, second.price_currency) == (Decimal(80), "CHF")
    assert first.seller_key == second.seller_key != third.seller_key, "merged cells say the same"
    assert first.posted_at == datetime(2026, 2, 27, 8, 30, tzinfo=UTC)
    assert second.posted_at == datetime(2026, 2, 28, tzinfo=UTC)
    assert third.posted_at == datetime(2026, 2, 28, tzinfo=UTC), "a day's number that lost its format"
    assert (last.price_amount, last.price_currency) == (Decimal("12.50"), "EUR")
    assert found[1].notes == ("the row is hidden in the sheet",)
    assert found[3].notes == ("a formula has no saved value",)


def test_which_sheet(tmp_path: Path) -> None:
    path, book = saved(tmp_path, [["notes"], ["nothing here"]])
    for name in ("Mai", "Juni"):
        sheet = book.create_sheet(name)
        sheet.append(["title", "price"])
        sheet.append([f"Ivory {name}", 5])
    book.save(path)
    assert "several sheets hold ads (Mai, Juni): choose one with --sheet" in refused(path)
    assert "has no sheet 'July'; it has: Sheet, Mai, Juni" in refused(path, "July")
    [row] = rows(path, "Juni")
    assert row.listing is not None
    assert row.listing.title == "Ivory Juni"
    book.remove(book["Mai"])
    book.save(path)
    assert ListingFile(path, "flea-market", "", NOW).sheet == "Juni"


def test_files_that_cannot_be_read_are_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, _ = saved(tmp_path, [["a", "b"], [1, 2]])
    assert "no column named title or text" in refused(path)
    good, _ = saved(tmp_path, [HEADER, ["1", "x", "y", 1, "z", None]], "good.xlsx")
    data = good.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    assert "is not a sound spreadsheet" in refused(path)
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 5000)
    assert "is a damaged spreadsheet" in refused(path)
    path.write_bytes(b"title,price\nx,1\n")
    assert "is not a sound spreadsheet" in refused(path)
    monkeypatch.setattr(sheets, "MIN_UNPACKED", 1000)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b" " * 50_000_000)
    assert "unpacks to 50,000,000 bytes" in refused(path)
    monkeypatch.undo()
    replaced(good, path, "xl/worksheets/sheet1.xml", b'<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>')
    assert "defines entities" in refused(path)
    replaced(good, path, "xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row><c")
    assert "is a damaged spreadsheet" in refused(path)
    replaced(good, path, "xl/workbook.xml", b"<workbook/>")
    assert "holds no sheet" in refused(path)
    monkeypatch.setattr("spiders.tables.xlsx.MAX_ROWS", 1)
    assert "has over 1 rows: split it" in refused(good)
    csv = tmp_path / "a.csv"
    csv.write_text("title\nx\n")
    with pytest.raises(InputError, match=r"has no sheets: --sheet is for"):
        ListingFile(csv, "flea-market", "", NOW, "Mai")


def replaced(good: Path, path: Path, part: str, content: bytes) -> None:
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(path, "w") as target:
        for each in source.infolist():
            target.writestr(each.filename, content if each.filename == part else source.read(each))


def open_document(path: Path, body: str) -> Path:
    names = " ".join(f'xmlns:{name}="{ODS}:{name}:1.0"' for name in ("office", "table", "text"))
    content = f"<office:document-content {names}><office:body><office:spreadsheet>{body}</office:spreadsheet>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("content.xml", content + "</office:body></office:document-content>")
    return path


def text_cell(text: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {more}><text:p>{text}</text:p></table:table-cell>'


OLD = Path(__file__).parents[2] / "data/sheets/ads.xls"  # in the format of Excel 97


def test_an_old_workbook_under_any_name(tmp_path: Path) -> None:
    renamed = tmp_path / "ads.xlsx"
    renamed.write_bytes(OLD.read_bytes())
    for path in (OLD, renamed):
        found = rows(path)
        assert [row.line for row in found] == [4, 5, 6]
        first, second, third = (row.listing for row in found)
        assert first is not None
        assert second is not None
        assert third is not None
        assert (first.external_id, first.title, first.text) == ("4711", "Elfenbein", "alt")
        assert (first.price_amount, first.price_currency) == (Decimal("1299.5"), "EUR")
        assert (second.price_amount, second.price_currency) == (Decimal(80), "CHF")
        assert first.seller_key == second.seller_key != third.seller_key, "merged cells say the same"
        assert first.posted_at == datetime(2026, 2, 27, tzinfo=UTC)
        assert second.posted_at == datetime(2026, 2, 28, tzinfo=UTC), "a day's number that lost its format"
        assert found[1].notes == ("the row is hidden in the sheet",)
        assert third.title == "Nashorn 犀角"
    assert "no column named title or text" in refused(OLD, "Notizen")


def test_a_hostile_old_workbook_is_read_or_refused_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, path = OLD.read_bytes(), tmp_path / "ads.xls"
    told: list[str] = []
    for seed in range(150):
        chance = Random(seed)
        broken = bytearray(data[: chance.randrange(8, len(data)) if seed % 5 == 0 else len(data)])
        for _ in range(chance.randint(1, 20)):
            broken[chance.randrange(4, len(broken))] = chance.randrange(256)
        path.write_bytes(broken)
        try:
            rows(path)
        except InputError as error:
            told.append(str(error))
    assert len(told) > 50
    assert all(line.startswith(str(path)) and "\n" not in line for line in told)
    monkeypatch.setattr("spiders.tables.xls.MAX_SHEETS", 1)
    assert "has over 1 sheets" in refused(OLD)
    monkeypatch.setattr("spiders.tables.xls.MAX_BYTES", 1000)
    assert "is over 1,000 bytes" in refused(OLD)


def boundsheets(data: bytes | bytearray) -> list[int]:
    """Where the old workbook's records of its sheets stand; each begins with its sheet's place in the stream."""
    return [at.end() for at in re.finditer(rb"\x85\x00[\x08-\x40]\x00(?=....\x00\x00)", data, re.DOTALL)]


def test_what_an_old_workbook_unpacks_to_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, path = bytearray(OLD.read_bytes()), tmp_path / "ads.xls"
    first, second = boundsheets(data)[:2]
    data[second : second + 4] = data[first : first + 4]
    path.write_bytes(data)
    assert "several of its sheets are one" in refused(path)
    monkeypatch.setattr("spiders.tables.xls.MAX_ROWS", 5)
    assert "its sheets have over 5 rows" in refused(OLD)


BLANKS = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'  # noqa: E501


def test_open_document(tmp_path: Path) -> None:
    header = "".join(text_cell(name) for name in ("titre", "texte", "prix", "date", "vendeur"))
    dated = '<table:table-cell office:value-type="date" office:date-value="2026-02-27T08:00:00"/>'
    priced = '<table:table-cell office:value-type="currency" office:currency="EUR" office:value="12.5"/>'
    seller = text_cell("ann", 'table:number-rows-spanned="2"')
    body = (
        f'<table:table table:name="Feuille1"><table:table-header-rows><table:table-row>{header}</table:table-row>'
        f"</table:table-header-rows><table:table-row>{text_cell('ivoire')}{text_cell('vieux &amp; beau')}"
        f'{priced}{dated}{seller}</table:table-row><table:table-row table:visibility="filter">{text_cell("corail")}'
        f'<table:table-cell table:number-columns-repeated="3"/><table:covered-table-cell/></table:table-row>{BLANKS}'
        f'<table:table-row>{text_cell("loin")}</table:table-row></table:table><table:table table:name="F2"/>'
    )
    found = rows(open_document(tmp_path / "a.ods", body))
    assert [row.line for row in found] == [2, 3, 1048004]
    first, second = found[0].listing, found[1].listing
    assert first is not None
    assert second is not None
    assert (first.title, first.text, first.price_amount, first.price_currency) == (
        "ivoire", "vieux & beau", Decimal("12.5"), "EUR",
    )  # fmt: skip
    assert first.posted_at == datetime(2026, 2, 27, 8, tzinfo=UTC)
    assert first.seller_key == second.seller_key != ""
    assert found[1].notes == ("the row is hidden in the sheet",)
    assert "is a damaged spreadsheet" in refused(open_document(tmp_path / "b.ods", "<table:table><x>"))


def test_wide_and_long_tables_stay_within_bounds(tmp_path: Path) -> None:
    repeated = text_cell("prix", 'table:number-columns-repeated="999999999"')
    wide = f"<table:table-row>{text_cell('titre')}{repeated}</table:table-row>"
    alike = f'<table:table-row table:number-rows-repeated="999999999">{text_cell("x")}</table:table-row>'
    path = open_document(tmp_path / "a.ods", f'<table:table table:name="A">{wide}{alike}</table:table>')
    assert len(rows(path)) == 1000
