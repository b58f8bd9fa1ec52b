"""The sandbox's day: set by the owner of the object, or by writing it to the file ``day`` of the state folder."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from threading import Lock

from sandbox.ads import FIRST_DAY, LAST_DAY


def check_day(day: date) -> date:
    """Return ``day`` if the sandbox knows it; ValueError tells the span otherwise."""
    if not FIRST_DAY <= day <= LAST_DAY:
        raise ValueError(f"day {day} is outside the sandbox's year: give one from {FIRST_DAY} to {LAST_DAY}")
    return day


class Clock:
    """Tells the current day to all three sites; a changed file moves it while they serve."""

    def __init__(self, file: Path, day: date) -> None:
        self._file = file
        self._lock = Lock()
        self._stamp: tuple[int, int] | None = None
        self._day = day
        self.set_day(day)

    def set_day(self, day: date) -> None:
        """Move to a day of the sandbox's year; ValueError if it lies outside."""
        check_day(day)
        with self._lock:
            draft = self._file.with_suffix(".new")
            draft.write_text(f"{day.isoformat()}\n", encoding="utf-8")
            draft.replace(self._file)
            self._day = day
            self._stamp = self._stamp_now()

    @property
    def day(self) -> date:
        """The day it is now, after a look at the file."""
        with self._lock:
            stamp = self._stamp_now()
            if stamp is not None and stamp != self._stamp:
                self._stamp = stamp
                self._read()
            return self._day

    def _stamp_now(self) -> tuple[int, int] | None:
        try:
            status = self._file.stat()
        except FileNotFoundError:
            return None
        return status.st_mtime_ns, status.st_ino

    def _read(self) -> None:
        try:
            self._day = check_day(date.fromisoformat(self._file.read_text(encoding="utf-8").strip()))
        except (OSError, ValueError) as error:
            sys.stderr.write(f"sandbox: {self._file}: {error}; the day stays {self._day}\n")
