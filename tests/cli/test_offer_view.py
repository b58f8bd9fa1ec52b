"""An offer in one line of the queue."""

from __future__ import annotations

from decimal import Decimal

from cli.offer_view import offer_line
from model.offer import Offer, Payment, Sex
from tests.factories import an_offer


def test_what_is_stated_is_told_in_one_line() -> None:
    assert offer_line(an_offer(payments=(Payment.CASH_ON_DELIVERY,))) == (
        "3 pieces · 65.50 EUR per one · juvenile · from FR · to BE, EU · shipping pick up, DHL"
        " · paid by cash on delivery"
    )


def test_what_is_not_stated_is_left_out() -> None:
    assert not offer_line(Offer())
    assert offer_line(Offer(quantity=1.8, unit="kg", n_specimens=2)) == "1.8 kg in 2 pieces"
    assert offer_line(Offer(n_males=1, n_females=2, sexes=(Sex.MALE, Sex.FEMALE))) == "1.2.0 (male.female.unsexed)"
    assert offer_line(Offer(unit_price_amount=Decimal(9), unit_price_per="kg")) == "9 per kg"


def test_hostile_words_cannot_act_on_the_terminal() -> None:
    assert "\x1b" not in offer_line(Offer(morph="pied\x1b[2J"))
