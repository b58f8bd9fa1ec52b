"""``adwarden register``: what is written down stays, and who asks wrongly is told in one line."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from db.engine import open_engine
from db.reviews import add_review
from db.store import Store
from model.detection import Judgement, Review
from model.effort import Purpose, VisitOutcome
from tests.cli.stored import Run, run
from tests.factories import DAY, a_detection, a_listing, a_visit, an_observation

__all__ = ["run"]
CODE = ("--set", "title=Código\x1b[31m", "--set", "issuer==cmd()", "--by", "ana")


@pytest.fixture
def kept(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """One entry of the register of codes, made on a day that is told."""
    monkeypatch.setenv("ADWARDEN_NOW", "2026-03-01T10:00:00")
    done = run("register", "add", "codes", *CODE, "--lang", "es", "--share", "--share-until", "2027-01-01")
    assert (done.code, done.out) == (0, "codes-1: revision 1 by ana\n")
    return run


def entry_of(run: Run, *words: str) -> Any:
    return json.loads(run("register", "show", "codes", "codes-1", "--json", *words).out)


def test_an_entry_is_kept_with_who_when_and_in_which_language(kept: Run) -> None:
    facts = entry_of(kept)
    assert facts["fields"] == {"title": "Código[31m", "issuer": "=cmd()"}
    told = ("recorded_by", "recorded_at", "language", "shareable", "share_until")
    assert [facts[name] for name in told] == ["ana", "2026-03-01T10:00:00+00:00", "es", True, "2027-01-01"]
    assert "Issued by: =cmd()" in kept("register", "show", "codes", "codes-1").out
    assert "Emitido por: =cmd()" in kept("register", "show", "codes", "codes-1", "--lang", "es").out


def test_a_change_keeps_what_it_does_not_name_and_all_that_was(kept: Run, workdir: Path) -> None:
    (workdir / "code.pdf").write_bytes(b"%PDF-1.7")
    assert kept("register", "attach", "codes", "codes-1", "code.pdf").code == 0
    done = kept("register", "change", "codes", "codes-1", "--set", "issuer=B", "--reason", "typo", "--no-share")
    assert done.code == 0, done.err
    facts = entry_of(kept)
    assert (facts["fields"]["issuer"], facts["fields"]["title"], facts["reason"]) == ("B", "Código[31m", "typo")
    assert (facts["shareable"], facts["share_until"], len(facts["attachments"])) == (False, None, 1)
    history = entry_of(kept, "--history")
    assert [(each["revision"], each["fields"]["issuer"]) for each in history] == [
        (1, "=cmd()"),
        (2, "=cmd()"),
        (3, "B"),
    ]
    assert len([path for path in (workdir / "register_files").rglob("*") if path.is_file()]) == 1


def test_a_withdrawn_entry_is_listed_only_when_asked_for_and_can_stand_again(kept: Run) -> None:
    assert "withdrawn (revision 2)" in kept("register", "withdraw", "codes", "codes-1", "--reason", "twice").out
    assert json.loads(kept("register", "list", "codes", "--json").out) == []
    assert "withdrawn" in kept("register", "list", "codes", "--all").out
    assert json.loads(kept("register", "list", "codes", "--json", "--as-of", "2026-02-28", "--all").out) == []
    refused = kept("register", "change", "codes", "codes-1", "--set", "issuer=B", "--reason", "x")
    assert (refused.code, "is withdrawn" in refused.err) == (2, True)
    assert kept("register", "withdraw", "codes", "codes-1", "--undo", "--reason", "not twice").code == 0
    assert "codes          1 entries" in kept("register", "list").out


def test_a_table_goes_out_without_formulas_and_comes_in_again(kept: Run, workdir: Path) -> None:
    done = kept("register", "export", "codes", "--out", "codes.csv")
    assert (done.code, "for the house only" in done.out) == (0, False)
    told = kept("register", "export", "contacts", "--out", "contacts.csv").out
    assert told.endswith("for the house only: it holds the private fields person, person_contact\n")
    assert "'=cmd()" in (workdir / "codes.csv").read_text()
    assert kept("register", "import", "codes", "codes.csv").out == "codes: 0 added, 0 changed, 1 known already\n"
    header = kept("register", "fields", "codes", "--template").out
    (workdir / "new.csv").write_text(header + ",New,B,,,,,,,fr,,\n,,B,,,,,,,fr,,\n")
    done = kept("register", "import", "codes", "new.csv")
    assert done.code == 2
    assert done.out.startswith("new.csv:3: title: is missing")
    assert done.err.startswith("adwarden: new.csv: 1 of 2 rows cannot be taken, so none was")
    assert len(json.loads(kept("register", "list", "codes", "--json").out)) == 1
    done = kept("register", "import", "codes", "new.csv", "--rejects", "rejects.csv")
    assert (done.code, "1 added" in done.out) == (1, True)
    mended = (workdir / "rejects.csv").read_text().replace(",,B,", ",Mended,B,")
    (workdir / "mended.csv").write_text(mended)
    assert "1 added" in kept("register", "import", "codes", "mended.csv").out


def test_registers_and_fields_are_told(run: Run) -> None:
    facts = json.loads(run("register", "fields", "contacts", "--lang", "fr", "--json").out)
    assert next(each for each in facts if each["name"] == "person")["private"] is True
    told = run("register", "fields", "measures", "--lang", "es").out
    assert "law: Ley" in told


WRONG = [
    (("list", "nothing"), "register 'nothing': there is none of this name; known: codes, contacts"),
    (("show", "codes", "codes-9"), "codes codes-9: no such entry"),
    (("add", "codes"), "title: is missing"),
    (("add", "codes", "--set", "title"), "--set 'title': write FIELD=VALUE"),
    (("add", "codes", *CODE, "--id", "codes-1"), "is there already"),
    (("add", "codes", *CODE, "--id", "../x"), "entry_id: write an id"),
    (("add", "codes", *CODE, "--lang", "french"), "--lang 'french': write a language"),
    (("add", "codes", *CODE, "--share-until", "2026-01-01"), "shareable is not yes"),
    (("add", "codes", *CODE, "--reason", "x" * 2001), "--reason: give at most"),
    (("change", "codes", "codes-1", "--set", "title="), "Missing option '--reason'"),
    (("change", "codes", "codes-1", "--set", "title=", "--reason", "x"), "title: is missing"),
    (("change", "codes", "codes-9", "--reason", "x"), "codes codes-9: no such entry"),
    (("attach", "codes", "codes-1", "nothing.pdf"), "nothing.pdf: is no file"),
    (("withdraw", "codes", "codes-1", "--undo", "--reason", "x"), "is not withdrawn"),
    (("list", "codes", "--as-of", "today"), "--as-of 'today': not a day"),
    (("import", "codes", "nothing.csv"), "nothing.csv: no such file"),
    (("export", "codes", "--out", "no/folder.csv"), "cannot be written"),
    (("measure", "codes-1"), "platforms codes-1: no such entry"),
]


def test_bad_input_is_told_in_one_line(kept: Run) -> None:
    # One database for all of them: what is refused changes nothing.
    for words, told in WRONG:
        done = kept("register", *words)
        assert (done.code, told in done.err, done.err.count("\n")) == (2, True, 1), (words, done.err)
    assert entry_of(kept)["revision"] == 1


def search(store: Store, week: int, *, shows: bool) -> None:
    """A finished search a week, which shows the ad of concern or not."""
    opened = a_visit(f"v{week}", started_at=DAY + timedelta(weeks=week))
    store.open_visit(opened)
    if shows:
        listing = a_listing("1", posted_at=DAY - timedelta(days=1))
        store.save(an_observation(listing, f"v{week}", 7 * week), [a_detection()])
    store.close_visit(replace(opened, outcome=VisitOutcome.COMPLETED))


def test_the_response_of_a_platform_is_told_only_of_what_was_followed(run: Run, workdir: Path) -> None:
    with Store("sqlite:///adwarden.db") as store:
        search(store, 0, shows=True)
    assert run("register", "add", "platforms", "--set", "platform=Shop", "--set", "country=FR").code == 0
    done = run("register", "measure", "platforms-1")
    assert (done.code, "give it with --platform" in done.err) == (2, True)
    done = run("register", "measure", "platforms-1", "--platform", "shop")
    assert (done.code, "no ad of 'shop' is confirmed" in done.err) == (2, True)
    engine = open_engine("sqlite:///adwarden.db")
    add_review(
        engine,
        Review(detection_id=1, reviewer="ana", judgement=Judgement.CONFIRMED, note="", reviewed_at=DAY),
    )
    engine.dispose()
    with Store("sqlite:///adwarden.db") as store:
        search(store, 1, shows=False)
    done = run("register", "measure", "platforms-1", "--platform", "shop")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "none of 1 ads of concern was followed" in done.err
    assert "(finished searches: 2, revisits: 0)" in done.err
    assert (
        "response_gone" not in json.loads(run("register", "show", "platforms", "platforms-1", "--json").out)["fields"]
    )
    with Store("sqlite:///adwarden.db") as store:
        search(store, 2, shows=False)
        revisit = a_visit("again", purpose=Purpose.REVISIT, started_at=DAY + timedelta(weeks=2))
        store.open_visit(revisit)
    done = run("register", "measure", "platforms-1", "--platform", "shop")
    assert done.out == (
        "platforms-1: 1 of 1 ads of concern followed disappeared; share within 30 days not told: 1 ends of ads of"
        " 1 sellers seen: 20 of 5 are wanted (finished searches: 3, revisits: 1)\n"
    )
    facts = json.loads(run("register", "show", "platforms", "platforms-1", "--json").out)
    assert facts["fields"]["response_gone"] == "1"
