"""Entries made of what people give: options and rows of files, checked against the register's definition."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from model.register import RegisterEntry
from reports.registers.book import EntryError, Register
from reports.registers.files import FileRow
from reports.registers.values import Kind, value_of

_ENTRY_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
# Columns of a file that are no fields; the second kind is written by export (and among rejects), and told by the book.
OWN = ("entry_id", "language", "shareable", "share_until")
_TOLD = (
    "register", "revision", "recorded_at", "recorded_by", "reason", "withdrawn", "attachments", "line", "problem",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """Who records something, when, in which language and why, where the entry itself does not say."""

    recorded_by: str
    recorded_at: datetime
    language: str
    reason: str

    def put_on(self, entry: RegisterEntry) -> RegisterEntry:
        """The entry as recorded now, by this person and for this reason; its language stays."""
        return replace(entry, recorded_at=self.recorded_at, recorded_by=self.recorded_by, reason=self.reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a file of entries comes to: those to be kept, and how many are kept already; ``wrong`` as (line, why)."""

    drafts: tuple[RegisterEntry, ...]
    n_known: int
    wrong: tuple[tuple[FileRow, str], ...]


def draft_of(register: Register, fields: Mapping[str, str], stamp: Stamp, given: Mapping[str, str]) -> RegisterEntry:
    """A new entry. ``given`` has what is no field (``OWN``), as text. Raises EntryError with every problem."""
    problems: list[str] = []

    def tried(name: str, read: Callable[[str], str]) -> str:
        try:
            return read(given.get(name, ""))
        except ValueError as error:
            problems.append(f"{name}: {error}")
            return ""

    entry_id = tried("entry_id", entry_id_of)
    language = tried("language", lambda text: language_of(text or stamp.language))
    shareable = tried("shareable", lambda text: value_of(Kind.BOOL, text or "no"))
    until = tried("share_until", day_of)
    if until and shareable == "no":
        problems.append("share_until: is given, but shareable is not yes")
    kept: dict[str, str] = {}
    try:
        kept = register.validate_fields(fields)
    except EntryError as error:
        problems += error.problems
    if problems:
        raise EntryError(problems)
    return RegisterEntry(
        register=register.name,
        entry_id=entry_id,
        revision=0,
        fields=kept,
        recorded_at=stamp.recorded_at,
        recorded_by=stamp.recorded_by,
        reason=stamp.reason,
        shareable=shareable == "yes",
        share_until=date.fromisoformat(until) if until else None,
        language=language,
    )


def new_listings(register: Register, fields: Mapping[str, str], before: Mapping[str, str]) -> list[str]:
    """The listings and clusters that an entry names and did not name before, each once."""
    names = [field.name for field in register.fields if field.type is Kind.LISTING]
    told = {value: "" for name in names for value in _lines(fields.get(name, ""))}
    known = {value for name in names for value in _lines(before.get(name, ""))}
    return [value for value in told if value not in known]


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def nowhere_stored(names: Sequence[str]) -> str:
    """One line on listings that are not stored."""
    more = f" and {len(names) - 1:,} more" if len(names) > 1 else ""
    told = "no such listing or cluster is stored: write PLATFORM/ID as 'adwarden review list' does"
    return f"listing '{names[0][:80]}'{more}: {told}"


def read_drafts(
    register: Register,
    rows: Iterable[FileRow],
    standing: Sequence[RegisterEntry],
    stamp: Stamp,
    unstored: Callable[[Sequence[str]], list[str]] = lambda _: [],
) -> Reading:
    """The entries in the rows of a file, in its order.

    ``standing`` are the entries of the register, withdrawn ones too. A row that says what an entry already says is
    known; one with the id of an entry is its next revision: what the file has no column of stays as it was, an empty
    cell empties a field. Withdrawn entries are not changed by a file. ``unstored`` tells which of some listings are not
    stored: an entry that newly names one is wrong.
    """
    by_id = {entry.entry_id: entry for entry in standing}
    said = {_said(entry) for entry in standing}
    drafts: list[RegisterEntry] = []
    wrong: list[tuple[FileRow, str]] = []
    n_known = 0
    for row in rows:
        before = by_id.get(row.cells.get("entry_id", "").strip())
        try:
            draft = _draft(register, row, stamp, before)
        except EntryError as error:
            wrong.append((row, str(error)))
            continue
        if (before is not None and _content(before) == _content(draft)) or (
            not draft.entry_id and _said(draft) in said
        ):
            n_known += 1
            continue
        if before is not None and before.withdrawn:
            wrong.append((row, f"entry_id: {before.entry_id} is withdrawn: take that back first"))
            continue
        if strange := unstored(new_listings(register, draft.fields, before.fields if before is not None else {})):
            wrong.append((row, nowhere_stored(strange)))
            continue
        draft = draft if before is None else replace(draft, attachments=before.attachments)
        said.add(_said(draft))
        if draft.entry_id:
            by_id[draft.entry_id] = draft
        drafts.append(draft)
    return Reading(drafts=tuple(drafts), n_known=n_known, wrong=tuple(wrong))


def _draft(register: Register, row: FileRow, stamp: Stamp, before: RegisterEntry | None) -> RegisterEntry:
    if row.problem:
        raise EntryError([row.problem])
    other = row.cells.get("register", register.name)
    if other != register.name:
        raise EntryError([f"register: is {other[:40]}, not {register.name}"])
    known = {field.name for field in register.fields}
    fields = {
        name: cell
        for name, cell in row.cells.items()
        if name not in OWN and name not in _TOLD and (name in known or cell.strip())
    }
    given = {name: row.cells[name].strip() for name in OWN if name in row.cells}
    if before is not None:
        fields = {**before.fields, **fields}
        given = _kept(before, given)
    return replace(draft_of(register, fields, stamp, given), withdrawn=_is_withdrawn(row, before))


def _kept(before: RegisterEntry, given: Mapping[str, str]) -> dict[str, str]:
    """What is no field, where a row does not say it, as the entry has it."""
    kept = {"language": before.language, "shareable": "yes" if before.shareable else "no", **given}
    if before.share_until is not None and before.shareable and "shareable" not in given:
        kept.setdefault("share_until", before.share_until.isoformat())
    return kept


def _is_withdrawn(row: FileRow, before: RegisterEntry | None) -> bool:
    told = row.cells.get("withdrawn", "").strip()
    if not told:
        return before is not None and before.withdrawn
    try:
        return value_of(Kind.BOOL, told) == "yes"
    except ValueError as error:
        raise EntryError([f"withdrawn: {error}"]) from error


def _content(entry: RegisterEntry) -> tuple[object, ...]:
    return (dict(entry.fields), entry.language, entry.shareable, entry.share_until, entry.withdrawn)


def _said(entry: RegisterEntry) -> tuple[object, ...]:
    return (tuple(sorted(entry.fields.items())), entry.language, entry.withdrawn)


def entry_id_of(text: str) -> str:
    """An entry's id as it is kept, empty for none. Raises ValueError."""
    if text and not _ENTRY_ID.fullmatch(text):
        raise ValueError("write an id of letters, digits, '.', '_' and '-', at most 100 of them")
    return text


def language_of(text: str) -> str:
    """A BCP 47 tag. Raises ValueError."""
    if not _LANGUAGE.fullmatch(text):
        raise ValueError("write a language as its tag, such as en, fr, es or pt-BR")
    return text


def day_of(text: str) -> str:
    """A day in ISO form, empty for none. Raises ValueError."""
    if text:
        try:
            return date.fromisoformat(text).isoformat()
        except ValueError as error:
            raise ValueError("write a day as 2026-12-31") from error
    return ""
