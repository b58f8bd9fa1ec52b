"""Scheduled operation: which crawl is due when, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class RunState(StrEnum):
    """Where a due run stands. The last three are final; ``FAILED`` and ``SKIPPED`` always carry a reason."""

    PENDING = "pending"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduledRun:
    """One due crawl of one platform; platform and ``due_at`` name it, so that no due instant is run twice.

    ``start_at`` is the earliest start: the due instant and its jitter, later the next attempt. ``holder`` is the
    scheduler that runs it, ``lease_until`` until when it need not prove that it is alive.
    """

    platform: str
    due_at: datetime
    start_at: datetime
    state: RunState = RunState.PENDING
    reason: str = ""
    attempts: int = 0
    started_at: datetime | None = None
    ended_at: datetime | None = None
    holder: str = ""
    lease_until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lease:
    """Who may do what only one at a time may do, and until when it need not be renewed."""

    name: str
    holder: str
    until: datetime
