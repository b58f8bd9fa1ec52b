"""The crawl's clock: the machine's, or one that starts at a given instant so that days can be simulated."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from scrapy.settings import BaseSettings

from model.errors import ConfigError

Now = Callable[[], datetime]


def machine_now() -> datetime:
    """The present instant in UTC."""
    return datetime.now(UTC)


def clock_from(text: str) -> Now:
    """A clock that reads ``text`` (an ISO instant; no zone means UTC) now and runs on from there."""
    try:
        start = datetime.fromisoformat(text)
    except ValueError as error:
        raise ConfigError(f"ADWARDEN_NOW={text!r} is not an instant such as 2026-03-01T06:00:00+00:00") from error
    start = start if start.tzinfo else start.replace(tzinfo=UTC)
    origin = time.monotonic()

    def running() -> datetime:
        return start.astimezone(UTC) + timedelta(seconds=time.monotonic() - origin)

    return running


def clock_of(settings: BaseSettings) -> Now:
    """The clock of a crawl: setting ADWARDEN_CLOCK (a callable), else ADWARDEN_NOW (an instant), else the machine's."""
    clock: Now | None = settings.get("ADWARDEN_CLOCK")
    if clock is not None:
        return clock
    text = settings.get("ADWARDEN_NOW")
    return clock_from(str(text)) if text else machine_now
