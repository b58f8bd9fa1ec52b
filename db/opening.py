"""Opening a database that must be there already: what reads never creates."""

from __future__ import annotations

from sqlalchemy import Engine

from db.engine import open_engine, shown, sqlite_file
from db.schema import require_current, revision_of
from model.errors import StoreError


def open_existing(url: str) -> Engine:
    """An engine of a database at our revision. Raises StoreError if there is none, or one of another revision."""
    file = sqlite_file(url)
    if file is not None and not file.exists():
        raise StoreError(f"{shown(url)}: no such database: crawl or import first, or name another with --db")
    engine = open_engine(url)
    try:
        require_current(engine)
    except BaseException:
        engine.dispose()
        raise
    return engine


def describe_database(url: str) -> str:
    """One line on a database: its address and revision, or that there is none yet. StoreError if it is of no use."""
    file = sqlite_file(url)
    if file is not None and not file.exists():
        return f"{shown(url)} is not there yet; the first crawl or import creates it"
    engine = open_engine(url)
    try:
        found = revision_of(engine)
        if found is None:
            return f"{shown(url)} is empty; the first crawl or import creates its tables"
        require_current(engine)
    finally:
        engine.dispose()
    return f"{shown(url)} at revision {found}"
