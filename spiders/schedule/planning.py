"""Which runs are due: written down before they start, so that none is lost and none is run twice."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta

from crawler.description import Platform
from crawler.timetable import CatchUp, Schedule
from db.schedule import ScheduleBook
from model.errors import ConfigError
from model.schedule import RunState, ScheduledRun

_MOST_MISSED = 500
_LOOK_BACK = timedelta(days=366)
_LATE = timedelta(minutes=5)


def schedule_of(platform: Platform) -> Schedule:
    """The platform's schedule. Raises ConfigError where it has none."""
    if platform.schedule is None:
        raise ConfigError(f"platform '{platform.name}' has no schedule: add 'schedule: {{cron: …}}' to its description")
    return platform.schedule


def plan(book: ScheduleBook, platform: Platform, now: datetime) -> datetime:
    """Record what came due up to ``now`` and the next due instant, which is returned.

    A platform counts from the first time it is planned; from then on the last recorded instant tells what was missed.
    """
    schedule = schedule_of(platform)
    coming = next(schedule.due_after(now))
    book.withdraw(platform.name, now, keep=[coming])
    last = book.last_due(platform.name)
    missed: deque[datetime] = deque(maxlen=_MOST_MISSED)
    n_missed = 0
    if last is not None and last < now:
        for due in schedule.due_between(max(last, now - _LOOK_BACK), now):
            missed.append(due)
            n_missed += 1
    runs = [
        ScheduledRun(platform=platform.name, due_at=due, start_at=schedule.start_of(platform.name, due))
        for due in (*missed, coming)
    ]
    if n_missed > len(missed):
        told = f"missed, as were {n_missed - len(missed):,} due before it: no scheduler ran"
        first = ScheduledRun(
            platform=platform.name,
            due_at=missed[0],
            start_at=missed[0],
            state=RunState.SKIPPED,
            reason=told,
            ended_at=now,
        )
        runs[0] = first
    book.add(runs)
    return coming


def next_to_start(book: ScheduleBook, platform: Platform, now: datetime) -> ScheduledRun | None:
    """The run of a platform that should start now. Those that should not start any more get their reason."""
    schedule = schedule_of(platform)
    runs = book.open_runs(platform.name)
    if any(run.state is RunState.RUNNING for run in runs):
        return None
    ready = [run for run in runs if run.start_at <= now]
    cooling = book.blocked_at(platform.name) if ready else None
    if cooling is not None and now < cooling + timedelta(seconds=schedule.cool_down_s):
        until = cooling + timedelta(seconds=schedule.cool_down_s)
        for run in ready:
            _leave_out(book, run, f"the platform blocked us at {cooling:%F %T}Z: none before {until:%F %T}Z", now)
        return None
    ready = _in_time(book, schedule, ready, now)
    if schedule.catch_up is CatchUp.ALL:
        for run in ready[: -schedule.catch_up_max]:
            _leave_out(book, run, f"missed; only the latest {schedule.catch_up_max} are caught up", now)
        ready = ready[-schedule.catch_up_max :]
        return ready[0] if ready else None
    return _latest(book, platform.name, ready, now)


def _in_time(book: ScheduleBook, schedule: Schedule, ready: list[ScheduledRun], now: datetime) -> list[ScheduledRun]:
    if schedule.catch_up is not CatchUp.NONE:
        return ready
    late = [run for run in ready if run.attempts == 0 and run.start_at < now - _LATE]
    for run in late:
        why = "missed: no scheduler ran at the time, or an earlier run was under way; catch_up is none"
        _leave_out(book, run, why, now)
    return [run for run in ready if run not in late]


def _latest(book: ScheduleBook, platform: str, ready: list[ScheduledRun], now: datetime) -> ScheduledRun | None:
    if not ready:
        return None
    begun = book.last_begun(platform)
    newest = max(run.due_at for run in ready)
    newest = max(newest, begun) if begun is not None else newest
    chosen = None
    for run in ready:
        if run.due_at == newest:
            chosen = run
        else:
            _leave_out(book, run, f"the run due {newest:%F %T}Z took its place", now)
    return chosen


def _leave_out(book: ScheduleBook, run: ScheduledRun, why: str, now: datetime) -> None:
    state = RunState.FAILED if run.attempts else RunState.SKIPPED
    before = f"{run.reason}; " if run.reason else ""
    book.settle(run, state, before + why, now)
