from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import pytest

from crawler.audit import Audit, Auditor
from crawler.chain import LEDGER, ChainLedger
from crawler.verification import check_file
from crawler.warc import VisitLog, members
from model.evidence import ChainHead, ExpectedRecord
from tests.crawler.test_warc import exchange
from tests.evidence.conftest import AT, write_visit
from tests.spiders.test_archive import Maker


def audited(*paths: Path, books: Books | None = None) -> Audit:
    auditor = Auditor(books)
    for path in paths:
        auditor.check(path)
    return auditor.audit


class Books:
    """Stands for the database."""

    def __init__(self, heads: list[ChainHead], records: dict[str, list[ExpectedRecord]] | None = None) -> None:
        self._heads, self._records = heads, records or {}

    def warc_files(self) -> list[str]:
        return sorted({head.warc_file for head in self._heads} | set(self._records))

    def expected(self, warc_file: str) -> list[ExpectedRecord]:
        return self._records.get(warc_file, [])

    def heads(self) -> list[ChainHead]:
        return self._heads


def raws(path: Path) -> list[bytes]:
    with path.open("rb") as stream:
        return [raw for _, raw in members(stream)]


def test_what_was_not_touched_is_whole(root: Path, files: list[Path]) -> None:
    audit = audited(root)
    assert audit.faults == []
    assert (audit.n_files, audit.n_chained, audit.n_records) == (3, 3, 3 * (1 + 3 * 2 + 1))


@pytest.mark.slow
def test_every_single_flipped_byte_is_found_and_its_place_named(root: Path) -> None:
    path, _ = write_visit(root, 0, n_pages=1)
    whole = path.read_bytes()
    places = [record.offset for record in check_file(path).records]
    for position in range(len(whole)):
        path.write_bytes(whole[:position] + bytes([whole[position] ^ 0x10]) + whole[position + 1 :])
        faults = audited(path).faults
        assert faults, f"byte {position} of {len(whole)} flipped unseen"
        start = max(place for place in places if place <= position)
        near = {start, *(place for place in places if place > start), len(whole)}
        assert faults[0].offset in near, (position, faults)
    path.write_bytes(whole)
    assert audited(path).faults == []


def test_every_single_flipped_byte_of_the_ledger_is_found(root: Path, files: list[Path]) -> None:
    ledger = root / "shop" / LEDGER
    whole = ledger.read_bytes()
    last_line = whole.rstrip(b"\n").rfind(b"\n") + 1
    for position in range(0, len(whole), 7):
        ledger.write_bytes(whole[:position] + bytes([whole[position] ^ 0x01]) + whole[position + 1 :])
        audit = audited(root)
        # The time in the last line is vouched for by nothing after it: the database has that line's digest.
        assert audit.faults or position >= last_line, f"byte {position} flipped unseen"
        ledger.write_bytes(whole)


def test_the_database_finds_what_the_last_line_of_the_ledger_hides(root: Path) -> None:
    heads = [write_visit(root, number)[1] for number in range(2)]
    ledger = root / "shop" / LEDGER
    whole = ledger.read_bytes()
    forged = whole[:-1].replace(b'"at": "2026-03-02', b'"at": "2026-03-03') + b"\n"
    assert audited(root, books=Books(heads)).faults == []
    ledger.write_bytes(forged)
    assert any("the database tells" in fault.what for fault in audited(root, books=Books(heads)).faults)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("remove a middle record", "removed"),
        ("remove the last record", "records were removed"),
        ("remove the first record", "removed"),
        ("double a record", "added, doubled"),
        ("swap two records", "order"),
        ("add a record at the end", "added"),
        ("cut the end", "ends inside a record"),
        ("add bytes at the end", "damaged"),
    ],
)
def test_a_record_removed_added_or_moved_is_found(root: Path, files: list[Path], change: str, words: str) -> None:
    path = files[1]
    records = raws(path)
    made = {
        "remove a middle record": records[:3] + records[4:],
        "remove the last record": records[:-1],
        "remove the first record": records[1:],
        "double a record": [*records[:4], records[3], *records[4:]],
        "swap two records": [*records[:2], records[4], records[3], records[2], *records[5:]],
        "add a record at the end": [*records, raws(files[0])[-1]],
        "cut the end": [*records[:-1], records[-1][:-9]],
        "add bytes at the end": [*records, b"\x00\x00\x00"],
    }[change]
    path.write_bytes(b"".join(made))
    faults = audited(root).faults
    assert faults
    assert {fault.file for fault in faults} == {str(path)}
    assert any(words in fault.what for fault in faults), faults


def test_a_chain_forged_anew_does_not_fit_the_ledger(root: Path, files: list[Path]) -> None:
    path = files[1]
    path.unlink()
    log = VisitLog(path, "AdWarden/test", ChainLedger(root / "shop", "shop").opened("20260302/v1.warc.gz", "v1", AT))
    for page in range(3):
        log.append(exchange(f"1-{page}", b"<p>nothing to see</p>"))
    log.append_facts("urn:x", {"records": log.digests}, AT)
    log.close()
    assert check_file(path).faults == [], "taken alone it looks whole"
    assert any("not the head" in fault.what for fault in audited(root).faults)


