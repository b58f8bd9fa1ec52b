"""The association of Internet use and wildlife crime as JSON, CSV and a page, its caveats with every number."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from assessment.association import CAVEATS, METHOD, Association
from reports.assessment.figures import percent
from reports.charts import Point, ranking

FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class AssociationReport:
    """Results by lag, and the panel behind them. ``n_unmatched``: country-years that stood in one file only."""

    results: tuple[Association, ...]
    n_countries: int
    first_year: int
    last_year: int
    n_unmatched: int
    made_at: datetime
    software: str


def order_of(lag: int) -> str:
    """A lag in words."""
    if lag == 0:
        return "crime of the same year"
    years = f"{abs(lag)} year{'' if abs(lag) == 1 else 's'}"
    return f"crime {years} later" if lag > 0 else f"crime {years} earlier (wrong order of time, to compare)"


def _result(each: Association) -> dict[str, Any]:
    change = each.change
    return {
        "lag": each.lag,
        "order": order_of(each.lag),
        "change": change.value,
        "low": change.low,
        "high": change.high,
        "level": change.level,
        "p_value": each.p_value,
        "n_rows": each.n_rows,
        "n_countries": each.n_countries,
        "with_enforcement": each.with_enforcement,
        "notes": list(change.notes),
    }


def as_document(report: AssociationReport) -> dict[str, Any]:
    """JSON values. ``change``: of crime records, as a share, with ten points more of Internet use."""
    return {
        "format": FORMAT,
        "software": report.software,
        "made_at": report.made_at.isoformat(timespec="seconds"),
        "decision": "15.57 b",
        "method": METHOD,
        "unit": "change of crime records, as a share, with ten percentage points more people online",
        "n_countries": report.n_countries,
        "first_year": report.first_year,
        "last_year": report.last_year,
        "n_unmatched": report.n_unmatched,
        "results": [_result(each) for each in report.results],
        "caveats": list(CAVEATS),
    }


def as_csv(report: AssociationReport) -> bytes:
    """A row a lag; all words are ours, so that none can be a formula."""
    out = io.StringIO(newline="")
    rows = [{**_result(each), "notes": "; ".join([*each.change.notes, *CAVEATS])} for each in report.results]
    writer = csv.DictWriter(out, fieldnames=list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def sentences(report: AssociationReport) -> list[str]:
    """What was found, in words, the caveats last."""
    found = [
        (
            f"{report.n_countries} countries, {report.first_year} to {report.last_year};"
            f" {report.n_unmatched:,} country-years stand in one file only and are left out."
        ),
    ]
    for each in report.results:
        change = each.change
        if change.value is None or change.low is None or change.high is None:
            found.append(f"{order_of(each.lag)}: not known: {change.notes[0]}")
            continue
        way, size = "more" if change.value >= 0 else "fewer", percent(abs(change.value))
        inside = f"{change.level:.0%} interval {percent(change.low)} to {percent(change.high)}, p = {each.p_value:.3f}"
        behind = f"{each.n_rows:,} country-years of {each.n_countries} countries"
        allowed = f"enforcement {'' if each.with_enforcement else 'not '}allowed for"
        told = f"{size} {way} records with ten points more people online ({inside}, {behind}, {allowed})"
        found.append(f"{order_of(each.lag)}: {told}")
    return [*found, *(f"Caveat: {caveat}." for caveat in CAVEATS)]


def as_study(report: AssociationReport) -> bytes:
    """What was found as an entry of the register of studies (``adwarden register import studies``), one JSON line."""
    panel, *found = sentences(report)
    entry = {
        "title": "Internet use and recorded wildlife crime, by country and year",
        "dated": report.made_at.date().isoformat(),
        "data_used": panel,
        "method": f"{METHOD} ({report.software})",
        "finding": "\n".join(found[: len(report.results)]),
        "caveats": "\n".join(f"{caveat[:1].upper()}{caveat[1:]}." for caveat in CAVEATS),
        "language": "en",
    }
    return (json.dumps(entry, ensure_ascii=False) + "\n").encode()


def as_page(report: AssociationReport) -> bytes:
    """One page without scripts or network."""
    environment = Environment(
        loader=PackageLoader("reports"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    told = "Change of crime records with ten points more people online, with the 95% interval; orange where clear of 0."
    points = [
        Point(label=order_of(lag).partition(" (")[0], value=change.value, low=change.low, high=change.high)
        for lag, change in ((each.lag, each.change) for each in report.results)
        if change.value is not None
    ]
    chart = Markup(ranking("lags", "Internet use and crime records", told, points, percent=True, zero_line=True))  # noqa: S704
    page = environment.get_template("association.html").render(
        report=report,
        chart=chart if points else Markup(),
        told=told,
        rows=[_cells(each) for each in report.results],
        caveats=CAVEATS,
        method=METHOD,
        made_at=f"{report.made_at:%Y-%m-%d %H:%M} UTC",
    )
    return page.encode()


def _cells(each: Association) -> tuple[str, ...]:
    change = each.change
    if change.value is None or change.low is None or change.high is None:
        return (order_of(each.lag), "–", change.notes[0], "–", f"{each.n_rows:,}", str(each.n_countries), "–")
    inside = f"{percent(change.low)} to {percent(change.high)}"
    with_effort = "yes" if each.with_enforcement else "no"
    p_value = f"{each.p_value:.3f}"
    counts = (f"{each.n_rows:,}", str(each.n_countries))
    return (order_of(each.lag), percent(change.value), inside, p_value, *counts, with_effort)
