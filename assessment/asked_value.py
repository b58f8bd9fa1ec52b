"""What ads ask, summed: in each currency by itself, or in one by exchange rates, and what has no rate."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assessment.prices import LONGEST_GAP, ExchangeRates, asks_in
from model.assessed import AssessedAd
from model.estimate import Estimate

_MOST_CURRENCIES = 3
_FEWEST_SELLERS = 5


@dataclass(frozen=True, slots=True)
class Currency:
    """Asked values in one currency: of the ads that ask in it, or of all by the rates given."""

    code: str
    rates: ExchangeRates | None = None

    def value(self, ad: AssessedAd) -> float:
        """What an ad asks in it, 0 where that is nothing or not known."""
        amount = ad.price_amount
        code = asks_in(ad)
        if amount is None or not code:
            return 0.0
        if self.rates is not None:
            return float(self.rates.convert(amount, code, ad.first_seen) or 0)
        return float(amount) if code == self.code else 0.0

    def without_rate(self, ads: Iterable[AssessedAd]) -> list[AssessedAd]:
        """The ads that ask in a currency without a rate for their day."""
        rates = self.rates
        if rates is None:
            return []
        return [
            ad
            for ad in ads
            if (code := asks_in(ad)) and rates.convert(ad.price_amount or Decimal(0), code, ad.first_seen) is None
        ]


def told_without_rate(ads: Sequence[AssessedAd]) -> str:
    """How many ads have no rate, and in which currencies; those that few sellers ask in stand behind a dot dot dot."""
    sellers: dict[str, set[int]] = defaultdict(set)
    for ad in ads:
        sellers[ad.price_currency].add(ad.seller)
    named = sorted(code for code, asking in sellers.items() if len(asking) >= _FEWEST_SELLERS)
    codes = ", ".join(named if len(named) == len(sellers) else [*named, "…"])
    told = f"ads without an exchange rate from the {LONGEST_GAP.days} days before they were first seen"
    return f"{told}: {len(ads):,} ({codes}); they are left out of the total"


def currencies(flagged: Sequence[AssessedAd], rates: ExchangeRates | None) -> list[Currency]:
    """The currency of the rates, else those that most ads ask in."""
    if rates is not None:
        return [Currency(rates.base, rates)]
    common = Counter(ad.price_currency for ad in flagged if ad.price_currency)
    found = (Currency(code) for code, _ in common.most_common(_MOST_CURRENCIES))
    return [each for each in found if any(each.value(ad) for ad in flagged)]


def at_least(estimate: Estimate, without_rate: Sequence[AssessedAd]) -> Estimate:
    """The estimate as a lower bound that says what is left out of it, where anything is."""
    made = estimate.interval
    if not without_rate or made.value is None:
        return estimate
    notes = (*made.notes, told_without_rate(without_rate))
    return replace(estimate, interval=replace(made, is_lower_bound=True, notes=notes))
