"""Registers kept by hand: entries as they stand or stood, all their revisions, and the next one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import Connection, Engine, func, select

from db.engine import lock_writers, reading, writing
from db.rows import record_of, row_of
from db.tables import cluster_members, listings, register_entries
from model.register import RegisterEntry


def entries(
    source: Engine | Connection, register: str, *, as_of: date | None = None, withdrawn: bool = False
) -> list[RegisterEntry]:
    """The entries of a register as they stand, in the order in which they were first made.

    ``as_of``: as they stood at the end of that day (UTC). Withdrawn ones are left out unless ``withdrawn``.
    """
    known = _revisions(source, register, as_of=as_of)
    latest = {entry.entry_id: entry for entry in known}
    return [entry for entry in latest.values() if withdrawn or not entry.withdrawn]


def revisions(source: Engine | Connection, register: str, entry_id: str | None = None) -> list[RegisterEntry]:
    """Every revision of an entry, or of all entries of a register, in the order in which they were made."""
    return _revisions(source, register, entry_id=entry_id)


def append(engine: Engine, drafts: Iterable[RegisterEntry]) -> list[RegisterEntry]:
    """Keep entries, all or none; returned as kept, with their number and revision.

    An empty ``entry_id`` asks for the next number of the register. The revision follows the last one kept, whatever
    the draft says.
    """
    kept = []
    with writing(engine) as connection:
        numbers: dict[str, int] = {}
        for draft in drafts:
            name = draft.register
            if name not in numbers:
                lock_writers(connection, f"register {name}")
                numbers[name] = _last_number(connection, name)
            entry_id = draft.entry_id or f"{name}-{numbers[name] + 1}"
            numbers[name] = max(numbers[name], _number(name, entry_id))
            kept.append(_append(connection, replace(draft, entry_id=entry_id)))
    return kept


def amend(
    engine: Engine, register: str, entry_id: str, change: Callable[[RegisterEntry], RegisterEntry]
) -> RegisterEntry | None:
    """Keep what ``change`` makes of an entry as it stands, as its next revision; None where there is no such entry.

    Read and written in one transaction, so that of two people who change an entry neither undoes the other's change.
    """
    with writing(engine) as connection:
        lock_writers(connection, f"register {register}")
        before = _revisions(connection, register, entry_id=entry_id)
        return _append(connection, change(before[-1])) if before else None


def unstored_listings(engine: Engine, names: Sequence[str]) -> list[str]:
    """Those of the names, as ``PLATFORM/ID`` or the key of a cluster, under which nothing is stored."""
    if not names:
        return []
    with reading(engine) as connection:
        return [name for name in names if not _is_stored(connection, name)]


def _is_stored(connection: Connection, name: str) -> bool:
    platform, slash, external_id = name.partition("/")
    named = (listings.c.platform == platform) & (listings.c.external_id == external_id)
    if slash and connection.execute(select(listings.c.id).where(named).limit(1)).first() is not None:
        return True
    key = cluster_members.c.cluster_key
    return connection.execute(select(key).where(key == name).limit(1)).first() is not None


def _append(connection: Connection, draft: RegisterEntry) -> RegisterEntry:
    last = connection.execute(
        select(func.max(register_entries.c.revision)).where(
            register_entries.c.register == draft.register, register_entries.c.entry_id == draft.entry_id
        )
    ).scalar()
    kept = replace(draft, revision=(last or 0) + 1)
    connection.execute(register_entries.insert().values(**row_of(kept)))
    return kept


def _last_number(connection: Connection, register: str) -> int:
    query = select(register_entries.c.entry_id).where(register_entries.c.register == register).distinct()
    return max((_number(register, name) for (name,) in connection.execute(query)), default=0)


def _number(register: str, entry_id: str) -> int:
    """The number in an id that a register gave; 0 for a name that somebody gave."""
    start, _, number = entry_id.rpartition("-")
    return int(number) if start == register and number.isdecimal() and len(number) <= 15 else 0


def _revisions(
    source: Engine | Connection, register: str, *, entry_id: str | None = None, as_of: date | None = None
) -> list[RegisterEntry]:
    query = select(register_entries).where(register_entries.c.register == register).order_by(register_entries.c.id)
    if entry_id is not None:
        query = query.where(register_entries.c.entry_id == entry_id)
    if as_of is not None:
        end = datetime.combine(as_of + timedelta(days=1), time(), UTC)
        query = query.where(register_entries.c.recorded_at < end)
    if isinstance(source, Engine):
        with reading(source) as connection:
            return [record_of(RegisterEntry, row) for row in connection.execute(query).mappings()]
    return [record_of(RegisterEntry, row) for row in source.execute(query).mappings()]
