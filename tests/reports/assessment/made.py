"""Assessments made up for the tests of what leaves."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from assessment.assemble import Options, assemble
from model.assessed import AssessedRows, Terms
from model.effort import VisitOutcome
from reports.assessment.files import Leaving, leaving
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
