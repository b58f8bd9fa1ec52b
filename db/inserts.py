"""Rows written once, however often they are brought."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import sqlite


def insert_ignoring(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows, leaving out those whose unique key is there already."""
    if not rows:
        return
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415  (large, and of no use to SQLite)

        # Asking for the keys back makes SQLAlchemy send many rows a statement: one journey instead of hundreds.
        many = postgresql.insert(table).on_conflict_do_nothing().returning(*table.primary_key)
        connection.execute(many, rows)
    else:
        connection.execute(sqlite.insert(table).on_conflict_do_nothing(), rows)
