"""What one unit costs, where the words make clear whether a price is for one or for all."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, NamedTuple

from matching.offer.currencies import currency_of
from matching.offer.figures import Amount, Quoted
from matching.offer.numbers import numbers_of
from matching.offer.prices import price_for, price_of_amount, prices_of
from matching.offer.quantities import AMOUNTS, amounts_of
from matching.offer.units import COUNT, Unit, unit_of

if TYPE_CHECKING:
    from matching.offer.passage import Passage, Reading
    from model.listing import Listing

_CENT = Decimal("0.01")
_LOWEST, _HIGHEST = Decimal("0.0001"), Decimal(10) ** 13


class UnitPrice(NamedTuple):
    """Price of one unit, and where it was read; field ``price_amount`` for the price of the page."""

    amount: Decimal
    currency: str
    per: str
    field: str
    start: int
    end: int


def quoted(passage: Passage) -> Quoted:
    """Prices and quantities of a passage, told apart: the ``1 kg`` of ``45 € / 1 kg`` is no quantity."""
    if passage.quoted is None:
        passage.quoted = _quoted(passage)
    return passage.quoted


def _quoted(passage: Passage) -> Quoted:
    if not numbers_of(passage) and passage.kinds.keys().isdisjoint(AMOUNTS):
        return Quoted([], [])
    prices = prices_of(passage)
    joined = [found for price in prices if (found := price_for(passage, price)) is not None]
    used = {found.price for found in joined}
    covered = [(price.start, price.end) for price in prices if not price.bare]
    covered += [(found.start, found.end) for found in joined if found.unit is not None]
    amounts = amounts_of(passage, covered)
    left = (price_of_amount(passage, price, amounts) for price in prices if price not in used)
    joined += [found for found in left if found is not None]
    return Quoted(amounts, sorted(joined, key=lambda one: (one.unit is None, one.start)))


def unit_price(
    reading: Reading, listing: Listing, amount: Amount | None, count: Amount | None, countries: tuple[str, ...]
) -> UnitPrice | None:
    """The price of one unit: as the words state it, else divided from a price that the words call one for all.

    The page's own price counts only where words say that it is for each, or for all of a told number.
    """
    whole = count or amount
    for passage in reading.words:
        for found in quoted(passage).prices:
            unit = found.unit or (_as_unit(whole) if whole is not None else None)
            if unit is not None:
                currency, factor = currency_of(
                    found.price.currency, countries, reading.language, listing.price_currency
                )
                total = found.price.amount * factor
                return _divided(total, unit, currency, passage.name, found.start, found.end)
    return _of_page(reading, listing, whole)


def _as_unit(amount: Amount) -> Unit:
    return Unit(amount.unit, amount.value, alone=False)


def _of_page(reading: Reading, listing: Listing, whole: Amount | None) -> UnitPrice | None:
    if listing.price_amount is None or not listing.price_amount.is_finite() or listing.price_amount <= 0:
        return None
    for passage in reading.words:
        for hit in passage.of("eachprice", "pricetotal"):
            each = hit.value("eachprice") is not None
            unit = Unit(COUNT, Decimal(1), alone=False) if each else _as_unit(whole) if whole is not None else None
            if each and (named := unit_of(passage.after(hit.end, "unit", 2))) is not None:
                unit = named
            if unit is not None:
                return _divided(listing.price_amount, unit, listing.price_currency, passage.name, hit.start, hit.end)
    return None


def _divided(total: Decimal, unit: Unit, currency: str, field: str, start: int, end: int) -> UnitPrice | None:
    exact = total / unit.factor
    if not _LOWEST <= exact <= _HIGHEST:
        return None
    rounded = exact.quantize(_CENT, ROUND_HALF_UP) if exact >= 1 else exact.quantize(_LOWEST, ROUND_HALF_UP)
    plain = rounded.to_integral_value() if rounded == rounded.to_integral_value() else rounded.normalize()
    return UnitPrice(plain, currency, unit.name, field, start, end)
