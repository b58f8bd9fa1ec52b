"""Scheduled operation without processes: a clock that steps, crawls that end as they are told, schedulers that die."""

from __future__ import annotations

import sys
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from crawler.description import Platform
from db.schedule import ScheduleBook
from model.schedule import ScheduledRun
from spiders.schedule.scheduler import Options, Scheduler
from spiders.schedule.verdicts import CrawlEnd

GOOD = CrawlEnd(exit_code=0)
Script = Callable[[ScheduledRun], CrawlEnd]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def platform(name: str, **schedule: Any) -> Platform:
    content = {
        "name": name,
        "kind": "structured",
        "base_url": "http://127.0.0.1:9/",
        "search": {"url": "{base}?q={query}"},
        "schedule": schedule,
    }
    return Platform.model_validate(content)


class SteppedTime:
    """Every wait is a step; nothing takes real time."""

    simulated = True

    def __init__(self, start: datetime, stop: threading.Event) -> None:
        self.instant = start
        self.stop = stop
        self.stop_at: datetime | None = None
        self.step_s = 5.0

    def now(self) -> datetime:
        return self.instant

    def wait(self, seconds: float, *, idle: bool) -> None:
        self.instant += timedelta(seconds=seconds if idle else self.step_s)
        if self.stop_at is not None and self.instant >= self.stop_at:
            self.stop.set()


class FakeCrawl:
    def __init__(self, launcher: FakeLauncher, run: ScheduledRun) -> None:
        self.launcher, self.run = launcher, run
        self.began = launcher.time.now()
        self.stopped: int | None = None

    def poll(self) -> CrawlEnd | None:
        if self.stopped is not None:
            return self._ended(CrawlEnd(exit_code=130, timed_out=self.stopped == 2))
        if self.runtime_s() < self.launcher.lasts_s:
            return None
        return self._ended(self.launcher.script(self.run))

    def _ended(self, end: CrawlEnd) -> CrawlEnd:
        self.launcher.active.discard(self.run.platform)
        if end.exit_code == 0:
            self.launcher.finished[(self.run.platform, self.run.due_at)] += 1
        return end

    def stop(self) -> None:
        self.stopped = self.stopped or 1

    def expire(self) -> None:
        self.stopped = 2

    def runtime_s(self) -> float:
        return (self.launcher.time.now() - self.began).total_seconds()


class FakeLauncher:
    """``script`` says how a run's crawl ends; ``finished`` counts crawls that ended well, ``active`` those running."""

    def __init__(self, time: SteppedTime, script: Script, lasts_s: float = 5.0) -> None:
        self.time, self.script, self.lasts_s = time, script, lasts_s
        self.started: list[ScheduledRun] = []
        self.finished: Counter[tuple[str, datetime]] = Counter()
        self.active: set[str] = set()

    def start(self, run: ScheduledRun, now: datetime | None) -> FakeCrawl:
        assert run.platform not in self.active, "two crawls of one platform at once"
        self.active.add(run.platform)
        self.started.append(run)
        return FakeCrawl(self, run)


class MortalScheduler(Scheduler):
    """Dies at the first look at a crawl under way after ``dies_at``, as SIGKILL does: nothing is closed or written."""

    dies_at: datetime | None = None

    def _look_after(self) -> None:
        if self.dies_at is not None and self.time.now() >= self.dies_at and self.running():
            self.stop.set()
            raise DeadError
        super()._look_after()

    def run(self) -> None:
        with suppress(DeadError):
            super().run()

    def _close(self) -> None:
        if not isinstance(sys.exc_info()[1], DeadError):
            super()._close()


class DeadError(Exception):
    """The scheduler was killed."""


class World:
    """A book, platforms, and what is started in a row on them, each with the clock where the last one left it."""

    def __init__(self, book: ScheduleBook, folder: Path, *platforms: Platform, start: str) -> None:
        self.book = book
        self.folder = folder
        self.platforms = {each.name: each for each in platforms}
        self.time = SteppedTime(at(start), threading.Event())
        self.launcher = FakeLauncher(self.time, lambda _run: GOOD)

    def scheduler(self, **options: Any) -> MortalScheduler:
        self.time.stop = threading.Event()
        self.time.stop_at = None
        self.launcher.active.clear()
        given: dict[str, Any] = {"warc_dir": self.folder / "warc", "lease_s": 0.05, "parallel": 3} | options
        return MortalScheduler(
            platforms=self.platforms,
            book=self.book,
            launcher=self.launcher,
            time=self.time,
            stop=self.time.stop,
            options=Options(**given),
        )

    def run_until(self, instant: str) -> None:
        self.scheduler(until=at(instant)).run()

    def states(self, name: str) -> list[tuple[str, str, str]]:
        """(due, state, reason) of all runs of a platform that were due by now."""
        return [
            (f"{run.due_at:%m-%d %H:%M}", run.state.value, run.reason)
            for run in self.book.all_runs()
            if run.platform == name and run.due_at <= self.time.now()
        ]
