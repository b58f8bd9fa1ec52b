"""Asking prices: one currency, one unit, placeholders left out and told."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

import numpy as np

from assessment.shares import share_of_ads
from model.assessed import AssessedAd
from model.estimate import Interval

_PLACEHOLDERS = frozenset(
    Decimal(text) for text in ("0", "1", "123", "1234", "12345", "123456", "1234567", "12345678", "123456789")
)
LONGEST_GAP = timedelta(days=31)
"""How old the rate of a day may be."""


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

    @property
    def currencies(self) -> frozenset[str]:
        """The currencies that have a rate on any day."""
        return frozenset(self._by_currency)

    def convert(self, amount: Decimal, currency: str, day: date) -> Decimal | None:
        """The amount in the report's currency, None where no rate stands within a month before the day."""
        if currency == self.base:
            return amount
        place = bisect_right(self._days.get(currency, ()), day)
        if place == 0:
            return None
        last = self._by_currency[currency][place - 1]
        return None if day - last.day > LONGEST_GAP else amount * last.worth


def is_placeholder(amount: Decimal) -> bool:
    """Whether a price is one that sellers type because a field must be filled (0, 1, 123 ..., 999999, 111111)."""
    if amount in _PLACEHOLDERS:
        return True
    digits = format(amount.normalize(), "f")
    return len(digits) >= 4 and digits.isdigit() and len(set(digits)) == 1


def asks_in(ad: AssessedAd) -> str:
    """The currency of what an ad asks, empty where it asks nothing, tells no currency, or fills the field only."""
    amount = ad.price_amount
    return "" if amount is None or amount <= 0 or is_placeholder(amount) else ad.price_currency


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


def price_level(prices: Sequence[AskingPrice], level: float = 0.95) -> PriceLevel:
    """Median with Woodruff's interval (1952): the prices at the ends of the interval of the share of ads under it.

    Each seller weighs by its ads, and the share's interval counts them together (``share_of_ads``): a few sellers'
    prices, each asked in many ads, make a median drawn anew from sellers jump between them.
    """
    method = "median asking price, Woodruff, ads of one seller counted together"
    if not prices:
        none = Interval(value=None, low=None, high=None, level=level, method=method, notes=("no priced ad",))
        return PriceLevel(median=none, lower_quartile=None, upper_quartile=None, n_ads=0, n_sellers=0)
    amounts = np.array([price.amount for price in prices])
    sellers = np.array([price.seller for price in prices], dtype=np.int64)
    quarter, median, three = (float(each) for each in np.percentile(amounts, [25, 50, 75]))
    under = share_of_ads(amounts <= median, sellers, level)
    n_sellers = len(np.unique(sellers))
    ends = under.low or 0.0, 1.0 if under.high is None else under.high
    # Where many ask the median itself the share under it is far from a half: the interval is moved back about it.
    moved = 0.5 - (under.value or 0.5)
    # The k-th of n prices has k / (n + 1) of all under it on average.
    places = np.arange(1, len(amounts) + 1) / (len(amounts) + 1)
    low, high = (float(each) for each in np.interp(np.add(ends, moved), places, np.sort(amounts)))
    interval = Interval(
        value=median, low=min(low, median), high=max(high, median), level=level, method=method, notes=under.notes
    )
    return PriceLevel(
        median=interval, lower_quartile=quarter, upper_quartile=three, n_ads=len(prices), n_sellers=n_sellers
    )
