"""The figures of an ad, each with the place where it is written: numbers, quantities and prices."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from matching.offer.units import Unit


class Number(NamedTuple):
    """A number at [start, end). ``stop`` is the end of what it belongs to: the upper end of a range."""

    start: int
    end: int
    stop: int
    digits: str


class Amount(NamedTuple):
    """So many of a unit, read at [start, end) of a field; ``per_price`` where it belongs to a price (45 €/kg)."""

    value: Decimal
    unit: str
    field: str
    start: int
    end: int
    packs: Decimal = Decimal(0)


class Price(NamedTuple):
    """An amount of money at [start, end). ``currency`` is as the tables have it; empty for a bare number."""

    amount: Decimal
    currency: str
    start: int
    end: int
    bare: bool


class PriceFor(NamedTuple):
    """A price and what it is for; ``unit`` None says that it is for all that is offered."""

    price: Price
    unit: Unit | None
    start: int
    end: int
    n: Decimal = Decimal(0)


class Quoted(NamedTuple):
    """The quantities of a passage, and its prices that words join to what they are for."""

    amounts: list[Amount]
    prices: list[PriceFor]
