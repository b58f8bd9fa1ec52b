"""Everything a database holds, for comparison."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from db import tables
from db.engine import reading
from db.opening import open_existing


def contents(url: str) -> dict[str, list[tuple[Any, ...]]]:
    """Table name to its rows, sorted."""
    engine = open_existing(url)
    try:
        with reading(engine) as connection:
            return {
                table.name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
                for table in tables.metadata.sorted_tables
            }
    finally:
        engine.dispose()
