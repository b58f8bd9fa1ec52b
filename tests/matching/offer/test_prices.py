"""Which prices are for one, which for all, and which are left alone."""

from __future__ import annotations

from decimal import Decimal

import pytest

from matching.offer.asking import quoted, unit_price
from matching.offer.prices import price_for, prices_of
from model.listing import Listing
from tests.matching.offer.passages import passage_of, reading_of


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("€45", 45, "EUR"),
        ("45,- €", 45, "EUR"),
        ("RM90", 90, "MYR"),
        ("1 200 руб.", 1200, "RUB"),
        ("4tr5", 4_500_000, "VND"),
        ("7,5jt", 7_500_000, "IDR"),
        ("2万円", 20_000, "JPY"),
        ("۲۵ میلیون تومان", 25_000_000, "IRR*10"),
    ],
)
def test_money_is_read_with_multiplier_and_currency(text: str, amount: int, currency: str) -> None:
    (price,) = [price for price in prices_of(passage_of(text)) if not price.bare]
    assert (int(price.amount), price.currency) == (amount, currency)


@pytest.mark.parametrize("text", ["€45", "was €60, now €45", "€45 free shipping", "€45 12 cm"])
def test_a_price_that_nothing_is_joined_to_is_left_alone(text: str) -> None:
    passage = passage_of(text)
    assert [price_for(passage, price) for price in prices_of(passage)] == [None] * len(prices_of(passage))
    assert quoted(passage).prices == []


@pytest.mark.parametrize(
    ("title", "text", "price", "told"),
    [
        ("4 eggs", "price each", "12", ("12", "no.")),
        ("4 eggs", "price is for all", "12", ("3", "no.")),
        ("eggs", "price is for all", "12", None),
        ("4 eggs", "", "12", None),
        ("2 kg scales", "£300 total", None, ("150", "kg")),
        ("3 eggs", "3 for £10", None, ("3.33", "no.")),
        ("eggs", "£30 a dozen", None, ("2.5", "no.")),
        ("eggs", "£120 each or £300 for all", None, ("120", "no.")),
    ],
)
def test_a_unit_price_is_divided_only_where_words_call_it_a_total(
    title: str, text: str, price: str | None, told: tuple[str, str] | None
) -> None:
    reading = reading_of(title, text=text)
    listing = Listing(
        platform="t",
        external_id="1",
        price_amount=Decimal(price) if price else None,
        price_currency="GBP" if price else "",
    )
    amounts = quoted(reading.title).amounts
    whole = amounts[0] if amounts else None
    found = unit_price(reading, listing, whole, whole if whole and whole.unit == "no." else None, ())
    assert (found and (str(found.amount), found.per)) == told
    assert found is None or found.currency == "GBP"
