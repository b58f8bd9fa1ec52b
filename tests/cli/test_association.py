from __future__ import annotations

import csv
import io
import json
import re
from html import unescape
from pathlib import Path

import numpy as np
import pytest

from benchmarks.simulated_markets import country_years
from db.store import Store
from tests.cli.stored import Run, run

__all__ = ["run"]
CODES = ("AT", "BE", "BG", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT")
FILES = ("--indicators", "online.csv", "--crimes", "crimes.csv")


@pytest.fixture
def panel(workdir: Path) -> Path:
    """Fifteen countries over twelve years, and one year of one country in one file only."""
    rows = country_years(np.random.default_rng(3), len(CODES), likeness=0.4, effect=3.0)
    named = [(CODES[int(row.country[1:])], row) for row in rows]
    online = [f"{code},{row.year},{row.internet_use * 100:.2f}" for code, row in named]
    crimes = [f"{row.year},{code},{row.crime_records:.0f},{100 + row.year}" for code, row in named]
    (workdir / "online.csv").write_text("\n".join(["country,year,internet_percent", *online, "NO,2012,95"]) + "\n")
    (workdir / "crimes.csv").write_text("\n".join(["year,country,records,enforcement", *crimes]) + "\n")
    return workdir


def test_an_association_is_written_with_its_caveats(panel: Path, run: Run) -> None:
    done = run("association", *FILES, "--out", "out")
    assert done.code == 0, done.err
    assert "15 countries, 2010 to 2021; 1 country-years stand in one file only" in done.out
    assert "nor of causes" in done.out
    told = json.loads((panel / "out" / "association.json").read_text())
    same = told["results"][0]
    assert [each["lag"] for each in told["results"]] == [0, 1, 2, -1]
    assert same["low"] < np.expm1(0.3) < same["high"]
    assert same["p_value"] < 0.05
    assert same["with_enforcement"]
    assert len(told["caveats"]) == 4
    rows = list(csv.DictReader(io.StringIO((panel / "out" / "association.csv").read_text("utf-8-sig"), newline="")))
    assert all("nor of causes" in row["notes"] for row in rows)
    page = (panel / "out" / "association.html").read_text()
    assert "nor of causes" in page
    assert not re.search(r"(src|href)\s*=|<script", page)


def test_what_was_found_becomes_a_study_of_the_submission(panel: Path, run: Run) -> None:
    lags = [word for lag in range(-5, 11) for word in ("--lag", str(lag))]
    assert run("association", *FILES, *lags, "--out", "out").code == 0
    Store("sqlite:///adwarden.db").close()
    done = run("register", "import", "studies", "out/study.jsonl", "--by", "ana")
    assert (done.code, done.out) == (0, "studies: 1 added, 0 changed, 0 known already\n"), done.err
    shared = run("register", "change", "studies", "studies-1", "--share", "--reason", "read", "--by", "ana")
    assert shared.code == 0, shared.err
    days = ("--from", "2026-03-01", "--to", "2026-03-14", "--formats", "html", "--out", "report")
    assert run("submission", "--party", "FR", "--instrument", "15.57", *days).code == 0
    page = unescape((panel / "report" / "submission.html").read_text())
    assert "crime of the same year: " in page
    assert "it says nothing of persons, nor of causes." in page


def test_lags_can_be_chosen_and_json_is_printed(panel: Path, run: Run) -> None:
    done = run("association", *FILES, "--lag", "1", "--lag", "1", "--json")
    assert [each["order"] for each in json.loads(done.out)["results"]] == ["crime 1 year later"]
    assert not (panel / "out").exists()


def test_few_countries_give_no_number(workdir: Path, run: Run) -> None:
    (workdir / "online.csv").write_text("country,year,internet_percent\nfr,2020,80\nfr,2021,81\n")
    (workdir / "crimes.csv").write_text("country,year,records\nFR,2020,3\nFR,2021,4\n")
    done = run("association", *FILES, "--lag", "0")
    assert done.code == 0, done.err
    assert "not known: 0 countries with 3 years or more: 6 are needed" in done.out


@pytest.mark.parametrize(
    ("online", "crimes", "told"),
    [
        ("land,year,internet_percent\n", "", "online.csv:1: the first line is not 'country,year,internet_percent'"),
        ("", "", "online.csv:1: the first line is not"),
        ("country,year,internet_percent\nFR,2020,180\n", "", "online.csv:2: internet_percent 180 is not between"),
        ("country,year,internet_percent\nFR,2020,x\n", "", "online.csv:2: internet_percent 'x' is not a number"),
        ("country,year,internet_percent\nFR,2020,nan\n", "", "online.csv:2: internet_percent 'nan' is not a number"),
        ("country,year,internet_percent\nFrance,2020,1\n", "", "online.csv:2: country 'FRANCE' is not an ISO"),
        ("country,year,internet_percent\nFR,20,1\n", "", "online.csv:2: year '20' is not a year"),
        ("country,year,internet_percent\nFR,2020,1\n\nFR,2020,1\n", "", "online.csv:4: FR 2020 stands twice"),
        ('country,year,internet_percent\nFR,2020,"1\n', "", "online.csv:2: not CSV"),
        ("country,year,internet_percent\nFR,2020,1\n", "country,year,records\nFR,2020,-1\n", "crimes.csv:2: records"),
        (
            "country,year,internet_percent\nFR,2020,1\n",
            "country,year,records,enforcement\nFR,2020,1,0\n",
            "enforcement must be over 0",
        ),
        ("country,year,internet_percent\nFR,2020,81\n", "country,year,records\nFR,2021,1\n", "stands in both"),
    ],
)
def test_bad_tables_are_one_line_with_file_and_line(
    workdir: Path, run: Run, online: str, crimes: str, told: str
) -> None:
    (workdir / "online.csv").write_text(online)
    (workdir / "crimes.csv").write_text(crimes)
    done = run("association", *FILES)
    assert done.code == 2
    assert told in done.err
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    ("online", "crimes", "told"),
    [
        ("fr,2020,0.80\nfr,2021,0.81", "FR,2020,3\nFR,2021,4", "nowhere over 1: write percent"),
        ("fr,2020,80\nfra,2021,81", "FR,2020,3\nFR,2021,4", "would count as two"),
        ("fr,2020,80\nfr,2021,81", "FR,2020,3\nFRA,2021,4", "would count as two"),
    ],
)
def test_what_would_be_told_wrong_is_refused(workdir: Path, run: Run, online: str, crimes: str, told: str) -> None:
    (workdir / "online.csv").write_text(f"country,year,internet_percent\n{online}\n")
    (workdir / "crimes.csv").write_text(f"country,year,records\n{crimes}\n")
    done = run("association", *FILES)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert told in done.err
