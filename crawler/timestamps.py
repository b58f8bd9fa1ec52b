"""RFC 3161 time stamps: a third party's word that a ledger, and so every file it tells of, stood so at a time.

A token stamps the first N lines of a ledger, byte for byte, and stands beside it as ``chain-<N>.tsr``. Since lines are
chained, one token vouches for all heads before it.
"""

from __future__ import annotations

import re
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256, sha512
from pathlib import Path

from cryptography import x509
from rfc3161_client import (
    HashAlgorithm,
    TimestampRequestBuilder,
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)

from crawler.chain import CLOSED, LedgerLine, read_lines
from model.errors import InputError, MonitorError, StoreError

_NAME = re.compile(r"chain-(\d{1,9})\.tsr")
_MOST_BYTES = 1_000_000
_GRANTED = (0, 1)
_HASHES = {32: sha256, 64: sha512}


class UnstampedError(MonitorError):
    """The time stamping authority gave no token; what waits is stamped by the next run."""


@dataclass(frozen=True, slots=True)
class Token:
    """A time stamp on the first ``n_lines`` of a ledger."""

    path: Path
    n_lines: int
    stamped_at: datetime


def prefix(lines: Sequence[LedgerLine], n_lines: int) -> bytes:
    """The bytes of the first lines, as ``head -n`` prints them."""
    return b"".join(line.raw + b"\n" for line in lines[:n_lines])


def token_files(ledger: Path) -> list[tuple[int, Path]]:
    """The tokens beside a ledger by the number of lines they stamp."""
    found = ((_NAME.fullmatch(path.name), path) for path in ledger.parent.glob("chain-*.tsr"))
    return sorted((int(match.group(1)), path) for match, path in found if match is not None)


def n_waiting(ledger: Path) -> int:
    """How many closings of files no token vouches for yet."""
    stamped = max((number for number, _ in token_files(ledger)), default=0)
    return sum(line.text("event") == CLOSED for line in read_lines(ledger)[stamped:])


def stamp(ledger: Path, tsa_url: str, *, attempts: int = 3, wait_s: float = 1.0) -> Token | None:
    """Have the ledger as it stands stamped; None where nothing waits. Raises UnstampedError after all attempts."""
    lines = read_lines(ledger)
    if not n_waiting(ledger):
        return None
    data = prefix(lines, len(lines))
    request = TimestampRequestBuilder().data(data).hash_algorithm(HashAlgorithm.SHA256).build()
    answer = _asked(tsa_url, request.as_bytes(), attempts, wait_s)
    response = _decoded(answer, tsa_url)
    if response.status not in _GRANTED:
        raise UnstampedError(f"{tsa_url}: refused to stamp: {', '.join(response.status_string) or response.status}")
    told = response.tst_info
    if told.message_imprint.message != sha256(data).digest() or told.nonce != request.nonce:
        raise UnstampedError(f"{tsa_url}: the token is for something else than was asked")
    path = ledger.with_name(f"chain-{len(lines):06d}.tsr")
    try:
        draft = path.with_suffix(".part")
        draft.write_bytes(answer)
        draft.replace(path)
    except OSError as error:
        raise StoreError(f"{path}: cannot keep the token: {error.strerror}") from error
    return Token(path, len(lines), told.gen_time)


def _decoded(answer: bytes, where: str) -> TimeStampResponse:
    try:
        return decode_timestamp_response(answer)
    except ValueError as error:
        raise UnstampedError(f"{where}: not a time stamp response") from error


def _asked(url: str, query: bytes, attempts: int, wait_s: float) -> bytes:
    if not url.startswith(("http://", "https://")):
        raise InputError(f"--tsa {url!r}: write the address of a time stamping authority, https://…")
    headers = {"Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply"}
    cause = ""
    for attempt in range(attempts):
        if attempt:
            time.sleep(wait_s * 2 ** (attempt - 1))
        try:
            request = urllib.request.Request(url, data=query, headers=headers)  # noqa: S310  (scheme looked at above)
            with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
                return bytes(answer.read(_MOST_BYTES))
        except (urllib.error.URLError, OSError, ValueError) as error:
            cause = " ".join(str(getattr(error, "reason", None) or error).split())[:120]
    raise UnstampedError(f"{url}: not reached ({cause}); what waits is stamped by the next run")


def read_roots(path: Path) -> list[x509.Certificate]:
    """The certificates of a PEM file. Raises InputError."""
    try:
        return x509.load_pem_x509_certificates(path.read_bytes())
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise InputError(f"{path}: holds no certificate: give the CA's certificate as PEM") from error


def check_token(
    path: Path, n_lines: int, lines: Sequence[LedgerLine], roots: Sequence[x509.Certificate] = ()
) -> tuple[datetime | None, str]:
    """When the token was given, and what is wrong with it (empty if nothing). Without ``roots`` who signed is open."""
    if n_lines > len(lines):
        return None, f"stamps {n_lines} lines where the ledger has {len(lines)}: lines were removed"
    data = prefix(lines, n_lines)
    try:
        response = decode_timestamp_response(path.read_bytes())
        told = response.tst_info
    except (ValueError, OSError):
        return None, "is not a time stamp token, or damaged"
    digest = _HASHES.get(len(told.message_imprint.message))
    if digest is None or digest(data).digest() != told.message_imprint.message:
        return told.gen_time, f"is for other bytes than the first {n_lines} lines: they were changed"
    if roots:
        builder = VerifierBuilder(roots=list(roots))
        try:
            builder.build().verify_message(response, data)
        except (VerificationError, ValueError) as error:
            return told.gen_time, f"is not vouched for by the given CA: {' '.join(str(error).split())[:100]}"
    return told.gen_time, ""
