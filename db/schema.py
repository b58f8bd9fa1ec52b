"""Which revision a database stands at, and bringing it to ours.

Alembic takes ten megabytes and a third of a second to load: only a database of an earlier revision needs it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    insert,
    inspect,
    select,
)

from db.engine import lock_writers, reading, shown, writing
from db.tables import metadata
from model.errors import StoreError

if TYPE_CHECKING:
    from alembic.config import Config

_MIGRATIONS = Path(__file__).parent / "migrations"
_STAMP = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""As Alembic makes it."""


@cache
def revisions() -> tuple[str, ...]:
    """The revisions this AdWarden knows, in order: what the names of the migrations begin with."""
    return tuple(sorted(path.name.partition("_")[0] for path in (_MIGRATIONS / "versions").glob("[0-9]*_*.py")))


def head() -> str:
    """The newest revision this AdWarden knows."""
    if not revisions():
        raise StoreError("this installation has no database migrations: install AdWarden again")
    return revisions()[-1]


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
        if before is None:
            # The same tables as all migrations one after the other make, which a test holds them to.
            metadata.create_all(connection)
            _STAMP.create(connection, checkfirst=True)
            connection.execute(insert(_STAMP), {"version_num": head()})
        elif before != head():
            migrate(connection, "head")
    return before, head()


def migrate(connection: Connection, revision: str) -> None:
    """Run the migrations up to a revision."""
    from alembic import command  # noqa: PLC0415

    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


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


def _config() -> Config:
    from alembic.config import Config  # noqa: PLC0415

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
    return connection.execute(select(_STAMP.c.version_num)).scalars().first() if names else None


def _refuse_newer(found: str | None, engine: Engine) -> None:
    if found is not None and found not in revisions():
        raise StoreError(
            f"{shown(str(engine.url))} is at revision {found}, newer than this AdWarden ({head()}): upgrade AdWarden"
        )
