"""Units beside numbers: masses, volumes and areas brought to ours, things counted, sizes that are no quantity."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from matching.offer.lexicon import Hit

COUNT = "no."


class Unit(NamedTuple):
    """A unit of ours and how many of it one of the ad's makes (斤 is 0.5 kg, a pair is 2)."""

    name: str
    factor: Decimal
    alone: bool


def unit_of(hit: Hit | None, kind: str = "unit") -> Unit | None:
    """The unit that a hit names; ``kind`` may be ``perunit`` (of a price)."""
    value = hit.value(kind) if hit is not None else None
    return _unit(value) if value else None


@cache
def _unit(value: str) -> Unit:
    """A unit as the tables have it: our name for it, how many, and whether it counts alone."""
    name, factor, *flags = value.split(":")
    return Unit(name, Decimal(factor), "alone" in flags)
