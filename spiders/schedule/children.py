"""A scheduled crawl runs in a process of its own, so that its crash ends nothing but itself; its output is kept."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from crawler.platform import load_platform
from model.effort import VisitOutcome
from model.errors import ConfigError, StoreError
from model.schedule import ScheduledRun
from spiders.schedule.verdicts import CrawlEnd

_LOGS_KEPT = 30
_GRACE_S = 30.0
_MOST_SUMMARY_BYTES = 50_000_000
_TAIL_BYTES = 4000


class Child(Protocol):
    """A crawl under way."""

    def poll(self) -> CrawlEnd | None:
        """How it ended; None while it runs."""

    def stop(self) -> None:
        """Ask it to close its visits and end; made sure of after a while."""

    def expire(self) -> None:
        """Stop it because it took too long."""

    def runtime_s(self) -> float:
        """How long it has been running."""


class Launcher(Protocol):
    """Starts the crawl of a run."""

    def start(self, run: ScheduledRun, now: datetime | None) -> Child:
        """Start it; ``now`` is the simulated instant it begins at, None for the machine's time."""


class CrawlProcess:
    """``adwarden crawl`` in a child process."""

    def __init__(self, process: subprocess.Popen[bytes], summary: Path, log: Path) -> None:
        self._process = process
        self._summary = summary
        self._log = log
        self._began = time.monotonic()
        self._stopped_at: float | None = None
        self._timed_out = False

    def poll(self) -> CrawlEnd | None:
        """How it ended; one that does not heed SIGTERM is killed, its crawl is gone on with later."""
        code = self._process.poll()
        if code is None:
            if self._stopped_at is not None and time.monotonic() - self._stopped_at > _GRACE_S:
                self._process.kill()
            return None
        visits, error = self._read_summary()
        return CrawlEnd(exit_code=code, visits=visits, error=error or self._last_line(), timed_out=self._timed_out)

    def stop(self) -> None:
        """SIGTERM, once."""
        if self._stopped_at is None and self._process.poll() is None:
            self._stopped_at = time.monotonic()
            self._process.send_signal(signal.SIGTERM)

    def expire(self) -> None:
        """Stop it and remember why."""
        self._timed_out = True
        self.stop()

    def runtime_s(self) -> float:
        """Seconds since its start."""
        return time.monotonic() - self._began

    def _read_summary(self) -> tuple[tuple[tuple[VisitOutcome, str], ...], str]:
        try:
            with self._summary.open("rb") as stream:
                [facts] = json.loads(stream.read(_MOST_SUMMARY_BYTES))
            visits = tuple((VisitOutcome(visit["outcome"]), str(visit["reason"])) for visit in facts["visits"])
            return visits, str(facts["error"])
        except (OSError, ValueError, KeyError, TypeError):  # it ended before it could sum up
            return (), ""

    def _last_line(self) -> str:
        try:
            with self._log.open("rb") as stream:
                stream.seek(max(0, self._log.stat().st_size - _TAIL_BYTES))
                lines = stream.read().decode("utf-8", "replace").split("\n")
        except OSError:
            return ""
        told = [line for line in lines if line.startswith("adwarden: ")]
        return (told[-1] if told else next((line for line in reversed(lines) if line.strip()), "")).strip()


def _is_planned(source: str) -> bool:
    try:
        return load_platform(source).plan is not None
    except ConfigError:  # the crawl itself tells what is wrong with it
        return False


class CrawlLauncher:
    """Starts ``adwarden crawl`` for the platforms of ``sources`` (a name or the path of a description each)."""

    def __init__(self, sources: Mapping[str, str], *, db_url: str, warc_dir: Path, log_dir: Path) -> None:
        self._sources = sources
        self._db_url = db_url
        self._warc_dir = warc_dir
        self._log_dir = log_dir

    def start(self, run: ScheduledRun, now: datetime | None) -> CrawlProcess:
        """Start the crawl with its output in ``<logs>/<platform>/<due>-<attempt>``. Raises StoreError."""
        folder = self._log_dir / run.platform
        stem = f"{run.due_at:%Y%m%dT%H%M}Z-{run.attempts}"
        summary, log = folder / f"{stem}.json", folder / f"{stem}.log"
        command = [sys.executable, "-m", "cli", "crawl", self._sources[run.platform]]
        command += ["--warc", str(self._warc_dir), "--log", str(log), "--json"]
        if _is_planned(self._sources[run.platform]):
            command.append("--plan")
        # The database by the environment: its URL may hold a password, and arguments are there for all to see.
        environment: dict[str, Any] = os.environ | {"ADWARDEN_DB": self._db_url}
        if now is not None:
            environment["ADWARDEN_NOW"] = now.isoformat()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _drop_old(folder)
            with summary.open("wb") as out, log.open("ab") as err:
                # A session of its own: Ctrl-C is for the scheduler, which then asks its crawls to end.
                process = subprocess.Popen(  # noqa: S603  (our own command, no shell)
                    command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=environment, start_new_session=True
                )
        except OSError as error:
            raise StoreError(f"{folder}: a crawl cannot be started: {error.strerror or error}") from error
        return CrawlProcess(process, summary, log)


def _drop_old(folder: Path) -> None:
    for kind in ("*.log*", "*.json"):
        files = sorted(folder.glob(kind), key=lambda file: file.stat().st_mtime)
        for file in files[: -(_LOGS_KEPT - 1)]:
            file.unlink(missing_ok=True)
