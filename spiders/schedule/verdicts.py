"""What the end of a crawl means for the run that asked for it: done, to be tried again, or failed for good."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crawler.timetable import Schedule
from model.effort import VisitOutcome
from model.schedule import RunState, ScheduledRun

_CLEAN = {VisitOutcome.COMPLETED, VisitOutcome.BUDGET}
_LONGEST_WAIT_S = 6 * 3600
_MOST_CHARS = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlEnd:
    """How a crawl ended: exit code (negative: the signal that killed it), its visits' outcomes and reasons.

    ``error`` is its one line, ``timed_out`` that we stopped it at ``max_runtime_s``.
    """

    exit_code: int
    visits: tuple[tuple[VisitOutcome, str], ...] = ()
    error: str = ""
    timed_out: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """The run's state and reason; ``retry_in_s`` for one that is tried again."""

    state: RunState
    reason: str = ""
    retry_in_s: float | None = None


def end_of_visits(visits: Sequence[tuple[VisitOutcome, str]]) -> CrawlEnd:
    """The end of a crawl of which nothing but its visits is known."""
    clean = all(outcome in _CLEAN for outcome, _ in visits)
    return CrawlEnd(exit_code=0 if clean else 1, visits=tuple(visits))


def judge(end: CrawlEnd, run: ScheduledRun, schedule: Schedule) -> Verdict:
    """What becomes of a run whose crawl ended so.

    A block waits for the cool-down; a changed page waits for a person; all else is tried again, later each time.
    """
    if end.exit_code == 0:
        return Verdict(RunState.DONE)
    reason = _reason(end)
    outcomes = {outcome for outcome, _ in end.visits} - _CLEAN
    if end.timed_out:
        return Verdict(RunState.FAILED, f"stopped after max_runtime_s ({schedule.max_runtime_s} s)")
    if outcomes == {VisitOutcome.PAGE_CHANGED}:
        return Verdict(RunState.FAILED, reason)
    if run.attempts > schedule.retries:
        tried = f" (tried {run.attempts} times)" if run.attempts > 1 else ""
        return Verdict(RunState.FAILED, reason + tried)
    wait = min(schedule.retry_after_s * 2.0 ** (run.attempts - 1), _LONGEST_WAIT_S)
    if VisitOutcome.BLOCKED in outcomes:
        wait = max(wait, schedule.cool_down_s)
    return Verdict(RunState.PENDING, reason, wait)


def _reason(end: CrawlEnd) -> str:
    bad = [f"{outcome.value}: {reason}" for outcome, reason in end.visits if outcome not in _CLEAN]
    told = bad[-1] if bad else end.error
    if not told and end.exit_code < 0:
        told = f"the crawl was killed by signal {-end.exit_code}"
    return " ".join((told or f"the crawl ended with exit code {end.exit_code}").split())[:_MOST_CHARS]
