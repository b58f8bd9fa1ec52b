"""What a WARC file tells of its visit, so that the database can be rebuilt from the file alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import datetime
from enum import Enum
from typing import Any

from crawler.description import Platform
from crawler.warc import Place
from model.effort import Crawl, FieldFill, Purpose, Visit, VisitOutcome
from model.evidence import Screenshot
from model.search_plan import PanelQuery, PlannedQuery, PlanPart, SearchPanel, SearchPlan

OPENED_URN = "urn:adwarden:opened:"
CLOSED_URN = "urn:adwarden:closed:"
SCREENSHOT_URN = "urn:adwarden:screenshot:"
SCREENSHOT_HEADER = "AdWarden-Screenshot"
SCREENSHOTS = "screenshots-"


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, FieldFill | PlannedQuery | PanelQuery):
        return asdict(value)
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


def _fields(record: Visit | Crawl | SearchPlan | SearchPanel) -> dict[str, Any]:
    return {field.name: _plain(getattr(record, field.name)) for field in fields(record)}


def visit_facts(visit: Visit) -> dict[str, Any]:
    """A visit as JSON takes it."""
    return {"visit": _fields(visit)}


def plan_facts(crawl: Crawl, platform: Platform) -> dict[str, Any]:
    """The crawl a visit belongs to and the description it was walked with, as JSON takes them."""
    return {"crawl": _fields(crawl), "platform": platform.model_dump(mode="json", exclude_defaults=True)}


def search_facts(plan: SearchPlan, panel: SearchPanel | None) -> dict[str, Any]:
    """The search plan that a crawl carries out, and the panel in it, as JSON takes them."""
    return {"plan": _fields(plan), "panel": None if panel is None else _fields(panel)}


def _instant(value: object) -> datetime | None:
    return datetime.fromisoformat(value) if isinstance(value, str) else None


def _known(record_type: type, told: Mapping[str, Any]) -> dict[str, Any]:
    names = {field.name for field in fields(record_type)}
    instants = ("started_at", "ended_at", "taken_at", "made_at")
    return {name: _instant(value) if name in instants else value for name, value in told.items() if name in names}


def visit_of(facts: Mapping[str, Any]) -> Visit:
    """The visit that ``visit_facts`` told. Raises ValueError, TypeError or KeyError for what is none."""
    told = _known(Visit, facts["visit"])
    filled = tuple(FieldFill(**each) for each in told.get("filled", ()))
    return Visit(**(told | {"outcome": VisitOutcome(told["outcome"]), "purpose": _purpose(told), "filled": filled}))


def _purpose(told: Mapping[str, Any]) -> Purpose:
    return Purpose(told.get("purpose", Purpose.SEARCH.value))


def crawl_of(facts: Mapping[str, Any]) -> Crawl:
    """The crawl that ``plan_facts`` told; same errors."""
    told = _known(Crawl, facts["crawl"])
    return Crawl(**(told | {"queries": tuple(told["queries"]), "purpose": _purpose(told)}))


def search_of(facts: Mapping[str, Any]) -> tuple[SearchPlan, SearchPanel | None] | None:
    """The plan and the panel that ``search_facts`` told, None where a visit tells none; same errors."""
    if "search" not in facts:
        return None
    plan, panel = facts["search"]["plan"], facts["search"]["panel"]
    made = SearchPlan(**(_known(SearchPlan, plan) | {"queries": tuple(map(_planned_query, plan["queries"]))}))
    if panel is None:
        return made, None
    fixed = tuple(PanelQuery(**each) for each in panel["queries"])
    return made, SearchPanel(**(_known(SearchPanel, panel) | {"queries": fixed}))


def _planned_query(told: Mapping[str, Any]) -> PlannedQuery:
    return PlannedQuery(**{**told, "part": PlanPart(told["part"]), "taxa": tuple(told["taxa"])})


def screenshot_of(facts: Mapping[str, Any], place: Place, warc_file: str) -> Screenshot:
    """The screenshot that a record's header tells of, in its place; same errors."""
    return Screenshot(
        **_known(Screenshot, facts),
        sha256=place.sha256,
        warc_file=warc_file,
        warc_offset=place.offset,
        warc_length=place.length,
    )
