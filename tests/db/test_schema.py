"""A database of an earlier revision keeps its rows and gets the new tables."""

from __future__ import annotations

from sqlalchemy import inspect, text

from db import schema
from db.engine import open_engine, writing


def test_a_database_of_the_first_revision_is_brought_on_with_its_rows(db_url: str) -> None:
    engine = open_engine(db_url)
    with writing(engine) as connection:
        schema.migrate(connection, "0001")
        connection.execute(
            text("INSERT INTO issues VALUES ('k', 'shop', 'v', 'malformed', 'line 1', 'no id', '2026-03-01')")
        )
    assert schema.upgrade(engine) == ("0001", schema.head())
    assert "offers" in inspect(engine).get_table_names()
    with writing(engine) as connection:
        assert connection.execute(text("SELECT count(*) FROM issues")).scalar_one() == 1
    engine.dispose()
