"""Commands run in this process, with a small species reader in the matcher's place, and a store for them to read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

import cli
from cli import imports
from db.store import Store
from model.effort import VisitOutcome
from tests.factories import DAY, WordReader, a_detection, a_listing, a_visit, an_observation

DB = "sqlite:///adwarden.db"


class Outcome(NamedTuple):
    """What a command ended with."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(workdir: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run ``adwarden WORDS`` in an empty folder."""
    reader = WordReader()
    monkeypatch.setattr(imports, "load_matcher", lambda: reader)

    def running(*words: object) -> Outcome:
        monkeypatch.setattr("sys.argv", ["adwarden", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        told = capsys.readouterr()
        return Outcome(int(ended.value.code or 0), told.out, told.err)

    return running


@pytest.fixture
def stored(workdir: Path) -> Path:
    """Two weeks of a shop: eight flagged ads of eight sellers, seen in both."""
    with Store(DB) as store:
        for week in range(2):
            at = DAY + timedelta(weeks=week)
            visit = a_visit(f"v{week}", started_at=at, outcome=VisitOutcome.COMPLETED, n_pages=3)
            store.open_visit(visit)
            store.close_visit(visit)
            for number in range(8):
                listing = a_listing(str(number), seller_key=f"a secret seller {number}")
                store.save(an_observation(listing, f"v{week}", 7 * week), [a_detection()])
    return workdir
