"""Asking prices: one currency, one unit, placeholders left out and told."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

import numpy as np

from model.estimate import Interval

_PLACEHOLDERS = frozenset(
    Decimal(text) for text in ("0", "1", "123", "1234", "12345", "123456", "1234567", "12345678", "123456789")
)
_LONGEST_GAP = timedelta(days=31)
_RESAMPLES = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """What one unit of a currency was worth in the report's currency on a day."""

    currency: str
    day: date
    worth: Decimal


class ExchangeRates:
    """Dated rates into one currency; the last known within a month before the day counts."""

    def __init__(self, base: str, rates: Sequence[Rate]) -> None:
        self.base = base
        self._by_currency: dict[str, list[Rate]] = {}
        self._days: dict[str, list[date]] = {}
        for rate in sorted(rates, key=lambda rate: rate.day):
            self._by_currency.setdefault(rate.currency, []).append(rate)
            self._days.setdefault(rate.currency, []).append(rate.day)

    def convert(self, amount: Decimal, currency: str, day: date) -> Decimal | None:
        """The amount in the report's currency, None where no rate stands within a month before the day."""
        if currency == self.base:
            return amount
        place = bisect_right(self._days.get(currency, ()), day)
        if place == 0:
            return None
        last = self._by_currency[currency][place - 1]
        return None if day - last.day > _LONGEST_GAP else amount * last.worth


def is_placeholder(amount: Decimal) -> bool:
    """Whether a price is one that sellers type because a field must be filled (0, 1, 123 ..., 999999, 111111)."""
    if amount in _PLACEHOLDERS:
        return True
    digits = format(amount.normalize(), "f")
    return len(digits) >= 4 and digits.isdigit() and len(set(digits)) == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class AskingPrice:
    """The asking price of one specimen (or one unit), already in the report's currency."""

    seller: int
    amount: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceLevel:
    """Median asking price and its quartiles; asking, not sold."""

    median: Interval
    lower_quartile: float | None
    upper_quartile: float | None
    n_ads: int
    n_sellers: int


def price_level(prices: Sequence[AskingPrice], level: float = 0.95, seed: int = 7) -> PriceLevel:
    """Median with an interval from resampling sellers; each seller weighs by its ads."""
    method = "median asking price, sellers resampled"
    if not prices:
        none = Interval(value=None, low=None, high=None, level=level, method=method, notes=("no priced ad",))
        return PriceLevel(median=none, lower_quartile=None, upper_quartile=None, n_ads=0, n_sellers=0)
    amounts = np.array([price.amount for price in prices])
    sellers, place = np.unique([price.seller for price in prices], return_inverse=True)
    groups = [amounts[place == seller] for seller in range(len(sellers))]
    rng = np.random.default_rng(seed)
    spread = [
        float(np.median(np.concatenate([groups[chosen] for chosen in rng.integers(0, len(groups), len(groups))])))
        for _ in range(_RESAMPLES)
    ]
    low, high = np.percentile(spread, [50 * (1 - level), 100 - 50 * (1 - level)])
    quarter, median, three = (float(each) for each in np.percentile(amounts, [25, 50, 75]))
    few = (f"{len(groups)} sellers only: the interval is too narrow",) if len(groups) < 5 else ()
    interval = Interval(
        value=median, low=min(float(low), median), high=max(float(high), median), level=level, method=method, notes=few
    )
    return PriceLevel(
        median=interval, lower_quartile=quarter, upper_quartile=three, n_ads=len(prices), n_sellers=len(groups)
    )
