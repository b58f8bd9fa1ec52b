from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader

from cli.assess import read_notices, read_rates
from crawler.browser import find_chromium
from db.store import Store
from model.errors import InputError
from reports.assessment.files import TABLE_FILES
from tests.cli.stored import DB, Run, run, stored
from tests.factories import a_detection, a_listing, an_observation

__all__ = ["run", "stored"]
DAYS = ("--from", "2026-03-01", "--to", "2026-03-14")


def test_files_are_written_and_no_seller_is_named(stored: Path, run: Run) -> None:
    done = run("--db", DB, "assess", *DAYS, "--out", "report")
    assert done.code == 0, done.err
    assert "8 ads flagged, not corrected by reviews" in done.out
    names = {path.name for path in (stored / "report").iterdir()}
    assert {"assessment.json", "report.html", "scale.csv", "series.csv", "effort.csv"} <= names
    for path in (stored / "report").iterdir():
        assert "secret seller" not in path.read_text(), path.name
    told = json.loads((stored / "report" / "assessment.json").read_text())
    total = next(each for each in told["estimates"] if each["measure"] == "ads_flagged" and not each["scope"])
    assert (total["value"], total["unit"], total["n_visits"], total["n_pages"]) == (8, "ad", 2, 6)


def test_nothing_of_an_earlier_assessment_is_taken_for_a_part_of_this_one(stored: Path, run: Run) -> None:
    out = stored / "report"
    assert run("--db", DB, "assess", *DAYS, "--out", "report").code == 0
    for name in ("report.pdf", "own.csv"):
        (out / name).write_text("older")
    assert {path.name for path in out.iterdir()} >= set(TABLE_FILES)
    done = run("--db", DB, "assess", "--from", "2020-01-01", "--to", "2020-01-31", "--out", "report")
    written = set(done.out.rpartition("written to report: ")[2].strip().split(", "))
    assert not set(TABLE_FILES) <= written
    assert {path.name for path in out.iterdir()} == written | {"own.csv"}
    other = stored / "other"
    other.mkdir()
    (other / "report.pdf").write_text("of somebody else")
    assert run("--db", DB, "assess", *DAYS, "--out", "other").code == 0
    assert (other / "report.pdf").exists()


def test_json_is_printed_when_asked(stored: Path, run: Run) -> None:
    days = ("--from", "2026-03-06", "--to", "2026-03-14", "--against", "2026-02-25", "2026-03-05")
    done = run("--db", DB, "assess", *days, "--out", "report", "--json")
    told = json.loads(done.out)
    assert (told["first_day"], told["last_day"], told["platforms"]) == ("2026-03-06", "2026-03-14", ["shop"])
    change = next(each for each in told["estimates"] if each["measure"] == "route_change_p")
    assert change["first_day"] == "2026-02-25"
    assert done.err == ""


@pytest.mark.browser
@pytest.mark.skipif(find_chromium() is None, reason="NO CHROMIUM")
def test_the_printed_report_answers_all_questions_on_page_one(stored: Path, run: Run) -> None:
    done = run("--db", DB, "assess", *DAYS, "--out", "report", "--pdf")
    assert done.code == 0, done.err
    assert done.out.endswith("report.pdf\n")
    pages = PdfReader(stored / "report" / "report.pdf").pages
    first = pages[0].extract_text()
    assert "How much?" in first
    assert "How sure?" in first
    assert "In figures" in pages[1].extract_text()


