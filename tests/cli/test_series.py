from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from tests.cli.stored import DB, Run, run, stored

__all__ = ["run", "stored"]
DAYS = ("--from", "2026-03-01", "--to", "2026-03-14")


def test_weeks_go_to_a_table_with_effort_and_interval(stored: Path, run: Run) -> None:
    done = run("--db", DB, "series", *DAYS, "--out", "weeks.csv")
    assert done.code == 0, done.err
    assert "2 weeks, 0 missing, 0 left empty" in done.out
    text = (stored / "weeks.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {row["taxon"] for row in rows} == {"", "Panthera tigris"}
    for row in rows:
        assert (float(row["value"]), row["n_visits"], row["n_pages"], row["n_sellers"]) == (8, "1", "3", "8")
        assert float(row["low"]) < 8 < float(row["high"])
        assert row["matcher_version"]
    assert "secret seller" not in text


def test_json_is_printed_when_asked(stored: Path, run: Run) -> None:
    told = json.loads(run("--db", DB, "series", *DAYS, "--by", "platform", "--json").out)
    assert (told["by"], told["first_day"]) == ("platform", "2026-03-01")
    assert [each["scope"] for each in told["estimates"]] == [{}, {}, {"platform": "shop"}, {"platform": "shop"}]


def test_few_sellers_leave_a_week_empty(stored: Path, run: Run) -> None:
    few = run("--db", DB, "series", "--from", "2026-03-20", "--to", "2026-04-20", "--json")
    assert all(each["value"] is None for each in json.loads(few.out)["estimates"])


def test_bad_words_are_told_in_one_line(stored: Path, run: Run) -> None:
    for words, told in (
        (("--taxon", "Panthera tigirs"), "--taxon Panthera tigirs: found in no ad"),
        (("--taxon", "Panthera tigris", "--by", "appendix"), "give one of them"),
        (("--platform", "elsewhere"), "--platform elsewhere: nothing of it is stored"),
        (("--out", "no/such/folder.csv"), "cannot be written"),
    ):
        done = run("--db", DB, "series", *DAYS, *words)
        assert done.code == 2
        assert told in done.err
        assert len(done.err.splitlines()) == 1
    short = run("--db", DB, "series", "--from", "2026-03-01", "--to", "2026-03-03")
    assert (short.code, "give seven days or more" in short.err) == (2, True)


def test_days_beyond_the_last_whole_week_are_said_to_be_left_out(stored: Path, run: Run) -> None:
    done = run("--db", DB, "series", "--from", "2026-03-01", "--to", "2026-03-17")
    assert "the last 3 days to 2026-03-17 are under a week, and in no figure" in done.out
    assert "in no figure" not in run("--db", DB, "series", *DAYS).out
