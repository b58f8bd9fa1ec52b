"""The ledger of a platform's WARC files: a line when a file is opened, a line with its head when it is closed.

It stands beside the files as ``<warc_dir>/<platform>/chain.jsonl``, is only ever appended to, and each line names the
SHA-256 of the line before it. A file's first record names the line that opened it, so that files, like records, cannot
be removed, swapped or put in another order unseen.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from crawler.warc import UNCHAINED, VisitLog
from model.errors import StoreError
from model.evidence import ChainHead

LEDGER = "chain.jsonl"
OPENED = "opened"
CLOSED = "closed"
PURGED = "purged"


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One line: its number from 1, its bytes without the line end, and what it says."""

    number: int
    raw: bytes
    facts: dict[str, Any]

    @property
    def sha256(self) -> str:
        """Digest of the line without its end."""
        return sha256(self.raw).hexdigest()

    def text(self, name: str) -> str:
        """A fact as text; empty where there is none."""
        value = self.facts.get(name)
        return value if isinstance(value, str) else ""

    def count(self, name: str) -> int:
        """A fact as a number; -1 where there is none."""
        value = self.facts.get(name)
        return value if isinstance(value, int) else -1


def read_lines(path: Path) -> list[LedgerLine]:
    """The whole lines of a ledger; one that is no JSON object has no facts. A missing file has none."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return []
    except OSError as error:
        raise StoreError(f"{path}: cannot read the ledger: {error.strerror}") from error
    return [LedgerLine(number, raw, _facts(raw)) for number, raw in enumerate(content.split(b"\n")[:-1], 1)]


def _facts(raw: bytes) -> dict[str, Any]:
    try:
        facts = json.loads(raw)
    except (ValueError, RecursionError):
        return {}
    return facts if isinstance(facts, dict) else {}


class ChainLedger:
    """The ledger of one platform, open for appending by the one process that holds the platform's lock."""

    def __init__(self, folder: Path, platform: str) -> None:
        self.path = folder / LEDGER
        self.platform = platform
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._cut_torn_line()
        except OSError as error:
            raise StoreError(f"{self.path}: cannot keep the ledger: {error.strerror}") from error
        self._lines = read_lines(self.path)

    def _cut_torn_line(self) -> None:
        if self.path.exists():
            content = self.path.read_bytes()
            whole = content.rfind(b"\n") + 1
            if whole < len(content):
                os.truncate(self.path, whole)

    def opened(self, file: str, visit_key: str, at: datetime) -> str:
        """Enter that a file is about to be opened; the digest of the line that says so, for its first record.

        A file that was entered before (a resumed visit) keeps its line.
        """
        for line in self._lines:
            if line.text("event") == OPENED and line.text("file") == file:
                return line.sha256
        facts = {"event": OPENED, "file": file, "visit": visit_key, "at": at.isoformat()}
        return self._append(facts).sha256

    def left_open(self, key_start: str) -> list[tuple[str, str]]:
        """(file, visit key) of files entered as opened and never as closed, whose key starts so."""
        closed = {line.text("file") for line in self._lines if line.text("event") == CLOSED}
        opened = [line for line in self._lines if line.text("event") == OPENED]
        return [
            (line.text("file"), line.text("visit"))
            for line in opened
            if line.text("visit").startswith(key_start) and line.text("file") not in closed
        ]

    def closed(self, file: str, visit_key: str, log: VisitLog, at: datetime) -> ChainHead:
        """Enter a file's head; the file's bytes reach the disk first."""
        log.sync()
        facts = {
            "event": CLOSED,
            "file": file,
            "visit": visit_key,
            "at": at.isoformat(),
            "records": len(log.digests),
            "bytes": log.n_bytes,
            "sha256": log.file_sha256,
            "head": log.head,
        }
        line = self._append(facts)
        return ChainHead(
            platform=self.platform,
            warc_file=f"{self.path.parent.name}/{file}",
            visit_key=visit_key,
            n_records=len(log.digests),
            n_bytes=log.n_bytes,
            file_sha256=log.file_sha256,
            head=log.head,
            closed_at=at,
            line_no=line.number,
            line_sha256=line.sha256,
        )

    def purged(self, file: str, records: Sequence[tuple[int, str]], at: datetime) -> None:
        """Enter that records are about to be blanked under retention: their offsets, and the digests of their bytes."""
        told = [[offset, digest] for offset, digest in records]
        self._append({"event": PURGED, "file": file, "at": at.isoformat(), "purged": told})

    def _append(self, facts: dict[str, Any]) -> LedgerLine:
        previous = self._lines[-1].sha256 if self._lines else UNCHAINED
        numbered = {"number": len(self._lines) + 1, "previous": previous, **facts}
        raw = json.dumps(numbered, ensure_ascii=False).encode()
        try:
            # One write: a kill leaves the whole line or a tail that the next process cuts off.
            descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
            with os.fdopen(descriptor, "ab", buffering=0) as stream:
                stream.write(raw + b"\n")
                os.fsync(stream.fileno())
        except OSError as error:
            raise StoreError(f"{self.path}: cannot keep the ledger: {error.strerror}") from error
        line = LedgerLine(len(self._lines) + 1, raw, facts)
        self._lines.append(line)
        return line
