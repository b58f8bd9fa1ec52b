from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.stored import Run, run

__all__ = ["run"]


@pytest.fixture
def kept(run: Run, workdir: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A shared code of conduct with a file, and a contact that names its person."""
    monkeypatch.setenv("ADWARDEN_NOW", "2026-03-01T10:00:00")
    (workdir / "code.pdf").write_bytes(b"%PDF-1.7")
    assert run("register", "add", "codes", "--set", "title=Code", "--set", "issuer=Union", "--share").code == 0
    assert run("register", "attach", "codes", "codes-1", "code.pdf").code == 0
    return run


def test_a_site_is_written_and_written_again_without_what_was_withdrawn(kept: Run, workdir: Path) -> None:
    done = kept("publish", "--out", "site", "--lang", "fr,en")
    assert (done.code, done.out.partition(":")[0]) == (0, "1 entries, 0 taken down"), done.err
    assert "Codes de conduite" in (workdir / "site/fr/codes.html").read_text()
    assert not (workdir / "site/es").exists()
    assert not (workdir / "site/sitemap.xml").exists()
    (paper,) = (workdir / "site/files").iterdir()
    assert paper.read_bytes() == b"%PDF-1.7"
    assert kept("register", "withdraw", "codes", "codes-1", "--reason", "an inner reason").code == 0
    facts = json.loads(kept("publish", "--out", "site", "--base-url", "https://example.org/", "--json").out)
    assert (facts["n_entries"], facts["n_gone"], facts["held_back"]) == (0, 1, [])
    assert not (workdir / "site/files").exists()
    assert "https://example.org/es/codes.html" in (workdir / "site/sitemap.xml").read_text()


def test_what_names_a_person_is_held_back_and_told(kept: Run, workdir: Path) -> None:
    words = ("--set", "topic=Talk", "--set", "dated=2026", "--set", "party=Shop", "--set", "person=Jane Doe")
    assert kept("register", "add", "contacts", *words, "--set", "outcome=Jane Doe agreed", "--share").code == 0
    done = kept("publish", "--out", "site")
    assert done.code == 1
    assert "held back: contacts contacts-1: outcome says what a private field says" in done.out
    assert not [path for path in (workdir / "site").rglob("*.*") if b"Jane" in path.read_bytes()]


def test_a_site_of_a_past_day_tells_what_may_be_shared_no_longer(
    kept: Run, workdir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ADWARDEN_NOW", "2026-03-05T10:00:00")
    assert kept("publish", "--out", "site", "--as-of", "2026-03-02").code == 0
    assert kept("register", "withdraw", "codes", "codes-1", "--reason", "consent taken back").code == 0
    done = kept("publish", "--out", "site", "--as-of", "2026-03-02")
    assert done.code == 1
    assert "of 2026-03-02 only: codes codes-1 may be shared no longer: do not put this site online" in done.out
    facts = json.loads(kept("publish", "--out", "site", "--as-of", "2026-03-02", "--json").out)
    assert facts["no_longer_shared"] == [{"register": "codes", "entry_id": "codes-1"}]
    assert kept("publish", "--out", "site").code == 0


def test_bad_input_is_told_in_one_line(kept: Run, workdir: Path) -> None:
    (workdir / "mine").mkdir()
    (workdir / "mine" / "letter").touch()
    wrong = [
        (("--out", "site", "--lang", "de"), "--lang 'de'"),
        (("--out", "site", "--base-url", "example.org"), "--base-url 'example.org'"),
        (("--out", "site", "--as-of", "now"), "--as-of 'now'"),
        (("--out", "mine"), "--out mine: holds something that is no site"),
        (("--out", "mine/letter"), "is no site"),
        (("--out", "site", "--files", "elsewhere"), "attachment 'code.pdf' cannot be read"),
        (("--out", "site", "--db", "sqlite:///none.db"), "no such database"),
    ]
    for words, told in wrong:
        done = kept("publish", *words)
        assert (done.code, told in done.err, done.err.count("\n")) == (2, True, 1), (words, done.err)
    assert not (workdir / "site").exists()
