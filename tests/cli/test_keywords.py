from __future__ import annotations

import json
from pathlib import Path

from db.store import Store
from tests.cli.stored import Run, run
from tests.reports.package.conftest import fill

__all__ = ["run"]
DB = "sqlite:///other.db"


def test_a_pack_needs_no_database(workdir: Path, run: Run) -> None:
    done = run("keywords", "--out", "pack", "--taxon", "Manis javanica", "--lang", "vi")
    assert done.code == 0, done.err
    assert "disguises" in done.out
    told = json.loads(run("keywords", "--out", "pack", "--taxon", "Manis javanica", "--lang", "vi", "--json").out)
    assert told["rows"]["names"] > 3


def test_bad_input_is_told_in_one_line(workdir: Path, run: Run) -> None:
    with Store(DB) as store:
        fill(store)
    for words, said in (
        (("--platform", "nosuch"), "known: forum, shop"),
        (("--lang", "qq"), "no name in that language"),
        (("--taxon", "nosuch"), "no such name"),
        (("--db", "sqlite:///none.db"), "no such database"),
    ):
        done = run("--db", DB, "keywords", "--out", "pack", *words)
        assert (done.code, said in done.err, done.err.count("\n")) == (2, True, 1), done.err
    assert not (workdir / "pack").exists()
