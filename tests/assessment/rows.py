"""Rows of an assessment made by hand."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from model.assessed import AssessedAd, AssessedRows, AssessedVisit, Finding, Terms
from model.detection import Judgement
from model.effort import VisitOutcome

FIRST = date(2026, 1, 5)
RIGHT, WRONG = Judgement.CONFIRMED, Judgement.REJECTED


def finding(taxon: str = "Panthera tigris", **changes: Any) -> Finding:
    fields: dict[str, Any] = {"appendix": "I", "term": "CLA", "score": 0.95, "flagged": True}
    return Finding(taxon=taxon, **(fields | changes))


def ad(number: int, *findings: Finding, **changes: Any) -> AssessedAd:
    """An ad of its own seller and cluster unless told otherwise."""
    fields: dict[str, Any] = {
        "platform": "shop",
        "seller": number,
        "cluster": number,
        "has_seller": True,
        "first_seen": FIRST,
        "last_seen": FIRST,
        "terms": Terms(),
    }
    return AssessedAd(findings=findings or (finding(),), **(fields | changes))


def visit(week: int, **changes: Any) -> AssessedVisit:
    fields: dict[str, Any] = {
        "platform": "shop",
        "query": "",
        "day": FIRST + timedelta(weeks=week),
        "outcome": VisitOutcome.COMPLETED,
        "n_pages": 10,
        "n_listings": 100,
    }
    return AssessedVisit(**(fields | changes))


def rows(
    ads: Sequence[AssessedAd] = (),
    visits: Sequence[AssessedVisit] = (),
    seen: Sequence[tuple[int, int]] = (),
    **changes: Any,
) -> AssessedRows:
    """``seen`` pairs places of ads and of visits."""
    fields: dict[str, Any] = {
        "first_day": FIRST,
        "last_day": FIRST + timedelta(weeks=8, days=-1),
        "platforms": ("shop",),
        "n_bare": {},
        "n_clustered": len(ads),
        "matcher_versions": ("m1",),
        "list_versions": ("l1",),
    }
    return AssessedRows(
        ads=tuple(ads),
        visits=tuple(visits),
        seen_ad=array("q", [one for one, _ in seen]),
        seen_in=array("q", [other for _, other in seen]),
        **(fields | changes),
    )
