"""What of the registers may be published on a day, and what must not: one rule for pages, tables and feeds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby

from model.register import RegisterEntry
from reports.registers.book import Register
from reports.registers.privacy import names_a_person, private_names
from reports.registers.values import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedEntry:
    """An entry as it is published: without private fields, and without who recorded it or why."""

    register: Register
    entry: RegisterEntry

    @property
    def anchor(self) -> str:
        """Its place on a page."""
        return f"e-{self.register.name}-{self.entry.entry_id}"

    @property
    def title(self) -> str:
        """The field that names it."""
        return self.entry.fields.get(self.register.title_field, self.entry.entry_id)

    @property
    def countries(self) -> tuple[str, ...]:
        """Codes of the countries it is about."""
        named = [field.name for field in self.register.fields if field.type is Kind.COUNTRY]
        return tuple(code for name in named for code in self.entry.fields.get(name, "").split("\n") if code)

    @property
    def dated(self) -> str:
        """Its date as written, empty where it has none."""
        return self.entry.fields.get("dated", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """An entry that was once to be shared and is no more: that it was there, since when not, and nothing else."""

    register: Register
    entry_id: str
    gone_on: date
    gone_at: datetime
    withdrawn: bool

    @property
    def anchor(self) -> str:
        """Its place on a page: the one that the entry had."""
        return f"e-{self.register.name}-{self.entry_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """The site's content on a day. ``held_back`` has (register, entry id, why) of what would name a person."""

    day: date
    registers: tuple[Register, ...]
    entries: tuple[PublishedEntry, ...]
    tombstones: tuple[Tombstone, ...]
    held_back: tuple[tuple[str, str, str], ...]

    def of(self, register: Register) -> list[PublishedEntry]:
        """The entries of a register, the newest date first."""
        return [each for each in self.entries if each.register is register]

    def gone_of(self, register: Register) -> list[Tombstone]:
        """What a register had once."""
        return [each for each in self.tombstones if each.register is register]

    @property
    def countries(self) -> list[str]:
        """Codes of all countries, in order."""
        return sorted({code for each in self.entries for code in each.countries})


def publication(
    registers: Mapping[str, Register], revisions: Mapping[str, Sequence[RegisterEntry]], day: date
) -> Publication:
    """Sort out what may be shown on a day. ``revisions``: of each register every revision of every entry."""
    shown = tuple(register for register in registers.values() if register.published)
    entries: list[PublishedEntry] = []
    tombstones: list[Tombstone] = []
    held_back: list[tuple[str, str, str]] = []
    persons = frozenset[str]().union(
        *(private_names(book, revisions.get(name, ())) for name, book in registers.items())
    )
    for register in shown:
        known = (each for each in revisions.get(register.name, ()) if each.recorded_at.date() <= day)
        found = sorted(known, key=lambda each: each.entry_id)
        for entry_id, group in groupby(found, key=lambda each: each.entry_id):
            history = sorted(group, key=lambda each: each.revision)
            last = history[-1]
            if not last.may_be_shared(day):
                tombstones += _tombstone(register, history, day)
                continue
            why = names_a_person(register, last, persons)
            if why:
                held_back.append((register.name, entry_id, why))
            else:
                entries.append(PublishedEntry(register=register, entry=_public(register, last)))
    # Newest first; of the same day by id, so that two runs give the same pages.
    entries.sort(key=lambda each: each.entry.entry_id)
    entries.sort(key=lambda each: each.dated, reverse=True)
    return Publication(
        day=day,
        registers=shown,
        entries=tuple(entries),
        tombstones=tuple(tombstones),
        held_back=tuple(held_back),
    )


def _public(register: Register, entry: RegisterEntry) -> RegisterEntry:
    public = {field.name for field in register.fields if not field.private}
    fields = {name: value for name, value in entry.fields.items() if name in public}
    return replace(entry, fields=fields, recorded_by="", reason="")


def _tombstone(register: Register, history: Sequence[RegisterEntry], day: date) -> Iterable[Tombstone]:
    """The stone of an entry that was ever to be shared; what never was leaves no trace."""
    shared = [place for place, each in enumerate(history) if each.may_be_shared(each.recorded_at.date())]
    if not shared:
        return
    last_shared, last = history[shared[-1]], history[-1]
    until = last_shared.share_until
    if shared[-1] == len(history) - 1 and until is not None:
        gone_on, gone_at = until, last.recorded_at
    else:
        gone_at = history[shared[-1] + 1].recorded_at
        gone_on = gone_at.date()
        if until is not None and until < gone_on:
            gone_on = until
    yield Tombstone(
        register=register,
        entry_id=last.entry_id,
        gone_on=min(gone_on, day),
        gone_at=gone_at,
        withdrawn=last.withdrawn,
    )
