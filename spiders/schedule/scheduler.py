"""The loop: one leader plans what is due, starts it, looks after it, and writes down how it ended."""

from __future__ import annotations

import logging
import os
import secrets
import socket
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from crawler.clock import machine_now
from crawler.description import Platform
from crawler.lock import platform_lock
from db.schedule import ScheduleBook
from model.errors import ConfigError, StoreError
from model.schedule import RunState, ScheduledRun
from spiders.schedule.children import Child, Launcher
from spiders.schedule.planning import next_to_start, plan, schedule_of
from spiders.schedule.timing import Time
from spiders.schedule.verdicts import CrawlEnd, Verdict, end_of_visits, judge

_LOG = logging.getLogger(__name__)
_LOOK_S = 1.0
_MOST_STORE_ERRORS = 20
# A scheduler that died is no fault of the run: so many more attempts before it counts as one.
_CUT_OFF = 3


def holder_name() -> str:
    """A name for this scheduler that no other has."""
    return f"{socket.gethostname()[:100]}:{os.getpid()}:{secrets.token_hex(4)}"


def _named(run: ScheduledRun) -> str:
    return f"{run.platform} due {run.due_at:%Y-%m-%d %H:%M}Z"


@dataclass(slots=True, kw_only=True)
class Options:
    """How a scheduler works: crawls at once, where responses are kept, and how long a lease runs."""

    warc_dir: Path
    parallel: int = 2
    lease_s: float = 60.0
    until: datetime | None = None
    once: bool = False


@dataclass(slots=True)
class _UnderWay:
    run: ScheduledRun
    child: Child
    renewed_at: datetime
    end: CrawlEnd | None = None


