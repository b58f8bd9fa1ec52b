"""What the register commands share: the database, the register and the entry named, who writes and when."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from sqlalchemy import Engine

from cli.options import user_name
from crawler.clock import clock_from, machine_now
from db.engine import sqlite_file
from db.opening import open_existing
from db.registers import revisions, unstored_listings
from model.errors import InputError
from reports.registers.book import Register, load_registers
from reports.registers.drafts import Stamp, language_of, new_listings, nowhere_stored
from reports.registers.values import Kind, value_of

if TYPE_CHECKING:
    from model.register import RegisterEntry

_MAX_WORDS = 2000
_F = TypeVar("_F", bound=Callable[..., Any])


@contextmanager
def register_database(url: str) -> Iterator[Engine]:
    """A database that is there and of our revision."""
    engine = open_existing(url)
    try:
        yield engine
    finally:
        engine.dispose()


def register_named(name: str) -> Register:
    """The register of a name. Raises InputError that lists them."""
    known = load_registers()
    if name not in known:
        raise InputError(f"register '{name}': there is none of this name; known: {', '.join(known)}")
    return known[name]


def history_of(engine: Engine, register: Register, entry_id: str) -> list[RegisterEntry]:
    """Every revision of an entry. Raises InputError where there is no such entry."""
    found = revisions(engine, register.name, entry_id)
    if not found:
        raise InputError(f"{register.name} {entry_id}: no such entry (see 'adwarden register list {register.name}')")
    return found


def refuse_unstored(
    engine: Engine, register: Register, fields: Mapping[str, str], before: Mapping[str, str] | None = None
) -> None:
    """Raises InputError where the fields name a listing or cluster that is not stored, and did not name it before."""
    if strange := unstored_listings(engine, new_listings(register, fields, before or {})):
        raise InputError(f"{register.name}: {nowhere_stored(strange)}")


def now() -> datetime:
    """The present instant, or ADWARDEN_NOW."""
    simulated = os.environ.get("ADWARDEN_NOW")
    return (clock_from(simulated) if simulated else machine_now)()


def stamp_of(recorded_by: str, language: str, reason: str) -> Stamp:
    """Who records, now (ADWARDEN_NOW, if set), in which language and why. Raises InputError naming the option."""
    try:
        spoken = language_of(language)
    except ValueError as error:
        raise InputError(f"--lang {language!r}: {error}") from error
    who = _words("--by", recorded_by) or user_name("--by")
    return Stamp(recorded_by=who, recorded_at=now(), language=spoken, reason=_words("--reason", reason))


def _words(option: str, text: str) -> str:
    kept = value_of(Kind.TEXT, text)
    if len(kept) > _MAX_WORDS:
        raise InputError(f"{option}: give at most {_MAX_WORDS:,} characters")
    return kept


def default_files_dir(db_url: str) -> Path:
    """``register_files/`` beside the SQLite file and the evidence, or in the working folder."""
    file = sqlite_file(db_url)
    return (file.parent if file is not None else Path()) / "register_files"


def who_and_why(*, reason_required: bool) -> Callable[[_F], _F]:
    """Add ``--by`` and ``--reason``; the command gets ``by`` and ``reason``."""

    def added(function: _F) -> _F:
        told = "Why, for those who read the history."
        why = click.option("--reason", required=reason_required, callback=_told, metavar="TEXT", help=told)
        return click.option("--by", default="", metavar="NAME", help="Who writes (default: your name here).")(
            why(function)
        )

    return added


def _told(_ctx: click.Context, param: click.Parameter, value: str | None) -> str:
    if param.required and not (value or "").strip():
        raise click.BadParameter("say why in a few words")
    return value or ""