def test_files_removed_swapped_and_added_are_found(root: Path, files: list[Path], tmp_path: Path) -> None:
    first, second, third = files
    third.rename(tmp_path / "kept")
    [fault] = audited(root).faults
    assert fault.file == str(third)
    assert "missing" in fault.what
    (tmp_path / "kept").rename(third)
    first_bytes, second_bytes = first.read_bytes(), second.read_bytes()
    first.write_bytes(second_bytes)
    second.write_bytes(first_bytes)
    assert {fault.file for fault in audited(root).faults} == {str(first), str(second)}
    first.write_bytes(first_bytes)
    second.write_bytes(second_bytes)
    shutil.copy(first, first.with_name("v9.warc.gz"))
    [fault] = audited(root).faults
    assert "not in the ledger" in fault.what


def test_a_ledger_cut_together_with_its_files_is_found_by_the_database_alone(root: Path) -> None:
    heads = [write_visit(root, number)[1] for number in range(3)]
    ledger = root / "shop" / LEDGER
    ledger.write_bytes(b"".join(ledger.read_bytes().splitlines(keepends=True)[:4]))
    next(root.rglob("v2.warc.gz")).unlink()
    assert audited(root).faults == [], "nothing in the files tells: the page says so"
    faults = audited(root, books=Books(heads)).faults
    assert any("the ledger was cut" in fault.what for fault in faults)
    assert any("file is missing" in fault.what for fault in faults)


def test_rows_that_point_to_other_bytes_are_found(root: Path) -> None:
    path, head = write_visit(root, 0)
    seen = check_file(path).records[1]
    good = ExpectedRecord(offset=seen.offset, length=seen.length, sha256=seen.payload, url="http://x/1")
    moved = ExpectedRecord(offset=seen.offset + 1, length=seen.length, sha256=seen.payload, url="http://x/2")
    other = ExpectedRecord(offset=seen.offset, length=seen.length, sha256="0" * 64, url="http://x/3")
    assert audited(root, books=Books([head], {head.warc_file: [good]})).faults == []
    faults = audited(root, books=Books([head], {head.warc_file: [good, moved, other]})).faults
    assert [fault.what.split("(")[1] for fault in faults] == ["http://x/2)", "http://x/3)"]


def test_a_file_of_a_killed_visit_is_whole_and_its_open_end_is_told(root: Path) -> None:
    path, _ = write_visit(root, 0)
    ledger = ChainLedger(root / "shop", "shop")
    open_path = path.with_name("v5.warc.gz")
    log = VisitLog(open_path, "x", ledger.opened("20260301/v5.warc.gz", "v5", AT))
    log.append(exchange("a"))
    log.close()
    with open_path.open("ab") as stream:
        stream.write(raws(path)[1][:40])
    assert any("ends inside" in fault.what for fault in audited(root).faults)
    again = VisitLog(open_path, "x", ChainLedger(root / "shop", "shop").opened("20260301/v5.warc.gz", "v5", AT))
    again.append(exchange("b"))
    again.close()
    audit = audited(root)
    assert audit.faults == []
    assert any("not closed" in note for note in audit.notes)


def test_a_resumed_visit_that_was_closed_before_may_be_closed_again(root: Path) -> None:
    path, _ = write_visit(root, 0)
    ledger = ChainLedger(root / "shop", "shop")
    log = VisitLog(path, "x", ledger.opened("20260301/v0.warc.gz", "v0", AT))
    log.append_facts("urn:x", {"records": log.digests}, AT)
    ledger.closed("20260301/v0.warc.gz", "v0", log, AT)
    log.close()
    assert audited(root).faults == []
    assert len((root / "shop" / LEDGER).read_text().splitlines()) == 3


@pytest.mark.parametrize("packing", ["by record", "as a whole", "not"])
def test_archives_of_others_are_checked_by_their_own_digests(tmp_path: Path, packing: str) -> None:
    maker = Maker(packed=packing == "by record").page("http://a.example/1", b"<p>one</p>" * 30)
    content = maker.page("http://a.example/2", b"<p>two</p>" * 30).out.getvalue()
    path = tmp_path / ("other.warc" if packing == "not" else "other.warc.gz")
    path.write_bytes(gzip.compress(content) if packing == "as a whole" else content)
    audit = audited(path)
    assert (audit.faults, audit.n_chained) == ([], 0)
    assert any("carries no chain" in note for note in audit.notes)
    changed = gzip.decompress(content) if packing == "by record" else content
    changed = changed.replace(b"<p>two</p>", b"<p>too</p>", 1)
    path.write_bytes(changed if packing == "not" else gzip.compress(changed))
    assert any("digest" in fault.what for fault in audited(path).faults)
