from __future__ import annotations

import pytest

from crawler.timetable import Schedule
from model.effort import VisitOutcome
from model.schedule import RunState, ScheduledRun
from spiders.schedule.verdicts import CrawlEnd, end_of_visits, judge
from tests.spiders.schedule.simulated import at

SCHEDULE = Schedule(cron=("0 6 * * *",), retries=3, retry_after_s=100, cool_down_s=5000)


def attempt(number: int) -> ScheduledRun:
    due = at("2026-03-01T06:00")
    return ScheduledRun(platform="a", due_at=due, start_at=due, state=RunState.RUNNING, attempts=number)


@pytest.mark.parametrize(
    ("end", "attempts", "state", "wait", "told"),
    [
        (CrawlEnd(exit_code=0), 1, RunState.DONE, None, ""),
        (CrawlEnd(exit_code=-9), 1, RunState.PENDING, 100, "killed by signal 9"),
        (CrawlEnd(exit_code=2, error="adwarden: disk is full"), 3, RunState.PENDING, 400, "disk is full"),
        (CrawlEnd(exit_code=1), 4, RunState.FAILED, None, "exit code 1 (tried 4 times)"),
        (end_of_visits([(VisitOutcome.BLOCKED, "refuses us")]), 1, RunState.PENDING, 5000, "blocked: refuses us"),
        (end_of_visits([(VisitOutcome.PAGE_CHANGED, "no cards")]), 1, RunState.FAILED, None, "page_changed"),
        (
            end_of_visits([(VisitOutcome.PAGE_CHANGED, "no cards"), (VisitOutcome.UNREACHABLE, "no answer")]),
            1, RunState.PENDING, 100, "no answer",
        ),
        (CrawlEnd(exit_code=130, timed_out=True), 1, RunState.FAILED, None, "max_runtime_s"),
        (end_of_visits([(VisitOutcome.BUDGET, "enough"), (VisitOutcome.COMPLETED, "")]), 1, RunState.DONE, None, ""),
    ],
)  # fmt: skip
def test_what_an_end_means(end: CrawlEnd, attempts: int, state: RunState, wait: float | None, told: str) -> None:
    verdict = judge(end, attempt(attempts), SCHEDULE)
    assert (verdict.state, verdict.retry_in_s) == (state, wait)
    assert told in verdict.reason
    assert bool(verdict.reason) is (state is not RunState.DONE)
