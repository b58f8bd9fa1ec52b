"""Prices in the words of an ad, and what each of them is for: one of a unit, or all that is offered.

A price is for one unit only where a word joins the two (``45 €/kg``, ``each``, ``la pièce``, ``每只``). It is
for all where a word says so (``for all three``, ``всё за``, ``3 for $90``). Any other price is left alone.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from matching.offer.figures import Number, Price, PriceFor
from matching.offer.numbers import is_year, numbers_of, plain_value
from matching.offer.quantities import MOST_PAIRS
from matching.offer.units import COUNT, Unit, unit_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matching.offer.figures import Amount
    from matching.offer.lexicon import Hit
    from matching.offer.passage import Passage

_ONE = Unit(COUNT, Decimal(1), alone=False)
_FOR_SIGNS = frozenset("=:@")
_MEASURES = frozenset({"size", "unit"})
_HIGHEST = Decimal(10) ** 13
_VIETNAMESE_TAIL = 2


def prices_of(passage: Passage) -> list[Price]:
    """The amounts of money in a passage, and its bare numbers, which may be some."""
    return [price for number in numbers_of(passage) if (price := _price(passage, number)) is not None]


def _price(passage: Passage, number: Number) -> Price | None:
    amount, start, end = plain_value(number.digits), number.start, number.stop
    by, currency = Decimal(1), ""
    if passage.text[end : end + 2] in {",-", ".-"}:
        end += 2
    after = passage.starts.get(passage.skip(end, 1))
    while after is not None and (value := after.value("multiplier")) is not None and _is_multiplier(passage, after):
        by *= Decimal(value)
        end = _past_point(passage, after.end)
        currency = _currency_of_multiplier(after)
        after = passage.starts.get(passage.skip(end, 1))
    if by > 1:
        amount = plain_value(number.digits, "de", "kg") * by
        amount, end = _with_tail(passage, amount, by, end)
    sign = after if after is not None and after.value("currency") else None
    if sign is not None:
        end = _past_point(passage, sign.end)
    else:
        sign = passage.before(start, "currency", 2)
        start = sign.start if sign is not None else start
    currency = (sign.value("currency") if sign is not None else None) or currency
    bare = not currency and by == 1
    if bare and after is not None and after.means(_MEASURES) and after.value("perunit") is None:
        return None
    return Price(amount, currency, start, end, bare) if 0 < amount < _HIGHEST else None


def _is_multiplier(passage: Passage, hit: Hit) -> bool:
    """``4tr`` and ``35 тыс`` multiply; the ``k`` of ``10 k gold`` stands apart."""
    return hit.end - hit.start > 1 or not passage.text[hit.start].isascii() or passage.text[hit.start - 1].isdigit()


def _currency_of_multiplier(hit: Hit) -> str:
    """Words for thousands and millions of one country's money."""
    if (own := hit.value("currency")) is not None:
        return own
    return {"vi": "VND", "id": "IDR"}.get(hit.meaning.language["multiplier"], "")


def _past_point(passage: Passage, end: int) -> int:
    """Past the point of an abbreviation (``руб. за кг``): no capital follows it as after a sentence."""
    following = passage.written[end + 1 : end + 3].strip()
    return end + 1 if passage.text[end : end + 1] == "." and following and not following[0].isupper() else end


def _with_tail(passage: Passage, amount: Decimal, by: Decimal, end: int) -> tuple[Decimal, int]:
    """``4tr5`` is four and a half million."""
    digit = passage.text[end : end + 1]
    if digit.isdigit() and not passage.text[end + 1 : end + _VIETNAMESE_TAIL].isdigit():
        return amount + Decimal(digit) * by / 10, end + 1
    return amount, end


def price_for(passage: Passage, price: Price) -> PriceFor | None:
    """What a price is for, where words touching it say so."""
    return _unit_after(passage, price) or _unit_before(passage, price) or _for_all(passage, price)


def _unit_after(passage: Passage, price: Price) -> PriceFor | None:
    at = price.end
    begin = passage.skip(at, 3)
    slash = passage.text[begin : begin + 1] in {"/", "|"}
    hit = passage.starts.get(begin)
    if slash:
        found = _counted_unit(passage, begin + 1)
    elif hit is None:
        found = _one_of(passage, begin) if not price.bare else None
    elif (unit := unit_of(hit, "perunit")) is not None:
        counted = price.bare and hit.value("unit") is not None and price.amount <= MOST_PAIRS
        found = None if counted else (unit, hit.end)
    elif hit.value("each") is not None and not (price.bare and hit.value("unit") is not None):
        found = (_ONE, hit.end)
    elif hit.value("per") is not None:
        found = _counted_unit(passage, hit.end)
    else:
        found = _one_of(passage, begin)
    return PriceFor(price, found[0], price.start, found[1]) if found else None


