"""What a listing offers, in one line."""

from __future__ import annotations

from cli.terminal import safe
from model.offer import Offer

_LONGEST = 300


def offer_line(offer: Offer) -> str:
    """Quantity, price of one, life, papers, route and payment, where the ad states them; else empty."""
    facts = [
        _quantity(offer),
        _price(offer),
        ", ".join(offer.life_stages),
        _sexes(offer),
        safe(offer.morph),
        f"source {offer.source_code}" if offer.source_code else "",
        "pre-Convention" if offer.pre_convention else "",
        _listed("papers", offer.papers),
        _listed("from", offer.ship_from),
        _listed("to", offer.ship_to),
        _listed("shipping", (*offer.methods, *offer.carriers)),
        _listed("paid by", offer.payments),
    ]
    return " · ".join(fact for fact in facts if fact)[:_LONGEST]


def _listed(label: str, values: tuple[str, ...]) -> str:
    return f"{label} {', '.join(value.replace('_', ' ') for value in values)}" if values else ""


def _quantity(offer: Offer) -> str:
    if offer.quantity is None:
        return ""
    if offer.unit == "no.":
        return _pieces(offer.quantity)
    told = f"{offer.quantity:,g} {offer.unit}"
    return f"{told} in {_pieces(offer.n_specimens)}" if offer.n_specimens is not None else told


def _pieces(number: float) -> str:
    return f"{number:,g} piece{'' if number == 1 else 's'}"


def _price(offer: Offer) -> str:
    if offer.unit_price_amount is None:
        return ""
    money = f"{offer.unit_price_amount:,f} {offer.unit_price_currency}".strip()
    return f"{money} per {offer.unit_price_per.replace('no.', 'one')}"


def _sexes(offer: Offer) -> str:
    counts = (offer.n_males, offer.n_females, offer.n_unsexed)
    if any(count is not None for count in counts):
        return ".".join(str(count or 0) for count in counts) + " (male.female.unsexed)"
    return " and ".join(offer.sexes)
