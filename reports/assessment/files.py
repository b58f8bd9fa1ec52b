"""An assessment as files for other programs: one JSON document with a published schema, and a tidy CSV a table."""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from model.estimate import Estimate, Scope
from reports.spreadsheet import defused
from reports.suppression import fit_to_leave, is_few, is_suppressed, protecting

if TYPE_CHECKING:
    # Heavy: a series is written without them.
    from assessment.assemble import Assessment
    from assessment.quality import EffortMonth

FORMAT = 1
SCHEMA = Path(__file__).with_name("assessment.schema.json")
_TABLES = {
    "scale": ("ads_", "clusters_", "sellers_", "specimens_", "value_"),
    "richness": ("taxa_", "platforms_with_taxon"),
    "series": ("weekly_", "monthly_"),
    "trends": ("trend",),
    "changes": ("event_", "break_"),
    "lifetimes": ("lifetime_", "gone_within_"),
    "routes": ("route_", "cross_border_share", "share_telling_route"),
    "shipping": ("shipping_method_share", "carrier_share", "payment_share"),
    "prices": ("asking_price", "placeholder_price_share"),
    "quality": ("share_weeks_missing", "share_visits_lost", "precision", "reviewer_kappa"),
}
_SCOPE = tuple(field.name for field in fields(Scope))
TABLE_FILES = tuple(f"{name}.csv" for name in (*_TABLES, "effort"))
"""Names of all tables that an assessment may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """An assessment as it may leave: estimates and effort with small cells left empty, when and by what it was made."""

    assessment: Assessment
    estimates: tuple[Estimate, ...]
    effort: tuple[EffortMonth, ...]
    made_at: datetime
    software: str


def leaving(assessment: Assessment, made_at: datetime, software: str) -> Leaving:
    """The assessment without cells of few sellers."""
    return Leaving(
        assessment=assessment,
        estimates=fit_to_leave(assessment.estimates),
        effort=tuple(_fit_months(assessment.effort)),
        made_at=made_at,
        software=software,
    )


def _fit_months(months: Sequence[EffortMonth]) -> Iterator[EffortMonth]:
    """Months of platforms, without what few sellers show, nor what would tell it with the rate of all platforms."""
    by_month: dict[date, list[EffortMonth]] = defaultdict(list)
    for each in months:
        by_month[each.month].append(each)
    hidden = set()
    for month, line in by_month.items():
        sellers = [each.n_sellers for each in line]
        further, _ = protecting(sellers)
        hidden |= {(month, line[at].platform) for at, n in enumerate(sellers) if is_few(n) or at in further}
    for each in months:
        yield replace(each, n_flagged_seen=None) if (each.month, each.platform) in hidden else each


def as_document(report: Leaving) -> dict[str, Any]:
    """The assessment as JSON values; ``assessment.schema.json`` says what each means."""
    rows = report.assessment.rows
    return {
        "format": FORMAT,
        "software": report.software,
        "made_at": report.made_at.isoformat(timespec="seconds"),
        "first_day": rows.first_day.isoformat(),
        "last_day": rows.last_day.isoformat(),
        "platforms": list(rows.platforms),
        "matcher_versions": list(rows.matcher_versions),
        "list_versions": list(rows.list_versions),
        "notes": list(report.assessment.notes),
        "estimates": [estimate_document(estimate) for estimate in report.estimates],
        "effort": [_effort(month) for month in report.effort],
    }


def as_json(report: Leaving) -> bytes:
    """The document, an estimate a line, so that two versions can be compared line by line."""
    lines = []
    for key, value in as_document(report).items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            entries = ",\n".join(json.dumps(each, ensure_ascii=False) for each in value)
            lines.append(f'"{key}": [\n{entries}\n]')
        else:
            lines.append(f'"{key}": {json.dumps(value, ensure_ascii=False)}')
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def estimate_document(estimate: Estimate) -> dict[str, Any]:
    """An estimate as JSON values; ``assessment.schema.json`` says what each means."""
    interval = estimate.interval
    return {
        "measure": estimate.measure,
        "unit": estimate.unit.value,
        "scope": {name: value for name in _SCOPE if (value := getattr(estimate.scope, name))},
        "value": interval.value,
        "low": interval.low,
        "high": interval.high,
        "level": interval.level,
        "is_lower_bound": interval.is_lower_bound,
        "suppressed": is_suppressed(estimate),
        "method": interval.method,
        "notes": list(interval.notes),
        "first_day": estimate.first_day.isoformat(),
        "last_day": estimate.last_day.isoformat(),
        "platforms": list(estimate.platforms),
        "n_visits": estimate.n_visits,
        "n_pages": estimate.n_pages,
        "n_reviewed": estimate.n_reviewed,
        "n_sellers": estimate.n_sellers,
        "matcher_version": estimate.matcher_version,
        "list_version": estimate.list_version,
    }


def _effort(month: EffortMonth) -> dict[str, Any]:
    return {
        "platform": month.platform,
        "month": f"{month.month:%Y-%m}",
        "n_visits": month.n_visits,
        "n_good": month.n_good,
        "outcomes": month.outcomes,
        "n_pages": month.n_pages,
        "n_listings": month.n_listings,
        "n_flagged_seen": month.n_flagged_seen,
        "flagged_per_page": month.flagged_per_page,
        "filled": month.filled,
    }


def as_tables(report: Leaving) -> dict[str, bytes]:
    """File name to content: estimates by subject with the same columns in each, and effort by month."""
    tables = {
        f"{name}.csv": estimates_csv(each for each in report.estimates if each.measure.startswith(starts))
        for name, starts in _TABLES.items()
    }
    tables["effort.csv"] = _csv(_flat_effort(report.effort))
    return {name: content for name, content in tables.items() if content}


def estimates_csv(estimates: Iterable[Estimate]) -> bytes:
    """A row an estimate; nothing at all where there is none."""
    return _csv(_flat(estimate) for estimate in estimates)


def _flat(estimate: Estimate) -> dict[str, Any]:
    told = estimate_document(estimate)
    scope = {name: getattr(estimate.scope, name) for name in _SCOPE}
    return {
        "measure": told.pop("measure"),
        "unit": told.pop("unit"),
        **scope,
        **{name: value for name, value in told.items() if name != "scope"},
        # Counts too, so that a reader who goes by the first rows meets no decimals below whole numbers.
        **{name: None if told[name] is None else float(told[name]) for name in ("value", "low", "high", "level")},
    }


def _flat_effort(months: Sequence[EffortMonth]) -> Iterator[dict[str, Any]]:
    for month in months:
        told = _effort(month)
        yield {
            **told,
            "outcomes": [f"{name} {n}" for name, n in month.outcomes.items()],
            "filled": [f"{name} {share:.3f}" for name, share in month.filled.items()],
        }


def _csv(rows: Iterable[dict[str, Any]]) -> bytes:
    told = list(rows)
    if not told:
        return b""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, fieldnames=list(told[0]), lineterminator="\n")
    writer.writeheader()
    for row in told:
        writer.writerow({name: _cell(value) for name, value in row.items()})
    # The mark at the beginning tells spreadsheets that this is UTF-8.
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    return _text(value) if isinstance(value, str) else value


# Methods, notes and versions come again in every row.
_text = lru_cache(maxsize=4096)(defused)
