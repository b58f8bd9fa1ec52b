"""Which revision a database stands at, and bringing it to ours."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect

from db.engine import lock_writers, reading, shown, writing
from model.errors import StoreError

_MIGRATIONS = Path(__file__).parent / "migrations"


def head() -> str:
    """The newest revision this AdWarden knows."""
    newest = _scripts().get_current_head()
    if newest is None:
        raise StoreError("this installation has no database migrations: install AdWarden again")
    return newest


def revision_of(engine: Engine) -> str | None:
    """The revision a database stands at; None for an empty one. StoreError for one that is not AdWarden's."""
    with reading(engine) as connection:
        return _revision(connection)


def upgrade(engine: Engine) -> tuple[str | None, str]:
    """Bring a database to our revision in one transaction; (revision before, revision after)."""
    with writing(engine) as connection:
        lock_writers(connection, "adwarden schema")
        before = _revision(connection)
        _refuse_newer(before, engine)
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    return before, head()


def require_current(engine: Engine) -> None:
    """Raise StoreError unless the database stands at our revision."""
    found = revision_of(engine)
    _refuse_newer(found, engine)
    if found is None:
        raise StoreError(f"{shown(str(engine.url))} is empty: run 'adwarden db upgrade' to create the tables")
    if found != head():
        raise StoreError(
            f"{shown(str(engine.url))} is at revision {found}, older than this AdWarden ({head()}): "
            "copy it for safety, then run 'adwarden db upgrade'"
        )


@cache
def _scripts() -> ScriptDirectory:
    # Each reading of it loads every migration, and a crawl opens its database more than once.
    return ScriptDirectory.from_config(_config())


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _revision(connection: Connection) -> str | None:
    names = inspect(connection).get_table_names()
    if names and "alembic_version" not in names:
        raise StoreError(
            f"{shown(str(connection.engine.url))} holds tables that are not AdWarden's: name another database with --db"
        )
    return MigrationContext.configure(connection).get_current_revision() if names else None


def _refuse_newer(found: str | None, engine: Engine) -> None:
    known = {script.revision for script in _scripts().walk_revisions()}
    if found is not None and found not in known:
        raise StoreError(
            f"{shown(str(engine.url))} is at revision {found}, newer than this AdWarden ({head()}): upgrade AdWarden"
        )