def test_without_a_chromium_nothing_is_begun(stored: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADWARDEN_CHROMIUM", "/nowhere/chromium")
    done = run("--db", DB, "assess", *DAYS, "--out", "report", "--pdf")
    assert (done.code, "apt-get install chromium" in done.err) == (2, True)
    assert not (stored / "report").exists()


def test_the_schema_needs_no_database(run: Run, workdir: Path) -> None:
    done = run("assess", "--schema")
    assert json.loads(done.out)["title"] == "AdWarden assessment"
    assert list(workdir.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--from", "2026-03-01", "--to", "2026-03-14"), "give --from, --to and --out"),
        (("--from", "March", "--to", "2026-03-14", "--out", "r"), "--from 'March': not a day"),
        (("--from", "2026-03-15", "--to", "2026-03-14", "--out", "r"), "is before"),
        (("--from", "1026-03-15", "--to", "2026-03-14", "--out", "r"), "ten years at most"),
        ((*DAYS, "--out", "r", "--platform", "nowhere"), "--platform nowhere: nothing of it is stored; known: shop"),
        ((*DAYS, "--out", "adwarden.db"), "adwarden.db"),
        ((*DAYS, "--out", "r", "--rates", "none.csv"), "--rates none.csv: cannot be read"),
        ((*DAYS, "--out", "r", "--notices", "none.csv"), "--notices none.csv: cannot be read"),
        (
            (*DAYS, "--out", "r", "--against", "2026-03-01", "2026-03-07"),
            "--against 2026-03-01 2026-03-07: the period to compare with ends before --from 2026-03-01",
        ),
        ((*DAYS, "--out", "r", "--against", "2027-01-01", "2027-01-31"), "ends before --from 2026-03-01"),
        (
            (*DAYS, "--out", "r", "--against", "2025-01-01", "2025-01-31"),
            "--against 2025-01-01 2025-01-31: nothing was visited from 2025-01-01 to 2025-01-31",
        ),
        ((*DAYS, "--out", "r", "--rates", "empty.csv"), "--rates empty.csv: holds no rate"),
        ((*DAYS, "--out", "r", "--rates", "yen.csv"), "is asked for (USD): add lines such as 'USD,2026-01-05,0.92'"),
        ((*DAYS, "--out", "r", "--event", "soon"), "write it as 2026-07-01=new policy"),
        ((*DAYS, "--out", "r", "--event", "July=policy"), "--event 'July': not a day"),
        ((*DAYS, "--out", "r", "--event", "2026-03-02=a", "--event", "2026-03-09=a"), "two events have one label"),
    ],
)
def test_bad_input_is_told_in_one_line(stored: Path, run: Run, words: tuple[str, ...], told: str) -> None:
    (stored / "empty.csv").write_text("currency,day,rate\n")
    (stored / "yen.csv").write_text("currency,day,rate\nJPY,2026-03-01,0.006\n")
    with Store(DB) as store:
        priced = a_listing("9", price_amount=Decimal(40), price_currency="USD", seller_key="another")
        store.save(an_observation(priced, "v1", 7), [a_detection()])
    done = run("--db", DB, "assess", *words)
    assert done.code == 2
    assert told in done.err
    assert done.err.count("\n") == 1
    assert not (stored / "r").exists()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a,b,c\n", ":1: the first line"),
        ("currency,day,rate\nUSD,soon,1\n", ":2: day .soon. is not a day"),
        ("currency,day,rate\nUSD,2026-01-01,0.9\nJPY,2026-01-01,-1\n", ":3: write a line"),
        ("currency,day,rate\nUSD\n", ":2: 1 cells where"),
        ("currency,day,rate\nUSD,2026-01-01,nan\n", ":2: write a line"),
    ],
)
def test_rates_that_cannot_be_read_name_their_line(workdir: Path, text: str, told: str) -> None:
    file = workdir / "rates.csv"
    file.write_text(text)
    with pytest.raises(InputError, match=told):
        read_rates(file, "EUR")


def test_rates_are_read_with_a_mark_and_spaces(workdir: Path) -> None:
    file = workdir / "rates.csv"
    file.write_text("\ufeffCurrency, day,rate\nusd, 2026-01-05 ,0.9\n")
    rates = read_rates(file, "EUR")
    assert rates.convert(Decimal(10), "USD", date(2026, 1, 7)) == Decimal(9)


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (("2026-03-01", "2030-01-01"), "nothing was visited from 2026-03-09 to 2030-01-01: those days are missing"),
        (("2026-01-01", "2026-03-14"), "nothing was visited from 2026-01-01 to 2026-02-28: those days are missing"),
        (("2026-05-01", "2026-05-31"), "nothing was visited from 2026-05-01 to 2026-05-31: what was offered then"),
    ],
)
def test_days_that_nobody_visited_are_warned_of(stored: Path, run: Run, days: tuple[str, str], told: str) -> None:
    done = run("--db", DB, "assess", "--from", days[0], "--to", days[1], "--out", "report")
    assert done.code == 0
    assert done.err.startswith(f"adwarden: warning: --from {days[0]} --to {days[1]}: {told}")
    assert done.err.count("\n") == 1
    notes = json.loads((stored / "report" / "assessment.json").read_text())["notes"]
    assert [note for note in notes if told.removeprefix("n") in note]


