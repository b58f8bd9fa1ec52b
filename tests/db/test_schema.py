"""A database of an earlier revision keeps its rows and gets the new tables."""

from __future__ import annotations

from alembic import command
from sqlalchemy import inspect, text

from db import schema
from db.engine import open_engine, reading, writing
from db.kept_cards import keeps_cards


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


def test_the_last_revision_can_be_taken_back_and_brought_again(db_url: str) -> None:
    engine = open_engine(db_url)
    assert schema.upgrade(engine) == (None, schema.head())
    before = {table: inspect(engine).get_columns(table) for table in sorted(inspect(engine).get_table_names())}
    config = schema._config()
    with writing(engine) as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0007")
    assert set(before) - set(inspect(engine).get_table_names()) == {"kept_cards"}
    assert schema.upgrade(engine) == ("0007", schema.head())
    after = {table: inspect(engine).get_columns(table) for table in sorted(inspect(engine).get_table_names())}
    assert str(after) == str(before)
    with reading(engine) as connection:
        assert not keeps_cards(connection, "shop")
    engine.dispose()
