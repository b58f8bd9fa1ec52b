"""A sign of several currencies is that of the seller's country, or none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from matching.offer.currencies import currency_of

DOLLAR = "US:USD AU:AUD *:USD"


@pytest.mark.parametrize(
    ("value", "countries", "language", "of_page", "code"),
    [
        ("EUR", (), "de", "", "EUR"),
        ("", (), "de", "EUR", "EUR"),
        (DOLLAR, ("AU",), "en", "", "AUD"),
        (DOLLAR, ("ID",), "id", "", "USD"),
        (DOLLAR, (), "en", "", ""),
        (DOLLAR, ("AU", "US"), "en", "", ""),
        (DOLLAR, (), "en", "AUD", "AUD"),
        ("CN:CNY JP:JPY", (), "ja", "", "JPY"),
        ("SE:SEK NO:NOK", ("DE",), "de", "", ""),
    ],
)
def test_a_sign_is_resolved_or_left_open(
    value: str, countries: tuple[str, ...], language: str, of_page: str, code: str
) -> None:
    assert currency_of(value, countries, language, of_page) == (code, Decimal(1))


def test_a_toman_is_ten_rials() -> None:
    assert currency_of("IRR*10", (), "fa", "") == ("IRR", Decimal(10))
