"""Estimates of an assessment as rows: small cells left empty, and what would tell them too."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from model.errors import InputError
from model.estimate import Scope, Unit
from reports.package.weeks import CellStatus
from reports.suppression import CELLS, FOR_OTHERS, Cell, is_few, others_to_hide

ALL = "all"
_SCOPE = ("taxon", "group", "appendix", "term", "platform", "country", "detail")
_COPIED = ("method", "n_visits", "n_pages", "n_reviewed", "n_sellers", "matcher_version", "list_version")
# The series tell these by platform; beside them, sums over platforms would lay small cells open.
_IN_SERIES = ("weekly_", "monthly_ads_per_effort")
_MAX_BYTES = 256 * 1024**2


def read_assessment(file: Path) -> dict[str, Any]:
    """An ``assessment.json``. Raises InputError where it is none."""
    try:
        if file.stat().st_size > _MAX_BYTES:
            raise InputError(f"--assessment {file}: larger than {_MAX_BYTES // 1024**2} MiB: no assessment.json")
        told = json.loads(file.read_bytes())
    except OSError as error:
        raise InputError(f"--assessment {file}: cannot be read ({error.strerror})") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"--assessment {file}: no JSON: give the assessment.json of 'adwarden assess'") from error
    if not isinstance(told, dict) or told.get("format") != 1 or not isinstance(told.get("estimates"), list):
        raise InputError(f"--assessment {file}: give the assessment.json of this version's 'adwarden assess'")
    return told


def estimate_rows(assessment: dict[str, Any], named: str) -> list[dict[str, Any]]:
    """A row an estimate. ``named`` is what the assessment is called in errors. Raises InputError where one is odd."""
    rows = []
    for number, told in enumerate(assessment["estimates"], start=1):
        try:
            row = _row(told)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise InputError(f"{named}: estimate {number} is not as 'adwarden assess' writes it ({error})") from error
        if not row["measure"].startswith(_IN_SERIES):
            rows.append(row)
    _protect(rows)
    return [_emptied(row) for row in rows]


def _row(told: dict[str, Any]) -> dict[str, Any]:
    few = told["n_sellers"] is not None and is_few(int(told["n_sellers"])) and told["unit"] in CELLS
    status = CellStatus.SUPPRESSED if told["suppressed"] or few else CellStatus.TOLD
    if told["notes"] == [FOR_OTHERS]:
        status = CellStatus.FOR_OTHERS
    if told["value"] is None and status is CellStatus.TOLD:
        status = CellStatus.UNKNOWN
    return {
        "measure": str(told["measure"]),
        "unit": Unit(told["unit"]).value,
        **{name: str(told["scope"].get(name) or ALL) for name in _SCOPE},
        "first_day": date.fromisoformat(told["first_day"]),
        "last_day": date.fromisoformat(told["last_day"]),
        "status": status.value,
        **{name: None if told[name] is None else float(told[name]) for name in ("value", "low", "high", "level")},
        "is_lower_bound": bool(told["is_lower_bound"]),
        "notes": "; ".join(map(str, told["notes"])),
        **{name: told[name] for name in _COPIED},
    }


def _protect(rows: Sequence[dict[str, Any]]) -> None:
    cells = [
        Cell(
            measure=row["measure"],
            unit=Unit(row["unit"]),
            scope=Scope(**{name: "" if row[name] == ALL else row[name] for name in _SCOPE}),
            days=(row["first_day"], row["last_day"]),
            n_sellers=row["n_sellers"],
            known=row["value"] is not None,
            hidden=row["status"] == CellStatus.SUPPRESSED.value,
        )
        for row in rows
    ]
    for place in others_to_hide(cells):
        rows[place]["status"] = CellStatus.FOR_OTHERS.value


def _emptied(row: dict[str, Any]) -> dict[str, Any]:
    if row["status"] not in (CellStatus.SUPPRESSED.value, CellStatus.FOR_OTHERS.value):
        return row
    return row | dict.fromkeys(("value", "low", "high", "n_sellers", "n_reviewed")) | {"notes": None}
