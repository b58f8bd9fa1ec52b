from __future__ import annotations

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from typing import Any

import jsonschema
import pytest

from assessment.assemble import Options, assemble
from model.assessed import AssessedRows, Terms
from model.effort import VisitOutcome
from model.estimate import Unit
from reports.assessment_files import SCHEMA, Leaving, as_json, as_tables, leaving
from reports.assessment_page import as_page
from reports.charts import Point, matrix, number, ranking, ticks, time_series
from reports.findings import findings
from tests.assessment.rows import RIGHT, WRONG, ad, finding, rows, visit

HOSTILE = "<script>alert('x')</script>"


def report_of(found: AssessedRows, groups: dict[str, str] | None = None) -> Leaving:
    return leaving(assemble(found, Options(groups=groups or {})), datetime(2026, 3, 2, tzinfo=UTC), "adwarden 1")


def some_rows(**changes: Any) -> AssessedRows:
    """Eight weeks, one lost, 40 ads of 20 sellers, and one taxon that one seller alone offers."""
    ads = [
        ad(
            number,
            finding(judgement=RIGHT if number % 5 else WRONG),
            seller=number // 2,
            terms=Terms(ship_from=("ID",), ship_to=("AE",) if number % 2 else (), methods=("post",)),
        )
        for number in range(40)
    ]
    rare = [ad(100 + n, finding("Psittacus erithacus", term="LIV"), seller=777) for n in range(3)]
    visits = [visit(week, outcome=VisitOutcome.BLOCKED if week == 3 else VisitOutcome.COMPLETED) for week in range(8)]
    seen = [(number, week) for number in range(43) for week in range(8) if week != 3]
    return rows([*ads, *rare], visits, seen, **changes)


@pytest.fixture(scope="module")
def report() -> Leaving:
    return report_of(some_rows())


def document(report: Leaving) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(as_json(report))
    return told


