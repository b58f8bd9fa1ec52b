"""What scheduled operation looks like from outside: facts for a file, a page, and the command line."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from html import escape
from pathlib import Path

from crawler.clock import machine_now
from crawler.description import Platform
from db.schedule import ScheduleBook
from model.errors import StoreError
from model.schedule import RunState, ScheduledRun

_RECENT = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformStatus:
    """A platform's schedule and where it stands; instants are ISO texts, empty where there is none."""

    platform: str
    cron: tuple[str, ...]
    timezone: str
    next_due: str
    next_start: str
    last_due: str
    last_ended: str
    last_state: str
    last_reason: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Everything at one instant. ``leader`` is the scheduler at work, empty if none is."""

    at: str
    leader: str
    platforms: tuple[PlatformStatus, ...]
    under_way: tuple[dict[str, object], ...]
    waiting: tuple[dict[str, object], ...]
    recent: tuple[dict[str, object], ...]

    def as_json(self) -> str:
        """The status as JSON."""
        return json.dumps(asdict(self), indent=2, ensure_ascii=False)


def _iso(instant: datetime | None) -> str:
    return instant.isoformat(timespec="seconds") if instant is not None else ""


def run_facts(run: ScheduledRun) -> dict[str, object]:
    """A run as JSON tells it."""
    return {
        "platform": run.platform,
        "due_at": _iso(run.due_at),
        "start_at": _iso(run.start_at),
        "state": run.state.value,
        "reason": run.reason,
        "attempts": run.attempts,
        "started_at": _iso(run.started_at),
        "ended_at": _iso(run.ended_at),
        "holder": run.holder,
    }


def platform_status(platform: Platform, book: ScheduleBook | None, now: datetime) -> PlatformStatus:
    """Where one platform stands; without a book only when it is due next."""
    schedule = platform.schedule
    coming = next(schedule.due_after(now)) if schedule is not None else None
    last = next(iter(book.recent(1, platform.name)), None) if book is not None else None
    waiting = [run for run in (book.open_runs(platform.name) if book is not None else ()) if run.due_at <= now]
    return PlatformStatus(
        platform=platform.name,
        cron=schedule.cron if schedule is not None else (),
        timezone=schedule.timezone if schedule is not None else "",
        next_due=_iso(coming),
        next_start=_iso(schedule.start_of(platform.name, coming)) if schedule is not None and coming else "",
        last_due=_iso(last.due_at) if last else "",
        last_ended=_iso(last.ended_at) if last else "",
        last_state=last.state.value if last else "",
        last_reason=last.reason if last else "",
        state="no schedule" if schedule is None else waiting[-1].state.value if waiting else "waiting",
    )


def status_of(book: ScheduleBook, platforms: Mapping[str, Platform], now: datetime) -> Status:
    """Everything at ``now`` (the schedule's clock)."""
    leader = book.leader()
    open_runs = book.open_runs()
    return Status(
        at=_iso(now),
        leader=leader.holder if leader is not None and leader.until > machine_now() else "",
        platforms=tuple(platform_status(platform, book, now) for platform in platforms.values()),
        under_way=tuple(run_facts(run) for run in open_runs if run.state is RunState.RUNNING),
        waiting=tuple(run_facts(run) for run in open_runs if run.state is RunState.PENDING),
        recent=tuple(run_facts(run) for run in book.recent(_RECENT)),
    )


def upcoming(platforms: Mapping[str, Platform], now: datetime, count: int) -> list[tuple[datetime, datetime, str]]:
    """The next ``count`` due instants of all platforms: due, start with jitter, platform."""
    found = []
    for name, platform in platforms.items():
        if platform.schedule is not None:
            for due, _ in zip(platform.schedule.due_after(now), range(count), strict=False):
                found.append((due, platform.schedule.start_of(name, due), name))
    return sorted(found)[:count]


def write_status(file: Path, status: Status) -> None:
    """Replace the status file whole, so that no reader sees half of it. Raises StoreError."""
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(status.as_json() + "\n", encoding="utf-8")
        draft.replace(file)
    except OSError as error:
        raise StoreError(f"{file}: the status cannot be written: {error.strerror}") from error


def as_html(status: Status) -> str:
    """The status as one page: no script, every word of strangers escaped."""
    rows = [
        (each.platform, " | ".join(each.cron), each.timezone, each.state, each.next_start, each.last_state,
         each.last_due, each.last_reason)
        for each in status.platforms
    ]  # fmt: skip
    names = ("platform", "cron", "time zone", "now", "next start", "last", "last due", "why")
    runs = ("platform", "due_at", "state", "attempts", "started_at", "ended_at", "reason")
    recent = [tuple(str(run[name]) for name in runs) for run in (*status.under_way, *status.recent)]
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>AdWarden: schedule</title>'
        '<meta http-equiv="refresh" content="30"><style>body{font:15px sans-serif;margin:2em}'
        "table{border-collapse:collapse}td,th{padding:.3em .8em;border-bottom:1px solid #ccc;text-align:left}"
        "</style></head><body><h1>Schedule</h1>"
        f"<p>At {escape(status.at)}. Scheduler: {escape(status.leader or 'none is running')}.</p>"
        f"{_table(names, rows)}<h2>Runs</h2>{_table(runs, recent)}"
        '<p><a href="/status.json">as JSON</a></p></body></html>'
    )


def _table(names: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    head = "".join(f"<th>{escape(name.replace('_', ' '))}</th>" for name in names)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><tr>{head}</tr>{body}</table>"
