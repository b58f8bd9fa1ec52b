"""``read_offer``: what a listing offers and how it travels, each part with the place it was read from."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from matching.offer import claims, routes
from matching.offer.asking import quoted, unit_price
from matching.offer.figures import Amount
from matching.offer.morphs import morph_of
from matching.offer.passage import Reading, read_passages
from matching.offer.quantities import is_body_weight, shows_life
from matching.offer.sexing import SexCounts, counted_sexes, sexes_told
from matching.offer.units import COUNT
from model.offer import LifeStage, Offer, OfferSpan, Paper, Payment, Sex, ShippingMethod

if TYPE_CHECKING:
    from model.detection import Detection
    from model.listing import Listing

_MOST_OF_A_KIND = 40
Found = list[tuple[str, str, int, int]]


def read_offer(listing: Listing, detections: Sequence[Detection] = ()) -> Offer:
    """What the words, the price and the shipping fields of a listing state; what they do not state is empty.

    The names of taxa in ``detections`` let a number right before one count (``2 Amazona aestiva``). Linear in the
    length of the listing, of which the first 12,000 characters of text are read; raises nothing.
    """
    reading = read_passages(listing, _spans_of(detections))
    spans: list[OfferSpan] = []
    counts = counted_sexes(reading)
    is_animal = any(one.flagged and one.term == "LIV" for one in detections)
    amount, count = _quantities(reading, counts, is_animal=is_animal)
    origin = _kept("ship_from", routes.ship_from(reading), spans)
    sent_to = routes.ship_to(reading, origin)
    price = unit_price(reading, listing, amount, count, origin)
    for name, told in (("quantity", amount), ("n_specimens", count), ("unit_price_amount", price)):
        if told is not None:
            spans.append(OfferSpan(of=name, field=told.field, start=told.start, end=told.end))
    if counts is not None:
        spans.append(OfferSpan(of="sexes_counted", field=counts.field, start=counts.start, end=counts.end))
    sources = claims.sources(reading)
    source = _kept("source_code", sources[:1], spans)
    older = _kept("pre_convention", [one for one in sources if one[0] == "O"], spans)
    return Offer(
        quantity=_float(amount),
        unit=amount.unit if amount is not None else "",
        n_specimens=_whole(count),
        unit_price_amount=price.amount if price is not None else None,
        unit_price_currency=price.currency if price is not None else "",
        unit_price_per=price.per if price is not None else "",
        life_stages=tuple(map(LifeStage, _kept("life_stages", claims.life_stages(reading), spans))),
        sexes=tuple(map(Sex, _kept("sexes", sexes_told(reading, counts), spans))),
        n_males=counts.males if counts is not None else None,
        n_females=counts.females if counts is not None else None,
        n_unsexed=counts.unsexed if counts is not None else None,
        morph=_morph(reading, spans),
        source_code=source[0] if source else "",
        pre_convention=bool(older),
        papers=tuple(map(Paper, _kept("papers", claims.papers(reading), spans))),
        ship_from=origin,
        ship_to=_kept("ship_to", sent_to, spans),
        methods=tuple(map(ShippingMethod, _kept("methods", claims.methods(reading, sent_to), spans))),
        carriers=_kept("carriers", claims.carriers(reading), spans),
        payments=tuple(map(Payment, _kept("payments", claims.payments(reading), spans))),
        spans=tuple(spans),
    )


def _spans_of(detections: Sequence[Detection]) -> dict[str, list[tuple[int, int]]]:
    spans: dict[str, list[tuple[int, int]]] = {}
    for detection in detections:
        for match in detection.matches:
            spans.setdefault(match.field, []).append((match.start, match.end))
    return spans


def _kept(name: str, found: Found, spans: list[OfferSpan]) -> tuple[str, ...]:
    """The values found, their spans added to ``spans``."""
    if not found:
        return ()
    found = found[:_MOST_OF_A_KIND]
    spans += [OfferSpan(of=name, field=field, start=start, end=end) for _, field, start, end in found]
    return tuple(value for value, _, _, _ in found)


def _quantities(reading: Reading, counts: SexCounts | None, *, is_animal: bool) -> tuple[Amount | None, Amount | None]:
    """(the quantity offered, the count offered); the same where no mass or measure is told."""
    told = [(passage, quoted(passage)) for passage in reading.words]
    amounts = [one for _, figures in told for one in figures.amounts]
    is_live = counts is not None or any(shows_life(passage) for passage, _ in told)
    by_mass = any(
        joined.unit is not None and joined.unit.name != COUNT for _, figures in told for joined in figures.prices
    )
    measured = [
        one
        for passage, figures in told
        for one in figures.amounts
        if one.unit != COUNT
        and not is_body_weight(passage, one, is_live=is_live and not by_mass, is_animal=is_animal and not by_mass)
    ]
    count = next((one for one in amounts if one.unit == COUNT), None)
    if counts is not None and counts.total and not (count is not None and count.field == "title" != counts.field):
        count = Amount(Decimal(counts.total), COUNT, counts.field, counts.start, counts.end)
    if count is None:
        count = next((Amount(m.packs, COUNT, m.field, m.start, m.end) for m in measured if m.packs), None)
    return (measured[0] if measured else count), count


def _float(amount: Amount | None) -> float | None:
    return None if amount is None else float(round(amount.value, 6))


def _whole(count: Amount | None) -> int | None:
    return int(count.value) if count is not None and count.value == int(count.value) else None


def _morph(reading: Reading, spans: list[OfferSpan]) -> str:
    for passage in reading.words:
        span = morph_of(passage)
        if span is not None:
            start, end = span
            spans.append(OfferSpan(of="morph", field=passage.name, start=start, end=end))
            return passage.written[start:end]
    return ""
