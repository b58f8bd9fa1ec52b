from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest

from db.store import Store
from tests.cli.stored import DB, Run, run, stored

__all__ = ["run", "stored"]
DAYS = ("--from", "2026-03-01", "--to", "2026-03-14", "--out", "out")
PARTY = ("--party", "FR", "--lang", "fr")


def test_files_are_written_and_said(stored: Path, run: Run) -> None:
    done = run("--db", DB, "submission", *PARTY, *DAYS, "--formats", "html,docx", "--json", "--authority", "Ministère")
    assert done.code == 0, done.err
    told = json.loads(done.out)
    assert (told["party"], told["language"], told["instruments"]) == ("FR", "fr", ["15.57", "17.92"])
    assert all((stored / "out" / name).is_file() for name in told["files"])
    assert {"submission.html", "submission.docx", "annex/figures.csv", "annex/SHA256SUMS"} <= set(told["files"])
    assert {each["command"] for each in told["missing"]} >= {"adwarden register add measures --share"}
    page = (stored / "out" / "submission.html").read_text()
    assert '<html lang="fr">' in page
    assert "8 annonces" in page
    assert "Ministère" in page
    for name in told["files"]:
        assert b"secret seller" not in (stored / "out" / name).read_bytes()


def test_an_empty_database_yields_what_is_missing(workdir: Path, run: Run) -> None:
    Store(DB).close()
    done = run("--db", DB, "submission", "--party", "ke", *DAYS, "--formats", "html")
    assert done.code == 0, done.err
    assert "adwarden crawl PLATFORM" in done.out
    assert "adwarden register add contacts" in done.out
    page = (workdir / "out" / "submission.html").read_text()
    assert "No ad and no search visit is on record for this period." in page
    assert "Kenya (KE)" in page
    assert "This submission holds no estimate." in page


def test_a_person_whom_another_entry_keeps_private_is_held_back(workdir: Path, run: Run) -> None:
    Store(DB).close()
    contact = ("topic=Talk", "dated=2026-03-02", "party=Shop", "person=Jane Doe")
    practice = ("title=Daily look", "kind=other", "dated=2026-03-02", "summary=Jane Doe looks through new ads.")
    for register, words in (("contacts", contact), ("practices", practice)):
        told = run(
            "--db", DB, "register", "add", register, *(each for word in words for each in ("--set", word)), "--share"
        )
        assert told.code == 0, told.err
    done = run("--db", DB, "submission", "--party", "ke", *DAYS, "--formats", "html")
    assert "held back: practices practices-1:" in done.out
    assert "(adwarden register change practices practices-1 --set FIELD=TEXT --reason TEXT)" in done.out
    assert not [path for path in (workdir / "out").rglob("*.*") if b"Jane" in path.read_bytes()]


def test_one_instrument_and_a_cover_file(stored: Path, run: Run) -> None:
    (stored / "cover.yml").write_text("authority: From the file\ncontact: desk@example.org\n")
    words = ("--instrument", "17.92", "--cover", "cover.yml", "--contact", "another", "--formats", "html")
    done = run("--db", DB, "submission", "--party", "FR", *DAYS, *words)
    assert done.code == 0, done.err
    page = (stored / "out" / "submission.html").read_text()
    assert "Decision 17.92" in page
    assert "Decision 15.57" not in page
    assert "From the file" in page
    assert "another" in page
    assert "desk@example.org" not in page


@pytest.mark.parametrize(("kind", "warned"), [("public", True), ("restricted", False)])
def test_who_marks_it_public_is_told_what_totals_may_tell(stored: Path, run: Run, kind: str, warned: bool) -> None:
    words = ("--confidentiality", kind, "--formats", "docx")
    done = run("--db", DB, "submission", "--party", "FR", *DAYS, *words)
    assert (done.code, "a total less its other parts may tell" in done.out) == (0, warned)


