"""A whole folder of evidence held against its ledgers, its time stamps and, where given, the database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from cryptography import x509

from crawler.chain import CLOSED, LEDGER, LedgerLine
from crawler.ledger_check import check_against_ledger, check_ledger, ledger_of
from crawler.timestamps import check_token, n_waiting, token_files
from crawler.verification import Fault, FileReport, check_file
from model.errors import InputError
from model.evidence import ChainHead, ExpectedRecord

_SUFFIXES = (".warc", ".warc.gz")


class Books(Protocol):
    """What an audit asks of the database."""

    def warc_files(self) -> list[str]:
        """Every WARC file that rows point into, relative to the WARC folder."""

    def expected(self, warc_file: str) -> list[ExpectedRecord]:
        """The records that rows point to in one file."""

    def heads(self) -> list[ChainHead]:
        """The heads recorded when files were closed."""


@dataclass(slots=True)
class Audit:
    """What was looked at and what is wrong."""

    n_files: int = 0
    n_records: int = 0
    n_bytes: int = 0
    n_chained: int = 0
    n_compared: int = 0
    n_tokens: int = 0
    faults: list[Fault] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def take(self, report: FileReport) -> None:
        """Count a file in."""
        self.n_files += 1
        self.n_records += len(report.records)
        self.n_bytes += report.n_bytes
        self.n_chained += report.chained
        self.faults += report.faults
        self.notes += report.notes


class Auditor:
    """Checks files and folders; ``books`` is the database, ``roots`` the CA of the time stamps."""

    def __init__(self, books: Books | None = None, roots: Sequence[x509.Certificate] = ()) -> None:
        self.audit = Audit()
        self._books = books
        self._roots = roots
        self._ledgers: dict[Path, list[LedgerLine]] = {}
        self._seen: set[Path] = set()

    def check(self, path: Path) -> None:
        """Check one file, or everything in a folder. Raises InputError for what is not there."""
        if path.is_dir():
            self._check_folder(path)
        elif path.exists():
            ledger = ledger_of(path)
            if ledger is not None:
                self._lines(ledger)
            self._check_file(path)
        else:
            raise InputError(f"{path}: no such file or folder")

    def _check_folder(self, folder: Path) -> None:
        for ledger in sorted(folder.rglob(LEDGER)):
            self._check_ledger(ledger)
        for path in sorted(_warc_files(folder)):
            self._check_file(path)
        if self._books is not None:
            self._check_missing(folder)
        if not self.audit.n_files and not self.audit.faults:
            self.audit.notes.append(f"{folder}: no WARC file in it")

    def _lines(self, ledger: Path) -> list[LedgerLine]:
        key = ledger.absolute()
        if key not in self._ledgers:
            lines, faults = check_ledger(ledger)
            self._ledgers[key] = lines
            self.audit.faults += faults
            self._check_tokens(ledger, lines)
            if self._books is not None:
                self._check_heads(ledger, lines)
        return self._ledgers[key]

    def _check_ledger(self, ledger: Path) -> None:
        for name in dict.fromkeys(line.text("file") for line in self._lines(ledger)):
            closed = [line for line in self._lines(ledger) if line.text("file") == name and _is_closed(line)]
            if name and not (ledger.parent / name).exists():
                line_no = closed[-1].number if closed else 0
                what = f"file is missing; line {line_no} of the ledger tells its head" if closed else (
                    "file was opened and is missing: removed, or killed before its first byte")  # fmt: skip
                self.audit.faults.append(Fault(str(ledger.parent / name), 0, what))

    def _check_tokens(self, ledger: Path, lines: list[LedgerLine]) -> None:
        for n_lines, path in token_files(ledger):
            stamped_at, problem = check_token(path, n_lines, lines, self._roots)
            self.audit.n_tokens += 1
            if problem:
                self.audit.faults.append(Fault(str(path), 0, problem))
            else:
                by = "" if self._roots else "; who signed it is not checked without --tsa-ca"
                self.audit.notes.append(f"{path}: the first {n_lines} lines stood so at {stamped_at}{by}")
        waiting = n_waiting(ledger) if token_files(ledger) else 0
        if waiting:
            self.audit.notes.append(f"{ledger}: {waiting} closed files have no time stamp yet")

    def _check_heads(self, ledger: Path, lines: list[LedgerLine]) -> None:
        for head in self._books.heads() if self._books is not None else ():
            if head.warc_file.partition("/")[0] != ledger.absolute().parent.name:
                continue
            line = lines[head.line_no - 1] if head.line_no <= len(lines) else None
            if line is None:
                what = f"ends before line {head.line_no}, which the database tells of: the ledger was cut"
                self.audit.faults.append(Fault(str(ledger), len(lines), what))
            elif line.sha256 != head.line_sha256:
                self.audit.faults.append(Fault(str(ledger), line.number, "not the line that the database tells of"))

    def _check_file(self, path: Path) -> None:
        if path.absolute() in self._seen:
            return
        self._seen.add(path.absolute())
        report = check_file(path)
        ledger = ledger_of(path)
        if ledger is not None:
            name = path.absolute().relative_to(ledger.parent).as_posix()
            check_against_ledger(report, name, self._lines(ledger))
            if self._books is not None:
                self._compare(report, f"{ledger.parent.name}/{name}")
        elif report.chained:
            report.notes.append(f"{path}: no ledger beside it: its last record and its place among files are open")
        else:
            report.notes.append(f"{path}: carries no chain: only its records' own digests were checked")
        self.audit.take(report)

    def _compare(self, report: FileReport, warc_file: str) -> None:
        seen = {record.offset: record for record in report.records}
        for expected in self._books.expected(warc_file) if self._books is not None else ():
            self.audit.n_compared += 1
            record = seen.get(expected.offset)
            if record is None or record.length != expected.length:
                report.fault(expected.offset, f"no record here as the database tells ({expected.url[:80]})")
            elif record.payload != expected.sha256 and not record.purged:
                report.fault(expected.offset, f"holds other bytes than the database tells ({expected.url[:80]})")

    def _check_missing(self, folder: Path) -> None:
        """Files that rows point into and that are not there; in a platform's own folder, only its files."""
        is_platform = (folder / LEDGER).exists()
        root = folder.absolute().parent if is_platform else folder.absolute()
        for name in self._books.warc_files() if self._books is not None else ():
            ours = not is_platform or name.partition("/")[0] == folder.absolute().name
            told = Fault(str(root / name), 0, "file is missing, and the database tells of records in it")
            if ours and not (root / name).exists() and not any(fault.file == told.file for fault in self.audit.faults):
                self.audit.faults.append(told)


def _is_closed(line: LedgerLine) -> bool:
    return line.text("event") == CLOSED


def _warc_files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.name.endswith(_SUFFIXES) and path.is_file())
