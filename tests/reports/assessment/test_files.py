from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any

import jsonschema
import polars as pl
import pytest

from model.estimate import Unit
from reports.assessment.files import SCHEMA, Leaving, as_json, as_tables, estimates_csv
from reports.assessment.page import as_page
from tests.assessment.rows import ad, finding, rows, visit
from tests.reports.assessment.made import report_of


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


def test_counts_have_a_decimal_point_as_what_is_estimated_has() -> None:
    made = report_of(rows([ad(n) for n in range(6)])).estimates
    count = next(each for each in made if each.measure == "ads_flagged")
    between = replace(count, interval=replace(count.interval, value=5.5))
    table = estimates_csv([count] * 150 + [between])
    assert pl.read_csv(table)["value"].to_list() == [6.0] * 150 + [5.5]


def test_every_estimate_stands_in_one_table(report: Leaving) -> None:
    told = [row["measure"] for name in as_tables(report) if name != "effort.csv" for row in table_of(report, name)]
    assert sorted(told) == sorted(each["measure"] for each in document(report)["estimates"])