def test_two_periods_stand_beside_each_other(stored: Path, run: Run) -> None:
    days = ("--from", "2026-03-06", "--to", "2026-03-14", "--out", "out")
    before = ("--compare-from", "2026-02-25", "--compare-to", "2026-03-05", "--formats", "html")
    done = run("--db", DB, "submission", "--party", "FR", *days, *before)
    assert done.code == 0, done.err
    page = (stored / "out" / "submission.html").read_text()
    assert "Period beside period" in page
    assert "25 February 2026 to 5 March 2026" in page


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--party", "XX", *DAYS), "--party 'XX': not the ISO 3166 code"),
        (("--party", "France", *DAYS), "--party 'France': not the ISO 3166 code"),
        ((*PARTY, "--from", "March", "--to", "2026-03-14", "--out", "o"), "--from 'March': not a day"),
        ((*PARTY, "--from", "2026-04-01", "--to", "2026-03-14", "--out", "o"), "is before"),
        ((*PARTY, *DAYS, "--instrument", "99.9"), "--instrument '99.9': '99.9' is none of 15.57, 17.92"),
        ((*PARTY, *DAYS, "--formats", "odt"), "--formats 'odt': 'odt' is none of html, pdf, docx"),
        ((*PARTY, *DAYS, "--formats", ","), "is none of html, pdf, docx"),
        (("--party", "FR", "--lang", "de", *DAYS), "--lang 'de': the languages of the Convention are en, fr, es"),
        ((*PARTY, *DAYS, "--instruments", "nowhere"), "--instruments nowhere: not a folder"),
        ((*PARTY, *DAYS, "--cover", "none.yml"), "--cover none.yml: cannot be read"),
        ((*PARTY, *DAYS, "--compare-from", "2026-01-01"), "give --compare-from and --compare-to together"),
        (
            (*PARTY, *DAYS, "--compare-from", "2026-02-01", "--compare-to", "2026-03-01"),
            "--compare-to 2026-03-01: the earlier period ends before --from 2026-03-01",
        ),
        (
            (*PARTY, *DAYS, "--compare-from", "2026-01-01", "--compare-to", "2026-01-31"),
            "--compare-from --compare-to 2026-01-01 2026-01-31: nothing was visited from 2026-01-01 to 2026-01-31",
        ),
        ((*PARTY, *DAYS, "--cover", "list.yml"), "--cover list.yml: write a line each of authority: text"),
        ((*PARTY, *DAYS, "--platform", "nowhere"), "nothing of it is stored; known: shop"),
        ((*PARTY, *DAYS[:4], "--out", "adwarden.db", "--formats", "html"), "adwarden.db"),
    ],
)
def test_bad_input_is_told_in_one_line(stored: Path, run: Run, words: tuple[str, ...], told: str) -> None:
    (stored / "list.yml").write_text("authority: &a [x, y]\ncontact: [*a, *a]\n")
    done = run("--db", DB, "submission", *words)
    assert done.code == 2
    assert told in done.err
    assert done.err.count("\n") == 1


def test_nothing_of_an_earlier_report_is_taken_for_a_part_of_this_one(stored: Path, run: Run) -> None:
    fields = ("--set", "reference=HIDDEN/1", "--set", "referred_to=Police", "--set", "dated=2026-03-02")
    assert run("--db", DB, "register", "add", "referrals", *fields, "--by", "ana").code == 0
    words = ("submission", "--party", "FR", *DAYS)
    assert run("--db", DB, *words, "--formats", "html", "--with-unshared").code == 0
    annex = stored / "out" / "annex"
    assert (annex / "register_referrals.csv").exists()
    (annex / "notes.csv").write_text("a file of their own")
    (stored / "kept.csv").write_text("outside")
    with (annex / "SHA256SUMS").open("a") as sums:
        sums.write(f"{'0' * 64}  ../../kept.csv\n")
    done = run("--db", DB, *words, "--formats", "docx")
    assert done.code == 0, done.err
    assert not (annex / "register_referrals.csv").exists()
    assert (annex / "notes.csv").exists()
    assert (stored / "kept.csv").exists()
    assert "left as it was, of an earlier report: submission.html" in done.out


def test_the_data_annex_leads_to_the_public_package(stored: Path, run: Run) -> None:
    assert run("--db", DB, "submission", "--party", "FR", *DAYS, "--platform", "shop", "--formats", "html").code == 0
    page = unescape((stored / "out" / "submission.html").read_text())
    (command,) = re.findall(r"adwarden (export [^<]*--public --out) DIR", page)
    assert run("--db", DB, *command.split(), "package").code == 0
    assert (stored / "package" / "datapackage.json").exists()


def test_the_hash_of_the_configuration_tells_what_the_rates_were(stored: Path, run: Run) -> None:
    found = []
    for rate in ("0.92", "0.93"):
        (stored / "rates.csv").write_text(f"currency,day,rate\nUSD,2026-03-01,{rate}\n")
        words = ("submission", "--party", "FR", *DAYS, "--rates", "rates.csv", "--formats", "html")
        assert run("--db", DB, *words).code == 0
        page = (stored / "out" / "submission.html").read_text()
        found.append(re.findall(r"\b[0-9a-f]{64}\b", page)[0])
    assert found[0] != found[1]
