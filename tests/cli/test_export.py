from __future__ import annotations

import json
from pathlib import Path

import pytest

from db.store import Store
from tests.cli.stored import Run, run
from tests.reports.package.conftest import fill

__all__ = ["run"]
DB = "sqlite:///adwarden.db"


@pytest.fixture
def stored(workdir: Path) -> Path:
    with Store(DB) as store:
        fill(store)
    return workdir


def test_a_package_is_written_and_counted(stored: Path, run: Run) -> None:
    done = run("--db", DB, "export", "--out", "package", "--recipient", "Ada")
    assert done.code == 0, done.err
    assert "listings" in done.out
    assert "left out: 1 ads of fewer than five sellers" in done.out
    assert "sha256sum -c SHA256SUMS" in done.out
    again = run("--db", DB, "export", "--out", "package", "--previous", "package", "--json")
    told = json.loads(again.out)
    assert (told["version"], told["changes"]["listings"]) == (
        "2026-03-15.2",
        {"added": 0, "removed": 0, "changed": 0},
    )


def test_another_package_is_replaced_only_when_asked(stored: Path, run: Run) -> None:
    assert run("--db", DB, "export", "--out", "package", "--recipient", "Ada").code == 0
    done = run("--db", DB, "export", "--out", "package", "--recipient", "Bob")
    assert (done.code, "--out package: holds another package" in done.err, done.err.count("\n")) == (2, True, 1)
    assert run("--db", DB, "export", "--out", "package", "--recipient", "Bob", "--force").code == 0


def test_estimates_of_an_assessment_are_told(stored: Path, run: Run) -> None:
    run("--db", DB, "assess", "--from", "2026-03-01", "--to", "2026-03-21", "--out", "report")
    done = run("--db", DB, "export", "--out", "p", "--public", "--assessment", "report/assessment.json", "--json")
    assert json.loads(done.out)["rows"]["estimates"] > 10


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--from", "yesterday"), "--from 'yesterday': not a day such as 2026-03-31"),
        (("--from", "2026-03-02", "--to", "2026-03-01"), "is after"),
        (("--platform", "nosuch"), "nothing of it is stored; known: forum, shop"),
        (("--previous", "nosuch"), "no data package of AdWarden"),
        (("--assessment", "nosuch"), "cannot be read"),
        (("--public", "--include-text"), "tells no single ad"),
        (("--recipient", "a\nb"), "give one line"),
        (("--out", "full"), "is not empty and no data package"),
    ],
)
def test_bad_input_is_told_in_one_line(stored: Path, run: Run, words: tuple[str, ...], said: str) -> None:
    (stored / "full").mkdir()
    (stored / "full" / "mine.txt").touch()
    done = run("--db", DB, "export", "--out", "package", *words)
    assert (done.code, said in done.err, done.err.count("\n")) == (2, True, 1), done.err
    assert not (stored / "package").exists()


def test_an_empty_database_is_told(workdir: Path, run: Run) -> None:
    Store(DB).close()
    done = run("--db", DB, "export", "--out", "package")
    assert (done.code, "nothing is stored here to export" in done.err) == (2, True)
