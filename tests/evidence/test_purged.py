from __future__ import annotations

from pathlib import Path

import pytest

from crawler.chain import LEDGER
from crawler.purging import blank_records
from crawler.verification import Seen, check_file
from model.listing import Snapshot
from tests.evidence.conftest import AT
from tests.evidence.test_verification import audited


def snapshot(root: Path, path: Path, record: Seen) -> Snapshot:
    return Snapshot(
        sha256=record.payload, url="http://shop/1", fetched_at=AT, media_type="text/html", status=200,
        warc_file=path.relative_to(root).as_posix(), warc_offset=record.offset, warc_length=record.length,
        visit_key="v1",
    )  # fmt: skip


@pytest.fixture
def purged(root: Path, files: list[Path]) -> Path:
    """The second file, its second page blanked under retention."""
    path = files[1]
    page = check_file(path).records[3]
    assert blank_records(root, [snapshot(root, path, page)], AT) > page.length
    return path


def test_a_purge_that_the_ledger_tells_of_leaves_the_evidence_whole(root: Path, purged: Path) -> None:
    assert b"page 1 of visit 1" not in purged.read_bytes()
    audit = audited(root)
    assert audit.faults == []
    assert f"{purged}: 2 records were purged under retention; their digests are kept" in audit.notes


def test_a_blank_that_the_ledger_does_not_tell_of_is_a_fault(root: Path, purged: Path) -> None:
    other = purged.read_bytes()
    ledger = next(root.rglob(LEDGER))
    ledger.write_bytes(b"".join(line for line in ledger.read_bytes().splitlines(True) if b'"purged"' not in line))
    whats = {fault.what for fault in audited(root).faults}
    assert "blanked, and the ledger tells of no purge of what stood here" in whats
    assert purged.read_bytes() == other


def test_a_blank_that_claims_another_digest_breaks_the_chain(root: Path, purged: Path) -> None:
    record = check_file(purged).records[3]
    content = purged.read_bytes()
    told = record.sha256.encode()
    # The digest stands in the deflated part: swap the whole member for another blank of the same length.
    other = check_file(purged).records[4]
    assert other.purged
    swapped = content[: record.offset] + content[other.offset : other.offset + other.length]
    swapped += content[record.offset + record.length :]
    assert told not in swapped
    purged.write_bytes(swapped)
    assert audited(root).faults != []


def test_what_is_left_is_still_checked(root: Path, purged: Path) -> None:
    record = check_file(purged).records[5]
    content = bytearray(purged.read_bytes())
    content[record.offset + record.length // 2] ^= 0x04
    purged.write_bytes(bytes(content))
    assert audited(root).faults != []
