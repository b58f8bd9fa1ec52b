"""Opening a database that must be there already: what reads never creates."""

from __future__ import annotations

from sqlalchemy import Engine

from db.engine import open_engine, shown, sqlite_file
from db.schema import require_current
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
