"""Visits as they leave, and the effort that weekly counts are held against."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from db.exporting import PartReader
from model.effort import Purpose, VisitOutcome
from reports.contact_details import redacted
from reports.package.privacy import Pseudonyms

_EFFORT = (VisitOutcome.COMPLETED.value, VisitOutcome.BUDGET.value)


def visit_rows(reader: PartReader, pseudonyms: Pseudonyms) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Each visit as read, and as it leaves."""
    for row in reader.visits():
        asked = row.query if row.purpose == Purpose.SEARCH.value else ""
        yield (
            row,
            {
                "visit": pseudonyms.of("visit", row.visit_key),
                "crawl": pseudonyms.of("crawl", row.crawl_key),
                "platform": row.platform,
                "query": redacted(asked),
                "purpose": row.purpose,
                "started_on": row.started_at.date(),
                "outcome": row.outcome,
                "n_pages": row.n_pages,
                "n_listings": row.n_listings,
                "n_read": row.n_read,
                "n_errors": row.n_errors,
                "is_panel": bool(row.is_panel),
                "matcher_version": row.matcher_version,
                "list_version": row.list_version,
            },
        )


def is_effort(row: Any) -> bool:  # noqa: ANN401
    """Whether a visit, as read, is a crawl's search that came to its end or to its budget's."""
    return bool(row.crawl_key) and row.purpose == Purpose.SEARCH.value and row.outcome in _EFFORT
