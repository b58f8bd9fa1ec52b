"""A WACZ 1.1.1 package (Webrecorder's specification), as one file or as a folder of the same contents."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from crawler.records import from_warc_date
from model.errors import InputError
from reports.extract import CopiedFile, CopiedRecord

_NO_NAME = re.compile(r"[^a-z0-9._-]+")
_SHOWN = ("response", "resource", "revisit")


def surt(url: str) -> str:
    """A URL in the sort-friendly form that indexes of web archives use."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return url
    host = parts.hostname.removeprefix("www.")
    turned = host if host.replace(".", "").isdigit() or ":" in host else ",".join(reversed(host.split(".")))
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    query = f"?{'&'.join(sorted(parts.query.lower().split('&')))}" if parts.query else ""
    return f"{turned}{port}){parts.path.lower() or '/'}{query}"


def _stamp(date: str) -> str:
    return from_warc_date(date).strftime("%Y%m%d%H%M%S")


def index_of(files: Sequence[CopiedFile]) -> bytes:
    """The CDXJ index of what can be shown, sorted."""
    lines = [
        f"{surt(record.url)} {_stamp(record.date)} {json.dumps(_entry(file, record))}\n"
        for file in files
        for record in file.records
        if record.kind in _SHOWN
    ]
    return "".join(sorted(lines)).encode()


def _entry(file: CopiedFile, record: CopiedRecord) -> dict[str, str]:
    mime = "warc/revisit" if record.kind == "revisit" else record.media_type or "application/octet-stream"
    return {
        "url": record.url,
        "mime": mime,
        "status": str(record.status),
        "digest": record.digest,
        "length": str(record.length),
        "offset": str(record.copy_offset),
        "filename": file.name,
    }


def pages_of(pages: Sequence[tuple[str, str, str]]) -> bytes:
    """``pages.jsonl`` of (address, WARC date, title)."""
    rows: list[dict[str, Any]] = [{"format": "json-pages-1.0", "id": "pages", "title": "Pages of the case"}]
    for number, (url, date, title) in enumerate(pages, 1):
        instant = from_warc_date(date).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        rows.append({"id": f"page-{number}", "url": url, "ts": instant, "title": title})
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def datapackage(
    contents: Mapping[str, bytes], title: str, created: datetime, software: str, first: tuple[str, str, str] | None
) -> tuple[bytes, bytes]:
    """``datapackage.json`` of all contents, and the digest file that names its hash."""
    package: dict[str, Any] = {
        "profile": "data-package",
        "wacz_version": "1.1.1",
        "title": title,
        "created": created.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        "software": software,
        "resources": [
            {
                "name": _NO_NAME.sub("-", path.lower()),
                "path": path,
                "hash": f"sha256:{sha256(content).hexdigest()}",
                "bytes": len(content),
            }
            for path, content in contents.items()
        ],
    }
    if first is not None:
        url, date, _ = first
        package |= {"mainPageUrl": url, "mainPageDate": from_warc_date(date).isoformat().replace("+00:00", "Z")}
    raw = json.dumps(package, indent=2, ensure_ascii=False).encode()
    digest = {"path": "datapackage.json", "hash": f"sha256:{sha256(raw).hexdigest()}"}
    return raw, json.dumps(digest, indent=2).encode()


def write_package(out: Path, contents: Mapping[str, bytes]) -> None:
    """Write the contents as one ``.wacz`` file or as a folder; what is there already is not overwritten."""
    if out.exists() and not (out.is_dir() and not any(out.iterdir())):
        raise InputError(f"{out}: is there already: name another with --out")
    try:
        if out.suffix.lower() == ".wacz":
            _write_zip(out, contents)
        else:
            for name, content in contents.items():
                path = out / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
    except OSError as error:
        raise InputError(f"{out}: cannot be written: {error.strerror}") from error


def _write_zip(out: Path, contents: Mapping[str, bytes]) -> None:
    draft = out.with_name(f"{out.name}.part")
    with zipfile.ZipFile(draft, "w") as package:
        for name, content in contents.items():
            # Players read records by their place in the file: archives and indexes are stored as they are.
            stored = name.startswith(("archive/", "indexes/"))
            package.writestr(name, content, zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED)
    draft.replace(out)
