"""A week of scheduled operation on the sandbox, its clock driven: is every due crawl run once, or its reason recorded?

Run: ``python -m benchmarks.scheduled_week [--db URL] [--pages 2]``. Three platforms with their own crons, time zones,
jitter and catch-up. The scheduler runs as users run it, in a process of its own; in the week it is off for a day and
a half, killed (SIGKILL) in the middle of a crawl, and stopped (SIGTERM) in the middle of another; a crawl is killed
too. The sandbox's day follows the schedule's. At the end the book is compared with what the crons say.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import yaml
from sqlalchemy import text

from crawler.platform import read_description, shipped_files
from db.engine import open_engine, reading
from db.schedule import ScheduleBook
from model.schedule import RunState, ScheduledRun
from sandbox.server import Sandbox

FIRST = datetime(2026, 3, 6, tzinfo=UTC)
LAST = FIRST + timedelta(days=7)
SCHEDULES: dict[str, dict[str, object]] = {
    "sandbox-shop": {"cron": "30 2 * * *", "timezone": "Europe/Paris", "jitter_s": 1800, "catch_up": "once"},
    "sandbox-social": {"cron": ["0 */8 * * *", "0 12 * * 1"], "timezone": "America/New_York", "catch_up": "all"},
    "second-shop": {"cron": "15 6,18 * * *", "timezone": "Asia/Jakarta", "catch_up": "none", "jitter_s": 60},
}
"""New York puts its clocks forward on the third day."""


def describe(folder: Path, box: Sandbox, pages: int) -> None:
    (folder / "platforms").mkdir()
    for name, schedule in SCHEDULES.items():
        shipped = "sandbox-shop" if name == "second-shop" else name
        content = yaml.safe_load(shipped_files()[shipped].read_text())
        content |= {"name": name, "base_url": box.urls[shipped], "schedule": {**schedule, "retry_after_s": 600}}
        content["limits"] = {**content["limits"], "max_pages": pages}
        (folder / "platforms" / f"{name}.yml").write_text(yaml.safe_dump(content))


class Week:
    """The scheduler in phases, each a process that begins where the last one's clock stood."""

    def __init__(self, folder: Path, db: str) -> None:
        self.folder = folder
        self.db = db
        self.status = folder / "logs" / "schedule-status.json"

    def facts(self) -> dict[str, object]:
        try:
            found: dict[str, object] = json.loads(self.status.read_text())
        except (OSError, ValueError):
            return {}
        return found

    def now(self) -> datetime:
        told = self.facts().get("at")
        return datetime.fromisoformat(str(told)) if told else FIRST

    def run(
        self, start: datetime, until: datetime, disturb: Callable[[subprocess.Popen[bytes]], None] | None = None
    ) -> None:
        command = [sys.executable, "-m", "cli", "--db", self.db, "schedule", "run", "platforms", "--lease", "3"]
        environment = os.environ | {"ADWARDEN_NOW": start.isoformat()}
        process = subprocess.Popen([*command, "--until", until.isoformat()], cwd=self.folder, env=environment)
        if disturb is not None:
            disturb(process)
        process.wait(600)

    def under_way(self, after: datetime) -> bool:
        facts = self.facts()
        return bool(facts.get("under_way")) and self.now() >= after

    def send(self, number: signal.Signals, after: datetime) -> Callable[[subprocess.Popen[bytes]], None]:
        """Send the scheduler a signal while a crawl is under way at or after an instant."""

        def disturb(process: subprocess.Popen[bytes]) -> None:
            while process.poll() is None and not self.under_way(after):
                time.sleep(0.05)
            time.sleep(1.0)
            process.send_signal(number)
            print(f"  {number.name} at {self.now():%a %H:%M}", flush=True)

        return disturb

    def kill_a_crawl(self, after: datetime) -> Callable[[subprocess.Popen[bytes]], None]:
        """SIGKILL a crawl, not its scheduler."""

        def disturb(process: subprocess.Popen[bytes]) -> None:
            while process.poll() is None and not self.under_way(after):
                time.sleep(0.05)
            time.sleep(1.0)
            children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
            for child in children[:1]:
                os.kill(int(child), signal.SIGKILL)
                print(f"  a crawl killed at {self.now():%a %H:%M}", flush=True)

        return disturb


@contextmanager
def followed(week: Week, state: Path) -> Iterator[None]:
    """The sandbox's day is the schedule's."""
    stop = threading.Event()

    def follow() -> None:
        shown: date | None = None
        while not stop.wait(0.1):
            day = week.now().date()
            if day != shown:
                (state / "day").write_text(f"{day}\n")
                shown = day

    thread = threading.Thread(target=follow, daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def judge(folder: Path, book: ScheduleBook, crawls: Counter[str]) -> bool:
    good = True
    for name in SCHEDULES:
        platform = read_description(folder / "platforms" / f"{name}.yml")
        assert platform.schedule is not None
        due = set(platform.schedule.due_between(FIRST, LAST - timedelta(seconds=1)))
        kept: dict[datetime, ScheduledRun] = {run.due_at: run for run in book.all_runs() if run.platform == name}
        states = Counter(kept[instant].state.value for instant in due if instant in kept)
        lost = due - set(kept)
        silent = [i for i in due & set(kept) if kept[i].state is not RunState.DONE and not kept[i].reason]
        doubled = crawls[name] - states["done"]
        told = f"lost {len(lost)}  without reason {len(silent)}  crawled more often {doubled}"
        print(f"{name:<15} due {len(due):3}  {dict(states)}  {told}")
        for instant in sorted(due & set(kept)):
            if kept[instant].reason:
                print(f"    {instant:%a %H:%M} {kept[instant].state.value}: {kept[instant].reason}")
        good = good and not lost and not silent and doubled <= 0
    return good


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--db", help="an empty database (default: a new SQLite file)")
    parser.add_argument("--pages", type=int, default=2, help="result pages a crawl")
    options = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        state = folder / "box"
        state.mkdir()
        db = options.db or f"sqlite:///{folder}/adwarden.db"
        week = Week(folder, db)
        with Sandbox(seed=7, day=FIRST.date(), ports=(0, 0, 0), state_dir=state) as box, followed(week, state):
            describe(folder, box, options.pages)
            week.run(FIRST, FIRST + timedelta(days=2))
            print("  off for a day and a half", flush=True)
            later = FIRST + timedelta(days=3, hours=12)
            week.run(later, LAST, week.send(signal.SIGKILL, later + timedelta(hours=6)))
            week.run(week.now(), LAST, week.send(signal.SIGTERM, later + timedelta(hours=20)))
            week.run(week.now(), FIRST + timedelta(days=6), week.kill_a_crawl(later + timedelta(days=1, hours=8)))
            week.run(max(week.now(), FIRST + timedelta(days=6)), LAST)
        engine = open_engine(db)
        with reading(engine) as connection:
            # Crawls that ended by themselves: one that was stopped has a visit that failed.
            query = (
                "select c.platform, count(*) from crawls c where c.ended_at is not null and not exists"
                " (select 1 from visits v where v.crawl_key = c.crawl_key and v.outcome = 'failed') group by c.platform"
            )
            crawls = Counter({row[0]: row[1] for row in connection.execute(text(query))})
        good = judge(folder, ScheduleBook(engine), crawls)
        engine.dispose()
    print(
        f"{'every due crawl was run once or has its reason' if good else 'NOT GOOD'}; {time.monotonic() - began:.0f} s"
    )
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