def table_of(report: Leaving, name: str) -> list[dict[str, str]]:
    text = as_tables(report)[name].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_json_keeps_to_the_published_schema(report: Leaving) -> None:
    schema = json.loads(SCHEMA.read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(document(report), schema)
    jsonschema.validate(document(report_of(rows(platforms=()))), schema)
    broken = document(report)
    del broken["estimates"][0]["unit"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, schema)
    assert {unit.value for unit in Unit} == set(schema["$defs"]["estimate"]["properties"]["unit"]["enum"])


def test_cells_of_few_sellers_are_left_empty_and_say_so(report: Leaving) -> None:
    rare = [each for each in document(report)["estimates"] if each["scope"].get("taxon") == "Psittacus erithacus"]
    assert rare
    for each in rare:
        assert each["suppressed"], each["measure"]
        assert (each["value"], each["low"], each["high"], each["n_sellers"]) == (None, None, None, None)
        assert each["notes"] == ["left empty: fewer than 5 sellers"]
    flagged = next(row for row in table_of(report, "scale.csv") if row["taxon"] == "Psittacus erithacus")
    assert (flagged["value"], flagged["suppressed"]) == ("", "yes")
    page = as_page(report).decode()
    assert "left empty" in page
    assert "Psittacus" not in page


def test_ads_without_a_seller_are_no_way_round_it() -> None:
    found = report_of(rows([ad(n, finding("Psittacus erithacus"), has_seller=False) for n in range(3)]))
    rare = [each for each in document(found)["estimates"] if each["scope"].get("taxon") == "Psittacus erithacus"]
    assert rare
    assert all(each["suppressed"] for each in rare)


def test_effort_of_few_sellers_tells_no_finds() -> None:
    few, many = (
        report_of(rows([ad(n) for n in range(size)], [visit(0)], [(n, 0) for n in range(size)])) for size in (4, 5)
    )
    assert [(each["n_flagged_seen"], each["n_good"]) for each in document(few)["effort"]] == [(None, 1)]
    assert [each["n_flagged_seen"] for each in document(many)["effort"]] == [5]
    assert table_of(few, "effort.csv")[0]["flagged_per_page"] == ""


def test_every_estimate_has_unit_effort_and_method(report: Leaving) -> None:
    for each in document(report)["estimates"]:
        assert each["unit"]
        assert each["method"]
        # A week's effort is its own: one visit, or none in the week that was lost.
        a_week = each["measure"].startswith("weekly_")
        assert each["n_visits"] == (int(each["value"] is not None or each["suppressed"]) if a_week else 7) or (
            each["measure"].startswith("monthly_")
        )
        assert each["value"] is not None or each["notes"], each["measure"]
        counts = each["method"] == "count" or each["measure"] in ("route_change_p",)
        assert each["value"] is None or counts or (each["low"] is not None and each["high"] is not None), each


def test_tables_are_tidy_and_defuse_formulas() -> None:
    found = rows([ad(n, finding("=cmd|' /C calc'!A0", term="+1")) for n in range(6)])
    told = table_of(report_of(found), "scale.csv")
    assert {row["taxon"] for row in told if row["taxon"]} == {"'=cmd|' /C calc'!A0"}
    assert {row["term"] for row in told if row["term"]} == {"'+1"}
    names = {row["measure"]: row["unit"] for row in told}
    assert names["ads_flagged"] == "ad"
    assert names["sellers_flagged"] == "seller"


def test_every_estimate_stands_in_one_table(report: Leaving) -> None:
    told = [row["measure"] for name in as_tables(report) if name != "effort.csv" for row in table_of(report, name)]
    assert sorted(told) == sorted(each["measure"] for each in document(report)["estimates"])


def test_page_escapes_strangers_words_and_fetches_nothing() -> None:
    found = some_rows(platforms=(HOSTILE,))
    hostile = rows([ad(n, finding(HOSTILE), platform=HOSTILE) for n in range(9)], found.visits, platforms=(HOSTILE,))
    page = as_page(report_of(hostile, {HOSTILE: HOSTILE})).decode()
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert not re.search(r"(src|href)\s*=", page)
    assert page.count("http") == page.count("http://www.w3.org/2000/svg") + page.count("http-equiv")


def test_page_one_answers_the_five_questions(report: Leaving) -> None:
    told = findings(report)
    assert [each.question for each in told] == [
        "How much?",
        "Of what?",
        "Where?",
        "Growing or shrinking?",
        "How sure?",
    ]
    how_much = " ".join(told[0].sentences)
    assert "43 ads were flagged" in how_much
    assert "in 7 search visits to 1 platform." in how_much
    assert "95% interval" in told[0].short
    assert told[3].short == "cannot be told"
    assert "1 of 8 weeks had no good search visit" in " ".join(told[4].sentences)


def test_without_reviews_page_one_says_that_nothing_is_corrected() -> None:
    told = findings(report_of(rows([ad(n) for n in range(12)])))
    assert told[0].short == "12 ads flagged, not corrected by reviews"
    assert "how often flags are wrong here is not known" in told[4].sentences[0]


def test_charts_are_whole_svg_with_title_and_description() -> None:
    points = [Point(label=f"w{n}", value=None if n == 2 else 10.0 + n, low=8.0, high=14.0) for n in range(5)]
    drawn = [
        time_series("a", HOSTILE, "told", points, base=100.0),
        ranking("b", "title", "told", [Point(label=HOSTILE, value=-0.1, low=-0.2, high=-0.05)], zero_line=True),
        matrix("c", "title", "told", ["ID"], ["AE", HOSTILE], {("ID", "AE"): 0.4}),
        time_series("d", "nothing", "told", []),
        ranking("e", "nothing", "told", []),
    ]
    for chart in drawn:
        root = ET.fromstring(chart)
        names = [child.tag.rpartition("}")[2] for child in root]
        assert names[:2] == ["title", "desc"]
        assert "script" not in names
    # The missing week parts the line in two.
    assert drawn[0].count("<polyline") == 2


@pytest.mark.parametrize(("low", "high"), [(0, 1), (-0.3, 0.02), (0, 987_654), (5, 5), (0, 0.0003)])
def test_ticks_span_their_range_with_round_steps(low: float, high: float) -> None:
    found = ticks(low, high)
    assert found[0] <= low
    assert found[-1] >= high - 1e-12
    assert 2 <= len(found) <= 8


def test_numbers_are_written_for_readers() -> None:
    assert number(0.25, percent=True) == "25%"
    assert number(-0.0001, percent=True) == "0%"
    assert number(12_345) == "12,345"
    assert number(0.5) == "0.5"
