"""What the bytes of a picture are, whatever the server calls them, and the perceptual hashes it is known again by."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO

import imagehash
from PIL import Image, UnidentifiedImageError

MAX_PIXELS = 40_000_000
MAX_SIDE = 20_000
_HASH_SIDE = 8
_MAGIC: tuple[tuple[bytes, int, str], ...] = (
    (b"\xff\xd8\xff", 0, "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", 0, "image/png"),
    (b"GIF87a", 0, "image/gif"),
    (b"GIF89a", 0, "image/gif"),
    (b"WEBP", 8, "image/webp"),
    (b"ftypavif", 4, "image/avif"),
)
# Only these decoders are ever opened: Pillow knows dozens of formats, and each is a way in.
_DECODERS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/gif": "GIF", "image/webp": "WEBP"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Facts of a picture's bytes. ``problem`` says in one line why it has no perceptual hashes, if it has none."""

    sha256: str
    media_type: str
    n_bytes: int
    width: int = 0
    height: int = 0
    phash: str = ""
    dhash: str = ""
    problem: str = ""


def sniffed(body: bytes) -> str:
    """The media type that the bytes themselves show; empty for what is no picture."""
    for magic, offset, media_type in _MAGIC:
        if body[offset : offset + len(magic)] == magic:
            return media_type
    head = body[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return "image/svg+xml" if head.startswith(b"<svg") or (head.startswith(b"<?xml") and b"<svg" in head) else ""


def read_picture(body: bytes) -> Picture:
    """The facts of a picture; bounded in pixels before anything is unpacked."""
    media_type = sniffed(body)
    if not media_type:
        return _without_hashes(body, "", "not a picture")
    if media_type not in _DECODERS:
        return _without_hashes(body, media_type, f"{media_type} is not decoded")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return _decoded(body, media_type)
    # What decoders raise on damaged files is as varied as the files.
    except (OSError, ValueError, SyntaxError, IndexError, KeyError, TypeError, EOFError, OverflowError) as error:
        return _without_hashes(body, media_type, f"damaged ({type(error).__name__})")
    except (UnidentifiedImageError, Image.DecompressionBombError, MemoryError, Warning) as error:
        return _without_hashes(body, media_type, f"not decoded ({type(error).__name__})")


def _decoded(body: bytes, media_type: str) -> Picture:
    with Image.open(BytesIO(body), formats=[_DECODERS[media_type]]) as image:
        width, height = image.size
        if width * height > MAX_PIXELS or max(width, height) > MAX_SIDE or not width * height:
            return _without_hashes(body, media_type, f"{width} x {height} pixels: not decoded")
        # A JPEG is unpacked at a fraction of its size: the hashes look at 32 x 32 pixels anyway.
        image.draft("L", (256, 256))
        grey = image.convert("RGBA").convert("L") if image.mode in ("P", "PA") else image.convert("L")
        hashes = imagehash.phash(grey, _HASH_SIDE), imagehash.dhash(grey, _HASH_SIDE)
    return Picture(
        sha256=sha256(body).hexdigest(),
        media_type=media_type,
        n_bytes=len(body),
        width=width,
        height=height,
        phash=str(hashes[0]),
        dhash=str(hashes[1]),
    )


def _without_hashes(body: bytes, media_type: str, problem: str) -> Picture:
    return Picture(sha256=sha256(body).hexdigest(), media_type=media_type, n_bytes=len(body), problem=problem)
