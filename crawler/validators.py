"""Conditional requests: asking whether a page has changed since we kept it, and reading ours where it has not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from scrapy import Request
from scrapy.http import Headers, Response

from crawler.warc import Exchange, read_exchange
from model.errors import BlockedError
from model.listing import SightingBasis, Snapshot

EARLIER = "adwarden_earlier"
VALIDATING = frozenset(["etag", "last-modified"])
_ASKED = "adwarden_asked"
_CONDITIONS = ("If-None-Match", "If-Modified-Since")
_MOST_CHARS = 1000


class KeptPages(Protocol):
    """Who remembers the pages of earlier visits."""

    def kept_page(self, request_key: str) -> Snapshot | None:
        """The latest good answer to a request that came with validators."""

    def keeps_pages(self, platform: str) -> bool:
        """Whether any answer of a platform came with validators: where none did, no request need be asked about."""


@dataclass(frozen=True, slots=True)
class Validators:
    """What a site says a page can be known again by."""

    etag: str = ""
    last_modified: str = ""


def validators_of(headers: Headers) -> Validators:
    """An answer's validators; one too long, or with a control character, is as good as none."""
    told = [(headers.get(name) or b"").decode("latin-1").strip() for name in ("ETag", "Last-Modified")]
    return Validators(*(text if len(text) <= _MOST_CHARS and text.isprintable() else "" for text in told))


def ask_if_changed(request: Request, key: str, pages: KeptPages | None, warc_dir: Path) -> None:
    """Put the validators of what we keep into a request; a redirect or a retry gets those of its own address."""
    if request.meta.pop(_ASKED, False):
        for name in _CONDITIONS:
            request.headers.pop(name, None)
    request.meta.pop(EARLIER, None)
    if pages is None or request.method != "GET" or any(name in request.headers for name in _CONDITIONS):
        return
    earlier = pages.kept_page(key)
    if earlier is None or not (warc_dir / earlier.warc_file).is_file():
        return
    if earlier.etag:
        request.headers["If-None-Match"] = earlier.etag
    if earlier.last_modified:
        request.headers["If-Modified-Since"] = earlier.last_modified
    request.meta[EARLIER], request.meta[_ASKED] = earlier, True


def earlier_answer(earlier: Snapshot, warc_dir: Path) -> Exchange:
    """The kept answer that a 304 refers to, its bytes checked against their digest. Raises BlockedError.

    A site that answers "not modified" about bytes we can no longer show has shown us nothing.
    """
    file = (warc_dir / earlier.warc_file).resolve()
    inside = file.is_relative_to(warc_dir.resolve())
    found = read_exchange(file, earlier.warc_offset, earlier.warc_length) if inside else None
    if found is None or sha256(found.body).hexdigest() != earlier.sha256:
        raise BlockedError(f"{earlier.url}: not modified, but our earlier copy in {earlier.warc_file} is damaged")
    return found


def basis_of(response: Response) -> SightingBasis:
    """Whether what was read came with this answer, or is what we kept before."""
    return SightingBasis.NOT_MODIFIED if response.meta.get(EARLIER) else SightingBasis.PAGE


def written_at(response: Response) -> datetime | None:
    """When the bytes that were read left the site, where they are an earlier answer's; else None."""
    earlier = response.meta.get(EARLIER)
    return earlier.fetched_at if isinstance(earlier, Snapshot) else None
