"""``adwarden db``: created, upgraded, looked at; never created by looking."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from db.schema import head
from db.store import Store
from tests.cli.stored import Run, run  # noqa: F401  (a fixture)
from tests.factories import a_detection, a_reading, a_visit


def test_upgrade_creates_and_then_has_nothing_to_do(run: Run, workdir: Path) -> None:  # noqa: F811
    assert run("db", "upgrade").out == f"sqlite:///adwarden.db: created at {head()}\n"
    assert (workdir / "adwarden.db").exists()
    assert run("db", "upgrade").out == f"sqlite:///adwarden.db is at revision {head()} already\n"


def test_the_database_is_chosen_by_option_group_option_or_environment(
    run: Run,  # noqa: F811
    workdir: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run("db", "upgrade", "--db", "sqlite:///one.db")
    run("--db", "sqlite:///two.db", "db", "upgrade")
    monkeypatch.setenv("ADWARDEN_DB", "sqlite:///three.db")
    run("db", "upgrade")
    assert {path.name for path in workdir.glob("*.db")} == {"one.db", "two.db", "three.db"}


def test_status_counts_by_platform(run: Run) -> None:  # noqa: F811
    with Store("sqlite:///adwarden.db") as store:
        store.open_visit(a_visit())
        store.save_many([a_reading(None, a_detection())])
    facts = json.loads(run("db", "status", "--json").out)
    assert (facts["revision"], facts["rows"]["listings"]) == (head(), 1)
    assert facts["platforms"][0] == {
        "platform": "shop",
        "n_visits": 1,
        "n_listings": 1,
        "n_versions": 1,
        "n_sightings": 1,
        "n_flagged": 1,
        "n_to_review": 1,
        "n_issues": 0,
    }
    lines = run("db", "status").out.splitlines()
    assert " ".join(lines[2].split()) == "platform visits listings versions sightings flagged to review issues"
    assert lines[3].split() == ["shop", "1", "1", "1", "1", "1", "1", "0"]


def test_status_of_nothing_is_one_line_and_creates_nothing(run: Run, workdir: Path) -> None:  # noqa: F811
    done = run("db", "status")
    assert (done.code, done.out) == (2, "")
    assert "no such database" in done.err
    assert list(workdir.iterdir()) == []


def test_a_password_is_not_shown(run: Run) -> None:  # noqa: F811
    done = run("db", "status", "--db", "postgresql://u:hunter2@127.0.0.1:1/x")
    assert done.code == 2
    assert "hunter2" not in done.err + done.out
    assert len(done.err.splitlines()) == 1
