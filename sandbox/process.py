"""The arrival and ending of ads as a seeded stochastic process with known trends, seasons and breaks."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from sandbox.ads import FIRST_DAY
from sandbox.chance import negative_binomial

_FILE = Path(__file__).parent / "data" / "process.yml"
_DAYS_A_MONTH = 30.4375
_MIDDLE = date(2026, 6, 1)


@dataclass(frozen=True, slots=True)
class Ending:
    """How an ad ends: the day it is marked sold (if it is), the day it is gone, and the cause."""

    sold: date | None
    gone: date
    cause: str


@cache
def parameters() -> Mapping[str, Any]:
    """The process's true parameters, as written in ``data/process.yml``."""
    read: Mapping[str, Any] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return read


def mean_arrivals(stream: str, week: date) -> float:
    """True mean of new originals of a stream in the week that starts on ``week``."""
    row = parameters()["streams"][stream]
    middle = week + timedelta(days=3)
    months = (middle - _MIDDLE).days / _DAYS_A_MONTH
    wave = row["season"] * math.cos(2 * math.pi * (middle.month - 1 + middle.day / 31 - (row["peak"] - 0.5)) / 12)
    mean: float = row["per_week"] * math.exp(row["trend"] * months + wave)
    return mean


def first_week() -> date:
    """Monday on which the process starts, before the first day, so that ads of all ages stand on the first day."""
    return FIRST_DAY - timedelta(weeks=parameters()["burn_in_weeks"])


def arrivals(rng: Random, stream: str, week: date) -> list[date]:
    """Days of the week's new originals, in order; weekends draw more."""
    count = negative_binomial(rng, mean_arrivals(stream, week), parameters()["dispersion"])
    days = [week + timedelta(days=n) for n in range(7)]
    return sorted(rng.choices(days, (1, 1, 1, 1, 1.1, 1.4, 1.6), k=count))


def end_of(rng: Random, site: str, stream: str, posted: date, kind: str) -> Ending:
    """Draw the end of an ad day by day from competing hazards; ``kind`` is ``listed``, ``trap`` or ``other``."""
    row = parameters()["sites"][site]
    enforcement = parameters()["events"]["enforcement"]
    day = posted
    while True:
        day += timedelta(days=1)
        if (day - posted).days >= row["expires_after"]:
            return Ending(None, day, "expired")
        taken_down = row["taken_down"][kind]
        if site == enforcement["site"] and stream == enforcement["stream"] and day >= enforcement["day"]:
            taken_down *= enforcement["taken_down_times"]
        roll = rng.random()
        if roll < taken_down:
            return Ending(None, day, "taken_down")
        if roll < taken_down + row["removed"]:
            return Ending(None, day, "removed")
        if roll < taken_down + row["removed"] + row["sold"]:
            return Ending(day, day + timedelta(days=2 + rng.randrange(8)), "sold")


def turned_away(rng: Random, site: str, stream: str, day: date) -> bool:
    """Whether an arrival does not happen because of the enforcement on its site."""
    enforcement = parameters()["events"]["enforcement"]
    hit = site == enforcement["site"] and stream == enforcement["stream"] and day >= enforcement["day"]
    return bool(hit and rng.random() > enforcement["arrivals_times"])


def rerouted(rng: Random, country: str, stream: str, day: date) -> tuple[str, ...]:
    """Destination of the new route if this ad takes it; empty otherwise."""
    route = parameters()["events"]["new_route"]
    takes = country == route["from"] and stream in route["streams"] and day >= route["day"]
    return (str(route["to"]),) if takes and rng.random() < route["share"] else ()