def _counted_unit(passage: Passage, at: int) -> tuple[Unit, int] | None:
    """A unit after ``per`` or a slash, a number before it or none: ``/100g``, ``per kilo``."""
    begin = passage.skip(at, 2)
    many = Decimal(1)
    tokens = passage.tokens_within(begin, begin + 1)
    if tokens and tokens[0].word.isdigit() and 0 < int(tokens[0].word) <= 1_000:
        many = Decimal(tokens[0].word)
        begin = passage.skip(tokens[0].end, 2)
    hit = passage.starts.get(begin)
    if hit is None:
        return None
    if (number := hit.value("number")) is not None and hit.value("each") is None:
        many = Decimal(number)
        hit = passage.starts.get(passage.skip(hit.end, 1))
    unit = unit_of(hit)
    if hit is not None and unit is None and (unit := unit_of(hit, "perunit")) is None:
        counted = hit.value("each") is not None or hit.value("noun") is not None or hit.value("stage") is not None
        unit = _ONE if counted else None
    return (unit._replace(factor=unit.factor * many), hit.end) if hit is not None and unit is not None else None


def _one_of(passage: Passage, at: int) -> tuple[Unit, int] | None:
    """``400一只``, ``3000 円 1匹``: one of a unit right after the price."""
    hit = passage.starts.get(at)
    if hit is not None and hit.value("number") == "1":
        end = hit.end
    elif passage.text[at : at + 1] == "1" and not passage.text[at + 1 : at + 2].isdigit():
        end = at + 1
    else:
        return None
    after = passage.starts.get(passage.skip(end, 1))
    unit = unit_of(after)
    return (unit, after.end) if after is not None and unit is not None else None


def _unit_before(passage: Passage, price: Price) -> PriceFor | None:
    at = _before_filler(passage, price.start)
    hit = passage.ends.get(passage.skip_back(at, 3))
    if hit is None:
        return PriceFor(price, _ONE, at - 1, price.end) if passage.text[at - 1 : at] == "@" else None
    if (unit := unit_of(hit, "perunit")) is not None:
        return PriceFor(price, unit, hit.start, price.end)
    explicit = hit.value("each") is not None and hit.value("unit") is None
    if explicit or hit.value("eachprice") is not None:
        return PriceFor(price, _ONE, hit.start, price.end)
    if (unit := unit_of(hit)) is not None and not price.bare:
        return _one_unit_before(passage, price, hit, unit)
    return None


def _one_unit_before(passage: Passage, price: Price, hit: Hit, unit: Unit) -> PriceFor | None:
    """``per kg 300 €``, ``1 kg = 300 €``, ``1匹2万円``."""
    begin = passage.skip_back(hit.start, 2)
    before = passage.ends.get(begin)
    if before is not None and (before.value("per") is not None or before.value("number") == "1"):
        return PriceFor(price, unit, before.start, price.end)
    if passage.text[begin - 1 : begin] == "1" and not passage.text[begin - 2 : begin - 1].isalnum():
        return PriceFor(price, unit, begin - 1, price.end)
    return None


def _before_filler(passage: Passage, at: int) -> int:
    """Past a word for *for* or *price* that stands before a price."""
    filler = passage.before(at, "for", 2)
    if filler is not None and filler.value("each") is None and filler.value("perunit") is None:
        return filler.start
    return at


def _for_all(passage: Passage, price: Price) -> PriceFor | None:
    if price.bare:
        return None
    for hit in (passage.after(price.end, "total", 4), passage.before(price.start, "total", 3)):
        if hit is not None and passage.is_one_clause(min(price.end, hit.start), max(price.end, hit.start)):
            return PriceFor(price, None, min(price.start, hit.start), max(price.end, hit.end))
    filler = passage.after(price.end, "for", 2)
    hit = passage.after(filler.end, "total", 2) if filler is not None else None
    return PriceFor(price, None, price.start, hit.end) if hit is not None else None


def price_of_amount(passage: Passage, price: Price, amounts: Sequence[Amount]) -> PriceFor | None:
    """``3 pcs for $30``, ``5 kg = 300 €``: a price joined by a word to the quantity before it."""
    if price.bare:
        return None
    filler = passage.before(price.start, "for", 2)
    at = filler.start if filler is not None else price.start
    if filler is None and not any(char in _FOR_SIGNS for char in passage.text[max(0, at - 3) : at]):
        return None
    at = passage.skip_back(at, 3)
    for amount in amounts:
        if amount.end == at:
            return PriceFor(price, Unit(amount.unit, amount.value, alone=False), amount.start, price.end)
    return _number_for(passage, price, at)


def _number_for(passage: Passage, price: Price, at: int) -> PriceFor | None:
    """``3 for $90``: a bare number before *for*."""
    tokens = passage.tokens_within(max(0, at - 4), at)
    last = tokens[-1] if tokens else None
    if last is None or last.end != at or not last.word.isdigit() or not 1 < int(last.word) <= 1_000:
        return None
    if is_year(Number(last.start, last.end, last.end, last.word)):
        return None
    return PriceFor(price, Unit(COUNT, Decimal(last.word), alone=False), last.start, price.end)
