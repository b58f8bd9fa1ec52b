"""Estimates of an assessment as rows: small cells left empty, and what would tell them too."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from model.errors import InputError
from model.estimate import Unit
from reports.package.weeks import CellStatus
from reports.suppression import is_few, protecting

ALL = "all"
_SCOPE = ("taxon", "group", "appendix", "term", "platform", "country", "detail")
_COPIED = ("method", "n_visits", "n_pages", "n_reviewed", "n_sellers", "matcher_version", "list_version")
_COUNTED = frozenset({Unit.AD.value, Unit.CLUSTER.value, Unit.SELLER.value, Unit.SPECIMEN.value, Unit.VALUE.value})
# The series tell these by platform; beside them, sums over platforms would lay small cells open.
_IN_SERIES = ("weekly_", "monthly_ads_per_effort")
# Parts that add up to one, or to all ads, whether or not a row says so.
_SUMMED = ("route_share", "route_ads")
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
    few = told["n_sellers"] is not None and is_few(int(told["n_sellers"])) and told["unit"] != Unit.TAXON.value
    status = CellStatus.SUPPRESSED if told["suppressed"] or few else CellStatus.TOLD
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
    """Within each measure and dimension whose total is told."""
    totals: dict[tuple[Any, ...], dict[str, Any]] = {}
    lines: dict[tuple[Any, ...], list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        narrowed = tuple(name for name in _SCOPE if row[name] != ALL and name != "detail")
        family = (row["measure"], row["unit"], row["first_day"], row["last_day"], row["detail"])
        if row["unit"] in _COUNTED:
            if not narrowed:
                totals[family] = row
            elif len(narrowed) == 1:
                lines[*family, narrowed[0]].append(row)
        if row["measure"].startswith(_SUMMED) and row["detail"] != ALL:
            lines[*family[:-1], ALL, ""].append(row)
    for where, line in lines.items():
        dimension, total = where[-1], totals.get(where[:-1])
        if not dimension or (total is not None and total["status"] == CellStatus.TOLD.value):
            _protect_line(line, total if dimension else None)


def _protect_line(line: list[dict[str, Any]], total: dict[str, Any] | None) -> None:
    # An estimate that was left empty says no number of sellers: it may be one.
    sellers = [1 if row["status"] == CellStatus.SUPPRESSED.value else row["n_sellers"] or 0 for row in line]
    further, total_too = protecting(sellers, [place for place, row in enumerate(line) if row["value"] is None])
    for place in further:
        line[place]["status"] = CellStatus.FOR_OTHERS.value
    if total_too and total is not None:
        total["status"] = CellStatus.FOR_OTHERS.value


def _emptied(row: dict[str, Any]) -> dict[str, Any]:
    if row["status"] not in (CellStatus.SUPPRESSED.value, CellStatus.FOR_OTHERS.value):
        return row
    return row | dict.fromkeys(("value", "low", "high", "n_sellers", "n_reviewed")) | {"notes": None}