def test_part_of_a_period_compared_with_may_be_unvisited_and_is_said(stored: Path, run: Run) -> None:
    days = ("--from", "2026-03-06", "--to", "2026-03-14", "--against", "2026-01-01", "2026-03-05")
    done = run("--db", DB, "assess", *days, "--out", "report")
    assert done.code == 0
    told = "--against 2026-01-01 2026-03-05: nothing was visited from 2026-01-01 to 2026-02-28"
    assert (told in done.err, done.err.count("\n")) == (True, 1)


def test_prices_without_a_rate_are_told_beside_the_total(stored: Path, run: Run) -> None:
    (stored / "rates.csv").write_text("currency,day,rate\nUSD,2026-03-01,0.5\n")
    with Store(DB) as store:
        for number in range(12):
            currency = "USD" if number < 6 else "CNY"
            seller = f"a secret seller {number}"
            priced = a_listing(f"p{number}", price_amount=Decimal(40), price_currency=currency, seller_key=seller)
            store.save(an_observation(priced, "v1", 7), [a_detection()])
    done = run("--db", DB, "assess", *DAYS, "--out", "report", "--rates", "rates.csv")
    assert done.code == 0
    assert "6 ads of 2026-03-01 to 2026-03-14 have no rate from the 31 days" in done.err
    assert "(CNY 6): totals in EUR are without them, a lower bound" in done.err
    left = "ads without an exchange rate from the 31 days before they were first seen: 6 (CNY)"
    table = (stored / "report" / "scale.csv").read_text()
    assert left in table
    page = (stored / "report" / "report.html").read_text()
    assert "Flagged ads ask at least 120 EUR in all" in page
    assert f"The sum in EUR is a lower bound: {left}" in page
    told = json.loads((stored / "report" / "assessment.json").read_text())["estimates"]
    total = next(each for each in told if each["measure"] == "value_flagged" and each["scope"] == {"detail": "EUR"})
    assert (total["value"], total["is_lower_bound"]) == (120, True)
    for language, said in (("en", "is a lower bound"), ("fr", "borne inférieure"), ("es", "límite inferior")):
        words = ("--party", "FR", "--lang", language, "--formats", "html", "--rates", "rates.csv")
        assert run("--db", DB, "submission", *words, *DAYS, "--out", language).code == 0
        shown = (stored / language / "submission.html").read_text()
        assert (said in shown, "6 (CNY)" in shown) == (True, True)
    assert "sin tipo de cambio" in shown


def test_events_and_notices_reach_the_report(stored: Path, run: Run) -> None:
    (stored / "notices.csv").write_text("platform,ad,day\nshop,1,2026-03-03\nshop,1,2026-03-05\n")
    asked = ("--event", "2026-03-08=<b>ban</b>", "--notices", "notices.csv")
    done = run("--db", DB, "assess", *DAYS, "--out", "report", *asked)
    assert done.code == 0, done.err
    told = json.loads((stored / "report" / "assessment.json").read_text())["estimates"]
    event = next(each for each in told if each["measure"] == "event_level_change")
    assert event["scope"] == {"detail": "<b>ban</b>"}
    assert event["notes"][0].startswith("too short to tell")
    assert {"detail": "after notice"} in [each["scope"] for each in told if each["measure"] == "lifetime_median"]
    page = (stored / "report" / "report.html").read_text()
    assert "&lt;b&gt;ban" in page
    assert "<b>ban" not in page


def test_notices_keep_the_first_day(workdir: Path) -> None:
    file = workdir / "notices.csv"
    file.write_text("ad,day,platform\n7,2026-03-05,shop\n7,2026-03-03,shop\n")
    assert read_notices(file) == {("shop", "7"): date(2026, 3, 3)}
    file.write_text("platform,ad,day\nshop,,2026-03-03\n")
    with pytest.raises(InputError, match=":2: ad is empty"):
        read_notices(file)
