"""The records of a case copied byte for byte out of their WARC files, with what joins them to the chain."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from crawler.chain import CLOSED, LEDGER, LedgerLine, read_lines
from crawler.facts import CLOSED_URN
from crawler.members import parsed
from crawler.records import NUMBER_HEADER, STATUS_HEADER
from crawler.timestamps import token_files
from crawler.warc import members
from model.errors import InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiedRecord:
    """One record: where it stands in the original and in the copy, and the SHA-256 of its bytes (a gzip member)."""

    number: int
    kind: str
    url: str
    date: str
    offset: int
    copy_offset: int
    length: int
    sha256: str
    payload_sha256: str
    digest: str
    media_type: str
    status: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiedFile:
    """What a case takes of one WARC file. ``closing`` is the number of the record that lists all digests; 0 if none.

    ``head``, ``head_line`` and ``n_records`` are the ledger's word on the original; empty and 0 while it is open.
    """

    warc_file: str
    name: str
    content: bytes
    records: tuple[CopiedRecord, ...]
    closing: int
    head: str
    head_line: int
    n_records: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiedLedger:
    """The first lines of a platform's ledger and the tokens that stamp them: (path, number of lines, bytes).

    Paths are those within the case, a single folder deep as validators of WACZ expect.
    """

    platform_dir: str
    path: str
    n_lines: int
    content: bytes
    tokens: tuple[tuple[str, int, bytes], ...]


def copy_records(warc_dir: Path, warc_file: str, offsets: Collection[int]) -> CopiedFile:
    """The records at ``offsets``, each answer with its request, and the file's first and closing records.

    Raises InputError where the file is missing or holds no record at an offset.
    """
    path = warc_dir / warc_file
    lines = _closings(warc_dir, warc_file)
    wanted, copy, content = set(offsets), list[CopiedRecord](), BytesIO()
    closing = number = 0
    answer = ""
    try:
        with path.open("rb") as stream:
            for offset, raw in members(stream):
                number += 1
                record = _described(raw, number, offset, content.tell())
                if record is None:
                    continue
                closes = record.kind == "metadata" and record.url.startswith(CLOSED_URN)
                asks = record.kind == "request" and record.url == answer
                # What a file begins with tells of the visit; in a file of screenshots the second record is a picture.
                begins = number == 1 or (number == 2 and record.kind == "metadata")
                if offset in wanted or begins or closes or asks:
                    content.write(raw)
                    copy.append(record)
                    closing = number if closes else closing
                answer = record.url if offset in wanted else ""
                wanted.discard(offset)
    except OSError as error:
        raise InputError(
            f"{path}: cannot be read: {error.strerror}: bring the WARC file back to make the case"
        ) from error
    if wanted:
        raise InputError(f"{path}:{min(wanted)}: no record here: run 'adwarden evidence verify'")
    last = lines[-1] if lines else None
    return CopiedFile(
        warc_file=warc_file,
        name=warc_file.replace("/", "--"),
        content=content.getvalue(),
        records=tuple(copy),
        closing=closing,
        head=last.text("head") if last else "",
        head_line=last.number if last else 0,
        n_records=last.count("records") if last else 0,
    )


def _closings(warc_dir: Path, warc_file: str) -> list[LedgerLine]:
    platform_dir, _, name = warc_file.partition("/")
    lines = read_lines(warc_dir / platform_dir / LEDGER)
    return [line for line in lines if line.text("file") == name and line.text("event") == CLOSED]


def _described(raw: bytes, number: int, offset: int, copy_offset: int) -> CopiedRecord | None:
    record = parsed(raw)
    if record is None:
        return None
    headers = record.rec_headers
    http = record.http_headers
    status = int(http.get_statuscode()) if http is not None and record.rec_type in ("response", "revisit") else 200
    media_type = (http.get_header("Content-Type") if http is not None else headers.get_header("Content-Type")) or ""
    return CopiedRecord(
        number=int(headers.get_header(NUMBER_HEADER) or number),
        kind=record.rec_type,
        url=headers.get_header("WARC-Target-URI") or headers.get_header("WARC-Filename") or "",
        date=headers.get_header("WARC-Date"),
        offset=offset,
        copy_offset=copy_offset,
        length=len(raw),
        sha256=sha256(raw).hexdigest(),
        payload_sha256=sha256(record.raw_stream.read()).hexdigest(),
        digest=headers.get_header("WARC-Payload-Digest") or headers.get_header("WARC-Block-Digest") or "",
        media_type=media_type.partition(";")[0].strip().lower(),
        status=int(headers.get_header(STATUS_HEADER) or status),
    )


def ledger_path(platform_dir: str) -> str:
    """Where a platform's ledger stands within a case."""
    return f"ledgers/{platform_dir}.{LEDGER}"


def copy_ledger(warc_dir: Path, platform_dir: str, line_no: int) -> CopiedLedger:
    """The ledger up to the first token that vouches for ``line_no`` (or that line), with every token within."""
    path = warc_dir / platform_dir / LEDGER
    lines = read_lines(path)
    tokens = token_files(path)
    n_lines = next((number for number, _ in tokens if number >= line_no), line_no)
    content = b"".join(line.raw + b"\n" for line in lines[:n_lines])
    kept = tuple(
        (f"ledgers/{platform_dir}.{token.name}", number, token.read_bytes())
        for number, token in tokens
        if line_no <= number <= n_lines
    )
    return CopiedLedger(
        platform_dir=platform_dir, path=ledger_path(platform_dir), n_lines=n_lines, content=content, tokens=kept
    )
