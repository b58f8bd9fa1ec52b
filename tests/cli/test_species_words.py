"""``adwarden species add-name``, ``added``, ``remove-name``, over the shipped tables."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.stored import Run, run  # noqa: F401  (a fixture)

NAME = ("--language", "en", "--kind", "code", "--class", "ambiguous", "--why", "in three ads", "--who", "ana")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ADWARDEN_SPECIES_DIR", str(tmp_path / "species"))
    monkeypatch.setenv("ADWARDEN_CACHE", str(tmp_path / "cache"))
    return tmp_path / "species"


def test_a_name_is_added_shown_used_and_taken_back(run: Run) -> None:  # noqa: F811
    done = run("species", "add-name", "striped stair runner", "--taxon", "felis TIGRIS", "--term", "SKI", *NAME)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("1: 'striped stair runner' is Panthera tigris, by ana")
    shown = json.loads(run("species", "show", "striped stair runner", "--json").out)
    assert shown["name"] == "Panthera tigris"
    mark = shown["list_version"].rpartition("+")[2]
    assert len(mark) == 6
    assert f"+{mark}  (in use)" in run("species", "versions").out
    (word,) = json.loads(run("species", "added", "--json").out)
    assert (word["id"], word["taxon"], word["class"], word["undone_at"]) == (1, "Panthera tigris", "ambiguous", None)
    assert run("species", "remove-name", 1, "--why", "a carpet", "--who", "bo").code == 0
    assert "[undone" in run("species", "added").out
    assert run("species", "show", "striped stair runner").code == 2


def test_a_decoy_is_added(run: Run) -> None:  # noqa: F811
    words = ("species", "add-name", "tiger bread", "--decoy", "--language", "en", "--why", "a loaf", "--who", "ana")
    assert "is a decoy" in run(*words).out
    assert "tiger bread  ->  never a specimen" in run("species", "added").out


def test_nothing_added_is_said(run: Run) -> None:  # noqa: F811
    assert run("species", "added").out.startswith("Nothing was added")
    assert json.loads(run("species", "added", "--json").out) == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("rug", "--taxon", "Panthera tigirs", *NAME), "did you mean 'Panthera tigris'"),
        (("rug", "--taxon", "Tiger", *NAME), "no taxon has the scientific name"),
        (("", "--taxon", "Panthera tigris", *NAME), "empty"),
        (("x" * 81, "--taxon", "Panthera tigris", *NAME), "81 characters"),
        (("a\x1bb", "--taxon", "Panthera tigris", *NAME), "control character"),
        (("rug", *NAME), "--taxon"),
        (("rug", "--decoy", *NAME), "leave --kind"),
        (("rug", "--taxon", "Panthera tigris", "--language", "en", "--why", "x"), "needs --kind"),
    ],
)
def test_bad_input_is_one_line_and_keeps_nothing(
    run: Run,  # noqa: F811
    folder: Path,
    words: tuple[str, ...],
    message: str,
) -> None:
    done = run("species", "add-name", *words)
    assert (done.code, done.out) == (2, "")
    assert message in done.err
    assert done.err.count("\n") == 1
    assert not (folder / "added_names.jsonl").exists()


def test_a_bad_row_stops_every_reader_with_its_line(run: Run, folder: Path) -> None:  # noqa: F811
    folder.mkdir()
    (folder / "added_names.jsonl").write_text('{"id": 1}\n')
    for words in (("added",), ("show", "Panthera tigris"), ("versions",)):
        done = run("species", *words)
        assert (done.code, done.err.count("\n")) == (2, 1)
        assert "added_names.jsonl:1:" in done.err
