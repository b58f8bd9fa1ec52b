"""Digits, separators and what is no number of an offer."""

from __future__ import annotations

from decimal import Decimal

import pytest

from matching.offer.numbers import numbers_of, plain_value
from tests.matching.offer.passages import passage_of


@pytest.mark.parametrize(
    ("digits", "language", "unit", "value"),
    [
        ("1.5", "", "", "1.5"),
        ("1,5", "", "", "1.5"),
        ("1.800", "", "", "1800"),
        ("1,800", "", "", "1800"),
        ("1.250", "de", "kg", "1.250"),
        ("1,250", "de", "kg", "1.250"),
        ("1,250", "en", "kg", "1250"),
        ("1.250", "", "g", "1250"),
        ("0.125", "", "", "0.125"),
        ("1.234,50", "", "", "1234.50"),
        ("1,234.50", "", "", "1234.50"),
        ("3.000.000", "", "", "3000000"),
        ("90 000", "", "", "90000"),
        ("45", "", "", "45"),
    ],
)
def test_separators_are_read_as_the_custom_is(digits: str, language: str, unit: str, value: str) -> None:
    assert plain_value(digits, language, unit) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2-3 kg", ["2"]),
        ("1:18 model", []),
        ("12/05/2019", []),
        ("call +44 7700 900123 for 2", ["2"]),
        ("07700 900123", []),
        ("555-0142", []),
        ("no. #4512", []),
        ("123456789012", []),
        ("5 eggs, 7 chicks", ["5", "7"]),
        ("३ कछुए और ٤", ["3", "4"]),
    ],
)
def test_dates_ratios_and_codes_are_no_numbers(text: str, found: list[str]) -> None:
    assert [number.digits for number in numbers_of(passage_of(text))] == found
