from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.schedule import ScheduleBook
from db.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(f"sqlite:///{tmp_path}/adwarden.db") as opened:
        yield opened


@pytest.fixture
def book(store: Store) -> ScheduleBook:
    return ScheduleBook(store.engine)
