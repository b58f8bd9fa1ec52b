"""The publication site as files: pages, tables, feeds, attachments, checksums; an older site is replaced as a whole."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime, time
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5
from xml.sax.saxutils import escape, quoteattr

from model.errors import InputError
from model.register import Attachment
from reports.publication.pages import attachment_path, pages
from reports.publication.selection import Publication, PublishedEntry, Tombstone
from reports.publication.words import WORDS
from reports.registers.book import Register
from reports.registers.export import as_csv

FORMAT = 1
_MARK = "data/index.json"
_SUMS = "SHA256SUMS"
_MOST_IN_FEED = 200
# What is known inside only; the tables have no column of it.
_INSIDE = ("recorded_by", "reason", "shareable", "share_until", "withdrawn")
# A name space of our own for the ids of feeds and their entries, so that they stay the same wherever the site stands.
_FEEDS = UUID("7c0d3a52-6c0e-5b63-9d5a-6f7a1f5b1c57")


def site_files(
    publication: Publication,
    languages: Sequence[str],
    read_attachment: Callable[[Attachment], bytes],
    made_at: datetime,
    software: str,
    base_url: str = "",
) -> Iterator[tuple[str, bytes]]:
    """(path, content) of every file of the site but its checksums. ``base_url`` makes addresses whole and a sitemap."""
    made = list(pages(publication, languages, made_at, software))
    yield from made
    yield _MARK, _json(_index(publication, made_at, software))
    for register in publication.registers:
        entries = publication.of(register)
        yield f"data/{register.name}.json", _json(_register(publication, register))
        table = as_csv(_open_part(register), (each.entry for each in entries), leave_out=_INSIDE)
        yield f"data/{register.name}.csv", b"\xef\xbb\xbf" + table.encode()
    for language in languages:
        yield f"{language}/changes.atom", _feed(publication, language, made_at, base_url).encode()
    if base_url:
        yield "sitemap.xml", _sitemap([path for path, _ in made], base_url).encode()
    files = {file.sha256: file for each in publication.entries for file in each.entry.attachments}
    for file in files.values():
        yield attachment_path(file), read_attachment(file)


def write_site(out: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write a site; returns the number of its files. An older site of ours is replaced when the new one is whole.

    Raises InputError where ``out`` is a folder of anything else, or cannot be written.
    """
    if out.exists() and not _is_ours(out):
        raise InputError(f"--out {out}: holds something that is no site of AdWarden: give an empty or a new folder")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
        try:
            n_files = _write(draft, files)
            draft.chmod(0o755)
            _replace(out, draft)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    except OSError as error:
        raise InputError(f"--out {out}: cannot be written: {error.strerror}") from error
    return n_files


def _is_ours(out: Path) -> bool:
    return out.is_dir() and (not any(out.iterdir()) or ((out / _MARK).is_file() and (out / _SUMS).is_file()))


def _write(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    sums = []
    for path, content in files:
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        sums.append(f"{sha256(content).hexdigest()}  {path}\n")
    (folder / _SUMS).write_text("".join(sorted(sums, key=lambda line: line[66:])), encoding="utf-8")
    return len(sums) + 1


def _replace(out: Path, draft: Path) -> None:
    if not out.exists():
        draft.rename(out)
        return
    old = draft.with_name(f"{draft.name}-old")
    out.rename(old)
    draft.rename(out)
    shutil.rmtree(old)


def _json(value: Any) -> bytes:  # noqa: ANN401  (JSON values)
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _index(publication: Publication, made_at: datetime, software: str) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "software": software,
        "made_at": made_at.isoformat(timespec="seconds"),
        "as_of": publication.day.isoformat(),
        "registers": [
            {
                "name": register.name,
                "label": register.label.model_dump(),
                "answers": list(register.answers),
                "n_entries": len(publication.of(register)),
                "files": [f"data/{register.name}.json", f"data/{register.name}.csv"],
            }
            for register in publication.registers
        ],
    }


def _register(publication: Publication, register: Register) -> dict[str, Any]:
    fields = [
        {"name": field.name, "type": field.type.value, "many": field.many, "label": field.label.model_dump()}
        for field in register.fields
        if not field.private
    ]
    return {
        "register": register.name,
        "label": register.label.model_dump(),
        "answers": list(register.answers),
        "fields": fields,
        "entries": [_entry(each) for each in publication.of(register)],
        "gone": [
            {"entry_id": stone.entry_id, "since": stone.gone_on.isoformat(), "withdrawn": stone.withdrawn}
            for stone in publication.gone_of(register)
        ],
    }


def _entry(each: PublishedEntry) -> dict[str, Any]:
    entry = each.entry
    many = {field.name for field in each.register.fields if field.many}
    return {
        "entry_id": entry.entry_id,
        "revision": entry.revision,
        "language": entry.language,
        "changed_at": entry.recorded_at.isoformat(timespec="seconds"),
        "fields": {name: text.split("\n") if name in many else text for name, text in entry.fields.items()},
        "files": [{**asdict(file), "path": attachment_path(file)} for file in entry.attachments],
    }


def _open_part(register: Register) -> Register:
    """The register without its private fields."""
    return register.model_copy(update={"fields": tuple(field for field in register.fields if not field.private)})


def _feed(publication: Publication, language: str, made_at: datetime, base_url: str) -> str:
    words = WORDS[language]
    news: list[tuple[datetime, PublishedEntry | Tombstone]] = [
        *((each.entry.recorded_at, each) for each in publication.entries),
        *((stone.gone_at, stone) for stone in publication.tombstones),
    ]
    news.sort(key=lambda pair: pair[0], reverse=True)
    updated = news[0][0] if news else datetime.combine(publication.day, time(), UTC)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">',
        f"<id>{uuid5(_FEEDS, f'{base_url} {language}').urn}</id>",
        f"<title>{escape(words['title'])}</title>",
        f"<updated>{_instant(min(updated, made_at))}</updated>",
        "<author><name>AdWarden</name></author>",
    ]
    if base_url:
        lines.append(f'<link rel="self" href={quoteattr(f"{base_url}/{language}/changes.atom")}/>')
    lines += [_news(each, at, language, base_url) for at, each in news[:_MOST_IN_FEED]]
    return "\n".join([*lines, "</feed>", ""])


def _news(each: PublishedEntry | Tombstone, at: datetime, language: str, base_url: str) -> str:
    words, label = WORDS[language], each.register.label_in(language)
    if isinstance(each, Tombstone):
        gone = words["withdrawn" if each.withdrawn else "ended"]
        name, title, spoken, told = each.entry_id, f"{each.entry_id}: {gone}", language, label
    else:
        countries = ", ".join(each.countries)
        name, title, spoken = each.entry.entry_id, each.title, each.entry.language
        told = " · ".join(part for part in (label, countries, each.dated) if part)
    where = f"{base_url}/{language}/" if base_url else ""
    return (
        f"<entry><id>{uuid5(_FEEDS, f'{each.register.name} {name}').urn}</id>"
        f"<title xml:lang={quoteattr(spoken)}>{escape(title)}</title><updated>{_instant(at)}</updated>"
        f"<link href={quoteattr(f'{where}{each.register.name}.html#{each.anchor}')}/>"
        f"<summary>{escape(told)}</summary></entry>"
    )


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _sitemap(paths: Sequence[str], base_url: str) -> str:
    places = "\n".join(f"<url><loc>{escape(f'{base_url}/{path}')}</loc></url>" for path in paths)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{places}\n</urlset>\n'
    )
