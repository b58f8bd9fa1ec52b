"""When a platform is crawled: the ``schedule`` block of its description, and the instants it names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from heapq import merge
from itertools import takewhile
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cronsim import CronSim, CronSimError
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

_ANY_DAY = datetime(2026, 1, 1, tzinfo=UTC)


class CatchUp(StrEnum):
    """What is done about due instants that passed while no scheduler ran: nothing, the latest, or all of them."""

    NONE = "none"
    ONCE = "once"
    ALL = "all"


def _cron(text: str) -> str:
    if len(text.split()) != 5:
        raise ValueError(f"not a cron expression: {text!r}; five fields: minute hour day month weekday")
    try:
        next(CronSim(text, _ANY_DAY))
    except CronSimError as error:
        raise ValueError(f"not a cron expression: {text!r} ({error})") from error
    except StopIteration as error:
        raise ValueError(f"never comes due: {text!r}") from error
    return text


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"unknown time zone {name!r}; write one such as Europe/Paris") from error
    return name


def _several(value: Any) -> Any:  # noqa: ANN401  (whatever the YAML holds)
    return (value,) if isinstance(value, str) else value


class Schedule(BaseModel):
    """When to crawl and what to do when it goes wrong.

    ``jitter_s`` spreads the start over so many seconds, the same for the same platform and instant. ``retries`` are
    made after ``retry_after_s``, twice as long each time. A visit that was blocked is not tried again before
    ``cool_down_s`` have passed; a crawl longer than ``max_runtime_s`` is stopped.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    cron: Annotated[
        tuple[Annotated[str, AfterValidator(_cron)], ...],
        BeforeValidator(_several),
        Field(min_length=1, max_length=50),
    ]
    timezone: Annotated[str, AfterValidator(_zone)] = "UTC"
    jitter_s: int = Field(default=0, ge=0, le=86_400)
    catch_up: CatchUp = CatchUp.ONCE
    catch_up_max: int = Field(default=7, ge=1, le=100)
    retries: int = Field(default=2, ge=0, le=10)
    retry_after_s: int = Field(default=300, ge=1, le=86_400)
    cool_down_s: int = Field(default=21_600, ge=0, le=2_592_000)
    max_runtime_s: int = Field(default=21_600, ge=1, le=604_800)

    def due_after(self, instant: datetime) -> Iterator[datetime]:
        """The due instants after ``instant``, in order, each once.

        Daylight saving is read as cron reads it: an hour that is skipped runs right after the gap, an hour that comes
        twice runs once, and what runs every so many minutes goes by the time that has passed.
        """
        local = instant.astimezone(ZoneInfo(self.timezone))
        last: datetime | None = None
        for due in merge(*((due.astimezone(UTC) for due in CronSim(cron, local)) for cron in self.cron)):
            # An iteration from within the doubled hour may begin with the instant it started from.
            if due > instant and due != last:
                last = due
                yield due

    def due_between(self, after: datetime, until: datetime) -> Iterator[datetime]:
        """The due instants after ``after`` up to and including ``until``."""
        return takewhile(lambda due: due <= until, self.due_after(after))

    def start_of(self, platform: str, due_at: datetime) -> datetime:
        """The due instant and its jitter: no matter who asks, and when, the same."""
        if not self.jitter_s:
            return due_at
        digest = sha256(f"{platform}\x1f{due_at.astimezone(UTC).isoformat()}".encode()).digest()
        return due_at + timedelta(seconds=int.from_bytes(digest[:8], "big") % (self.jitter_s + 1))
