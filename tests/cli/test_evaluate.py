"""``adwarden evaluate`` with the real matcher on a few labelled ads."""

# ruff: noqa: E501  (one made-up ad a line reads best)

from __future__ import annotations

import json
from pathlib import Path

import pytest

from matching.score import WEIGHTS
from tests.cli.stored import Run, run  # noqa: F401  (a fixture)

ADS = [
    {"id": "1", "title": "Panthera tigris skin rug for sale", "lang": "en", "is_specimen": "true", "taxon": "Panthera tigris", "cites": "I"},
    {"id": "2", "title": "Ball python male for sale, eats well", "lang": "en", "is_specimen": "true", "taxon": "Python regius", "cites": "II"},
    {"id": "3", "title": "garden chair, blue", "lang": "de", "is_specimen": "false", "taxon": "", "cites": "none"},
    {"id": "4", "title": "garden chair, green", "lang": "de", "is_specimen": "true", "taxon": "Panthera leo", "cites": "I"},
    {"id": "5", "title": "what is this", "lang": "de", "is_specimen": "unclear", "taxon": "", "cites": "none"},
]  # fmt: skip


@pytest.fixture
def labelled(workdir: Path) -> str:
    (workdir / "ads.jsonl").write_text("".join(json.dumps(ad) + "\n" for ad in ADS))
    return "ads.jsonl"


def test_figures_and_mistakes(run: Run, labelled: str) -> None:  # noqa: F811
    told = json.loads(run("evaluate", labelled, "--json", "--by-language", "--mistakes", 5).out)
    whole = told["sets"]["all"]
    assert (whole["n"], whole["right"], whole["wrong"], whole["missed"], whole["clean"]) == (4, 2, 0, 1, 1)
    assert whole["recall"]["value"] == pytest.approx(2 / 3)
    assert whole["taxon_right"]["k"] == 2
    assert (told["sets"]["lang de"]["missed"], told["sets"]["lang en"]["missed"]) == (1, 0)
    assert [(one["kind"], one["id"]) for one in told["mistakes"]] == [("missed", "4")]
    assert "+" not in told["matcher_version"]


def test_a_table_for_people(run: Run, labelled: str) -> None:  # noqa: F811
    told = run("evaluate", labelled, "--by-language", "--mistakes", 1).out
    assert "1.000 (0.342-1.000)  0.667 (0.208-0.939)  0.800" in told
    assert "MISSED de ads:4 | garden chair, green" in told
    assert "expected calibration error 0." in told


def test_other_weights_judge_otherwise(run: Run, labelled: str) -> None:  # noqa: F811
    content = json.loads(WEIGHTS.read_text()) | {"bias": -25.0, "version": "w20261126-1"}
    Path("mine.json").write_text(json.dumps(content))
    told = json.loads(run("evaluate", labelled, "--json", "--weights", "mine.json").out)
    assert told["sets"]["all"]["right"] == 0
    assert told["matcher_version"].endswith("+w20261126-1")


@pytest.mark.parametrize("content", ["{", "[]\n", '{"title": "no id"}\n', "\x00", ""])
def test_a_file_that_is_no_labelled_jsonl_is_one_line(run: Run, workdir: Path, content: str) -> None:  # noqa: F811
    Path("bad.jsonl").write_text(content)
    done = run("evaluate", "bad.jsonl")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "bad.jsonl:1: " in done.err or not content
    assert run("evaluate", "nosuch.jsonl").code == 2


def test_broken_weights_are_one_line(run: Run, labelled: str) -> None:  # noqa: F811
    Path("mine.json").write_text('{"weights": {"ambiguous": "NaN"}, "version": "x", "bias": 0, "flag_at": 0.5}')
    done = run("evaluate", labelled, "--weights", "mine.json")
    assert (done.code, done.err.count("\n")) == (2, 1)