@dataclass(slots=True)
class Scheduler:
    """Runs the due crawls of ``platforms``. ``stop`` is set from outside (a signal); ``tell`` hears of every change."""

    platforms: Mapping[str, Platform]
    book: ScheduleBook
    launcher: Launcher
    time: Time
    stop: threading.Event
    options: Options
    tell: Callable[[Scheduler], None] | None = None
    holder: str = field(default_factory=holder_name)
    leads: bool = False
    n_failed: int = 0
    _under_way: dict[str, _UnderWay] = field(default_factory=dict)
    _coming: dict[str, datetime] = field(default_factory=dict)
    _lead_until: datetime | None = None
    _follows: bool = False
    _begun: set[tuple[str, datetime]] = field(default_factory=set)

    def run(self) -> None:
        """Work until stopped.

        With ``options.until`` work ends when what is due before it has been run; with ``once``, what is due now.
        """
        errors = 0
        try:
            while not self.stop.is_set():
                try:
                    finished, pause, idle = self._turn()
                    errors = 0
                except StoreError as error:
                    errors += 1
                    _LOG.warning("%s", error)
                    if errors >= _MOST_STORE_ERRORS:
                        raise
                    finished, pause, idle = False, min(2.0**errors * 0.1, 15.0), False
                if finished:
                    break
                self.time.wait(pause, idle=idle)
        finally:
            self._close()

    def running(self) -> list[ScheduledRun]:
        """The runs under way here."""
        return [each.run for each in self._under_way.values()]

    def _turn(self) -> tuple[bool, float, bool]:
        """One round; whether there is no more to do, how long to wait, and whether nothing is under way."""
        if not self._lead():
            self._stop_children("another scheduler took over")
            if self.tell is not None:
                self.tell(self)
            return self.options.once and not self._under_way, self.options.lease_s / 3, False
        self._look_after()
        foreign = self._recover()
        now = self.time.now()
        until = self.options.until
        # What came due before the end is still run after it.
        self._start_due(now if until is None else min(now, until - timedelta.resolution))
        if self.tell is not None:
            self.tell(self)
        idle = not self._under_way and not foreign
        finished = idle and (self.options.once or (until is not None and now >= until))
        if finished and not self._begun:
            coming = ", ".join(f"{name} at {due:%F %R}Z" for name, due in self._coming.items())
            _LOG.info("nothing was due; next: %s", coming)
        return finished, self._pause(now, idle=idle), idle

    def _lead(self) -> bool:
        now = machine_now()
        lease = timedelta(seconds=self.options.lease_s)
        if not self.leads or self._lead_until is None or now > self._lead_until - lease * 2 / 3:
            before = self.leads
            self.leads = self.book.take_lead(self.holder, now, now + lease)
            self._lead_until = now + lease
            if self.leads and not before:
                self._coming.clear()
                _LOG.info("%s leads; scheduled: %s", self.holder, ", ".join(self.platforms))
            elif not self.leads and not self._follows:
                _LOG.info("another scheduler leads; waiting to take its place")
            self._follows = not self.leads
        return self.leads

    def _look_after(self) -> None:
        for name, each in list(self._under_way.items()):
            each.end = each.end or each.child.poll()
            if each.end is not None:
                self._settle(each.run, judge(each.end, each.run, schedule_of(self.platforms[name])))
                del self._under_way[name]
                continue
            if each.child.runtime_s() > schedule_of(self.platforms[name]).max_runtime_s:
                each.child.expire()
            now, lease = machine_now(), timedelta(seconds=self.options.lease_s)
            if now > each.renewed_at + lease / 3:
                each.renewed_at = now
                if not self.book.renew(each.run, now + lease):
                    each.child.stop()

    def _settle(self, run: ScheduledRun, verdict: Verdict) -> None:
        now = self.time.now()
        _LOG.info("%s: %s", _named(run), ": ".join(filter(None, (verdict.state.value, verdict.reason))))
        if verdict.retry_in_s is not None:
            start_at = now + timedelta(seconds=verdict.retry_in_s)
            self.book.put_back(run, start_at, verdict.reason, counted=True)
        else:
            self.n_failed += verdict.state is RunState.FAILED
            self.book.settle(run, verdict.state, verdict.reason, now)

    def _recover(self) -> bool:
        """Take over runs whose scheduler died; True while some may still be alive."""
        foreign = False
        for run in self.book.open_runs():
            if run.state is not RunState.RUNNING or run.platform in self._under_way:
                continue
            if run.platform not in self.platforms:
                continue
            alive = run.lease_until is not None and run.lease_until > machine_now()
            if alive or self._is_crawled(run.platform):
                foreign = True
                continue
            self._take_over(run)
        return foreign

    def _is_crawled(self, platform: str) -> bool:
        try:
            with platform_lock(self.options.warc_dir, platform):
                return False
        except StoreError:
            return True

    def _take_over(self, run: ScheduledRun) -> None:
        schedule = schedule_of(self.platforms[run.platform])
        visits = self.book.crawl_ended_since(run.platform, run.started_at or run.due_at)
        if visits:  # the crawl outlived its scheduler
            end = end_of_visits([(visit.outcome, visit.reason) for visit in visits])
            self._settle(run, judge(end, run, schedule))
        elif run.attempts > schedule.retries + _CUT_OFF:
            self._settle(run, Verdict(RunState.FAILED, f"cut off {run.attempts} times: its scheduler died each time"))
        else:
            self._settle(run, Verdict(RunState.PENDING, "cut off: its scheduler died", 0.0))

    def _start_due(self, now: datetime) -> None:
        for name, platform in self.platforms.items():
            if name not in self._coming or now >= self._coming[name]:
                self._coming[name] = plan(self.book, platform, now)
            if name in self._under_way or len(self._under_way) >= self.options.parallel:
                continue
            run = next_to_start(self.book, platform, now)
            if run is not None and not (self.options.once and (name, run.due_at) in self._begun):
                self._start(platform, run, max(now, self.time.now()))

    def _start(self, platform: Platform, run: ScheduledRun, now: datetime) -> None:
        try:
            platform.require_lawful()
        except ConfigError as error:
            self.book.settle(run, RunState.SKIPPED, str(error), now)
            return
        alive = machine_now()
        lease = (alive, alive + timedelta(seconds=self.options.lease_s))
        claimed = self.book.claim(run, self.holder, now, lease)
        if claimed is None:
            return
        self._begun.add((run.platform, run.due_at))
        try:
            child = self.launcher.start(claimed, now if self.time.simulated else None)
        except StoreError as error:
            self._settle(claimed, judge(CrawlEnd(exit_code=2, error=str(error)), claimed, schedule_of(platform)))
            return
        _LOG.info("%s: started, attempt %d", _named(run), claimed.attempts)
        self._under_way[run.platform] = _UnderWay(claimed, child, alive)

    def _pause(self, now: datetime, *, idle: bool) -> float:
        if not idle:
            return _LOOK_S
        starts = [run.start_at for run in self.book.open_runs() if run.platform in self.platforms]
        events = [instant for instant in (*starts, *self._coming.values()) if instant > now]
        if self.options.until is not None:
            events.append(self.options.until)
        wait = (min(events) - now).total_seconds() if events else self.options.lease_s
        # A run that is ready but was not started now is looked at again soon.
        wait = max(wait, 0.001)
        return wait if self.time.simulated else min(wait, self.options.lease_s / 3)

    def _stop_children(self, why: str) -> None:
        for name, each in list(self._under_way.items()):
            each.child.stop()
            each.end = each.end or each.child.poll()
            if each.end is not None:
                _LOG.info("%s: %s", _named(each.run), why)
                del self._under_way[name]
                with suppress(StoreError):  # its lease runs out, and it is taken over
                    self._interrupted(each)

    def _interrupted(self, each: _UnderWay) -> None:
        if each.end is not None and each.end.exit_code == 0:  # it ended by itself meanwhile
            self._settle(each.run, Verdict(RunState.DONE))
        else:
            self.book.put_back(each.run, self.time.now(), "interrupted: the scheduler was stopped", counted=False)

    def _close(self) -> None:
        """Let every crawl close its visits; what was interrupted is due again when a scheduler next runs."""
        while self._under_way:
            self._stop_children("stopped")
            if self._under_way:
                with suppress(StoreError):
                    self._prove_alive()
                threading.Event().wait(0.05)
        if self.leads:
            with suppress(StoreError):
                self.book.give_up_lead(self.holder)
            self.leads = False
        if self.tell is not None:
            self.tell(self)

    def _prove_alive(self) -> None:
        now, lease = machine_now(), timedelta(seconds=self.options.lease_s)
        for each in self._under_way.values():
            if now > each.renewed_at + lease / 3:
                each.renewed_at = now
                self.book.renew(each.run, now + lease)
