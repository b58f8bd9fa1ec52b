"""Numbers that may leave the building: a value with its unit, its interval, its method and the effort behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Unit(StrEnum):
    """What is counted. The first four are never mixed: one seller posts many ads, one ad offers many specimens."""

    AD = "ad"
    CLUSTER = "repost_cluster"
    SELLER = "seller"
    SPECIMEN = "specimen"
    VALUE = "asked_value"
    TAXON = "taxon"
    PLATFORM = "platform"
    DAY = "day"
    SHARE = "share"
    RATE = "per_month"
    INDEX = "index"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A value and its confidence interval of ``level``; None where the data cannot tell.

    ``is_lower_bound``: the value is known to lie under the truth, whatever the interval. ``notes`` say in one line each
    what a reader must know before using it.
    """

    value: float | None
    low: float | None
    high: float | None
    method: str
    level: float = 0.95
    is_lower_bound: bool = False
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 0.0 < self.level < 1.0:
            raise ValueError(f"Interval.level is not between 0 and 1: {self.level}")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"Interval.low is above high: {self.low} > {self.high}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What an estimate speaks of; an empty field means all.

    ``group`` is a class of taxa, ``detail`` what else narrows it: a currency, a route, a method of shipment.
    """

    taxon: str = ""
    appendix: str = ""
    term: str = ""
    platform: str = ""
    country: str = ""
    group: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """An interval with all that a reader needs to judge it. A number without these does not leave AdWarden.

    ``first_day`` and ``last_day`` are both included. ``n_visits`` and ``n_pages`` are the effort; blocked and failed
    visits are not in it. ``n_reviewed`` counts the ads whose review corrected it. ``n_sellers`` are the sellers behind
    it, None where it speaks of none; with few, it is not for others' eyes.
    """

    measure: str
    unit: Unit
    interval: Interval
    scope: Scope
    first_day: date
    last_day: date
    platforms: tuple[str, ...]
    n_visits: int
    n_pages: int
    n_reviewed: int
    matcher_version: str
    list_version: str
    n_sellers: int | None = None
