"""Ledgers held against themselves, and WARC files against their ledger."""

from __future__ import annotations

from pathlib import Path

from crawler.chain import CLOSED, LEDGER, OPENED, PURGED, LedgerLine, read_lines
from crawler.verification import Fault, FileReport
from crawler.warc import UNCHAINED


def ledger_of(path: Path) -> Path | None:
    """The ledger that tells of a WARC file: in its folder or in the one above."""
    return next((folder / LEDGER for folder in path.absolute().parents[:2] if (folder / LEDGER).exists()), None)


def check_ledger(path: Path) -> tuple[list[LedgerLine], list[Fault]]:
    """The lines of a ledger, and where they do not follow each other."""
    lines = read_lines(path)
    faults = []
    previous = UNCHAINED
    for line in lines:
        if line.facts.get("event") not in (OPENED, CLOSED, PURGED) or not line.text("file"):
            faults.append(Fault(str(path), line.number, "not a line of a ledger"))
        elif line.text("previous") != previous or line.count("number") != line.number:
            what = "does not follow the line before it: lines were changed, removed, added or put in another order"
            faults.append(Fault(str(path), line.number, what))
        previous = line.sha256
    if path.read_bytes()[-1:] not in (b"\n", b""):
        faults.append(Fault(str(path), len(lines) + 1, "the last line is cut"))
    return lines, faults


def check_against_ledger(report: FileReport, name: str, lines: list[LedgerLine]) -> None:
    """Add the faults of a file that its ledger tells: another first link, another head, more or fewer records."""
    own = [line for line in lines if line.text("file") == name]
    opened = next((line for line in own if line.text("event") == OPENED), None)
    if opened is None:
        report.fault(0, "not in the ledger: added, or the ledger was cut")
        return
    if report.records and report.first_previous != opened.sha256:
        report.fault(
            0, f"its first record does not name line {opened.number} of the ledger: another file's, or changed"
        )
    _check_purged(report, own)
    closed = [line for line in own if line.text("event") == CLOSED]
    if not closed:
        report.notes.append(
            f"{report.path}: not closed: a crawl is under way, or was killed; its end is not vouched for"
        )
        return
    for line in closed:
        _check_head(report, line, last=line is closed[-1])


def _check_purged(report: FileReport, own: list[LedgerLine]) -> None:
    """A blanked record is whole only where the ledger tells that it was purged, and with the digest it had."""
    told = {tuple(each) for line in own if line.text("event") == PURGED for each in _entries(line)}
    for record in report.records:
        if record.purged and (record.offset, record.sha256) not in told:
            report.fault(record.offset, "blanked, and the ledger tells of no purge of what stood here")
    n_purged = sum(record.purged for record in report.records)
    if n_purged:
        report.notes.append(f"{report.path}: {n_purged} records were purged under retention; their digests are kept")


def _entries(line: LedgerLine) -> list[list[object]]:
    entries = line.facts.get("purged")
    return [each for each in entries if isinstance(each, list)] if isinstance(entries, list) else []


def _check_head(report: FileReport, line: LedgerLine, *, last: bool) -> None:
    count, where = line.count("records"), f"line {line.number} of the ledger"
    if not 0 < count <= len(report.records):
        report.fault(report.n_bytes, f"{len(report.records)} records where {where} tells {count}: records were removed")
        return
    head = report.records[count - 1]
    if head.sha256 != line.text("head"):
        report.fault(
            head.offset, f"record {count} is not the head that {where} tells: changed, or the file was swapped"
        )
    if not last:
        return
    if len(report.records) > count:
        offset = report.records[count].offset
        report.fault(offset, f"{len(report.records)} records where {where} tells {count}: records were added")
    elif (
        report.file_sha256 != line.text("sha256")
        and not report.faults
        and not any(record.purged for record in report.records)
    ):
        report.fault(head.offset + head.length, f"the file is not the one of {where}: bytes were added or changed")
