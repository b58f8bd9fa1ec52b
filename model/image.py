"""A picture of a flagged ad, as it was fetched."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageCopy:
    """One picture of one ad: its bytes lie in the visit's WARC file under ``sha256``.

    ``media_type`` is what the bytes are, not what the server called them. ``phash`` and ``dhash`` are perceptual
    hashes in hex, empty where the picture is not decoded (SVG, damaged, too many pixels); ``problem`` then says why in
    one line. ``sha256`` is empty where no bytes came.
    """

    platform: str
    external_id: str
    url: str
    fetched_at: datetime
    visit_key: str
    sha256: str = ""
    media_type: str = ""
    n_bytes: int = 0
    width: int = 0
    height: int = 0
    phash: str = ""
    dhash: str = ""
    problem: str = ""
