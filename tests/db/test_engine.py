"""A database that cannot be used is told in one line, never by a traceback."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event, insert, text

from db import tables
from db.engine import open_engine, reading, shown, writing
from db.opening import describe_database, open_existing
from db.rows import row_of
from db.schema import head, revision_of, upgrade
from db.store import Store
from model.errors import StoreError
from tests.factories import a_listing, a_reading, a_visit, an_observation


def one_line(error: pytest.ExceptionInfo[StoreError]) -> str:
    assert error.value.exit_code == 2
    assert "\n" not in str(error.value)
    return str(error.value)


@pytest.mark.parametrize(
    "url",
    ["nonsense", "", "mysql://x/y", "postgresql+asyncpg://h/d", "http://x", "://", "sqlite+nodriver:///x"],
)
def test_an_unusable_url_says_which_are_usable(url: str) -> None:
    with pytest.raises(StoreError) as error:
        Store(url)
    assert "sqlite:///FILE" in one_line(error)


def test_sqlite_is_opened_as_it_should_be(tmp_path: Path) -> None:
    with Store(f"sqlite:///{tmp_path}/a.db") as store, reading(store.engine) as connection:
        settings = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "foreign_keys", "busy_timeout")
        }
    assert settings == {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 30_000}


def test_a_new_database_gets_its_tables(db_url: str) -> None:
    with Store(db_url) as store:
        assert revision_of(store.engine) == head()


def test_a_newer_database_is_refused(db_url: str) -> None:
    with Store(db_url) as store, writing(store.engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    for use in (Store, open_existing):
        with pytest.raises(StoreError) as error:
            use(db_url)
        assert "9999, newer than this AdWarden" in one_line(error)
    engine = open_engine(db_url)
    with pytest.raises(StoreError, match="newer"):
        upgrade(engine)
    engine.dispose()


def test_tables_of_others_are_left_alone(db_url: str) -> None:
    engine = open_engine(db_url)
    with writing(engine) as connection:
        connection.execute(text("CREATE TABLE theirs (x INTEGER)"))
    engine.dispose()
    with pytest.raises(StoreError) as error:
        Store(db_url)
    assert "not AdWarden's" in one_line(error)


def test_reading_never_creates(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as error:
        open_existing(f"sqlite:///{tmp_path}/none.db")
    assert "no such database" in one_line(error)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"this is no database, only a text that is long enough " * 40, os.urandom(5000)])
def test_another_file_is_not_a_database(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.db"
    file.write_bytes(content)
    with pytest.raises(StoreError) as error:
        Store(f"sqlite:///{file}")
    assert "is not a database" in one_line(error)
    assert file.read_bytes() == content


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as error:
        Store(f"sqlite:///{tmp_path}/no/such/a.db")
    assert "cannot be opened" in one_line(error)


@pytest.mark.postgres
def test_a_server_that_does_not_answer() -> None:
    with pytest.raises(StoreError) as error:
        Store("postgresql://someone:secret@127.0.0.1:1/x")
    assert "secret" not in one_line(error)


def test_a_password_is_never_shown() -> None:
    assert shown("postgresql://someone:secret@h/x") == "postgresql://someone:***@h/x"


@contextmanager
def _as_ordinary_user() -> Iterator[None]:
    """Root is bound by no file permissions; be nobody for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.setegid(65534)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)


@pytest.fixture
def locked_folder(tmp_path: Path) -> Iterator[Path]:
    Store(f"sqlite:///{tmp_path}/warm.db").close()  # imports what nobody may not read
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)
        Path(folder).chmod(0o755)


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_read_only_file_or_folder(locked_folder: Path, what: str) -> None:
    url = f"sqlite:///{locked_folder}/a.db"
    if what == "file":
        Store(url).close()
        (locked_folder / "a.db").chmod(0o444)
    locked_folder.chmod(0o555)
    with _as_ordinary_user(), pytest.raises(StoreError) as error, Store(url) as store:
        store.open_visit(a_visit("late"))
    assert "is read-only" in one_line(error) or "cannot be opened" in one_line(error)


def _fill(store: Store) -> None:
    store.open_visit(a_visit())
    for n in range(5000):
        store.save_many([a_reading(an_observation(a_listing(str(n), text="x" * 20_000)))])


def test_a_full_database_keeps_what_it_had(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/a.db"
    Store(url).close()
    with Store(url) as store:
        event.listen(store.engine, "connect", lambda raw, _: raw.execute("PRAGMA max_page_count = 100"))
        store.engine.dispose()
        with pytest.raises(StoreError) as error:
            _fill(store)
    assert "disk is full" in one_line(error)
    _assert_sound(url)


def _assert_sound(url: str) -> None:
    engine = open_existing(url)
    with reading(engine) as connection:
        assert connection.execute(text("PRAGMA integrity_check")).scalar_one() == "ok"
        counts = {
            t: connection.execute(text(f"SELECT count(*) FROM {t}")).scalar_one() for t in ("listings", "sightings")
        }
    engine.dispose()
    assert counts["listings"] == counts["sightings"] > 0


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Path:
    folder = tmp_path / "tiny"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if os.getuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root may mount a small disk; the same is tested by a page limit above")
    return folder


def test_a_truly_full_disk_keeps_what_it_had(tiny_disk: Path) -> None:
    url = f"sqlite:///{tiny_disk}/a.db"
    try:
        with Store(url) as store, pytest.raises(StoreError) as error:
            _fill(store)
        message = one_line(error)
        assert "the disk is full" in message
        with pytest.raises(StoreError), Store(url) as store:  # and again, from the start
            _fill(store)
        (tiny_disk / "ballast").unlink(missing_ok=True)
        subprocess.run(["mount", "-o", "remount,size=20m", str(tiny_disk)], check=True)
        _assert_sound(url)
    finally:
        subprocess.run(["umount", str(tiny_disk)], check=True)


def test_our_own_mistakes_are_not_dressed_up(tmp_path: Path) -> None:
    with Store(f"sqlite:///{tmp_path}/a.db") as store:
        with pytest.raises(Exception, match="UNIQUE"), writing(store.engine) as connection:
            connection.execute(insert(tables.visits), [row_of(a_visit()), row_of(a_visit())])
        with pytest.raises(Exception, match="syntax error"), reading(store.engine) as connection:
            connection.execute(text("SELEC"))


def test_a_database_is_described_without_being_made(db_url: str, tmp_path: Path) -> None:
    assert "is not there yet" in describe_database(f"sqlite:///{tmp_path}/none.db")
    assert list(tmp_path.iterdir()) == []
    empty = describe_database(db_url)
    assert "is empty" in empty or "is not there yet" in empty
    Store(db_url).close()
    assert describe_database(db_url).endswith(f"at revision {head()}")
