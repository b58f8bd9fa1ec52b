"""``adwarden review retrain`` over verdicts in a real database, with the real matcher."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from db.store import Store
from tests.cli.stored import Run, run  # noqa: F401  (a fixture)
from tests.factories import a_detection, a_listing, a_reading, a_visit, an_observation

N = 30


@pytest.fixture(autouse=True)
def folder(workdir: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ADWARDEN_SPECIES_DIR", str(workdir / "species"))
    return workdir / "weights"


@pytest.fixture
def queue(workdir: Path) -> None:
    """Even ads are pythons, odd ones are python straps that the shipped weights take for pythons."""
    titles = [f"python leather strap {i}, wide" if i % 2 else f"ball python {i}, male" for i in range(N)]
    ads = [a_listing(str(i), title=title, text="for sale", language="en") for i, title in enumerate(titles)]
    with Store("sqlite:///adwarden.db") as store:
        store.open_visit(a_visit())
        taxa = ["Pythonidae" if i % 2 else "Python regius" for i in range(N)]
        store.save_many([a_reading(an_observation(ad), a_detection(t)) for ad, t in zip(ads, taxa, strict=True)])


def judge(run_: Run, n: int, odd: str = "rejected", even: str = "confirmed") -> None:
    items = json.loads(run_("review", "list", "--json", "--all", "--limit", 100).out)["items"]
    for item in items[:n]:
        verdict = odd if int(item["listing"]["external_id"]) % 2 else even
        assert run_("review", "set", item["id"], verdict, "--reviewer", "ana").code == 0


def test_verdicts_become_weights_that_detections_tell_of_and_undo_takes_back(
    run: Run,  # noqa: F811
    queue: None,
    folder: Path,
) -> None:
    judge(run, N)
    dry = run("review", "retrain", "--dry-run")
    assert (dry.code, dry.err) == (0, "")
    assert "weights that moved most" in dry.out
    assert not folder.exists()
    done = run("review", "retrain")
    assert done.code == 0
    assert f"{N} verdicts, " in done.out
    learned = json.loads((folder / "weights.json").read_text())
    assert (learned["number"], learned["previous"]) == (1, 0)
    ad = {
        "id": "1",
        "title": "ball python",
        "text": "",
        "lang": "en",
        "is_specimen": "true",
        "taxon": "",
        "cites": "II",
    }
    Path("ad.jsonl").write_text(json.dumps(ad) + "\n")
    told = json.loads(run("evaluate", "ad.jsonl", "--json").out)
    assert told["matcher_version"].endswith(f"+{learned['version']}")
    assert run("review", "retrain", "--undo").out == "in use again: the shipped weights\n"
    assert "+" not in json.loads(run("evaluate", "ad.jsonl", "--json").out)["matcher_version"]
    assert (folder / "weights-0001.json").is_file()
    assert run("review", "retrain", "--undo").code == 2


def test_too_few_verdicts_and_one_class_are_refused(run: Run, queue: None) -> None:  # noqa: F811
    judge(run, 19)
    done = run("review", "retrain")
    assert (done.code, done.out, done.err) == (1, "", "adwarden: 19 verdicts: at least 20 are needed to learn from\n")
    judge(run, N, odd="confirmed")
    done = run("review", "retrain")
    assert done.code == 1
    assert "all 30 verdicts are confirmed" in done.err
    judge(run, N, even="unsure")
    assert "15 verdicts: at least 20" in run("review", "retrain").err


def test_undone_verdicts_do_not_count(run: Run, queue: None) -> None:  # noqa: F811
    judge(run, 20)
    items = json.loads(run("review", "list", "--json", "--all", "--limit", 100).out)["items"]
    judged = next(item["id"] for item in items if item["review"])
    assert run("review", "undo", judged).code == 0
    assert "19 verdicts" in run("review", "retrain").err


def test_worse_weights_are_taken_only_by_force(
    run: Run,  # noqa: F811
    queue: None,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import matching.retrain as retraining  # noqa: PLC0415

    judge(run, N)
    true_figures = retraining.cross_validate
    monkeypatch.setattr(retraining, "cross_validate", lambda *given: true_figures(*given)[::-1])
    done = run("review", "retrain")
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "--force" in done.err
    assert not folder.exists()
    assert run("review", "retrain", "--force").code == 0
    assert (folder / "weights.json").is_file()


def test_broken_weights_are_one_line_wherever_they_are_read(run: Run, folder: Path) -> None:  # noqa: F811
    folder.mkdir()
    (folder / "weights.json").write_text("{")
    Path("ad.jsonl").write_text('{"id": "1", "title": "tiger"}\n')
    for words in (("match", "ad.jsonl"), ("evaluate", "ad.jsonl")):
        done = run(*words)
        assert (done.code, done.err.count("\n")) == (2, 1)
        assert "weights.json" in done.err
