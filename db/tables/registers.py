"""Register entries."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Integer, String, Table, Text, UniqueConstraint

from db.column_types import Instant, JsonList
from db.tables.base import ID, metadata, words

# Extra: id. Rows are never changed nor deleted: an entry is followed by its next revision.
register_entries = Table(
    "register_entries",
    metadata,
    Column("id", ID, primary_key=True, autoincrement=True),
    Column("register", String(64), nullable=False),
    Column("entry_id", String(128), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("fields", JsonList, nullable=False),
    Column("recorded_at", Instant, nullable=False),
    Column("recorded_by", Text, nullable=False),
    words("reason"),
    Column("shareable", Boolean, nullable=False),
    Column("share_until", Date),
    Column("language", String(35), nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Column("attachments", JsonList, nullable=False),
    UniqueConstraint("register", "entry_id", "revision"),
)
