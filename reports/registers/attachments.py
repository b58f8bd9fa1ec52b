"""Files that belong to register entries: kept once under their SHA-256, never changed, never run."""

from __future__ import annotations

import os
import tempfile
import zipfile
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from model.errors import InputError, StoreError
from model.register import Attachment
from reports.registers.values import without_controls
from spiders.pages.pictures import sniffed

MAX_BYTES = 50_000_000
_MAX_NAME = 150
_ZIP_KINDS = (
    ("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)
_OPEN_DOCUMENTS = ("application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet")


def keep_file(folder: Path, path: Path) -> Attachment:
    """Take a file in; kept already, it is not written again. Raises InputError, or StoreError for our own folder."""
    body = _read(path)
    digest = sha256(body).hexdigest()
    place = place_of(folder, digest)
    if not place.exists():
        _write(place, body)
    name = " ".join(without_controls(path.name).split()).replace("/", "_").replace("\\", "_")
    return Attachment(sha256=digest, name=name[-_MAX_NAME:], media_type=media_type_of(body), n_bytes=len(body))


def read_file(folder: Path, attachment: Attachment) -> bytes:
    """The bytes of an attachment. Raises StoreError where they are missing or no longer what was kept."""
    place = place_of(folder, attachment.sha256)
    try:
        body = place.read_bytes()
    except OSError as error:
        raise StoreError(f"{place}: attachment '{attachment.name}' cannot be read: {error.strerror}") from error
    if sha256(body).hexdigest() != attachment.sha256:
        raise StoreError(f"{place}: attachment '{attachment.name}' is no longer what was kept: restore it from a copy")
    return body


def place_of(folder: Path, digest: str) -> Path:
    """Where the file of a digest lies. Raises StoreError for what is no digest."""
    if len(digest) != 64 or set(digest) - set("0123456789abcdef"):
        raise StoreError(f"{digest[:80]!r}: is not a SHA-256")
    return folder / digest[:2] / digest


def media_type_of(body: bytes) -> str:
    """What the bytes are, whatever the file is called."""
    picture = sniffed(body)
    if picture:
        return picture
    if body.startswith(b"%PDF-"):
        return "application/pdf"
    if body.startswith(b"PK\x03\x04"):
        return _zip_kind(body)
    head = body[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return "text/html"
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        return "application/octet-stream"
    return "application/octet-stream" if "\x00" in text else "text/plain"


def _zip_kind(body: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(body)) as packed:
            names = set(packed.namelist())
            if "mimetype" in names and packed.getinfo("mimetype").file_size < 200:
                told = packed.read("mimetype").decode("ascii", "replace").strip()
                if told in _OPEN_DOCUMENTS:
                    return told
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        return "application/octet-stream"
    return next((kind for name, kind in _ZIP_KINDS if name in names), "application/zip")


def _read(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise InputError(f"{path}: is no file")
        if path.stat().st_size > MAX_BYTES:
            raise InputError(f"{path}: is larger than {MAX_BYTES:,} bytes")
        body = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    if not body:
        raise InputError(f"{path}: is empty")
    return body


def _write(place: Path, body: bytes) -> None:
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        # A draft of a name of its own: two who keep the same file at once do not write into each other's.
        handle, draft = tempfile.mkstemp(dir=place.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(body)
            stream.flush()
            os.fsync(stream.fileno())
        Path(draft).replace(place)
    except OSError as error:
        raise StoreError(f"{place}: cannot be written: {error.strerror}") from error
