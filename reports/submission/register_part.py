"""What an analyst wrote in the registers: legislation, practices, platforms, codes, contacts, studies, referrals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from model.register import RegisterEntry
from reports.registers.book import Register, RegisterField
from reports.registers.privacy import names_a_person, private_names
from reports.registers.values import Kind
from reports.submission.content import Block, Manner, Paragraph, Record, plain
from reports.submission.telling import Telling

_WHOLE_DATE = len("2026-03-01")


@dataclass(frozen=True, slots=True)
class Registers:
    """Definitions and entries as they stood on ``day``; ``with_unshared`` also shows those not marked to be shared."""

    books: Mapping[str, Register] = field(default_factory=dict)
    entries: Mapping[str, Sequence[RegisterEntry]] = field(default_factory=dict)
    day: date = date.max
    with_unshared: bool = False

    def shown(self, name: str) -> list[RegisterEntry]:
        """The entries of a register that may stand in the submission."""
        held = {entry.entry_id for entry, _ in self.held_back(name)}
        return [entry for entry in self._offered(name) if entry.entry_id not in held]

    def held_back(self, name: str) -> list[tuple[RegisterEntry, str]]:
        """The entries that may be shown but would name a person, and why: they stay out whatever was asked for."""
        names = (private_names(book, self.entries.get(each, ())) for each, book in self.books.items())
        persons = frozenset[str]().union(*names)
        told = ((entry, names_a_person(self.books[name], entry, persons)) for entry in self._offered(name))
        return [(entry, why) for entry, why in told if why]

    def _offered(self, name: str) -> list[RegisterEntry]:
        return [
            entry
            for entry in self.entries.get(name, ())
            if not entry.withdrawn and (self.with_unshared or entry.may_be_shared(self.day))
        ]


def register_part(registers: Registers, name: str, tell: Telling) -> list[Block]:
    """The entries of a register, or that there is nothing to tell, with the command that fills it.

    Why an entry stays out is told at the terminal alone; the document says that some do.
    """
    book = registers.books[name]
    shown, n_held = registers.shown(name), len(registers.held_back(name))
    kept = sum(not entry.withdrawn for entry in registers.entries.get(name, ()))
    blocks: list[Block] = [Paragraph(line=plain(book.about_in(tell.language)), manner=Manner.NOTE)]
    if not shown:
        blocks.append(tell.missing("register.empty", _command(name, kept, n_held), name=book.label_in(tell.language)))
    blocks += [_record(book, entry, tell) for entry in shown]
    left = kept - len(shown)
    if shown and left:
        blocks.append(Paragraph(line=plain(tell.counted("register.left_out", left, tell.number(left)))))
    return blocks


def _command(name: str, n_kept: int, n_held: int) -> str:
    """What fills a register of which nothing may be shown: mending or sharing what is there, or the first entry."""
    if n_held:
        return mending(name)
    if n_kept:
        return f"adwarden register change {name} ENTRY --share --reason TEXT"
    return f"adwarden register add {name} --share"


def mending(name: str, entry_id: str = "ENTRY") -> str:
    """The command that takes a person's name out of an entry."""
    return f"adwarden register change {name} {entry_id} --set FIELD=TEXT --reason TEXT"


def public_fields(book: Register, entry: RegisterEntry, tell: Telling) -> list[tuple[str, str, str]]:
    """(name, label, text as people read it) of the filled fields that may leave."""
    return [
        (each.name, each.label_in(tell.language), _shown(each, entry.fields[each.name], tell))
        for each in book.fields
        if not each.private and entry.fields.get(each.name)
    ]


def _shown(told: RegisterField, text: str, tell: Telling) -> str:
    if told.type is Kind.LISTING:
        # Where an ad stands is personal data, and leads to its seller: how many, not which.
        return tell.number(len(text.splitlines()))
    if told.type is Kind.DATE and len(text) == _WHOLE_DATE:
        return tell.day(date.fromisoformat(text))
    return told.shown(text, tell.language)


def _record(book: Register, entry: RegisterEntry, tell: Telling) -> Record:
    pairs = [(label, text) for name, label, text in public_fields(book, entry, tell) if name != book.title_field]
    pairs += [
        (tell.say("register.attachment"), f"{each.name} ({each.media_type}, SHA-256 {each.sha256})")
        for each in entry.attachments
    ]
    recorded = tell.say(
        "register.recorded",
        id=entry.entry_id,
        revision=tell.number(entry.revision),
        day=tell.day(entry.recorded_at.date()),
    )
    pairs.append((tell.say("register.entry"), recorded))
    return Record(title=_title(book, entry), pairs=tuple(pairs), language=entry.language)


def _title(book: Register, entry: RegisterEntry) -> str:
    private = book.field(book.title_field).private
    return entry.entry_id if private else entry.fields.get(book.title_field, entry.entry_id)
