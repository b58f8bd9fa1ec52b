"""What all tables share: their metadata, the kind of their ids, and text that is never missing."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Integer, MetaData, Text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite counts rows by itself only in a column that is INTEGER to the letter.
ID = BigInteger().with_variant(Integer(), "sqlite")


def words(name: str) -> Column[str]:
    """A column of text, empty where nothing is known."""
    return Column(name, Text, nullable=False, default="")
