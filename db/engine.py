"""Opening a database: SQLite in WAL mode or PostgreSQL, with every failure told in one line."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DatabaseError, DataError, IntegrityError, NoSuchModuleError, ProgrammingError

from model.errors import StoreError

BUSY_TIMEOUT_S = 30
_FIXES = {
    "readonly": "is read-only: give this user the right to write it, and its folder, or name another with --db",
    "read-only": "is read-only: give this user the right to write it or name another with --db",
    "not a database": "is not a database: name another file with --db",
    "malformed": "is damaged: restore it from a copy",
    "disk is full": "cannot grow, the disk is full: free some space and run the same command again",
    "no space left": "cannot grow, the disk is full: free some space and run the same command again",
    "could not extend": "cannot grow, the disk is full: free some space and run the same command again",
    "disk i/o error": "cannot be read or written: the disk is full or failing; mend it and run the same command again",
    "unable to open": "cannot be opened: check that its folder exists and that this user may write there",
    "is locked": f"is busy: another program has held it for {BUSY_TIMEOUT_S} s; wait for it and try again",
}


def shown(url: str) -> str:
    """The URL fit for a message: no password."""
    try:
        return make_url(url).render_as_string(hide_password=True)
    except ArgumentError:
        return repr(url)


@contextmanager
def told_in_one_line(url: str) -> Iterator[None]:
    """Turn what a database driver raises into a StoreError; our own mistakes (constraints, syntax) stay as they are."""
    try:
        yield
    except (IntegrityError, ProgrammingError, DataError):
        raise
    # The second kind comes from our own set-up of a connection, which SQLAlchemy does not wrap.
    except (DatabaseError, sqlite3.DatabaseError) as error:
        cause = " ".join(str(getattr(error, "orig", error)).split())
        fix = next((fix for sign, fix in _FIXES.items() if sign in cause.lower()), f"failed: {cause}")
        raise StoreError(f"{shown(url)} {fix}") from error


def open_engine(url: str) -> Engine:
    """An engine for ``sqlite:///FILE`` or ``postgresql://…``; nothing is connected yet.

    Raises StoreError for any other URL. A connection with the execution option ``writes`` takes the write lock at
    its first statement, so that two writers wait for each other instead of failing half-way.
    """
    address = _address(url)
    if address.get_backend_name() == "sqlite":
        engine = create_engine(address, connect_args={"timeout": BUSY_TIMEOUT_S})
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    return create_engine(address, connect_args={"connect_timeout": 10})


def sqlite_file(url: str) -> Path | None:
    """The file behind an SQLite URL; None for PostgreSQL and for a database in memory."""
    address = _address(url)
    named = address.database if address.get_backend_name() == "sqlite" else None
    return Path(named) if named and named != ":memory:" else None


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One write transaction: committed at the end, rolled back on any exception."""
    with told_in_one_line(str(engine.url)), engine.execution_options(writes=True).begin() as connection:
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One read transaction: everything read in it is of the same moment."""
    with told_in_one_line(str(engine.url)), engine.begin() as connection:
        yield connection


def _address(url: str) -> URL:
    wanted = "sqlite:///FILE or postgresql://USER@HOST/NAME"
    try:
        address = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise StoreError(f"database URL {url!r} cannot be read: write {wanted}") from error
    if address.drivername in ("postgresql", "postgres"):
        address = address.set(drivername="postgresql+psycopg")
    if address.drivername not in ("sqlite", "sqlite+pysqlite", "postgresql+psycopg"):
        raise StoreError(f"database URL {shown(url)} names an unknown kind of database: write {wanted}")
    try:
        address.get_dialect()
    except NoSuchModuleError as error:
        raise StoreError(f"database URL {shown(url)} names an unknown driver: write {wanted}") from error
    return address


def _set_up_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401
    # Python's own transaction handling would start transactions late and read-only ones never; _begin_sqlite does it.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_S * 1000}")
    cursor.execute("PRAGMA foreign_keys = ON")
    # Asked first: setting it writes, and a copy on a read-only disk should still be readable if it can be.
    if cursor.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        cursor.execute("PRAGMA journal_mode = WAL")
    # In WAL mode NORMAL loses no committed row when the process dies, only on a power cut the last ones.
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def lock_writers(connection: Connection, name: str) -> None:
    """Make writers of the same name follow each other until the transaction ends; SQLite has one writer anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 15057))"), {"name": name})
