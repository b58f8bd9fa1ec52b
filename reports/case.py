"""A case for a third party: the records of some listings, what ties them to the chain, and how to check all of it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, is_dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from crawler.members import exchange_of
from crawler.warc import read_member
from db.evidence import IMPORTED, CaseRows
from db.rows import row_of
from reports.extract import CopiedFile, CopiedLedger, copy_ledger, copy_records
from reports.reading_notes import Notes, as_html, as_text, commands, script
from reports.wacz import datapackage, index_of, pages_of

PERSONAL_DATA = (
    "This case holds personal data of third parties: the pages show names, handles, contact details and pictures as"
    " they were published. Retention class: evidence of a case. Keep it only as long as the case needs it, let only"
    " those see it who work on the case, and delete it, with all copies, when the case is closed."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The files of a case by name, in the order they are written; ``n_unproven`` records have no closed file."""

    contents: dict[str, bytes]
    n_records: int
    n_unproven: int
    n_stamped: int


def make_case(rows: Sequence[CaseRows], warc_dir: Path, made_at: datetime, software: str) -> Case:
    """Gather a case. Raises InputError where a WARC file is missing or does not hold what the rows say."""
    files = _copied(rows, warc_dir)
    ledgers = _ledgers(files, warc_dir)
    pictures = _pictures(rows, warc_dir)
    pages = _pages(rows, files)
    contents = {f"archive/{file.name}": file.content for file in files}
    contents["indexes/index.cdxj"] = index_of(files)
    contents["pages/pages.jsonl"] = pages_of(pages)
    for ledger in ledgers:
        contents[ledger.path] = ledger.content
        contents |= {path: token for path, _, token in ledger.tokens}
    contents |= {f"screenshots/{digest}.png": picture for digest, picture in pictures.items()}
    facts = _facts(rows, files, ledgers, made_at, software)
    contents["case/case.json"] = json.dumps(facts, indent=2, ensure_ascii=False).encode()
    notes = Notes(rows, files, ledgers, made_at, software, PERSONAL_DATA)
    contents["case/verify.sh"] = script(commands(files, ledgers)).encode()
    contents["READ_ME"] = as_text(notes).encode()
    contents["case/READ_ME.html"] = as_html(notes).encode()
    sums = "".join(f"{sha256(content).hexdigest()}  {name}\n" for name, content in contents.items())
    contents["SHA256SUMS"] = sums.encode()
    title = f"Case of {len(rows)} listing{'s' if len(rows) > 1 else ''}: " + ", ".join(_name(row) for row in rows[:3])
    package, digest = datapackage(contents, title, made_at, software, pages[0] if pages else None)
    contents |= {"datapackage.json": package, "datapackage-digest.json": digest}
    return Case(
        contents=contents,
        n_records=sum(len(file.records) for file in files),
        n_unproven=sum(len(file.records) for file in files if not file.head),
        n_stamped=sum(bool(ledger.tokens) for ledger in ledgers),
    )


def _name(row: CaseRows) -> str:
    return f"{row.listing.platform}/{row.listing.external_id}"


def _copied(rows: Sequence[CaseRows], warc_dir: Path) -> list[CopiedFile]:
    offsets: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        places = [(kept.warc_file, kept.warc_offset) for kept in row.snapshots]
        places += [(shot.warc_file, shot.warc_offset) for shot in row.screenshots]
        for name, offset in places:
            if not name.startswith(IMPORTED):
                offsets[name].add(offset)
    return [copy_records(warc_dir, name, places) for name, places in sorted(offsets.items())]


def _ledgers(files: Sequence[CopiedFile], warc_dir: Path) -> list[CopiedLedger]:
    needed: dict[str, int] = {}
    for file in files:
        folder = file.warc_file.partition("/")[0]
        needed[folder] = max(needed.get(folder, 0), file.head_line)
    return [copy_ledger(warc_dir, folder, line_no) for folder, line_no in needed.items() if line_no]


def _pictures(rows: Sequence[CaseRows], warc_dir: Path) -> dict[str, bytes]:
    pictures = {}
    for shot in (shot for row in rows for shot in row.screenshots):
        found = exchange_of(read_member(warc_dir / shot.warc_file, shot.warc_offset, shot.warc_length), keyed=False)
        if found is not None:
            pictures[shot.sha256] = found[0].body
    return pictures


def _pages(rows: Sequence[CaseRows], files: Sequence[CopiedFile]) -> list[tuple[str, str, str]]:
    """Every page of the case once: (address, date, title)."""
    titles = {kept.sha256: row.listing.title or _name(row) for row in rows for kept in row.snapshots}
    shown = (record for file in files for record in file.records if record.payload_sha256 in titles)
    return [
        (record.url, record.date, titles[record.payload_sha256]) for record in shown if record.url.startswith("http")
    ]


def _facts(
    rows: Sequence[CaseRows],
    files: Sequence[CopiedFile],
    ledgers: Sequence[CopiedLedger],
    made_at: datetime,
    software: str,
) -> dict[str, Any]:
    return {
        "format": "adwarden-case/1",
        "made_at": made_at.isoformat(),
        "software": software,
        "personal_data": PERSONAL_DATA,
        "flagged_means": "the ad's words offer a specimen of a listed taxon, as far as words tell; no legal verdict",
        "listings": [plain(row) for row in rows],
        "files": [
            {name: value for name, value in row_of(file).items() if name != "content"}
            | {"archive": f"archive/{file.name}", "sha256": sha256(file.content).hexdigest()}
            for file in files
        ],
        "ledgers": [
            {
                "platform": ledger.platform_dir,
                "file": ledger.path,
                "lines": ledger.n_lines,
                "tokens": [{"file": path, "stamps_lines": number} for path, number, _ in ledger.tokens],
            }
            for ledger in ledgers
        ],
    }


def plain(value: Any) -> Any:  # noqa: ANN401
    """A record as JSON takes it: dataclasses as objects, instants as text."""
    if is_dataclass(value) and not isinstance(value, type):
        return plain(row_of(value))
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    if isinstance(value, datetime):
        return value.isoformat()
    return value if isinstance(value, str | int | float | bool | None) else str(value)
