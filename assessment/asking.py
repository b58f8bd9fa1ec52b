"""What is asked for one specimen, by taxon and term: medians of asking prices, placeholders left out and told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

import numpy as np

from assessment.prices import AskingPrice, ExchangeRates, is_placeholder, price_level
from assessment.shares import share_of_ads
from assessment.stamp import Stamp
from model.assessed import AssessedAd, AssessedRows
from model.estimate import Estimate, Interval, Scope, Unit

_FEWEST_SELLERS = 5
_MOST_CELLS = 80


@dataclass(frozen=True, slots=True)
class _Priced:
    """An ad's price of one specimen and the currency it is reckoned in."""

    price: AskingPrice
    currency: str


def asking(rows: AssessedRows, rates: ExchangeRates | None, stamp: Stamp) -> Iterator[Estimate]:
    """Medians where five sellers or more ask, in the currency of ``rates`` or each in its own; and placeholders."""
    flagged = [ad for ad in rows.ads if ad.flagged]
    with_price = [ad for ad in flagged if ad.price_amount is not None]
    is_empty = np.array([is_placeholder(ad.price_amount or Decimal(0)) for ad in with_price], dtype=bool)
    sellers = np.array([ad.seller for ad in with_price], dtype=np.int64)
    made = share_of_ads(is_empty, sellers, what="flagged ads with a price")
    n_sellers = len(set(sellers.tolist()))
    yield stamp.estimate("placeholder_price_share", Unit.SHARE, made, n_sellers=n_sellers)
    cells: dict[tuple[str, str, str], list[AskingPrice]] = defaultdict(list)
    n_without_rate = 0
    for ad in flagged:
        found = _price_of(ad, rates)
        if found is None:
            n_without_rate += rates is not None and _own_price(ad) is not None
            continue
        for finding in ad.findings:
            if finding.flagged:
                cells[finding.taxon, finding.term or "unknown", found.currency].append(found.price)
    told = _told(rates, n_without_rate)
    for taxon, term, currency in sorted(cells, key=lambda cell: (-len(cells[cell]), cell))[:_MOST_CELLS]:
        prices = cells[taxon, term, currency]
        n_sellers = len({price.seller for price in prices})
        if n_sellers >= _FEWEST_SELLERS:
            yield _median(prices, Scope(taxon=taxon, term=term, detail=currency), n_sellers, told, stamp)


def _told(rates: ExchangeRates | None, n_without_rate: int) -> tuple[str, ...]:
    if rates is None:
        return ("asked, not paid", "each currency by itself: no exchange rates were given")
    return (f"asked, not paid; in {rates.base} at the rate of the day the ad was first seen",) + (
        (f"{n_without_rate:,} ads have no rate within a month before and are left out",) if n_without_rate else ()
    )


def _median(prices: list[AskingPrice], scope: Scope, n_sellers: int, told: tuple[str, ...], stamp: Stamp) -> Estimate:
    level = price_level(prices)
    quartiles = f"half of {level.n_ads:,} ads ask {level.lower_quartile:,.0f} to {level.upper_quartile:,.0f}"
    interval: Interval = replace(level.median, notes=(*level.median.notes, quartiles, *told))
    return stamp.estimate("asking_price", Unit.VALUE, interval, scope, n_sellers=n_sellers)


def _own_price(ad: AssessedAd) -> tuple[Decimal, str] | None:
    """The price of one specimen: as told, else the ad's where it offers one or tells no number."""
    terms = ad.terms
    if terms.unit_price is not None and terms.unit_price_currency:
        amount, currency = terms.unit_price, terms.unit_price_currency
    elif ad.price_amount is not None and ad.price_currency and terms.n_specimens in (None, 1):
        amount, currency = ad.price_amount, ad.price_currency
    else:
        return None
    return None if amount <= 0 or is_placeholder(amount) else (amount, currency)


def _price_of(ad: AssessedAd, rates: ExchangeRates | None) -> _Priced | None:
    own = _own_price(ad)
    if own is None:
        return None
    amount, currency = own
    if rates is None:
        return _Priced(AskingPrice(seller=ad.seller, amount=float(amount)), currency)
    converted = rates.convert(amount, currency, ad.first_seen)
    if converted is None:
        return None
    return _Priced(AskingPrice(seller=ad.seller, amount=float(converted)), rates.base)
