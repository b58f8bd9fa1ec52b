"""The time a scheduler lives by: the machine's, or one that is driven from one event to the next."""

from __future__ import annotations

import threading
import time
from datetime import datetime, timedelta
from typing import Protocol

from crawler.clock import machine_now

_POLL_S = 0.1


class Time(Protocol):
    """A clock that can be waited by."""

    simulated: bool

    def now(self) -> datetime:
        """The present instant, UTC."""

    def wait(self, seconds: float, *, idle: bool) -> None:
        """Let time pass, at most ``seconds``; ``idle`` tells that nothing is under way that takes real time."""


class MachineTime:
    """The machine's clock; ``stop`` ends a wait at once."""

    simulated = False

    def __init__(self, stop: threading.Event) -> None:
        self._stop = stop

    def now(self) -> datetime:
        """The present instant, UTC."""
        return machine_now()

    def wait(self, seconds: float, *, idle: bool) -> None:  # noqa: ARG002  (real time passes either way)
        """Wait; a signal ends it."""
        self._stop.wait(seconds)


class DrivenTime:
    """A clock that starts at an instant, runs on while crawls run, and jumps over what would only be waited for."""

    simulated = True

    def __init__(self, start: datetime, stop: threading.Event) -> None:
        self._stop = stop
        self._start = start
        self._origin = time.monotonic()

    def now(self) -> datetime:
        """The simulated instant, UTC."""
        return self._start + timedelta(seconds=time.monotonic() - self._origin)

    def wait(self, seconds: float, *, idle: bool) -> None:
        """Jump if idle, else wait a moment of real time."""
        if idle:
            self._start += timedelta(seconds=seconds)
        else:
            self._stop.wait(min(seconds, _POLL_S))
