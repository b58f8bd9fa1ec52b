"""How visits end, and which error ends one how."""

from __future__ import annotations

from dataclasses import dataclass

from crawler.budget import BudgetError
from model.effort import VisitOutcome
from model.errors import BlockedError, MonitorError, PageChangedError
from spiders.fetch import FetchError, FetchFailure

# Beyond these the next query would only hammer a host that refuses or is gone.
ENDS_CRAWL = frozenset([VisitOutcome.BLOCKED, VisitOutcome.UNREACHABLE])
ENDINGS = (PageChangedError, BlockedError, BudgetError, FetchError)


@dataclass(frozen=True, slots=True)
class Ending:
    """How a visit ends, and why in one line."""

    outcome: VisitOutcome
    reason: str = ""


def ending_of(error: MonitorError) -> Ending:
    """How an error ends a visit."""
    outcome = VisitOutcome.FAILED
    if isinstance(error, BudgetError):
        outcome = VisitOutcome.BUDGET
    elif isinstance(error, PageChangedError):
        outcome = VisitOutcome.PAGE_CHANGED
    elif isinstance(error, BlockedError) or (isinstance(error, FetchError) and error.failure is FetchFailure.FORBIDDEN):
        outcome = VisitOutcome.BLOCKED
    elif isinstance(error, FetchError) and error.failure is FetchFailure.UNREACHABLE:
        outcome = VisitOutcome.UNREACHABLE
    return Ending(outcome, str(error))
